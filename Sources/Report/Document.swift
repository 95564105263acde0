package import Basics

/// A report as text-with-meaning: blocks that say what they are. What they look like (columns, Markdown,
/// later a page) is decided by a renderer.
package struct Document: Hashable, Sendable {
  package var blocks: [Block]

  package init(_ blocks: [Block] = []) {
    self.blocks = blocks
  }
}

package enum Block: Hashable, Sendable {
  /// Level 1 is the document's title, level 2 a section.
  case heading(level: Int, Text)
  case paragraph(Text)
  case definitions([Definition])
  case table(Table)
  case list(ListStyle, [ListItem])
  case note(NoteKind, Text)
  /// Text to be sent as it is, line by line: a message already written. An empty line stays empty.
  case letter([Text])
}

/// A label and what stands beside it: one paragraph or more.
package struct Definition: Hashable, Sendable {
  package let label: Text
  /// 0: a rubric of its own; 1: it belongs to the rubric above.
  package let level: Int
  /// The paragraphs are a list: each has its bullet as soon as there are two.
  package let bulleted: Bool
  package let content: [Text]

  package init(_ label: Text, level: Int = 1, bulleted: Bool = false, _ content: [Text]) {
    self.label = label
    self.level = level
    self.bulleted = bulleted
    self.content = content
  }

  /// The content is to be shown with bullets.
  var hasBullets: Bool { bulleted && content.count > 1 }
}

package enum ListStyle: Hashable, Sendable {
  case bulleted
  case numbered
}

/// One entry of a list: a first paragraph, and others that explain it.
package struct ListItem: Hashable, Sendable {
  package let text: Text
  package let details: [Text]

  package init(_ text: Text, details: [Text] = []) {
    self.text = text
    self.details = details
  }
}

package enum NoteKind: Hashable, Sendable {
  /// It costs a right or money to pass over it.
  case warning
  case information
}

/// Rows under headed columns. The first column names the row.
package struct Table: Hashable, Sendable {
  package enum Alignment: Hashable, Sendable {
    case left
    /// Amounts and numbers.
    case right
  }

  package struct Column: Hashable, Sendable {
    package let title: String
    package let alignment: Alignment

    package init(_ title: String, _ alignment: Alignment = .left) {
      self.title = title
      self.alignment = alignment
    }
  }

  package let columns: [Column]
  /// As many cells as columns in each row.
  package let rows: [[Text]]
  /// The row of totals.
  package let total: [Text]?

  package init(columns: [Column], rows: [[Text]], total: [Text]? = nil) {
    self.columns = columns
    self.rows = rows
    self.total = total
  }

  /// The same table without the columns that are empty in every row.
  package func droppingEmptyColumns() -> Table {
    keeping(columns.indices.filter { index in rows.contains { !$0[index].isEmpty } })
  }

  /// The same table without the columns of this title.
  func dropping(_ title: String) -> Table { keeping(columns.indices.filter { columns[$0].title != title }) }

  private func keeping(_ kept: [Int]) -> Table {
    Table(
      columns: kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } },
      total: total.map { row in kept.map { row[$0] } })
  }
}
