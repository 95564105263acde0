package import Basics
import Report
package import Store

/// What `recouvre conflits` shows: on which side, when, in which dossier, and how near; nothing else.
package enum ConflictList {
  package static let schema = "recouvre-conflits/1"

  package static func lines(_ matches: [PartyMatch], unread: [String]) -> [Text] {
    var lines: [Text] = matches.map { match in
      .strong(match.reference) + Text("  \(FrenchFormat.day(match.createdAt.day))  ")
        + Text("\(match.side.label) (\(match.role.word))") + .muted("  \(match.closeness.label)")
    }
    if matches.count(where: { $0.closeness == .contained }) >= PartyMatch.containedLimit {
      lines.append(
        .muted(
          "Ce nom est contenu dans beaucoup d’autres\u{A0}: seuls les dossiers les plus récents sont montrés. Précisez."
        ))
    }
    if matches.isEmpty { lines.append("Aucun dossier ne porte ce nom.") }
    if !unread.isEmpty { lines.append(Messages.notCompared(unread)) }
    return lines
  }

  package static func json(_ matches: [PartyMatch], unread: [String]) -> String {
    JSONValue.object([
      ("schema", .string(schema)),
      ("nombre", .integer(Int64(matches.count))),
      (
        "trouves",
        .array(
          matches.map { match in
            .object([
              ("reference", .string(match.reference)), ("ouvert_le", .string(match.createdAt.day.iso)),
              ("cote", .string(match.side.label)), ("role", .string(match.role.word)),
              ("proximite", .string(match.closeness.word)),
            ])
          })
      ),
      ("non_lus", .strings(unread)),
    ]).text
  }
}

extension Party.Role {
  fileprivate var word: String {
    switch self {
    case .creditor: "créancier"
    case .debtor: "débiteur"
    case .otherDebtor: "autre débiteur"
    case .guarantor: "garant"
    case .contact: "représentant"
    }
  }
}

extension PartyName.Closeness {
  fileprivate var word: String {
    switch self {
    case .siren: "siren"
    case .same: "identique"
    case .close: "proche"
    case .contained: "contenu"
    }
  }

  fileprivate var label: String {
    switch self {
    case .siren: "même SIREN"
    case .same: "même nom"
    case .close: "nom très proche"
    case .contained: "un nom dans l’autre"
    }
  }
}
