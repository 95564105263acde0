import Foundation
import Testing

/// Whatever a name, a file or an argument holds, no terminal obeys it and nothing on the screen is hidden.
@Suite struct HostileTextTests {
  let program: Program

  init() throws { program = try Program() }

  /// Commands to a terminal (title, erase, cursor report, clipboard, C1), and what hides or reorders text.
  static let hostile =
    "A\u{1B}]0;pwn\u{7}\u{1B}[2J\u{1B}[6n\u{1B}]52;c;cHdu\u{7}\u{9B}31m\u{9D}0;x\u{9C}\r\u{8}\u{7F}\u{202E}\u{2066}"
    + "\u{2028}\u{2029}\u{E0041}\u{E0100}\u{FFF9}\u{2060}\u{61C}\u{200B}\u{FEFF}\u{180E}Z"

  /// What no output may hold. A carriage return may end a line of CSV.
  static func forbidden(in text: String) -> Unicode.Scalar? {
    text.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x09, 0x0A: false
      case 0..<0x20, 0x7F...0x9F, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F,
        0xFEFF,
        0xFFF9...0xFFFB, 0xE0000...0xE01EF:
        true
      default: false
      }
    }
  }

  private func expectHarmless(_ result: Program.Result, _ what: String) {
    for text in [result.output, result.errors] {
      if let scalar = Self.forbidden(in: text) {
        Issue.record(
          "U+\(String(scalar.value, radix: 16)) in the output of \(what): \(text.debugDescription)")
      }
    }
  }

  /// A text as a YAML scalar in which every character is an escape.
  static func yaml(_ text: String) -> String {
    "\""
      + text.unicodeScalars.map { scalar in
        let digits = String(scalar.value, radix: 16)
        return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }.joined() + "\""
  }

  /// The characters that a name may keep, since no reader drops or refuses them.
  private static let kept = "Lilas\u{E0041}\u{E0100}\u{FFF9}\u{2060}\u{61C}\u{180E}\u{2028}SARL"

  private func sample(_ change: (String) -> String) throws -> String {
    let file = Program.root.appendingPathComponent("Tests/Interviews/02-silence-apres-mise-en-demeure.yaml")
    return change(try String(contentsOf: file, encoding: .utf8))
  }

  private func replacing(_ name: String, with value: String, in yaml: String) -> String {
    yaml.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("  \(name): ") ? "  \(name): \(value)" : String(line)
    }.joined(separator: "\n")
  }

  @Test func `no command prints what a stored name hides, and an export gives the name back`() throws {
    let yaml = try sample { text in
      ["creancier.nom", "debiteur.nom"].reduce(text) { replacing($1, with: Self.yaml(Self.kept), in: $0) }
    }
    let imported = try program.run("importer", try program.write(yaml, to: "hostile.yaml"))
    #expect(imported.status == 0, "\(imported.errors)")
    let reference = imported.output.trimmingCharacters(in: .newlines)
    for arguments in [
      ["bilan", reference], ["bilan", reference, "--court"], ["bilan", reference, "--format", "markdown"],
      ["bilan", reference, "--json"], ["liste"], ["liste", "--json"], ["exporter", reference], ["verifier"],
      ["verifier", "--json"], ["rendez-vous", reference], ["rendez-vous", reference, "--json"],
      ["rendez-vous", reference, "--format", "markdown"], ["rendez-vous", reference, "--tout", "rdv"],
      ["rejouer", "hostile.yaml"], ["rejouer", "--json", "hostile.yaml"],
    ] {
      let result = try program.run(arguments: arguments)
      #expect(result.status == 0, "\(arguments): \(result.errors)")
      expectHarmless(result, arguments.joined(separator: " "))
    }
    expectHarmless(try program.run("exporter", reference, "--format", "json"), "exporter --format json")
    // Its byte order mark and its line ends are those of a file for a spreadsheet.
    let table = try program.run("exporter", reference, "--format", "csv").output.unicodeScalars.dropFirst()
    #expect(
      Self.forbidden(in: String(table).replacingOccurrences(of: "\r\n", with: "\n")) == nil)
    let session = try program.run(
      "reprendre", reference,
      input: ":recap\n:manque\n:modifier créancier\n1\n<\n:pourquoi conseil\n:bilan complet\n")
    expectHarmless(session, "reprendre")
    #expect(session.errors.contains("Lilas\\u{e0041}"))
    let first = try program.run("exporter", reference).output
    let again = try program.run("importer", try program.write(first, to: "encore.yaml"))
    #expect(again.status == 0)
    #expect(
      try program.run("exporter", again.output.trimmingCharacters(in: .newlines)).output == first)
    #expect(first.contains("\\U000E0041"))
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\" onmouseover=\"x", "&lt;b&gt;", "[a](javascript:alert(1))", "</title>",
    "a | b || c",
    "`code` ``x``", "# titre", "- liste", "> cite", "1. un", "***gras***", "~~~", "---", "<!-- x",
    "![i](http://x/y.png)",
    "http://evil.example/x www.evil.example", "$$x$$", "a\\", "|---|",
  ])
  func `markup in a name is text in the bilan`(name: String) throws {
    let yaml = try sample { text in
      ["creancier.nom", "debiteur.nom"].reduce(text) { replacing($1, with: Self.yaml(name), in: $0) }
    }
    let reference = try program.run("importer", try program.write(yaml, to: "m.yaml")).output
      .trimmingCharacters(in: .newlines)
    let plain = try program.run("bilan", reference, "--format", "markdown").output
    let ordinary = try program.run(
      "bilan",
      try program.run(
        "importer",
        Program.root.appendingPathComponent(
          "Tests/Interviews/02-silence-apres-mise-en-demeure.yaml"
        ).path
      ).output.trimmingCharacters(in: .newlines),
      "--format", "markdown"
    ).output
    // The same document: as many blocks, and every mark of the name behind a backslash.
    #expect(plain.split(separator: "\n").count == ordinary.split(separator: "\n").count)
    var previous: Character = " "
    var bare = ""
    for character in plain {
      if previous == "\\" {
        previous = " "
        continue
      }
      bare.append(character)
      previous = character
    }
    for mark in ["<script", "</", "<!--", "](", "&lt", "``", "~~", "$$", "http://evil", "www.evil", "***"] {
      #expect(!bare.contains(mark), "\(mark)")
    }
    func count(_ mark: Character, _ text: String) -> Int {
      text.split(separator: "\n").reduce(0) { $0 + ($1.hasPrefix("|") ? $1.filter { $0 == mark }.count : 0) }
    }
    #expect(count("|", bare) == count("|", ordinary))
  }

  @Test func `an export of a text full of stars and ampersands is taken back`() throws {
    let text = String(repeating: "*a &b, ", count: 60) + "R&D"
    let yaml = try sample { replacing("creancier.nom", with: Self.yaml(text), in: $0) }
    let reference = try program.run("importer", try program.write(yaml, to: "e.yaml")).output
      .trimmingCharacters(in: .newlines)
    let first = try program.run("exporter", reference).output
    let again = try program.run("importer", try program.write(first, to: "encore.yaml"))
    #expect(again.status == 0, "\(again.errors)")
    #expect(try program.run("exporter", again.output.trimmingCharacters(in: .newlines)).output == first)
  }

  @Test func `controls are refused in every answer, with their position, and never echoed`() throws {
    let yaml = try sample { text in
      [
        "creancier.nom", "debiteur.siren", "debiteur.pays", "debiteur.code_postal", "accueil.motif",
        "debiteur.etat_verifie_le",
      ].reduce(text) { replacing($1, with: Self.yaml(Self.hostile), in: $0) }
    }
    let file = try program.write(yaml, to: "hostile.yaml")
    for arguments in [["importer", file], ["rejouer", file]] {
      let result = try program.run(arguments: arguments)
      expectHarmless(result, arguments[0])
      #expect(result.status == 1)
      #expect(result.errors.contains("creancier.nom"))
      #expect(result.errors.contains("U+001B"))
      #expect(result.errors.contains("position 2"))
    }
    expectHarmless(try program.run("exporter", "2026"), "exporter")
  }

  @Test func `errors of the command line quote what was typed and obey none of it`() throws {
    let text = Self.hostile
    let all: [([String], Int32)] = [
      ([text], 64), (["bilan", text], 66), (["bareme", "--le", text], 64),
      (["bilan", "x", "--format", text], 64), (["liste", "--" + text], 64), (["liste", text], 64),
      (["rejouer", text], 66), (["rejouer", "absent", "--attendu", text], 66),
      (["liste", "--donnees", program.home.path + "/fichier/" + text], 77),
      (["questionnaire", "montrer", text], 66), (["nouveau", "--questionnaire", text], 66),
      (["regles", "--le", text], 64), (["regles", "-o", text + "/x"], 73),
      (["bareme", "importer", text], 66),
      (["exporter", text], 66), (["importer", text], 66), (["reprendre", text], 66),
    ]
    _ = try program.write("", to: "fichier")
    for (arguments, status) in all {
      let result = try program.run(arguments: arguments)
      #expect(result.status == status, "\(arguments): \(result.errors)")
      expectHarmless(result, arguments.joined(separator: " ").debugDescription)
    }
  }

  @Test func `a data folder whose name is no text is refused`() throws {
    let result = try program.shell("RECOUVRE_DONNEES=$(printf '/tmp/caf\\351') \"$R\" liste")
    #expect(result.status == 77)
    #expect(result.errors.contains("illisible"))
    #expect(try program.shell("\"$R\" liste --donnees \"$(printf 'caf\\351')\"").status == 77)
  }

  @Test func `a file written under a hostile name is announced harmlessly`() throws {
    let name = String(Self.hostile.filter { $0 != "/" })
    let result = try program.run("regles", "-o", name)
    #expect(result.status == 0)
    expectHarmless(result, "regles -o")
    #expect(FileManager.default.fileExists(atPath: program.home.path + "/" + name))
  }

  @Test(arguments: [
    "RECOUVRE_DONNEES", "RECOUVRE_QUESTIONNAIRE", "RECOUVRE_CONFIG", "XDG_CONFIG_HOME", "TERM", "COLUMNS",
  ])
  func `the environment is obeyed by no terminal either`(name: String) throws {
    _ = try program.write("", to: "fichier")
    let value = program.home.path + "/fichier/" + Self.hostile
    for arguments in [["liste"], ["cabinet"], ["cabinet", "--creer"], ["bareme"], ["verifier"]] {
      expectHarmless(
        try program.run(arguments: arguments, environment: [name: value]), "\(name) \(arguments)")
    }
  }

  @Test func `the keys and the expectations of a saved interview are quoted harmlessly`() throws {
    let text = Self.yaml(Self.hostile)
    for (yaml, status) in [
      ("\(text): x\n", 65), ("recouvre: \(text)\n", 65), ("recouvre: entretien/1\nle: \(text)\n", 65),
      ("recouvre: entretien/1\nquestionnaire: \(text)\n", 0),
      ("recouvre: entretien/1\nreponses:\n  \(text): 1\n", 0),
      ("recouvre: entretien/1\nreponses:\n  \(text): 1\n  \(text): 2\n", 65),
      ("recouvre: entretien/1\nreponses:\n  factures:\n    - {\(text): 1}\n", 0),
      ("recouvre: entretien/1\nattendu:\n  \(text): \(text)\n  total: \(text)\n", 1),
    ] as [(String, Int32)] {
      let result = try program.run("rejouer", try program.write(yaml, to: "x.yaml"))
      #expect(result.status == status, "\(yaml): \(result.errors)")
      expectHarmless(result, yaml)
    }
  }

  @Test func `a questionnaire that hides characters is refused with its line, escaped or not`() throws {
    let yaml = try program.run("questionnaire", "montrer", "--yaml").output
    let wording = try #require(yaml.split(separator: "\n").first { $0.hasPrefix("        intitule: ") })
    for replacement in [
      Self.yaml("Qui\u{1B}[2J ?"), Self.yaml("Qui\u{202E} ?"), "Qui\u{202E} ?", "Qui # \u{2066}",
    ] {
      let other = yaml.replacingOccurrences(
        of: wording, with: wording.prefix(while: { $0 != ":" }) + ": " + replacement)
      #expect(other != yaml)
      let file = try program.write(other, to: "q.yaml")
      for arguments in [
        ["questionnaire", "verifier", file], ["questionnaire", "montrer", file],
        ["questionnaire", "montrer", "--yaml", file], ["nouveau", "--questionnaire", file],
      ] {
        let result = try program.run(arguments: arguments)
        #expect(result.status == 65)
        #expect(result.errors.contains("ligne "))
        #expect(result.errors.contains("invisible"))
        expectHarmless(result, arguments.joined(separator: " "))
      }
    }
  }

  @Test func `markup in a questionnaire is text in its document`() throws {
    let yaml = try program.run("questionnaire", "montrer", "--yaml").output
    let attack = "</title><script>alert(1)</script> \" onmouseover=x &lt; [a](javascript:x) `b` | # c"
    let wording = try #require(yaml.split(separator: "\n").first { $0.hasPrefix("        intitule: ") })
    let other = yaml.replacingOccurrences(
      of: wording, with: wording.prefix(while: { $0 != ":" }) + ": '" + attack + "'"
    ).replacingOccurrences(of: "\ntitre: ", with: "\ntitre: '\(attack)' #")
    let result = try program.run("questionnaire", "montrer", try program.write(other, to: "q.yaml"))
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("\\<script\\>"))
    for mark in ["<", "[a]", "`b`", "&", "|"] {
      // Each is after a backslash.
      for range in result.output.ranges(of: mark)
      where mark != "&" || result.output[range.lowerBound...].hasPrefix("&lt") {
        let before = result.output[..<range.lowerBound].last
        #expect(before == "\\", "\(mark)")
      }
    }
  }

  @Test func `the details of the firm and the imported rates hold no command`() throws {
    let folder = program.home.appendingPathComponent(".config/recouvre")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let cabinet = folder.appendingPathComponent("cabinet.yaml")
    for text in [
      "nom: \(Self.yaml(Self.hostile))\n", "\(Self.yaml(Self.hostile)): x\n", "# \u{202E}\nnom: a\n",
      "nom: a\u{1B}[2J\n", "avocat: \(Self.yaml("\u{E0041}"))\n",
    ] {
      try text.write(to: cabinet, atomically: false, encoding: .utf8)
      let result = try program.run("cabinet")
      #expect(result.status == 78)
      #expect(result.errors.contains("ligne 1"))
      expectHarmless(result, "cabinet")
    }
    try FileManager.default.removeItem(at: cabinet)
    let header = "table;depuis;taux;particuliers;verifie_le;source\n"
    for row in [
      "taux_legal;2027-01-01;2,80;6,90;2026-11-20;a\u{1B}[2J",
      "taux_legal;2027-01-01;2,80;6,90;2026-11-20;a\u{202E}",
      "\u{1B}[2J;2027-01-01;2,80;6,90;2026-11-20;a", "taux_legal;\u{9B};2,80;6,90;2026-11-20;a",
    ] {
      let result = try program.run("bareme", "importer", try program.write(header + row + "\n", to: "t.csv"))
      #expect(result.status == 65)
      #expect(result.errors.contains("ligne 2"))
      expectHarmless(result, "bareme importer")
    }
  }

  @Test func `a prompt, a former text under the cursor and Tab draw nothing that was stored`() throws {
    let yaml = try sample { text in
      ["creancier.nom", "debiteur.nom"].reduce(text) { replacing($1, with: Self.yaml(Self.kept), in: $0) }
    }
    let imported = try program.run("importer", try program.write(yaml, to: "hostile.yaml"))
    let reference = imported.output.trimmingCharacters(in: .newlines)
    let pty = try Pty(
      ["reprendre", reference, "--le", "2026-11-23"],
      environment: program.environment(["TERM": "xterm", "NO_COLOR": "1"]))
    try pty.wait(for: "> ")
    pty.type(":modifier qui réclame\r")
    try pty.wait(for: "numéro > ")
    pty.type("1\r")
    try pty.wait(for: "> Lilas SARL")
    pty.type("\t")
    usleep(300_000)
    pty.type("\u{15}:recap\r")
    try pty.wait(for: "Lilas\\u{e0041}")
    pty.type("\u{15}:quitter\r")
    #expect(pty.exitCode() == 0)
    let text = String(decoding: pty.received, as: UTF8.self)
    // The editor's own sequences begin with ESC and move the cursor of its line only.
    let own = text.replacing(/\u{1B}\[[0-9;?]*[A-Za-z]/, with: "").replacingOccurrences(of: "\r", with: "")
      .replacingOccurrences(of: "\u{8}", with: "").replacingOccurrences(of: "\u{7}", with: "")
    #expect(Self.forbidden(in: own) == nil)
    for attack in ["\u{1B}]", "\u{1B}[6n", "\u{1B}[2J"] { #expect(!text.contains(attack)) }
  }
}
