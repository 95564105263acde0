package import Basics
package import Dossier
import Law

/// Which court, at which place, with or without a lawyer and a prior amicable attempt. Nil when the
/// debtor’s quality is not known. No town is ever chosen: the rule of place is said, and the towns where a
/// tribunal des activités économiques sits are listed for the reader to look at.
///
/// `principal` is the amount claimed: thresholds are read on it (interest already due may be added).
package func courtFinding(_ dossier: Dossier, principal: Money, on day: Day) -> CourtFinding? {
  guard let kind = dossier.courtKind else { return nil }
  return CourtFinding(
    court: courtName(kind, dossier, principal, day), reasons: courtReasons(kind, dossier, day),
    lawyer: lawyer(kind, dossier, principal, day), priorAttempt: priorAttempt(kind, principal, day))
}

private func courtName(_ kind: CourtKind, _ dossier: Dossier, _ principal: Money, _ day: Day) -> String {
  switch kind {
  case .commerce:
    return dossier.debtorIsOverseas
      ? "tribunal mixte de commerce du lieu où le débiteur est établi"
      : "tribunal de commerce du lieu où le débiteur est établi"
  case .chambreCommerciale:
    return "chambre commerciale du tribunal judiciaire du lieu où le débiteur est établi"
  case .option:
    return
      "tribunal de commerce ou tribunal judiciaire du lieu où le débiteur est établi, au choix du créancier"
  case .judiciaire:
    if dossier.goesToProtectionJudge {
      return dossier.relation.nature.value == .loyerHabitation
        ? "juge des contentieux de la protection (tribunal judiciaire)"
        : "juge des contentieux de la protection (tribunal judiciaire) du domicile du débiteur"
    }
    let threshold = Parameters.value(.seuilChambreProximite, on: day).money
    if dossier.debtorIsConsumer, principal <= threshold {
      return "tribunal judiciaire du domicile du débiteur, ou sa chambre de proximité"
    }
    return dossier.debtorIsConsumer
      ? "tribunal judiciaire du domicile du débiteur"
      : "tribunal judiciaire du lieu où le débiteur est établi"
  case .judiciaireExclusif: return "tribunal judiciaire du lieu où le débiteur est établi"
  case .administratif: return "tribunal administratif"
  case .etranger: return "juridiction à déterminer\u{A0}: le débiteur est établi hors de France"
  }
}

private func courtReasons(_ kind: CourtKind, _ dossier: Dossier, _ day: Day) -> [Reason] {
  let quality = dossier.debtor.quality.path
  let parties = [dossier.creditor.quality.path, quality]
  var reasons: [Reason] = []
  switch kind {
  case .commerce, .chambreCommerciale:
    reasons.append(commercialReason(dossier, parties))
    if kind == .chambreCommerciale {
      reasons.append(
        Reason(
          "Bas-Rhin, Haut-Rhin et Moselle\u{A0}: la chambre commerciale du tribunal judiciaire remplace le tribunal de"
            + " commerce", facts: [dossier.debtor.postcode.path], citations: [.alsaceMoselle]))
    } else if dossier.debtorIsOverseas {
      reasons.append(
        Reason(
          "outre-mer\u{A0}: le tribunal mixte de commerce remplace le tribunal de commerce",
          facts: [dossier.debtor.postcode.path, dossier.debtor.country.path], citations: [.mixedCourts]))
    } else if let courts = economicCourts(on: day) {
      reasons.append(courts)
    }
    if dossier.creditor.quality.value == nil {
      reasons.append(
        Reason(
          "qualité du créancier inconnue\u{A0}: on suppose une entreprise commerciale ou artisanale",
          facts: [dossier.creditor.quality.path], citations: [.commercialCourt]))
    }
  case .option:
    reasons.append(
      Reason(
        dossier.debtor.quality.value == .societeCommerciale
          ? "le débiteur est une société commerciale, le créancier n’est pas commerçant\u{A0}: il choisit entre les deux tribunaux, s’il n’est ni associé ni dirigeant de cette société"
          : "le débiteur est commerçant, le créancier ne l’est pas\u{A0}: il choisit entre les deux tribunaux",
        facts: parties,
        citations: [
          dossier.debtor.quality.value == .societeCommerciale ? .creditorChoice : .creditorChoiceIndividual
        ]))
    if let courts = economicCourts(on: day) { reasons.append(courts) }
  case .judiciaireExclusif:
    reasons.append(
      Reason(
        "une société d’exercice libéral est en cause\u{A0}: le tribunal judiciaire seul, malgré sa forme commerciale",
        facts: parties, citations: [.selExclusive, .selCase]))
  case .judiciaire:
    reasons.append(civilReason(dossier, parties))
  case .administratif:
    reasons.append(
      Reason(
        "le débiteur est une personne publique\u{A0}: réclamation préalable, puis mandatement d’office ou"
          + " référé-provision\u{A0}; pas d’injonction de payer", facts: [quality],
        citations: [.administrativeCourt]))
    return reasons
  case .etranger:
    reasons.append(
      Reason(
        "le débiteur est établi hors de France\u{A0}: le pays compétent se détermine d’abord\u{A0}; l’injonction de payer"
          + " française est fermée", facts: [dossier.debtor.country.path],
        citations: [.europeanJurisdiction, .foreignJurisdiction, .orderNeedsFrance]))
    return reasons
  }
  reasons.append(placeReason(dossier))
  if dossier.clauses.jurisdiction.isTrue { reasons.append(jurisdictionClause(dossier)) }
  return reasons
}

