import Basics

/// A document for whoever listens: one fact a line, each with its name; no column, no bullet, no broken line.
enum SpokenBlocks {
  static func lines(_ document: Document) -> [Text] {
    var lines: [Text] = []
    for block in document.blocks {
      if case .heading = block, !lines.isEmpty { lines.append(Text()) }
      lines += self.lines(block).map(LineWrapping.shown)
    }
    return lines
  }

  private static func lines(_ block: Block) -> [Text] {
    switch block {
    case .heading(_, let text), .paragraph(let text): [text]
    case .note(.warning, let text): [Text("Attention\u{00A0}: ") + text]
    case .note(.information, let text): [text]
    case .letter(let paragraphs): paragraphs.filter { !$0.isEmpty }
    case .definitions(let definitions): definitions.flatMap(lines)
    case .table(let table): lines(table)
    case .list(let style, let items):
      items.enumerated().flatMap { index, item in
        [style == .numbered ? Text("\(index + 1). ") + item.text : item.text] + item.details
      }
    }
  }

  private static func lines(_ definition: Definition) -> [Text] {
    guard definition.content.count == 1 else { return [definition.label] + definition.content }
    return [definition.label + Text("\u{00A0}: ") + definition.content[0]]
  }

  /// Row after row; the first cell names its row.
  private static func lines(_ table: Table) -> [Text] {
    var lines = table.rows.flatMap { facts($0, of: table, named: true) }
    if let total = table.total { lines += facts(total, of: table, named: false) }
    return lines
  }

  private static func facts(_ row: [Text], of table: Table, named: Bool) -> [Text] {
    zip(table.columns, row).enumerated().compactMap { index, cell in
      let (column, text) = cell
      guard !text.isEmpty else { return nil }
      return index == 0 && (!named || column.title.isEmpty)
        ? text : Text(column.title + "\u{00A0}: ") + text
    }
  }
}
