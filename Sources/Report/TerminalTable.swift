package import Basics

/// A table in a terminal: aligned columns when they fit, otherwise one fact a line, row after row.
package struct TerminalTable {
  private let table: Table
  private let width: Int
  /// The column whose cells may be broken over lines: usually the first, which names the rows.
  private let breakable: Int

  /// The cells of the breakable column are broken down to this width.
  private static let narrowestName = 10

  package init(_ table: Table, width: Int, breakable: Int = 0) {
    self.table = table
    self.width = width
    self.breakable = table.columns.indices.contains(breakable) ? breakable : 0
  }

  package var lines: [Text] {
    guard !table.columns.isEmpty else { return [] }
    return alignedLines ?? records(cells)
  }

  /// The table in columns; nil when it is wider than the screen.
  package var alignedLines: [Text]? {
    guard !table.columns.isEmpty else { return [] }
    let cells = cells
    for gap in [2, 1] {
      if let widths = widths(of: cells, gap: gap) { return aligned(cells, widths, gap: gap) }
    }
    return nil
  }

  private var cells: [[Text]] {
    (table.rows + (table.total.map { [$0] } ?? [])).map { $0.map(LineWrapping.shown) }
  }

  /// The width of each column, or nil when the table does not fit.
  private func widths(of cells: [[Text]], gap: Int) -> [Int]? {
    var widths = table.columns.indices.map { index in
      // A heading may be broken at its spaces; a figure may not.
      let title = table.columns[index].title.split(separator: " ").map { DisplayWidth.columns(String($0)) }
        .max()
      return max(title ?? 0, cells.map { DisplayWidth.columns($0[index].plain) }.max() ?? 0)
    }
    let excess = widths.reduce(0, +) + gap * (widths.count - 1) - width
    guard excess > 0 else { return widths }
    let name = widths[breakable]
    guard name - excess >= Self.narrowestName else { return nil }
    widths[breakable] = name - excess
    return widths
  }

  private func aligned(_ rows: [[Text]], _ widths: [Int], gap: Int) -> [Text] {
    let titles = table.columns.enumerated().map { index, column in
      LineWrapping(width: max(widths[index], 1)).lines(.strong(column.title))
    }
    let height = titles.map(\.count).max() ?? 1
    var lines: [Text] = []
    for line in 0..<height {
      // Headings stand on their last line, above the figures.
      let cells = titles.map { title in
        let index = line - (height - title.count)
        return index >= 0 ? title[index] : Text()
      }
      lines.append(row(cells, widths, gap: gap))
    }
    for cells in rows {
      let names = LineWrapping(width: max(widths[breakable], 1)).lines(cells[breakable])
      for (index, name) in names.enumerated() {
        var line = index == 0 ? cells : [Text](repeating: Text(), count: cells.count)
        line[breakable] = name
        lines.append(row(line, widths, gap: gap))
      }
    }
    return lines
  }

  private func row(_ cells: [Text], _ widths: [Int], gap: Int) -> Text {
    var result = Text()
    var pending = 0
    for (index, cell) in cells.enumerated() {
      let free = max(widths[index] - DisplayWidth.columns(cell.plain), 0)
      let before = table.columns[index].alignment == .right ? free : 0
      if cell.isEmpty {
        pending += free + gap
      } else {
        result += Text(String(repeating: " ", count: pending + before)) + cell
        pending = free - before + gap
      }
    }
    return result
  }

  /// The first cell names the record; each other cell that says something has its line under it.
  private func records(_ rows: [[Text]]) -> [Text] {
    let wrapping = LineWrapping(width: width)
    var lines: [Text] = []
    for row in rows {
      if !lines.isEmpty { lines.append(Text()) }
      if let name = row.first, !name.isEmpty {
        lines += wrapping.lines(Text(runs: name.runs.map { Text.Run($0.content, .strong) }), rest: "  ")
      }
      for (column, cell) in zip(table.columns, row).dropFirst() where !cell.isEmpty {
        let label = Text(column.title + "\u{00A0}: ")
        lines += wrapping.lines(label + cell, first: "  ", rest: "    ")
      }
    }
    return lines
  }
}
