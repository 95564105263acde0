import Basics
import Report
import Testing

@Suite struct CabinetTests {
  @Test func `the default says what the firm's article says and no more`() {
    let firm = Cabinet.default
    #expect(firm.name == "Benchetrit Avocats")
    #expect(firm.lawyer == "Arthur Benchetrit")
    #expect(firm.firstCall.isFree == true)
    #expect(firm.telephone == nil)
    #expect(firm.email == nil)
    #expect(firm.bookingLink == nil)
    #expect(firm.firstCall.minutes == nil)
  }

  @Test(arguments: [
    Cabinet.default, Cabinet.complete, Cabinet(), Cabinet(name: "Œ « a » \\ \"b\" : # - ' é"),
  ])
  func `what is encoded is decoded to the same details`(cabinet: Cabinet) throws {
    #expect(try Cabinet.decode(yaml: cabinet.encoded()) == cabinet)
  }

  @Test(
    arguments: [
      ("nom: &a x\n", 1), ("nom: x\navocat: *a\n", 2), ("nom: x\navocat: !!python/name:os.system y\n", 2),
      ("nom: !x y\n", 1), ("nom: x\nnom: y\n", 1), ("nom: x\n---\nnom: y\n", 2), ("nom: a\u{0}b\n", 1),
      ("nom: x\navocat: a\u{1B}[2J\n", 2), ("nom: x\n# \u{202E}\n", 2), ("nom: x\navocat: [a\n", 3),
      ("premier_appel:\n  duree: 1e400\n", 2), ("premier_appel:\n  duree: -1\n", 2), ("? [nom]\n: x\n", 1),
      ("nom: x\n" + String(repeating: "k", count: 30_000) + ": x\n", 2),
      ("nom: " + String(repeating: "[", count: 60_000), 1),
    ] as [(String, Int)])
  func `a file made to do harm is refused with its line`(yaml: String, line: Int) {
    let error = #expect(throws: CabinetError.self) { try Cabinet.decode(yaml: yaml) }
    #expect(error?.line == line, "\(error?.description ?? "")")
    #expect((error?.description.utf8.count ?? 0) < 1_000)
  }

  @Test(arguments: ["lundi &mardi", String(repeating: "*a &b ", count: 60), "R&D & co", "&x", "* a\n&b"])
  func `stars and ampersands in a text are no references`(text: String) throws {
    let cabinet = Cabinet(
      name: "a",
      openingHours: String(
        text.prefix { $0 != "\n" }.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()))
    #expect(try Cabinet.decode(yaml: cabinet.encoded()) == cabinet)
  }

  @Test func `aliases of aliases as keys, which cost by powers, are refused before they are read`() {
    var yaml = "nom: &a0 [x, x]\n"
    for level in 1...40 { yaml += "? &a\(level) [*a\(level - 1), *a\(level - 1)]\n: x\n" }
    #expect(throws: CabinetError.self) { try Cabinet.decode(yaml: yaml) }
    // Names of hyphens, and a colon that touches its value.
    yaml = "nom: &- [x, x]\n"
    for level in 1...40 {
      let name = String(repeating: "-", count: level)
      yaml += "? {\"a\":&\(name)- [\"b\":*\(name),\"c\":*\(name)]}\n: x\n"
    }
    #expect(throws: CabinetError.self) { try Cabinet.decode(yaml: yaml) }
  }

  @Test func `a file written by hand is read`() throws {
    let cabinet = try Cabinet.decode(
      yaml: """
        nom: Cabinet Martin   # sans guillemets
        telephone: 01 99 00 12 34
        adresse: |
          1, rue de l’Exemple
          75001 Paris
        premier_appel:
          gratuit: non
          duree: 30 minutes
        """)
    #expect(cabinet.name == "Cabinet Martin")
    #expect(cabinet.telephone == "01 99 00 12 34")
    #expect(cabinet.address == "1, rue de l’Exemple\n75001 Paris")
    #expect(cabinet.firstCall.isFree == false)
    #expect(cabinet.firstCall.minutes == 30)
  }

