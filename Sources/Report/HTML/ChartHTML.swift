import Basics

/// Drawings as SVG whose words keep their size on any screen: lengths are in hundredths of the width, heights in
/// pixels. Each stands in a table or beside a list that says the same.
enum ChartHTML {
  // MARK: Sums

  /// What is owed, invoice by invoice, each with the share of each head.
  static func bars(_ chart: ClaimChart, interest: String, labelledBy id: String) -> String {
    let bars = chart.bars + (chart.others.map { [$0] } ?? [])
    guard let longest = chart.bars.map(\.total).max(), longest.isPositive else { return "" }
    let heads = heads(interest: interest)
    let rows = bars.map { bar in
      let shares = zip(heads, [bar.principal, bar.interest, bar.indemnity]).filter { $1.isPositive }
      let words = shares.map { $0.word + "\u{A0}: " + FrenchFormat.money($1) }.joined(separator: ", ")
      // The rest, as long as many, would crush the invoices drawn: it has its figure alone.
      let drawing =
        bar.count == 1 ? svg(words, of: shares.map { (head: $0, sum: $1) }, whole: longest) : ""
      return [
        HTMLText.escaped(BilanReport.shortLabel(bar.label)), drawing,
        HTMLText.escaped(FrenchFormat.money(bar.total)),
      ]
    }
    let shown = zip(heads, [true, chart.hasInterest, chart.hasIndemnity]).filter(\.1).map(\.0)
    return "<figure>\n" + legend(shown)
      + table([("Facture", "c1"), ("Parts", "c2"), ("Total dû", "c3 n")], rows, id: id) + "</figure>\n"
  }

  /// The principal by how late it is.
  static func bands(_ chart: ClaimChart, labelledBy id: String) -> String {
    guard let longest = chart.bands.map(\.principal).max(), longest.isPositive else { return "" }
    let head = heads(interest: "")[0]
    let rows = chart.bands.map { band in
      [
        HTMLText.escaped(band.age.label),
        band.principal.isPositive
          ? svg(FrenchFormat.money(band.principal), of: [(head: head, sum: band.principal)], whole: longest)
          : "",
        HTMLText.escaped(FrenchFormat.count(band.invoices, "facture", "factures")),
        HTMLText.escaped(FrenchFormat.money(band.principal)),
      ]
    }
    return "<figure>\n"
      + table(
        [("Retard", "c1"), ("Part", "c2"), ("Factures", "c4 n"), ("Principal dû", "c3 n")], rows, id: id)
      + "</figure>\n"
  }

  /// A head of the claim: its bar has a height of its own, so that colour is not needed.
  private struct Head {
    let word: String
    let colour: PageStyle.Colour
    let height: Int

    /// A part of the width, in thousandths.
    func rectangle(from: Int, to: Int) -> String {
      "<rect class=\"\(colour.name)\" fill=\"\(colour.light)\" x=\"\(ChartHTML.percent(from))\" y=\"\((14 - height) / 2)\" "
        + "width=\"\(ChartHTML.percent(to - from))\" height=\"\(height)\"></rect>"
    }
  }

  private static func heads(interest: String) -> [Head] {
    [
      Head(word: "principal", colour: PageStyle.principal, height: 14),
      Head(word: interest, colour: PageStyle.interest, height: 8),
      Head(word: "indemnité", colour: PageStyle.indemnity, height: 4),
    ]
  }

  private static func legend(_ heads: [Head]) -> String {
    let items = heads.map { head in
      "<li><svg aria-hidden=\"true\" width=\"16\" height=\"14\">" + head.rectangle(from: 0, to: 1000)
        + "</svg>\(HTMLText.escaped(Wording.capitalized(head.word)))</li>"
    }
    return "<ul class=\"legende\">" + items.joined() + "</ul>\n"
  }

  private static func table(_ columns: [(title: String, place: String)], _ rows: [[String]], id: String)
    -> String
  {
    var result = "<table class=\"barres\" aria-labelledby=\"\(id)\">\n<thead>\n<tr>"
    result += columns.map { "<th scope=\"col\" class=\"\($0.place)\">\(HTMLText.escaped($0.title))</th>" }
      .joined()
    result += "</tr>\n</thead>\n<tbody>\n"
    for row in rows {
      let cells = zip(columns, row).enumerated().map { index, cell in
        index == 0
          ? "<th scope=\"row\" class=\"\(cell.0.place)\">\(cell.1)</th>"
          : "<td class=\"\(cell.0.place)\">\(cell.1)</td>"
      }
      result += "<tr>" + cells.joined() + "</tr>\n"
    }
    return result + "</tbody>\n</table>\n"
  }

