import Foundation
import Testing

/// What commands ask at the keyboard, and how they show sentences on a narrow screen.
@Suite(.serialized) struct KeyboardTests {
  let program: Program

  init() throws {
    program = try Program()
    let file = try program.write(
      """
      recouvre: entretien/1
      questionnaire: 2026.11
      le: 2026-11-23
      reponses:
        accueil.motif: creance
        creancier.nom: Atelier Lenoir et Associés de Bourgogne
        debiteur.nom: Menuiserie Garnier
        debiteur.qualite: societe_commerciale
        debiteur.siren: 732 829 320
      """, to: "ancien.yaml")
    let imported = try program.run("importer", file)
    try #require(imported.status == 0, "\(imported.errors)")
  }

  private func start(_ arguments: [String], columns: UInt16 = 80, term: String = "xterm") throws -> Pty {
    try Pty(
      arguments, environment: program.environment(["TERM": term, "NO_COLOR": "1"]), columns: columns)
  }

  private var reference: String {
    get throws {
      let listed = try program.run("liste").output
      return String(listed.prefix { $0 != " " })
    }
  }

  enum Way: CaseIterable, Sendable {
    case interrupt, hangup, terminate, end, no

    var code: Int32 {
      switch self {
      case .interrupt: 130
      case .hangup: 129
      case .terminate: 143
      case .end, .no: 77
      }
    }

    func leave(_ pty: Pty) {
      usleep(400_000)
      switch self {
      case .interrupt: pty.type("\u{3}")
      case .hangup: kill(pty.pid, SIGHUP)
      case .terminate: kill(pty.pid, SIGTERM)
      case .end: pty.type("\u{4}")
      case .no: pty.type("non\r")
      }
    }
  }

  @Test(arguments: Way.allCases, ["xterm", "dumb"])
  func `a confirmation is left with its code and nothing is done`(_ way: Way, _ term: String) throws {
    let pty = try start(["effacer", try reference, "--motif", "essai"], term: term)
    try pty.wait(for: "(o/n) > ")
    way.leave(pty)
    #expect(pty.exitCode() == way.code)
    #expect(pty.screen.contains("\nRien n’a été fait.\n"))
    #expect(try program.run("liste").output.contains("Garnier"))
  }

  @Test(arguments: Way.allCases) func `a file that is not replaced stays, with the code of what was typed`(
    _ way: Way
  ) throws {
    let path = try program.write("ancien", to: "bilan.txt")
    let pty = try start(["bilan", try reference, "-o", path])
    try pty.wait(for: "(o/n) > ")
    way.leave(pty)
    #expect(pty.exitCode() == (way == .no ? 73 : way.code))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "ancien")
  }

  @Test func `the name to compare is asked for, and one line is enough`() throws {
    let pty = try start(["conflits", "-"])
    try pty.wait(for: "nom > ")
    usleep(300_000)
    pty.type("Menuiserie Garnier\r")
    #expect(pty.exitCode() == 1)
    #expect(pty.screen.contains("adversaire (débiteur)"))
    let left = try start(["conflits", "-"])
    try left.wait(for: "nom > ")
    Way.interrupt.leave(left)
    #expect(left.exitCode() == 130)
  }

  @Test func `a number alone is compared, a word that names nobody is refused`() throws {
    let found = try program.run("conflits", "--siren", "732829320")
    #expect(found.status == 1, "\(found.errors)")
    #expect(found.output.contains("même SIREN"))
    for word in ["SARL", "la société", "Mme"] {
      let refused = try program.run("conflits", word)
      #expect(refused.status == 64)
      #expect(refused.errors.contains("« \(word) » ne distingue personne"))
    }
    #expect(try program.run("conflits").status == 64)
    #expect(try program.run("conflits", "SARL Garnier").status == 1)
  }

  @Test(arguments: [38, 40, 80] as [UInt16]) func `no English is left in the help, at any width`(
    _ columns: UInt16
  ) throws {
    for arguments in [["--help"], ["bareme", "--help"], ["exporter", "--help"], ["purger", "--help"]] {
      let pty = try start(arguments, columns: columns)
      _ = pty.exitCode()
      let words = pty.screen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for english in ["Show", "help information", "default", "version."] {
        #expect(
          !words.contains(english) || english == "version." && words.contains("la version."), "\(words)")
      }
    }
    #expect(try program.run("help", "zut").status == 64)
    #expect(try program.run("help", "bilan").status == 0)
  }

  @Test(arguments: [24, 40, 57] as [UInt16]) func `sentences are broken between words`(_ columns: UInt16)
    throws
  {
    let name = try reference
    let whole = try program.run("bilan", "2031-0001").errors
    #expect(whole.split(separator: "\n").count == 1)
    for (arguments, last) in [
      (["bilan", "2031-0001"], whole), (["liste"], "Associés de Bourgogne contre Menuiserie Garnier"),
      (["conflits", "Pellegrini"], "Aucun dossier ne porte ce nom."),
    ] {
      let pty = try start(arguments, columns: columns)
      _ = pty.exitCode()
      _ = pty.look()
      for line in pty.screen.split(separator: "\n") { #expect(line.count <= Int(columns), "\(line)") }
      let words = pty.screen.split { $0 == " " || $0 == "\n" }
      for word in last.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        #expect(words.contains(word), "\(word) in \(pty.screen)")
      }
    }
    let pty = try start(["effacer", name, "--motif", "essai"], columns: columns)
    try pty.wait(for: "(o/n) > ")
    #expect(pty.screen.contains("Bourgogne"))
    Way.no.leave(pty)
    #expect(pty.exitCode() == 77)
  }

  @Test func `initials are one to eight letters`() throws {
    let name = try reference
    for initials in ["", "L D", "123", "a\u{1B}[31mb", "abcdefghi"] {
      for arguments in [
        ["effacer", name, "--motif", "essai", "--oui"], ["purger"], ["conserver", name, "--motif", "x"],
        ["mission", name, "--debut", "2026-11-01"],
      ] {
        #expect(try program.run(arguments: arguments + ["--auteur", initials]).status == 64)
      }
    }
    #expect(
      try program.run("conserver", name, "--motif", "ligne\nautre\u{1B}[31m", "--auteur", "LD").status == 0)
    let held = try program.run("effacer", name, "--motif", "essai", "--oui")
    #expect(held.status == 77)
    #expect(held.errors.split(separator: "\n").count == 1)
    #expect(!held.errors.contains("\u{1B}"))
  }
}
