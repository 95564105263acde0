import Basics
import Dossier
import Foundation
import GRDB
import Interview
import Testing

@testable import Store

struct ErasureTests {
  @Test func `nothing of an erased dossier is left in the folder, and the others are whole`() throws {
    let (folder, store, dossiers) = try filledStore()
    try store.keepDraft(Draft(path: "a.b", text: "ZQXCANARI", at: morning), of: dossiers[1].id)
    try store.remember(
      WrittenCopy(kind: "export", path: "/tmp/ZQXCANARI.yaml", at: morning), of: dossiers[1].id)
    #expect(try contains(folder.database, "ZQXCANARI"))
    #expect(try store.erase([dossiers[1].id], reason: .demande, author: "CL", at: morning))
    for name in try folder.names() { #expect(!(try contains(folder.file(name), "ZQXCANARI")), "\(name)") }
    #expect(try folder.names() == ["dossiers.db"])
    #expect(try store.headers().map(\.reference) == ["2026-0001"])
    #expect(try store.entries(of: dossiers[0].id).count == 14)
    #expect(try store.verify().isEmpty)
    #expect(throws: StoreError.notFound(dossiers[1].id.text)) { try store.entries(of: dossiers[1].id) }
    #expect(try !store.holds(dossiers[1].id))
  }

  /// Rows move from page to page while a dossier grows: a page may keep the copy of a row that left.
  @Test func `rows that moved leave no trace either`() throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(directory: folder.path)
    let ids = try (0..<12).map { _ in try store.open().id }
    var generator = SeededGenerator(state: 5)
    for round in 0..<40 {
      for (index, id) in ids.enumerated() {
        let word = index == 4 ? "ZQXCANARI" : "ordinaire"
        let length = Int.random(in: 1...60, using: &generator)
        _ = try store.append(
          [.note(nil, Array(repeating: word, count: length).joined(separator: " "))], to: id,
          expecting: round,
          stamp: stamp())
      }
    }
    _ = try store.erase([ids[4]], reason: .duree, author: "CL", at: morning)
    #expect(!(try contains(folder.database, "ZQXCANARI")))
    #expect(try store.verify().isEmpty)
  }

  @Test func `the log of erasures keeps a reference, a day, a reason and initials`() throws {
    let (folder, store, dossiers) = try filledStore()
    defer { withExtendedLifetime(folder) {} }
    _ = try store.erase([dossiers[1].id], reason: .essai, author: "CL", at: stamp(after: 60).at)
    #expect(
      try store.erasures() == [
        Erasure(
          id: dossiers[1].id, reference: "2026-0002", at: stamp(after: 60).at, reason: .essai, author: "CL")
      ])
    #expect(try store.forgetAuthors(before: morning) == 0)
    #expect(try store.forgetAuthors(before: stamp(after: 61).at) == 1)
    #expect(try store.erasures().map(\.author) == [""])
  }

  @Test func `the number of an erased dossier is never given again`() throws {
    let (folder, store, dossiers) = try filledStore()
    defer { withExtendedLifetime(folder) {} }
    _ = try store.erase([dossiers[1].id], reason: .doublon, author: "CL", at: morning)
    #expect(try store.open().reference == "2026-0003")
  }

  @Test func `a dossier that must be kept is not erased, and is once that is lifted`() throws {
    let (folder, store, dossiers) = try filledStore()
    defer { withExtendedLifetime(folder) {} }
    let id = dossiers[1].id
    _ = try store.append([.act(Act(.held, note: "procès en cours"))], to: id, expecting: 2, stamp: stamp())
    let error = #expect(throws: StoreError.self) {
      try store.erase([store.open().id, id], reason: .duree, author: "CL", at: morning)
    }
    #expect(error == .held(reference: "2026-0002", reason: "procès en cours"))
    #expect(error?.exitCode == 77)
    #expect(try store.count() == 3)
    _ = try store.append([.act(Act(.released))], to: id, expecting: 3, stamp: stamp())
    #expect(try store.erase([id], reason: .duree, author: "CL", at: morning))
  }

  @Test func `a damaged dossier can be erased, and one that is not there erases nothing`() throws {
    let (folder, store, dossiers) = try filledStore()
    try tamper(folder.database, "DELETE FROM entry WHERE dossier = 2 AND sequence = 1")
    #expect(throws: StoreError.notFound("absent")) {
      try store.erase([dossiers[1].id, DossierID("absent")], reason: .erreur, author: "CL", at: morning)
    }
    #expect(try store.count() == 2)
    _ = try store.erase([dossiers[1].id], reason: .erreur, author: "CL", at: morning)
    #expect(try store.verify().isEmpty)
  }

  @Test func `the locks of the log are back after an erasure`() throws {
    let (folder, store, dossiers) = try filledStore()
    _ = try store.erase([dossiers[1].id], reason: .essai, author: "CL", at: morning)
    #expect(throws: (any Error).self) {
      try raw(folder.database) { try $0.execute(sql: "DELETE FROM entry") }
    }
    #expect(throws: (any Error).self) {
      try raw(folder.database) { try $0.execute(sql: "DELETE FROM dossier") }
    }
  }

  @Test func `the files written on request are remembered once each`() throws {
    let (folder, store, dossiers) = try filledStore()
    defer { withExtendedLifetime(folder) {} }
    let copy = WrittenCopy(kind: "export", path: "/d/é\u{202E}.yaml", at: morning)
    for _ in 0..<2 { try store.remember(copy, of: dossiers[0].id) }
    try store.remember(WrittenCopy(kind: "sauvegarde", path: "/d/b.db", at: morning), of: nil)
    #expect(try store.copies(of: dossiers[0].id) == [copy])
    #expect(try store.copies(of: dossiers[1].id).isEmpty)
    #expect(try store.copies(of: nil).map(\.path) == ["/d/b.db"])
  }
}

