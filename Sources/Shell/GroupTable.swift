package import Basics
import Dossier
package import Interview
import Report

/// A repeated group as a table: what was given, what is still to give, the totals.
///
/// The number of a row is that of its element, whatever the order of the rows: it is what a command names.
package struct GroupTable: Sendable {
  package struct Row: Sendable {
    package let number: Int
    package let key: String
    fileprivate let cells: [Cell]
    fileprivate let date: Day?
  }

  /// One question of one element.
  fileprivate enum Value: Hashable, Sendable {
    /// Not asked of this element.
    case none
    case missing
    /// « je ne sais pas », « à retrouver »…
    case state(String)
    /// What is said on its own needs « : » after a label: « preuve : oui ».
    case said(String)
    case text(String)
    case amount(Money, String)
  }

  fileprivate struct Cell: Sendable {
    let values: [(piece: GroupLayout.Piece, value: Value)]
  }

  package let group: Group
  package let rows: [Row]
  private let layout: GroupLayout
  /// Of each column that is an amount: the sum of those given, and how many are not.
  private let sums: [Int: (total: Money, missing: Int)]
  private let currency: String?

  package init(_ group: Group, of interview: Interview) {
    self.group = group
    let keys = interview.elements(of: group.id)
    func path(_ id: String, _ key: String) -> FactPath {
      FactPath("\(group.id)[\(key)].\(id.dropFirst(group.id.count + 1))")
    }
    let asked = group.questions.map(\.id).filter { id in keys.contains { interview.shows(path(id, $0)) } }
    let currency = Self.currency(interview)
    let whole = GroupLayout(group, asked: Set(asked))
    let questions = Dictionary(group.questions.map { ($0.id, $0) }) { first, _ in first }
    func value(_ id: String, _ key: String) -> Value {
      let path = path(id, key)
      guard let question = questions[id], interview.shows(path) else { return .none }
      guard let answer = interview.answer(at: path) else { return .missing }
      guard answer.state == .value else { return .state(answer.state.label) }
      let shown = SafeText.escaped(AnswerDisplay.text(answer, question))
      if question.type == .amount, let money = Money(canonical: answer.canonical) {
        return .amount(money, Self.text(money, currency))
      }
      return question.type == .yesNo ? .said(shown) : .text(shown)
    }
    var rows = keys.enumerated().map { position, key in
      Row(
        number: position + 1, key: key,
        cells: whole.columns.map { column in
          Cell(values: column.pieces.map { ($0, value($0.id, key)) })
        },
        date: whole.chronology.flatMap { interview.answer(at: path($0, key)) }.flatMap {
          Day(iso: $0.canonical)
        })
    }
    // What is asked of no element has no column.
    let kept = whole.columns.indices.filter { column in
      rows.contains { $0.cells[column].values.contains { $0.value != .none } }
    }
    rows = rows.map { row in
      Row(number: row.number, key: row.key, cells: kept.map { row.cells[$0] }, date: row.date)
    }
    layout = whole.keeping(kept)
    if layout.chronology != nil {
      rows.sort { left, right in
        switch (left.date, right.date) {
        case (let one?, let other?): (one, left.number) < (other, right.number)
        case (_?, nil): true
        case (nil, _?): false
        case (nil, nil): left.number < right.number
        }
      }
    }
    self.rows = rows
    self.currency = currency
    var sums: [Int: (Money, Int)] = [:]
    for (index, column) in layout.columns.enumerated() where column.isAmount {
      var sum = (Money.zero, 0)
      for row in rows {
        switch row.cells[index].values.first?.value {
        case .amount(let money, _): sum.0 += money
        case .missing, .state: sum.1 += 1
        case .said, .text, .none?, nil: break
        }
      }
      sums[index] = sum
    }
    self.sums = sums
  }

  /// The sum of a column, and how many of its amounts are still to give.
  package func sum(of id: String) -> (total: Money, missing: Int)? {
    layout.columns.firstIndex { $0.pieces.contains { $0.id == id } }.flatMap { sums[$0] }
  }

  /// The names of the column of a question: its heading, and what it is called in a sentence; nil when it has none.
  static func names(of question: Question, in group: Group) -> (heading: String, spoken: String)? {
    let layout = GroupLayout(group, asked: Set(group.questions.map(\.id)))
    return layout.columns.first { $0.pieces.count == 1 && $0.pieces[0].id == question.id }
      .map { ($0.title, $0.spoken) }
  }

  /// Code of another currency than the euro.
  private static func currency(_ interview: Interview) -> String? {
    guard let answer = interview.activeAnswer(at: "creance.devise"), answer.state == .value,
      answer.canonical.count <= 12
    else { return nil }
    return SafeText.escaped(answer.canonical)
  }

  private static func text(_ money: Money, _ currency: String?) -> String {
    currency.map { FrenchFormat.number(cents: money.cents) + FrenchFormat.space + $0 }
      ?? FrenchFormat.money(money)
  }
}

