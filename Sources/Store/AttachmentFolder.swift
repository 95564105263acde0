package import Dossier
package import Interview
import Glibc

/// The bytes of the files joined: `pieces/<dossier>/<sha256>`, 0600 in 0700, beside the store; beside a copy of it,
/// `<copy>.pieces/…`.
///
/// A file has its name by its content, and never changes: it is written whole under another name first. The log says
/// which of them are exhibits, and is written after.
package struct AttachmentFolder: Hashable, Sendable {
  package static let name = "pieces"
  /// What follows the name of a copy.
  package static let suffix = ".pieces"

  package let path: String

  /// Of the store in this folder.
  package init(in directory: String) {
    path = directory + "/" + Self.name
  }

  /// Under any name.
  package init(at path: String) {
    self.path = path
  }

  /// Of a copy of the store.
  package init(ofCopy copy: String) {
    path = copy + Self.suffix
  }

  /// A file as it was taken in.
  package struct Taken: Hashable, Sendable {
    package let sha256: String
    package let size: Int64
    package let format: FileFormat
    /// The last part of the path that was given.
    package let name: String
  }

  package enum Condition: Hashable, Sendable {
    case whole, missing
    /// French, the end of a sentence.
    case damaged(String)
  }

  // MARK: - Places

  /// - Throws: ``StoreError/damaged(path:detail:)`` for an identity that is not one: it comes from a file, and names a place.
  package func folder(of dossier: DossierID) throws(StoreError) -> String {
    guard Self.isIdentity(dossier.text) else {
      throw .damaged(path: path, detail: "l’identité d’un dossier n’en est pas une")
    }
    return path + "/" + dossier.text
  }

  /// The same, refused when another thing stands there: through a link, files would be written and removed elsewhere.
  ///
  /// - Throws: ``StoreError/refusedPath(path:detail:)``.
  package func ownFolder(of dossier: DossierID) throws(StoreError) -> String {
    let folder = try folder(of: dossier)
    try Self.requireOwn(folder)
    return folder
  }

  private static func requireOwn(_ folder: String) throws(StoreError) {
    switch try FileSystem.status(folder, followingLinks: false)?.kind {
    case nil, .directory: return
    case .symbolicLink: throw .refusedPath(path: folder, detail: "c’est un lien, et non un dossier de pièces")
    default: throw .refusedPath(path: folder, detail: "ce n’est pas un dossier")
    }
  }

  /// Of a copy: refuses the place when a link or something else has its name.
  package func requireOwn() throws(StoreError) { try Self.requireOwn(path) }

  package func file(_ sha256: String, of dossier: DossierID) throws(StoreError) -> String {
    guard AttachedFile.isDigest(sha256) else {
      throw .damaged(path: path, detail: "l’empreinte d’une pièce n’en est pas une")
    }
    return try folder(of: dossier) + "/" + sha256
  }

  /// Whether a text has the form that the store demands of an identity: the name of no other place.
  static func isIdentity(_ text: String) -> Bool {
    text.utf8.count == 36
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) || $0 == 0x2D }
  }

  // MARK: - One file

  /// Copies the file at `source` in, durably. It is read once: what is kept, hashed and recognised are the same bytes.
  ///
  /// - Throws: ``AttachmentRefusal``, or ``StoreError`` when it cannot be written.
  package func take(_ source: String, for dossier: DossierID) throws -> Taken {
    let name = String(source.split(separator: "/" as Character, omittingEmptySubsequences: true).last ?? "")
    let descriptor = try Self.open(source)
    defer { close(descriptor) }
    var before = stat()
    guard fstat(descriptor, &before) == 0, before.st_mode & S_IFMT == S_IFREG else {
      throw AttachmentRefusal(source, .notAFile(kind: "ce n’est pas un fichier ordinaire"))
    }
    guard before.st_size > 0 else { throw AttachmentRefusal(source, .empty) }
    guard before.st_size <= AttachedFile.sizeLimit else { throw AttachmentRefusal(source, .tooLarge) }
    let folder = try ownFolder(of: dossier)
    try FileSystem.createDirectories(folder)
    let temporary = try AtomicFile.reserve(in: folder, for: source)
    do {
      let target = Glibc.open(temporary, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
      guard target >= 0 else { throw FileSystem.error(errno, temporary) }
      defer { close(target) }
      let content = try FileStream.read(
        descriptor, source, copyingTo: target, folder, limit: AttachedFile.sizeLimit)
      var after = stat()
      guard fstat(descriptor, &after) == 0, content.size == before.st_size, Self.isSame(before, after) else {
        throw AttachmentRefusal(source, .changed)
      }
      if let why = FileFormat.refusal(start: content.start, name: name) {
        throw AttachmentRefusal(source, .program(why))
      }
      try AtomicFile.publish(temporary, as: folder + "/" + content.sha256, replacing: true)
      return Taken(
        sha256: content.sha256, size: content.size, format: FileFormat(start: content.start, name: name),
        name: name)
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Looked at before it is opened, because opening a device may do something; never through a link.
  private static func open(_ source: String) throws -> Int32 {
    // Bytes that are no text came as this: the file would be another one than the one meant.
    guard !source.isEmpty, !source.utf8.contains(0), !source.unicodeScalars.contains("\u{FFFD}") else {
      throw AttachmentRefusal(source, .illegibleName)
    }
    var info = stat()
    guard lstat(source, &info) == 0 else {
      guard errno != EACCES else {
        throw AttachmentRefusal(source, .unreadable(detail: SystemError.text(errno)))
      }
      throw AttachmentRefusal(source, .missing(detail: SystemError.text(errno)))
    }
    switch info.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFLNK: throw AttachmentRefusal(source, .link)
    case S_IFDIR: throw AttachmentRefusal(source, .notAFile(kind: "c’est un dossier"))
    default: throw AttachmentRefusal(source, .notAFile(kind: "ce n’est pas un fichier ordinaire"))
    }
    guard !AtomicFile.isOfTheStore(source) else { throw AttachmentRefusal(source, .ours) }
    let descriptor = Glibc.open(source, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw AttachmentRefusal(
        source, errno == ELOOP ? .link : .unreadable(detail: SystemError.text(errno)))
    }
    return descriptor
  }

  private static func isSame(_ one: stat, _ other: stat) -> Bool {
    one.st_ino == other.st_ino && one.st_size == other.st_size && one.st_mtim.tv_sec == other.st_mtim.tv_sec
      && one.st_mtim.tv_nsec == other.st_mtim.tv_nsec
  }

  /// Whether the bytes of a file joined are there, and are those that the log says.
  package func condition(of file: AttachedFile, of dossier: DossierID) throws(StoreError) -> Condition {
    let path = try self.file(file.sha256, of: dossier)
    if try FileSystem.status(folder(of: dossier), followingLinks: false)?.kind == .symbolicLink {
      return .damaged("son dossier est un lien vers un autre endroit")
    }
    guard let status = try FileSystem.status(path, followingLinks: false) else { return .missing }
    guard status.kind == .regular else { return .damaged("son fichier n’est plus un fichier ordinaire") }
    guard status.size == file.size else { return .damaged("son fichier n’a plus la même taille") }
    guard let content = try FileStream.content(of: path) else { return .missing }
    return content.sha256 == file.sha256 ? .whole : .damaged("son contenu a changé")
  }

  /// Copies the bytes of a file joined to `target`, which exists, and makes them durable there.
  ///
  /// - Throws: ``StoreError/damaged(path:detail:)`` when they are not those that the log says; the target is then to be
  ///   removed by who asked.
  package func copy(_ file: AttachedFile, of dossier: DossierID, to target: String) throws(StoreError) {
    let path = try self.file(file.sha256, of: dossier)
    let source = Glibc.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard source >= 0 else {
      guard errno == ENOENT else { throw FileSystem.error(errno, path) }
      throw .damaged(path: path, detail: "le fichier de cette pièce a disparu")
    }
    defer { close(source) }
    let descriptor = Glibc.open(target, O_WRONLY | O_TRUNC | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileSystem.error(errno, target) }
    defer { close(descriptor) }
    let content = try FileStream.read(source, path, copyingTo: descriptor, target)
    guard content.sha256 == file.sha256 else {
      throw .damaged(path: path, detail: "le contenu de cette pièce a changé")
    }
    guard fsync(descriptor) == 0 else { throw FileSystem.error(errno, target) }
  }

  /// The bytes of a file joined, as long as they are those that the log says.
  package func bytes(of file: AttachedFile, of dossier: DossierID) throws(StoreError) -> [UInt8] {
    let path = try self.file(file.sha256, of: dossier)
    let source = Glibc.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard source >= 0 else { throw FileSystem.error(errno, path) }
    defer { close(source) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(file.size))
    var buffer = [UInt8](repeating: 0, count: 1 << 17)
    while true {
      let count = Glibc.read(source, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileSystem.error(errno, path) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// Removes the bytes of one file, durably.
  package func remove(_ sha256: String, of dossier: DossierID) throws(StoreError) {
    let path = try file(sha256, of: dossier)
    guard unlink(path) == 0 || errno == ENOENT else { throw FileSystem.error(errno, path) }
    try FileSystem.synchronizeDirectory(try folder(of: dossier))
  }

  // MARK: - Folders

  /// Holds a dossier's folder, created when it is not there: nobody else adds to it or sweeps it meanwhile.
  ///
  /// - Returns: nil where folders cannot be locked.
  package func lock(_ dossier: DossierID) throws(StoreError) -> FolderLock? {
    let folder = try ownFolder(of: dossier)
    try FileSystem.createDirectories(folder)
    return try FolderLock.alone(in: folder)
  }

  /// Removes from a dossier's folder what no act of its log names: what an interrupted addition left. Only under
  /// ``lock(_:)``.
  package func sweep(_ dossier: DossierID, keeping named: Set<String>) throws(StoreError) {
    let folder = try folder(of: dossier)
    for name in FileSystem.names(in: folder) where AttachedFile.isDigest(name) && !named.contains(name) {
      unlink(folder + "/" + name)
    }
  }

  /// Removes the folder of a dossier that is no longer in the store, durably.
  func removeFolder(of dossier: DossierID) throws(StoreError) {
    let folder = try folder(of: dossier)
    guard try FileSystem.status(folder, followingLinks: false) != nil else { return }
    try FileSystem.removeTree(folder)
    try FileSystem.synchronizeDirectory(path)
  }
}

// MARK: - What the logs say

/// The files of one dossier, as its log names them.
package struct FilesOfDossier: Hashable, Sendable {
  package let dossier: DossierID
  package let reference: String
  /// In the order in which they were joined.
  package let inForce: [AttachedFile]
  /// SHA-256 of every file that was ever joined.
  package let named: Set<String>

  package init(dossier: DossierID, reference: String, acts: [Act]) {
    self.dossier = dossier
    self.reference = reference
    inForce = AttachedFile.inForce(after: acts)
    named = Set(acts.compactMap { AttachedFile($0)?.sha256 })
  }
}
