import Foundation
import Testing

@Suite struct ConflictsCommandTests {
  private let program: Program

  init() throws {
    program = try Program()
    let file = try program.write(
      """
      recouvre: entretien/1
      questionnaire: 2026.11
      le: 2026-11-23
      reponses:
        accueil.motif: creance
        accueil.repondant: dirigeant
        creancier.nom: Canari Bois SARL
        creancier.qualite: societe_commerciale
        debiteur.nom: Menuiserie Garnier
        debiteur.qualite: societe_commerciale
        debiteur.siren: 732 829 320
      """, to: "ancien.yaml")
    let imported = try program.run("importer", file)
    try #require(imported.status == 0, "\(imported.errors)")
  }

  @Test func `a name is found by hand, and nothing but its side, its day and its dossier is shown`() throws {
    for arguments in [
      ["GARNIER (Menuiserie) s.a.r.l."], ["Garnier"], ["Tout autre nom", "--siren", "732 829 320"],
    ] {
      let found = try program.run(arguments: ["conflits"] + arguments)
      #expect(found.status == 1)
      #expect(found.output.contains("-0001"))
      #expect(found.output.contains("adversaire (débiteur)"))
      for word in ["Garnier", "Canari", "732"] { #expect(!(found.output + found.errors).contains(word)) }
    }
    let none = try program.run("conflits", "Pellegrini")
    #expect(none.status == 0)
    #expect(none.output.contains("Aucun dossier ne porte ce nom."))
  }

  @Test func `the JSON has the keys that its document names`() throws {
    let found = try program.run("conflits", "-", "--json", input: "Menuiserie Garnier\n")
    #expect(found.status == 1)
    let value = try #require(
      try JSONSerialization.jsonObject(with: Data(found.output.utf8)) as? [String: Any])
    #expect(value["schema"] as? String == "recouvre-conflits/1")
    let first = try #require((value["trouves"] as? [[String: Any]])?.first)
    #expect(first["proximite"] as? String == "identique")
    let document = try String(
      contentsOf: Program.root.appendingPathComponent("docs/schema-conflits.md"), encoding: .utf8)
    for key in Array(value.keys) + first.keys { #expect(document.contains("`\(key)`"), "\(key)") }
  }

  @Test func `an unreadable number or an empty name is a usage error`() throws {
    #expect(try program.run("conflits", "Garnier", "--siren", "123").status == 64)
    #expect(try program.run("conflits", "…").status == 64)
  }

  @Test func `a pipe stops before the story with its own code, and goes on with a decision`() throws {
    let lines = "1\ncabinet\nLD\nJean Morvan\noui\nMenuiserie Garnier\nsarl\nPellegrini\n"
    let stopped = try program.run("nouveau", input: lines + "1\n")
    #expect(stopped.status == 77)
    #expect(stopped.errors.contains("adversaire"))
    #expect(stopped.errors.contains("-0002"))
    #expect(!stopped.errors.contains("Canari"))
    #expect(stopped.output.isEmpty)
    let decided = try program.run("nouveau", input: lines + "poursuivre homonyme\n1\n")
    #expect(decided.status == 0)
    let referred = try program.run("nouveau", input: lines + "arreter\n")
    #expect(referred.status == 0)
    #expect(referred.output.contains("vous rappelle"))
    #expect(try program.run("verifier").status == 0)
  }
}