struct RetentionTests {
  private let day = Day(number: 20_000)

  @Test func `acts decide how long a dossier is kept`() throws {
    let start = try #require(Day(2026, 12, 1))
    let end = try #require(Day(2027, 6, 30))
    let mission = Act(.mission, value: "2026-12-01")
    let over = Act(.missionEnd, value: "2027-06-30")
    #expect(Custody([]).state == .prospect)
    #expect(Custody([Act(.conflict, value: "poursuivre", note: "homonyme")]).state == .prospect)
    #expect(Custody([mission]).state == .mission(since: start))
    #expect(Custody([mission, over]).state == .closed(end))
    #expect(Custody([mission, Act(.missionEnd, value: "illisible")]).state == .mission(since: start))
    #expect(Custody([mission, over, Act(.held, note: "x")]).state == .held(reason: "x"))
    #expect(Custody([Act(.held, note: "x"), mission, over, Act(.released)]).state == .closed(end))
  }

  @Test func `a dossier is due the day after its time, and not the day itself`() throws {
    let contact = try #require(Day(2026, 11, 26))
    #expect(Retention.standard.term(of: .prospect, lastContact: contact) == Day(2027, 11, 27))
    #expect(Retention(prospectMonths: 36).term(of: .prospect, lastContact: contact) == Day(2029, 11, 27))
    #expect(Retention.standard.term(of: .closed(contact), lastContact: day) == Day(2031, 11, 27))
    #expect(Retention.standard.term(of: .mission(since: nil), lastContact: contact) == nil)
    #expect(Retention.standard.term(of: .held(reason: ""), lastContact: contact) == nil)
    let leap = try #require(Day(2028, 2, 29))
    #expect(Retention.standard.term(of: .closed(leap), lastContact: leap) == Day(2033, 3, 1))
  }

  @Test func `the acts of every dossier are read without its chain`() throws {
    let (folder, store, dossiers) = try filledStore()
    _ = try store.append(
      [.act(Act(.mission, value: "2026-12-01"))], to: dossiers[1].id, expecting: 2, stamp: stamp())
    try tamper(folder.database, "DELETE FROM entry WHERE dossier = 2 AND sequence = 1")
    let custodies = try store.custodies()
    #expect(custodies[dossiers[0].id]?.state == .held(reason: "procès en cours"))
    #expect(custodies[dossiers[1].id]?.state == .mission(since: Day(2026, 12, 1)))
    #expect(try store.custodies(of: dossiers[1].id).count == 1)
  }
}

struct DraftTests {
  @Test func `the last half-typed line is kept to the byte, and forgotten on request`() throws {
    for text in difficultTexts {
      let (folder, store, dossiers) = try filledStore()
      defer { withExtendedLifetime(folder) {} }
      try store.keepDraft(Draft(path: "a.b", text: "avant", at: morning), of: dossiers[0].id)
      let draft = Draft(path: "facture[3f2a].numero", text: text, at: morning)
      try store.keepDraft(draft, of: dossiers[0].id)
      let found = try SQLiteStore(directory: folder.path).draft(of: dossiers[0].id)
      #expect(found == draft)
      #expect(found.map { Array($0.text.utf8) } == Array(text.utf8))
      #expect(try store.draft(of: dossiers[1].id) == nil)
      try store.keepDraft(nil, of: dossiers[0].id)
      #expect(try store.draft(of: dossiers[0].id) == nil)
    }
  }
}
