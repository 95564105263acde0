import Basics
import Dossier
import Law

/// **If** the claim is well documented and the contest without substance.
/// **Then** référé-provision.
/// **Minds** to compare it with the injonction (cost, time, adversarial), and the prior attempt before the
/// tribunal judiciaire. Art. 873 and 835 CPC.
struct E07Summary: Rule {
  let id = "E7"
  let title = "Référé-provision"

  var citations: [Citation] { [Authorities.summaryCommercial, Authorities.summaryCivil] }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    guard context.mayGoToCourt, context.debtorIsInFrance else { return .silent }
    let contested = context.isWhollyContested
    let refused = context.history.refusedPetition != nil
    guard contested || refused else { return .silent }
    let title = "Référé-provision, \(context.courtName)"
    let authority = [context.goesToCommercialCourt ? Authorities.summaryCommercial : Authorities.summaryCivil]
    if context.isSeriouslyContested {
      guard context.demandExpired else { return .silent }
      return notNow(
        .refereProvision, title,
        "La contestation est écrite et motivée : le juge des référés pourrait la trouver sérieuse.",
        context.contestFacts, authority)
    }
    guard context.isWellDocumented else {
      guard context.demandExpired else { return .silent }
      return notNow(
        .refereProvision, title, "La commande ou la livraison n’est pas assez prouvée pour un référé.",
        [context.dossier.documents[.bonCommande].path, context.dossier.documents[.bonLivraison].path],
        authority)
    }
    if let gate = gated(context, .refereProvision, title) { return gate }
    return .applies(
      Conclusion(
        advice(
          .refereProvision, title,
          because: [
            expired(context),
            reason(
              contested
                ? "Les pièces prouvent la commande et la livraison ; la contestation, sans preuve, ne paraît pas sérieuse : c’est ce que l’avocat examinera."
                : "La requête en injonction de payer a été rejetée ; les pièces permettent de demander une provision.",
              context.contestFacts, authority),
          ],
          before: context.checkBefore,
          mind: [
            remark(
              "Comparer avec l’assignation au fond : le référé est plus rapide, sa décision est provisoire.",
              context.contestFacts),
            lawyer(context),
          ],
          deadline: opening(context),
          prepare: [
            "la commande et le bon de livraison signés", "la contestation et votre réponse",
            "la mise en demeure et son avis de réception",
          ],
          cost: context.figures.suitCost(
            commercial: context.goesToCommercialCourt, petition: false, principal: context.principal))))
  }
}

extension Rule {
  /// Lawyer compulsory or not, for this amount and this court.
  func lawyer(_ context: RuleContext) -> Reason {
    let authority = [context.goesToCommercialCourt ? Authorities.lawyerCommercial : Authorities.lawyerCivil]
    let threshold = FrenchFormat.money(context.figures.lawyerThreshold)
    return remark(
      context.claimExceedsLawyerThreshold
        ? "Au-dessus de \(threshold), l’avocat est obligatoire."
        : "Jusqu’à \(threshold), l’avocat n’est pas obligatoire.",
      context.amountFacts, authority)
  }
}

extension RuleContext {
  /// The order and its performance are both proved.
  var isWellDocumented: Bool { strength(of: .obligation) == .proved && strength(of: .execution) == .proved }
}
