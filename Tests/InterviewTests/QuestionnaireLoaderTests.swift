import Foundation
import Testing

@testable import Interview

@Suite struct QuestionnaireLoaderTests {
  private static let good = """
    recouvre: questionnaire/1
    version: 2026.11
    titre: Essai
    notice: |
      Rien ne part.
      Tout reste.
    sections:
      - id: parties
        titre: Les parties
        questions:
          - id: debiteur.qualite
            type: choix
            intitule: Le débiteur est…
            aide: >-
              Une SARL
              est une société.
            requis: oui
            choix:
              artisan: un artisan
              sel: {libelle: "une SEL : SELARL…", synonymes: [selas]}
          - groupe: facture
            pluriel: factures
            titre: Vos factures
            encore: Une autre ?
            quand: {debiteur.qualite: artisan}
            questions:
              - id: facture.echeance
                type: date
                intitule: À payer quand ?
                avenir: oui
                quand:
                  debiteur.qualite: [artisan, sel]
                  facture.nature: aucun

    """

  private func failure(_ yaml: String) -> QuestionnaireError? {
    do throws(QuestionnaireError) {
      _ = try QuestionnaireLoader.load(yaml: yaml)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a document gives its sections, questions, choices, groups and conditions`() throws {
    let questionnaire = try QuestionnaireLoader.load(yaml: Self.good)
    #expect(questionnaire.version == "2026.11")
    #expect(questionnaire.notice == "Rien ne part.\nTout reste.")
    let section = try #require(questionnaire.sections.first)
    #expect(
      section.items == [
        .question(
          Question(
            id: "debiteur.qualite", type: .choice, wording: "Le débiteur est…",
            help: "Une SARL est une société.",
            choices: [
              Choice(id: "artisan", label: "un artisan"),
              Choice(id: "sel", label: "une SEL : SELARL…", synonyms: ["selas"]),
            ], needed: true)),
        .group(
          Group(
            id: "facture", plural: "factures", title: "Vos factures", another: "Une autre ?",
            condition: ["debiteur.qualite": ["artisan"]],
            questions: [
              Question(
                id: "facture.echeance", type: .date, wording: "À payer quand ?",
                condition: ["debiteur.qualite": ["artisan", "sel"], "facture.nature": ["aucun"]],
                lookingAhead: true)
            ])),
      ])
  }

  @Test func `the condition of a section goes to its questions and groups`() throws {
    let yaml = Self.good.replacing(
      "    titre: Les parties\n", with: "    titre: Les parties\n    quand: {a.b: oui}\n")
    let items = try QuestionnaireLoader.load(yaml: yaml).sections[0].items
    guard case .question(let question) = items[0], case .group(let group) = items[1] else {
      Issue.record("a question and a group are expected")
      return
    }
    #expect(question.condition == ["a.b": ["oui"]])
    #expect(group.condition == ["a.b": ["oui"], "debiteur.qualite": ["artisan"]])
    #expect(group.questions[0].condition["a.b"] == nil)
  }

  @Test func `Windows line ends read the same`() throws {
    let unix = try QuestionnaireLoader.load(yaml: Self.good)
    let windows = try QuestionnaireLoader.load(yaml: Self.good.replacing("\n", with: "\r\n"))
    #expect(windows.sections == unix.sections)
    #expect(windows.fingerprint != unix.fingerprint)
  }

  @Test func `the fingerprint is FNV-1a on the text`() {
    #expect(Fingerprint.hex(of: "") == "cbf29ce484222325")
    #expect(Fingerprint.hex(of: "a") == "af63dc4c8601ec8c")
    #expect(Fingerprint.hex(of: "foobar") == "85944171f73967e8")
  }

  @Test(arguments: [
    ("aide: >-", "intitulé: >-", 14, "clé inconnue « intitulé » dans la question"),
    ("type: choix", "type: chois", 12, "le type « chois » n’existe pas"),
    ("requis: oui", "requis: peut-être", 17, "« requis » vaut oui ou non"),
    ("intitule: Le débiteur", "type: Le débiteur", 12, "clé écrite deux fois : « type »"),
    ("artisan: un artisan", "sel: un artisan", 19, "clé écrite deux fois : « sel »"),
    ("libelle: \"une SEL : SELARL…\"", "mots: x", 20, "clé inconnue « mots » dans le choix « sel »"),
    ("type: date", "type: choix", 27, "il manque la ligne « choix »"),
    ("type: choix", "type: texte", 18, "« choix » ne va qu’avec les types"),
    ("avenir: oui", "avenir: [oui]", 30, "« avenir » attend un texte"),
    ("quand: {debiteur.qualite: artisan}", "quand: artisan", 25, "« quand » s’écrit"),
    ("[artisan, sel]", "[]", 32, "n’a aucune valeur"),
    ("intitule: Le débiteur est…", "intitule:", 13, "« intitule » est vide"),
    ("intitule: Le débiteur est…", "intitule: Le débiteur : est…", 13, "deux-points inattendus"),
    ("intitule: Le débiteur est…", "intitule: \"Le débiteur", 20, "un guillemet n’est peut-être pas refermé"),
    ("intitule: Le débiteur est…", "\tintitule: Le débiteur", 13, "caractère inattendu"),
    ("intitule: Le débiteur est…", "intitule: &a Le débiteur", 13, "les renvois de YAML"),
    ("intitule: Le débiteur est…", "intitule: *a", 13, "les renvois de YAML"),
    ("questionnaire/1", "entretien/1", 1, "ce document dit « entretien/1 »"),
    ("titre: Essai", "titre: [a]", 3, "« titre » attend un texte"),
  ])
  func `a fault is said in French with its line`(old: String, new: String, line: Int, message: String) throws
  {
    let range = try #require(Self.good.range(of: old))
    let error = try #require(failure(Self.good.replacingCharacters(in: range, with: new)))
    #expect(error.message.spaced.contains(message), "\(error)")
    #expect(error.line == line, "\(error)")
  }

  @Test func `a missing line is said with what lacks it`() throws {
    let error = try #require(failure(Self.good.replacing("        encore: Une autre ?\n", with: "")))
    #expect(error.description.spaced == "ligne 21, colonne 9 : le groupe : il manque la ligne « encore »")
  }

  @Test(arguments: [
    "", "# rien\n", "bonjour", "- a\n- b", "recouvre: questionnaire/1", "\u{7}", "a: 1\n---\nb: 2\n",
  ])
  func `what is no questionnaire is refused`(yaml: String) {
    #expect(failure(yaml) != nil)
  }

  @Test func `a document too deep is refused before it is parsed`() throws {
    let nested = String(repeating: "[", count: 100_000)
    #expect(try #require(failure("a: " + nested)).message.contains("trop profondément"))
    let dashes = String(repeating: "- ", count: 50_000)
    #expect(try #require(failure(dashes + "a")).message.contains("trop profondément"))
    let lines = (0..<1_000).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")
    #expect(try #require(failure(lines)).message.contains("trop profondément"))
  }

  @Test func `a bomb of aliases is refused before it is parsed`() throws {
    var yaml = "a0: &a0 [x, x]\n"
    for level in 1..<40 { yaml += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    let error = try #require(failure(yaml))
    #expect(error.line == 1)
    #expect(error.message.contains("renvois"))
  }

  @Test func `a document too large is refused`() throws {
    #expect(try #require(failure(String(repeating: "#", count: 1_000_001))).message.contains("dépasse 1 Mo"))
  }

  @Test func `ampersands, stars and brackets inside a text are no fault`() throws {
    let yaml = Self.good.replacing("intitule: Le débiteur est…", with: "intitule: R&D *note* [sic] « & » 5*3")
    #expect(try QuestionnaireLoader.load(yaml: yaml).sections.count == 1)
  }
}

extension String {
  /// No-break spaces as spaces, to write expectations.
  var spaced: String { replacing("\u{A0}", with: " ") }
}
