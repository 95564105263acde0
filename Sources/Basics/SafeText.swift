/// Text from files and from people, made harmless to a terminal before it is shown.
package enum SafeText {
  /// `text` with every character that a terminal would obey, or that would hide others, made visible.
  ///
  /// C0 controls and DEL are written with a caret (ESC is `^[`), C1 controls and the other characters of
  /// ``isUnsafe(_:)`` as `\u{202e}`. A tab is a space and a line break is `↵`:
  /// the result is one line. Who shows several lines splits them first.
  package static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
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
      case _ where isUnsafe(scalar):
        result.append(contentsOf: "\\u{\(String(value, radix: 16))}".unicodeScalars)
      default:
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether the text holds nothing but what a French page is written with: printable ASCII, Latin-1 letters and signs,
  /// « Œ œ ’ – — … • € » and no-break spaces. Most texts are so, which spares looking at their characters one by one.
  package static func isUsualFrench(_ text: String) -> Bool {
    // Nearly every text has its bytes in one place, where they are read faster.
    text.utf8.withContiguousStorageIfAvailable { isUsualFrench($0) } ?? isUsualFrench(text.utf8)
  }

  private static func isUsualFrench(_ text: some Sequence<UInt8>) -> Bool {
    var bytes = text.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case 0x20...0x7E: continue
      case 0xC2:
        // U+00A0 to U+00BF; the soft hyphen hides.
        guard let next = bytes.next(), next >= 0xA0, next != 0xAD else { return false }
      case 0xC3:
        guard bytes.next() != nil else { return false }
      case 0xC5:
        guard let next = bytes.next(), next == 0x92 || next == 0x93 else { return false }
      case 0xE2:
        guard let second = bytes.next(), let third = bytes.next() else { return false }
        switch (second, third) {
        case (0x80, 0x93), (0x80, 0x94), (0x80, 0x99), (0x80, 0xA2), (0x80, 0xA6), (0x80, 0xAF), (0x82, 0xAC):
          continue
        default: return false
        }
      default: return false
      }
    }
    return true
  }

  /// The same for a text of several lines: its line feeds stay, each line is made harmless.
  ///
  /// What every door to a terminal passes its text through, whoever wrote it.
  package static func escapedLines(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isUnsafe($0) && $0 != "\n" }) else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { escaped(String($0)) }
      .joined(separator: "\n")
  }

  /// A control (C0, DEL, C1), a line or paragraph separator, or a character that is not seen and reorders,
  /// hides or carries others: directions, invisible operators, annotations, tags.
  ///
  /// The joiners (U+200C, U+200D) and the first variation selectors are not among them: names and signs of
  /// living scripts are written with them.
  package static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: false
    case 0x00..<0x20, 0x7F...0x9F, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE01EF:
      true
    default: false
    }
  }

  /// The first character of a document that hides or reorders its text, with its line from 1. Tabs, ends of lines and a
  /// byte order mark at the beginning are none.
  package static func firstHidden(inDocument text: String) -> (line: Int, scalar: Unicode.Scalar)? {
    var line = 1
    var isFirst = true
    for scalar in text.unicodeScalars {
      defer { isFirst = false }
      switch scalar {
      case "\n": line += 1
      case "\t", "\r": continue
      case "\u{FEFF}" where isFirst: continue
      case _ where isUnsafe(scalar): return (line, scalar)
      default: continue
      }
    }
    return nil
  }

  /// How JSON writes a character by its number: `\u202e`, two of them above U+FFFF (RFC 8259, § 7).
  package static func jsonEscape(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }.joined()
  }
}
