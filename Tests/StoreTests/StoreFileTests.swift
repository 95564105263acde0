import Dossier
import Foundation
import GRDB
import Glibc
import Interview
import Testing

@testable import Store

struct StoreFileTests {
  @Test func `file and folder belong to their owner alone under an ordinary umask`() throws {
    umask(0o022)
    let parent = try TemporaryFolder()
    let directory = parent.file("a/b/recouvre")
    let store = try SQLiteStore(directory: directory)
    _ = try store.append([.undo], to: store.open().id, expecting: 0, stamp: stamp())
    #expect(try mode(of: directory) == 0o700)
    #expect(try mode(of: parent.file("a/b")) == 0o700)
    #expect(try mode(of: parent.file("a")) == 0o700)
    #expect(try mode(of: store.path) == 0o600)
    #expect(store.notices.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: directory) == ["dossiers.db"])
  }

  @Test func `the journal of a transaction in course is as private as the file`() throws {
    let folder = try TemporaryFolder()
    _ = try SQLiteStore(directory: folder.path).open()
    try raw(folder.database) { database in
      try database.execute(sql: "BEGIN IMMEDIATE; CREATE TABLE t (x)")
      #expect(try mode(of: folder.file("dossiers.db-journal")) == 0o600)
      try database.execute(sql: "ROLLBACK")
    }
  }

  @Test func `loose modes of an existing store are tightened`() throws {
    let folder = try TemporaryFolder()
    _ = try SQLiteStore(directory: folder.path)
    #expect(chmod(folder.path, 0o755) == 0)
    #expect(chmod(folder.database, 0o644) == 0)
    let store = try SQLiteStore(directory: folder.path)
    #expect(try mode(of: folder.path) == 0o700)
    #expect(try mode(of: folder.database) == 0o600)
    #expect(store.notices.isEmpty)
  }

  @Test func `a folder that serves another purpose is left as it is, and said`() throws {
    let folder = try TemporaryFolder()
    try write([], to: folder.file("photo.jpg"))
    #expect(chmod(folder.path, 0o755) == 0)
    let store = try SQLiteStore(directory: folder.path)
    #expect(try mode(of: folder.path) == 0o755)
    #expect(try mode(of: folder.database) == 0o600)
    #expect(store.notices == [.openDirectory(path: folder.path, mode: 0o755)])
    #expect(store.notices.first?.message.contains("(droits 0755)") == true)
  }

