package import Basics

/// What the list and the search show of a dossier without reading its log: drawn from the answers, kept beside them.
package struct DeskRow: Hashable, Sendable {
  /// The words are in files that exist, and in the JSON of the list: never renamed.
  package enum State: String, Hashable, Sendable, CaseIterable {
    case open = "en_cours"
    /// Nothing is left to ask.
    case complete = "complet"
    /// A possible conflict of interests stops it.
    case stopped = "arrete"
    /// Its log does not hold.
    case damaged = "endommage"
  }

  /// The date that counts.
  package struct Due: Hashable, Sendable {
    package let day: Day
    /// « prescription, facture F2026-041 ».
    package let label: String
    /// Missing it destroys a right.
    package let isFatal: Bool

    package init(day: Day, label: String, isFatal: Bool) {
      self.day = day
      self.label = label
      self.isFatal = isFatal
    }
  }

  package enum Mission: Hashable, Sendable {
    case none
    case open(Day?)
    case closed(Day?)
  }

  package var state: State
  /// How far the interview is; 100 when nothing is left.
  package var percent: Int
  package var creditor: String
  package var debtor: String
  /// Initials of whoever fills the dossier in, at the firm.
  package var operatorInitials: String
  package var caller: String
  /// What is owed without interest; nil when it is not known.
  package var principal: Money?
  /// The next date, or the last that passed and destroyed a right, or may have.
  package var due: Due?
  /// Why nothing may erase it; nil when it is not held.
  package var hold: String?
  package var mission: Mission
  /// The row holds from this day…
  package var drawnOn: Day
  /// … until the day before this one; nil when no date is to come.
  package var validUntil: Day?

  package init(
    state: State, percent: Int = 0, creditor: String = "", debtor: String = "", operatorInitials: String = "",
    caller: String = "", principal: Money? = nil, due: Due? = nil, hold: String? = nil,
    mission: Mission = .none, drawnOn: Day, validUntil: Day? = nil
  ) {
    self.state = state
    self.percent = percent
    self.creditor = creditor
    self.debtor = debtor
    self.operatorInitials = operatorInitials
    self.caller = caller
    self.principal = principal
    self.due = due
    self.hold = hold
    self.mission = mission
    self.drawnOn = drawnOn
    self.validUntil = validUntil
  }

  /// The order of names: accents and case do not count, a name not yet given comes last.
  var nameKey: String {
    [creditor, debtor].map { name in
      let key = SearchKey.fold(name)
      return key.isEmpty ? "~" : key
    }.joined(separator: " ~ ")
  }

  var operatorKey: String { SearchKey.fold(operatorInitials) }
}

