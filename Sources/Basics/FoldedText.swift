/// Typed text reduced to plain bytes, so that readers compare and scan bytes and never letters.
///
/// Case and accents go, whatever the spelling (composed or not); every kind of space, apostrophe and dash
/// becomes the ASCII one; invisible characters are dropped. `€` becomes ``euro``; what no reader knows
/// becomes ``unknown``.
enum FoldedText {
  static let euro: UInt8 = 0x80
  /// £, ¥ or ¢.
  static let foreignCurrency: UInt8 = 0x81
  /// `°`, as in `n°`.
  static let degree: UInt8 = 0x82
  static let unknown: UInt8 = 0xFF

  /// The folded bytes, without spaces at either end.
  static func bytes(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      append(scalar.value, to: &result)
    }
    while result.last == 0x20 { result.removeLast() }
    if let start = result.firstIndex(where: { $0 != 0x20 }), start > 0 { result.removeFirst(start) }
    return result
  }

  private static func append(_ value: UInt32, to result: inout [UInt8]) {
    switch value {
    case 0x41...0x5A:
      result.append(UInt8(value) + 0x20)
    case 0x09...0x0D:
      result.append(0x20)
    case 0x60:
      result.append(0x27)
    case 0x20...0x7E:
      result.append(UInt8(value))
    case 0xFF01...0xFF5E:
      // Full-width forms of ASCII.
      append(value - 0xFEE0, to: &result)
    case 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      result.append(0x20)
    case 0x300...0x36F, 0xAD, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F,
      0xFEFF:
      return
    case 0x2018, 0x2019, 0x201B, 0x2032, 0x2B9, 0x2BC, 0xB4:
      result.append(0x27)
    case 0x2010...0x2015, 0x2212, 0xFE63:
      result.append(0x2D)
    case 0xAB, 0xBB, 0x201C...0x201E:
      result.append(0x22)
    case 0x20AC:
      result.append(euro)
    case 0xA2, 0xA3, 0xA5:
      result.append(foreignCurrency)
    case 0xB0, 0xBA:
      result.append(degree)
    default:
      if !LatinLetters.appendFold(of: value, to: &result) { result.append(unknown) }
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

  /// A run of digits, a run of letters, or one other byte.
  enum Token: Equatable {
    /// The value is held at ``FoldedText/largestNumber`` when the digits say more.
    case number(Int, digits: Int)
    case word(String)
    case mark(UInt8)
  }

  static let largestNumber = 999_999_999_999

  /// Cuts folded bytes into tokens; spaces separate and disappear.
  static func tokens(_ bytes: [UInt8]) -> [Token] {
    var result: [Token] = []
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if isDigit(byte) {
        var value = 0
        let start = position
        while position < bytes.count, isDigit(bytes[position]) {
          value = min(largestNumber, value * 10 + Int(bytes[position] - 0x30))
          position += 1
        }
        result.append(.number(value, digits: position - start))
      } else if isLetter(byte) {
        let start = position
        while position < bytes.count, isLetter(bytes[position]) { position += 1 }
        result.append(.word(String(decoding: bytes[start..<position], as: UTF8.self)))
      } else {
        if byte != 0x20 { result.append(.mark(byte)) }
        position += 1
      }
    }
    return result
  }
}
