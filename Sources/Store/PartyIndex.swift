import Basics
import FoundationEssentials
import GRDB

/// The tables of the check for conflicts of interests: who is named where, and the words by which they are found.
///
/// Every word of the names is kept once, with the hashes that find it in spite of slips (``PartyName/variants(of:)``),
/// and with the list of the parties that bear it. A word that nobody bears any more is taken away, with its hashes.
struct PartyIndex {
  let database: Database

  /// Whether the index was drawn under the rules of this program.
  var isCurrent: Bool {
    get throws {
      try Int.fetchOne(database, sql: "SELECT rules FROM party_rules") == PartyName.rules
    }
  }

  /// Empties an index drawn under other rules: every dossier is then to be drawn again. Rules 0 are those of a file
  /// in which nothing was drawn yet, and which knows what is to be.
  func adoptRules() throws {
    guard try !isCurrent else { return }
    try database.execute(
      sql: """
        DELETE FROM party_posting; DELETE FROM party_variant; DELETE FROM party_word; DELETE FROM party;
        INSERT OR IGNORE INTO party_stale (dossier)
        SELECT number FROM dossier WHERE (SELECT rules FROM party_rules) <> 0;
        UPDATE party_rules SET rules = \(PartyName.rules)
        """)
  }

  func isStale(_ dossier: Int64) throws -> Bool {
    try Bool.fetchOne(
      database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM party_stale WHERE dossier = ?)"),
      arguments: [dossier]) ?? true
  }

  /// Says that the parties kept for this dossier are those of its last entry.
  func settle(_ dossier: Int64) throws {
    try database.cachedStatement(sql: "DELETE FROM party_stale WHERE dossier = ?").execute(arguments: [
      dossier
    ])
  }

  /// Puts `parties` in the place of those of a dossier; nothing is written when they are the same.
  func replace(_ dossier: Int64, by parties: [Party]) throws {
    try replace([(dossier, parties)])
  }

  /// The same for many dossiers. What was there goes first, then rows are written in the order of their tables: of very
  /// many dossiers that is most of the time.
  func replace(_ drawn: [(dossier: Int64, parties: [Party])]) throws {
    let changed = try drawn.filter { try kept($0.dossier).map(\.party) != $0.parties }
    for (dossier, _) in changed { try remove(dossier) }
    var batch = Batch()
    for (dossier, parties) in changed {
      for party in parties { try insert(party, of: dossier, into: &batch) }
    }
    try write(&batch)
  }

  /// Rows that are still to be written, and the words that are known already.
  private struct Batch {
    var numbers: [String: Int64] = [:]
    var postings: [Posting] = []
    var variants: [Variant] = []

    struct Posting {
      let word: Int64
      let size: Int
      let telling: Int
      let party: Int64
    }

    struct Variant {
      let hash: Int64
      let word: Int64
    }
  }

  private func write(_ batch: inout Batch) throws {
    batch.postings.sort {
      ($0.word, $0.size, $0.telling, $0.party) < ($1.word, $1.size, $1.telling, $1.party)
    }
    let posting = try database.cachedStatement(
      sql: "INSERT INTO party_posting (word, size, telling, party) VALUES (?, ?, ?, ?)")
    for row in batch.postings {
      try posting.execute(arguments: [row.word, row.size, row.telling, row.party])
    }
    batch.variants.sort { ($0.hash, $0.word) < ($1.hash, $1.word) }
    let eight = try database.cachedStatement(
      sql: """
        INSERT INTO party_variant (hash, word)
        VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?)
        """)
    let one = try database.cachedStatement(sql: "INSERT INTO party_variant (hash, word) VALUES (?, ?)")
    var rest = batch.variants[...]
    while rest.count >= 8 {
      eight.setUncheckedArguments(StatementArguments(rest.prefix(8).flatMap { [$0.hash, $0.word] }))
      try eight.execute()
      rest.removeFirst(8)
    }
    for row in rest { try one.execute(arguments: [row.hash, row.word]) }
  }

  private func kept(_ dossier: Int64) throws -> [(number: Int64, party: Party)] {
    try Row.fetchAll(
      database.cachedStatement(
        sql:
          "SELECT number, role, side, CAST(tokens AS BLOB), siren FROM party WHERE dossier = ? ORDER BY number"
      ),
      arguments: [dossier]
    ).compactMap { row in
      guard let party = Self.party(row, from: 1) else { return nil }
      return (row[0], party)
    }
  }

  static func party(_ row: Row, from index: Int) -> Party? {
    guard let role = Party.Role(rawValue: row[index]), let side = Party.Side(rawValue: row[index + 1]) else {
      return nil
    }
    let tokens = String(decoding: row[index + 2] as Data, as: UTF8.self)
    return Party(role, side, name: PartyName(stored: tokens), siren: row[index + 3])
  }

  private func insert(_ party: Party, of dossier: Int64, into batch: inout Batch) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO party (dossier, role, side, tokens, key, siren)
        VALUES (?, ?, ?, CAST(? AS TEXT), CAST(? AS TEXT), ?)
        """
    ).execute(arguments: [
      dossier, party.role.rawValue, party.side.rawValue, Data(party.name.stored.utf8),
      Data(party.name.key.utf8),
      party.siren,
    ])
    let inserted = database.lastInsertedRowID
    let words = Set(party.name.words)
    let telling = words.count(where: PartyName.isDistinctive)
    for word in words.sorted() {
      batch.postings.append(
        Batch.Posting(
          word: try number(of: word, in: &batch), size: words.count, telling: telling, party: inserted))
    }
  }

  private func number(of word: String, in batch: inout Batch) throws -> Int64 {
    if let known = batch.numbers[word] { return known }
    let bytes = Data(word.utf8)
    if let known = try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT number FROM party_word WHERE text = CAST(? AS TEXT)"),
      arguments: [bytes])
    {
      batch.numbers[word] = known
      return known
    }
    try database.cachedStatement(sql: "INSERT INTO party_word (text) VALUES (CAST(? AS TEXT))")
      .execute(arguments: [bytes])
    let number = database.lastInsertedRowID
    batch.numbers[word] = number
    for hash in PartyName.variants(of: word) {
      batch.variants.append(Batch.Variant(hash: hash, word: number))
    }
    return number
  }

  /// Takes away everything of a dossier but its mark of staleness.
  func remove(_ dossier: Int64) throws {
    guard try isCurrent else { return try adoptRules() }
    let words = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT DISTINCT party_posting.word, CAST(party_word.text AS BLOB)
          FROM party JOIN party_posting ON party_posting.party = party.number
          JOIN party_word ON party_word.number = party_posting.word WHERE party.dossier = ?
          """), arguments: [dossier])
    try database.cachedStatement(
      sql: "DELETE FROM party_posting WHERE party IN (SELECT number FROM party WHERE dossier = ?)"
    ).execute(arguments: [dossier])
    try database.cachedStatement(sql: "DELETE FROM party WHERE dossier = ?").execute(arguments: [dossier])
    for row in words {
      let number: Int64 = row[0]
      let isBorne =
        try Bool.fetchOne(
          database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM party_posting WHERE word = ?)"),
          arguments: [number]) ?? true
      guard !isBorne else { continue }
      let deletion = try database.cachedStatement(
        sql: "DELETE FROM party_variant WHERE hash = ? AND word = ?")
      for hash in PartyName.variants(of: String(decoding: row[1] as Data, as: UTF8.self)) {
        try deletion.execute(arguments: [hash, number])
      }
      try database.cachedStatement(sql: "DELETE FROM party_word WHERE number = ?").execute(arguments: [number]
      )
    }
  }
}

