import Foundation
import Testing

/// Copies, restorations, erasures and exports of everything, as their users type them.
@Suite struct DeskCommandTests {
  let program: Program

  init() throws {
    program = try Program()
    _ = try program.run("nouveau", input: "1\n1\nAtelier Lenoir\n")
    _ = try program.run("nouveau", input: "1\n1\nZQXCANARI SARL\n")
  }

  private func journal() throws -> String { try program.run("exporter", "--tout").output }

  @Test func `a copy, the loss of everything, and the same dossiers again`() throws {
    let before = try journal()
    let copy = program.home.path + "/copie.db"
    #expect(try program.run("sauvegarder", copy).status == 0)
    #expect(try program.run("verifier", "--fichier", copy).output.contains("2\u{A0}dossiers vérifiés"))
    try FileManager.default.removeItem(atPath: program.data)
    #expect(try program.run("liste").output.contains("Aucun dossier"))
    #expect(!FileManager.default.fileExists(atPath: program.data))
    let restored = try program.run("restaurer", copy)
    #expect(restored.status == 0, "\(restored.errors)")
    #expect(restored.output.contains("2\u{A0}dossiers restaurés dans /"), "\(restored.output)")
    #expect(restored.output.hasSuffix("/data.\n"), "\(restored.output)")
    #expect(try journal() == before)
  }

  @Test func `a copy that is taken is refused with 73, and a restoration without a yes with 64`() throws {
    let copy = program.home.path + "/copie.db"
    _ = try program.run("sauvegarder", copy)
    let again = try program.run("sauvegarder", copy)
    #expect(again.status == 73)
    #expect(again.errors.contains("--remplacer"))
    #expect(try program.run("sauvegarder", copy, "--remplacer").status == 0)
    _ = try program.run("nouveau", input: "1\n")
    let asked = try program.run("restaurer", copy)
    #expect(asked.status == 64)
    #expect(asked.errors.contains("Absents de la copie\u{A0}: 2026-0003"))
    #expect(asked.errors.contains("--oui"))
    #expect(try program.run("restaurer", copy, "--oui").errors.contains("avant-restauration-"))
  }

  @Test func `a damaged store names the copies from which to restore it`() throws {
    let copy = try program.run("sauvegarder").output.trimmingCharacters(in: .newlines)
    try Data("abîmé".utf8).write(to: URL(fileURLWithPath: program.data + "/dossiers.db"))
    let list = try program.run("liste")
    #expect(list.status == 65)
    #expect(list.errors.contains("recouvre restaurer \(copy)"))
    #expect(try program.run("restaurer", copy, "--oui").status == 0)
    #expect(try program.run("verifier").status == 0)
  }

  @Test(arguments: ["dossiers.db", "dossiers.db-journal"])
  func `no command writes its document over the store`(_ name: String) throws {
    let before = try journal()
    let path = program.data + "/" + name
    for command in [
      ["bilan", "2026-0002", "-o", path], ["bareme", "-o", path], ["regles", "-o", path],
      ["exporter", "2026-0001", "-o", path], ["exporter", "--tout", "-o", path], ["sauvegarder", path],
    ] {
      for extra in [[], ["--remplacer"]] {
        let result = try program.run(arguments: command + extra)
        #expect(result.status == 77, "\(command)")
        #expect(result.errors.contains("base des dossiers"), "\(command)")
        #expect(!result.errors.contains("--remplacer"), "\(command)")
      }
    }
    #expect(try journal() == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: program.data) == ["dossiers.db"])
  }

  @Test func `a store that is no longer there is not mistaken for none`() throws {
    let copy = try program.run("sauvegarder").output.trimmingCharacters(in: .newlines)
    try FileManager.default.removeItem(atPath: program.data + "/dossiers.db")
    for command in [
      [], ["liste"], ["liste", "--json"], ["verifier"], ["bilan", "2026-0001"], ["conflits", "Lenoir"],
      ["exporter", "--tout"], ["reprendre"], ["nouveau"], ["sauvegarder"],
      ["effacer", "1", "--motif", "essai"],
    ] {
      let result = try program.run(arguments: command, input: "1\n")
      #expect(result.status == 66, "\(command)")
      #expect(
        result.errors.contains("a disparu") && result.errors.contains("restaurer \(copy)"), "\(command)")
      #expect(result.output.isEmpty, "\(command)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: program.data) == ["sauvegardes"])
    #expect(try program.run("restaurer", copy).status == 0)
    #expect(try program.run("liste").output.contains("ZQXCANARI"))
  }

