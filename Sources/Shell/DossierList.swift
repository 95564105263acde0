package import Basics
import Dossier
package import Interview
import Report
package import Store

/// The dossiers of a store as an aligned list, or as JSON.
package enum DossierList {
  package struct Row: Sendable {
    package let header: DossierHeader
    let creditor: String
    let debtor: String
    /// Nil when the dossier's log is damaged, and when nothing is left to ask.
    private let percent: Int?
    private let isDamaged: Bool

    /// What the list shows of a dossier; `interview` is nil when its log is damaged.
    package init(header: DossierHeader, interview: Interview?) {
      func name(_ id: String) -> String {
        interview?.activeAnswers[.init(id)].flatMap { $0.state == .value ? $0.canonical : nil } ?? ""
      }
      self.header = header
      creditor = name("creancier.nom")
      debtor = name("debiteur.nom")
      isDamaged = interview == nil
      percent = interview.flatMap { $0.next() == nil ? nil : $0.progress.percent }
    }

    /// « Atelier Lenoir contre Garnier »; a dash for a name not yet given.
    package var title: String {
      [creditor, debtor].map { $0.isEmpty ? "—" : $0 }.joined(separator: " contre ")
    }

    fileprivate var stateName: String { isDamaged ? "endommage" : percent == nil ? "complet" : "en_cours" }

    fileprivate var state: Text {
      if isDamaged { return .error("endommagé") }
      return .muted(percent.map { "en cours, \($0) %" } ?? "complet")
    }
  }

  /// Under these columns a dossier takes two lines.
  private static let narrow = 60

  /// - Parameter width: the columns of the terminal; nil elsewhere: one line a dossier, however long.
  package static func lines(_ rows: [Row], today: Day, width: Int? = nil, accessible: Bool = false) -> [Text]
  {
    guard !rows.isEmpty else {
      return ["Aucun dossier pour l’instant. Pour commencer\u{A0}: recouvre nouveau"]
    }
    guard !accessible else { return rows.flatMap(facts) }
    return rows.flatMap { row -> [Text] in
      let title = SafeText.escaped(row.title)
      let start = .strong(row.header.reference) + Text("  \(FrenchFormat.day(row.header.touchedAt.day))  ")
      if let width, width < narrow { return [start + row.state, Text("  " + title)] }
      // The state keeps its place at the end of the line.
      let room = width.map { $0 - DisplayWidth.columns(start.plain) - 2 - stateColumns } ?? usualTitle
      return [start + Text(pad(title, min(room, usualTitle))) + Text("  ") + row.state]
    }
  }

  /// One fact a line.
  private static func facts(_ row: Row) -> [Text] {
    [
      "Dossier\u{A0}\(row.header.reference)", Text(SafeText.escaped(row.title)),
      "Touché le\u{A0}\(FrenchFormat.day(row.header.touchedAt.day))", Text("État\u{A0}: ") + row.state,
    ]
  }

  private static let usualTitle = 44
  private static let stateColumns = DisplayWidth.columns("en cours, 100 %")

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