/// One thing by which a dossier is found.
package struct DeskKey: Hashable, Sendable {
  /// The numbers are in files that exist.
  package enum Kind: Int, Hashable, Sendable, CaseIterable {
    case name = 0
    case invoice = 1
    /// ``invoice`` read from the end: made by the index.
    case invoiceEnd = 2
    case siren = 3
    case email = 4
    case telephone = 5
  }

  package let kind: Kind
  /// As it is compared: letters and digits.
  package let text: String
  /// An invoice number as typed; the letters of ``Party/Role`` for a name or a SIREN; nil elsewhere.
  package let shown: String?

  private init(_ kind: Kind, _ text: String, shown: String? = nil) {
    self.kind = kind
    self.text = text
    self.shown = shown
  }

  /// What a row of the index says; nil for what is made by the index itself.
  init?(kind: Int, text: String, shown: String?) {
    guard let kind = Kind(rawValue: kind) else { return nil }
    self.init(kind, text, shown: shown)
  }

  /// Those of the parties, the numbers of invoices, an address and a telephone number; no key twice.
  package static func all(
    parties: [Party], sirens: [(Party.Role, String)], invoices: [String], emails: [String],
    telephones: [String]
  ) -> [DeskKey] {
    var words: [String: Set<Party.Role>] = [:]
    for party in parties {
      for word in party.name.words { words[word, default: []].insert(party.role) }
    }
    var numbers: [String: Set<Party.Role>] = [:]
    for (role, siren) in sirens {
      let digits = DeskTerm.digits(siren)
      if !digits.isEmpty { numbers[digits, default: []].insert(role) }
    }
    for party in parties {
      guard let siren = party.siren, !numbers.keys.contains(where: { $0.hasPrefix(siren) }) else { continue }
      numbers[siren, default: []].insert(party.role)
    }
    var keys: [DeskKey] = []
    for (word, roles) in words { keys.append(DeskKey(.name, word, shown: letters(roles))) }
    for (digits, roles) in numbers { keys.append(DeskKey(.siren, digits, shown: letters(roles))) }
    var seen: Set<String> = []
    for invoice in invoices {
      let text = DeskTerm.compact(invoice)
      guard !text.isEmpty, seen.insert(text).inserted else { continue }
      keys.append(DeskKey(.invoice, text, shown: invoice))
    }
    for email in Set(emails.map(DeskTerm.address)) where !email.isEmpty {
      keys.append(DeskKey(.email, email))
    }
    for telephone in Set(telephones.map(DeskTerm.telephone)) where !telephone.isEmpty {
      keys.append(DeskKey(.telephone, telephone))
    }
    return keys.sorted { ($0.kind.rawValue, $0.text) < ($1.kind.rawValue, $1.text) }
  }

  /// The words of the names that a row shows, where its keys are not at hand.
  package static func names(of row: DeskRow) -> [DeskKey] {
    all(
      parties: [
        Party(.creditor, .client, name: PartyName(row.creditor)),
        Party(.debtor, .adverse, name: PartyName(row.debtor)),
      ], sirens: [], invoices: [], emails: [], telephones: [])
  }

  private static func letters(_ roles: Set<Party.Role>) -> String {
    String(decoding: Party.Role.allCases.filter(roles.contains).map(\.letter), as: UTF8.self)
  }

  /// Whose name or number it is.
  package var roles: [Party.Role] {
    guard kind == .name || kind == .siren, let shown else { return [] }
    return Party.Role.allCases.filter { shown.utf8.contains($0.letter) }
  }
}

extension Party.Role {
  /// In the index, where the word would take room.
  fileprivate var letter: UInt8 {
    switch self {
    case .creditor: UInt8(ascii: "c")
    case .debtor: UInt8(ascii: "d")
    case .otherDebtor: UInt8(ascii: "a")
    case .guarantor: UInt8(ascii: "g")
    case .contact: UInt8(ascii: "r")
    }
  }
}

/// What is drawn of one dossier at one version.
package struct DeskDrawing: Sendable {
  package let id: DossierID
  package let version: Int
  /// Nil when only its parties were to be drawn.
  package let row: DeskRow?
  package let keys: [DeskKey]
  /// Nil when they are up to date.
  package let parties: [Party]?

  package init(id: DossierID, version: Int, row: DeskRow?, keys: [DeskKey], parties: [Party]?) {
    self.id = id
    self.version = version
    self.row = row
    self.keys = keys
    self.parties = parties
  }
}

/// A dossier whose row or whose parties are to be drawn again.
package struct StaleDossier: Hashable, Sendable {
  package let id: DossierID
  package let reference: String
  package let version: Int
  package let touchedAt: Instant
  package let needsRow: Bool
  package let needsParties: Bool

  package init(
    id: DossierID, reference: String, version: Int, touchedAt: Instant, needsRow: Bool, needsParties: Bool
  ) {
    self.id = id
    self.reference = reference
    self.version = version
    self.touchedAt = touchedAt
    self.needsRow = needsRow
    self.needsParties = needsParties
  }
}

/// One line of the list.
package struct DeskListing: Hashable, Sendable {
  package let id: DossierID
  package let reference: String
  package let version: Int
  package let touchedAt: Instant
  package let row: DeskRow

  package init(id: DossierID, reference: String, version: Int, touchedAt: Instant, row: DeskRow) {
    self.id = id
    self.reference = reference
    self.version = version
    self.touchedAt = touchedAt
    self.row = row
  }
}

