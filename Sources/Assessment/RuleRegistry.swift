package import Dossier

/// A stage of the table, in the order in which it is examined.
package struct RuleStage: Sendable {
  /// French.
  package let title: String
  package let rules: [any Rule]
}

/// Every rule, in the order of the table: the first that applies gives the first action.
///
/// The ids are names, not ranks: the order is the one written here and nowhere else.
package enum RuleRegistry {
  /// Money owed to the caller.
  package static let claimStages: [RuleStage] = [
    RuleStage(
      title: "Arrêter ou orienter",
      rules: [
        A01Conflict(), A08Standing(), A02DeclareClaim(), A15LaterClaim(), A09ClosedOrPlan(), A10StruckOff(),
        A11BusinessTransfer(), A14Conciliation(), A03Assigned(), A06Opposition(), A05ServeOrder(),
        A12OrderServed(), A04Enforce(), A13Pending(),
      ]),
    RuleStage(
      title: "Le temps\u{A0}: la prescription",
      rules: [B01AllBarred(), B02Doubtful(), B03Urgent(), B05Near()]),
    RuleStage(
      title: "Les voies propres, qui n’attendent pas les lettres",
      rules: [A07PublicDebtor(), E01Conservatory(), E02Cheque(), R01Bill(), R02DirectAction()]),
    RuleStage(
      title: "La créance est-elle prouvée, chiffrée, reconnue\u{A0}?",
      rules: [
        C01NoProof(), C05Undetermined(), C02Contested(), C06Vague(), C03Partial(), C07Currency(),
        C08Deposit(),
      ]),
    RuleStage(
      title: "Les étapes amiables",
      rules: [
        B04NotDue(), D06BrokenPlan(), D04Instalments(), D03Running(), D07Returned(), D05Mediation(),
        D01Reminder(), D02FormalNotice(),
      ]),
    RuleStage(
      title: "Les tribunaux, une fois la mise en demeure restée sans effet",
      rules: [
        C04Clause(), E03European(), E04Abroad(), E05Simplified(), E06Order(), E09Conciliator(), E07Summary(),
        E08Suit(),
      ]),
  ]

  package static let claim: [any Rule] = claimStages.flatMap(\.rules)

  /// An act that the caller received: a short path of its own.
  package static let receivedStage = RuleStage(
    title: "L’autre porte\u{A0}: un acte reçu",
    rules: [
      A01Conflict(), F01Oppose(), F02StillOpen(), F04Owed(), F03Late(), F05CannotPay(), F06OtherAct(),
    ])

  package static let receivedAct: [any Rule] = receivedStage.rules

  /// The routes to the courts, tried again under the supposition that a letter runs out unpaid.
  static let courts: [any Rule] = claim.filter { RuleGroups.suits.contains($0.id) || $0.id == "C8" }

  /// A deadline that destroys a right, on any part of a mixed file, comes first, after A1 and A8.
  package static let deadlines: Set<String> = ["A2", "A11", "A6", "A5", "B3"]

  /// Rows that conclude before the claim itself is described.
  package static let early: Set<String> = [
    "A1", "A8", "A2", "A15", "A9", "A10", "A11", "A3", "A6", "A5", "A12", "A4", "A13",
  ]

  /// The rule of an id, whichever door it belongs to; nil for an advice that no rule gave.
  package static func rule(_ id: String) -> (any Rule)? { byID[id] }

  private static let byID: [String: any Rule] = Dictionary(
    (claim + receivedAct).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  package static func rules(for purpose: Intake.Purpose?) -> [any Rule] {
    switch purpose {
    case .injonctionRecue, .autreActeRecu: receivedAct
    case .creance, nil: claim
    }
  }

  /// The same rules, those that come first in a mixed file first.
  static func byPrecedence(for purpose: Intake.Purpose?) -> [any Rule] {
    switch purpose {
    case .injonctionRecue, .autreActeRecu: receivedAct
    case .creance, nil: claimByPrecedence
    }
  }

  private static let claimByPrecedence: [any Rule] = (0...2).flatMap { rank in
    claim.filter { precedence(of: $0.id) == rank }
  }

  /// Rank of a rule that applies: A1 and A8, then the deadlines, then the order of the table.
  package static func precedence(of id: String) -> Int {
    if id == "A1" || id == "A8" { return 0 }
    return deadlines.contains(id) ? 1 : 2
  }
}
