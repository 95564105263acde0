import Basics
import Dossier
import GRDB
import Interview
import Testing

@testable import Store

private let plan = InterviewPlan(Questionnaire.embedded)

private func answer(_ path: String, _ value: String) -> Action { .answer(FactPath(path), .value(value)) }

/// What a dossier of these two says.
private func naming(_ creditor: String, _ debtor: String, motif: String = "creance") -> [Action] {
  [answer("accueil.motif", motif), answer("creancier.nom", creditor), answer("debiteur.nom", debtor)]
}

private func searched(_ name: String, siren: String? = nil) -> Party {
  Party(.debtor, .adverse, name: PartyName(name), siren: siren)
}

extension DossierStore {
  /// A dossier whose parties are kept as its answers are.
  @discardableResult
  fileprivate func add(_ actions: [Action], at instant: Instant = morning) throws -> DossierHeader {
    let header = try open(at: instant)
    let parties = Party.drawn(from: Interview(plan: plan, actions: actions))
    let entries = try append(actions, to: header.id, expecting: 0, parties: parties, stamp: stamp())
    return try self.header(try #require(entries.last).dossier.text)
  }
}

struct PartyIndexTests {
  @Test func `whoever reclaims is the client, and whoever received an act is the client then`() {
    let claim = Party.drawn(from: Interview(plan: plan, actions: naming("Atelier Morel", "Garnier SARL")))
    #expect(claim.map(\.side) == [.client, .adverse])
    let act = Party.drawn(
      from: Interview(plan: plan, actions: naming("Atelier Morel", "Garnier SARL", motif: "injonction_recue"))
    )
    #expect(act.map(\.side) == [.adverse, .client])
    #expect(act.map(\.role) == [.creditor, .debtor])
  }

  @Test func `every name is drawn, each of the other debtors apart`() {
    let actions =
      naming("Atelier Morel", "Garnier SARL") + [
        answer("debiteur.qualite", "societe_commerciale"), answer("debiteur.siren", "73282932000074"),
        answer("parties.particularites", "plusieurs_debiteurs,garant"),
        answer("debiteur.plusieurs", "solidaires"),
        answer("debiteur.autres_noms", "Garnier Invest SAS, Paul Garnier"), answer("garant.existe", "oui"),
        answer("garant.nom", "Anne Garnier"), answer("accueil.repondant", "cabinet"),
        answer("accueil.appelant", "Nadia Ferrand"),
      ]
    let parties = Party.drawn(from: Interview(plan: plan, actions: actions))
    #expect(
      parties.map(\.name.key) == [
        "atelier morel", "garnier", "garnier invest", "garnier paul", "anne garnier", "ferrand nadia",
      ])
    #expect(parties[1].siren == "732829320")
    #expect(parties.last?.role == .contact)
    #expect(parties.last?.side == .client)
  }

  @Test func `a number given before its question is asked is compared, and settles nothing`() {
    let actions = naming("Atelier Morel", "Garnier SARL") + [answer("debiteur.siren", "73282932000074")]
    let waiting = Party.drawn(from: Interview(plan: plan, actions: actions))
    #expect(waiting.map(\.siren) == [nil, nil, "732829320"])
    #expect(waiting.map(\.role) == [.creditor, .debtor, .debtor])
    #expect(waiting[2].name.isEmpty)
    let asked = Party.drawn(
      from: Interview(plan: plan, actions: actions + [answer("debiteur.qualite", "societe_commerciale")]))
    #expect(asked.map(\.siren) == [nil, "732829320"])
    // Set aside by a correction, it counts no more.
    let corrected = Party.drawn(
      from: Interview(plan: plan, actions: actions + [answer("debiteur.qualite", "particulier")]))
    #expect(corrected.map(\.siren) == [nil, nil])
  }