  @Test(arguments: ["", "file:x", "file:///tmp/x?mode=memory", "FILE:x", "a\0b"])
  func `what is not a path is refused`(_ directory: String) throws {
    let error = #expect(throws: StoreError.self) { try SQLiteStore(directory: directory) }
    guard case .refusedPath = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.exitCode == 77)
    #expect(throws: StoreError.self) { try SQLiteStore.exists(in: directory) }
  }

  enum Obstacle: String, CaseIterable, Sendable {
    case file, fifo, device, linkLoop, longName, underAFile
    case databaseIsDirectory, databaseIsFifo, databaseIsLink, databaseIsLinkLoop, databaseIsDangling

    func make(in folder: TemporaryFolder) throws -> String {
      let place = folder.file("x")
      switch self {
      case .file: try write([], to: place)
      case .fifo: #expect(mkfifo(place, 0o600) == 0)
      case .device: return "/dev/null"
      case .linkLoop: #expect(symlink(place, place) == 0)
      case .longName: return folder.file(String(repeating: "n", count: 300))
      case .underAFile:
        try write([], to: place)
        return place + "/y"
      case .databaseIsDirectory: #expect(mkdir(folder.database, 0o700) == 0)
      case .databaseIsFifo: #expect(mkfifo(folder.database, 0o600) == 0)
      case .databaseIsLink:
        try write([1], to: place)
        #expect(symlink(place, folder.database) == 0)
      case .databaseIsLinkLoop: #expect(symlink(folder.database, folder.database) == 0)
      case .databaseIsDangling: #expect(symlink(place, folder.database) == 0)
      }
      return rawValue.hasPrefix("database") ? folder.path : place
    }
  }

  @Test(arguments: Obstacle.allCases) func `a place that is not a folder of files is refused, untouched`(
    _ obstacle: Obstacle
  ) throws {
    let folder = try TemporaryFolder()
    let directory = try obstacle.make(in: folder)
    let before = try folder.names()
    let error = #expect(throws: StoreError.self) { try SQLiteStore(directory: directory) }
    guard case .refusedPath = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try folder.names() == before)
  }

  @Test func `a folder reached through a link is the folder itself`() throws {
    let folder = try TemporaryFolder()
    let real = folder.file("réel d'été ?mode=memory#%20")
    #expect(mkdir(real, 0o700) == 0)
    #expect(symlink(real, folder.file("lien")) == 0)
    let header = try SQLiteStore(directory: folder.file("lien/")).open()
    #expect(try SQLiteStore(directory: real).headers() == [header])
    #expect(try SQLiteStore.exists(in: real))
  }

  @Test func `looking whether a store exists creates nothing`() throws {
    let folder = try TemporaryFolder()
    #expect(try !SQLiteStore.exists(in: folder.file("absent")))
    #expect(try folder.names().isEmpty)
  }

  @Test(arguments: [4, 9999, 2_147_483_647]) func `a newer format is refused and not one byte changes`(
    _ version: Int
  ) throws {
    let folder = try TemporaryFolder()
    _ = try SQLiteStore(directory: folder.path).open()
    try raw(folder.database) { try $0.execute(sql: "PRAGMA user_version = \(version)") }
    let before = try bytes(of: folder.database)
    let error = #expect(throws: StoreError.self) { try SQLiteStore(directory: folder.path) }
    #expect(error == .newerSchema(path: folder.database, found: version, known: 3))
    #expect(error?.exitCode == 76)
    #expect(try bytes(of: folder.database) == before)
    #expect(try folder.names() == ["dossiers.db"])
  }

  @Test(arguments: [0, 7, -1]) func `another program's database is refused and not one byte changes`(
    _ identifier: Int
  ) throws {
    let folder = try TemporaryFolder()
    try raw(folder.database) { database in
      try database.execute(
        sql: "CREATE TABLE t (x); INSERT INTO t VALUES (1); PRAGMA application_id = \(identifier)")
    }
    let before = try bytes(of: folder.database)
    #expect(throws: StoreError.notOurs(path: folder.database)) { try SQLiteStore(directory: folder.path) }
    #expect(try bytes(of: folder.database) == before)
  }

  @Test func `a migration keeps a copy, changes all or nothing, and is done once`() throws {
    let folder = try TemporaryFolder()
    let first = try SQLiteStore(directory: folder.path)
    let dossier = try first.open().id
    let entries = try first.append(everyAction, to: dossier, expecting: 0, stamp: stamp())

    let broken = Schema(steps: Schema.current.steps + [["CREATE TABLE extra (x) STRICT", "CREATE TABLE"]])
    #expect(throws: StoreError.self) { try SQLiteStore(directory: folder.path, schema: broken) }
    #expect(try SQLiteStore(directory: folder.path).entries(of: dossier) == entries)

    let next = Schema(steps: Schema.current.steps + [["CREATE TABLE extra (x INTEGER) STRICT"]])
    let migrated = try SQLiteStore(directory: folder.path, schema: next)
    #expect(try migrated.entries(of: dossier) == entries)
    #expect(throws: StoreError.newerSchema(path: folder.database, found: 4, known: 3)) {
      try SQLiteStore(directory: folder.path)
    }
    _ = try SQLiteStore(directory: folder.path, schema: next)
    #expect(try folder.names() == ["dossiers.db", "dossiers.db.avant-format-4"])
    let copy = folder.file("dossiers.db.avant-format-4")
    #expect(try mode(of: copy) == 0o600)
    #expect(try scalar(copy, "PRAGMA user_version") == 3)
    #expect(try scalar(copy, "SELECT count(*) FROM entry") == everyAction.count)
  }
}
