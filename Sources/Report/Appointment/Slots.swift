package import Basics
import Law

/// A moment proposed for the call: a day and a minute of that day, in the civil time of mainland France.
package struct Slot: Hashable, Comparable, Sendable {
  package let day: Day
  /// Since midnight.
  package let minute: Int

  package init(_ day: Day, _ minute: Int) {
    self.day = day
    self.minute = minute
  }

  package static func < (left: Slot, right: Slot) -> Bool {
    (left.day, left.minute) < (right.day, right.minute)
  }

  /// `lundi 30 novembre 2026 à 9 h 30`.
  package var words: String { FrenchFormat.longDay(day) + " à " + FrenchFormat.time(minute) }

  /// `2026-11-30T09:30`.
  package var iso: String { day.iso + "T" + Slot.two(minute / 60) + ":" + Slot.two(minute % 60) }

  static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}

/// The first call: when it could be held.
package enum Appointment {
  /// How long an entry in a calendar lasts while the firm has not said how long its call is. Never shown as the
  /// length of the call.
  package static let usualLength = 30
  package static let usualCount = 6

  /// A date that destroys a right within these days leaves no time to wait for a convenient moment.
  private static let soon = 7
  /// Before the same day's call, time for the firm to read the request.
  private static let notice = 120
  private static let step = 30
  /// How far slots are looked for: beyond, the firm's own calendar is another one.
  private static let horizon = 120

  /// The moments to propose, in order.
  ///
  /// The days are those on which the firm is open, no public holiday and no closed period among them; two a day,
  /// in the morning and in the afternoon, at an hour that changes from day to day, so that whoever is never free
  /// at nine finds one too. The firm has an open day to read the request before the first of them, unless a date
  /// that destroys a right comes within a week: then the earliest ones, two hours from now on. No slot lies after
  /// `deadline`, and none on that very day when an earlier one exists.
  ///
  /// - Parameters:
  ///   - length: of the call, in minutes; ``usualLength`` when the firm has not said.
  ///   - now: the moment of the request.
  ///   - deadline: the first date of the dossier that destroys a right, today or later.
  ///   - isUrgent: a lawyer is to be seen at once, whatever the dates.
  package static func slots(
    hours: OpeningHours, closures: [ClosedPeriod] = [], length: Int? = nil, now: Slot,
    count: Int = usualCount, deadline: Day? = nil, isUrgent: Bool = false
  ) -> [Slot] {
    let deadline = deadline.flatMap { $0 < now.day ? nil : $0 }
    let isUrgent = isUrgent || deadline.map { now.day.days(until: $0) <= soon } ?? false
    let length = length ?? usualLength
    func starts(_ day: Day) -> [Int] {
      guard WorkingDays.holiday(day) == nil, !closures.contains(where: { $0.contains(day) }) else {
        return []
      }
      return hours.spans(on: day.weekday).flatMap { span in
        Array(stride(from: span.start, through: span.end - length, by: step))
      }
    }
    func isOpen(_ day: Day) -> Bool { !starts(day).isEmpty }
    let days = (0...horizon).map { now.day.adding(days: $0) }
    var candidates: [(day: Day, starts: [Int])]
    if isUrgent {
      candidates = days.map { ($0, starts($0)) }
      candidates[0].starts.removeAll { $0 < now.minute + notice }
      candidates.removeAll(where: \.starts.isEmpty)
    } else {
      // The day on which the firm reads the request: today, if it has not closed yet.
      let closing = hours.spans(on: now.day.weekday).last?.end ?? 0
      let reading = days.first { isOpen($0) && ($0 > now.day || now.minute < closing) } ?? now.day
      candidates = days.filter { $0 > reading && isOpen($0) }.map { ($0, starts($0)) }
    }
    if let deadline {
      let before = candidates.filter { $0.day < deadline }
      candidates = before.isEmpty ? candidates.filter { $0.day == deadline } : before
    }
    var slots = candidates.prefix(count).enumerated().flatMap { index, candidate in
      twoADay(candidate.starts, shift: isUrgent ? 0 : index * 2).map { Slot(candidate.day, $0) }
    }
    if slots.count < count {
      // Few days are left: more slots in each, one after the other.
      let others = candidates.flatMap { candidate in
        stride(from: 0, to: candidate.starts.count, by: 2).map { Slot(candidate.day, candidate.starts[$0]) }
      }
      let apart = others.filter { other in
        !slots.contains { $0.day == other.day && abs($0.minute - other.minute) < 2 * step }
      }
      slots += apart.prefix(count - slots.count)
    }
    return Array(slots.sorted().prefix(count))
  }

  /// One start in the morning and one in the afternoon, the `shift`-th of each, beginning again when there are fewer;
  /// from two o'clock on when the firm does not close at noon.
  private static func twoADay(_ starts: [Int], shift: Int) -> [Int] {
    let afternoon = starts.filter { $0 >= 840 }
    return [starts.filter { $0 < 720 }, afternoon.isEmpty ? starts.filter { $0 >= 720 } : afternoon]
      .compactMap {
        half in half.isEmpty ? nil : half[shift % half.count]
      }
  }
}
