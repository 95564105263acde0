import Basics

/// The body of a model, its fields filled in, as blocks.
///
/// A blank line ends a paragraph; `# ` and `## ` begin a heading, `- ` and `1. ` an entry of a list, `Libellé :: valeur` a
/// line of a sheet; `**…**` is in bold. Lines that follow one another make one paragraph.
struct LetterText {
  let values: [LetterFilling.Value]
  /// What was left to fill in, in the order of the text, once each.
  private(set) var blanks: [String] = []

  init(values: [LetterFilling.Value]) {
    self.values = values
  }

  mutating func blocks(_ text: String) -> [Block] {
    var blocks: [Block] = []
    for paragraph in Self.paragraphs(text) { blocks += block(paragraph) }
    return blocks
  }

  /// One line: a subject, an address.
  mutating func line(_ text: String) -> Text {
    var result = Text()
    var isStrong = false
    for piece in LetterPlaceholder.pieces(text) {
      switch piece {
      case .words(var content):
        // A value told as a sentence has its own stop.
        if content.first == ".", let last = result.runs.last?.content.last, ".!?…".contains(last) {
          content = content.dropFirst()
        }
        for (index, part) in content.split(separator: "**", omittingEmptySubsequences: false).enumerated() {
          if index > 0 { isStrong.toggle() }
          result += words(String(part), isStrong ? .strong : .plain)
        }
      case .value(let index):
        let text = value(index, isStrong: isStrong)
        elide(before: text, in: &result)
        result += text
      }
    }
    return result
  }

  /// `de` loses its vowel before a name that begins with one: "les avocats d’Atelier Lenoir".
  private func elide(before text: Text, in result: inout Text) {
    guard let first = text.runs.first?.content, LetterWording.beginsWithVowel(first),
      let last = result.runs.indices.last
    else { return }
    let words = result.runs[last].content
    guard words == "de " || words.hasSuffix(" de ") else { return }
    result.runs[last].content = words.dropLast(2) + "’"
  }

  /// The model’s own words. What it leaves to whoever writes, `[à compléter : …]`, is a blank like another.
  private mutating func words(_ content: String, _ meaning: Text.Meaning) -> Text {
    var result = Text()
    var rest = content[...]
    while let start = rest.firstRange(of: Self.blankStart),
      let end = rest[start.upperBound...].firstIndex(of: "]")
    {
      result += Text(String(rest[..<start.lowerBound]), meaning) + blank(String(rest[start.upperBound..<end]))
      rest = rest[rest.index(after: end)...]
    }
    return result + Text(String(rest), meaning)
  }

  private static let blankStart = "[à compléter\u{A0}: "

  private mutating func value(_ index: Int, isStrong: Bool) -> Text {
    guard values.indices.contains(index) else { return Text() }
    switch values[index] {
    case .text(let text):
      let lines = text.split(whereSeparator: \.isNewline).joined(separator: ", ")
      return Text(lines, isStrong ? .strong : .plain)
    case .blank(let label), .block(_, let label):
      return blank(label)
    }
  }

  /// `[à compléter : l’adresse du débiteur]`, remembered.
  mutating func blank(_ label: String) -> Text {
    if !blanks.contains(label) { blanks.append(label) }
    return .warning(Self.blankStart + label + "]")
  }

  private static func paragraphs(_ text: String) -> [[String]] {
    var paragraphs: [[String]] = [[]]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy(\.isWhitespace) {
        if paragraphs.last?.isEmpty == false { paragraphs.append([]) }
      } else {
        paragraphs[paragraphs.count - 1].append(String(line))
      }
    }
    return paragraphs.filter { !$0.isEmpty }
  }

  private mutating func block(_ lines: [String]) -> [Block] {
    let first = lines[0]
    for (prefix, level) in [("## ", 3), ("# ", 2)] where first.hasPrefix(prefix) {
      let title = line(String(first.dropFirst(prefix.count)))
      let heading = Block.heading(level: level, Text(title.plain, .strong))
      return [heading] + (lines.count > 1 ? block(Array(lines.dropFirst())) : [])
    }
    if lines.count == 1, let blocks = blockValue(first) { return blocks }
    if first.hasPrefix("- ") {
      return [
        .list(
          .bulleted, entries(lines, startsWith: { $0.hasPrefix("- ") ? 2 : nil }).map { ListItem(line($0)) })
      ]
    }
    if Self.numberWidth(first) != nil {
      return [.list(.numbered, entries(lines, startsWith: Self.numberWidth).map { ListItem(line($0)) })]
    }
    if first.contains(" :: ") {
      let definitions = entries(lines, startsWith: { $0.contains(" :: ") ? 0 : nil }).map { entry in
        let parts = entry.split(separator: " :: ", maxSplits: 1, omittingEmptySubsequences: false)
        return Definition(line(String(parts[0])), [line(parts.count > 1 ? String(parts[1]) : "")])
      }
      return [.definitions(definitions)]
    }
    return [.paragraph(line(lines.joined(separator: " ")))]
  }

  /// The table or list of a field that stands alone on its line.
  private func blockValue(_ text: String) -> [Block]? {
    let pieces = LetterPlaceholder.pieces(text.filter { !$0.isWhitespace })
    guard pieces.count == 1, case .value(let index) = pieces[0], values.indices.contains(index),
      case .block(let blocks, _) = values[index]
    else { return nil }
    return blocks
  }

  /// Lines joined into entries: one begins where `width` says how long its mark is.
  private func entries(_ lines: [String], startsWith width: (String) -> Int?) -> [String] {
    var entries: [String] = []
    for line in lines {
      if let mark = width(line) {
        entries.append(String(line.dropFirst(mark)))
      } else if entries.isEmpty {
        entries.append(line)
      } else {
        entries[entries.count - 1] += " " + line.drop { $0 == " " }
      }
    }
    return entries
  }

  /// The width of `1. ` or `12. `.
  private static func numberWidth(_ line: String) -> Int? {
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(digits.count), line.dropFirst(digits.count).hasPrefix(". ") else { return nil }
    return digits.count + 2
  }
}
