import Basics
import Dossier
import Interview
import Report
import Shell
import Store
import Terminal
import Testing

/// What Tab offers, from an interview, a day and what is typed.
@Suite struct SuggestionsTests {
  private static let day = Day(2026, 11, 25) ?? Day(number: 0)

  /// A claim of two invoices, with the term that was agreed.
  private func interview(_ more: [(String, String)] = []) -> Interview {
    let answers =
      [
        ("accueil.motif", "creance"), ("accueil.repondant", "dirigeant"), ("creancier.nom", "Atelier Lenoir"),
        ("creancier.qualite", "societe_commerciale"), ("debiteur.nom", "Menuiserie Garnier"),
        ("debiteur.qualite", "societe_commerciale"), ("debiteur.pays", "FR"),
        ("debiteur.etat", "en_activite"),
        ("relation.nature", "biens"), ("relation.particularites", "sans_echeance"),
        ("relation.delai", "jours"), ("relation.delai_jours", "30"), ("facture[0001].numero", "F-1"),
        ("facture[0001].emission", "2026-05-31"),
      ] + more
    return Interview(
      questionnaire: .embedded, actions: answers.map { .answer(FactPath($0.0), .value($0.1)) })
  }

  private let paid = [
    ("facture[0001].echeance", "2026-06-30"), ("facture[0001].montant", "416000"),
    ("facture[0001].encore", "oui"), ("facture[0002].numero", "F-2"),
    ("facture[0002].emission", "2026-06-30"),
    ("facture[0002].montant", "100000"), ("facture[0002].encore", "non"), ("paiement.existe", "oui"),
    ("paiement[0001].date", "2026-08-01"),
  ]

