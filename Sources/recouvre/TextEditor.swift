import Basics
import Glibc
import Shell
import Store
import Terminal

/// The person's own editor on one answer, in a private folder that is gone afterwards, whatever happens.
struct TextEditor: Sendable {
  let environment: [String: String]

  /// A text beyond this is no answer.
  private static let limit = 1 << 20

  func edit(_ text: TextToEdit) -> EditedText {
    guard let command else { return .failed(TextEditor.howToChoose, text: nil) }
    let folder: PrivateFolder
    do {
      folder = try PrivateFolder(near: places)
      try folder.write(text.file)
    } catch {
      return .failed(
        "Pas d’éditeur\u{A0}: un fichier provisoire n’a pas pu être écrit (\(SystemError.text(error.code))).",
        text: nil)
    }
    defer { folder.remove() }
    let failure = run(command, on: folder.file)
    guard let bytes = folder.read(limit: TextEditor.limit) else {
      return .failed(failure ?? "Le fichier provisoire n’a pas pu être relu.", text: nil)
    }
    // What is no UTF-8 shows as �, and is refused with its place like anything typed.
    let answer = text.answer(in: String(decoding: bytes, as: UTF8.self))
    return failure.map { .failed($0, text: answer) } ?? .saved(answer)
  }

  static let howToChoose =
    "Aucun éditeur de texte n’est choisi. Pour en choisir un\u{A0}: export VISUAL=nano (par exemple), puis"
    + " relancez recouvre. Ici, Alt-Entrée va à la ligne dans la réponse."

  /// As the shell would run it: people write `code --wait`.
  private var command: String? {
    for name in ["VISUAL", "EDITOR"] {
      if let value = environment[name], !value.allSatisfy(\.isWhitespace) { return value }
    }
    let path = environment["PATH"] ?? "/usr/bin:/bin"
    return path.split(separator: ":").contains {
      $0.hasPrefix("/") && access($0 + "/sensible-editor", X_OK) == 0
    }
      ? "sensible-editor" : nil
  }

  /// In memory when the system has such a place: nothing of the answer then reaches a disk.
  private var places: [String] {
    [environment["XDG_RUNTIME_DIR"], "/dev/shm", environment["TMPDIR"], "/tmp"].compactMap(\.self)
      .filter { $0.hasPrefix("/") }
  }

  // MARK: Running it

  /// Why it is not known to have saved what was meant; nil when it ended well.
  private func run(_ command: String, on file: String) -> String? {
    var settings = termios()
    let hasSettings = tcgetattr(0, &settings) == 0
    // The keyboard's interruptions are the editor's.
    var ignored = sigaction()
    ignored.__sigaction_handler.sa_handler = SIG_IGN
    let keys = [SIGINT, SIGQUIT]
    var former = keys.map { _ in sigaction() }
    guard let child = spawn(command, file) else { return "L’éditeur n’a pas pu être lancé." }
    for (index, key) in keys.enumerated() { sigaction(key, &ignored, &former[index]) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {
      // The end of this program is not to be kept waiting by an open editor.
      if Signals.isEnding { kill(child, SIGTERM) }
    }
    for (index, key) in keys.enumerated() { sigaction(key, &former[index], nil) }
    if hasSettings { tcsetattr(0, TCSADRAIN, &settings) }
    let code = status >> 8 & 0xFF
    // A shell says by its code that what it ran was killed.
    if status & 0x7F != 0 || code > 128 {
      // It could not give the screen back: the ordinary page, the cursor, no mouse, no colour.
      if environment["TERM"] != "dumb" { writeToScreen("\u{1B}[?1049l\u{1B}[?25h\u{1B}[?1000l\u{1B}[0m") }
      return "L’éditeur a été interrompu\u{A0}: la réponse n’est pas gardée."
    }
    switch code {
    case 0: return nil
    case 126, 127:
      return
        "L’éditeur «\u{A0}\(SafeText.escaped(command))\u{A0}» n’a pas pu être lancé (voyez VISUAL ou EDITOR)."
    default:
      return "L’éditeur s’est terminé par une erreur (code \(code))\u{A0}: la réponse n’est pas gardée."
    }
  }

  /// Where the conversation is: the data may have standard output.
  private var screen: Int32 { isatty(1) == 1 ? 1 : 2 }

  private func writeToScreen(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { write(screen, $0.baseAddress, $0.count) }
  }

  private func spawn(_ command: String, _ file: String) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, screen, 1)
    posix_spawn_file_actions_adddup2(&actions, screen, 2)
    // The shell between must not be the one that ctrl-C ends.
    let words = ["sh", "-c", "trap : INT QUIT; " + command + " \"$@\"", command, file]
    guard case .success(let child) = ChildProcess.spawn("/bin/sh", words, environment, &actions) else {
      return nil
    }
    return child
  }
}

/// A folder that nobody else can look into, with one file.
private struct PrivateFolder {
  struct Failure: Error { let code: Int32 }

  let path: String
  var file: String { path + "/reponse.txt" }

  /// In the first of `places` that takes it.
  init(near places: [String]) throws(Failure) {
    var code = ENOENT
    for place in places {
      var template = Array((place + "/recouvre-XXXXXX").utf8CString)
      if mkdtemp(&template) != nil {
        path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
        return
      }
      code = errno
    }
    throw Failure(code: code)
  }

  func write(_ text: String) throws(Failure) {
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failed() }
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw failed() }
      sent += count
    }
  }

  private func failed() -> Failure {
    let code = errno
    remove()
    return Failure(code: code)
  }

  /// What the file holds now; nil when it is gone, no file, or far too long.
  func read(limit: Int) -> [UInt8]? {
    let descriptor = open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG, info.st_size <= limit else {
      return nil
    }
    var bytes = [UInt8](repeating: 0, count: Int(info.st_size))
    var got = 0
    while got < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(descriptor, buffer.baseAddress.map { $0 + got }, buffer.count - got)
      }
      guard count > 0 else { break }
      got += count
    }
    return Array(bytes[..<got])
  }

  /// The folder and whatever the editor left beside the file.
  func remove() { try? FileSystem.removeTree(path) }
}
