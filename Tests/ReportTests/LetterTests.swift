import Assessment
import Basics
import Dossier
import Foundation
import Law
import Testing

@testable import Report

@Suite struct LetterTests {
  private static func data(
    _ dossier: Dossier = Sample.garnier.dossier, sender: LetterSender = .creancier,
    cabinet: Cabinet = .complete
  ) -> LetterData {
    let today = day("2026-11-23")
    return LetterData(
      bilan: assess(dossier, on: today), dossier: dossier, cabinet: cabinet, reference: "2026-0007",
      terms: letterTerms(of: dossier, on: today), choices: LetterChoices(sender: sender))
  }

  private static func model(_ body: String, header: String = "") throws -> LetterModel {
    try LetterModel.decode(
      "titre: Essai\npour: essayer\n\(header)expediteurs: creancier cabinet tiers\nobjet: Essai\n---\n\(body)\n",
      name: "essai")
  }

  private static func letter(_ body: String, _ data: LetterData = data()) throws -> Letter {
    try Letter(try model(body), for: data)
  }

  // MARK: The text of a model

  @Test func `a model becomes headings, paragraphs, lists and lines of a sheet`() throws {
    let letter = try Self.letter(
      """
      # Un titre
      Une phrase
      sur deux lignes.

      - premier
      - second
        sur deux lignes

      1. un
      2. deux

      Nom :: {{creancier.nom}}
      Date :: **ce jour**
      """)
    #expect(
      letter.body == [
        .heading(level: 2, Text("Un titre", .strong)), .paragraph("Une phrase sur deux lignes."),
        .list(.bulleted, [ListItem("premier"), ListItem("second sur deux lignes")]),
        .list(.numbered, [ListItem("un"), ListItem("deux")]),
        .definitions([
          Definition("Nom", [Text(Sample.garnier.dossier.creditor.name.value ?? "")]),
          Definition("Date", [.strong("ce jour")]),
        ]),
      ])
  }

  @Test func `what a dossier holds is never read as part of a model`() throws {
    var dossier = Sample.garnier.dossier
    let name =
      "# Titre **gras** {{creance.total}} - a\n1. b :: c <script>x</script> [à compléter\u{A0}: z] {{/x}}"
    dossier.debtor.name.value = name
    let letter = try Self.letter("{{debiteur.nom}}\n\nAu débiteur {{debiteur.nom}} :", Self.data(dossier))
    let shown = name.replacingOccurrences(of: "\n", with: ", ")
    #expect(
      letter.body == [
        .paragraph(Text(shown)), .paragraph(Text("Au débiteur ") + Text(shown) + Text("\u{A0}:")),
      ])
    #expect(letter.blanks.allSatisfy { $0 != "z" })
    let page = LetterRenderer.html(letter)
    #expect(!page.contains("<script>x"))
    #expect(page.contains("&lt;script&gt;x&lt;/script&gt;"))
  }

  @Test(arguments: [
    "Société « L’Été & Fils » <b>", "a\u{202E}b", "\u{1B}[2J", String(repeating: "é", count: 200),
    "x\r\ny: z", "'\"><",
    "=cmd|'/c calc'!A1", "{{{x}}}",
  ])
  func `any name stays whole and harmless in every form`(name: String) throws {
    var dossier = Sample.garnier.dossier
    dossier.debtor.name.value = name
    dossier.creditor.contact.value = name
    let data = Self.data(dossier)
    for model in LetterModels.embedded.all where LetterRefusal(model, data) == nil {
      let letter = try Letter(model, for: data)
      let page = LetterRenderer.html(letter)
      let text = LetterRenderer.text(letter, width: 80).map(\.plain).joined(separator: "\n")
      for form in [page, text, MarkdownRenderer.render(letter.document), LetterRenderer.editableHTML(letter)]
      {
        #expect(!form.unicodeScalars.contains { SafeText.isUnsafe($0) && $0 != "\n" }, "\(model.name)")
      }
      #expect(!page.contains("<b>") && !page.contains("'\"><"))
      if name.count == 200 { #expect(page.contains(name)) }
    }
  }

  @Test func `what is not known is a blank that is seen and listed once`() throws {
    let letter = try Self.letter(
      "{{debiteur.nom}} {{debiteur.nom}} [à compléter : le reste]", Self.data(Dossier()))
    #expect(letter.blanks.filter { $0 == "le nom du débiteur" }.count == 1)
    #expect(letter.blanks.contains("le reste"))
    #expect(
      letter.body == [
        .paragraph(
          .warning("[à compléter\u{A0}: le nom du débiteur]") + Text(" ")
            + .warning("[à compléter\u{A0}: le nom du débiteur]") + Text(" ")
            + .warning("[à compléter\u{A0}: le reste]"))
      ])
  }

  @Test func `a part is written when its condition holds, the other when it does not`() throws {
    let body =
      "{{#garant.existe}}\nAvec garant.\n{{/garant.existe}}\n{{^garant.existe}}\nSans garant.\n{{/garant.existe}}"
    var dossier = Sample.garnier.dossier
    dossier.guarantor.exists.value = true
    #expect(try Self.letter(body, Self.data(dossier)).body == [.paragraph("Avec garant.")])
    dossier.guarantor.exists.value = false
    #expect(try Self.letter(body, Self.data(dossier)).body == [.paragraph("Sans garant.")])
  }

  @Test func `a sentence told with its stop has only one`() throws {
    var dossier = Sample.garnier.dossier
    dossier.contest.reasons.value = "Couleurs décalées."
    let letter = try Self.letter("Motifs : {{contestation.motifs}}.", Self.data(dossier))
    guard case .paragraph(let text) = letter.body.first else { return #expect(Bool(false)) }
    #expect(text.plain == "Motifs\u{A0}: Couleurs décalées.")
  }

  @Test(arguments: [
    ("Atelier Lenoir", "Avocats d’Atelier Lenoir."), ("Éditions du Phare", "Avocats d’Éditions du Phare."),
    ("Hôtel des Dunes", "Avocats de Hôtel des Dunes."),
    ("Menuiserie Garnier", "Avocats de Menuiserie Garnier."),
    ("3A Transports", "Avocats de 3A Transports."),
  ])
  func `de is elided before a name that begins with a vowel`(name: String, words: String) throws {
    var dossier = Sample.garnier.dossier
    dossier.creditor.name.value = name
    let letter = try Self.letter("Avocats de {{creancier.nom}}.", Self.data(dossier))
    guard case .paragraph(let text) = letter.body.first else { return #expect(Bool(false)) }
    #expect(text.plain == words)
  }

  @Test func `French spaces and apostrophes are set in what a lawyer types`() {
    #expect(
      LetterTypography.french("L'été : « oui » ? 40 €, n° 3 !")
        == "L’été\u{A0}: «\u{A0}oui\u{A0}»\u{A0}? 40\u{A0}€, n°\u{A0}3\u{A0}!")
    #expect(LetterTypography.french("Nom :: {{creancier.nom}}") == "Nom :: {{creancier.nom}}")
    #expect(LetterTypography.french("https://exemple.fr") == "https://exemple.fr")
  }

  // MARK: Checking models

  @Test(arguments: [
    ("{{debiteur.nomm}}", 6, "Vouliez-vous dire «\u{A0}debiteur.nom\u{A0}»"),
    ("{{inventé}}", 6, "aucun dossier ne peut le remplir"),
    ("a\n{{#garant.existe}}\nb", 7, "n’est pas fermée"),
    ("{{#garant.existe}}a{{/garant.nom}}", 6, "ferme la partie"),
    ("{{/garant.existe}}", 6, "ne ferme aucune partie"),
    ("{{{debiteur.nom}}}", 6, "n’est pas admis"), ("{{&debiteur.nom}}", 6, "n’est pas admis"),
    ("{{>entete}}", 6, "n’est pas admis"), ("{{=<% %>=}}", 6, "n’est pas admis"),
    ("{{}}", 6, "ne nomme aucun champ"),
    ("Voici {{decompte}} ici", 6, "seul sur sa ligne"), ("{{garant.existe}}", 6, "ouvre une partie"),
    ("{{debiteur.nom", 6, "sur la même ligne"), ("fin }}", 6, "devant"),
    ("{{fait}}", 6, "aucun dossier"), ("# Sommation de payer", 6, "433-13"),
    ("RÉPUBLIQUE FRANÇAISE", 6, "433-13"),
  ])
  func `a fault in a model is found with its line`(body: String, line: Int, words: String) throws {
    let findings = try Self.model(body).findings
    #expect(findings.contains { $0.line == line && $0.message.contains(words) }, "\(findings)")
    #expect(throws: LetterModelError.self) { try Self.letter(body) }
  }

  @Test(arguments: [
    ("titre: A\npour: b\nobjet: c\nTexte", "Il manque la ligne"),
    ("titre: A\nobjet: c\n---\n", "«\u{A0}pour: …\u{A0}»"),
    ("titre: A\ntitre: B\npour: b\nobjet: c\n---\n", "donnée deux fois"),
    ("titre: A\nnom: b\n---\n", "Clé inconnue"),
    ("titre: A\npour: b\nobjet: c\nforme: roman\n---\n", "lettre, acte, fiche"),
    ("titre: A\npour: b\nobjet: c\nforme: fiche\n---\n", "Une fiche n’a pas de destinataire"),
    ("titre:\npour: b\nobjet: c\n---\n", "est vide"), ("titre A\n---\n", "clé: texte"),
    ("titre: A\u{202E}\npour: b\nobjet: c\n---\n", "invisible"),
    ("titre: A\npour: b\nobjet: \u{E000}1\u{E001}\n---\n", "privé"),
    ("titre: A\npour: b\nobjet: c\ndemande: argent\n---\n", "paiement"),
  ])
  func `a model whose head does not hold is refused with the reason`(text: String, words: String) {
    do throws(LetterModelError) {
      _ = try LetterModel.decode(text, name: "essai")
      Issue.record("accepted")
    } catch {
      #expect(error.description.contains(words), "\(error)")
    }
  }

  @Test func `no field is the beginning of another`() {
    for name in LetterFields.byName.keys {
      #expect(!LetterFields.byName.keys.contains { $0.hasPrefix(name + ".") }, "\(name)")
    }
  }

  @Test func `every field is drawn from some dossier, or is left blank, without a fault`() throws {
    for field in LetterFields.all {
      let body: String
      switch field.content {
      case .text: body = "Valeur {{\(field.name)}}."
      case .block: body = "{{\(field.name)}}"
      case .flag: body = "{{#\(field.name)}}\noui\n{{/\(field.name)}}"
      case .list(let items, _):
        body =
          "{{#\(field.name)}}\n- \(items.map { "{{\($0.name)}}" }.joined(separator: " "))\n{{/\(field.name)}}"
      }
      for sample in [Sample.garnier.dossier, Dossier()] {
        let letter = try Self.letter(body, Self.data(sample))
        #expect(LetterRenderer.text(letter, width: 80).allSatisfy { !LetterPlaceholder.isIn($0.plain) })
      }
    }
  }

  // MARK: Senders

  @Test func `a collector’s letter carries what the law asks of it, and no other letter does`() throws {
    let model = try #require(LetterModels.embedded["mise_en_demeure"])
    var cabinet = Cabinet.complete
    cabinet.collector = .init(name: "Recouvr’Ouest SARL", address: "3 rue du Port\n35000 Rennes")
    let letter = try Letter(model, for: Self.data(sender: .tiers, cabinet: cabinet))
    let notice = MarkdownRenderer.render(Document(letter.notice))
    for words in [
      "Recouvr’Ouest SARL", "3 rue du Port, 35000 Rennes", "recouvrement amiable", "Principal", "intérêts",
      "accessoires", "à la charge du créancier", "mauvaise foi",
    ] {
      #expect(notice.contains(words), "\(words)")
    }
    for sender in [LetterSender.creancier, .cabinet] {
      #expect(try Letter(model, for: Self.data(sender: sender)).notice.isEmpty)
    }
  }

  @Test func `a letter that a sender may not write is refused with those who may`() throws {
    let model = try #require(LetterModels.embedded["relance_courtoise"])
    let refusal = try #require(LetterRefusal(model, Self.data(sender: .tiers)))
    #expect(refusal.message.contains("creancier"))
  }

  @Test func `no letter is written while a conflict of interests is not settled`() throws {
    var dossier = Sample.garnier.dossier
    dossier.intake.conflict.value = true
    let data = Self.data(dossier)
    for model in LetterModels.embedded.all {
      #expect(LetterRefusal(model, data)?.message.contains("conflit") == true)
    }
    #expect(LetterChoice(.embedded, for: data).rows.allSatisfy { $0.standing == .refused })
  }

  @Test func `demanding payment from a debtor in insolvency is warned against`() throws {
    var dossier = Sample.garnier.dossier
    dossier.debtor.state.value = .redressement
    dossier.debtor.judgmentDate.value = day("2026-11-01")
    let model = try #require(LetterModels.embedded["mise_en_demeure"])
    let letter = try Letter(model, for: Self.data(dossier))
    #expect(letter.warnings.contains { $0.plain.contains("procédure collective") })
    let choice = LetterChoice(.embedded, for: Self.data(dossier))
    #expect(choice.rows.first { $0.model.name == "mise_en_demeure" }?.standing == .notNow)
    #expect(choice.rows.first { $0.model.name == "declaration_creance" }?.standing == .advised)
  }

  @Test func `what is asked of the client of an act received never goes to the other side`() throws {
    var dossier = Sample.garnier.dossier
    dossier.intake.purpose.value = .injonctionRecue
    dossier.creditor.name.value = "Adversaire SAS"
    dossier.debtor.name.value = "Cliente SARL"
    let model = try #require(LetterModels.embedded["pieces_manquantes"])
    let letter = try Letter(model, for: Self.data(dossier, sender: .cabinet))
    let recipient = letter.recipient.map(\.plain).joined(separator: "\n")
    #expect(recipient.contains("Cliente SARL"))
    #expect(!recipient.contains("Adversaire"))
    #expect(letter.subject.plain.contains("contre Adversaire SAS"))
  }

  @Test func `a letter has no place for now where its model says so, and says why`() throws {
    var dossier = Sample.garnier.dossier
    dossier.debtor.quality.value = .personnePublique
    let data = Self.data(dossier)
    let standings = LetterChoice(.embedded, for: data).rows
    #expect(standings.first { $0.model.name == "reconnaissance_dette" }?.standing == .notNow)
    let model = try #require(LetterModels.embedded["reconnaissance_dette"])
    #expect(
      try Letter(model, for: data).warnings.map(\.plain).contains(
        "Pas maintenant\u{A0}: le débiteur est une personne publique."))
    let unknown = try Self.model("Texte.", header: "sauf: debiteur.inconnu\n")
    #expect(unknown.findings.contains { $0.message.contains("sauf") })
  }

  @Test func `every letter that a rule names has its model`() {
    let named = [
      "relance_courtoise", "relance_ferme", "mise_en_demeure", "mise_en_demeure_copie",
      "mise_en_demeure_echeancier",
      "reconnaissance_dette", "demande_precisions", "reponse_contestation", "confirmation_solde", "mediation",
      "reclamation_publique", "affactureur", "declaration_creance", "creance_posterieure",
      "requete_injonction",
      "opposition_injonction",
    ]
    for name in named { #expect(LetterModels.embedded[name] != nil, "\(name)") }
    // What the rules write in their source, so that a new name cannot be forgotten here.
    let rules = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Assessment/Rules")
    let files =
      (try? FileManager.default.contentsOfDirectory(at: rules, includingPropertiesForKeys: nil)) ?? []
    #expect(files.count > 30)
    for file in files {
      let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      for match in text.matches(of: /letter:[^\n"]*"([a-z_]+)"(?:[^\n"]*"([a-z_]+)")?/) {
        for name in [match.1, match.2].compactMap({ $0 }) {
          #expect(LetterModels.embedded[String(name)] != nil, "\(name)")
        }
      }
    }
  }

  // MARK: Addresses and instalments

  @Test(
    arguments: [
      ("4 rue des Tanneurs, Dijon", "21000", ["4 rue des Tanneurs", "21000 Dijon"]),
      ("4 rue des Tanneurs, 21000 Dijon", "21000", ["4 rue des Tanneurs", "21000 Dijon"]),
      ("4 rue des Tanneurs\n21000 Dijon", "21000", ["4 rue des Tanneurs", "21000 Dijon"]),
      ("Zone des Prés, bâtiment 3", "21000", ["Zone des Prés, bâtiment 3", "21000"]),
      ("Dijon", "21000", ["Dijon", "21000"]), ("Rue Haute, Namur", nil, ["Rue Haute, Namur"]),
      ("12 rue A, appartement 4, Lyon", "69003", ["12 rue A, appartement 4", "69003 Lyon"]),
    ] as [(String, String?, [String])])
  func `an address told in one line is written as on an envelope`(
    address: String, postcode: String?, lines: [String]
  ) {
    #expect(LetterWording.address(address, postcode) == lines)
  }

  @Test func `instalments add up to the cent, the last one taking what is over`() throws {
    for (total, atOnce, count) in [(822_753, 200_000, 4), (1_000, 0, 3), (100_001, 1, 7), (12_480_00, 0, 24)]
    {
      let plan = try #require(
        InstalmentPlan(
          total: Money(cents: Int64(total)), atOnce: Money(cents: Int64(atOnce)), count: count,
          from: day("2027-01-31")))
      #expect(plan.rows.reduce(Money.zero) { $0 + $1.amount } == Money(cents: Int64(total)))
      #expect(plan.rows.last?.left == .zero)
      #expect(plan.rows.count == count + (atOnce > 0 ? 1 : 0))
    }
    // The end of a month stays the end of a month.
    let plan = try #require(
      InstalmentPlan(total: Money(euros: 30), atOnce: .zero, count: 3, from: day("2027-01-31")))
    #expect(plan.rows.map { $0.day?.iso } == ["2027-01-31", "2027-02-28", "2027-03-31"])
  }

  @Test(arguments: [
    (0, 0, 4), (1_000, 1_000, 2), (1_000, 2_000, 2), (1_000, 0, 0), (1_000, 0, 121), (3, 0, 4),
  ])
  func `a plan that spreads nothing is none`(total: Int64, atOnce: Int64, count: Int) {
    #expect(
      InstalmentPlan(
        total: Money(cents: total), atOnce: Money(cents: atOnce), count: count, from: day("2027-01-31"))
        == nil)
  }

  // MARK: Finding a model

  @Test(
    arguments: [
      ("mise_en_demeure", ["mise_en_demeure"]), ("mise en demeure", ["mise_en_demeure"]),
      ("mise", ["mise_en_demeure"]),
      ("Relance-Ferme", ["relance_ferme"]),
      ("declaration", ["declaration_creance"]), ("médiation", ["mediation"]),
      ("injonction", ["requete_injonction", "opposition_injonction"]),
      ("affactuer", ["affactureur"]), ("relance", ["relance_courtoise", "relance_ferme"]), ("poème", []),
      ("", []),
    ] as [(String, [String])])
  func `a model is found by its name, its beginning, its title or nearly so`(words: String, names: [String]) {
    #expect(LetterModels.embedded.named(words).map(\.name) == names)
  }
}
