import Foundation
import Testing

/// What a scripted console cannot show. Each test waits for what is on the screen before it types.
@Suite(.serialized) struct RealTerminalTests {
  let program: Program

  init() throws { program = try Program() }

  private func start(_ arguments: [String], _ extra: [String: String] = [:]) throws -> Pty {
    let environment = program.environment(["TERM": "xterm", "NO_COLOR": "1"]).merging(extra) { $1 }
    return try Pty(arguments + ["--le", "2026-11-23"], environment: environment)
  }

  private func export() throws -> String { try program.run("exporter", "2026").output }

  @Test func `accents are typed and rubbed out in a locale that is not UTF-8`() throws {
    let pty = try start(["nouveau"], ["LC_ALL": "C"])
    try pty.reachCreditor()
    pty.type("Société Générale é\u{7F}\u{7F}\r")
    try pty.wait(for: "Le créancier est")
    pty.type(":quitter\r")
    #expect(pty.exitCode() == 0)
    #expect(try export().contains("creancier.nom: Société Générale\n"))
  }

  @Test func `a pasted block is one answer and runs no command`() throws {
    let pty = try start(["nouveau"])
    try pty.reachCreditor()
    pty.type("\u{1B}[200~Atelier Lenoir\n:quitter\u{1B}[201~")
    try pty.wait(for: ":quitter")
    pty.type("\r")
    try pty.wait(for: "Le créancier est")
    pty.type(":quitter\r")
    #expect(pty.exitCode() == 0)
    #expect(try export().contains("Atelier Lenoir :quitter"))
  }

  @Test func `going back puts the former text under the cursor`() throws {
    let pty = try start(["nouveau"])
    try pty.reachCreditor()
    pty.type("Atelier Lenoir\r")
    try pty.wait(for: "Le créancier est")
    try pty.wait(for: "> ")
    pty.type("<\r")
    try pty.wait(for: "> Atelier Lenoir")
    pty.type(" SARL\r")
    try pty.wait(for: "Le créancier est")
    pty.type(":quitter\r")
    #expect(pty.exitCode() == 0)
    #expect(try export().contains("creancier.nom: Atelier Lenoir SARL\n"))
  }

  @Test func `ctrl-C twice leaves with 130 and keeps every answer`() throws {
    let pty = try start(["nouveau"])
    try pty.reachCreditor()
    pty.type("perdu\u{3}")
    try pty.wait(for: "Ligne effacée")
    try pty.wait(for: "> ")
    pty.type("\u{3}")
    try pty.wait(for: "Tout est enregistré")
    #expect(pty.exitCode() == 130)
    #expect(try export().contains("accueil.repondant: "))
  }

  @Test func `another dossier is opened in the same program, with what was typed before still a key away`()
    throws
  {
    let pty = try start(["nouveau"])
    try pty.reachCreditor()
    pty.type("Atelier Lenoir\r")
    try pty.wait(for: "Le créancier est")
    try pty.wait(for: "> ")
    pty.type(":nouveau\r")
    try pty.wait(for: "Tout est enregistré")
    try pty.reachCreditor()
    // Three lines up: « 1 », « :nouveau », then the name of the other dossier.
    pty.type("\u{1B}[A\u{1B}[A\u{1B}[A")
    try pty.wait(for: "Atelier Lenoir")
    pty.type("\r")
    try pty.wait(for: "Le créancier est")
    try pty.wait(for: "> ")
    pty.type(":ouvrir -\r")
    try pty.wait(for: "on reprend là où vous étiez")
    try pty.wait(for: "> ")
    pty.type("\u{3}")
    try pty.wait(for: "Ligne effacée")
    try pty.wait(for: "> ")
    pty.type("\u{3}")
    #expect(pty.exitCode() == 130)
    #expect(try program.run("liste").output.components(separatedBy: "Atelier Lenoir").count == 3)
  }

  @Test func `ctrl-D leaves with 0`() throws {
    let pty = try start(["nouveau"])
    try pty.reachCreditor()
    pty.endInput()
    #expect(pty.exitCode() == 0)
  }

  @Test(arguments: [SIGHUP, SIGTERM])
  func `a terminal that goes away leaves with its code and keeps every answer`(signal: Int32) throws {
    let pty = try start(["nouveau"])
    try pty.reachCreditor()
    pty.type("à moitié")
    try pty.wait(for: "à moitié")
    kill(pty.pid, signal)
    #expect(pty.exitCode() == 128 + signal)
    #expect(try export().contains("accueil.repondant: "))
    #expect(try program.run("verifier").status == 0)
  }

