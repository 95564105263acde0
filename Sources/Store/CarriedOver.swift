import FoundationEssentials
import GRDB
import Interview

/// What a restoration takes over from the store that it replaces: that a dossier must be kept, a mission, a decision on a
/// conflict of interests, and the files written on request. An older copy knows nothing of them, and they are no answers
/// that one would want to go back on.
struct CarriedOver: Sendable {
  /// An act in a log.
  struct Entry: Hashable, Sendable {
    let sequence: Int
    let act: Act
    let stamp: Stamp

    var decidesHold: Bool { act.kind == .held || act.kind == .released }
  }

  /// The log of one dossier, as far as acts go.
  struct Log: Sendable {
    let id: DossierID
    let number: Int64
    let version: Int
    let head: [UInt8]
    var acts: [Entry] = []
  }

  /// How the log of the former store stands to that of the copy.
  enum Relation: Sendable {
    /// The copy is an earlier state of it.
    case continues
    /// The copy holds all of it already.
    case isHeld
    case diverges
  }

  /// The acts of the former log that are to follow in the restored one.
  static func owed(_ former: Log, to restored: Log, _ relation: Relation) -> [Entry] {
    switch relation {
    case .continues: return former.acts.filter { $0.sequence > restored.version }
    case .isHeld: return []
    case .diverges:
      // Of two histories only this is sure: what must be kept stays so until somebody lifts it afterwards.
      let known = restored.acts.last(where: \.decidesHold)
      guard let last = former.acts.last(where: \.decidesHold) else { return [] }
      let isKept = known?.act.kind == .held
      if last.act.kind == .held { return isKept ? [] : [last] }
      guard let known, isKept, known.stamp.at <= last.stamp.at else { return [] }
      return [last]
    }
  }

  // MARK: - Rows

  /// The dossiers that have acts. No chain is verified: a damaged dossier may have to be kept.
  ///
  /// - Parameter dossier: this one only; nil for all.
  static func logs(of dossier: DossierID? = nil, in database: Database) throws -> [Log] {
    var logs: [Log] = []
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT dossier.id, dossier.number, dossier.version, dossier.head, entry.sequence, entry.path,
          CAST(entry.canonical AS BLOB), CAST(entry.note AS BLOB), CAST(entry.author AS BLOB), entry.at,
          entry.provenance
        FROM entry JOIN dossier ON dossier.number = entry.dossier
        WHERE entry.kind = 'acte' AND (?1 IS NULL OR dossier.id = ?1)
        ORDER BY entry.dossier, entry.sequence
        """, arguments: [dossier?.text])
    func text(_ row: Row, _ index: Int) -> String { String(decoding: row[index] as Data, as: UTF8.self) }
    while let row = try rows.next() {
      let number: Int64 = row[1]
      if logs.last?.number != number {
        logs.append(
          Log(id: DossierID(row[0]), number: number, version: row[2], head: [UInt8](row[3] as Data)))
      }
      logs[logs.count - 1].acts.append(
        Entry(
          sequence: row[4], act: Act(Act.Kind(rawValue: row[5]), value: text(row, 6), note: text(row, 7)),
          stamp: Stamp(
            author: text(row, 8), at: Instant(seconds: row[9]),
            provenance: Provenance(rawValue: row[10]) ?? .dit)))
    }
    return logs
  }

  /// The seal of one entry; of the dossier itself for 0.
  static func seal(of number: Int64, at sequence: Int, in database: Database) throws -> [UInt8]? {
    let sql =
      sequence == 0
      ? "SELECT genesis FROM dossier WHERE number = ?1 AND ?2 = 0"
      : "SELECT seal FROM entry WHERE dossier = ?1 AND sequence = ?2"
    return try Data.fetchOne(database, sql: sql, arguments: [number, sequence]).map { [UInt8]($0) }
  }

  /// The files written on request, and the dossier that each holds; nil: all of them.
  static func copies(in database: Database) throws -> [(dossier: DossierID?, copy: WrittenCopy)] {
    guard try database.tableExists("copy") else { return [] }
    return try Row.fetchAll(
      database,
      sql: """
        SELECT dossier.id, copy.kind, CAST(copy.path AS BLOB), copy.at
        FROM copy LEFT JOIN dossier ON dossier.number = copy.dossier ORDER BY copy.number
        """
    ).map { row in
      (
        dossier: (row[0] as String?).map { DossierID($0) },
        copy: WrittenCopy(row, from: 1)
      )
    }
  }
}

extension SQLiteStore {
  /// Takes over what the store behind `former` had and this copy of it lacks.
  ///
  /// - Returns: references of the dossiers to which acts were added.
  func carryOver(from former: Database) throws -> [String] {
    let logs = try CarriedOver.logs(in: former)
    let copies = try CarriedOver.copies(in: former)
    return try write { database in
      let known = try CarriedOver.logs(in: database)
      var changed: [String] = []
      for log in logs {
        guard case (let number, var record)? = try StoreRows.record(log.id, in: database) else { continue }
        let acts = known.first { $0.number == number }?.acts ?? []
        let restored = CarriedOver.Log(
          id: log.id, number: number, version: record.version, head: record.head, acts: acts)
        let relation: CarriedOver.Relation =
          try CarriedOver.seal(of: log.number, at: record.version, in: former) == record.head
          ? .continues
          : try CarriedOver.seal(of: number, at: log.version, in: database) == log.head ? .isHeld : .diverges
        let owed = CarriedOver.owed(log, to: restored, relation)
        for entry in owed {
          try StoreRows.insert(
            record.advance(with: .act(entry.act), stamp: entry.stamp), of: number, into: database)
        }
        if !owed.isEmpty { changed.append(record.reference) }
      }
      for (dossier, copy) in copies {
        guard let dossier else {
          try Self.insert(copy, of: nil, in: database)
          continue
        }
        guard let (number, _) = try StoreRows.record(dossier, in: database) else { continue }
        try Self.insert(copy, of: number, in: database)
      }
      return changed
    }
  }
}
