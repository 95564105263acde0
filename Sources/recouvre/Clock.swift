import Basics
import Glibc
import Store

/// The only clock of the program. Days are those of the French calendar (Europe/Paris).
enum Clock {
  static func now() -> Instant { Instant(seconds: Int64(time(nil))) }

  /// The day and the second of the day in Paris.
  static func civil(_ instant: Instant = now()) -> (day: Day, second: Int) {
    setenv("TZ", "Europe/Paris", 1)
    tzset()
    var seconds = time_t(instant.seconds)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil,
      let day = Day(Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
    else { return (Day(number: Int(seconds) / 86_400), Int(seconds) % 86_400) }
    return (day, Int(parts.tm_hour) * 3600 + Int(parts.tm_min) * 60 + Int(parts.tm_sec))
  }

  /// `26/11/2026 à 09:42`, in Paris.
  static func stampText(_ instant: Instant) -> String {
    let (day, second) = civil(instant)
    return FrenchFormat.day(day) + " à " + FrenchFormat.timeOfDay(second: second)
  }

  /// `09:42`, on a clock in Paris.
  static func timeOfDay(_ instant: Instant) -> String {
    FrenchFormat.timeOfDay(second: civil(instant).second)
  }

  /// The civil day in Paris, or in UTC on a machine without a time-zone database.
  static func today() -> Day { civil().day }
}
