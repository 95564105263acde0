import Basics
import Dossier
import GRDB
import Interview
import Testing

@testable import Store

private let rules = "essai"
private let today = Day(number: 20_783)

/// A dossier of the desk, without any answer: only what is kept of it.
private struct Sample {
  var creditor = "Atelier Lenoir SARL"
  var debtor = "Menuiserie Garnier"
  var state = DeskRow.State.open
  var operatorInitials = ""
  /// Days from today.
  var due: Int?
  var isFatal = true
  var validFor: Int?
  var siren = ""
  var invoices: [String] = []
  var email = ""
  var telephone = ""

  func row(on day: Day = today) -> DeskRow {
    DeskRow(
      state: state, percent: 40, creditor: creditor, debtor: debtor, operatorInitials: operatorInitials,
      caller: "Nadia Ferrand", principal: Money(cents: 12_000),
      due: due.map { DeskRow.Due(day: today.adding(days: $0), label: "prescription", isFatal: isFatal) },
      hold: nil, mission: .open(today), drawnOn: day, validUntil: validFor.map { day.adding(days: $0) })
  }

  var parties: [Party] {
    [
      Party(.creditor, .client, name: PartyName(creditor)), Party(.debtor, .adverse, name: PartyName(debtor)),
    ]
  }

  var keys: [DeskKey] {
    DeskKey.all(
      parties: parties, sirens: [(.debtor, siren)], invoices: invoices, emails: [email],
      telephones: [telephone])
  }
}

extension DossierStore {
  /// A dossier with its row, as if whoever wrote it had drawn it.
  @discardableResult
  fileprivate func add(_ sample: Sample, at instant: Instant = morning) throws -> DossierHeader {
    let header = try open(at: instant)
    try keepDesk(
      [DeskDrawing(id: header.id, version: 0, row: sample.row(), keys: sample.keys, parties: sample.parties)],
      rules: rules)
    return header
  }

  fileprivate func references(_ query: DeskQuery) throws -> [String] {
    try desk(query).listings.map { String($0.reference.suffix(2)) }
  }

  fileprivate func found(_ text: String, limit: Int = 20) throws -> [String] {
    try search(DeskSearch(text), limit: limit).hits.map { String($0.listing.reference.suffix(2)) }
  }
}

private func later(_ seconds: Int64) -> Instant { Instant(seconds: morning.seconds + seconds) }

@Suite struct DeskTests {
  @Test(arguments: StoreConformance.Kind.allCases)
  func `a row comes back as it was kept, with what the log says of the dossier`(
    _ kind: StoreConformance.Kind
  ) throws {
    let (store, folder) = try kind.make()
    defer { withExtendedLifetime(folder) {} }
    let sample = Sample(
      creditor: "a\0b 'x'", debtor: "e\u{301}té", state: .complete, operatorInitials: "C.L.", due: -3,
      validFor: 8)
    let header = try store.add(sample)
    let page = try store.desk(DeskQuery(today: today))
    let listing = try #require(page.listings.first)
    #expect(listing.row == sample.row())
    #expect(Array(listing.row.creditor.utf8) == Array(sample.creditor.utf8))
    #expect(listing.id == header.id && listing.reference == "2026-0001" && listing.touchedAt == morning)
    #expect(page.matching == 1 && page.all == 1)
    for mission in [DeskRow.Mission.none, .open(nil), .closed(today)] {
      var row = sample.row()
      row.mission = mission
      row.hold = "procès"
      row.due = nil
      row.principal = nil
      try store.keepDesk(
        [DeskDrawing(id: header.id, version: 0, row: row, keys: [], parties: nil)], rules: rules)
      #expect(try store.desk(DeskQuery(today: today)).listings.map(\.row) == [row])
    }
  }

  @Test(arguments: StoreConformance.Kind.allCases)
  func `every entry makes a row stale, whatever it is, and drawing it settles it`(
    _ kind: StoreConformance.Kind
  ) throws {
    let (store, folder) = try kind.make()
    defer { withExtendedLifetime(folder) {} }
    let header = try store.open()
    #expect(try store.staleDossiers(on: today, rules: rules).map(\.id) == [header.id])
    var version = 0
    for action in everyAction {
      try store.keepDesk(
        [DeskDrawing(id: header.id, version: version, row: Sample().row(), keys: [], parties: [])],
        rules: rules)
      #expect(try store.staleDossiers(on: today, rules: rules).isEmpty)
      _ = try store.append([action], to: header.id, expecting: version, stamp: stamp())
      version += 1
      let stale = try store.staleDossiers(on: today, rules: rules)
      #expect(stale.map(\.version) == [version] && stale.allSatisfy(\.needsRow), "\(action)")
    }
  }

