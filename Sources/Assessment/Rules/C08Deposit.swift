import Basics
import Dossier
import Law

/// **If** what is unpaid is a deposit invoice and nothing was performed.
/// **Then** (±) hold the work; the ladder goes on, but no court without a lawyer.
/// **Minds** that the debtor may answer that nothing was supplied. Art. 1219 C. civ. (to be confirmed).
struct C08Deposit: Rule {
  let id = "C8"
  let title = "Acompte impayé, rien d’exécuté"
  let citations = [Authorities.nonPerformance]

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
