import Basics
import Dossier
import Law

/// An unpaid deposit and nothing performed (±): hold the work, no court without a lawyer.
struct C08Deposit: Rule {
  let id = "C8"
  let title = "Acompte impayé, rien d’exécuté"
  let citations = [Authorities.nonPerformance]

  var sheet: RuleSheet {
    RuleSheet(
      if: "Si la facture impayée est un acompte et que rien n’a encore été exécuté.",
      then:
        "Alors suspendre le travail ; les lettres continuent, mais aucune demande en justice sans l’avis d’un avocat.",
      minds: [
        .init(
          "Le débiteur peut répondre que rien ne lui a été fourni.", Authorities.nonPerformance)
      ])
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    let deposits = context.notBarred.filter {
      $0.invoice.kind.value == .acompte && $0.invoice.performed.isFalse
    }
    guard !deposits.isEmpty else { return .silent }
    let facts = deposits.flatMap { [$0.invoice.kind.path, $0.invoice.performed.path] }
    return .modifies(
      Modification(
        rule: id,
        mind: [
          reason(
            "Acompte impayé et rien d’exécuté : suspendre le travail plutôt que de l’exécuter à crédit ; pas de tribunal sans l’avis d’un avocat.",
            facts)
        ],
        before: context.demandExpired ? ["prendre l’avis d’un avocat avant toute demande en justice"] : []))
  }
}
