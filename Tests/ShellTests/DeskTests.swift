import Assessment
import Basics
import Dossier
import Foundation
import Interview
import Law
import Report
import Store
import Testing

@testable import Shell

private let plan = InterviewPlan(Questionnaire.embedded)
private let today = Day(number: 20_783)
private let noon = Instant(seconds: 20_783 * 86_400 + 39_600)

private func answer(_ path: String, _ value: String) -> Action { .answer(FactPath(path), .value(value)) }

/// What the first saved interview answers: three invoices, and nothing demanded yet.
private func garnier() throws -> [Action] {
  try interviews()[0].interview.answers.sorted { $0.key < $1.key }.map { .answer($0.key, $0.value) }
}

private func naming(_ creditor: String, _ debtor: String) -> [Action] {
  [
    answer("accueil.motif", "creance"), answer("accueil.repondant", "dirigeant"),
    answer("creancier.nom", creditor), answer("debiteur.nom", debtor),
  ]
}

/// What each saved interview answers.
private func interviews() throws -> [(name: String, interview: Interview)] {
  let folder = ReadmeTests.root.appendingPathComponent("Tests/Interviews")
  return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { file in
    let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
    let saved = try SavedInterview.decode(yaml: text)
    return (file, replay(saved, plan: plan, today: saved.day ?? today).interview)
  }
}

/// A store that can be read and not written.
private struct ReadOnlyStore: DossierStore {
  let kept: MemoryStore

  private var refusal: StoreError { .permission(path: "mémoire", detail: "lecture seule") }

  func create(
    questionnaireVersion: String, fingerprint: String, year: Int, opening actions: [Action], stamp: Stamp
  ) throws(StoreError) -> DossierHeader { throw refusal }
  func append(
    _ actions: [Action], to dossier: DossierID, expecting expected: Int, parties: [Party]?, stamp: Stamp
  ) throws(StoreError) -> [LogEntry] { throw refusal }
  func staleParties() throws(StoreError) -> [DossierHeader] { try kept.staleParties() }
  func keepParties(_ drawn: [(DossierID, Int, [Party])]) throws(StoreError) { throw refusal }
  func matches(of party: Party, except: DossierID?) throws(StoreError) -> [PartyMatch] { [] }
  func entries(of dossier: DossierID) throws(StoreError) -> [LogEntry] { try kept.entries(of: dossier) }
  func keepDraft(_ draft: Draft?, of dossier: DossierID) throws(StoreError) { throw refusal }
  func draft(of dossier: DossierID) throws(StoreError) -> Draft? { nil }
  func headers() throws(StoreError) -> [DossierHeader] { try kept.headers() }
  func header(_ reference: String) throws(StoreError) -> DossierHeader { try kept.header(reference) }
  func staleDossiers(on day: Day, rules: String) throws(StoreError) -> [StaleDossier] {
    try kept.staleDossiers(on: day, rules: rules)
  }
  func keepDesk(_ drawn: [DeskDrawing], rules: String) throws(StoreError) { throw refusal }
  func desk(_ query: DeskQuery) throws(StoreError) -> DeskPage { try kept.desk(query) }
  func search(_ search: DeskSearch, limit: Int) throws(StoreError) -> DeskFindings {
    try kept.search(search, limit: limit)
  }
}

@Suite struct DeskTests {
  private func desk(_ store: any DossierStore, on day: Day = today) throws -> Desk {
    try Desk(store, Desk.Setting(plan: plan, today: day))
  }

  @discardableResult
  private func open(_ actions: [Action], in store: MemoryStore, at instant: Instant = noon) throws
    -> DossierHeader
  {
    try store.create(
      questionnaireVersion: "2026.11", fingerprint: "x", year: 2026, opening: actions,
      stamp: Stamp(author: "client", at: instant, provenance: .dit))
  }

