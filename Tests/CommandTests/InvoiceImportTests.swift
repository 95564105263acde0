import Foundation
import Testing

/// Electronic invoices, as whole commands.
@Suite struct InvoiceImportTests {
  let program: Program

  init() throws { program = try Program() }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("ImportTests/Invoices")

  private func sample(_ name: String) -> String { Self.folder.appendingPathComponent(name).path }

  @Test func `an invoice opens a dossier, and another completes it`() throws {
    let opened = try program.run("importer", sample("cii.xml"))
    #expect(opened.status == 0)
    let reference = try #require(opened.output.split(separator: "\n").first.map(String.init))
    #expect(opened.errors.contains("F2026-041 du 31/05/2026"))
    let exported = try program.run("exporter", reference)
    #expect(exported.output.contains("Café Lenoir & Fils"))
    // Twice: nothing.
    let again = try program.run("importer", sample("cii.xml"), "--dans", reference)
    #expect(again.status == 0 && again.errors.contains("déjà dans le dossier"))
    #expect(try program.run("exporter", reference).output == exported.output)
    // Of somebody else: refused, nothing added.
    let other = try program.run("importer", sample("ubl.xml"), "--dans", reference)
    #expect(other.status == 77 && other.errors.contains("ne semble pas être de ce dossier"))
    #expect(try program.run("exporter", reference).output == exported.output)
  }

  @Test(arguments: [
    "<a/>", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>", "<a>", "%PDF-1.7\nrien", "\u{FEFF}<Invoice/>",
  ]) func `what is no invoice is refused with its reason, and opens nothing`(_ content: String) throws {
    let file = program.home.appendingPathComponent("f.xml").path
    try Data(content.utf8).write(to: URL(fileURLWithPath: file))
    let outcome = try program.run("importer", file)
    // Without pdfdetach a PDF cannot be looked into: 77, and the way to install it.
    #expect(outcome.status == 65 || (content.hasPrefix("%PDF") && outcome.status == 77))
    #expect(outcome.errors.contains("f.xml") || outcome.errors.contains("pdfdetach"))
    #expect(try program.run("liste").output.contains("Aucun dossier"))
  }
}
