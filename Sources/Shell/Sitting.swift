import Basics
import Dossier
package import Interview
package import Store

/// What lasts from one dossier to the next while the program runs.
package struct Sitting: Hashable, Sendable {
  /// Initials of whoever from the firm is at the keyboard, once known.
  package var initials: String?
  /// Reference of the dossier that was left for the present one.
  package var previous: String?

  package init(initials: String? = nil, previous: String? = nil) {
    self.initials = initials
    self.previous = previous
  }

  /// Who reads a dossier that is opened: whoever is at the keyboard, else whoever it names as filling it.
  package func reader(of interview: Interview) -> String {
    guard interview.activeAnswer(at: "accueil.repondant")?.canonical == "cabinet" else { return "client" }
    if let initials { return initials }
    return interview.activeAnswer(at: "accueil.operateur").flatMap { $0.state == .value ? $0.canonical : nil }
      ?? "client"
  }
}

/// The dossier for which another is left.
package struct Destination: Hashable, Sendable {
  package let reference: String
  /// It was created just now: its notice is to be shown.
  package let isNew: Bool
  /// What it was begun with.
  package let copied: CopiedAnswers?

  package init(_ reference: String, isNew: Bool = false, copied: CopiedAnswers? = nil) {
    self.reference = reference
    self.isNew = isNew
    self.copied = copied
  }
}

/// The creation of a dossier, the same from the command line and from another dossier.
package enum NewDossier {
  /// A dossier in which nothing has happened but its notice.
  package static func create(
    in store: any DossierStore, questionnaire: Questionnaire, channel: String, at now: Instant
  ) throws(StoreError) -> DossierHeader {
    try store.create(
      questionnaireVersion: questionnaire.version, fingerprint: questionnaire.fingerprint,
      year: now.day.year, opening: [.note(nil, Welcome.noticeRecord(questionnaire, channel: channel))],
      stamp: Stamp(author: "client", at: now, provenance: .dit))
  }
}

/// The dossiers of the store as a conversation shows them: everything that looks for another dossier comes here.
package enum OtherDossiers {
  /// Lines of a list.
  static let shown = 10

  /// The last dossiers touched, or those that answer these words, the best first.
  static func list(
    _ words: String, in store: any DossierStore, _ setting: Desk.Setting, except: DossierID? = nil,
    byNameOnly: Bool = false, report: WorkReport = { _, _ in }
  ) throws(StoreError) -> [DeskListing] {
    let desk = try Desk(store, setting, report: report)
    let found: [DeskListing]
    if SearchKey.fold(words).isEmpty {
      var query = DeskQuery(today: setting.today)
      query.order = .touch
      query.limit = shown + 1
      found = try desk.list(query).listings
    } else {
      let hits = try desk.search(words, limit: shown + 1).hits
      // What opens a dossier is its name: a number of invoice may be in another.
      found = hits.filter { hit in
        !byNameOnly || hit.places.contains { if case .name = $0 { true } else { false } }
      }.map(\.listing)
    }
    return Array(found.filter { $0.id != except }.prefix(shown))
  }

  /// What was typed to name a dossier.
  package enum Named: Sendable {
    case one(DossierHeader)
    /// Several whose parties answer these words, the best first.
    case several([DeskListing])
    case none
  }

  /// A dossier by its number, its reference, or words of the names of its parties.
  ///
  /// - Parameter except: meant only when no other one is.
  package static func named(
    _ typed: String, year: Int, in store: any DossierStore, _ setting: Desk.Setting,
    except: DossierID? = nil, report: WorkReport = { _, _ in }
  ) throws(StoreError) -> Named {
    do { return .one(try header(typed, year: year, in: store)) } catch .notFound(_) {}
    // A dossier is shown as « Lenoir contre Garnier ».
    let words = typed.split(separator: " ").filter { SearchKey.fold(String($0)) != "contre" }
      .joined(separator: " ")
    guard !SearchKey.fold(words).isEmpty else { return .none }
    let all = try list(words, in: store, setting, byNameOnly: true, report: report)
    let others = all.filter { $0.id != except }
    let rows = others.isEmpty ? all : others
    switch rows.count {
    case 0: return .none
    case 1: return .one(try store.header(rows[0].reference))
    default: return .several(rows)
    }
  }

  /// A dossier by what is typed for it: its number of this year (`7`), or its reference.
  package static func header(_ typed: String, year: Int, in store: any DossierStore) throws(StoreError)
    -> DossierHeader
  {
    if let number = Int(typed), typed.utf8.count <= 5, number > 0 {
      let digits = String(number)
      let padded = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
      do { return try store.header("\(year)-\(padded)") } catch .notFound(_) {}
    }
    // `2026-7`.
    let parts = typed.split(separator: "-")
    if parts.count == 2, parts.allSatisfy({ $0.allSatisfy(\.isNumber) }), parts[0].count == 4,
      parts[1].count < 4
    {
      return try store.header("\(parts[0])-" + String(repeating: "0", count: 4 - parts[1].count) + parts[1])
    }
    // Any letter is the beginning of some identifier: a slip of the finger must open nothing.
    guard typed.utf8.count >= shortest else { throw .notFound(typed) }
    return try store.header(typed)
  }

  private static let shortest = 4
}
