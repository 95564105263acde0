import Basics
import Dossier
import Interview
import Shell
import Store
import Testing

/// Facts in the order in which they come, read over values.
@Suite struct FreeFactTests {
  static let today = Day(2026, 11, 23) ?? Day(number: 0)

  /// An owner's dossier with one invoice, led to its end.
  static func finished() throws -> Interview {
    try Conversation(ConversationTests.simple).interview()
  }

  /// What each phrase records, as `local name=canonical`, apart from the key of the element.
  private func facts(_ words: String, in interview: Interview) -> [String]? {
    guard
      case .fact(let fact) = FreeFactReader.read(words, in: interview, today: Self.today, near: nil)
    else { return nil }
    return fact.parts.map {
      "\($0.step.question.id)=\($0.answer.state == .value ? $0.answer.canonical : $0.answer.state.rawValue)"
    }
  }

  @Test(arguments: [
    ("paiement 500 le 3 mars", ["paiement.date=2026-03-03", "paiement.montant=50000"]),
    ("paiement le 3 mars 500", ["paiement.date=2026-03-03", "paiement.montant=50000"]),
    ("virement de 1 000,50 € reçu le 15/09/2026", ["paiement.date=2026-09-15", "paiement.montant=100050"]),
    ("versement 12,4k hier", ["paiement.date=2026-11-22", "paiement.montant=1240000"]),
    (
      "paiement 300 facture F2026-041",
      ["paiement.montant=30000", "paiement.facture=F2026-041"]
    ),
    (
      "facture F2026-099 du 12 mai 1 200 € échéance 30 juin",
      [
        "facture.numero=F2026-099", "facture.emission=2026-05-12", "facture.echeance=2026-06-30",
        "facture.montant=120000",
      ]
    ),
    // The date that is named takes the day, whatever another could make of it.
    (
      "facture F10 1200 échéance 30 juin",
      ["facture.numero=F10", "facture.echeance=2026-06-30", "facture.montant=120000"]
    ),
    (
      "facture F11 1200 échéance fin de mois",
      ["facture.numero=F11", "facture.echeance=2026-11-30", "facture.montant=120000"]
    ),
    (
      "facture n° 17 du 3 mai 2026 12 000 €",
      ["facture.numero=17", "facture.emission=2026-05-03", "facture.montant=1200000"]
    ),
    (
      "facture du 12 mai 1 200 livraison 10 mai",
      ["facture.emission=2026-05-12", "facture.montant=120000", "facture.livraison=2026-05-10"]
    ),
    (
      "relance par téléphone hier il a promis de payer lundi",
      [
        "echange.nature=relance_telephone", "echange.date=2026-11-22",
        "echange.note=il a promis de payer lundi",
      ]
    ),
    (
      "mise en demeure le 3 octobre par recommandé",
      ["echange.nature=mise_en_demeure", "echange.date=2026-10-03", "echange.canal=recommande"]
    ),
    (
      "mise en demeure du 3 octobre délai 15 jours",
      ["echange.nature=mise_en_demeure", "echange.date=2026-10-03", "echange.delai=15"]
    ),
    (
      "promesse du 12/10/2026 par mail il paiera le 30",
      [
        "echange.nature=promesse", "echange.date=2026-10-12", "echange.canal=courriel",
        "echange.note=il paiera le 30",
      ]
    ),
    ("contestation = écrite", ["contestation.forme=ecrite"]),
    ("contestation écrite", ["contestation.forme=ecrite"]),
    ("conteste oui par écrit", ["contestation.forme=ecrite"]),
    ("facture.montant = 1200", ["facture.montant=120000"]),
    ("facture 1 montant 5 000", ["facture.montant=500000"]),
    ("facture 1.montant = 5 000", ["facture.montant=500000"]),
    ("debiteur.siren = 732 829 320", ["debiteur.siren=732829320"]),
    ("code postal 21000", ["debiteur.code_postal=21000"]),
  ]) func `a fact said in one breath goes where it belongs`(_ words: String, _ expected: [String]) throws {
    let interview = try Self.finished()
    #expect(facts(words, in: interview) == expected, "\(words)")
  }

