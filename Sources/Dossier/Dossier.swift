package import Basics

/// The case file: everything that the interview established, typed, and nothing computed.
///
/// Each fact carries the path of the question that gives it, so that a conclusion can name the facts it
/// rests on. Raw values of the enumerations are the choice ids of the questionnaire.
package struct Dossier: Hashable, Sendable {
  package var intake = Intake()
  package var creditor = Creditor()
  package var debtor = Debtor()
  package var guarantor = Guarantor()
  package var relation = Relation()
  package var clauses = Clauses()
  package var claim = Claim()
  package var invoices: [Invoice] = []
  package var payments: [Payment] = []
  package var contest = Contest()
  package var documents = Documents()
  package var exchanges: [Exchange] = []
  package var outlook = Outlook()
  package var receivedAct = ReceivedAct()
  /// Answers that the rules do not know: kept and printed (path, wording, answer).
  package var others: [OtherAnswer] = []
  /// Files joined to it, in the order in which they were.
  package internal(set) var attachments: [AttachedFile] = []

  package init() {}
}

/// An answer to a question that no rule reads, kept as typed.
package struct OtherAnswer: Hashable, Sendable {
  package let path: FactPath
  package let wording: String
  package let answer: String

  package init(path: FactPath, wording: String, answer: String) {
    self.path = path
    self.wording = wording
    self.answer = answer
  }
}

/// Section 0, Accueil: who speaks, and why.
package struct Intake: Hashable, Sendable {
  package enum Purpose: String, Hashable, Sendable, CaseIterable {
    case creance
    case injonctionRecue = "injonction_recue"
    case autreActeRecu = "autre_acte_recu"
  }

  package enum Respondent: String, Hashable, Sendable, CaseIterable {
    case dirigeant
    case collaborateur
    /// A paralegal of the firm, on the telephone with the client.
    case cabinet
  }

  package var purpose = Fact<Purpose>("accueil.motif")
  package var respondent = Fact<Respondent>("accueil.repondant")
  package var operatorInitials = Fact<String>("accueil.operateur")
  package var caller = Fact<String>("accueil.appelant")
  /// Has the person the power to act for the creditor?
  package var mayAct = Fact<Bool>("accueil.pouvoir")
  package var referral = Fact<String>("accueil.connu_par")
  /// Does a name of this case stand in the firm's files? Asked of the firm only.
  package var conflict = Fact<Bool>("accueil.conflit")

  package init() {}
}

/// What a party is; decides the court, the interest and the limitation.
package enum Quality: String, Hashable, Sendable, CaseIterable {
  case societeCommerciale = "societe_commerciale"
  case commercant
  case artisan
  case professionLiberale = "profession_liberale"
  /// Société d’exercice libéral (SELARL, SELAS…): commercial in form, civil courts alone (L721-5 C. com.).
  case sel
  case societeCivile = "societe_civile"
  case agriculteur
  case agentCommercial = "agent_commercial"
  case association
  case syndicatCoproprietaires = "syndicat_coproprietaires"
  case personnePublique = "personne_publique"
  case particulier

  /// A natural person, who may act for business or for private use.
  package var isNaturalPerson: Bool {
    switch self {
    case .commercant, .artisan, .professionLiberale, .agriculteur, .agentCommercial, .particulier: true
    default: false
    }
  }
}

/// Section 1: the person to whom the money is owed.
package struct Creditor: Hashable, Sendable {
  package enum Continuity: String, Hashable, Sendable, CaseIterable {
    /// The entity that invoiced is the one that claims today.
    case oui
    case fondsVendu = "fonds_vendu"
    case fusion
    case autre
  }

  package enum Proceedings: String, Hashable, Sendable, CaseIterable {
    case aucune
    case sauvegarde
    case redressement
    case liquidation
    case radiee
  }

  package var name = Fact<String>("creancier.nom")
  package var quality = Fact<Quality>("creancier.qualite")
  package var vatFranchise = Fact<Bool>("creancier.franchise_tva")
  /// SIREN (9 digits) or SIRET (14 digits), digits only.
  package var siren = Fact<String>("creancier.siren")
  package var continuity = Fact<Continuity>("creancier.meme_entite")
  package var proceedings = Fact<Proceedings>("creancier.procedure")
  package var contact = Fact<String>("creancier.contact")
  package var function = Fact<String>("creancier.fonction")
  package var email = Fact<String>("creancier.email")
  package var telephone = Fact<String>("creancier.telephone")
  package var address = Fact<String>("creancier.adresse")
  package var postcode = Fact<String>("creancier.code_postal")
  /// ISO 3166 alpha-2, `FR`.
  package var country = Fact<String>("creancier.pays")

  package init() {}
}

