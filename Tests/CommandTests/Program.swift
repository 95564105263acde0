import Foundation
import Testing

/// Runs the built program as its users do, in a data directory of its own.
struct Program {
  let home: URL

  init() throws {
    home = FileManager.default.temporaryDirectory.appendingPathComponent("recouvre-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
  }

  /// The executable beside the test runner.
  static let executable: URL = {
    let runner =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: runner).deletingLastPathComponent().appendingPathComponent("recouvre")
  }()

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  var data: String { home.path + "/data" }

  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  func environment(_ extra: [String: String] = [:]) -> [String: String] {
    var values = [
      "HOME": home.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no",
      "RECOUVRE_DONNEES": data,
    ]
    if let libraries = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] {
      values["LD_LIBRARY_PATH"] = libraries
    }
    values.merge(extra) { $1 }
    return values
  }

  /// Runs to the end, with `input` on standard input.
  func run(_ arguments: String..., input: String = "", environment extra: [String: String] = [:]) throws
    -> Result
  {
    try run(arguments: arguments, input: input, environment: extra)
  }

  func run(arguments: [String], input: String = "", environment extra: [String: String] = [:]) throws
    -> Result
  {
    let process = Process()
    process.executableURL = Program.executable
    process.arguments = arguments
    process.environment = environment(extra)
    process.currentDirectoryURL = home
    let files = try ["in", "out", "err"].map { name -> URL in
      let url = home.appendingPathComponent(UUID().uuidString + name)
      try Data(name == "in" ? Array(input.utf8) : []).write(to: url)
      return url
    }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationReason == .exit
        ? process.terminationStatus : 128 + process.terminationStatus,
      output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
  }

  /// Runs a script of `/bin/sh` in which `$R` is the program.
  func shell(_ script: String, environment extra: [String: String] = [:]) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script]
    process.environment = environment(["R": Program.executable.path].merging(extra) { $1 })
    process.currentDirectoryURL = home
    let files = try ["out", "err"].map { name -> URL in
      let url = home.appendingPathComponent(UUID().uuidString + name)
      try Data().write(to: url)
      return url
    }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationReason == .exit
        ? process.terminationStatus : 128 + process.terminationStatus,
      output: String(decoding: try Data(contentsOf: files[0]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self))
  }

  func write(_ text: String, to name: String) throws -> String {
    let url = home.appendingPathComponent(name)
    try text.write(to: url, atomically: false, encoding: .utf8)
    return url.path
  }
}
