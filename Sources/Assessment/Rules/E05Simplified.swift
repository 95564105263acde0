import Basics
import Dossier
import Law

/// A small claim that the debtor admits, not between merchants: simplified procedure.
struct E05Simplified: Rule {
  let id = "E5"
  let title = "Procédure simplifiée"

  var citations: [Citation] { [Authorities.simplified] }

  var sheet: RuleSheet {
    RuleSheet(
      if:
        "Si la mise en demeure est restée sans effet et que la somme, intérêts compris, ne dépasse pas \(.seuilProcedureSimplifiee), est reconnue et non contestée, sans être une facture entre commerçants.",
      then: "Alors demander à un commissaire de justice la procédure simplifiée de recouvrement.",
      minds: [
        .init(
          "Le débiteur a \(.procedureSimplifieeReponse) pour accepter ; son silence vaut refus.",
          Authorities.simplifiedReply),
        .init(
          "Les frais restent à la charge du créancier.", Authorities.simplified),
        .init(
          "Entre commerçants, cette voie est fermée ; une voie nouvelle existe, à confirmer auprès d’un commissaire de justice.",
          Authorities.merchantRoute),
      ],
      citing: [Authorities.formalNotice],
      actions: [.procedureSimplifiee])
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    guard context.mayGoToCourt, context.debtorIsInFrance, context.isInEuros else { return .silent }
    let ceiling = context.figures.simplifiedCeiling
    guard context.principalAndInterest <= ceiling, !context.isContested else { return .silent }
    let title = "Procédure simplifiée de recouvrement (commissaire de justice)"
    let dossier = context.dossier
    let facts = [dossier.creditor.quality.path, dossier.debtor.quality.path]
    if dossier.isMerchantToMerchant, MerchantClaims.leaveSimplifiedProcedure(on: context.day) {
      guard context.demandExpired else { return .silent }
      return notNow(
        .procedureSimplifiee, title,
        "Facture entre commerçants : cette voie leur est fermée depuis le \(FrenchFormat.day(MerchantClaims.since)). Une voie nouvelle existe, à confirmer auprès d’un commissaire de justice.",
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
