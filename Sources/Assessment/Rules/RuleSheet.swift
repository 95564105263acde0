package import Law

/// What a rule says of itself, as data: in French, for whoever asks why and for the lawyer who reviews it,
/// with the reach of its conclusions.
///
/// The sheet decides nothing: ``Rule/evaluate(_:)`` does. The tests hold the one to the other.
package struct RuleSheet: Hashable, Sendable {
  /// « À noter », with its authorities.
  package struct Remark: Hashable, Sendable {
    package let sentence: DatedSentence
    package let citations: [Citation]

    package init(_ sentence: DatedSentence, _ citations: Citation...) {
      self.sentence = sentence
      self.citations = citations
    }
  }

  /// « Si … »: what must be true.
  package let condition: DatedSentence
  /// « Alors … »: the first action, or what the rule changes in the others.
  package let conclusion: DatedSentence
  package let minds: [Remark]
  /// Authorities of the condition and the conclusion that the rule's grounds do not show.
  package let citations: [Citation]
  /// The actions that the rule can name; none when it only changes those of others (±).
  package let actions: [ActionID]
  /// The rules that it can put off ("pas maintenant"), and those that it can leave unsaid.
  package let holds: Set<String>
  package let silences: Set<String>

  package init(
    if condition: DatedSentence, then conclusion: DatedSentence, minds: [Remark] = [],
    citing citations: [Citation] = [], actions: [ActionID] = [], holding holds: Set<String> = [],
    silencing silences: Set<String> = []
  ) {
    self.condition = condition
    self.conclusion = conclusion
    self.minds = minds
    self.citations = citations
    self.actions = actions
    self.holds = holds
    self.silences = silences
  }

  /// Every sentence of the sheet.
  package var sentences: [DatedSentence] { [condition, conclusion] + minds.map(\.sentence) }

  /// The figures that the sheet quotes, once each.
  package var figures: [ParameterID] { unique(sentences.flatMap(\.figures)) }

  /// The periods of limitation that the sheet quotes, once each.
  package var periods: [LimitationPeriodID] { unique(sentences.flatMap(\.periods)) }
}

extension Rule {
  /// Every authority that the rule relies on, once each: what its grounds show, then its sheet.
  ///
  /// The authority of a figure stands in the figure's own row.
  package var sources: [Citation] {
    let sheet = sheet
    return unique(citations + sheet.citations + sheet.minds.flatMap(\.citations))
  }
}

private func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
  var seen: Set<Value> = []
  return values.filter { seen.insert($0).inserted }
}
