import Assessment
import Basics
import Dossier
import Foundation
import Testing

@testable import Report

@Suite struct ExhibitTests {
  private func file(_ label: String, _ kind: Documents.Kind? = .factures, format: FileFormat = .pdf)
    -> AttachedFile
  {
    AttachedFile(
      key: "0a", sha256: String(repeating: "0", count: 64), size: 1, format: format, kind: kind, date: nil,
      label: label, name: "x")
  }

  private func dossier(_ files: [AttachedFile]) -> Dossier {
    var dossier = Dossier()
    dossier.creditor.name.value = "Atelier Lenoir"
    dossier.debtor.name.value = "Menuiserie Garnier"
    var invoice = Invoice(key: "a")
    invoice.number.value = "F2026-041"
    invoice.issued.value = Day(iso: "2026-05-31")
    dossier.invoices = [invoice]
    for file in files { dossier.attach(file) }
    return dossier
  }

  private func report(_ dossier: Dossier) -> BordereauReport {
    BordereauReport(
      bilan: assess(dossier, on: day("2026-11-23")), dossier: dossier, cabinet: .default,
      reference: "2026-0007")
  }

  // MARK: - Names in a bundle

  @Test(arguments: [
    ("Facture F2026-041", FileFormat.pdf, "Facture F2026-041.pdf"), ("facture.pdf", .pdf, "facture.pdf"),
    ("Bon n° 12/34", .jpg, "Bon n° 12-34.jpg"), ("../../etc/passwd", .txt, "-..-etc-passwd.txt"),
    ("a\\b:c*d?e\"f<g>h|i", .png, "a-b-c-d-e-f-g-h-i.png"), ("CON", .pdf, "CON.pdf"),
    ("...", .pdf, "Pièce.pdf"),
    ("a\u{202E}fdp.exe", .pdf, "afdp.exe.pdf"), ("a\u{0}b\u{1B}[2J\nc", .pdf, "ab[2J c.pdf"),
    ("trop \u{A0} d’espaces .", .pdf, "trop d’espaces.pdf"),
  ])
  func `a name in a bundle is one that every disk takes`(label: String, format: FileFormat, expected: String)
  {
    #expect(ExhibitFileName.cleaned(label, format: format, limit: 100) == expected)
  }

  @Test func `names are numbered, unique and short`() {
    let long = String(repeating: "é", count: 300)
    let few = ExhibitFileName.names(
      of: report(dossier([file(long), file(long), file("CON"), file("x", nil)])).files)
    #expect(few.count == 4 && Set(few).count == 4)
    for (index, name) in few.enumerated() {
      #expect(name.hasPrefix("0\(index + 1) - ") && name.hasSuffix(".pdf") && name.utf8.count <= 150)
    }
    let many = ExhibitFileName.names(of: report(dossier((1...120).map { file("f\($0)") })).files)
    #expect(many.first?.hasPrefix("001 - ") == true && many.last?.hasPrefix("120 - ") == true)
    #expect(many == many.sorted())
  }

  // MARK: - Kinds

  @Test(arguments: [
    ("facture_F2026-041.pdf", Documents.Kind.factures), ("FACTURES avril.pdf", .factures),
    ("F2026-041.pdf", .factures),
    ("Devis signé.pdf", .devis), ("BL-12.jpg", .bonLivraison), ("bon de livraison.pdf", .bonLivraison),
    ("PV de réception.pdf", .bonLivraison), ("mise en demeure avec AR.pdf", .miseEnDemeure),
    ("AR mise en demeure.pdf", .accuseReception), ("avis de réception.pdf", .accuseReception),
    ("relance facture 41.pdf", .relances), ("bon de commande 7.pdf", .bonCommande),
    ("commande.pdf", .bonCommande),
    ("releve de compte.xlsx", .releveCompte), ("relevé bancaire mai.pdf", .releveBancaire),
    ("CGV 2025.pdf", .cgv),
    ("kbis garnier.pdf", .kbisDebiteur), ("Kbis Lenoir.pdf", .kbisCreancier),
    ("kbis débiteur.pdf", .kbisDebiteur),
    ("signification ordonnance.pdf", .signification), ("reconnaissance de dette.pdf", .reconnaissance),
    ("lettre de change.pdf", .effet), ("caution M. Durand.pdf", .garantie),
  ])
  func `the name of a file says its kind`(name: String, kind: Documents.Kind) {
    #expect(ExhibitKind.guess(name, format: .bin, in: dossier([])) == .kind(kind))
  }

