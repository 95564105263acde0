import Basics
import Dossier
import Law

/// **If** the claim, interest included, is within the ceiling, was not invoiced between merchants, and the
/// debtor is likely to agree.
/// **Then** the simplified procedure of a commissaire de justice.
/// **Minds** that the debtor's silence is a refusal, and that the creditor bears the cost. L125-1 CPCE.
struct E05Simplified: Rule {
  let id = "E5"
  let title = "Procédure simplifiée"

  var citations: [Citation] { [Authorities.simplified] }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    guard context.mayGoToCourt, context.debtorIsInFrance, context.isInEuros else { return .silent }
    let ceiling = context.figures.simplifiedCeiling
    guard context.principalAndInterest <= ceiling, !context.isContested else { return .silent }
    let title = "Procédure simplifiée de recouvrement (commissaire de justice)"
    let dossier = context.dossier
    let facts = [dossier.creditor.quality.path, dossier.debtor.quality.path]
    if dossier.isMerchantToMerchant {
      guard context.demandExpired else { return .silent }
      return notNow(
        .procedureSimplifiee, title,
        "Facture entre commerçants : cette voie leur est fermée depuis avril 2026. Une voie nouvelle existe, à confirmer auprès d’un commissaire de justice.",
        facts, [Authorities.simplified, Authorities.merchantRoute])
    }
    guard let admitted = context.history.admission else {
      guard context.demandExpired else { return .silent }
      return notNow(
        .procedureSimplifiee, title,
        "Le débiteur n’a rien reconnu : dans cette procédure, son silence vaut refus.", facts)
    }
    if let gate = gated(context, .procedureSimplifiee, title) { return gate }
    return .applies(
      Conclusion(
        advice(
          .procedureSimplifiee, title,
          because: [
            expired(context),
            reason(
              "La somme, intérêts compris, ne dépasse pas \(FrenchFormat.money(ceiling)) et le débiteur a reconnu devoir : il peut accepter.",
              context.amountFacts + [admitted.kind.path]),
          ],
          before: context.checkBefore,
          mind: [
            reason(
              "Le débiteur a \(context.figures.text(.procedureSimplifieeReponse)) pour accepter ; son silence vaut refus. Les frais restent à votre charge.",
              facts)
          ],
          deadline: opening(context),
          prepare: ["la facture et la commande", "le calcul des intérêts", "l’adresse du débiteur"],
          cost: "à la charge du créancier seul")))
  }
}
