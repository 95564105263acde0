package import Assessment
package import Basics
package import Dossier

/// What a list of dossiers shows of a bilan: the principal and the date that counts; nothing of a case that the firm may
/// not hear.
package struct DeskSummary: Hashable, Sendable {
  package struct Due: Hashable, Sendable {
    package let day: Day
    package let label: String
    /// Missing it destroys a right.
    package let isFatal: Bool
  }

  /// A possible conflict of interests withholds everything else.
  package let isWithheld: Bool
  /// What is owed without interest; nil when no invoice is known.
  package let principal: Money?
  /// The nearest of the next date and the last one that passed and destroyed a right, or may have.
  package let due: Due?
  /// The first day on which this may no longer be so; nil when no date is to come.
  package let validUntil: Day?

  /// - Parameter assess: the bilan of the dossier on a day.
  package init(_ dossier: Dossier, on today: Day, assess: (Day) -> Bilan) {
    func drawn(on day: Day) -> BilanReport {
      BilanReport(bilan: assess(day), dossier: dossier, cabinet: .default, reference: nil)
    }
    let report = drawn(on: today)
    isWithheld = report.isWithheld
    principal = report.hasClaim ? report.bilan.statement.principal : nil
    // A step that is only planned has a date that goes on with the day: it is no date of the dossier. Those of the day
    // before and of the day after tell.
    var neighbours: [[DossierDate]]?
    func isSettled(_ date: DossierDate) -> Bool {
      if date.isLimitation { return true }
      let known = neighbours ?? [-1, 1].map { drawn(on: today.adding(days: $0)).dates }
      neighbours = known
      return known.contains { $0.contains { $0.key == date.key && $0.day == date.day } }
    }
    let settled = report.dates.filter { !$0.isTodo }
    let first = settled.first(where: isSettled)
    // Of one day, limitation: the step that the bilan makes of it comes only when it is near.
    let named = settled.first { $0.day == first?.day && $0.isLimitation } ?? first
    let next = named.map { date in
      Due(day: date.day, label: date.short, isFatal: date.isFatal)
    }
    let passed = report.passedDues.max { $0.day < $1.day }
    var days = report.turningDays
    if let next, let passed {
      // The day on which the one to come gets nearer than the one that passed.
      let middle = Day(number: (next.day.number + passed.day.number + 1) / 2)
      days.insert(middle)
      due = today.days(until: next.day) <= passed.day.days(until: today) ? next : passed
    } else {
      due = passed ?? next
    }
    // What a date changes is seen on the day or on the day after.
    validUntil = days.flatMap { [$0, $0.adding(days: 1)] }.filter { $0 > today }.min()
  }
}

extension BilanReport {
  /// Dates that passed and destroyed a right, or may have: those of the advice, and of invoices still owed.
  fileprivate var passedDues: [DeskSummary.Due] {
    var dues: [DeskSummary.Due] = []
    for advice in [bilan.firstAction] + bilan.parallel + bilan.next {
      guard let deadline = advice.deadline, deadline.isFatal else { continue }
      let day = deadline.dayToAimAt(on: today)
      if day < today {
        dues.append(DeskSummary.Due(day: day, label: deadline.label, isFatal: true))
      }
    }
    guard hasClaim else { return dues }
    let paid = Set(bilan.statement.invoices.filter { $0.principalDue <= .zero }.map(\.key))
    for invoice in bilan.limitation where !paid.contains(invoice.key) {
      if let day = invoice.conservative, day < today {
        dues.append(DeskSummary.Due(day: day, label: "prescription, " + invoice.label, isFatal: true))
      }
    }
    return dues
  }

  /// Days on which the dates of the bilan, or what it advises, may change.
  fileprivate var turningDays: Set<Day> {
    var days = Set(dates.filter { !$0.isTodo }.map(\.day))
    for advice in bilan.steps + bilan.notNow {
      guard let deadline = advice.deadline else { continue }
      days.formUnion([deadline.day, deadline.practicalDay, deadline.localMove].compactMap { $0 })
    }
    days.formUnion(bilan.limitation.flatMap { [$0.conservative, $0.possible] }.compactMap { $0 })
    days.formUnion(bilan.statement.invoices.compactMap(\.due))
    return days
  }
}

extension DossierDate {
  /// What is to be done at once follows the day.
  fileprivate var isTodo: Bool { key.hasPrefix("a-faire-") }

  fileprivate var isLimitation: Bool { key.hasPrefix("prescription-") }

  /// « prescription, facture F2026-041 »; « prescription du 27/02/2028, facture F2026-041 » of the working day before.
  fileprivate var short: String {
    let parts = title.split(separator: "\u{A0}: ", maxSplits: 1)
    guard isLimitation, parts.count == 2, let what = parts[0].split(separator: ",").first else {
      return Wording.uncapitalized(title)
    }
    return Wording.uncapitalized(String(what)) + ", " + parts[1]
  }
}