/// Section 1: the person who owes.
package struct Debtor: Hashable, Sendable {
  package enum Use: String, Hashable, Sendable, CaseIterable {
    case professionnel
    case prive
  }

  package enum State: String, Hashable, Sendable, CaseIterable {
    case enActivite = "en_activite"
    case mandatAdHoc = "mandat_ad_hoc"
    case conciliation
    case sauvegarde
    case redressement
    case liquidation
    /// A plan (sauvegarde or redressement) is running.
    case plan
    /// Liquidation closed.
    case cloturee
    case radiee
    case dissoute
    case fondsVendu = "fonds_vendu"
    case fusion
    case decede
  }

  package enum StrikeOff: String, Hashable, Sendable, CaseIterable {
    case liquidationJudiciaire = "liquidation_judiciaire"
    case amiable
    case office
  }

  package enum Several: String, Hashable, Sendable, CaseIterable {
    case non
    case solidaires
    /// Each owes a share.
    case conjoints
  }

  package var name = Fact<String>("debiteur.nom")
  package var quality = Fact<Quality>("debiteur.qualite")
  /// Asked of a natural person other than a `particulier`.
  package var use = Fact<Use>("debiteur.usage")
  package var siren = Fact<String>("debiteur.siren")
  /// ISO 3166 alpha-2.
  package var country = Fact<String>("debiteur.pays")
  package var address = Fact<String>("debiteur.adresse")
  package var postcode = Fact<String>("debiteur.code_postal")
  package var addressKnownGood = Fact<Bool>("debiteur.adresse_sure")
  package var several = Fact<Several>("debiteur.plusieurs")
  package var otherNames = Fact<String>("debiteur.autres_noms")
  package var state = Fact<State>("debiteur.etat")
  package var stateCheckedOn = Fact<Day>("debiteur.etat_verifie_le")
  package var judgmentDate = Fact<Day>("debiteur.jugement_date")
  /// Publication in the BODACC of the judgment, of the sale or of the merger.
  package var publicationDate = Fact<Day>("debiteur.publication_date")
  package var administrator = Fact<String>("debiteur.mandataire")
  package var strikeOffReason = Fact<StrikeOff>("debiteur.radiation_motif")
  /// The dissolution transfers everything to a sole shareholder (1844-5 C. civ.).
  package var soleShareholder = Fact<Bool>("debiteur.associe_unique")

  package init() {}
}

/// Section 1: a person who promised to pay in the debtor's place.
package struct Guarantor: Hashable, Sendable {
  package var exists = Fact<Bool>("garant.existe")
  package var name = Fact<String>("garant.nom")
  package var isCompany = Fact<Bool>("garant.societe")
  package var deedSigned = Fact<Bool>("garant.acte_signe")
  package var ceiling = Fact<Money>("garant.plafond")

  package init() {}
}

