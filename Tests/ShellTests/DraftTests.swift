import Basics
import Dossier
import Interview
import Report
import Shell
import Store
import Terminal
import Testing

@Suite struct DraftTests {
  private let store = MemoryStore()
  private let now = Instant(seconds: 1_795_392_000)

  private func session(_ lines: [Line], header: DossierHeader, interactive: Bool = true, now: Instant? = nil)
    throws -> Session<ScriptedConsole>
  {
    let moment = now ?? self.now
    let actions = try store.entries(of: header.id).map(\.action)
    return Session(
      console: ScriptedConsole(lines, width: 80, isInteractive: interactive), store: store,
      header: try store.header(header.id.text),
      interview: Interview(questionnaire: .embedded, actions: actions),
      setting: SessionSetting(
        cabinet: .default, today: try #require(Day(2026, 11, 23)), now: { moment }))
  }

  private func open() throws -> DossierHeader {
    try store.create(
      questionnaireVersion: "2026.11", fingerprint: "x", year: 2026, opening: [],
      stamp: Stamp(author: "client", at: now, provenance: .dit))
  }

  @Test func `the half-typed line of a lost terminal is offered at its question, then forgotten`() throws {
    let header = try open()
    var first = try session(
      [.text("1"), .text("1"), .hangup(draft: "Atelier Len", signal: 1)], header: header)
    #expect(try first.run() == .signalled(1))
    #expect(try store.entries(of: header.id).count == 2)
    #expect(try store.draft(of: header.id)?.text == "Atelier Len")
    var second = try session([.end], header: header)
    #expect(try second.run() == .left)
    #expect(second.console.transcript.contains("quand la fenêtre s’est fermée"))
    #expect(second.console.transcript.contains("Atelier Len"))
    // Looked at and left: still there. Answered: gone.
    #expect(try store.draft(of: header.id) != nil)
    var third = try session([.text("Atelier Lenoir"), .end], header: header)
    _ = try third.run()
    #expect(try store.draft(of: header.id) == nil)
    #expect(try store.entries(of: header.id).count == 3)
  }

  @Test(arguments: ["", "   ", ":quitter"]) func `a line that holds nothing is not kept`(_ typed: String)
    throws
  {
    let header = try open()
    var first = try session([.text("1"), .hangup(draft: typed, signal: 15)], header: header)
    #expect(try first.run() == .signalled(15))
    #expect(try store.draft(of: header.id) == nil)
  }

  @Test func `a pipe never takes a draft for its next line`() throws {
    let header = try open()
    try store.keepDraft(Draft(path: "accueil.motif", text: "2", at: now), of: header.id)
    var piped = try session([.text("1"), .end], header: header, interactive: false)
    _ = try piped.run()
    #expect(!piped.console.transcript.contains("fenêtre"))
    #expect(try store.entries(of: header.id).count == 1)
  }

  @Test(arguments: [(-3601, true), (-3600, false), (0, false), (90_000, false)])
  func `a clock behind the log is said`(_ offset: Int64, _ isSaid: Bool) throws {
    let header = try open()
    var session = try session([.end], header: header, now: Instant(seconds: now.seconds + offset))
    try session.greet([])
    #expect(session.console.transcript.contains("L’horloge de cet ordinateur") == isSaid)
  }
}
