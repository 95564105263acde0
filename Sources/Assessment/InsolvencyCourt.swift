import Dossier

extension RuleContext {
  /// The court as the bilan tells it: an older claim in insolvency proceedings has no suit to bring, and the
  /// ordinary court and its lawyer are no longer those that matter.
  var courtToShow: CourtFinding? {
    guard let court else { return nil }
    let kind = dossier.courtKind
    guard isInsolvent, someClaimIsOlder, kind != .etranger, kind != .administratif else { return court }
    let facts = insolvencyFacts
    let review = Reason(
      "elle se déclare au mandataire judiciaire ou au liquidateur, qui la vérifie\u{A0}; le juge-commissaire décide",
      facts: facts, citations: [Authorities.declaration, Authorities.claimReview])
    guard laterClaims.isEmpty else {
      let older = Reason(
        "ce qui est né avant le jugement n’ouvre aucun procès\u{A0}: le tribunal ci-dessus ne vaut que pour les fournitures postérieures",
        facts: facts + laterClaims.map(\.performedOn.path),
        citations: [Authorities.stay, Authorities.laterClaims])
      let lawyer = Reason(
        "pour déclarer ce qui est antérieur, pas d’avocat obligatoire\u{A0}; pour un procès sur ce qui est postérieur, selon son montant",
        facts: facts, citations: [Authorities.declaration] + court.lawyer.citations)
      return CourtFinding(
        court: court.court, reasons: [older] + court.reasons, lawyer: lawyer,
        priorAttempt: court.priorAttempt)
    }
    return CourtFinding(
      court: "aucun procès à engager\u{A0}: la créance se déclare, le juge-commissaire décide",
      reasons: [
        Reason(
          "le débiteur est en procédure collective\u{A0}: une créance antérieure au jugement ne se poursuit plus",
          facts: facts, citations: [Authorities.stay]),
        review,
      ],
      lawyer: Reason(
        "avocat non obligatoire pour déclarer la créance", facts: facts, citations: [Authorities.declaration]),
      priorAttempt: Reason(
        "aucune tentative amiable à faire\u{A0}: la créance se déclare", facts: facts,
        citations: [Authorities.stay]))
  }
}
