import Foundation
import Testing

@Suite struct DocumentsCommandTests {
  private static func program(_ interview: String) throws -> (Program, String) {
    let program = try Program()
    let imported = try program.run("importer", Program.root.path + "/Tests/Interviews/" + interview)
    return (program, imported.output.trimmingCharacters(in: .whitespacesAndNewlines))
  }

  private static func names(_ folder: String) -> Set<String> {
    Set((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
  }

  @Test func `everything is written into a folder of its own, which is never written over`() throws {
    let (program, reference) = try Self.program("01-garnier-mise-en-demeure.yaml")
    let environment = ["PATH": "/nonexistent"]
    let first = try program.run("documents", reference, environment: environment)
    #expect(first.status == 0, "\(first.errors)")
    let folder = program.home.path + "/recouvre-" + reference
    #expect(
      Self.names(folder) == [
        "bilan.html", "mise_en_demeure.html", "demande-de-rendez-vous.eml", "dates.ics", "a-completer.yaml",
      ])
    for name in Self.names(folder) { #expect(first.output.contains(name)) }
    #expect(first.output.contains("Rien n’est envoyé"))
    let again = try program.run("documents", reference, environment: environment)
    #expect(again.output.contains("recouvre-" + reference + "-2"))
    let taken = try program.run("documents", reference, "-o", folder, environment: environment)
    #expect(taken.status == 73)
    let sheet = try String(contentsOfFile: folder + "/a-completer.yaml", encoding: .utf8)
    #expect(sheet.contains("recouvre: entretien/1"))
    // Whoever erases the dossier learns of these files.
    let erased = try program.run("effacer", reference, "--motif", "essai", "--oui")
    #expect((erased.output + erased.errors).contains("mise_en_demeure.html"))
  }

  @Test func `nothing is written for a dossier that a conflict of interests stops`() throws {
    let program = try Program()
    let yaml = program.home.appendingPathComponent("c.yaml")
    try """
    recouvre: entretien/1
    reponses:
      accueil.motif: creance
      accueil.repondant: cabinet
      creancier.nom: Atelier Lenoir
      debiteur.nom: Menuiserie Garnier
      accueil.conflit: oui
    """.write(to: yaml, atomically: true, encoding: .utf8)
    let reference = try program.run("importer", yaml.path).output.trimmingCharacters(
      in: .whitespacesAndNewlines)
    let result = try program.run("documents", reference)
    #expect(result.status == 77)
    #expect(Self.names(program.home.path).allSatisfy { !$0.hasPrefix("recouvre-2") })
  }

  @Test func `an act received gives its opposition and its dates`() throws {
    let (program, reference) = try Self.program("10-injonction-recue.yaml")
    let result = try program.run(
      "documents", reference, "-o", "acte", "--le", "2026-11-23", environment: ["PATH": "/nonexistent"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      Self.names(program.home.path + "/acte").isSuperset(of: [
        "bilan.html", "opposition_injonction.html", "dates.ics",
      ]))
  }
}