  private func offer(
    _ typed: String, at path: String? = nil, _ interview: Interview? = nil,
    names: (@Sendable (String) -> [Suggestion])? = nil
  ) throws -> Offer {
    let interview = interview ?? self.interview()
    var setting = SessionSetting(cabinet: .default, today: Self.day, now: { Instant(seconds: 0) })
    setting.names = names
    setting.dossiers = { typed in "2026-0007".hasPrefix(typed) ? [Suggestion("2026-0007")] : [] }
    let step = try path.map { try #require(interview.step(at: FactPath($0)), "\($0)") }
    return Suggestions(interview: interview, setting: setting).offer(typed, at: step)
  }

  private func texts(_ typed: String, at path: String? = nil, _ interview: Interview? = nil) throws
    -> [String]
  {
    try offer(typed, at: path, interview).suggestions.map(\.text)
  }

  // MARK: Answers

  @Test func `a choice is found by its words, its synonyms and its number`() throws {
    let company = "une société commerciale (SARL, SAS…)"
    #expect(try texts("sarl", at: "debiteur.qualite") == [company])
    #expect(try texts("1", at: "debiteur.qualite") == [company])
    #expect(try texts("UN COM", at: "debiteur.qualite") == ["un commerçant"])
    #expect(try texts("je ne", at: "debiteur.qualite") == ["je ne sais pas"])
    #expect(try texts("zut", at: "debiteur.qualite").isEmpty)
  }

  @Test func `every choice offered is read as that choice`() throws {
    let interview = interview()
    for step in interview.steps where step.question.type == .choice {
      for (index, choice) in step.question.choices.enumerated() {
        let offered = try texts(String(index + 1), at: step.path.name, interview)
        #expect(offered == [choice.label])
        let reading = AnswerReader.read(choice.label, for: step, in: interview, today: Self.day)
        guard case .answer(let answer, _, _) = reading else {
          Issue.record("\(step.path.name): \(choice.label)")
          continue
        }
        #expect(answer.canonical == choice.id)
      }
    }
  }

  @Test func `several choices are completed one after the other, and read back as given`() throws {
    let interview = interview()
    let step = try #require(interview.steps.first { $0.question.type == .choices })
    let labels = step.question.choices.map(\.label)
    let first = try offer("1", at: step.path.name, interview).suggestions.first?.text ?? ""
    let second = try offer(first + ", 2", at: step.path.name, interview)
    #expect(second.typed == "2")
    let whole = first + ", " + (second.suggestions.first?.text ?? "")
    guard case .answer(let answer, _, _) = AnswerReader.read(whole, for: step, in: interview, today: Self.day)
    else {
      Issue.record("\(whole) is not read")
      return
    }
    #expect(answer.canonical == step.question.choices.prefix(2).map(\.id).joined(separator: ","))
    #expect(try !texts(first + ", ", at: step.path.name, interview).contains(labels[0]))
  }

  @Test func `the due date follows from the agreed term and the invoice’s date, first`() throws {
    let due = try offer("", at: "facture[0001].echeance").suggestions
    #expect(due.first?.text == "30/06/2026")
    #expect(due.first?.label.contains("30\u{A0}jours après la facture du 31/05/2026") == true)
    let term = due.first { $0.text == "45 jours" }
    #expect(term?.label == "mercredi 15 juillet 2026")
    // Two ways to count: both are said.
    #expect(due.first { $0.text == "45 jours fin de mois" }?.label == "31/07/2026 ou 15/07/2026")
    #expect(try texts("31/05", at: "facture[0001].livraison") == ["31/05/2026"])
  }

  @Test func `days are offered with the day that they give`() throws {
    let past = try offer("", at: "facture[0001].emission").suggestions
    #expect(past.first { $0.text == "hier" }?.label == "mardi 24 novembre 2026")
    #expect(past.first { $0.text == "lundi dernier" }?.label == "lundi 23 novembre 2026")
    #expect(past.first { $0.text == "fin de mois" }?.label == "31/10/2026 ou 30/11/2026")
    #expect(try texts("hi", at: "facture[0001].emission") == ["hier"])
  }

  @Test func `a payment may be an invoice or all of them`() throws {
    let interview = interview(paid)
    let amounts = try offer("", at: "paiement[0001].montant", interview).suggestions.prefix(3)
    #expect(
      amounts.map(\.text) == ["4\u{202F}160,00\u{A0}€", "1\u{202F}000,00\u{A0}€", "5\u{202F}160,00\u{A0}€"])
    #expect(
      amounts.map(\.label) == [
        "la facture F-1 du 31/05/2026", "la facture F-2 du 30/06/2026", "les 2 factures",
      ])
    #expect(try texts("4160", at: "paiement[0001].montant", interview) == ["4\u{202F}160,00\u{A0}€"])
  }

  @Test func `names come from the store, then the form of the company`() throws {
    let interview = interview()
    let found = try offer(
      "men", at: "debiteur.nom", interview,
      names: { typed in
        typed == "men" ? [Suggestion("Menuiserie Kowalczyk")] : []
      })
    #expect(found.suggestions.map(\.text) == ["Menuiserie Kowalczyk"])
    let form = try offer("Menuiserie Garnier sas", at: "debiteur.nom", interview)
    #expect(form.typed == "sas")
    #expect(form.suggestions.map(\.text) == ["SAS", "SASU"])
    #expect(try texts("Garnier", at: "debiteur.nom", interview).isEmpty)
    for form in LegalForm.all { #expect(form.isForm, "\(form.short)") }
  }

  @Test func `countries are found by any of their names`() throws {
    #expect(try texts("alle", at: "debiteur.pays") == ["Allemagne"])
    #expect(try texts("deutsch", at: "debiteur.pays") == ["Allemagne"])
    #expect(try texts("FR", at: "debiteur.pays") == ["France"])
  }

  @Test func `towns are those of the table of courts, and no others`() throws {
    let received = Interview(
      questionnaire: .embedded,
      actions: [
        .answer("accueil.motif", .value("injonction_recue")), .answer("acte.nature", .value("injonction")),
      ])
    #expect(
      try texts("tribunal des", at: "acte.juridiction", received) == ["tribunal des activités économiques "])
    let town = try offer("tribunal de commerce de Saint-B", at: "acte.juridiction", received)
    #expect(town.typed == "Saint-B")
    #expect(town.suggestions.map(\.text) == ["Saint-Brieuc"])
    #expect(try texts("tribunal de commerce de Renn", at: "acte.juridiction", received).isEmpty)
  }

  // MARK: Commands

  @Test func `commands and their arguments follow each other`() throws {
    #expect(try texts(":all", at: "debiteur.nom") == [":aller "])
    #expect(try texts(":bilan ", at: "debiteur.nom") == ["complet"])
    #expect(try texts(":ouvrir 2026", at: "debiteur.nom") == ["2026-0007"])
    #expect(try texts(":ajouter fa") == ["facture"])
    #expect(try texts(":tableau ").contains("factures"))
    #expect(try texts(":zut ").isEmpty)
    #expect(try texts("").contains(":modifier "))
  }

  @Test func `questions are offered by words that lead to one question only`() throws {
    let interview = interview(paid)
    let offered = try offer(":aller ", at: nil, interview).suggestions
    #expect(offered.count > 20)
    for suggestion in offered {
      let found = QuestionFinder.find(suggestion.text, in: interview)
      #expect(found.count == 1, "\(suggestion.text): \(found.map(\.path.name))")
      #expect(suggestion.label.contains(found.first?.question.wording ?? "?"))
    }
  }

  @Test func `a question is offered with its present answer`() throws {
    let interview = interview(paid)
    let found = try offer(":modifier échéance", at: nil, interview)
    #expect(found.typed == "échéance")
    #expect(
      found.suggestions.contains { $0.label.hasPrefix("Facture 1 — ") && $0.label.hasSuffix(" — 30/06/2026") }
    )
    #expect(try texts(":modifier garant", at: nil, interview).isEmpty)
  }

  @Test func `a supposition takes a question, then its answers`() throws {
    let interview = interview()
    let question = try #require(try texts(":et-si situation", at: nil, interview).first)
    #expect(question.hasSuffix(" = "))
    let values = try offer(":et-si \(question)", at: nil, interview)
    #expect(values.suggestions.contains { $0.text == "en liquidation judiciaire" })
    #expect(try texts(":et-si \(question)liq", at: nil, interview).contains("liquidation clôturée"))
  }

  @Test func `elements and open points are offered by number, with what they hold`() throws {
    let interview = interview(paid)
    #expect(try texts(":supprimer f", at: nil, interview) == ["facture "])
    let invoices = try offer(":supprimer facture ", at: nil, interview)
    #expect(invoices.typed.isEmpty)
    #expect(invoices.suggestions.map(\.text) == ["1", "2"])
    #expect(invoices.suggestions[0].label.contains("F-1"))
    #expect(try offer(":factures 2", at: nil, interview).suggestions[0].label.contains("F-2"))
    #expect(try texts(":manque ", at: nil, interview).first == "1")
  }

  @Test func `routes are those that this case knows`() throws {
    #expect(try texts(":pourquoi-pas inj", at: nil, interview(paid)).contains("injonction de payer"))
    #expect(try texts(":pourquoi pas inj", at: nil, interview(paid)).contains("injonction de payer"))
  }

  // MARK: The former answer

  @Test func `whatever was typed, the former answer sent again is the same answer`() throws {
    func prefill(_ path: String, _ answer: Answer) throws -> String {
      var interview = interview(paid)
      _ = interview.apply(.answer(FactPath(path), answer))
      let step = try #require(interview.step(at: FactPath(path)))
      return Prefill.text(at: step, in: interview, today: Self.day)
    }
    // Typed yesterday.
    #expect(try prefill("facture[0001].emission", .value("2026-11-23", raw: "hier")) == "23/11/2026")
    #expect(
      try prefill("facture[0001].montant", .value("1248050", raw: "12480.5")) == "12\u{202F}480,50\u{A0}€")
    #expect(
      try prefill("debiteur.qualite", .value("societe_commerciale", raw: "1"))
        == "une société commerciale (SARL, SAS…)")
    #expect(try prefill("debiteur.pays", .value("DE", raw: "allemagne")) == "Allemagne")
    #expect(
      try prefill("creancier.nom", .value("Atelier Lenoir", raw: " Atelier Lenoir ")) == "Atelier Lenoir")
    #expect(try prefill("debiteur.pays", Answer(state: .jeNeSaisPas, raw: "nsp")) == "je ne sais pas")
  }

  @Test func `every choice of every list is put back as it is read`() throws {
    let interview = interview(paid)
    for step in interview.steps where [.choice, .choices].contains(step.question.type) {
      var answered = interview
      let canonical =
        step.question.type == .choices
        ? step.question.choices.map(\.id).joined(separator: ",") : step.question.choices.last?.id ?? ""
      _ = answered.apply(.answer(step.path, .value(canonical, raw: "?")))
      let text = Prefill.text(at: step, in: answered, today: Self.day)
      guard case .answer(let read, _, _) = AnswerReader.read(text, for: step, in: answered, today: Self.day)
      else {
        Issue.record("\(step.path.name): \(text)")
        continue
      }
      #expect(read.canonical == canonical)
    }
  }
}