private func placeReason(_ dossier: Dossier) -> Reason {
  let place = [dossier.debtor.address.path, dossier.debtor.postcode.path]
  if dossier.relation.nature.value == .loyerHabitation {
    return Reason(
      "pour une assignation ou une requête, lieu de l’immeuble loué, à confirmer avec l’avocat\u{A0}; pour une"
        + " injonction de payer, seul le lieu où demeure le débiteur", facts: place,
      citations: [.protectionPlace, .orderPlace])
  }
  if dossier.debtorIsConsumer {
    return Reason(
      "domicile du débiteur\u{A0}: les autres lieux possibles sont une faculté du consommateur, pas du professionnel"
        + " qui l’assigne", facts: place, citations: [.debtorsPlace, .consumerPlace])
  }
  if dossier.relation.nature.value == .loyerCommercial {
    return Reason(
      "lieu du débiteur\u{A0}; un litige sur le statut du bail relève du tribunal judiciaire du lieu de l’immeuble, avec"
        + " avocat", facts: place, citations: [.debtorsPlace, .leaseCourt])
  }
  return Reason(
    "lieu du débiteur\u{A0}; pour une assignation, le lieu de la livraison ou de l’exécution est aussi possible\u{A0};"
      + " pour une injonction de payer, jamais", facts: place,
    citations: [.debtorsPlace, .placeOption, .orderPlace])
}

private func commercialReason(_ dossier: Dossier, _ parties: [FactPath]) -> Reason {
  if dossier.relation.nature.value == .lettreDeChange, dossier.relation.billAccepted.isTrue {
    return Reason(
      "une traite acceptée relève du tribunal de commerce, quel qu’en soit le signataire",
      facts: [dossier.relation.nature.path, dossier.relation.billAccepted.path],
      citations: [Authorities.billCourt])
  }
  if dossier.debtor.quality.value == .artisan {
    return Reason(
      "entre artisans, ou entre artisan et commerçant\u{A0}: tribunal de commerce depuis le 1er janvier 2022",
      facts: parties, citations: [.commercialCourt, .artisanReform])
  }
  if dossier.debtor.quality.value == .societeCommerciale {
    return Reason(
      "le débiteur est une société commerciale par sa forme", facts: parties,
      citations: [.commercialCourt, .commercialByForm])
  }
  return Reason("le débiteur est commerçant", facts: parties, citations: [.commercialCourt])
}

private func civilReason(_ dossier: Dossier, _ parties: [FactPath]) -> Reason {
  if dossier.goesToProtectionJudge {
    return dossier.relation.nature.value == .loyerHabitation
      ? Reason(
        "un bail d’habitation relève du juge des contentieux de la protection, quel que soit le montant",
        facts: [dossier.relation.nature.path], citations: [.civilCourt, .protectionJudge])
      : Reason(
        "un crédit consenti à un consommateur relève du juge des contentieux de la protection",
        facts: [dossier.relation.nature.path, dossier.debtor.quality.path, dossier.debtor.use.path],
        citations: [.civilCourt, .protectionJudge])
  }
  if dossier.debtorIsConsumer {
    return Reason(
      "le débiteur est un particulier ou a acheté pour un usage privé",
      facts: [dossier.debtor.quality.path, dossier.debtor.use.path],
      citations: [.civilCourt, .proximityChamber])
  }
  if dossier.relation.nature.value == .loyerCommercial {
    return Reason(
      "loyers commerciaux\u{A0}: le tribunal judiciaire est le choix sûr\u{A0}; le tribunal de commerce est discuté, à"
        + " confirmer avec l’avocat", facts: [dossier.relation.nature.path],
      citations: [.commercialLease])
  }
  if dossier.debtor.quality.value == .artisan {
    return Reason(
      "le débiteur est artisan, mais le créancier n’est ni artisan ni commerçant", facts: parties,
      citations: [.commercialCourt, .civilCourt])
  }
  return Reason("le débiteur n’est pas commerçant", facts: parties, citations: [.civilCourt])
}

