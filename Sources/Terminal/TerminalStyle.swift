package import Basics

/// How a meaning looks: escape sequences that read on dark and on light, or nothing at all.
///
/// No meaning is carried by colour alone: an error is also a sentence, a title also stands apart.
package struct TerminalStyle: Hashable, Sendable {
  package let usesColor: Bool

  package init(usesColor: Bool) {
    self.usesColor = usesColor
  }

  package static let none = TerminalStyle(usesColor: false)

  /// None when the output is not a terminal, with `NO_COLOR`, `TERM=dumb`, or in accessible mode.
  package static func standard(
    isTerminal: Bool, environment: [String: String], accessible: Bool
  ) -> TerminalStyle {
    let term = environment["TERM"] ?? ""
    let refused =
      !(environment["NO_COLOR"] ?? "").isEmpty || term.isEmpty || term == "dumb"
      || accessible || environment["ACCESSIBLE"] == "1"
    return TerminalStyle(usesColor: isTerminal && !refused)
  }

  /// The characters for a terminal. Whatever the runs hold, the only commands among them are those of the
  /// style: this is the last door, and nobody's care before it is relied upon.
  package func render(_ text: Text) -> String {
    guard usesColor else { return SafeText.escapedLines(text.plain) }
    return text.runs.map { run in
      let content = SafeText.escapedLines(run.content)
      guard let code = TerminalStyle.code(run.meaning), !content.isEmpty else { return content }
      return "\u{1B}[\(code)m\(content)\u{1B}[0m"
    }.joined()
  }

  /// The same, with each escape sequence between `marker` characters, as libedit wants it in a prompt.
  func renderPrompt(_ text: Text, marker: Character) -> String {
    guard usesColor else { return SafeText.escapedLines(text.plain) }
    return text.runs.map { run in
      let content = SafeText.escapedLines(run.content)
      guard let code = TerminalStyle.code(run.meaning), !content.isEmpty else { return content }
      return "\(marker)\u{1B}[\(code)m\(marker)\(content)\(marker)\u{1B}[0m\(marker)"
    }.joined()
  }

  private static func code(_ meaning: Text.Meaning) -> String? {
    switch meaning {
    case .plain: nil
    case .title: "1;4"
    case .strong: "1"
    // Faint is unreadable on many screens: secondary text stays plain.
    case .muted: nil
    // Weight, not colour: cyan on white and blue on black cannot be read.
    case .command: "1"
    case .example: "3"
    case .success: "32"
    // Not yellow, which nobody reads on white.
    case .warning: "35"
    case .error: "31"
    }
  }
}
