package import Basics
import Foundation
import GRDB

/// The tables of the desk: one row a dossier, and the keys by which it is found.
struct DeskIndex {
  let database: Database

  // MARK: Drawing

  func isCurrent(_ rules: String) throws -> Bool {
    try String.fetchOne(database, sql: "SELECT rules FROM desk_rules") == rules
  }

  /// Empties a desk drawn under other rules or another questionnaire: every dossier is then to be drawn again.
  func adopt(_ rules: String) throws {
    guard try !isCurrent(rules) else { return }
    try database.execute(
      sql: """
        DELETE FROM desk_key; DELETE FROM desk;
        INSERT OR IGNORE INTO desk_stale (dossier) SELECT number FROM dossier
        """)
    try database.execute(sql: "UPDATE desk_rules SET rules = ?", arguments: [rules])
  }

  /// The dossiers to draw again. Read leniently: a damaged header hides none of the others.
  func stale(on day: Day) throws -> [StaleDossier] {
    let isStale = try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM desk_stale) OR EXISTS (SELECT 1 FROM party_stale)
          OR EXISTS (SELECT 1 FROM desk WHERE valid_until <= ?1)
          OR EXISTS (SELECT 1 FROM desk WHERE drawn_on > ?1)
        """, arguments: [day.number])
    guard isStale == true else { return [] }
    let rows = try Row.fetchCursor(
      database,
      sql: """
        WITH rows (number) AS (
          SELECT dossier FROM desk_stale
          UNION SELECT dossier FROM desk WHERE valid_until <= ?1
          UNION SELECT dossier FROM desk WHERE drawn_on > ?1
        )
        SELECT CAST(dossier.id AS BLOB), CAST(dossier.reference AS BLOB), dossier.version, dossier.touched_at,
          dossier.number IN (SELECT number FROM rows),
          EXISTS (SELECT 1 FROM party_stale WHERE party_stale.dossier = dossier.number)
        FROM dossier
        WHERE dossier.number IN (SELECT number FROM rows UNION SELECT dossier FROM party_stale)
        ORDER BY dossier.number
        """, arguments: [day.number])
    var stale: [StaleDossier] = []
    while let row = try rows.next() {
      guard let version = Int.fromDatabaseValue(row[2]), let touched = Int64.fromDatabaseValue(row[3]) else {
        continue
      }
      stale.append(
        StaleDossier(
          id: DossierID(Self.text(row, 0)), reference: Self.text(row, 1), version: version,
          touchedAt: Instant(seconds: touched), needsRow: row[4], needsParties: row[5]))
    }
    return stale
  }

  /// The number of a dossier that is still at this version.
  func number(of id: DossierID, at version: Int) throws -> Int64? {
    try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT number FROM dossier WHERE id = ? AND version = ?"),
      arguments: [id.text, version])
  }

  func keep(_ drawn: [DeskDrawing]) throws {
    // Somebody may have written, or erased it, meanwhile.
    let current = try drawn.compactMap { drawing in
      try number(of: drawing.id, at: drawing.version).map { (number: $0, drawing: drawing) }
    }
    let parties = PartyIndex(database: database)
    try parties.adoptRules()
    try parties.replace(
      current.compactMap { number, drawing in drawing.parties.map { (dossier: number, parties: $0) } })
    for (number, drawing) in current where drawing.parties != nil { try parties.settle(number) }
    var keys: [(number: Int64, key: DeskKey)] = []
    let settle = try database.cachedStatement(sql: "DELETE FROM desk_stale WHERE dossier = ?")
    for (number, drawing) in current {
      guard let row = drawing.row else { continue }
      if try kept(number) != Set(drawing.keys) {
        try removeKeys(number)
        for key in drawing.keys { keys.append((number, key)) }
      }
      try insert(row, of: number)
      // A damaged dossier is looked at again: it may have been put right.
      if row.state != .damaged { try settle.execute(arguments: [number]) }
    }
    try insert(keys)
  }

  private func insert(_ row: DeskRow, of number: Int64) throws {
    let mission: (String, Day?) =
      switch row.mission {
      case .none: ("", nil)
      case .open(let day): ("ouverte", day)
      case .closed(let day): ("finie", day)
      }
    try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO desk (dossier, touched_at, state, percent, creditor, debtor, name_key, operator,
          operator_key, caller, principal, day, label, fatal, hold, mission, mission_day, drawn_on, valid_until)
        VALUES (?1, coalesce((SELECT touched_at FROM dossier WHERE number = ?1), 0), ?2, ?3, CAST(?4 AS TEXT),
          CAST(?5 AS TEXT), CAST(?6 AS TEXT), CAST(?7 AS TEXT), CAST(?8 AS TEXT), CAST(?9 AS TEXT), ?10, ?11,
          CAST(?12 AS TEXT), ?13, CAST(?14 AS TEXT), ?15, ?16, ?17, ?18)
        """
    ).execute(arguments: [
      number, row.state.rawValue, row.percent, Data(row.creditor.utf8), Data(row.debtor.utf8),
      Data(row.nameKey.utf8), Data(row.operatorInitials.utf8), Data(row.operatorKey.utf8),
      Data(row.caller.utf8), row.principal?.cents, row.due?.day.number, Data((row.due?.label ?? "").utf8),
      row.due?.isFatal ?? false, row.hold.map { Data($0.utf8) }, mission.0, mission.1?.number,
      row.drawnOn.number, row.validUntil?.number,
    ])
  }

  private func kept(_ number: Int64) throws -> Set<DeskKey> {
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: "SELECT kind, text, CAST(shown AS BLOB) FROM desk_key WHERE dossier = ? AND kind <> 2"),
      arguments: [number])
    var keys: Set<DeskKey> = []
    while let row = try rows.next() {
      if let key = DeskKey(kind: row[0], text: row[1], shown: Self.optionalText(row, 2)) { keys.insert(key) }
    }
    return keys
  }

  private func removeKeys(_ number: Int64) throws {
    try database.cachedStatement(sql: "DELETE FROM desk_key WHERE dossier = ?").execute(arguments: [number])
  }

  private func insert(_ keys: [(number: Int64, key: DeskKey)]) throws {
    struct Line {
      let kind: Int
      let text: String
      let number: Int64
      let shown: Data?
    }
    var lines: [Line] = []
    lines.reserveCapacity(keys.count * 2)
    for (number, key) in keys {
      lines.append(
        Line(kind: key.kind.rawValue, text: key.text, number: number, shown: key.shown.map { Data($0.utf8) }))
      guard key.kind == .invoice else { continue }
      lines.append(
        Line(
          kind: DeskKey.Kind.invoiceEnd.rawValue, text: Self.reversed(key.text), number: number, shown: nil))
    }
    lines.sort { ($0.kind, $0.text, $0.number) < ($1.kind, $1.text, $1.number) }
    let statement = try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO desk_key (kind, text, dossier, shown) VALUES (?, ?, ?, CAST(? AS TEXT))")
    for line in lines { try statement.execute(arguments: [line.kind, line.text, line.number, line.shown]) }
  }

  static func reversed(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.reversed()))
  }

  /// Takes away everything of a dossier but its mark of staleness.
  func remove(_ number: Int64) throws {
    try removeKeys(number)
    try database.cachedStatement(sql: "DELETE FROM desk WHERE dossier = ?").execute(arguments: [number])
  }

  // MARK: The list

  /// The columns of a line; the desk first, whose indices give the order.
  private static let selection = """
    SELECT CAST(dossier.id AS BLOB), CAST(dossier.reference AS BLOB), dossier.version, dossier.touched_at,
      desk.state, desk.percent, CAST(desk.creditor AS BLOB), CAST(desk.debtor AS BLOB),
      CAST(desk.operator AS BLOB), CAST(desk.caller AS BLOB), desk.principal, desk.day,
      CAST(desk.label AS BLOB), desk.fatal, CAST(desk.hold AS BLOB), desk.mission, desk.mission_day,
      desk.drawn_on, desk.valid_until
    FROM desk CROSS JOIN dossier ON dossier.number = desk.dossier
    """

  /// What the filters leave; a filter that is NULL leaves everything.
  private static let filters = """
    WHERE (:state IS NULL OR desk.state = :state) AND (:before IS NULL OR desk.day < :before)
      AND (:operator IS NULL OR desk.operator_key = CAST(:operator AS TEXT))
      AND (:dossiers IS NULL OR desk.dossier IN (SELECT value FROM json_each(:dossiers)))
    """

  private func arguments(_ query: DeskQuery) throws -> StatementArguments {
    [
      "state": query.state?.rawValue, "before": query.before?.number,
      "operator": query.operatorKey.map { Data($0.utf8) }, "dossiers": try creditorDossiers(query),
    ]
  }

  /// The numbers of the dossiers whose creditor answers each word, as a JSON array; nil without the filter.
  private func creditorDossiers(_ query: DeskQuery) throws -> String? {
    guard query.creditor != nil else { return nil }
    var numbers: Set<Int64>?
    for term in query.creditorTerms {
      let found = try evidence(of: term, limit: 10_000_000).rows.filter {
        $0.key?.roles.contains(.creditor) ?? false
      }
      let these = Set(found.map(\.number))
      numbers = numbers?.intersection(these) ?? these
    }
    guard let numbers else { return nil }
    return "[" + numbers.map(String.init).joined(separator: ",") + "]"
  }

  func page(_ query: DeskQuery) throws -> DeskPage {
    let filters = try arguments(query)
    let limit = query.limit ?? Int.max
    var listings: [DeskListing] = []
    func take(_ sql: String, _ more: StatementArguments = []) throws {
      guard listings.count < limit else { return }
      let statement = try database.cachedStatement(
        sql: Self.selection + "\n" + Self.filters + "\n" + sql + " LIMIT :limit")
      let rows = try Row.fetchCursor(
        statement, arguments: filters &+ more &+ ["limit": limit - listings.count])
      while let row = try rows.next() {
        if let listing = Self.listing(row) { listings.append(listing) }
      }
    }
    switch query.order {
    case .touch:
      try take("ORDER BY desk.touched_at DESC, desk.dossier DESC")
    case .name:
      try take("ORDER BY desk.name_key, desk.touched_at DESC, desk.dossier DESC")
    case .danger:
      let today: StatementArguments = ["today": query.today.number]
      try take("AND desk.day < :today ORDER BY desk.day DESC, desk.touched_at DESC, desk.dossier DESC", today)
      try take("AND desk.day >= :today ORDER BY desk.day, desk.touched_at DESC, desk.dossier DESC", today)
      try take("AND desk.day IS NULL ORDER BY desk.touched_at DESC, desk.dossier DESC")
    }
    let all = try Int.fetchOne(database, sql: "SELECT count(*) FROM desk") ?? 0
    let isFiltered =
      query.state != nil || query.before != nil || query.operatorInitials != nil || query.creditor != nil
    let matching =
      isFiltered
      ? try Int.fetchOne(
        database.cachedStatement(sql: "SELECT count(*) FROM desk" + "\n" + Self.filters), arguments: filters)
        ?? 0 : all
    return DeskPage(listings: listings, matching: matching, all: all)
  }

  static func text(_ row: Row, _ index: Int) -> String { optionalText(row, index) ?? "" }

  static func optionalText(_ row: Row, _ index: Int) -> String? {
    (row[index] as Data?).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Nil for NULL, and for a number that is no day of ours: the file was damaged, and the row can be drawn again.
  private static func day(_ row: Row, _ index: Int) -> Day? {
    (row[index] as Int?).flatMap { StructureCheck.days.contains($0) ? Day(number: $0) : nil }
  }

  private static func listing(_ row: Row) -> DeskListing? {
    guard let state = DeskRow.State(rawValue: row[4]), let version = Int.fromDatabaseValue(row[2]),
      let touched = Int64.fromDatabaseValue(row[3])
    else { return nil }
    let mission: DeskRow.Mission =
      switch row[15] as String {
      case "ouverte": .open(day(row, 16))
      case "finie": .closed(day(row, 16))
      default: .none
      }
    let desk = DeskRow(
      state: state, percent: row[5], creditor: text(row, 6), debtor: text(row, 7),
      operatorInitials: text(row, 8), caller: text(row, 9),
      principal: (row[10] as Int64?).map { Money(cents: $0) },
      due: day(row, 11).map { DeskRow.Due(day: $0, label: text(row, 12), isFatal: row[13]) },
      hold: optionalText(row, 14), mission: mission, drawnOn: day(row, 17) ?? Day(number: 0),
      validUntil: day(row, 18))
    return DeskListing(
      id: DossierID(text(row, 0)), reference: text(row, 1), version: version,
      touchedAt: Instant(seconds: touched), row: desk)
  }

  private func listing(_ number: Int64) throws -> DeskListing? {
    try Row.fetchOne(
      database.cachedStatement(sql: Self.selection + "\n" + "WHERE desk.dossier = ?"), arguments: [number]
    ).flatMap(Self.listing)
  }
}