  @Test(arguments: StoreConformance.Kind.allCases)
  func
    `a party is found on its side, with the day and the number of its dossier, and never in its own dossier`(
      _ kind: StoreConformance.Kind
    ) throws
  {
    let (store, folder) = try kind.make()
    defer { withExtendedLifetime(folder) {} }
    let first = try store.add(naming("Atelier Morel SARL", "Menuiserie Garnier"))
    let second = try store.add(
      naming("Garnier Menuiserie SAS", "Kervella"), at: Instant(seconds: morning.seconds + 5))
    let found = try store.matches(of: searched("S.A.R.L. MENUISERIE GARNIER"), except: nil)
    #expect(found.map(\.reference) == [second.reference, first.reference])
    #expect(found.map(\.side) == [.client, .adverse])
    #expect(found.map(\.role) == [.creditor, .debtor])
    #expect(found.map(\.createdAt) == [second.createdAt, first.createdAt])
    #expect(
      try store.matches(of: searched("Menuiserie Garnier"), except: second.id).map(\.reference) == [
        "2026-0001"
      ])
    #expect(try store.matches(of: searched("Menuiserie"), except: nil).isEmpty)
  }

  @Test(arguments: StoreConformance.Kind.allCases)
  func `parties follow the answers in the same append, and stay when it is refused`(
    _ kind: StoreConformance.Kind
  ) throws {
    let (store, folder) = try kind.make()
    defer { withExtendedLifetime(folder) {} }
    let header = try store.add(naming("Atelier Morel", "Garnier"))
    let change = [answer("debiteur.nom", "Pellegrini")]
    let parties = Party.drawn(
      from: Interview(plan: plan, actions: naming("Atelier Morel", "Garnier") + change))
    #expect(throws: StoreError.conflict(expected: 1, found: 3)) {
      try store.append(change, to: header.id, expecting: 1, parties: parties, stamp: stamp())
    }
    #expect(try store.matches(of: searched("Garnier"), except: nil).count == 1)
    _ = try store.append(change, to: header.id, expecting: 3, parties: parties, stamp: stamp())
    #expect(try store.matches(of: searched("Garnier"), except: nil).isEmpty)
    #expect(try store.matches(of: searched("Pelegrini"), except: nil).map(\.closeness) == [.close])
    #expect(try store.staleParties().isEmpty)
  }

  @Test(arguments: StoreConformance.Kind.allCases)
  func `a dossier written by a path that does not know its parties is drawn before the next check`(
    _ kind: StoreConformance.Kind
  ) throws {
    let (store, folder) = try kind.make()
    defer { withExtendedLifetime(folder) {} }
    let header = try store.open()
    _ = try store.append([.note(nil, "notice")], to: header.id, expecting: 0, stamp: stamp())
    #expect(try store.staleParties().isEmpty)
    _ = try store.append(naming("Atelier Morel", "Garnier"), to: header.id, expecting: 1, stamp: stamp())
    #expect(try store.staleParties().map(\.id) == [header.id])
    #expect(try store.matches(of: searched("Garnier"), except: nil).isEmpty)
    #expect(try store.refreshParties(plan: plan) == [])
    #expect(try store.staleParties().isEmpty)
    #expect(try store.matches(of: searched("Garnier"), except: nil).map(\.reference) == ["2026-0001"])
  }

  @Test(arguments: StoreConformance.Kind.allCases)
  func `parties drawn at a version that is past are not kept`(_ kind: StoreConformance.Kind) throws {
    let (store, folder) = try kind.make()
    defer { withExtendedLifetime(folder) {} }
    let header = try store.open()
    _ = try store.append(naming("Atelier Morel", "Garnier"), to: header.id, expecting: 0, stamp: stamp())
    try store.keepParties([(header.id, 2, [searched("Garnier")])])
    #expect(try store.staleParties().count == 1)
    #expect(try store.matches(of: searched("Garnier"), except: nil).isEmpty)
  }

  /// Comparing with everybody is slow and simple; the index must find the same.
  @Test func `the index finds what comparing with everybody finds`() throws {
    var random = Generator(state: 7)
    let memory = MemoryStore()
    let folder = try TemporaryFolder()
    let sqlite = try SQLiteStore(directory: folder.path)
    let names = (0..<240).map { _ in random.name() }
    for pair in stride(from: 0, to: names.count, by: 2) {
      try memory.add(naming(names[pair], names[pair + 1]))
      try sqlite.add(naming(names[pair], names[pair + 1]))
    }
    var count = 0
    for index in 0..<400 {
      let name = index % 4 == 0 ? random.name() : random.slip(in: names[Int(random.next() % 240)])
      let expected = try memory.matches(of: searched(name), except: nil)
      let found = try sqlite.matches(of: searched(name), except: nil)
      let references = found.map(\.reference)
      for match in expected where !references.contains(match.reference) {
        let number = Int(match.reference.suffix(4)) ?? 1
        Issue.record("\(name): \(names[number * 2 - 2]) / \(names[number * 2 - 1])")
      }
      #expect(found.map(\.reference) == expected.map(\.reference), "\(name)")
      #expect(found.map(\.closeness) == expected.map(\.closeness), "\(name)")
      count += expected.count
    }
    #expect(count > 400)
  }

  @Test func `every pair of the corpus that must meet meets in the index`() throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(directory: folder.path)
    let pairs = try PartyCorpusTests.pairs()
    var ids: [DossierID] = []
    for pair in pairs {
      let header = try store.open()
      _ = try store.append(
        [.note(nil, "")], to: header.id, expecting: 0, parties: [pair.left], stamp: stamp())
      ids.append(header.id)
    }
    for (pair, id) in zip(pairs, ids) where pair.expected != nil {
      #expect(
        try store.matches(of: pair.right, except: nil).contains {
          $0.dossier == id && $0.closeness == pair.expected
        },
        "\(pair.testDescription)")
    }
  }

  @Test(arguments: [
    ("Alexx André", "Alex André"), ("Multi Servics", "Multi Services"), ("Autos Cars", "Auto Cars"),
    ("Inter Nationnal", "Inter National"),
  ])
  func `two common words that joined are common too are still found in spite of a slip`(
    _ kept: String, _ wanted: String
  ) throws {
    let memory = MemoryStore()
    let folder = try TemporaryFolder()
    let sqlite = try SQLiteStore(directory: folder.path)
    try memory.add(naming("Kervella", kept))
    try sqlite.add(naming("Kervella", kept))
    let expected = try memory.matches(of: searched(wanted), except: nil)
    #expect(expected.count == 1)
    #expect(
      try sqlite.matches(of: searched(wanted), except: nil).map(\.closeness) == expected.map(\.closeness))
  }

  @Test func `a damaged letter of a name kept for the comparison hides no party`() throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(directory: folder.path)
    try store.add(naming("Kervella", "Menuiserie Durand"))
    try store.write { database in
      try database.execute(
        sql:
          "UPDATE party SET tokens = CAST(replace(CAST(tokens AS BLOB), x'61', x'E1') AS TEXT) WHERE role = 'debiteur'"
      )
    }
    #expect(
      try store.matches(of: searched("Durand Menuiserie"), except: nil).map(\.reference) == ["2026-0001"])
  }

  @Test func `other rules of comparison draw everything again`() throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(directory: folder.path)
    try store.add(naming("Atelier Morel", "Garnier"))
    try raw(folder.database) { try $0.execute(sql: "UPDATE party_rules SET rules = 99") }
    #expect(try store.staleParties().count == 1)
    #expect(try scalar(folder.database, "SELECT count(*) FROM party_variant") == 0)
    try raw(folder.database) { try $0.execute(sql: "UPDATE party_rules SET rules = 99") }
    // An append adopts the rules of this program; the others are drawn before the next check.
    try store.add(naming("Kervella", "Pellegrini"))
    #expect(try store.staleParties().map(\.reference) == ["2026-0001"])
    _ = try store.refreshParties(plan: plan)
    #expect(try store.matches(of: searched("Garnier"), except: nil).count == 1)
    #expect(try store.matches(of: searched("Pellegrini"), except: nil).count == 1)
    #expect(try store.verify().isEmpty)
  }

  @Test func `an erasure leaves no word of the names in the file`() throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(directory: folder.path)
    let kept = try store.add(naming("Atelier Morel", "Garnier"))
    let gone = try store.add(naming("Zqxcanari Morel", "Canarizqx SARL"))
    #expect(try bytes(of: folder.database).contains("zqxcanari"))
    let words = try scalar(folder.database, "SELECT count(*) FROM party_word")
    #expect(try store.erase([gone.id], reason: .demande, author: "LD", at: morning))
    let after = try bytes(of: folder.database)
    #expect(!after.contains("zqxcanari"))
    #expect(!after.contains("canarizqx"))
    #expect(try scalar(folder.database, "SELECT count(*) FROM party_word") == (words ?? 0) - 2)
    #expect(try scalar(folder.database, "SELECT count(*) FROM party_stale") == 0)
    #expect(
      try scalar(
        folder.database,
        "SELECT count(*) FROM party_variant WHERE word NOT IN (SELECT number FROM party_word)") == 0)
    #expect(try store.matches(of: searched("Morel"), except: nil).map(\.dossier) == [kept.id])
    #expect(try store.verify().isEmpty)
  }

  @Test func `a damaged dossier is said not to be compared, and hides none of the others`() throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(directory: folder.path)
    for name in ["Garnier", "Kervella"] {
      let header = try store.open()
      _ = try store.append(naming("Atelier Morel", name), to: header.id, expecting: 0, stamp: stamp())
    }
    try tamper(folder.database, "UPDATE entry SET canonical = 'Autre' WHERE dossier = 1 AND sequence = 3")
    #expect(try store.refreshParties(plan: plan) == ["2026-0001"])
    #expect(try store.matches(of: searched("Kervella"), except: nil).count == 1)
  }

  @Test func `two words within the slips allowed share a hash`() {
    var random = Generator(state: 11)
    for _ in 0..<2_000 {
      let word = random.word()
      let other = random.slip(in: word)
      guard !other.contains(" "),
        PartyName(word).closeness(to: PartyName(other)) != nil, PartyName(word).words.count == 1,
        PartyName(other).words.count == 1
      else { continue }
      let (a, b) = (PartyName(word).words[0], PartyName(other).words[0])
      guard a != b, min(a.utf8.count, b.utf8.count) >= 3 else { continue }
      #expect(!Set(PartyName.variants(of: a)).isDisjoint(with: PartyName.variants(of: b)), "\(a) \(b)")
    }
  }
}

