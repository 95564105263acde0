import Foundation
import Testing

/// `:editer`: the person's own editor, in a real terminal.
@Suite(.serialized) struct TextEditorTests {
  let program: Program

  init() throws {
    program = try Program()
    let file = try program.write(
      """
      recouvre: entretien/1
      le: 2026-11-23
      reponses:
        accueil.motif: injonction_recue
        acte.du: rien
        acte.motifs: parce que
      """, to: "acte.yaml")
    let imported = try program.run("importer", file)
    try #require(imported.status == 0, "\(imported.errors)")
  }

  /// Goes to the answer and opens an editor that runs `script`, with the file as `$1`.
  private func edit(_ script: String, _ extra: [String: String] = [:]) throws -> Pty {
    let notes = program.home.path + "/seen"
    let path = try program.write(
      "{ stat -c %a \"$1\" \"${1%/*}\"; echo \"$1\"; cat \"$1\"; } > \(notes)\n" + script, to: "edit.sh")
    return try open(["VISUAL": "sh \(path)"].merging(extra) { $1 })
  }

  private func open(_ extra: [String: String]) throws -> Pty {
    let pty = try Pty(
      ["reprendre", "--le", "2026-11-23"],
      environment: program.environment(["TERM": "xterm", "NO_COLOR": "1", "TMPDIR": program.home.path])
        .merging(
          extra
        ) { $1 })
    try pty.wait(for: "> ")
    usleep(200_000)
    pty.type(":modifier contestez\r")
    try pty.wait(for: "> parce que")
    usleep(200_000)
    pty.type(":editer\r")
    return pty
  }

  private func seen() throws -> [String] {
    try String(contentsOfFile: program.home.path + "/seen", encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func reasons() throws -> String {
    try program.run("exporter", "2026", "--format", "json").output
  }

  @Test func `what is saved is the answer, and nothing of it is left outside the store`() throws {
    let pty = try edit("printf 'ligne un\\nligne deux\\n' > \"$1\"; echo x > \"$1~\"")
    try pty.wait(for: "Réponse gardée (2\u{A0}lignes)")
    pty.type(":quitter\r")
    #expect(pty.exitCode() == 0)
    let seen = try seen()
    try #require(seen.count > 4)
    #expect(seen[0] == "600")
    #expect(seen[1] == "700")
    #expect(!FileManager.default.fileExists(atPath: seen[2]))
    #expect(!FileManager.default.fileExists(atPath: (seen[2] as NSString).deletingLastPathComponent))
    #expect(seen[3] == "parce que")
    #expect(seen.contains { $0.hasPrefix("# Pourquoi contestez-vous") })
    #expect(try reasons().contains("ligne un\\nligne deux"))
  }

  @Test(arguments: [
    ("printf 'à moitié' > \"$1\"; exit 3", "code 3"),
    ("stty raw -echo; printf 'à moitié' > \"$1\"; kill -9 $$", "interrompu"),
  ]) func `an editor that fails loses nothing and leaves the terminal as it was`(
    _ script: String, _ said: String
  )
    throws
  {
    let pty = try edit(script)
    try pty.wait(for: said)
    try pty.wait(for: "> à moitié")
    usleep(200_000)
    pty.type(" fait\r")
    usleep(400_000)
    pty.type(":quitter\r")
    #expect(pty.exitCode() == 0)
    #expect(pty.settings[3] & UInt32(ICANON | ECHO) == UInt32(ICANON | ECHO))
    let seen = try seen()
    #expect(!FileManager.default.fileExists(atPath: (seen[2] as NSString).deletingLastPathComponent))
    #expect(try reasons().contains("à moitié fait"))
  }

  @Test func `ctrl-C in the editor is the editor’s`() throws {
    let pty = try edit("trap 'echo PRIS >&2; printf gardé > \"$1\"; exit 0' INT; echo PRET; sleep 20 & wait")
    try pty.wait(for: "PRET")
    usleep(200_000)
    pty.type("\u{3}")
    try pty.wait(for: "PRIS")
    try pty.wait(for: "Réponse gardée")
    try pty.wait(for: "> ")
    pty.type(":quitter\r")
    #expect(pty.exitCode() == 0)
  }

  @Test func `an editor that is not there, or none, is said`() throws {
    let absent = try open(["VISUAL": "/nulle/part/editeur"])
    try absent.wait(for: "n’a pas pu être lancé")
    try absent.wait(for: "> ")
    absent.type("\u{15}:quitter\r")
    #expect(absent.exitCode() == 0)
    let none = try open(["PATH": "/nulle/part"])
    try none.wait(for: "export VISUAL=nano")
    try none.wait(for: "> ")
    none.type("\u{15}:quitter\r")
    #expect(none.exitCode() == 0)
  }
}