// MARK: - Searching

extension DeskIndex {
  /// How many dossiers of a word are looked at, the latest first, when it is in very many.
  private static let wide = 1_000
  /// How many dossiers are looked into, word by word.
  private static let narrow = 200

  private struct Found {
    let number: Int64
    /// Nil for the reference.
    let key: DeskKey?
    let quality: DeskTerm.Quality
  }

  /// What answers one term: the best first, the latest dossiers first; whether that is all of it.
  private func evidence(of term: DeskTerm, limit: Int) throws -> (rows: [Found], isAll: Bool) {
    var rows: [Found] = []
    var isAll = true
    func take(_ kind: DeskKey.Kind, _ quality: DeskTerm.Quality, _ text: String, isWhole: Bool) throws {
      guard isAll else { return }
      let room = limit - rows.count + 1
      let cursor = try Row.fetchCursor(
        isWhole
          ? database.cachedStatement(
            sql: """
              SELECT dossier, text, CAST(shown AS BLOB) FROM desk_key WHERE kind = ? AND text = ?
              ORDER BY dossier DESC LIMIT ?
              """)
          : database.cachedStatement(
            sql: """
              SELECT dossier, text, CAST(shown AS BLOB) FROM desk_key WHERE kind = ? AND text > ? AND text < ?
              ORDER BY dossier DESC LIMIT ?
              """),
        arguments: isWhole ? [kind.rawValue, text, room] : [kind.rawValue, text, Self.end(of: text), room])
      while let row = try cursor.next() {
        guard rows.count < limit else {
          isAll = false
          return
        }
        if let key = DeskKey(kind: kind.rawValue, text: row[1], shown: Self.optionalText(row, 2)) {
          rows.append(Found(number: row[0], key: key, quality: quality))
        }
      }
    }
    if let reference = term.reference {
      let cursor = try Row.fetchCursor(
        database.cachedStatement(
          sql: """
            SELECT number, reference = ?1 FROM dossier WHERE reference >= ?1 AND reference < ?2
            ORDER BY number DESC LIMIT ?3
            """), arguments: [reference, Self.end(of: reference), limit])
      while let row = try cursor.next() {
        rows.append(Found(number: row[0], key: nil, quality: row[1] ? .exact : .beginning))
      }
    }
    for look in term.looks.sorted(by: { $0.quality < $1.quality }) {
      try take(look.kind, look.quality, look.text, isWhole: look.isWhole)
    }
    if let text = term.invoiceEnd.map(Self.reversed) {
      try take(.invoiceEnd, .end, text, isWhole: true)
      try take(.invoiceEnd, .end, text, isWhole: false)
    }
    if let word = term.word, word.utf8.count >= 3 {
      for other in try PartyIndex(database: database).words(nearly: word) where other.text != word {
        try take(.name, .nearly, other.text, isWhole: true)
      }
    }
    return (rows, isAll)
  }