  @Test func `a copy that a person named is never rotated away`() throws {
    let folder = program.data + "/sauvegardes"
    _ = try program.run("sauvegarder", "--garder", "1")
    try Data([1]).write(to: URL(fileURLWithPath: folder + "/recouvre-garnier.db"))
    try Data([1]).write(to: URL(fileURLWithPath: folder + "/recouvre-2099-01-01-000000.db"))
    let made = try program.run("sauvegarder", "--garder", "1", "--remplacer").output
    #expect(FileManager.default.fileExists(atPath: made.trimmingCharacters(in: .newlines)))
    #expect(FileManager.default.fileExists(atPath: folder + "/recouvre-garnier.db"))
    #expect(!FileManager.default.fileExists(atPath: folder + "/recouvre-2099-01-01-000000.db"))
  }

  @Test func `a restoration forgets no hold, and no file that was written`() throws {
    let copy = program.home.path + "/h.db"
    let export = program.home.path + "/e.yaml"
    _ = try program.run("sauvegarder", copy)
    _ = try program.run("conserver", "2026-0001", "--motif", "procès")
    _ = try program.run("exporter", "2026-0002", "-o", export)
    let restored = try program.run("restaurer", copy, "--oui")
    #expect(restored.status == 0 && restored.errors.contains("reprises"), "\(restored.errors)")
    #expect(try program.run("effacer", "2026-0001", "--motif", "essai", "--oui").status == 77)
    let erased = try program.run("effacer", "2026-0002", "--motif", "essai", "--oui").output
    #expect(erased.contains(copy) && erased.contains(export), "\(erased)")
  }

  @Test func `the journal of all dossiers is named for what it is, and only to those that it holds`() throws {
    let export = program.home.path + "/tout.jsonl"
    #expect(try program.run("exporter", "--tout", "-o", export).status == 0)
    let erased = try program.run("effacer", "2026-0002", "--motif", "essai", "--oui").output
    #expect(erased.contains("\(export)  (journal de tous les dossiers à sa date)"), "\(erased)")
    // The store counts whole seconds: the next dossier is to be later than the journal.
    Thread.sleep(forTimeInterval: 1.1)
    _ = try program.run("nouveau", input: "1\n1\nTard SARL\n")
    let later = try program.run("effacer", "2026-0003", "--motif", "essai", "--oui")
    #expect(later.status == 0 && !later.output.contains(export), "\(later.output)")
  }

  @Test func `a damaged dossier hides no other from a copy or an export`() throws {
    let whole = try program.run("exporter", "2026-0001", "--journal").output
    let store = URL(fileURLWithPath: program.data + "/dossiers.db")
    var bytes = try Data(contentsOf: store)
    while let range = bytes.range(of: Data("ZQXCANARI".utf8)) {
      bytes.replaceSubrange(range, with: Data("ZQXCANARJ".utf8))
    }
    try bytes.write(to: store)
    let export = program.home.path + "/tout.jsonl"
    let result = try program.run("exporter", "--tout", "-o", export)
    #expect(result.status == 65)
    #expect(result.errors.contains("dossier 2026-0002, ligne"))
    #expect(try String(contentsOfFile: export, encoding: .utf8) == whole)
    let refused = try program.run("sauvegarder", program.home.path + "/c.db")
    #expect(refused.status == 65 && refused.errors.contains("--malgre-dommages"))
    let copied = try program.run("sauvegarder", program.home.path + "/c.db", "--malgre-dommages")
    #expect(copied.status == 65 && !copied.errors.contains("vérifiés"), "\(copied.errors)")
  }

  @Test func `a copy that is absent or damaged is said as such`() throws {
    let bad = try program.write("SQLite format 3\u{0}abîmé", to: "abime.db")
    for command in [["restaurer", "--oui"], ["verifier", "--fichier"]] {
      let absent = try program.run(arguments: command + ["absent.db"])
      #expect(absent.status == 66 && absent.errors.contains("absent.db"), "\(command)")
      let damaged = try program.run(arguments: command + [bad])
      #expect(damaged.status == 65 && damaged.errors.contains("essayez-en une autre"), "\(command)")
      #expect(!damaged.errors.contains("recouvre restaurer"), "\(command)")
    }
  }