  @Test func `what is not said is not guessed`() {
    let dossier = dossier([])
    for name in ["scan001.pdf", "parlement.pdf", "blanc.pdf", "article.pdf", "2026.pdf", "041.pdf"] {
      #expect(ExhibitKind.guess(name, format: .pdf, in: dossier) == .none, "\(name)")
    }
    #expect(ExhibitKind.guess("kbis.pdf", format: .pdf, in: dossier) == .unclearRegister)
    #expect(ExhibitKind.guess("kbis garnier lenoir.pdf", format: .pdf, in: dossier) == .unclearRegister)
    #expect(ExhibitKind.guess("merci.eml", format: .eml, in: dossier) == .kind(.courriels))
  }

  @Test func `a type is read without accents, by its beginning, and a slip finds the nearest`() {
    #expect(ExhibitKind.read("facture") == .value(.factures))
    #expect(ExhibitKind.read("mise_en_demeure") == .value(.miseEnDemeure))
    #expect(ExhibitKind.read("cheque") == .value(.cheque))
    #expect(ExhibitKind.read("bl") == .value(.bonLivraison))
    #expect(ExhibitKind.read("kbis_d") == .value(.kbisDebiteur))
    #expect(ExhibitKind.read("autre") == .value(nil))
    #expect(ExhibitKind.read("kbis") == .ambiguous([.kbisCreancier, .kbisDebiteur]))
    #expect(ExhibitKind.nearest(to: "factrue") == "factures")
    #expect(ExhibitKind.nearest(to: "zzzzzzz") == nil)
    for option in ExhibitKind.options {
      #expect(ExhibitKind.read(option.id) == .value(Documents.Kind(rawValue: option.id)))
      #expect(ExhibitKind.read(option.label) == .value(Documents.Kind(rawValue: option.id)))
    }
  }

  @Test func `a label is the name without its extension`() {
    #expect(ExhibitKind.label(of: "facture_F2026-041.pdf") == "Facture F2026-041")
    #expect(ExhibitKind.label(of: ".pdf") == ".pdf")
    #expect(ExhibitKind.label(of: "note v1. finale") == "Note v1. finale")
  }

  // MARK: - Documents

  @Test func `the bordereau lists files, then what is to be joined, then what is missing`() {
    var dossier = dossier([file("Facture 41")])
    dossier.documents[.devis].value = .signe
    let text = MarkdownRenderer.render(report(dossier).document)
    #expect(text.contains("BORDEREAU DE PIÈCES au 23/11/2026 — dossier 2026-0007"))
    #expect(text.contains("Atelier Lenoir") && text.contains("Menuiserie Garnier"))
    #expect(text.contains("| **1.** Facture 41 | facture |"))
    let places = ["**1.** Facture 41", "À joindre", "- devis", "Manquantes"].map {
      text.range(of: $0)?.lowerBound
    }
    #expect(!places.contains(nil) && places.compactMap { $0 } == places.compactMap { $0 }.sorted())
  }

  @Test func `the page of the bordereau reads as the document, and a label in it is only ever text`() {
    let hostile = "<script>alert(1)</script> & \"x\" \u{202E}"
    let report = report(dossier([file("Facture 41"), file(hostile, .contrat)]))
    let page = Page(report.page)
    #expect(page.error == nil)
    #expect(page.elements.contains { $0.name == "table" } && !page.elements.contains { $0.name == "script" })
    #expect(
      page.plainText.contains("Bordereau de pièces au 23/11/2026") && page.plainText.contains("Facture 41"))
    #expect(page.plainText.contains("Pièces restant à joindre") && !report.page.contains("\u{202E}"))
  }

  @Test func `every key of the JSON is explained`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appendingPathComponent("docs/schema-pieces.md"), encoding: .utf8)
    var dossier = dossier([file("Facture 41")])
    dossier.documents[.devis].value = .signe
    let value = try JSONSerialization.jsonObject(with: Data(report(dossier).json.utf8))
    var keys: Set<String> = []
    func collect(_ value: Any) {
      if let object = value as? [String: Any] {
        keys.formUnion(object.keys)
        object.values.forEach(collect)
      } else if let list = value as? [Any] {
        list.forEach(collect)
      }
    }
    collect(value)
    #expect(keys.count > 15)
    for key in keys { #expect(text.contains("`\(key)`"), "\(key)") }
  }

  @Test func `a conflict of interests shows nothing`() {
    var dossier = dossier([file("Facture 41")])
    dossier.intake.conflict.value = true
    #expect(report(dossier).files.isEmpty)
    #expect(!report(dossier).json.contains("Facture 41"))
  }

  @Test func `sizes are said as people say them`() {
    #expect(
      [1, 999, 1_000, 999_999, 1_000_000, 3_450_000].map(BordereauReport.size) == [
        "1\u{A0}octet", "999\u{A0}octets", "1\u{A0}ko", "999\u{A0}ko", "1\u{A0}Mo", "3,4\u{A0}Mo",
      ])
  }
}
