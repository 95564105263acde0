import GRDB

/// Says whether the log of a dossier holds, looking at its entries where SQLite keeps them.
///
/// A large store has millions of entries: most of the time of a verification would go to make values of them. What does not
/// hold is not named here: who hears that something does not reads the log again with
/// ``DossierRecord/verify(_:visit:)``, which decides.
struct ChainScan {
  private let database: Database
  /// Which words, and which columns, were seen together in an entry that reads as an action: whether one reads depends on
  /// nothing else, and there are few of them.
  private var shapes: Set<Int> = []

  init(_ database: Database) {
    self.database = database
  }

  /// Whether everything holds that ``DossierRecord/verify(_:visit:)`` looks at.
  mutating func holds(_ number: Int64, _ record: DossierRecord) throws -> Bool {
    guard record.genesis == record.sealOfHeader else { return false }
    let cursor = try ColumnCursor(
      database.cachedStatement(sql: StoreRows.entriesOfDossier), arguments: [number])
    var sealer = HashChain.Sealer(record.id)
    var previous = record.genesis
    var count = 0
    var touchedAt = record.createdAt.seconds
    do {
      while let row = try cursor.next() {
        count += 1
        guard try row.integer(StoreRows.Column.sequence) == Int64(count),
          try row.integer(StoreRows.Column.layout) == Int64(HashChain.layout)
        else { return false }
        var isUTF8 = true
        var shape = Hasher()
        let isSealed = try sealer.holds(row, after: previous, sequence: count) { column, text in
          shape.combine(text == nil)
          guard let text else { return }
          isUTF8 = isUTF8 && Self.isUTF8(text)
          guard StoreRows.Column.isWord(column) else { return }
          shape.combine(text.count)
          shape.combine(bytes: text)
        }
        guard isSealed, isUTF8, try reads(row, shape.finalize()) else { return false }
        previous.removeAll(keepingCapacity: true)
        previous.append(contentsOf: try row.blob(StoreRows.Column.seal))
        touchedAt = try row.integer(StoreRows.Column.at)
      }
    } catch is ActionRow.Defect {
      return false
    }
    return count == record.version && previous == record.head && touchedAt == record.touchedAt.seconds
  }

  /// Whether an entry of this shape reads as an action.
  private mutating func reads(_ row: Columns, _ shape: Int) throws(ActionRow.Defect) -> Bool {
    guard !shapes.contains(shape) else { return true }
    _ = try StoreRows.entry(row).row.action()
    shapes.insert(shape)
    return true
  }

  private static func isUTF8(_ text: UnsafeRawBufferPointer) -> Bool {
    var all: UInt64 = 0
    var offset = 0
    while offset + 8 <= text.count {
      all |= text.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      offset += 8
    }
    for byte in text[offset...] { all |= UInt64(byte) }
    return all & 0x8080_8080_8080_8080 == 0 || String(validating: text, as: UTF8.self) != nil
  }
}
