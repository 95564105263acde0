import Testing

@testable import Interview

@Suite struct QuestionnaireSimplePathTests {
  /// An owner, a company that owes one invoice for goods, signed order and delivery note, nothing done yet.
  private static let simple = [
    "accueil.motif": "creance", "accueil.repondant": "dirigeant", "creancier.nom": "Atelier Morel SARL",
    "creancier.qualite": "societe_commerciale", "debiteur.nom": "Menuiserie Garnier SARL",
    "debiteur.qualite": "societe_commerciale", "debiteur.siren": "732829320", "debiteur.pays": "FR",
    "debiteur.code_postal": "44000", "debiteur.etat": "en_activite", "debiteur.etat_verifie_le": "2026-11-23",
    "parties.particularites": "aucun", "relation.nature": "biens", "relation.particularites": "aucun",
    "facture.numero": "F1", "facture.emission": "2026-08-16", "facture.echeance": "2026-09-15",
    "facture.montant": "800000", "facture.livraison": "2026-08-15", "paiement.existe": "non",
    "contestation.forme": "non", "demarches.faites": "aucun", "documents.factures": "detenu",
    "documents.bon_commande": "signe", "documents.bon_livraison": "signe", "suite.menaces": "aucun",
    "suite.coordonnees": "non",
  ]

  private func path(_ changes: [String: String] = [:]) -> QuestionnairePath {
    QuestionnairePath(.embedded, Self.simple.merging(changes) { $1 })
  }

  @Test func `an owner with one invoice answers 27 questions, documents included, and one more « another? »`()
  {
    let path = path()
    #expect(path.unanswered == [])
    #expect(path.asked.count == 27)
    #expect(path.groups == ["facture"])
  }

  @Test func `one written reminder adds four questions and one « another? »`() {
    let path = path([
      "demarches.faites": "relances", "echange.nature": "relance_ecrite", "echange.date": "2026-10-12",
      "echange.canal": "courriel", "echange.delai": "aucun",
    ])
    #expect(path.unanswered == [])
    #expect(path.asked.count == 31)
    #expect(path.groups == ["facture", "echange"])
  }

  @Test func `without anything signed, the quote, the contract and the messages are asked for`() {
    let path = path(["documents.bon_commande": "non", "documents.bon_livraison": "detenu"])
    #expect(path.asked.contains("documents.devis"))
    #expect(path.asked.contains("documents.courriels"))
    let other = self.path([
      "documents.bon_commande": "detenu", "documents.bon_livraison": "detenu", "documents.devis": "non",
      "documents.contrat": "non",
    ])
    #expect(other.unanswered == ["documents.courriels"])
  }

  @Test func `the firm's own questions come with the firm, and the story waits for the conflict check`() {
    let firm = [
      "accueil.repondant": "cabinet", "accueil.operateur": "CL", "accueil.appelant": "N",
      "accueil.pouvoir": "oui",
    ]
    let before = path(firm)
    #expect(before.unanswered == ["accueil.conflit"])
    #expect(before.sections == ["accueil", "creancier", "debiteur", "parties"])
    #expect(path(firm.merging(["accueil.conflit": "oui"]) { $1 }).sections == before.sections)
    #expect(path(firm.merging(["accueil.conflit": "je_ne_sais_pas"]) { $1 }).sections == before.sections)
    #expect(path(firm.merging(["accueil.conflit": "non"]) { $1 }).asked.contains("relation.nature"))
  }

  @Test func `names come before the conflict check, and the check before the story`() throws {
    let order = QuestionnaireOutline(.embedded).entries.map(\.id)
    let check = try #require(order.firstIndex(of: "accueil.conflit"))
    for name in ["creancier.nom", "debiteur.nom", "debiteur.autres_noms", "garant.nom"] {
      #expect(try #require(order.firstIndex(of: name)) < check)
    }
    #expect(check < (try #require(order.firstIndex(of: "relation.nature"))))
  }

  @Test(
    arguments: ["creance", "injonction_recue", "autre_acte_recu"], ["dirigeant", "collaborateur", "cabinet"])
  func `nothing is told in free words before both parties are named`(purpose: String, respondent: String)
    throws
  {
    let identities = ["accueil.operateur", "accueil.appelant", "creancier.nom", "debiteur.nom"]
    let answers = [
      "accueil.motif": purpose, "accueil.repondant": respondent, "accueil.operateur": "LD",
      "accueil.appelant": "A",
      "accueil.pouvoir": "oui", "creancier.nom": "A", "creancier.qualite": "artisan",
      "creancier.franchise_tva": "non",
      "debiteur.nom": "B", "debiteur.qualite": "artisan",
    ]
    let asked = QuestionnairePath(.embedded, answers).asked
    let named = try #require(asked.firstIndex(of: "debiteur.nom"))
    #expect(try #require(asked.firstIndex(of: "creancier.nom")) < named)
    let questions = QuestionnaireOutline(.embedded).questions
    for id in asked[...named] where !identities.contains(id) {
      let type = try #require(questions[id]?.question?.type)
      #expect(type != .text && type != .longText, "\(id)")
    }
  }

