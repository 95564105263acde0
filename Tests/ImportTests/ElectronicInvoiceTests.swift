import Basics
import Dossier
import Foundation
import Import
import Interview
import Testing

@Suite struct ElectronicInvoiceTests {
  static func text(_ name: String) throws -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Invoices")
    return try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  private func read(_ text: String) throws -> ElectronicInvoice {
    try ElectronicInvoice(xml: Array(text.utf8))
  }

  private func refusal(_ text: String) -> ImportRefusal? {
    do {
      _ = try read(text)
      return nil
    } catch let refusal as ImportRefusal { return refusal } catch { return nil }
  }

  @Test func `a cross industry invoice says its parties, its days and its total`() throws {
    let invoice = try read(Self.text("cii.xml"))
    #expect(invoice.number == "F2026-041")
    #expect(invoice.issued.iso == "2026-05-31" && invoice.due?.iso == "2026-06-30")
    #expect(invoice.delivered?.iso == "2026-05-30")
    #expect(invoice.seller == .init(name: "Café Lenoir & Fils", siren: "552008443"))
    // From a SIRET.
    #expect(invoice.buyer == .init(name: "Menuiserie Garnier SARL", siren: "732829320"))
    #expect(invoice.total == Money(cents: 416_000) && invoice.prepaid == .zero)
  }

  @Test func `a UBL invoice says the same things in its own words`() throws {
    let invoice = try read(Self.text("ubl.xml"))
    #expect(invoice.number == "2026/118")
    #expect(invoice.issued.iso == "2026-03-02" && invoice.due?.iso == "2026-04-01")
    #expect(invoice.delivered?.iso == "2026-02-27")
    #expect(invoice.seller == .init(name: "Atelier Lenoir SARL", siren: "552008443"))
    // A Belgian number is no SIREN: the name stands alone.
    #expect(invoice.buyer == .init(name: "Brasserie du Nord", siren: nil))
    #expect(invoice.total == Money(cents: 120_050) && invoice.prepaid == Money(cents: 20_050))
  }

  @Test func `a UTF-16 file is read as its own encoding says`() throws {
    let text = try Self.text("cii.xml").replacing("encoding=\"UTF-8\"", with: "encoding=\"UTF-16\"")
    let bytes = try #require(text.data(using: .utf16))
    #expect(try ElectronicInvoice(xml: Array(bytes)).seller.name == "Café Lenoir & Fils")
  }

  @Test(arguments: [
    ("4160.00", "4160", 416_000), ("4160.00", "4160.5", 416_050), ("4160.00", "4160.500", 416_050),
    ("4160.00", " 4160.00\n", 416_000), ("4160.00", "0.01", 1),
  ]) func `an amount is read to the cent`(_ old: String, _ new: String, _ cents: Int64) throws {
    let text = try Self.text("cii.xml").replacing("GrandTotalAmount>\(old)", with: "GrandTotalAmount>\(new)")
    #expect(try read(text).total == Money(cents: cents))
  }

  @Test(arguments: [
    "", "4160,00", "4 160.00", "4160.005", "4160.", ".5", "4.160.00", "1e400", "NaN", "−12", "4160.00 EUR",
    "99999999999999", "41<b/>60.00", "&#x202e;4160",
  ]) func `an amount that is not one refuses the whole invoice, and is never taken in part`(_ amount: String)
    throws
  {
    let text = try Self.text("cii.xml").replacing(
      "GrandTotalAmount>4160.00", with: "GrandTotalAmount>\(amount)")
    #expect(refusal(text) != nil, "\(amount)")
  }

