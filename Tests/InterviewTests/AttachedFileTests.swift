import Basics
import Dossier
import Interview
import Testing

@Suite struct AttachedFilesTests {
  private let digest = String(repeating: "0123456789abcdef", count: 4)

  private func file(
    _ key: String = "0a1b", kind: Documents.Kind? = .factures, date: Day? = Day(iso: "2026-05-31"),
    label: String = "Facture F2026-041", name: String = "facture 41.pdf"
  ) -> AttachedFile {
    AttachedFile(
      key: key, sha256: digest, size: 12_345, format: .pdf, kind: kind, date: date, label: label, name: name)
  }

  @Test(arguments: [
    "facture.pdf", " un  nom à blancs ", "-rf", "../../x", "é\u{301}.pdf", "a\u{202E}b", "\u{1B}[2J", "a\nb",
    String(repeating: "x", count: 255),
  ])
  func `an act keeps a file with every byte of its name`(name: String) throws {
    for kind in [Documents.Kind.factures, nil] {
      for date in [Day(iso: "2026-05-31"), nil] {
        let file = file(kind: kind, date: date, label: "Pièce", name: name)
        let act = file.act
        let read = try #require(AttachedFile(act))
        #expect(read == file)
        #expect(Array(read.name.utf8) == Array(name.utf8))
      }
    }
  }

  @Test func `what has not the form of a file is none`() {
    let good = file().act.value
    #expect(AttachedFile(Act(.attached, value: good)) != nil)
    let broken = [
      "", "0a1b", good.replacingFirst("0a1b", "../x"), good.replacingFirst("0a1b", ""),
      good.replacingFirst("0a1b", String(repeating: "a", count: 33)),
      good.replacingFirst(digest, String(digest.dropLast())),
      good.replacingFirst(digest, digest.uppercased()), good.replacingFirst("12345", "-1"),
      good.replacingFirst("12345", "012"), good.replacingFirst("12345", "50000001"),
      good.replacingFirst("12345", "99999999999999999999"), good.replacingFirst("2026-05-31", "2026-02-30"),
      good.replacingFirst("facture 41.pdf", ""),
    ]
    for value in broken { #expect(AttachedFile(Act(.attached, value: value)) == nil, "\(value)") }
    #expect(AttachedFile(Act(.held, value: good)) == nil)
  }

  @Test func `a format or a kind of another version is another one`() {
    let value = file().act.value.replacingFirst("pdf factures", "djvu facture_proforma")
    let read = AttachedFile(Act(.attached, value: value, note: "x"))
    #expect(read?.format == .bin && read?.kind == nil && read?.label == "x")
  }

  @Test func `said again it changes, taken away it is gone, joined again it is back`() {
    var other = file(label: "Facture 41")
    other.kind = .devis
    let acts = [file().act, file("0c").act, other.act]
    #expect(AttachedFile.inForce(after: acts) == [other, file("0c")])
    #expect(AttachedFile.inForce(after: acts + [other.detachment]) == [file("0c")])
    #expect(AttachedFile.inForce(after: acts + [other.detachment, other.act]) == [file("0c"), other])
    #expect(AttachedFile.inForce(after: [Act(.detached, value: "inconnue"), Act(.held)]) == [])
  }

  @Test func `a file joined makes its document held, and nothing is asked less`() {
    let plan = InterviewPlan(Questionnaire.embedded)
    let before = Interview(plan: plan, actions: [])
    let after = Interview(plan: plan, actions: [.act(file().act), .act(file("0c", kind: nil).act)])
    #expect(after.dossier().attachments.map(\.key) == ["0a1b", "0c"])
    #expect(after.dossier().documents[.factures].value == .detenu)
    #expect(after.next() == before.next())
    var dossier = before.dossier()
    dossier.documents[.factures].value = .non
    dossier.documents[.contrat].value = .signe
    dossier.attach(file())
    dossier.attach(file("0c", kind: .contrat))
    #expect(dossier.documents[.factures].value == .detenu)
    #expect(dossier.documents[.contrat].value == .signe)
  }

  @Test func `undoing an answer does not take a file away`() {
    let plan = InterviewPlan(Questionnaire.embedded)
    #expect(Interview(plan: plan, actions: [.act(file().act), .undo]).attachments == [file()])
  }

  // MARK: - What a file is

  @Test func `the first bytes say what a file is`() {
    func format(_ start: [UInt8], _ name: String = "x") -> FileFormat { FileFormat(start: start, name: name) }
    func text(_ start: String, _ name: String = "x") -> FileFormat { format(Array(start.utf8), name) }
    #expect(text("%PDF-1.7\n", "x.txt") == .pdf)
    #expect(format([0xFF, 0xD8, 0xFF, 0xE0], "x.pdf") == .jpg)
    #expect(format([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) == .png)
    #expect(format([0x49, 0x49, 0x2A, 0x00]) == .tif)
    #expect(format([0, 0, 0, 0x18] + Array("ftypheic".utf8)) == .heic)
    #expect(text("RIFF1234WEBP") == .webp)
    let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04, 0, 0]
    #expect(format(zip + Array("[Content_Types].xml".utf8), "a.docx") == .docx)
    #expect(format(zip + Array("[Content_Types].xml".utf8), "a.XLSX") == .xlsx)
    #expect(format(zip + Array("mimetypeapplication/vnd.oasis.opendocument.text".utf8), "a.odt") == .odt)
    #expect(format(zip, "a.docx") == .zip)
    #expect(format([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "a.msg") == .msg)
    #expect(text("From: a@b\nSubject: x\n\n") == .eml)
    #expect(text("Objet : x\n") == .txt)
    #expect(text("a;b\n1;2\n", "a.csv") == .csv)
    #expect(text("<?xml version=\"1.0\"?>", "facture.xml") == .xml)
    #expect(format([0x63, 0x61, 0x66, 0xE9, 0x0A], "latin1.txt") == .txt)
    #expect(format([1, 2, 3, 0]) == .bin)
    #expect(format([]) == .bin)
  }

  @Test func `something to run is refused, by its bytes or by its name`() {
    for start in ["\u{7F}ELF", "MZ\u{90}", "#!/bin/sh"] {
      #expect(FileFormat.refusal(start: Array(start.utf8), name: "facture.pdf") != nil)
    }
    for name in ["facture.pdf.exe", "A.BAT", "x.ps1", "x.js", "x.lnk"] {
      #expect(FileFormat.refusal(start: Array("texte".utf8), name: name) != nil)
    }
    #expect(FileFormat.refusal(start: Array("%PDF-".utf8), name: "exe.pdf") == nil)
  }

  @Test func `every format is announced by its own extension`() {
    for format in FileFormat.allCases where format != .bin {
      #expect(FileFormat(announcedBy: "a." + format.rawValue.uppercased()) == format)
      #expect(!format.label.isEmpty)
    }
    #expect(FileFormat(announcedBy: "a.jpeg") == .jpg && FileFormat(announcedBy: "a.TIFF") == .tif)
    #expect(FileFormat(announcedBy: "pdf") == nil && FileFormat(announcedBy: "a.bin") == nil)
  }
}

extension String {
  fileprivate func replacingFirst(_ part: String, _ other: String) -> String {
    guard let range = self.firstRange(of: part) else { return self }
    return replacingCharacters(in: range, with: other)
  }

  private func replacingCharacters(in range: Range<String.Index>, with other: String) -> String {
    String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}
