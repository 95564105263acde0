import Basics

/// A document as Markdown (CommonMark with GitHub's tables), where stored text is only ever text: no markup,
/// link, HTML or control character of a name takes effect.
package enum MarkdownRenderer {
  /// The whole document, ending with one line feed.
  package static func render(_ document: Document) -> String {
    document.blocks.map(markdown).filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private static func markdown(_ block: Block) -> String {
    switch block {
    case .heading(let level, let text):
      String(repeating: "#", count: min(max(level, 1), 6)) + " " + MarkdownText.escaped(text.plain)
    case .paragraph(let text): MarkdownText.paragraph(text)
    case .definitions(let definitions): definitions.map(markdown).joined(separator: "\n")
    case .table(let table): markdown(table)
    case .list(let style, let items): markdown(style, items)
    case .note(.warning, let text): "> **Attention\u{00A0}:** " + MarkdownText.inline(text)
    case .note(.information, let text): "> " + MarkdownText.paragraph(text)
    case .letter(let lines):
      // A hard break at the end of each line but the last of a paragraph.
      lines.enumerated().map { index, line in
        let isFollowed = !line.isEmpty && index + 1 < lines.count && !lines[index + 1].isEmpty
        return line.isEmpty ? ">" : "> " + MarkdownText.paragraph(line) + (isFollowed ? "\\" : "")
      }.joined(separator: "\n")
    }
  }

  private static func markdown(_ definition: Definition) -> String {
    let label = "- **" + MarkdownText.escaped(definition.label.plain) + "**"
    if definition.hasBullets {
      return label + "\u{00A0}:\n"
        + definition.content.map { "  - " + MarkdownText.paragraph($0) }.joined(separator: "\n")
    }
    return label + "\u{00A0}: " + definition.content.map(MarkdownText.inline).joined(separator: "\\\n  ")
  }

  private static func markdown(_ style: ListStyle, _ items: [ListItem]) -> String {
    items.enumerated().map { index, item in
      let marker = style == .bulleted ? "- " : "\(index + 1). "
      let indent = String(repeating: " ", count: marker.count)
      return
        ([marker + MarkdownText.paragraph(item.text)]
        + item.details.map { indent + MarkdownText.paragraph($0) })
        .joined(separator: "\\\n")
    }.joined(separator: "\n")
  }

  private static func markdown(_ table: Table) -> String {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let rows = table.rows + (table.total.map { [$0] } ?? [])
    let head = line(table.columns.map { MarkdownText.escaped($0.title) })
    let rule = line(table.columns.map { $0.alignment == .right ? "---:" : "---" })
    return ([head, rule] + rows.map { line($0.map(MarkdownText.inline)) }).joined(separator: "\n")
  }
}

/// Text that Markdown leaves alone.
enum MarkdownText {
  /// Runs with their weight; safe within a line, a table cell or a list item.
  static func inline(_ text: Text) -> String {
    let content = text.runs.map { run in
      let content = escaped(run.content)
      switch run.meaning {
      case .strong, .title, .error, .warning: return emphasized(content)
      case .command: return code(run.content) ?? content
      case .plain, .muted, .example, .success: return content
      }
    }.joined()
    return String(content.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// Something to type or to open, as it is: a link between angles, or code; nil when it is not plain ASCII.
  private static func code(_ content: String) -> String? {
    let isPlain = content.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && scalar.value < 0x7F && !"`<>|\\\"".unicodeScalars.contains(scalar)
    }
    guard isPlain, !content.isEmpty else { return nil }
    return content.hasPrefix("https://") && !content.contains(" ") ? "<" + content + ">" : "`" + content + "`"
  }

  /// Like ``inline(_:)``, at the beginning of a block, where a first character could open a list or a heading.
  static func paragraph(_ text: Text) -> String {
    let content = inline(text)
    guard let first = content.first else { return "" }
    if "#+-=:".contains(first) { return "\\" + content }
    let digits = content.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty, let after = content.dropFirst(digits.count).first, after == "." || after == ")" {
      return digits + "\\" + content.dropFirst(digits.count)
    }
    return content
  }

  /// The characters of a stored text, none of them with a meaning in Markdown or HTML.
  static func escaped(_ content: String) -> String {
    let shown = LineWrapping.shown(content)
    var result = ""
    var previous: Character?
    for character in shown {
      switch character {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "@", "{", "}", "$", "!":
        result += "\\" + String(character)
      // `https://…` and `www.…` would become links by themselves.
      case "/" where previous == "/" || previous == ":": result += "\\/"
      case "." where result.lowercased().hasSuffix("www"): result += "\\."
      default: result.append(character)
      }
      previous = character
    }
    return singleSpaced(result)
  }

  private static func emphasized(_ content: String) -> String {
    // Markers touch no space, or they would be shown as stars.
    let leading = content.prefix(while: isSpace)
    let body = content.dropFirst(leading.count)
    let kept = body.reversed().drop(while: isSpace).count
    let trailing = body.dropFirst(kept)
    return kept == 0 ? content : leading + "**" + body.prefix(kept) + "**" + trailing
  }

  private static func isSpace(_ character: Character) -> Bool { character == " " || character == "\u{00A0}" }

  /// Two spaces could break a line or make code.
  private static func singleSpaced(_ content: String) -> String {
    var result = ""
    for character in content where !(character == " " && result.last == " ") { result.append(character) }
    return result
  }
}
