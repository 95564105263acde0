package import Assessment
package import Basics
import Law

/// The rules and the data of the program as one document, for the lawyer who reviews them: `docs/regles.md`.
///
/// Everything in it is read from the rules and the tables themselves; nothing is written twice. Figures are
/// those in force on `day`, except where a figure depends on the date of an act: then every value is given.
package struct RulesDocument: Sendable {
  package let day: Day

  package init(on day: Day) {
    self.day = day
  }

  /// The day on which the figures were last compared with their sources: that of the committed document.
  package static let referenceDay = Parameters.all.map(\.checkedOn).max() ?? Day(number: 0)

  /// The stages of the claim, then the short path of an act received, each rule once.
  var stages: [RuleStage] { RuleRegistry.claimStages + [RuleRegistry.receivedStage] }

  /// Every rule once, in the order of the stages.
  package static let rules: [any Rule] = {
    var seen: Set<String> = []
    return (RuleRegistry.claim + RuleRegistry.receivedAct).filter { seen.insert($0.id).inserted }
  }()

  /// The tables of data, in the order of the document.
  var tables: [ReferenceTable] {
    [
      lawFigures, firmChoices, legalRates, ecbRates, lateRates, dueDates, interestRegimes,
      limitationPeriods, limitationEvents, holidays, courts, economicCourts, economicContribution, routes,
    ]
  }
}