/// Section 2: what was supplied, and on which terms.
package struct Relation: Hashable, Sendable {
  package enum Nature: String, Hashable, Sendable, CaseIterable {
    case biens
    case services
    case travaux
    case transport
    case alimentairePerissable = "alimentaire_perissable"
    case loyerCommercial = "loyer_commercial"
    /// The rent of a home.
    case loyerHabitation = "loyer_habitation"
    case locationMateriel = "location_materiel"
    case pret
    case honoraires
    case telecom
    case lettreDeChange = "lettre_de_change"
    case cheque
    case autre
  }

  package enum Term: String, Hashable, Sendable, CaseIterable {
    case aucun
    case jours
    case joursFinDeMois = "jours_fin_de_mois"
    case comptant
    case autre
  }

  package enum Transfer: String, Hashable, Sendable, CaseIterable {
    case non
    case affacturage
    case dailly
  }

  package enum Reserves: String, Hashable, Sendable, CaseIterable {
    case non
    case levees
    case nonLevees = "non_levees"
  }

  package enum ChequeRefusal: String, Hashable, Sendable, CaseIterable {
    case provision
    case opposition
    case autre
  }

  /// Food, drink and cattle: each has its own longest payment term (L441-11 C. com.).
  package enum Product: String, Hashable, Sendable, CaseIterable {
    case denreesPerissables = "denrees_perissables"
    /// Live cattle for consumption, and the fresh meat derived from it.
    case betailViande = "betail_viande"
    /// Drinks subject to the consumption duty.
    case alcool
    /// Wine, and the grapes and musts meant for it.
    case vin
    case autre
  }

  /// What kind of public person buys: its payment term follows (R2192-10 and R2192-11 CCP).
  package enum PublicBuyer: String, Hashable, Sendable, CaseIterable {
    case etatCollectivite = "etat_collectivite"
    /// A public health establishment, or the health service of the armed forces.
    case sante
    /// A public undertaking other than a local public establishment.
    case entreprisePublique = "entreprise_publique"
  }

  package enum ChorusStatus: String, Hashable, Sendable, CaseIterable {
    case nonDepose = "non_depose"
    case depose
    case rejete
    case miseEnPaiement = "mise_en_paiement"
  }

  package var nature = Fact<Nature>("relation.nature")
  /// Asked when food, drink or cattle was sold.
  package var product = Fact<Product>("relation.produit")
  /// The equipment hired out is a vehicle, with or without a driver.
  package var vehicle = Fact<Bool>("relation.vehicule")
  package var since = Fact<String>("relation.depuis")
  package var stillSupplying = Fact<Bool>("relation.en_cours")
  package var toBeKept = Fact<Bool>("relation.a_conserver")
  package var term = Fact<Term>("relation.delai")
  package var termDays = Fact<Int>("relation.delai_jours")
  package var lateRateWritten = Fact<Bool>("relation.taux_retard_ecrit")
  package var lateRate = Fact<Rate>("relation.taux_retard")
  package var termsAccepted = Fact<Bool>("relation.cgv_acceptees")
  package var penaltyClause = Fact<Bool>("relation.clause_penale")
  /// The contract lets interest due for a whole year bear interest (1343-2 C. civ.).
  package var capitalisation = Fact<Bool>("relation.capitalisation")
  package var creditInsurance = Fact<Bool>("relation.assurance_credit")
  /// The insurer has already paid the creditor.
  package var insurerPaid = Fact<Bool>("relation.assureur_a_paye")
  package var transfer = Fact<Transfer>("relation.cession")
  package var legalExpenses = Fact<Bool>("relation.protection_juridique")
  /// What the creditor itself owes the debtor.
  package var owedToDebtor = Fact<Money>("relation.dette_reciproque")
  package var goodsHeld = Fact<Bool>("relation.biens_retenus")
  // Works.
  package var receptionDate = Fact<Day>("travaux.reception_date")
  package var reserves = Fact<Reserves>("travaux.reserves")
  package var retention = Fact<Money>("travaux.retenue_garantie")
  package var subcontractor = Fact<Bool>("travaux.sous_traitant")
  package var principal = Fact<String>("travaux.maitre_ouvrage")
  package var subcontractorAccepted = Fact<Bool>("travaux.agree")
  // Carriage.
  package var international = Fact<Bool>("transport.international")
  package var shipper = Fact<String>("transport.expediteur")
  package var consignee = Fact<String>("transport.destinataire")
  // Cheque.
  package var chequePresented = Fact<Day>("cheque.presentation")
  package var chequeRefusal = Fact<ChequeRefusal>("cheque.motif")
  // Bill of exchange.
  package var billAccepted = Fact<Bool>("traite.acceptee")
  package var billDue = Fact<Day>("traite.echeance")
  // Lease.
  package var leaseWritten = Fact<Bool>("bail.ecrit")
  // Public debtor.
  package var publicBuyer = Fact<PublicBuyer>("public.acheteur")
  package var chorus = Fact<ChorusStatus>("public.chorus_statut")
  package var chorusDate = Fact<Day>("public.chorus_date")

  package init() {}
}