  /// Shares one after the other, in proportion of `whole`.
  private static func svg(_ words: String, of shares: [(head: Head, sum: Money)], whole: Money) -> String {
    var drawn = Money.zero
    var result = "<svg role=\"img\" width=\"100%\" height=\"14\"><title>\(HTMLText.escaped(words))</title>"
    for share in shares {
      let from = drawn
      drawn += share.sum
      result += share.head.rectangle(
        from: Int(from.cents * 1000 / whole.cents), to: Int(drawn.cents * 1000 / whole.cents))
    }
    return result + "</svg>"
  }

  /// `43.2%` of 432 thousandths.
  private static func percent(_ thousandths: Int) -> String {
    "\(thousandths / 10)" + (thousandths % 10 == 0 ? "" : ".\(thousandths % 10)") + "%"
  }

  // MARK: Days

  /// The days in proportion, one row a kind; the list beside it says each of them.
  static func strip(_ line: TimeLine) -> String {
    let kinds = line.kinds
    let height = kinds.count * lane + 40
    var result = "<svg role=\"img\" width=\"100%\" height=\"\(height)\">"
    result += "<title>Du \(FrenchFormat.day(line.first)) au \(FrenchFormat.day(line.last))</title><desc>"
    result +=
      kinds.map { kind in
        let count = line.events.count { $0.kind == kind }
        return kind.label + "\u{A0}: " + FrenchFormat.count(count, "date", "dates")
      }.joined(separator: "\u{A0}; ") + ".</desc>"
    let here = place(line.today, in: line)
    for (index, kind) in kinds.enumerated() {
      let base = 24 + index * lane
      result += text(
        kind.label, at: "0%", base + 10, anchor: "start", size: 11, class: "doux", PageStyle.soft)
      result +=
        "<line class=\"axe\" stroke=\"\(PageStyle.line.light)\" x1=\"0%\" x2=\"100%\" y1=\"\(base + 21)\" y2=\"\(base + 21)\"></line>"
      // A tick on each row, and none through the words.
      result +=
        "<line class=\"jour\" stroke=\"\(PageStyle.bad.light)\" x1=\"\(here)\" x2=\"\(here)\" y1=\"\(base + 13)\" y2=\"\(base + 29)\"></line>"
      for event in line.events where event.kind == kind {
        result += text(
          kind.sign, at: place(event.day, in: line), base + 26, anchor: "middle", size: 13, class: "signe",
          PageStyle.accent)
      }
    }
    let position = line.position(of: line.today)
    result += text(
      TimeLine.Kind.today.label, at: here, 12,
      anchor: position < 150 ? "start" : position > 850 ? "end" : "middle",
      size: 12, class: "mal", PageStyle.bad)
    result += text(
      FrenchFormat.day(line.first), at: "0%", height - 2, anchor: "start", size: 11, class: "doux",
      PageStyle.soft)
    result += text(
      FrenchFormat.day(line.last), at: "100%", height - 2, anchor: "end", size: 11, class: "doux",
      PageStyle.soft)
    return result + "</svg>\n"
  }

  private static let lane = 34

  /// Signs keep within the drawing: two hundredths are left at each end.
  private static func place(_ day: Day, in line: TimeLine) -> String {
    percent(20 + line.position(of: day) * 96 / 100)
  }

  private static func text(
    _ content: String, at x: String, _ y: Int, anchor: String, size: Int, class name: String,
    _ colour: PageStyle.Colour
  ) -> String {
    "<text class=\"\(name)\" fill=\"\(colour.light)\" x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\" "
      + "font-size=\"\(size)\" font-family=\"Liberation Sans, sans-serif\">\(HTMLText.escaped(content))</text>"
  }

  /// Every day, in words, from the oldest.
  static func list(_ line: TimeLine) -> String {
    var result = "<ol class=\"frise\">\n"
    var previous: Day?
    for entry in line.entries {
      let event = entry.event
      var names: [String] = []
      if event.kind == .today { names.append("present") }
      // A long time without anything is seen as such.
      if let previous, previous.days(until: event.day) > 365 { names.append("loin") }
      let style = names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
      let others =
        entry.others.map { others in
          " (et " + FrenchFormat.count(others.count, "autre", "autres") + ", jusqu’au "
            + FrenchFormat.day(others.last) + ")"
        } ?? ""
      let words = event.kind == .today ? "Aujourd’hui, " + event.text : Wording.capitalized(event.text)
      result +=
        "<li\(style)><span class=\"signe\" aria-hidden=\"true\">\(event.kind.sign)</span>"
        + "<time datetime=\"\(event.day.iso)\">\(FrenchFormat.day(event.day))</time> "
        + HTMLText.inline(Text(words + others)) + "</li>\n"
      previous = entry.others?.last ?? event.day
    }
    return result + "</ol>\n"
  }
}
