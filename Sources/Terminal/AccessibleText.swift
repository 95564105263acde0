package import Basics

/// A text for whoever listens: the same words in the same order, without the signs and the spaces that only place them.
///
/// Nothing is told by where it stands: an indent goes, a gap between two columns becomes a colon or a comma, a mark that
/// says again what its word says (✓ prouvé) goes. It is the last door before a screen, and never touches a document
/// to send.
package enum AccessibleText {
  /// The lines of a text; none is broken: whoever listens hears a sentence whole.
  package static func lines(_ text: Text) -> [Text] {
    text.plain.split(separator: "\n", omittingEmptySubsequences: false).map { Text(line(String($0))) }
  }

  /// A prompt says what is expected instead of pointing at it.
  package static func prompt(_ text: Text) -> Text {
    let words = text.plain.trimmingSpaces
    guard words.hasSuffix(">") else { return Text(words.isEmpty ? "" : words + " ") }
    let name = words.dropLast().trimmingSpaces
    return Text((name.isEmpty ? "Réponse" : name) + "\u{A0}: ")
  }

  private static let signs: [(String, String)] = [
    ("✓ ", ""), ("✗ ", ""), ("✓", ""), ("✗", ""), ("~ ", ""), (" → ", ", puis "), (" · ", ", "),
    ("? — ", "? "),
    ("?\u{A0}— ", "? "), ("… — ", "… "), (" — ", ", "),
  ]

  private static func line(_ line: String) -> String {
    var text = line.trimmingSpaces
    for opening in ["- ", "… "] where text.hasPrefix(opening) { text.removeFirst(opening.count) }
    for (sign, words) in signs { text = text.replacing(sign, with: words) }
    return joined(text)
  }

  /// Columns apart become « name : what it says, and the rest ».
  private static func joined(_ text: String) -> String {
    var result = ""
    var pending = 0
    for character in text {
      if character == " " {
        pending += 1
        continue
      }
      if pending > 0 {
        // « ? » and « < » alone are keys.
        let ends = result.count > 1 && result.last.map { ",;:.?!«(".contains($0) } == true
        let isGap = pending > 1 && !ends
        let isFirst = !result.contains(" ") && !result.dropFirst().contains(":")
        result += isGap ? (isFirst ? "\u{A0}: " : ", ") : " "
      }
      pending = 0
      result.append(character)
    }
    return result
  }
}
