import FoundationEssentials
import GRDB

/// What the log of erasures keeps of a dossier: no name, no amount, nothing of what it held.
package struct Erasure: Hashable, Sendable {
  /// Why a dossier is erased: a list, because free words would name people.
  package enum Reason: String, Hashable, Sendable, CaseIterable {
    /// The person concerned asks for it (RGPD, art. 17).
    case demande
    /// The time for which it may be kept is over (RGPD, art. 5, 1, e).
    case duree
    case essai
    case doublon
    case erreur

    package var label: String {
      switch self {
      case .demande: "demande de la personne"
      case .duree: "durée de conservation échue"
      case .essai: "dossier d’essai"
      case .doublon: "doublon"
      case .erreur: "ouvert par erreur"
      }
    }
  }

  package let id: DossierID
  package let reference: String
  package let at: Instant
  package let reason: Reason
  /// Initials of whoever erased it, or `client`.
  package let author: String
}

/// A file written outside the store on request, which holds a dossier or all of them.
package struct WrittenCopy: Hashable, Sendable {
  /// `export`, `bilan`, `sauvegarde`…
  package let kind: String
  package let path: String
  package let at: Instant

  package init(kind: String, path: String, at: Instant) {
    self.kind = kind
    self.path = path
    self.at = at
  }
}

extension WrittenCopy {
  /// From three columns: kind, path as bytes, moment.
  init(_ row: Row, from index: Int) {
    self.init(
      kind: row[index], path: String(decoding: row[index + 1] as Data, as: UTF8.self),
      at: Instant(seconds: row[index + 2]))
  }
}

extension SQLiteStore {
  /// Erases whole dossiers, with everything drawn from them, and keeps a line of each in the log of erasures.
  ///
  /// One transaction: all or none. The file is then made anew (VACUUM), because a page may still hold, unused, the
  /// copy of a row that moved. Where that fails (no room), the dossiers are gone all the same: ``clean(report:)``
  /// can be called again.
  ///
  /// The files joined to them go too, once the erasure is sure.
  ///
  /// - Returns: false when the file could not be made anew, or a file joined not removed.
  /// - Throws: ``StoreError/held(reference:reason:)`` for a dossier that must be kept, ``StoreError/notFound(_:)``.
  package func erase(
    _ ids: [DossierID], reason: Erasure.Reason, author: String, at instant: Instant,
    report: WorkReport = { _, _ in }
  ) throws(StoreError) -> Bool {
    let custodies = try custodies(of: ids.count == 1 ? ids[0] : nil)
    for id in ids {
      if case .held(let why) = custodies[id]?.state {
        throw .held(reference: try header(id.text).reference, reason: why)
      }
    }
    try write { database in
      try Self.withoutLocks(database) {
        for id in ids {
          guard let (number, record) = try StoreRows.record(id, in: database) else {
            throw StoreError.notFound(id.text)
          }
          try Self.remove(number, in: database)
          try Self.insert(
            Erasure(id: id, reference: record.reference, at: instant, reason: reason, author: author),
            in: database)
        }
      }
    }
    // After the erasure is sure: a crash here leaves files that the log of erasures names.
    let filesAreGone = (try? removeErasedAttachments()) ?? false
    do {
      try clean(report: report)
      return filesAreGone
    } catch {
      return false
    }
  }

  /// Makes the file anew, without what unused pages may still hold.
  package func clean(report: WorkReport = { _, _ in }) throws(StoreError) {
    try requireWritable()
    report(.cleaning, 0)
    do {
      try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM") }
    } catch {
      noteFailure(error)
      throw StoreError(error, path: path)
    }
    report(.cleaning, 1)
  }

  /// What was erased, the latest first.
  package func erasures() throws(StoreError) -> [Erasure] {
    guard format >= 2 else { return [] }
    return try read { try Self.erasures(in: $0) }
  }

  /// Takes the initials from erasures older than `instant`: whoever erased is then no longer known.
  ///
  /// - Returns: how many lines changed.
  package func forgetAuthors(before instant: Instant) throws(StoreError) -> Int {
    try write { database in
      try database.execute(
        sql: "UPDATE erasure SET author = '' WHERE at < ? AND author <> ''", arguments: [instant.seconds])
      return database.changesCount
    }
  }

