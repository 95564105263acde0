import Foundation
import Testing

/// `recouvre pieces`, with real files: what is taken, what is refused, what comes back, and what is left of it.
@Suite struct PiecesTests {
  let program: Program

  init() throws {
    program = try Program()
    let sample = Program.root.appendingPathComponent("Tests/Interviews/01-garnier-mise-en-demeure.yaml").path
    let kept = try program.run("rejouer", "--garder", sample)
    #expect(kept.status == 0, "\(kept.errors)")
  }

  private static let invoice = "%PDF-1.4\nFacture ZQXCANARI F2026-041\n"
  private static let note = Data([0xFF, 0xD8, 0xFF, 0xE0]) + Data("bon".utf8)

  /// Two files joined: an invoice, then a delivery note, which comes first on the bordereau.
  private func joinTwo() throws {
    _ = try program.write(Self.invoice, to: "facture_F2026-041.pdf")
    try Self.note.write(to: program.home.appendingPathComponent("BL signé.jpg"))
    let result = try program.run("pieces", "2026", "--ajouter", "facture_F2026-041.pdf", "BL signé.jpg")
    #expect(result.status == 0, "\(result.errors)")
  }

  private func list() throws -> [String: Any] {
    let result = try program.run("pieces", "2026", "--json")
    #expect(result.status == 0, "\(result.errors)")
    return try #require(JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  private func labels() throws -> [String] {
    let rows = try #require(list()["pieces"] as? [[String: Any]])
    #expect(rows.compactMap { $0["numero"] as? Int } == Array(1..<(rows.count + 1)))
    return rows.compactMap { $0["libelle"] as? String }
  }

  /// Paths below a folder, relative to it.
  private func files(below folder: String) -> [String] {
    (FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []).sorted()
  }

  private var stored: [String] {
    files(below: program.data + "/pieces").filter { $0.contains("/") }
  }

  private func isWhole() throws -> Bool { try program.run("verifier").status == 0 }

  // MARK: - Adding