  @Test func `a row says who, how far, since when, and what is held`() throws {
    let store = MemoryStore()
    let header = try open(
      garnier() + [
        answer("accueil.repondant", "cabinet"), answer("accueil.operateur", "CL"),
        answer("accueil.appelant", "Nadia Ferrand"), answer("accueil.conflit", "non"),
        answer("accueil.pouvoir", "oui"), .act(Act(.held, note: "procès en cours")),
        .act(Act(.mission, value: "2026-12-01")),
      ], in: store)
    let page = try desk(store).list(DeskQuery(today: today))
    let row = try #require(page.listings.first).row
    #expect(row.creditor == "Atelier Lenoir SARL" && row.debtor == "Menuiserie Garnier SARL")
    #expect(row.operatorInitials == "CL" && row.caller == "Nadia Ferrand")
    #expect(row.state == .open && row.percent > 0 && row.percent < 100)
    #expect(row.principal == Money(cents: 1_248_000))
    #expect(row.due?.day == Day(2031, 5, 30) && row.due?.label == "prescription, facture F2026-041")
    #expect(row.hold == "procès en cours" && row.mission == .open(Day(2026, 12, 1)))
    _ = try store.append(
      [.act(Act(.released)), .act(Act(.missionEnd, value: "2026-12-05"))], to: header.id,
      expecting: header.version, stamp: Stamp(author: "CL", at: noon, provenance: .dit))
    let later = try #require(try desk(store).list(DeskQuery(today: today)).listings.first).row
    #expect(later.hold == nil && later.mission == .closed(Day(2026, 12, 5)) && later.due == nil)
  }

  @Test func `a conflict stops a dossier, and withholds its amount and its dates`() throws {
    let store = MemoryStore()
    try open(
      garnier() + [
        .act(ConflictDecision(.stop, marks: ["0123456789ab"]).act(reason: "client"))
      ], in: store)
    let row = try #require(try desk(store).list(DeskQuery(today: today)).listings.first).row
    #expect(row.state == .stopped && row.principal == nil && row.due == nil)
  }

  @Test func `a date that passed and destroyed a right stays, and gives way to a nearer one`() throws {
    let store = MemoryStore()
    try open(try garnier(), in: store)
    func due(on day: Day) throws -> DeskRow.Due? {
      try desk(store, on: day).list(DeskQuery(today: day)).listings.first?.row.due
    }
    // The first invoice is barred after 30/05/2031, the second after 28/06/2031.
    let before = try #require(Day(2031, 6, 2))
    let passed = try #require(try due(on: before))
    #expect(passed.day == Day(2031, 5, 30) && passed.isFatal && passed.label.contains("F2026-041"))
    #expect(DossierList.when(passed, before).plain == "dépassé de 3\u{A0}jours")
    let after = try #require(Day(2031, 6, 20))
    let next = try #require(try due(on: after))
    #expect(next.day > after && next.label.hasPrefix("prescription"))
  }

