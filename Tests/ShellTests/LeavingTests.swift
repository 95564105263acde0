import Basics
import Dossier
import Foundation
import Interview
import Report
import Shell
import Store
import Synchronization
import Terminal
import Testing

/// A store that refuses the appends of these ranks.
private final class FailingStore: DossierStore {
  let kept = MemoryStore()
  private let failures: [Int: StoreError]
  private let rank = Mutex(0)

  init(_ failures: [Int: StoreError]) { self.failures = failures }

  func create(
    questionnaireVersion: String, fingerprint: String, year: Int, opening actions: [Action], stamp: Stamp
  ) throws(StoreError) -> DossierHeader {
    try kept.create(
      questionnaireVersion: questionnaireVersion, fingerprint: fingerprint, year: year, opening: actions,
      stamp: stamp)
  }

  func append(
    _ actions: [Action], to dossier: DossierID, expecting expected: Int, parties: [Party]?, stamp: Stamp
  ) throws(StoreError) -> [LogEntry] {
    let number = rank.withLock { rank in
      rank += 1
      return rank
    }
    if case .notFound = failures[number] { throw .notFound(dossier.text) }
    if let error = failures[number] { throw error }
    return try kept.append(actions, to: dossier, expecting: expected, parties: parties, stamp: stamp)
  }

  func keepDraft(_ draft: Draft?, of dossier: DossierID) throws(StoreError) {
    try kept.keepDraft(draft, of: dossier)
  }
  func draft(of dossier: DossierID) throws(StoreError) -> Draft? { try kept.draft(of: dossier) }
  func staleParties() throws(StoreError) -> [DossierHeader] { try kept.staleParties() }
  func keepParties(_ drawn: [(DossierID, Int, [Party])]) throws(StoreError) { try kept.keepParties(drawn) }
  func matches(of party: Party, except: DossierID?) throws(StoreError) -> [PartyMatch] {
    try kept.matches(of: party, except: except)
  }
  func entries(of dossier: DossierID) throws(StoreError) -> [LogEntry] { try kept.entries(of: dossier) }
  func headers() throws(StoreError) -> [DossierHeader] { try kept.headers() }
  func header(_ reference: String) throws(StoreError) -> DossierHeader { try kept.header(reference) }
}

/// What is said and kept when a session is left: never more than what is in the store.
@Suite struct LeavingTests {
  private let now = Instant(seconds: 1_795_392_000)