  @Test func `files are joined, recognised, dated, numbered in the order of a court`() throws {
    try joinTwo()
    #expect(try labels() == ["BL signé", "Facture F2026-041"])
    let rows = try #require(list()["pieces"] as? [[String: Any]])
    #expect(rows.map { $0["type"] as? String } == ["bon_livraison", "factures"])
    #expect(rows[1]["date"] as? String == "2026-05-31")
    #expect(
      rows.map { $0["nom_dans_la_liasse"] as? String } == ["01 - BL signé.jpg", "02 - Facture F2026-041.pdf"])
    #expect(stored.count == 2)
    let table = try program.run("pieces", "2026").output
    #expect(table.contains("1. BL signé") && table.contains("Manquantes") && table.contains("À joindre"))
    let bilan = try program.run("bilan", "2026", "--le", "2026-11-23")
    #expect(bilan.output.contains("2. Facture F2026-041, du 31/05/2026"))
    #expect(bilan.output.contains("les 2 pièces jointes, sous leur numéro"))
    #expect(try isWhole())
  }

  @Test func `what is said of a file can be given, and corrected`() throws {
    _ = try program.write(Self.invoice, to: "scan.pdf")
    let added = try program.run(
      "pieces", "2026", "--ajouter", "scan.pdf", "--type", "mise en demuere", "--date", "2026-10-01")
    #expect(added.status == 64)
    #expect(added.errors.contains("Vouliez-vous dire « mise_en_demeure »"))
    #expect(stored.isEmpty)
    #expect(try program.run("pieces", "2026", "--ajouter", "scan.pdf").status == 0)
    #expect(try labels() == ["Scan"])
    let changed = try program.run(
      "pieces", "2026", "--modifier", "1", "--type", "mise en demeure", "--date", "1er octobre 2026",
      "--libelle", "Lettre")
    #expect(changed.status == 0, "\(changed.errors)")
    let rows = try #require(list()["pieces"] as? [[String: Any]])
    #expect(rows.count == 1 && stored.count == 1)
    #expect(rows[0]["type"] as? String == "mise_en_demeure" && rows[0]["libelle"] as? String == "Lettre")
    #expect(rows[0]["date"] as? String == "2026-10-01")
    for wrong in [["--modifier", "2", "--type", "devis"], ["--modifier", "1"], ["--type", "devis"]] {
      #expect(try program.run(arguments: ["pieces", "2026"] + wrong).status != 0)
    }
    #expect(try program.run("pieces", "2026", "--modifier", "1", "--date", "2099-01-01").status == 64)
  }

  @Test func `an attachment that could harm is refused, and leaves nothing`() throws {
    let made = try program.shell(
      """
      ln -s /etc/passwd lien.pdf; mkfifo tube; : > vide.pdf; printf '#!/bin/sh\\n' > a.pdf; printf 'MZ..' > b.pdf
      printf 'texte' > c.bat; mkdir dossier; truncate -s 50000001 gros.pdf; cp data/dossiers.db dossiers.db
      """)
    #expect(made.status == 0)
    let cases: [(String, Int32, String)] = [
      ("lien.pdf", 77, "lien"), ("tube", 77, "ordinaire"), ("dossier", 77, "dossier"),
      ("/dev/zero", 77, "ordinaire"),
      ("vide.pdf", 65, "vide"), ("a.pdf", 65, "programme"), ("b.pdf", 65, "programme"), ("c.bat", 65, ".bat"),
      ("gros.pdf", 65, "50"), ("absent.pdf", 66, "rien ne porte ce nom"), ("dossiers.db", 77, "Recouvre"),
      ("data/dossiers.db", 77, "Recouvre"),
    ]
    for (name, code, word) in cases {
      let result = try program.run("pieces", "2026", "--ajouter", name)
      #expect(result.status == code, "\(name): \(result.errors)")
      #expect(result.errors.contains(word), "\(name): \(result.errors)")
    }
    #expect(stored.isEmpty)
    // The good ones among them are joined all the same.
    _ = try program.write(Self.invoice, to: "facture.pdf")
    #expect(try program.run("pieces", "2026", "--ajouter", "vide.pdf", "facture.pdf", "tube").status == 77)
    #expect(try labels() == ["Facture"])
    #expect(try isWhole())
  }

  @Test(arguments: [
    "-rf", "..pdf", "é.pdf", "e\u{301}.pdf", " blanc .pdf", "a'b\"c;$(id).pdf", "\u{1B}]0;x\u{7}.pdf",
    "ligne\nsuite.pdf",
    "a\u{202E}fdp.pdf", String(repeating: "x", count: 250) + ".pdf",
  ])
  func `a strange name is only a name`(name: String) throws {
    _ = try program.write(Self.invoice, to: name)
    let result = try program.run("pieces", "2026", "--ajouter", "./" + name)
    #expect(result.status == 0, "\(result.errors)")
    for shown in [result.output, result.errors, try program.run("pieces", "2026").output] {
      #expect(!shown.unicodeScalars.contains { ($0.value < 0x20 && $0 != "\n") || $0 == "\u{202E}" })
    }
    let rows = try #require(list()["pieces"] as? [[String: Any]])
    #expect((rows.first?["fichier"] as? [String: Any])?["nom"] as? String == name)
    #expect(stored.count == 1 && stored.allSatisfy { $0.utf8.count == 36 + 1 + 64 })
    #expect(try program.run("pieces", "2026", "--liasse", "liasse").status == 0)
    for file in files(below: program.home.path + "/liasse") {
      #expect(file.utf8.count <= 150 && !file.contains("/"))
      #expect(!file.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{202E}" })
    }
    #expect(try isWhole())
  }

  @Test func `a file that is not what its name says is kept and said`() throws {
    _ = try program.write("bonjour", to: "contrat.pdf")
    let result = try program.run("pieces", "2026", "--ajouter", "contrat.pdf")
    #expect(result.status == 0 && result.errors.contains("n’est pas ce que dit son nom (PDF)"))
    let rows = try #require(list()["pieces"] as? [[String: Any]])
    #expect(rows[0]["nom_dans_la_liasse"] as? String == "01 - Contrat.txt")
  }

  @Test
  func `files without the store that they belong to are said to be orphans, and no empty store hides it`()
    throws
  {
    try joinTwo()
    try FileManager.default.removeItem(atPath: program.data + "/dossiers.db")
    for words in [["verifier"], ["liste"], ["nouveau"]] {
      let result = try program.run(arguments: words)
      #expect(result.status == 66, "\(words)")
      #expect(result.errors.contains("Ses pièces jointes sont encore là"), "\(result.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: program.data + "/dossiers.db"))
  }

  @Test func `a bundle goes into a new folder, and says nothing of an option that it has not`() throws {
    try joinTwo()
    #expect(try program.run("pieces", "2026", "--liasse", "remise").status == 0)
    let again = try program.run("pieces", "2026", "--liasse", "remise")
    #expect(again.status == 73)
    #expect(again.errors.contains("dossier nouveau") && !again.errors.contains("--remplacer"))
  }

  @Test func `a list named as a page or a PDF is not written as a text of that name`() throws {
    let result = try program.run("pieces", "2026", "-o", "bordereau.pdf")
    #expect(result.status == 64 && result.errors.contains(".txt"))
    #expect(!FileManager.default.fileExists(atPath: program.home.path + "/bordereau.pdf"))
  }

  @Test func `the same file twice is one exhibit, and a damaged one is repaired by it`() throws {
    try joinTwo()
    let again = try program.run("pieces", "2026", "--ajouter", "facture_F2026-041.pdf")
    #expect(again.status == 0 && again.output.contains("est déjà joint"))
    // By both names: the person gave one, and knows the other.
    #expect(again.output.contains("facture_F2026-041.pdf") && again.output.contains("n° 2"))
    #expect(try labels().count == 2)
    let path = program.data + "/pieces/" + (try #require(stored.first))
    try Data("abîmé".utf8).write(to: URL(fileURLWithPath: path))
    let check = try program.run("verifier")
    #expect(check.status == 65 && check.output.contains("pièce «"))
    for output in [
      ["--zip", "z.zip"], ["--liasse", "z"], ["--extraire", "1", "-o", "z"], ["--extraire", "2", "-o", "z"],
    ] {
      _ = try program.run(arguments: ["pieces", "2026"] + output)
    }
    #expect(files(below: program.home.path).filter { $0.hasPrefix("z") }.count == 1)
    #expect(try program.run("bilan", "2026").status == 0)
    #expect(
      try program.run("pieces", "2026", "--ajouter", "facture_F2026-041.pdf", "BL signé.jpg").status == 0)
    #expect(try isWhole())
  }

  @Test func `several programs joining at once lose nothing`() throws {
    for index in 1...6 { _ = try program.write("%PDF-1.4\n\(index)", to: "facture \(index).pdf") }
    let result = try program.shell(
      """
      seq 6 | xargs -P 6 -I % "$R" pieces 2026 --ajouter "facture %.pdf" "facture 1.pdf"
      """)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try labels() == (1...6).map { "Facture \($0)" }, "\(result.errors)")
    #expect(stored.count == 6)
    #expect(try isWhole())
  }

  // MARK: - Removing

  @Test func `a file taken away can be joined again; its bytes go when that is asked`() throws {
    try joinTwo()
    #expect(try program.run("pieces", "2026", "--retirer", "1").status == 0)
    #expect(try labels() == ["Facture F2026-041"])
    #expect(stored.count == 2)
    #expect(try program.run("pieces", "2026", "--ajouter", "BL signé.jpg").status == 0)
    #expect(try labels() == ["BL signé", "Facture F2026-041"])
    #expect(try program.run("pieces", "2026", "--retirer", "2", "--effacer").status == 64)
    #expect(try program.run("pieces", "2026", "--retirer", "2", "--effacer", "--oui").status == 0)
    #expect(stored.count == 1)
    #expect(try program.run("pieces", "2026", "--retirer", "7").status == 66)
    #expect(try isWhole())
  }

  @Test func `what an interrupted addition left is said, and removed by the next one`() throws {
    try joinTwo()
    let folder = program.data + "/pieces/" + (try #require(stored.first)).prefix(36)
    let orphan = folder + "/" + String(repeating: "ab", count: 32)
    try Data("orphelin".utf8).write(to: URL(fileURLWithPath: orphan))
    try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/.recouvre-999999999-abc.tmp"))
    try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/notes.txt"))
    let check = try program.run("verifier")
    #expect(check.status == 0)
    #expect(check.errors.contains("interrompu") && check.errors.contains("notes.txt"))
    #expect(try program.run("pieces", "2026", "--ajouter", "BL signé.jpg").status == 0)
    #expect(!FileManager.default.fileExists(atPath: orphan))
    #expect(files(below: folder).contains("notes.txt") && files(below: folder).count == 3)
  }

  // MARK: - Giving back

  @Test func `the bundle holds the bordereau, the report and the files under their numbers`() throws {
    try joinTwo()
    let zip = try program.run("pieces", "2026", "--zip", "liasse.zip", "--le", "2026-11-23")
    #expect(zip.status == 0, "\(zip.errors)")
    #expect(try program.run("pieces", "2026", "--liasse", "liasse", "--le", "2026-11-23").status == 0)
    let names = files(below: program.home.path + "/liasse")
    #expect(names.contains("01 - BL signé.jpg") && names.contains("02 - Facture F2026-041.pdf"))
    #expect(names.contains("00 - Bordereau.txt") && names.contains("00 - Bilan.html"))
    #expect(names.contains("00 - Bordereau.html"))
    let text = try String(contentsOfFile: program.home.path + "/liasse/00 - Bordereau.txt", encoding: .utf8)
    for words in [
      "Atelier Lenoir", "Menuiserie Garnier", "1. BL signé", "PIÈCES RESTANT À JOINDRE", "Kbis du débiteur",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    if FileManager.default.isExecutableFile(atPath: "/usr/bin/unzip") {
      let listed = try program.shell("unzip -tqq liasse.zip && unzip -qq liasse.zip -d sortie")
      #expect(listed.status == 0, "\(listed.output)")
      #expect(files(below: program.home.path + "/sortie") == names)
      let same = try program.shell("diff -r liasse sortie")
      #expect(same.status == 0, "\(same.output)")
    }
    // The same bytes, and nothing replaced without a word.
    #expect(try program.run("pieces", "2026", "--zip", "autre.zip", "--le", "2026-11-23").status == 0)
    #expect(try program.shell("cmp liasse.zip autre.zip").status == 0)
    #expect(try program.run("pieces", "2026", "--zip", "autre.zip").status == 73)
    #expect(try program.run("pieces", "2026", "--zip", "autre.zip", "--remplacer").status == 0)
    #expect(try program.run("pieces", "2026", "--liasse", "liasse").status == 73)
    #expect(try program.run("pieces", "2026", "--extraire", "1", "-o", "rendu.jpg").status == 0)
    #expect(try program.shell("cmp rendu.jpg 'BL signé.jpg'").status == 0)
    #expect(try program.run("pieces", "2026", "--extraire", "3", "-o", "x").status == 66)
  }

  @Test func `without a file there is no bundle`() throws {
    #expect(try program.run("pieces", "2026", "--zip", "z.zip").status == 66)
    #expect(try program.run("pieces", "2026").output.contains("--ajouter"))
    #expect(try program.run("pieces", "2026-0099").status == 66)
  }

  // MARK: - Copies

  @Test func `a copy holds the files, shares them with the copy before it, and goes with it`() throws {
    try joinTwo()
    #expect(try program.run("sauvegarder", "copies/a.db").status == 73)
    try FileManager.default.createDirectory(
      atPath: program.home.path + "/copies", withIntermediateDirectories: true)
    for name in ["a.db", "b.db"] {
      let copied = try program.run("sauvegarder", "copies/" + name)
      #expect(copied.status == 0 && copied.errors.contains("2\u{A0}pièces"), "\(copied.errors)")
    }
    let links = try program.shell(
      "find copies -type f -links 2 | wc -l; find data/pieces -type f -links 1 | wc -l")
    #expect(
      links.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) } == ["4", "2"])
    #expect(try program.run("verifier", "--fichier", "copies/a.db").output.contains("2\u{A0}pièces"))
    // Replaced by a copy that needs less.
    _ = try program.run("pieces", "2026", "--retirer", "1")
    #expect(try program.run("sauvegarder", "copies/b.db", "--remplacer").status == 0)
    #expect(files(below: program.home.path + "/copies/b.db.pieces").count == 2)
    #expect(try program.run("verifier", "--fichier", "copies/b.db").status == 0)
    // A copy that lost its files says so.
    try FileManager.default.removeItem(atPath: program.home.path + "/copies/b.db.pieces")
    #expect(try program.run("verifier", "--fichier", "copies/b.db").status == 65)
  }

  @Test func `a rotation takes the files with the copy`() throws {
    try joinTwo()
    let folder = program.data + "/sauvegardes"
    for name in ["recouvre-2026-01-01-000000.db", "recouvre-2026-01-02-000000.db"] {
      let made = try program.shell(
        "mkdir -p data/sauvegardes && \"$R\" sauvegarder data/sauvegardes/\(name)")
      #expect(made.status == 0, "\(made.errors)")
    }
    // What a crash between the files and the copy left.
    let widow = folder + "/recouvre-2026-01-03-000000.db.pieces"
    try FileManager.default.createDirectory(atPath: widow, withIntermediateDirectories: true)
    #expect(try program.run("sauvegarder", "--garder", "1").status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(names.count == 2, "\(names)")
    #expect(names.contains { $0.hasSuffix(".db.pieces") })
  }

  @Test func `a restoration brings the files back, and keeps those that were there`() throws {
    try joinTwo()
    #expect(try program.run("sauvegarder", "copie.db").status == 0)
    _ = try program.write("%PDF-1.4\nplus tard", to: "devis.pdf")
    #expect(try program.run("pieces", "2026", "--ajouter", "devis.pdf").status == 0)
    let kept = stored
    try FileManager.default.removeItem(atPath: program.data + "/pieces/" + (try #require(kept.first)))
    #expect(try program.run("restaurer", "copie.db", "--oui").status == 0)
    // An act that followed the copy is carried over, with its file.
    #expect(try labels().contains("Devis"))
    let check = try program.run("verifier")
    #expect(check.status == 0, "\(check.output)")
    let former = try #require(
      try FileManager.default.contentsOfDirectory(atPath: program.data).first { $0.hasSuffix(".pieces") })
    #expect(former.hasPrefix("dossiers.db.avant-restauration-"))
    #expect(files(below: program.data + "/" + former).filter { $0.contains("/") }.count == 2)
    // Elsewhere, from nothing.
    let elsewhere = ["RECOUVRE_DONNEES": program.home.path + "/ailleurs"]
    let there = try program.run("restaurer", "copie.db", environment: elsewhere)
    #expect(there.status == 0 && there.output.contains("2\u{A0}pièces en place"))
    #expect(try program.run("verifier", environment: elsewhere).status == 0)
    // Without its files, the dossiers come back and what is missing is said.
    try FileManager.default.removeItem(atPath: program.home.path + "/copie.db.pieces")
    let bare = ["RECOUVRE_DONNEES": program.home.path + "/nu"]
    let result = try program.run("restaurer", "copie.db", environment: bare)
    #expect(result.status == 0 && result.errors.contains("ajoutez-les de nouveau"))
    #expect(try program.run("verifier", environment: bare).status == 65)
  }

  /// No recipient is asked anything, and nothing is encrypted: the place is looked at first.
  @Test func `a copy, encrypted or not, is refused where a link has the name of its files`() throws {
    try joinTwo()
    let elsewhere = program.home.path + "/ailleurs"
    try FileManager.default.createDirectory(atPath: elsewhere, withIntermediateDirectories: true)
    for (copy, more) in [
      ("c.db", []), ("c.db.age", ["--chiffrer-pour", "age1" + String(repeating: "q", count: 58)]),
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: program.home.path + "/\(copy).pieces", withDestinationPath: elsewhere)
      let result = try program.run(arguments: ["sauvegarder", copy] + more)
      #expect(result.status == 73 && result.errors.contains("c’est un lien"), "\(result.errors)")
      #expect(!FileManager.default.fileExists(atPath: program.home.path + "/" + copy))
    }
    #expect(files(below: elsewhere).isEmpty)
  }

  @Test func `an encrypted copy holds the files, encrypted`() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/age") else { return }
    try joinTwo()
    let result = try program.shell(
      """
      age-keygen -o cle.txt 2>/dev/null && "$R" sauvegarder c.db.age --chiffrer-pour "$(age-keygen -y cle.txt)" &&
      "$R" verifier --fichier c.db.age --cle cle.txt && RECOUVRE_DONNEES=ailleurs "$R" restaurer c.db.age --cle cle.txt &&
      RECOUVRE_DONNEES=ailleurs "$R" verifier && RECOUVRE_DONNEES=ailleurs "$R" pieces 2026 --extraire 2 | cmp - facture_F2026-041.pdf
      """)
    #expect(result.status == 0, "\(result.errors)")
    let encrypted = files(below: program.home.path + "/c.db.age.pieces").filter { $0.contains("/") }
    #expect(encrypted.count == 2 && encrypted.allSatisfy { $0.hasSuffix(".age") })
    #expect(try program.shell("grep -rl ZQXCANARI c.db.age.pieces").output.isEmpty)
    let left = try FileManager.default.contentsOfDirectory(atPath: program.home.path + "/ailleurs")
    #expect(left.sorted() == ["dossiers.db", "pieces"])
  }

  @Test func `a journal carries no file, and the import says which ones are missing`() throws {
    try joinTwo()
    let journal = try program.run("exporter", "--tout", "-o", "tout.jsonl")
    #expect(journal.status == 0)
    let elsewhere = ["RECOUVRE_DONNEES": program.home.path + "/ailleurs"]
    let taken = try program.run("importer", "tout.jsonl", environment: elsewhere)
    #expect(taken.status == 0 && taken.errors.contains("BL signé.jpg"), "\(taken.errors)")
    #expect(try program.run("verifier", environment: elsewhere).status == 65)
    let added = try program.run(
      "pieces", "2026", "--ajouter", "BL signé.jpg", "facture_F2026-041.pdf", environment: elsewhere)
    #expect(added.status == 0)
    #expect(try program.run("verifier", environment: elsewhere).status == 0)
    let yaml = try program.run("exporter", "2026").output
    #expect(yaml.contains("#   BL signé (BL signé.jpg)"))
    let data = try program.run("exporter", "2026", "--format", "json").output
    #expect(data.contains("\"BL signé.jpg\""))
    let person = try program.run("exporter", "--personne", "Atelier Lenoir").output
    #expect(person.contains("Pièces jointes") && person.contains("BL signé"))
  }

  // MARK: - Erasing

  @Test func `an erased dossier leaves nothing of its files`() throws {
    try joinTwo()
    #expect(try program.run("pieces", "2026", "--liasse", "liasse").status == 0)
    #expect(try program.run("conserver", "2026", "--motif", "procès").status == 0)
    #expect(try program.run("effacer", "2026", "--motif", "essai", "--oui").status == 77)
    #expect(stored.count == 2)
    #expect(try program.run("conserver", "2026", "--lever").status == 0)
    let folder = program.data + "/pieces/" + (try #require(stored.first)).prefix(36)
    try FileManager.default.copyItem(atPath: folder, toPath: program.home.path + "/avant")
    let erased = try program.run("effacer", "2026", "--motif", "essai", "--oui")
    #expect(erased.status == 0 && erased.output.contains("/liasse"), "\(erased.output)")
    #expect(try program.shell("grep -rl ZQXCANARI data").output.isEmpty)
    #expect(files(below: program.data + "/pieces").isEmpty)
    // A crash between the erasure and the files.
    try FileManager.default.copyItem(atPath: program.home.path + "/avant", toPath: folder)
    let check = try program.run("verifier")
    #expect(check.status == 0 && check.errors.contains("dossier effacé"))
    #expect(try program.run("purger", "--oui").status == 0)
    #expect(files(below: program.data + "/pieces").isEmpty)
  }

  @Test func `a folder of files that others can list is closed to them`() throws {
    try joinTwo()
    let modes = try program.shell("find data -printf '%m %y\\n' | sort -u").output
    #expect(modes == "600 f\n700 d\n")
    #expect(try program.shell("chmod 755 data && \"$R\" liste && stat -c %a data").output.hasSuffix("700\n"))
  }
}
