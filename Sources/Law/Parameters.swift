package import Basics

/// Names of the dated figures. The raw value is the one shown by the scale of figures (barème).
package enum ParameterID: String, Hashable, Sendable, CaseIterable {
  // Late payment.
  case indemniteForfaitaire = "indemnite_forfaitaire"
  case pointsPenalites = "points_penalites"
  case pointsDebiteurPublic = "points_debiteur_public"
  case facteurPlancher = "facteur_plancher"
  case majorationApresTitre = "majoration_apres_titre"
  case delaiMajorationApresTitre = "delai_majoration_apres_titre"
  case delaiPaiementParDefaut = "delai_paiement_par_defaut"
  case plafondDelaiPaiement = "plafond_delai_paiement"
  case plafondFinDeMois = "plafond_fin_de_mois"
  case delaiPaiementPublic = "delai_paiement_public"
  case delaiPaiementSantePublique = "delai_paiement_sante_publique"
  case delaiPaiementEntreprisePublique = "delai_paiement_entreprise_publique"
  case presomptionReceptionPublique = "presomption_reception_publique"
  case plafondPeriodique = "plafond_periodique"
  case plafondDenreesPerissables = "plafond_denrees_perissables"
  case plafondBetailViande = "plafond_betail_viande"
  case plafondAlcool = "plafond_alcool"
  case plafondVin = "plafond_vin"
  case plafondVinFinDeMois = "plafond_vin_fin_de_mois"
  case plafondTransport = "plafond_transport"
  case amendeDelaiPersonnePhysique = "amende_delai_personne_physique"
  case amendeDelaiPersonneMorale = "amende_delai_personne_morale"
  // The ladder.
  case retardAvantMiseEnDemeure = "retard_avant_mise_en_demeure"
  case delaiRelance = "delai_relance"
  case delaiMiseEnDemeure = "delai_mise_en_demeure"
  case delaiMiseEnDemeureCourt = "delai_mise_en_demeure_court"
  case delaiPrecisionsContestation = "delai_precisions_contestation"
  case fraicheurEtatDebiteur = "fraicheur_etat_debiteur"
  case delaiPostal = "delai_postal"
  case petitEnjeu = "petit_enjeu"
  case tauxAnormal = "taux_anormal"
  // Limitation.
  case fenetrePrescriptionImminente = "fenetre_prescription_imminente"
  case fenetrePrescriptionProche = "fenetre_prescription_proche"
  case repriseApresSuspension = "reprise_apres_suspension"
  case delaiButoir = "delai_butoir"
  case presentationCheque = "presentation_cheque"
  // Thresholds.
  case seuilTentativeAmiable = "seuil_tentative_amiable"
  case seuilProcedureSimplifiee = "seuil_procedure_simplifiee"
  case seuilRequeteTribunalJudiciaire = "seuil_requete_tj"
  case seuilDernierRessort = "seuil_dernier_ressort"
  case seuilAvocat = "seuil_avocat"
  case seuilChambreProximite = "seuil_chambre_proximite"
  case seuilEcrit = "seuil_ecrit"
  case seuilPetitsLitigesEuropeens = "seuil_petits_litiges_europeens"
  case seuilContributionEconomique = "seuil_contribution_economique"
  case effectifContributionEconomique = "effectif_contribution_economique"
  // Injonction de payer.
  case significationOrdonnance = "signification_ordonnance"
  case opposition
  case attenteExecution = "attente_execution"
  case formuleExecutoire = "formule_executoire"
  case avisOpposition = "avis_opposition"
  case consignationRequete = "consignation_requete"
  case consignationOpposition = "consignation_opposition"
  case constitutionAvocat = "constitution_avocat"
  case oppositionEuropeenne = "opposition_europeenne"
  // Other procedures.
  case procedureSimplifieeReponse = "procedure_simplifiee_reponse"
  case assignationCommerce = "assignation_commerce"
  case depotAssignationCommerce = "depot_assignation_commerce"
  case depotAssignationJudiciaire = "depot_assignation_judiciaire"
  case significationJugementDefaut = "signification_jugement_defaut"
  case suiteSaisieConservatoire = "suite_saisie_conservatoire"
  case contestationSaisie = "contestation_saisie"
  case denonciationSaisie = "denonciation_saisie"
  case delaisDeGrace = "delais_de_grace"
  case dureeTitre = "duree_titre"
  case indisponibiliteConciliateur = "indisponibilite_conciliateur"
  case certificatNonPaiement = "certificat_non_paiement"
  case actionDirecte = "action_directe"
  case retardActionDirecte = "retard_action_directe"
  case oppositionVenteFonds = "opposition_vente_fonds"
  case oppositionFusion = "opposition_fusion"
  case retenueGarantie = "retenue_garantie"
  case liberationRetenueGarantie = "liberation_retenue_garantie"
  // Insolvency.
  case declarationCreance = "declaration_creance"
  case declarationCreanceEtranger = "declaration_creance_etranger"
  case declarationContratResilie = "declaration_contrat_resilie"
  case declarationAvisPersonnel = "declaration_avis_personnel"
  case releveForclusion = "releve_forclusion"
  case signalementPosterieure = "signalement_posterieure"
  case signalementPosterieureLiquidation = "signalement_posterieure_liquidation"
  case revendication
  case reponseMandataire = "reponse_mandataire"
  case differeInteretsMaintenus = "differe_interets_maintenus"
  case declarationCessationPaiements = "declaration_cessation_paiements"
  // Costs.
  case fraisGreffeInjonctionCommerce = "frais_greffe_injonction_tc"
  case fraisGreffeInjonctionJudiciaire = "frais_greffe_injonction_tj"
  case contributionAideJuridique = "contribution_aide_juridique"
  case fraisSignificationOrdonnance = "frais_signification_ordonnance"
  case fraisSignificationOrdonnanceMoyenne = "frais_signification_ordonnance_moyenne"
  case fraisSignificationOrdonnancePetite = "frais_signification_ordonnance_petite"
  case plafondSignificationPetite = "plafond_signification_petite"
  case plafondSignificationMoyenne = "plafond_signification_moyenne"
  case fraisAssignation = "frais_assignation"
  case fraisGreffeFondCommerce = "frais_greffe_fond_tc"
  case fraisGreffeOppositionCommerce = "frais_greffe_opposition_tc"
  case fraisDossierProcedureSimplifiee = "frais_dossier_procedure_simplifiee"
  case fraisTitreProcedureSimplifiee = "frais_titre_procedure_simplifiee"
  case timbreAppel = "timbre_appel"
}

/// The dated figures, looked up by the day on which they must hold.
package enum Parameters {
  /// The day on which the whole table was last compared with its sources.
  package static let checkedOn = day(2026, 11, 23)

  /// The row in force on `day`. A day outside every row takes the nearest one: the first row before the
  /// table begins, the last row after it ends. ``LegalParameter/to`` tells a reader when that happened.
  package static func value(_ id: ParameterID, on day: Day) -> LegalParameter {
    let history = history(of: id)
    guard let later = history.later.last(where: { ($0.from ?? day) <= day }) else { return history.first }
    return later
  }

  /// Every row, in the order of the names then of the dates.
  package static let all: [LegalParameter] = ParameterID.allCases.flatMap { id in
    let history = history(of: id)
    return [history.first] + history.later
  }

  /// The rows of one name: one at least, so that a lookup never fails.
  struct History {
    let first: LegalParameter
    var later: [LegalParameter] = []
  }

  static func history(of id: ParameterID) -> History { table[id] ?? build(id) }

  private static let table: [ParameterID: History] = Dictionary(
    uniqueKeysWithValues: ParameterID.allCases.map { ($0, build($0)) })
}