  /// A row that is kept must say, on each later day until it is drawn again, what drawing it on that day would say.
  @Test(arguments: 0..<23) func `a kept row is right until the day on which it is drawn again`(_ number: Int)
    throws
  {
    let (name, interview) = try interviews()[number]
    var kept = Desk.row(interview, Desk.Setting(plan: plan, today: today))
    for days in 1...70 {
      let day = today.adding(days: days)
      let fresh = Desk.row(interview, Desk.Setting(plan: plan, today: day))
      if let end = kept.validUntil, day >= end {
        kept = fresh
        continue
      }
      #expect(
        kept.due == fresh.due && kept.state == fresh.state && kept.principal == fresh.principal,
        "\(name), \(day.iso)")
      guard kept.due == fresh.due else { return }
    }
  }

  @Test func `every saved interview is found by its parties, its invoices and its numbers`() throws {
    let store = MemoryStore()
    for (_, interview) in try interviews() {
      let actions = interview.answers.sorted { $0.key < $1.key }.map { Action.answer($0.key, $0.value) }
      try open(actions, in: store)
    }
    let desk = try desk(store)
    for (index, (name, interview)) in try interviews().enumerated() {
      let reference = "2026-00" + (index < 9 ? "0" : "") + "\(index + 1)"
      for path in [
        "creancier.nom", "debiteur.nom", "creancier.email", "creancier.telephone", "debiteur.siren",
      ] {
        guard let answer = interview.activeAnswer(at: FactPath(path)), answer.state == .value else {
          continue
        }
        let found = try desk.search(answer.canonical).hits.map(\.listing.reference)
        #expect(found.contains(reference), "\(name), \(path)")
      }
      for key in interview.elements(of: "facture") {
        guard let number = interview.activeAnswer(at: FactPath("facture[\(key)].numero")),
          number.state == .value
        else { continue }
        #expect(
          try desk.search(number.canonical).hits.contains { $0.listing.reference == reference },
          "\(name), \(number.canonical)")
      }
    }
  }

  @Test func `where nothing can be written, the list and the search are the same`() throws {
    let store = MemoryStore()
    try open(naming("Atelier Lenoir", "Menuiserie Garnier"), in: store)
    _ = try desk(store)
    try open(naming("Kervella", "Garnier Paul"), in: store)
    let reading = try desk(ReadOnlyStore(kept: store))
    let page = try reading.list(DeskQuery(today: today))
    let found = try reading.search("garnier")
    let writing = try desk(store)
    #expect(try page == writing.list(DeskQuery(today: today)))
    #expect(page.all == 2)
    #expect(found.hits.count == 2 && found.total == 2)
    #expect(try Set(found.hits) == Set(writing.search("garnier").hits))
  }

  @Test func `a session that ends leaves nothing to draw`() throws {
    let store = MemoryStore()
    let header = try open(naming("Atelier Lenoir", "Garnier"), in: store)
    let setting = Desk.Setting(plan: plan, today: today)
    Desk.refresh(header.id, in: store, setting)
    #expect(try store.staleDossiers(on: today, rules: setting.rules).isEmpty)
    #expect(try store.names(beginning: "gar", limit: 3) == ["Garnier"])
    #expect(
      try store.matches(of: Party(.debtor, .adverse, name: PartyName("Garnier")), except: nil).count == 1)
    // Under other rules, one row is not drawn beside those of before.
    _ = try store.staleDossiers(on: today, rules: "d’avant")
    try store.keepDesk(
      [
        DeskDrawing(
          id: header.id, version: header.version, row: DeskRow(state: .open, drawnOn: today), keys: [],
          parties: nil)
      ], rules: "d’avant")
    Desk.refresh(header.id, in: store, setting)
    #expect(try store.desk(DeskQuery(today: today)).listings.map(\.row.debtor) == [""])
  }
}

@Suite struct DossierListTests {
  private func listing(
    _ number: Int, _ creditor: String = "Atelier Lenoir SARL", _ debtor: String = "Menuiserie Garnier SARL",
    state: DeskRow.State = .open, due: Int? = nil, label: String = "prescription, facture F2026-041",
    isFatal: Bool = true, hold: String? = nil, mission: DeskRow.Mission = .none
  ) -> DeskListing {
    DeskListing(
      id: DossierID("\(number)"), reference: "2026-000\(number)", version: 1, touchedAt: noon,
      row: DeskRow(
        state: state, percent: state == .open ? 45 : 100, creditor: creditor, debtor: debtor,
        due: due.map { DeskRow.Due(day: today.adding(days: $0), label: label, isFatal: isFatal) }, hold: hold,
        mission: mission, drawnOn: today))
  }

  private var sample: [DeskListing] {
    [
      listing(1, due: -3),
      listing(2, "Emballages Roy SAS", "Primeurs de l’Ouest SASU", state: .complete, due: 0),
      listing(
        3, "Société d’exploitation des établissements Vandenberghe et fils", "Garnier", due: 12,
        label: "former opposition au greffe", hold: "procès\u{1B}[2J en cours",
        mission: .open(Day(2026, 12, 1))),
      listing(4, "", "", state: .damaged), listing(5, "漢字漢字漢字漢字漢字漢字", "Élise 👩‍⚖️ Petit", state: .stopped),
      listing(6, due: 1500),
    ]
  }