  @Test func `a file of another kind is said to be no copy, and a copy to be no interview`() throws {
    let letter = try program.write("Bonjour,\n", to: "lettre.txt")
    for command in [["restaurer", "--oui"], ["verifier", "--fichier"]] {
      let result = try program.run(arguments: command + [letter])
      #expect(result.status == 65, "\(command)")
      #expect(
        result.errors.contains("n’est pas une copie faite par «\u{A0}recouvre sauvegarder\u{A0}»"),
        "\(command): \(result.errors)")
    }
    _ = try program.run("sauvegarder", "copie.db")
    let imported = try program.run("importer", "copie.db")
    #expect(imported.status == 65)
    #expect(imported.errors.contains("copie.db est une copie des dossiers, pas un entretien."))
    #expect(imported.errors.contains("recouvre restaurer copie.db"))
  }

  @Test func `a verification that finds damage says what is whole, and the way out`() throws {
    let copy = try program.run("sauvegarder").output.trimmingCharacters(in: .newlines)
    let store = URL(fileURLWithPath: program.data + "/dossiers.db")
    var bytes = try Data(contentsOf: store)
    while let range = bytes.range(of: Data("ZQXCANARI".utf8)) {
      bytes.replaceSubrange(range, with: Data("ZQXCANARJ".utf8))
    }
    try bytes.write(to: store)
    let other = URL(fileURLWithPath: program.home.path + "/abimee.db")
    try bytes.write(to: other)
    let found = try program.run("verifier", "--donnees", program.data)
    #expect(found.status == 65)
    let isOfTheFile = found.output.contains("Fichier\u{A0}:")
    #expect(found.errors.contains("Dossier abîmé\u{A0}: 2026-0002."), "\(found.errors)")
    #expect(
      found.errors.contains(
        isOfTheFile ? "N’écrivez plus rien ici." : "L’autre est entier. N’écrivez plus dans ce dossier."),
      "\(found.errors)")
    #expect(found.errors.contains("vérifiez-la d’abord (recouvre verifier --fichier COPIE)"))
    #expect(found.errors.contains("  recouvre restaurer \(copy) --donnees /"), "\(found.errors)")
    let opened = try program.run("bilan", "2026-0002")
    #expect(opened.status == 65)
    #expect(opened.errors.contains("Le dossier 2026-0002 est abîmé (ligne "), "\(opened.errors)")
    let ofCopy = try program.run("verifier", "--fichier", other.path)
    #expect(ofCopy.status == 65)
    #expect(ofCopy.errors.contains("Cette copie ne peut pas servir telle quelle"), "\(ofCopy.errors)")
    #expect(!ofCopy.errors.contains("N’écrivez plus") && !ofCopy.errors.contains("recouvre restaurer"))
    try FileManager.default.removeItem(atPath: program.data + "/sauvegardes")
    let alone = try program.run("verifier")
    #expect(alone.errors.contains("Aucune copie n’a été trouvée ici"), "\(alone.errors)")
  }

  @Test func `a suggested command names the folder that was given, as a shell reads it`() throws {
    let place = ["--donnees", "mes dossiers"]
    _ = try program.run(arguments: ["nouveau"] + place, input: "1\n1\nAtelier Lenoir\n")
    #expect(try program.run(arguments: ["sauvegarder"] + place).status == 0)
    try Data("abîmé".utf8).write(to: URL(fileURLWithPath: program.home.path + "/mes dossiers/dossiers.db"))
    let list = try program.run(arguments: ["liste"] + place)
    #expect(list.status == 65)
    let lines = list.errors.split(separator: "\n")
    let line = try #require(lines.first { $0.hasPrefix("  recouvre restaurer '/") }, "\(list.errors)")
    #expect(line.contains(".db' --donnees '/") && line.hasSuffix("/mes dossiers'"), "\(line)")
  }

  @Test func `a copy on the disk of the dossiers is said to be there, and none goes to the output`() throws {
    let made = try program.run("sauvegarder", program.data + "/copie.db")
    #expect(made.status == 0 && made.errors.contains("même disque que les dossiers"), "\(made.errors)")
    let refused = try program.run("sauvegarder", "-")
    #expect(refused.status == 64 && refused.errors.contains("Une copie s’écrit dans un fichier."))
    #expect(!FileManager.default.fileExists(atPath: program.home.path + "/-"))
  }

  @Test func `a folder that refuses a file is no reason to open another store`() throws {
    // Nothing is refused to the administrator.
    guard geteuid() != 0 else { return }
    let folder = program.home.path + "/ferme"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o500])
    for command in [["sauvegarder"], ["exporter", "2026-0001", "-o"]] {
      let result = try program.run(arguments: command + [folder + "/x"])
      #expect(result.status == 73, "\(command)")
      #expect(result.errors.contains("Vos dossiers n’ont pas changé."), "\(command): \(result.errors)")
      #expect(!result.errors.contains("--donnees"), "\(command)")
    }
  }

  @Test func `a place where nothing can be written exits 73, and a full disk 74`() throws {
    for command in [["sauvegarder"], ["exporter", "2026-0001", "-o"], ["exporter", "--tout", "-o"]] {
      for place in [program.home.path, program.home.path + "/absent/x"] {
        #expect(try program.run(arguments: command + [place]).status == 73, "\(command) \(place)")
      }
    }
    let full = try program.shell(
      "trap '' XFSZ; ulimit -f 0; exec \"$R\" exporter 2026-0001 -o '\(program.home.path)/plein.yaml' 2>/dev/null",
      environment: program.environment())
    #expect(full.status == 74)
  }

  @Test func `the default folder keeps as many copies as asked`() throws {
    let folder = program.data + "/sauvegardes"
    _ = try program.run("sauvegarder")
    for day in ["01", "02", "03"] {
      try Data([1]).write(to: URL(fileURLWithPath: folder + "/recouvre-2026-01-\(day)-000000.db"))
    }
    #expect(
      try program.run("sauvegarder", "--garder", "2", "--remplacer").errors.contains("anciennes copies"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 2)
  }

  @Test func `an erased dossier is nowhere, and the copies that hold it are said`() throws {
    let copy = program.home.path + "/copie.db"
    let export = program.home.path + "/export.yaml"
    _ = try program.run("sauvegarder", copy)
    _ = try program.run("exporter", "2026-0002", "-o", export)
    let erased = try program.run("effacer", "2026-0002", "--motif", "demande", "--oui")
    #expect(erased.status == 0)
    #expect(erased.output.contains(copy) && erased.output.contains(export))
    #expect(!erased.output.contains("CANARI"))
    for name in try FileManager.default.contentsOfDirectory(atPath: program.data) {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: program.data + "/" + name))
      #expect(bytes.range(of: Data("ZQXCANARI".utf8)) == nil, "\(name)")
    }
    #expect(try program.run("nouveau", input: "1\n").errors.contains("2026-0003"))
    #expect(try program.run("effacer", "2026-0002", "--motif", "demande", "--oui").status == 66)
  }

  @Test func `the copies of everything, the files of one dossier and what cannot be read are told apart`()
    throws
  {
    let copy = program.home.path + "/copie.db"
    let export = program.home.path + "/export.yaml"
    _ = try program.run("sauvegarder")
    let unread = program.data + "/sauvegardes/recouvre-2026-01-01-000000.db"
    try Data([1]).write(to: URL(fileURLWithPath: unread))
    _ = try program.run("sauvegarder", copy)
    _ = try program.run("exporter", "2026-0002", "-o", export)
    let erased = try program.run(
      "effacer", "2026-0002", "--motif", "essai", "--oui", "--donnees", program.data
    ).output
    let ofAll = try #require(
      erased.range(
        of: "Ces copies contiennent encore le dossier 2026-0002, avec tous vos autres dossiers. "
          + "Faites d’abord une copie neuve (recouvre sauvegarder --donnees /"), "\(erased)")
    let ofOne = try #require(
      erased.range(of: "Ces fichiers ne contiennent que ce dossier\u{A0}; vous pouvez les supprimer"),
      "\(erased)")
    let ofNone = try #require(erased.range(of: "Ceux-ci ne peuvent pas être lus d’ici"), "\(erased)")
    #expect(ofAll.upperBound < ofOne.lowerBound && ofOne.upperBound < ofNone.lowerBound)
    #expect(erased[ofAll.upperBound..<ofOne.lowerBound].contains("  \(copy)  (2026-0002)\n"))
    #expect(erased[ofOne.upperBound..<ofNone.lowerBound].contains("  \(export)  (2026-0002)\n"))
    #expect(erased[ofNone.upperBound...].contains("/recouvre-2026-01-01-000000.db  (illisible"))
  }

  @Test func `what is held about a client may hold another of his dossiers`() throws {
    _ = try program.run("nouveau", input: "1\n1\nAtelier Lenoir\n")
    let held = program.home.path + "/lenoir.md"
    #expect(try program.run("exporter", "--personne", "Atelier Lenoir", "-o", held).status == 0)
    let erased = try program.run("effacer", "2026-0003", "--motif", "essai", "--oui").output
    #expect(erased.contains("Ces fichiers peuvent contenir aussi d’autres dossiers"), "\(erased)")
    #expect(erased.contains("  \(held)  (2026-0003)\n"), "\(erased)")
  }

  @Test func `an erasure that standard output cannot tell is told on standard error`() throws {
    for (reference, redirection) in [("2026-0001", ">&-"), ("2026-0002", ">/dev/full")] {
      let result = try program.shell("\"$R\" effacer \(reference) --motif essai --oui \(redirection)")
      #expect(result.status == 74, "\(redirection)")
      #expect(result.errors.contains("Dossier \(reference) effacé.\n"), "\(redirection): \(result.errors)")
      #expect(result.errors.contains("Aucune copie connue"), "\(redirection): \(result.errors)")
      #expect(try program.run("bilan", reference).status == 66)
    }
  }

  @Test func `an erasure needs a reason of the list and a yes`() throws {
    #expect(try program.run("effacer", "2026-0002", "--motif", "humeur", "--oui").status == 64)
    #expect(try program.run("effacer", "2026-0002", "--oui").status == 64)
    let asked = try program.run("effacer", "2026-0002", "--motif", "essai")
    #expect(asked.status == 64)
    #expect(try program.run("liste").output.contains("ZQXCANARI"))
  }

  @Test func `a dossier that must be kept resists, until that is lifted`() throws {
    #expect(try program.run("conserver", "2026-0001").status == 64)
    #expect(try program.run("conserver", "2026-0001", "--lever").output.contains("rien à lever"))
    #expect(try program.run("conserver", "2026-0001", "--motif", "procès en cours").status == 0)
    let refused = try program.run("effacer", "2026-0001", "--motif", "essai", "--oui")
    #expect(refused.status == 77)
    #expect(refused.errors.contains("procès en cours"))
    let plan = try program.run("purger", "--simulation", "--le", "2040-01-01")
    #expect(plan.output.contains("2026-0002") && plan.output.contains("Conservés sur demande"))
    #expect(plan.output.hasSuffix("\nRien n’a été effacé. Pour effacer\u{A0}: recouvre purger\n"))
    let json = try program.run("purger", "--simulation", "--json", "--le", "2040-01-01")
    #expect(!json.output.contains("Rien n’a été effacé"))
    // Another day is looked at, never purged.
    #expect(try program.run("purger", "--oui", "--le", "2040-01-01").status == 64)
    for reference in ["2026-0001", "2026-0002"] {
      _ = try program.run("mission", reference, "--fin", "2019-06-30", "--oui")
    }
    #expect(try program.run("purger", "--oui").output.contains("1\u{A0}dossier effacé"))
    #expect(try program.run("liste").output.contains("2026-0001"))
    #expect(try program.run("conserver", "2026-0001", "--lever").status == 0)
    #expect(try program.run("purger", "--oui").output.contains("1\u{A0}dossier effacé"))
  }

  @Test func `the end of a mission that cannot be is refused, one that looks like a slip is asked`() throws {
    #expect(try program.run("mission", "2026-0001", "--fin", "2099-01-01").status == 64)
    let slip = try program.run("mission", "2026-0001", "--fin", "2019-06-30")
    #expect(slip.status == 64)
    #expect(slip.errors.contains("--oui"))
    #expect(!(try program.run("purger", "--simulation").output.contains("2026-0001")))
    let both = try program.run("mission", "2026-0001", "--debut", "2026-01-01", "--fin", "2026-02-01")
    #expect(both.errors.contains("deux commandes"))
    _ = try program.run("mission", "2026-0001", "--debut", "2026-02-01")
    let before = try program.run("mission", "2026-0001", "--fin", "2026-01-31", "--oui")
    #expect(before.status == 64)
    #expect(before.errors.contains("a commencé le 01/02/2026"))
  }

  @Test func `a mission keeps a dossier, and its end starts the clock of five years`() throws {
    _ = try program.run("mission", "2026-0001", "--debut", "2026-12-01")
    #expect(!(try program.run("purger", "--simulation", "--le", "2040-01-01").output.contains("2026-0001")))
    // Its opening is today: an earlier end is confirmed.
    _ = try program.run("mission", "2026-0002", "--fin", "2021-06-30", "--oui")
    let due = try program.run("purger", "--simulation", "--le", "2026-07-01").output
    #expect(due.contains("2026-0002  mission terminée le 30/06/2021"))
    #expect(!(try program.run("purger", "--simulation", "--le", "2026-06-30").output.contains("2026-0002")))
    #expect(try program.run("mission", "2026-0001").status == 64)
    #expect(try program.run("purger", "--prospects", "37").status == 64)
  }

  @Test func `what is held about a person names the notice, the answers and the copies, and nobody else`()
    throws
  {
    _ = try program.run("exporter", "2026-0001", "-o", program.home.path + "/export.yaml")
    let held = try program.run("exporter", "--personne", "LENOIR atelier")
    #expect(held.status == 0)
    #expect(held.output.contains("Notice d’information") && held.output.contains("canal : flux"))
    #expect(held.output.contains("Atelier Lenoir") && held.output.contains("export.yaml"))
    #expect(!held.output.contains("CANARI"))
    #expect(try program.run("exporter", "--personne", " ").status == 64)
    #expect(try program.run("exporter", "--personne", "SARL").status == 64)
    #expect(try program.run("exporter", "--personne", "inconnu").status == 66)
  }

  @Test func `a name that is that of two clients gives neither's data`() throws {
    _ = try program.run("nouveau", input: "1\n1\nLenoir Plomberie\n")
    let both = try program.run("exporter", "--personne", "Lenoir")
    #expect(both.status == 64)
    #expect(both.errors.contains("Atelier Lenoir") && both.errors.contains("Lenoir Plomberie"))
    #expect(both.output.isEmpty)
    let one = try program.run("exporter", "--personne", "lenoir plomberie")
    #expect(one.status == 0 && !one.output.contains("Atelier"))
  }

  @Test func `a client whose name differs by its legal form or its order is named, not left out in silence`()
    throws
  {
    for name in ["SARL Atelier Lenoir", "Lenoir Atelier"] {
      _ = try program.run("nouveau", input: "1\n1\n\(name)\n")
    }
    let held = try program.run("exporter", "--personne", "Atelier Lenoir")
    #expect(held.status == 0)
    #expect(held.errors.contains("exporter --personne \"SARL Atelier Lenoir\""), "\(held.errors)")
    #expect(held.errors.contains("exporter --personne \"Lenoir Atelier\""), "\(held.errors)")
    #expect(!held.output.contains("SARL Atelier"))
    #expect(try program.run("exporter", "--personne", "EURL Atelier Lenoir").status == 64)
  }

  @Test func `what an import has on the other side elsewhere is said at once`() throws {
    let yaml =
      "recouvre: entretien/1\nreponses:\n  accueil.motif: creance\n  accueil.repondant: cabinet\n"
      + "  creancier.nom: Canari Bois\n  debiteur.nom: ATELIER LENOIR\n"
    let imported = try program.run("importer", try program.write(yaml, to: "autre.yaml"))
    #expect(imported.errors.contains("client, dossier 2026-0001 du"), "\(imported.errors)")
    #expect(imported.errors.contains("recouvre reprendre 2026-0003"))
  }

  @Test func `an export says when and how the notice was shown`() throws {
    let export = try program.run("exporter", "2026-0001").output
    #expect(export.hasPrefix("# Notice d’information 2026.11 ("))
    #expect(export.contains("canal : flux, le "))
  }

  @Test func `a journal taken over elsewhere is the same, and a changed one is refused`() throws {
    let text = try journal()
    let file = try program.write(text, to: "tout.jsonl")
    let other = try Program()
    #expect(try other.run("importer", file).output == "2026-0001\n2026-0002\n")
    #expect(try other.run("exporter", "--tout").output == text)
    let changed = try other.write(text.replacingOccurrences(of: "Lenoir", with: "Lenoix"), to: "faux.jsonl")
    let refused = try other.run("importer", changed)
    #expect(refused.status == 65)
    #expect(refused.errors.contains("ligne 6"))
    #expect(try other.run("exporter", "--tout").output == text)
  }

  @Test func `commands that need dossiers create nothing where there are none`() throws {
    let other = try Program()
    for command in [
      ["sauvegarder"], ["purger", "--oui"], ["exporter", "--tout"], ["conserver", "1", "--motif", "x"],
    ] {
      let result = try other.run(arguments: command)
      #expect(result.status == 66, "\(command)")
      #expect(!FileManager.default.fileExists(atPath: other.data), "\(command)")
    }
  }
}

