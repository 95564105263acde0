/// A number in figures: its digits without separators, and how many of them follow the decimal separator.
struct DecimalLiteral: Equatable {
  let digits: Int64
  let decimals: Int

  /// What figures can mean, before the words around them are known.
  enum Shape: Equatable {
    case certain(DecimalLiteral)
    /// One separator before three digits: thousands or decimals.
    case threeAfter(comma: Bool, thousands: DecimalLiteral, decimal: DecimalLiteral)
    /// Groups of uneven length: best reading first.
    case uneven([DecimalLiteral])
    case refused(String)
  }

  static let tooLarge = "Ce nombre est trop grand"
  static let tooManyDecimals = "Il y a plus de deux chiffres après la virgule"
  static let badGroups =
    "Les chiffres ne sont pas groupés par trois\u{A0}: ce nombre peut se lire de plusieurs façons"

  /// Reads the figures at `position` and moves past them; nil when there are none.
  ///
  /// Thousands may be apart by spaces, points, commas or apostrophes; decimals follow a comma or a point.
  static func scan(_ bytes: [UInt8], _ position: inout Int) -> Shape? {
    var groups: [Group] = []
    var separator: UInt8 = 0
    var next = position
    while next < bytes.count {
      guard FoldedText.isDigit(bytes[next]) else { break }
      var group = Group(separator: separator)
      while next < bytes.count, FoldedText.isDigit(bytes[next]) {
        group.append(bytes[next])
        next += 1
      }
      groups.append(group)
      position = next
      guard next < bytes.count else { break }
      separator = bytes[next]
      switch separator {
      case 0x20:
        while next < bytes.count, bytes[next] == 0x20 { next += 1 }
      case 0x2C, 0x2E, 0x27:
        next += 1
      default:
        next = bytes.count
      }
    }
    // ",50" begins with its separator.
    if groups.isEmpty, position + 1 < bytes.count, bytes[position] == 0x2C || bytes[position] == 0x2E,
      FoldedText.isDigit(bytes[position + 1])
    {
      var after = position + 1
      var group = Group(separator: bytes[position])
      while after < bytes.count, FoldedText.isDigit(bytes[after]) {
        group.append(bytes[after])
        after += 1
      }
      position = after
      groups = [Group(separator: 0), group]
    }
    guard !groups.isEmpty else { return nil }
    // "1200." and "1 200,-": a separator with nothing after it says nothing.
    if position < bytes.count, bytes[position] == 0x2C || bytes[position] == 0x2E { position += 1 }
    guard groups.reduce(0, { $0 + $1.length }) <= 15 else { return .refused(tooLarge) }
    return shape(groups)
  }

  private struct Group {
    let separator: UInt8
    var value: Int64 = 0
    var length = 0

    init(separator: UInt8) { self.separator = separator }

    mutating func append(_ digit: UInt8) {
      length += 1
      if length <= 15 { value = value * 10 + Int64(digit - 0x30) }
    }
  }

  private static func shape(_ groups: [Group]) -> Shape {
    let points = groups.count { $0.separator == 0x2E }
    let commas = groups.count { $0.separator == 0x2C }
    let last = groups[groups.count - 1]
    switch (points, commas) {
    case (0, 0):
      return isRegular(groups) ? .certain(joined(groups)) : uneven(groups)
    case (1, 0), (0, 1):
      let whole = Array(groups.dropLast())
      guard last.separator == 0x2E || last.separator == 0x2C, isRegular(whole) else {
        return .refused(badGroups)
      }
      let decimal = joined(groups, decimals: last.length)
      if last.length == 3, whole.count == 1, (1...3).contains(whole[0].length), whole[0].value > 0 {
        return .threeAfter(comma: commas == 1, thousands: joined(groups), decimal: decimal)
      }
      return .certain(decimal)
    case (_, 0), (0, _):
      let mark: UInt8 = points > 0 ? 0x2E : 0x2C
      guard isRegular(groups), groups.dropFirst().allSatisfy({ $0.separator == mark }) else {
        return .refused(badGroups)
      }
      return .certain(joined(groups))
    default:
      // Both marks: the last one opens the decimals, the other parts thousands.
      let whole = Array(groups.dropLast())
      let decimalMark = last.separator
      guard decimalMark == 0x2E || decimalMark == 0x2C, isRegular(whole),
        !whole.dropFirst().contains(where: { $0.separator == decimalMark })
      else { return .refused(badGroups) }
      return .certain(joined(groups, decimals: last.length))
    }
  }

  /// One group, or groups of three after a first one of one to three digits.
  private static func isRegular(_ groups: [Group]) -> Bool {
    guard groups.count > 1 else { return true }
    return (1...3).contains(groups[0].length) && groups.dropFirst().allSatisfy { $0.length == 3 }
  }

  private static func joined(_ groups: [Group], decimals: Int = 0) -> DecimalLiteral {
    var value: Int64 = 0
    for group in groups {
      for _ in 0..<group.length { value *= 10 }
      value += group.value
    }
    return DecimalLiteral(digits: value, decimals: decimals)
  }

  /// Spaces at odd places: one number, or whole units followed by their hundredths.
  private static func uneven(_ groups: [Group]) -> Shape {
    let last = groups[groups.count - 1].length
    let behind = groups.dropFirst().reduce(0) { $0 + $1.length }
    let whole = joined(groups)
    if last == 2 {
      let split = joined(groups, decimals: 2)
      return .uneven(isRegular(groups.dropLast()) ? [split, whole] : [whole, split])
    }
    if behind <= 2 { return .uneven([whole, joined(groups, decimals: behind)]) }
    return .refused(badGroups)
  }

  /// The value times `10^power`, as a whole number; nil when decimals would be left.
  func scaled(_ power: Int) -> Int128? {
    var value = Int128(digits)
    var missing = power - decimals
    while missing > 0 {
      value *= 10
      missing -= 1
    }
    while missing < 0 {
      guard value % 10 == 0 else { return nil }
      value /= 10
      missing += 1
    }
    return value
  }

  /// As ``scaled(_:)``, rounded half away from zero.
  func rounded(_ power: Int) -> Int128 {
    if let exact = scaled(power) { return exact }
    var divisor: Int128 = 1
    for _ in power..<decimals { divisor *= 10 }
    return (Int128(digits) + divisor / 2) / divisor
  }
}
