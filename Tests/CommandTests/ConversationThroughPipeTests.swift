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

  @Test func `a dossier is taken up by its short number, or by the only name that answers`() throws {
    for debtor in ["Menuiserie Garnier", "Pellegrini"] {
      _ = try program.run("nouveau", input: "1\n1\nKervella\nartisan\nnon\n\(debtor)\n")
    }
    let year = try reference().prefix(4)
    for words in [["\(year)-2"], ["2"], ["pellegrini"], ["Bois", "Pellegrini"], ["kervela", "pelegrini"]] {
      let result = try program.run(arguments: ["reprendre"] + words, input: "")
      #expect(
        words == ["Bois", "Pellegrini"]
          ? result.status == 66 : result.status == 0 && result.errors.contains("\(year)-0002"),
        "\(words) \(result.errors)")
    }
    let several = try program.run("reprendre", "kervella")
    #expect(several.status == 66)
    #expect(several.errors.contains("recouvre reprendre \(year)-0001   Kervella contre Menuiserie Garnier"))
    #expect(several.errors.contains("recouvre reprendre \(year)-0002   Kervella contre Pellegrini"))
    let none = try program.run("reprendre", "xylophone")
    #expect(none.status == 66 && none.errors.contains("xylophone"), "\(none.errors)")
    #expect(try program.run("bilan", "\(year)-2", "--json").output.contains("\(year)-0002"))
  }

  @Test func `a dossier is begun like an earlier one of the same creditor, and says what it took`() throws {
    _ = try program.run("nouveau", input: "1\n1\nAtelier Lenoir\nartisan\nnon\nZQXCANARI\n")
    let year = try reference().prefix(4)
    let result = try program.run("nouveau", "--comme", "\(year)-0001", input: "1\nPellegrini\n")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("Repris du dossier \(year)-0001"))
    let export = try program.run("exporter", "\(year)-0002").output
    for word in ["Atelier Lenoir", "artisan", "Pellegrini"] { #expect(export.contains(word), "\(export)") }
    #expect(!export.contains("ZQXCANARI") && !result.errors.contains("ZQXCANARI"))
    #expect(try program.run("nouveau", "--comme", "\(year)-0042").status == 66)
    // Whoever received an act is not the creditor of that dossier.
    _ = try program.run("nouveau", input: "2\n1\nDurand\n1\nMorel\n")
    let refused = try program.run("nouveau", "--comme", "\(year)-0003")
    #expect(refused.status == 64 && refused.errors.contains("rien à y reprendre"), "\(refused.errors)")
    #expect(try program.run("liste").output.split(separator: "\n").count == 3)
    let inside = try program.run(
      "reprendre", "\(year)-0003", input: ":nouveau comme \(year)-0003\n:nouveau comme 1\n1\n")
    #expect(
      inside.errors.contains("rien à y reprendre") && inside.errors.contains("Repris du dossier \(year)-0001")
    )
    #expect(try program.run("exporter", "\(year)-0004").output.contains("artisan"))
    #expect(try program.run("verifier").status == 0)
  }

  @Test func `initials given beforehand sign the answers of the firm, sentences can be hidden`() throws {
    let lines = "1\n3\n\nNadia Ferrand\noui\n"
    let said = try program.run("nouveau", "--operateur", "CL", input: lines)
    #expect(said.errors.contains("À dire\u{A0}: «"))
    #expect(try program.run("exporter", "--tout").output.contains("\"CL\""))
    let hidden = try program.run("nouveau", "--sans-phrases", input: lines)
    #expect(!hidden.errors.contains("À dire"))
    let also = try program.run(
      "nouveau", input: lines, environment: ["RECOUVRE_SANS_PHRASES": "1", "RECOUVRE_OPERATEUR": "MB"])
    #expect(!also.errors.contains("À dire"))
    #expect(try program.run("exporter", "--tout").output.contains("\"MB\""))
    #expect(try program.run("nouveau", "--operateur", "C L 1").status == 64)
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