/// Section 2: clauses that change the route.
package struct Clauses: Hashable, Sendable {
  package var jurisdiction = Fact<Bool>("clause.juridiction")
  package var priorConciliation = Fact<Bool>("clause.conciliation")
  package var arbitration = Fact<Bool>("clause.arbitrage")
  package var retentionOfTitle = Fact<Bool>("clause.reserve_propriete")
  package var goodsStillThere = Fact<Bool>("clause.biens_en_place")

  package init() {}
}

/// Section 3: facts about the claim as a whole.
package struct Claim: Hashable, Sendable {
  /// ISO 4217; `EUR` unless said otherwise.
  package var currency = Fact<String>("creance.devise")
  /// Was the price agreed beforehand, or does a scale fix it?
  package var priceAgreed = Fact<Bool>("creance.prix_convenu")

  package init() {}
}

/// Section 3, repeated: one unpaid invoice (or statement, or term).
package struct Invoice: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case ordinaire
    case acompte
    case situation
    case solde
    case periodique
  }

  package let key: String
  package var number: Fact<String>
  package var kind: Fact<Kind>
  package var issued: Fact<Day>
  package var due: Fact<Day>
  /// The due date was agreed beforehand (contract, order, terms), not only printed on the invoice.
  package var dueAgreed: Fact<Bool>
  /// Including VAT.
  package var amount: Fact<Money>
  package var performed: Fact<Bool>
  /// Delivery of the goods or completion of the service.
  package var performedOn: Fact<Day>
  package var sentBy: Fact<String>
  package var receivedOn: Fact<Day>
  /// The debtor refused the invoice (electronic platform or letter).
  package var refused: Fact<Bool>
  package var creditNotes: Fact<Money>

  package init(key: String) {
    self.key = key
    func path(_ name: String) -> FactPath { FactPath("facture[\(key)].\(name)") }
    number = Fact(path("numero"))
    kind = Fact(path("nature"))
    issued = Fact(path("emission"))
    due = Fact(path("echeance"))
    dueAgreed = Fact(path("echeance_convenue"))
    amount = Fact(path("montant"))
    performed = Fact(path("executee"))
    performedOn = Fact(path("livraison"))
    sentBy = Fact(path("envoi"))
    receivedOn = Fact(path("reception"))
    refused = Fact(path("refusee"))
    creditNotes = Fact(path("avoirs"))
  }
}

/// Section 3, repeated: one payment received.
package struct Payment: Hashable, Sendable {
  package enum Allocation: String, Hashable, Sendable, CaseIterable {
    case principal
    case interets
    case nonPrecisee = "non_precisee"
  }

  package let key: String
  package var date: Fact<Day>
  package var amount: Fact<Money>
  package var byDebtor: Fact<Bool>
  /// The number of the invoice that the payment's label names.
  package var invoiceNumber: Fact<String>
  package var allocation: Fact<Allocation>
  /// A bank record of it is held.
  package var bankRecord: Fact<Bool>

  package init(key: String) {
    self.key = key
    func path(_ name: String) -> FactPath { FactPath("paiement[\(key)].\(name)") }
    date = Fact(path("date"))
    amount = Fact(path("montant"))
    byDebtor = Fact(path("par_debiteur"))
    invoiceNumber = Fact(path("facture"))
    allocation = Fact(path("imputation"))
    bankRecord = Fact(path("releve"))
  }
}

