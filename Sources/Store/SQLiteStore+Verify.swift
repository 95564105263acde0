import Dispatch
import GRDB
import Synchronization

extension SQLiteStore {
  /// Looks at everything: the structure of the file, its tables and triggers, and every dossier's chain.
  ///
  /// Reading goes on past what is damaged, so that all the dossiers concerned are named.
  ///
  /// - Returns: what does not hold; empty when all is well.
  /// - Throws: ``StoreError`` when the file cannot be read at all (busy, disk).
  package func verify(report: WorkReport = { _, _ in }) throws(StoreError) -> [VerificationFinding] {
    try withoutActuallyEscaping(report) { report throws(StoreError) in try look(report) }
  }

  private func look(_ report: @escaping WorkReport) throws(StoreError) -> [VerificationFinding] {
    try read { database in
      let numbers: [Int64]
      do {
        numbers = try Int64.fetchAll(database, sql: "SELECT number FROM dossier ORDER BY number")
      } catch {
        return try structure(database) + [try finding(error, reference: nil)]
      }
      guard numbers.count >= Self.worthSharing else {
        return try structure(database) + chains(ChainQueue(numbers), database, report).map(\.finding)
      }
      return try shared(ChainQueue(numbers), database, report)
    }
  }

  /// Fewer dossiers than this are verified on one processor.
  private static let worthSharing = 2000

  /// The chains, while another processor, over a connection of its own, looks at the structure; then both take what is
  /// left of the chains.
  private func shared(
    _ queue: ChainQueue, _ database: Database, _ report: WorkReport
  ) throws -> [VerificationFinding] {
    typealias Found = (structure: [VerificationFinding], chains: [(place: Int, finding: VerificationFinding)])
    let second = Mutex<Result<Found, any Error>>(.success(([], [])))
    let group = DispatchGroup()
    DispatchQueue.global().async(group: group) { [self] in
      let result = Result<Found, any Error> {
        let (other, _) = try file.connect(schema: .current, acceptsOlder: true)
        defer { try? other.close() }
        // Each row of an index is looked up in its table: without room for both, the file is read many times over.
        try other.inDatabase { try $0.execute(sql: "PRAGMA cache_size = -98304") }
        return try other.read { (try structure($0), try chains(queue, $0) { _, _ in }) }
      }
      second.withLock { $0 = result }
    }
    let first = Result { try chains(queue, database, report) }
    group.wait()
    let (mine, theirs) = (try first.get(), try second.withLock { try $0.get() })
    return theirs.structure + (mine + theirs.chains).sorted { $0.place < $1.place }.map(\.finding)
  }

  /// The dossiers whose chains are still to be verified, taken a few at a time.
  private final class ChainQueue: Sendable {
    private let numbers: [Int64]
    private let taken = Mutex(0)

    init(_ numbers: [Int64]) {
      self.numbers = numbers
    }

    /// The next ones, and the part of the work that is done with them.
    func next() -> (numbers: ArraySlice<Int64>, done: Double)? {
      taken.withLock { taken in
        guard taken < numbers.count else { return nil }
        let slice = numbers[taken..<min(taken + 64, numbers.count)]
        taken = slice.endIndex
        return (slice, Double(taken) / Double(numbers.count))
      }
    }
  }

  private func chains(
    _ queue: ChainQueue, _ database: Database, _ report: WorkReport
  ) throws -> [(place: Int, finding: VerificationFinding)] {
    var findings: [(place: Int, finding: VerificationFinding)] = []
    while let (numbers, done) = queue.next() {
      for (place, number) in zip(numbers.indices, numbers) {
        if let finding = try chain(number, database) { findings.append((place, finding)) }
      }
      report(.verifying, done)
    }
    return findings
  }

  /// <https://www.sqlite.org/pragma.html#pragma_integrity_check>
  private func structure(_ database: Database) throws -> [VerificationFinding] {
    var findings: [VerificationFinding] = []
    func add(_ detail: String) {
      findings.append(VerificationFinding(reference: nil, sequence: nil, detail: detail))
    }
    do {
      for line in try integrity(database) { add("structure abîmée (\(line.replacing("\n", with: " ")))") }
      // Not under a seal: a reference is made of these two numbers.
      let misnamed = try String.fetchOne(
        database, sql: "SELECT id FROM dossier WHERE reference <> printf('%04d-%04d', year, ordinal)")
      if misnamed != nil { add("le numéro d’un dossier ne correspond pas à sa référence") }
      if format >= 2 { _ = try Self.erasures(in: database) }
      if try hasOrphans(database) { add("une ligne du journal n’appartient à aucun dossier") }
      let found = Set(
        try String.fetchAll(database, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"))
      let expected = try Schema.current.objects(at: format)
      if found != expected {
        add("les tables ou les verrous du journal ne sont pas ceux du programme")
      }
    } catch {
      findings.append(try finding(error, reference: nil))
    }
    return findings
  }

  /// The lines of the check of the file's structure, none when it holds.
  ///
  /// Without the CHECK constraints: evaluated row by row they would take most of the time, and reading each row says
  /// more than they do.
  private func integrity(_ database: Database) throws -> [String] {
    try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
    defer { try? database.execute(sql: "PRAGMA ignore_check_constraints = OFF") }
    return try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
  }

  /// Whether a row names a dossier, a party or a word that is not there.
  ///
  /// The keys of the desk are millions: SQLite would look each of them up.
  private func hasOrphans(_ database: Database) throws -> Bool {
    let tables = try String.fetchAll(database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
    for table in tables where table != "desk_key" {
      let orphan = try Row.fetchOne(
        database, sql: "SELECT 1 FROM pragma_foreign_key_check(?)", arguments: [table])
      if orphan != nil { return true }
    }
    guard tables.contains("desk_key") else { return false }
    return try Bool.fetchOne(
      database,
      sql: "SELECT EXISTS (SELECT 1 FROM desk_key WHERE dossier NOT IN (SELECT number FROM dossier))")
      ?? false
  }

  private func chain(_ number: Int64, _ database: Database) throws -> VerificationFinding? {
    do {
      let found = try StoreRows.records(in: database, sql: "WHERE number = ?", arguments: [number])
      guard let (_, record) = found.first else {
        return VerificationFinding(
          reference: nil, sequence: nil, detail: "le dossier n°\u{A0}\(number) ne se retrouve plus")
      }
      do {
        try record.verify(StoreRows.entries(of: number, record, in: database))
        return nil
      } catch {
        return try finding(error, reference: record.reference)
      }
    } catch {
      return try finding(error, reference: nil)
    }
  }

  /// Damage is a finding; a store that cannot be read is an error.
  private func finding(_ error: any Error, reference: String?) throws -> VerificationFinding {
    if let broken = error as? ChainBreak { return VerificationFinding(broken) }
    guard case .damaged(_, let detail) = StoreError(error, path: path) else { throw error }
    return VerificationFinding(reference: reference, sequence: nil, detail: detail)
  }
}
