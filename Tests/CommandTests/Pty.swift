import Foundation
import Glibc
import Testing

/// The program behind a real pseudo-terminal: what a scripted console cannot show.
final class Pty {
  let master: Int32
  let pid: pid_t
  private var shown: [UInt8] = []
  /// Characters of the screen that a wait has passed.
  private var seen = 0
  private var reaped: Int32?

  init(_ arguments: [String], environment: [String: String], columns: UInt16 = 80, executable: String? = nil)
    throws
  {
    var main: Int32 = -1
    var side: Int32 = -1
    var size = winsize(ws_row: 40, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    var name = [CChar](repeating: 0, count: 128)
    try #require(openpty(&main, &side, &name, nil, &size) == 0)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    // POSIX_SPAWN_SETSID (0x80) first: opened afterwards: it becomes the controlling terminal.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    posix_spawn_file_actions_addclose(&actions, main)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    // The runner's threads block signals, and a child inherits that: SETSIGMASK (0x08), SETSIGDEF (0x04).
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var usual = sigset_t()
    sigemptyset(&usual)
    for signal in [SIGINT, SIGHUP, SIGTERM, SIGQUIT, SIGTSTP, SIGCONT, SIGTTOU] { sigaddset(&usual, signal) }
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(&attributes, 0x80 | 0x08 | 0x04)
    let path = executable ?? Program.executable.path
    let argv = ([path] + arguments).map { strdup($0) } + [nil]
    let envp = environment.map { strdup("\($0)=\($1)") } + [nil]
    var child: pid_t = 0
    let status = posix_spawn(&child, path, &actions, &attributes, argv, envp)
    for pointer in argv + envp { free(pointer) }
    close(side)
    try #require(status == 0)
    master = main
    pid = child
  }

  deinit {
    if reaped == nil {
      kill(pid, SIGKILL)
      waitpid(pid, nil, 0)
    }
    if !isHungUp { close(master) }
  }

  private var isHungUp = false

  /// Closes the terminal under the program.
  func hangUp() {
    close(master)
    isHungUp = true
  }

  /// What `stty -a` says, keys and speeds included.
  var settings: [UInt32] {
    var settings = termios()
    guard tcgetattr(master, &settings) == 0 else { return [] }
    let keys = withUnsafeBytes(of: settings.c_cc) { $0.map(UInt32.init) }
    return [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag] + keys
  }

  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Takes what is shown just now.
  func look() -> Bool { readSome(milliseconds: 2) }

  /// Reads until `text` has been shown after what was already waited for, or fails after a generous while.
  func wait(for text: String, seconds: Int = 60) throws {
    let deadline = Date().addingTimeInterval(TimeInterval(seconds))
    repeat {
      let fresh = screen.dropFirst(seen)
      if let found = fresh.range(of: text) {
        seen += fresh.distance(from: fresh.startIndex, to: found.upperBound)
        return
      }
    } while Date() < deadline && readSome(milliseconds: 200)
    Issue.record("« \(text) » never came; the screen was:\n\(screen)")
    throw CancellationError()
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
  }

  /// From the first question of `nouveau` to that of the creditor's name, two answers later.
  func reachCreditor() throws {
    for (shown, answer) in [("un autre acte", "1\r"), ("au téléphone avec le client", "1\r")] {
      try wait(for: shown)
      try wait(for: "> ")
      type(answer)
    }
    try wait(for: "qui réclame l’argent")
    try wait(for: "> ")
  }

  /// Types a great many bytes, reading what is shown meanwhile so that neither side waits for the other.
  func typeAll(_ bytes: [UInt8]) {
    _ = fcntl(master, F_SETFL, fcntl(master, F_GETFL) | O_NONBLOCK)
    defer { _ = fcntl(master, F_SETFL, fcntl(master, F_GETFL) & ~O_NONBLOCK) }
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { write(master, $0.baseAddress, min($0.count, 4_096)) }
      if count > 0 { sent += count } else if !readSome(milliseconds: 20) { return }
    }
  }

  /// Ctrl-D, once the prompt has surely taken the terminal over: before that the key means something else.
  func endInput() {
    usleep(400_000)
    type("\u{4}")
  }

  /// Waits for the end of the process and gives its exit code, 128 + signal when it was killed.
  func exitCode(seconds: Int = 30) -> Int32? {
    let deadline = Date().addingTimeInterval(TimeInterval(seconds))
    while Date() < deadline {
      if isHungUp || !readSome(milliseconds: 50) { usleep(20_000) }
      var status: Int32 = 0
      if waitpid(pid, &status, WNOHANG) == pid {
        reaped = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
        return reaped
      }
    }
    return nil
  }

  /// False when the other side is gone.
  private func readSome(milliseconds: Int32) -> Bool {
    var poller = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&poller, 1, milliseconds) > 0 else { return true }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    shown += buffer[..<count]
    return true
  }

  /// The bytes that the terminal received.
  var received: [UInt8] { shown }

  /// Types these bytes.
  func type(bytes: [UInt8]) { _ = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) } }

  /// What was shown, without escape sequences and carriage returns.
  var screen: String {
    var text = ""
    var scalars = String(decoding: shown, as: UTF8.self).unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      if scalar == "\u{1B}" {
        if scalars.first == "[" {
          scalars.removeFirst()
          while let next = scalars.popFirst(), !(0x40...0x7E).contains(next.value) {}
        } else {
          _ = scalars.popFirst()
        }
      } else if scalar != "\r" {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
