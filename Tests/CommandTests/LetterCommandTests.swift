import Foundation
import Testing

@Suite struct LetterCommandTests {
  private static let garnier = Program.root.path + "/Tests/Interviews/01-garnier-mise-en-demeure.yaml"
  private static let bellac = Program.root.path + "/Tests/Interviews/19-credit-consommateur.yaml"

  /// A store with one dossier, `2026-0001` in the year of today.
  private static func program(_ interview: String = garnier) throws -> (Program, String) {
    let program = try Program()
    let imported = try program.run("importer", interview)
    let reference = imported.output.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(reference.hasSuffix("-0001"))
    return (program, reference)
  }

  @Test func `without a model, the letters of the dossier are listed, the one that the bilan advises first`()
    throws
  {
    let (program, reference) = try Self.program()
    let list = try program.run("courrier", reference, "--le", "2026-11-23")
    #expect(list.status == 0)
    let first = try #require(list.output.range(of: "mise_en_demeure"))
    let other = try #require(list.output.range(of: "relance_courtoise"))
    #expect(first.lowerBound < other.lowerBound)
    let json = try program.run("courrier", reference, "--json", "--le", "2026-11-23")
    let value = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(value?["schema"] as? String == "recouvre-courriers/1")
    let models = try #require(value?["modeles"] as? [[String: Any]])
    #expect(
      models.first { $0["place"] as? String == "conseillee" }?["modele"] as? String == "mise_en_demeure")
  }

  @Test func `a letter goes to the screen as data, what is left to do to standard error`() throws {
    let (program, reference) = try Self.program(
      Program.root.path + "/Tests/Interviews/02-silence-apres-mise-en-demeure.yaml")
    let letter = try program.run("courrier", reference, "requete", "--le", "2026-11-23")
    #expect(letter.status == 0)
    #expect(letter.output.contains("8\u{202F}232,93\u{A0}€"))
    #expect(letter.output.contains("[à compléter\u{A0}: l’adresse du créancier]"))
    #expect(letter.errors.contains("À compléter avant l’envoi"))
    #expect(letter.errors.contains("Rien n’est envoyé"))
    #expect(!letter.output.contains("Rien n’est envoyé"))
  }

  @Test func `the format follows the name of the file, and the file is noted`() throws {
    let (program, reference) = try Self.program()
    for (name, begins) in [
      ("a.html", "<!DOCTYPE html>"), ("a.md", ">"), ("a.json", "{"), ("a.txt", "Atelier Lenoir"),
    ] {
      let result = try program.run("courrier", reference, "mise", "-o", name, "--le", "2026-11-23")
      #expect(result.status == 0, "\(result.errors)")
      let text = try String(contentsOf: program.home.appendingPathComponent(name), encoding: .utf8)
      #expect(text.hasPrefix(begins), "\(name)")
      #expect(text.contains("13\u{202F}087,57") || text.contains("13 087,57"), "\(name)")
    }
    let erased = try program.run("effacer", reference, "--motif", "essai", "--oui")
    #expect(erased.status == 0, "\(erased.errors)")
    #expect((erased.output + erased.errors).contains("a.html"))
  }

  @Test(arguments: ["pdf", "docx", "odt"])
  func `without the program that makes it, the page is written beside, and how to install it is said`(
    format: String
  )
    throws
  {
    let (program, reference) = try Self.program()
    let result = try program.run(
      "courrier", reference, "mise", "-o", "lettre." + format, environment: ["PATH": "/nonexistent"])
    #expect(result.status == 77)
    #expect(result.errors.contains("sudo apt install " + (format == "pdf" ? "weasyprint" : "pandoc")))
    #expect(result.errors.contains("lettre.html"))
    let page = try String(contentsOf: program.home.appendingPathComponent("lettre.html"), encoding: .utf8)
    #expect(page.contains("Mise en demeure"))
    #expect(!FileManager.default.fileExists(atPath: program.home.path + "/lettre." + format))
  }

  @Test(arguments: ["pdf", "docx", "odt"])
  func `with the program there, the file is one of its kind`(format: String) throws {
    let tool = "/usr/bin/" + (format == "pdf" ? "weasyprint" : "pandoc")
    guard FileManager.default.isExecutableFile(atPath: tool) else { return }
    let (program, reference) = try Self.program()
    let result = try program.run("courrier", reference, "mise", "-o", "lettre." + format)
    #expect(result.status == 0, "\(result.errors)")
    let bytes = try Data(contentsOf: program.home.appendingPathComponent("lettre." + format))
    #expect(bytes.starts(with: Array((format == "pdf" ? "%PDF-" : "PK").utf8)))
  }

  @Test func `the text of the PDF says the figures of the JSON, in the letter and in the bilan`() throws {
    let tools = ["/usr/bin/weasyprint", "/usr/bin/pdftotext"]
    guard tools.allSatisfy(FileManager.default.isExecutableFile) else { return }
    let (program, reference) = try Self.program()
    let json = try program.run("bilan", reference, "--json", "--le", "2026-11-23")
    let bilan = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let statement = try #require(bilan?["creance"] as? [String: Any])
    #expect((statement["total"] as? NSNumber)?.intValue == 1_308_757)
    for arguments in [["bilan", reference, "-o", "b.pdf"], ["courrier", reference, "mise", "-o", "l.pdf"]] {
      let made = try program.run(arguments: arguments + ["--le", "2026-11-23"])
      #expect(made.status == 0, "\(made.errors)")
      let text = try program.shell("pdftotext -layout \(arguments.last ?? "") -").output
      // Thin spaces come out as they are, or as ordinary ones.
      let plain = String(text.map { "\u{202F}\u{A0}".contains($0) ? " " : $0 })
      for amount in ["13 087,57", "12 480,00", "487,57", "120,00"] {
        #expect(plain.contains(amount), "\(arguments[0]) \(amount)")
      }
    }
  }

  @Test func `an unknown or doubtful model is refused with the names that there are`() throws {
    let (program, reference) = try Self.program()
    let unknown = try program.run("courrier", reference, "poème")
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("mise_en_demeure"))
    let doubtful = try program.run("courrier", reference, "relance")
    #expect(doubtful.status == 64)
    #expect(doubtful.errors.contains("relance_ferme"))
    let sender = try program.run("courrier", reference, "relance_courtoise", "--expediteur", "tiers")
    #expect(sender.status == 77)
  }

  @Test
  func `a firm’s own model takes the place of the program’s, and a faulty one is refused with its line`()
    throws
  {
    let (program, reference) = try Self.program()
    let copied = try program.run("modeles", "copier", "miens")
    #expect(copied.status == 0, "\(copied.errors)")
    #expect(try program.run("modeles", "verifier", "miens").status == 0)
    #expect(try program.run("modeles", "copier", "miens").status == 73)
    let file = program.home.appendingPathComponent("miens/relance_ferme.txt")
    try "titre: Ma relance\npour: essayer\nobjet: Bonjour\n---\nPayez {{creance.total}}.\n"
      .write(to: file, atomically: true, encoding: .utf8)
    let own = try program.run(
      "courrier", reference, "relance_ferme", "--modeles", "miens", "--le", "2026-11-23")
    #expect(own.output.contains("Payez 13\u{202F}087,57\u{A0}€."))
    try "titre: Ma relance\npour: essayer\nobjet: Bonjour\n---\nPayez\n{{creance.totale}}.\n"
      .write(to: file, atomically: true, encoding: .utf8)
    let checked = try program.run("modeles", "verifier", "miens")
    #expect(checked.status == 65)
    #expect(checked.output.contains("ligne 6") && checked.output.contains("creance.total"))
    let refused = try program.run("courrier", reference, "relance_ferme", "--modeles", "miens")
    #expect(refused.status == 65)
    #expect(refused.errors.contains("ligne 6"))
    // The folder of the configuration is used without being named.
    let home = program.home.path + "/.config/recouvre/modeles"
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    try "titre: Du cabinet\npour: essayer\nobjet: Bonjour\n---\nDu cabinet.\n"
      .write(toFile: home + "/relance_ferme.txt", atomically: true, encoding: .utf8)
    #expect(try program.run("courrier", reference, "relance_ferme").output.contains("Du cabinet."))
    #expect(try program.run("modeles", "montrer", "relance_ferme").output.contains("titre: Du cabinet"))
  }

  @Test func `the sheet sent to the client reads back into the dossier, and replaces nothing`() throws {
    let (program, reference) = try Self.program(Self.bellac)
    let sheet = try program.run("courrier", reference, "pieces", "--format", "yaml", "-o", "feuille.yaml")
    #expect(sheet.status == 0, "\(sheet.errors)")
    let file = program.home.appendingPathComponent("feuille.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    // Blank: nothing to add.
    let blank = try program.run("importer", "feuille.yaml", "--dans", reference)
    #expect(blank.status == 0, "\(blank.errors)")
    #expect(blank.errors.contains("0\u{A0}réponse ajoutée"))
    // Filled in, one answer wrong, and one for a question that has its answer.
    let filled = text.replacingOccurrences(of: "documents.relances:", with: "documents.relances: oui")
      .replacingOccurrences(
        of: "debiteur.etat_verifie_le:", with: "debiteur.etat_verifie_le: le jour d’avant la veille"
      )
      .replacingOccurrences(
        of: "reponses:\n", with: "reponses:\n  debiteur.nom: Quelqu’un d’autre\n  inconnu.rien: oui\n")
    try filled.write(to: file, atomically: true, encoding: .utf8)
    let result = try program.run("importer", "feuille.yaml", "--dans", reference)
    #expect(result.status == 1, "\(result.errors)")
    #expect(result.errors.contains("1\u{A0}réponse ajoutée"))
    #expect(result.errors.contains("debiteur.etat_verifie_le"))
    #expect(result.errors.contains("a déjà une réponse"))
    #expect(result.errors.contains("question inconnue"))
    let exported = try program.run("exporter", reference)
    #expect(exported.output.contains("documents.relances: detenu"))
    #expect(exported.output.contains("debiteur.nom: Paul Ormand"))
    #expect(try program.run("verifier").status == 0)
  }

  @Test
  func `a letter about an act received has no place in a dossier about a claim, nor the other way round`()
    throws
  {
    let (program, reference) = try Self.program()
    #expect(try program.run("courrier", reference, "opposition").status == 77)
    let (other, act) = try Self.program(Program.root.path + "/Tests/Interviews/10-injonction-recue.yaml")
    #expect(try other.run("courrier", act, "mise").status == 77)
    #expect(try other.run("courrier", act, "opposition").output.contains("forme opposition"))
  }

  @Test func `the plan can be chosen when the letter is written`() throws {
    let (program, reference) = try Self.program()
    let letter = try program.run(
      "courrier", reference, "reconnaissance", "--mensualites", "3", "--premiere-echeance", "2027-01-31",
      "--le",
      "2026-11-23")
    #expect(letter.output.contains("28/02/2027"))
    #expect(try program.run("courrier", reference, "reconnaissance", "--mensualites", "0").status == 64)
    #expect(
      try program.run("courrier", reference, "reconnaissance", "--premiere-echeance", "bientôt").status
        == 64)
  }
}
