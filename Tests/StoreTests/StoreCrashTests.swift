import Dossier
import Foundation
import GRDB
import Glibc
import Interview
import Testing

@testable import Store

/// What a crash, a full disk or missing rights leave behind. The rough work is done in child processes.
struct StoreCrashTests {
  @Test func `a transaction cut in the middle is undone at the next opening`() throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(directory: folder.path)
    let dossier = try store.open().id
    let entries = try store.append(everyAction, to: dossier, expecting: 0, stamp: stamp())
    let clean = try bytes(of: folder.database)

    let crashed = try TemporaryFolder()
    try raw(folder.database) { database in
      // A cache of one page makes SQLite write to the file itself before the commit.
      try database.execute(sql: "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE")
      try database.execute(sql: "CREATE TABLE rempli (x); DROP TRIGGER entry_is_never_deleted")
      try database.execute(
        sql: """
          WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
          INSERT INTO rempli SELECT hex(randomblob(500)) FROM n; DELETE FROM entry WHERE sequence > 1
          """)
      for name in ["dossiers.db", "dossiers.db-journal"] {
        try write(bytes(of: folder.file(name)), to: crashed.file(name))
      }
      try database.execute(sql: "ROLLBACK")
    }
    #expect(try bytes(of: crashed.database) != clean)
    let reopened = try SQLiteStore(directory: crashed.path)
    #expect(try reopened.entries(of: dossier) == entries)
    #expect(try reopened.verify().isEmpty)
    #expect(try crashed.names() == ["dossiers.db"])
  }

  @Test func `a journal left alone is not played into a new store, and is left where it is`() throws {
    let folder = try TemporaryFolder()
    let journal = folder.file("dossiers.db-journal")
    try write(Array("d’une autre base".utf8), to: journal)
    let error = #expect(throws: StoreError.self) { try SQLiteStore(directory: folder.path) }
    #expect(error?.exitCode == 65)
    #expect(try folder.names() == ["dossiers.db-journal"])
    #expect(try bytes(of: journal) == Array("d’une autre base".utf8))
    try write([], to: journal)
    #expect(try SQLiteStore(directory: folder.path).verify().isEmpty)
  }

  @Test func `the file alone, without the journal of an interrupted write, is found damaged`() throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(directory: folder.path)
    let dossier = try store.open().id
    for index in 0..<200 {
      _ = try store.append(
        [.note(nil, String(repeating: "x", count: 300))], to: dossier, expecting: index, stamp: stamp())
    }
    let copy = try TemporaryFolder()
    try raw(folder.database) { database in
      try database.execute(sql: "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE")
      try database.execute(sql: "DROP TRIGGER entry_is_never_updated; UPDATE entry SET note = upper(note)")
      try write(bytes(of: folder.database), to: copy.database)
      try database.execute(sql: "ROLLBACK")
    }
    do throws(StoreError) {
      let findings = try SQLiteStore(directory: copy.path).verify()
      #expect(!findings.isEmpty)
    } catch {
      #expect(error.exitCode == 65)
    }
    #expect(try store.verify().isEmpty)
  }

  @Test func `a process killed between two answers loses neither`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    let dossier = try SQLiteStore(directory: path).open().id.text
    for round in 0..<5 {
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = path as String, dossier = dossier as String, round = round as Int] in
        let store = try SQLiteStore(directory: path)
        _ = try store.append([.undo, .redo], to: DossierID(dossier), expecting: 2 * round, stamp: stamp())
        kill(getpid(), SIGKILL)
      }
    }
    let store = try SQLiteStore(directory: path)
    #expect(try store.entries(of: DossierID(dossier)).count == 10)
    #expect(try store.verify().isEmpty)
  }

  @Test func `a process killed while it writes leaves whole answers only`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    let dossier = try SQLiteStore(directory: path).open().id.text
    for after in [20_000, 40_000, 70_000, 110_000] {
      await #expect(processExitsWith: .signal(SIGALRM)) {
        [path = path as String, dossier = dossier as String, after = after as Int] in
        let store = try SQLiteStore(directory: path)
        var version = try store.header(dossier).version
        signal(SIGALRM, SIG_DFL)
        ualarm(UInt32(after), 0)
        while true {
          version += try store.append(
            [.undo, .redo], to: DossierID(dossier), expecting: version, stamp: stamp()
          )
          .count
        }
      }
    }
    let store = try SQLiteStore(directory: path)
    let entries = try store.entries(of: DossierID(dossier))
    #expect(entries.count % 2 == 0)
    #expect(try store.verify().isEmpty)
  }

  @Test func `at the limit of a file's size the answer is refused, the rest is safe, and work goes on`()
    async throws
  {
    let folder = try TemporaryFolder()
    let path = folder.path
    await #expect(processExitsWith: .success) { [path = path as String] in
      signal(SIGXFSZ, SIG_IGN)
      let store = try SQLiteStore(directory: path)
      let dossier = try store.open().id
      let long = Action.note(nil, String(repeating: "x", count: 3000))
      var limit = rlimit(rlim_cur: 200_000, rlim_max: rlim_t.max)
      #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      var version = 0
      var failure: StoreError?
      while failure == nil {
        do throws(StoreError) {
          version += try store.append([long], to: dossier, expecting: version, stamp: stamp()).count
        } catch {
          failure = error
        }
      }
      #expect(failure?.exitCode == 74)
      #expect(version > 5)
      #expect(try store.entries(of: dossier).count == version)
      limit.rlim_cur = rlim_t.max
      #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      _ = try store.append([long], to: dossier, expecting: version, stamp: stamp())
      #expect(try store.verify().isEmpty)
    }
    #expect(try SQLiteStore(directory: path).verify().isEmpty)
  }

  /// Runs as an unprivileged user in the child process: root may write everywhere.
  @Test(.enabled(if: geteuid() == 0, "needs to give up root"))
  func `in a folder that may only be read, everything can be read and nothing appended`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    let dossier = try SQLiteStore(directory: path).open().id.text
    #expect(chmod(path, 0o555) == 0)
    #expect(chmod(path + "/dossiers.db", 0o444) == 0)
    await #expect(processExitsWith: .success) { [path = path as String, dossier = dossier as String] in
      #expect(setegid(65534) == 0 && seteuid(65534) == 0)
      let store = try SQLiteStore(directory: path)
      #expect(store.isReadOnly)
      #expect(store.notices.count == 2)
      #expect(try store.headers().count == 1)
      #expect(try store.header("2026-0001").version == 0)
      #expect(try store.entries(of: DossierID(dossier)).isEmpty)
      #expect(try store.verify().isEmpty)
      let refused = #expect(throws: StoreError.self) { try store.open() }
      #expect(refused?.exitCode == 77)
      #expect(throws: StoreError.self) { try store.requireWritable() }
      let absent = #expect(throws: StoreError.self) { try SQLiteStore(directory: path + "/neuf") }
      #expect(absent?.exitCode == 77)
    }
  }

  @Test(.enabled(if: geteuid() == 0, "needs to give up root"))
  func `a file that may not be read is refused for that reason`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    _ = try SQLiteStore(directory: path)
    #expect(chmod(path, 0o755) == 0)
    await #expect(processExitsWith: .success) { [path = path as String] in
      #expect(setegid(65534) == 0 && seteuid(65534) == 0)
      let error = #expect(throws: StoreError.self) { try SQLiteStore(directory: path) }
      guard case .permission = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }
}
