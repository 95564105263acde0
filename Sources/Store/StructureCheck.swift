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
    for line in try integrity() { found("structure abîmée (\(line))") }
    // Not under a seal: a reference is made of these two numbers.
    let misnamed = try String.fetchOne(
      database, sql: "SELECT id FROM dossier WHERE reference <> printf('%04d-%04d', year, ordinal)")
    if misnamed != nil { found("le numéro d’un dossier ne correspond pas à sa référence") }
    if format >= 2 { _ = try SQLiteStore.erasures(in: database) }
    for sentence in try orphans() { found(sentence) }
    let objects = Set(
      try String.fetchAll(database, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"))
    guard try objects == Schema.current.objects(at: format) else {
      return found("les tables ou les verrous du journal ne sont pas ceux du programme")
    }
    if format >= 2 { try lookAtValues(found) }
    if format >= 3 { try lookAtKeysOfDesk(found) }
  }

  /// The lines of SQLite's own check, none when it holds: the pages of the whole file, then each table with its indexes.
  ///
  /// The order of the log is seen by its chains: a row out of its place comes after the last one of another dossier, or
  /// hides the first one of the next. The keys of the desk are seen by ``lookAtKeysOfDesk(_:)``.
  ///
  /// <https://www.sqlite.org/pragma.html#pragma_integrity_check>
  private func integrity() throws -> [String] {
    var reports = try quickCheck()
    let tables = try String.fetchAll(
      database,
      sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('entry', 'desk_key')")
    for table in tables {
      reports += try String.fetchAll(
        database, sql: "SELECT integrity_check FROM pragma_integrity_check(?)", arguments: [table])
    }
    // The same defect is told of the file and of its table; a report of several lines begins by naming the file.
    var seen: Set<Substring> = ["ok"]
    return reports.flatMap { $0.split(separator: "\n") }
      .filter { !$0.hasPrefix("***") && seen.insert($0).inserted }.map(String.init)
  }

  /// Without the CHECK constraints: those of the log, evaluated row by row, would take most of the time, and reading each
  /// entry says more than they do. Those of the other tables are evaluated with their indexes.
  private func quickCheck() throws -> [String] {
    try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
    defer { try? database.execute(sql: "PRAGMA ignore_check_constraints = OFF") }
    return try String.fetchAll(database, sql: "PRAGMA quick_check")
  }

  /// What is to be said of each table of which a row names a dossier, a party or a word that is not there; the keys of the
  /// desk are seen elsewhere.
  private func orphans() throws -> [String] {
    let tables = try String.fetchAll(
      database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'desk_key'")
    var sentences: [String] = []
    for table in tables {
      let orphan = try Row.fetchOne(
        database, sql: "SELECT 1 FROM pragma_foreign_key_check(?)", arguments: [table])
      guard orphan != nil else { continue }
      let sentence =
        switch table {
        case "entry": "une ligne du journal n’appartient à aucun dossier"
        case _ where table.hasPrefix("party"): Self.namesIncomplete
        default: "une ligne de la table «\u{A0}\(table)\u{A0}» n’appartient à aucun dossier"
        }
      if !sentences.contains(sentence) { sentences.append(sentence) }
    }
    return sentences
  }

  private static let namesIncomplete =
    "la table des noms est abîmée\u{A0}: une recherche de conflit d’intérêts peut manquer un dossier"

  /// Days that a program may have written in the desk: of the years 1 to 9999.
  static let days = -719_162...2_932_896

  /// Values that no version of the program writes, where the file takes any.
  private func lookAtValues(_ found: (String) -> Void) throws {
    let roles = "[" + Party.Role.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ",") + "]"
    let party = try Bool.fetchOne(
      database,
      sql: "SELECT EXISTS (SELECT 1 FROM party WHERE role NOT IN (SELECT value FROM json_each(?)))",
      arguments: [roles])
    if party == true { found(Self.namesIncomplete) }
    guard format >= 3 else { return }
    let desk = try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (
          SELECT 1 FROM desk
          WHERE day NOT BETWEEN ?1 AND ?2 OR mission_day NOT BETWEEN ?1 AND ?2 OR drawn_on NOT BETWEEN ?1 AND ?2
            OR valid_until NOT BETWEEN ?1 AND ?2 OR percent NOT BETWEEN 0 AND 100)
        """, arguments: [Self.days.lowerBound, Self.days.upperBound])
    if desk == true { found("la liste des dossiers porte une date ou un nombre impossible") }
    // Removed with their header put back, the last entries of a dossier leave no broken seal.
    let cut = try String.fetchAll(
      database,
      sql: """
        SELECT dossier.reference FROM desk JOIN dossier ON dossier.number = desk.dossier
        WHERE desk.touched_at > dossier.touched_at AND desk.dossier NOT IN (SELECT dossier FROM desk_stale)
        ORDER BY desk.dossier
        """)
    for reference in cut {
      found("la liste connaît une réponse du dossier \(reference) plus récente que son journal")
    }
  }

  /// Whether the keys of the desk and their index hold the same rows, each in its order, of dossiers that are there.
  ///
  /// They are millions: SQLite would look each of them up in the other place, which takes longer than all the rest.
  private func lookAtKeysOfDesk(_ found: (String) -> Void) throws {
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
      var hasOrphans = false
      while let entry = try entries.next() {
        let dossier = try entry.integer(0)
        if dossier != known {
          hasOrphans = hasOrphans || !dossiers.contains(dossier)
          known = dossier
        }
        try index.add(entry)
      }
      if hasOrphans { found("une clé de recherche n’appartient à aucun dossier") }
    } catch is ActionRow.Defect {
      return found(Self.unlike)
    }
    guard table.isOrdered, index.isOrdered, table.holdsTheRows(of: index) else { return found(Self.unlike) }
  }

  private static let unlike = "structure abîmée (l’index desk_key_by_dossier n’est pas celui de sa table)"
}

/// What tells whether the rows of two places are the same ones, in whatever order they come; and whether they come in the
/// order of their place. It finds what became other by accident, not what somebody chose to write.
private struct RowSum {
  enum Place {
    /// By kind, text, dossier.
    case table
    /// By dossier, kind, text.
    case index
  }

  private let place: Place
  private var count = 0
  /// The sum of a number drawn from each row.
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

  /// A bit of the row that changes changes about half of the bits of the number, so that two changes do not make up for
  /// each other in the sum (the last mixing is that of SplitMix64).
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
    number = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
    number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
    return number ^ (number >> 31)
  }
}
