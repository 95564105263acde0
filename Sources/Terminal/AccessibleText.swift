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
    let words = trimmed(text.plain)
    guard words.hasSuffix(">") else { return Text(words.isEmpty ? "" : words + " ") }
    let name = trimmed(String(words.dropLast()))
    return Text((name.isEmpty ? "Réponse" : name) + "\u{A0}: ")
  }

  private static let signs: [(String, String)] = [
    ("✓ ", ""), ("✗ ", ""), ("✓", ""), ("✗", ""), ("~ ", ""), (" → ", ", puis "), (" · ", ", "),
    ("? — ", "? "),
    ("?\u{A0}— ", "? "), ("… — ", "… "), (" — ", ", "),
  ]

  private static func line(_ line: String) -> String {
    var text = trimmed(line)
    for opening in ["- ", "… "] where text.hasPrefix(opening) { text.removeFirst(opening.count) }
    for (sign, words) in signs { text = replacing(sign, with: words, in: text) }
    return joined(text)
  }

  /// Ordinary spaces only: a no-break space belongs to its words.
  private static func trimmed(_ text: String) -> String {
    var view = text[...]
    while view.first == " " { view.removeFirst() }
    while view.last == " " { view.removeLast() }
    return String(view)
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

  private static func replacing(_ piece: String, with other: String, in text: String) -> String {
    guard text.contains(piece) else { return text }
    var result = ""
    var rest = text[...]
    while !rest.isEmpty {
      if rest.hasPrefix(piece) {
        result += other
        rest = rest.dropFirst(piece.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result
  }
}
