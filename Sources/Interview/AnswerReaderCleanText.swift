import Basics

/// A typed text made fit to be kept: trimmed, composed (NFC), without what cannot be seen.
enum CleanText {
  /// Invisible marks that come along when a text is copied from a web page, a PDF or a mail: byte order
  /// mark, zero-width space, directions. Left out; the text as typed keeps them.
  private static func isInvisibleMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFEFF, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x00AD: true
    default: false
    }
  }

  static func read(_ raw: String, severalLines: Bool) -> Reading<String> {
    var scalars = String.UnicodeScalarView()
    var previousIsReturn = false
    for (offset, scalar) in raw.unicodeScalars.enumerated() {
      defer { previousIsReturn = scalar == "\r" }
      switch scalar {
      case "\r":
        scalars.append(severalLines ? "\n" : " ")
      case "\n":
        if previousIsReturn { continue }
        scalars.append(severalLines ? "\n" : " ")
      case "\t":
        scalars.append(severalLines ? "\t" : " ")
      case "\u{2028}", "\u{2029}":
        scalars.append(severalLines ? "\n" : " ")
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        return .refused(
          "Caractère invisible interdit (code \(code(scalar))), à la position \(offset + 1).")
      case _ where isInvisibleMark(scalar):
        continue
      default:
        scalars.append(scalar)
      }
    }
    let text = Normalization.nfc(trimmed(String(scalars)))
    guard !text.isEmpty else {
      return .refused("Rien n’a été saisi.")
    }
    return .value(text)
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  private static func trimmed(_ text: String) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }
}