  @Test(arguments: [
    ("<!DOCTYPE a [<!ENTITY x \"12\">]>", "DOCTYPE"),
    ("<!DOCTYPE a SYSTEM \"file:///etc/passwd\">", "DOCTYPE"),
    ("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "DOCTYPE"),
    ("<!DOCTYPE a [<!ENTITY x SYSTEM \"http://127.0.0.1/\">]>", "DOCTYPE"),
    (
      "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>",
      "DOCTYPE"
    ),
  ]) func `a document type is refused, and with it entities and the files they name`(
    _ declaration: String, _ word: String
  ) throws {
    let text = try Self.text("cii.xml").replacing("?>\n<rsm", with: "?>\n\(declaration)\n<rsm")
    #expect(refusal(text)?.reason.contains(word) == true)
  }

  @Test func `an entity that nothing declares is no text`() throws {
    let text = try Self.text("cii.xml").replacing(">4160.00<", with: ">41&x;60.00<")
    #expect(refusal(text) != nil)
  }

  @Test func `elements inside elements without end, or without number, are refused`() throws {
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(refusal(deep)?.reason.contains("profondément") == true)
    let wide = "<a>" + String(repeating: "<b/>", count: 300_000) + "</a>"
    #expect(refusal(wide)?.reason.contains("trop d’éléments") == true)
  }

  @Test func `an attachment of several megabytes is passed over`() throws {
    let attachment =
      "<ram:AttachmentBinaryObject>" + String(repeating: "QUJD", count: 1_000_000)
      + "</ram:AttachmentBinaryObject>"
    let text = try Self.text("cii.xml").replacing(
      "<ram:ApplicableHeaderTradeDelivery>", with: attachment + "<ram:ApplicableHeaderTradeDelivery>")
    #expect(try read(text).total == Money(cents: 416_000))
  }

  @Test(arguments: [
    ("urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100", "urn:autre", "connaît"),
    ("<ram:TypeCode>380", "<ram:TypeCode>381", "avoir"),
    ("Code>EUR", "Code>USD", "USD"),
    ("20260531", "20260532", "date"),
    ("format=\"102\">20260531", "format=\"203\">202605311200", "date"),
    ("<ram:ID>F2026-041</ram:ID>", "", "numéro"),
    ("Menuiserie Garnier SARL", "", "acheteur"),
    ("Menuiserie Garnier SARL", "Garnier&#x202e;", "acheteur"),
    ("</rsm:CrossIndustryInvoice>", "", "coupé"),
  ]) func `what cannot be taken says why`(_ old: String, _ new: String, _ word: String) throws {
    let text = try Self.text("cii.xml")
    #expect(text.contains(old))
    let found = refusal(text.replacing(old, with: new))
    #expect(found?.reason.contains(word) == true, "\(found?.reason ?? "read")")
  }

  @Test func `a UBL credit note is no invoice`() throws {
    let text = try Self.text("ubl.xml").replacing("xsd:Invoice-2", with: "xsd:CreditNote-2").replacing(
      "Invoice xmlns", with: "CreditNote xmlns"
    ).replacing("</Invoice>", with: "</CreditNote>")
    #expect(refusal(text)?.reason.contains("avoir") == true)
  }

  @Test func `every cut of the file is refused without a fall`() throws {
    let bytes = Array(try Self.text("cii.xml").utf8)
    for end in stride(from: 0, to: bytes.count - 20, by: 7) {
      #expect(throws: ImportRefusal.self) { try ElectronicInvoice(xml: Array(bytes[..<end])) }
    }
  }
}

@Suite struct InvoiceAnswersTests {
  private func invoice() throws -> ElectronicInvoice {
    try ElectronicInvoice(xml: Array(ElectronicInvoiceTests.text("cii.xml").utf8))
  }

  @Test func `an invoice answers the parties and its own questions`() throws {
    let answers = InvoiceAnswers(try invoice(), into: Interview(questionnaire: .embedded))
    let given = answers.interview.answers
    #expect(given["debiteur.nom"]?.canonical == "Menuiserie Garnier SARL")
    #expect(given["debiteur.siren"]?.canonical == "732829320")
    let key = try #require(answers.interview.elements(of: "facture").first)
    #expect(given[FactPath("facture[\(key)].echeance")]?.canonical == "2026-06-30")
    #expect(given[FactPath("facture[\(key)].montant")]?.canonical == "416000")
    #expect(answers.alerts.isEmpty && answers.isOfOthers == nil && !answers.isKnown)
  }

  @Test func `the same invoice is not taken twice`() throws {
    let once = InvoiceAnswers(try invoice(), into: Interview(questionnaire: .embedded))
    let twice = InvoiceAnswers(try invoice(), into: once.interview)
    #expect(twice.isKnown && twice.interview.elements(of: "facture").count == 1)
  }

  @Test func `an answer is never replaced, and another debtor makes it another dossier`() throws {
    let before = Interview(
      questionnaire: .embedded,
      actions: [
        .answer("accueil.motif", .value("creance")), .answer("creancier.nom", .value("CAFE LENOIR ET FILS")),
        .answer("debiteur.nom", .value("Brasserie du Nord")), .answer("debiteur.siren", .value("552100554")),
      ])
    let answers = InvoiceAnswers(try invoice(), into: before)
    #expect(answers.interview.answer(at: "creancier.nom")?.canonical == "CAFE LENOIR ET FILS")
    #expect(answers.interview.answer(at: "debiteur.nom")?.canonical == "Brasserie du Nord")
    #expect(answers.isOfOthers?.contains("Brasserie du Nord") == true)
    #expect(answers.alerts.count == 2)
  }
}
