package import Basics

/// A procedural time limit: the day on which it ends, and the day to which article 642 CPC carries it.
///
/// Before a court of Alsace or Moselle, a local holiday may carry it further: which one applies depends on the
/// commune, so that day is kept apart. Whoever must act aims at ``effective``; whoever waits for the end of a
/// time given to another waits for ``latest``.
package struct ProceduralTerm: Hashable, Sendable {
  /// The last day as counted.
  package let day: Day
  /// The next working day, when `day` is not one.
  package let movedTo: Day?

  /// The working day to which a local holiday may carry it further still; nil when none is in the way.
  package let localMove: Day?

  /// The last day on which the act is still in time, no local holiday counted on.
  package var effective: Day { movedTo ?? day }

  /// The last day on which the act may still be in time, local holidays included.
  package var latest: Day { localMove ?? effective }

  /// `days` after an act; the day of the act does not count (641 CPC, al. 1).
  package init(days: Int, after act: Day) {
    self.init(endingOn: act.adding(days: days))
  }

  /// `months` after an act: the same day of the month, else the month’s last (641 CPC, al. 2).
  package init(months: Int, after act: Day) {
    self.init(endingOn: act.adding(months: months))
  }

  /// The length that a parameter gives in days, months or years, after an act.
  package init(_ parameter: LegalParameter, after act: Day, alsaceMoselle: Bool = false) {
    self.init(endingOn: parameter.added(to: act), alsaceMoselle: alsaceMoselle)
  }

  package init(endingOn day: Day, alsaceMoselle: Bool = false) {
    self.day = day
    let working = WorkingDays.next(onOrAfter: day)
    movedTo = working == day ? nil : working
    let local = WorkingDays.next(onOrAfter: working, alsaceMoselle: alsaceMoselle)
    localMove = local == working ? nil : local
  }
}