  /// The first text after every text that begins so.
  private static func end(of beginning: String) -> String { beginning + "\u{10FFFF}" }

  func findings(_ search: DeskSearch, limit: Int) throws -> DeskFindings {
    let whole = try search.whole.map { try gather([$0]) } ?? (found: [:], isAll: true)
    let each = try gather(search.terms)
    let found = each.found.merging(whole.found) { $1 }
    let best = found.map { (score: $0.value.score, number: $0.key, evidence: $0.value) }
      .sorted { ($0.score, -$0.number) < ($1.score, -$1.number) }.prefix(limit)
    let hits = try best.compactMap { _, number, evidence -> DeskHit? in
      guard let listing = try listing(number) else { return nil }
      return DeskHit(listing: listing, places: try evidence.places { try asTyped($0, number) })
    }
    return DeskFindings(hits: hits, total: whole.isAll && each.isAll ? found.count : nil)
  }

  /// The dossiers that answer all of these terms, and whether those are all of them.
  private func gather(_ terms: [DeskTerm]) throws -> (found: [Int64: DeskEvidence], isAll: Bool) {
    guard !terms.isEmpty else { return ([:], true) }
    let parts = try terms.map { try evidence(of: $0, limit: Self.wide) }
    var isAll = true
    var candidates: Set<Int64>?
    for part in parts where part.isAll {
      let these = Set(part.rows.map(\.number))
      candidates = candidates?.intersection(these) ?? these
    }
    // A word that is in very many dossiers is looked for in those that the other words leave.
    let wide = terms.indices.filter { !parts[$0].isAll }
    if terms.count == 1, let only = wide.first {
      candidates = Set(parts[only].rows.map(\.number))
      isAll = false
    } else if candidates == nil {
      candidates = Set(try shared(terms[0], terms[1]))
      isAll = (candidates?.count ?? 0) < Self.narrow
    }
    var these = candidates ?? []
    if terms.count > 1, !wide.isEmpty, these.count > Self.narrow {
      these = Set(these.sorted(by: >).prefix(Self.narrow))
      isAll = false
    }
    var found: [Int64: DeskEvidence] = [:]
    for (index, part) in parts.enumerated() {
      for row in part.rows where these.contains(row.number) {
        found[row.number, default: DeskEvidence(count: terms.count)].add(row.key, row.quality, term: index)
      }
    }
    if terms.count > 1 {
      for number in these where !wide.isEmpty {
        var evidence = found[number] ?? DeskEvidence(count: terms.count)
        for (key, index) in try keys(of: number, for: wide.map { ($0, terms[$0]) }) {
          if let quality = terms[index].quality(of: key) { evidence.add(key, quality, term: index) }
        }
        found[number] = evidence
      }
    }
    return (found.filter(\.value.isWhole), isAll)
  }

