/// Whole numbers written in words: `cent dix-huit`, `quatre mille vingt`, `un million deux cent mille`.
///
/// Understands the words of France, Belgium and Switzerland (`septante`, `huitante`, `octante`, `nonante`).
/// Words are folded (lower case, no accent) and come one by one, hyphens gone.
enum FrenchNumerals {
  /// Reads a number from the beginning of `words`: its value and how many words it took; nil when the
  /// first word is no number. Reads as much as makes one number, and leaves the rest.
  static func read(_ words: ArraySlice<String>) -> (value: Int, count: Int)? {
    if words.first == "zero" { return (0, 1) }
    var position = words.startIndex
    var total = 0
    var found = false
    for (scale, names) in scales {
      let multiplier = belowThousand(words[position...])
      let next = position + (multiplier?.count ?? 0)
      guard next < words.endIndex, names.contains(words[next]) else { continue }
      // "mille" needs no "un" before it; "million" does.
      guard let factor = multiplier?.value ?? (scale == 1000 ? 1 : nil) else { continue }
      total += factor * scale
      position = next + 1
      found = true
    }
    if let rest = belowThousand(words[position...]) {
      total += rest.value
      position += rest.count
      found = true
    }
    return found ? (total, position - words.startIndex) : nil
  }

  /// Reads a number of 1 to 99.
  static func belowHundred(_ words: ArraySlice<String>) -> (value: Int, count: Int)? {
    guard let first = words.first else { return nil }
    let second = words.dropFirst().first
    if first == "quatre", let second, second == "vingt" || second == "vingts" {
      if let rest = small(words.dropFirst(2)) { return (80 + rest.value, 2 + rest.count) }
      return (80, 2)
    }
    if let tens = tens[first] {
      var rest = words.dropFirst()
      var count = 1
      let hasEt = rest.first == "et"
      if hasEt {
        rest = rest.dropFirst()
        count = 2
      }
      guard let unit = small(rest), unit.value <= (tens == 60 ? 19 : 9) else { return (tens, 1) }
      return (tens + unit.value, count + unit.count)
    }
    return small(words)
  }

  /// Below one thousand, and `onze cents` to `seize cents`.
  private static func belowThousand(_ words: ArraySlice<String>) -> (value: Int, count: Int)? {
    guard let first = words.first else { return nil }
    var hundreds = 0
    var count = 0
    if first == "cent" {
      hundreds = 1
      count = 1
    } else if let unit = units[first], unit > 1, unit != 10, let second = words.dropFirst().first,
      second == "cent" || second == "cents"
    {
      hundreds = unit
      count = 2
    }
    guard count > 0 else { return belowHundred(words) }
    let rest = belowHundred(words.dropFirst(count))
    return (hundreds * 100 + (rest?.value ?? 0), count + (rest?.count ?? 0))
  }

  /// 1 to 19: `dix sept` is two words.
  private static func small(_ words: ArraySlice<String>) -> (value: Int, count: Int)? {
    guard let first = words.first else { return nil }
    if first == "dix", let second = words.dropFirst().first, let unit = units[second], (7...9).contains(unit)
    {
      return (10 + unit, 2)
    }
    return units[first].map { ($0, 1) }
  }

  private static let scales: [(Int, Set<String>)] = [
    (1_000_000_000, ["milliard", "milliards"]), (1_000_000, ["million", "millions"]),
    (1000, ["mille", "mil"]),
  ]

  private static let units: [String: Int] = [
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
    "neuf": 9,
    "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
  ]

  private static let tens: [String: Int] = [
    "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70,
    "huitante": 80,
    "octante": 80, "nonante": 90,
  ]
}
