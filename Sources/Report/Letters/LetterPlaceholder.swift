import Basics

/// Where a value stands in the text of a letter, until the text has been cut into paragraphs: what a dossier holds is
/// never read as part of a model.
enum LetterPlaceholder {
  private static let open: Character = "\u{E000}"
  private static let close: Character = "\u{E001}"

  static func text(_ index: Int) -> String { "\(open)\(index)\(close)" }

  /// Characters for private use: no model may hold one.
  static func isIn(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0xE000...0xF8FF).contains($0.value) || $0.value >= 0xF0000 }
  }

  /// A text cut into what the model says and the numbers of the values between.
  enum Piece: Hashable {
    case words(Substring)
    case value(Int)
  }

  static func pieces(_ text: some StringProtocol) -> [Piece] {
    var pieces: [Piece] = []
    var rest = Substring(text)
    while let start = rest.firstIndex(of: open) {
      if start > rest.startIndex { pieces.append(.words(rest[..<start])) }
      let after = rest[rest.index(after: start)...]
      guard let end = after.firstIndex(of: close), let index = Int(after[..<end]) else { return pieces }
      pieces.append(.value(index))
      rest = after[after.index(after: end)...]
    }
    if !rest.isEmpty { pieces.append(.words(rest)) }
    return pieces
  }
}