/// Which dossiers a list shows, and in which order.
package struct DeskQuery: Hashable, Sendable {
  package enum Order: String, Hashable, Sendable, CaseIterable {
    /// Dates that passed, the latest first; then those to come, the nearest first; then the last touched.
    case danger
    /// The last touched first.
    case touch = "date"
    case name = "nom"
  }

  package var state: DeskRow.State?
  /// Only those whose date comes before this day.
  package var before: Day?
  package var operatorInitials: String?
  /// Words of the creditor's name, found as a search finds them.
  package var creditor: String?
  package var order: Order = .danger
  /// The day on which the list is printed.
  package var today: Day
  /// Nil: all of them.
  package var limit: Int?

  package init(today: Day) {
    self.today = today
  }

  var operatorKey: String? { operatorInitials.map(SearchKey.fold) }
  var creditorTerms: [DeskTerm] { creditor.map { DeskSearch($0).names } ?? [] }

  func holds(_ row: DeskRow, _ keys: [DeskKey]) -> Bool {
    if let state, row.state != state { return false }
    if let before { guard let due = row.due, due.day < before else { return false } }
    if let key = operatorKey, row.operatorKey != key { return false }
    return creditorTerms.allSatisfy { term in
      keys.contains { $0.kind == .name && $0.roles.contains(.creditor) && term.quality(of: $0) != nil }
    }
  }

  /// Whether the first comes before the second; each with its place in the order of creation.
  func precedes(_ left: (DeskListing, Int), _ right: (DeskListing, Int)) -> Bool {
    let recent = (left.0.touchedAt.seconds, left.1) > (right.0.touchedAt.seconds, right.1)
    switch order {
    case .touch: return recent
    case .name:
      let (a, b) = (Array(left.0.row.nameKey.utf8), Array(right.0.row.nameKey.utf8))
      return a == b ? recent : a.lexicographicallyPrecedes(b)
    case .danger:
      let (a, b) = (rank(left.0.row), rank(right.0.row))
      return a == b ? recent : a < b
    }
  }

  private func rank(_ row: DeskRow) -> (Int, Int) {
    guard let day = row.due?.day else { return (2, 0) }
    return day < today ? (0, -day.number) : (1, day.number)
  }

  /// The page of a list that is in memory: what an index must give.
  package func page(of rows: [(listing: DeskListing, keys: [DeskKey])]) -> DeskPage {
    let found = rows.enumerated().filter { holds($0.element.listing.row, $0.element.keys) }
      .map { ($0.element.listing, $0.offset) }.sorted(by: precedes)
    return DeskPage(
      listings: Array(found.prefix(limit ?? found.count).map(\.0)), matching: found.count, all: rows.count)
  }
}

package struct DeskPage: Hashable, Sendable {
  package let listings: [DeskListing]
  /// How many dossiers the filters leave.
  package let matching: Int
  /// How many there are.
  package let all: Int

  package init(listings: [DeskListing], matching: Int, all: Int) {
    self.listings = listings
    self.matching = matching
    self.all = all
  }
}

extension DossierStore {
  // A store that keeps no desk shows nothing: doubles of tests need not say so.
  package func staleDossiers(on day: Day, rules: String) throws(StoreError) -> [StaleDossier] { [] }
  package func keepDesk(_ drawn: [DeskDrawing], rules: String) throws(StoreError) {}
  package func desk(_ query: DeskQuery) throws(StoreError) -> DeskPage {
    DeskPage(listings: [], matching: 0, all: 0)
  }
  package func search(_ search: DeskSearch, limit: Int) throws(StoreError) -> DeskFindings {
    DeskFindings(hits: [], total: 0)
  }
  package func names(beginning: String, limit: Int) throws(StoreError) -> [String] { [] }
  package func references(beginning: String, limit: Int) throws(StoreError) -> [DeskListing] { [] }
}
