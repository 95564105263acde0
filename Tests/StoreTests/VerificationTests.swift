import Basics
import Crypto
import Dossier
import Foundation
import GRDB
import Interview
import Testing

@testable import Store

/// What a verification sees beside the chains, and what it sees of a chain without making values of it.
@Suite struct VerificationTests {
  // MARK: - The keys of the desk

  /// Two dossiers that are found by the words of their parties.
  private func desk() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(directory: folder.path)
    for (creditor, debtor) in [("Aaaazq", "Bbbbzq"), ("Cccczq", "Ddddzq")] {
      let header = try store.open()
      let parties = [
        Party(.creditor, .client, name: PartyName(creditor)),
        Party(.debtor, .adverse, name: PartyName(debtor)),
      ]
      let row = DeskRow(state: .open, drawnOn: Day(number: 20_783))
      let keys = DeskKey.all(parties: parties, sirens: [], invoices: [], emails: [], telephones: [])
      try store.keepDesk(
        [DeskDrawing(id: header.id, version: 0, row: row, keys: keys, parties: parties)], rules: "essai")
    }
    return folder
  }

  /// Where the pages of a table or of an index begin in the file: small ones have one.
  private func page(of name: String, in folder: TemporaryFolder) throws -> Range<Int> {
    var start = 0
    try raw(folder.database) { database in
      let root = try Int.fetchOne(
        database, sql: "SELECT rootpage FROM sqlite_schema WHERE name = ?", arguments: [name])
      let size = try Int.fetchOne(database, sql: "PRAGMA page_size")
      start = (try #require(root) - 1) * (try #require(size))
    }
    return start..<start + 4096
  }

  /// Puts `texts` in the place of others of the same length, everywhere in one page: a page may keep bytes of rows that
  /// moved.
  private func put(_ texts: [String: String], in page: Range<Int>, of folder: TemporaryFolder) throws {
    try put(
      Dictionary(uniqueKeysWithValues: texts.map { (Array($0.utf8), Array($1.utf8)) }), in: page, of: folder)
  }

  private func put(_ texts: [[UInt8]: [UInt8]], in page: Range<Int>, of folder: TemporaryFolder) throws {
    var content = try bytes(of: folder.database)
    var places: [(Range<Int>, [UInt8])] = []
    for (old, new) in texts {
      var rest = page
      while let place = Data(content).range(of: Data(old), in: rest) {
        places.append((place, new))
        rest = place.upperBound..<page.upperBound
      }
    }
    #expect(places.count >= texts.count)
    for (place, new) in places { content.replaceSubrange(place, with: new) }
    try write(content, to: folder.database)
  }

  private func findings(_ folder: TemporaryFolder) throws -> [String] {
    try SQLiteStore(directory: folder.path).verify().map(\.detail)
  }

  private let unlike = "structure abîmée (l’index desk_key_by_dossier n’est pas celui de sa table)"

  @Test func `keys that are as they were drawn hold`() throws {
    #expect(try findings(desk()).isEmpty)
  }

  @Test(arguments: ["desk_key", "desk_key_by_dossier"])
  func `a letter changed in a key is found, in the table as in its index`(_ place: String) throws {
    let folder = try desk()
    try put(["bbbbzq": "bbbbzr"], in: page(of: place, in: folder), of: folder)
    let found = try findings(folder)
    #expect(found == [unlike], "\(found)")
  }

  @Test func `two entries of the index that changed places are found`() throws {
    let folder = try desk()
    try put(
      ["aaaazq": "bbbbzq", "bbbbzq": "aaaazq"], in: page(of: "desk_key_by_dossier", in: folder), of: folder)
    let found = try findings(folder)
    #expect(found == [unlike], "\(found)")
  }

  /// The rows are the same ones.
  @Test func `two rows of the table that changed places are found`() throws {
    let folder = try desk()
    try put(["aaaazq": "bbbbzq", "bbbbzq": "aaaazq"], in: page(of: "desk_key", in: folder), of: folder)
    // Each says whose name it is: both parties say « c » and « d ».
    let found = try findings(folder)
    #expect(found == [unlike], "\(found)")
  }

  @Test func `a key of a dossier that is not there is found`() throws {
    let folder = try desk()
    try tamper(folder.database, "UPDATE desk_key SET dossier = 99 WHERE text = 'bbbbzq'")
    #expect(try findings(folder) == ["une clé de recherche n’appartient à aucun dossier"])
  }

  @Test func `an entry of the index alone that names another dossier is found twice`() throws {
    let folder = try desk()
    // The number of the dossier is the byte before the text, the kind being 0.
    try put(["\u{2}ddddzq": "\u{9}ddddzq"], in: page(of: "desk_key_by_dossier", in: folder), of: folder)
    let found = try findings(folder)
    #expect(found == ["une clé de recherche n’appartient à aucun dossier", unlike], "\(found)")
  }

  @Test(arguments: [
    ("UPDATE party SET side = 'edverse' WHERE number = 1", "CHECK constraint failed in party"),
    ("UPDATE desk SET state = 'complmt' WHERE dossier = 1", "CHECK constraint failed in desk"),
    (
      "UPDATE party SET role = 'dubiteur' WHERE number = 1",
      "une recherche de conflit d’intérêts peut manquer"
    ),
    ("DELETE FROM party WHERE number = 1", "une recherche de conflit d’intérêts peut manquer"),
    ("UPDATE desk SET day = -9223372036854775808 WHERE dossier = 1", "une date ou un nombre impossible"),
    ("UPDATE desk SET percent = 4000 WHERE dossier = 1", "une date ou un nombre impossible"),
  ]) func `a value that no program writes is found in the tables beside the log`(
    _ sql: String, _ said: String
  )
    throws
  {
    let folder = try desk()
    try tamper(folder.database, "PRAGMA ignore_check_constraints = ON; " + sql)
    let found = try findings(folder)
    #expect(found.count == 1 && found[0].contains(said), "\(found)")
  }

  @Test func `last entries removed with their header put back are missed by the list`() throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(directory: folder.path)
    let header = try store.open()
    for (expected, note) in ["premier", "dernier"].enumerated() {
      _ = try store.append(
        [.note(nil, note)], to: header.id, expecting: expected, stamp: stamp(after: Int64(expected) * 60))
    }
    let row = DeskRow(state: .open, drawnOn: Day(number: 20_783))
    try store.keepDesk(
      [DeskDrawing(id: header.id, version: 2, row: row, keys: [], parties: [])], rules: "essai")
    #expect(try findings(folder).isEmpty)
    try tamper(
      folder.database,
      """
      DELETE FROM entry WHERE sequence = 2;
      UPDATE dossier SET version = 1, head = (SELECT seal FROM entry), touched_at = (SELECT at FROM entry)
      """)
    let found = try findings(folder)
    #expect(
      found == ["la liste connaît une réponse du dossier 2026-0001 plus récente que son journal"], "\(found)")
  }

  @Test func `a list with an impossible day is shown without it`() throws {
    let folder = try desk()
    try tamper(folder.database, "UPDATE desk SET day = -9223372036854775808, drawn_on = 9223372036854775807")
    let page = try SQLiteStore(directory: folder.path).desk(DeskQuery(today: Day(number: 20_783)))
    #expect(page.listings.count == 2 && page.listings.allSatisfy { $0.row.due == nil })
  }

  @Test func `an index that is not there is told by the comparison of the tables`() throws {
    let folder = try desk()
    try raw(folder.database) { try $0.execute(sql: "DROP INDEX desk_key_by_dossier") }
    #expect(try findings(folder) == ["les tables ou les verrous du journal ne sont pas ceux du programme"])
  }

  @Test func `an index of the parties that lost an entry is found`() throws {
    let folder = try desk()
    try put(["aaaazq": "aaaazr"], in: page(of: "party_by_key", in: folder), of: folder)
    let found = try findings(folder)
    #expect(found.contains { $0.hasPrefix("structure abîmée (") && $0.contains("party_by_key") }, "\(found)")
  }

  @Test func `two rows of the words a letter apart that changed places are found`() throws {
    let folder = try desk()
    var hashes: [Int64] = []
    try raw(folder.database) {
      hashes = try Int64.fetchAll($0, sql: "SELECT hash FROM party_variant ORDER BY hash")
    }
    func bytes(_ hash: Int64) -> [UInt8] { withUnsafeBytes(of: hash.bigEndian) { Array($0) } }
    try put(
      [bytes(hashes[0]): bytes(hashes[1]), bytes(hashes[1]): bytes(hashes[0])],
      in: page(of: "party_variant", in: folder), of: folder)
    let found = try findings(folder)
    #expect(found.contains { $0.contains("party_variant") }, "\(found)")
  }

  /// SQLite looks for a row by halves: one that is out of its place is taken for another dossier's, or hides one.
  @Test(arguments: [(9, 2), (2, 9), (12, 3), (3, 12), (6, 7), (7, 6)])
  func `a row of the log that stands among those of another dossier is found`(_ place: Int, _ dossier: Int)
    throws
  {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(directory: folder.path)
    for number in 1...12 {
      let dossier = try store.open().id
      _ = try store.append([.note(nil, "n\(number)")], to: dossier, expecting: 0, stamp: stamp())
    }
    // A row more, then the number of its dossier changed where it stands.
    try tamper(
      folder.database,
      """
      INSERT INTO entry SELECT dossier, 2, layout, kind, path, element_group, element_key, state, raw, canonical,
        'QQintruse', author, at, provenance, seal FROM entry WHERE dossier = \(place)
      """)
    var content = try bytes(of: folder.database)
    let text = try #require(Data(content).range(of: Data("QQintruse".utf8)))
    // Before it: the number of the dossier, the rank, « note ».
    let number = text.lowerBound - "note".utf8.count - 2
    #expect(content[number] == UInt8(place))
    content[number] = UInt8(dossier)
    try write(content, to: folder.database)
    #expect(try !findings(folder).isEmpty)
    #expect(try scan(folder).contains(false))
  }

  // MARK: - The chains

  private func scan(_ folder: TemporaryFolder) throws -> [Bool] {
    let store = try SQLiteStore(directory: folder.path)
    return try store.read { database in
      var scan = ChainScan(database)
      return try StoreRows.records(in: database, sql: "ORDER BY number").map { number, record in
        try scan.holds(number, record)
      }
    }
  }

  @Test func `the quick look at a chain holds for every kind of action and every text`() throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(directory: folder.path)
    let empty = try store.open()
    let full = try store.open()
    _ = try store.append(everyAction, to: full.id, expecting: 0, stamp: stamp("Nadia Ferrand"))
    let texts = difficultTexts.flatMap { text -> [Action] in
      [.note(FactPath(text), text), .answer("debiteur.nom", .value(text, raw: text))]
    }
    _ = try store.append(texts, to: full.id, expecting: everyAction.count, stamp: stamp("Élodie"))
    #expect(try scan(folder) == [true, true])
    #expect(try store.entries(of: empty.id).isEmpty)
  }

  /// Rows that carry the right seals, and that no version of the program writes, after a good one that shares their words.
  @Test(arguments: [
    "kind = 'invention'", "kind = 'annulation'", "kind = 'annulation', path = NULL, state = NULL, raw = NULL",
    "state = 'peut_etre'", "provenance = 'devine'", "path = NULL", "raw = NULL", "canonical = NULL",
    "note = 'de trop'", "element_group = 'facture'", "element_key = '3f2a'",
  ]) func `a row sealed again that reads as no action is found`(_ change: String) throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(directory: folder.path)
    let dossier = try store.open().id
    let answer = Action.answer("debiteur.nom", .value("Garnier"))
    _ = try store.append([answer, answer], to: dossier, expecting: 0, stamp: stamp())
    try tamper(
      folder.database,
      "PRAGMA ignore_check_constraints = ON; UPDATE entry SET " + change + " WHERE sequence = 2")
    try seal(dossier, in: folder)
    #expect(try scan(folder) == [false])
    let found = try SQLiteStore(directory: folder.path).verify()
    #expect(found.map(\.sequence) == [2])
    #expect(found.first?.detail.contains("empreinte") == false, "\(found)")
  }

  /// Gives the second row of a dossier the seal of what it holds now.
  private func seal(_ dossier: DossierID, in folder: TemporaryFolder) throws {
    try raw(folder.database) { database in
      let first = try #require(try Data.fetchOne(database, sql: "SELECT seal FROM entry WHERE sequence = 1"))
      let row = try #require(try Row.fetchOne(database, sql: "SELECT * FROM entry WHERE sequence = 2"))
      var content: [UInt8] = [HashChain.layout, UInt8(ascii: "E")] + first
      func add(_ text: String?) {
        guard let text else { return content.append(0) }
        content.append(1)
        withUnsafeBytes(of: UInt64(text.utf8.count).bigEndian) { content += $0 }
        content += text.utf8
      }
      func add(_ number: Int64) { withUnsafeBytes(of: number.bigEndian) { content += $0 } }
      add(dossier.text)
      add(2)
      add(row["author"] as String)
      add(row["at"] as Int64)
      for column in [
        "provenance", "kind", "path", "element_group", "element_key", "state", "raw", "canonical", "note",
      ] { add(row[column] as String?) }
      let seal = Data(SHA256.hash(data: content))
      try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
      for trigger in ["entry_is_never_updated", "dossier_only_advances"] {
        try database.execute(sql: "DROP TRIGGER \(trigger)")
      }
      try database.execute(sql: "UPDATE entry SET seal = ? WHERE sequence = 2", arguments: [seal])
      try database.execute(sql: "UPDATE dossier SET head = ?", arguments: [seal])
      try database.execute(sql: Schema.entryIsNeverUpdated)
      try database.execute(sql: Schema.dossierOnlyAdvances)
    }
  }

  @Test func `the row that the test seals again is the one that the program seals`() throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(directory: folder.path)
    let dossier = try store.open().id
    let answer = Action.answer("debiteur.nom", .value("Garnier"))
    _ = try store.append([answer, answer], to: dossier, expecting: 0, stamp: stamp())
    try tamper(folder.database, "UPDATE entry SET raw = 'Autre' WHERE sequence = 2")
    #expect(try scan(folder) == [false])
    try seal(dossier, in: folder)
    #expect(try scan(folder) == [true])
  }
}
