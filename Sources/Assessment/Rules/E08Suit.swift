import Basics
import Dossier
import Law

/// **If** no other route fits.
/// **Then** suit on the merits.
/// **Minds** the fifteen days before the hearing (tribunal de commerce), the simple petition within the
/// ceiling (tribunal judiciaire), the lawyer above the threshold. Art. 854 to 857, 750 CPC.
struct E08Suit: Rule {
  let id = "E8"
  let title = "Assignation au fond"

  var citations: [Citation] { [Authorities.suitCommercial, Authorities.suitCivil] }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    guard context.mayGoToCourt, context.debtorIsInFrance else { return .silent }
    let commercial = context.goesToCommercialCourt
    let authority = [commercial ? Authorities.suitCommercial : Authorities.suitCivil]
    let petition =
      !commercial && context.isInEuros && context.principal <= context.figures.civilPetitionCeiling
    let title = petition ? "Requête au \(context.courtName)" : "Assignation au fond, \(context.courtName)"
    let needed =
      context.isWhollyContested || context.history.refusedPetition != nil
      || context.dossier.debtor.addressKnownGood.isFalse
    guard needed else {
      guard context.demandExpired, context.supposedExpiry == nil else { return .silent }
      return notNow(
        .assignation, title,
        "Le débiteur ne conteste pas : une voie plus simple est ouverte. L’assignation viendrait après une opposition ou un rejet.",
        context.contestFacts, authority)
    }
    if let gate = gated(context, .assignation, title) { return gate }
    var mind = [lawyer(context)]
    mind.append(
      commercial
        ? reason(
          "L’assignation est délivrée au moins \(context.figures.hearingDays) jours avant l’audience.", [],
          authority)
        : reason(
          "Jusqu’à \(FrenchFormat.money(context.figures.civilPetitionCeiling)), une simple requête suffit.",
          context.amountFacts, authority))
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
            commercial: commercial, petition: petition, principal: context.principal))))
  }
}
