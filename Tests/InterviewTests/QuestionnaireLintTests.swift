import Testing

@testable import Interview

@Suite struct QuestionnaireLintTests {
  @Test func `the embedded questionnaire has no finding`() {
    let findings = QuestionnaireLint.check(.embedded)
    #expect(findings.isEmpty, "\(findings.map(\.description).joined(separator: "\n"))")
  }

  @Test func `every question fits three lines of forty columns`() {
    for entry in QuestionnaireOutline(.embedded).entries {
      guard let question = entry.question else { continue }
      #expect(QuestionnaireLint.lineCount(of: question.wording) <= 3, "\(question.id)")
    }
  }

  // MARK: A broken document for each kind of finding

  /// The embedded questionnaire with its items changed.
  private func broken(_ change: (Item) -> [Item]) -> Questionnaire {
    let good = Questionnaire.embedded
    return Questionnaire(
      version: good.version, fingerprint: good.fingerprint, title: good.title, notice: good.notice,
      sections: good.sections.map { section in
        Section(id: section.id, title: section.title, items: section.items.flatMap(change))
      })
  }

  /// The embedded questionnaire with one question changed, wherever it stands, and others added after it.
  private func changing(_ id: String, _ change: (Question) -> [Question]) -> Questionnaire {
    broken { item in
      switch item {
      case .question(let question): (question.id == id ? change(question) : [question]).map(Item.question)
      case .group(let group):
        [
          .group(
            Group(
              id: group.id, plural: group.plural, title: group.title, another: group.another,
              condition: group.condition,
              questions: group.questions.flatMap { $0.id == id ? change($0) : [$0] }))
        ]
      }
    }
  }

  private func extra(_ id: String = "note.libre", type: QuestionType = .text, when condition: Condition = [:])
    -> Question
  {
    Question(
      id: id, type: type, wording: "Autre chose\u{A0}?", help: "Aide.", example: "rien",
      reason: "Pour savoir.",
      source: "usage",
      choices: type == .choice ? [Choice(id: "a", label: "un"), Choice(id: "b", label: "deux")] : [],
      condition: condition)
  }

  /// The embedded questionnaire with questions added at its end.
  private func adding(_ questions: Question...) -> Questionnaire {
    changing("acte.capable_payer") { [$0] + questions }
  }

