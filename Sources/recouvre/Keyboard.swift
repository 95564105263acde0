import Basics
import Glibc
import Store
import Terminal

/// What is asked at the keyboard outside a conversation; leaving has the exit codes of a conversation.
struct Keyboard {
  private var console: StandardConsole
  /// Said when the question is left without an answer.
  private let unanswered: String

  init(_ environment: Environment, unanswered: String = "Rien n’a été fait.") {
    console = Consoles.standard(environment: environment.values, accessible: false)
    self.unanswered = unanswered
  }

  /// One line.
  ///
  /// - Throws: 130 for ctrl-C, 128 and its number for a signal, 77 for ctrl-D.
  mutating func line(_ prompt: String) throws -> String {
    while true {
      switch console.read(Prompt(.command(prompt))) {
      case .text(let text): return text
      case .refused(let reason): try say(Text(reason, .error))
      case .cancelled: throw Failure(ExitStatus.interrupted, unanswered)
      case .end: throw Failure(ExitStatus.refused, unanswered)
      case .hangup(_, let signal): throw Failure(128 + signal, "\n" + unanswered)
      }
    }
  }

  /// Whether the person agrees: the question on lines of its own, then a short prompt.
  mutating func agrees(to question: String) throws -> Bool {
    try say(Text(question + "\u{A0}?"))
    for _ in 0..<3 {
      if let yes = FrenchYesNo.read(try line("(o/n) > ")) { return yes }
    }
    return false
  }

  private mutating func say(_ text: Text) throws {
    do {
      try console.write(text)
    } catch {
      if let code = Signals.takeEndingCode() { throw Failure(code, "") }
      throw Failure(ExitStatus.io, "Impossible d’écrire à l’écran : \(SystemError.text(error.errno)).")
    }
  }
}
