import Basics
import Dossier
import Interview
import Testing

@Suite struct AnswerReaderTests {
  /// What a reading comes to, in a form that a table can hold.
  private enum Outcome: Equatable {
    case answer(AnswerState, String, echo: String?, alerts: [String])
    case choose([String])
    case refused(String, example: String)
  }

  private func outcome(
    _ text: String, _ question: Question, in interview: Interview? = nil, at path: FactPath? = nil
  ) -> Outcome {
    let interview = interview ?? Interview(questionnaire: Samples.questionnaire([.question(question)]))
    guard let step = path.flatMap({ interview.step(at: $0) }) ?? interview.steps.first else {
      return .refused("no step", example: "")
    }
    switch AnswerReader.read(text, for: step, in: interview, today: Samples.today) {
    case .answer(let answer, let echo, let alerts):
      #expect(answer.raw == text)
      return .answer(answer.state, answer.canonical, echo: echo?.plain, alerts: alerts)
    case .choose(let readings): return .choose(readings.map(\.label))
    case .refused(let reason, let example): return .refused(reason, example: example)
    }
  }

  private func question(_ type: QuestionType, id: String = "x", lookingAhead: Bool = false) -> Question {
    Question(id: id, type: type, wording: "?", example: "un exemple", lookingAhead: lookingAhead)
  }

  private let menu = Question(
    id: "x", type: .choice, wording: "?", example: "1",
    choices: [
      Choice(id: "societe_commerciale", label: "Société commerciale", synonyms: ["SARL", "SAS"]),
      Choice(id: "societe_civile", label: "Société civile"),
      Choice(id: "aucun", label: "Aucun de ces statuts"),
    ])

  // MARK: Types

  @Test(
    arguments: [
      (QuestionType.text, "  Menuiserie\u{A0}Garnier  ", "Menuiserie\u{A0}Garnier", nil),
      (.text, "Socie\u{301}te\u{301}", "Société", nil),
      (.text, "coupé\nen deux", "coupé en deux", nil),
      (.text, "\u{202A}copié\u{202C}\u{200B}", "copié", nil),
      (.longText, "un\r\ndeux\r\n", "un\ndeux", nil),
      (.path, "/home/moi/factures.csv", "/home/moi/factures.csv", nil),
      (.yesNo, "o", "oui", nil),
      (.yesNo, "NON", "non", nil),
      (.date, "15/03/2026", "2026-03-15", "15/03/2026 (dimanche)"),
      (.amount, "12 450,50 €", "1245050", "12\u{202F}450,50\u{A0}€"),
      (.percentage, "12,4 %", "12.4", "12,40\u{A0}%"),
      (.integer, "30", "30", nil),
      (.siren, "732 829 320", "732829320", "732\u{A0}829\u{A0}320"),
      (.email, "compta@garnier.fr", "compta@garnier.fr", nil),
      (.telephone, "01.23.45.67.89", "+33123456789", "01\u{A0}23\u{A0}45\u{A0}67\u{A0}89"),
      (.postcode, "44000", "44000", nil),
      (.country, "Belgique", "BE", nil),
      (
        .iban, "FR1420041010050500013M02606", "FR1420041010050500013M02606",
        "FR14\u{A0}2004\u{A0}1010\u{A0}0505\u{A0}0001\u{A0}3M02\u{A0}606"
      ),
    ] as [(QuestionType, String, String, String?)])
  func `each type gives its canonical value, and reads back what it understood`(
    type: QuestionType, typed: String, canonical: String, echo: String?
  ) {
    #expect(outcome(typed, question(type)) == .answer(.value, canonical, echo: echo, alerts: []))
  }

  @Test(arguments: QuestionType.allCases)
  func `what cannot be read is refused with a whole sentence and the question's example`(type: QuestionType) {
    for text in ["", "   ", "\u{0}", "abc\u{1B}[31m"] {
      guard case .refused(let reason, let example) = outcome(text, question(type)) else {
        Issue.record("\(type) accepts \(text)")
        continue
      }
      #expect(reason.hasSuffix(".") || reason.hasSuffix("?"), "\(reason)")
      #expect(example == "un exemple")
    }
  }