  @Test(arguments: StoreConformance.Kind.allCases)
  func `a row drawn at a version that is past is not kept, nor one under other rules`(
    _ kind: StoreConformance.Kind
  ) throws {
    let (store, folder) = try kind.make()
    defer { withExtendedLifetime(folder) {} }
    let header = try store.add(Sample())
    _ = try store.append([.undo], to: header.id, expecting: 0, stamp: stamp())
    let other = Sample(debtor: "Autre")
    let drawing = DeskDrawing(
      id: header.id, version: 0, row: other.row(), keys: other.keys, parties: other.parties)
    try store.keepDesk([drawing], rules: rules)
    #expect(try store.desk(DeskQuery(today: today)).listings.map(\.row.debtor) == ["Menuiserie Garnier"])
    #expect(try store.found("autre").isEmpty)
    try store.keepDesk(
      [DeskDrawing(id: header.id, version: 1, row: other.row(), keys: other.keys, parties: nil)],
      rules: "d’autres")
    #expect(try store.desk(DeskQuery(today: today)).listings.map(\.row.debtor) == ["Menuiserie Garnier"])
    #expect(try store.staleDossiers(on: today, rules: "d’autres").map(\.id) == [header.id])
    #expect(try store.desk(DeskQuery(today: today)).all == 0)
    #expect(try store.found("garnier").isEmpty)
  }

  @Test(arguments: StoreConformance.Kind.allCases)
  func `a row is drawn again on the day when a date passes, and for a day before it was drawn`(
    _ kind: StoreConformance.Kind
  ) throws {
    let (store, folder) = try kind.make()
    defer { withExtendedLifetime(folder) {} }
    try store.add(Sample(validFor: 5))
    try store.add(Sample())
    func stale(_ days: Int) throws -> [String] {
      try store.staleDossiers(on: today.adding(days: days), rules: rules).map(\.reference)
    }
    #expect(try stale(0).isEmpty && stale(4).isEmpty)
    #expect(try stale(5) == ["2026-0001"])
    #expect(try stale(900) == ["2026-0001"])
    #expect(try stale(-1) == ["2026-0001", "2026-0002"])
  }

  @Test(arguments: StoreConformance.Kind.allCases)
  func `a damaged dossier is shown, and looked at again each time`(_ kind: StoreConformance.Kind) throws {
    let (store, folder) = try kind.make()
    defer { withExtendedLifetime(folder) {} }
    let header = try store.open()
    try store.keepDesk(
      [
        DeskDrawing(
          id: header.id, version: 0, row: DeskRow(state: .damaged, drawnOn: today), keys: [], parties: [])
      ], rules: rules)
    #expect(try store.desk(DeskQuery(today: today)).listings.map(\.row.state) == [.damaged])
    #expect(try store.staleDossiers(on: today, rules: rules).map(\.id) == [header.id])
  }

  @Test(arguments: StoreConformance.Kind.allCases)
  func `dates that passed come first, the latest first, then the nearest, then the last touched`(
    _ kind: StoreConformance.Kind
  ) throws {
    let (store, folder) = try kind.make()
    defer { withExtendedLifetime(folder) {} }
    for (seconds, due) in [(9, nil), (1, 30), (2, -40), (3, 0), (4, -2), (5, nil), (6, 30)] as [(Int64, Int?)]
    {
      try store.add(Sample(due: due), at: later(seconds))
    }
    var query = DeskQuery(today: today)
    #expect(try store.references(query) == ["05", "03", "04", "07", "02", "01", "06"])
    query.limit = 3
    #expect(try store.references(query) == ["05", "03", "04"])
    #expect(try store.desk(query).matching == 7)
    query.order = .touch
    #expect(try store.references(query) == ["01", "07", "06"])
    query.limit = nil
    query.before = today.adding(days: 30)
    #expect(try store.references(query) == ["05", "04", "03"])
    query.limit = 0
    #expect(try store.desk(query) == DeskPage(listings: [], matching: 3, all: 7))
  }

