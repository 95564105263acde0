package import Basics
import Report
package import Store

/// Which dossiers have been kept long enough, and which are kept, by category.
package struct PurgePlan: Sendable {
  package struct Row: Hashable, Sendable {
    package let header: DossierHeader
    package let state: Custody.State
    /// The first day on which it is to be erased; nil when it is kept.
    package let term: Day?

    package init(header: DossierHeader, state: Custody.State, term: Day?) {
      self.header = header
      self.state = state
      self.term = term
    }
  }

  package let due: [Row]
  package let kept: [Row]
  private let today: Day
  private let retention: Retention

  package init(_ store: SQLiteStore, retention: Retention, today: Day) throws(StoreError) {
    let custodies = try store.custodies()
    let rows = try store.headers().map { header in
      let state = custodies[header.id]?.state ?? .prospect
      let contact = header.touchedAt.day
      return Row(header: header, state: state, term: retention.term(of: state, lastContact: contact))
    }
    self.init(rows, retention: retention, today: today)
  }

  package init(_ rows: [Row], retention: Retention, today: Day) {
    let sorted = rows.sorted { $0.header.reference.utf8.lexicographicallyPrecedes($1.header.reference.utf8) }
    due = sorted.filter { row in row.term.map { $0 <= today } ?? false }
    kept = sorted.filter { row in row.term.map { $0 > today } ?? true }
    self.today = today
    self.retention = retention
  }

  /// The dossiers due, each with its category and its clock; those under a hold; how many others are kept.
  package var lines: [Text] {
    var lines: [Text] = []
    lines.append(
      .title(
        due.isEmpty
          ? "Aucun dossier n’est à effacer au \(FrenchFormat.day(today))."
          : "À effacer au \(FrenchFormat.day(today))\u{A0}: "
            + FrenchFormat.count(due.count, "dossier", "dossiers")))
    for row in due { lines.append(.strong(row.header.reference) + Text("  " + reason(row))) }
    let held = kept.filter { if case .held = $0.state { true } else { false } }
    if !held.isEmpty {
      lines.append(
        .title("Conservés sur demande\u{A0}: " + FrenchFormat.count(held.count, "dossier", "dossiers")))
      for row in held {
        guard case .held(let why) = row.state else { continue }
        lines.append(.strong(row.header.reference) + Text("  " + SafeText.escaped(why)))
      }
    }
    let others = kept.count - held.count
    if others > 0 {
      let first = kept.compactMap(\.term).min()
      let next = first.map { "\u{A0}; le premier sera à effacer le \(FrenchFormat.day($0))" } ?? ""
      lines.append(
        .muted(FrenchFormat.count(others, "autre dossier reste", "autres dossiers restent") + next + "."))
    }
    lines.append(
      .muted(
        "Durées\u{A0}: prospect, \(retention.prospectMonths) mois après le dernier contact (RGPD, art. 5, 1, e)\u{A0}; dossier du "
          + "cabinet, \(Retention.missionYears) ans après la fin de la mission (C. civ., art. 2225). À confirmer avec l’avocat."
      ))
    return lines
  }

  /// Schema recouvre-purge/1, described in docs/schemas.md.
  package var json: String {
    func rows(_ rows: [Row]) -> JSONValue {
      .array(
        rows.map { row in
          let (category, detail) = category(row.state)
          return .object([
            ("reference", .string(row.header.reference)), ("categorie", .string(category)),
            ("detail", .optional(detail)), ("dernier_contact", .string(row.header.touchedAt.day.iso)),
            ("terme", .optional(row.term?.iso)),
          ])
        })
    }
    return JSONValue.object([
      ("schema", .string("recouvre-purge/1")), ("jour", .string(today.iso)),
      ("mois_prospect", .integer(Int64(retention.prospectMonths))), ("a_effacer", rows(due)),
      ("gardes", rows(kept)),
    ]).text
  }

  private func category(_ state: Custody.State) -> (name: String, detail: String?) {
    switch state {
    case .held(let reason): ("conserve", reason)
    case .mission(let start): ("mission", start?.iso)
    case .closed(let end): ("mission_terminee", end.iso)
    case .prospect: ("prospect", nil)
    }
  }

  private func reason(_ row: Row) -> String {
    let contact = FrenchFormat.day(row.header.touchedAt.day)
    return switch row.state {
    case .closed(let end):
      "mission terminée le \(FrenchFormat.day(end)), il y a plus de \(Retention.missionYears) ans"
    default: "prospect, dernier contact le \(contact), il y a plus de \(retention.prospectMonths) mois"
    }
  }
}
