package import Basics
import GRDB
import Glibc

/// What a long operation tells of its progress: what is being done, and how far it is, from 0 to 1.
package typealias WorkReport = (_ stage: WorkStage, _ fraction: Double) -> Void

package enum WorkStage: Hashable, Sendable {
  case copying, verifying, cleaning, reading
  /// Reading names again for the check for conflicts of interests.
  case comparing
  /// Drawing again what the list and the search show.
  case drawing
}

/// Copies of a whole store: how they are named, where they are put by default, which are let go.
package enum Backup {
  /// In the data folder. A copy there protects from a mistake or a damaged file, not from a lost disk.
  package static let folder = "sauvegardes"

  /// How many copies the default folder keeps.
  package static let defaultCount = 10

  private static let prefix = "recouvre-"
  /// The copies of damaged stores are left alone.
  private static let suffixes = [".db", ".db.age"]

  /// `recouvre-2026-11-26-091530.db`: names sort as the moments do.
  package static func name(_ day: Day, secondOfDay: Int, encrypted: Bool = false) -> String {
    prefix + moment(day, secondOfDay: secondOfDay) + (encrypted ? suffixes[1] : suffixes[0])
  }

  /// `2026-11-26-091530`.
  package static func moment(_ day: Day, secondOfDay: Int) -> String {
    let clock = [secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60]
    return day.iso + "-" + clock.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
  }

  /// The copies among these names, the latest first.
  package static func copies(among names: [String]) -> [String] {
    names.filter { name in name.hasPrefix(prefix) && suffixes.contains { name.hasSuffix($0) } }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.reversed()
  }

  /// Those that a rotation lets go when `count` are kept, among the copies that the program named itself.
  ///
  /// - Parameter made: the copy just made, which stays whatever the dates of the others say.
  package static func surplus(among names: [String], keeping count: Int, sparing made: String? = nil)
    -> [String]
  {
    let dated = copies(among: names).filter(isDated)
    let isThere = made.map(dated.contains) ?? false
    return Array(dated.filter { $0 != made }.dropFirst(max(1, count) - (isThere ? 1 : 0)))
  }

  /// Whether a name is exactly one that ``name(_:secondOfDay:encrypted:)`` makes: a copy that a person named is theirs.
  static func isDated(_ name: String) -> Bool {
    guard name.hasPrefix(prefix), let suffix = suffixes.first(where: { name.hasSuffix($0) }) else {
      return false
    }
    let moment = name.dropFirst(prefix.count).dropLast(suffix.count).utf8
    let shape = "0000-00-00-000000".utf8
    return moment.count == shape.count
      && zip(moment, shape).allSatisfy { $1 == 0x2D ? $0 == 0x2D : (0x30...0x39).contains($0) }
  }

  /// Every copy of the store that lies in its folder: backups, and what migrations and restorations kept.
  /// Paths, the latest of each kind first.
  package static func found(in directory: String) -> [String] {
    let folder = directory + "/" + Self.folder
    let aside = FileSystem.names(in: directory).filter { name in
      name.hasPrefix(StoreFile.name + ".avant-") && !name.hasSuffix(journal)
        && !name.hasSuffix(AttachmentFolder.suffix) && process(of: name) == nil
    }
    return copies(among: FileSystem.names(in: folder)).map { folder + "/" + $0 }
      + aside.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.reversed().map { directory + "/" + $0 }
  }

  /// Removes what a rotation lets go from a folder of copies; returns the names removed.
  ///
  /// - Parameters:
  ///   - made: the name of the copy just made.
  ///   - dossiers: how many dossiers it holds. An empty one takes the place of no other.
  package static func rotate(
    _ folder: String, keeping count: Int, sparing made: String, holding dossiers: Int
  ) throws(StoreError) -> [String] {
    guard dossiers > 0 else { return [] }
    let gone = surplus(among: FileSystem.names(in: folder), keeping: count, sparing: made)
    for name in gone {
      guard unlink(folder + "/" + name) == 0 else { throw FileSystem.error(errno, folder + "/" + name) }
      // After it: a copy that is there has its files.
      try FileSystem.removeTree(AttachmentFolder(ofCopy: folder + "/" + name).path)
    }
    if !gone.isEmpty { try FileSystem.synchronizeDirectory(folder) }
    return gone
  }
}

/// What a copy holds, once verified.
package struct BackupSummary: Hashable, Sendable {
  package let dossiers: Int
  /// Bytes of the file.
  package let size: Int64
  /// How many files joined are copied beside it, and their bytes.
  package var files = 0
  package var fileSize: Int64 = 0
  /// What does not hold in it, and in the store that it was made from.
  package var findings: [VerificationFinding]
}

