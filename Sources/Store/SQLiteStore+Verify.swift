import Dispatch
import Foundation
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
      let found =
        numbers.count < Self.worthSharing
        ? (try structure(database), try chains(ChainQueue(numbers), database, report))
        : try shared(ChainQueue(numbers), database, report)
      return found.0 + found.1.sorted { $0.place < $1.place }.map(\.finding)
    }
  }

  /// Fewer dossiers than this are verified on one processor.
  private static let worthSharing = 2000

  /// A finding, and the place of its dossier among all.
  private typealias Placed = (place: Int, finding: VerificationFinding)

  /// The chains, while another processor, over a connection of its own, looks at the structure; then all take what is
  /// left of the chains.
  private func shared(
    _ queue: ChainQueue, _ database: Database, _ report: WorkReport
  ) throws -> ([VerificationFinding], [Placed]) {
    typealias Share = (structure: [VerificationFinding]?, chains: [Placed])
    let shares = Mutex<[Int: Result<Share, any Error>]>([:])
    let group = DispatchGroup()
    for helper in 0..<Self.helpers {
      DispatchQueue.global().async(group: group) { [self] in
        // Who gets no connection of his own (too many files are open) leaves his share to the others.
        guard let (other, _) = try? file.connect(schema: .current, acceptsOlder: true) else { return }
        defer { try? other.close() }
        let share = Result<Share, any Error> {
          guard helper == 0 else { return try other.read { (nil, try chains(queue, $0) { _, _ in }) } }
          // Each row of an index is looked up in its table: without room for both, the file is read many times over.
          try other.inDatabase { try $0.execute(sql: "PRAGMA cache_size = -98304") }
          return try other.read { (try structure($0), try chains(queue, $0) { _, _ in }) }
        }
        shares.withLock { $0[helper] = share }
      }
    }
    let first = Result { try chains(queue, database, report) }
    group.wait()
    let mine = try first.get()
    let theirs = try shares.withLock { shares in
      try (0..<Self.helpers).compactMap { try shares[$0]?.get() }
    }
    let found = try theirs.lazy.compactMap(\.structure).first ?? structure(database)
    return (found, mine + theirs.flatMap(\.chains))
  }

  /// How many verify beside the first: more than eight would only wait for the file.
  private static let helpers = min(8, max(2, ProcessInfo.processInfo.activeProcessorCount)) - 1

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
  ) throws -> [Placed] {
    var findings: [Placed] = []
    var scan = ChainScan(database)
    while let (numbers, done) = queue.next() {
      for (place, number) in zip(numbers.indices, numbers) {
        if let finding = try chain(number, database, &scan) { findings.append((place, finding)) }
      }
      report(.verifying, done)
    }
    return findings
  }

  private func structure(_ database: Database) throws -> [VerificationFinding] {
    var findings: [VerificationFinding] = []
    do {
      try StructureCheck(database: database, format: format).run { detail in
        findings.append(VerificationFinding(reference: nil, sequence: nil, detail: detail))
      }
    } catch {
      findings.append(try finding(error, reference: nil))
    }
    return findings
  }

  private func chain(
    _ number: Int64, _ database: Database, _ scan: inout ChainScan
  ) throws -> VerificationFinding? {
    do {
      let found = try StoreRows.records(in: database, sql: "WHERE number = ?", arguments: [number])
      guard let (_, record) = found.first else {
        return VerificationFinding(
          reference: nil, sequence: nil, detail: "le dossier n°\u{A0}\(number) ne se retrouve plus")
      }
      do {
        if try scan.holds(number, record) { return nil }
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
