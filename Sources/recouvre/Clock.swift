import Basics
import Glibc
import Store

/// The only clock of the program. Days are those of the French calendar (Europe/Paris).
enum Clock {
  static func now() -> Instant { Instant(seconds: Int64(time(nil))) }

  /// The civil day in Paris and the second of that day, whatever the time zone of the machine.
  static func civil() -> (day: Day, second: Int) {
    let seconds = now().seconds
    let (day, hour, minute) = ParisTime.parts(seconds: seconds)
    return (day, hour * 3600 + minute * 60 + Int(seconds % 60))
  }

  static func today() -> Day { civil().day }
}
