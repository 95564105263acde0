import Dossier
import Interview
import Testing

@testable import Store

/// What any store owes. Each promise is tried on every implementation.
struct StoreConformance {
  enum Kind: String, CaseIterable, Sendable {
    case memory, sqlite

    /// The folder, when there is one, lives as long as the pair.
    func make() throws -> (store: any DossierStore, folder: TemporaryFolder?) {
      switch self {
      case .memory: return (MemoryStore(), nil)
      case .sqlite:
        let folder = try TemporaryFolder()
        return (try SQLiteStore(directory: folder.path), folder)
      }
    }
  }

  @Test(arguments: Kind.allCases) func `a new dossier is empty and has the first reference of its year`(
    _ kind: Kind
  ) throws {
    let (store, folder) = try kind.make()
    defer { withExtendedLifetime(folder) {} }
    let header = try store.open()
    #expect(header.reference == "2026-0001")
    #expect(header.version == 0)
    #expect(header.createdAt == morning)
    #expect(header.touchedAt == morning)
    #expect(header.questionnaireVersion == "2026.11")
    #expect(header.questionnaireFingerprint == "a1b2c3")
    #expect(try store.entries(of: header.id).isEmpty)
    #expect(try store.headers() == [header])
  }

  @Test(arguments: Kind.allCases) func `a dossier can be created with its first actions, all or none`(
    _ kind: Kind
  ) throws {
    let (store, folder) = try kind.make()
    defer { withExtendedLifetime(folder) {} }
    let header = try store.create(
      questionnaireVersion: "2026.11", fingerprint: "a1b2c3", year: 2026, opening: everyAction, stamp: stamp()
    )
    #expect(header.version == everyAction.count)
    #expect(try store.entries(of: header.id).map(\.action) == everyAction)
    let next = try store.append([.undo], to: header.id, expecting: header.version, stamp: stamp())
    #expect(next.map(\.sequence) == [everyAction.count + 1])
    #expect(try store.headers().first?.version == everyAction.count + 1)
  }

  @Test(arguments: Kind.allCases) func `every kind of action comes back as it went in`(_ kind: Kind) throws {
    let (store, folder) = try kind.make()
    defer { withExtendedLifetime(folder) {} }
    let dossier = try store.open().id
    let appended = try store.append(everyAction, to: dossier, expecting: 0, stamp: stamp())
    #expect(appended.map(\.action) == everyAction)
    #expect(appended.map(\.sequence) == Array(1...everyAction.count))
    #expect(try store.entries(of: dossier) == appended)
    #expect(Set(appended.map(\.hash)).count == everyAction.count)
    #expect(appended.allSatisfy { $0.hash.utf8.count == 64 })
  }

