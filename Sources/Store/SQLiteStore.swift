import FoundationEssentials
import GRDB
package import Interview
import Synchronization

/// The answer log of one office, in one SQLite file: `dossiers.db`, 0600, in a 0700 folder.
///
/// Rollback journal and `synchronous=EXTRA`: an append that returned survives a killed process and a power
/// cut. Each call takes the file for one transaction only, so several processes can work at once; every
/// write begins with `BEGIN IMMEDIATE` and waits up to five seconds for its turn.
///
/// The executable must ignore SIGXFSZ: SQLite then reports a file-size limit as an error of this append,
/// where the default action would kill the program.
package final class SQLiteStore: DossierStore {
  /// Of the database file.
  package var path: String { file.path }
  /// The folder that holds it, without links.
  package var directory: String { file.directory }
  /// True when everything can be read and nothing appended: say so before the first question.
  package var isReadOnly: Bool { file.isReadOnly }
  /// What the user should know about the place of the file.
  package let notices: [StoreNotice]

  let file: StoreFile
  let queue: DatabaseQueue
  /// The format of the file as it is now.
  let format: Int
  /// Set when the disk did not confirm a write: nothing more is written until the store is opened again.
  private let suspension = Mutex<StoreError?>(nil)

  /// Opens the store in this folder, and creates the folder and the store when they do not exist.
  ///
  /// Nothing is verified here beyond the file's identity and version: see ``verify()``.
  ///
  /// - Throws: ``StoreError/refusedPath(path:detail:)``, ``StoreError/permission(path:detail:)``,
  ///   ``StoreError/notOurs(path:)``, ``StoreError/newerSchema(path:found:known:)`` and
  ///   ``StoreError/damaged(path:detail:)`` with the file untouched; ``StoreError/busy(path:)``,
  ///   ``StoreError/io(path:detail:)``.
  package convenience init(directory: String) throws(StoreError) {
    try self.init(directory: directory, schema: .current)
  }

  /// Of the database file of the store in this folder, whether it is there or not.
  package static func path(in directory: String) -> String { directory + "/" + StoreFile.name }

  /// Whether a file begins as those of SQLite do, of which stores and their copies are.
  ///
  /// <https://www.sqlite.org/fileformat.html#magic_header_string>
  package static func isDatabase(_ path: String) -> Bool {
    FileSystem.begins(path, with: Array("SQLite format 3\0".utf8))
  }

  /// Whether this folder holds a store: a command that only reads need not create one.
  package static func exists(in directory: String) throws(StoreError) -> Bool {
    try FileSystem.check(directory)
    if try FileSystem.status(directory, followingLinks: true) == nil,
      try FileSystem.status(directory, followingLinks: false) != nil
    {
      throw .refusedPath(path: directory, detail: "ce lien ne mène nulle part")
    }
    return try FileSystem.status(path(in: directory), followingLinks: false) != nil
  }

  init(directory: String, schema: Schema, patience: Int = 5) throws(StoreError) {
    let file = try StoreFile(in: directory, schema: schema, patience: patience)
    let (queue, found) = try file.connect(schema: schema)
    let migrated: [StoreNotice] =
      found < schema.version
      ? [.migrated(copy: Migration(path: file.path, schema: schema).backupPath(from: found))] : []
    self.file = file
    self.queue = queue
    notices = file.notices + migrated
    format = schema.version
  }

  /// Opens a store that lies under any name, a backup for instance, to read it: nothing is written, and an older
  /// format stays as it is.
  package init(reading path: String) throws(StoreError) {
    file = try StoreFile(reading: path)
    (queue, format) = try file.connect(schema: .current, acceptsOlder: true)
    notices = []
  }

  /// Opens a copy in the making, and brings it to the current format.
  init(writing path: String) throws(StoreError) {
    file = try StoreFile(writing: path)
    queue = try file.connect(schema: .current, keepsCopy: false).queue
    format = Schema.current.version
    notices = []
  }

  // MARK: - Writing

  package func create(
    questionnaireVersion: String, fingerprint: String, year: Int, opening actions: [Action], stamp: Stamp
  ) throws(StoreError) -> DossierHeader {
    let id = DossierID(UUID().uuidString.lowercased())
    return try write { database in
      let last = try Int.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT max(last) FROM (
              SELECT max(ordinal) AS last FROM dossier WHERE year = ?1
              UNION ALL SELECT max(ordinal) FROM erasure WHERE year = ?1)
            """), arguments: [year])
      let ordinal = (last ?? 0) + 1
      var record = DossierRecord(
        id: id, reference: Reference.text(year: year, number: ordinal), createdAt: stamp.at,
        questionnaireVersion: questionnaireVersion, questionnaireFingerprint: fingerprint)
      try StoreRows.insert(record, year: year, ordinal: ordinal, into: database)
      if !actions.isEmpty, let found = try StoreRows.record(id, in: database) {
        for action in actions {
          try StoreRows.insert(record.advance(with: action, stamp: stamp), of: found.number, into: database)
        }
      }
      return record.header
    }
  }

  package func append(
    _ actions: [Action], to dossier: DossierID, expecting expected: Int, parties: [Party]?, stamp: Stamp
  ) throws(StoreError) -> [LogEntry] {
    try write { database in
      guard let found = try StoreRows.record(dossier, in: database) else {
        throw StoreError.notFound(dossier.text)
      }
      var record = found.record
      guard record.version == expected else {
        throw StoreError.conflict(expected: expected, found: record.version)
      }
      let entries = try actions.map { action in
        let entry = record.advance(with: action, stamp: stamp)
        try StoreRows.insert(entry, of: found.number, into: database)
        return LogEntry(
          dossier: dossier, sequence: entry.sequence, action: action, stamp: stamp,
          hash: HashChain.hexadecimal(entry.seal))
      }
      if let parties {
        let index = PartyIndex(database: database)
        try index.adoptRules()
        try index.replace(found.number, by: parties)
        try index.settle(found.number)
      }
      return entries
    }
  }

  /// Throws what an append would throw before it is even tried: a read-only place, or a disk that failed.
  package func requireWritable() throws(StoreError) {
    if isReadOnly {
      throw .permission(path: path, detail: "vous pouvez lire les dossiers mais non les compléter")
    }
    if let failure = suspension.withLock({ $0 }) { throw failure }
  }

  func write<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    try requireWritable()
    do {
      return try queue.writeWithoutTransaction { database in
        var result: T?
        try database.inTransaction(.immediate) {
          result = try body(database)
          return .commit
        }
        guard let result else { throw StoreError.io(path: path, detail: "l’écriture n’a rien rendu") }
        return result
      }
    } catch {
      noteFailure(error)
      throw StoreError(error, path: path)
    }
  }

  /// The same for very many rows: with room for the pages of the tables that it fills.
  func writeMany<T>(_ count: Int, _ body: (Database) throws -> T) throws(StoreError) -> T {
    guard count >= 500 else { return try write(body) }
    try requireWritable()
    do {
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA cache_size = -98304") }
    } catch { throw StoreError(error, path: path) }
    defer { try? queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA cache_size = -2000") } }
    return try write(body)
  }

  /// Stops all writing when the error says that nobody knows what the disk holds.
  func noteFailure(_ error: any Error) {
    guard StoreError.leavesDiskUnknown(error) else { return }
    suspension.withLock {
      $0 = .io(
        path: path,
        detail: "le disque n’a pas confirmé une écriture précédente, et plus rien n’est enregistré tant que "
          + "le programme n’est pas relancé")
    }
  }

  // MARK: - Reading

  package func entries(of dossier: DossierID) throws(StoreError) -> [LogEntry] {
    try read { database in
      guard let (number, record) = try StoreRows.record(dossier, in: database) else {
        throw StoreError.notFound(dossier.text)
      }
      return try record.verified(StoreRows.entries(of: number, record, in: database))
    }
  }

  /// Read in one transaction, verified outside it and on every processor.
  package func logs(of dossiers: [DossierID]) throws(StoreError) -> [Result<[LogEntry], StoreError>] {
    let path = path
    let rows = try read { database in
      dossiers.map { dossier in
        Result<(DossierRecord, [SealedEntry]), StoreError> { () throws(StoreError) in
          do {
            guard let (number, record) = try StoreRows.record(dossier, in: database) else {
              throw StoreError.notFound(dossier.text)
            }
            return (record, try StoreRows.entries(of: number, record, in: database))
          } catch { throw StoreError(error, path: path) }
        }
      }
    }
    return Concurrent.map(rows.count) { index in
      Result { () throws(StoreError) in
        let (record, entries) = try rows[index].get()
        do { return try record.verified(entries) } catch { throw StoreError(error, path: path) }
      }
    }
  }

  package func headers() throws(StoreError) -> [DossierHeader] { try headers(limit: -1) }

  /// The headers of the dossiers last touched; all of them when `limit` is negative.
  package func headers(limit: Int) throws(StoreError) -> [DossierHeader] {
    try read { database in
      try StoreRows.headers(
        in: database, sql: "ORDER BY touched_at DESC, number DESC LIMIT ?", arguments: [limit])
    }
  }

  package func header(_ reference: String) throws(StoreError) -> DossierHeader {
    guard let search = ReferenceSearch(reference) else { throw .notFound(reference) }
    let candidates = try read { database in
      let exact = try StoreRows.headers(
        in: database, sql: "WHERE reference = ?1 OR id = ?1", arguments: [search.key])
      guard exact.isEmpty else { return exact }
      return try StoreRows.headers(
        in: database,
        sql: """
          WHERE (reference >= ?1 AND reference < ?2) OR (id >= ?1 AND id < ?2)
          ORDER BY number LIMIT \(ReferenceSearch.candidateLimit + 1)
          """, arguments: [search.key, search.upperBound])
    }
    return try search.choose(among: candidates)
  }

  func read<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    do {
      return try queue.read(body)
    } catch {
      throw StoreError(error, path: path)
    }
  }
}
