package import Dossier
import FoundationEssentials
import GRDB

/// The line that was being typed when the terminal went away: offered again, never taken for an answer.
package struct Draft: Hashable, Sendable {
  /// The question that it was typed under.
  package let path: FactPath
  package let text: String
  package let at: Instant

  package init(path: FactPath, text: String, at: Instant) {
    self.path = path
    self.text = text
    self.at = at
  }
}

extension SQLiteStore {
  /// Keeps the half-typed line of a dossier, or forgets it when nil.
  package func keepDraft(_ draft: Draft?, of dossier: DossierID) throws(StoreError) {
    try write { database in
      guard let (number, _) = try StoreRows.record(dossier, in: database) else {
        throw StoreError.notFound(dossier.text)
      }
      try database.execute(sql: "DELETE FROM draft WHERE dossier = ?", arguments: [number])
      guard let draft else { return }
      try database.execute(
        sql: "INSERT INTO draft (dossier, path, text, at) VALUES (?, ?, CAST(? AS TEXT), ?)",
        arguments: [number, draft.path.name, Data(draft.text.utf8), draft.at.seconds])
    }
  }

  package func draft(of dossier: DossierID) throws(StoreError) -> Draft? {
    guard format >= 2 else { return nil }
    return try read { database in
      guard let (number, _) = try StoreRows.record(dossier, in: database),
        let row = try Row.fetchOne(
          database, sql: "SELECT path, CAST(text AS BLOB), at FROM draft WHERE dossier = ?",
          arguments: [number])
      else { return nil }
      return Draft(
        path: FactPath(row[0]), text: String(decoding: row[1] as Data, as: UTF8.self),
        at: Instant(seconds: row[2]))
    }
  }
}
