import Dossier
import Glibc
import Interview

/// Copies of the files joined, beside a copy of the store. Files have their names by their content, so that a folder is
/// completed before the store that it belongs to has its name, and freed of the rest after: whatever happens in between,
/// a store that is there has its files.
extension AttachmentFolder {
  /// What ``fill(with:from:linking:report:)`` did.
  struct Filling: Sendable {
    /// Files that were not there before.
    var added: [String] = []
    /// Files that no place holds as the log says.
    var findings: [VerificationFinding] = []
    /// How many files are there now.
    var count = 0
    var size: Int64 = 0
  }

  /// Puts here every file in force of these dossiers. Nothing is removed.
  ///
  /// - Parameters:
  ///   - sources: where the bytes are copied from, the first that holds them as the log says.
  ///   - others: copies on the same disk, with which a file may be shared (a hard link) once its bytes are verified.
  func fill(
    with dossiers: [FilesOfDossier], from sources: [AttachmentFolder],
    linking others: [AttachmentFolder] = [],
    into filling: inout Filling, report: WorkReport = { _, _ in }
  ) throws(StoreError) {
    let total = max(1, dossiers.reduce(0) { $0 + $1.inForce.count })
    var done = 0
    for dossier in dossiers where !dossier.inForce.isEmpty {
      let folder = try ownFolder(of: dossier.dossier)
      try FileSystem.createDirectories(folder)
      for file in dossier.inForce {
        done += 1
        if try take(file, of: dossier.dossier, from: sources, linking: others, added: &filling.added) {
          filling.count += 1
          filling.size += file.size
        } else {
          filling.findings.append(
            VerificationFinding(
              reference: dossier.reference, sequence: nil,
              detail: "pièce «\u{A0}\(file.label)\u{A0}», son fichier a disparu ou a changé"))
        }
        report(.copying, Double(done) / Double(total))
      }
      try FileSystem.synchronizeDirectory(folder)
    }
  }

  /// - Returns: false when no place holds these bytes.
  private func take(
    _ file: AttachedFile, of dossier: DossierID, from sources: [AttachmentFolder],
    linking others: [AttachmentFolder],
    added: inout [String]
  ) throws(StoreError) -> Bool {
    let target = try self.file(file.sha256, of: dossier)
    let isThere = try FileSystem.status(target, followingLinks: false) != nil
    if isThere, try condition(of: file, of: dossier) == .whole { return true }
    for other in others {
      let candidate = try other.file(file.sha256, of: dossier)
      guard try FileSystem.status(candidate, followingLinks: false)?.size == file.size else { continue }
      let temporary = try AtomicFile.temporaryName(in: FileSystem.directory(of: target))
      guard link(candidate, temporary) == 0 else { continue }
      guard rename(temporary, target) == 0 else { throw FileSystem.error(errno, target) }
      // Two names of one file are left alone by a renaming.
      unlink(temporary)
      if try condition(of: file, of: dossier) == .whole {
        if !isThere { added.append(target) }
        return true
      }
      unlink(target)
    }
    for source in sources where source != self {
      guard try source.condition(of: file, of: dossier) == .whole else { continue }
      let temporary = try AtomicFile.reserve(in: FileSystem.directory(of: target), for: target)
      do throws(StoreError) {
        try source.copy(file, of: dossier, to: temporary)
        try AtomicFile.publish(temporary, as: target, replacing: true)
      } catch {
        unlink(temporary)
        throw error
      }
      if !isThere { added.append(target) }
      return true
    }
    return false
  }

  /// Takes back what a filling added: the copy is not made after all.
  func takeBack(_ filling: Filling) {
    for path in filling.added { unlink(path) }
    // Only what is empty goes.
    for name in FileSystem.names(in: path) where Self.isIdentity(name) { rmdir(path + "/" + name) }
    rmdir(path)
  }

  /// Removes every file joined that is not among these names, and the folders of other dossiers. What the program did not
  /// name is somebody else's, and stays.
  ///
  /// - Parameter named: the names of files by dossier.
  package func prune(keeping named: [DossierID: Set<String>]) throws(StoreError) {
    for name in FileSystem.names(in: path) where Self.isIdentity(name) {
      let folder = path + "/" + name
      guard try FileSystem.status(folder, followingLinks: false)?.kind == .directory else { continue }
      let kept = named[DossierID(name)] ?? []
      for file in FileSystem.names(in: folder) where !kept.contains(file) {
        guard AttachedFile.isDigest(String(file.prefix(64))) || Backup.process(of: file) != nil else {
          continue
        }
        unlink(folder + "/" + file)
      }
      if kept.isEmpty { rmdir(folder) }
    }
    if named.isEmpty { rmdir(path) }
  }