// MARK: - Searching

extension PartyIndex {
  /// The parties near the one searched, the dossier `except` left out.
  func matches(of searched: Party, except: DossierID?) throws -> [PartyMatch] {
    var numbers: Set<Int64> = []
    if let siren = searched.siren {
      numbers.formUnion(
        try Int64.fetchAll(
          database.cachedStatement(sql: "SELECT number FROM party WHERE siren = ?"), arguments: [siren]))
    }
    if !searched.name.isEmpty {
      numbers.formUnion(
        try Int64.fetchAll(
          database.cachedStatement(sql: "SELECT number FROM party WHERE key = CAST(? AS TEXT)"),
          arguments: [Data(searched.name.key.utf8)]))
      numbers.formUnion(try candidates(for: searched.name))
    }
    let statement = try database.cachedStatement(
      sql: """
        SELECT party.role, party.side, CAST(party.tokens AS BLOB), party.siren, dossier.id, dossier.reference,
          dossier.created_at
        FROM party JOIN dossier ON dossier.number = party.dossier WHERE party.number = ?
        """)
    var found: [PartyMatch] = []
    for number in numbers.sorted() {
      guard let row = try Row.fetchOne(statement, arguments: [number]), let party = Self.party(row, from: 0),
        let closeness = searched.closeness(to: party)
      else { continue }
      let id = DossierID(row[4])
      guard id != except else { continue }
      found.append(
        PartyMatch(
          dossier: id, reference: row[5], createdAt: Instant(seconds: row[6]), role: party.role,
          side: party.side,
          closeness: closeness))
    }
    return PartyMatch.ordered(found)
  }

