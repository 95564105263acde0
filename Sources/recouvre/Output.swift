import Basics
import Glibc
import Store

/// Where data goes: standard output, or a file written whole or not at all.
enum Output {
  /// Writes everything or throws: a full disk or a closed pipe never passes for success.
  static func standardOutput(_ text: String) throws { try standardOutput(Array(text.utf8)) }

  static func standardOutput(_ bytes: [UInt8]) throws {
    if let errno = write(bytes, to: 1) {
      // `recouvre regles | head`: whoever reads has seen enough. The code says that not all was written.
      guard errno != EPIPE else { throw Failure(ExitStatus.io, "") }
      throw Failure(
        ExitStatus.io, "Impossible d’écrire sur la sortie standard : \(SystemError.text(errno)).")
    }
  }

  /// The bytes of a file, as they are.
  static func standardOutput(bytes: [UInt8]) throws {
    guard let errno = write(bytes, to: 1) else { return }
    throw Failure(
      ExitStatus.io,
      errno == EPIPE ? "" : "Impossible d’écrire sur la sortie standard : \(SystemError.text(errno)).")
  }

  /// Sentences for a person. They quote names, paths and values that others wrote: whatever these hold, no
  /// terminal obeys it.
  static func standardError(_ text: String) {
    let safe = SafeText.escapedLines(text)
    _ = write(isatty(2) == 1 ? Screen.wrapped(safe, width: Screen.width(of: 2)) : safe, to: 2)
  }

  /// A sentence on standard output: broken between words on a terminal, whole elsewhere.
  static func sentence(_ text: String) throws {
    try standardOutput(isatty(1) == 1 ? Screen.wrapped(text, width: Screen.width) : text)
  }

  /// The line that counts what is done, written over itself.
  static func progress(_ text: String) {
    _ = write("\r" + SafeText.escaped(text), to: 2)
  }

  /// Nothing of that line is left, on terminals that know no control sequence either.
  static func eraseProgress(columns: Int) {
    _ = write("\r" + String(repeating: " ", count: columns) + "\r", to: 2)
  }

  /// To a file, written whole or not at all; one that exists stays as it is unless `replacing`.
  static func file(_ text: String, to path: String, replacing: Bool) throws {
    try file(Array(text.utf8), to: path, replacing: replacing)
  }

  static func file(_ bytes: [UInt8], to path: String, replacing: Bool) throws {
    do {
      try AtomicFile.write(bytes, to: path, mode: 0o600, replacing: replacing)
    } catch {
      throw Failure(writing: path, error)
    }
    standardError("Écrit : \(path)\n")
  }

  /// The folder of several documents, made when it is not there.
  static func createFolder(_ folder: String) throws {
    guard mkdir(folder, 0o700) != 0 else { return }
    let failure = errno
    var info = stat()
    if failure == EEXIST, stat(folder, &info) == 0, info.st_mode & S_IFMT == S_IFDIR { return }
    let why = failure == EEXIST ? "un fichier porte déjà ce nom" : SystemError.text(failure)
    throw Failure(
      ExitStatus.cannotCreate,
      "Impossible de créer le dossier «\u{A0}\(folder)\u{A0}»\u{A0}: \(why). Rien n’a été écrit\u{A0}: donnez un autre "
        + "dossier.")
  }

  /// Hands pieces of a long text on as they come: to standard output, or to a file that appears when it is whole.
  static func stream(
    to path: String?, replacing: Bool, _ body: ((String) throws -> Void) throws -> Void
  ) throws {
    guard let path, path != "-" else { return try pieces(to: 1, "la sortie standard", body) }
    do {
      try AtomicFile.make(path, replacing: replacing) { temporary in
        let descriptor = open(temporary, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure(ExitStatus.io, SystemError.text(errno)) }
        defer { close(descriptor) }
        try pieces(to: descriptor, SafeText.escaped(path), body)
      }
    } catch let error as StoreError { throw Failure(writing: path, error) }
    standardError("Écrit : \(path)\n")
  }

  private static func pieces(
    to descriptor: Int32, _ name: String, _ body: ((String) throws -> Void) throws -> Void
  ) throws {
    var waiting = ""
    func flush() throws {
      guard !waiting.isEmpty else { return }
      if let errno = write(waiting, to: descriptor) {
        guard errno != EPIPE else { throw Failure(ExitStatus.io, "") }
        throw Failure(ExitStatus.io, "Impossible d’écrire sur \(name) : \(SystemError.text(errno)).")
      }
      waiting = ""
    }
    try body { piece in
      waiting += piece
      if waiting.utf8.count > 1 << 16 { try flush() }
    }
    try flush()
  }

  /// The error number, or nil when every byte is written.
  private static func write(_ text: String, to descriptor: Int32) -> Int32? {
    write(Array(text.utf8), to: descriptor)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        guard errno == EAGAIN else { return errno }
        // A descriptor that someone made non-blocking: wait for room.
        var poller = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&poller, 1, -1)
        continue
      }
      sent += count
    }
    return nil
  }
}
