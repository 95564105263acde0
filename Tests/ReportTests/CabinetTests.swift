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

  @Test func `what the firm has not filled in is named once, with the way to do it`() {
    let text = Sample.empty.terminal(Sample.empty.document, width: 80)
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("À préciser la durée, le moyen (téléphone, visio), ce qui n’est pas compris,"))
    #expect(words.contains("les horaires et l’adresse [à renseigner : recouvre cabinet]"))
    #expect(!text.contains("Téléphone  "))
  }
}