  /// What is known of a party from its words alone.
  private struct Bearer {
    let size: Int
    let telling: Int
    /// How many of its words answer the search.
    var count = 0
    var answers = Answers()

    mutating func add(_ word: Answers) {
      count += 1
      answers.answered |= word.all
      confirm(word)
    }

    mutating func confirm(_ word: Answers) {
      answers.begun |= word.begun
      answers.ended |= word.ended
    }
  }

  /// Which words of the search, a bit each.
  private struct Answers {
    var answered: UInt64 = 0
    /// Those that begin so, and end so, when they are cut.
    var begun: UInt64 = 0
    var ended: UInt64 = 0

    var all: UInt64 { answered | begun | ended }
  }

  /// The words of the index that answer a search.
  private struct Search {
    var words: [Int64: Answers] = [:]
    /// Those of one or two letters, which only confirm.
    var shortWords: [Int64: Answers] = [:]
    /// The words of the search of which one end, cut, is enough.
    var endsTell: UInt64 = 0
    var beginningsTell: UInt64 = 0

    init(_ lookups: [PartyName.Lookup], in index: PartyIndex) throws {
      for (place, lookup) in lookups.enumerated() {
        let bit: UInt64 = 1 << UInt64(place)
        let (firsts, lasts) = (try index.numbers(of: lookup.firsts), try index.numbers(of: lookup.lasts))
        let whole = try index.numbers(of: lookup.exact.union(lookup.initials)).union(
          index.nearly(lookup.word))
        for number in whole { words[number, default: Answers()].answered |= bit }
        for number in firsts { words[number, default: Answers()].begun |= bit }
        for number in lasts { words[number, default: Answers()].ended |= bit }
        if lookup.mayBeginWithArticle { endsTell |= bit }
        if lookup.mayEndWithArticle { beginningsTell |= bit }
        for number in lasts.isEmpty ? [] : try index.numbers(of: lookup.shortFirsts) {
          shortWords[number, default: Answers()].begun |= bit
        }
        for number in firsts.isEmpty ? [] : try index.numbers(of: lookup.shortLasts) {
          shortWords[number, default: Answers()].ended |= bit
        }
      }
    }
  }

  /// The parties whose words answer those of the name: all those that may be the same, nearly the same or contained in
  /// it, and the latest of those that may contain it, which are many when the name is common.
  private func candidates(for name: PartyName) throws -> [Int64] {
    let lookups = Array(name.lookups.prefix(64))
    let search = try Search(lookups, in: self)
    let initials = lookups.reduce(0) { $0 + $1.initialLetters }
    var required: UInt64 = 0
    for (index, lookup) in lookups.enumerated() where lookup.initialLetters == 0 {
      required |= 1 << UInt64(index)
    }
    let tells = lookups.contains(where: \.isDistinctive)
    let isFirstName = lookups.count == 1 && lookups[0].isFirstName

    var read: [(answers: Answers, rows: [Int64])] = []
    for (word, answers) in search.words { read.append((answers, try postings(of: word))) }
    // A name that may contain the one searched holds a word for each of the words required, the rarest of them too. One
    // without the rarest is near only when it has no other words than the search has.
    var rarest: UInt64 = 0
    var fewest = Int.max
    for index in lookups.indices where lookups.count > 1 && required & 1 << UInt64(index) != 0 {
      let count = read.reduce(0) { $0 + ($1.answers.all & 1 << UInt64(index) != 0 ? $1.rows.count : 0) }
      if count < fewest { (rarest, fewest) = (1 << UInt64(index), count) }
    }
    if rarest != 0 {
      read.sort { $0.answers.all & rarest != 0 && $1.answers.all & rarest == 0 }
    }
    var bearers: [Int64: Bearer] = [:]
    if rarest != 0 { bearers.reserveCapacity(min(fewest, 1 << 16)) }
    for (answers, rows) in read {
      let isRare = rarest == 0 || answers.all & rarest != 0
      let room = max(1, lookups.count - 1) + initials + (answers.begun | answers.ended != 0 ? 4 : 0)
      // All the bearers of the only word searched contain it: the latest are enough.
      let rows = lookups.count > 1 ? rows : latest(rows, room: room) { tells || (isFirstName && $0 == 0) }
      for packed in rows {
        let size = Int(packed >> 8 & 255)
        if isRare || size <= room {
          bearers[packed >> 16, default: Bearer(size: size, telling: Int(packed & 255))].add(answers)
        } else if let place = bearers.index(forKey: packed >> 16) {
          bearers.values[place].add(answers)
        }
      }
    }
    for (word, answers) in search.shortWords {
      for packed in try postings(of: word) {
        guard let place = bearers.index(forKey: packed >> 16) else { continue }
        bearers.values[place].confirm(answers)
      }
    }
    var near: [Int64] = []
    var wider: [Int64] = []
    for (number, bearer) in bearers {
      // Some more of its words may answer: those between the first and the last of a word that is cut.
      let (begun, ended) = (bearer.answers.begun, bearer.answers.ended)
      let cut = begun & ended | begun & search.beginningsTell | ended & search.endsTell
      if bearer.count + initials + (cut != 0 ? 4 : 0) >= bearer.size {
        near.append(number)
      } else if bearer.answers.answered & required == required, tells || (isFirstName && bearer.telling == 0)
      {
        wider.append(number)
      }
    }
    return near + wider.sorted(by: >).prefix(PartyMatch.containedLimit)
  }