/// Encryption by age: another program, called when it is there.
@Suite struct AgeTests {
  let program: Program

  init() throws {
    program = try Program()
    _ = try program.run("nouveau", input: "1\n1\nZQXCANARI SARL\n")
  }

  static let isPresent = ["age", "age-keygen"].allSatisfy {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/" + $0)
  }

  @Test func `without age the way to install it is said, and nothing is written`() throws {
    let copy = program.home.path + "/copie.db.age"
    let key = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"
    let result = try program.run(
      "sauvegarder", copy, "--chiffrer-pour", key, environment: ["PATH": "/nulle/part"])
    #expect(result.status == 77)
    #expect(result.errors.contains("sudo apt install age"))
    #expect(!FileManager.default.fileExists(atPath: copy))
    #expect(try FileManager.default.contentsOfDirectory(atPath: program.data) == ["dossiers.db"])
  }

  @Test func `a key that is no key is refused`() throws {
    let result = try program.run(
      "sauvegarder", program.home.path + "/c.age", "--chiffrer-pour", "/nulle/part")
    #expect(result.status == 66)
    #expect(result.errors.contains("Le fichier «\u{A0}/nulle/part\u{A0}» n’existe pas."), "\(result.errors)")
    #expect(result.errors.contains("age-keygen"))
  }

