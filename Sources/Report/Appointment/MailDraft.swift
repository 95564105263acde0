import Basics

/// A message to open in a mail program, read again and send: RFC 5322, with its files (RFC 2045 to 2049, 2231).
///
/// `X-Unsent: 1` makes Outlook and those that follow it open it as a draft. Nothing that comes from a dossier
/// ends a header line: line breaks become spaces, and what would hide or reorder text is made visible.
package struct MailDraft: Sendable {
  package struct Attachment: Sendable {
    package var name: String
    /// `text/html`.
    package var type: String
    package var content: String

    package init(name: String, type: String, content: String) {
      self.name = name
      self.type = type
      self.content = content
    }
  }

  /// Left out when unknown: the mail program writes the account of whoever sends.
  package var sender: (name: String?, address: String)?
  /// Left out when unknown: to be filled in before sending.
  package var recipient: (name: String?, address: String)?
  package var subject: String
  /// The moment at which the draft is written, in seconds since 1970-01-01T00:00:00Z.
  package var date: Int64
  package var body: String
  package var attachments: [Attachment]

  package init(
    sender: (name: String?, address: String)? = nil, recipient: (name: String?, address: String)? = nil,
    subject: String, date: Int64, body: String, attachments: [Attachment] = []
  ) {
    self.sender = sender
    self.recipient = recipient
    self.subject = subject
    self.date = date
    self.body = body
    self.attachments = attachments
  }

  /// No content holds it: quoted-printable and base64 never write `=_`.
  private static let boundary = "=_recouvre_piece"

  /// The whole message, CRLF at the end of each line.
  package var text: String {
    var lines = ["X-Unsent: 1"]
    if let sender, let line = MailHeader.mailbox("From", sender.name, sender.address) { lines.append(line) }
    if let recipient, let line = MailHeader.mailbox("To", recipient.name, recipient.address) {
      lines.append(line)
    }
    lines.append(MailHeader.text("Subject", subject))
    lines.append("Date: " + MailHeader.date(date))
    lines.append("MIME-Version: 1.0")
    lines.append("Content-Type: multipart/mixed; boundary=\"\(MailDraft.boundary)\"")
    lines += ["", "--" + MailDraft.boundary]
    lines += ["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", ""]
    // The line break before a boundary belongs to the boundary.
    lines += TransferEncoding.quotedPrintable(body)
    for attachment in attachments {
      lines.append("--" + MailDraft.boundary)
      lines.append("Content-Type: " + attachment.type + "; charset=utf-8")
      lines.append("Content-Transfer-Encoding: base64")
      lines.append("Content-Disposition: attachment;\r\n " + MailHeader.fileName(attachment.name))
      lines.append("")
      lines += TransferEncoding.base64Lines(Array(attachment.content.utf8))
    }
    lines.append("--" + MailDraft.boundary + "--")
    return lines.map { $0 + "\r\n" }.joined()
  }
}

/// The lines of a message's head.
enum MailHeader {
  /// `Subject: …`, in encoded words (RFC 2047) as soon as it is not plain ASCII that fits on a line.
  static func text(_ name: String, _ value: String) -> String {
    let shown = LineWrapping.shown(value)
    let isPlain = shown.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && !shown.contains("=?")
    if isPlain, name.utf8.count + 2 + shown.utf8.count <= 76 { return name + ": " + shown }
    return name + ": " + encodedWords(shown, from: name.utf8.count + 2)
  }

  /// `To: Name <address>`; nil when the address is none.
  static func mailbox(_ name: String, _ display: String?, _ address: String) -> String? {
    guard case .value(let address) = EmailAddress.read(address) else { return nil }
    let shown = display.map(LineWrapping.shown) ?? ""
    guard !shown.isEmpty else { return name + ": " + address }
    let isPlain = shown.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && !shown.contains("=?")
    guard isPlain, shown.utf8.count <= 60 else {
      return name + ": " + encodedWords(shown, from: name.utf8.count + 2) + "\r\n <" + address + ">"
    }
    let quoted = shown.map { $0 == "\"" || $0 == "\\" ? "\\" + String($0) : String($0) }.joined()
    let line = name + ": \"" + quoted + "\" <" + address + ">"
    return line.utf8.count <= 78 ? line : name + ": \"" + quoted + "\"\r\n <" + address + ">"
  }