  @Test func `a control character is refused with its place`() {
    #expect(
      outcome("abc\u{7}d", question(.text))
        == .refused("Caractère invisible interdit (code U+0007), à la position 4.", example: "un exemple"))
  }

  @Test func `a text longer than its limit is refused, a long one is an alert`() {
    let long = String(repeating: "é", count: 2_001)
    #expect(
      outcome(long, question(.text))
        == .refused(
          "Réponse trop longue\u{A0}: 2\u{202F}001\u{A0}caractères, 2\u{202F}000 au plus.",
          example: "un exemple"))
    #expect(outcome(long, question(.longText)) == .answer(.value, long, echo: nil, alerts: []))
    let huge = String(repeating: "a", count: 20_001)
    guard case .refused = outcome(huge, question(.longText)) else {
      Issue.record("20 001 characters accepted")
      return
    }
    guard case .answer(_, _, _, let alerts) = outcome(String(repeating: "a", count: 251), question(.text))
    else {
      Issue.record("251 characters refused")
      return
    }
    #expect(alerts.count == 1)
  }

  // MARK: States

  @Test(
    arguments: [
      ("je ne sais pas", AnswerState.jeNeSaisPas), ("NSP", .jeNeSaisPas), ("sais pas", .jeNeSaisPas),
      ("je_ne_sais_pas", .jeNeSaisPas), ("à retrouver", .aRetrouver), ("A RETROUVER", .aRetrouver),
      ("a_retrouver", .aRetrouver), ("j’en sais rien", .jeNeSaisPas), ("je ne sais plus", .jeNeSaisPas),
      ("je ne l’ai pas sous la main", .aRetrouver), ("sans objet", .sansObjet), ("aucun", .aucun),
      ("Aucune", .aucun),
    ])
  func `the ways of not answering are read for every type`(text: String, state: AnswerState) {
    for type in QuestionType.allCases {
      let question = Question(
        id: "x", type: type, wording: "?",
        choices: [Choice(id: "a", label: "Alpha"), Choice(id: "b", label: "Bêta")])
      guard case .answer(state, "", _, []) = outcome(text, question) else {
        Issue.record("\(type): \(outcome(text, question))")
        continue
      }
    }
  }

  @Test func `a choice with that name wins over the state`() {
    #expect(outcome("aucun", menu) == .answer(.value, "aucun", echo: "Aucun de ces statuts", alerts: []))
    #expect(outcome("nsp", menu) == .answer(.jeNeSaisPas, "", echo: "je ne sais pas", alerts: []))
  }

  // MARK: Choices

  @Test func `a choice is read by number, label, beginning or synonym, and its label is read back`() {
    for text in ["1", "societe commerciale", "société com", "sarl", "societe_commerciale"] {
      #expect(
        outcome(text, menu) == .answer(.value, "societe_commerciale", echo: "Société commerciale", alerts: [])
      )
    }
    #expect(
      outcome("Société commerciale", menu) == .answer(.value, "societe_commerciale", echo: nil, alerts: []))
  }

  @Test func `two possible choices are put to the person by their labels`() {
    #expect(outcome("société", menu) == .choose(["Société commerciale", "Société civile"]))
  }

  @Test func `several choices come in the questionnaire's order`() {
    let several = Question(id: "x", type: .choices, wording: "?", choices: menu.choices)
    #expect(
      outcome("2, 1", several)
        == .answer(
          .value, "societe_commerciale,societe_civile", echo: "Société commerciale, Société civile",
          alerts: []))
  }

  /// "Non" to "des faits vous font-ils craindre…" must never become the case whose words hold "non".
  @Test(arguments: ["non", "n", "Non.", "rien", "non, aucun"])
  func `no to a list of cases is none of them`(text: String) {
    let threats = Question(
      id: "x", type: .choices, wording: "?",
      choices: [Choice(id: "autres", label: "d’autres ne sont pas payés non plus")])
    #expect(outcome(text, threats) == .answer(.aucun, "", echo: "aucun", alerts: []))
    let named = Question(
      id: "x", type: .choices, wording: "?",
      choices: [Choice(id: "a", label: "A"), Choice(id: "b", label: text)])
    #expect(outcome(text, named) == .answer(.value, "b", echo: nil, alerts: []))
  }

  @Test(arguments: [("15 jours", "15"), ("8\u{A0}jours", "8"), ("un jour", "1"), ("6 mois", "6")])
  func `a count is read with its unit`(typed: String, canonical: String) {
    #expect(outcome(typed, question(.integer)) == .answer(.value, canonical, echo: nil, alerts: []))
  }

  @Test(arguments: ["jours", "30 jours fin de mois", "15 semaines", "3 à 5 jours"])
  func `a unit alone, or something else after the number, is not a count`(typed: String) {
    guard case .refused = outcome(typed, question(.integer)) else {
      Issue.record("\(typed) accepted")
      return
    }
  }

  // MARK: Dates

  @Test func `a term is counted from the date of the same invoice`() {
    var interview = Interview(questionnaire: Samples.small)
    interview.say("facture[1].emission", "2026-05-15")
    let due = Samples.invoices.questions[2]
    #expect(
      outcome("30 jours fin de mois", due, in: interview, at: "facture[1].echeance")
        == .answer(.value, "2026-06-30", echo: "30/06/2026 (mardi)", alerts: []))
  }

  @Test func `a due date without a year has passed, unless the day to come is near: then it is asked`() {
    let due = Samples.invoices.questions[2]
    var interview = Interview(questionnaire: Samples.small)
    interview.say("facture[1].numero", "F2026-041")
    func read(_ text: String) -> Outcome { outcome(text, due, in: interview, at: "facture[1].echeance") }
    #expect(read("30 juin") == .answer(.value, "2026-06-30", echo: "30/06/2026 (mardi)", alerts: []))
    // Today is 23 November 2026: 92 days, then 93.
    #expect(read("23 février") == .choose(["23/02/2027 (mardi)", "23/02/2026 (lundi)"]))
    #expect(read("24 février") == .answer(.value, "2026-02-24", echo: "24/02/2026 (mardi)", alerts: []))
    #expect(read("23 novembre") == .answer(.value, "2026-11-23", echo: "23/11/2026 (lundi)", alerts: []))
    // A day that is said from today is what it says, and what Tab shows.
    #expect(read("fin de mois") == .answer(.value, "2026-11-30", echo: "30/11/2026 (lundi)", alerts: []))
    #expect(read("30/06/2027") == .answer(.value, "2027-06-30", echo: "30/06/2027 (mercredi)", alerts: []))
    interview.say("facture[1].emission", "2026-05-31")
    #expect(
      outcome("30 juin", due, in: interview, at: "facture[1].echeance")
        == .answer(.value, "2026-06-30", echo: "30/06/2026 (mardi)", alerts: []))
  }

  @Test func `unlikely dates are accepted with an alert`() {
    let past = question(.date)
    let ahead = question(.date, lookingAhead: true)
    func alerts(_ text: String, _ question: Question) -> [String] {
      if case .answer(_, _, _, let alerts) = outcome(text, question) { alerts } else { ["?"] }
    }
    #expect(alerts("24/11/2026", past) == ["Cette date est dans le futur (nous sommes le 23/11/2026)."])
    #expect(alerts("23/11/2026", past) == [])
    #expect(alerts("24/11/2026", ahead) == [])
    #expect(alerts("22/11/2016", past) == ["Cette date remonte à plus de dix ans."])
    #expect(alerts("23/11/2016", past) == [])
    #expect(alerts("01/01/2032", ahead) == ["Cette date est dans plus de cinq ans."])
  }

  @Test func `a payment noted twice is an alert, whichever of its answers makes it the same`() {
    var interview = Interview(questionnaire: Samples.small)
    interview.say("paiements.recus", "oui")
    interview.say("paiement[1].date", "2026-07-15")
    interview.say("paiement[1].montant", "50000")
    interview.say("paiement[2].date", "2026-07-15")
    let twin = ["Le paiement 1 de la liste a déjà cette date et ce montant."]
    func alerts(_ text: String, _ question: Int, _ path: FactPath) -> [String] {
      if case .answer(_, _, _, let alerts) = outcome(
        text, Samples.payments.questions[question], in: interview, at: path)
      {
        alerts
      } else {
        ["?"]
      }
    }
    #expect(alerts("500 €", 1, "paiement[2].montant") == twin)
    #expect(alerts("501 €", 1, "paiement[2].montant") == [])
    // Its own former answer is no twin.
    #expect(alerts("500 €", 1, "paiement[1].montant") == [])
    interview.say("paiement[2].montant", "50000")
    #expect(alerts("15/07/2026", 0, "paiement[2].date") == twin)
    #expect(alerts("16/07/2026", 0, "paiement[2].date") == [])
    _ = interview.apply(.answer("paiement[1].date", Answer(state: .aRetrouver, raw: "à retrouver")))
    #expect(alerts("15/07/2026", 0, "paiement[2].date") == [])
  }

  @Test func `a due date before its invoice is an alert, from both sides`() {
    var interview = Interview(questionnaire: Samples.small)
    interview.say("facture[1].emission", "2026-05-31")
    #expect(
      outcome("30/04/2026", Samples.invoices.questions[2], in: interview, at: "facture[1].echeance")
        == .answer(
          .value, "2026-04-30", echo: "30/04/2026 (jeudi)",
          alerts: ["L’échéance précède la date de la facture (31/05/2026)."]))
    interview.say("facture[1].echeance", "2026-06-30")
    guard
      case .answer(_, _, _, let alerts) = outcome(
        "01/07/2026", Samples.invoices.questions[1], in: interview, at: "facture[1].emission")
    else {
      Issue.record("refused")
      return
    }
    #expect(alerts == ["L’échéance précède la date de la facture (30/06/2026 et 01/07/2026)."])
  }

  // MARK: Amounts, names, numbers

  @Test func `an invoice for nothing is an alert, and so is a payment above the invoices`() {
    var interview = Interview(questionnaire: Samples.small)
    interview.say("facture[1].montant", "100000")
    interview.say("paiements.recus", "oui")
    interview.say("paiement[1].date", "2026-07-15")
    func alerts(_ text: String, _ path: FactPath, _ question: Question) -> [String] {
      if case .answer(_, _, _, let alerts) = outcome(text, question, in: interview, at: path) {
        alerts
      } else {
        ["?"]
      }
    }
    let amount = Samples.invoices.questions[3]
    #expect(alerts("0", "facture[1].montant", amount) == ["Le montant est nul."])
    #expect(
      alerts("20 000 000", "facture[1].montant", amount)
        == ["Le montant est très élevé\u{A0}: vérifiez la virgule."])
    #expect(
      alerts("1500", "paiement[1].montant", Samples.payments.questions[1])
        == ["Ce paiement dépasse le total des factures (1\u{202F}000,00\u{A0}€)."])
    #expect(alerts("1000", "paiement[1].montant", Samples.payments.questions[1]) == [])
  }

  @Test func `the same invoice number twice is an alert`() {
    var interview = Interview(questionnaire: Samples.small)
    interview.say("facture[1].numero", "F2026-041")
    interview.say("facture[2].numero", "F2026-042")
    let number = Samples.invoices.questions[0]
    #expect(
      outcome("f2026 041", number, in: interview, at: "facture[2].numero")
        == .answer(
          .value, "f2026 041", echo: nil,
          alerts: ["La facture n°\u{A0}1 de la liste porte déjà ce numéro."]))
    #expect(
      outcome("F2026-041", number, in: interview, at: "facture[1].numero")
        == .answer(.value, "F2026-041", echo: nil, alerts: []))
  }

  @Test func `a debtor with the creditor's name is an alert`() {
    var interview = Interview(
      questionnaire: Samples.questionnaire([Samples.text("creancier.nom"), Samples.text("debiteur.nom")]))
    interview.say("creancier.nom", "Garnier S.A.R.L.")
    #expect(
      outcome("garnier sarl", question(.text), in: interview, at: "debiteur.nom")
        == .answer(
          .value, "garnier sarl", echo: nil,
          alerts: ["Le créancier et le débiteur porteraient le même nom."]))
  }
}