  @Test func `columns stay aligned at 80 columns, and long names are cut`() {
    let lines = DossierList.lines(sample, today: today, width: 80).map(\.plain)
    #expect(
      lines == [
        "2026-0001  Atelier Le… c/ Menuiserie…  45\u{A0}%     dépassé de 3\u{A0}jours  prescription",
        "2026-0002  Emballages… c/ Primeurs d…  complet  aujourd’hui         prescription",
        "2026-0003  Société d’expl… c/ Garnier  45\u{A0}%     dans 12\u{A0}jours       former oppo…",
        "           conservé\u{A0}: procès^[[2J en cours · mission depuis le 01/12/2026",
        "2026-0004  — contre —                  abîmé                        tapez recou…",
        "2026-0005  漢字漢字漢… c/ Élise 👩‍⚖️ P…  arrêté                       conflit d’i…",
        "2026-0006  Atelier Le… c/ Menuiserie…  45\u{A0}%     le 04/01/2031       prescription",
      ])
  }

  @Test(arguments: [60, 72, 80, 100, 140, 200])
  func `no line is wider than the terminal, and every state starts at one column`(
    _ width: Int
  ) {
    let lines = DossierList.lines(sample, today: today, width: width).map(\.plain)
    for line in lines where !line.contains("conservé") {
      #expect(DisplayWidth.columns(line) <= width, "\(line)")
    }
    let words = ["45\u{A0}%", "en cours, 45\u{A0}%", "complet", "abîmé", "arrêté"]
    let starts = lines.filter { $0.hasPrefix("2026") }.compactMap { line -> Int? in
      for word in words {
        if let range = line.range(of: "  " + word) {
          return DisplayWidth.columns(String(line[..<range.lowerBound]))
        }
      }
      return nil
    }
    #expect(starts.count == sample.count)
    #expect(Set(starts.map { $0 }).count <= 2, "\(lines)")
    #expect(!lines.joined().contains("\u{1B}"))
  }

  @Test func `one creditor for all leaves the room to the debtors`() {
    let rows = [
      listing(1, "Société d’exploitation des établissements Vandenberghe", "Menuiserie Garnier SARL", due: 5),
      listing(2, "Société d’exploitation des établissements Vandenberghe", "Primeurs de l’Ouest", due: 9),
    ]
    let lines = DossierList.lines(rows, today: today, width: 80).map(\.plain)
    #expect(lines.allSatisfy { $0.contains("contre ") && !$0.contains("Société") })
    #expect(lines[0].contains("Menuiserie Garnier SARL"))
  }

  @Test func `on a narrow screen a dossier takes several lines, and nothing is cut`() {
    let lines = DossierList.lines([sample[2], sample[3]], today: today, width: 40).map(\.plain)
    #expect(
      lines == [
        "2026-0003  en cours, 45\u{A0}%",
        "  Société d’exploitation des établissements Vandenberghe et fils contre Garnier",
        "  dans 12\u{A0}jours\u{A0}: limite, former opposition au greffe",
        "  conservé\u{A0}: procès^[[2J en cours · mission depuis le 01/12/2026",
        "2026-0004  abîmé", "  — contre —", "  tapez recouvre verifier",
      ])
  }

  @Test func `through a pipe nothing is cut`() {
    let lines = DossierList.lines([sample[0], sample[5]], today: today).map(\.plain)
    #expect(
      lines == [
        "2026-0001  Atelier Lenoir SARL contre Menuiserie Garnier SARL  en cours, 45\u{A0}%  dépassé de 3\u{A0}jours  "
          + "prescription, facture F2026-041",
        "2026-0006  Atelier Lenoir SARL contre Menuiserie Garnier SARL  en cours, 45\u{A0}%  le 04/01/2031       "
          + "prescription, facture F2026-041",
      ])
  }

  @Test(arguments: [
    (-1, "dépassé de 1\u{A0}jour"), (-99, "dépassé de 99\u{A0}jours"), (-100, "passé le 18/08/2026"),
    (0, "aujourd’hui"), (1, "demain"), (2, "dans 2\u{A0}jours"), (99, "dans 99\u{A0}jours"),
    (100, "le 06/03/2027"),
  ])
  func `how far a date is, in words`(_ days: Int, _ words: String) {
    let due = DeskRow.Due(day: today.adding(days: days), label: "", isFatal: false)
    #expect(DossierList.when(due, today).plain == words)
  }

  @Test func `the JSON keeps the keys of the first version`() throws {
    let page = DeskPage(listings: sample, matching: 9, all: 12)
    let text = DossierList.json(page, today: today)
    let value = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(value["schema"] as? String == "recouvre-liste/2")
    let first = try #require((value["dossiers"] as? [[String: Any]])?.first)
    for key in ["reference", "id", "version", "creancier", "debiteur", "etat"] {
      #expect(first[key] != nil, "\(key)")
    }
    #expect((first["date"] as? [String: Any])?["jours"] as? Int == -3)
  }
}