  /// Does again, in a store that was restored, the erasures that were done since its copy was made.
  ///
  /// - Returns: the references erased again.
  func repeatErasures(_ erasures: [Erasure]) throws(StoreError) -> [String] {
    try write { database in
      var again: [String] = []
      try Self.withoutLocks(database) {
        for erasure in erasures {
          if let (number, record) = try StoreRows.record(erasure.id, in: database) {
            try Self.remove(number, in: database)
            again.append(record.reference)
          }
          try Self.insert(erasure, in: database)
        }
      }
      return again
    }
  }

  /// Remembers that a file was written outside the store. Dossier nil: it holds all of them.
  package func remember(_ copy: WrittenCopy, of dossier: DossierID?) throws(StoreError) {
    try write { database in
      try Self.insert(
        copy, of: try dossier.flatMap { try StoreRows.record($0, in: database)?.number }, in: database)
    }
  }

  static func insert(_ copy: WrittenCopy, of number: Int64?, in database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO copy (dossier, kind, path, at)
        SELECT ?2, ?1, CAST(?3 AS TEXT), ?4 WHERE NOT EXISTS (
          SELECT 1 FROM copy WHERE dossier IS ?2 AND kind = ?1 AND path = CAST(?3 AS TEXT) AND at = ?4)
        """, arguments: [copy.kind, number, Data(copy.path.utf8), copy.at.seconds])
  }

  /// The files written on request that hold this dossier, the latest first; nil: those that hold all dossiers.
  package func copies(of dossier: DossierID?) throws(StoreError) -> [WrittenCopy] {
    guard format >= 2 else { return [] }
    return try read { database in
      let number = try dossier.flatMap { try StoreRows.record($0, in: database)?.number }
      return try Row.fetchAll(
        database,
        sql: "SELECT kind, CAST(path AS BLOB), at FROM copy WHERE dossier IS ? ORDER BY at DESC, number DESC",
        arguments: [number]
      ).map { WrittenCopy($0, from: 0) }
    }
  }

  /// Every file written on request, with the dossier that it is of; nil for one of all of them.
  package func copiesOfEach() throws(StoreError) -> [(dossier: DossierID?, copy: WrittenCopy)] {
    try read { try CarriedOver.copies(in: $0) }
  }

  /// Whether the store holds, or a copy of it still holds, this dossier.
  package func holds(_ id: DossierID) throws(StoreError) -> Bool {
    try read { try StoreRows.record(id, in: $0) != nil }
  }

  // MARK: - Rows

  /// The triggers that forbid deletion are taken away and put back within the transaction of an erasure.
  private static func withoutLocks(_ database: Database, _ body: () throws -> Void) throws {
    try database.execute(sql: "DROP TRIGGER entry_is_never_deleted; DROP TRIGGER dossier_is_never_deleted")
    try body()
    try database.execute(sql: Schema.entryIsNeverDeleted)
    try database.execute(sql: Schema.dossierIsNeverDeleted)
  }

  private static func remove(_ number: Int64, in database: Database) throws {
    try PartyIndex(database: database).remove(number)
    try DeskIndex(database: database).remove(number)
    try database.execute(
      sql: """
        DELETE FROM draft WHERE dossier = :number; DELETE FROM party_stale WHERE dossier = :number;
        DELETE FROM desk_stale WHERE dossier = :number;
        DELETE FROM copy WHERE dossier = :number; DELETE FROM entry WHERE dossier = :number;
        DELETE FROM dossier WHERE number = :number
        """, arguments: ["number": number])
  }

  private static func insert(_ erasure: Erasure, in database: Database) throws {
    let (year, ordinal) = Reference.numbers(erasure.reference)
    try database.execute(
      sql: "INSERT OR IGNORE INTO erasure (id, year, ordinal, at, reason, author) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [
        erasure.id.text, year, ordinal, erasure.at.seconds, erasure.reason.rawValue, erasure.author,
      ])
  }

  static func erasures(in database: Database) throws -> [Erasure] {
    try Row.fetchAll(
      database,
      sql:
        "SELECT id, year, ordinal, at, reason, author FROM erasure ORDER BY at DESC, year DESC, ordinal DESC"
    ).map { row in
      guard let reason = Erasure.Reason(rawValue: row[4]) else {
        throw StoreError.damaged(path: "", detail: "un motif d’effacement est inconnu")
      }
      return Erasure(
        id: DossierID(row[0]), reference: Reference.text(year: row[1], number: row[2]),
        at: Instant(seconds: row[3]), reason: reason, author: row[5])
    }
  }
}
