import Foundation
import Testing

/// Keys, in a real terminal: what a person may do to a line, and what is read in the end.
@Suite(.serialized) struct EditingTests {
  let program: Program
  private let log: String

  init() throws {
    program = try Program()
    log = program.home.path + "/probe.log"
  }

  /// Reads one line for each of `prompts`.
  private func start(_ prompts: String..., columns: UInt16 = 80, extra: [String: String] = [:]) throws -> Pty
  {
    let probe = Program.executable.deletingLastPathComponent().appendingPathComponent("ConsoleProbe")
    let pty = try Pty(
      prompts,
      environment: program.environment(["TERM": "xterm", "NO_COLOR": "1", "PROBE_LOG": log]).merging(extra) {
        $1
      },
      columns: columns, executable: probe.path)
    try pty.wait(for: "> ")
    usleep(200_000)
    return pty
  }

  /// What was read, once the program has ended; non-ASCII as escapes.
  private func lines(_ pty: Pty) throws -> [String] {
    #expect(pty.exitCode() == 0)
    return try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").map(String.init).filter {
      $0 != "editor" && $0 != "done"
    }
  }

  @Test(arguments: [
    ("un deux trois\u{1B}bX", "un deux Xtrois"), ("un deux\u{17}\u{19}\u{19}", "un deuxdeux"),
    ("deux\u{1}un \u{5} trois", "un deux trois"), ("un deux\u{1}\u{B}x\u{19}", "xun deux"),
    ("abc\u{1B}[D\u{1B}[DX", "aXbc"), ("abc\u{1B}[H\u{1B}[3~", "bc"), ("abc\u{1B}[1;5DX", "Xabc"),
    ("abc\u{15}def", "def"), ("abc\u{1B}[2~\u{1B}[Z", "abc"),
  ]) func `words are passed, cut and put back`(_ typed: String, _ read: String) throws {
    let pty = try start("a> ")
    pty.type(typed)
    usleep(150_000)
    pty.type("\r")
    #expect(try lines(pty) == ["text \(read)"])
  }

  @Test(arguments: [
    ("abc\u{1B}0x", "bc"), ("un deux\u{1B}0dw", "deux"), ("abc\u{1B}[DX", "abXc"), ("abc\u{1B}0iX", "Xabc"),
  ]) func `vi is honoured when ~/.editrc asks for it`(_ typed: String, _ read: String) throws {
    _ = try program.write("bind -v\n", to: ".editrc")
    let pty = try start("a> ")
    let escape = try #require(typed.firstIndex(of: "\u{1B}"))
    // Key by key, as it is typed: Escape waits to see whether it begins another key.
    pty.type(String(typed[..<escape]))
    usleep(100_000)
    if typed[escape...].hasPrefix("\u{1B}[") {
      pty.type("\u{1B}[D")
      usleep(100_000)
      pty.type(String(typed[escape...].dropFirst(3)))
    } else {
      pty.type("\u{1B}")
      usleep(200_000)
      pty.type(String(typed[escape...].dropFirst()))
    }
    usleep(150_000)
    pty.type("\r")
    #expect(try lines(pty) == ["text \(read)"])
  }

  @Test func `a key bound in ~/.editrc does what it was bound to`() throws {
    _ = try program.write("bind ^G ed-move-to-beg\n", to: ".editrc")
    let pty = try start("a> ")
    pty.type("bc\u{7}a")
    usleep(150_000)
    pty.type("\r")
    #expect(try lines(pty) == ["text abc"])
  }

  @Test(arguments: ["C", "C.UTF-8", "xx_YY.UTF-8"])
  func `letters of French are one key and one place each`(locale: String) throws {
    let pty = try start("a> ", extra: ["LC_ALL": locale])
    pty.type("cœur 12\u{202F}480\u{A0}€é\u{7F}\u{7F}\u{7F}ç")
    usleep(150_000)
    pty.type("\r")
    #expect(try lines(pty) == ["text c\\u{0153}ur 12\\u{202F}480\\u{00E7}"])
  }

  @Test func `accents that come after their letter, typed or pasted, are rubbed out with it`() throws {
    let pty = try start("a> ", "b> ")
    pty.type("e\u{301}te\u{301}")
    usleep(150_000)
    pty.type("\u{7F}s")
    usleep(150_000)
    pty.type("\r")
    try pty.wait(for: "b> ")
    usleep(200_000)
    pty.type("\u{1B}[200~Socie\u{301}te\u{301}\u{1B}[201~\u{7F}e\u{301}")
    usleep(150_000)
    pty.type("\r")
    #expect(try lines(pty) == ["text \\u{00E9}ts", "text Soci\\u{00E9}t\\u{00E9}"])
  }

  @Test func `lines that arrive together are one answer, also after an announced block`() throws {
    let pty = try start("a> ", "b> ")
    pty.type("\u{1B}[200~un\rdeux\u{1B}[201~")
    usleep(150_000)
    pty.type("\r")
    try pty.wait(for: "b> ")
    usleep(200_000)
    pty.type("trois\rquatre\r")
    usleep(200_000)
    pty.type("\r")
    #expect(try lines(pty) == ["text un\\ndeux", "text trois\\nquatre"])
  }

  @Test func `what is typed key by key is read line by line, however fast`() throws {
    let pty = try start("a> ", "b> ", "c> ")
    for (name, next) in [("un", "b> "), ("é", "c> "), ("trois", nil)] as [(String, String?)] {
      for key in name + "\r" {
        pty.type(String(key))
        usleep(2_000)
      }
      if let next {
        try pty.wait(for: next)
        usleep(100_000)
      }
    }
    #expect(try lines(pty) == ["text un", "text \\u{00E9}", "text trois"])
  }

  @Test func `Tab completes at the cursor, lists below the line, and is silent where nothing fits`() throws {
    let pty = try start("a> ||oui,non,noir=la couleur", "b> ||oui,non")
    pty.type("no fin\u{1}\u{1B}[C\u{1B}[C\t")
    try pty.wait(for: "la couleur")
    usleep(150_000)
    pty.type("n\t")
    usleep(150_000)
    pty.type("\r")
    try pty.wait(for: "b> ")
    usleep(200_000)
    let before = pty.received.count
    pty.type("zut\t\t")
    usleep(300_000)
    _ = pty.look()
    #expect(pty.received.dropFirst(before).elementsEqual("zut".utf8))
    pty.type("\r")
    #expect(try lines(pty) == ["text non fin", "text zut"])
  }

  @Test(arguments: [
    ("2", "2"), ("", "une soci\\u{00E9}t\\u{00E9}"), ("\u{7F}e", "une soci\\u{00E9}te"),
    ("\u{1B}[200~bloc\u{1B}[201~", "bloc"), ("\u{1B}[D\u{1B}[Cs", "une soci\\u{00E9}t\\u{00E9}s"),
    ("x\u{15}\u{19}\u{1}", "x"),
  ]) func `a choice under the cursor gives way to what is typed, and is mended by the other keys`(
    _ typed: String, _ read: String
  ) throws {
    let pty = try start("a> |une société||cede")
    pty.type(typed)
    usleep(150_000)
    pty.type("\r")
    #expect(try lines(pty) == ["text \(read)"])
  }

  @Test func `other former texts are mended, not replaced`() throws {
    let pty = try start("a> |23/11/2026")
    pty.type("\u{7F}5\r")
    #expect(try lines(pty) == ["text 23/11/2025"])
  }

  @Test(arguments: [40, 80] as [UInt16]) func `an answer of several lines is typed with Alt-Enter`(
    _ columns: UInt16
  ) throws {
    let pty = try start("a> ", columns: columns)
    pty.type("une première ligne, un peu plus longue que l’écran\u{1B}\rdeux\u{1B}\rtrois")
    usleep(200_000)
    pty.type("\u{7F}\r")
    let read = try lines(pty)
    #expect(read.count == 1)
    #expect(read[0].hasSuffix("cran\\ndeux\\ntroi"))
  }
}
