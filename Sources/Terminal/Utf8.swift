/// UTF-8 byte by byte, where the standard library would repair in silence.
enum Utf8 {
  enum Step: Equatable {
    /// A character and the number of bytes that it takes.
    case scalar(Unicode.Scalar, length: Int)
    /// The bytes end before the character does.
    case incomplete
    /// No character can begin with these bytes; so many of them go together.
    case broken(length: Int)
  }

  /// What stands at `index` (Unicode 15, table 3-7: well-formed byte sequences).
  static func step<Bytes: RandomAccessCollection>(_ bytes: Bytes, at index: Int) -> Step
  where Bytes.Element == UInt8, Bytes.Index == Int {
    guard index < bytes.endIndex else { return .incomplete }
    let lead = bytes[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    var value: UInt32
    switch lead {
    case 0x00...0x7F: return .scalar(Unicode.Scalar(lead), length: 1)
    case 0xC2...0xDF: (length, value) = (2, UInt32(lead & 0x1F))
    case 0xE0...0xEF:
      (length, value) = (3, UInt32(lead & 0x0F))
      if lead == 0xE0 { second = 0xA0...0xBF }
      if lead == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      (length, value) = (4, UInt32(lead & 0x07))
      if lead == 0xF0 { second = 0x90...0xBF }
      if lead == 0xF4 { second = 0x80...0x8F }
    default: return .broken(length: 1)
    }
    for offset in 1..<length {
      guard index + offset < bytes.endIndex else { return .incomplete }
      let byte = bytes[index + offset]
      guard (offset == 1 ? second : 0x80...0xBF).contains(byte) else { return .broken(length: offset) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value) else { return .broken(length: length) }
    return .scalar(scalar, length: length)
  }

  /// Where the first byte stands that belongs to no character; nil when all is well.
  static func firstBroken(_ bytes: ArraySlice<UInt8>) -> Int? {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard case .scalar(_, let length) = step(bytes, at: index) else { return index }
      index += length
    }
    return nil
  }
}
