import Assessment
import Basics
import Foundation
import Law
import Testing

@testable import Report

/// The reference document: `docs/regles.md`, and the same for a program.
@Suite struct RulesDocumentTests {
  private static let docs = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs")
  private static let document = RulesDocument(on: RulesDocument.referenceDay)
  private static let markdown = document.markdown

  private static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  @Test func `docs regles.md is the rendering of the rules and the data (RECORD=1 writes it again)`() throws {
    let file = Self.docs.appending(path: "regles.md")
    let present = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    guard !present.utf8.elementsEqual(Self.markdown.utf8) else { return }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Self.markdown.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded, run again")
    } else {
      Issue.record("stale: run RECORD=1 swift test --filter RulesDocumentTests, then run again")
    }
  }

  // MARK: Whole

  @Test(arguments: RulesDocument.rules.map(\.id))
  func `a rule is written whole: title, sentences, actions, authorities`(_ id: String) throws {
    let rule = try #require(RulesDocument.rules.first { $0.id == id })
    let part = try Self.part(from: "<a id=\"regle-\(id)\"></a>")
    let sheet = rule.sheet
    #expect(part.contains(MarkdownText.escaped(rule.title)))
    for sentence in sheet.sentences {
      // The first word may be in bold, and the final stop behind the authorities.
      let words = MarkdownText.escaped(sentence.text(on: Self.document.day)).split(separator: " ").dropFirst()
      #expect(part.contains(words.dropLast().joined(separator: " ")), "\(words)")
    }
    for action in sheet.actions { #expect(part.contains("`\(action.rawValue)`")) }
    for held in sheet.holds.union(sheet.silences) { #expect(part.contains("(#regle-\(held))")) }
    for citation in rule.sources {
      #expect(part.contains(MarkdownText.escaped(Wording.unbroken(citation.reference))), "\(citation)")
    }
    for figure in sheet.figures { #expect(part.contains("(#chiffre-\(figure.rawValue))")) }
  }

  @Test func `every dated figure stands in the document with its value, its article and its source`() {
    for row in Parameters.all {
      let dates = row.inForce.isEmpty ? "—" : MarkdownText.escaped(row.inForce)
      let start = "`\(row.id.rawValue)` | \(MarkdownText.escaped(row.formatted)) | \(dates) | "
      let line = Self.lines.first { $0.contains(start + MarkdownText.escaped(Wording.unbroken(row.article))) }
      #expect(line?.contains(MarkdownText.escaped(row.source)) == true, "\(row.id)")
    }
    #expect(Set(Parameters.all.map(\.id)) == Set(ParameterID.allCases))
  }

  @Test func `every rate and every period of limitation stands in the document`() {
    for row in LegalRates.all {
      let start = "| \(FrenchFormat.day(row.from)) | \(FrenchFormat.day(row.to)) | "
      let rates = "\(FrenchFormat.rate(row.individuals)) | \(FrenchFormat.rate(row.others)) |"
      #expect(Self.lines.contains { $0.hasPrefix(start + rates) }, "\(row.from)")
    }
    for row in EcbRates.all {
      let start = "| \(FrenchFormat.day(row.from)) | \(FrenchFormat.rate(row.rate)) |"
      #expect(Self.lines.contains { $0.hasPrefix(start) }, "\(row.from)")
    }
    for row in LimitationPeriods.all {
      #expect(Self.lines.contains { $0.contains("`\(row.id.rawValue)` | \(row.duration) |") }, "\(row.id)")
    }
  }

  @Test func `what is to be confirmed is gathered, wherever it stands`() throws {
    let part = try Self.part(from: "<a id=\"a-confirmer\"></a>", to: "### Une seule source")
    let rules = RulesDocument.rules.flatMap(\.sources)
    let rows = Parameters.all.map(\.citation) + LimitationPeriods.all.map(\.citation)
    let low = (rules + rows).filter { $0.confidence == .low }
    #expect(!low.isEmpty)
    for citation in low {
      #expect(part.contains(MarkdownText.escaped(Wording.unbroken(citation.reference))), "\(citation)")
    }
  }

  @Test func `what is to be looked at again before a release is told`() {
    for watch in LegalWatch.changes + LegalWatch.unverified {
      #expect(Self.markdown.contains("**" + MarkdownText.escaped(watch.subject) + ".**"))
      #expect(Self.markdown.contains(MarkdownText.escaped(watch.state.text(on: Self.document.day))))
    }
  }

  // MARK: Dates

  @Test func `figures are those of the day, and a figure that an act dates is given with all its values`()
    throws
  {
    let before = RulesDocument(on: try Self.day("2026-02-28")).markdown
    let fee = "30,23\u{A0}€ du 01/03/2026 au 29/02/2028 de greffe"
    #expect(before.contains(fee) && !Self.markdown.contains(fee))
    for text in [before, Self.markdown] {
      #expect(text.contains("6\u{A0}mois jusqu’au 31/08/2026, 3\u{A0}mois depuis le 01/09/2026"))
    }
  }

  @Test func `the same day gives the same bytes`() {
    #expect(RulesDocument(on: RulesDocument.referenceDay).markdown == Self.markdown)
  }

  // MARK: Form

  @Test func `every link leads to one place`() {
    let anchors = Self.markdown.split(separator: "<a id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(anchors).count == anchors.count)
    let links = Self.markdown.split(separator: "](#").dropFirst().map { $0.prefix { $0 != ")" } }
    #expect(!links.isEmpty)
    #expect(Set(links).subtracting(anchors).sorted() == [])
  }

  @Test func `the rows of a table have the cells of its heading`() {
    for table in Self.document.tables {
      #expect(!table.rows.isEmpty, "\(table.key)")
      for row in table.rows { #expect(row.count == table.columns.count, "\(table.key)") }
      let counts = table.markdown.split(separator: "\n").map { line in
        line.replacing("\\|", with: "").count { $0 == "|" }
      }
      #expect(Set(counts).count == 1, "\(table.key)")
    }
  }

  @Test func `stored text takes no effect in a cell`() {
    #expect(ReferenceCell.text("a|b").markdown == "a\\|b")
    #expect(ReferenceCell.text("<script>*x*").markdown == "\\<script\\>\\*x\\*")
    #expect(ReferenceCell.texts(["un\ndeux", "trois"]).markdown == "Un deux\u{A0}; trois")
  }

  // MARK: JSON

  @Test func `the JSON holds the same rules and tables, under documented keys`() throws {
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(Self.document.json.utf8)) as? [String: Any])
    #expect(object["schema"] as? String == "recouvre-regles/1")
    #expect(object["le"] as? String == RulesDocument.referenceDay.iso)
    let rules = try #require(object["regles"] as? [[String: Any]])
    #expect(rules.compactMap { $0["id"] as? String } == RulesDocument.rules.map(\.id))
    for table in Self.document.tables {
      #expect((object[table.key] as? [Any])?.count == table.rows.count, "\(table.key)")
    }
    let contract = try String(contentsOf: Self.docs.appending(path: "schema-regles.md"), encoding: .utf8)
    for key in Self.keys(object).sorted() { #expect(contract.contains("`\(key)`"), "\(key)") }
  }

  private static func keys(_ value: Any) -> Set<String> {
    if let object = value as? [String: Any] {
      return object.reduce(into: Set(object.keys)) { $0.formUnion(keys($1.value)) }
    }
    return (value as? [Any] ?? []).reduce(into: []) { $0.formUnion(keys($1)) }
  }

  // MARK: Parts

  private static let lines = markdown.split(separator: "\n").map(String.init)

  /// From a line to the next anchor, or to another line.
  private static func part(from start: String, to end: String? = nil) throws -> Substring {
    let from = try #require(markdown.firstRange(of: start))
    let rest = markdown[from.upperBound...]
    return rest.firstRange(of: end ?? "<a id=").map { rest[..<$0.lowerBound] } ?? rest
  }
}