  @Test func `kill -9 in a terminal, then the right question`() throws {
    let pty = try start(["nouveau"])
    try pty.reachCreditor()
    kill(pty.pid, SIGKILL)
    #expect(pty.exitCode() == 128 + SIGKILL)
    let again = try start(["reprendre"])
    try again.wait(for: "2\u{A0}réponses gardées")
    try again.wait(for: "qui réclame l’argent")
    again.endInput()
    #expect(again.exitCode() == 0)
  }

  private func step(_ pty: Pty, _ typed: String, then shown: String) throws {
    usleep(200_000)
    pty.type(typed)
    usleep(150_000)
    pty.type("\r")
    try pty.wait(for: shown)
    // The former text, when it is what was waited for, stands after the prompt.
    if !shown.hasPrefix("> ") { try pty.wait(for: "> ") }
  }

  @Test func `the up arrow recalls answers of the same kind, and commands everywhere`() throws {
    let pty = try start(["nouveau"])
    try pty.reachCreditor()
    try step(pty, ":recap", then: "Qui répond")
    try step(pty, "Atelier Lenoir", then: "Le créancier est")
    usleep(200_000)
    pty.type("\u{1B}[A")
    try pty.wait(for: ":recap")
    try step(pty, "\u{15}1", then: "Nom du débiteur")
    usleep(200_000)
    pty.type("\u{1B}[A")
    try pty.wait(for: "Atelier Lenoir")
    try step(pty, " et fils", then: "Le débiteur est")
    pty.type(":quitter\r")
    #expect(pty.exitCode() == 0)
    #expect(try export().contains("debiteur.nom: Atelier Lenoir et fils\n"))
  }

  @Test func `a choice that was made gives way to the first key, and Enter keeps it`() throws {
    let pty = try start(["nouveau"])
    try pty.reachCreditor()
    try step(pty, "Atelier Lenoir", then: "Le créancier est")
    try step(pty, "1", then: "Nom du débiteur")
    try step(pty, "<", then: "> une société commerciale (SARL, SAS…)")
    try step(pty, "3", then: "un artisan")
    try step(pty, "<", then: "> un artisan")
    try step(pty, "", then: "Facturez-vous")
    pty.type(":quitter\r")
    #expect(pty.exitCode() == 0)
    #expect(try export().contains("creancier.qualite: artisan\n"))
  }

  @Test(arguments: [40, 80] as [UInt16])
  func `Tab offers choices and questions within the screen`(columns: UInt16) throws {
    let pty = try start(["nouveau"])
    try pty.reachCreditor()
    pty.resize(columns: columns, rows: 40)
    try step(pty, "Atelier Lenoir", then: "Le créancier est")
    usleep(200_000)
    pty.type("sar\t")
    try pty.wait(for: "une société commerciale (SARL, SAS…)")
    try step(pty, "", then: "Nom du débiteur")
    let before = pty.screen.split(separator: "\n").count
    usleep(200_000)
    pty.type(":modifier \t")
    try pty.wait(for: "Atelier Lenoir")
    try pty.wait(for: "> :modifier")
    for line in pty.screen.split(separator: "\n").dropFirst(before) {
      #expect(line.count <= Int(columns), "\(line)")
    }
    pty.type("\u{15}:quitter\r")
    #expect(pty.exitCode() == 0)
  }

  @Test func `Tab follows folders and files, whatever their letters, and leaves hidden ones alone`() throws {
    let yaml = try String(
      contentsOf: Program.root.appendingPathComponent("Sources/Interview/questionnaire.yaml"), encoding: .utf8
    )
    let asked = "- id: creancier.nom\n        type: "
    try #require(yaml.contains(asked + "texte\n"))
    let questionnaire = try program.write(
      yaml.replacingOccurrences(of: asked + "texte\n", with: asked + "fichier\n"), to: "q.yaml")
    try FileManager.default.createDirectory(
      at: program.home.appendingPathComponent("Mes pièces/Été"), withIntermediateDirectories: true)
    for name in ["devis 1.pdf", "devis 2.pdf", ".caché"] {
      _ = try program.write("", to: "Mes pièces/" + name)
    }
    let pty = try start(["nouveau", "--questionnaire", questionnaire])
    try pty.reachCreditor()
    usleep(200_000)
    pty.type("~\tmes\t\t")
    try pty.wait(for: "~/Mes pièces/Été/")
    try pty.wait(for: "> ~/Mes pièces/")
    usleep(100_000)
    pty.type("dev\t2\t")
    try pty.wait(for: "2.pdf")
    #expect(!pty.screen.contains("caché"))
    try step(pty, "", then: "Le créancier est")
    pty.type(":quitter\r")
    #expect(pty.exitCode() == 0)
    let kept = try program.run("exporter", "2026", "--questionnaire", questionnaire).output
    #expect(kept.contains("~/Mes pièces/devis 2.pdf"))
  }
}
