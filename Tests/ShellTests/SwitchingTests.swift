import Basics
import Dossier
import Interview
import Report
import Shell
import Store
import Terminal
import Testing

/// Several dossiers, one after the other, before the same person.
@Suite struct SwitchingTests {
  private let now = Instant(seconds: 1_795_680_000)

  private static func answer(_ path: String, _ value: String) -> Action {
    .answer(FactPath(path), .value(value))
  }

  private static func dossier(_ creditor: String, _ debtor: String) -> [Action] {
    [
      answer("accueil.motif", "creance"), answer("accueil.repondant", "dirigeant"),
      answer("creancier.nom", creditor), answer("creancier.qualite", "societe_commerciale"),
      answer("debiteur.nom", debtor),
    ]
  }

  private static let store: [[Action]] = [
    dossier("Atelier Lenoir", "Menuiserie Garnier"), dossier("Kervella", "Pellegrini Bois"),
    dossier("Kervella", "Garnier et Fils"),
  ]

  /// One session after the other, as the program holds them.
  private func hold(
    _ script: [String], in store: any DossierStore, opening reference: String, interactive: Bool = true,
    sitting: Sitting = Sitting()
  ) throws -> (transcript: String, end: SessionEnd, visited: [String], sitting: Sitting) {
    var console = ScriptedConsole(
      script.map { $0 == "^D" ? .end : .text($0) }, isInteractive: interactive)
    var sitting = sitting
    var reference = reference
    var visited: [String] = []
    let moment = now
    while true {
      let header = try store.header(reference)
      visited.append(header.reference)
      let actions = try store.entries(of: header.id).map(\.action)
      var session = Session(
        console: console, store: store, header: header,
        interview: Interview(questionnaire: .embedded, actions: actions),
        setting: SessionSetting(
          cabinet: .default, today: try #require(Day(2026, 11, 26)), now: { moment }, sitting: sitting))
      let end = try session.run()
      guard case .elsewhere(let destination) = end else {
        return (session.console.transcript, end, visited, session.sitting)
      }
      console = session.console
      sitting = session.sitting
      sitting.previous = header.reference
      reference = destination.reference
    }
  }

  private func filled() throws -> MemoryStore {
    let store = MemoryStore()
    for (rank, actions) in Self.store.enumerated() {
      _ = try store.create(
        questionnaireVersion: "2026.11", fingerprint: Questionnaire.embedded.fingerprint, year: 2026,
        opening: actions,
        stamp: Stamp(
          author: "client", at: Instant(seconds: 1_795_392_000 + Int64(rank)), provenance: .dit))
    }
    return store
  }

  @Test func `a paralegal goes from one dossier to the other, and back`() throws {
    let held = try hold(
      [
        ":dossiers", ":dossiers garnier", ":ouvrir 2", ":ouvrir 2026-0002", ":ouvrir -", ":ouvrir xylophone",
        ":ouvrir garnier", ":ouvrir kervella", "1", ":ouvrir -", ":quitter",
      ], in: filled(), opening: "2026-0001")
    #expect(
      held.visited == ["2026-0001", "2026-0002", "2026-0001", "2026-0003", "2026-0002", "2026-0003"])
    #expect(held.end == .left)
    try expectTranscript(held.transcript, "plusieurs-dossiers")
  }

  @Test(arguments: [true, false]) func `an answer after the change goes into the other dossier alone`(
    interactive: Bool
  ) throws {
    let store = try filled()
    let held = try hold(
      ["1", ":ouvrir 2026-0002", "2"], in: store, opening: "2026-0001", interactive: interactive)
    #expect(held.visited == ["2026-0001", "2026-0002"])
    func quality(_ reference: String) throws -> String? {
      let actions = try store.entries(of: store.header(reference).id).map(\.action)
      return Interview(questionnaire: .embedded, actions: actions).activeAnswer(at: "debiteur.qualite")?
        .canonical
    }
    #expect(try quality("2026-0001") == "societe_commerciale")
    #expect(try quality("2026-0002") == "commercant")
    #expect(held.transcript.contains("Tout est enregistré dans le dossier 2026-0001."))
  }

  @Test func `one of several is named by a word that no other has, as well as by its number`() throws {
    // A word that all have, or none, is refused.
    let held = try hold(
      [":ouvrir kervella", "kervella", "Dupont", "garnier", ":quitter"], in: filled(), opening: "2026-0001")
    #expect(held.visited == ["2026-0001", "2026-0003"])
    #expect(held.transcript.split(separator: "\n").count { $0.contains("Tapez un numéro de 1 à 2") } == 2)
  }

  @Test(arguments: [
    (":ouvrir 2026-0042", "Aucun dossier ne porte"), (":ouvrir 2026", "Plusieurs dossiers commencent"),
    (":ouvrir", "2026-0003"), (":ouvrir -", "Aucun dossier n’a été ouvert avant"),
    (":ouvrir 2026-0001", "Vous êtes déjà dans le dossier 2026-0001."), (":ouvrir 1", "Vous êtes déjà"),
    (":nouveau dossier", "tapez seulement"), (":dossiers xylophone", "Aucun autre dossier"),
  ])
  func `what names no other dossier is said, and the same question stays`(_ typed: String, _ said: String)
    throws
  {
    let held = try hold([typed, "1", ":quitter"], in: filled(), opening: "2026-0001")
    #expect(held.transcript.contains(said))
    #expect(held.visited == ["2026-0001"])
    #expect(held.end == .left)
  }

  @Test func `a new dossier begins with its notice in the log, and the other is kept`() throws {
    let store = try filled()
    let held = try hold([":nouveau", "1", ":ouvrir -", ":quitter"], in: store, opening: "2026-0001")
    #expect(held.visited == ["2026-0001", "2026-0004", "2026-0001"])
    let entries = try store.entries(of: store.header("2026-0004").id)
    #expect(entries.count == 2)
    guard case .note(nil, let text) = try #require(entries.first).action else {
      Issue.record("no notice")
      return
    }
    #expect(text.hasPrefix("Notice d’information"))
  }

