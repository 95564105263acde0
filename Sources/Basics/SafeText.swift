/// Text from files and from people, made harmless to a terminal before it is shown.
package enum SafeText {
  /// `text` with every character that a terminal would obey, or that would hide others, made visible.
  ///
  /// C0 controls and DEL are written with a caret (ESC is `^[`), C1 controls, bidirectional controls, line and
  /// paragraph separators and invisible tag characters as `\u{202e}`. A tab is a space and a line break is `↵`:
  /// the result is one line. Who shows several lines splits them first.
  package static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isUnsafe($0.value) }) else { return text }
    var result = String.UnicodeScalarView()
    var previous: UInt32 = 0
    for scalar in text.unicodeScalars {
      let value = scalar.value
      defer { previous = value }
      switch value {
      case 0x09:
        result.append(" ")
      case 0x0A:
        if previous == 0x0D { result.removeLast(2) }
        result.append("↵")
      case 0x00..<0x20:
        result.append("^")
        result.append(Unicode.Scalar(UInt8(value) + 0x40))
      case 0x7F:
        result.append(contentsOf: "^?".unicodeScalars)
      case _ where isUnsafe(value):
        result.append(contentsOf: "\\u{\(String(value, radix: 16))}".unicodeScalars)
      default:
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether a terminal would obey this character, or be misled by it.
  package static func isUnsafe(_ value: UInt32) -> Bool {
    switch value {
    case 0x00..<0x20, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069,
      0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}
