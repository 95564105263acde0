import Basics
import Glibc
import Import
import Interview
import Shell
import Store

/// `recouvre importer facture.xml`: an electronic invoice, alone or inside a Factur-X PDF.
struct InvoiceImport {
  let common: CommonOptions
  /// As the person named it.
  let file: String

  /// XML, or a PDF: neither a saved interview nor a journal begins so.
  static func isInvoice(_ bytes: [UInt8]) -> Bool {
    if isPDF(bytes) { return true }
    let bare = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    // UTF-16 has its own mark; expat reads it.
    if bare.starts(with: [0xFF, 0xFE]) || bare.starts(with: [0xFE, 0xFF]) { return true }
    return bare.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == 0x3C
  }

  private static func isPDF(_ bytes: [UInt8]) -> Bool { bytes.starts(with: Array("%PDF-".utf8)) }

  func run(_ bytes: [UInt8], path: String, into target: String?) throws {
    let invoice: ElectronicInvoice
    do {
      invoice = try ElectronicInvoice(xml: Self.isPDF(bytes) ? attached(to: path) : bytes)
    } catch let refusal as ImportRefusal {
      let place = refusal.line.map { ", ligne \($0)" } ?? ""
      throw Failure(
        ExitStatus.badData, "\(SafeText.escaped(file))\(place)\u{A0}: \(refusal.reason). Rien n’a été ajouté."
      )
    }
    if let target { try add(invoice, to: target) } else { try open(invoice) }
  }

  private func add(_ invoice: ElectronicInvoice, to reference: String) throws {
    let store = try common.existingStore()
    let (header, interview) = try common.open(reference, in: store)
    let answers = InvoiceAnswers(invoice, into: interview)
    if let others = answers.isOfOthers {
      throw Failure(
        ExitStatus.refused,
        "Cette facture ne semble pas être de ce dossier : \(SafeText.escaped(others)). Rien n’a été ajouté.")
    }
    if answers.isKnown {
      Output.standardError(
        "La facture \(SafeText.escaped(invoice.number)) est déjà dans le dossier \(header.reference) : rien n’a été ajouté.\n"
      )
      return
    }
    do {
      _ = try store.append(
        answers.actions, to: header.id, expecting: header.version,
        parties: Party.drawn(from: answers.interview),
        stamp: Stamp(author: "import", at: Clock.now(), provenance: .importe))
    } catch { throw Failure(error) }
    try tell(invoice, answers, header, in: store, isNew: false)
  }

  private func open(_ invoice: ElectronicInvoice) throws {
    let questionnaire = try common.loadQuestionnaire()
    let answers = InvoiceAnswers(invoice, into: Interview(questionnaire: questionnaire))
    let store = try common.store()
    if let known = try dossier(holding: invoice, in: store) {
      Output.standardError(
        "La facture \(SafeText.escaped(invoice.number)) est déjà dans le dossier \(known) : rien n’a été ouvert.\n"
      )
      return
    }
    do {
      let header = try store.create(
        questionnaireVersion: questionnaire.version, fingerprint: questionnaire.fingerprint,
        year: Clock.today().year, opening: answers.actions,
        stamp: Stamp(author: "import", at: Clock.now(), provenance: .importe))
      try tell(invoice, answers, header, in: store, isNew: true)
      try Output.standardOutput(header.reference + "\n")
    } catch let error as StoreError { throw Failure(error) }
  }

  /// The dossier of the same parties that has an invoice of this number.
  private func dossier(holding invoice: ElectronicInvoice, in store: SQLiteStore) throws -> String? {
    do {
      let hits = try common.desk(of: store).search(invoice.number).hits
      return hits.first { hit in
        hit.places.contains { if case .invoice(let number) = $0 { number == invoice.number } else { false } }
          && PartyName(hit.listing.row.creditor).closeness(to: PartyName(invoice.seller.name)) != nil
          && PartyName(hit.listing.row.debtor).closeness(to: PartyName(invoice.buyer.name)) != nil
      }?.listing.reference
    } catch let error as StoreError { throw Failure(error) }
  }

  private func tell(
    _ invoice: ElectronicInvoice, _ answers: InvoiceAnswers, _ header: DossierHeader, in store: SQLiteStore,
    isNew: Bool
  ) throws {
    let due = invoice.due.map { ", à payer le \(FrenchFormat.day($0))" } ?? ""
    Output.standardError(
      "Facture \(SafeText.escaped(invoice.number)) du \(FrenchFormat.day(invoice.issued)), "
        + "\(FrenchFormat.money(invoice.total))\(due) : \(isNew ? "dossier \(header.reference) ouvert" : "ajoutée au dossier \(header.reference)").\n"
    )
    for alert in answers.alerts { Output.standardError("à vérifier : \(SafeText.escaped(alert)).\n") }
    do {
      for line in try ImportedConflicts.lines(answers.interview, header, in: store) {
        Output.standardError(line.plain + "\n")
      }
    } catch let error as StoreError { throw Failure(error) }
    Output.standardError(
      "Pour joindre le fichier lui-même : recouvre pieces \(header.reference) --ajouter \(SafeText.escaped(file))\n"
        + "Pour continuer : recouvre reprendre \(header.reference)\n")
  }

  // MARK: Factur-X

  /// The names under which the XML is attached to a PDF: Factur-X 1.0, § 6.2; ZUGFeRD before it; XRechnung.
  private static let names = ["factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml"]

  /// The XML inside a PDF, taken out by poppler's pdfdetach, a program of its own: called when it is there.
  private func attached(to path: String) throws -> [UInt8] {
    guard path != "-" else {
      throw Failure(ExitStatus.usage, "Un PDF se lit d’un fichier. Exemple : recouvre importer facture.pdf")
    }
    let program = ExternalProgram(
      name: "pdfdetach", package: "poppler-utils",
      purpose: "Lire une facture électronique dans un PDF (Factur-X)")
    let pdf = path.hasPrefix("-") ? "./" + path : path
    let listed = try program.launch(["-list", pdf], input: [], capture: .everything)
    let rows = String(decoding: listed.output, as: UTF8.self).split(separator: "\n")
    let found = rows.lazy.compactMap { row -> String? in
      let parts = row.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, let number = Int(parts[0].filter { $0 != " " }) else { return nil }
      return Self.names.contains(parts[1].drop { $0 == " " }.lowercased()) ? String(number) : nil
    }.first
    guard listed.status == 0, let number = found else {
      throw ImportRefusal(
        reason:
          "ce PDF ne contient pas de facture électronique (factur-x.xml)\u{A0}: pour le joindre comme pièce, recouvre pieces",
        line: nil)
    }
    let directory = try common.dataDirectory()
    do {
      try FileSystem.createDirectories(directory)
      let xml = try AtomicFile.temporaryName(in: directory)
      defer { unlink(xml) }
      _ = try program.run(["-save", number, "-o", xml, pdf], input: [])
      return try Input.bytes(xml, limit: ElectronicInvoice.sizeLimit)
    } catch let error as StoreError { throw Failure(error) }
  }
}
