package import Basics

/// Something in the law that is known to move, or that could not be verified: what a lawyer looks at before
/// a release. Nothing here is computed with.
package struct LegalWatch: Hashable, Sendable {
  /// French.
  package let subject: String
  /// What is known and what is not, in French.
  package let state: DatedSentence
  /// The figures that would change.
  package let affects: [ParameterID]

  private init(_ subject: String, _ state: DatedSentence, _ affects: ParameterID...) {
    self.subject = subject
    self.state = state
    self.affects = affects
  }

  /// The day through which changes of the law were looked for: nothing later was seen.
  package static let seenThrough = day(2026, 10, 6)

  /// What may have changed since, or changes at a known date.
  package static let changes: [LegalWatch] = [
    LegalWatch(
      "Taux du 1er semestre 2027",
      "Arrêté du taux légal attendu fin décembre 2026. Taux de la Banque centrale européenne\u{A0}: 2,65\u{A0}% depuis le 16/09/2026, décisions du 29/10/2026 et de décembre 2026 non vues. Sans ces valeurs, le programme ne calcule pas après le 31/12/2026."
    ),
    LegalWatch(
      "Projet de décret «\u{A0}RIVAGE\u{A0}» (seuils de 10\u{202F}000\u{A0}€)",
      "Le projet relève le dernier ressort et l’article 750-1 CPC, annoncé pour juin puis septembre 2026. Aucune publication trouvée\u{A0}: \(.seuilTentativeAmiable) sont tenus pour en vigueur.",
      .seuilTentativeAmiable, .seuilDernierRessort, .seuilRequeteTribunalJudiciaire),
    LegalWatch(
      "Créances incontestées entre commerçants (art. L126-1 CPCE, loi n° 2026-307 du 23 avril 2026)",
      "Décret d’application et tarif non publiés au 25/09/2026, situation inconnue depuis. La voie est citée, jamais conseillée. La rédaction définitive des articles L126-2 et L126-5 n’a pas été lue."
    ),
    LegalWatch(
      "Proposition de loi sur les retards de paiement (« Rietmann »)",
      "Adoptée par le Sénat le 19/02/2026\u{A0}: amende alourdie, pas de renonciation aux pénalités, intérêts publics automatiques, délais comptés de la réception de la facture. Ni vote de l’Assemblée ni promulgation trouvés.",
      .delaiPaiementParDefaut, .plafondDelaiPaiement, .plafondFinDeMois),
    LegalWatch(
      "Art. L441-10 C. com., version du 1er janvier 2027 (ordonnance n° 2026-671 du 27 juillet 2026)",
      "Seul un renvoi du I change (facturation)\u{A0}; le II, qui fixe les pénalités, reste le même.",
      .pointsPenalites, .facteurPlancher),
    LegalWatch(
      "Timbre d’appel (art. 1635 bis P CGI)", "Perçu jusqu’au 31/12/2026\u{A0}: la suite n’est pas connue.",
      .timbreAppel),
    LegalWatch(
      "Tarifs réglementés (arrêté du 25 février 2026, jusqu’au 29/02/2028)",
      "Seul le tarif de l’injonction de payer est connu\u{A0}; les autres frais de greffe sont ceux du tarif précédent, et les actes du commissaire de justice sont des estimations.",
      .fraisGreffeInjonctionCommerce, .fraisGreffeFondCommerce, .fraisGreffeOppositionCommerce,
      .fraisSignificationOrdonnance, .fraisAssignation),
    LegalWatch(
      "Tribunaux des activités économiques",
      "Expérience menée dans certaines villes jusqu’au 31/12/2028\u{A0}: la liste des villes et la contribution sont à revoir à cette date. Rien de lu ne dit si une requête en injonction de payer est soumise à la contribution.",
      .seuilContributionEconomique, .effectifContributionEconomique),
  ]

  /// What could not be read at its source.
  package static let unverified: [LegalWatch] = [
    LegalWatch(
      "Textes officiels",
      "Légifrance n’a pas été ouvert. CPC, CPCE, C. civ., C. conso., CCP et COJ\u{A0}: lus dans une copie publique du 04/04/2026, qui ne contient pas la rédaction du 01/09/2026 des articles 1411, 1415, 1418 et 1422 CPC. C. com., CMF et CGI\u{A0}: reproductions seulement."
    ),
    LegalWatch(
      "Taux légal du 2e semestre 2026",
      "L’arrêté du 26/06/2026 est cité par plusieurs sources, il n’a pas été ouvert."),
    LegalWatch(
      "Contribution pour l’aide juridique (art. 1635 bis Q CGI)",
      "La liste complète des exemptions et le décret d’application n’ont pas été lus.",
      .contributionAideJuridique),
    LegalWatch(
      "Frais de la procédure simplifiée", "Une seule source, sans date.",
      .fraisDossierProcedureSimplifiee, .fraisTitreProcedureSimplifiee),
    LegalWatch(
      "Délais de paiement propres à certains secteurs",
      "Cuir, jouet, montres, articles de sport\u{A0}: les valeurs n’ont pas été relevées, le programme ne les connaît pas.",
      .plafondDelaiPaiement),
    LegalWatch(
      "Tribunal administratif et saisie européenne des comptes",
      "Écrits de mémoire\u{A0}; le mandatement d’office n’a pas d’article cité."),
    LegalWatch(
      "Association ou copropriété débitrice",
      "Rien n’a été trouvé sur les pénalités et l’indemnité entre professionnels\u{A0}: elles ne sont pas comptées.",
      .indemniteForfaitaire, .pointsPenalites),
    LegalWatch(
      "Départ de la prescription entre professionnels",
      "Aucun arrêt trouvé après celui du 14 juin 2023 (n° 21-14.841)\u{A0}; le service achevé bien avant une échéance convenue reste discuté."
    ),
  ]
}
