import Basics
import Glibc
import Store

/// A program of its own that does what this one does not: called when it is there, never bundled.
///
/// No shell reads its arguments and nothing passes through a temporary file: its input, its output and its words
/// go through pipes.
struct ExternalProgram {
  /// How it is called: `weasyprint`.
  let name: String
  /// The package of Debian and Ubuntu that brings it.
  let package: String
  /// What cannot be done without it, as the subject of a sentence.
  var purpose = "Cette commande"
  /// Variables of its environment, besides those of this program.
  var variables: [String: String] = [:]

  /// What it wrote and how it ended.
  struct Outcome {
    let output: [UInt8]
    /// Its own words, for who wants to understand a failure.
    let errors: String
    let status: Int32
  }

  /// Where standard output goes.
  enum Capture {
    case everything
    /// Neither its output nor its words are wanted.
    case nothing
  }

  var isInstalled: Bool { find() != nil }

  /// Runs it to the end with `input`, and gives what it wrote.
  ///
  /// - Throws: a failure that says that it is absent and how to install it, that it was stopped, or that it refused.
  func run(_ arguments: [String], input: [UInt8]) throws -> [UInt8] {
    try output(of: launch(arguments, input: input, capture: .everything))
  }

  /// What it wrote, when its exit code says that it is whole.
  func output(of outcome: Outcome) throws -> [UInt8] {
    guard outcome.status == 0 else {
      let last = outcome.errors.split(separator: "\n").last.map { "\u{A0}: " + SafeText.escaped(String($0)) }
      throw Failure(
        ExitStatus.badData, "\(name) a échoué (code \(outcome.status))\(last ?? "")\nRien n’a été écrit.")
    }
    return outcome.output
  }

  /// Runs it to the end, whatever its exit code. Without `input` it keeps this program's standard input.
  func launch(_ arguments: [String], input: [UInt8]?, capture: Capture) throws -> Outcome {
    guard let program = find() else { throw absence }
    var pipes = Pipes()
    defer { pipes.close() }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if input != nil { posix_spawn_file_actions_adddup2(&actions, try pipes.toChild(name), 0) }
    switch capture {
    case .everything:
      for descriptor: Int32 in [1, 2] {
        posix_spawn_file_actions_adddup2(&actions, try pipes.fromChild(name), descriptor)
      }
    case .nothing:
      for descriptor: Int32 in [1, 2] {
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
      }
    }
    let child = try spawn(program, arguments, &actions)
    pipes.closeChildEnds()
    let written = pipes.exchange(input ?? [])
    var result: Int32 = 0
    while waitpid(child, &result, 0) < 0, errno == EINTR {}
    // Killed, it says nothing of what it was given.
    guard result & 0x7F == 0 else {
      throw Failure(ExitStatus.io, "\(name) a été interrompu\u{A0}: rien n’a été écrit. Recommencez.")
    }
    return Outcome(
      output: written.first ?? [], errors: String(decoding: written.dropFirst().first ?? [], as: UTF8.self),
      status: result >> 8 & 0xFF)
  }

  private var absence: Failure {
    Failure(
      ExitStatus.refused,
      "\(purpose) demande le programme \(name), qui n’est pas installé. Pour l’installer\u{A0}: sudo apt install \(package)"
    )
  }

  /// The file to run: the first of that name in `PATH`. A folder named from the one that one happens to be in is
  /// passed over.
  private func find() -> String? {
    let path = Environment().values["PATH"] ?? "/usr/bin:/bin"
    return path.split(separator: ":").filter { $0.hasPrefix("/") }.map { $0 + "/" + name }.first { file in
      var info = stat()
      return stat(file, &info) == 0 && info.st_mode & S_IFMT == S_IFREG && access(file, X_OK) == 0
    }
  }

  private func spawn(
    _ program: String, _ arguments: [String], _ actions: inout posix_spawn_file_actions_t
  ) throws -> pid_t {
    switch ChildProcess.spawn(
      program, [program] + arguments, Environment().values.merging(variables) { $1 }, &actions)
    {
    case .success(let child): return child
    case .failure(let error):
      throw Failure(ExitStatus.io, "\(name) n’a pas pu être lancé\u{A0}: \(SystemError.text(error.code)).")
    }
  }
}

