import Basics
import Dossier
import Foundation
import GRDB
import Interview
import Testing

@testable import Store

struct ActionRowTests {
  @Test(arguments: everyAction) func `an action survives its row`(_ action: Action) throws {
    #expect(try ActionRow(action).action() == action)
  }

  @Test func `the words in the rows have not changed`() {
    #expect(
      ActionRow.Kind.allCases.map(\.rawValue) == [
        "reponse", "effacement", "suppression", "report", "note", "annulation", "retablissement", "acte",
      ])
    #expect(
      AnswerState.allCases.map(\.rawValue) == [
        "valeur", "je_ne_sais_pas", "a_retrouver", "sans_objet", "aucun",
      ])
    #expect(Provenance.allCases.map(\.rawValue) == ["dit", "lu_sur_document", "importe", "deduit"])
  }

  @Test func `the columns of each kind have not changed`() {
    let answer = Action.answer("facture[3f2a].montant", .value("416000", raw: "4 160,00 €"))
    #expect(
      ActionRow(answer)
        == ActionRow(
          kind: "reponse", path: "facture[3f2a].montant", state: "valeur", raw: "4 160,00 €",
          canonical: "416000"))
    #expect(
      ActionRow(.removeElement(group: "facture", key: "3f2a"))
        == ActionRow(kind: "suppression", group: "facture", key: "3f2a"))
    #expect(ActionRow(.note(nil, "n")) == ActionRow(kind: "note", note: "n"))
    #expect(ActionRow(.park("a.b")) == ActionRow(kind: "report", path: "a.b"))
    #expect(ActionRow(.undo) == ActionRow(kind: "annulation"))
  }

  @Test(arguments: [
    ActionRow(kind: "reponses"),
    ActionRow(kind: ""),
    ActionRow(kind: "reponse", path: "a", state: "valeur", raw: "x"),
    ActionRow(kind: "reponse", path: "a", state: "peut_etre", raw: "x", canonical: "x"),
    ActionRow(kind: "reponse", path: "a", state: "valeur", raw: "x", canonical: "x", note: ""),
    ActionRow(kind: "effacement"),
    ActionRow(kind: "suppression", group: "facture"),
    ActionRow(kind: "annulation", path: "a"),
    ActionRow(kind: "note", path: "a"),
  ]) func `a row that no version writes is refused`(_ row: ActionRow) {
    #expect(throws: ActionRow.Defect.self) { try row.action() }
  }
}