/// Section 3: what the debtor says against the claim.
package struct Contest: Hashable, Sendable {
  package enum Form: String, Hashable, Sendable, CaseIterable {
    case non
    case orale
    case ecrite
    case dejaPaye = "deja_paye"
  }

  package enum Scope: String, Hashable, Sendable, CaseIterable {
    case tout
    case partie
  }

  package var form = Fact<Form>("contestation.forme")
  package var reasons = Fact<String>("contestation.motifs")
  /// The reasons are precise (a defect, a missing delivery, a wrong price), not a mere refusal.
  package var precise = Fact<Bool>("contestation.precise")
  package var scope = Fact<Scope>("contestation.etendue")
  package var amount = Fact<Money>("contestation.montant")
  package var since = Fact<Day>("contestation.date")
  /// The debtor joined proofs (photographs, report, proof of payment).
  package var proofs = Fact<Bool>("contestation.preuves")
  package var answered = Fact<Bool>("contestation.repondue")
  /// The debtor paid to a false bank account (fraud on the IBAN).
  package var falseAccount = Fact<Bool>("contestation.faux_rib")

  package init() {}
}

/// Section 4: the documents, and how far each is held.
package struct Documents: Hashable, Sendable {
  package enum Held: String, Hashable, Sendable, CaseIterable {
    /// Held and signed (or acknowledged) by the debtor.
    case signe
    /// Held, without the debtor's signature.
    case detenu
    case non
  }

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case factures
    case contrat
    case bonCommande = "bon_commande"
    case devis
    case cgv
    /// Delivery note, consignment note, PV de réception, time sheets.
    case bonLivraison = "bon_livraison"
    case releveCompte = "releve_compte"
    case releveBancaire = "releve_bancaire"
    case relances
    case miseEnDemeure = "mise_en_demeure"
    case accuseReception = "accuse_reception"
    case reconnaissance
    /// E-mails or messages in which the debtor orders, thanks, admits or asks for time.
    case courriels
    case cheque
    case effet
    case kbisCreancier = "kbis_creancier"
    case kbisDebiteur = "kbis_debiteur"
    case garantie
    case ordonnance
    case signification

    /// The debtor's signature on it proves something: a paper that only the creditor, a bank or a court makes
    /// is held or not held.
    package var carriesSignature: Bool {
      switch self {
      case .contrat, .bonCommande, .devis, .cgv, .bonLivraison, .reconnaissance, .accuseReception, .effet,
        .garantie:
        true
      case .factures, .releveCompte, .releveBancaire, .relances, .miseEnDemeure, .courriels, .cheque,
        .kbisCreancier, .kbisDebiteur, .ordonnance, .signification:
        false
      }
    }
  }

  private var facts: [Kind: Fact<Held>] = [:]

  package subscript(kind: Kind) -> Fact<Held> {
    get { facts[kind] ?? Fact(FactPath("documents." + kind.rawValue)) }
    set { facts[kind] = newValue }
  }

  /// The document is held, signed or not.
  package func holds(_ kind: Kind) -> Bool { self[kind].value == .signe || self[kind].value == .detenu }
  package func holdsSigned(_ kind: Kind) -> Bool { self[kind].value == .signe }

  package init() {}
}

