/// How a value is written for a French reader. Locale-free: the same bytes on every machine.
package enum FrenchFormat {
  /// U+202F between thousands, as French typography asks.
  package static let thousandsSeparator = "\u{202F}"
  /// U+00A0 before €, %, « : » and inside « guillemets ».
  package static let space = "\u{00A0}"

  package static let months = [
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
  ]

  package static let weekdays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]

  /// `12 480,00 €`.
  package static func money(_ money: Money) -> String {
    number(cents: money.cents) + space + "€"
  }

  /// `12 480,00`, without the unit, for a column headed by it.
  package static func number(cents: Int64) -> String {
    let absolute = cents.magnitude
    let fraction = absolute % 100
    return (cents < 0 ? "-" : "") + grouped(absolute / 100) + "," + (fraction < 10 ? "0" : "")
      + String(fraction)
  }

  /// `12 480`.
  package static func integer(_ value: Int) -> String {
    (value < 0 ? "-" : "") + grouped(UInt64(value.magnitude))
  }

  /// `12,40 %`: at least two decimals, at most four.
  package static func rate(_ rate: Rate) -> String {
    let parts = rate.canonical.split(separator: ".")
    var fraction = parts.count == 2 ? String(parts[1]) : ""
    while fraction.utf8.count < 2 { fraction += "0" }
    return parts[0] + "," + fraction + space + "%"
  }

  /// `23/11/2026`.
  package static func day(_ day: Day) -> String {
    let (year, month, dayOfMonth) = day.components
    return two(dayOfMonth) + "/" + two(month) + "/" + String(year)
  }

  /// `23/11/2026 (lundi)`: the form in which an understood date is read back.
  package static func dayWithWeekday(_ day: Day) -> String {
    self.day(day) + " (" + weekday(day) + ")"
  }

  /// `lundi 23 novembre 2026`; the first of a month is `1er`.
  package static func longDay(_ day: Day) -> String {
    let (year, month, dayOfMonth) = day.components
    let ordinal = dayOfMonth == 1 ? "1er" : String(dayOfMonth)
    return weekday(day) + " " + ordinal + " " + months[month - 1] + " " + String(year)
  }

  package static func weekday(_ day: Day) -> String { weekdays[day.weekday.rawValue - 1] }

  /// `1 facture`, `3 factures`: the plural begins at 2 in French.
  package static func count(_ count: Int, _ singular: String, _ plural: String) -> String {
    integer(count) + space + (count.magnitude < 2 ? singular : plural)
  }

  /// `732 829 320`: the digits of an identifier in groups of three.
  package static func groupsOfThree(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, index % 3 == 0 { result += space }
      result.append(digit)
    }
    return result
  }

  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  private static func grouped(_ value: UInt64) -> String {
    let digits = Array(String(value))
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += thousandsSeparator }
      result.append(digit)
    }
    return result
  }
}
