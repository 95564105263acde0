import Assessment
import Basics
import Law

/// The tables, what is to be confirmed in them, and what is to be looked at again.
extension RulesMarkdown {
  mutating func data() {
    heading(2, "Les données", anchor: "donnees")
    for table in tables {
      heading(3, table.title, anchor: Self.anchor(ofTable: table.key))
      for note in table.notes { paragraph(note) }
      blocks.append(table.markdown)
    }
  }

  mutating func reserves() {
    heading(2, "Ce qui est à confirmer", anchor: "a-confirmer")
    paragraph(
      "Écrit de mémoire ou non vérifié. C’est par là que la relecture peut commencer."
    )
    list(document.reserves(.low, in: tables).map(line))
    blocks.append("### Une seule source")
    paragraph("Lu une fois, ou indirectement\u{A0}: à relire ensuite.")
    list(document.reserves(.medium, in: tables).map(line))
  }

  private func line(_ reserve: Reserve) -> String {
    let citation = reserve.citation
    let note = citation.note.isEmpty ? "" : "\u{A0}: " + citation.note
    let places =
      (reserve.rules.isEmpty
        ? [] : [(reserve.rules.count == 1 ? "règle " : "règles ") + links(reserve.rules)])
      + reserve.tables.map { link(table: $0) }
    return MarkdownText.escaped(Wording.unbroken(citation.reference) + note) + " — "
      + places.joined(separator: "\u{A0}; ")
  }

  mutating func watch() {
    heading(2, "Ce qui est à revoir avant publication", anchor: "a-revoir")
    paragraph(
      Text(
        "Rien de postérieur au \(FrenchFormat.day(LegalWatch.seenThrough)) n’a été vu. Ce qui suit a pu changer, ou changera à une date connue."
      ))
    list(LegalWatch.changes.map(line))
    blocks.append("### Ce qui n’a pas pu être vérifié")
    list(LegalWatch.unverified.map(line))
  }

  private func line(_ watch: LegalWatch) -> String {
    let figures = watch.affects.map { "[`\($0.rawValue)`](#\(Self.anchor(of: $0)))" }
    let touched = figures.isEmpty ? "" : " Chiffres touchés\u{A0}: " + figures.joined(separator: ", ") + "."
    return "**" + MarkdownText.escaped(watch.subject) + ".** "
      + MarkdownText.escaped(watch.state.text(on: document.day)) + touched
  }
}