/// Section 5, repeated: something that happened between the parties or before a court.
package struct Exchange: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case relanceTelephone = "relance_telephone"
    case relanceEcrite = "relance_ecrite"
    case miseEnDemeure = "mise_en_demeure"
    case promesse
    case reconnaissance
    case demandeDelai = "demande_delai"
    case planConvenu = "plan_convenu"
    case planRespecte = "plan_respecte"
    case planRompu = "plan_rompu"
    case contestation
    case reponseContestation = "reponse_contestation"
    case mediationOuverte = "mediation_ouverte"
    case mediationClose = "mediation_close"
    case requeteInjonction = "requete_injonction"
    case requeteRejetee = "requete_rejetee"
    case ordonnanceObtenue = "ordonnance_obtenue"
    case ordonnanceSignifiee = "ordonnance_signifiee"
    case opposition
    case lettreGreffe = "lettre_greffe"
    case creanceDeclaree = "creance_declaree"
    case creanceContestee = "creance_contestee"
    case assignation
    case jugement
    case jugementSignifie = "jugement_signifie"
    case saisie
  }

  package enum Channel: String, Hashable, Sendable, CaseIterable {
    case telephone
    case courriel
    case lettre
    case recommande
    case commissaire
    case autre
  }

  package enum Author: String, Hashable, Sendable, CaseIterable {
    case nous
    case debiteur
    case tiers
  }

  package enum Fate: String, Hashable, Sendable, CaseIterable {
    case recue
    case nonReclamee = "non_reclamee"
    /// Returned: unknown at this address.
    case inconnu
    case enAttente = "en_attente"
  }

  package let key: String
  /// For an order, the date of the order itself.
  package var date: Fact<Day>
  package var kind: Fact<Kind>
  package var channel: Fact<Channel>
  package var author: Fact<Author>
  package var proofKept: Fact<Bool>
  package var note: Fact<String>
  /// Days given to pay (reminder, mise en demeure).
  package var days: Fact<Int>
  package var fate: Fact<Fate>
  package var receivedOn: Fact<Day>
  /// Served in person (à personne).
  package var inPerson: Fact<Bool>
  /// The order grants only part of what was asked.
  package var partial: Fact<Bool>
  package var court: Fact<String>
  /// The judgment grants the capitalisation of interest (1343-2 C. civ.).
  package var capitalised: Fact<Bool>

  package init(key: String) {
    self.key = key
    func path(_ name: String) -> FactPath { FactPath("echange[\(key)].\(name)") }
    date = Fact(path("date"))
    kind = Fact(path("nature"))
    channel = Fact(path("canal"))
    author = Fact(path("auteur"))
    proofKept = Fact(path("preuve"))
    note = Fact(path("note"))
    days = Fact(path("delai"))
    fate = Fact(path("sort"))
    receivedOn = Fact(path("recu_le"))
    inPerson = Fact(path("a_personne"))
    partial = Fact(path("partielle"))
    court = Fact(path("juridiction"))
    capitalised = Fact(path("capitalisation"))
  }
}

/// Section 6: what the creditor sees and wants.
package struct Outlook: Hashable, Sendable {
  package enum Threat: String, Hashable, Sendable, CaseIterable {
    case demenagement
    case locauxVides = "locaux_vides"
    case venteActifs = "vente_actifs"
    case autresCreanciers = "autres_creanciers"
    case impayesBancaires = "impayes_bancaires"
  }

  package enum Priority: String, Hashable, Sendable, CaseIterable {
    case rapidite
    case relation
    case principe
  }

  package var debtorAnswers = Fact<Bool>("suite.debiteur_repond")
  package var acceptsInstalments = Fact<Bool>("suite.echelonnement")
  package var instalmentMonths = Fact<Int>("suite.echelonnement_mois")
  package var firstInstalment = Fact<Money>("suite.premier_versement")
  package var threats = Fact<Set<Threat>>("suite.menaces")
  package var threatsSince = Fact<Day>("suite.menaces_depuis")
  package var knownAssets = Fact<String>("suite.biens_connus")
  package var cashUrgency = Fact<Bool>("suite.urgence")
  package var priority = Fact<Priority>("suite.priorite")
  package var callBack = Fact<String>("suite.rappel")
  package var callBackChannel = Fact<String>("suite.canal")

  package init() {}
}

/// The other door: an act received by the caller.
package struct ReceivedAct: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case injonction
    case injonctionEuropeenne = "injonction_europeenne"
    case saisie
    case assignation
    case autre
  }

  package enum Owed: String, Hashable, Sendable, CaseIterable {
    case tout
    case partie
    case rien
  }

  package var kind = Fact<Kind>("acte.nature")
  package var court = Fact<String>("acte.juridiction")
  /// The order's own date.
  package var date = Fact<Day>("acte.date")
  package var receivedOn = Fact<Day>("acte.recu_le")
  package var inPerson = Fact<Bool>("acte.a_personne")
  package var firstSeizure = Fact<Day>("acte.premiere_saisie")
  package var amount = Fact<Money>("acte.montant")
  package var owed = Fact<Owed>("acte.du")
  package var reasons = Fact<String>("acte.motifs")
  package var proofs = Fact<Bool>("acte.preuves")
  package var ableToPay = Fact<Bool>("acte.capable_payer")

  package init() {}
}
