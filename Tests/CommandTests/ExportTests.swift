import Foundation
import Testing

/// `exporter --format csv` and `--format json`, and where documents are written.
@Suite struct ExportTests {
  let program: Program

  init() throws { program = try Program() }

  private func dossier(_ changes: [(String, String)] = []) throws -> String {
    let file = Program.root.appendingPathComponent("Tests/Interviews/02-silence-apres-mise-en-demeure.yaml")
    var text = try String(contentsOf: file, encoding: .utf8)
    for (old, new) in changes { text = text.replacingOccurrences(of: old, with: new) }
    let imported = try program.run("importer", try program.write(text, to: "dossier.yaml"))
    #expect(imported.status == 0, "\(imported.errors)")
    return imported.output.trimmingCharacters(in: .newlines)
  }

  @Test func `the table has one line an answer, numbers and disarmed texts`() throws {
    let reference = try dossier([
      ("Propreté du Forez SAS", "'=HYPERLINK(\"http://x\"; \"y\")'"),
      ("Cliniques Bellevue SAS", "'-5; @\"x\"'"),
    ])
    let result = try program.run("exporter", reference, "--format", "csv")
    #expect(result.status == 0)
    let text = try #require(result.output.unicodeScalars.first == "\u{FEFF}" ? result.output : nil)
    let lines = String(String.UnicodeScalarView(text.unicodeScalars.dropFirst())).components(
      separatedBy: "\r\n")
    #expect(
      lines[0] == "section;question;chemin;état;réponse;valeur;réponse telle que tapée;auteur;date")
    func line(_ path: String) throws -> String { try #require(lines.first { $0.contains(";\(path);") }) }
    #expect(try line("creancier.nom").contains(";\"'=HYPERLINK(\"\"http://x\"\"; \"\"y\"\")\";"))
    #expect(try line("debiteur.nom").contains(";\"'-5; @\"\"x\"\"\";"))
    let amount = try #require(lines.first { $0.contains("].montant;") && $0.contains("9600,00") })
    #expect(amount.contains(";valeur;\"9\u{202F}600,00\u{A0}€\";9600,00;"))
    #expect(amount.contains(";import;"))
    #expect(try line("documents.kbis_debiteur").contains(";a_retrouver;à retrouver;;à retrouver;import;"))
    let json = try program.run("exporter", reference, "--format", "json")
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let answers = try #require(object["reponses"] as? [[String: Any]])
    #expect(object["schema"] as? String == "recouvre-dossier/1")
    #expect(object["reference"] as? String == reference)
    #expect(lines.count == answers.count + 2)
    let name = try #require(answers.first { $0["chemin"] as? String == "debiteur.nom" })
    #expect(name["valeur"] as? String == "-5; @\"x\"")
    #expect(name["tapee"] as? String == "-5; @\"x\"")
    #expect(name["auteur"] as? String == "import")
    #expect((name["date"] as? String)?.hasSuffix("Z") == true)
  }

  @Test func `an answer given again has the line and the date of the answer in force`() throws {
    let session = try program.run(
      "nouveau", input: "1\n1\nDUPONT\n<\nDURAND\n:note =1+1\n:annuler\n:annuler\n")
    #expect(session.status == 0, "\(session.errors)")
    let json = try program.run("exporter", "2026", "--format", "json").output
    let object = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let answers = try #require(object["reponses"] as? [[String: Any]])
    let remarks = try #require(object["remarques"] as? [[String: Any]])
    #expect(remarks.contains { $0["texte"] as? String == "=1+1" })
    for answer in answers {
      #expect((answer["rang"] as? Int ?? 0) > 0)
      #expect(answer["auteur"] as? String == "client")
    }
  }

  // MARK: -o

  @Test func `a file that exists stays as it is, unless it is to be replaced`() throws {
    let reference = try dossier()
    let all = [
      ["regles"], ["bareme"], ["questionnaire", "montrer"], ["questionnaire", "montrer", "--yaml"],
      ["bilan", reference], ["exporter", reference], ["exporter", reference, "--format", "csv"],
    ]
    for arguments in all {
      _ = try program.write("avant", to: "cible")
      let refused = try program.run(arguments: arguments + ["-o", "cible"])
      #expect(refused.status == 73, "\(arguments)")
      #expect(refused.errors.contains("existe déjà") && refused.errors.contains("--remplacer"))
      #expect(try String(contentsOfFile: program.home.path + "/cible", encoding: .utf8) == "avant")
      #expect(try program.run(arguments: arguments + ["-o", "cible", "--remplacer"]).status == 0)
      #expect(try String(contentsOfFile: program.home.path + "/cible", encoding: .utf8) != "avant")
      try FileManager.default.removeItem(atPath: program.home.path + "/cible")
      #expect(try program.run(arguments: arguments + ["-o", "cible"]).status == 0)
      try FileManager.default.removeItem(atPath: program.home.path + "/cible")
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: program.home.path)
    #expect(!left.contains { $0.hasSuffix(".tmp") })
  }