  @Test(arguments: ["injonction_recue", "autre_acte_recu"])
  func `a received act leads past the story to its own short path`(purpose: String) {
    let answers = [
      "accueil.motif": purpose, "accueil.repondant": "dirigeant", "creancier.nom": "A",
      "creancier.qualite": "societe_commerciale", "debiteur.nom": "B", "debiteur.qualite": "artisan",
      "acte.nature": "injonction", "acte.juridiction": "TC",
      "acte.date": "2026-10-12", "acte.recu_le": "2026-11-02", "acte.a_personne": "oui",
      "acte.montant": "630000",
      "acte.du": "partie", "acte.motifs": "m", "acte.preuves": "oui", "acte.capable_payer": "oui",
    ]
    let path = QuestionnairePath(.embedded, answers)
    #expect(path.unanswered == [])
    #expect(path.asked.count == answers.count)
    #expect(path.sections == ["accueil", "creancier", "debiteur", "acte"])
  }

  @Test(arguments: [
    ("en_activite", [], ["debiteur.jugement_date", "debiteur.publication_date", "debiteur.radiation_motif"]),
    (
      "redressement", ["debiteur.jugement_date", "debiteur.publication_date", "debiteur.mandataire"],
      ["suite.menaces", "debiteur.radiation_motif"]
    ),
    (
      "radiee", ["debiteur.radiation_motif", "suite.menaces"],
      ["debiteur.jugement_date", "debiteur.mandataire"]
    ),
    ("fonds_vendu", ["debiteur.publication_date"], ["debiteur.jugement_date", "debiteur.mandataire"]),
    ("je_ne_sais_pas", ["suite.menaces"], ["debiteur.etat_verifie_le", "debiteur.jugement_date"]),
  ])
  func `a state of the debtor asks only what it needs`(state: String, present: [String], absent: [String]) {
    let asked = path(["debiteur.etat": state]).asked
    for id in present { #expect(asked.contains(id), "\(id)") }
    for id in absent { #expect(!asked.contains(id), "\(id)") }
  }

  @Test(arguments: [
    ("travaux", "travaux."), ("transport", "transport."), ("cheque", "cheque."),
    ("lettre_de_change", "traite."),
    ("loyer_commercial", "bail."),
  ])
  func `questions of one nature are put for that nature alone`(nature: String, prefix: String) {
    let prefixes = ["travaux.", "transport.", "cheque.", "traite.", "bail."]
    let asked = path(["relation.nature": nature]).asked
    for other in prefixes {
      #expect(asked.contains { $0.hasPrefix(other) } == (other == prefix), "\(other)")
    }
  }

  @Test(arguments: [
    ("relation.produit", ["relation.nature": "alimentaire_perissable"]),
    ("relation.vehicule", ["relation.nature": "location_materiel"]),
    ("public.acheteur", ["debiteur.qualite": "personne_publique"]),
    (
      "relation.capitalisation",
      ["relation.particularites": "clauses", "clause.lesquelles": "capitalisation"]
    ),
    (
      "echange.capitalisation",
      ["demarches.faites": "justice", "echange.nature": "jugement", "echange.canal": "recommande"]
    ),
  ])
  func `a question of one branch is put in that branch alone`(id: String, branch: [String: String]) {
    #expect(!path().asked.contains(id))
    #expect(path(branch).asked.contains(id))
    let other = path([
      "relation.nature": "services", "clause.lesquelles": "penale", "echange.nature": "saisie",
    ])
    #expect(!other.asked.contains(id))
  }

  @Test func `an exchange asks only what its nature needs`() {
    func exchange(_ nature: String) -> [String] {
      path(["demarches.faites": "justice", "echange.nature": nature, "echange.canal": "recommande"]).asked
        .filter { $0.hasPrefix("echange.") }.map { String($0.dropFirst(8)) }
    }
    #expect(exchange("relance_telephone") == ["nature", "date"])
    #expect(exchange("mise_en_demeure") == ["nature", "date", "canal", "delai", "sort", "recu_le"])
    #expect(exchange("ordonnance_obtenue") == ["nature", "date", "partielle", "juridiction"])
    #expect(exchange("ordonnance_signifiee") == ["nature", "date", "a_personne"])
    #expect(exchange("lettre_greffe") == ["nature", "date", "recu_le"])
    #expect(exchange("reconnaissance") == ["nature", "date", "canal", "auteur", "preuve"])
  }

  @Test func `papers of a procedure are asked for when there is one`() {
    let without = path(["demarches.faites": "relances"]).asked
    let with = path(["demarches.faites": "relances,justice"]).asked
    for id in ["documents.ordonnance", "documents.signification", "documents.kbis_creancier"] {
      #expect(!without.contains(id))
      #expect(with.contains(id))
    }
  }
}
