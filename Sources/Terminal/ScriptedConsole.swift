package import Basics

/// A console whose lines are given in advance; what would be on the screen is recorded as one text.
///
/// When the script runs out, input is at its end: a test never hangs and never traps.
package struct ScriptedConsole: Console {
  package let width: Int
  package let isInteractive: Bool
  /// Everything shown, with the answers where they would be typed.
  package private(set) var transcript = ""
  private var script: [Line]
  private var position = 0

  package init(_ script: [Line], width: Int = 80, isInteractive: Bool = true) {
    self.script = script
    self.width = width
    self.isInteractive = isInteractive
  }

  package mutating func write(_ text: Text) throws(ConsoleFailure) {
    for line in Wrapping.lines(text, width: width) { transcript += TerminalStyle.none.render(line) + "\n" }
  }

  package mutating func read(_ prompt: Prompt) -> Line {
    let line = position < script.count ? script[position] : .end
    position += 1
    let typed: String =
      switch line {
      case .text(let text): text
      case .cancelled: "^C"
      case .end: "^D"
      case .refused: "^?"
      case .hangup: "^H"
      }
    let prefill = prompt.prefill.isEmpty ? "" : "[\(SafeText.escaped(prompt.prefill))] "
    transcript += TerminalStyle.none.render(prompt.text) + prefill + typed + "\n"
    return line
  }
}
