import Basics
import Dossier
import Law

/// Shorthands with which a rule writes its conclusion; the rule's id and authorities go in by themselves.
extension Rule {
  /// A ground, under the rule's own authorities unless others are given.
  func reason(_ text: String, _ facts: [FactPath] = [], _ authorities: [Citation]? = nil) -> Reason {
    Reason(text, facts: facts, citations: authorities ?? citations)
  }

  /// A remark without authority of its own.
  func remark(_ text: String, _ facts: [FactPath] = [], _ authorities: [Citation] = []) -> Reason {
    Reason(text, facts: facts, citations: authorities)
  }

  func advice(
    _ action: ActionID, _ title: String, because reasons: [Reason], before: [String] = [],
    mind: [Reason] = [],
    deadline: Deadline? = nil, prepare: [String] = [], cost: String? = nil, letter: String? = nil
  ) -> Advice {
    Advice(
      rule: id, action: action, title: title, reasons: reasons, before: before, mind: mind,
      deadline: deadline,
      prepare: prepare, cost: cost, letter: letter)
  }

  /// "Pas maintenant": the action that was near, and why it is not for now.
  func notNow(
    _ action: ActionID, _ title: String, _ text: String, _ facts: [FactPath] = [],
    _ authorities: [Citation]? = nil
  ) -> RuleOutcome {
    .close(advice(action, title, because: [reason(text, facts, authorities)]))
  }
}

extension RuleContext {
  /// A procedural time limit: on a non-working day it moves to the next working day (642 CPC). A local holiday
  /// of the debtor's court is said, and not counted on.
  func procedural(_ day: Day, _ label: String, fatal: Bool = true, _ citations: [Citation]) -> Deadline {
    let term = ProceduralTerm(endingOn: day, alsaceMoselle: dossier.debtorIsInAlsaceMoselle)
    return Deadline(
      day: day, practicalDay: term.movedTo, localMove: term.localMove, label: label, isFatal: fatal,
      citations: citations + (term.localMove == nil ? [] : [.localHolidays]))
  }

  /// A time limit that does not move, or that is safer taken so: aim at the working day before, in the
  /// debtor's commune too.
  func unmoved(_ day: Day, _ label: String, fatal: Bool = true, _ citations: [Citation]) -> Deadline {
    let working = WorkingDays.previous(
      onOrBefore: day, alsaceMoselle: dossier.debtorIsInAlsaceMoselle)
    return Deadline(
      day: day, practicalDay: working == day ? nil : working, label: label, isFatal: fatal,
      citations: citations)
  }
}

extension Deadline {
  /// A date to wait for, or from which a step opens.
  static func from(_ day: Day, _ label: String, _ citations: [Citation] = []) -> Deadline {
    Deadline(day: day, label: label, isFatal: false, citations: citations)
  }

  /// The last day on which one can still act.
  var lastDay: Day { max(day, practicalDay ?? day) }
}