/// A file written by the first released version, with seals computed outside this program from the
/// description in docs/journal.md.
struct FrozenFormatTests {
  private func fixture(_ format: Int = 1) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/format-\(format).sql")
    let sql = try String(contentsOf: source, encoding: .utf8)
    try raw(folder.database) { try $0.execute(sql: sql) }
    return folder
  }

  @Test func `rows of format 1 still decode and their chain holds`() throws {
    let folder = try fixture()
    let store = try SQLiteStore(directory: folder.path)
    let header = try store.header("2026-0007")
    #expect(header.id.text == "0b6f6a34-9d0e-4c52-8f0c-3d1f0a7be511")
    #expect(header.version == 12)
    #expect(header.touchedAt.seconds == 1_795_420_800 + 720)
    let entries = try store.entries(of: header.id)
    #expect(
      entries.map(\.action) == [
        .answer("debiteur.nom", .value("Menuiserie Garnier SARL")),
        .answer("facture[3f2a].echeance", Answer(state: .jeNeSaisPas, raw: "nsp")),
        .answer("documents.bon_livraison", Answer(state: .aRetrouver, raw: "à retrouver")),
        .answer("mise_en_demeure.date", Answer(state: .sansObjet, raw: "sans objet")),
        .answer("garantie.caution", Answer(state: .aucun, raw: "aucune")),
        .clear("debiteur.nom"), .removeElement(group: "facture", key: "3f2a"),
        .park("creance.contestation"), .note("debiteur.nom", "a déménagé"), .note(nil, "rappeler lundi"),
        .undo, .redo,
      ])
    #expect(
      entries.last?.hash == "b22a8fd613b3caa0852e8c3e6bffd9b0eb99c15d10e0fc6a19dc315d86ecb456")
    #expect(try store.verify().isEmpty)
  }

  @Test func `the released schema has not been edited`() throws {
    let folder = try fixture()
    var released: [String] = []
    try raw(folder.database) { database in
      released = try String.fetchAll(
        database, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid")
    }
    #expect(released == Schema.current.steps.first)
  }

  @Test func `a dossier of format 1 can be continued`() throws {
    let folder = try fixture()
    let store = try SQLiteStore(directory: folder.path)
    let header = try store.header("2026-0007")
    _ = try store.append([.undo], to: header.id, expecting: 12, stamp: stamp())
    #expect(try store.entries(of: header.id).count == 13)
    #expect(try store.open(year: 2026).reference == "2026-0008")
  }

  @Test func `what is in a file of format 2 is still read, and its chain holds`() throws {
    let folder = try fixture(2)
    let store = try SQLiteStore(directory: folder.path)
    #expect(store.notices == [.migrated(copy: folder.file("dossiers.db.avant-format-3"))])
    let header = try store.header("2026-0007")
    let entries = try store.entries(of: header.id)
    #expect(
      entries.suffix(3).map(\.action) == [
        .act(Act(.mission, value: "2026-12-01")), .act(Act(.held, note: "procès en cours")),
        .act(Act(.conflict, value: "poursuivre", note: "homonyme")),
      ])
    #expect(entries.last?.hash == "e5e3e2c0e8b8634ca05f5e6f264faa377ea7ff4bb7a3687be24cf7b05dd7b13a")
    #expect(try store.verify().isEmpty)
    #expect(try store.draft(of: header.id)?.text == "Menuiserie Gar")
    #expect(try store.copies(of: nil).map(\.path) == ["/media/cle/recouvre.db"])
    #expect(try store.erasures().map(\.reference) == ["2026-0008"])
    #expect(try store.open(year: 2026).reference == "2026-0009")
  }

  @Test func `what is in a file of format 3 is still read, its desk included`() throws {
    let folder = try fixture(3)
    let store = try SQLiteStore(directory: folder.path)
    #expect(store.notices.isEmpty)
    let header = try store.header("2026-0007")
    #expect(
      try store.entries(of: header.id).last?.hash
        == "e5e3e2c0e8b8634ca05f5e6f264faa377ea7ff4bb7a3687be24cf7b05dd7b13a")
    #expect(try store.verify().isEmpty)
    let today = try #require(Day(2026, 11, 26))
    let listing = try #require(try store.desk(DeskQuery(today: today)).listings.first)
    #expect(listing.reference == "2026-0007" && listing.version == 15)
    #expect(
      listing.row
        == DeskRow(
          state: .open, percent: 6, creditor: "Atelier Lenoir", debtor: "Menuiserie Garnier SARL",
          operatorInitials: "CL", caller: "Nadia Ferrand", principal: Money(cents: 416_000),
          due: DeskRow.Due(
            day: try #require(Day(2030, 3, 3)), label: "prescription, facture F2026-041", isFatal: true),
          hold: "procès en cours", mission: .open(Day(2026, 12, 1)), drawnOn: today,
          validUntil: Day(2030, 3, 4)))
    for text in ["lenoir garn", "041", "732 829 320", "compta@lenoir.fr", "06 12 34 56 78", "2026-0007"] {
      #expect(try store.search(DeskSearch(text), limit: 5).hits.map(\.listing.reference) == ["2026-0007"])
    }
    // Another program's rows are not this one's: it draws them again.
    #expect(try store.staleDossiers(on: today, rules: "autre").map(\.needsRow) == [true])
    #expect(try store.desk(DeskQuery(today: today)).all == 0)
  }

  @Test(arguments: [1, 2]) func `a migration gives the tables of the last format, and the same dossiers`(
    _ format: Int
  ) throws {
    let migrated = try fixture(format)
    let before = try SQLiteStore(reading: migrated.database)
    let expected = try before.entries(of: before.header("2026-0007").id)
    let store = try SQLiteStore(directory: migrated.path)
    let copy = migrated.file("dossiers.db.avant-format-\(format + 1)")
    #expect(store.notices == [.migrated(copy: copy)])
    #expect(try store.entries(of: store.header("2026-0007").id) == expected)
    #expect(try store.staleParties().map(\.reference) == ["2026-0007"])
    let today = try #require(Day(2026, 11, 26))
    let stale = try store.staleDossiers(on: today, rules: "x")
    #expect(stale.map(\.reference) == ["2026-0007"] && stale.allSatisfy { $0.needsRow && $0.needsParties })
    #expect(try SQLiteStore(reading: copy).verify().isEmpty)
    #expect(try store.verify().isEmpty)
    let frozen = try fixture(3)
    func objects(_ path: String) throws -> Set<String> {
      var found: Set<String> = []
      try raw(path) { database in
        found = Set(try String.fetchAll(database, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"))
      }
      return found
    }
    #expect(try objects(migrated.database) == objects(frozen.database))
    #expect(try objects(frozen.database) == Schema.current.objects(at: 3))
    let former = try fixture(2)
    #expect(try objects(former.database) == Schema.current.objects(at: 2))
  }
}
