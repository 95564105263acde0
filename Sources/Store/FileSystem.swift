import Glibc

/// The few system calls that a store and an export need, with errors that say the path.
package enum FileSystem {
  enum Kind: Sendable {
    case regular, directory, symbolicLink, other
  }

  struct Status: Sendable {
    let kind: Kind
    /// Permission bits, `0o600`.
    let mode: mode_t
    let owner: uid_t
    let size: Int64
  }

  /// Nil when nothing has this name.
  static func status(_ path: String, followingLinks: Bool) throws(StoreError) -> Status? {
    var buffer = stat()
    let result = followingLinks ? stat(path, &buffer) : lstat(path, &buffer)
    guard result == 0 else {
      if errno == ENOENT { return nil }
      throw error(errno, path)
    }
    let kind: Kind =
      switch buffer.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .directory
      case S_IFLNK: .symbolicLink
      default: .other
      }
    return Status(
      kind: kind, mode: buffer.st_mode & 0o7777, owner: buffer.st_uid, size: Int64(buffer.st_size))
  }

  /// The names in a folder, in no order; none when it cannot be read.
  package static func names(in directory: String) -> [String] {
    guard let stream = opendir(directory) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Refuses what is not the name of a place on disk, before any system call.
  static func check(_ path: String) throws(StoreError) {
    if path.isEmpty { throw .refusedPath(path: path, detail: "le chemin est vide") }
    if path.utf8.contains(0) { throw .refusedPath(path: path, detail: "le chemin contient un caractère nul") }
    // Bytes that are no text came as this: the folder would be another one than the one meant.
    if path.unicodeScalars.contains("\u{FFFD}") {
      throw .refusedPath(path: path, detail: "le chemin contient un caractère illisible (il faut de l’UTF-8)")
    }
    if path.lowercased().hasPrefix("file:") {
      throw .refusedPath(path: path, detail: "c’est une adresse «\u{A0}file:\u{A0}», pas un chemin")
    }
  }

  /// Creates a directory and those above it, each 0700 whatever the umask. One that exists is left as it is.
  package static func createDirectories(_ path: String) throws(StoreError) {
    if let status = try status(path, followingLinks: true) {
      guard status.kind == .directory else {
        throw .refusedPath(path: path, detail: "ce n’est pas un dossier")
      }
      return
    }
    let parent = directory(of: path)
    if parent != path { try createDirectories(parent) }
    guard mkdir(path, 0o700) == 0 else {
      if errno == EEXIST { return }
      throw error(errno, path)
    }
    guard chmod(path, 0o700) == 0 else { throw error(errno, path) }
    try synchronizeDirectory(parent)
  }

  /// The name without links, dots or doubled separators.
  static func real(_ path: String) throws(StoreError) -> String {
    guard let resolved = realpath(path, nil) else { throw error(errno, path) }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The name from the root, without links when the folder exists.
  package static func absolute(_ path: String) -> String {
    guard let folder = try? real(directory(of: path)) else { return path }
    let name = path.split(separator: "/" as Character).last ?? ""
    return (folder == "/" ? "" : folder) + "/" + name
  }

  /// Whether the file at `path` begins with these bytes; false when it cannot be read.
  package static func begins(_ path: String, with bytes: [UInt8]) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var start = [UInt8](repeating: 0, count: bytes.count)
    return read(descriptor, &start, start.count) == bytes.count && start == bytes
  }

  /// Whether one of the first 64 kB of a text file is `text`; false when it cannot be read.
  package static func contains(_ path: String, _ text: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var start = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &start, start.count)
    return count > 0 && String(decoding: start[..<count], as: UTF8.self).contains(text)
  }

  /// Removes a file, or a folder with what it holds; a link is removed and not followed.
  package static func removeTree(_ path: String) throws(StoreError) {
    guard let status = try status(path, followingLinks: false) else { return }
    guard status.kind == .directory else {
      guard unlink(path) == 0 || errno == ENOENT else { throw error(errno, path) }
      return
    }
    for name in names(in: path) { try removeTree(path + "/" + name) }
    guard rmdir(path) == 0 || errno == ENOENT else { throw error(errno, path) }
  }

  /// Whether a folder has this name.
  package static func isFolder(_ path: String) -> Bool {
    (try? status(path, followingLinks: true))?.kind == .directory
  }

  /// Whether an ordinary file has this name.
  package static func isFile(_ path: String) -> Bool {
    (try? status(path, followingLinks: true))?.kind == .regular
  }

  /// Whether the effective user may read (or write) it.
  static func isAllowed(_ path: String, writing: Bool) -> Bool {
    faccessat(AT_FDCWD, path, writing ? W_OK : R_OK, AT_EACCESS) == 0
  }

  /// Makes durable the names in a directory (a creation, a renaming).
  static func synchronizeDirectory(_ path: String) throws(StoreError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      // A directory that can be written and not read (0300) cannot be synchronised; nor need it fail.
      if errno == EACCES { return }
      throw error(errno, path)
    }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP || errno == EROFS else {
      throw error(errno, path)
    }
  }

  /// The part before the last name: `a/b` gives `a`, `b` gives `.`, `/b` gives `/`.
  package static func directory(of path: String) -> String {
    var bytes = Array(path.utf8)
    func dropSlashes() { while bytes.count > 1, bytes.last == 0x2F { bytes.removeLast() } }
    dropSlashes()
    guard let slash = bytes.lastIndex(of: 0x2F) else { return "." }
    if bytes.count == 1 { return "/" }
    bytes.removeSubrange((slash + 1)...)
    dropSlashes()
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What an `errno` means at the store's door.
  static func error(_ code: Int32, _ path: String) -> StoreError {
    let detail = SystemError.text(code)
    return switch code {
    case EACCES, EPERM, EROFS: .permission(path: path, detail: detail)
    case ENOENT: .refusedPath(path: path, detail: "le dossier n’existe pas")
    case EINVAL: .refusedPath(path: path, detail: "le nom n’est pas accepté par ce disque")
    case ENOTDIR, EISDIR, ELOOP, ENAMETOOLONG: .refusedPath(path: path, detail: detail)
    default: .io(path: path, detail: detail)
    }
  }
}