extension SQLiteStore {
  /// Makes a copy of the whole store as it is at one moment, while others go on writing; the files joined to its dossiers
  /// are copied beside it, in a folder of the same name with `.pieces` after it.
  ///
  /// The copy is made under another name of the same folder, verified from end to end, made durable, and only then
  /// renamed: a crash leaves the former file or the new one. The file is 0600.
  ///
  /// - Parameters:
  ///   - replacing: whether a file of that name is replaced.
  ///   - keepsDamage: makes the copy even of a damaged store; else nothing is kept of it.
  ///   - withFiles: false when who asks takes care of the files joined.
  /// - Throws: ``StoreError/exists(path:)``, ``StoreError/damaged(path:detail:)`` when the store does not verify,
  ///   and what a write may throw. The target is then as it was.
  package func backUp(
    to path: String, replacing: Bool = false, keepsDamage: Bool = false, withFiles: Bool = true,
    report: WorkReport = { _, _ in }
  ) throws(StoreError) -> BackupSummary {
    try AtomicFile.checkTarget(path)
    guard withFiles else {
      return try copy(to: path, replacing: replacing, keepsDamage: keepsDamage, report: report)
    }
    // Nobody takes the files for those of a copy that is no more.
    let lock = FolderLock(FileSystem.directory(of: path), exclusive: false, patience: 50)
    defer { withExtendedLifetime(lock) {} }
    let place = AttachmentFolder(ofCopy: path)
    try place.requireOwn()
    var filling = AttachmentFolder.Filling()
    var named: [DossierID: Set<String>] = [:]
    var summary: BackupSummary
    do throws(StoreError) {
      summary = try copy(to: path, replacing: replacing, keepsDamage: keepsDamage, report: report) {
        copy throws(StoreError) in
        let dossiers = try copy.attachedFiles()
        named = dossiers.namesInForce
        try place.fill(
          with: dossiers, from: [attachments], linking: AttachmentFolder.neighbours(of: path), into: &filling,
          report: report)
        return filling.findings
      }
    } catch {
      place.takeBack(filling)
      throw error
    }
    try place.prune(keeping: named)
    summary.files = filling.count
    summary.fileSize = filling.size
    return summary
  }

  /// The same under any name: a restoration makes its copy under one of the store's own.
  ///
  /// - Parameter completing: makes what goes with the copy, once it is verified and before it has its name.
  func copy(
    to path: String, replacing: Bool, keepsDamage: Bool, report: WorkReport,
    completing: (_ copy: SQLiteStore) throws(StoreError) -> [VerificationFinding] = { _ in [] }
  ) throws(StoreError) -> BackupSummary {
    let folder = FileSystem.directory(of: path)
    let temporary = try AtomicFile.reserve(in: folder, for: path)
    do throws(StoreError) {
      try copyPages(to: temporary, attempts: 3, report: report)
      let copy = try SQLiteStore(reading: temporary)
      let findings = try copy.verify(report: report) + completing(copy)
      if let first = findings.first, !keepsDamage {
        throw .damaged(path: self.path, detail: first.cause)
      }
      let summary = BackupSummary(
        dossiers: try copy.count(), size: try FileSystem.status(temporary, followingLinks: false)?.size ?? 0,
        findings: findings)
      copy.close()
      try AtomicFile.publish(temporary, as: path, replacing: replacing)
      return summary
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Copies every page under one read transaction, so that no writer can change the copy in the making.
  ///
  /// Who writes without a pause can keep a reader out for longer than one wait: it is tried again.
  private func copyPages(to temporary: String, attempts: Int, report: WorkReport) throws(StoreError) {
    do throws(StoreError) {
      try copyPages(to: temporary, report: report)
    } catch {
      guard case .busy = error, attempts > 1 else { throw error }
      try copyPages(to: temporary, attempts: attempts - 1, report: report)
    }
  }

  private func copyPages(to temporary: String, report: WorkReport) throws(StoreError) {
    do {
      let target = try DatabaseQueue(path: temporary, configuration: Self.copying)
      try withoutActuallyEscaping(report) { report in
        try queue.read { source in
          // The lock is taken by the first look.
          _ = try Int.fetchOne(source, sql: "PRAGMA user_version")
          try target.writeWithoutTransaction { target in
            try source.backup(to: target, pagesPerStep: 4096) { progress in
              let total = max(1, progress.totalPageCount)
              report(.copying, Double(total - progress.remainingPageCount) / Double(total))
            }
          }
        }
      }
      try target.close()
    } catch {
      let failure = StoreError(error, path: temporary)
      if case .busy = failure { throw .busy(path: path) }
      throw failure
    }
  }

  /// Of a file that has no name yet: it is flushed once, at the end.
  private static var copying: Configuration {
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF")
    }
    return configuration
  }

  /// How many dossiers there are.
  package func count() throws(StoreError) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM dossier") ?? 0 }
  }

  func close() { try? queue.close() }
}

extension Backup {
  /// Removes what a crash may have left of a copy, a restoration, a migration or an export in the making: those of a
  /// process that no longer runs. They may hold whole dossiers.
  ///
  /// - Parameter target: the folder of a copy that lies elsewhere.
  package static func sweep(_ directory: String, and target: String? = nil) {
    for folder in [directory, directory + "/" + Self.folder, target].compactMap({ $0 }) {
      for name in FileSystem.names(in: folder) {
        if isLeftOver(name) { try? FileSystem.removeTree(folder + "/" + name) }
      }
    }
    AttachmentFolder.sweepLeftovers(in: directory)
  }

  /// Whether a name is that of a temporary file whose process no longer runs.
  static func isLeftOver(_ name: String) -> Bool {
    guard let process = process(of: name) else { return false }
    return kill(process, 0) != 0 && errno == ESRCH
  }

  /// The process that made a temporary file, from its name.
  static func process(of name: String) -> pid_t? {
    let owner = name.hasSuffix(journal) ? name.dropLast(journal.count) : name[...]
    let restoration = StoreFile.name + ".restauration-"
    if owner.hasPrefix(restoration) { return pid_t(owner.dropFirst(restoration.count)) }
    if owner.hasPrefix(StoreFile.name + ".avant-format-") {
      guard let last = owner.split(separator: ".").last, last.hasPrefix(Migration.temporaryMark) else {
        return nil
      }
      return pid_t(last.dropFirst(Migration.temporaryMark.count))
    }
    guard name.hasPrefix(AtomicFile.temporaryPrefix), name.hasSuffix(".tmp") else { return nil }
    return name.dropFirst(AtomicFile.temporaryPrefix.count).split(separator: "-").first.flatMap { pid_t($0) }
  }

  private static let journal = "-journal"
}
