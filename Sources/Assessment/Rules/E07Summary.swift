import Basics
import Dossier
import Law

/// A well documented claim and a contest without substance, or a refused petition: référé-provision.
struct E07Summary: Rule {
  let id = "E7"
  let title = "Référé-provision"

  var citations: [Citation] { [Authorities.summaryCommercial, Authorities.summaryCivil] }

  var sheet: RuleSheet {
    RuleSheet(
      if:
        "Si la mise en demeure est restée sans effet, que la commande et la livraison sont prouvées, et que la contestation paraît sans substance (ou que la requête en injonction a été rejetée).",
      then:
        "Alors demander une provision au juge des référés : une décision plus rapide qu’un procès au fond, mais provisoire.",
      minds: [
        .init(
          "Une contestation écrite et motivée pourrait paraître sérieuse à ce juge : la voie n’est alors pas proposée.",
          Authorities.summaryCommercial, Authorities.summaryCivil),
        .init(
          "Avocat obligatoire au-dessus de \(.seuilAvocat), sauf devant le juge des contentieux de la protection.",
          Authorities.lawyerCommercial, Authorities.lawyerCivil, .lawyerProtection),
        .init(
          "Au tribunal judiciaire s’ajoutent \(.contributionAideJuridique) de contribution pour l’aide juridique."
        ),
        .init(
          "Là où siège un tribunal des activités économiques, une contribution peut s’ajouter au-delà de \(.seuilContributionEconomique), si le créancier emploie au moins \(.effectifContributionEconomique) salariés.",
          .economicContribution),
        .init(
          "L’injonction de payer coûte moins et se passe d’audience, mais une contestation y mène à une opposition, puis à un procès\u{A0}; le référé demande une audience et une assignation.",
          Authorities.orderOpposition, Authorities.order, Authorities.orderPartial),
      ],
      citing: [Authorities.formalNotice],
      actions: [.refereProvision])
  }

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
            besideTheOrder(context, refused: refused),
          ],
          before: context.checkBefore,
          mind: [
            reason(
              "Comparer avec l’assignation au fond : le référé est plus rapide, sa décision est provisoire.",
              context.contestFacts,
              [context.goesToCommercialCourt ? Authorities.summaryCommercial : Authorities.summaryCivil]),
            context.lawyerBeforeCourt,
          ],
          deadline: opening(context),
          prepare: [
            "la commande et le bon de livraison signés", "la contestation et votre réponse",
            "la mise en demeure et son avis de réception",
          ],
          cost: context.figures.suitCost(
            commercial: context.goesToCommercialCourt, petition: false, principal: context.principal,
            contribution: context.economicContribution))))
  }
}

extension E07Summary {
  /// Cost, time and who is heard, beside the injonction de payer.
  private func besideTheOrder(_ context: RuleContext, refused: Bool) -> Reason {
    guard !refused else {
      return reason(
        "L’injonction de payer coûtait moins, sans audience\u{A0}; sa requête rejetée, il faut une audience où le débiteur est entendu, et le prix d’une assignation.",
        [], [Authorities.orderPartial, Authorities.order])
    }
    return reason(
      "L’injonction de payer coûterait moins, sans audience ni débat\u{A0}; mais le débiteur conteste\u{A0}: son opposition ouvrirait un procès, plus long. Le référé coûte une assignation, entend les deux parties, et sa décision s’exécute aussitôt.",
      context.contestFacts, [Authorities.orderOpposition, Authorities.order])
  }
}

extension RuleContext {
  /// The order and its performance are both proved.
  var isWellDocumented: Bool { strength(of: .obligation) == .proved && strength(of: .execution) == .proved }
}
