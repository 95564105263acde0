import Dossier
import Foundation
import GRDB
import Glibc
import Interview
import Testing

@testable import Store

/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

struct StoreDamageTests {
  private func filled() throws -> (folder: TemporaryFolder, dossier: DossierID) {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(directory: folder.path)
    let dossier = try store.open().id
    for round in 0..<5 {
      _ = try store.append(
        everyAction, to: dossier, expecting: round * everyAction.count, stamp: stamp(after: Int64(round)))
    }
    let other = try store.open().id
    _ = try store.append([.note(nil, "autre")], to: other, expecting: 0, stamp: stamp())
    return (folder, dossier)
  }

  @Test(arguments: [
    ("UPDATE entry SET raw = 'Menuiserie Garnier SAS' WHERE sequence = 15", 15),
    ("UPDATE entry SET canonical = canonical || ' ' WHERE sequence = 2", 2),
    ("UPDATE entry SET at = at + 1 WHERE sequence = 70", 70),
    ("UPDATE entry SET author = 'autre' WHERE sequence = 1 AND dossier = 1", 1),
    ("UPDATE entry SET provenance = 'deduit' WHERE sequence = 30", 30),
    ("UPDATE entry SET state = 'aucun' WHERE sequence = 3", 3),
    ("UPDATE entry SET path = NULL WHERE sequence = 10", 10),
    ("UPDATE entry SET note = CAST(X'FF' AS TEXT) WHERE sequence = 10", 10),
    ("UPDATE entry SET seal = zeroblob(32) WHERE sequence = 20", 20),
    ("DELETE FROM entry WHERE sequence = 12", 12),
    ("DELETE FROM entry WHERE sequence = 70", 70),
    ("DELETE FROM entry WHERE sequence > 10 AND dossier = 1", 11),
  ]) func `a changed or missing row is found, with its dossier and its number`(
    _ sql: String, _ sequence: Int
  ) throws {
    let (folder, dossier) = try filled()
    try tamper(folder.database, sql)
    let store = try SQLiteStore(directory: folder.path)
    let error = #expect(throws: StoreError.self) { try store.entries(of: dossier) }
    guard case .damaged(_, let detail) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(detail.hasPrefix("dossier 2026-0001, ligne \(sequence)\u{A0}: "), "\(detail)")
    #expect(error?.exitCode == 65)
    let findings = try store.verify()
    #expect(findings.map(\.reference) == ["2026-0001"])
    #expect(findings.map(\.sequence) == [sequence])
    #expect(try store.entries(of: store.header("2026-0002").id).count == 1)
  }

  @Test(arguments: [
    "UPDATE dossier SET questionnaire_version = '2026.12' WHERE number = 1",
    "UPDATE dossier SET questionnaire_fingerprint = 'x' WHERE number = 1",
    "UPDATE dossier SET created_at = 0 WHERE number = 1",
    "UPDATE dossier SET ordinal = 9, reference = '2026-0009' WHERE number = 1",
    "UPDATE dossier SET touched_at = 0 WHERE number = 1",
    "UPDATE dossier SET genesis = zeroblob(32) WHERE number = 1",
    "UPDATE dossier SET head = zeroblob(32) WHERE number = 1",
    "UPDATE dossier SET version = 69 WHERE number = 1",
  ]) func `a changed header is found`(_ sql: String) throws {
    let (folder, dossier) = try filled()
    try tamper(folder.database, sql)
    let store = try SQLiteStore(directory: folder.path)
    #expect(throws: StoreError.self) { try store.entries(of: dossier) }
    #expect(try store.verify().count == 1)
  }

  @Test func `a dossier under another id is found`() throws {
    let (folder, _) = try filled()
    let id = "0b6f6a34-9d0e-4c52-8f0c-3d1f0a7be511"
    try tamper(folder.database, "UPDATE dossier SET id = '\(id)' WHERE number = 1")
    let store = try SQLiteStore(directory: folder.path)
    #expect(throws: StoreError.self) { try store.entries(of: DossierID(id)) }
  }

  @Test func `triggers taken away, and rows without a dossier, are found`() throws {
    let (folder, _) = try filled()
    try raw(folder.database) { try $0.execute(sql: "DROP TRIGGER entry_is_never_updated") }
    let store = try SQLiteStore(directory: folder.path)
    #expect(try store.verify().map(\.reference) == [nil])
    try tamper(folder.database, "DELETE FROM dossier WHERE number = 2")
    #expect(try store.verify().map(\.message).contains { $0.contains("n’appartient à aucun dossier") })
  }

