import Basics
import Dossier
import Law

/// No other route fits: suit on the merits.
struct E08Suit: Rule {
  let id = "E8"
  let title = "Assignation au fond"

  var citations: [Citation] { [Authorities.suitCommercial, Authorities.suitCivil] }

  var sheet: RuleSheet {
    RuleSheet(
      if:
        "Si la mise en demeure est restée sans effet et que la créance est contestée en entier, la requête en injonction rejetée ou l’adresse du débiteur incertaine, sans qu’une voie plus simple convienne.",
      then:
        "Alors assigner au fond ; au tribunal judiciaire, jusqu’à \(.seuilRequeteTribunalJudiciaire), une simple requête suffit.",
      minds: [
        .init(
          "Au tribunal de commerce, l’assignation est délivrée au moins \(.assignationCommerce) avant l’audience.",
          Authorities.suitCommercial),
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
          "Jusqu’à \(.seuilDernierRessort), le jugement est rendu en dernier ressort\u{A0}: l’appel est fermé.",
          .lastResort),
      ],
      citing: [Authorities.formalNotice],
      actions: [.assignation])
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    guard context.mayGoToCourt, context.debtorIsInFrance else { return .silent }
    let commercial = context.goesToCommercialCourt
    let authority = [commercial ? Authorities.suitCommercial : Authorities.suitCivil]
    let petition = context.isCivilPetition
    let title = petition ? "Requête au \(context.courtName)" : "Assignation au fond, \(context.courtName)"
    let needed =
      context.isWhollyContested || context.history.refusedPetition != nil
      || context.dossier.debtor.addressKnownGood.isFalse
    guard needed else {
      guard context.demandExpired, context.supposedExpiry == nil else { return .silent }
      return notNow(
        .assignation, title,
        "\(context.noContest) : une voie plus simple est ouverte. L’assignation viendrait après une opposition ou un rejet.",
        context.contestFacts, authority)
    }
    if let gate = gated(context, .assignation, title) { return gate }
    var mind = [context.lawyerBeforeCourt]
    mind.append(
      commercial
        ? reason(
          "L’assignation est délivrée au moins \(context.figures.hearingDays)\u{A0}jours avant l’audience.",
          [],
          authority)
        : reason(
          "Jusqu’à \(FrenchFormat.money(context.figures.civilPetitionCeiling)), une simple requête suffit.",
          context.amountFacts, authority))
    if let appeal = context.appeal { mind.append(appeal) }
    return .applies(
      Conclusion(
        advice(
          .assignation, title,
          because: [
            expired(context),
            reason("Le désaccord demande qu’un tribunal tranche.", context.contestFacts, authority),
          ],
          before: context.checkBefore, mind: mind, deadline: opening(context),
          prepare: [
            "toutes les pièces, numérotées", "la contestation et votre réponse",
            "la preuve de la tentative amiable, si elle est exigée",
          ],
          cost: context.figures.suitCost(
            commercial: commercial, petition: petition, principal: context.principal,
            contribution: context.economicContribution))))
  }
}