  private func expect(
    _ questionnaire: Questionnaire, _ severity: LintFinding.Severity, _ id: String?, _ message: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let findings = QuestionnaireLint.check(questionnaire)
    #expect(
      findings.contains {
        $0.severity == severity && $0.questionId == id && $0.message.spaced.contains(message)
      },
      "\(findings.map(\.description).joined(separator: "\n"))", sourceLocation: sourceLocation)
  }

  @Test func `an extra question that no rule knows is no fault`() {
    #expect(QuestionnaireLint.check(adding(extra())).isEmpty)
  }

  @Test func `an identifier given twice`() {
    expect(adding(extra("debiteur.nom")), .error, "debiteur.nom", "donné deux fois")
  }

  @Test(arguments: ["note", "Note.libre", "note.", "débiteur.nom", "note libre.x"])
  func `an identifier badly written`(id: String) {
    expect(adding(extra(id)), .error, id, "en minuscules sans accent")
  }

  @Test func `reserved identifiers`() {
    expect(adding(extra("calcul.essai")), .error, "calcul.essai", "réservé")
    expect(
      changing("facture.envoi") { [$0, extra("facture.encore")] }, .error, "facture.encore", "réservé")
    expect(
      changing("facture.envoi") { [$0, extra("note.libre")] }, .error, "note.libre",
      "commence par « facture. »")
  }

  @Test func `choices given twice, alike, missing or reserved`() {
    func choices(_ list: [Choice]) -> Questionnaire {
      adding(Question(id: "note.choix", type: .choice, wording: "Quoi ?", choices: list))
    }
    expect(choices([]), .error, "note.choix", "aucune réponse à choisir")
    expect(
      choices([Choice(id: "a", label: "un"), Choice(id: "a", label: "deux")]), .error, "note.choix",
      "le choix « a » est donné deux fois")
    expect(
      choices([Choice(id: "a", label: "un"), Choice(id: "b", label: "Un")]), .error, "note.choix",
      "s’affichent de la même façon")
    expect(
      choices([Choice(id: "sans_objet", label: "x")]), .error, "note.choix", "se répond à toute question")
  }

  @Test func `a section or a list named twice`() {
    let good = Questionnaire.embedded
    let twice = Questionnaire(
      version: good.version, fingerprint: good.fingerprint, title: good.title, notice: good.notice,
      sections: good.sections + [Section(id: "suite", title: "Suite", items: [])])
    expect(twice, .error, "suite", "nom de section est donné deux fois")
    let lists = broken { item in
      guard case .group(let group) = item, group.id == "paiement" else { return [item] }
      return [
        .group(
          Group(
            id: group.id, plural: "factures", title: group.title, another: group.another,
            condition: group.condition,
            questions: group.questions))
      ]
    }
    expect(lists, .error, "factures", "nom de liste est donné deux fois")
  }

  @Test func `a condition on what does not exist`() {
    expect(adding(extra(when: ["debiteur.humeur": ["bonne"]])), .error, "note.libre", "qui n’existe pas")
    expect(adding(extra(when: ["calcul.humeur": ["oui"]])), .error, "note.libre", "le fait calculé")
    expect(adding(extra(when: ["facture": ["oui"]])), .error, "note.libre", "qui n’existe pas")
  }

  @Test(arguments: [
    ("debiteur.qualite", "sarl"), ("accueil.pouvoir", "vrai"), ("debiteur.pays", "France"),
    ("debiteur.nom", "Garnier"), ("debiteur.etat_verifie_le", "2026-11-23"), ("debiteur.nom", "valeur"),
  ])
  func `a condition on a value that cannot occur`(key: String, value: String) {
    expect(adding(extra(when: [key: [value]])), .error, "note.libre", "ne peut pas valoir « \(value) »")
  }

  @Test(arguments: [("debiteur.nom", "je_ne_sais_pas"), ("debiteur.pays", "BE"), ("suite.menaces", "aucun")])
  func `a condition on a state or a country is no fault`(key: String, value: String) {
    #expect(QuestionnaireLint.check(adding(extra(when: [key: [value]]))).isEmpty)
  }

  @Test func `a computed fact has two values, and its questions come first`() {
    expect(
      adding(extra(when: ["calcul.etat_connu": ["peut-être"]])), .error, "note.libre",
      "vaut oui ou non, jamais")
    expect(
      changing("creancier.nom") { [$0, extra(when: ["calcul.etat_connu": ["oui"]])] }, .error, "note.libre",
      "se déduit de « debiteur.etat », qui n’est posée que plus loin")
    expect(
      changing("debiteur.etat") { _ in [] }, .error, "debiteur.etat_verifie_le",
      "que ce questionnaire ne pose pas")
  }

  @Test func `a condition on a later question`() {
    expect(
      changing("creancier.nom") { [$0, extra(when: ["debiteur.etat": ["plan"]])] }, .error, "note.libre",
      "qui n’est posée que plus loin")
  }

  @Test func `a condition without a value`() {
    expect(adding(extra(when: ["debiteur.etat": []])), .error, "note.libre", "n’a aucune valeur")
  }

  @Test func `conditions in a circle`() {
    let circle = adding(
      extra("note.a", type: .choice, when: ["note.b": ["a"]]),
      extra("note.b", type: .choice, when: ["note.a": ["a"]]))
    expect(circle, .error, "note.a", "conditions circulaires : note.a → note.b → note.a")
    expect(
      adding(extra("note.a", type: .choice, when: ["note.a": ["a"]])), .error, "note.a",
      "conditions circulaires : note.a → note.a")
  }

  @Test func `a question that no answer can reach`() {
    let unreachable = "ne peut jamais être posée"
    expect(
      adding(extra(when: ["accueil.operateur": ["je_ne_sais_pas"], "accueil.repondant": ["dirigeant"]])),
      .error,
      "note.libre", unreachable)
    expect(
      adding(extra(when: ["debiteur.etat": ["en_activite"], "calcul.procedure_ouverte": ["oui"]])), .error,
      "note.libre", unreachable)
    expect(
      adding(extra(when: ["travaux.agree": ["oui"], "relation.nature": ["biens"]])), .error, "note.libre",
      unreachable)
    expect(
      adding(extra(when: ["echange.partielle": ["oui"], "accueil.conflit": ["oui"]])), .error, "note.libre",
      unreachable)
  }

  @Test func `several choices may be chosen together`() {
    let both = adding(
      extra("note.a", type: .choice, when: ["suite.menaces": ["demenagement"]]),
      extra("note.b", when: ["note.a": ["a"], "suite.menaces": ["vente_actifs"]]))
    #expect(QuestionnaireLint.check(both).isEmpty)
  }

  @Test func `a fact that the rules need and nobody asks`() {
    expect(
      changing("debiteur.pays") { _ in [] }, .error, "debiteur.pays", "sans lequel il n’y a pas de bilan")
    expect(changing("suite.urgence") { _ in [] }, .warning, "suite.urgence", "tiendront pour inconnu")
  }

  @Test func `a fact asked in the wrong place or with the wrong type`() {
    let moved = broken { item in
      guard case .group(let group) = item, group.id == "facture" else { return [item] }
      let outside = extra("facture.envoi")
      return [
        .question(outside),
        .group(
          Group(
            id: group.id, plural: group.plural, title: group.title, another: group.another,
            questions: group.questions.filter { $0.id != outside.id })),
      ]
    }
    expect(moved, .error, "facture.envoi", "dans le groupe « facture »")
    expect(
      changing("facture.montant") { [Question(id: $0.id, type: .text, wording: $0.wording)] }, .error,
      "facture.montant", "types possibles : montant")
  }

  @Test func `choices that the rules do not know, or wait for`() {
    let changed = changing("debiteur.usage") { question in
      [
        Question(
          id: question.id, type: .choice, wording: question.wording,
          choices: [Choice(id: "professionnel", label: "pro"), Choice(id: "mixte", label: "mixte")])
      ]
    }
    expect(changed, .error, "debiteur.usage", "ne connaissent pas le choix « mixte »")
    expect(changed, .warning, "debiteur.usage", "le choix « prive », que les règles attendent, manque")
  }

  @Test(arguments: ["aide", "exemple", "pourquoi", "source"])
  func `a question without help, example, reason or source`(name: String) {
    let bare = Question(id: "note.libre", type: .text, wording: "Quoi ?")
    expect(adding(bare), .warning, "note.libre", "il manque la ligne « \(name) »")
  }

  @Test func `a yes or no question needs no example`() {
    let question = Question(
      id: "note.libre", type: .yesNo, wording: "Oui\u{A0}?", help: "a", reason: "b", source: "c")
    #expect(QuestionnaireLint.check(adding(question)).isEmpty)
  }

  @Test func `a wording or a choice too long for forty columns`() {
    let long = String(repeating: "quarante colonnes, c’est bien peu pour ", count: 5)
    expect(
      adding(Question(id: "note.libre", type: .text, wording: long)), .warning, "note.libre",
      "l’intitulé est trop long : 5 lignes")
    expect(
      adding(
        Question(id: "note.libre", type: .choice, wording: "?", choices: [Choice(id: "a", label: long)])),
      .warning, "note.libre", "le choix « a » est trop long")
  }

  @Test(arguments: [
    ("", 1), ("un mot", 1), (String(repeating: "a", count: 40), 1), (String(repeating: "a", count: 41), 2),
    (String(repeating: "a", count: 20) + " " + String(repeating: "b", count: 19), 1),
    (String(repeating: "a", count: 20) + " " + String(repeating: "b", count: 20), 2),
    (String(repeating: "a", count: 81) + " b", 3),
  ])
  func `lines are counted as a narrow screen cuts them`(text: String, lines: Int) {
    #expect(QuestionnaireLint.lineCount(of: text) == lines)
  }

  @Test func `typography`() {
    expect(
      adding(Question(id: "note.libre", type: .text, wording: "Qu'est-ce ?")), .warning, "note.libre",
      "apostrophe droite")
    expect(
      adding(Question(id: "note.libre", type: .text, wording: "Quoi ?")), .warning, "note.libre", "insécable")
  }

  @Test func `a notice too long or missing`() {
    for notice in ["", String(repeating: "x\n", count: 12), String(repeating: "x", count: 81)] {
      let good = Questionnaire.embedded
      expect(
        Questionnaire(
          version: good.version, fingerprint: "", title: good.title, notice: notice, sections: good.sections),
        .warning, nil, "la notice doit tenir")
    }
  }

  @Test func `a finding reads as a line`() {
    #expect(LintFinding(.error, "a.b", "non").description.spaced == "erreur · a.b : non")
    #expect(LintFinding(.warning, nil, "non").description.spaced == "attention : non")
  }
}

