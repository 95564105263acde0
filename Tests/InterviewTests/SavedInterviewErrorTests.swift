import Basics
import Interview
import Testing

/// Every way in which a file can fail to be a saved interview: one line, one French sentence.
@Suite struct SavedInterviewErrorTests {
  struct Bad: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let yaml: String
    let line: Int?
    let message: String

    init(_ name: String, _ yaml: String, _ line: Int?, _ message: String) {
      testDescription = name
      self.yaml = yaml
      self.line = line
      self.message = message
    }
  }

  private static let head = "recouvre: entretien/1\n"
  private static let notOne =
    "Ce fichier n’est pas un entretien enregistré\u{A0}: il doit contenir «\u{A0}recouvre: entretien/1\u{A0}»."

  /// A key of two to the power 25 texts, in a few hundred bytes.
  private static let bomb =
    head + "a0: &a0 [x, x]\n"
    + (1...25).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()
    + "k: {*a25 : 1, *a24 : 2}\n"

  static let corpus: [Bad] = [
    Bad("empty", "", nil, notOne),
    Bad("only a comment", "# rien d’autre que ce commentaire\n", nil, notOne),
    Bad("a text", "Ceci est une lettre, pas un entretien.", 1, notOne),
    Bad("a list", "- recouvre\n- entretien/1\n- et la suite", 1, notOne),
    Bad("no header", "questionnaire: 2026.11\nreponses: {}\n", 1, notOne),
    Bad("another header", "le: 2026-11-23\nrecouvre: cabinet/1\n", 2, notOne),
    Bad(
      "a later version", "recouvre: entretien/2\n", 1,
      "Ce fichier a été écrit par une version plus récente de Recouvre («\u{A0}entretien/2\u{A0}»)."),
    Bad(
      "an unknown key", head + "reponse: {}\n", 2,
      "Clé inconnue «\u{A0}reponse\u{A0}». Clés possibles\u{A0}: recouvre, questionnaire, le, reponses, attendu. "
        + "Les réponses vont sous «\u{A0}reponses:\u{A0}»."),
    Bad(
      "a day that does not exist", head + "le: 2026-02-30\n", 2,
      "«\u{A0}le\u{A0}» doit être une date complète, comme 2026-11-23 ou 23/11/2026."),
    Bad(
      "answers as a list", head + "reponses:\n  - a\n", 3,
      "«\u{A0}reponses\u{A0}» doit contenir des lignes «\u{A0}question: réponse\u{A0}»."),
    Bad(
      "expectations as a text", head + "attendu: rien\n", 2,
      "«\u{A0}attendu\u{A0}» doit contenir des lignes «\u{A0}clé: valeur\u{A0}»."),
    Bad(
      "an expectation as a list", head + "attendu:\n  actions: [a, b]\n", 3,
      "«\u{A0}actions\u{A0}» doit être un texte, pas une liste ni un groupe."),
    Bad(
      "a key twice", head + "reponses:\n  a: 1\n  b: 2\n  a: 3\n", 3,
      "«\u{A0}a\u{A0}» est donné deux fois (la première fois ici)."),
    Bad(
      "a key twice, once in a block", head + "reponses:\n  d.nom: A\n  d: {nom: B}\n", 4,
      "«\u{A0}d.nom\u{A0}» est donné deux fois (d’abord ligne 3)."),
    Bad(
      "an anchor", head + "reponses:\n  a: &x oui\n", 3,
      "Les renvois de YAML («\u{A0}&\u{A0}» et «\u{A0}*\u{A0}») ne sont pas admis. "
        + "Mettez entre guillemets un texte qui commence par l’un de ces signes."),
    Bad(
      "an anchor and its alias", head + "reponses:\n  a: &x oui\n  b: *x\n", 3,
      "Les renvois de YAML («\u{A0}&\u{A0}» et «\u{A0}*\u{A0}») ne sont pas admis. "
        + "Mettez entre guillemets un texte qui commence par l’un de ces signes."),
    Bad(
      "aliases of aliases", bomb, 2,
      "Les renvois de YAML («\u{A0}&\u{A0}» et «\u{A0}*\u{A0}») ne sont pas admis. "
        + "Mettez entre guillemets un texte qui commence par l’un de ces signes."),
    Bad(
      "an alias alone", head + "reponses:\n  a: *x\n", 3,
      "Le fichier n’est pas lisible\u{A0}: les renvois de YAML («\u{A0}*\u{A0}») ne sont pas admis."),
    Bad(
      "a tag", head + "reponses:\n  a: !!int 3\n", 3,
      "Les étiquettes de type de YAML («\u{A0}!\u{A0}») ne sont pas admises. "
        + "Mettez entre guillemets un texte qui commence par ce signe."),
    Bad(
      "two documents", head + "---\nreponses: {}\n", 2,
      "Le fichier n’est pas lisible\u{A0}: le fichier contient plusieurs documents («\u{A0}---\u{A0}»)\u{A0}: "
        + "un seul est admis."),
    Bad(
      "a colon in a text", head + "reponses:\n  a: clé: valeur\n", 3,
      "Le fichier n’est pas lisible\u{A0}: deux-points inattendu. Mettez entre guillemets un texte qui contient "
        + "«\u{A0}:\u{A0}» suivi d’une espace, ou vérifiez le retrait de la ligne."),
    Bad(
      "a tab", head + "reponses:\n\ta: 1\n", 3,
      "Le fichier n’est pas lisible\u{A0}: signe ou tabulation inattendus. Faites le retrait avec des espaces, "
        + "et mettez entre guillemets un texte qui commence par un signe (@, %, `)."),
    Bad(
      "an at sign", head + "reponses:\n  a: @garnier\n", 3,
      "Le fichier n’est pas lisible\u{A0}: signe ou tabulation inattendus. Faites le retrait avec des espaces, "
        + "et mettez entre guillemets un texte qui commence par un signe (@, %, `)."),
    Bad(
      "an open quote", head + "reponses:\n  a: \"oui\n", 4,
      "Le fichier n’est pas lisible\u{A0}: le fichier s’arrête au milieu\u{A0}: un guillemet ou un crochet "
        + "n’est pas fermé."),
    Bad(
      "an open bracket", head + "reponses:\n  a: [b, c\n", 4,
      "Le fichier n’est pas lisible\u{A0}: il manque une virgule, ou le crochet ou l’accolade qui ferme la liste."
    ),
    Bad(
      "a control character", head + "reponses:\n  a: x\u{7}y\n", 3,
      "Caractère invisible interdit (code U+7)."),
    Bad(
      "elements and texts in one list", head + "reponses:\n  factures: [{numero: 1}, deux]\n", 3,
      "La liste «\u{A0}factures\u{A0}» mêle des textes et des éléments à plusieurs champs."),
    Bad(
      "elements within elements", head + "reponses:\n  factures:\n    - lignes: [{a: 1}]\n", 4,
      "«\u{A0}lignes\u{A0}» ne peut pas contenir une liste d’éléments."),
    Bad(
      "a key that is a list", head + "reponses:\n  [a, b]: oui\n", 3, "Une clé doit être un nom simple."),
    Bad(
      "too many levels", head + "reponses: {a: {b: {c: {d: {e: {f: {g: 1}}}}}}}\n", 2,
      "Trop de niveaux imbriqués."),
    Bad(
      "far too many levels", head + "reponses: " + String(repeating: "[", count: 5_000), 2,
      "Le fichier n’est pas lisible\u{A0}: trop de niveaux imbriqués."),
    Bad(
      "far too much", head + "reponses: {a: \"" + String(repeating: "é", count: 2_000_000) + "\"}\n", nil,
      "Fichier trop volumineux\u{A0}: 4\u{202F}000\u{202F}040 octets, 4\u{202F}000\u{202F}000 au plus."),
  ]

  @Test(arguments: corpus)
  func `a bad file is refused with its line and a French sentence`(bad: Bad) {
    let error = #expect(throws: SavedInterviewError.self) { try SavedInterview.decode(yaml: bad.yaml) }
    #expect(error?.message == bad.message)
    #expect(error?.line == bad.line)
  }

  @Test func `an error is shown with its line when it has one`() {
    #expect(SavedInterviewError(line: 4, message: "Non.").description == "Ligne 4\u{A0}: Non.")
    #expect(SavedInterviewError(message: "Non.").description == "Non.")
  }

  @Test func `no error is in English, whatever is broken`() {
    var generator = SplitMix64(7)
    let good = Array(
      "recouvre: entretien/1\nreponses:\n  a: \"x\"\n  bs:\n    - {c: 1, d: 'e'}\n    - c: |\n        y\n"
        .unicodeScalars)
    let noise = Array("\"'[]{}:,-#&*!|>%@`\t\n ?~".unicodeScalars)
    for _ in 0..<3_000 {
      var scalars = good
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let position = Int.random(in: 0..<scalars.count, using: &generator)
        if generator.chance(50) {
          scalars.remove(at: position)
        } else {
          scalars.insert(noise.randomElement(using: &generator) ?? " ", at: position)
        }
      }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      do {
        _ = try SavedInterview.decode(yaml: String(text))
      } catch {
        #expect(error.message.hasSuffix("."))
        for word in [" the ", "expected", "found", "while"] { #expect(!error.message.contains(word)) }
      }
    }
  }

  @Test func `aliases whose names are hyphens, or touch a colon, are counted too`() {
    var yaml = "recouvre: entretien/1\nreponses:\n  a: &- [x, x]\n"
    for level in 1...40 {
      let name = String(repeating: "-", count: level)
      yaml += "  ? {\"a\":&\(name)- [\"b\":*\(name),\"c\":*\(name)]}\n  : x\n"
    }
    let error = #expect(throws: SavedInterviewError.self) { try SavedInterview.decode(yaml: yaml) }
    #expect(error?.line == 3)
  }
}