// MARK: Shown

extension GroupTable {
  private static let toGive = "à donner"

  /// The table with its title, its totals and what is said of it; nothing for a list without an element.
  package func lines(width: Int, accessible: Bool = false) -> [Text] {
    guard !rows.isEmpty else { return [] }
    var lines: [Text] = [.strong(group.title)]
    if accessible {
      lines += facts
    } else {
      lines += wide(width) ?? narrow(width)
    }
    return lines + remarks
  }

  /// One element in a sentence, or fact by fact: for whoever takes it away.
  package func lines(ofElement number: Int, accessible: Bool = false) -> [Text] {
    guard let row = rows.first(where: { $0.number == number }) else { return [] }
    guard !accessible else { return facts(of: row) }
    let texts = zip(layout.columns, row.cells).map {
      Self.joined($1, separator: ", ", titled: $0.spoken)
    }.filter { !$0.isEmpty }
    return texts.isEmpty
      ? [] : [texts.dropFirst().reduce(Text("  ") + texts[0]) { $0 + Text(", ") + $1 }]
  }

  private var hasTotal: Bool { rows.count > 1 && sums.values.contains { $0.total != .zero } }

  private func totalLabel(_ column: Int) -> String {
    sums[column].map { $0.missing > 0 } == true ? "Total connu" : "Total"
  }

  /// Aligned columns; nil when the screen is too narrow for them.
  private func wide(_ width: Int) -> [Text]? {
    let columns =
      [Table.Column("n°", .right)]
      + layout.columns.map { Table.Column($0.title, $0.isAmount ? .right : .left) }
    var total: [Text]?
    if hasTotal {
      let isPartial = sums.values.contains { $0.missing > 0 && $0.total != .zero }
      var cells = [Text](repeating: Text(), count: columns.count)
      cells[1] = .strong(isPartial ? "Total connu" : "Total")
      for (column, sum) in sums where sum.total != .zero {
        cells[column + 1] = .strong(Self.text(sum.total, currency))
      }
      total = cells
    }
    let table = Table(
      columns: columns,
      rows: rows.map { row in
        [.command(String(row.number))]
          + zip(layout.columns, row.cells).map { column, cell in
            column.pieces.count == 1
              ? Self.bare(cell.values[0].value) : Self.joined(cell, separator: ", ")
          }
      }, total: total)
    return TerminalTable(table, width: width, breakable: layout.breakable + 1).alignedLines
  }

  /// Two lines an element: what names it and what it is worth, then the rest.
  private func narrow(_ width: Int) -> [Text] {
    let numbers = String(rows.map(\.number).max() ?? 1).count
    var lines = rows.flatMap { narrow($0, numbers: numbers, width: width) }
    if hasTotal {
      for (column, sum) in sums.sorted(by: { $0.key < $1.key }) where sum.total != .zero {
        let label =
          totalLabel(column) + (column == mainAmount ? "" : ", " + layout.columns[column].spoken)
        lines.append(Self.apart(.strong(label), .strong(Self.text(sum.total, currency)), width: width))
      }
    }
    return lines
  }

  /// The first amount stands at the end of the first line.
  private var mainAmount: Int? { layout.columns.firstIndex(where: \.isAmount) }

  private func narrow(_ row: Row, numbers: Int, width: Int) -> [Text] {
    let number = String(row.number)
    let margin = String(repeating: " ", count: numbers + 2)
    let start = Text(String(repeating: " ", count: numbers - number.count)) + .command(number) + Text("  ")
    let leading = layout.columns.indices.prefix(layout.leading)
    var first = start
    for column in leading {
      if column > 0 { first += Text("  ") }
      first += Self.joined(row.cells[column], separator: ", ", titled: layout.columns[column].spoken)
    }
    var rest = layout.columns.indices.filter { !leading.contains($0) }
    var lines: [Text] = []
    if let amount = mainAmount, rest.contains(amount) {
      let value = Self.bare(row.cells[amount].values[0].value)
      let line = value.isEmpty ? first : Self.apart(first, value, width: width)
      if DisplayWidth.columns(line.plain) <= width {
        first = line
        rest.removeAll { $0 == amount }
      }
    }
    // The console hangs what it breaks under the second column of the line.
    lines.append(first)
    var second = Text()
    for column in rest {
      let text = Self.joined(row.cells[column], separator: ", ")
      guard !text.isEmpty else { continue }
      second += second.isEmpty ? text : Text(", ") + text
    }
    if !second.isEmpty { lines.append(Text(margin) + second) }
    return lines
  }