  /// `filename="…"`, or the extended form of RFC 2231 for a name that is not plain.
  static func fileName(_ name: String) -> String {
    let shown = LineWrapping.shown(name)
    func isPlain(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
      default: false
      }
    }
    if shown.utf8.allSatisfy(isPlain), shown.utf8.count <= 60 { return "filename=\"\(shown)\"" }
    let pieces = shown.utf8.map { byte in
      isPlain(byte) ? String(UnicodeScalar(byte)) : "%" + TransferEncoding.hexadecimal(byte)
    }
    // In parts of one line each.
    var parts: [String] = [""]
    for piece in pieces {
      if parts[parts.count - 1].utf8.count + piece.utf8.count > 55 { parts.append("") }
      parts[parts.count - 1] += piece
    }
    if parts.count == 1 { return "filename*=UTF-8''" + parts[0] }
    return parts.enumerated().map { index, part in
      "filename*\(index)*=" + (index == 0 ? "UTF-8''" : "") + part
    }.joined(separator: ";\r\n ")
  }

  /// `Thu, 26 Nov 2026 13:05:00 +0100`, in the civil time of mainland France.
  static func date(_ seconds: Int64) -> String {
    let (day, hour, minute) = ParisTime.parts(seconds: seconds)
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let (year, month, dayOfMonth) = day.components
    let second = Int(((seconds % 60) + 60) % 60)
    return days[day.weekday.rawValue - 1] + ", \(dayOfMonth) " + months[month - 1] + " \(year) "
      + [hour, minute, second].map(Slot.two).joined(separator: ":")
      + (ParisTime.offset(seconds: seconds) == 7200 ? " +0200" : " +0100")
  }

  /// Encoded words of 75 octets at most, none of which cuts a character in two, on lines of 76.
  private static func encodedWords(_ text: String, from column: Int) -> String {
    var words: [String] = []
    var bytes: [UInt8] = []
    func room() -> Int {
      // `=?UTF-8?B?` and `?=` take 12; four characters carry three octets.
      ((words.isEmpty ? min(76 - column, 75) : 75) - 12) / 4 * 3
    }
    func flush() {
      words.append("=?UTF-8?B?" + TransferEncoding.base64(bytes) + "?=")
      bytes = []
    }
    for scalar in text.unicodeScalars {
      let encoded = Array(String(scalar).utf8)
      if bytes.count + encoded.count > room() { flush() }
      bytes += encoded
    }
    if !bytes.isEmpty || words.isEmpty { flush() }
    return words.joined(separator: "\r\n ")
  }
}

/// Contents as seven-bit lines.
enum TransferEncoding {
  static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count < 2 ? "0" + digits : digits
  }

  /// RFC 2045, 6.7: lines of 76 characters at most; a line break of the text is a line break of the message.
  static func quotedPrintable(_ text: String) -> [String] {
    let unified = text.unicodeScalars.reduce(into: "") { result, scalar in
      if scalar != "\r" { result.unicodeScalars.append(scalar) }
    }
    return unified.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
      let bytes = Array(line.utf8)
      var lines: [String] = []
      var current = ""
      for (index, byte) in bytes.enumerated() {
        let isLast = index == bytes.count - 1
        let isPlain = (byte > 0x20 && byte < 0x7F && byte != 0x3D) || (byte == 0x20 && !isLast)
        // A point alone on its line would end the message for the oldest of mail programs.
        let isPoint = byte == 0x2E && current.isEmpty
        let piece =
          isPlain && !isPoint ? String(UnicodeScalar(byte)) : "=" + hexadecimal(byte)
        if current.utf8.count + piece.utf8.count > 75 {
          lines.append(current + "=")
          current = ""
        }
        current += piece
      }
      return lines + [current]
    }
  }

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func base64(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    var index = 0
    while index < bytes.count {
      let first = bytes[index]
      let second = index + 1 < bytes.count ? bytes[index + 1] : 0
      let third = index + 2 < bytes.count ? bytes[index + 2] : 0
      result.append(alphabet[Int(first >> 2)])
      result.append(alphabet[Int((first & 3) << 4 | second >> 4)])
      result.append(index + 1 < bytes.count ? alphabet[Int((second & 15) << 2 | third >> 6)] : 0x3D)
      result.append(index + 2 < bytes.count ? alphabet[Int(third & 63)] : 0x3D)
      index += 3
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The same in lines of 76 characters.
  static func base64Lines(_ bytes: [UInt8]) -> [String] {
    stride(from: 0, to: bytes.count, by: 57).map { base64(Array(bytes[$0..<min($0 + 57, bytes.count)])) }
  }
}
