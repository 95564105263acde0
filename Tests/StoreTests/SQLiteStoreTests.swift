import Dossier
import Foundation
import GRDB
import Glibc
import Interview
import Testing

@testable import Store

struct SQLiteStoreTests {
  @Test func `what was appended is there when the store is opened again`() throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(directory: folder.path)
    let dossier = try store.open().id
    let appended = try store.append(everyAction, to: dossier, expecting: 0, stamp: stamp())
    let again = try SQLiteStore(directory: folder.path)
    #expect(try again.entries(of: dossier) == appended)
    #expect(try again.headers() == store.headers())
    #expect(try again.verify().isEmpty)
  }

  @Test func `the settings are those wanted, read back from the connection`() throws {
    let folder = try TemporaryFolder()
    let file = try StoreFile(in: folder.path, schema: .current)
    let queue = try file.connect(schema: .current).queue
    let settings = try queue.writeWithoutTransaction { try StoreFile.settings(of: $0) }
    #expect(settings == .required)
    #expect(settings.synchronous == 3)
    #expect(try scalar(folder.database, "PRAGMA application_id") == 0x5243_5652)
    #expect(try scalar(folder.database, "PRAGMA user_version") == 3)
    let strict = "SELECT sum(strict) FROM pragma_table_list WHERE name IN ('entry', 'dossier')"
    #expect(try scalar(folder.database, strict) == 2)
  }

  @Test func `a store found in WAL mode goes back to a rollback journal`() throws {
    let folder = try TemporaryFolder()
    let header = try SQLiteStore(directory: folder.path).open()
    try raw(folder.database) { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    #expect(try SQLiteStore(directory: folder.path).headers() == [header])
    var mode: String?
    try raw(folder.database) { mode = try String.fetchOne($0, sql: "PRAGMA journal_mode") }
    #expect(mode == "delete")
  }

  @Test(arguments: [
    "UPDATE entry SET raw = 'autre'", "UPDATE entry SET at = at + 1 WHERE sequence = 1", "DELETE FROM entry",
    "DELETE FROM entry WHERE sequence = 2", "DELETE FROM dossier",
    "UPDATE dossier SET reference = '2026-0009', ordinal = 9", "UPDATE dossier SET version = 1",
    "UPDATE dossier SET version = version + 1", "UPDATE dossier SET touched_at = 0",
    "UPDATE dossier SET questionnaire_version = 'x'",
    "INSERT OR REPLACE INTO entry SELECT * FROM entry WHERE sequence = 1",
    "INSERT INTO entry SELECT dossier, 9, layout, kind, path, element_group, element_key, state, raw,"
      + " canonical, note, author, at, provenance, seal FROM entry WHERE sequence = 1",
    "INSERT INTO entry SELECT dossier, 4, layout, 'inconnu', path, element_group, element_key, state, raw,"
      + " canonical, note, author, at, provenance, seal FROM entry WHERE sequence = 1",
    "INSERT INTO entry SELECT dossier, 4, layout, kind, path, element_group, element_key, state, NULL,"
      + " canonical, note, author, at, provenance, seal FROM entry WHERE sequence = 1",
  ]) func `the file itself refuses to rewrite the log`(_ sql: String) throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(directory: folder.path)
    let dossier = try store.open().id
    let actions: [Action] = [.answer("a", .value("1")), .undo, .redo]
    let entries = try store.append(actions, to: dossier, expecting: 0, stamp: stamp())
    try raw(folder.database) { database in
      let error = #expect(throws: DatabaseError.self) { try database.execute(sql: sql) }
      #expect(error?.resultCode == .SQLITE_CONSTRAINT)
    }
    #expect(try store.entries(of: dossier) == entries)
  }

  @Test func `the refusal says why, in French`() throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(directory: folder.path)
    _ = try store.append([.undo], to: store.open().id, expecting: 0, stamp: stamp())
    try raw(folder.database) { database in
      let update = #expect(throws: DatabaseError.self) {
        try database.execute(sql: "UPDATE entry SET author = 'x'")
      }
      #expect(update?.message == "le journal ne se modifie pas\u{A0}: une correction est une nouvelle ligne")
      let delete = #expect(throws: DatabaseError.self) { try database.execute(sql: "DELETE FROM entry") }
      #expect(delete?.message == "le journal ne s’efface pas\u{A0}: un retrait est une nouvelle ligne")
    }
  }

  @Test func `all the actions of an append are kept, or none`() throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(directory: folder.path)
    let dossier = try store.open().id
    try raw(folder.database) { database in
      try database.execute(
        sql: """
          CREATE TRIGGER panne BEFORE INSERT ON entry WHEN NEW.sequence = 3
          BEGIN SELECT RAISE(ABORT, 'panne'); END
          """)
    }
    #expect(throws: StoreError.self) {
      try store.append([.undo, .redo, .undo], to: dossier, expecting: 0, stamp: stamp())
    }
    #expect(try store.entries(of: dossier).isEmpty)
    #expect(try store.header("2026-0001").version == 0)
    #expect(try store.append([.undo], to: dossier, expecting: 0, stamp: stamp()).count == 1)
  }

  @Test func `two stores on one folder: the second writer is told, nothing is overwritten`() throws {
    let folder = try TemporaryFolder()
    let first = try SQLiteStore(directory: folder.path)
    let second = try SQLiteStore(directory: folder.path)
    let dossier = try first.open().id
    _ = try first.append([.answer("q12", .value("12"))], to: dossier, expecting: 0, stamp: stamp("AB"))
    #expect(throws: StoreError.conflict(expected: 0, found: 1)) {
      try second.append([.answer("q12", .value("13"))], to: dossier, expecting: 0, stamp: stamp("CD"))
    }
    _ = try second.append([.answer("q12", .value("13"))], to: dossier, expecting: 1, stamp: stamp("CD"))
    #expect(try first.entries(of: dossier).map(\.stamp.author) == ["AB", "CD"])
  }

  @Test func `a store held by another program is busy, and free again afterwards`() throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(directory: folder.path, schema: .current, patience: 0)
    let dossier = try store.open().id
    try raw(folder.database) { database in
      try database.execute(sql: "BEGIN EXCLUSIVE")
      #expect(throws: StoreError.busy(path: store.path)) {
        try store.append([.undo], to: dossier, expecting: 0, stamp: stamp())
      }
      try database.execute(sql: "ROLLBACK")
    }
    #expect(try store.append([.undo], to: dossier, expecting: 0, stamp: stamp()).count == 1)
  }

  @Test func `after a write that the disk did not confirm, nothing more is written until reopening`() throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(directory: folder.path)
    let dossier = try store.open().id
    store.noteFailure(DatabaseError(resultCode: .SQLITE_FULL))
    store.noteFailure(DatabaseError(resultCode: .SQLITE_BUSY))
    _ = try store.append([.undo], to: dossier, expecting: 0, stamp: stamp())
    store.noteFailure(DatabaseError(resultCode: .SQLITE_IOERR_FSYNC))
    let error = #expect(throws: StoreError.self) {
      try store.append([.undo], to: dossier, expecting: 1, stamp: stamp())
    }
    #expect(error?.exitCode == 74)
    #expect(error?.message.contains("relancé") == true)
    #expect(throws: StoreError.self) { try store.open() }
    #expect(throws: StoreError.self) { try store.requireWritable() }
    #expect(try store.entries(of: dossier).count == 1)
    let again = try SQLiteStore(directory: folder.path)
    #expect(try again.append([.undo], to: dossier, expecting: 1, stamp: stamp()).count == 1)
  }

  @Test(arguments: [
    (ResultCode.SQLITE_IOERR_FSYNC, true), (.SQLITE_IOERR_DIR_FSYNC, true), (.SQLITE_IOERR_DELETE, true),
    (.SQLITE_IOERR_TRUNCATE, true), (.SQLITE_IOERR_READ, true), (.SQLITE_IOERR_WRITE, false),
    (.SQLITE_FULL, false), (.SQLITE_BUSY, false), (.SQLITE_READONLY, false),
    (.SQLITE_CONSTRAINT_TRIGGER, false),
  ]) func `only an error that leaves the disk unknown suspends writing`(_ code: ResultCode, _ expected: Bool)
  {
    #expect(StoreError.leavesDiskUnknown(DatabaseError(resultCode: code)) == expected)
  }
}
