import Crypto
import Dossier
import Glibc

/// Bytes that go from one file to another, and what they are.
enum FileStream {
  struct Content: Sendable {
    let sha256: String
    let size: Int64
    /// The first bytes.
    let start: [UInt8]
  }

  /// Reads everything from a descriptor, and writes it to another one when there is one.
  ///
  /// - Parameter limit: stops just after so many bytes.
  static func read(
    _ source: Int32, _ path: String, copyingTo target: Int32? = nil, _ targetPath: String = "",
    limit: Int64 = .max
  ) throws(StoreError) -> Content {
    var hasher = SHA256()
    var size: Int64 = 0
    var start: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 17)
    while size <= limit {
      let count = Glibc.read(source, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileSystem.error(errno, path) }
      if count == 0 { break }
      buffer[..<count].withUnsafeBytes { hasher.update(bufferPointer: $0) }
      if start.count < FileFormat.window { start += buffer[..<min(count, FileFormat.window - start.count)] }
      size += Int64(count)
      if let target { try write(buffer[..<count], to: target, targetPath) }
    }
    return Content(sha256: HashChain.hexadecimal(Array(hasher.finalize())), size: size, start: start)
  }

  /// What the file at `path` holds; nil when none is there, or when it is no ordinary file.
  static func content(of path: String) throws(StoreError) -> Content? {
    guard try FileSystem.status(path, followingLinks: false)?.kind == .regular else { return nil }
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileSystem.error(errno, path) }
    defer { close(descriptor) }
    return try read(descriptor, path)
  }

  /// Copies a whole file over another one, which exists.
  static func copy(_ path: String, to target: String) throws(StoreError) {
    let source = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard source >= 0 else { throw FileSystem.error(errno, path) }
    defer { close(source) }
    let descriptor = open(target, O_WRONLY | O_TRUNC | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileSystem.error(errno, target) }
    defer { close(descriptor) }
    _ = try read(source, path, copyingTo: descriptor, target)
  }

  private static func write(_ bytes: ArraySlice<UInt8>, to target: Int32, _ path: String) throws(StoreError) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.dropFirst(sent).withUnsafeBytes { Glibc.write(target, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FileSystem.error(count == 0 ? EIO : errno, path) }
      sent += count
    }
  }
}

/// A lock on a folder, that other processes of this program see; released with the last reference to it.
package final class FolderLock: Sendable {
  private let descriptor: Int32

  /// - Parameter patience: tenths of a second to wait for somebody else.
  /// - Returns: nil when somebody else holds it, or where folders cannot be locked (some network disks).
  package init?(_ folder: String, exclusive: Bool, patience: Int = 0) {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    var tries = 0
    while flock(descriptor, (exclusive ? LOCK_EX : LOCK_SH) | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR, tries < patience else {
        close(descriptor)
        return nil
      }
      tries += 1
      usleep(100_000)
    }
  }

  deinit { close(descriptor) }

  /// The only holder of a folder, or nil where folders cannot be locked.
  ///
  /// - Throws: ``StoreError/busy(path:)`` when somebody else holds it for longer than `patience`.
  static func alone(in folder: String, patience: Int = 50) throws(StoreError) -> FolderLock? {
    if let lock = FolderLock(folder, exclusive: true, patience: patience) { return lock }
    // Held by somebody, or not lockable at all: only the first is a reason to give up.
    guard canLock(folder) else { return nil }
    throw .busy(path: folder)
  }

  private static func canLock(_ folder: String) -> Bool {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_SH | LOCK_NB) == 0 || errno == EWOULDBLOCK
  }
}
