import GRDB
import Glibc

/// Brings a file of an older version to the current one: a copy beside it first, then all steps in one
/// transaction, so that a crash or a full disk leaves the old file as it was.
struct Migration: Sendable {
  let path: String
  let schema: Schema

  /// The copy made before leaving version `version`.
  func backupPath(from version: Int) -> String { path + ".avant-format-\(version + 1)" }

  /// In the name of the copy in the making, before the number of the process.
  static let temporaryMark = "copie-"

  func run(_ queue: DatabaseQueue, from version: Int, keepsCopy: Bool = true) throws {
    if keepsCopy { try backUp(queue, to: backupPath(from: version)) }
    try queue.inTransaction(.immediate) { database in
      // Another process may have migrated between our look and our lock.
      let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      guard found <= schema.version else {
        throw StoreError.newerSchema(path: path, found: found, known: schema.version)
      }
      for statement in schema.steps[found...].joined() { try database.execute(sql: statement) }
      try database.execute(sql: "PRAGMA user_version = \(schema.version)")
      return .commit
    }
  }

  /// A consistent copy, 0600, under its name only when complete. One that exists already is kept: it was
  /// made before an earlier attempt at the same migration.
  private func backUp(_ queue: DatabaseQueue, to backup: String) throws {
    Backup.sweep(FileSystem.directory(of: path))
    guard try FileSystem.status(backup, followingLinks: false) == nil else { return }
    let temporary = backup + ".\(Self.temporaryMark)\(getpid())"
    // VACUUM INTO keeps a journal of the copy that it makes.
    let traces = [temporary + "-journal", temporary]
    for trace in traces { unlink(trace) }
    let descriptor = open(temporary, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileSystem.error(errno, backup) }
    defer {
      close(descriptor)
      for trace in traces { unlink(trace) }
    }
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "VACUUM INTO ?", arguments: [temporary])
    }
    guard fsync(descriptor) == 0, rename(temporary, backup) == 0 else {
      throw FileSystem.error(errno, backup)
    }
    try FileSystem.synchronizeDirectory(FileSystem.directory(of: backup))
  }
}