  /// The dossiers that hold two words, both in very many; the latest.
  private func shared(_ one: DeskTerm, _ other: DeskTerm) throws -> [Int64] {
    func range(_ term: DeskTerm) -> (kind: Int, from: String) {
      term.word.map { (DeskKey.Kind.name.rawValue, $0) } ?? (DeskKey.Kind.invoice.rawValue, term.compact)
    }
    let (left, right) = (range(one), range(other))
    return try Int64.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT dossier FROM desk_key WHERE kind = ? AND text >= ? AND text < ?
          INTERSECT SELECT dossier FROM desk_key WHERE kind = ? AND text >= ? AND text < ?
          ORDER BY 1 DESC LIMIT ?
          """),
      arguments: [
        left.kind, left.from, Self.end(of: left.from), right.kind, right.from, Self.end(of: right.from),
        Self.narrow,
      ])
  }

  /// The keys of a dossier that may answer these terms, each with the place of its term.
  private func keys(of number: Int64, for terms: [(Int, DeskTerm)]) throws -> [(DeskKey, Int)] {
    let isOfNames = terms.allSatisfy { !$0.1.hasDigit }
    let cursor = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT kind, text, CAST(shown AS BLOB) FROM desk_key
          WHERE dossier = ? AND kind BETWEEN 0 AND ? AND kind <> 2
          """),
      arguments: [number, isOfNames ? DeskKey.Kind.name.rawValue : DeskKey.Kind.telephone.rawValue])
    var keys: [(DeskKey, Int)] = []
    while let row = try cursor.next() {
      guard let key = DeskKey(kind: row[0], text: row[1], shown: Self.optionalText(row, 2)) else { continue }
      keys += terms.map { (key, $0.0) }
    }
    return keys
  }

  /// The key of an invoice found by its end, with its number as typed.
  private func asTyped(_ key: DeskKey, _ number: Int64) throws -> DeskKey? {
    guard key.kind == .invoiceEnd else { return key }
    let text = Self.reversed(key.text)
    let shown = try Data.fetchOne(
      database.cachedStatement(
        sql: "SELECT CAST(shown AS BLOB) FROM desk_key WHERE kind = 1 AND text = ? AND dossier = ?"),
      arguments: [text, number])
    return DeskKey(
      kind: DeskKey.Kind.invoice.rawValue, text: text,
      shown: shown.map { String(decoding: $0, as: UTF8.self) })
  }
}

