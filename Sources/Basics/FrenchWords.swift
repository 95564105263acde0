/// Numbers and amounts written out in French, as an acknowledgement of debt asks (art. 1376 C. civ.): hyphens below
/// one hundred only, `vingt` and `cent` in the plural when they end the number.
package enum FrenchWords {
  /// `douze mille quatre cent quatre-vingts euros et trente-sept centimes`, `deux millions d’euros`.
  package static func money(_ money: Money) -> String {
    let cents = money.cents.magnitude
    let (euros, rest) = (cents / 100, cents % 100)
    var text = money.cents < 0 ? "moins " : ""
    if euros > 0 || rest == 0 {
      // A number that ends with `million` or `milliard` is a noun.
      let isNoun = euros >= 1_000_000 && euros % 1_000_000 == 0
      text += number(euros) + (isNoun ? " d’euros" : euros < 2 ? " euro" : " euros")
    }
    guard rest > 0 else { return text }
    let fraction = number(rest) + (rest < 2 ? " centime" : " centimes")
    return euros > 0 ? text + " et " + fraction : text + fraction
  }

  /// `zéro`, `vingt et un`, `quatre-vingts`, `deux cent mille`, up to hundreds of billions.
  package static func number(_ value: UInt64) -> String {
    guard value > 0 else { return "zéro" }
    var parts: [String] = []
    var rest = value
    for (scale, one, many) in [(1_000_000_000, "milliard", "milliards"), (1_000_000, "million", "millions")]
      as [(UInt64, String, String)]
    {
      let count = rest / scale
      rest %= scale
      if count > 0 { parts.append(below1000(count, endsNumber: true) + " " + (count < 2 ? one : many)) }
    }
    let thousands = rest / 1000
    rest %= 1000
    if thousands > 0 {
      parts.append(thousands == 1 ? "mille" : below1000(thousands, endsNumber: false) + " mille")
    }
    if rest > 0 { parts.append(below1000(rest, endsNumber: true)) }
    return parts.joined(separator: " ")
  }

  /// - Parameter endsNumber: nothing follows, or a noun: `vingt` and `cent` may take their plural.
  private static func below1000(_ value: UInt64, endsNumber: Bool) -> String {
    let (hundreds, rest) = (value / 100, value % 100)
    var parts: [String] = []
    if hundreds == 1 { parts.append("cent") }
    if hundreds > 1 { parts.append(units[Int(hundreds)] + (rest == 0 && endsNumber ? " cents" : " cent")) }
    if rest > 0 { parts.append(below100(Int(rest), endsNumber: endsNumber)) }
    return parts.joined(separator: " ")
  }

  private static func below100(_ value: Int, endsNumber: Bool) -> String {
    guard value >= 20 else { return units[value] }
    if value == 80 { return endsNumber ? "quatre-vingts" : "quatre-vingt" }
    if value > 80 { return "quatre-vingt-" + units[value - 80] }
    // 70 to 79 go on from sixty.
    let ten = value >= 60 ? 60 : value / 10 * 10
    let unit = value - ten
    guard unit > 0 else { return tens[ten / 10] }
    return tens[ten / 10] + (unit == 1 || unit == 11 ? " et " : "-") + units[unit]
  }

  private static let units = [
    "", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
    "treize",
    "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
  ]

  private static let tens = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante"]
}