  @Test(arguments: Kind.allCases) func `text is kept to the byte, NUL and composition included`(
    _ kind: Kind
  ) throws {
    let (store, folder) = try kind.make()
    defer { withExtendedLifetime(folder) {} }
    let header = try store.create(
      questionnaireVersion: "v\0é", fingerprint: "e\u{301}\0", at: morning, year: 2026)
    var version = 0
    for text in difficultTexts {
      let actions: [Action] = [
        .answer(FactPath(text), Answer(state: .value, raw: text, canonical: text)),
        .note(FactPath(text), text), .note(nil, text), .removeElement(group: text, key: text),
      ]
      let author = Stamp(author: text, at: morning, provenance: .importe)
      version = try store.append(actions, to: header.id, expecting: version, stamp: author).count + version
    }
    let entries = try store.entries(of: header.id)
    #expect(entries.count == difficultTexts.count * 4)
    for (index, text) in difficultTexts.enumerated() {
      let expected = Array(text.utf8)
      let four = entries[(index * 4)..<(index * 4 + 4)].map(\.action)
      for action in four { #expect(texts(of: action).allSatisfy { Array($0.utf8) == expected }) }
      #expect(Array(entries[index * 4].stamp.author.utf8) == expected)
    }
    let found = try store.header(header.reference)
    #expect(Array(found.questionnaireVersion.utf8) == Array("v\0é".utf8))
    #expect(Array(found.questionnaireFingerprint.utf8) == Array("e\u{301}\0".utf8))
  }

  private func texts(of action: Action) -> [String] {
    switch action {
    case .answer(let path, let answer): [path.name, answer.raw, answer.canonical]
    case .note(let path, let text): [text] + (path.map { [$0.name] } ?? [])
    case .removeElement(let group, let key): [group, key]
    case .clear(let path), .park(let path): [path.name]
    case .act(let act): [act.kind.rawValue, act.value, act.note]
    case .undo, .redo: []
    }
  }

  @Test(arguments: Kind.allCases) func `author, moment and provenance are kept with each entry`(
    _ kind: Kind
  ) throws {
    let (store, folder) = try kind.make()
    defer { withExtendedLifetime(folder) {} }
    let dossier = try store.open().id
    for (index, provenance) in Provenance.allCases.enumerated() {
      let stamp = Stamp(author: "AB", at: Instant(seconds: -1 - Int64(index)), provenance: provenance)
      _ = try store.append([.undo], to: dossier, expecting: index, stamp: stamp)
    }
    let stamps = try store.entries(of: dossier).map(\.stamp)
    #expect(stamps.map(\.provenance) == Provenance.allCases)
    #expect(stamps.map(\.at.seconds) == [-1, -2, -3, -4])
    #expect(stamps.allSatisfy { $0.author == "AB" })
  }

  @Test(arguments: Kind.allCases) func `an append on an old version is refused and writes nothing`(
    _ kind: Kind
  ) throws {
    let (store, folder) = try kind.make()
    defer { withExtendedLifetime(folder) {} }
    let dossier = try store.open().id
    _ = try store.append([.undo, .redo], to: dossier, expecting: 0, stamp: stamp())
    #expect(throws: StoreError.conflict(expected: 1, found: 2)) {
      try store.append([.park("x")], to: dossier, expecting: 1, stamp: stamp())
    }
    #expect(throws: StoreError.conflict(expected: 3, found: 2)) {
      try store.append([.park("x")], to: dossier, expecting: 3, stamp: stamp())
    }
    #expect(throws: StoreError.conflict(expected: 0, found: 2)) {
      try store.append([], to: dossier, expecting: 0, stamp: stamp())
    }
    #expect(try store.entries(of: dossier).map(\.action) == [.undo, .redo])
  }

  @Test(arguments: Kind.allCases) func `appending nothing changes nothing`(_ kind: Kind) throws {
    let (store, folder) = try kind.make()
    defer { withExtendedLifetime(folder) {} }
    let header = try store.open()
    #expect(try store.append([], to: header.id, expecting: 0, stamp: stamp(after: 9)).isEmpty)
    #expect(try store.header(header.reference) == header)
  }

  @Test(arguments: Kind.allCases) func `an unknown dossier is not found`(_ kind: Kind) throws {
    let (store, folder) = try kind.make()
    defer { withExtendedLifetime(folder) {} }
    let nobody = DossierID("00000000-0000-4000-8000-000000000000")
    #expect(throws: StoreError.notFound(nobody.text)) { try store.entries(of: nobody) }
    #expect(throws: StoreError.notFound(nobody.text)) {
      try store.append([.undo], to: nobody, expecting: 0, stamp: stamp())
    }
    for name in ["", " ", "2026-0001", "zzz", "é", "2026-0001'", "%", "2026_0001", "\0"] {
      #expect(throws: StoreError.notFound(name)) { try store.header(name) }
    }
  }

  @Test(arguments: Kind.allCases) func `references are numbered in each year apart`(_ kind: Kind) throws {
    let (store, folder) = try kind.make()
    defer { withExtendedLifetime(folder) {} }
    let references = try [2026, 2026, 2027, 2025, 2026, 2027].map { try store.open(year: $0).reference }
    #expect(references == ["2026-0001", "2026-0002", "2027-0001", "2025-0001", "2026-0003", "2027-0002"])
  }

  @Test(arguments: Kind.allCases) func `a dossier is found by reference, by id and by a beginning`(
    _ kind: Kind
  ) throws {
    let (store, folder) = try kind.make()
    defer { withExtendedLifetime(folder) {} }
    let first = try store.open(year: 2026)
    let second = try store.open(year: 2026)
    let other = try store.open(year: 2031)
    #expect(try store.header("2026-0001") == first)
    #expect(try store.header(" 2026-0002 ") == second)
    #expect(try store.header(second.id.text) == second)
    #expect(try store.header(second.id.text.uppercased()) == second)
    #expect(try store.header(String(first.id.text.prefix(20))) == first)
    #expect(try store.header("2031-") == other)
    #expect(
      throws: StoreError.ambiguous("2026-0", candidates: ["2026-0001", "2026-0002"])
    ) { try store.header("2026-0") }
  }

  @Test(arguments: Kind.allCases) func `an exact reference wins over those that it begins`(
    _ kind: Kind
  ) throws {
    let (store, folder) = try kind.make()
    defer { withExtendedLifetime(folder) {} }
    for _ in 1...3 { _ = try store.open(year: 2026) }
    let third = try store.header("2026-0003")
    #expect(third.reference == "2026-0003")
    #expect(throws: StoreError.notFound("2026-00031")) { try store.header("2026-00031") }
  }

  @Test(arguments: Kind.allCases) func `headers come last touched first, whatever the clock did`(
    _ kind: Kind
  ) throws {
    let (store, folder) = try kind.make()
    defer { withExtendedLifetime(folder) {} }
    let one = try store.open().id
    let two = try store.open().id
    let three = try store.open().id
    #expect(try store.headers().map(\.id) == [three, two, one])
    _ = try store.append([.undo], to: one, expecting: 0, stamp: stamp(after: 60))
    _ = try store.append([.undo], to: three, expecting: 0, stamp: stamp(after: -60))
    #expect(try store.headers().map(\.id) == [one, two, three])
    #expect(try store.headers().map(\.version) == [1, 0, 1])
    #expect(try store.headers().map(\.touchedAt.seconds) == [60, 0, -60].map { morning.seconds + $0 })
  }

  @Test(arguments: Kind.allCases) func `a thousand dossiers are listed in order and each is found`(
    _ kind: Kind
  ) throws {
    let (store, folder) = try kind.make()
    defer { withExtendedLifetime(folder) {} }
    let count = 1000
    for index in 0..<count {
      _ = try store.open(at: Instant(seconds: Int64((index * 7919) % count)))
    }
    let headers = try store.headers()
    #expect(headers.count == count)
    #expect(headers.map(\.touchedAt.seconds) == (0..<Int64(count)).reversed())
    #expect(Set(headers.map(\.reference)).count == count)
    #expect(try store.header("2026-1000").reference == "2026-1000")
    #expect(throws: StoreError.self) { try store.header("2026-09") }
  }

  @Test(arguments: Kind.allCases) func `the chain depends on every field of an entry`(_ kind: Kind) throws {
    let (store, folder) = try kind.make()
    defer { withExtendedLifetime(folder) {} }
    let dossier = try store.open().id
    let entries = try store.append([.undo, .undo, .undo], to: dossier, expecting: 0, stamp: stamp())
    #expect(Set(entries.map(\.hash)).count == 3)
  }
}

struct MemoryStoreTests {
  @Test func `the same calls give the same ids and hashes`() throws {
    func run() throws -> [LogEntry] {
      let store = MemoryStore()
      _ = try store.open()
      let dossier = try store.open().id
      return try store.append(everyAction, to: dossier, expecting: 0, stamp: stamp())
    }
    #expect(try run() == run())
  }

  @Test func `ids are well-formed UUIDs of version 8`() throws {
    let store = MemoryStore()
    for _ in 1...50 {
      let id = try store.open().id.text
      #expect(id.wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil)
    }
  }
}