  @Test(arguments: [
    "blabla", "paiement", "500", "", "=", "facture.montant =", "= 1200", "montant = beaucoup",
  ])
  func `what cannot be read records nothing and says so`(_ words: String) throws {
    let interview = try Self.finished()
    guard case .refused(let lines) = FreeFactReader.read(words, in: interview, today: Self.today, near: nil)
    else {
      Issue.record("« \(words) » was taken for a fact")
      return
    }
    #expect(!lines.isEmpty)
  }

  @Test func `a payment says that a part was paid`() throws {
    let interview = try Self.finished()
    guard
      case .fact(let fact) = FreeFactReader.read(
        "paiement 500 le 3 mars", in: interview, today: Self.today, near: nil)
    else {
      Issue.record("not read")
      return
    }
    #expect(fact.openings.map(\.step.path) == ["paiement.existe"])
    #expect(fact.openings.map(\.answer.canonical) == ["oui"])
    #expect(!fact.waits)
  }

  @Test func `a fact before its time waits for its question`() throws {
    let interview = Interview(questionnaire: .embedded)
    guard
      case .fact(let fact) = FreeFactReader.read(
        "debiteur.jugement_date = 12 mai 2026", in: interview, today: Self.today, near: nil)
    else {
      Issue.record("not read")
      return
    }
    #expect(fact.waits)
    #expect(fact.openings.isEmpty)
  }

  @Test func `a question that the answers leave out is refused with the answer that does`() throws {
    var interview = try Self.finished()
    let companies: [Action] = [.answer("accueil.motif", .value("injonction_recue"))]
    for action in companies { _ = interview.apply(action) }
    guard
      case .refused(let lines) = FreeFactReader.read(
        "facture F12 du 12 mai 1 200", in: interview, today: Self.today, near: nil)
    else {
      Issue.record("recorded in an interview about an act received")
      return
    }
    #expect(lines.map(\.plain).joined().contains("ne se pose pas"))
  }

  @Test func `an element of a list that was closed keeps it closed`() throws {
    let interview = try Self.finished()
    guard
      case .fact(let fact) = FreeFactReader.read(
        "facture F12 du 12 mai 1 200", in: interview, today: Self.today, near: nil)
    else {
      Issue.record("not read")
      return
    }
    #expect(fact.closing?.answer.canonical == "non")
  }

  @Test func `only the name of a question before the equals sign makes an assignment`() throws {
    let interview = try Self.finished()
    #expect(FreeFactReader.isAssignment("facture.montant = 1200", in: interview))
    #expect(FreeFactReader.isAssignment("debiteur.nom=Garnier", in: interview))
    for text in ["1 + 1 = 2", "a.b = c", "montant = 1200", "Dupont = fils", "facture.montant"] {
      #expect(!FreeFactReader.isAssignment(text, in: interview), "\(text)")
    }
  }

  @Test func `facts given in any order are kept and confirmed in one line each`() throws {
    let actions = try Conversation(ConversationTests.simple).store
    let entries = try actions.entries(of: try actions.headers()[0].id).map(\.action)
    let conversation = try Conversation(
      [
        ":noter paiement 500 le 3 mars", ":noter relance par téléphone hier", "facture.montant = 5 000",
        ":noter téléphone 01 23 45 67 89", ":noter siren 732 829 321", ":noter blabla", ":noter", ":dette",
        ":dette 3 factures, 12 480", ":noter paiement 30", ":quitter",
      ], resuming: entries)
    try expectTranscript(conversation.transcript, "ordre-libre")
    let interview = try conversation.interview()
    #expect(interview.elements(of: "paiement").count == 2)
    #expect(interview.acts.last?.value == "3 1248000")
  }
}

/// What callers say, and what must never be made of it.
@Suite struct SpokenFactTests {
  private func read(_ words: String) throws -> FreeFactReading {
    FreeFactReader.read(words, in: try FreeFactTests.finished(), today: FreeFactTests.today, near: nil)
  }

