package import Basics

/// A file joined to the case file, as far as it is known without being opened: an exhibit in the making.
package struct AttachedFile: Hashable, Sendable {
  /// Stable within the dossier.
  package let key: String
  /// Of its content: 64 hexadecimal digits in lower case, and the name under which the store keeps it.
  package let sha256: String
  package let size: Int64
  package let format: FileFormat
  /// Nil: a document of another kind than those that a court expects.
  package var kind: Documents.Kind?
  package var date: Day?
  /// "Facture F2026-041".
  package var label: String
  /// Of the file as it was given: only ever data, never the name of a place.
  package let name: String

  package init(
    key: String, sha256: String, size: Int64, format: FileFormat, kind: Documents.Kind?, date: Day?,
    label: String, name: String
  ) {
    self.key = key
    self.sha256 = sha256
    self.size = size
    self.format = format
    self.kind = kind
    self.date = date
    self.label = label
    self.name = name
  }

  /// The largest file that is taken.
  package static let sizeLimit: Int64 = 50_000_000
}

extension Dossier {
  /// Joins a file: a document of this kind is then held, whatever was answered before.
  package mutating func attach(_ file: AttachedFile) {
    attachments.append(file)
    guard let kind = file.kind, !documents.holds(kind) else { return }
    documents[kind].value = .detenu
  }
}

/// What a file is, said by its first bytes; the raw value is the extension that such a file has.
package enum FileFormat: String, Hashable, Sendable, CaseIterable {
  case pdf, jpg, png, gif, tif, heic, webp
  case docx, xlsx, odt, ods, doc, xls, msg
  case eml, txt, csv, xml, zip
  case bin

  /// How many of the first bytes are looked at.
  package static let window = 4096

  /// "image JPEG".
  package var label: String {
    switch self {
    case .pdf: "PDF"
    case .jpg: "image JPEG"
    case .png: "image PNG"
    case .gif: "image GIF"
    case .tif: "image TIFF"
    case .heic: "image HEIC"
    case .webp: "image WebP"
    case .docx, .doc: "document Word"
    case .xlsx, .xls: "classeur Excel"
    case .odt: "document OpenDocument"
    case .ods: "classeur OpenDocument"
    case .msg: "message Outlook"
    case .eml: "courriel"
    case .txt: "texte"
    case .csv: "tableau (texte)"
    case .xml: "fichier XML"
    case .zip: "archive zip"
    case .bin: "format inconnu"
    }
  }

  /// Its content is compressed already.
  package var isCompressed: Bool {
    switch self {
    case .pdf, .jpg, .png, .gif, .heic, .webp, .docx, .xlsx, .odt, .ods, .zip: true
    case .tif, .doc, .xls, .msg, .eml, .txt, .csv, .xml, .bin: false
    }
  }

  /// The format that the name of a file announces; nil for an extension that is none of these.
  package init?(announcedBy name: String) {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let suffix = name[name.index(after: dot)...].lowercased()
    let known = ["jpeg": FileFormat.jpg, "tiff": .tif, "heif": .heic][suffix] ?? FileFormat(rawValue: suffix)
    guard let known, known != .bin else { return nil }
    self = known
  }

  /// What the first bytes say; the name only tells apart what begins alike (a Word document and a zip, a table and a text).
  package init(start: [UInt8], name: String) {
    let announced = FileFormat(announcedBy: name)
    func begins(_ bytes: [UInt8], at offset: Int = 0) -> Bool {
      start.count >= offset + bytes.count && start[offset..<(offset + bytes.count)].elementsEqual(bytes)
    }
    func begins(_ text: String, at offset: Int = 0) -> Bool { begins(Array(text.utf8), at: offset) }
    func said(among formats: [FileFormat]) -> FileFormat? {
      announced.flatMap { formats.contains($0) ? $0 : nil }
    }
    if begins("%PDF-") {
      self = .pdf
    } else if begins([0xFF, 0xD8, 0xFF]) {
      self = .jpg
    } else if begins([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if begins("GIF87a") || begins("GIF89a") {
      self = .gif
    } else if begins([0x49, 0x49, 0x2A, 0x00]) || begins([0x4D, 0x4D, 0x00, 0x2A]) {
      self = .tif
    } else if begins("RIFF"), begins("WEBP", at: 8) {
      self = .webp
    } else if begins("ftyp", at: 4),
      ["heic", "heix", "mif1", "msf1", "hevc"].contains(where: { begins($0, at: 8) })
    {
      self = .heic
    } else if begins([0x50, 0x4B, 0x03, 0x04]) {
      let isOffice =
        Self.contains(start, "[Content_Types].xml") || Self.contains(start, "word/")
        || Self.contains(start, "xl/")
      let isOpen = Self.contains(start, "application/vnd.oasis.opendocument")
      self = (isOffice ? said(among: [.docx, .xlsx]) : isOpen ? said(among: [.odt, .ods]) : nil) ?? .zip
    } else if begins([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = said(among: [.doc, .xls, .msg]) ?? .bin
    } else if Self.isText(start) {
      self = Self.isMessage(start) ? .eml : begins("<?xml") ? .xml : said(among: [.csv, .xml]) ?? .txt
    } else {
      self = .bin
    }
  }

  /// Why a file of this beginning and name is refused: it is something to run, and no exhibit. Nil for anything else.
  package static func refusal(start: [UInt8], name: String) -> String? {
    let signatures: [[UInt8]] = [
      [0x7F, 0x45, 0x4C, 0x46], [0x4D, 0x5A], [0xCA, 0xFE, 0xBA, 0xBE], [0xFE, 0xED, 0xFA, 0xCE],
      [0xFE, 0xED, 0xFA, 0xCF], [0xCE, 0xFA, 0xED, 0xFE], [0xCF, 0xFA, 0xED, 0xFE], [0x23, 0x21],
    ]
    if signatures.contains(where: start.starts) { return "c’est un programme" }
    let suffix = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return runnable.contains(suffix) ? "un fichier «\u{A0}.\(suffix)\u{A0}» peut lancer un programme" : nil
  }

  private static let runnable: Set<String> = [
    "bat", "cmd", "com", "exe", "hta", "jar", "js", "jse", "lnk", "msi", "ps1", "reg", "scr", "sh", "vbe",
    "vbs", "wsf",
  ]

  private static func contains(_ bytes: [UInt8], _ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard bytes.count >= wanted.count else { return false }
    return (0...(bytes.count - wanted.count)).contains {
      bytes[$0] == wanted[0] && bytes[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }
  }

  /// No control character but those of a text.
  private static func isText(_ bytes: [UInt8]) -> Bool {
    !bytes.isEmpty && bytes.allSatisfy { $0 >= 0x20 || [0x09, 0x0A, 0x0C, 0x0D].contains($0) }
  }

  /// Begins with a header field of a message (RFC 5322).
  private static func isMessage(_ bytes: [UInt8]) -> Bool {
    let line = String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
    guard let colon = line.firstIndex(of: ":") else { return false }
    let field = line[..<colon].lowercased()
    return fields.contains(field) || field.hasPrefix("x-") || field.hasPrefix("arc-")
  }

  private static let fields: Set<String> = [
    "received", "from", "to", "date", "subject", "return-path", "delivered-to", "message-id", "mime-version",
    "dkim-signature", "authentication-results", "content-type", "reply-to", "sender",
  ]
}