// MARK: - Completion

extension DeskIndex {
  /// How many keys are read before the last dossiers touched are looked through instead.
  private static let completion = 400

  func names(beginning text: String, limit: Int) throws -> [String] {
    let beginning = NameBeginning(text)
    // The longest word tells the most.
    let words = PartyName(text).words
    guard let word = words.max(by: { $0.utf8.count < $1.utf8.count }) else {
      return beginning.names(in: try recent(limit: Self.completion), limit: limit)
    }
    let numbers = try Int64.fetchAll(
      database.cachedStatement(
        sql: "SELECT dossier FROM desk_key WHERE kind = 0 AND text >= ? AND text < ? LIMIT ?"),
      arguments: [word, Self.end(of: word), Self.completion])
    guard numbers.count < Self.completion else {
      return beginning.names(in: try recent(limit: Self.completion), limit: limit)
    }
    let rows = try Set(numbers).compactMap { try listing($0) }.sorted {
      ($0.touchedAt.seconds, $0.reference) > ($1.touchedAt.seconds, $1.reference)
    }
    return beginning.names(in: rows.map(\.row), limit: limit)
  }

  private func recent(limit: Int) throws -> [DeskRow] {
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT CAST(creditor AS BLOB), CAST(debtor AS BLOB) FROM desk
          ORDER BY touched_at DESC, dossier DESC LIMIT ?
          """), arguments: [limit])
    var found: [DeskRow] = []
    while let row = try rows.next() {
      found.append(
        DeskRow(
          state: .open, creditor: Self.text(row, 0), debtor: Self.text(row, 1), drawnOn: Day(number: 0)))
    }
    return found
  }

  func references(beginning: String, limit: Int) throws -> [DeskListing] {
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: Self.selection + "\n"
          + "WHERE dossier.reference >= ? AND dossier.reference < ? ORDER BY desk.touched_at DESC, desk.dossier DESC LIMIT ?"
      ), arguments: [beginning, Self.end(of: beginning), limit])
    var found: [DeskListing] = []
    while let row = try rows.next() {
      if let listing = Self.listing(row) { found.append(listing) }
    }
    return found
  }
}

// MARK: - The store's door

extension SQLiteStore {
  package func staleDossiers(on day: Day, rules: String) throws(StoreError) -> [StaleDossier] {
    guard format >= 3 else { return [] }
    let (desk, parties) = try read {
      (try DeskIndex(database: $0).isCurrent(rules), try PartyIndex(database: $0).isCurrent)
    }
    guard !desk || !parties else { return try read { try DeskIndex(database: $0).stale(on: day) } }
    // Read before it is committed: a damaged file stays as it was.
    return try write {
      try StoreRows.requireHeaders(in: $0)
      try DeskIndex(database: $0).adopt(rules)
      try PartyIndex(database: $0).adoptRules()
      return try DeskIndex(database: $0).stale(on: day)
    }
  }

  package func keepDesk(_ drawn: [DeskDrawing], rules: String) throws(StoreError) {
    try writeMany(drawn.count) { database in
      let index = DeskIndex(database: database)
      if try !index.isCurrent(rules) {
        // To draw all of it again is not the work of whoever draws one.
        guard try Int.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM desk)") == 0 else { return }
        try index.adopt(rules)
      }
      try index.keep(drawn)
    }
  }

  package func desk(_ query: DeskQuery) throws(StoreError) -> DeskPage {
    try read { try DeskIndex(database: $0).page(query) }
  }

  package func search(_ search: DeskSearch, limit: Int) throws(StoreError) -> DeskFindings {
    try read { try DeskIndex(database: $0).findings(search, limit: limit) }
  }

  package func names(beginning: String, limit: Int) throws(StoreError) -> [String] {
    try read { try DeskIndex(database: $0).names(beginning: beginning, limit: limit) }
  }

  package func references(beginning: String, limit: Int) throws(StoreError) -> [DeskListing] {
    try read { try DeskIndex(database: $0).references(beginning: beginning, limit: limit) }
  }
}
