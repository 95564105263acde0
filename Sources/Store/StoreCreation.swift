import GRDB
import Glibc

/// Makes a new, empty store that appears under its name only when it is complete.
///
/// A file without content under the store's name is therefore never one of ours in the making: it is what
/// remains of a damaged one, and it is refused.
enum StoreCreation {
  static func create(_ path: String, in directory: String, schema: Schema) throws(StoreError) {
    try refuseForeignJournal(of: path)
    let random = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    let temporary = path + ".creation-\(random)"
    let descriptor = open(temporary, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileSystem.error(errno, path) }
    // Nobody knows this name yet: closing the descriptor releases no lock of another connection.
    let privateMode = fchmod(descriptor, 0o600)
    close(descriptor)
    do throws(StoreError) {
      guard privateMode == 0 else { throw FileSystem.error(errno, path) }
      try fill(temporary, schema: schema, path: path)
      try publish(temporary, as: path, in: directory)
    } catch {
      unlink(temporary)
      throw error
    }
    try FileSystem.synchronizeDirectory(directory)
  }

  /// Whoever removes the store alone may leave the journal of a write that was cut: it would be played into the new
  /// store and destroy it. It is the user's, and left where it is.
  private static func refuseForeignJournal(of path: String) throws(StoreError) {
    // In this order: a store that another process creates and writes to meanwhile has a journal of its own.
    guard let journal = try FileSystem.status(path + "-journal", followingLinks: false), journal.size > 0,
      try FileSystem.status(path, followingLinks: false) == nil
    else { return }
    throw .damaged(
      path: path, detail: "le fichier n’est plus là, et le journal d’une écriture interrompue est resté seul")
  }

  private static func fill(_ temporary: String, schema: Schema, path: String) throws(StoreError) {
    do {
      let queue = try DatabaseQueue(
        path: temporary, configuration: StoreFile.configuration(readOnly: false, patience: 1))
      try queue.inTransaction(.immediate) { database in
        for statement in schema.steps.joined() { try database.execute(sql: statement) }
        try database.execute(
          sql: "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = \(schema.version)")
        return .commit
      }
      try queue.close()
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Gives the file its name unless somebody else created the store meanwhile: theirs is then the store.
  ///
  /// Creators hold a lock on the folder while they look and rename. Where a folder cannot be locked (some
  /// network disks) a second name is made, which fails when the name is taken, and the first one removed.
  private static func publish(_ temporary: String, as path: String, in directory: String) throws(StoreError) {
    let folder = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if folder >= 0 { close(folder) } }
    if folder >= 0, flock(folder, LOCK_EX) == 0 {
      guard try FileSystem.status(path, followingLinks: false) == nil else {
        unlink(temporary)
        return
      }
      guard rename(temporary, path) == 0 else { throw FileSystem.error(errno, path) }
    } else {
      guard link(temporary, path) == 0 || errno == EEXIST else { throw FileSystem.error(errno, path) }
      unlink(temporary)
    }
  }
}