  /// The parties that bear a word, one number each: a common word has very many.
  private func postings(of word: Int64) throws -> [Int64] {
    let cursor = try ColumnCursor(
      database.cachedStatement(
        sql: """
          SELECT (party << 16) | (min(size, 255) << 8) | min(telling, 255) FROM party_posting WHERE word = ?
          """), arguments: [word])
    var rows: [Int64] = []
    while let columns = try cursor.next() {
      // A damaged row hides none of the others.
      if let packed = try? columns.integer(0) { rows.append(packed) }
    }
    return rows
  }

  /// The rows of the names of no more words than `room`, and the latest of the others that tell.
  private func latest(_ rows: [Int64], room: Int, tells: (_ telling: Int) -> Bool) -> [Int64] {
    var short: [Int64] = []
    var long: [Int64] = []
    for packed in rows {
      if Int(packed >> 8 & 255) <= room {
        short.append(packed)
      } else if tells(Int(packed & 255)) {
        long.append(packed)
      }
    }
    return short + long.sorted(by: >).prefix(PartyMatch.containedLimit)
  }

  private func numbers(of words: Set<String>) throws -> Set<Int64> {
    var numbers: Set<Int64> = []
    let statement = try database.cachedStatement(
      sql: "SELECT number FROM party_word WHERE text = CAST(? AS TEXT)")
    for word in words {
      if let number = try Int64.fetchOne(statement, arguments: [Data(word.utf8)]) { numbers.insert(number) }
    }
    return numbers
  }

  /// The words within the slips allowed.
  private func nearly(_ word: String) throws -> Set<Int64> { Set(try words(nearly: word).map(\.number)) }

  /// The words that names hold within the slips allowed, with their texts.
  func words(nearly word: String) throws -> [(number: Int64, text: String)] {
    var seen: Set<Int64> = []
    var found: [(number: Int64, text: String)] = []
    let hashed = try database.cachedStatement(
      sql: """
        SELECT party_word.number, party_word.text
        FROM party_variant JOIN party_word ON party_word.number = party_variant.word
        WHERE party_variant.hash = ? AND abs(length(CAST(party_word.text AS BLOB)) - ?) <= ?
        """)
    let slips = PartyName.slipsAllowed(in: word.utf8.count)
    for hash in PartyName.variants(of: word) {
      let cursor = try ColumnCursor(hashed, arguments: [hash, word.utf8.count, slips])
      while let columns = try cursor.next() {
        guard let number = try? columns.integer(0), seen.insert(number).inserted,
          let other = try? columns.text(1)
        else { continue }
        if PartyName.isNearly(word, other) { found.append((number, other)) }
      }
    }
    return found
  }
}

// MARK: - The store's door

extension SQLiteStore {
  package func staleParties() throws(StoreError) -> [DossierHeader] {
    guard format >= 2 else { return try headers() }
    let isCurrent = try read { try PartyIndex(database: $0).isCurrent }
    if !isCurrent { try write { try PartyIndex(database: $0).adoptRules() } }
    return try read { database in
      // Nearly always empty: asked before any dossier is read.
      guard try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM party_stale)") == true else {
        return []
      }
      return try StoreRows.headers(
        in: database, sql: "WHERE number IN (SELECT dossier FROM party_stale) ORDER BY number")
    }
  }

  package func keepParties(_ drawn: [(DossierID, Int, [Party])]) throws(StoreError) {
    try writeMany(drawn.count) { database in
      let index = PartyIndex(database: database)
      try index.adoptRules()
      // Somebody may have written, or erased it, meanwhile.
      let current = try drawn.compactMap { id, version, parties in
        try DeskIndex(database: database).number(of: id, at: version).map { (dossier: $0, parties: parties) }
      }
      try index.replace(current)
      for (number, _) in current { try index.settle(number) }
    }
  }

  package func matches(of party: Party, except: DossierID?) throws(StoreError) -> [PartyMatch] {
    guard format >= 2 else { return [] }
    return try read { try PartyIndex(database: $0).matches(of: party, except: except) }
  }
}
