import Basics
import Glibc
import Store

/// The only clock of the program. Days are those of the French calendar (Europe/Paris).
enum Clock {
  static func now() -> Instant { Instant(seconds: Int64(time(nil))) }

  /// The civil day in Paris, or in UTC on a machine without a time-zone database.
  static func today() -> Day {
    setenv("TZ", "Europe/Paris", 1)
    tzset()
    var seconds = time(nil)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil,
      let day = Day(Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
    else { return Day(number: Int(seconds) / 86_400) }
    return day
  }
}
