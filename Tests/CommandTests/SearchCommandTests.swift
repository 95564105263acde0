import Foundation
import Testing

/// The desk, as its users type it: `liste` and `chercher`.
@Suite struct SearchCommandTests {
  private let program: Program

  init() throws {
    program = try Program()
    let folder = Program.root.appendingPathComponent("Tests/Interviews/01-garnier-mise-en-demeure.yaml")
    let yaml = try String(contentsOf: folder, encoding: .utf8)
    for (name, debtor, invoice) in [
      ("CL", "Menuiserie Garnier", "F2026"), ("AB", "Kervella Frères", "G2026"),
    ] {
      let text = yaml.replacingOccurrences(of: "Menuiserie Garnier SARL", with: debtor)
        .replacingOccurrences(of: "F2026", with: invoice)
        .replacingOccurrences(of: "Atelier Lenoir SARL", with: "Canari Bois SARL")
        .replacingOccurrences(
          of: "accueil.repondant: dirigeant",
          with:
            "accueil.repondant: cabinet\n  accueil.operateur: \(name)\n  accueil.appelant: Nadia Ferrand\n  accueil.pouvoir: oui\n  accueil.conflit: non"
        )
      let file = try program.write(text, to: name + ".yaml")
      let imported = try program.run("importer", file)
      try #require(imported.status == 0, "\(imported.errors)")
    }
  }

  @Test func `a dossier is found by whatever is known of it, and the exit code says whether one was`() throws
  {
    for words in [
      ["garnier"], ["garn"], ["GARNIRE"], ["bois", "garnier"], ["F2026-041"], ["f2026", "041"],
    ] {
      let found = try program.run(arguments: ["chercher"] + words)
      #expect(found.status == 0, "\(words): \(found.errors)")
      #expect(found.output.contains("-0001  Canari Bois SARL contre Menuiserie Garnier"), "\(words)")
      #expect(!found.output.contains("Kervella"), "\(words)")
    }
    let both = try program.run("chercher", "732", "829", "320")
    #expect(both.output.contains("Garnier") && both.output.contains("Kervella"))
    #expect(both.output.contains("SIREN du débiteur"))
    #expect(try program.run("chercher", "-", input: "ferrand\n").output.contains("représentant"))
    let none = try program.run("chercher", "pellegrini")
    #expect(none.status == 1 && none.errors.isEmpty)
    #expect(none.output.contains("Aucun dossier ne correspond"))
    for words in [[], ["…"], ["-"]] { #expect(try program.run(arguments: ["chercher"] + words).status == 64) }
  }

  @Test func `the JSON of both commands has the keys that their documents name`() throws {
    for (arguments, document, list, schema) in [
      (["liste", "--json"], "schema-liste", "dossiers", "recouvre-liste/2"),
      (["chercher", "garnier", "--json"], "schema-recherche", "trouves", "recouvre-recherche/1"),
    ] {
      let result = try program.run(arguments: arguments)
      #expect(result.status == 0)
      let value = try #require(
        try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
      #expect(value["schema"] as? String == schema)
      let first = try #require((value[list] as? [[String: Any]])?.first)
      var keys = Array(value.keys) + first.keys
      if schema.hasPrefix("recouvre-liste") { keys += try #require(first["date"] as? [String: Any]).keys }
      let text = try String(
        contentsOf: Program.root.appendingPathComponent("docs/\(document).md"), encoding: .utf8)
      for key in keys { #expect(text.contains("`\(key)`"), "\(key)") }
    }
  }

  @Test func `filters leave what they say, and when nothing is left the list says which one to lift`() throws
  {
    #expect(try program.run("liste", "--operateur", "cl").output.contains("Garnier"))
    #expect(try !program.run("liste", "--operateur", "cl").output.contains("Kervella"))
    #expect(
      try program.run("liste", "--avant", "2099-01-01", "--par", "danger").output.contains("Kervella"))
    #expect(try program.run("liste", "--creancier", "canari", "--par", "nom").output.contains("Kervella"))
    let nothing = try program.run("liste", "--operateur", "CL", "--etat", "arrete")
    #expect(nothing.status == 0)
    #expect(nothing.output.contains("Sans --etat arrete\u{A0}: 1\u{A0}dossier"))
    #expect(!nothing.output.contains("Sans --operateur"))
    for arguments in [["--etat", "zut"], ["--par", "zut"], ["--avant", "zut"]] {
      let refused = try program.run(arguments: ["liste"] + arguments)
      #expect(refused.status == 64 && refused.errors.contains("zut"))
    }
  }

  @Test func `a date that passed comes first and is said in words; a list of another month is right too`()
    throws
  {
    let list = try program.run("liste", "--le", "2031-06-02").output
    #expect(list.contains("dépassé de "))
    let year = String(list.prefix(4))
    _ = try program.run("conserver", "\(year)-0002", "--motif", "procès en cours")
    _ = try program.run("mission", "\(year)-0001", "--debut", "2026-11-23")
    let now = try program.run("liste", "--le", "2026-11-23").output
    #expect(!now.contains("dépassé") && now.contains("30/05/2031"), "\(now)")
    #expect(now.contains("conservé\u{A0}: procès en cours") && now.contains("mission depuis le"), "\(now)")
  }

  @Test func `a damaged dossier is shown as such, and hides nothing`() throws {
    let store = URL(fileURLWithPath: program.data + "/dossiers.db")
    var bytes = try Data(contentsOf: store)
    while let range = bytes.range(of: Data("Kervella Fr".utf8)) {
      bytes.replaceSubrange(range, with: Data("Kervelli Fr".utf8))
    }
    try bytes.write(to: store)
    let list = try program.run("liste")
    #expect(list.status == 0)
    #expect(list.output.contains("abîmé") && list.output.contains("Menuiserie Garnier"), "\(list.output)")
    #expect(try program.run("liste", "--etat", "abime", "--json").output.contains("\"endommage\""))
    #expect(try program.run("chercher", "garnier").status == 0)
  }

  @Test func `a held dossier is refused before anything is asked`() throws {
    let reference = String(try program.run("liste").output.prefix(9))
    _ = try program.run("conserver", reference, "--motif", "procès en cours")
    let refused = try program.run("effacer", reference, "--motif", "essai")
    #expect(refused.status == 77)
    #expect(refused.errors.contains("procès en cours") && !refused.errors.contains("--oui"))
  }
}
