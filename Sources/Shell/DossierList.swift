package import Basics
import Dossier
package import Interview
import Report
package import Store

/// The dossiers of a store as an aligned list, or as JSON.
package enum DossierList {
  package struct Row: Sendable {
    package let header: DossierHeader
    /// Nil when the dossier's log is damaged.
    package let interview: Interview?

    package init(header: DossierHeader, interview: Interview?) {
      self.header = header
      self.interview = interview
    }

    var creditor: String { name("creancier.nom") }
    var debtor: String { name("debiteur.nom") }

    /// « Atelier Lenoir contre Garnier »; a dash for a name not yet given.
    package var title: String {
      [creditor, debtor].map { $0.isEmpty ? "—" : $0 }.joined(separator: " contre ")
    }

    private func name(_ id: String) -> String {
      interview?.activeAnswers[.init(id)].flatMap { $0.state == .value ? $0.canonical : nil } ?? ""
    }

    fileprivate var stateName: String {
      guard let interview else { return "endommage" }
      return interview.next() == nil ? "complet" : "en_cours"
    }

    var state: String {
      guard let interview else { return "endommagé" }
      return interview.next() == nil ? "complet" : "en cours, \(interview.progress.percent) %"
    }
  }

  package static func lines(_ rows: [Row], today: Day) -> [Text] {
    guard !rows.isEmpty else {
      return ["Aucun dossier pour l’instant. Pour commencer\u{A0}: recouvre nouveau"]
    }
    return rows.map { row in
      let touched = Day(number: Int(row.header.touchedAt.seconds / 86_400))
      return .strong(row.header.reference) + Text("  \(FrenchFormat.day(touched))  ")
        + Text(pad(SafeText.escaped(row.title), 44)) + Text("  ")
        + (row.interview == nil ? .error(row.state) : .muted(row.state))
    }
  }

  /// Schema `recouvre-liste/1`.
  package static func json(_ rows: [Row]) -> String {
    let dossiers = rows.map { row in
      JSONValue.object([
        ("reference", .string(row.header.reference)), ("id", .string(row.header.id.text)),
        ("version", .integer(Int64(row.header.version))), ("creancier", .string(row.creditor)),
        ("debiteur", .string(row.debtor)), ("etat", .string(row.stateName)),
      ])
    }
    return JSONValue.object([("schema", .string("recouvre-liste/1")), ("dossiers", .array(dossiers))]).text
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    let columns = DisplayWidth.columns(text)
    return columns >= width ? text : text + String(repeating: " ", count: width - columns)
  }
}
