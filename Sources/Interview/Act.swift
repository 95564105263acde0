/// Something done to the file itself, which answers no question: a hold, a mission, a decision on a conflict, a
/// file joined.
///
/// The log keeps it like everything else; the answers and the next question ignore it, and the bilan reads of it only
/// that a conflict of interests stopped the interview, and the files joined.
package struct Act: Hashable, Sendable {
  package let kind: Kind
  /// Depends on the kind: a day (`2026-11-26`), a decision, or nothing.
  package let value: String
  /// In the words of whoever did it; may be empty.
  package let note: String

  package init(_ kind: Kind, value: String = "", note: String = "") {
    self.kind = kind
    self.value = value
    self.note = note
  }

  /// An open list: a kind that this program does not know was written by another version, and is kept and shown.
  package struct Kind: RawRepresentable, Hashable, Sendable {
    package let rawValue: String

    package init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// Nothing of this dossier may be erased until ``released``; the note says why.
    package static let held = Kind(rawValue: "conservation")
    package static let released = Kind(rawValue: "fin_conservation")
    /// The firm was instructed; the value is the day.
    package static let mission = Kind(rawValue: "mission")
    /// The firm's mission is over; the value is the day.
    package static let missionEnd = Kind(rawValue: "fin_mission")
    /// What was decided about a possible conflict of interests; the value is the decision, the note its reason.
    package static let conflict = Kind(rawValue: "conflit")
    /// The firm was on the telephone; the value is the interval, the note is the caller.
    package static let call = Kind(rawValue: "appel")
    /// A file was joined to the dossier, or what is said of it changed; the value says which, the note is its label.
    package static let attached = Kind(rawValue: "piece")
    /// A file is no longer an exhibit; the value is its key.
    package static let detached = Kind(rawValue: "piece_retiree")
    /// How much is owed, as announced before the invoices are noted; see ``DebtAnnouncement``.
    package static let announced = Kind(rawValue: "annonce")
  }
}

/// What was decided about names that other dossiers hold on the other side, as an act keeps it: the decision, then the
/// marks of what it was about.
package struct ConflictDecision: Hashable, Sendable {
  package enum Outcome: String, Hashable, Sendable {
    /// It is no conflict, or it is lifted; the note says why.
    case goOn = "poursuivre"
    /// A lawyer decides.
    case stop = "arreter"
  }

  package let outcome: Outcome
  package let marks: [String]

  package init(_ outcome: Outcome, marks: [String]) {
    self.outcome = outcome
    self.marks = marks
  }

  package init?(_ act: Act) {
    let words = act.value.split(separator: " ").map(String.init)
    guard act.kind == .conflict, let outcome = words.first.flatMap(Outcome.init) else { return nil }
    self.init(outcome, marks: Array(words.dropFirst()))
  }

  package func act(reason: String) -> Act {
    Act(.conflict, value: ([outcome.rawValue] + marks).joined(separator: " "), note: reason)
  }
}

extension Interview {
  /// The marks of what was decided to be no conflict.
  package var settledConflicts: Set<String> {
    acts.compactMap(ConflictDecision.init).reduce(into: []) { settled, decision in
      switch decision.outcome {
      case .goOn: settled.formUnion(decision.marks)
      case .stop: settled.subtract(decision.marks)
      }
    }
  }

  /// The last decision stopped the interview: a lawyer has to say.
  package var isStoppedByConflict: Bool {
    acts.lazy.compactMap(ConflictDecision.init).last?.outcome == .stop
  }
}