@Suite struct SpokenSentenceLintTests {
  private func findings(_ spoken: String) -> [String] {
    let question = Question(
      id: "a.b", type: .yesNo, wording: "Vrai\u{A0}?", spoken: spoken, help: "a", reason: "p", source: "s")
    let questionnaire = Questionnaire(
      version: "1", fingerprint: "", title: "", notice: "n",
      sections: [Section(id: "s", title: "S", items: [.question(question)])])
    return QuestionnaireLint.check(questionnaire).filter { $0.questionId == "a.b" }.map(\.message)
      .filter { $0.contains("dire") || $0.contains("espace") }
  }

  @Test func `a good sentence, or none, has no finding`() {
    #expect(findings("").isEmpty)
    #expect(findings("Avez-vous un devis\u{A0}? Sinon, dites-le-moi.").isEmpty)
    #expect(findings("Votre nom.").isEmpty)
  }

  @Test(arguments: [
    (String(repeating: "Vous ", count: 40) + "oui.", "trop long"),
    ("Avez-vous un devis", "finit par un point"),
    ("Quel jour\u{A0}?", "s’adresse"), ("Et toi, as-tu vu votre facture\u{A0}?", "tutoie"),
    ("Avez-vous (ou non) un devis\u{A0}?", "voix haute"), ("Avez-vous un devis ?", "espace"),
  ])
  func `what cannot be said is found`(_ spoken: String, _ message: String) {
    #expect(findings(spoken).contains { $0.contains(message) }, "\(findings(spoken))")
  }

  @Test func `it is read from the document, kept in the compact form and printed`() throws {
    let yaml = """
      recouvre: questionnaire/1
      version: 1
      titre: T
      notice: N
      sections:
        - id: s
          titre: S
          questions:
            - {id: a.b, type: texte, intitule: "Nom ?", dire: Quel est votre nom.}
      """
    let loaded = try QuestionnaireLoader.load(yaml: yaml)
    guard case .question(let question) = try #require(loaded.sections.first?.items.first) else { return }
    #expect(question.spoken == "Quel est votre nom.")
    #expect(CompactQuestionnaire.decode(CompactQuestionnaire.encode(loaded)) == loaded)
    #expect(QuestionnaireMarkdown.render(loaded).contains("- À dire\u{A0}: Quel est votre nom."))
  }
}
