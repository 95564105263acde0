import Testing

@testable import Interview

@Suite struct QuestionnaireComputedFactsTests {
  @Test(
    arguments: [
      (ComputedFact.claimToRecover, [:], "oui"),
      (.claimToRecover, ["accueil.motif": "injonction_recue"], "non"),
      (.story, ["accueil.motif": "creance", "accueil.repondant": "cabinet"], nil),
      (.story, ["accueil.repondant": "cabinet", "accueil.conflit": "oui"], "non"),
      (.story, ["accueil.repondant": "cabinet", "accueil.conflit": "non"], "oui"),
      (.story, ["accueil.motif": "autre_acte_recu"], "non"),
      (.receivedAct, ["accueil.motif": "autre_acte_recu"], "oui"),
      (
        .receivedAct,
        ["accueil.motif": "autre_acte_recu", "accueil.repondant": "cabinet", "accueil.conflit": "oui"], "non"
      ),
      (
        .betweenMerchants,
        ["creancier.qualite": "societe_commerciale", "debiteur.qualite": "societe_commerciale"], "oui"
      ),
      (.betweenMerchants, ["creancier.qualite": "sel"], "non"),
      (.betweenMerchants, ["debiteur.qualite": "artisan"], "non"),
      (.betweenMerchants, ["creancier.qualite": "commercant", "debiteur.qualite": "commercant"], nil),
      (
        .betweenMerchants,
        ["creancier.qualite": "commercant", "debiteur.qualite": "commercant", "debiteur.usage": "prive"],
        "non"
      ),
      (.debtorIsProfessional, ["debiteur.qualite": "societe_civile"], "oui"),
      (.debtorIsProfessional, ["debiteur.qualite": "association"], "non"),
      (.debtorIsProfessional, ["debiteur.qualite": "artisan"], nil),
      (.debtorIsProfessional, ["debiteur.qualite": "artisan", "debiteur.usage": "professionnel"], "oui"),
      (.stateIsKnown, ["debiteur.etat": "plan"], "oui"),
      (.stateIsKnown, ["debiteur.etat": "je_ne_sais_pas"], "non"),
      (.insolvencyOpened, ["debiteur.etat": "cloturee"], "oui"),
      (.insolvencyOpened, ["debiteur.etat": "plan"], "non"),
      (.talksAreOpen, ["contestation.forme": "ecrite"], "oui"),
      (.talksAreOpen, ["contestation.forme": "non"], nil),
      (.talksAreOpen, ["contestation.forme": "non", "demarches.faites": "relances,debiteur"], "oui"),
      (.talksAreOpen, ["contestation.forme": "non", "demarches.faites": "aucun"], "non"),
      (.receiptMatters, ["debiteur.qualite": "personne_publique"], "oui"),
      (
        .receiptMatters, ["debiteur.qualite": "artisan", "relation.particularites": "sans_echeance,devise"],
        "oui"
      ),
      (.signedOrder, ["relation.nature": "travaux"], "non"),
      (.signedOrder, ["relation.nature": "biens"], nil),
      (.signedOrder, ["relation.nature": "biens", "documents.bon_commande": "signe"], "oui"),
      (.contractMatters, ["relation.nature": "pret", "relation.particularites": "aucun"], "oui"),
      (
        .contractMatters,
        ["relation.nature": "services", "relation.particularites": "aucun", "documents.devis": "signe"], "non"
      ),
      (
        .contractMatters,
        ["relation.nature": "services", "relation.particularites": "clauses", "documents.devis": "signe"],
        "oui"
      ),
      (.signedProof, ["relation.nature": "loyer_commercial", "documents.contrat": "signe"], "oui"),
      (.signedProof, ["relation.nature": "biens", "documents.bon_commande": "signe"], nil),
      (.signedProof, ["relation.nature": "biens", "documents.bon_livraison": "detenu"], "non"),
      (
        .assetsMatter,
        ["debiteur.etat": "en_activite", "demarches.faites": "aucun", "suite.menaces": "aucun"], "non"
      ),
      (.assetsMatter, ["debiteur.etat": "en_activite", "suite.menaces": "demenagement"], "oui"),
      (.assetsMatter, ["debiteur.etat": "liquidation"], "non"),
    ] as [(ComputedFact, [String: String], String?)])
  func `a computed fact is yes, no, or not decided yet`(
    fact: ComputedFact, answers: [String: String], value: String?
  ) {
    #expect(fact.value(from: { answers[$0] }) == value)
  }

  @Test func `each one is used by the questionnaire, explained, and rests on its questions`() {
    let outline = QuestionnaireOutline(.embedded)
    let used = Set(outline.entries.flatMap(\.condition.keys))
    for fact in ComputedFact.allCases {
      #expect(used.contains(fact.rawValue))
      #expect(!fact.label.isEmpty && fact.explanation.hasSuffix("."))
      for input in fact.inputs { #expect(outline.questions[input] != nil, "\(input)") }
    }
  }

  /// The natures for which a paper is not asked are written twice: in the document and in the fact.
  @Test func `the papers that a fact waits for are those that the document asks for`() throws {
    let outline = QuestionnaireOutline(.embedded)
    func natures(_ id: String) throws -> Set<String> {
      Set(try #require(outline.questions[id]?.condition["relation.nature"]))
    }
    let all =
      try #require(outline.questions["relation.nature"]?.question).choices.map(\.id) + ["je_ne_sais_pas"]
    let order = try natures("documents.bon_commande")
    let quote = try natures("documents.devis")
    let delivery = try natures("documents.bon_livraison")
    for nature in all {
      func value(_ fact: ComputedFact, _ answers: [String: String]) -> String? {
        let answers = answers.merging(["relation.nature": nature, "relation.particularites": "aucun"]) { $1 }
        return fact.value(from: { answers[$0] })
      }
      #expect((value(.signedOrder, [:]) == nil) == order.contains(nature), "\(nature)")
      #expect(
        (value(.contractMatters, ["documents.bon_commande": "non"]) == nil) == quote.contains(nature),
        "\(nature)")
      #expect(
        (value(.signedProof, ["documents.contrat": "signe"]) == nil) == delivery.contains(nature), "\(nature)"
      )
    }
  }

  @Test(arguments: ComputedFact.allCases)
  func `an answer more never changes a decided fact`(fact: ComputedFact) {
    guard ![.claimToRecover, .story, .receivedAct].contains(fact) else { return }
    let outline = QuestionnaireOutline(.embedded)
    let domains = fact.inputs.map { outline.questions[$0]?.question?.conditionValues ?? [] }
    var random = FixedRandom(seed: 42)
    for _ in 0..<2_000 {
      var answers: [String: String] = [:]
      var decided: String?
      for (input, domain) in zip(fact.inputs, domains).shuffled(using: &random) {
        answers[input] = (domain + ["je_ne_sais_pas"]).randomElement(using: &random)
        let value = fact.value(from: { answers[$0] })
        if let decided { #expect(value == decided, "\(answers)") }
        decided = decided ?? value
      }
    }
  }
}

/// The same numbers at every run.
private struct FixedRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
