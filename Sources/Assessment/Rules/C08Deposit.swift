import Basics
import Dossier
import Law

/// An unpaid deposit and nothing performed (±): hold the work; once the letters have run out, no court without
/// a lawyer.
struct C08Deposit: Rule {
  let id = "C8"
  let title = "Acompte impayé, rien d’exécuté"
  let citations = [Authorities.nonPerformance]

  var sheet: RuleSheet {
    RuleSheet(
      if: "Si la facture impayée est un acompte et que rien n’a encore été exécuté.",
      then:
        "Alors suspendre le travail\u{A0}; les lettres continuent, mais, la mise en demeure restée sans effet, consulter un avocat avant toute demande en justice.",
      minds: [
        .init(
          "Suspendre le travail tant que l’acompte n’est pas payé, et le dire au débiteur par écrit.",
          Authorities.suspension),
        .init(
          "Le débiteur peut répondre que rien ne lui a été fourni.", Authorities.nonPerformance),
        .init(
          "D’autres factures, elles, sont exécutées\u{A0}: la demande en justice ne porte que sur elles, l’acompte à part.",
          Authorities.nonPerformance),
      ],
      citing: [Authorities.formalNotice],
      actions: [.consulterAvantProces],
      holding: RuleGroups.suits)
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    let deposits = context.notBarred.filter(\.isBareDeposit)
    guard !deposits.isEmpty else { return .silent }
    let facts = deposits.flatMap { [$0.invoice.kind.path, $0.invoice.performed.path] }
    let hold = reason(
      "Acompte impayé et rien d’exécuté\u{A0}: suspendre le travail plutôt que de l’exécuter à crédit\u{A0}; pas de tribunal sans l’avis d’un avocat.",
      facts, [Authorities.suspension])
    let todo = [
      Todo(
        "Suspendre le travail, et le dire au débiteur par écrit (\(Authorities.suspension.reference), à confirmer avec l’avocat)",
        by: context.day, facts: facts)
    ]
    let alone = context.overdue.allSatisfy(\.isBareDeposit)
    guard alone, context.demandExpired, context.mayGoToCourt else {
      return .modifies(
        Modification(
          rule: id, mind: [hold],
          before: context.demandExpired
            ? ["prendre l’avis d’un avocat avant de demander l’acompte en justice"] : [], todo: todo))
    }
    return .applies(
      Conclusion(
        advice(
          .consulterAvantProces, "Consulter un avocat avant toute demande en justice\u{A0}: acompte impayé",
          because: [
            expired(context),
            reason(
              "Rien n’a encore été exécuté\u{A0}: le débiteur peut répondre que rien ne lui a été fourni, et l’avocat dira si l’acompte reste dû.",
              facts),
          ],
          mind: [hold], deadline: opening(context),
          prepare: [
            "le devis ou la commande, et ce qui y est écrit de l’acompte",
            "la mise en demeure et son avis de réception",
            "ce qui a déjà été dépensé pour ce client",
          ]),
        bars: [
          Bar(
            RuleGroups.suits,
            because: reason(
              "Acompte impayé et rien d’exécuté\u{A0}: pas de tribunal sans l’avis d’un avocat.", facts))
        ], todo: todo))
  }
}

extension RuleContext.InvoiceView {
  /// A deposit, and nothing performed yet.
  fileprivate var isBareDeposit: Bool { invoice.kind.value == .acompte && invoice.performed.isFalse }
}
