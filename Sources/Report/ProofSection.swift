import Assessment
import Basics
import Dossier

extension BilanReport {
  /// À prouver: each fact with how far it is proved, in a sign and in words; then the numbered exhibits.
  var proofSection: [Block] {
    guard hasClaim, !bilan.proof.isEmpty else {
      return hasAttachments ? [.heading(level: 2, .title("PIÈCES"))] + numberedBlocks : []
    }
    let blocks: [Block] = [
      .heading(level: 2, .title("À PROUVER")),
      .definitions(bilan.proof.map(definition)),
    ]
    return blocks + exhibitBlocks
  }

  /// The bordereau: what is held, under its number; what the route expects, with where to get it; what helps.
  private var exhibitBlocks: [Block] {
    guard let route = bilan.exhibits.first?.route else { return [] }
    var blocks = numberedBlocks
    let expected = wantedExhibits(.expected)
    if !expected.isEmpty {
      blocks.append(.heading(level: 3, .strong("Pièces attendues pour " + route.label + ", à trouver")))
      blocks.append(.list(.bulleted, expected.compactMap(wanted)))
    }
    let recommended = wantedExhibits(.recommended)
    if !recommended.isEmpty {
      let names = recommended.map { exhibit in
        exhibit.document + (exhibit.state == .toFind ? " (à retrouver)" : "")
      }
      blocks.append(
        .paragraph(Text("Utiles aussi, si vous les avez\u{A0}: " + Wording.enumeration(names) + ".")))
    }
    if saysWhatGoesWithExhibits, let words = route.goesWith {
      blocks.append(
        .note(
          .information,
          Text(words)
            + Wording.inParentheses([route.citation])
            + Text(".")))
    }
    return blocks
  }

  /// The documents that have a number, then those that are said to be held and whose file is not there.
  var numberedBlocks: [Block] {
    var blocks: [Block] = []
    let numbered = numberedExhibits
    if !numbered.isEmpty {
      blocks.append(
        .heading(
          level: 3,
          .strong(
            hasAttachments
              ? "Bordereau\u{00A0}: les pièces jointes, numérotées"
              : "Bordereau\u{00A0}: les pièces que vous détenez, numérotées")))
      blocks.append(
        .list(
          .numbered,
          numbered.map { exhibit in
            let date = exhibit.attachment?.date.map { ", du " + FrenchFormat.day($0) } ?? ""
            let signed = exhibit.state == .signed ? ", avec la signature du débiteur" : ""
            let proves = exhibit.kind.map { "\u{A0}: " + $0.proves } ?? ""
            return ListItem(Text(exhibit.title + date + signed + proves))
          }))
    }
    if !exhibitsToAttach.isEmpty {
      blocks.append(
        .paragraph(
          Text(
            "À joindre (vous les détenez, leur fichier n’est pas au dossier)\u{A0}: "
              + Wording.enumeration(exhibitsToAttach.map(\.document)) + ".")))
    }
    return blocks
  }

  private func wanted(_ exhibit: Exhibit) -> ListItem? {
    guard let kind = exhibit.kind else { return nil }
    let found = exhibit.state == .toFind ? " (à retrouver)" : ""
    // That a firm is in a register, that something was delivered, sent or obtained, is known to it.
    let told = exhibit.condition.flatMap {
      [.registered, .performed, .orderObtained, .demandSent].contains($0) ? nil : $0.label
    }
    let condition = told.map { ". " + Wording.capitalized($0) } ?? ""
    let own = exhibit.citation == exhibit.route.citation ? [] : [exhibit.citation]
    return ListItem(
      .strong(Wording.capitalized(exhibit.document)) + Text(found + "\u{A0}: " + kind.proves + condition)
        + Wording.inParentheses(own) + Text("."),
      details: [
        Text("Où la trouver\u{A0}: " + kind.whereItIs + "."),
        Text("À qui la demander\u{A0}: " + kind.whomToAsk + "."),
        Text("À défaut\u{A0}: " + kind.replacement + "."),
      ])
  }

  /// What is missing, with where to find it, then what is weak and what is proved.
  var proofSummary: [Text] {
    guard hasClaim else { return [] }
    var lines = bilan.proof.filter { $0.strength == .missing }.map { row in
      let best = row.substitutes.first.map { " — à chercher\u{00A0}: " + $0 } ?? ""
      return Wording.mark(.missing) + Text("\u{00A0}: " + row.fact.label + best)
    }
    for strength in [ProofRow.Strength.weak, .proved, .moot] {
      let labels = bilan.proof.filter { $0.strength == strength }.map(\.fact.label)
      if !labels.isEmpty {
        lines.append(Wording.mark(strength) + Text("\u{00A0}: " + labels.joined(separator: ", ")))
      }
    }
    return lines
  }

  /// The same rows as a matrix, for a page: each fact to prove, how far it is, by what, and what to look for.
  var proofMatrix: Table {
    Table(
      columns: [
        .init("À prouver"), .init("État"), .init("Ce que vous avez"), .init("Pourquoi"),
        .init("À chercher, dans cet ordre"),
      ],
      rows: bilan.proof.map { row in
        [
          Text(Wording.capitalized(row.fact.label)), Wording.mark(row.strength),
          Text(row.held.joined(separator: "\u{00A0}; ")),
          row.reason.text.isEmpty ? Text() : Wording.sentence(row.reason),
          Text(row.strength.isLacking ? row.substitutes.joined(separator: "\u{00A0}; ") : ""),
        ]
      }
    ).droppingEmptyColumns()
  }

  private func definition(_ row: ProofRow) -> Definition {
    var content: [Text] = []
    var first = Text.strong(Wording.capitalized(row.fact.label))
    if !row.held.isEmpty { first += Text("\u{00A0}: " + row.held.joined(separator: "\u{00A0}; ")) }
    content.append(first)
    if !row.reason.text.isEmpty { content.append(Wording.sentence(row.reason)) }
    if row.strength.isLacking, !row.substitutes.isEmpty {
      content.append(
        Text("À chercher, dans cet ordre\u{00A0}: " + row.substitutes.joined(separator: "\u{00A0}; ") + "."))
    }
    return Definition(Wording.mark(row.strength), content)
  }
}