extension [UInt8] {
  /// Case does not count: the file holds the name as typed and as compared.
  fileprivate func contains(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    let folded = map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    return folded.indices.contains { folded[$0...].starts(with: wanted) }
  }
}

/// Names as a practice meets them, the same at each run.
private struct Generator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }

  private mutating func pick(_ words: [String]) -> String { words[Int(next() % UInt64(words.count))] }

  mutating func word() -> String {
    pick([
      "garnier", "morel", "kervella", "benali", "schneckenburger", "silva", "martin", "lefebvre", "dupont",
      "roux",
      "multiservices", "leroy", "abdelkader", "novatech", "lacoste", "delatour", "poulain", "marchal", "3f",
      "edf",
    ])
  }

  mutating func name() -> String {
    let trade = ["menuiserie", "transports", "plomberie", "atelier", "multi services", "garage 24", ""]
    let first = ["jean", "paul", "marie", "j.", "jp", "jean-pierre", "mohamed", "luc", "", ""]
    let form = ["SARL", "SAS", "", "", "et fils", "holding"]
    let family = ["le roy", "ben ali", "abd el kader", "de la tour", "e d f", "saint gobain"]
    let surname = next() % 4 == 0 ? pick(family) : word()
    let parts = [pick(next() % 2 == 0 ? trade : first), surname, next() % 6 == 0 ? word() : "", pick(form)]
    return (next() % 3 == 0 ? parts.reversed() : parts).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// One or two slips of the fingers.
  mutating func slip(in text: String) -> String {
    var letters = Array(text)
    for _ in 0...Int(next() % 2) where letters.count > 2 {
      let place = Int(next() % UInt64(letters.count - 1))
      switch next() % 4 {
      case 0: letters.remove(at: place)
      case 1: letters.insert(letters[place], at: place)
      case 2: letters.swapAt(place, place + 1)
      default: letters[place] = Character(pick(["a", "e", "s", "t"]))
      }
    }
    return String(letters)
  }
}
