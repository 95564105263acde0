import Foundation
import Testing

/// Bytes that are no text, lines without end, blocks pasted into one question, files made to do harm.
@Suite struct HostileInputTests {
  let program: Program

  init() throws { program = try Program() }

  private func creditor() throws -> String? {
    try program.run("exporter", "2026").output.split(separator: "\n").first { $0.contains("creancier.nom:") }
      .map { $0.dropFirst("  creancier.nom: ".count) }.map(String.init)
  }

  // MARK: Through a pipe

  @Test(arguments: [
    ("caf\\351", "octet 4"), ("DUPONT\\0; 12000", "position 7"), ("A\\rB", "position 2"),
    ("A\\357\\277\\275B", "position 2"), ("A\\033[31mB", "position 2"), ("A\\302\\233B", "position 2"),
    ("\\355\\240\\200", "octet 1"), ("\\300\\200", "octet 1"),
  ])
  func `a broken character is refused with its place and the next line answers`(bytes: String, place: String)
    throws
  {
    let result = try program.shell("printf '1\\n1\\n\(bytes)\\nDUPONT\\n' | \"$R\" nouveau --accuse")
    #expect(result.status == 0)
    #expect(result.errors.contains(place))
    #expect(result.errors.contains("n’est pas gardée"))
    #expect(try creditor() == "DUPONT")
    #expect(HostileTextTests.forbidden(in: result.errors) == nil)
  }

  @Test(arguments: [1_000_000, 100_000_000])
  func `a line without end is refused in little memory, and the next line answers`(length: Int) throws {
    let result = try program.shell(
      "{ printf '1\\n1\\n'; head -c \(length) /dev/zero | tr '\\0' a; printf '\\nDUPONT\\n'; }"
        // Kilobytes of private memory: a program that needed more would fail.
        + " | (ulimit -d 200000; exec \"$R\" nouveau)")
    #expect(result.status == 0)
    #expect(result.errors.contains("trop longue (plus de 256\u{A0}ko)"))
    #expect(try creditor() == "DUPONT")
  }

  @Test func `a remark or a command that is a book is refused`() throws {
    let book = String(repeating: "a ", count: 50_000)
    let result = try program.run(
      "nouveau", input: "1\n1\n:note \(book)\n:aller \(book)\n:\(book)\nDUPONT\n")
    #expect(result.status == 0)
    #expect(result.errors.contains("Remarque trop longue"))
    #expect(result.errors.contains("n’existe pas"))
    #expect(try creditor() == "DUPONT")
  }

  @Test func `random bytes end with 65 and the store is whole`() throws {
    let result = try program.shell("head -c 5000000 /dev/urandom | \"$R\" nouveau")
    #expect(result.status == 65)
    #expect(HostileTextTests.forbidden(in: result.errors) == nil)
    #expect(try program.run("verifier").status == 0)
    let replayed = try program.shell("head -c 3000000 /dev/urandom | \"$R\" rejouer -")
    #expect(replayed.status == 65)
    #expect(try program.shell("head -c 30000000 /dev/zero | \"$R\" rejouer -").status == 65)
  }

  // MARK: Files

  @Test(arguments: [
    "  x: &a b\n", "  x: *a\n", "  a: &a [x,x]\n  b: &b [*a,*a]\n  c: [*b,*b]\n", "  nom: a\n  nom: b\n",
    "  x: !!python/object:os.system ls\n", "  nom: a\n---\nx: 1\n", "  nom: a\u{0}b\n",
    "  ? [a, b]\n  : c\n", "  nom: \"abc\n", "  nom: \"\\ud800\"\n", "\tnom: a\n",
  ])
  func `a saved interview made to do harm exits 65 with its line`(body: String) throws {
    let result = try program.run(
      "rejouer", try program.write("recouvre: entretien/1\nreponses:\n" + body, to: "x.yaml"))
    #expect(result.status == 65)
    #expect(result.errors.contains("ligne "), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func `a hundred thousand levels exit 65`(open: String) throws {
    let deep = String(repeating: open, count: 100_000)
    let saved = try program.write("recouvre: entretien/1\nreponses:\n  x: \(deep)", to: "x.yaml")
    let block = try program.write("recouvre: entretien/1\nreponses:\n  \(deep)", to: "b.yaml")
    #expect(try program.run("rejouer", saved).status == 65)
    #expect(try program.run("importer", block).status == 65)
    let document = try program.write("recouvre: questionnaire/1\nversion: \(deep)", to: "q.yaml")
    #expect(try program.run("questionnaire", "verifier", document).status == 65)
    let folder = program.home.appendingPathComponent(".config/recouvre")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try ("nom: " + deep.prefix(60_000)).write(
      to: folder.appendingPathComponent("cabinet.yaml"), atomically: false, encoding: .utf8)
    #expect(try program.run("cabinet").status == 78)
  }

