import GRDB
import Glibc

/// Puts a copy of the store back in its place, and keeps what was there.
package enum Restoration {
  package struct Outcome: Hashable, Sendable {
    package let dossiers: Int
    /// Where the store that was there is now; nil when there was none.
    package let kept: String?
    /// References of dossiers that the copy still held and that had been erased since.
    package let erasedAgain: [String]
    /// References of dossiers whose holds, missions or decisions on a conflict came from the store that was there.
    package var carriedOver: [String] = []
    /// How many files joined are in place.
    package var files = 0
    /// Files joined that neither the copy nor the store that was there holds.
    package var missing: [VerificationFinding] = []
  }

  /// Restores the store of `directory` from the copy at `backup`.
  ///
  /// The copy is verified from end to end, copied beside the store, brought to the current format, and put in place by
  /// one renaming, while nobody else may write: a crash leaves the former store or the restored one. What had been
  /// erased since the copy was made is erased again; that a dossier must be kept, and which files were written on
  /// request, is taken over. The former store, even damaged, stays under the name
  /// `dossiers.db.` + `label`.
  ///
  /// The files joined come from beside the copy, else from where they are; those of the former store stay beside it, under
  /// its name and `.pieces`.
  ///
  /// - Parameter files: where those of the copy are; nil for beside it.
  /// - Parameter file: the copy as who asks knows it: made before it could know of itself, it is noted among the files written.
  /// - Throws: ``StoreError`` with the store as it was: the copy is damaged, not ours or of a newer format; no
  ///   room; another program holds the store.
  package static func restore(
    from backup: String, into directory: String, label: String, files: AttachmentFolder? = nil,
    noting file: WrittenCopy? = nil, report: WorkReport = { _, _ in }
  ) throws(StoreError) -> Outcome {
    let source = try SQLiteStore(reading: backup)
    defer { source.close() }
    try FileSystem.check(directory)
    try FileSystem.createDirectories(directory)
    let folder = try FileSystem.real(directory)
    let path = folder + "/" + StoreFile.name
    guard source.path != path else {
      throw .refusedPath(path: backup, detail: "c’est la base elle-même, pas une copie")
    }
    // Of two at once, the second would keep its store under the name where the first keeps his.
    let lock = try FolderLock.alone(in: folder)
    defer { withExtendedLifetime(lock) {} }
    let temporary = folder + "/" + StoreFile.name + ".restauration-\(getpid())"
    // The journal of an earlier process of the same number, cut short, would be played into this file.
    let traces = [temporary + "-journal", temporary]
    for trace in traces { unlink(trace) }
    defer { for trace in traces { unlink(trace) } }
    _ = try source.copy(to: temporary, replacing: false, keepsDamage: false, report: report)
    let restored = try SQLiteStore(writing: temporary)
    var live = try LiveStore(path)
    let again = try restored.repeatErasures(live.erasures)
    if !again.isEmpty { try restored.clean(report: report) }
    let carried = try live.carryOver(into: restored)
    if let file { try restored.remember(file, of: nil) }
    let dossiers = try restored.count()
    let attached = try restored.attachedFiles()
    restored.close()
    let kept = try unused(path + "." + label)
    let exchange = FileExchange(
      place: AttachmentFolder(in: folder), copy: files ?? AttachmentFolder.belonging(to: backup),
      kept: live.exists ? AttachmentFolder(ofCopy: kept) : nil)
    let filling = try exchange.around(attached, report: report) { () throws(StoreError) in
      try live.exchange(for: temporary, keeping: kept)
    }
    return Outcome(
      dossiers: dossiers, kept: live.exists ? kept : nil, erasedAgain: again, carriedOver: carried,
      files: filling.count, missing: filling.findings)
  }

  /// This name, or with a number after it: a restoration that was cut a moment ago may have taken it.
  private static func unused(_ path: String) throws(StoreError) -> String {
    var name = path
    var number = 1
    while true {
      let own = try FileSystem.status(name, followingLinks: false)
      let files = try FileSystem.status(AttachmentFolder(ofCopy: name).path, followingLinks: false)
      if own == nil, files == nil { return name }
      number += 1
      name = path + "-\(number)"
    }
  }
}

/// The files joined, around the exchange of two stores: at every moment the store that has the name has its files.
private struct FileExchange {
  let place: AttachmentFolder
  let copy: AttachmentFolder
  /// Where those of the former store stay; nil when there was none.
  let kept: AttachmentFolder?

