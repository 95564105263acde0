/// The first actions that a bilan can conclude: stable ids, used by `attendu:` in saved interviews and in JSON.
package enum ActionID: String, Hashable, Sendable, CaseIterable {
  // A. Stop or redirect early.
  case conflit
  case etablirQuiPeutAgir = "etablir_qui_peut_agir"
  case declarerCreance = "declarer_creance"
  case releveDeForclusion = "releve_de_forclusion"
  /// The claim is declared: wait, answer a challenge.
  case attendreVerification = "attendre_verification"
  case reclamerCreancePosterieure = "reclamer_creance_posterieure"
  case consulterProcedureCollective = "consulter_procedure_collective"
  case rechercherCauseRadiation = "rechercher_cause_radiation"
  case opposition
  case ecrireAuCessionnaire = "ecrire_au_cessionnaire"
  case repondreOpposition = "repondre_opposition"
  case signifierOrdonnance = "signifier_ordonnance"
  case attendreOrdonnance = "attendre_ordonnance"
  case faireExecuter = "faire_executer"
  case suivreProcedure = "suivre_procedure"
  // B. Time.
  case consulterPrescription = "consulter_prescription"
  case consulterSansDelai = "consulter_sans_delai"
  case acteInterruptif = "acte_interruptif"
  // R. Routes of their own.
  case reclamationPublique = "reclamation_publique"
  case saisieConservatoire = "saisie_conservatoire"
  case certificatNonPaiement = "certificat_non_paiement"
  case injonctionSurEffet = "injonction_sur_effet"
  case actionDirecte = "action_directe"
  // C. Certain, liquid, proved?
  case reunirPreuves = "reunir_preuves"
  case etablirDecompte = "etablir_decompte"
  case repondreContestation = "repondre_contestation"
  case demanderPrecisions = "demander_precisions"
  case consulterAvantProces = "consulter_avant_proces"
  // D. The amicable ladder.
  case attendreEcheance = "attendre_echeance"
  case miseEnDemeureDecheance = "mise_en_demeure_decheance"
  case echeancier
  case attendreDelai = "attendre_delai"
  case rechercherAdresse = "rechercher_adresse"
  case mediation
  case relanceEcrite = "relance_ecrite"
  case miseEnDemeure = "mise_en_demeure"
  // E. The courts.
  case suivreClause = "suivre_clause"
  case injonctionEuropeenne = "injonction_europeenne"
  case avocatEtranger = "avocat_etranger"
  case procedureSimplifiee = "procedure_simplifiee"
  case injonctionDePayer = "injonction_de_payer"
  case conciliateur
  case refereProvision = "refere_provision"
  case assignation
  // F. The other door.
  case formerOpposition = "former_opposition"
  case negocierAvantDate = "negocier_avant_date"
  case consulterRegularite = "consulter_regularite"
  case consulterAutreActe = "consulter_autre_acte"
  /// Not enough is known to conclude: what to answer first.
  case completerDossier = "completer_dossier"
}