  @Test func `CRLF, a byte order mark and a key written twice in another spelling change nothing`() throws {
    let file = Program.root.appendingPathComponent("Tests/Interviews/02-silence-apres-mise-en-demeure.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let plain = try program.run("rejouer", "--json", try program.write(text, to: "a.yaml"))
    let dressed = try program.run(
      "rejouer", "--json",
      try program.write("\u{FEFF}" + text.replacingOccurrences(of: "\n", with: "\r\n"), to: "b.yaml"))
    #expect(plain.status == 0)
    #expect(plain.output == dressed.output)
  }

  @Test func `the same file gives the same bytes whatever the locale and the time zone`() throws {
    let folder = Program.root.appendingPathComponent("Tests/Interviews")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".yaml")
    }
    .sorted().prefix(6).map { folder.appendingPathComponent($0).path }
    let outputs = try [
      ("C", "Pacific/Kiritimati"), ("fr_FR.UTF-8", "Pacific/Midway"), ("tr_TR.UTF-8", "UTC"),
    ].map {
      try program.run(
        arguments: ["rejouer", "--json"] + files, environment: ["LC_ALL": $0.0, "LANG": $0.0, "TZ": $0.1])
    }
    #expect(outputs[0].output.count > 1_000)
    #expect(Set(outputs.map(\.output)).count == 1)
    #expect(Set(outputs.map(\.errors)).count == 1)
  }

  @Test func `a replayed file runs no command of the conversation`() throws {
    let yaml =
      "recouvre: entretien/1\nle: 2026-11-23\nreponses:\n  accueil.motif: creance\n  creancier.nom: ':quitter'\n"
      + "  debiteur.nom: '`touch pwned`$(touch pwned)!touch pwned'\n"
    let result = try program.run("importer", try program.write(yaml, to: "x.yaml"))
    #expect(result.status == 0)
    #expect(try creditor() == "\":quitter\"")
    #expect(!FileManager.default.fileExists(atPath: program.home.path + "/pwned"))
  }
}

/// The same before a person.
@Suite(.serialized) struct HostileTypingTests {
  let program: Program

  init() throws { program = try Program() }

  private func start(_ extra: [String: String] = [:]) throws -> Pty {
    let pty = try Pty(
      ["nouveau", "--le", "2026-11-23"],
      environment: program.environment(["TERM": "xterm", "NO_COLOR": "1"]).merging(extra) { $1 })
    try pty.reachCreditor()
    // The terminal has been handed over: what comes now is typed at the question.
    usleep(300_000)
    return pty
  }

  private func export() throws -> String { try program.run("exporter", "2026").output }

  @Test func `accents typed in a locale that is not UTF-8 are kept exactly`() throws {
    let pty = try start(["LC_ALL": "C"])
    pty.type("Société Générale à Nîmes\r")
    try pty.wait(for: "Le créancier est")
    pty.type(":quitter\r")
    #expect(pty.exitCode() == 0)
    #expect(try export().contains("creancier.nom: Société Générale à Nîmes\n"))
  }

  private static let broken: [([UInt8], String)] = [
    ([0x63, 0x61, 0x66, 0xE9], "position 4"), ([0x44, 0x55, 0x50, 0, 0x4F, 0x4E, 0x54], "position 4"),
    ([0x41, 0xEF, 0xBF, 0xBD, 0x42], "position 2"), ([0x41, 0xC2, 0x9B, 0x33, 0x31, 0x6D], "position 2"),
  ]

  @Test(arguments: broken)
  func `a broken character typed is refused with its place`(bytes: [UInt8], place: String) throws {
    let pty = try start()
    pty.type(bytes: bytes + [0x0D])
    try pty.wait(for: place)
    try pty.wait(for: "> ")
    pty.type("\u{15}DUPONT\r")
    try pty.wait(for: "Le créancier est")
    pty.type(":quitter\r")
    #expect(pty.exitCode() == 0)
    #expect(try export().contains("creancier.nom: DUPONT\n"))
  }

  @Test(arguments: ["xterm", "linux", "inconnu"])
  func `a block that the terminal does not announce is one answer`(term: String) throws {
    let pty = try start(["TERM": term])
    pty.type("1 rue des Lilas\r:quitter\r:supprimer facture 1\ro\r")
    try pty.wait(for: "facture 1")
    usleep(300_000)
    pty.type("\r")
    try pty.wait(for: "Le créancier est")
    pty.type(":quitter\r")
    #expect(pty.exitCode() == 0)
    let text = try export()
    #expect(text.contains("creancier.nom: 1 rue des Lilas :quitter :supprimer facture 1 o\n"))
    #expect(!text.contains("creancier.qualite"))
  }

  @Test func `on a terminal without editing a block is refused whole`() throws {
    let pty = try start(["TERM": "dumb"])
    pty.type("1 rue des Lilas\r:quitter\ro\rreste")
    try pty.wait(for: "Plusieurs lignes")
    try pty.wait(for: "> ")
    usleep(300_000)
    pty.type("DUPONT\r")
    try pty.wait(for: "Le créancier est")
    usleep(300_000)
    pty.type(":quitter\r")
    #expect(pty.exitCode() == 0)
    #expect(try export().contains("creancier.nom: DUPONT\n"))
  }

  @Test func `what is typed ahead of the questions answers them one by one`() throws {
    let pty = try Pty(
      ["nouveau", "--le", "2026-11-23"], environment: program.environment(["TERM": "xterm", "NO_COLOR": "1"]))
    pty.type("1\n1\nDUPONT\n")
    try pty.wait(for: "Le créancier est")
    pty.type(":quitter\r")
    #expect(pty.exitCode() == 0)
    #expect(try export().contains("creancier.nom: DUPONT\n"))
  }

  @Test func `a pasted megabyte is refused and the question still works`() throws {
    let pty = try start()
    let book =
      Array("\u{1B}[200~".utf8) + Array(repeating: 0x61, count: 1_000_000) + Array("\u{1B}[201~\r".utf8)
    pty.typeAll(book)
    try pty.wait(for: "trop longue")
    try pty.wait(for: "> ")
    pty.type("DUPONT\r")
    try pty.wait(for: "Le créancier est")
    pty.type(":quitter\r")
    #expect(pty.exitCode() == 0)
    #expect(try export().contains("creancier.nom: DUPONT\n"))
  }
}
