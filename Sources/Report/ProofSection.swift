import Assessment
import Basics

extension BilanReport {
  /// À prouver: each fact with how far it is proved, in a sign and in words; then the numbered exhibits.
  var proofSection: [Block] {
    guard hasClaim, !bilan.proof.isEmpty else { return [] }
    var blocks: [Block] = [
      .heading(level: 2, .title("À PROUVER")),
      .definitions(bilan.proof.map(definition)),
    ]
    if !exhibits.isEmpty {
      blocks.append(.heading(level: 3, .strong("Bordereau\u{00A0}: les pièces que vous détenez, numérotées")))
      blocks.append(.list(.numbered, exhibits.map { ListItem(Text($0)) }))
    }
    return blocks
  }

  /// What is missing, with where to find it, then what is weak and what is proved.
  var proofSummary: [Text] {
    guard hasClaim else { return [] }
    var lines = bilan.proof.filter { $0.strength == .missing }.map { row in
      let best = row.substitutes.first.map { " — à chercher\u{00A0}: " + $0 } ?? ""
      return Wording.mark(.missing) + Text("\u{00A0}: " + row.fact.label + best)
    }
    for strength in [ProofRow.Strength.weak, .proved] {
      let labels = bilan.proof.filter { $0.strength == strength }.map(\.fact.label)
      if !labels.isEmpty {
        lines.append(Wording.mark(strength) + Text("\u{00A0}: " + labels.joined(separator: ", ")))
      }
    }
    return lines
  }

  private func definition(_ row: ProofRow) -> Definition {
    var content: [Text] = []
    var first = Text.strong(Wording.capitalized(row.fact.label))
    if !row.held.isEmpty { first += Text("\u{00A0}: " + row.held.joined(separator: "\u{00A0}; ")) }
    content.append(first)
    if !row.reason.text.isEmpty { content.append(Wording.sentence(row.reason)) }
    if row.strength != .proved, !row.substitutes.isEmpty {
      content.append(
        Text("À chercher, dans cet ordre\u{00A0}: " + row.substitutes.joined(separator: "\u{00A0}; ") + "."))
    }
    return Definition(Wording.mark(row.strength), content)
  }
}
