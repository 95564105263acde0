import Foundation
import Testing

@Suite struct ExitCodeTests {
  let program: Program

  init() throws { program = try Program() }

  @Test func `help is in French, goes to standard output and succeeds`() throws {
    let result = try program.run("--help")
    #expect(result.status == 0)
    #expect(result.output.contains("recouvre reprendre 2026-0007"))
    #expect(result.output.contains("Commandes :"))
    #expect(!result.output.contains("USAGE"))
    #expect(result.errors.isEmpty)
  }

  @Test func `an unknown option is a usage error`() throws {
    let result = try program.run("bilan", "--formta", "json", "2026-0001")
    #expect(result.status == 64)
    #expect(result.errors.contains("--formta"))
  }

  @Test func `an unknown command suggests the nearest`() throws {
    let result = try program.run("blian", "2026-0001")
    #expect(result.status == 64)
    #expect(result.errors.contains("bilan"))
    #expect(try program.run("xyz").status == 64)
  }

  @Test func `usage errors are in French`() throws {
    for arguments in [["bilan"], ["bilan", "x", "--format", "papyrus"], ["liste", "--inconnue"]] {
      let process = Process()
      process.executableURL = Program.executable
      process.arguments = arguments
      process.environment = program.environment()
      let errors = Pipe()
      process.standardError = errors
      try process.run()
      let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 64)
      for word in ["Error", "Usage: ", "USAGE", "Unknown", "Missing", "Please", " or ", "default"] {
        #expect(!text.contains(word), "\(word) in: \(text)")
      }
    }
  }

  @Test func `a missing file exits 66 and names the file`() throws {
    let result = try program.run("rejouer", "absent.yaml")
    #expect(result.status == 66)
    #expect(result.errors.contains("absent.yaml"))
  }

  @Test func `broken YAML exits 65 with the line`() throws {
    let file = try program.write("recouvre: entretien/1\nreponses:\n  debiteur.nom: [\n", to: "casse.yaml")
    let result = try program.run("rejouer", file)
    #expect(result.status == 65)
    #expect(result.errors.contains("ligne"))
    #expect(result.output.isEmpty)
  }

  @Test func `an unknown question id is reported and the rest is replayed`() throws {
    let file = try program.write(
      "recouvre: entretien/1\nle: 2026-11-23\nreponses:\n  accueil.motif: creance\n  couleur.preferee: bleu\n",
      to: "inconnu.yaml")
    let result = try program.run("rejouer", file)
    #expect(result.errors.contains("couleur.preferee"))
    #expect(result.output.contains("PREMIÈRE ACTION"))
  }

  @Test func `an unknown dossier exits 66`() throws {
    #expect(try program.run("bilan", "2026-0042").status == 66)
  }

  @Test func `an unreadable day is a usage error with an example`() throws {
    let result = try program.run("nouveau", "--le", "demain peut-être")
    #expect(result.status == 64)
    #expect(result.errors.contains("2026-11-23"))
  }

  @Test func `a directory that cannot be one is refused`() throws {
    let file = try program.write("", to: "fichier")
    #expect(try program.run("liste", "--donnees", file).status == 77)
    #expect(try program.run("liste", "--donnees", "").status == 77)
    #expect(try program.run("liste", "--donnees", "file:x").status == 77)
  }

  @Test func `a broken cabinet file exits 78 with its path and line`() throws {
    let folder = program.home.appendingPathComponent(".config/recouvre")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try "nom: [".write(to: folder.appendingPathComponent("cabinet.yaml"), atomically: false, encoding: .utf8)
    let result = try program.run("cabinet")
    #expect(result.status == 78)
    #expect(result.errors.contains("cabinet.yaml"))
  }

  @Test func `a broken questionnaire exits 65`() throws {
    let file = try program.write("version: 1\nsections: {{\n", to: "q.yaml")
    #expect(try program.run("questionnaire", "verifier", file).status == 65)
    #expect(try program.run("nouveau", "--questionnaire", file).status == 65)
  }

  @Test func `output to a full device is not a success`() throws {
    for arguments in ["--help", "liste", "questionnaire montrer", "regles", "cabinet"] {
      let shell = Process()
      shell.executableURL = URL(fileURLWithPath: "/bin/sh")
      shell.arguments = ["-c", "'\(Program.executable.path)' \(arguments) >/dev/full 2>/dev/null"]
      shell.environment = program.environment()
      try shell.run()
      shell.waitUntilExit()
      #expect(shell.terminationStatus == 74, "\(arguments)")
    }
  }
}