  @Test(arguments: StoreConformance.Kind.allCases)
  func `the list is filtered by state, initials and creditor, and ordered by name`(
    _ kind: StoreConformance.Kind
  ) throws {
    let (store, folder) = try kind.make()
    defer { withExtendedLifetime(folder) {} }
    try store.add(
      Sample(creditor: "Écuries du Lac", debtor: "Zola", state: .complete, operatorInitials: "cl"))
    try store.add(Sample(creditor: "", debtor: "Abel"))
    try store.add(Sample(creditor: "Ateliers Lenoir", debtor: "Écuries Morel", operatorInitials: "C.L."))
    try store.add(Sample(creditor: "ecuries du lac", debtor: "Abel", state: .stopped, operatorInitials: "AB"))
    var query = DeskQuery(today: today)
    query.order = .name
    #expect(try store.references(query) == ["03", "04", "01", "02"])
    query.operatorInitials = "CL"
    #expect(try store.references(query) == ["03", "01"])
    query.operatorInitials = nil
    query.creditor = "SARL ecurie lac"
    #expect(try store.references(query) == ["04", "01"])
    query.state = .complete
    #expect(try store.desk(query).matching == 1)
    query.creditor = "morel"
    #expect(try store.references(query).isEmpty)
  }

  @Test(arguments: StoreConformance.Kind.allCases)
  func `a search finds a name by its beginning, in any order, in spite of slips, forms and accents`(
    _ kind: StoreConformance.Kind
  ) throws {
    let (store, folder) = try kind.make()
    defer { withExtendedLifetime(folder) {} }
    try store.add(Sample(creditor: "Atelier Lenoir SARL", debtor: "Menuiserie Garnier"))
    try store.add(Sample(creditor: "S.A.S. Électricité Générale", debtor: "Paul Garniez"))
    try store.add(Sample(creditor: "Kervella", debtor: "Schneckenburger et fils"))
    #expect(try store.found("garn") == ["02", "01"])
    #expect(try store.found("Garnier") == ["01", "02"])
    #expect(try store.found("GARNIER lenoir") == ["01"])
    #expect(try store.found("garnier kervella").isEmpty)
    #expect(try store.found("sarl ELECTRICITE") == ["02"])
    #expect(try store.found("schnekenburgre") == ["03"])
    #expect(try store.found("g").isEmpty)
    #expect(try store.found("pellegrini").isEmpty)
    let hit = try #require(try store.search(DeskSearch("lenoir menuiserie"), limit: 1).hits.first)
    #expect(hit.places == [.name(.creditor), .name(.debtor)])
    #expect(
      try store.search(DeskSearch("garnier menuiserie"), limit: 1).hits.map(\.places) == [[.name(.debtor)]])
  }

  @Test(arguments: StoreConformance.Kind.allCases)
  func `a search finds numbers with or without their spaces and punctuation, by either end`(
    _ kind: StoreConformance.Kind
  ) throws {
    let (store, folder) = try kind.make()
    defer { withExtendedLifetime(folder) {} }
    try store.add(
      Sample(
        siren: "73282932000074", invoices: ["F2026-041", "F2026-042"], email: "Compta@Lenoir.fr",
        telephone: "+33612345678"))
    try store.add(Sample(debtor: "Garage 24", siren: "732829320", invoices: ["FA000123", "\0'--"]))
    for text in [
      "F2026-041", "f2026041", "F 2026 041", "041", "2026-041", "f2026-04", "06 12 34 56 78",
      "+33 6 12 34 56 78",
      "0612345678", "compta@lenoir.fr", "COMPTA", "2026-0001", "lenoir 041", "732 829 320 00074",
    ] {
      #expect(try store.found(text).first == "01", "\(text)")
    }
    #expect(try store.found("732829320").sorted() == ["01", "02"])
    #expect(try store.found("732 829 320 00074").sorted() == ["01", "02"])
    for text in ["123", "fa000", "garage 24", "24", "2026-0002"] {
      #expect(try store.found(text) == ["02"], "\(text)")
    }
    for text in ["999", "f2027", "garage 25", "06 99", "2031-0001", "%", "_", "' OR 1=1 --"] {
      #expect(try store.found(text).isEmpty, "\(text)")
    }
    func places(_ text: String) throws -> [DeskPlace]? {
      try store.search(DeskSearch(text), limit: 1).hits.first?.places
    }
    #expect(try places("041") == [.invoice("F2026-041")])
    #expect(try places("f2026-041") == [.invoice("F2026-041")])
    #expect(try places("73282932000074") == [.siren(.debtor)])
    #expect(try places("06 12 34 56 78") == [.telephone("0612345678")])
    #expect(try places("compta@lenoir.fr") == [.email("compta@lenoir.fr")])
    #expect(try places("2026-0002") == [.reference])
  }

  /// Looking into every dossier is slow and simple; the index must find the same.
  @Test func `the index finds what looking into every dossier finds`() throws {
    var random = SplitMix(state: 20_261_126)
    let memory = MemoryStore()
    let folder = try TemporaryFolder()
    let sqlite = try SQLiteStore(directory: folder.path)
    let words = [
      "garnier", "lenoir", "martin", "menuiserie", "atelier", "kervella", "garage", "plomberie", "morel",
      "schneider", "fontaine", "benali", "dupuis", "saint", "transports", "multi", "services", "24",
    ]
    func name() -> String {
      (0...random.below(3)).map { _ in words[random.below(words.count)] }.joined(separator: " ")
    }
    var samples: [Sample] = []
    for _ in 0..<300 {
      let sample = Sample(
        creditor: name(), debtor: name(), state: DeskRow.State.allCases[random.below(3)],
        operatorInitials: ["", "CL", "AB"][random.below(3)],
        due: random.below(4) == 0 ? nil : random.below(200) - 60,
        siren: "\(100_000_000 + random.below(900_000_000))",
        invoices: (0..<random.below(4)).map { _ in "F\(2020 + random.below(7))-\(random.below(300))" },
        email: "\(words[random.below(words.count)])@exemple.fr",
        telephone: "06\(10_000_000 + random.below(80_000_000))")
      samples.append(sample)
      let instant = later(Int64(random.below(500)))
      try memory.add(sample, at: instant)
      try sqlite.add(sample, at: instant)
    }
    var hits = 0
    for _ in 0..<400 {
      let sample = samples[random.below(samples.count)]
      var text = [
        sample.debtor, sample.creditor + " " + sample.debtor, sample.invoices.first ?? "7", sample.siren,
        sample.telephone, String(sample.email.prefix(6)), name() + " " + (sample.invoices.last ?? ""),
      ][random.below(7)]
      if random.below(2) == 0, text.count > 4 { text.removeLast() }
      if random.below(3) == 0, text.count > 5 {
        text.remove(at: text.index(text.startIndex, offsetBy: random.below(4)))
      }
      let expected = try memory.search(DeskSearch(text), limit: 50)
      let found = try sqlite.search(DeskSearch(text), limit: 50)
      #expect(found.total == expected.total, "\(text)")
      #expect(found.hits.map(\.listing.reference) == expected.hits.map(\.listing.reference), "\(text)")
      #expect(found.hits.map { Set($0.places) } == expected.hits.map { Set($0.places) }, "\(text)")
      hits += expected.hits.count
    }
    #expect(hits > 400)
    for _ in 0..<60 {
      var query = DeskQuery(today: today)
      query.order = DeskQuery.Order.allCases[random.below(3)]
      query.limit = [nil, 7, 40][random.below(3)]
      if random.below(3) == 0 { query.state = DeskRow.State.allCases[random.below(3)] }
      if random.below(3) == 0 { query.before = today.adding(days: random.below(150) - 50) }
      if random.below(3) == 0 { query.operatorInitials = "ab" }
      if random.below(3) == 0 { query.creditor = name() }
      let (found, expected) = (try sqlite.desk(query), try memory.desk(query))
      #expect(found.matching == expected.matching && found.all == expected.all, "\(query)")
      #expect(found.listings.map(\.reference) == expected.listings.map(\.reference), "\(query)")
      #expect(found.listings.map(\.row) == expected.listings.map(\.row), "\(query)")
    }
    for word in words + ["g", "ga", "men ga", "zz", ""] {
      #expect(
        try sqlite.names(beginning: word, limit: 8) == memory.names(beginning: word, limit: 8), "\(word)")
    }
  }

  @Test(arguments: StoreConformance.Kind.allCases)
  func `completion gives names as they were typed, once each, the last touched first`(
    _ kind: StoreConformance.Kind
  ) throws {
    let (store, folder) = try kind.make()
    defer { withExtendedLifetime(folder) {} }
    try store.add(Sample(creditor: "Atelier Lenoir SARL", debtor: "Menuiserie GARNIER"), at: later(1))
    try store.add(Sample(creditor: "Atelier Lenoir SARL", debtor: "Élise Garand"), at: later(3))
    try store.add(Sample(creditor: "Garnier Paul", debtor: "Kervella"), at: later(2))
    #expect(
      try store.names(beginning: "gar", limit: 5) == ["Élise Garand", "Garnier Paul", "Menuiserie GARNIER"])
    #expect(try store.names(beginning: "gar", limit: 1) == ["Élise Garand"])
    #expect(try store.names(beginning: "menuis gar", limit: 5) == ["Menuiserie GARNIER"])
    #expect(try store.names(beginning: "Até", limit: 5) == ["Atelier Lenoir SARL"])
    #expect(try store.names(beginning: "zz", limit: 5).isEmpty)
    #expect(try store.names(beginning: "", limit: 2) == ["Élise Garand", "Atelier Lenoir SARL"])
    #expect(
      try store.references(beginning: "2026-", limit: 2).map(\.reference) == ["2026-0002", "2026-0003"])
    #expect(
      try store.references(beginning: "2026-0001", limit: 2).map(\.row.debtor) == ["Menuiserie GARNIER"])
    #expect(try store.references(beginning: "2%", limit: 2).isEmpty)
  }

  @Test func `an erasure leaves nothing of the row and of the keys in the file`() throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(directory: folder.path)
    let kept = try store.add(Sample())
    let gone = try store.add(
      Sample(
        creditor: "Zqxcanari", debtor: "Canarizqx", invoices: ["ZQX-1"], email: "zqx@canari.fr",
        telephone: "0699887766"))
    #expect(
      try String(decoding: bytes(of: folder.database), as: UTF8.self).lowercased().contains("zqxcanari"))
    #expect(try store.erase([gone.id], reason: .demande, author: "LD", at: morning))
    let after = String(decoding: try bytes(of: folder.database), as: UTF8.self).lowercased()
    for word in ["zqx", "canari", "0699887766"] { #expect(!after.contains(word), "\(word)") }
    for table in ["desk", "desk_key", "desk_stale"] {
      #expect(
        try scalar(folder.database, "SELECT count(*) FROM \(table) WHERE dossier <> 1") == 0, "\(table)")
    }
    #expect(try store.desk(DeskQuery(today: today)).listings.map(\.id) == [kept.id])
    #expect(try store.found("garnier") == ["01"])
    #expect(try store.verify().isEmpty)
  }

  @Test func `many drawings in one transaction are as many in several`() throws {
    let folders = [try TemporaryFolder(), try TemporaryFolder()]
    var dumps: [[String]] = []
    for (folder, size) in zip(folders, [1, 700]) {
      let store = try SQLiteStore(directory: folder.path)
      let names = ["Garnier", "Lenoir", "Menuiserie Garnier", "Atelier", "Benali Frères"]
      let drawings = try (0..<700).map { index -> DeskDrawing in
        let sample = Sample(
          creditor: names[index % 5] + " \(index % 40)", debtor: names[(index * 3 + 1) % 5],
          invoices: ["F\(index)"])
        return DeskDrawing(
          id: try store.open().id, version: 0, row: sample.row(), keys: sample.keys, parties: sample.parties)
      }
      // Twice: the second time everything is there already.
      for _ in 0..<2 {
        for start in stride(from: 0, to: 700, by: size) {
          try store.keepDesk(Array(drawings[start..<min(700, start + size)]), rules: rules)
        }
      }
      var rows: [String] = []
      try raw(folder.database) { database in
        for sql in [
          "SELECT group_concat(kind || text || dossier || coalesce(shown, '-')) FROM desk_key",
          "SELECT count(*) || '-' || sum(size) || '-' || sum(telling) FROM party_posting",
          "SELECT count(*) FROM party_variant", "SELECT count(*) FROM desk_stale",
          "SELECT group_concat(text) FROM (SELECT text FROM party_word ORDER BY text)",
        ] { rows.append(try String.fetchOne(database, sql: sql) ?? "") }
      }
      dumps.append(rows)
    }
    #expect(dumps[0] == dumps[1])
    #expect(dumps[0][3] == "0")
  }
}

/// The same numbers at each run.
private struct SplitMix {
  var state: UInt64

  mutating func below(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(count))
  }
}
