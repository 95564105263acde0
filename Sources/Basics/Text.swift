/// Text to show, as a value: runs of characters, each with a meaning.
///
/// Who writes a text says what a run *is* (a title, a warning, a command to type); what that looks
/// like (colour, weight, nothing at all) is decided last, by the console or the document.
package struct Text: Hashable, Sendable, ExpressibleByStringInterpolation {
  package enum Meaning: String, Hashable, Sendable {
    case plain, title, strong, muted, command, example, success, warning, error
  }

  package struct Run: Hashable, Sendable {
    package var content: String
    package var meaning: Meaning

    package init(_ content: String, _ meaning: Meaning = .plain) {
      self.content = content
      self.meaning = meaning
    }
  }

  package var runs: [Run]

  package init(runs: [Run] = []) {
    self.runs = runs
  }

  package init(_ content: String, _ meaning: Meaning = .plain) {
    runs = content.isEmpty ? [] : [Run(content, meaning)]
  }

  package init(stringLiteral value: String) {
    self.init(value)
  }

  /// The characters alone.
  package var plain: String { runs.map(\.content).joined() }

  package var isEmpty: Bool { runs.allSatisfy(\.content.isEmpty) }

  package static func + (left: Text, right: Text) -> Text { Text(runs: left.runs + right.runs) }
  package static func += (left: inout Text, right: Text) { left.runs += right.runs }

  package static func title(_ content: String) -> Text { Text(content, .title) }
  package static func strong(_ content: String) -> Text { Text(content, .strong) }
  package static func muted(_ content: String) -> Text { Text(content, .muted) }
  package static func command(_ content: String) -> Text { Text(content, .command) }
  package static func example(_ content: String) -> Text { Text(content, .example) }
  package static func success(_ content: String) -> Text { Text(content, .success) }
  package static func warning(_ content: String) -> Text { Text(content, .warning) }
  package static func error(_ content: String) -> Text { Text(content, .error) }
}
