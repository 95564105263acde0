package import Basics
import Report
package import Store

/// What a search shows: each dossier, where it was found, and its state.
package enum DeskFindingsList {
  package static let schema = "recouvre-recherche/1"

  package static func lines(_ findings: DeskFindings, today: Day, width: Int? = nil) -> [Text] {
    var lines: [Text] = []
    for hit in findings.hits {
      let row = hit.listing.row
      let title = SafeText.escaped(DossierList.title(row.creditor, row.debtor))
      var line = Text.strong(hit.listing.reference) + Text("  " + title + "  ")
      line += DossierList.state(row, inFull: true)
      if let due = row.due { line += Text(", ") + DossierList.when(due, today) }
      lines.append(line)
      let places = hit.places.map(words).joined(separator: ", ")
      if !places.isEmpty { lines.append(.muted("           trouvé\u{A0}: " + places)) }
    }
    let shown = findings.hits.count
    if let total = findings.total, total > shown {
      let others = total - shown
      lines.append(
        .muted("… et " + FrenchFormat.count(others, "autre dossier", "autres dossiers") + "\u{A0}: précisez.")
      )
    } else if findings.total == nil {
      lines.append(
        .muted("Ces mots sont dans beaucoup de dossiers\u{A0}: seuls les derniers sont montrés. Précisez."))
    }
    if findings.hits.isEmpty {
      lines.append("Aucun dossier ne correspond à ces mots.")
      lines.append(
        .muted("Essayez moins de mots, le début d’un nom, un numéro SIREN, le numéro d’une facture."))
    }
    return lines
  }

  /// « débiteur », « facture F2026-041 ».
  package static func words(_ place: DeskPlace) -> String {
    switch place {
    case .reference: "référence"
    case .name(let role): word(role)
    case .siren(let role): "SIREN du " + word(role)
    case .invoice(let number): "facture " + SafeText.escaped(number)
    case .email(let address): SafeText.escaped(address)
    case .telephone(let number): "téléphone " + SafeText.escaped(number)
    }
  }

  private static func word(_ role: Party.Role) -> String {
    switch role {
    case .creditor: "créancier"
    case .debtor: "débiteur"
    case .otherDebtor: "autre débiteur"
    case .guarantor: "garant"
    case .contact: "représentant"
    }
  }

  package static func json(_ findings: DeskFindings, today: Day) -> String {
    JSONValue.object([
      ("schema", .string(schema)), ("le", .string(today.iso)),
      ("nombre", .integer(Int64(findings.hits.count))),
      ("total", findings.total.map { .integer(Int64($0)) } ?? .null),
      (
        "trouves",
        .array(
          findings.hits.map { hit in
            .object(
              DossierList.members(hit.listing, today: today) + [
                ("ou", .array(hit.places.map { .string(words($0)) }))
              ])
          })
      ),
    ]).text
  }
}
