package import Basics
package import Interview

/// How long a dossier is to be kept, drawn from what was done to it.
package struct Custody: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    /// Somebody said that it must be kept: nothing erases it. The reason in their words.
    case held(reason: String)
    /// The firm is instructed: kept as long as the mission lasts.
    case mission(since: Day?)
    /// The mission ended on this day.
    case closed(Day)
    /// Never instructed: the dossier of somebody who asked.
    case prospect
  }

  package let state: State

  package init(_ acts: [Act]) {
    var held: String?
    var state = State.prospect
    for act in acts {
      switch act.kind {
      case .held: held = act.note
      case .released: held = nil
      case .mission: state = .mission(since: Day(iso: act.value))
      case .missionEnd: state = Day(iso: act.value).map { .closed($0) } ?? state
      default: continue
      }
    }
    self.state = held.map { .held(reason: $0) } ?? state
  }
}

/// The table of how long dossiers are kept.
///
/// The law gives no number for a dossier of a prospect: "no longer than is necessary" (RGPD, art. 5, 1, e). Twelve
/// months after the last contact is the practice retained here, and three years the most that the CNIL admits for
/// prospects. Five years after the end of the mission is the limitation of a lawyer's liability (C. civ., art. 2225).
package struct Retention: Hashable, Sendable {
  /// Months after the last contact, for somebody who never became a client.
  package let prospectMonths: Int
  package static let prospectMonthsAllowed = 1...36
  /// Years after the end of the mission.
  package static let missionYears = 5
  /// Months for which the log of erasures keeps the initials of whoever erased.
  package static let erasureAuthorMonths = 12

  package static let standard = Retention(prospectMonths: 12)

  package init(prospectMonths: Int) {
    self.prospectMonths = prospectMonths
  }

  /// The first day on which the dossier is to be erased; nil when it is kept.
  ///
  /// - Parameter lastContact: the day of the last entry of its log.
  package func term(of state: Custody.State, lastContact: Day) -> Day? {
    switch state {
    case .held, .mission: nil
    case .closed(let end): end.adding(years: Self.missionYears).adding(days: 1)
    case .prospect: lastContact.adding(months: prospectMonths).adding(days: 1)
    }
  }
}

extension SQLiteStore {
  /// What was done to each dossier that decides how long it is kept; dossiers without any act are prospects, and absent.
  ///
  /// The chain is not verified here: a damaged dossier can still be erased, or held.
  package func custodies(of dossier: DossierID? = nil) throws(StoreError) -> [DossierID: Custody] {
    let logs = try read { try CarriedOver.logs(of: dossier, in: $0) }
    return Dictionary(uniqueKeysWithValues: logs.map { ($0.id, Custody($0.acts.map(\.act))) })
  }
}