  func around(
    _ dossiers: [FilesOfDossier], report: WorkReport, _ exchange: () throws(StoreError) -> Void
  ) throws(StoreError) -> AttachmentFolder.Filling {
    let lock = FolderLock(place.path, exclusive: false, patience: 50)
    defer { withExtendedLifetime(lock) {} }
    var filling = AttachmentFolder.Filling()
    var isOurs = false
    do throws(StoreError) {
      if let kept {
        guard mkdir(kept.path, 0o700) == 0 else {
          guard errno == EEXIST else { throw FileSystem.error(errno, kept.path) }
          throw .exists(path: kept.path)
        }
        isOurs = true
        try kept.mirror(place)
        // Nothing was joined.
        rmdir(kept.path)
      }
      try place.fill(with: dossiers, from: [copy], into: &filling, report: report)
      try exchange()
    } catch {
      place.takeBack(filling)
      if isOurs, let kept { try? FileSystem.removeTree(kept.path) }
      throw error
    }
    if kept != nil {
      let named = Dictionary(dossiers.map { ($0.dossier, $0.named) }) { $0.union($1) }
      try place.prune(keeping: named)
    }
    return filling
  }
}

/// The store that a restoration replaces: whole, damaged or absent.
private struct LiveStore {
  let path: String
  let exists: Bool
  private(set) var erasures: [Erasure] = []
  /// Nil when it cannot be opened as a store.
  private let queue: DatabaseQueue?

  init(_ path: String) throws(StoreError) {
    self.path = path
    exists = try FileSystem.status(path, followingLinks: false) != nil
    // What is not a database is not opened as one: SQLite would throw its journal away.
    guard exists, SQLiteStore.isDatabase(path) else {
      queue = nil
      return
    }
    do throws(StoreError) {
      _ = try StoreFile(writing: path)
      do {
        let opened = try DatabaseQueue(
          path: path, configuration: StoreFile.configuration(readOnly: false, patience: 5))
        erasures = try opened.read { database in
          guard try Int.fetchOne(database, sql: "PRAGMA application_id") == Schema.applicationID,
            try database.tableExists("erasure")
          else { return [] }
          return try SQLiteStore.erasures(in: database)
        }
        queue = opened
      } catch {
        throw StoreError(error, path: path)
      }
    } catch {
      switch error {
      case .damaged, .notOurs: queue = nil
      default: throw error
      }
    }
  }

  /// Gives the restored store what it lacks; nothing of a store that cannot be read.
  func carryOver(into restored: SQLiteStore) throws(StoreError) -> [String] {
    guard let queue else { return [] }
    do {
      return try queue.read { former in
        guard try Int.fetchOne(former, sql: "PRAGMA application_id") == Schema.applicationID else {
          return []
        }
        return try restored.carryOver(from: former)
      }
    } catch {
      let failure = StoreError(error, path: path)
      if case .damaged = failure { return [] }
      throw failure
    }
  }

  /// Puts `replacement` in the place of the store, which stays under the name `kept`.
  ///
  /// Under an exclusive lock nobody is in the middle of a write: no journal of the former store can be mistaken for one
  /// of the new. Who had the former store open is refused its next write (the file was moved).
  mutating func exchange(for replacement: String, keeping kept: String) throws(StoreError) {
    guard let queue else { return try exchangeNames(replacement, kept, journal: path + "-journal") }
    do {
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "BEGIN EXCLUSIVE")
        defer { try? database.execute(sql: "ROLLBACK") }
        try exchangeNames(replacement, kept, journal: nil)
      }
      try queue.close()
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// - Parameter journal: that of a store which cannot be opened. It goes with it: beside another file it would destroy
  ///   that file.
  private func exchangeNames(_ replacement: String, _ kept: String, journal: String?) throws(StoreError) {
    var moved: [(from: String, to: String)] = []
    func move(_ from: String, _ to: String) throws(StoreError) {
      guard rename(from, to) == 0 else { throw FileSystem.error(errno, from) }
      moved.append((from, to))
    }
    let isLinked = exists && link(path, kept) == 0
    if exists, !isLinked {
      guard errno != EEXIST else { throw .exists(path: kept) }
      guard AtomicFile.meansNoHardLinks(errno) else { throw FileSystem.error(errno, kept) }
    }
    do throws(StoreError) {
      if let journal, try FileSystem.status(journal, followingLinks: false) != nil {
        try move(journal, kept + "-journal")
      }
      // A disk without hard links: the store is without a name for a moment.
      if exists, !isLinked { try move(path, kept) }
      try move(replacement, path)
    } catch {
      for (from, to) in moved.reversed() { rename(to, from) }
      if isLinked { unlink(kept) }
      throw error
    }
    try FileSystem.synchronizeDirectory(FileSystem.directory(of: path))
  }
}
