/// Days on which an office is closed, first and last included: `24/12/2026 au 02/01/2027`.
package struct ClosedPeriod: Hashable, Sendable {
  package let first: Day
  package let last: Day

  /// Nil when `last` comes before `first`.
  package init?(_ first: Day, _ last: Day) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  package func contains(_ day: Day) -> Bool { first <= day && day <= last }

  /// `2026-12-24 au 2027-01-02`, or one day alone: what ``read(_:)`` gives back to the day.
  package var canonical: String { first == last ? first.iso : first.iso + " au " + last.iso }

  /// `24/12/2026 au 02/01/2027`: the same for a French reader.
  package var words: String {
    first == last ? FrenchFormat.day(first) : FrenchFormat.day(first) + " au " + FrenchFormat.day(last)
  }

  package static let example = "24/12/2026 au 02/01/2027"

  /// Reads one period: two whole dates joined by `au`, or one date for one day.
  package static func read(_ text: String) -> Reading<ClosedPeriod> {
    guard text.utf8.count <= 120 else { return .refused("Ce texte est trop long pour une période") }
    var words = FoldedText.bytes(text).split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    if let first = words.first, ["du", "le", "de"].contains(first) { words.removeFirst() }
    let parts = words.split(whereSeparator: { ["au", "a", "jusqu'au"].contains($0) }).map {
      $0.joined(separator: " ")
    }
    guard (1...2).contains(parts.count) else { return .refused(incomplete) }
    guard let first = wholeDate(parts[0]), let last = wholeDate(parts[parts.count - 1]) else {
      return .refused(incomplete)
    }
    guard let period = ClosedPeriod(first, last) else {
      return .refused("La période finit avant de commencer")
    }
    guard first.days(until: last) < 366 else { return .refused("Une période dure un an au plus") }
    return .value(period)
  }

  /// Reads several periods, separated by `;` or by lines.
  package static func readList(_ text: String) -> Reading<[ClosedPeriod]> {
    var periods: [ClosedPeriod] = []
    for part in text.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
      guard part.contains(where: { !$0.isWhitespace }) else { continue }
      switch read(String(part)) {
      case .value(let period): periods.append(period)
      case .refused(let reason): return .refused(reason)
      case .ambiguous: return .refused(incomplete)
      }
    }
    return .value(periods)
  }

  private static let incomplete = "Les dates s’écrivent en entier, avec l’année, jointes par «\u{A0}au\u{A0}»"

  /// A date that says its day, its month and its year: it is the same whatever day it is read on.
  private static func wholeDate(_ text: String) -> Day? {
    guard let day = day(text, readOn: Day(number: 11_000)), day == self.day(text, readOn: Day(number: 40_100))
    else { return nil }
    return day
  }

  private static func day(_ text: String, readOn today: Day) -> Day? {
    guard case .value(let day) = FrenchDate.read(text, today: today, direction: .future) else { return nil }
    return day
  }
}
