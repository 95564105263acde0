package import Basics

/// A procedural time limit: the day on which it ends, and the day to which article 642 CPC carries it.
package struct ProceduralTerm: Hashable, Sendable {
  /// The last day as counted.
  package let day: Day
  /// The next working day, when `day` is not one.
  package let movedTo: Day?

  /// The last day on which the act is still in time.
  package var effective: Day { movedTo ?? day }

  /// `days` after an act; the day of the act does not count (641 CPC, al. 1).
  package init(days: Int, after act: Day) {
    self.init(endingOn: act.adding(days: days))
  }

  /// `months` after an act: the same day of the month, else the month’s last (641 CPC, al. 2).
  package init(months: Int, after act: Day) {
    self.init(endingOn: act.adding(months: months))
  }

  /// The length that a parameter gives in days, months or years, after an act.
  package init(_ parameter: LegalParameter, after act: Day) {
    self.init(endingOn: parameter.added(to: act))
  }

  package init(endingOn day: Day) {
    self.day = day
    let working = WorkingDays.next(onOrAfter: day)
    movedTo = working == day ? nil : working
  }
}
