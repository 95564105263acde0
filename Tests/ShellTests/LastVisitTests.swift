import Assessment
import Basics
import Dossier
import Foundation
import Interview
import Law
import Shell
import Store
import Testing

/// What a person is told when a dossier is opened again: only what is true, and in four lines at most.
@Suite struct LastVisitTests {
  private static func answer(_ path: String, _ value: String) -> Action {
    .answer(FactPath(path), .value(value))
  }

  /// An owner with one invoice, due on 30 June 2026.
  private static func claim(due: String = "2026-06-30", delivered: String = "2026-05-30") -> [Action] {
    [
      answer("accueil.motif", "creance"), answer("accueil.repondant", "dirigeant"),
      answer("creancier.nom", "Atelier Lenoir"), answer("creancier.qualite", "societe_commerciale"),
      answer("debiteur.nom", "Menuiserie Garnier"), answer("debiteur.qualite", "societe_commerciale"),
      answer("debiteur.pays", "FR"), answer("debiteur.code_postal", "21000"),
      answer("debiteur.etat", "en_activite"), answer("relation.nature", "biens"),
      answer("facture[0001].numero", "F2026-041"), answer("facture[0001].emission", "2026-05-31"),
      answer("facture[0001].echeance", due), answer("facture[0001].montant", "416000"),
      answer("facture[0001].livraison", delivered), answer("contestation.forme", "non"),
    ]
  }

  /// Noon in Paris on a day.
  private static func noon(_ iso: String) throws -> Instant {
    let day = try #require(Day(iso: iso))
    return Instant(seconds: Int64(day.number) * 86_400 + 39_600)
  }

