import Basics

/// Where a value stands in the text of a letter, until the text has been cut into paragraphs: what a dossier holds is
/// never read as part of a model.
enum LetterPlaceholder {
  private static let open: Character = "\u{E000}"
  private static let close: Character = "\u{E001}"

  static func text(_ index: Int) -> String { "\(open)\(index)\(close)" }

  /// Characters for private use: no model may hold one.
  static func isIn(_ text: String) -> Bool {
    // No character for private use is written with a first byte below 0xEE.
    text.utf8.contains { $0 >= 0xEE }
      && text.unicodeScalars.contains { (0xE000...0xF8FF).contains($0.value) || $0.value >= 0xF0000 }
  }

  /// A text cut into what the model says and the numbers of the values between.
  enum Piece: Hashable {
    case words(Substring)
    case value(Int)
  }

  static func pieces(_ text: some StringProtocol) -> [Piece] {
    var pieces: [Piece] = []
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    func words(_ range: Range<String.UnicodeScalarView.Index>) {
      if !range.isEmpty { pieces.append(.words(Substring(text[range]))) }
    }
    while let open = scalars[start...].firstIndex(of: openScalar) {
      words(start..<open)
      let after = scalars.index(after: open)
      guard let close = scalars[after...].firstIndex(of: closeScalar), let index = Int(text[after..<close])
      else {
        return pieces
      }
      pieces.append(.value(index))
      start = scalars.index(after: close)
    }
    words(start..<scalars.endIndex)
    return pieces
  }

  private static let openScalar: Unicode.Scalar = "\u{E000}"
  private static let closeScalar: Unicode.Scalar = "\u{E001}"
}
