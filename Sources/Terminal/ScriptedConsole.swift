package import Basics

/// A console whose lines are given in advance; what would be on the screen is recorded as one text.
///
/// When the script runs out, input is at its end: a test never hangs and never traps.
package struct ScriptedConsole: Console {
  package let width: Int
  package let isInteractive: Bool
  package var isAccessible: Bool { style.isAccessible }
  private let style: TerminalStyle
  /// Everything shown, with the answers where they would be typed.
  package private(set) var transcript = ""
  private var script: [Line]
  private var position = 0

  package init(_ script: [Line], width: Int = 80, isInteractive: Bool = true, accessible: Bool = false) {
    style = TerminalStyle(usesColor: false, isAccessible: accessible)
    self.script = script
    self.width = width
    self.isInteractive = isInteractive
  }

  package mutating func write(_ text: Text) throws(ConsoleFailure) {
    for line in style.lines(text, width: width) { transcript += style.render(line) + "\n" }
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
    transcript += style.render(style.prompt(prompt.text)) + prefill + typed + "\n"
    return line
  }
}
