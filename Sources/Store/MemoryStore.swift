package import Basics
import Crypto
package import Interview
import Synchronization

/// A store that keeps nothing after the process: for replays and for tests.
///
/// Ids follow the order of creation, so the same calls give the same ids and the same hashes everywhere.
package final class MemoryStore: DossierStore {
  private struct Shelf: Sendable {
    var record: DossierRecord
    var entries: [SealedEntry] = []
    var parties: [Party] = []
    var isStale = false
    var row: DeskRow?
    var keys: [DeskKey] = []
    var isRowStale = true

    var listing: DeskListing? {
      row.map {
        DeskListing(
          id: record.id, reference: record.reference, version: record.version, touchedAt: record.touchedAt,
          row: $0)
      }
    }
  }

  private struct State: Sendable {
    var shelves: [Shelf] = []
    var positions: [DossierID: Int] = [:]
    /// Last number given in each year.
    var lastNumber: [Int: Int] = [:]
    var drafts: [DossierID: Draft] = [:]
    /// Under which rules the rows of the desk were drawn.
    var rules = ""
  }

  private let state = Mutex(State())
  /// Stands for the path of a file in messages.
  private static let place = "mémoire"

  package init() {}

  package func create(
    questionnaireVersion: String, fingerprint: String, year: Int, opening actions: [Action], stamp: Stamp
  ) throws(StoreError) -> DossierHeader {
    state.withLock { state in
      let number = state.lastNumber[year, default: 0] + 1
      var record = DossierRecord(
        id: Self.id(state.shelves.count + 1), reference: Reference.text(year: year, number: number),
        createdAt: stamp.at, questionnaireVersion: questionnaireVersion,
        questionnaireFingerprint: fingerprint)
      state.lastNumber[year] = number
      state.positions[record.id] = state.shelves.count
      let entries = actions.map { record.advance(with: $0, stamp: stamp) }
      state.shelves.append(Shelf(record: record))
      state.shelves[state.shelves.count - 1].entries = entries
      state.shelves[state.shelves.count - 1].isStale = actions.contains(where: \.mayName)
      return record.header
    }
  }

  package func append(
    _ actions: [Action], to dossier: DossierID, expecting expected: Int, parties: [Party]?, stamp: Stamp
  ) throws(StoreError) -> [LogEntry] {
    try state.withLock { state throws(StoreError) in
      guard let position = state.positions[dossier] else { throw .notFound(dossier.text) }
      let found = state.shelves[position].record.version
      guard found == expected else { throw .conflict(expected: expected, found: found) }
      if let parties {
        state.shelves[position].parties = parties
        state.shelves[position].isStale = false
      } else if actions.contains(where: \.mayName) {
        state.shelves[position].isStale = true
      }
      if !actions.isEmpty { state.shelves[position].isRowStale = true }
      return actions.map { action in
        let entry = state.shelves[position].record.advance(with: action, stamp: stamp)
        state.shelves[position].entries.append(entry)
        return LogEntry(
          dossier: dossier, sequence: entry.sequence, action: action, stamp: stamp,
          hash: HashChain.hexadecimal(entry.seal))
      }
    }
  }

  package func entries(of dossier: DossierID) throws(StoreError) -> [LogEntry] {
    let shelf = state.withLock { state in state.positions[dossier].map { state.shelves[$0] } }
    guard let shelf else { throw .notFound(dossier.text) }
    do {
      return try shelf.record.verified(shelf.entries)
    } catch {
      throw .damaged(path: Self.place, detail: error.sentence)
    }
  }

  package func keepDraft(_ draft: Draft?, of dossier: DossierID) throws(StoreError) {
    try state.withLock { state throws(StoreError) in
      guard state.positions[dossier] != nil else { throw .notFound(dossier.text) }
      state.drafts[dossier] = draft
    }
  }

  package func draft(of dossier: DossierID) throws(StoreError) -> Draft? {
    state.withLock { $0.drafts[dossier] }
  }

  package func staleParties() throws(StoreError) -> [DossierHeader] {
    state.withLock { $0.shelves.filter(\.isStale).map(\.record.header) }
  }

  package func keepParties(_ drawn: [(DossierID, Int, [Party])]) throws(StoreError) {
    state.withLock { state in
      for (id, version, parties) in drawn {
        guard let position = state.positions[id], state.shelves[position].record.version == version else {
          continue
        }
        state.shelves[position].parties = parties
        state.shelves[position].isStale = false
      }
    }
  }

  /// Every party is compared: what an index must find.
  package func matches(of party: Party, except: DossierID?) throws(StoreError) -> [PartyMatch] {
    let shelves = state.withLock { $0.shelves }
    var found: [PartyMatch] = []
    for shelf in shelves where shelf.record.id != except {
      for other in shelf.parties {
        guard let closeness = party.closeness(to: other) else { continue }
        found.append(
          PartyMatch(
            dossier: shelf.record.id, reference: shelf.record.reference, createdAt: shelf.record.createdAt,
            role: other.role, side: other.side, closeness: closeness))
      }
    }
    return PartyMatch.ordered(found)
  }

  package func staleDossiers(on day: Day, rules: String) throws(StoreError) -> [StaleDossier] {
    state.withLock { state in
      if state.rules != rules {
        state.rules = rules
        for position in state.shelves.indices {
          state.shelves[position].row = nil
          state.shelves[position].keys = []
          state.shelves[position].isRowStale = true
        }
      }
      return state.shelves.compactMap { shelf in
        let holds = shelf.row.map { row in
          row.drawnOn <= day && row.validUntil.map { day < $0 } ?? true
        }
        let needsRow = shelf.isRowStale || holds != true
        guard needsRow || shelf.isStale else { return nil }
        return StaleDossier(
          id: shelf.record.id, reference: shelf.record.reference, version: shelf.record.version,
          touchedAt: shelf.record.touchedAt, needsRow: needsRow, needsParties: shelf.isStale)
      }
    }
  }

  package func keepDesk(_ drawn: [DeskDrawing], rules: String) throws(StoreError) {
    state.withLock { state in
      if state.rules != rules {
        guard state.shelves.allSatisfy({ $0.row == nil }) else { return }
        state.rules = rules
      }
      for drawing in drawn {
        guard let position = state.positions[drawing.id],
          state.shelves[position].record.version == drawing.version
        else { continue }
        if let parties = drawing.parties {
          state.shelves[position].parties = parties
          state.shelves[position].isStale = false
        }
        if let row = drawing.row {
          state.shelves[position].row = row
          state.shelves[position].keys = drawing.keys
          state.shelves[position].isRowStale = row.state == .damaged
        }
      }
    }
  }

  private var rows: [(listing: DeskListing, keys: [DeskKey])] {
    state.withLock { state in
      state.shelves.compactMap { shelf in shelf.listing.map { (listing: $0, keys: shelf.keys) } }
    }
  }

  package func desk(_ query: DeskQuery) throws(StoreError) -> DeskPage { query.page(of: rows) }

  package func search(_ search: DeskSearch, limit: Int) throws(StoreError) -> DeskFindings {
    search.findings(in: rows, limit: limit)
  }

  /// The last touched first.
  private var recent: [DeskListing] {
    rows.map(\.listing).enumerated().sorted { left, right in
      (left.element.touchedAt, left.offset) > (right.element.touchedAt, right.offset)
    }.map(\.element)
  }

  package func names(beginning: String, limit: Int) throws(StoreError) -> [String] {
    NameBeginning(beginning).names(in: recent.map(\.row), limit: limit)
  }

  package func references(beginning: String, limit: Int) throws(StoreError) -> [DeskListing] {
    Array(recent.filter { $0.reference.hasPrefix(beginning) }.prefix(limit))
  }

  package func headers() throws(StoreError) -> [DossierHeader] {
    let headers = state.withLock { $0.shelves.map(\.record.header) }
    return headers.enumerated().sorted { left, right in
      (left.element.touchedAt, left.offset) > (right.element.touchedAt, right.offset)
    }.map(\.element)
  }

  package func header(_ reference: String) throws(StoreError) -> DossierHeader {
    guard let search = ReferenceSearch(reference) else { throw .notFound(reference) }
    let headers = state.withLock { $0.shelves.map(\.record.header) }
    return try search.choose(among: headers.filter(search.isBeginning))
  }

  /// A UUID of version 8 (RFC 9562, § 5.8) made from the dossier's number.
  private static func id(_ number: Int) -> DossierID {
    var bytes = Array(SHA256.hash(data: Array("recouvre/memoire/\(number)".utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = HashChain.hexadecimal(bytes)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(index) { text.append("-") }
      text.append(digit)
    }
    return DossierID(text)
  }
}

extension Action {
  /// Whether it may change whom a dossier names.
  fileprivate var mayName: Bool {
    switch self {
    case .note, .act, .park: false
    case .answer, .clear, .removeElement, .undo, .redo: true
    }
  }
}
