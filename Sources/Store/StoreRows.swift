import Dossier
import FoundationEssentials
import GRDB
import Interview

/// The columns of the two tables, to and from values. Text keeps every byte, NUL included.
///
/// GRDB binds and reads text up to its first NUL: a text with a NUL is bound as bytes and cast by SQLite,
/// and every text is read as bytes. What is not UTF-8 is damage, never silently repaired.
enum StoreRows {
  // MARK: - Writing

  static func insert(
    _ record: DossierRecord, year: Int, ordinal: Int, into database: Database
  ) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO dossier (id, year, ordinal, reference, created_at, questionnaire_version,
          questionnaire_fingerprint, genesis, version, touched_at, head)
        VALUES (?, ?, ?, ?, ?, CAST(? AS TEXT), CAST(? AS TEXT), ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      record.id.text, year, ordinal, record.reference, record.createdAt.seconds,
      text(record.questionnaireVersion), text(record.questionnaireFingerprint), Data(record.genesis),
      record.version, record.touchedAt.seconds, Data(record.head),
    ])
  }

  static func insert(_ entry: SealedEntry, of number: Int64, into database: Database) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO entry (dossier, sequence, layout, kind, path, element_group, element_key, state, raw,
          canonical, note, author, at, provenance, seal)
        VALUES (?, ?, ?, ?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), ?, CAST(? AS TEXT),
          CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), ?, ?, ?)
        """)
    let row = entry.row
    try statement.execute(arguments: [
      number, entry.sequence, Int(HashChain.layout), row.kind, text(row.path), text(row.group),
      text(row.key), row.state, text(row.raw), text(row.canonical), text(row.note),
      text(entry.stamp.author), entry.stamp.at.seconds, entry.stamp.provenance.rawValue, Data(entry.seal),
    ])
  }

  private static func text(_ value: String?) -> (any DatabaseValueConvertible)? {
    guard let value, value.utf8.contains(0) else { return value }
    return Data(value.utf8)
  }

  // MARK: - Reading

  private static let recordColumns = """
    SELECT number, id, reference, created_at, questionnaire_version, questionnaire_fingerprint, genesis, version,
      touched_at, head
    FROM dossier
    """

  static func record(
    _ dossier: DossierID, in database: Database
  ) throws -> (number: Int64, record: DossierRecord)? {
    try records(in: database, sql: "WHERE id = ?", arguments: [dossier.text]).first
  }

  static func headers(
    in database: Database, sql: String, arguments: StatementArguments = []
  ) throws -> [DossierHeader] {
    try records(in: database, sql: sql, arguments: arguments).map(\.record.header)
  }

  static func records(
    in database: Database, sql: String, arguments: StatementArguments = []
  ) throws -> [(number: Int64, record: DossierRecord)] {
    let statement = try database.cachedStatement(sql: recordColumns + " " + sql)
    let cursor = try ColumnCursor(statement, arguments: arguments)
    var records: [(number: Int64, record: DossierRecord)] = []
    while let row = try cursor.next() {
      let number = try row.integer(0)
      records.append((number, try record(row, number: number)))
    }
    return records
  }

  /// Refuses a file in which dossiers cannot all be found: nothing is drawn again of it, which would only change it.
  ///
  /// <https://www.sqlite.org/pragma.html#pragma_quick_check>
  static func requireHeaders(in database: Database) throws {
    let lines = try String.fetchAll(database, sql: "PRAGMA quick_check(dossier)")
    guard lines == ["ok"] else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: lines.first)
    }
  }

  private static func record(_ row: Columns, number: Int64) throws(ChainBreak) -> DossierRecord {
    do throws(ActionRow.Defect) {
      var record = DossierRecord(
        id: DossierID(try row.text(1)), reference: try row.text(2),
        createdAt: Instant(seconds: try row.integer(3)), questionnaireVersion: try row.text(4),
        questionnaireFingerprint: try row.text(5))
      record.genesis = try row.bytes(6)
      record.version = Int(try row.integer(7))
      record.touchedAt = Instant(seconds: try row.integer(8))
      record.head = try row.bytes(9)
      return record
    } catch {
      let reference = (try? row.text(2)) ?? "n°\u{A0}\(number)"
      throw ChainBreak(reference: reference, sequence: nil, detail: error.detail)
    }
  }

  /// The entries of one dossier, in their order: their columns are those of ``Column``.
  static let entriesOfDossier = """
    SELECT sequence, layout, author, at, provenance, kind, path, element_group, element_key, state, raw, canonical,
      note, seal
    FROM entry WHERE dossier = ? ORDER BY sequence
    """

  /// Where the columns of an entry are in ``entriesOfDossier``; from `author` to `note`, they are in the order in which they
  /// are sealed, on which ``HashChain/Sealer`` relies.
  enum Column {
    static let sequence: Int32 = 0
    static let layout: Int32 = 1
    static let author: Int32 = 2
    static let at: Int32 = 3
    static let provenance: Int32 = 4
    static let kind: Int32 = 5
    static let path: Int32 = 6
    static let group: Int32 = 7
    static let key: Int32 = 8
    static let state: Int32 = 9
    static let raw: Int32 = 10
    static let canonical: Int32 = 11
    static let note: Int32 = 12
    static let seal: Int32 = 13

    /// Whether it holds words of the program.
    static func isWord(_ column: Int32) -> Bool { column == provenance || column == kind || column == state }
  }

  static func entries(
    of number: Int64, _ record: DossierRecord, in database: Database
  ) throws -> [SealedEntry] {
    let statement = try database.cachedStatement(sql: entriesOfDossier)
    let cursor = try ColumnCursor(statement, arguments: [number])
    var entries: [SealedEntry] = []
    while let columns = try cursor.next() {
      do throws(ActionRow.Defect) {
        entries.append(try entry(columns))
      } catch {
        throw record.broken(at: entries.count + 1, error.detail)
      }
    }
    return entries
  }

  /// - Parameter row: of ``entriesOfDossier``.
  static func entry(_ row: Columns) throws(ActionRow.Defect) -> SealedEntry {
    let layout = try row.integer(Column.layout)
    guard layout == Int64(HashChain.layout) else {
      throw ActionRow.Defect(detail: "la disposition \(layout) est inconnue")
    }
    let word = try row.text(Column.provenance)
    guard let provenance = Provenance(rawValue: word) else {
      throw ActionRow.Defect(detail: "la provenance «\u{A0}\(word)\u{A0}» est inconnue")
    }
    let action = ActionRow(
      kind: try row.text(Column.kind), path: try row.optionalText(Column.path),
      group: try row.optionalText(Column.group), key: try row.optionalText(Column.key),
      state: try row.optionalText(Column.state), raw: try row.optionalText(Column.raw),
      canonical: try row.optionalText(Column.canonical), note: try row.optionalText(Column.note))
    let stamp = Stamp(
      author: try row.text(Column.author), at: Instant(seconds: try row.integer(Column.at)),
      provenance: provenance)
    return SealedEntry(
      sequence: Int(try row.integer(Column.sequence)), row: action, stamp: stamp,
      seal: try row.bytes(Column.seal))
  }
}