  /// Gives each file of another folder a name here too, without copying it where the disk can do that.
  func mirror(_ other: AttachmentFolder) throws(StoreError) {
    for name in FileSystem.names(in: other.path) where Self.isIdentity(name) {
      let folder = path + "/" + name
      try FileSystem.createDirectories(folder)
      for file in FileSystem.names(in: other.path + "/" + name) where AttachedFile.isDigest(file) {
        let source = other.path + "/" + name + "/" + file
        guard link(source, folder + "/" + file) != 0 else { continue }
        guard AtomicFile.meansNoHardLinks(errno) else { throw FileSystem.error(errno, source) }
        let temporary = try AtomicFile.reserve(in: folder, for: source)
        try FileStream.copy(source, to: temporary)
        try AtomicFile.publish(temporary, as: folder + "/" + file, replacing: true)
      }
      try FileSystem.synchronizeDirectory(folder)
    }
  }

  /// Folders of other copies in the same folder, the latest first.
  static func neighbours(of copy: String) -> [AttachmentFolder] {
    let folder = FileSystem.directory(of: copy)
    let own = AttachmentFolder(ofCopy: copy)
    return FileSystem.names(in: folder).filter { $0.hasSuffix(".db" + suffix) }
      .sorted { $1.utf8.lexicographicallyPrecedes($0.utf8) }
      .map { AttachmentFolder(at: folder + "/" + $0) }.filter { $0 != own }.prefix(3).map { $0 }
  }

  /// Every file here, with its dossier; names as they are.
  package var contents: [(dossier: DossierID, name: String)] {
    FileSystem.names(in: path).filter(Self.isIdentity).flatMap { dossier in
      FileSystem.names(in: path + "/" + dossier).map { (DossierID(dossier), $0) }
    }
  }

  /// Where the files of a store that lies under any name are: a copy made by a migration has those of the store.
  package static func belonging(to copy: String) -> AttachmentFolder {
    let name = copy.split(separator: "/" as Character).last ?? ""
    return name.hasPrefix(StoreFile.name + ".avant-format-")
      ? AttachmentFolder(in: FileSystem.directory(of: copy)) : AttachmentFolder(ofCopy: copy)
  }

  /// Removes what a crash may have left among the files of the store in this folder, and of the copies beside it.
  static func sweepLeftovers(in directory: String) {
    let live = AttachmentFolder(in: directory)
    for name in FileSystem.names(in: live.path) where isIdentity(name) {
      let folder = live.path + "/" + name
      for file in FileSystem.names(in: folder) where Backup.isLeftOver(file) { unlink(folder + "/" + file) }
    }
    // A folder without its copy: nobody is making one while this lock is held.
    let backups = directory + "/" + Backup.folder
    removeWidows(in: backups, locking: backups) { Backup.isDated($0) }
    removeWidows(in: directory, locking: live.path) { $0.hasPrefix(StoreFile.name + ".avant-restauration-") }
  }

  private static func removeWidows(in folder: String, locking place: String, _ isOurs: (String) -> Bool) {
    let widows = FileSystem.names(in: folder).filter { name in
      name.hasSuffix(suffix) && isOurs(String(name.dropLast(suffix.count)))
        && !FileSystem.isFile(folder + "/" + name.dropLast(suffix.count))
    }
    guard !widows.isEmpty, let lock = FolderLock(place, exclusive: true) else { return }
    for name in widows where !FileSystem.isFile(folder + "/" + name.dropLast(suffix.count)) {
      try? FileSystem.removeTree(folder + "/" + name)
    }
    withExtendedLifetime(lock) {}
  }
}

extension [FilesOfDossier] {
  /// The names of the files in force, by dossier.
  package var namesInForce: [DossierID: Set<String>] {
    Dictionary(map { ($0.dossier, Set($0.inForce.map(\.sha256))) }) { $0.union($1) }.filter {
      !$0.value.isEmpty
    }
  }
}
