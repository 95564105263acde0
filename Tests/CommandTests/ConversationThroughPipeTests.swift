import Foundation
import Testing

@Suite struct ConversationThroughPipeTests {
  let program: Program

  init() throws { program = try Program() }

  @Test func `what a pipe answered is kept and resumed at the right question`() throws {
    let first = try program.run("nouveau", "--accuse", input: "1\n1\n")
    #expect(first.status == 0)
    #expect(first.errors.contains("enregistré 2 accueil.motif"))
    let second = try program.run("reprendre", "--accuse", input: "")
    #expect(second.errors.contains("2026-") || second.errors.contains("Dossier"))
    let export = try program.run("exporter", try reference())
    #expect(export.status == 0)
    #expect(export.output.contains("accueil.motif: "))
    #expect(try program.run("verifier").status == 0)
  }

  @Test func `an export imported again exports the same text`() throws {
    let file = Program.root.appendingPathComponent("Tests/Interviews")
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: file.path).filter { $0.hasSuffix(".yaml") }.sorted()
        .first)
    let imported = try program.run("importer", file.appendingPathComponent(name).path)
    #expect(imported.status == 0)
    let one = try program.run("exporter", imported.output.trimmingCharacters(in: .newlines))
    let again = try program.run("importer", try program.write(one.output, to: "encore.yaml"))
    let two = try program.run("exporter", again.output.trimmingCharacters(in: .newlines))
    #expect(one.output == two.output)
    #expect(!one.output.isEmpty)
  }

  @Test func `kill -9 in the middle loses no acknowledged answer`() throws {
    let process = Process()
    process.executableURL = Program.executable
    process.arguments = ["nouveau", "--accuse"]
    process.environment = program.environment()
    let input = Pipe()
    let errors = Pipe()
    process.standardInput = input
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    input.fileHandleForWriting.write(Data("1\n1\n".utf8))
    var seen = ""
    while !seen.contains("enregistré 3 ") {
      let data = errors.fileHandleForReading.availableData
      if data.isEmpty { break }
      seen += String(decoding: data, as: UTF8.self)
    }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(seen.contains("enregistré 3 "))
    let export = try program.run("exporter", try reference())
    #expect(export.output.contains("accueil.motif: "))
    #expect(export.output.contains("accueil.repondant: "))
    #expect(try program.run("verifier").status == 0)
  }

  @Test func `a pipe goes from one dossier to another, and each has its answers and its bilan`() throws {
    _ = try program.run("nouveau", input: "1\n1\nAtelier Lenoir\n")
    let result = try program.run(
      "nouveau", input: "1\n1\nKervella\n:nouveau\n1\n1\nPellegrini\n:ouvrir 1\nassociation\n:ouvrir 4242\n")
    #expect(result.status == 0, "\(result.errors)")
    for (number, name) in [(1, "association"), (2, "Kervella"), (3, "Pellegrini")] {
      let reference = try reference().prefix(5) + "000\(number)"
      #expect(result.output.contains(reference), "\(reference)")
      let export = try program.run("exporter", String(reference)).output
      #expect(export.contains(name), "\(export)")
    }
    #expect(result.errors.contains("Aucun dossier ne porte la référence ni le nom «\u{A0}4242\u{A0}»"))
    #expect(try program.run("verifier").status == 0)
  }

  @Test func `binary input ends with 65 and leaves a whole store`() throws {
    var generator = SystemRandomNumberGenerator()
    let bytes = (0..<20_000).map { _ in UInt8.random(in: 128...255, using: &generator) | 0x80 }
    let file = program.home.appendingPathComponent("bruit")
    try Data(bytes.flatMap { [$0, 0x0A] }).write(to: file)
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", "'\(Program.executable.path)' nouveau < '\(file.path)' >/dev/null 2>&1"]
    shell.environment = program.environment()
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 65)
    #expect(try program.run("verifier").status == 0)
  }

  @Test func `files are for their owner alone`() throws {
    _ = try program.run("nouveau", input: "1\n")
    let folder = URL(fileURLWithPath: program.data)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let mode =
        try FileManager.default.attributesOfItem(atPath: folder.path + "/" + name)[.posixPermissions] as? Int
      #expect(mode == 0o600, "\(name)")
    }
    let mode = try FileManager.default.attributesOfItem(atPath: folder.path)[.posixPermissions] as? Int
    #expect(mode == 0o700)
  }

  private func reference() throws -> String {
    let list = try program.run("liste")
    return String(list.output.prefix { $0 != " " })
  }
}

@Suite struct OtherQuestionnaireTests {
  @Test func `a dossier opened under another questionnaire says which answers no longer count`() throws {
    let program = try Program()
    _ = try program.run("nouveau", input: "1\n1\nAtelier Lenoir\n")
    let yaml = try program.run("questionnaire", "montrer", "--yaml").output
    let other = yaml.replacingOccurrences(of: "id: creancier.nom\n", with: "id: creancier.denomination\n")
    #expect(other != yaml)
    let file = try program.write(other, to: "autre.yaml")
    let result = try program.run("exporter", "2026", "--questionnaire", file)
    #expect(result.status == 0)
    #expect(result.errors.contains("creancier.nom"))
    #expect(result.errors.contains("ne compte plus"))
    // Under its own questionnaire nothing is said and nothing is missing.
    let back = try program.run("exporter", "2026")
    #expect(back.errors.isEmpty)
    #expect(back.output.contains("Atelier Lenoir"))
  }
}
