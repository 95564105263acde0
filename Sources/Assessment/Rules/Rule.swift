import Basics
import Dossier
package import Law

/// One row of the table that leads from facts to the first action.
///
/// A rule is a value without state: it looks at the context and says whether it concludes, changes what
/// others conclude, was close and did not apply, or has nothing to say. The order of the rows is that of
/// ``RuleRegistry``, never a property of the rule.
package protocol Rule: Sendable {
  /// Stable name of the row, `D2`: shown, stored in saved interviews, never a rank.
  var id: String { get }
  /// What the rule is about, in French, as a heading.
  var title: String { get }
  /// The authorities that its grounds show, first the one to show; ``sources`` has them all.
  var citations: [Citation] { get }
  /// The rule in French, as data.
  var sheet: RuleSheet { get }

  func evaluate(_ context: RuleContext) -> RuleOutcome
}

/// What a rule says of a dossier on a day.
package enum RuleOutcome: Sendable {
  case silent
  case applies(Conclusion)
  /// The rule never gives the action: it changes those that others give.
  case modifies(Modification)
  /// The rule was close and does not apply: "pas maintenant", with the reason.
  case close(Advice)
}

/// The action of a rule that applies, and the rules that it holds back.
package struct Conclusion: Sendable {
  package enum Place: Hashable, Sendable {
    /// May be the first action; otherwise comes next.
    case ladder
    /// Never first: a step that follows.
    case next
    /// Never first: a step to take at the same time.
    case parallel
  }

  package let advice: Advice
  package let place: Place
  package let bars: [Bar]
  /// To-do lines beside the advice itself.
  package let todo: [Todo]

  package init(_ advice: Advice, place: Place = .ladder, bars: [Bar] = [], todo: [Todo] = []) {
    self.advice = advice
    self.place = place
    self.bars = bars
    self.todo = todo
  }
}

/// A rule that applies holds others back: those of `rules` become "pas maintenant" with `reason`, those
/// of `silenced` are not shown at all.
package struct Bar: Sendable {
  package let rules: Set<String>
  package let silenced: Set<String>
  package let reason: Reason

  package init(_ rules: Set<String>, silencing silenced: Set<String> = [], because reason: Reason) {
    self.rules = rules
    self.silenced = silenced
    self.reason = reason
  }
}

/// What a ± rule changes in the advice of the others.
package struct Modification: Sendable {
  package let rule: String
  /// The rules whose advice it touches; nil: every rule.
  package let targets: Set<String>?
  package let mind: [Reason]
  package let before: [String]
  package let todo: [Todo]
  package let bars: [Bar]

  package init(
    rule: String, targets: Set<String>? = nil, mind: [Reason], before: [String] = [], todo: [Todo] = [],
    bars: [Bar] = []
  ) {
    self.rule = rule
    self.targets = targets
    self.mind = mind
    self.before = before
    self.todo = todo
    self.bars = bars
  }
}
