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

  @Test func `a name already taken stops all of them, before the first is written`() throws {
    let (program, reference) = try Self.program("01-garnier-mise-en-demeure.yaml")
    let folder = program.home.appendingPathComponent("remise")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try "à moi".write(to: folder.appendingPathComponent("dates.ics"), atomically: true, encoding: .utf8)
    let result = try program.run(
      "documents", reference, "-o", "remise", environment: ["PATH": "/nonexistent"])
    #expect(result.status == 73)
    #expect(result.errors.contains("dates.ics") && result.errors.contains("rien n’a été écrit"))
    #expect(!result.errors.contains("--remplacer"), "documents has no such option")
    #expect(Self.names(folder.path) == ["dates.ics"])
    _ = try program.write("", to: "fichier")
    let file = try program.run("documents", reference, "-o", "fichier")
    #expect(file.status == 73 && file.errors.contains("un fichier porte déjà ce nom"))
  }

  @Test func `without a program for PDF, how to have one is said`() throws {
    let (program, reference) = try Self.program("01-garnier-mise-en-demeure.yaml")
    let result = try program.run("documents", reference, environment: ["PATH": "/nonexistent"])
    #expect(result.output.contains("Pour un PDF"))
    #expect(result.output.contains("/a-completer.yaml --dans " + reference))
  }

  @Test func `a dossier’s sheet opens no other dossier and goes into no other`() throws {
    let (program, reference) = try Self.program("01-garnier-mise-en-demeure.yaml")
    let sample = Program.root.path + "/Tests/Interviews/02-silence-apres-mise-en-demeure.yaml"
    let other = try program.run("importer", sample).output.trimmingCharacters(in: .whitespacesAndNewlines)
    let sheet = try program.run("courrier", reference, "pieces_manquantes", "-o", "feuille.yaml")
    #expect(sheet.errors.contains("recouvre importer feuille.yaml --dans " + reference))
    let alone = try program.run("importer", "feuille.yaml")
    #expect(alone.status == 64 && alone.errors.contains("--dans " + reference))
    let wrong = try program.run("importer", "feuille.yaml", "--dans", other)
    #expect(wrong.status == 64 && wrong.errors.contains(reference))
    #expect(try program.run("importer", "feuille.yaml", "--dans", reference).status == 0)
    #expect(try program.run("liste").output.split(separator: "\n").count == 2)
  }

  @Test(arguments: [["bilan"], ["courrier", "mise"], ["rendez-vous"]])
  func `a text is never written under the name of another kind of file`(_ command: [String]) throws {
    let (program, reference) = try Self.program("01-garnier-mise-en-demeure.yaml")
    let result = try program.run(
      arguments: [command[0], reference] + command.dropFirst() + ["-o", "essai.doc"])
    #expect(result.status == 64 && result.errors.contains("rien n’a été écrit"))
    #expect(!FileManager.default.fileExists(atPath: program.home.path + "/essai.doc"))
  }

  @Test func `models are all copied or none is`() throws {
    let program = try Program()
    let folder = program.home.appendingPathComponent("miens")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try "".write(
      to: folder.appendingPathComponent("requete_injonction.txt"), atomically: true, encoding: .utf8)
    let result = try program.run("modeles", "copier", "miens")
    #expect(result.status == 73 && result.errors.contains("rien n’a été écrit"))
    #expect(Self.names(folder.path) == ["requete_injonction.txt"])
  }

  @Test func `an example of the help stands alone on its line when what it does does not fit`() throws {
    let program = try Program()
    for command in ["documents", "pieces", "courrier", "modeles", "exporter", "importer"] {
      let lines = try program.run(command, "--help").output.split(separator: "\n").map(String.init)
      let start = try #require(lines.firstIndex(of: "Exemples :"))
      let indented = lines[(start + 1)...].prefix { $0.hasPrefix("  ") }
      #expect(indented.count > 1)
      for line in indented where !line.hasPrefix("      ") {
        #expect(line.hasPrefix("  recouvre "), "\(command): \(line)")
      }
    }
  }
}
