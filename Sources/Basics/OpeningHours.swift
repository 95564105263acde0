/// When an office is open, weekday by weekday, in minutes since midnight.
///
/// ``read(_:)`` takes what a person writes: `lundi au vendredi 9h-12h et 14h-18h ; samedi 9h30-12h`,
/// `lun-ven 9h00–18h sauf mercredi`, `du lundi au jeudi de 9 h à 18 h ; vendredi fermé`.
package struct OpeningHours: Hashable, Sendable {
  /// From one minute of the day to another, the end excluded; 1440 is midnight at the end of the day.
  package struct Span: Hashable, Sendable {
    package let start: Int
    package let end: Int

    /// Nil when the end does not come after the start, or lies beyond the day.
    package init?(_ start: Int, _ end: Int) {
      guard start >= 0, start < end, end <= 1440 else { return nil }
      self.start = start
      self.end = end
    }

    func meets(_ other: Span) -> Bool { start < other.end && other.start < end }
  }

  /// Monday first; the spans of a day are in order and apart. At least one day is open.
  private let week: [[Span]]

  /// Nil when no day is open, or when two spans of a day meet.
  init?(week: [[Span]]) {
    let sorted = week.map { $0.sorted { $0.start < $1.start } }
    guard sorted.count == 7, sorted.contains(where: { !$0.isEmpty }),
      sorted.allSatisfy({ day in !zip(day, day.dropFirst()).contains { $0.meets($1) } })
    else { return nil }
    self.week = sorted
  }

  /// In order; none when the office is closed.
  package func spans(on weekday: Day.Weekday) -> [Span] { week[weekday.rawValue - 1] }

  /// `lundi au vendredi 9h-12h et 14h-18h ; samedi 9h30-12h`: what ``read(_:)`` gives back to the minute.
  package var canonical: String {
    var clauses: [String] = []
    var first = 0
    while first < 7 {
      var last = first
      while last + 1 < 7, week[last + 1] == week[first] { last += 1 }
      if !week[first].isEmpty {
        clauses.append(OpeningHours.days(first, last) + " " + OpeningHours.words(week[first]))
      }
      first = last + 1
    }
    return clauses.joined(separator: " ; ")
  }

  package static let example = "lundi au vendredi 9h-12h et 14h-18h ; samedi 9h30-12h"

  private static func days(_ first: Int, _ last: Int) -> String {
    let names = FrenchFormat.weekdays
    if first == last { return names[first] }
    return names[first] + (last == first + 1 ? " et " : " au ") + names[last]
  }

  private static func words(_ spans: [Span]) -> String {
    spans.map { time($0.start) + "-" + time($0.end) }.joined(separator: " et ")
  }

  private static func time(_ minute: Int) -> String {
    let rest = minute % 60
    return "\(minute / 60)h" + (rest == 0 ? "" : rest < 10 ? "0\(rest)" : "\(rest)")
  }

  /// Reads the hours as a person writes them.
  ///
  /// - Returns: refused with the reason when a day or an hour is missing or unclear: nothing is guessed.
  package static func read(_ text: String) -> Reading<OpeningHours> {
    guard text.utf8.count <= 1_000 else { return .refused("Ce texte est trop long pour des horaires") }
    var reader = OpeningHoursReader(text)
    do { return .value(try reader.read()) } catch { return .refused(error.message) }
  }
}

extension FrenchFormat {
  /// `9 h 30`, or `9 h`: a time of day from minutes since midnight.
  package static func time(_ minute: Int) -> String {
    let rest = minute % 60
    return "\(minute / 60)\u{A0}h" + (rest == 0 ? "" : "\u{A0}" + (rest < 10 ? "0\(rest)" : "\(rest)"))
  }
}