/// An answer that is written in an editor.
@Suite struct TextToEditTests {
  private let text = TextToEdit(text: "Une ligne\n# Faits", notes: ["Pourquoi ?", "", "Écrivez au-dessus."])

  @Test func `what is saved unchanged is the answer that was there`() {
    #expect(text.answer(in: text.file) == "Une ligne\n# Faits")
    #expect(text.file.hasSuffix("\n# Pourquoi ?\n#\n# Écrivez au-dessus.\n"))
  }

  @Test(arguments: [
    ("nouveau\n", "nouveau"), ("\u{FEFF}a\r\nb\r\n", "a\nb"), ("\n\n a\n\nb \n\n", " a\n\nb "), ("", ""),
    ("# Pourquoi ?\n# Écrivez au-dessus.\n", ""), ("a\n# Pourquoi ?   \n#\nb", "a\nb"),
    ("# un titre\ntexte", "# un titre\ntexte"),
  ]) func `only the notes are left out`(_ file: String, _ answer: String) {
    #expect(text.answer(in: file) == answer)
  }

  // MARK: In a conversation

  private func conversation(_ script: [String], interactive: Bool = true, _ edited: [EditedText]) throws
    -> (transcript: String, notes: String?, interview: Interview)
  {
    let store = MemoryStore()
    let opening: [Action] = [
      .answer("accueil.motif", .value("injonction_recue")), .answer("acte.du", .value("rien")),
    ]
    let header = try store.create(
      questionnaireVersion: "1", fingerprint: "0", year: 2026, opening: opening,
      stamp: Stamp(author: "client", at: Instant(seconds: 0), provenance: .dit))
    let seen = Seen(edited)
    var setting = SessionSetting(
      cabinet: .default, today: Day(2026, 11, 23) ?? Day(number: 0), now: { Instant(seconds: 0) })
    setting.editText = seen.edit
    var session = Session(
      console: ScriptedConsole(script.map { .text($0) }, isInteractive: interactive), store: store,
      header: header, interview: Interview(questionnaire: .embedded, actions: opening), setting: setting)
    _ = try session.run()
    return (session.console.transcript, seen.last?.file, session.interview)
  }

