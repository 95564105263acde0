/// A civil day: a date of the calendar, without hour, time zone or locale.
///
/// Days are counted from 1 January 1970 in the proleptic Gregorian calendar, so a difference of two
/// days is exact and costs a subtraction. Nothing here reads a clock.
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970 (negative before).
  package let number: Int

  package init(number: Int) {
    self.number = number
  }

  /// The day with this year, month (1–12) and day of the month, or nil when the calendar has none.
  ///
  /// `Day(2025, 2, 29)` is nil. Years run from 1900 to 2199: beyond, a date in a file is an error.
  package init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1900...2199).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.daysInMonth(year: year, month: month)
    else { return nil }
    number = Day.number(year: year, month: month, day: day)
  }

  /// Parses the canonical form `2026-11-23`, and nothing else.
  package init?(iso: some StringProtocol) {
    let bytes = Array(iso.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    func digits(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard let year = digits(0..<4), let month = digits(5..<7), let day = digits(8..<10) else { return nil }
    self.init(year, month, day)
  }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// Year, month (1–12) and day of the month.
  package var components: (year: Int, month: Int, day: Int) {
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
    let z = number + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  package var year: Int { components.year }
  package var month: Int { components.month }
  package var dayOfMonth: Int { components.day }

  package enum Weekday: Int, CaseIterable, Sendable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday
  }

  package var weekday: Weekday {
    // 1 January 1970 was a Thursday.
    let index = ((number + 3) % 7 + 7) % 7
    return Weekday(rawValue: index + 1) ?? .monday
  }

  /// The canonical form, `2026-11-23`.
  package var iso: String {
    let (year, month, day) = components
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(year)-\(two(month))-\(two(day))"
  }

  package func adding(days: Int) -> Day { Day(number: number + days) }

  /// The same day of the month, `months` later (earlier when negative).
  ///
  /// When the target month has no such day, its last day is taken: 31 August + 6 months is
  /// 28 February. That is the rule of article 641 CPC for procedural time limits ("à défaut d'un
  /// quantième identique, le délai expire le dernier jour du mois") and the usual reading of 2229 C. civ.
  package func adding(months: Int) -> Day {
    let (year, month, day) = components
    let index = year * 12 + (month - 1) + months
    let newYear = index >= 0 ? index / 12 : (index - 11) / 12
    let newMonth = index - newYear * 12 + 1
    let last = Day.daysInMonth(year: newYear, month: newMonth)
    return Day(number: Day.number(year: newYear, month: newMonth, day: min(day, last)))
  }

  /// The same day, `years` later; 29 February becomes 28 February outside leap years.
  package func adding(years: Int) -> Day { adding(months: 12 * years) }

  /// Whole days from `self` to `other`; negative when `other` is earlier.
  package func days(until other: Day) -> Int { other.number - number }

  package var startOfMonth: Day { adding(days: 1 - dayOfMonth) }

  package var endOfMonth: Day {
    let (year, month, day) = components
    return adding(days: Day.daysInMonth(year: year, month: month) - day)
  }

  package static func daysInMonth(year: Int, month: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package static func isLeap(_ year: Int) -> Bool {
    (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
  }

  private static func number(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