  private func session(
    _ lines: [Line], in store: any DossierStore, after actions: [Action] = [], interactive: Bool = true
  ) throws -> Session<ScriptedConsole> {
    let moment = now
    let stamp = Stamp(author: "client", at: now, provenance: .dit)
    let header = try store.create(
      questionnaireVersion: "2026.11", fingerprint: "x", year: 2026, opening: actions, stamp: stamp)
    return Session(
      console: ScriptedConsole(lines, isInteractive: interactive), store: store, header: header,
      interview: Interview(questionnaire: .embedded, actions: actions),
      setting: SessionSetting(cabinet: .default, today: try #require(Day(2026, 11, 23)), now: { moment }))
  }

  // MARK: An answer that the store refused

  private static let full = StoreError.io(path: "/x", detail: "plus de place")
  private static let ways: [[Line]] = [
    [.end], [.text(":quitter")], [.cancelled, .cancelled], [.text(":plus-tard"), .text(":quitter")],
  ]

  @Test(arguments: ways) func `an answer refused and not given again is named when leaving`(_ way: [Line])
    throws
  {
    var session = try session(
      [.text("1"), .text("1"), .text("Atelier Lenoir")] + way, in: FailingStore([3: Self.full]))
    #expect(try session.run() == .notSaved(Self.full))
    let said = session.console.transcript
    #expect(!said.contains("Tout est enregistré"))
    let last = try #require(said.range(of: "N’est pas enregistrée\u{A0}: ", options: .backwards))
    #expect(said[last.upperBound...].contains("Atelier Lenoir"))
    #expect(said.contains("Tout le reste est enregistré."))
    #expect(said.contains("recouvre reprendre 2026-0001"))
  }

  @Test(arguments: [":nouveau", ":ouvrir 2026-0001"])
  func `a dossier is not left for another while an answer is in no store`(_ command: String) throws {
    let store = FailingStore([3: Self.full])
    _ = try store.create(
      questionnaireVersion: "2026.11", fingerprint: "x", year: 2026, opening: [],
      stamp: Stamp(author: "client", at: now, provenance: .dit))
    var session = try session(
      [.text("1"), .text("1"), .text("Atelier Lenoir"), .text(command), .text("Atelier"), .text(command)],
      in: store)
    guard case .elsewhere = try session.run() else {
      Issue.record("not left")
      return
    }
    let said = session.console.transcript
    #expect(said.contains("N’est pas enregistrée\u{A0}: "))
    #expect(said.contains("Ce dossier n’est donc pas quitté"))
    #expect(said.contains("Tout est enregistré dans le dossier 2026-0002."))
    #expect(try store.headers().count == (command == ":nouveau" ? 3 : 2))
  }

  @Test func `an answer refused, then kept, is not named`() throws {
    var session = try session(
      [.text("1"), .text("1"), .text("Atelier"), .text("Atelier Lenoir"), .end],
      in: FailingStore([3: Self.full]))
    #expect(try session.run() == .left)
    #expect(session.console.transcript.contains("Tout est enregistré"))
    #expect(!session.console.transcript.contains("N’est pas enregistrée"))
  }

  @Test func `a dossier erased meanwhile has its reference, and is not offered again`() throws {
    let store = FailingStore([3: .notFound("x"), 4: .notFound("x")])
    var session = try session([.text("1"), .text("1"), .text("Lenoir"), .text(":note bis"), .end], in: store)
    #expect(try session.run() == .notSaved(.notFound("2026-0001")))
    let said = session.console.transcript
    #expect(said.contains("Le dossier 2026-0001 n’existe plus"))
    #expect(!said.contains("recouvre reprendre"))
    #expect(!said.contains("Tout"))
    #expect(!said.contains(session.header.id.text))
    #expect(said.contains("N’est pas enregistré\u{A0}: bis"))
  }

  @Test func `in a pipe the failure names the dossier by its reference too`() throws {
    var session = try session(
      [.text("1"), .text("1")], in: FailingStore([2: .notFound("x")]), interactive: false)
    #expect(throws: SessionFailure.store(.notFound("2026-0001"))) { _ = try session.run() }
  }

  // MARK: The other prompts

  private static func answer(_ path: String, _ value: String) -> Action {
    .answer(FactPath(path), .value(value))
  }

  /// What leads to each prompt: what is in the dossier, what is typed.
  enum Place: String, CaseIterable, Sendable {
    case confirm = "Est-ce bien cela", number = "numéro > ", effects = "Continuer", reason = "motif > "

    var actions: [Action] {
      switch self {
      case .confirm, .number: []
      case .effects:
        [
          answer("accueil.motif", "creance"), answer("accueil.repondant", "cabinet"),
          answer("accueil.operateur", "LD"),
        ]
      case .reason:
        [
          answer("accueil.motif", "creance"), answer("accueil.repondant", "cabinet"),
          answer("accueil.operateur", "LD"), answer("creancier.nom", "Lenoir"),
          answer("debiteur.nom", "Menuiserie Garnier"),
        ]
      }
    }

    var lines: [String] {
      switch self {
      case .confirm: [":aller date", "1", "1/1/2040"]
      case .number: [":aller date"]
      case .effects: [":modifier répond", "dirigeant"]
      case .reason: ["poursuivre"]
      }
    }

    private func answer(_ path: String, _ value: String) -> Action { LeavingTests.answer(path, value) }
  }

  private func reach(_ place: Place, _ then: [Line]) throws -> (Session<ScriptedConsole>, MemoryStore) {
    let store = MemoryStore()
    if place == .reason {
      _ = try store.create(
        questionnaireVersion: "2026.11", fingerprint: "x", year: 2026,
        opening: [
          Self.answer("creancier.nom", "Menuiserie Garnier"), Self.answer("debiteur.nom", "Canari Bois"),
        ],
        stamp: Stamp(author: "client", at: now, provenance: .dit))
    }
    return (try session(place.lines.map(Line.text) + then, in: store, after: place.actions), store)
  }

  @Test(arguments: Place.allCases, [1, 15] as [Int32])
  func `a signal at any prompt ends the session, and nothing after it is an answer`(
    _ place: Place, _ signal: Int32
  ) throws {
    var (session, store) = try reach(place, [.hangup(draft: "o", signal: signal), .text("1"), .text("1")])
    #expect(try session.run() == .signalled(signal))
    let said = session.console.transcript
    #expect(said.contains(place.rawValue))
    #expect(said.hasSuffix("^H\n"))
    let draft = try store.draft(of: session.header.id)
    switch place {
    case .confirm: #expect(draft?.text == "1/1/2040")
    case .effects: #expect(draft?.text == "dirigeant" && draft?.path == "accueil.repondant")
    case .number, .reason: #expect(draft == nil)
    }
  }

  @Test(arguments: Place.allCases) func `ctrl-D at any prompt leaves`(_ place: Place) throws {
    var (session, store) = try reach(place, [.end, .text("1"), .text("1")])
    let before = try store.entries(of: session.header.id).count
    #expect(try session.run() == .left)
    #expect(
      session.console.transcript.contains("Tout est enregistré") == (place == .number || place == .reason))
    #expect(try store.entries(of: session.header.id).count >= before)
    #expect(try store.draft(of: session.header.id) == nil)
  }

  @Test(arguments: Place.allCases) func `ctrl-C at any prompt goes back to the question`(_ place: Place)
    throws
  {
    var (session, _) = try reach(place, [.cancelled, .text(":quitter")])
    #expect(try session.run() == .left)
    #expect(session.console.transcript.contains("Tout est enregistré"))
  }
}