  private final class Seen: @unchecked Sendable {
    var last: TextToEdit?
    private var answers: [EditedText]

    init(_ answers: [EditedText]) { self.answers = answers }

    @Sendable func edit(_ text: TextToEdit) -> EditedText {
      last = text
      return answers.removeFirst()
    }
  }

  private let there = ":aller acte.motifs"

  @Test func `the text that was saved is the answer`() throws {
    let (transcript, file, interview) = try conversation(
      [there, ":editer", ":quitter"], [.saved("Les travaux\nn’ont jamais été finis")])
    #expect(interview.activeAnswers["acte.motifs"]?.canonical == "Les travaux\nn’ont jamais été finis")
    #expect(transcript.contains("Réponse gardée (2\u{A0}lignes)."))
    #expect(file?.contains("# Pourquoi contestez-vous") == true)
    #expect(transcript.split(separator: "Alt-Entrée").count == 2)
  }

  @Test func `a text that is refused or cut short is put back, and opened again`() throws {
    let long = String(repeating: "a", count: 20_001)
    let (transcript, file, interview) = try conversation(
      [there, ":editer", ":editer", ":editer", ":quitter"],
      [.failed("Coupé.", text: "à moitié"), .saved(long), .failed("Encore.", text: nil)])
    #expect(transcript.contains("> [à moitié] :editer"))
    #expect(file?.hasPrefix(long) == true)
    #expect(interview.activeAnswers["acte.motifs"] == nil)
  }

  @Test func `an empty text and the same text change nothing`() throws {
    let (transcript, _, interview) = try conversation(
      [there, "parce que", there, ":editer", ":editer", ":quitter"], [.saved(" \n"), .saved("parce que")])
    #expect(transcript.contains("Le texte est vide"))
    #expect(transcript.contains("Le texte est le même"))
    #expect(interview.activeAnswers["acte.motifs"]?.canonical == "parce que")
  }

  @Test func `without a keyboard it says so`() throws {
    let (transcript, file, _) = try conversation([there, ":editer", ":quitter"], interactive: false, [])
    #expect(transcript.contains("demande un clavier"))
    #expect(file == nil)
  }
}
