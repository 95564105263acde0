import Basics
import Dossier
import Interview
import Shell
import Store
import Testing

/// What a new dossier takes from an earlier one of the same creditor, and what it never takes.
@Suite struct EarlierDossierTests {
  private static func answer(_ path: String, _ value: String) -> Action {
    .answer(FactPath(path), .value(value))
  }

  /// Everything is in it: the creditor, the debtor, the story.
  private static let earlier = [
    answer("accueil.motif", "creance"), answer("accueil.repondant", "dirigeant"),
    answer("creancier.nom", "Atelier Lenoir"), answer("creancier.qualite", "artisan"),
    answer("creancier.franchise_tva", "non"), answer("debiteur.nom", "ZQXCANARI SARL"),
    answer("debiteur.qualite", "societe_commerciale"), answer("relation.nature", "biens"),
    answer("contestation.forme", "ecrite"), answer("contestation.motifs", "ZQXSECRET"),
    answer("suite.coordonnees", "oui"), answer("creancier.siren", "732829320"),
    answer("creancier.adresse", "12 quai de la Fosse, Nantes"), answer("creancier.telephone", "+33612345678"),
    answer("debiteur.adresse", "ZQXRUE"), .note(nil, "ZQXNOTE"),
  ]

  private static let firm = ["1", "cabinet", "CL", "Nadia Ferrand", "oui", "Atelier Lenoir"]

  @Test func `the firm takes up what is known of the creditor, and is not asked it again`() throws {
    let conversation = try Conversation(
      Self.firm + ["o", "l’adresse", "5", "", "Menuiserie Garnier", ":quitter"],
      former: [Self.earlier])
    try expectTranscript(conversation.transcript, "meme-creancier")
    let entries = try conversation.store.entries(of: conversation.header.id)
    let copied = entries.filter { $0.stamp.provenance == .deduit }
    #expect(
      copied.map(\.action.subject) == [
        "creancier.qualite", "creancier.franchise_tva", "suite.coordonnees", "creancier.siren",
        "creancier.adresse",
        "creancier.telephone",
      ])
    // What was no longer true is asked again in its turn.
    #expect(try conversation.interview().answer(at: "creancier.adresse") == nil)
    #expect(try conversation.interview().answer(at: "creancier.siren")?.canonical == "732829320")
    #expect(copied.allSatisfy { $0.stamp.author == "CL" })
    #expect(!entries.contains { "\($0.action)".contains("ZQX") })
    #expect(!conversation.transcript.contains("Le créancier est…\n"))
  }

  @Test func `refused, nothing is taken, and it is not offered twice`() throws {
    let conversation = try Conversation(Self.firm + ["n", "<", "", ":quitter"], former: [Self.earlier])
    #expect(conversation.transcript.ranges(of: "Reprendre ces réponses").count == 1)
    #expect(
      try conversation.store.entries(of: conversation.header.id).allSatisfy { $0.stamp.provenance == .dit })
  }

  @Test func `an owner alone is offered it too`() throws {
    let conversation = try Conversation(
      ["1", "dirigeant", "Atelier Lenoir", "o", "", ":quitter"], former: [Self.earlier])
    #expect(try conversation.interview().activeAnswer(at: "creancier.qualite")?.canonical == "artisan")
  }

  @Test func `a stream is never asked: the next line answers the next question`() throws {
    let conversation = try Conversation(
      ["1", "dirigeant", "Atelier Lenoir", "2", ":quitter"], interactive: false, former: [Self.earlier])
    #expect(!conversation.transcript.contains("Reprendre ces réponses"))
    #expect(try conversation.interview().activeAnswer(at: "creancier.qualite")?.canonical == "commercant")
  }

  /// Dossiers from which nothing is offered: the name is on the other side, near only, or under another number.
  private static let others: [[Action]] = [
    [
      answer("accueil.motif", "creance"), answer("creancier.nom", "Canari"),
      answer("debiteur.nom", "Atelier Lenoir"),
    ],
    [
      answer("accueil.motif", "injonction_recue"), answer("creancier.nom", "Atelier Lenoir"),
      answer("creancier.qualite", "artisan"), answer("debiteur.nom", "Canari"),
    ],
    [
      answer("accueil.motif", "creance"), answer("creancier.nom", "Atelier Lenoire"),
      answer("creancier.qualite", "artisan"),
    ],
    [answer("accueil.motif", "creance"), answer("creancier.nom", "Atelier Lenoir")],
  ]

  @Test(arguments: others) func `nothing is offered across sides, of a name that is only near, or of nothing`(
    _ other: [Action]
  ) throws {
    let conversation = try Conversation(["1", "dirigeant", "Atelier Lenoir", ":quitter"], former: [other])
    #expect(!conversation.transcript.contains("Reprendre ces réponses"))
  }

  @Test func `somebody who received an act is not offered what their adversary said`() throws {
    let conversation = try Conversation(
      ["2", "dirigeant", "Atelier Lenoir", ":quitter"], former: [Self.earlier])
    #expect(!conversation.transcript.contains("Reprendre ces réponses"))
  }

  @Test func `the latest dossier is the one offered`() throws {
    let conversation = try Conversation(
      ["1", "dirigeant", "Atelier Lenoir", "o", "", ":quitter"],
      former: [Self.earlier, Self.earlier + [Self.answer("creancier.qualite", "commercant")]])
    #expect(conversation.transcript.contains("celui du dossier 2026-0002"))
    #expect(try conversation.interview().activeAnswer(at: "creancier.qualite")?.canonical == "commercant")
  }

  @Test func `what is taken is there before names are compared`() throws {
    // The person to be called, taken from the earlier dossier, is the debtor of another one.
    let contact = [Self.answer("creancier.contact", "Paul Kervella")]
    let clash = [
      Self.answer("accueil.motif", "creance"), Self.answer("creancier.nom", "Canari"),
      Self.answer("debiteur.nom", "Paul Kervella"),
    ]
    let conversation = try Conversation(
      Self.firm + [
        "o", "", "Pellegrini", "1", "à retrouver", "France", "21000", "1", "hier", "aucun", "n", "^D",
      ],
      former: [Self.earlier + contact, clash])
    #expect(conversation.transcript.contains("figure, de l’autre côté"))
  }

  @Test func `what is answered already is not overwritten, and a gap is not copied`() {
    let earlier = Interview(
      questionnaire: .embedded,
      actions: Self.earlier + [.answer("creancier.telephone", Answer(state: .aRetrouver, raw: "à retrouver"))]
    )
    let here = Interview(
      questionnaire: .embedded,
      actions: [
        Self.answer("creancier.nom", "Atelier Lenoir"), Self.answer("creancier.qualite", "commercant"),
      ])
    #expect(
      EarlierDossier.actions(from: earlier, into: here).map(\.subject) == [
        "creancier.franchise_tva", "suite.coordonnees", "creancier.siren", "creancier.adresse",
      ])
    #expect(
      EarlierDossier.actions(from: earlier, into: Interview(questionnaire: .embedded), withName: true)
        .map(\.subject).prefix(3) == ["accueil.motif", "creancier.nom", "creancier.qualite"])
  }
}
