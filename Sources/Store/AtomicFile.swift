import Dossier
import Glibc
import Interview

/// Writes a file whole or not at all: a reader, or a crash, sees the old content or the new one.
package enum AtomicFile {
  /// Replaces, or creates, the file at `path` with `bytes`; durable when it returns. Without `replacing` a file,
  /// or a link, that stands there is an error.
  ///
  /// The bytes go to a temporary file of the same folder, which is then renamed: a symbolic link at `path`
  /// is replaced itself and never followed. The mode is exactly `mode`, whatever the umask.
  ///
  /// - Throws: ``StoreError/refusedPath(path:detail:)`` when the folder does not exist or the target is not
  ///   a file (a folder, a device, a pipe), ``StoreError/permission(path:detail:)``,
  ///   ``StoreError/io(path:detail:)``. The old content is then intact and no temporary file is left.
  package static func write(
    _ bytes: [UInt8], to path: String, mode: UInt32 = 0o600, replacing: Bool = true
  ) throws(StoreError) {
    try checkTarget(path)
    let folder = FileSystem.directory(of: path)
    let temporary = try temporaryName(in: folder)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode_t(0o600))
    guard descriptor >= 0 else { throw FileSystem.error(errno, path) }
    do throws(StoreError) {
      try fill(descriptor, with: bytes, mode: mode, path: path)
      try place(temporary, at: path, replacing: replacing)
    } catch {
      unlink(temporary)
      throw error
    }
    try FileSystem.synchronizeDirectory(folder)
  }

  /// Gives the finished file its name. Without `replacing`, a name taken meanwhile by somebody else stays his.
  private static func place(
    _ temporary: String, at path: String, replacing: Bool
  ) throws(StoreError) {
    if !replacing {
      if link(temporary, path) == 0 {
        unlink(temporary)
        return
      }
      guard meansNoHardLinks(errno) else {
        guard errno == EEXIST else { throw FileSystem.error(errno, path) }
        throw .exists(path: path)
      }
      // A disk without hard links: the look is a moment before the renaming.
      guard try FileSystem.status(path, followingLinks: false) == nil else {
        throw .exists(path: path)
      }
    }
    guard rename(temporary, path) == 0 else { throw FileSystem.error(errno, path) }
  }

  /// Whether `link` failed because the disk has no hard links.
  static func meansNoHardLinks(_ failure: Int32) -> Bool {
    [EPERM, ENOTSUP, ENOSYS, EMLINK].contains(failure)
  }

  /// Refuses the names under which the store, its journal and the copies kept beside it are found, in whatever folder:
  /// a document written there would replace every dossier.
  package static func checkName(_ path: String) throws(StoreError) {
    guard isOfTheStore(path) else { return }
    let isStore = name(of: path) == StoreFile.name
    throw .refusedPath(
      path: path,
      detail: isStore
        ? "ce nom est celui de la base des dossiers elle-même"
        : "ce nom est celui du journal de la base des dossiers, ou d’une copie gardée à côté d’elle")
  }

  /// Whether a file of this name belongs to a store.
  package static func isOfTheStore(_ path: String) -> Bool {
    let name = name(of: path)
    return name == StoreFile.name || name.hasPrefix(StoreFile.name + "-")
      || name.hasPrefix(StoreFile.name + ".")
  }

  /// In lower case: some disks do not tell capitals from small letters.
  private static func name(of path: String) -> String {
    (path.split(separator: "/").last ?? "").lowercased()
  }

  /// Whether a document may be written at `path`: nothing is there, or a file or a link that may be replaced.
  package static func checkTarget(_ path: String) throws(StoreError) {
    try FileSystem.check(path)
    try checkName(path)
    try checkPlace(path)
  }

  /// Whether a file of this name in this folder would be, or replace, a file joined to a dossier.
  private static func isOfFilesJoined(_ folder: String, _ name: String) -> Bool {
    let parts = folder.split(separator: "/" as Character).suffix(2)
    guard let last = parts.last else { return false }
    if last == AttachmentFolder.name {
      return FileSystem.isFile(FileSystem.directory(of: folder) + "/" + StoreFile.name)
    }
    guard parts.count == 2, let parent = parts.first, AttachmentFolder.isIdentity(String(last)) else {
      return false
    }
    return parent == AttachmentFolder.name
      || (parent.hasSuffix(AttachmentFolder.suffix) && AttachedFile.isDigest(name))
  }

  private static func checkPlace(_ path: String) throws(StoreError) {
    if path.utf8.last == 0x2F { throw .refusedPath(path: path, detail: "c’est le nom d’un dossier") }
    switch try FileSystem.status(path, followingLinks: false)?.kind {
    case nil, .regular, .symbolicLink: break
    case .directory: throw .refusedPath(path: path, detail: "c’est un dossier")
    case .other: throw .refusedPath(path: path, detail: "ce n’est pas un fichier ordinaire")
    }
    let folder = try FileSystem.real(FileSystem.directory(of: path))
    guard !isOfFilesJoined(folder, name(of: path)) else {
      throw .refusedPath(path: path, detail: "ce dossier est celui des pièces jointes aux dossiers")
    }
    // `/dev/stdout` is a symbolic link, which an administrator's rename would replace for everybody.
    for reserved in ["/dev", "/proc", "/sys"] where folder == reserved || folder.hasPrefix(reserved + "/") {
      if folder == "/dev/shm" || folder.hasPrefix("/dev/shm/") { continue }
      throw .refusedPath(
        path: path,
        detail: "ce dossier appartient au système (pour la sortie standard, donnez «\u{A0}-\u{A0}»)")
    }
  }

  /// An empty file, 0600, under a name of the same folder that nobody else has; who asks removes or publishes it.
  package static func reserve(in folder: String, for path: String) throws(StoreError) -> String {
    let temporary = try temporaryName(in: folder)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode_t(0o600))
    guard descriptor >= 0 else { throw FileSystem.error(errno, path) }
    let isPrivate = fchmod(descriptor, 0o600) == 0
    close(descriptor)
    guard isPrivate else { throw FileSystem.error(errno, path) }
    return temporary
  }

  /// Gives a finished file its name, durably.
  ///
  /// - Throws: ``StoreError/exists(path:)`` when the name is taken and may not be.
  package static func publish(_ temporary: String, as path: String, replacing: Bool) throws(StoreError) {
    let descriptor = open(temporary, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileSystem.error(errno, path) }
    let failure = fsync(descriptor) == 0 ? 0 : errno
    close(descriptor)
    guard failure == 0 else { throw FileSystem.error(failure, path) }
    try place(temporary, at: path, replacing: replacing)
    try FileSystem.synchronizeDirectory(FileSystem.directory(of: path))
  }

  /// A file that `fill` writes under another name of the same folder, and that takes its own when it is whole; nothing is
  /// left of it when `fill` throws.
  package static func make(_ path: String, replacing: Bool, _ fill: (_ temporary: String) throws -> Void)
    throws
  {
    try checkTarget(path)
    let temporary = try reserve(in: FileSystem.directory(of: path), for: path)
    do {
      try fill(temporary)
      try publish(temporary, as: path, replacing: replacing)
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// A folder that `fill` writes under another name beside it, and that takes its own when it is whole; nothing is left of it
  /// when `fill` throws.
  ///
  /// - Throws: ``StoreError/exists(path:)`` when something has this name: a folder is never replaced.
  package static func makeFolder(_ path: String, _ fill: (_ temporary: String) throws -> Void) throws {
    try FileSystem.check(path)
    try checkName(path)
    let parent = FileSystem.directory(of: path)
    guard try FileSystem.status(path, followingLinks: false) == nil else {
      throw StoreError.exists(path: path)
    }
    let temporary = try temporaryName(in: parent)
    guard mkdir(temporary, 0o700) == 0 else { throw FileSystem.error(errno, path) }
    do {
      try fill(temporary)
      try FileSystem.synchronizeDirectory(temporary)
      guard rename(temporary, path) == 0 else { throw FileSystem.error(errno, path) }
      try FileSystem.synchronizeDirectory(parent)
    } catch {
      try? FileSystem.removeTree(temporary)
      throw error
    }
  }

  static let temporaryPrefix = ".recouvre-"

  /// A name of this folder that nobody else has.
  package static func temporaryName(in folder: String) throws(StoreError) -> String {
    let random = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    return (folder == "/" ? "" : folder) + "/\(temporaryPrefix)\(getpid())-\(random).tmp"
  }

  private static func fill(
    _ descriptor: Int32, with bytes: [UInt8], mode: UInt32, path: String
  ) throws(StoreError) {
    var failure: Int32 = 0
    if fchmod(descriptor, mode_t(mode)) != 0 { failure = errno }
    var offset = 0
    while failure == 0, offset < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
      }
      if written > 0 {
        offset += written
      } else if written == 0 {
        failure = EIO
      } else if errno != EINTR {
        failure = errno
      }
    }
    if failure == 0, fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    guard failure == 0 else { throw FileSystem.error(failure, path) }
  }
}
