import Basics
import Terminal
import Testing

@Suite struct StyleTests {
  @Test func `a terminal gets colours`() {
    let style = TerminalStyle.standard(isTerminal: true, environment: ["TERM": "xterm"], accessible: false)
    #expect(style.render(.error("non")) == "\u{1B}[31mnon\u{1B}[0m")
    #expect(style.render("oui") == "oui")
  }

  @Test(arguments: [
    (false, ["TERM": "xterm"], false), (true, ["TERM": "xterm", "NO_COLOR": "1"], false),
    (true, ["TERM": "dumb"], false), (true, [:], false), (true, ["TERM": "xterm"], true),
    (true, ["TERM": "xterm", "ACCESSIBLE": "1"], false),
  ])
  func `nothing but text where colours are not wanted`(
    isTerminal: Bool, environment: [String: String], accessible: Bool
  ) {
    let style = TerminalStyle.standard(
      isTerminal: isTerminal, environment: environment, accessible: accessible)
    #expect(style.render(.error("non") + .title("titre")) == "nontitre")
  }

  @Test func `what is seen is legible on dark and on light, and weight serves where colour would not`() {
    // Not faint (2), nor blue (34), yellow (33), cyan (36), white (37), black (30), nor any background.
    let legible: Set<String> = ["1", "4", "3", "31", "32", "35"]
    for text in [
      Text("x"), .title("x"), .strong("x"), .muted("x"), .command("x"), .example("x"), .success("x"),
      .warning("x"), .error("x"),
    ] {
      for code in TerminalStyle(usesColor: true).render(text).matches(of: /\u{1B}\[([0-9;]+)m/)
      where code.1 != "0" {
        #expect(Set(code.1.split(separator: ";").map(String.init)).isSubset(of: legible))
      }
    }
  }

  @Test(arguments: [
    ("  1  on me doit de l’argent", "1\u{A0}: on me doit de l’argent"),
    ("1/7 Accueil   6\u{A0}%", "1/7 Accueil, 6\u{A0}%"),
    ("  ✓ prouvé    la commande", "prouvé\u{A0}: la commande"),
    ("Facture 2 — Montant\u{A0}? — aucun", "Facture 2, Montant\u{A0}? aucun"),
    ("12 → 15 · fin", "12, puis 15, fin"), ("- un point", "un point"), ("  … et 3 autres", "et 3 autres"),
    ("Montant ? — aucun", "Montant ? aucun"), ("Total\u{A0}:   12", "Total\u{A0}: 12"),
  ])
  func `whoever listens hears the words and not where they stand`(_ seen: String, _ heard: String) {
    let lines = TerminalStyle(usesColor: false, isAccessible: true).lines(Text(seen), width: 20)
    #expect(lines.map(\.plain) == [heard])
  }

  @Test(arguments: [
    ("> ", "Réponse\u{A0}: "), ("  numéro > ", "numéro\u{A0}: "),
    ("  Continuer\u{A0}? (o/n) ", "Continuer\u{A0}? (o/n) "),
  ])
  func `a prompt says what is expected`(_ seen: String, _ heard: String) {
    #expect(TerminalStyle(usesColor: false, isAccessible: true).prompt(Text(seen)).plain == heard)
    #expect(TerminalStyle.none.prompt(Text(seen)).plain == seen)
  }

  @Test func `no text that is shown commands the terminal, whatever its meaning`() throws {
    let hostile = "A\u{1B}[2J\u{9B}31m\u{202E}\r\u{7}\u{2028}\u{E0041}\nB"
    let shown = "A^[[2J\\u{9b}31m\\u{202e}^M^G\\u{2028}\\u{e0041}\nB"
    for text in [
      Text(hostile), .title(hostile), .strong(hostile), .muted(hostile), .command(hostile), .example(hostile),
      .success(hostile), .warning(hostile), .error(hostile),
    ] {
      #expect(TerminalStyle.none.render(text) == shown)
      let colored = TerminalStyle(usesColor: true).render(text)
      #expect(colored.replacing(/\u{1B}\[[0-9;]+m/, with: "") == shown)
    }
    var console = ScriptedConsole([.text("x")])
    _ = console.read(Prompt(Text(hostile), prefill: hostile))
    try console.write(Text(hostile))
    #expect(!console.transcript.unicodeScalars.contains { $0 != "\n" && SafeText.isUnsafe($0) })
  }

  @Test func `a script that runs out is at its end`() throws {
    var console = ScriptedConsole([.text("Garnier")])
    #expect(console.read(Prompt("> ")) == .text("Garnier"))
    #expect(console.read(Prompt("> ")) == .end)
    try console.write("Merci")
    #expect(console.transcript == "> Garnier\n> ^D\nMerci\n")
  }

  @Test func `the width comes from COLUMNS without a terminal, within bounds`() {
    #expect(TerminalSize.columns(of: -1, environment: ["COLUMNS": "40"]) == 40)
    #expect(TerminalSize.columns(of: -1, environment: ["COLUMNS": "3"]) == 20)
    #expect(TerminalSize.columns(of: -1, environment: [:]) == 80)
  }
}
