import GRDB
import Glibc

/// The database file on disk: its place, its mode, its settings, its version. Opening one is done here.
struct StoreFile: Sendable {
  static let name = "dossiers.db"

  /// The folder, without links.
  let directory: String
  let path: String
  /// True when the file or its folder may not be written: everything can be read, nothing appended.
  let isReadOnly: Bool
  let notices: [StoreNotice]
  /// Seconds to wait for another writer before saying that the store is busy.
  let patience: Int

  /// Finds the store in a folder, and creates what is missing.
  ///
  /// - Throws: ``StoreError`` before anything is changed when the place is not suitable.
  init(in directory: String, schema: Schema, patience: Int = 5) throws(StoreError) {
    self.patience = patience
    try FileSystem.check(directory)
    try FileSystem.createDirectories(directory)
    self.directory = try FileSystem.real(directory)
    path = self.directory + "/" + Self.name
    var status = try FileSystem.status(path, followingLinks: false)
    if status == nil {
      try StoreCreation.create(path, in: self.directory, schema: schema)
      status = try FileSystem.status(path, followingLinks: false)
    }
    guard let status, status.kind == .regular else {
      throw .refusedPath(path: path, detail: "ce n’est pas un fichier ordinaire")
    }
    guard FileSystem.isAllowed(path, writing: false) else {
      throw .permission(path: path, detail: "vous n’avez pas le droit de le lire")
    }
    guard status.size > 0 else {
      throw .damaged(path: path, detail: "le fichier est vide")
    }
    isReadOnly =
      !FileSystem.isAllowed(path, writing: true) || !FileSystem.isAllowed(self.directory, writing: true)
    notices = StorePrivacy.tighten(file: path, status, directory: self.directory)
  }

  /// A store that lies under any name, to be read only: a backup.
  ///
  /// - Throws: ``StoreError`` when it is not an ordinary file that can be read.
  init(reading path: String) throws(StoreError) {
    try self.init(existing: path, readOnly: true)
  }

  /// A copy in the making, under a name that nobody else knows.
  init(writing path: String) throws(StoreError) {
    try self.init(existing: path, readOnly: false)
  }

  private init(existing path: String, readOnly: Bool) throws(StoreError) {
    patience = 5
    isReadOnly = readOnly
    notices = []
    try FileSystem.check(path)
    guard let status = try FileSystem.status(path, followingLinks: true) else {
      throw .refusedPath(path: path, detail: "aucun fichier ne porte ce nom")
    }
    guard status.kind == .regular else {
      throw .refusedPath(path: path, detail: "ce n’est pas un fichier ordinaire")
    }
    guard FileSystem.isAllowed(path, writing: false) else {
      throw .permission(path: path, detail: "vous n’avez pas le droit de le lire")
    }
    guard status.size > 0 else { throw .damaged(path: path, detail: "le fichier est vide") }
    self.path = try FileSystem.real(path)
    directory = FileSystem.directory(of: self.path)
  }

