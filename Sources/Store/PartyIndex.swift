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
    let changed = try drawn.filter { try kept($0.dossier) != $0.parties }
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

  private func kept(_ dossier: Int64) throws -> [Party] {
    let cursor = try ColumnCursor(
      database.cachedStatement(
        sql: "SELECT role, side, tokens, siren FROM party WHERE dossier = ? ORDER BY number"),
      arguments: [dossier])
    var parties: [Party] = []
    while let row = try cursor.next() {
      if let party = Self.party(row) { parties.append(party) }
    }
    return parties
  }

  /// A party, and the number of its dossier; nil when it is not there, or its row is damaged.
  private func party(_ number: Int64) throws -> (party: Party, dossier: Int64)? {
    let cursor = try ColumnCursor(
      database.cachedStatement(sql: "SELECT role, side, tokens, siren, dossier FROM party WHERE number = ?"),
      arguments: [number])
    // The row is read while its cursor stands on it.
    return try withExtendedLifetime(cursor) {
      guard let row = try cursor.next(), let party = Self.party(row), let dossier = try? row.integer(4) else {
        return nil
      }
      return (party, dossier)
    }
  }

  /// From the columns role, side, tokens and siren, the first ones; nil when one is damaged.
  private static func party(_ row: Columns) -> Party? {
    do {
      guard let role = Party.Role(rawValue: try row.text(0)), let side = Party.Side(rawValue: try row.text(1))
      else { return nil }
      // A damaged letter is still nearly the same name.
      return Party(role, side, name: PartyName(stored: row.repairedText(2)), siren: try row.optionalText(3))
    } catch {
      return nil
    }
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
    let dossier = try database.cachedStatement(
      sql: "SELECT id, reference, created_at FROM dossier WHERE number = ?")
    var found: [PartyMatch] = []
    for number in numbers.sorted() {
      guard let (party, place) = try party(number), let closeness = searched.closeness(to: party),
        let row = try Row.fetchOne(dossier, arguments: [place])
      else { continue }
      let id = DossierID(row[0])
      guard id != except else { continue }
      found.append(
        PartyMatch(
          dossier: id, reference: row[1], createdAt: Instant(seconds: row[2]), role: party.role,
          side: party.side,
          closeness: closeness))
    }
    return PartyMatch.ordered(found)
  }

  /// A bearer of a word. The table gives them by ``key``: the rows of a party are the same in the lists of all its
  /// words, so that these lists are merged.
  private struct Posting {
    /// Words of the name, 8 bits, those of them that tell, 8 bits, the party, 48 bits.
    let key: UInt64
    /// Which of the words read.
    let word: Int32

    init(size: Int64, telling: Int64, party: Int64, word: Int32) {
      key =
        UInt64(min(max(size, 0), 255)) << 56 | UInt64(min(max(telling, 0), 255)) << 48
        | UInt64(party & 0xFFFF_FFFF_FFFF)
      self.word = word
    }

    var size: Int { Int(key >> 56) }
    var telling: Int { Int(key >> 48 & 255) }
    var party: Int64 { Int64(key & 0xFFFF_FFFF_FFFF) }
  }

  /// Which words of the search, a bit each.
  private struct Answers {
    var answered: UInt64 = 0
    /// Those that begin so, and end so, when they are cut.
    var begun: UInt64 = 0
    var ended: UInt64 = 0

    var all: UInt64 { answered | begun | ended }
    var isCut: Bool { begun | ended != 0 }

    /// What one more word of a name answers. Those of one or two letters only confirm: they answer nothing alone.
    mutating func add(_ word: Answers, onlyConfirms: Bool) {
      if !onlyConfirms { answered |= word.all }
      begun |= word.begun
      ended |= word.ended
    }
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

    // A name that may contain the one searched holds a word for each of those required. When there is none for one of
    // them, or when they tell nothing, only a name of no more words than the search has for it is near.
    let isContained = required & ~search.words.values.reduce(0) { $0 | $1.all } == 0 && (tells || isFirstName)
    var postings: [Posting] = []
    let words = Array(search.words) + Array(search.shortWords)
    let room = lookups.count + initials + (words.contains { $0.value.isCut } ? 4 : 0)
    for (index, word) in words.enumerated() {
      try read(word.key, Int32(index), upTo: isContained ? nil : room, into: &postings)
    }
    // Runs in order already, one a word: they are merged.
    postings.sort { $0.key < $1.key }

    var near: [Int64] = []
    var wider: [Int64] = []
    var position = 0
    while position < postings.count {
      let bearer = postings[position]
      var answers = Answers()
      var count = 0
      while position < postings.count, postings[position].key == bearer.key {
        let word = Int(postings[position].word)
        answers.add(words[word].value, onlyConfirms: word >= search.words.count)
        if word < search.words.count { count += 1 }
        position += 1
      }
      guard count > 0 else { continue }
      // Some more of its words may answer: those between the first and the last of a word that is cut.
      let cut =
        answers.begun & answers.ended | answers.begun & search.beginningsTell
        | answers.ended & search.endsTell
      if count + initials + (cut != 0 ? 4 : 0) >= bearer.size {
        near.append(bearer.party)
      } else if answers.answered & required == required, tells || (isFirstName && bearer.telling == 0) {
        wider.append(bearer.party)
      }
    }
    return near + wider.sorted(by: >).prefix(PartyMatch.containedLimit)
  }

  /// Adds the parties that bear a word, of names of no more than `room` words: a common word has very many.
  private func read(_ word: Int64, _ index: Int32, upTo room: Int?, into postings: inout [Posting]) throws {
    let cursor = try ColumnCursor(
      database.cachedStatement(
        sql: "SELECT size, telling, party FROM party_posting WHERE word = ? AND size <= ?"),
      arguments: [word, room ?? Int.max])
    while let columns = try cursor.next() {
      // A damaged row hides none of the others.
      guard let size = try? columns.integer(0), let telling = try? columns.integer(1),
        let party = try? columns.integer(2)
      else { continue }
      postings.append(Posting(size: size, telling: telling, party: party, word: index))
    }
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
    func stale(_ database: Database) throws -> [DossierHeader] {
      // Nearly always empty: asked before any dossier is read.
      guard try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM party_stale)") == true else {
        return []
      }
      return try StoreRows.headers(
        in: database, sql: "WHERE number IN (SELECT dossier FROM party_stale) ORDER BY number")
    }
    guard !isCurrent else { return try read(stale) }
    // Read before it is committed: a damaged file stays as it was.
    return try write { database in
      try StoreRows.requireHeaders(in: database)
      try PartyIndex(database: database).adoptRules()
      return try stale(database)
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
