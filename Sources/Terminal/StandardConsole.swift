package import Basics

/// Either of the two consoles of the real program.
package enum StandardConsole: Console {
  case editor(EditConsole)
  case plain(PlainConsole)

  package var width: Int {
    switch self {
    case .editor(let console): console.width
    case .plain(let console): console.width
    }
  }

  package var isInteractive: Bool {
    switch self {
    case .editor: true
    case .plain(let console): console.isInteractive
    }
  }

  package var isAccessible: Bool {
    switch self {
    case .editor(let console): console.isAccessible
    case .plain(let console): console.isAccessible
    }
  }

  package mutating func read(_ prompt: Prompt) -> Line {
    switch self {
    case .editor(let console): return console.read(prompt)
    case .plain(var console):
      defer { self = .plain(console) }
      return console.read(prompt)
    }
  }

  package mutating func write(_ text: Text) throws(ConsoleFailure) {
    switch self {
    case .editor(let console): try console.write(text)
    case .plain(var console):
      defer { self = .plain(console) }
      try console.write(text)
    }
  }
}
