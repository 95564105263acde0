import Basics

/// The rows themselves. A new value of the law is a new row here: the computations do not change.
extension Parameters {
  static func build(_ id: ParameterID) -> History {
    func row(
      _ label: String, _ value: Int64, _ unit: LegalParameter.Unit, _ article: String,
      _ confidence: Confidence = .high, source: String? = nil, from: Day? = nil, to: Day? = nil
    ) -> LegalParameter {
      LegalParameter(
        id: id, label: label, value: value, unit: unit, from: from, to: to, article: article,
        source: source ?? usualSource(article), confidence: confidence, checkedOn: checkedOn)
    }
    func only(
      _ label: String, _ value: Int64, _ unit: LegalParameter.Unit, _ article: String,
      _ confidence: Confidence = .high, source: String? = nil, from: Day? = nil, to: Day? = nil
    ) -> History {
      History(first: row(label, value, unit, article, confidence, source: source, from: from, to: to))
    }
    /// A choice of practice, not a rule of law.
    func practice(_ label: String, _ value: Int64) -> History {
      only(label, value, .days, "usage du cabinet", .high, source: "pratique du recouvrement, modifiable")
    }
    let orderReform = day(2026, 9, 1)
    let beforeReform = day(2026, 8, 31)
    let contribution = "legal.tricoteuses.fr, LEGIARTI000050918154"
    // The tariff of the commissaires de justice: estimates of 2024, kept for the period that ends in 2028.
    let tariff = (from: day(2024, 3, 1), to: day(2028, 2, 29))
    let decree = "décret n° 2026-96 du 16 février 2026, art. 9"

    switch id {
    // Late payment.
    case .indemniteForfaitaire:
      let label = "indemnité forfaitaire pour frais de recouvrement, par facture payée en retard"
      return History(
        first: row(label, 0, .cents, "art. D441-5 C. com.", to: day(2012, 12, 31)),
        later: [
          row(
            label, 4_000, .cents, "art. D441-5 C. com.", source: "décret n° 2012-1115", from: day(2013, 1, 1))
        ])
    case .pointsPenalites:
      return only(
        "points ajoutés au taux BCE entre professionnels, sans clause", 100_000, .points,
        "art. L441-10 II C. com.", from: day(2013, 1, 1))
    case .pointsDebiteurPublic:
      return only(
        "points ajoutés au taux BCE pour un acheteur public", 80_000, .points, "art. R2192-31 CCP",
        source: "marchés conclus à partir du 16 mars 2013", from: day(2013, 3, 16))
    case .facteurPlancher:
      return only(
        "multiple du taux légal sous lequel une clause ne peut pas descendre", 3, .factor,
        "art. L441-10 II C. com.")
    case .majorationApresTitre:
      return only(
        "points ajoutés au taux légal après une décision exécutoire", 50_000, .points,
        "art. L313-3 CMF")
    case .delaiMajorationApresTitre:
      return only("délai avant la majoration du taux légal", 2, .months, "art. L313-3 CMF")
    case .delaiPaiementParDefaut:
      return only(
        "délai de paiement entre professionnels quand rien n’est convenu", 30, .days, "art. L441-10 I C. com."
      )
    case .plafondDelaiPaiement:
      return only(
        "délai de paiement convenu, au plus, depuis la facture", 60, .days, "art. L441-10 I C. com.")
    case .plafondFinDeMois:
      return only("délai fin de mois convenu, au plus", 45, .days, "art. L441-10 I C. com.", source: "DGCCRF")
    case .delaiPaiementPublic:
      return only(
        "délai de paiement d’un acheteur public", 30, .days, "art. R2192-10 CCP")
    case .delaiPaiementSantePublique:
      return only(
        "délai de paiement d’un établissement public de santé", 50, .days, "art. R2192-11 CCP")
    case .delaiPaiementEntreprisePublique:
      return only("délai de paiement d’une entreprise publique", 60, .days, "art. R2192-11 CCP")
    case .plafondPeriodique:
      return only(
        "délai convenu, au plus, depuis une facture périodique", 45, .days, "art. L441-10 I C. com.")
    case .plafondDenreesPerissables:
      let label = "délai de paiement des denrées périssables, au plus"
      let article = "art. L441-11 II C. com."
      return History(
        first: row(
          label + ", depuis la fin de la décade de livraison", 30, .days, article, .medium,
          source: "rédaction antérieure au 1er novembre 2021", to: day(2021, 10, 31)),
        later: [
          row(
            label + ", depuis la livraison (facture périodique\u{A0}: depuis la fin de la décade)", 30, .days,
            article, source: "rédaction en vigueur depuis le 1er novembre 2021", from: day(2021, 11, 1))
        ])
    case .plafondBetailViande:
      return only(
        "délai de paiement du bétail et de la viande fraîche, au plus, depuis la livraison", 20, .days,
        "art. L441-11 II C. com.")
    case .plafondAlcool:
      return only(
        "délai de paiement des boissons alcooliques, au plus, depuis la fin du mois de livraison", 30, .days,
        "art. L441-11 II C. com.")
    case .plafondVin:
      return only(
        "délai de paiement du vin, du raisin et du moût, au plus, depuis la facture", 60, .days,
        "art. L441-11 II C. com.")
    case .plafondVinFinDeMois:
      return only(
        "délai fin de mois du vin, du raisin et du moût, au plus, depuis la facture", 45, .days,
        "art. L441-11 II C. com.")
    case .plafondTransport:
      return only(
        "délai de paiement du transport routier et de la location de véhicules, au plus, depuis la facture",
        30, .days, "art. L441-11 II 5° C. com.")
    case .amendeDelaiPersonnePhysique:
      return only(
        "amende administrative, au plus, pour un délai de paiement dépassé (personne physique)", 7_500_000,
        .cents, "art. L441-16 C. com.")
    case .amendeDelaiPersonneMorale:
      return only(
        "amende administrative, au plus, pour un délai de paiement dépassé (société)", 200_000_000, .cents,
        "art. L441-16 C. com.")
    case .presomptionReceptionPublique:
      return only(
        "réception présumée de la demande de paiement, après la date de la facture", 2, .days,
        "art. R2192-14 CCP")

    // The ladder.
    case .retardAvantMiseEnDemeure: return practice("retard à partir duquel une relance ne suffit plus", 30)
    case .delaiRelance: return practice("délai laissé par une relance", 8)
    case .delaiMiseEnDemeure: return practice("délai laissé par une mise en demeure", 15)
    case .delaiMiseEnDemeureCourt: return practice("délai laissé par une mise en demeure pressée", 8)
    case .delaiPrecisionsContestation:
      return practice("délai laissé au débiteur pour préciser sa contestation", 8)
    case .fraicheurEtatDebiteur: return practice("ancienneté admise d’une vérification au BODACC", 0)

    case .delaiPostal: return practice("acheminement d’une lettre recommandée", 3)
    case .petitEnjeu:
      return only(
        "montant sous lequel les frais sont à comparer avec l’enjeu", 100_000, .cents, "usage du cabinet",
        source: "pratique du recouvrement, modifiable")
    case .tauxAnormal:
      return only(
        "taux de pénalité au-delà duquel une saisie paraît erronée", 1_000_000, .partsPerMillion,
        "usage du cabinet", source: "contrôle de saisie, modifiable")

    // Limitation.
    case .fenetrePrescriptionImminente:
      return practice("prescription imminente\u{A0}: agir par un acte interruptif", 90)
    case .fenetrePrescriptionProche: return practice("prescription proche\u{A0}: raccourcir les délais", 180)
    case .repriseApresSuspension:
      return only("durée minimale restante après une médiation", 6, .months, "art. 2238 C. civ.")
    case .delaiButoir:
      return only("durée au-delà de laquelle plus rien ne proroge", 20, .years, "art. 2232 C. civ.")
    case .presentationCheque:
      return only("délai de présentation d’un chèque payable en France", 8, .days, "art. L131-32 CMF")

    // Thresholds.
    case .seuilTentativeAmiable:
      return only(
        "montant jusqu’auquel une tentative amiable est obligatoire au tribunal judiciaire", 500_000, .cents,
        "art. 750-1 CPC",
        source: "relu par un tiers le 25/09/2026\u{A0}; projet de relèvement non publié au 23/11/2026")
    case .seuilProcedureSimplifiee:
      return only(
        "plafond de la procédure simplifiée, intérêts compris", 500_000, .cents, "art. R125-1 CPCE")
    case .seuilRequeteTribunalJudiciaire:
      return only(
        "montant jusqu’auquel une requête suffit au tribunal judiciaire", 500_000, .cents, "art. 750 CPC")
    case .seuilDernierRessort:
      return only(
        "montant jusqu’auquel l’appel est fermé", 500_000, .cents, "art. R721-6 C. com. et R211-3-24 COJ")
    case .seuilAvocat:
      return only(
        "montant au-delà duquel un avocat est obligatoire", 1_000_000, .cents, "art. 760, 761 et 853 CPC")
    case .seuilChambreProximite:
      return only(
        "montant jusqu’auquel la chambre de proximité est compétente", 1_000_000, .cents,
        "art. D212-19-1 COJ",
        .medium, source: "COJ, tableau annexe")
    case .seuilEcrit:
      return only(
        "montant au-delà duquel un écrit est exigé contre un non-commerçant", 150_000, .cents,
        "art. 1359 C. civ.\u{A0}; décret n° 80-533", .low, source: "montant de mémoire")
    case .seuilPetitsLitigesEuropeens:
      return only(
        "plafond des petits litiges européens, hors intérêts et frais", 500_000, .cents,
        "règlement (CE) n° 861/2007", .medium,
        source: "règlement (UE) 2015/2421", from: day(2017, 7, 14))

    case .seuilContributionEconomique:
      return only(
        "montant au-delà duquel une contribution pour la justice économique peut être due", 5_000_000, .cents,
        "loi n° 2023-1059, art. 27\u{A0}; décret n° 2024-1225", source: contribution, from: day(2025, 1, 1),
        to: EconomicCourt.last)
    case .effectifContributionEconomique:
      return only(
        "nombre de salariés à partir duquel la contribution pour la justice économique peut être due", 250,
        .factor, "loi n° 2023-1059, art. 27\u{A0}; décret n° 2024-1225", source: contribution,
        from: day(2025, 1, 1), to: EconomicCourt.last)

    // Injonction de payer.
    case .significationOrdonnance:
      let label = "délai pour signifier une ordonnance d’injonction de payer, depuis sa date"
      return History(
        first: row(label, 6, .months, "art. 1411 CPC", to: beforeReform),
        later: [row(label, 3, .months, "art. 1411 CPC", source: decree, from: orderReform)])
    case .opposition:
      return only(
        "délai d’opposition à une injonction de payer, depuis la signification", 1, .months, "art. 1416 CPC")
    case .attenteExecution:
      let label = "attente avant d’exécuter une ordonnance, depuis la signification"
      return History(
        first: row(label, 1, .months, "art. 1422 CPC", to: beforeReform),
        later: [row(label, 2, .months, "art. 1422 CPC", source: decree, from: orderReform)])
    case .formuleExecutoire:
      return only(
        "délai pour demander la formule exécutoire, depuis la fin du délai d’opposition", 1, .months,
        "ancien art. 1423 CPC", .low, source: "de mémoire", to: day(2022, 2, 28))
    case .avisOpposition:
      return only(
        "délai du greffe pour avertir le créancier d’une opposition, sans sanction connue", 1, .months,
        "art. 1415 CPC", .medium, source: decree, from: orderReform)
    case .consignationRequete:
      return only("délai pour payer les frais de greffe de la requête (commerce)", 15, .days, "art. 1425 CPC")
    case .consignationOpposition:
      return only("délai pour consigner après une opposition (commerce)", 15, .days, "art. 1425 CPC")
    case .constitutionAvocat:
      return only(
        "délai pour constituer avocat après une opposition (judiciaire, avocat obligatoire)", 15, .days,
        "art. 1418 et 1419 CPC")
    case .oppositionEuropeenne:
      return only(
        "délai d’opposition à une injonction européenne", 30, .days, "règlement (CE) n° 1896/2006, art. 16",
        source: "greffe-tc-nice.fr\u{A0}; service-public.fr F36027")

    // Other procedures.
    case .procedureSimplifieeReponse:
      return only("délai de réponse du débiteur, procédure simplifiée", 1, .months, "art. R125-2 CPCE")
    case .assignationCommerce:
      return only("délai entre assignation et audience (commerce)", 15, .days, "art. 856 CPC")
    case .depotAssignationCommerce:
      return only("dépôt de l’assignation avant l’audience (commerce)", 8, .days, "art. 857 CPC")
    case .depotAssignationJudiciaire:
      return only("dépôt de l’assignation avant l’audience (judiciaire)", 15, .days, "art. 754 CPC")
    case .significationJugementDefaut:
      return only("délai pour signifier un jugement rendu par défaut", 6, .months, "art. 478 CPC")
    case .suiteSaisieConservatoire:
      return only("délai pour agir au fond après une saisie conservatoire", 1, .months, "art. R511-7 CPCE")
    case .denonciationSaisie:
      return only(
        "délai pour dénoncer une saisie conservatoire au débiteur, depuis l’acte", 8, .days,
        "art. R523-3 CPCE", .low, source: "de mémoire")
    case .contestationSaisie:
      return only("délai pour contester une saisie-attribution", 1, .months, "art. R211-11 CPCE")
    case .delaisDeGrace:
      return only("délais de grâce, au plus", 2, .years, "art. 1343-5 C. civ.")
    case .dureeTitre:
      return only("durée d’exécution d’un jugement", 10, .years, "art. L111-4 CPCE")
    case .indisponibiliteConciliateur:
      return only(
        "indisponibilité du conciliateur qui dispense de la tentative", 3, .months, "art. 750-1 CPC")
    case .certificatNonPaiement:
      return only(
        "attente du certificat de non-paiement d’un chèque, depuis la première présentation", 30, .days,
        "art. L131-73 CMF", .low, source: "de mémoire")
    case .actionDirecte:
      return only(
        "attente avant l’action directe du sous-traitant, depuis la mise en demeure", 1, .months,
        "art. 12 loi n° 75-1334", .low, source: "de mémoire")
    case .retardActionDirecte: return practice("retard à partir duquel l’action directe se prépare", 30)
    case .oppositionVenteFonds:
      return only(
        "opposition au prix de vente d’un fonds, depuis la dernière publication", 10, .days,
        "art. L141-14 C. com.", .low, source: "de mémoire")
    case .oppositionFusion:
      return only(
        "opposition à une fusion ou à une transmission universelle", 30, .days,
        "art. L236-14 et s. C. com.\u{A0}; art. 1844-5 C. civ.", .low, source: "de mémoire")
    case .retenueGarantie:
      return only(
        "retenue de garantie, au plus", 50_000, .partsPerMillion, "loi n° 71-584", .low, source: "de mémoire")
    case .liberationRetenueGarantie:
      return only(
        "libération de la retenue de garantie, depuis la réception", 1, .years, "loi n° 71-584", .low,
        source: "de mémoire")

    // Insolvency.
    case .declarationCreance:
      return only(
        "déclaration de créance, depuis la publication au BODACC", 2, .months, "art. R622-24 C. com.")
    case .declarationCreanceEtranger:
      return only(
        "déclaration de créance d’un créancier établi hors de France, depuis le BODACC", 4, .months,
        "art. R622-24 C. com.")
    case .declarationContratResilie:
      return only(
        "déclaration de ce que doit un contrat résilié par la procédure, depuis la résiliation", 1, .months,
        "art. R622-21 C. com.")
    case .declarationAvisPersonnel:
      return only(
        "déclaration d’un créancier averti personnellement (sûreté ou contrat publié), depuis l’avis", 2,
        .months, "art. L622-24 C. com.")
    case .releveForclusion:
      return only("relevé de forclusion, depuis la publication au BODACC", 6, .months, "art. L622-26 C. com.")
    case .signalementPosterieure:
      return only(
        "signalement d’une créance postérieure impayée, depuis la fin de la période d’observation", 1, .years,
        "art. L622-17 C. com.")
    case .signalementPosterieureLiquidation:
      return only(
        "signalement d’une créance postérieure impayée, en liquidation, depuis la publication", 6, .months,
        "art. L641-13 C. com.")
    case .revendication:
      return only(
        "revendication d’un bien, depuis la publication au BODACC", 3, .months, "art. L624-9 C. com.")
    case .reponseMandataire:
      return only("réponse à la contestation d’une créance déclarée", 30, .days, "art. L622-27 C. com.")
    case .differeInteretsMaintenus:
      return only(
        "prêt ou paiement différé, au moins\u{A0}: les intérêts continuent malgré la procédure collective", 1,
        .years,
        "art. L622-28 C. com.")
    case .declarationCessationPaiements:
      return only(
        "déclaration de la cessation des paiements", 45, .days, "art. L631-4 C. com.", .low,
        source: "de mémoire")

    // Costs.
    case .fraisGreffeInjonctionCommerce:
      return only(
        "greffe du tribunal de commerce, injonction de payer, TTC", 3_023, .cents,
        "arrêté du 25 février 2026",
        .medium, source: "infogreffe.fr", from: day(2026, 3, 1), to: day(2028, 2, 29))
    case .fraisGreffeInjonctionJudiciaire:
      return only(
        "greffe du tribunal judiciaire, injonction de payer", 0, .cents, "gratuit",
        source: "service-public.fr")
    case .contributionAideJuridique:
      return only(
        "contribution pour l’aide juridique, tribunal judiciaire, sauf injonction de payer", 5_000, .cents,
        "art. 1635 bis Q CGI", .medium, source: "timbre.justice.gouv.fr", from: day(2026, 3, 1))
    case .fraisSignificationOrdonnance:
      return only(
        "signification d’une ordonnance, créance supérieure au second palier, environ, TTC", 7_300, .cents,
        "art. A444-11, A444-46 et A444-48 C. com.", .medium, source: "tarif 2024-2026, offices",
        from: tariff.from, to: tariff.to)
    case .fraisSignificationOrdonnanceMoyenne:
      return only(
        "signification d’une ordonnance, entre les deux paliers, environ, TTC", 4_200, .cents,
        "art. A444-11, A444-46 et A444-48 C. com.", .medium, source: "tarif 2024-2026, offices",
        from: tariff.from, to: tariff.to)
    case .fraisSignificationOrdonnancePetite:
      return only(
        "signification d’une ordonnance, jusqu’au premier palier, environ, TTC", 2_700, .cents,
        "art. A444-11, A444-46 et A444-48 C. com.", .medium, source: "tarif 2024-2026, offices",
        from: tariff.from, to: tariff.to)
    case .plafondSignificationPetite:
      return only(
        "premier palier du tarif de signification", 12_800, .cents, "art. A444-46 C. com.", .medium,
        from: tariff.from, to: tariff.to)
    case .plafondSignificationMoyenne:
      return only(
        "second palier du tarif de signification", 128_000, .cents, "art. A444-46 C. com.", .medium,
        from: tariff.from, to: tariff.to)
    case .fraisAssignation:
      return only(
        "assignation par commissaire de justice, créance supérieure au second palier, environ, TTC", 5_500,
        .cents,
        "art. A444-11 et A444-46 C. com.", .low,
        source: "tarif de mars 2024 à février 2026\u{A0}; celui d’après n’a pas été lu", from: tariff.from,
        to: tariff.to)
    case .fraisGreffeFondCommerce:
      return only(
        "greffe du tribunal de commerce, jugement au fond, deux parties, tarif précédent, TTC", 6_022, .cents,
        "art. A743-9 C. com.", .low, source: "tarif antérieur à mars 2026", to: day(2026, 2, 28))
    case .fraisGreffeOppositionCommerce:
      return only(
        "greffe du tribunal de commerce, opposition, tarif précédent, TTC", 7_226, .cents,
        "art. A743-9 C. com.",
        .low, source: "tarif antérieur à mars 2026", to: day(2026, 2, 28))
    case .fraisDossierProcedureSimplifiee:
      return only(
        "procédure simplifiée, dossier, environ", 1_500, .cents, "art. L125-1 CPCE", .medium,
        source: "acs-conseil.com, date inconnue")
    case .fraisTitreProcedureSimplifiee:
      return only(
        "procédure simplifiée, titre exécutoire, environ", 3_000, .cents, "art. L125-1 CPCE", .medium,
        source: "acs-conseil.com, date inconnue")
    case .timbreAppel:
      return only(
        "timbre d’appel, par partie, avocat obligatoire", 22_500, .cents, "art. 1635 bis P CGI",
        source: "timbre.justice.gouv.fr", to: day(2026, 12, 31))
    }
  }
}

/// Where the text of an article was read, when the row names no other source.
private func usualSource(_ article: String) -> String {
  if article.hasSuffix("C. com.") || article.hasSuffix("CMF") {
    return "texte reproduit par doctrine.fr et sources concordantes"
  }
  return "texte du code, état public du 04/04/2026 (github.com/legalize-dev/legalize-fr)"
}