  @Test func `a link is never followed, a device and a folder are refused`() throws {
    let victim = try program.write("intact", to: "victime")
    try FileManager.default.createSymbolicLink(
      atPath: program.home.path + "/lien", withDestinationPath: victim)
    #expect(try program.run("regles", "-o", "lien").status == 73)
    #expect(try program.run("regles", "-o", "lien", "--remplacer").status == 0)
    #expect(try String(contentsOfFile: victim, encoding: .utf8) == "intact")
    #expect(
      try FileManager.default.attributesOfItem(atPath: program.home.path + "/lien")[.type]
        as? FileAttributeType == .typeRegular)
    try FileManager.default.createSymbolicLink(
      atPath: program.home.path + "/mort", withDestinationPath: "/absent/x")
    #expect(try program.run("regles", "-o", "mort").status == 73)
    for target in ["/dev/null", "/dev/stdout", "/proc/self/fd/1", ".", "/", "data/", "absent/x", ""] {
      for flag in [[], ["--remplacer"]] {
        let result = try program.run(arguments: ["regles", "-o", target] + flag)
        #expect(result.status == 73, "\(target)")
        #expect(result.output.isEmpty)
      }
    }
    mkfifo(program.home.path + "/tube", 0o600)
    #expect(try program.run("regles", "-o", "tube", "--remplacer").status == 73)
    #expect(try !program.run("regles", "-o", "-").output.isEmpty)
  }

  @Test func `before a person the question is asked`() throws {
    let environment = program.environment(["TERM": "xterm", "NO_COLOR": "1"])
    let path = try program.write("avant", to: "cible")
    for (reply, status, isReplaced) in [("n", 73, false), ("", 77, false), ("o", 0, true)]
      as [(String, Int32, Bool)]
    {
      let pty = try Pty(["regles", "-o", path], environment: environment)
      try pty.wait(for: "Le remplacer")
      try pty.wait(for: "(o/n) ")
      pty.type(reply + "\r")
      if reply.isEmpty { pty.endInput() }
      #expect(pty.exitCode() == status)
      #expect(try (String(contentsOfFile: path, encoding: .utf8) != "avant") == isReplaced)
    }
  }

  // MARK: Outputs that cannot be written

  @Test func `no command that prints succeeds when it could not`() throws {
    let reference = try dossier()
    let file = program.home.path + "/dossier.yaml"
    let all = [
      "liste", "liste --json", "bilan \(reference)", "bilan \(reference) --json",
      "bilan \(reference) --format markdown",
      "exporter \(reference)", "exporter \(reference) --format csv", "exporter \(reference) --format json",
      "verifier",
      "verifier --json", "rejouer \(file)", "rejouer --json \(file)", "rejouer --garder --accuse \(file)",
      "questionnaire montrer", "questionnaire montrer --yaml", "questionnaire verifier", "regles",
      "regles --json",
      "cabinet", "bareme", "bareme --json", "--help", "bilan --help", "--version", "importer \(file)",
      "nouveau",
      "reprendre \(reference)",
    ]
    for arguments in all {
      let full = try program.shell("\"$R\" \(arguments) >/dev/full")
      #expect(full.status == 74, "\(arguments)")
      #expect(full.errors.contains("le disque est plein"), "\(arguments): \(full.errors)")
      let closed = try program.shell("\"$R\" \(arguments) >&-")
      #expect(closed.status == 74, "\(arguments)")
      #expect(closed.errors.contains("fermé"), "\(arguments): \(closed.errors)")
      #expect(try program.shell("\"$R\" \(arguments) <&- >&- 2>&-").status == 74, "\(arguments)")
      // A reader who has seen enough.
      #expect(try program.shell("\"$R\" \(arguments) 2>/dev/null | head -1 >/dev/null").status == 0)
    }
    #expect(try program.run("verifier").status == 0)
  }

  @Test func `a closed descriptor never becomes the store`() throws {
    for redirection in ["<&-", ">&-", "2>&-", "<&- >&-", ">&- 2>&-", "<&- 2>&-", "<&- >&- 2>&-"] {
      _ = try program.shell("printf '1\\n1\\nDUPONT\\n' | \"$R\" nouveau --accuse \(redirection)")
      _ = try program.shell("\"$R\" liste \(redirection)")
      #expect(try program.run("verifier").status == 0, "\(redirection)")
    }
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/strace") else { return }
    let traced = try program.shell(
      "exec <&- >&- 2>&-; strace -f -qq -o trace -e trace=openat,open \"$R\" liste")
    #expect(traced.status == 74 || traced.status == 0)
    let trace = try String(contentsOfFile: program.home.path + "/trace", encoding: .utf8)
    let opened = trace.split(separator: "\n").filter { $0.contains("dossiers.db") && $0.contains(") = ") }
    #expect(!opened.isEmpty)
    for line in opened {
      let descriptor = line.components(separatedBy: ") = ").last.flatMap { Int($0.prefix { $0.isNumber }) }
      #expect((descriptor ?? 3) > 2, "\(line)")
    }
  }
}
