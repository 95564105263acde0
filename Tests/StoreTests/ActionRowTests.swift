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
  private func fixture() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/format-1.sql")
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
}
