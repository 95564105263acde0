import Basics
import Dossier
import Foundation
import GRDB
import Glibc
import Interview
import Testing

@testable import Store

/// A store with two dossiers in it, one of every kind of action.
func filledStore() throws -> (folder: TemporaryFolder, store: SQLiteStore, dossiers: [DossierHeader]) {
  let folder = try TemporaryFolder()
  let store = try SQLiteStore(directory: folder.path)
  let first = try store.open()
  _ = try store.append(everyAction, to: first.id, expecting: 0, stamp: stamp())
  let second = try store.open()
  _ = try store.append(
    [
      .answer("debiteur.nom", .value("ZQXCANARI")),
      .note(nil, "ZQXCANARI " + String(repeating: "long ", count: 3000)),
    ],
    to: second.id, expecting: 0, stamp: stamp())
  return (folder, store, [try store.header(first.id.text), try store.header(second.id.text)])
}

/// Everything that a reader can learn of the logs, to the byte.
func journal(_ store: SQLiteStore) throws -> String {
  var text = ""
  try store.writeJournal { text += $0 + "\n" }
  return text
}

struct BackupTests {
  @Test func `a copy holds every dossier, is private, and leaves nothing beside it`() throws {
    umask(0o022)
    let (folder, store, dossiers) = try filledStore()
    let summary = try store.backUp(to: folder.file("copie.db"))
    #expect(summary.dossiers == 2 && summary.findings.isEmpty)
    #expect(try mode(of: folder.file("copie.db")) == 0o600)
    #expect(try folder.names() == ["copie.db", "dossiers.db"])
    let copy = try SQLiteStore(reading: folder.file("copie.db"))
    #expect(try journal(copy) == journal(store))
    #expect(try copy.header("2026-0001") == dossiers[0])
    #expect(copy.isReadOnly)
    #expect(throws: StoreError.self) { try copy.open() }
  }