  private func lines(
    _ actions: [(Action, String)], on written: String, reader: String = "client", today: String
  ) throws -> [String] {
    let store = MemoryStore()
    var header = try store.create(
      questionnaireVersion: "2026.11", fingerprint: Questionnaire.embedded.fingerprint, year: 2026,
      opening: [], stamp: Stamp(author: "client", at: try Self.noon(written), provenance: .dit))
    for (action, author) in actions {
      let entries = try store.append(
        [action], to: header.id, expecting: header.version, parties: nil,
        stamp: Stamp(author: author, at: try Self.noon(written), provenance: .dit))
      header = header.after(entries)
    }
    let entries = try store.entries(of: header.id)
    return LastVisit.lines(
      entries, Interview(questionnaire: .embedded, actions: entries.map(\.action)), reader: reader,
      today: try #require(Day(iso: today)), rates: .embedded
    ).map { $0.plain.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ") }
  }

  private func mine(_ actions: [Action]) -> [(Action, String)] { actions.map { ($0, "client") } }

  @Test func `nothing is said the same day to the same person`() throws {
    #expect(try lines(mine(Self.claim()), on: "2026-11-23", today: "2026-11-23").isEmpty)
    #expect(try lines(mine(Self.claim()), on: "2026-11-23", today: "2026-11-22").isEmpty)
    #expect(try lines(mine([.note(nil, "x")]), on: "2026-11-23", today: "2027-11-23").isEmpty)
  }

  @Test func `the next day says the day, and the interest grown to the cent`() throws {
    let said = try lines(mine(Self.claim()), on: "2026-11-23", today: "2026-11-24")
    #expect(said.count == 1)
    #expect(said[0].hasPrefix("Dernière écriture dans ce dossier : hier, le 23/11/2026. Depuis, "))
    let store = Interview(questionnaire: .embedded, actions: Self.claim()).dossier()
    func interest(_ iso: String) throws -> Money {
      assess(store, on: try #require(Day(iso: iso)), rates: .embedded).statement.interest
    }
    let grown = try interest("2026-11-24") - interest("2026-11-23")
    #expect(grown > Money.zero)
    let shown = FrenchFormat.money(grown).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    #expect(said[0].contains("\(shown) d’intérêts de retard de plus"))
  }

  @Test func `before an invoice is due no interest is said`() throws {
    let said = try lines(
      mine(Self.claim(due: "2026-12-31")), on: "2026-11-23", today: "2026-11-25")
    #expect(said.first == "Dernière écriture dans ce dossier : il y a 2 jours, le 23/11/2026.")
  }

  @Test func `dates that all stand far say nothing frightening`() throws {
    let said = try lines(mine(Self.claim()), on: "2026-11-23", today: "2026-12-23")
    #expect(!said.joined().contains("rescription"))
    #expect(said.count == 1)
  }

  // Five years after the delivery of 30 May 2026: 30 May 2031, a Friday.
  @Test(
    arguments: [
      ("2031-02-28", nil),
      ("2031-03-01", "dans 90 jours"), ("2031-05-28", "dans 2 jours"), ("2031-05-29", "c’est demain"),
      ("2031-05-30", "c’est aujourd’hui"), ("2031-05-31", "date passée (30/05/2031)"),
    ] as [(String, String?)])
  func `limitation is said from ninety days on, to the day it has passed`(
    _ today: String, _ expected: String?
  ) throws {
    let said = try lines(mine(Self.claim()), on: "2031-02-10", today: today).joined(separator: " ")
    guard let expected else {
      #expect(!said.contains("rescription"))
      return
    }
    #expect(said.contains("Prescription (facture F2026-041) : \(expected)"), "\(said)")
    #expect(said.contains("109 jours"), "\(said)")
  }

  @Test func `a date that had passed already is not said to have passed since`() throws {
    let said = try lines(mine(Self.claim()), on: "2031-06-02", today: "2031-06-10")
    #expect(!said.joined().contains("date passée"))
  }

  @Test
  func `an order received: the days left, then the date passed and the first action that time alone changed`()
    throws
  {
    let order = [
      Self.answer("accueil.motif", "injonction_recue"), Self.answer("accueil.repondant", "dirigeant"),
      Self.answer("creancier.nom", "Durand"), Self.answer("creancier.qualite", "societe_commerciale"),
      Self.answer("debiteur.nom", "Morel"), Self.answer("debiteur.qualite", "societe_commerciale"),
      Self.answer("acte.nature", "injonction"), Self.answer("acte.date", "2026-10-12"),
      Self.answer("acte.recu_le", "2026-11-02"), Self.answer("acte.a_personne", "oui"),
      Self.answer("acte.du", "rien"),
    ]
    let soon = try lines(mine(order), on: "2026-11-23", today: "2026-11-25").joined(separator: "\n")
    #expect(soon.contains(" : dans 7 jours ; il en restait 9 jours."), "\(soon)")
    #expect(!soon.contains("première action"))
    let late = try lines(mine(order), on: "2026-11-23", today: "2026-12-20").joined(separator: "\n")
    #expect(late.contains("date passée (02/12/2026), il restait 9 jours à ce moment-là."), "\(late)")
    #expect(late.contains("Avec le temps, la première action n’est plus «"), "\(late)")
  }

  @Test func `what others wrote since is counted, with the questions concerned`() throws {
    let actions =
      Self.claim().map { ($0, "CL") } + [
        (Self.answer("debiteur.siren", "732829320"), "LD"),
        (Self.answer("facture[0001].montant", "500000"), "LD"),
        (.note(nil, "vu"), "MB"), (.park("debiteur.mandataire"), "MB"),
      ]
    let said = try lines(actions, on: "2026-11-23", reader: "CL", today: "2026-11-23")
    #expect(
      said == [
        "Depuis que vous y avez écrit, y ont écrit aussi : LD (2 écritures), MB (1 écriture). Réponses concernées : "
          + "« Son numéro SIREN ou SIRET ? », « Facture 1 — Montant TTC de la facture ? », « Remarques »."
      ])
    // Whoever wrote last has nothing to learn, and somebody who never wrote is not told of a last time.
    #expect(try lines(actions, on: "2026-11-23", reader: "ZZ", today: "2026-11-23").isEmpty)
  }

  @Test func `there are never more than four lines`() throws {
    let actions = Self.claim().map { ($0, "CL") } + [(Self.answer("debiteur.siren", "732829320"), "LD")]
    let said = try lines(actions, on: "2031-04-10", reader: "CL", today: "2031-06-10")
    #expect((1...3).contains(said.count))
  }

  // MARK: Another questionnaire

  private func change(
    _ fingerprint: String, version: String, _ questionnaire: Questionnaire, _ actions: [Action]
  )
    -> String?
  {
    QuestionnaireChange.line(
      DossierHeader(
        id: DossierID("x"), reference: "2026-0001", createdAt: Instant(seconds: 0),
        questionnaireVersion: version, questionnaireFingerprint: fingerprint, version: 1,
        touchedAt: Instant(seconds: 0)), Interview(questionnaire: questionnaire, actions: actions))?.plain
      .replacing("\u{A0}", with: " ")
  }

  @Test func `a change of words alone is not said`() {
    let same = Questionnaire.embedded
    #expect(change(same.fingerprint, version: same.version, same, Self.claim()) == nil)
    #expect(change("autre", version: same.version, same, Self.claim()) == nil)
  }

  @Test func `another version, questions removed and questions retyped are said`() throws {
    let yaml = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources/Interview/questionnaire.yaml"), encoding: .utf8)
    let newer = try QuestionnaireLoader.load(
      yaml: yaml.replacing("version: 2026.11", with: "version: 2027.01"))
    #expect(
      change("x", version: "2026.11", newer, Self.claim())
        == "Le questionnaire a changé depuis la création de ce dossier (2026.11 → 2027.01) : "
        + "s’il a des questions nouvelles, elles seront posées.")
    let removed = try QuestionnaireLoader.load(
      yaml: yaml.replacing("id: creancier.nom\n", with: "id: creancier.denomination\n"))
    #expect(
      change("x", version: "2026.11", removed, Self.claim())?.contains(
        "sa question n’existe plus (creancier.nom).")
        == true)
    let retyped = try QuestionnaireLoader.load(
      yaml: yaml.replacing(
        "id: creancier.nom\n        type: texte\n", with: "id: creancier.nom\n        type: montant\n"))
    #expect(
      change("x", version: "2026.11", retyped, Self.claim())?.contains("une question se répond autrement")
        == true)
  }
}