  @Test func `initials given once are under the cursor in the next dossier, and Enter confirms them`() throws
  {
    let store = try filled()
    let held = try hold(
      [":nouveau", "1", "cabinet", "CL", ":nouveau", "1", "cabinet", "", "Jean Morvan", ":quitter"],
      in: store,
      opening: "2026-0001")
    #expect(held.transcript.contains("> [CL] "))
    let entries = try store.entries(of: store.header("2026-0005").id)
    #expect(entries.last?.stamp.author == "CL")
    #expect(held.sitting.initials == "CL")
  }

  @Test func `whoever is at the keyboard signs, even in the dossier of a colleague`() throws {
    let store = MemoryStore()
    _ = try store.create(
      questionnaireVersion: "2026.11", fingerprint: "x", year: 2026,
      opening: [
        Self.answer("accueil.motif", "creance"), Self.answer("accueil.repondant", "cabinet"),
        Self.answer("accueil.operateur", "LD"),
      ], stamp: Stamp(author: "client", at: now, provenance: .dit))
    _ = try hold(["Jean Morvan", "^D"], in: store, opening: "2026-0001")
    _ = try hold(["oui", "^D"], in: store, opening: "2026-0001", sitting: Sitting(initials: "CL"))
    let authors = try store.entries(of: store.header("2026-0001").id).filter {
      if case .answer = $0.action { true } else { false }
    }.map(\.stamp.author)
    #expect(authors.suffix(2) == ["LD", "CL"])
  }

  // MARK: The offer of the program alone

  private func offer(_ lines: [String], interactive: Bool = true) throws -> (ResumeOffer.Choice, String) {
    try offer(lines.map { .text($0) }, interactive: interactive)
  }

  private func offer(_ lines: [Line], interactive: Bool = true) throws -> (ResumeOffer.Choice, String) {
    let store = try filled()
    let header = try store.header("2026-0001")
    var console = ScriptedConsole(lines, isInteractive: interactive)
    let choice = try ResumeOffer.ask(
      &console, header: header,
      interview: Interview(questionnaire: .embedded, actions: store.entries(of: header.id).map(\.action)),
      in: store, today: try #require(Day(2026, 11, 26)))
    return (choice, console.transcript)
  }

  @Test(arguments: [
    (["o"], ResumeOffer.Choice.resume("2026-0001")), (["n"], .new), (["nouveau"], .new), ([":nouveau"], .new),
    (["2026-0002"], .resume("2026-0002")), (["3"], .resume("2026-0003")),
    ([":ouvrir 2"], .resume("2026-0002")),
    (["pellegrini"], .resume("2026-0002")), ([":quitter"], .leave), ([], .leave),
    (["garnier", "2026-0003"], .resume("2026-0003")), (["9999", "n"], .new),
    ([":dossiers", "peut-être", "", "?", "o"], .resume("2026-0001")),
  ])
  func `the offer takes yes, no, another dossier, or says what else can be typed`(
    _ lines: [String], _ expected: ResumeOffer.Choice
  ) throws {
    let (choice, said) = try offer(lines)
    #expect(choice == expected)
    #expect(
      lines.count < 2
        || said.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
          "la référence d’un autre pour l’ouvrir")
    )
  }

  @Test func `the offer that is cut ends as any other question does`() throws {
    #expect(try offer([Line.cancelled]).0 == .cut(.interrupted))
    #expect(try offer([Line.hangup(draft: "", signal: 15)]).0 == .cut(.signalled(15)))
  }

  @Test func `a stream that never answers the offer is left`() throws {
    #expect(try offer(["a", "b", "c", "o"], interactive: false).0 == .leave)
  }
}