  @Test func `a name that is taken is refused, and replaced only on request`() throws {
    let (folder, store, _) = try filledStore()
    try write([1, 2, 3], to: folder.file("copie.db"))
    #expect(throws: StoreError.exists(path: folder.file("copie.db"))) {
      try store.backUp(to: folder.file("copie.db"))
    }
    #expect(try bytes(of: folder.file("copie.db")) == [1, 2, 3])
    #expect(try folder.names() == ["copie.db", "dossiers.db"])
    _ = try store.backUp(to: folder.file("copie.db"), replacing: true)
    #expect(try SQLiteStore(reading: folder.file("copie.db")).count() == 2)
  }

  @Test func `a link under the name of a copy is replaced, never followed`() throws {
    let (folder, store, _) = try filledStore()
    try write([7], to: folder.file("ailleurs"))
    #expect(symlink(folder.file("ailleurs"), folder.file("copie.db")) == 0)
    _ = try store.backUp(to: folder.file("copie.db"), replacing: true)
    #expect(try bytes(of: folder.file("ailleurs")) == [7])
  }

  @Test func `a damaged store gives no copy, unless it is asked for`() throws {
    let (folder, store, _) = try filledStore()
    try tamper(folder.database, "UPDATE entry SET author = 'autre' WHERE dossier = 2 AND sequence = 1")
    let error = #expect(throws: StoreError.self) { try store.backUp(to: folder.file("copie.db")) }
    #expect(error?.exitCode == 65)
    #expect(try folder.names() == ["dossiers.db"])
    let summary = try store.backUp(to: folder.file("copie.db"), keepsDamage: true)
    #expect(summary.findings.map(\.reference) == ["2026-0002"])
    #expect(
      try SQLiteStore(reading: folder.file("copie.db")).entries(of: store.header("2026-0001").id).count == 14)
  }

  @Test func `names of copies sort as moments do, and the oldest go first`() throws {
    let day = try #require(Day(2026, 11, 26))
    #expect(Backup.name(day, secondOfDay: 33_330) == "recouvre-2026-11-26-091530.db")
    #expect(Backup.name(day, secondOfDay: 5, encrypted: true) == "recouvre-2026-11-26-000005.db.age")
    let names = [
      "recouvre-2026-11-26-091530.db", "recouvre-2026-02-01-000000.db.age", "recouvre-2025-12-31-235959.db",
      "dossiers.db", "recouvre-notes.txt", ".recouvre-12-abc.tmp",
    ]
    #expect(
      Backup.copies(among: names).map { String($0.prefix(19)) } == [
        "recouvre-2026-11-26", "recouvre-2026-02-01", "recouvre-2025-12-31",
      ])
    #expect(Backup.surplus(among: names, keeping: 2) == ["recouvre-2025-12-31-235959.db"])
    #expect(Backup.surplus(among: names, keeping: 0).count == 2)
    #expect(Backup.surplus(among: [], keeping: 10).isEmpty)
  }

  @Test func `a rotation removes only copies, and says which`() throws {
    let folder = try TemporaryFolder()
    for name in ["recouvre-2026-01-01-000000.db", "recouvre-2026-01-02-000000.db", "recouvre-mien.txt"] {
      try write([1], to: folder.file(name))
    }
    let made = "recouvre-2026-01-02-000000.db"
    #expect(
      try Backup.rotate(folder.path, keeping: 1, sparing: made, holding: 2) == [
        "recouvre-2026-01-01-000000.db"
      ])
    #expect(try folder.names() == [made, "recouvre-mien.txt"])
  }

  @Test func `the copy just made stays whatever the others are named, and so do those that a person named`() {
    let made = "recouvre-2026-11-26-091530.db"
    let future = ["recouvre-2099-01-01-000000.db", "recouvre-2099-01-02-000000.db.age"]
    let named = [
      "recouvre-garnier.db", "recouvre-zzz.db.age", "recouvre-2026-01-01.db", "recouvre-2026-01-01-00000x.db",
      "recouvre-2026-01-01-000000-garnier.db",
    ]
    #expect(Backup.surplus(among: named, keeping: 1, sparing: made).isEmpty)
    #expect(Backup.surplus(among: named + future + [made], keeping: 1, sparing: made) == future.reversed())
    #expect(Backup.surplus(among: future + [made], keeping: 2, sparing: made) == [future[0]])
    #expect(Backup.surplus(among: future + [made], keeping: 3, sparing: made).isEmpty)
    // A copy that is not there takes no place.
    #expect(Backup.surplus(among: future, keeping: 1, sparing: made) == [future[0]])
  }

  @Test func `an empty copy takes the place of no other`() throws {
    let folder = try TemporaryFolder()
    for day in 1...3 { try write([1], to: folder.file("recouvre-2026-01-0\(day)-000000.db")) }
    #expect(
      try Backup.rotate(folder.path, keeping: 1, sparing: "recouvre-2026-01-03-000000.db", holding: 0).isEmpty
    )
    #expect(try folder.names().count == 3)
  }

  @Test func `what a crash left of a copy is removed, and not the work of a process that runs`() throws {
    let folder = try TemporaryFolder()
    let running = ".recouvre-\(getpid())-abc.tmp"
    for name in [
      ".recouvre-999999999-abc.tmp", "dossiers.db.restauration-999999999", running, ".recouvre-x.tmp",
      "dossiers.db.restauration-999999999-journal", "dossiers.db.avant-format-2.copie-999999999",
      "dossiers.db.avant-format-2.copie-999999999-journal", "dossiers.db.avant-format-2",
    ] {
      try write([1], to: folder.file(name))
    }
    Backup.sweep(folder.path)
    #expect(try Set(folder.names()) == [running, ".recouvre-x.tmp", "dossiers.db.avant-format-2"])
  }

  @Test func `a copy in the making is swept from another disk too, and is listed nowhere`() throws {
    let (folder, other) = (try TemporaryFolder(), try TemporaryFolder())
    try write([1], to: other.file(".recouvre-999999999-abc.tmp"))
    try write([1], to: folder.file("dossiers.db.avant-format-2.copie-\(getpid())"))
    try write([1], to: folder.file("dossiers.db.avant-format-2"))
    #expect(Backup.found(in: folder.path) == [folder.file("dossiers.db.avant-format-2")])
    Backup.sweep(folder.path, and: other.path)
    #expect(try other.names().isEmpty)
    #expect(try folder.names().count == 2)
  }

  @Test func `copies made while others write are each whole`() throws {
    let (folder, store, dossiers) = try filledStore()
    let path = folder.path
    let id = dossiers[1].id
    let writer = Thread {
      guard let other = try? SQLiteStore(directory: path) else { return }
      var version = 2
      while !Thread.current.isCancelled {
        version += (try? other.append([.undo, .redo], to: id, expecting: version, stamp: stamp()).count) ?? 0
        usleep(1000)
      }
    }
    writer.start()
    defer { writer.cancel() }
    for round in 0..<8 {
      let summary = try store.backUp(to: folder.file("copie-\(round).db"))
      #expect(summary.findings.isEmpty)
      #expect(try SQLiteStore(reading: folder.file("copie-\(round).db")).verify().isEmpty)
    }
  }

  @Test(arguments: ["", "file:x", "/dev/null", "/proc/self/x"]) func `a place that is no file is refused`(
    _ path: String
  ) throws {
    let (folder, store, _) = try filledStore()
    defer { withExtendedLifetime(folder) {} }
    #expect(throws: StoreError.self) { try store.backUp(to: path) }
    #expect(throws: StoreError.self) { try SQLiteStore(reading: path) }
  }
}

