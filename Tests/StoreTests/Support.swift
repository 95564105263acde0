import Dossier
import Foundation
import GRDB
import Interview

@testable import Store

/// A folder of the test's own, removed when the test lets go of it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/recouvre-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit {
    try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    try? FileManager.default.removeItem(atPath: path)
  }

  func file(_ name: String) -> String { path + "/" + name }

  var database: String { file("dossiers.db") }

  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
}

func bytes(of path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }

func write(_ bytes: [UInt8], to path: String) throws {
  try Data(bytes).write(to: URL(fileURLWithPath: path))
}

func mode(of path: String) throws -> Int {
  let attributes = try FileManager.default.attributesOfItem(atPath: path)
  return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
}

/// A connection that knows nothing of the store's rules: what a curious person has with `sqlite3`.
func raw(_ path: String, _ body: (Database) throws -> Void) throws {
  let queue = try DatabaseQueue(path: path)
  try queue.writeWithoutTransaction(body)
  try queue.close()
}

/// The first value that a query gives to a stranger.
func scalar(_ path: String, _ sql: String) throws -> Int? {
  var value: Int?
  try raw(path) { value = try Int.fetchOne($0, sql: sql) }
  return value
}

/// Changes rows of the log behind the store's back: the triggers are dropped, then made again as they were.
func tamper(_ path: String, _ sql: String) throws {
  try raw(path) { database in
    let triggers = try Row.fetchAll(
      database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger[0] as String)") }
    try database.execute(sql: "PRAGMA foreign_keys = OFF; " + sql)
    for trigger in triggers { try database.execute(sql: trigger[1]) }
  }
}

let morning = Instant(seconds: 1_795_420_800)

func stamp(_ author: String = "client", after seconds: Int64 = 0) -> Stamp {
  Stamp(author: author, at: Instant(seconds: morning.seconds + seconds), provenance: .dit)
}

extension DossierStore {
  func open(year: Int = 2026, at instant: Instant = morning) throws(StoreError) -> DossierHeader {
    try create(questionnaireVersion: "2026.11", fingerprint: "a1b2c3", at: instant, year: year)
  }
}

/// One action of every kind, with texts that a store may be tempted to change.
let everyAction: [Action] = [
  .answer("debiteur.nom", .value("Menuiserie Garnier SARL")),
  .answer("debiteur.siren", .value("732829320", raw: "732 829 320")),
  .answer("facture[3f2a].echeance", Answer(state: .jeNeSaisPas, raw: "nsp")),
  .answer("documents.bon_livraison", Answer(state: .aRetrouver, raw: "à retrouver")),
  .answer("mise_en_demeure.date", Answer(state: .sansObjet, raw: "sans objet")),
  .answer("garantie.caution", Answer(state: .aucun, raw: "")),
  .clear("debiteur.siren"),
  .removeElement(group: "facture", key: "3f2a"),
  .park("creance.contestation"),
  .note("debiteur.nom", "a déménagé en mai"),
  .note(nil, ""),
  .undo,
  .redo,
  .act(Act(.held, note: "procès en cours")),
]

let difficultTexts: [String] = [
  "", " ", "\0", "DUPONT\0; 12000", "\0\0fin", "'); DROP TABLE dossier;--", "%_\\", "ligne 1\nligne 2\r\n\t",
  "Société Générale à Nîmes", "e\u{301}te\u{301}", "été", "\u{1B}]0;x\u{7}", "\u{202E}gnp.exe", "👩‍⚖️ 漢字",
  "\u{FEFF}bom", "\u{FFFD}", String(repeating: "'", count: 40_000),
]