  /// Many dossiers are verified on several processors at once: what is found does not depend on it.
  @Test func `among many dossiers each damage is found, in the order of the dossiers`() throws {
    let memory = MemoryStore()
    for _ in 0..<2100 { _ = try memory.open() }
    var lines = [JournalFile.Line(journal: JournalFile.format)]
    for header in try memory.headers().reversed() {
      var record = DossierRecord(
        id: header.id, reference: header.reference, createdAt: header.createdAt,
        questionnaireVersion: header.questionnaireVersion,
        questionnaireFingerprint: header.questionnaireFingerprint)
      lines.append(JournalFile.line(record))
      lines.append(JournalFile.line(record.advance(with: .note(nil, header.reference), stamp: stamp())))
    }
    lines.append(JournalFile.Line(fin: .init(dossiers: 2100, lignes: 2100)))
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(directory: folder.path)
    let text = try lines.map { try JournalFile.encode($0) + "\n" }.joined()
    #expect(try store.takeOver(JournalFile.read(text)).count == 2100)
    #expect(try store.verify().isEmpty)
    try tamper(
      folder.database, "UPDATE dossier SET created_at = created_at + 1 WHERE ordinal IN (7, 1050, 1051, 2100)"
    )
    try tamper(folder.database, "UPDATE entry SET note = 'autre' WHERE dossier IN (8, 1200)")
    let found = try store.verify()
    #expect(
      found.map(\.reference) == [
        "2026-0007", "2026-0008", "2026-1050", "2026-1051", "2026-1200", "2026-2100",
      ])
    #expect(found.map(\.sequence) == [nil, 1, nil, nil, 1, nil])
  }

  @Test func `a year or a number that is not that of the reference is found`() throws {
    let (folder, _) = try filled()
    try raw(folder.database) { database in
      try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
      try database.execute(sql: "DROP TRIGGER dossier_only_advances")
      try database.execute(sql: "UPDATE dossier SET ordinal = 9 WHERE number = 1")
      try database.execute(sql: Schema.dossierOnlyAdvances)
    }
    #expect(
      try SQLiteStore(directory: folder.path).verify().map(\.message).contains { $0.contains("sa référence") }
    )
  }

  /// Most flips leave the structure of the file whole: only the chain sees them.
  @Test(arguments: 0..<4) func `no flipped bit changes what is read without being found`(
    _ part: Int
  ) throws {
    let (folder, _) = try filled()
    let clean = try bytes(of: folder.database)
    let expected = try exported(SQLiteStore(directory: folder.path))
    var generator = SeededGenerator(state: UInt64(part))
    var found = 0
    for _ in 0..<125 {
      let copy = try TemporaryFolder()
      var bytes = clean
      let bit = Int.random(in: 0..<(bytes.count * 8), using: &generator)
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
      try write(bytes, to: copy.database)
      do {
        let store = try SQLiteStore(directory: copy.path)
        guard try store.verify().isEmpty else {
          found += 1
          continue
        }
        #expect(try exported(store) == expected, "bit \(bit)")
      } catch {
        found += 1
        let code = (error as? StoreError)?.exitCode ?? 0
        #expect([65, 76].contains(code), "bit \(bit): \(error)")
      }
    }
    // The tables beside the log, empty here, take many of the pages.
    #expect(found > 2)
  }

  /// Everything that a reader can learn from a store, to the byte.
  private func exported(_ store: SQLiteStore) throws -> [[UInt8]] {
    try store.headers().flatMap { header in
      let lines = ["\(header)"] + (try store.entries(of: header.id).map { "\($0)" })
      return lines.map { Array($0.utf8) }
    }
  }

  enum Wreck: String, CaseIterable, Sendable {
    case empty, hundredBytes, onePage, onePageLess, oneByteLess, noise, jpeg, text

    func apply(to clean: [UInt8]) -> [UInt8] {
      var generator = SeededGenerator(state: 1)
      return switch self {
      case .empty: []
      case .hundredBytes: Array(clean.prefix(100))
      case .onePage: Array(clean.prefix(4096))
      case .onePageLess: Array(clean.dropLast(4096))
      case .oneByteLess: Array(clean.dropLast(1))
      case .noise: (0..<(1 << 20)).map { _ in UInt8.random(in: 0...255, using: &generator) }
      case .jpeg: [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10] + Array("JFIF\0".utf8) + Array(repeating: 7, count: 5000)
      case .text: Array("Cher client, ceci n’est pas une base.\n".utf8)
      }
    }
  }

  @Test(arguments: Wreck.allCases) func `a wreck or a foreign file is refused and left as it is`(
    _ wreck: Wreck
  ) throws {
    let (folder, _) = try filled()
    let wrecked = wreck.apply(to: try bytes(of: folder.database))
    try write(wrecked, to: folder.database)
    let error = #expect(throws: StoreError.self) { try SQLiteStore(directory: folder.path) }
    #expect(error?.exitCode == 65, "\(String(describing: error))")
    #expect(try bytes(of: folder.database) == wrecked)
    #expect(try folder.names() == ["dossiers.db"])
  }
}
