import Basics
import Dossier
import Interview
import Shell
import Store
import Testing

/// The check for conflicts of interests in a conversation: before the story, and without a word of the other dossier.
@Suite struct ConflictTests {
  private static func answer(_ path: String, _ value: String) -> Action {
    .answer(FactPath(path), .value(value))
  }

  private static func dossier(_ creditor: String, _ debtor: String) -> [Action] {
    [
      answer("accueil.motif", "creance"), answer("creancier.nom", creditor), answer("debiteur.nom", debtor),
      answer("debiteur.etat", "redressement"), .note(nil, "CANARI secret"),
    ]
  }

  /// The debtor of the next dossier is the client of this one.
  private static let client = dossier("Menuiserie GARNIER s.a.r.l.", "Canari Bois")
  private static let firm = ["1", "cabinet", "LD", "Jean Morvan", "oui", "Atelier Lenoir", "sarl"]
  private static let owner = ["1", "dirigeant", "Atelier Lenoir", "sarl"]

  @Test func `a hit stops the firm before the next question, and a reason lets it go on`() throws {
    let conversation = try Conversation(
      Self.firm + [
        "Menuiserie Garnier SARL", "oui", "poursuivre", "", "1", "homonyme, vérifié par Me Vasseur", ":recap",
        ":quitter",
      ],
      former: [Self.client])
    try expectTranscript(conversation.transcript, "conflit-poursuivre")
    let interview = try conversation.interview()
    #expect(interview.acts.map(\.kind) == [.conflict, .call])
    #expect(interview.acts.first?.note == "homonyme, vérifié par Me Vasseur")
    #expect(interview.activeAnswers["accueil.conflit"]?.canonical == "non")
    #expect(interview.activeAnswers["debiteur.qualite"] == nil)
    #expect(!interview.dossier().intake.conflict.isTrue)
    let act = try #require(
      try conversation.store.entries(of: conversation.header.id).first { $0.action.subject == "conflit" })
    #expect(act.stamp.author == "LD")
    for word in ["CANARI", "Canari", "GARNIER", "redressement"] {
      #expect(!conversation.transcript.contains(word), "\(word)")
    }
  }

  @Test func `referred to the lawyer, the interview ends saved and the bilan says nothing more`() throws {
    let conversation = try Conversation(
      Self.firm + ["Menuiserie Garnier SARL", "2 à voir avec Me Vasseur"], former: [Self.client])
    try expectTranscript(conversation.transcript, "conflit-arreter")
    #expect(conversation.end == .stopped)
    let interview = try conversation.interview()
    #expect(interview.dossier().intake.conflict.isTrue)
    #expect(interview.activeAnswers["accueil.conflit"]?.canonical == "oui")
    // Resumed: the same decision is to be taken before anything else; once lifted, the story is open again.
    let actions = try conversation.store.entries(of: conversation.header.id).map(\.action)
    let again = try Conversation(
      ["poursuivre : levé par Me Vasseur", ":quitter"], resuming: actions, former: [Self.client])
    #expect(again.transcript.hasPrefix("\nVérification préalable"))
    #expect(try again.interview().activeAnswers["accueil.conflit"]?.canonical == "non")
    #expect(try !again.interview().dossier().intake.conflict.isTrue)
  }

  @Test func `what was decided is not asked again, another name is`() throws {
    let conversation = try Conversation(
      Self.firm + ["Menuiserie Garnier SARL", "poursuivre homonyme", ":quitter"], former: [Self.client])
    let actions = try conversation.store.entries(of: conversation.header.id).map(\.action)
    let again = try Conversation(
      [":modifier débiteur", "GARNIER (Menuiserie)", ":quitter"], resuming: actions,
      former: [Self.client])
    #expect(!again.transcript.contains("décision"))
    let other = try Conversation(
      [":modifier débiteur", "Menuiserie Garnié", "arreter"], resuming: actions,
      former: [Self.client])
    #expect(other.transcript.contains("décision"))
  }

  @Test func `a dossier opened since the decision is shown alone, and said to be new`() throws {
    let conversation = try Conversation(
      Self.firm + ["Menuiserie Garnier SARL", "poursuivre homonyme", ":quitter"], former: [Self.client])
    let actions = try conversation.store.entries(of: conversation.header.id).map(\.action)
    let again = try Conversation(
      ["poursuivre : encore un homonyme", ":quitter"], resuming: actions,
      former: [Self.client, Self.dossier("Garnier Menuiserie SARL", "Kervella")])
    #expect(again.transcript.hasPrefix("\nDepuis votre décision, un autre dossier est à comparer"))
    #expect(again.transcript.contains("dossier 2026-0002"))
    #expect(!again.transcript.contains("dossier 2026-0001"))
  }

  @Test func `the dossier just decided on is not said to be new when a number makes it another match`() throws
  {
    let former = Self.dossier("Menuiserie Garnier", "Atelier Lenoir")
    let conversation = try Conversation(
      Self.firm + ["Menuiserie Garnier SARL", "oui", "poursuivre homonymes", "1", "732 829 320", "arreter"],
      former: [former])
    #expect(conversation.end == .stopped)
    #expect(!conversation.transcript.contains("Depuis votre décision"))
  }

  @Test func `a number that a correction sets aside makes no conflict`() throws {
    let former =
      Self.dossier("Canari Bois", "Kervella") + [
        Self.answer("creancier.qualite", "societe_commerciale"), Self.answer("creancier.siren", "732829320"),
      ]
    let conversation = try Conversation(
      Self.firm + [
        "Pellegrini", "1", "732 829 320", "poursuivre erreur de saisie", ":modifier débiteur est",
        "particulier", "o", ":quitter",
      ], former: [former])
    #expect(conversation.end == .left)
    #expect(conversation.transcript.ranges(of: "Vérification préalable").count == 1)
    #expect(conversation.transcript.contains("plus aucun n’est de l’autre côté") == false)
  }

  @Test func `a name mistyped is corrected, and nothing stops any more`() throws {
    let conversation = try Conversation(
      Self.firm + ["Menuiserie Garnier SARL", "<", "Menuiserie Pellegrini", ":quitter"], former: [Self.client]
    )
    #expect(conversation.transcript.contains("Vérifié\u{A0}: aucun de ces noms"))
    #expect(try conversation.interview().acts.allSatisfy { $0.kind == .call })
    #expect(try conversation.interview().activeAnswers["debiteur.nom"]?.canonical == "Menuiserie Pellegrini")
  }

  @Test func `an adverse party of before who calls as a client stops too, by any spelling`() throws {
    for name in ["ATELIER LENOIR", "Lenoir (Atelier) S.A.R.L.", "Atelier Lenior", "Atelier Le\u{301}noir"] {
      let conversation = try Conversation(
        ["1", "cabinet", "LD", "Jean Morvan", "oui", name, "sarl", "Pellegrini", "2"],
        former: [Self.dossier("Canari", "Atelier Lenoir")])
      #expect(conversation.end == .stopped, "\(name)")
      #expect(conversation.transcript.contains("adversaire"))
    }
  }

  @Test func `the same client and the same adversary are said to the firm and stop nothing`() throws {
    let conversation = try Conversation(
      Self.firm + ["Menuiserie Garnier", ":quitter"],
      former: [Self.dossier("Atelier Lenoir SARL", "Canari"), Self.dossier("Canari", "Garnier Menuiserie")])
    #expect(conversation.end == .left)
    #expect(conversation.transcript.contains("Déjà client\u{A0}: dossier 2026-0001"))
    #expect(conversation.transcript.contains("même adversaire\u{A0}: dossier 2026-0002"))
    #expect(!conversation.transcript.contains("décision"))
    #expect(!conversation.transcript.contains("Canari"))
  }

  @Test func `an owner is not bothered by their own dossiers, but by a clash of sides`() throws {
    let own = Self.dossier("Atelier Lenoir", "Menuiserie Garnier")
    let quiet = try Conversation(
      Self.owner + ["Menuiserie Garnier", ":quitter"], former: [own, Self.dossier("Lenoir", "Kervella")])
    #expect(
      quiet.transcript
        == (try Conversation(Self.owner + ["Menuiserie Garnier", ":quitter"], former: [[], []])).transcript)
    let clash = try Conversation(
      Self.owner + ["Menuiserie Garnier SARL", "poursuivre c’est le client d’un autre", ":quitter"],
      former: [Self.client])
    try expectTranscript(clash.transcript, "conflit-dirigeant")
    #expect(try clash.interview().acts.first?.note == "c’est le client d’un autre")
  }

  @Test func `in a pipe the intake stops unless a decision follows`() throws {
    let undecided = try Conversation(
      Self.firm + ["Menuiserie Garnier SARL", "1", "732 829 320"], interactive: false, former: [Self.client])
    #expect(undecided.end == .undecided)
    #expect(try undecided.interview().activeAnswers["debiteur.qualite"] == nil)
    let atEnd = try Conversation(
      Self.firm + ["Menuiserie Garnier SARL"], interactive: false, former: [Self.client])
    #expect(atEnd.end == .undecided)
    let decided = try Conversation(
      Self.firm + ["Menuiserie Garnier SARL", "poursuivre homonyme", "1"], interactive: false,
      former: [Self.client])
    #expect(decided.end == .left)
    #expect(try decided.interview().activeAnswers["debiteur.qualite"]?.canonical == "societe_commerciale")
    let twoLines = try Conversation(
      Self.firm + ["Menuiserie Garnier SARL", "poursuivre", "homonyme", "1"], interactive: false,
      former: [Self.client])
    #expect(try twoLines.interview().acts.first?.note == "homonyme")
  }

  @Test func `a name given later is compared too`() throws {
    let conversation = try Conversation(
      Self.firm + ["Pellegrini", ":quitter"], former: [Self.dossier("Kervella", "Canari")])
    let actions =
      try conversation.store.entries(of: conversation.header.id).map(\.action) + [
        Self.answer("parties.particularites", "garant"), Self.answer("garant.existe", "oui"),
        Self.answer("garant.nom", "Kervela"),
      ]
    let again = try Conversation(["arreter"], resuming: actions, former: [Self.dossier("Kervella", "Canari")])
    #expect(again.transcript.contains("le garant\u{A0}: client, dossier 2026-0001"))
    #expect(again.end == .stopped)
  }
}