  @Test func `the bar, the closed periods and the collector are read`() throws {
    let cabinet = try Cabinet.decode(
      yaml: """
        barreau: barreau de Paris
        conges:
          - 2026-12-24 au 2027-01-02
          - 14 mai 2027
        recouvreur:
          nom: Recouvreurs Réunis
          adresse: "2, place de l’Exemple\\n69001 Lyon"
        """)
    #expect(cabinet.bar == "barreau de Paris")
    #expect(cabinet.closures.map(\.canonical) == ["2026-12-24 au 2027-01-02", "2027-05-14"])
    #expect(cabinet.collector.name == "Recouvreurs Réunis")
    #expect(cabinet.collector.address == "2, place de l’Exemple\n69001 Lyon")
    #expect(try Cabinet.decode(yaml: cabinet.encoded()) == cabinet)
  }

  @Test(arguments: ["", "\n", "# rien\n", "~"])
  func `an empty file leaves every detail unknown`(yaml: String) throws {
    #expect(try Cabinet.decode(yaml: yaml) == Cabinet())
  }

  @Test(arguments: [
    ("nom: A\ntelefone: 01", 2, "clé inconnue\u{A0}: «\u{A0}telefone\u{A0}»"),
    ("nom: A\ntelephone: bientôt", 2, "numéro de téléphone"),
    ("courriel: a@b", 1, "adresse électronique"),
    ("courriel: a b@c.fr", 1, "adresse électronique"),
    ("reservation: javascript:alert(1)", 1, "https://"),
    ("reservation: https://a.fr/\"onclick", 1, "https://"),
    ("premier_appel:\n  gratuit: peut-être", 2, "oui ou non"),
    ("premier_appel:\n  duree: longtemps", 2, "nombre de minutes"),
    ("premier_appel:\n  duree: 0", 2, "nombre de minutes"),
    ("premier_appel:\n  prix: 10", 2, "clé inconnue"),
    ("premier_appel: gratuit", 1, "clé: valeur"),
    ("conges:\n  - 2026-12-24 au 2027-01-02\n  - Noël", 3, "une période est attendue"),
    ("conges: 2026-12-24 au 2026-12-20", 1, "une période est attendue"),
    ("conges: 24 décembre au 2 janvier", 1, "dates entières"),
    ("conges:\n  - [a]", 2, "une période par ligne"),
    ("recouvreur:\n  courriel: a@b.fr", 2, "clé inconnue"),
    ("nom: [A, B]", 1, "un texte est attendu"),
    ("nom: \"A\\nB\"", 1, "une seule ligne"),
    ("nom: \"A\\eB\"", 1, "caractère de commande"),
    ("nom: \"A\\u202eB\"", 1, "caractère de commande"),
    ("- nom", 1, "clé: valeur"),
    ("nom: \"A", 1, "YAML"),
    ("nom: A\n  b: c\n", 2, "YAML"),
  ])
  func `a slip is refused with its line`(yaml: String, line: Int, part: String) {
    let error = #expect(throws: CabinetError.self) { try Cabinet.decode(yaml: yaml) }
    #expect(error?.line == line)
    #expect(error?.message.contains(part) == true, "\(error?.message ?? "")")
  }

  @Test func `a repeated key is refused`() {
    let error = #expect(throws: CabinetError.self) { try Cabinet.decode(yaml: "nom: A\nnom: B\n") }
    #expect(error?.description.contains("clé répétée\u{A0}: «\u{A0}nom\u{A0}»") == true)
  }

  @Test func `a very long file is refused before it is read`() {
    let yaml = "nom: " + String(repeating: "A", count: 70_000)
    #expect(throws: CabinetError(line: nil, "le fichier est trop long (64 kilo-octets au plus)")) {
      try Cabinet.decode(yaml: yaml)
    }
  }

  @Test func `what the firm has not filled in is named once, for whoever must ask it`() {
    let text = Sample.empty.terminal(Sample.empty.document, width: 80)
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("À préciser la durée, le moyen (téléphone, visio), ce qui n’est pas compris,"))
    #expect(words.contains("les horaires et l’adresse [à confirmer avec le cabinet]"))
    #expect(!text.contains("Téléphone  "))
  }
}
