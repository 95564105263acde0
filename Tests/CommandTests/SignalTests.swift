import Foundation
import Glibc
import Testing

/// However the program ends, the terminal is as it was, the code says why, and nothing half done was said done.
@Suite(.serialized) struct SignalTests {
  let program: Program

  init() throws { program = try Program() }

  private func start(_ extra: [String: String] = [:]) throws -> Pty {
    try Pty(
      ["nouveau", "--le", "2026-11-23", "--accuse"],
      environment: program.environment(["TERM": "xterm", "NO_COLOR": "1"]).merging(extra) { $1 })
  }

  private func reachCreditor(_ pty: Pty) throws {
    try pty.reachCreditor()
    usleep(200_000)
  }

  private func expectHonest(_ pty: Pty) throws {
    let receipts = pty.screen.split(separator: "\n").filter { $0.contains("enregistré ") }
    let kept = try program.run("exporter", "2026", "--format", "json")
    let object = try #require(JSONSerialization.jsonObject(with: Data(kept.output.utf8)) as? [String: Any])
    #expect((object["version"] as? Int ?? 0) >= receipts.count)
    for receipt in receipts { #expect(receipt.contains(/enregistré [0-9]+ [a-z_.]+/)) }
    #expect(try program.run("verifier").status == 0)
  }

  @Test(arguments: ["xterm", "dumb", "inconnu", ""], [SIGHUP, SIGTERM, SIGINT, SIGQUIT])
  func `a signal at the prompt ends with its code and gives the terminal back`(term: String, signal: Int32)
    throws
  {
    let pty = try start(["TERM": term])
    let before = pty.settings
    try reachCreditor(pty)
    pty.type("à moitié")
    usleep(200_000)
    kill(pty.pid, signal)
    if signal == SIGINT {
      try pty.wait(for: "Ligne effacée")
      usleep(200_000)
      kill(pty.pid, signal)
    }
    #expect(pty.exitCode() == 128 + signal)
    #expect(pty.settings == before)
    #expect(!pty.screen.contains("enregistré 4"))
    try expectHonest(pty)
  }

  @Test(arguments: ["xterm", "dumb"])
  func `a terminal that is closed ends the program with 129`(term: String) throws {
    let pty = try start(["TERM": term])
    try reachCreditor(pty)
    pty.type("à moitié")
    usleep(200_000)
    pty.hangUp()
    #expect(pty.exitCode() == 128 + SIGHUP)
    try expectHonest(pty)
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `a signal in the middle of a long output ends it`(signal: Int32) throws {
    let pty = try Pty(["regles"], environment: program.environment(["TERM": "xterm"]))
    let before = pty.settings
    // Nobody reads on: the program waits in the middle of its output.
    usleep(500_000)
    kill(pty.pid, signal)
    #expect(pty.exitCode() == 128 + signal)
    #expect(pty.settings == before)
  }

  @Test func `sizes from 1 to 400 columns, three hundred times, lose no letter`() throws {
    let pty = try start()
    try reachCreditor(pty)
    pty.type("Société Générale à Nîmes ")
    var generator = SystemRandomNumberGenerator()
    for index in 0..<300 {
      pty.resize(
        columns: [1, 2, 5, 19, 80, 400].randomElement(using: &generator) ?? 80,
        rows: [1, 2, 24, 100].randomElement(using: &generator) ?? 24)
      if index % 20 == 0 { pty.type("x") }
      _ = pty.look()
    }
    pty.resize(columns: 80, rows: 24)
    usleep(300_000)
    pty.type("\r")
    try pty.wait(for: "Le créancier est")
    pty.type(":quitter\r")
    #expect(pty.exitCode() == 0)
    #expect(
      try program.run("exporter", "2026").output.contains(
        "creancier.nom: Société Générale à Nîmes xxxxxxxxxxxxxxx\n"))
  }

  @Test(arguments: [(1, 1), (2, 1), (20, 3), (400, 100)] as [(UInt16, UInt16)])
  func `a screen of any size can be worked on`(columns: UInt16, rows: UInt16) throws {
    let pty = try Pty(
      ["nouveau", "--le", "2026-11-23"],
      environment: program.environment(["TERM": "xterm", "NO_COLOR": "1"]),
      columns: columns)
    pty.resize(columns: columns, rows: rows)
    pty.type("1\n1\nDUPONT\n:recap\n:bilan complet\n:quitter\n")
    #expect(pty.exitCode() == 0)
    #expect(try program.run("exporter", "2026").output.contains("creancier.nom: DUPONT\n"))
  }

  @Test func `stopped by ctrl-Z and taken up again, the line is still there`() throws {
    guard FileManager.default.isExecutableFile(atPath: "/bin/bash") else { return }
    let script = "set -m; \"$R\" nouveau --le 2026-11-23; echo ARRET; stty -a; fg >/dev/null; echo FIN $?"
    let pty = try Pty(
      ["--norc", "-c", script],
      environment: program.environment(["TERM": "xterm", "NO_COLOR": "1", "R": Program.executable.path]),
      executable: "/bin/bash")
    try reachCreditor(pty)
    pty.type("Le")
    usleep(200_000)
    pty.type("\u{1A}")
    try pty.wait(for: "tapez fg, puis Entrée")
    try pty.wait(for: "ARRET")
    try pty.wait(for: " icanon")
    usleep(500_000)
    pty.type("noir\r")
    try pty.wait(for: "Le créancier est")
    pty.type(":quitter\r")
    try pty.wait(for: "FIN 0")
    #expect(try program.run("exporter", "2026").output.contains("creancier.nom: Lenoir\n"))
  }
}
