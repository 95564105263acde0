import Foundation
import Testing

/// `--accessible` and `ACCESSIBLE=1`: the same words for whoever listens, from every command.
@Suite struct AccessibleTests {
  private static let dossier = "Tests/Interviews/01-garnier-mise-en-demeure.yaml"

  /// Every command that shows something, on a dossier kept before.
  private static let commands = [
    ["liste"], ["bilan", "2026-0001"], ["bilan", "2026-0001", "--court"], ["courrier", "2026-0001"],
    ["rendez-vous", "2026-0001"], ["pieces", "2026-0001"], ["bareme"], ["cabinet", "--montrer"], ["modeles"],
    ["modeles", "champs"], ["conflits", "Garnier"], ["purger", "--simulation"], ["verifier"],
    ["questionnaire", "verifier"], ["rejouer", dossier], ["reprendre", "2026-0001"], ["nouveau"],
  ]

  @Test(arguments: commands) func `a command says one fact a line, by its option or by the environment`(
    _ command: [String]
  ) throws {
    let program = try Program()
    let path = Program.root.appendingPathComponent(Self.dossier).path
    #expect(try program.run("rejouer", "--garder", path).status == 0)
    let arguments = command.map { $0 == Self.dossier ? path : $0 }
    let asked = try program.run(arguments: arguments + ["--accessible"])
    #expect(asked.status == (command[0] == "conflits" ? 1 : 0), "\(asked.errors)")
    if command[0] != "nouveau" {
      let meant = try program.run(arguments: arguments, environment: ["ACCESSIBLE": "1"])
      #expect(meant.output == asked.output)
    }
    for line in (asked.output + asked.errors).split(separator: "\n") {
      // Indents, columns apart, signs.
      #expect(!line.contains(#/^ |  |[✓✗·→~│─■●◆▲▼]| — /#), "\(line)")
    }
  }

  @Test func `a letter stays as it will be sent, and a file of the bilan is heard as the screen is`() throws {
    let program = try Program()
    let path = Program.root.appendingPathComponent(Self.dossier).path
    #expect(try program.run("rejouer", "--garder", path).status == 0)
    let letter = ["courrier", "2026-0001", "mise_en_demeure", "--expediteur", "creancier"]
    #expect(
      try program.run(arguments: letter).output == program.run(arguments: letter + ["--accessible"]).output)
    _ = try program.run("bilan", "2026-0001", "--accessible", "-o", "bilan.txt")
    let file = try String(contentsOf: program.home.appendingPathComponent("bilan.txt"), encoding: .utf8)
    #expect(try file == program.run("bilan", "2026-0001", "--accessible").output)
  }
}
