import Basics

/// A document as HTML that says what each part is: headings without a gap, tables with their headers, lists, notes.
///
/// It is a fragment: the page around it is made by who asks. Tags close as in XML, but for `meta` and `br`.
package enum HTMLRenderer {
  /// The blocks one after the other, each on its own lines.
  package static func render(_ document: Document) -> String {
    var blocks = HTMLBlocks()
    return document.blocks.map { blocks.html($0) + "\n" }.joined()
  }
}

/// Writes blocks, keeping track of the headings already written.
struct HTMLBlocks {
  /// The level of the last heading, 0 before the first.
  private var level = 0
  private var headings = 0
  /// The identifier of the last heading when nothing came between: what follows is named by it.
  private var label: String?
  /// Put before the identifiers, so that two fragments can stand in one page.
  private let prefix: String

  init(after level: Int = 0, prefix: String = "t") {
    self.level = level
    self.prefix = prefix
  }

  /// The identifier of the last heading.
  var heading: String { prefix + String(headings) }

  mutating func html(_ blocks: [Block]) -> String { blocks.map { html($0) + "\n" }.joined() }

  mutating func html(_ block: Block) -> String {
    if case .heading(let asked, let text) = block { return heading(asked, text) }
    defer { label = nil }
    switch block {
    case .heading: return ""
    case .paragraph(let text): return "<p>\(HTMLText.inline(text))</p>"
    case .definitions(let definitions): return Self.html(definitions)
    case .table(let table): return Self.html(table, labelledBy: label)
    case .list(let style, let items):
      let tag = style == .bulleted ? "ul" : "ol"
      return "<\(tag)>\n" + items.map(Self.html).joined() + "</\(tag)>"
    case .note(let kind, let text): return Self.html(kind, text)
    case .letter(let lines): return Self.letter(lines)
    }
  }

  /// A heading is at most one level under the one before it: a reader that goes from one to the next misses none.
  private mutating func heading(_ asked: Int, _ text: Text) -> String {
    level = min(max(asked, 1), level + 1, 6)
    headings += 1
    let name = heading
    label = name
    // Its level is its weight.
    let plain = Text(runs: text.runs.map { Text.Run($0.content, Self.inHeading($0.meaning)) })
    return "<h\(level) id=\"\(name)\">\(HTMLText.inline(plain))</h\(level)>"
  }

  private static func inHeading(_ meaning: Text.Meaning) -> Text.Meaning {
    meaning == .title || meaning == .strong ? .plain : meaning
  }

  /// - Parameter ticked: each content has its box to tick, even alone.
  static func html(_ definitions: [Definition], class name: String? = nil, ticked: Bool = false) -> String {
    "<dl\(name.map { " class=\"\($0)\"" } ?? "")>\n"
      + definitions.map { html($0, isList: ticked || $0.hasBullets) }.joined() + "</dl>"
  }

  private static func html(_ definition: Definition, isList: Bool) -> String {
    let content: String
    if isList {
      content = "<ul>" + definition.content.map { "<li>\(HTMLText.inline($0))</li>" }.joined() + "</ul>"
    } else if definition.content.count == 1 {
      content = HTMLText.inline(definition.content[0])
    } else {
      content = definition.content.map { "<p>\(HTMLText.inline($0))</p>" }.joined()
    }
    return "<div><dt>\(HTMLText.inline(definition.label))</dt><dd>\(content)</dd></div>\n"
  }

  private static func html(_ item: ListItem) -> String {
    guard !item.details.isEmpty else { return "<li>\(HTMLText.inline(item.text))</li>\n" }
    let paragraphs = ([item.text] + item.details).map { "<p>\(HTMLText.inline($0))</p>" }.joined()
    return "<li>\(paragraphs)</li>\n"
  }

  private static func html(_ kind: NoteKind, _ text: Text) -> String {
    switch kind {
    case .warning:
      "<div class=\"note attention\" role=\"note\"><p><strong class=\"warn\">Attention\u{A0}:</strong> "
        + HTMLText.inline(text) + "</p></div>"
    case .information: "<div class=\"note\" role=\"note\"><p>\(HTMLText.inline(text))</p></div>"
    }
  }

  private static func letter(_ lines: [Text]) -> String {
    let paragraphs = lines.split(whereSeparator: \.isEmpty).map { paragraph in
      "<p>" + paragraph.map(HTMLText.inline).joined(separator: "<br>\n") + "</p>\n"
    }
    return "<blockquote class=\"letter\">\n" + paragraphs.joined() + "</blockquote>"
  }

  // MARK: Tables

  /// - Parameter kind: a class of its own, for the widths of its columns.
  mutating func html(_ table: Table, class kind: String) -> String {
    defer { label = nil }
    return Self.html(table, labelledBy: label, class: "donnees " + kind) + "\n"
  }

  private static func html(_ table: Table, labelledBy label: String?, class kind: String = "donnees")
    -> String
  {
    let name = " class=\"\(kind)\"" + (label.map { " aria-labelledby=\"\($0)\"" } ?? "")
    let columns = table.columns.map { Column(title: HTMLText.escaped($0.title), style: style($0)) }
    var result = "<table\(name)>\n<thead>\n<tr>"
    for (column, shown) in zip(table.columns, columns) {
      result += "<th scope=\"col\"\(shown.style)>\(HTMLText.inline(Text(column.title)))</th>"
    }
    result += "</tr>\n</thead>\n<tbody>\n"
    for row in table.rows { write(row, of: table, columns, to: &result) }
    result += "</tbody>\n"
    if let total = table.total {
      result += "<tfoot>\n"
      write(total, of: table, columns, to: &result)
      result += "</tfoot>\n"
    }
    return result + "</table>"
  }

  /// What is the same in every cell of a column.
  private struct Column {
    let style: String
    /// Before the content of a cell that takes one column.
    let opening: String
    /// The same, of a cell that takes `count` columns.
    func opening(across count: Int) -> String { "<td colspan=\"\(count)\"" + attributes }
    private let attributes: String

    /// - Parameter title: escaped; each cell repeats it, for a screen too narrow for columns.
    init(title: String, style: String) {
      self.style = style
      attributes = "\(style) data-label=\"\(title)\">"
      opening = "<td" + attributes
    }
  }

  private static func write(_ row: [Text], of table: Table, _ columns: [Column], to result: inout String) {
    let last = lastCell(of: row, in: table)
    result += "<tr>"
    for (index, cell) in row.prefix(last + 1).enumerated() {
      guard !cell.isEmpty else {
        result += "<td></td>"
        continue
      }
      let isHead = index == 0
      if isHead {
        result += "<th scope=\"row\"\(columns[index].style)>"
      } else if index == last, last + 1 < row.count {
        result += columns[index].opening(across: row.count - last)
      } else {
        result += columns[index].opening
      }
      HTMLText.write(cell, to: &result)
      result += isHead ? "</th>" : "</td>"
    }
    result += "</tr>\n"
  }

  /// The last cell to write: a sentence takes the room of the empty cells that follow it; amounts keep their column.
  private static func lastCell(of row: [Text], in table: Table) -> Int {
    guard let said = row.lastIndex(where: { !$0.isEmpty }), said > 0, said + 2 < row.count,
      table.columns[said...].allSatisfy({ $0.alignment == .left })
    else { return row.count - 1 }
    return said
  }

  private static func style(_ column: Table.Column) -> String {
    column.alignment == .right ? " class=\"n\"" : ""
  }
}