  @Test(.enabled(if: isPresent, "age is not installed"))
  func `an encrypted copy holds no clear text and comes back the same`() throws {
    let key = program.home.path + "/cle.txt"
    let shell = try program.shell("age-keygen -o '\(key)' 2>&1 | grep -o 'age1[a-z0-9]*'")
    let recipient = shell.output.trimmingCharacters(in: .newlines)
    let copy = program.home.path + "/copie.db.age"
    let made = try program.run("sauvegarder", copy, "--chiffrer-pour", recipient)
    #expect(made.status == 0, "\(made.errors)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: copy)).range(of: Data("ZQXCANARI".utf8)) == nil)
    let mode = try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let before = try program.run("exporter", "--tout").output
    #expect(try program.run("restaurer", copy, "--oui").status == 64)
    #expect(try program.run("restaurer", copy, "--oui", "--cle", key).status == 0)
    #expect(try program.run("exporter", "--tout").output == before)
    #expect(try program.run("verifier", "--fichier", copy).status == 64)
    #expect(try program.run("verifier", "--fichier", copy, "--cle", key).status == 0)
    #expect(
      try program.run("sauvegarder", "/tmp/x.age", "--chiffrer-pour", key).errors.contains("age-keygen -y"))
    let journal = program.home.path + "/tout.age"
    _ = try program.run("exporter", "--tout", "-o", journal, "--chiffrer-pour", recipient)
    let other = try Program()
    #expect(try other.run("importer", journal, "--cle", key).output == "2026-0001\n")
    let export = program.home.path + "/e.age"
    #expect(try program.run("exporter", "2026-0001", "-o", export, "--chiffrer-pour", recipient).status == 0)
    #expect(try program.shell("age -d -i '\(key)' '\(export)'").output.contains("ZQXCANARI SARL"))
    #expect(try program.run("exporter", "2026-0001", "--chiffrer-pour", recipient).status == 64)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: program.data).allSatisfy { !$0.hasSuffix(".tmp") })
  }
}