  @Test(arguments: [
    ("il a versé 1 000 € le 12 avril par virement", ["paiement.date=2026-04-12", "paiement.montant=100000"]),
    ("a payé 300 par chèque le 20 mai", ["paiement.date=2026-05-20", "paiement.montant=30000"]),
    ("il m’a payé 300 le 20 mai", ["paiement.date=2026-05-20", "paiement.montant=30000"]),
    ("le client a payé 400 le 4 juin", ["paiement.date=2026-06-04", "paiement.montant=40000"]),
    ("reçu 250 hier", ["paiement.date=2026-11-22", "paiement.montant=25000"]),
    (
      "relance par mail le 15 juin",
      ["echange.nature=relance_ecrite", "echange.date=2026-06-15", "echange.canal=courriel"]
    ),
    ("relance téléphonique le 3 novembre", ["echange.nature=relance_telephone", "echange.date=2026-11-03"]),
    ("relance par téléphone le 3 novembre", ["echange.nature=relance_telephone", "echange.date=2026-11-03"]),
  ]) func `a sentence goes where it belongs`(_ words: String, _ expected: [String]) throws {
    guard case .fact(let fact) = try read(words) else {
      Issue.record("« \(words) » was not read")
      return
    }
    let found = fact.parts.map { "\($0.step.question.id)=\($0.answer.canonical)" }
    #expect(found == expected, "\(words)")
  }

  @Test(arguments: [
    "il ne répond plus", "il conteste la facture", "il habite 12 rue des Lilas", "créancier promet rien",
    "il promet de payer fin du mois", "le patron de la SCI s’appelle Roux", "tel débiteur 0612345678",
    "échéance facture 1 le 15 avril 2026",
  ]) func `a sentence never becomes a name, nor what was not said`(_ words: String) throws {
    switch try read(words) {
    case .refused: break
    case .fact(let fact):
      for part in fact.parts {
        #expect(!part.step.question.id.hasSuffix(".nom"), "\(words)")
        #expect(part.answer.canonical != "plan_rompu", "\(words)")
      }
    case .choose(let places):
      for place in places {
        #expect(!place.fact.parts.contains { $0.step.question.id.hasSuffix(".nom") }, "\(words)")
      }
    }
  }

  @Test func `the answer after a fact goes to the question on the screen`() throws {
    let conversation = try Conversation([
      ":noter facture F1 du 12 mai 1 200", "1", "dirigeant", "Atelier Lenoir", ":quitter",
    ])
    let answers = try conversation.interview().activeAnswers
    #expect(answers["accueil.motif"]?.canonical == "creance")
    #expect(answers["accueil.repondant"]?.canonical == "dirigeant")
    #expect(answers["creancier.nom"]?.canonical == "Atelier Lenoir")
  }

  @Test func `a fact of several answers is taken back, and given again, at once`() throws {
    let before = try Conversation(ConversationTests.simple)
    let actions = try before.store.entries(of: before.header.id).map(\.action)
    let taken = try Conversation([":noter paiement 500 le 3 mars", ":annuler", "^D"], resuming: actions)
    #expect(try taken.interview().activeAnswers == before.interview().activeAnswers)
    let again = try Conversation(
      [":noter paiement 500 le 3 mars", ":annuler", ":refaire", "^D"], resuming: actions)
    #expect(try again.interview().elements(of: "paiement").count == 1)
  }

  @Test func `an invoice noted before its section is in the table of invoices`() throws {
    let conversation = try Conversation([
      ":noter facture F1 du 12 mai 1 200", "1", "cabinet", "CL", ":factures", ":quitter",
    ])
    let shown = conversation.transcript.split(separator: "> :factures").last ?? ""
    #expect(shown.contains("F1"))
    #expect(shown.contains("1\u{202F}200,00"))
  }

  @Test func `its answers are listed and corrected before their questions are asked`() throws {
    let conversation = try Conversation([
      ":noter facture F1 du 12 mai 1 200", "1", "cabinet", "CL", ":factures 1", "1",
      ":factures 1 montant 1 300", "Nadia Ferrand", ":quitter",
    ])
    #expect(conversation.transcript.contains("ne se pose pas encore"))
    let interview = try conversation.interview()
    let key = try #require(interview.elements(of: "facture").first)
    #expect(interview.answer(at: FactPath("facture[\(key)].montant"))?.canonical == "130000")
    #expect(interview.activeAnswer(at: "accueil.appelant")?.canonical == "Nadia Ferrand")
  }
}
