package import Assessment
import Basics
package import Dossier

/// The bilan as one page that needs nothing else: no script, no address, no image. It is read on a telephone as on a
/// screen, printed on A4, and turned into a PDF as it is.
package enum HTMLReport {
  /// - Parameter reference: `2026-0007`, or nil when the dossier is not kept.
  package static func render(
    bilan: Bilan, dossier: Dossier, cabinet: Cabinet, reference: String?
  ) -> String {
    HTMLPage(BilanReport(bilan: bilan, dossier: dossier, cabinet: cabinet, reference: reference)).html
  }
}

/// Lays out the sections of a report, in the order of every other form of it.
private struct HTMLPage {
  private let report: BilanReport
  private var blocks = HTMLBlocks(prefix: "s")
  private var contents: [(id: String, title: String)] = []
  private var header = ""
  /// What a worried reader must see first: what to do, by when, how much.
  private var essential = ""
  private var body = ""

  init(_ report: BilanReport) {
    self.report = report
    header =
      blocks.html(.heading(level: 1, Text(title))) + "\n" + blocks.html(Array(report.header.dropFirst()))
    essentials()
    section(report.receivedActSection)
    sections(report.laterSections)
    routes()
    claim()
    section(report.paymentTermSection)
    section(report.qualitySection)
    proof()
    days()
    section(report.limitationSection)
    section(report.courtSection)
    todo()
    sections(report.reserveSections)
    section(report.callSection)
    section(report.sourceSection, class: "sources")
  }

  // MARK: The page

  var html: String {
    let links = contents.map { "<li><a href=\"#\($0.id)\">\(HTMLText.escaped($0.title))</a></li>\n" }
    return HTMLShell.page(
      title: title, on: report.today, header: header,
      main: """
        \(essential)<nav aria-label="Sommaire">
        <ul>
        \(links.dropFirst().joined())</ul>
        </nav>
        \(body)
        """, closing: BilanReport.closing)
  }

  /// `Bilan au 23/11/2026 — dossier 2026-0007`.
  private var title: String {
    guard case .heading(_, let text) = report.titleBlock else { return "" }
    return HTMLShell.sentenceCase(text.plain)
  }

  // MARK: Sections

  /// A section begins with its heading.
  private mutating func section(_ list: [Block], class name: String? = nil) {
    guard let first = list.first, case .heading(_, let title) = first else { return }
    open(title, class: name)
    add(Array(list.dropFirst()))
    body += "</section>\n"
  }

  /// Several sections one after the other.
  private mutating func sections(_ list: [Block]) {
    var part: [Block] = []
    for block in list {
      if case .heading(2, _) = block {
        section(part)
        part = []
      }
      part.append(block)
    }
    section(part)
  }

  private mutating func open(_ title: Text, class name: String? = nil) {
    let shown = HTMLShell.sentenceCase(title.plain)
    let heading = blocks.html(.heading(level: 2, Text(shown)))
    contents.append((blocks.heading, shown))
    let style = name.map { " class=\"\($0)\"" } ?? ""
    body += "<section\(style) aria-labelledby=\"\(blocks.heading)\">\n\(heading)\n"
  }

  private mutating func add(_ list: [Block]) { body += blocks.html(list) }

  private mutating func subtitle(_ text: String) {
    body += blocks.html(.heading(level: 3, Text(text))) + "\n"
  }

  private mutating func essentials() {
    open(report.firstActionTitle, class: "essentiel")
    body += "<p class=\"action\">\(HTMLText.inline(Text(report.bilan.firstAction.title)))</p>\n"
    let marks = report.landmarks
    if !marks.isEmpty { body += HTMLBlocks.html(marks, class: "reperes") + "\n" }
    body += "</section>\n"
    essential = body
    body = ""
    let details = report.firstActionGrounds + report.firstActionMeans
    guard !details.isEmpty else { return }
    open("Pour cette première action")
    body += HTMLBlocks.html(details) + "\n</section>\n"
  }

  private mutating func routes() {
    let tables = report.routeTables
    guard !tables.isEmpty else { return }
    open(report.routeTitle)
    for table in tables { body += blocks.html(table, class: "voies") }
    let closed = report.closedRoutes
    if !closed.isEmpty { add([.list(.bulleted, closed)]) }
    body += "</section>\n"
  }

  private mutating func claim() {
    let list = report.claimSection
    guard list.count > 1, case .heading(_, let title) = list[0] else { return }
    open(title)
    add([list[1]])
    let chart = report.claimChart
    if !chart.bars.isEmpty {
      subtitle("Ce qui compose la somme")
      body += ChartHTML.bars(chart, interest: report.interestWord, labelledBy: blocks.heading)
    }
    if !chart.bands.isEmpty {
      subtitle("Depuis combien de temps c’est dû")
      body += ChartHTML.bands(chart, labelledBy: blocks.heading)
    }
    add(Array(list.dropFirst(2)))
    body += "</section>\n"
  }

  private mutating func proof() {
    let list = report.proofSection
    // Without a claim, the files joined are all there is.
    guard report.hasClaim, !report.bilan.proof.isEmpty, list.count > 1, case .heading(_, let title) = list[0]
    else {
      return section(list)
    }
    open(title)
    body += blocks.html(report.proofMatrix, class: "preuves")
    add(Array(list.dropFirst(2)))
    body += "</section>\n"
  }

  /// The list to print and to tick.
  private mutating func todo() {
    let list = report.todoSection
    guard list.count == 2, case .heading(_, let title) = list[0], case .definitions(let days) = list[1]
    else { return section(list) }
    open(title, class: "afaire")
    body += HTMLBlocks.html(days, ticked: true) + "\n</section>\n"
  }

  private mutating func days() {
    let line = report.timeLine
    guard !line.isEmpty else { return }
    open("Les dates")
    body +=
      "<figure class=\"bande\">\n" + ChartHTML.strip(line) + "</figure>\n" + ChartHTML.list(line)
      + "</section>\n"
  }
}

extension BilanReport {
  /// The date, the sum and the limitation, for the top of a page.
  fileprivate var landmarks: [Definition] {
    var marks: [Definition] = []
    if let deadline = firstActionDeadline {
      marks.append(deadline)
    } else if let first = bilan.todo.compactMap(\.by).min(), !isWithheld {
      let texts = bilan.todo.filter { $0.by == first }.map { Text($0.text) }
      marks.append(Definition(Text(todoLabel(first)), bulleted: true, texts))
    }
    if hasClaim {
      let sum = Text.strong(FrenchFormat.money(bilan.statement.total))
      marks.append(
        Definition(
          "Votre créance", isNotConverted ? [.strong(totalParts.words)] : [sum, Text(totalParts.words)]))
      if let gaps = gapsSummary { marks.append(gaps) }
      if let limitation = limitationSummary.first {
        marks.append(Definition("Prescription", [limitation]))
      }
    } else if isAboutReceivedAct, let amount = dossier.receivedAct.amount.value {
      marks.append(Definition("Somme réclamée", [.strong(FrenchFormat.money(amount))]))
    }
    return marks
  }
}
