import GRDB
import Glibc

/// What holds the file together, beside the chains of the dossiers: its pages, its indexes, its rows without a dossier,
/// its tables and its locks.
struct StructureCheck {
  let database: Database
  /// The format of the file.
  let format: Int

  /// Looks at everything; `found` is told what does not hold, each time the end of a sentence.
  ///
  /// - Throws: what SQLite says of a file that cannot be read further.
  func run(found: (String) -> Void) throws {
    for line in try integrity() { found("structure abîmée (\(line.replacing("\n", with: " ")))") }
    // Not under a seal: a reference is made of these two numbers.
    let misnamed = try String.fetchOne(
      database, sql: "SELECT id FROM dossier WHERE reference <> printf('%04d-%04d', year, ordinal)")
    if misnamed != nil { found("le numéro d’un dossier ne correspond pas à sa référence") }
    if format >= 2 { _ = try SQLiteStore.erasures(in: database) }
    let keys = try keysOfDesk()
    if try hasOrphans() || keys == .orphaned {
      found("une ligne du journal n’appartient à aucun dossier")
    }
    if keys == .unlike {
      found("structure abîmée (l’index desk_key_by_dossier n’est pas celui de sa table)")
    }
    let objects = Set(
      try String.fetchAll(database, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"))
    if try objects != Schema.current.objects(at: format) {
      found("les tables ou les verrous du journal ne sont pas ceux du programme")
    }
  }

  /// The lines of SQLite's own check, none when it holds: the whole file without its indexes, then each table that has
  /// some, with them.
  ///
  /// Without the CHECK constraints: evaluated row by row they would take most of the time, and reading each row says
  /// more than they do. Without the keys of the desk: see ``keysOfDesk()``.
  ///
  /// <https://www.sqlite.org/pragma.html#pragma_integrity_check>
  private func integrity() throws -> [String] {
    try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
    defer { try? database.execute(sql: "PRAGMA ignore_check_constraints = OFF") }
    var lines = try String.fetchAll(database, sql: "PRAGMA quick_check")
    let indexed = try String.fetchAll(
      database,
      sql: "SELECT DISTINCT tbl_name FROM sqlite_schema WHERE type = 'index' AND tbl_name <> 'desk_key'")
    for table in indexed {
      lines += try String.fetchAll(
        database, sql: "SELECT integrity_check FROM pragma_integrity_check(?)", arguments: [table])
    }
    var seen: Set<String> = ["ok"]
    return lines.filter { seen.insert($0).inserted }
  }

  /// Whether a row names a dossier, a party or a word that is not there; the keys of the desk are seen elsewhere.
  private func hasOrphans() throws -> Bool {
    let tables = try String.fetchAll(
      database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'desk_key'")
    return try tables.contains { table in
      try Row.fetchOne(
        database, sql: "SELECT 1 FROM pragma_foreign_key_check(?)", arguments: [table]) != nil
    }
  }

  // MARK: - The keys of the desk

  private enum Keys {
    case sound
    /// A key names a dossier that is not there.
    case orphaned
    /// The index and its table do not hold the same rows, or not in their order.
    case unlike
  }

  /// Whether the keys of the desk and their index hold the same rows, each in its order, of dossiers that are there.
  ///
  /// They are millions: SQLite would look each of them up in the other place, which takes longer than all the rest.
  private func keysOfDesk() throws -> Keys {
    let names = try String.fetchSet(
      database, sql: "SELECT name FROM sqlite_schema WHERE name IN ('desk_key', 'desk_key_by_dossier')")
    // A file of before them; or the comparison of the tables tells it.
    guard names.count == 2 else { return .sound }
    let dossiers = try Set(Int64.fetchCursor(database, sql: "SELECT number FROM dossier"))
    var table = RowSum(.table)
    var index = RowSum(.index)
    do {
      // Only the table has what is shown, and its rows in this order: SQLite would read the index instead.
      let rows = try ColumnCursor(
        database.makeStatement(
          sql: "SELECT dossier, kind, text, shown FROM desk_key ORDER BY kind, text, dossier"), arguments: [])
      while let row = try rows.next() { try table.add(row) }
      let entries = try ColumnCursor(
        database.makeStatement(
          sql: "SELECT dossier, kind, text FROM desk_key INDEXED BY desk_key_by_dossier"), arguments: [])
      var known: Int64?
      while let entry = try entries.next() {
        let dossier = try entry.integer(0)
        if dossier != known {
          guard dossiers.contains(dossier) else { return .orphaned }
          known = dossier
        }
        try index.add(entry)
      }
    } catch is ActionRow.Defect {
      return .unlike
    }
    return table.isOrdered && index.isOrdered && table.holdsTheRows(of: index) ? .sound : .unlike
  }
}

/// What tells whether the rows of two places are the same ones, in whatever order they come; and whether they come in the
/// order of their place.
private struct RowSum {
  enum Place {
    /// By kind, text, dossier.
    case table
    /// By dossier, kind, text.
    case index
  }

  private let place: Place
  private var count = 0
  /// The sum of a number drawn from each row: a row that differs changes it, but once in 2⁶⁴ times.
  private var sum: UInt64 = 0
  private(set) var isOrdered = true
  private var last: (dossier: Int64, kind: Int64, text: [UInt8]) = (0, 0, [])

  init(_ place: Place) {
    self.place = place
  }

  func holdsTheRows(of other: RowSum) -> Bool { count == other.count && sum == other.sum }

  /// - Parameter row: dossier, kind, text.
  mutating func add(_ row: Columns) throws(ActionRow.Defect) {
    let (dossier, kind) = (try row.integer(0), try row.integer(1))
    let text = try row.textBytes(2)
    if count > 0, !follows(dossier, kind, text) { isOrdered = false }
    count += 1
    sum &+= Self.number(dossier, kind, text)
    last.dossier = dossier
    last.kind = kind
    last.text.removeAll(keepingCapacity: true)
    last.text.append(contentsOf: text)
  }

  private func follows(_ dossier: Int64, _ kind: Int64, _ text: UnsafeRawBufferPointer) -> Bool {
    let difference = last.text.withUnsafeBytes { last in
      var bytes = 0
      if let left = text.baseAddress, let right = last.baseAddress {
        bytes = Int(memcmp(left, right, min(text.count, last.count)))
      }
      return bytes == 0 ? text.count - last.count : bytes
    }
    return switch place {
    case .table: (kind, difference, dossier) > (last.kind, 0, last.dossier)
    case .index: (dossier, kind, difference) > (last.dossier, last.kind, 0)
    }
  }

  /// Every bit of the row counts in every bit of it.
  private static func number(_ dossier: Int64, _ kind: Int64, _ text: UnsafeRawBufferPointer) -> UInt64 {
    var number = UInt64(bitPattern: dossier)
    func mix(_ word: UInt64) {
      number = (number ^ word) &* 0x9E37_79B9_7F4A_7C15
      number ^= number >> 32
    }
    mix(UInt64(bitPattern: kind))
    mix(UInt64(text.count))
    var offset = 0
    while offset + 8 <= text.count {
      mix(text.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var rest: UInt64 = 0
    for byte in text[offset...] { rest = rest << 8 | UInt64(byte) }
    mix(rest)
    return number &* 0xD6E8_FEB8_6659_FD93
  }
}
