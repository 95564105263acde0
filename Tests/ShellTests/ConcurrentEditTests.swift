import Basics
import Dossier
import Interview
import Report
import Shell
import Store
import Synchronization
import Terminal
import Testing

/// A store in which others write at the worst moments.
private final class BusyStore: DossierStore {
  let kept = MemoryStore()
  /// What others write next: each before an append, then right after a reading of the log.
  private let others: Mutex<[Stamped]>

  struct Stamped: Sendable {
    let action: Action
    let author: String
  }

  init(_ others: [Stamped]) { self.others = Mutex(others) }

  private func letOthersWrite(in dossier: DossierID) throws(StoreError) {
    let next = others.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    guard let next else { return }
    let version = try kept.header(dossier.text).version
    let stamp = Stamp(author: next.author, at: Instant(seconds: 1_795_680_300), provenance: .dit)
    _ = try kept.append([next.action], to: dossier, expecting: version, stamp: stamp)
  }

  func create(
    questionnaireVersion: String, fingerprint: String, year: Int, opening actions: [Action], stamp: Stamp
  ) throws(StoreError) -> DossierHeader {
    try kept.create(
      questionnaireVersion: questionnaireVersion, fingerprint: fingerprint, year: year, opening: actions,
      stamp: stamp)
  }

  func keepDraft(_ draft: Draft?, of dossier: DossierID) throws(StoreError) {
    try kept.keepDraft(draft, of: dossier)
  }

  func draft(of dossier: DossierID) throws(StoreError) -> Draft? { try kept.draft(of: dossier) }

  func append(
    _ actions: [Action], to dossier: DossierID, expecting expected: Int, parties: [Party]?, stamp: Stamp
  ) throws(StoreError) -> [LogEntry] {
    if expected == 2 { try letOthersWrite(in: dossier) }
    return try kept.append(actions, to: dossier, expecting: expected, parties: parties, stamp: stamp)
  }

  func staleParties() throws(StoreError) -> [DossierHeader] { try kept.staleParties() }
  func keepParties(_ drawn: [(DossierID, Int, [Party])]) throws(StoreError) { try kept.keepParties(drawn) }
  func matches(of party: Party, except: DossierID?) throws(StoreError) -> [PartyMatch] {
    try kept.matches(of: party, except: except)
  }

  func entries(of dossier: DossierID) throws(StoreError) -> [LogEntry] {
    let entries = try kept.entries(of: dossier)
    try letOthersWrite(in: dossier)
    return entries
  }

  func headers() throws(StoreError) -> [DossierHeader] { try kept.headers() }
  func header(_ reference: String) throws(StoreError) -> DossierHeader { try kept.header(reference) }
}

@Suite struct ConcurrentEditTests {
  private func hold(
    _ script: [String], others: [(name: String, author: String)]
  ) throws -> (transcript: String, names: [String]) {
    let questionnaire = Questionnaire.embedded
    let opening: [Action] = [
      .answer("accueil.motif", .value("creance")), .answer("accueil.repondant", .value("dirigeant")),
    ]
    let store = BusyStore(
      others.map { .init(action: .answer("creancier.nom", .value($0.name)), author: $0.author) })
    let header = try store.create(
      questionnaireVersion: questionnaire.version, fingerprint: questionnaire.fingerprint, year: 2026,
      opening: opening, stamp: Stamp(author: "client", at: Instant(seconds: 1_795_392_000), provenance: .dit))
    let day = try #require(Day(2026, 11, 23))
    var session = Session(
      console: ScriptedConsole(script.map { .text($0) }), store: store, header: header,
      interview: Interview(questionnaire: questionnaire, actions: opening),
      setting: SessionSetting(cabinet: .default, today: day, now: { Instant(seconds: 1_795_392_000) }))
    _ = try session.run()
    let names = try store.kept.entries(of: header.id).compactMap { entry in
      if case .answer("creancier.nom", let answer) = entry.action { answer.raw } else { nil }
    }
    return (session.console.transcript, names)
  }

  @Test func `the second to write is told who, when and both values, and may keep the other's`() throws {
    let (transcript, names) = try hold(
      ["Le mien", "n", ":quitter"], others: [("Premier", "LD")])
    #expect(transcript.contains("modifié par LD le 26/11/2026 à 9\u{A0}h\u{A0}05"))
    #expect(transcript.contains("réponse de l’autre personne\u{A0}: Premier"))
    #expect(transcript.contains("la vôtre\u{A0}: Le mien"))
    #expect(names == ["Premier"])
  }

  @Test func `what is written between the reading and the answer is a conflict again`() throws {
    let (transcript, names) = try hold(
      ["Le mien", "o", "n", ":quitter"], others: [("Premier", "LD"), ("Deuxième", "client")])
    #expect(transcript.contains("réponse de l’autre personne\u{A0}: Deuxième"))
    #expect(transcript.contains("modifié par une autre personne le "))
    #expect(names == ["Premier", "Deuxième"])
  }

  @Test func `chosen, one's own value replaces the other's, and the log keeps both`() throws {
    let (_, names) = try hold(["Le mien", "o", ":quitter"], others: [("Premier", "LD")])
    #expect(names == ["Premier", "Le mien"])
  }
}
