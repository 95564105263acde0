import Assessment
import Basics
import Law

/// A table of the reference document: the same rows for a reader (Markdown) and for a program (JSON).
struct ReferenceTable {
  struct Column {
    /// The key in JSON; nil: for the reader alone.
    let key: String?
    /// The heading in Markdown; nil: for programs alone.
    let title: String?

    init(_ key: String?, _ title: String? = nil) {
      self.key = key
      self.title = title
    }
  }

  /// The key in JSON, and the anchor in Markdown.
  let key: String
  /// French.
  let title: String
  /// What to know before reading it.
  let notes: [Text]
  let columns: [Column]
  /// As many cells as columns in each row.
  let rows: [[ReferenceCell]]

  /// Every authority of the rows.
  var citations: [Citation] { rows.flatMap { $0.flatMap(\.citations) } }

  var json: JSONValue {
    .array(
      rows.map { row in
        .object(
          zip(columns, row).compactMap { column, cell in column.key.map { ($0, cell.json) } })
      })
  }

  /// The rows under their headings, as GitHub writes tables.
  var markdown: String {
    let shown = columns.indices.filter { columns[$0].title != nil }
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let head = line(shown.map { columns[$0].title ?? "" })
    let rule = line(shown.map { _ in "---" })
    return ([head, rule] + rows.map { row in line(shown.map { row[$0].markdown }) }).joined(separator: "\n")
  }
}

/// One value of a table, as it is shown and as it is given to a program.
struct ReferenceCell {
  /// Escaped Markdown.
  let markdown: String
  let json: JSONValue
  /// The authorities that the value rests on.
  let citations: [Citation]

  private init(_ markdown: String, _ json: JSONValue, _ citations: [Citation] = []) {
    self.markdown = markdown
    self.json = json
    self.citations = citations
  }

  static func text(_ text: String) -> ReferenceCell {
    ReferenceCell(MarkdownText.escaped(text), .string(text))
  }

  static func texts(_ texts: [String]) -> ReferenceCell {
    ReferenceCell(
      MarkdownText.escaped(Wording.capitalized(texts.joined(separator: "\u{A0}; "))), .strings(texts))
  }

  static func code(_ name: String) -> ReferenceCell { ReferenceCell("`\(name)`", .string(name)) }

  static func yesNo(_ value: Bool) -> ReferenceCell {
    ReferenceCell(value ? "oui" : "non", .bool(value))
  }

  /// The row’s words and name, for the reader alone; links lead to the anchor.
  static func anchored(_ anchor: String?, _ label: String, _ name: String) -> ReferenceCell {
    let target = anchor.map { "<a id=\"\($0)\"></a>" } ?? ""
    return ReferenceCell(target + MarkdownText.escaped(label) + " `\(name)`", .null)
  }

  /// For a program alone.
  static func value(_ json: JSONValue) -> ReferenceCell { ReferenceCell("", json) }

  static func day(_ day: Day?, absent: String = "—") -> ReferenceCell {
    ReferenceCell(day.map(FrenchFormat.day) ?? absent, .day(day))
  }

  static func rate(_ rate: Rate?) -> ReferenceCell {
    ReferenceCell(rate.map(FrenchFormat.rate) ?? "—", .optional(rate?.canonical))
  }

  /// The confidence of a row; `subject` names the row where no article does.
  static func confidence(_ confidence: Confidence, of subject: String? = nil) -> ReferenceCell {
    ReferenceCell(
      confidence.label, .string(confidence.word), subject.map { [Citation($0, confidence)] } ?? [])
  }

  static func confidence(_ row: LegalParameter) -> ReferenceCell {
    ReferenceCell(row.standing, .string(row.confidence.word))
  }

  static func citation(_ citation: Citation) -> ReferenceCell {
    ReferenceCell(
      MarkdownText.escaped(Wording.unbroken(citation.reference)), .string(citation.reference), [citation])
  }

  /// Sentences, each with its authorities in parentheses.
  static func reasons(_ reasons: [Reason]) -> ReferenceCell {
    ReferenceCell(
      reasons.map { MarkdownText.inline(Wording.sentence($0)) }.joined(separator: " "),
      .array(reasons.map(JSONValue.ground)), reasons.flatMap(\.citations))
  }

  static func reason(_ reason: Reason) -> ReferenceCell {
    ReferenceCell(MarkdownText.inline(Wording.sentence(reason)), .ground(reason), reason.citations)
  }
}

extension JSONValue {
  /// A reason that rests on no dossier.
  static func ground(_ reason: Reason) -> JSONValue {
    .object([("texte", .string(reason.text)), ("sources", .array(reason.citations.map(citation)))])
  }
}

extension Confidence {
  /// How far a statement has been checked, in the words of the reference document.
  var label: String {
    switch self {
    case .high: "vérifié"
    case .medium: "une seule source"
    case .low: "à confirmer"
    }
  }
}