/// Where a tribunal des activités économiques sits, from the dated table; past its last day, that nothing is
/// known. Nil before the first.
private func economicCourts(on day: Day) -> Reason? {
  let last = FrenchFormat.day(EconomicCourt.last)
  guard let courts = EconomicCourt.sitting(on: day) else {
    return Reason(
      "jusqu’au \(last), un tribunal des activités économiques remplaçait le tribunal de commerce dans"
        + " certaines villes\u{A0}; ce qui vaut depuis n’est pas connu de ce programme\u{A0}: à demander au greffe",
      citations: [.economicCourts])
  }
  guard let final = courts.last?.town else { return nil }
  let towns = courts.dropLast().map(\.town).joined(separator: ", ") + " et " + final
  let count = FrenchFormat.count(courts.count, "ville", "villes")
  return Reason(
    "dans \(count) (\(towns)), le tribunal des activités économiques remplace le tribunal de commerce, jusqu’au"
      + " \(last)\u{A0}: vérifier duquel dépend le débiteur",
    citations: [.economicCourts])
}

private func jurisdictionClause(_ dossier: Dossier) -> Reason {
  let path = dossier.clauses.jurisdiction.path
  guard dossier.isMerchantToMerchant else {
    return Reason(
      "la clause qui désigne un tribunal ne vaut qu’entre commerçants", facts: [path],
      citations: [.placeClause])
  }
  return Reason(
    "une clause désigne un tribunal\u{A0}: elle vaut entre commerçants si elle est très apparente, jamais pour une"
      + " injonction de payer", facts: [path], citations: [.placeClause, .orderPlace])
}

private func lawyer(_ kind: CourtKind, _ dossier: Dossier, _ principal: Money, _ day: Day) -> Reason {
  let threshold = Parameters.value(.seuilAvocat, on: day)
  let amount = threshold.formatted
  let order = "\u{A0}; jamais obligatoire pour demander une injonction de payer"
  switch kind {
  case .administratif:
    return Reason(
      "avocat en principe obligatoire pour demander une somme\u{A0}: à confirmer avec l’avocat",
      citations: [.administrativeCourt])
  case .etranger:
    return Reason("selon le pays\u{A0}: à voir avec l’avocat", citations: [.foreignJurisdiction])
  case .judiciaire where dossier.goesToProtectionJudge:
    return Reason(
      "avocat facultatif devant ce juge, quel que soit le montant" + order,
      citations: [.lawyerProtection, .lawyerOrder])
  case .judiciaireExclusif where principal <= threshold.money:
    return Reason(
      "avocat facultatif jusqu’à " + amount
        + ", sauf matière réservée au tribunal judiciaire\u{A0}: à confirmer avec"
        + " l’avocat" + order, citations: [Citation("art. 760 et 761 CPC", .low), .lawyerOrder])
  default:
    let citation: Citation = kind.isJudiciaire ? .lawyerCivil : .lawyerCommercial
    let text =
      principal > threshold.money
      ? "avocat obligatoire\u{A0}: la demande dépasse " + amount : "avocat facultatif jusqu’à " + amount
    return Reason(text + order, citations: [citation, .lawyerOrder])
  }
}

private func priorAttempt(_ kind: CourtKind, _ principal: Money, _ day: Day) -> Reason {
  let threshold = Parameters.value(.seuilTentativeAmiable, on: day)
  switch kind {
  case .judiciaire, .judiciaireExclusif:
    guard principal <= threshold.money else {
      return Reason(
        "aucune tentative amiable imposée\u{A0}: la demande dépasse " + threshold.formatted,
        citations: [.priorAttempt])
    }
    return Reason(
      "conciliateur, médiation ou procédure participative obligatoire avant de saisir le tribunal, jusqu’à "
        + threshold.formatted
        + "\u{A0}; vos propres lettres ne suffisent pas\u{A0}; l’injonction de payer en est dispensée",
      citations: [.priorAttempt, .priorAttemptOrder])
  case .chambreCommerciale:
    return Reason(
      "la tentative amiable imposée vise le tribunal judiciaire\u{A0}; devant sa chambre commerciale, à confirmer avec"
        + " l’avocat", citations: [Citation("art. 750-1 CPC", .low)])
  case .option:
    return Reason(
      "aucune tentative amiable imposée devant le tribunal de commerce\u{A0}; devant le tribunal judiciaire, oui jusqu’à "
        + threshold.formatted, citations: [.priorAttempt])
  case .commerce:
    return Reason(
      "aucune tentative amiable imposée devant le tribunal de commerce", citations: [.priorAttempt])
  case .administratif:
    return Reason(
      "réclamation écrite préalable à la personne publique", citations: [.administrativeCourt])
  case .etranger:
    return Reason("selon le pays\u{A0}: à voir avec l’avocat", citations: [.foreignJurisdiction])
  }
}