  /// `left` and `right` at the two ends of a line.
  private static func apart(_ left: Text, _ right: Text, width: Int) -> Text {
    let free = width - DisplayWidth.columns(left.plain) - DisplayWidth.columns(right.plain)
    return left + Text(String(repeating: " ", count: max(free, 2))) + right
  }

  /// One fact a line: nothing is told by where it stands.
  private var facts: [Text] {
    var lines: [Text] = []
    for row in rows {
      lines.append(Text("\(group.element) \(row.number)"))
      lines += facts(of: row)
    }
    if hasTotal {
      for (column, sum) in sums.sorted(by: { $0.key < $1.key }) where sum.total != .zero {
        lines.append(
          Text("\(totalLabel(column)), \(layout.columns[column].spoken)\u{A0}: ")
            + Text(Self.text(sum.total, currency)))
      }
    }
    return lines
  }

  private func facts(of row: Row) -> [Text] {
    zip(layout.columns, row.cells).compactMap { column, cell in
      let value =
        column.pieces.count == 1 ? Self.bare(cell.values[0].value) : Self.joined(cell, separator: ", ")
      return value.isEmpty ? nil : Text(column.fullName + "\u{A0}: ") + value
    }
  }

  /// The value under its heading.
  private static func bare(_ value: Value) -> Text {
    switch value {
    case .none: Text()
    case .missing: .warning(toGive)
    case .state(let label): .warning(label)
    case .said(let text), .text(let text), .amount(_, let text): Text(text)
    }
  }

  /// The values of a cell, each with its label: for where no heading says what they are.
  ///
  /// A value that stands for its column alone and is missing says which one: « numéro à donner ».
  private static func joined(_ cell: Cell, separator: String, titled: String? = nil) -> Text {
    var result = Text()
    for (piece, value) in cell.values {
      let label = piece.label ?? titled
      let text: Text
      switch value {
      case .none: continue
      case .missing:
        guard piece.isExpected else { continue }
        let name = label == "du" ? "date" : label
        text = .warning((name.map { $0 + " " } ?? "") + toGive)
      case .state(let state):
        let name = label == "du" ? "date" : label
        text = .warning((name.map { $0 + "\u{A0}: " } ?? "") + state)
      case .said(let said): text = Text((piece.label.map { $0 + "\u{A0}: " } ?? "") + said)
      case .text(let said), .amount(_, let said):
        let unit = piece.unit.isEmpty ? "" : "\u{A0}" + piece.unit
        text = Text((piece.label.map { $0 + " " } ?? "") + said + unit)
      }
      result += result.isEmpty ? text : Text(separator) + text
    }
    return result
  }

  /// What the table cannot show: amounts that no total counts, rows without a date.
  private var remarks: [Text] {
    var lines: [Text] = []
    if let column = mainAmount, let sum = sums[column], sum.missing > 0, rows.count > 1 {
      lines.append(
        .muted(
          sum.missing == 1
            ? "1\u{A0}montant reste à donner\u{A0}: le total ne le compte pas."
            : "\(sum.missing)\u{A0}montants restent à donner\u{A0}: le total ne les compte pas."))
    }
    let undated = layout.chronology == nil ? [] : rows.filter { $0.date == nil }.map { String($0.number) }
    if !undated.isEmpty, rows.count > 1 {
      let list =
        undated.count == 1
        ? "n°\u{A0}" + undated[0]
        : "n°\u{A0}" + undated.dropLast().joined(separator: ", ") + " et " + (undated.last ?? "")
      lines.append(.muted("Sans date, donc à la fin\u{A0}: \(list)."))
    }
    return lines
  }
}

extension Interview {
  /// A question that is asked, or whose answer was noted before it can be; not one that is set aside.
  func shows(_ path: FactPath) -> Bool {
    switch activity(of: path) {
    case .active: true
    case .undecided: answer(at: path) != nil
    case .inactive, nil: false
    }
  }
}
