import Assessment
import Basics
import Dossier
import Interview
import Shell
import Store
import Testing

@Suite struct SafeEditingTests {
  private func finished() throws -> [Action] {
    let before = try Conversation(ConversationTests.simple)
    return try before.store.entries(of: before.header.id).map(\.action)
  }

  @Test func `an edit that moves the advice asks first, and giving it up changes nothing`() throws {
    let conversation = try Conversation(
      [":modifier conteste", "oui, par écrit", "n", "", ""], resuming: try finished())
    try expectTranscript(conversation.transcript, "correction-refusee")
    #expect(try conversation.interview().activeAnswers["contestation.forme"]?.canonical == "non")
  }

  @Test func `an edit that is accepted may say why, and its history shows it`() throws {
    let conversation = try Conversation(
      [
        ":modifier conteste", "oui, par écrit", "o lettre retrouvée hier", ":annuler", ":annuler", ":refaire",
        ":historique conteste", ":historique xylophone", ":historique montant TTC", ":quitter",
      ], resuming: try finished())
    try expectTranscript(conversation.transcript, "historique")
  }

  @Test func `an edit that changes only its own amount is not asked about`() throws {
    let conversation = try Conversation([":modifier montant", "4 610", ""], resuming: try finished())
    #expect(!conversation.transcript.contains("Continuer"))
    #expect(try conversation.interview().activeAnswers.values.contains { $0.canonical == "461000" })
  }

  @Test func `undo goes back across sessions, to the first answer`() throws {
    let actions = try finished()
    let conversation = try Conversation(
      Array(repeating: ":annuler", count: actions.count) + [":annuler", "^D"], resuming: actions)
    #expect(conversation.transcript.contains("Il n’y a rien à annuler"))
    #expect(try conversation.interview().activeAnswers.isEmpty)
    let again = try Conversation(
      Array(repeating: ":refaire", count: 3) + ["^D"],
      resuming: try conversation.store.entries(of: conversation.header.id).map(\.action))
    #expect(try again.interview().activeAnswers.count == 3)
  }

  @Test func `what is most useful is asked for first, with what it would change`() throws {
    let actions = try finished()
    var most = 0
    for count in stride(from: 10, through: actions.count, by: 3) {
      let interview = Interview(questionnaire: .embedded, actions: Array(actions.prefix(count)))
      let bilan = assess(interview.dossier(), on: FreeFactTests.today)
      let points = OpenPoints.list(interview, bilan: bilan)
      #expect(Set(points.map(\.path)) == Set(OpenPoints.list(interview).map(\.path)))
      // In the order of the bilan, and before the others.
      let order = bilan.wouldChange.flatMap(\.facts)
      let moving = points.prefix { order.contains($0.path) }
      #expect(!points.dropFirst(moving.count).contains { order.contains($0.path) || !$0.effect.isEmpty })
      let places = moving.compactMap { order.firstIndex(of: $0.path) }
      #expect(places == places.sorted())
      most = max(most, moving.count)
    }
    #expect(most > 1)
  }

  @Test func `the key conclusions are those of the bilan`() throws {
    let actions = try finished()
    for count in 0...actions.count {
      let dossier = Interview(questionnaire: .embedded, actions: Array(actions.prefix(count))).dossier()
      let bilan = assess(dossier, on: FreeFactTests.today)
      #expect(KeyConclusions(of: dossier, on: FreeFactTests.today) == KeyConclusions(bilan), "\(count)")
    }
  }

  @Test func `the history follows an answer through undo, removal and return`() throws {
    let path: FactPath = "creancier.nom"
    let stamp = Stamp(author: "CL", at: Instant(seconds: 1_795_392_000), provenance: .dit)
    let actions: [Action] = [
      .answer(path, .value("Lenoir")), .answer("accueil.motif", .value("creance")),
      .answer(path, .value("Lenoir SARL")),
      .note(path, "vu sur le Kbis"), .undo, .redo, .clear(path), .park(path),
    ]
    let entries = actions.enumerated().map { index, action in
      LogEntry(dossier: DossierID("x"), sequence: index + 1, action: action, stamp: stamp, hash: "")
    }
    let plan = InterviewPlan(.embedded)
    let changes = AnswerHistory.changes(of: path, entries: entries, plan: plan)
    #expect(
      changes.map(\.kind) == [
        .given, .given, .remark("vu sur le Kbis"), .undone, .redone, .withdrawn, .parked,
      ])
    #expect(changes[3].before?.canonical == "Lenoir SARL" && changes[3].after?.canonical == "Lenoir")
    let step = try #require(Interview(plan: plan).anyStep(at: path))
    #expect(AnswerHistory.lines(changes, of: step).count == 8)
    #expect(AnswerHistory.lines([], of: step).count == 2)
  }
}