struct RestorationTests {
  @Test func `what was saved comes back to the byte, where there was nothing`() throws {
    let (folder, store, _) = try filledStore()
    let expected = try journal(store)
    _ = try store.backUp(to: folder.file("copie.db"))
    let other = try TemporaryFolder()
    let outcome = try Restoration.restore(
      from: folder.file("copie.db"), into: other.file("neuf"), label: "avant-restauration-x")
    #expect(outcome == Restoration.Outcome(dossiers: 2, kept: nil, erasedAgain: []))
    #expect(try journal(SQLiteStore(directory: other.file("neuf"))) == expected)
    #expect(try FileManager.default.contentsOfDirectory(atPath: other.file("neuf")) == ["dossiers.db"])
    #expect(try mode(of: other.file("neuf")) == 0o700)
    #expect(try mode(of: other.file("neuf/dossiers.db")) == 0o600)
  }

  @Test func `the store that was there is kept, and who had it open cannot write in it`() throws {
    let (folder, store, dossiers) = try filledStore()
    _ = try store.backUp(to: folder.file("copie.db"))
    let before = try journal(store)
    _ = try store.append([.note(nil, "après")], to: dossiers[0].id, expecting: 14, stamp: stamp())
    let outcome = try Restoration.restore(from: folder.file("copie.db"), into: folder.path, label: "avant-x")
    #expect(outcome.kept == folder.file("dossiers.db.avant-x"))
    #expect(try journal(SQLiteStore(directory: folder.path)) == before)
    #expect(
      try SQLiteStore(reading: folder.file("dossiers.db.avant-x")).entries(of: dossiers[0].id).count == 15)
    let error = #expect(throws: StoreError.self) {
      try store.append([.undo], to: dossiers[0].id, expecting: 15, stamp: stamp())
    }
    #expect(error?.exitCode == 74)
    #expect(try folder.names() == ["copie.db", "dossiers.db", "dossiers.db.avant-x"])
  }

  @Test func `a damaged store is replaced with its journal, and both are kept`() throws {
    let (folder, store, _) = try filledStore()
    let expected = try journal(store)
    _ = try store.backUp(to: folder.file("copie.db"))
    try write(Array("n’importe quoi".utf8), to: folder.database)
    try write([9], to: folder.file("dossiers.db-journal"))
    let outcome = try Restoration.restore(from: folder.file("copie.db"), into: folder.path, label: "avant-x")
    #expect(outcome.dossiers == 2)
    #expect(try bytes(of: folder.file("dossiers.db.avant-x")) == Array("n’importe quoi".utf8))
    #expect(try bytes(of: folder.file("dossiers.db.avant-x-journal")) == [9])
    #expect(try journal(SQLiteStore(directory: folder.path)) == expected)
  }

  @Test func `two restorations in one second keep what was there twice`() throws {
    let (folder, store, _) = try filledStore()
    _ = try store.backUp(to: folder.file("copie.db"))
    for kept in ["dossiers.db.avant-x", "dossiers.db.avant-x-2"] {
      let outcome = try Restoration.restore(
        from: folder.file("copie.db"), into: folder.path, label: "avant-x")
      #expect(outcome.kept == folder.file(kept))
    }
    #expect(
      try folder.names() == ["copie.db", "dossiers.db", "dossiers.db.avant-x", "dossiers.db.avant-x-2"])
  }

  @Test func `a second restoration at the same time is refused, and touches nothing`() throws {
    let (folder, store, _) = try filledStore()
    _ = try store.backUp(to: folder.file("copie.db"))
    let names = try folder.names()
    let lock = try #require(FolderLock(folder.path, exclusive: true))
    let error = #expect(throws: StoreError.self) {
      try Restoration.restore(from: folder.file("copie.db"), into: folder.path, label: "avant-x")
    }
    withExtendedLifetime(lock) {}
    #expect(error == .busy(path: folder.path))
    #expect(try folder.names() == names)
  }

  @Test func `the journal of a restoration that was cut is not played into the next`() throws {
    let (folder, store, _) = try filledStore()
    let expected = try journal(store)
    _ = try store.backUp(to: folder.file("copie.db"))
    try write(Array("reste".utf8), to: folder.file("dossiers.db.restauration-\(getpid())-journal"))
    _ = try Restoration.restore(from: folder.file("copie.db"), into: folder.path, label: "avant-x")
    #expect(try journal(SQLiteStore(directory: folder.path)) == expected)
    #expect(try folder.names() == ["copie.db", "dossiers.db", "dossiers.db.avant-x"])
  }

  @Test func `what was erased since the copy is erased again`() throws {
    let (folder, store, dossiers) = try filledStore()
    _ = try store.backUp(to: folder.file("copie.db"))
    _ = try store.erase([dossiers[1].id], reason: .demande, author: "CL", at: morning)
    let outcome = try Restoration.restore(from: folder.file("copie.db"), into: folder.path, label: "avant-x")
    #expect(outcome.erasedAgain == ["2026-0002"])
    let restored = try SQLiteStore(directory: folder.path)
    #expect(try restored.headers().map(\.reference) == ["2026-0001"])
    #expect(try restored.erasures().map(\.reference) == ["2026-0002"])
    #expect(!(try contains(folder.database, "ZQXCANARI")))
  }

  @Test func `a hold, a mission and a decision made since the copy are still there, with their stamps`()
    throws
  {
    let (folder, store, dossiers) = try filledStore()
    _ = try store.backUp(to: folder.file("copie.db"))
    let id = dossiers[1].id
    let acts: [Action] = [
      .act(Act(.held, note: "procès")), .act(Act(.mission, value: "2026-12-01")),
      .act(Act(.conflict, value: "poursuivre abc", note: "homonyme")),
    ]
    _ = try store.append([.note(nil, "perdue")] + acts, to: id, expecting: 2, stamp: stamp("CL", after: 60))
    let outcome = try Restoration.restore(from: folder.file("copie.db"), into: folder.path, label: "avant-x")
    #expect(outcome.carriedOver == ["2026-0002"])
    let restored = try SQLiteStore(directory: folder.path)
    let added = try restored.entries(of: id).dropFirst(2)
    #expect(added.map(\.action) == acts)
    #expect(added.allSatisfy { $0.stamp == stamp("CL", after: 60) })
    #expect(try restored.custodies(of: id)[id]?.state == .held(reason: "procès"))
    #expect(try restored.verify().isEmpty)
    #expect(throws: StoreError.held(reference: "2026-0002", reason: "procès")) {
      try restored.erase([id], reason: .duree, author: "CL", at: morning)
    }
  }

  @Test func `a hold survives the copy of another history, and a later copy stands as it is`() throws {
    let (folder, store, dossiers) = try filledStore()
    let id = dossiers[1].id
    let held = Action.act(Act(.held, note: "procès"))
    _ = try store.backUp(to: folder.file("avant.db"))
    _ = try store.append([held], to: id, expecting: 2, stamp: stamp(after: 5))
    _ = try store.append([.act(Act(.released))], to: id, expecting: 3, stamp: stamp(after: 6))
    _ = try store.backUp(to: folder.file("apres.db"))
    _ = try Restoration.restore(from: folder.file("avant.db"), into: folder.path, label: "un")
    let second = try SQLiteStore(directory: folder.path)
    #expect(try second.custodies(of: id)[id]?.state == .prospect)
    _ = try second.append([.note(nil, "autre"), held], to: id, expecting: 4, stamp: stamp(after: 7))
    let outcome = try Restoration.restore(from: folder.file("apres.db"), into: folder.path, label: "deux")
    #expect(outcome.carriedOver == ["2026-0002"])
    let third = try SQLiteStore(directory: folder.path)
    #expect(try third.custodies(of: id)[id]?.state == .held(reason: "procès"))
    #expect(try third.verify().isEmpty)
    _ = try third.append([.act(Act(.released))], to: id, expecting: 5, stamp: stamp(after: 8))
    _ = try third.backUp(to: folder.file("fin.db"))
    _ = try Restoration.restore(from: folder.file("fin.db"), into: folder.path, label: "trois")
    #expect(try SQLiteStore(directory: folder.path).custodies(of: id)[id]?.state == .prospect)
  }

  @Test func `the files written since the copy are still known`() throws {
    let (folder, store, dossiers) = try filledStore()
    _ = try store.backUp(to: folder.file("copie.db"))
    let export = WrittenCopy(kind: "export", path: "/d/é.yaml", at: morning)
    let all = WrittenCopy(kind: "export", path: "/d/tout.jsonl", at: morning)
    try store.remember(export, of: dossiers[1].id)
    try store.remember(all, of: nil)
    let late = try store.open()
    try store.remember(export, of: late.id)
    _ = try Restoration.restore(from: folder.file("copie.db"), into: folder.path, label: "avant-x")
    let restored = try SQLiteStore(directory: folder.path)
    #expect(try restored.copies(of: dossiers[1].id) == [export])
    // That of a dossier that the copy does not have is not taken for one of all dossiers.
    #expect(try restored.copies(of: nil) == [all])
  }

  @Test(arguments: ["damaged", "other", "newer", "absent", "itself"])
  func `a copy that does not hold changes nothing`(_ kind: String) throws {
    let (folder, store, _) = try filledStore()
    var copy = folder.file("copie.db")
    _ = try store.backUp(to: copy)
    switch kind {
    case "damaged": try tamper(copy, "DELETE FROM entry WHERE dossier = 1 AND sequence = 3")
    case "other": try raw(copy) { try $0.execute(sql: "PRAGMA application_id = 7") }
    case "newer": try raw(copy) { try $0.execute(sql: "PRAGMA user_version = 99") }
    case "absent": copy = folder.file("absent.db")
    default: copy = folder.database
    }
    let before = try bytes(of: folder.database)
    let names = try folder.names()
    #expect(throws: StoreError.self) {
      try Restoration.restore(from: copy, into: folder.path, label: "avant-x")
    }
    #expect(try bytes(of: folder.database) == before)
    #expect(try folder.names() == names)
  }

  @Test func `a copy of the first format is brought to the present one`() throws {
    let folder = try TemporaryFolder()
    try frozenFormat1(folder.file("vieux.db"))
    let before = try bytes(of: folder.file("vieux.db"))
    #expect(try SQLiteStore(reading: folder.file("vieux.db")).verify().isEmpty)
    let outcome = try Restoration.restore(
      from: folder.file("vieux.db"), into: folder.file("d"), label: "avant-x")
    #expect(outcome.dossiers == 1)
    #expect(try SQLiteStore(directory: folder.file("d")).header("2026-0007").version == 12)
    #expect(try bytes(of: folder.file("vieux.db")) == before)
    #expect(try scalar(folder.file("d/dossiers.db"), "PRAGMA user_version") == 3)
  }
}

/// Whether the bytes of a file hold a text.
func contains(_ path: String, _ text: String) throws -> Bool {
  try Data(contentsOf: URL(fileURLWithPath: path)).range(of: Data(text.utf8)) != nil
}

/// Writes the frozen file of format 1 at `path`.
func frozenFormat1(_ path: String) throws {
  let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures/format-1.sql")
  let sql = try String(contentsOf: source, encoding: .utf8)
  try raw(path) { try $0.execute(sql: sql) }
}
