import GRDB
import Testing

@testable import Store

struct StoreErrorMessageTests {
  static let all: [(StoreError, Int32)] = [
    (.notFound("2026-0007"), 66), (.ambiguous("2026", candidates: ["2026-0001", "2026-0002"]), 66),
    (.conflict(expected: 3, found: 4), 75), (.busy(path: "/d/dossiers.db"), 75),
    (.io(path: "/d/dossiers.db", detail: "le disque est plein"), 74),
    (.permission(path: "/d", detail: "le disque est en lecture seule"), 77),
    (.newerSchema(path: "/d/dossiers.db", found: 9, known: 1), 76), (.notOurs(path: "/d/dossiers.db"), 65),
    (.damaged(path: "/d/dossiers.db", detail: "dossier 2026-0007, ligne 3\u{A0}: x"), 65),
    (.refusedPath(path: "file:x", detail: "c’est une adresse"), 77),
    (.refusedPath(path: "", detail: "le chemin est vide"), 77),
  ]

  @Test(arguments: all) func `each error has its exit code and French typography`(
    _ error: StoreError, _ code: Int32
  ) {
    #expect(error.exitCode == code)
    let message = error.message
    #expect(message.hasSuffix("."))
    #expect(!message.contains("'"))
    #expect(!message.contains(" :") && !message.contains(" ;"))
    #expect(!message.contains("« ") && !message.contains(" »"))
    #expect(!message.contains("..") && !message.contains("  "))
  }

  @Test func `the message names the place, the reason and the way out`() {
    #expect(
      StoreError.io(path: "/d/dossiers.db", detail: "le disque est plein").message
        == "Le disque n’a pas répondu pour «\u{A0}/d/dossiers.db\u{A0}»\u{A0}: le disque est plein. Ce qui n’a "
        + "pas été confirmé n’est peut-être pas enregistré\u{A0}; vérifiez la place libre et l’état du disque, puis "
        + "recommencez.")
    #expect(StoreError.newerSchema(path: "/d", found: 9, known: 1).message.contains("version plus récente"))
    #expect(StoreError.ambiguous("2", candidates: ["a", "b"]).message.contains("a, b"))
  }

  @Test func `a damaged dossier is named, and the others are said to open`() {
    let end =
      ". Les autres dossiers s’ouvrent. N’écrivez plus dans celui-ci\u{A0}; "
      + "«\u{A0}recouvre verifier\u{A0}» dit ce qui est abîmé et quelles copies existent."
    func message(_ detail: String) -> String { StoreError.damaged(path: "/d", detail: detail).message }
    let broken = ChainBreak(reference: "2026-0001", sequence: 18, detail: "la ligne manque").sentence
    #expect(message(broken) == "Le dossier 2026-0001 est abîmé (ligne 18\u{A0}: la ligne manque)" + end)
    let finding = VerificationFinding(reference: "2026-0001", sequence: nil, detail: "x").cause
    #expect(message(finding) == "Le dossier 2026-0001 est abîmé (x)" + end)
    // A reference that the damaged file does not give as it should.
    #expect(message("dossier 20\u{A0}26, ligne 3\u{A0}: x") == "Dossier 20\u{A0}26, ligne 3\u{A0}: x" + end)
  }

  @Test func `a damaged file is named once`() throws {
    let finding = VerificationFinding(reference: nil, sequence: nil, detail: "la table entry manque")
    let message = StoreError.damaged(path: "/d/dossiers.db", detail: finding.cause).message
    #expect(
      message.hasPrefix(
        "Les données «\u{A0}/d/dossiers.db\u{A0}» sont abîmées\u{A0}: la table entry manque. Ne les"),
      "\(message)")
    // And so it is where a copy is refused.
    let (folder, store, _) = try filledStore()
    try raw(folder.database) { try $0.execute(sql: "DROP TRIGGER entry_is_never_updated") }
    let refused = #expect(throws: StoreError.self) { try store.backUp(to: folder.file("copie.db")) }
    #expect(
      refused?.message.contains("sont abîmées\u{A0}: les tables ou les verrous") == true,
      "\(String(describing: refused))")
  }

  @Test(arguments: [
    (ResultCode.SQLITE_BUSY, Int32(75)), (.SQLITE_BUSY_SNAPSHOT, 75), (.SQLITE_LOCKED, 75),
    (.SQLITE_FULL, 74), (.SQLITE_IOERR_WRITE, 74), (.SQLITE_IOERR_FSYNC, 74), (.SQLITE_NOMEM, 74),
    (.SQLITE_READONLY, 77), (.SQLITE_READONLY_ROLLBACK, 77), (.SQLITE_CANTOPEN, 77), (.SQLITE_PERM, 77),
    (.SQLITE_NOTADB, 65), (.SQLITE_CORRUPT, 65), (.SQLITE_CORRUPT_INDEX, 65), (.SQLITE_CONSTRAINT_CHECK, 65),
    (.SQLITE_READONLY_DBMOVED, 74), (.SQLITE_INTERRUPT, 74),
  ]) func `a SQLite result code becomes the error that the user needs`(_ code: ResultCode, _ exit: Int32) {
    #expect(StoreError(DatabaseError(resultCode: code), path: "/absent/d").exitCode == exit)
  }

  @Test func `a journal that cannot be created where one may write is the disk's failure`() throws {
    let folder = try TemporaryFolder()
    let error = StoreError(DatabaseError(resultCode: .SQLITE_CANTOPEN), path: folder.path + "/dossiers.db")
    #expect(error.exitCode == 74)
    #expect(error.message.contains("faute de place"))
  }
}
