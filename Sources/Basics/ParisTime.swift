/// The civil time of mainland France, computed: the same on every machine, with or without a time-zone database.
///
/// UTC + 1 hour; + 2 from the last Sunday of March to the last Sunday of October, changes at 01:00 UTC
/// (Directive 2000/84/EC, the same dates since 1996).
package enum ParisTime {
  /// The civil day, hour and minute at a moment, in seconds since 1970-01-01T00:00:00Z.
  package static func parts(seconds: Int64) -> (day: Day, hour: Int, minute: Int) {
    let local = seconds + Int64(offset(seconds: seconds))
    let number = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    let rest = Int(local - number * 86_400)
    return (Day(number: Int(number)), rest / 3600, rest % 3600 / 60)
  }

  /// Seconds to add to universal time at a moment: 3600 in winter, 7200 in summer.
  package static func offset(seconds: Int64) -> Int { isSummer(seconds) ? 7200 : 3600 }

  private static func isSummer(_ seconds: Int64) -> Bool {
    let year = Day(number: Int(seconds / 86_400)).year
    guard let march = Day(year, 3, 31), let october = Day(year, 10, 31) else { return false }
    func change(_ last: Day) -> Int64 { Int64(last.number - last.weekday.rawValue % 7) * 86_400 + 3600 }
    return seconds >= change(march) && seconds < change(october)
  }
}

extension FrenchFormat {
  /// `26/11/2026 à 9 h 05`, in the civil time of mainland France.
  package static func moment(seconds: Int64) -> String {
    let (day, hour, minute) = ParisTime.parts(seconds: seconds)
    return self.day(day) + " à \(hour)\u{A0}h\u{A0}" + (minute < 10 ? "0\(minute)" : "\(minute)")
  }
}
