package import Basics

/// How a meaning looks: escape sequences that read on dark and on light, or nothing at all.
///
/// No meaning is carried by colour alone: an error is also a sentence, a title also stands apart.
package struct TerminalStyle: Hashable, Sendable {
  package let usesColor: Bool
  /// One fact a line, for whoever listens.
  package let isAccessible: Bool

  package init(usesColor: Bool, isAccessible: Bool = false) {
    self.usesColor = usesColor
    self.isAccessible = isAccessible
  }

  package static let none = TerminalStyle(usesColor: false)

  /// None when the output is not a terminal, with `NO_COLOR`, `TERM=dumb`, or in accessible mode.
  package static func standard(
    isTerminal: Bool, environment: [String: String], accessible: Bool
  ) -> TerminalStyle {
    let term = environment["TERM"] ?? ""
    let isAccessible = accessible || environment["ACCESSIBLE"] == "1"
    let refused = !(environment["NO_COLOR"] ?? "").isEmpty || term.isEmpty || term == "dumb" || isAccessible
    return TerminalStyle(usesColor: isTerminal && !refused, isAccessible: isAccessible)
  }

  /// One paragraph in lines: within `width`, or whole for whoever listens.
  package func lines(_ text: Text, width: Int) -> [Text] {
    isAccessible ? AccessibleText.lines(text) : Wrapping.lines(text, width: width)
  }

  /// What is put before the cursor.
  package func prompt(_ text: Text) -> Text { isAccessible ? AccessibleText.prompt(text) : text }

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