  /// Opens a connection with the settings below, read back, on a file that is ours and of this version.
  ///
  /// - Parameters:
  ///   - acceptsOlder: reads an older format as it is, where nothing may be written.
  ///   - keepsCopy: whether a migration leaves a copy of the file as it was.
  func connect(schema: Schema, acceptsOlder: Bool = false, keepsCopy: Bool = true) throws(StoreError)
    -> (queue: DatabaseQueue, version: Int)
  {
    // The temporary files of a VACUUM hold the dossiers: they are made beside the store, not in /tmp.
    setenv("SQLITE_TMPDIR", directory, 1)
    do {
      let queue = try DatabaseQueue(
        path: path, configuration: Self.configuration(readOnly: isReadOnly, patience: patience))
      let version = try inspect(queue, schema: schema)
      try confirmSettings(queue)
      if version < schema.version, !isReadOnly {
        try Migration(path: path, schema: schema).run(queue, from: version, keepsCopy: keepsCopy)
      } else if version < schema.version, !acceptsOlder {
        throw StoreError.permission(
          path: path,
          detail: "les données doivent être mises au format actuel, ce qui demande le droit d’écrire")
      }
      return (queue, version)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Settings of every connection. `synchronous=EXTRA` also makes durable the removal of the journal, which
  /// is what commits. <https://www.sqlite.org/pragma.html#pragma_synchronous>
  static func configuration(readOnly: Bool, patience: Int) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .callback { tries in waitForTurn(tries, patience: patience) }
    configuration.label = "recouvre.dossiers"
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;
          PRAGMA secure_delete = ON; PRAGMA synchronous = EXTRA
          """)
    }
    return configuration
  }

  /// Waits a moment while another process holds the file; false when `patience` seconds are over.
  ///
  /// SQLite's own waiting grows to a tenth of a second: of several processes that write one answer after the other, the
  /// one that waits then finds the file taken at every look. Here all who wait look as often, about every two
  /// milliseconds.
  private static func waitForTurn(_ tries: Int, patience: Int) -> Bool {
    guard tries < patience * 500 else { return false }
    usleep(UInt32.random(in: 1000...3000))
    return true
  }

  /// Says which version of the schema the file has; nothing is written to it.
  ///
  /// All is read in one transaction: while it lasts nobody writes to the file, so its size can be believed.
  private func inspect(_ queue: DatabaseQueue, schema: Schema) throws -> Int {
    try queue.read { database in
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT (SELECT application_id FROM pragma_application_id),
                 (SELECT user_version FROM pragma_user_version),
                 (SELECT page_count FROM pragma_page_count) * (SELECT page_size FROM pragma_page_size)
          """)
      guard let row, let owner = Int.fromDatabaseValue(row[0]), owner == Schema.applicationID else {
        throw StoreError.notOurs(path: path)
      }
      let version = Int.fromDatabaseValue(row[1]) ?? 0
      guard version <= schema.version else {
        throw StoreError.newerSchema(path: path, found: version, known: schema.version)
      }
      guard version >= 1 else {
        throw StoreError.damaged(path: path, detail: "le numéro de format (\(version)) n’existe pas")
      }
      let size = try FileSystem.status(path, followingLinks: false)?.size ?? 0
      guard size >= Int64.fromDatabaseValue(row[2]) ?? .max else {
        throw StoreError.damaged(path: path, detail: "le fichier est plus court qu’il ne le dit")
      }
      return version
    }
  }

  private func confirmSettings(_ queue: DatabaseQueue) throws {
    try queue.writeWithoutTransaction { database in
      var settings = try Self.settings(of: database)
      if settings.journalMode != "delete", !isReadOnly {
        try database.execute(sql: "PRAGMA journal_mode = DELETE")
        settings = try Self.settings(of: database)
      }
      var wanted = Settings.required
      if isReadOnly { wanted.journalMode = settings.journalMode }
      guard settings == wanted else {
        throw StoreError.io(path: path, detail: "la base n’accepte pas les réglages de sûreté (\(settings))")
      }
    }
  }

  struct Settings: Hashable, Sendable {
    var synchronous: Int
    var journalMode: String
    var foreignKeys: Int
    var trustedSchema: Int
    var cellSizeCheck: Int
    var secureDelete: Int
    /// Milliseconds of SQLite's own waiting: none, the store waits by itself.
    var busyTimeout: Int

    static let required = Settings(
      synchronous: 3, journalMode: "delete", foreignKeys: 1, trustedSchema: 0, cellSizeCheck: 1,
      secureDelete: 1, busyTimeout: 0)
  }

  /// What the connection really does, read back.
  static func settings(of database: Database) throws -> Settings {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT (SELECT synchronous FROM pragma_synchronous), (SELECT journal_mode FROM pragma_journal_mode),
               (SELECT foreign_keys FROM pragma_foreign_keys),
               (SELECT trusted_schema FROM pragma_trusted_schema),
               (SELECT cell_size_check FROM pragma_cell_size_check),
               (SELECT secure_delete FROM pragma_secure_delete), (SELECT timeout FROM pragma_busy_timeout)
        """)
    func integer(_ index: Int) -> Int { row.flatMap { Int.fromDatabaseValue($0[index]) } ?? -1 }
    return Settings(
      synchronous: integer(0), journalMode: row.flatMap { String.fromDatabaseValue($0[1]) } ?? "",
      foreignKeys: integer(2), trustedSchema: integer(3), cellSizeCheck: integer(4),
      secureDelete: integer(5), busyTimeout: integer(6))
  }
}
