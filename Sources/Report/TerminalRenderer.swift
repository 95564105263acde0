package import Basics

/// A document as lines of text for a terminal, a log or a screen reader: nothing moves the cursor, colour is
/// left to the console, and no meaning rests on it.
package enum TerminalRenderer {
  /// The narrowest and the widest line made; beyond, lines stay at the bound.
  package static let widths = 20...120

  /// Definitions stand in two columns from this width on; below, the label has its own line.
  static let sideBySide = 60

  /// Lines of at most `width` columns, without a trailing space.
  ///
  /// - Parameter accessible: one fact a line instead, none broken, none told by its place in a row or a column.
  package static func render(_ document: Document, width: Int, accessible: Bool = false) -> [Text] {
    guard !accessible else { return SpokenBlocks.lines(document) }
    let width = min(max(width, widths.lowerBound), widths.upperBound)
    var lines: [Text] = []
    var previous: Block?
    for block in document.blocks {
      if let previous, needsBlankLine(between: previous, and: block) { lines.append(Text()) }
      lines += TerminalBlocks(width: width).lines(block)
      previous = block
    }
    return lines
  }

  private static func needsBlankLine(between previous: Block, and block: Block) -> Bool {
    switch (previous, block) {
    case (.heading(level: 2..., _), _): false
    default: true
    }
  }
}

/// The lines of one block.
private struct TerminalBlocks {
  let width: Int

  private var wrapping: LineWrapping { LineWrapping(width: width) }

  func lines(_ block: Block) -> [Text] {
    switch block {
    case .heading(_, let text): wrapping.lines(text)
    case .paragraph(let text): wrapping.lines(text)
    case .definitions(let definitions): lines(definitions)
    case .table(let table): TerminalTable(table, width: width).lines
    case .list(let style, let items): lines(style, items)
    case .note(let kind, let text): lines(kind, text)
    case .letter(let paragraphs):
      paragraphs.flatMap { paragraph in
        let rest = paragraph.plain.hasPrefix("- ") ? "    " : "  "
        return paragraph.isEmpty ? [Text()] : wrapping.lines(paragraph, first: "  ", rest: rest)
      }
    }
  }

  private func lines(_ kind: NoteKind, _ text: Text) -> [Text] {
    switch kind {
    case .warning: wrapping.lines(.warning("Attention\u{00A0}: ") + text)
    case .information: wrapping.lines(text)
    }
  }

  private func lines(_ definitions: [Definition]) -> [Text] {
    if width >= TerminalRenderer.sideBySide { return columns(definitions) }
    return definitions.flatMap { definition in
      let margin = String(repeating: " ", count: 2 * definition.level)
      let inner = margin + "  "
      if definition.level > 0, definition.content.count == 1 {
        let line = wrapping.lines(
          definition.label + Text("\u{00A0}: ") + definition.content[0], first: Text(margin), rest: margin)
        if line.count == 1 { return line }
      }
      return wrapping.lines(definition.label, first: Text(margin), rest: margin)
        + definition.content.flatMap { text in
          let bullet = definition.hasBullets ? "- " : ""
          let rest = inner + String(repeating: " ", count: bullet.count)
          return wrapping.lines(text, first: Text(inner + bullet), rest: rest)
        }
    }
  }

  private func columns(_ definitions: [Definition]) -> [Text] {
    let labels = definitions.map { definition in
      Text(String(repeating: " ", count: 2 * definition.level)) + LineWrapping.shown(definition.label)
    }
    let widths = labels.map { DisplayWidth.columns($0.plain) }
    // Labels longer than the column have their own line, and do not push everybody aside.
    let column = min(max(widths.max() ?? 0, 13), max(16, width / 4 + 3))
    let indent = String(repeating: " ", count: column + 2)
    var lines: [Text] = []
    for (index, definition) in definitions.enumerated() {
      var indent = indent
      var first = Text(indent)
      if widths[index] <= column {
        first = labels[index] + Text(String(repeating: " ", count: column + 2 - widths[index]))
      } else {
        let margin = String(repeating: " ", count: 2 * definition.level)
        lines += wrapping.lines(definition.label, first: Text(margin), rest: margin)
        indent = margin + "  "
        first = Text(indent)
      }
      let bullet = definition.hasBullets ? "- " : ""
      let rest = indent + String(repeating: " ", count: bullet.count)
      for text in definition.content {
        lines += wrapping.lines(text, first: first + Text(bullet), rest: rest)
        first = Text(indent)
      }
    }
    return lines
  }

  private func lines(_ style: ListStyle, _ items: [ListItem]) -> [Text] {
    let markers = items.indices.map { index in
      switch style {
      case .bulleted: "- "
      case .numbered: "\(index + 1). "
      }
    }
    let column = markers.map(\.count).max() ?? 2
    let indent = String(repeating: " ", count: column)
    var lines: [Text] = []
    for (marker, item) in zip(markers, items) {
      let first = String(repeating: " ", count: column - marker.count) + marker
      lines += wrapping.lines(item.text, first: Text(first), rest: indent)
      for detail in item.details {
        lines += wrapping.lines(detail, first: Text(indent), rest: indent)
      }
    }
    return lines
  }
}
