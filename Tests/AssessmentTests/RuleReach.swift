import Basics
import Dossier
import Law

@testable import Assessment

/// What each rule was seen to do over the situations, and over products of the facts that turn rules.
struct RuleReach {
  var actions: Set<ActionID> = []
  var holds: Set<String> = []
  var silences: Set<String> = []
  /// References of the authorities quoted.
  var references: Set<String> = []
  /// Every sentence said.
  var texts: Set<String> = []

  static let observed: [String: RuleReach] = {
    var reach = Dictionary(uniqueKeysWithValues: RuleSheetTests.rules.map { ($0.id, RuleReach()) })
    for dossier in dossiers {
      let context = RuleContext(of: dossier, on: BaseCase.today, needsProof: true)
      for rule in RuleRegistry.rules(for: dossier.intake.purpose.value) {
        reach[rule.id]?.add(rule.evaluate(context))
      }
    }
    return reach
  }()

  private mutating func add(_ outcome: RuleOutcome) {
    switch outcome {
    case .silent: break
    case .close(let advice): add(advice)
    case .applies(let conclusion):
      add(conclusion.advice)
      add(conclusion.bars)
    case .modifies(let modification):
      add(modification.mind)
      add(modification.bars)
    }
  }

  private mutating func add(_ advice: Advice) {
    actions.insert(advice.action)
    add(advice.reasons + advice.mind)
    references.formUnion(advice.deadline?.citations.map(\.reference) ?? [])
  }

  private mutating func add(_ bars: [Bar]) {
    for bar in bars {
      holds.formUnion(bar.rules)
      silences.formUnion(bar.silenced)
      add([bar.reason])
    }
  }

  private mutating func add(_ reasons: [Reason]) {
    references.formUnion(reasons.flatMap(\.citations).map(\.reference))
    texts.formUnion(reasons.map(\.text))
  }

  // MARK: Dossiers

  private static var dossiers: [Dossier] {
    (SituationTests.all + RuleTests.reached).map { BaseCase.dossier($0.change) } + products + singles
  }

  private static let qualities: [Quality] = [
    .societeCommerciale, .particulier, .association, .personnePublique,
  ]

  private static var products: [Dossier] {
    var found: [Dossier] = []
    for quality in qualities {
      for letter in ExplorationTests.Letter.allCases {
        for state in Debtor.State.allCases {
          found.append(dossier(quality, letter) { $0.debtor.state.value = state })
        }
        for nature in Relation.Nature.allCases {
          found.append(dossier(quality, letter) { $0.relation.nature.value = nature })
        }
        for form in Contest.Form.allCases {
          for scope in Contest.Scope.allCases {
            found.append(
              dossier(quality, letter) {
                $0.contest.form.value = form
                $0.contest.scope.value = scope
                $0.relation.toBeKept.value = true
                $0.relation.retention.value = Money(euros: 100)
              })
          }
        }
        for country in ["BE", "GB"] {
          found.append(dossier(quality, letter) { $0.debtor.country.value = country })
        }
      }
    }
    return found
  }

  /// Facts that only one branch of one rule reads.
  private static var singles: [Dossier] {
    [
      BaseCase.dossier { $0.addExchange(.demandeDelai, "2026-11-02", by: .debiteur) },
      BaseCase.dossier { $0.relation.creditInsurance.value = true },
      BaseCase.dossier { $0.relation.transfer.value = .dailly },
    ]
  }

  private static func dossier(
    _ quality: Quality, _ letter: ExplorationTests.Letter, _ change: (inout Dossier) -> Void
  ) -> Dossier {
    BaseCase.dossier {
      $0.debtor.quality.value = quality
      if quality == .particulier { $0.debtor.use.value = .prive }
      ExplorationTests.apply(letter, to: &$0)
      change(&$0)
    }
  }
}