/// Another program, started.
enum ChildProcess {
  struct SpawnError: Error { let code: Int32 }

  /// - Parameters:
  ///   - words: what it is told, its own name first.
  ///   - actions: what becomes of the descriptors.
  static func spawn(
    _ program: String, _ words: [String], _ environment: [String: String],
    _ actions: inout posix_spawn_file_actions_t
  ) -> Result<pid_t, SpawnError> {
    // The signals that this program ignores are none of the other's business: a closed pipe ends it.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var restored = sigset_t()
    sigemptyset(&restored)
    for signal in [SIGPIPE, SIGXFSZ] { sigaddset(&restored, signal) }
    posix_spawnattr_setsigdefault(&attributes, &restored)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let vector = words.map { strdup($0) } + [nil]
    let variables = environment.map { strdup($0.key + "=" + $0.value) } + [nil]
    defer { for pointer in vector + variables { free(pointer) } }
    var child = pid_t()
    let status = posix_spawn(&child, program, &actions, &attributes, vector, variables)
    return status == 0 ? .success(child) : .failure(SpawnError(code: status))
  }
}

/// The pipes of a child: one to write to, some to read from, all at once so that none fills while another waits.
private struct Pipes {
  private var input: Int32 = -1
  private var outputs: [Int32] = []
  private var childEnds: [Int32] = []

  /// The child's end of a new pipe that it reads from.
  mutating func toChild(_ name: String) throws -> Int32 {
    let ends = try Self.make(name)
    input = ends.write
    childEnds.append(ends.read)
    return ends.read
  }

  /// The child's end of a new pipe that it writes to.
  mutating func fromChild(_ name: String) throws -> Int32 {
    let ends = try Self.make(name)
    outputs.append(ends.read)
    childEnds.append(ends.write)
    return ends.write
  }

  private static func make(_ name: String) throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      throw Failure(ExitStatus.io, "\(name) n’a pas pu être lancé\u{A0}: \(SystemError.text(errno)).")
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  mutating func closeChildEnds() {
    for end in childEnds { Glibc.close(end) }
    childEnds = []
  }

  mutating func close() {
    closeChildEnds()
    for end in outputs + [input] where end >= 0 { Glibc.close(end) }
    outputs = []
    input = -1
  }

  /// Sends `bytes` and reads everything that comes, until the child has closed all of it.
  mutating func exchange(_ bytes: [UInt8]) -> [[UInt8]] {
    var received = outputs.map { _ in [UInt8]() }
    var sent = 0
    if input >= 0 { _ = fcntl(input, F_SETFL, O_NONBLOCK) }
    func finishInput() {
      if input >= 0 { Glibc.close(input) }
      input = -1
    }
    if bytes.isEmpty { finishInput() }
    while input >= 0 || outputs.contains(where: { $0 >= 0 }) {
      // A negative descriptor is passed over.
      var polled = outputs.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      polled.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0))
      guard poll(&polled, nfds_t(polled.count), -1) >= 0 else {
        if errno == EINTR { continue }
        break
      }
      for index in outputs.indices where outputs[index] >= 0 && polled[index].revents != 0 {
        if !Self.read(outputs[index], into: &received[index]) {
          Glibc.close(outputs[index])
          outputs[index] = -1
        }
      }
      guard input >= 0, polled[outputs.count].revents != 0 else { continue }
      let count = bytes[sent...].withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      if count > 0 { sent += count }
      // What it does not want to read is its own affair: its exit code says the rest.
      if sent == bytes.count || (count < 0 && errno != EAGAIN && errno != EINTR) { finishInput() }
    }
    return received
  }

  /// False when there is nothing more to come.
  private static func read(_ descriptor: Int32, into bytes: inout [UInt8]) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    if count > 0 { bytes += buffer[..<count] }
    return count > 0 || (count < 0 && (errno == EINTR || errno == EAGAIN))
  }
}
