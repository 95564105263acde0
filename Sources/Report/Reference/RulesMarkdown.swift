import Assessment
import Basics
import Law

extension RulesDocument {
  /// The document in Markdown; the same day gives the same bytes.
  package var markdown: String {
    var writer = RulesMarkdown(self)
    return writer.render()
  }
}

/// Writes the reference document, part by part.
struct RulesMarkdown {
  let document: RulesDocument
  let tables: [ReferenceTable]
  var blocks: [String] = []

  init(_ document: RulesDocument) {
    self.document = document
    tables = document.tables
  }

  mutating func render() -> String {
    introduction()
    reading()
    contents()
    order()
    rules()
    data()
    reserves()
    watch()
    return blocks.joined(separator: "\n\n") + "\n"
  }

  // MARK: Blocks

  mutating func heading(_ level: Int, _ title: String, anchor: String) {
    blocks.append("<a id=\"\(anchor)\"></a>")
    blocks.append(String(repeating: "#", count: level) + " " + MarkdownText.escaped(title))
  }

  mutating func paragraph(_ text: Text) { blocks.append(MarkdownText.paragraph(text)) }

  /// A list that follows another takes another bullet, or Markdown would join them.
  mutating func list(_ items: [String], bullet: String = "-") {
    guard !items.isEmpty else { return }
    blocks.append(items.map { bullet + " " + $0 }.joined(separator: "\n"))
  }

  // MARK: Anchors and links

  static func anchor(of id: ParameterID) -> String { "chiffre-" + id.rawValue }
  static func anchor(of id: LimitationPeriodID) -> String { "prescription-" + id.rawValue }
  static func anchor(ofRule id: String) -> String { "regle-" + id }
  static func anchor(ofTable key: String) -> String { "table-" + key }

  static func link(_ text: String, to anchor: String) -> String {
    "[" + MarkdownText.escaped(text) + "](#" + anchor + ")"
  }

  func link(rule id: String) -> String { Self.link(id, to: Self.anchor(ofRule: id)) }

  func link(table key: String) -> String {
    Self.link(tables.first { $0.key == key }?.title ?? key, to: Self.anchor(ofTable: key))
  }

  func links(_ ids: [String]) -> String {
    ids.map { link(rule: $0) }.joined(separator: ", ")
  }

  /// Rules in the order of the document, as links.
  func links(_ ids: Set<String>) -> String {
    links(RulesDocument.rules.map(\.id).filter(ids.contains))
  }

  mutating func contents() {
    heading(2, "Sommaire", anchor: "sommaire")
    var lines = [
      "- " + Self.link("Comment le lire", to: "lire"),
      "- " + Self.link("L’ordre d’examen", to: "ordre"),
      "- " + Self.link("Les règles", to: "regles"),
    ]
    for stage in document.stages {
      lines.append(
        "  - " + MarkdownText.escaped(stage.title) + "\u{A0}: "
          + links(stage.rules.map(\.id)))
    }
    lines.append("- " + Self.link("Les données", to: "donnees"))
    lines += tables.map { "  - " + link(table: $0.key) }
    lines += [
      "- " + Self.link("Ce qui est à confirmer", to: "a-confirmer"),
      "- " + Self.link("Ce qui est à revoir avant publication", to: "a-revoir"),
    ]
    blocks.append(lines.joined(separator: "\n"))
  }
}
