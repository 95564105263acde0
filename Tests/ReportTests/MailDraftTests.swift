import Basics
import Foundation
import Report
import Testing

@Suite struct MailDraftTests {
  private func draft(
    from: (String?, String)? = nil, to: (String?, String)? = nil, subject: String = "Demande",
    body: String = "Bonjour,\n", attachments: [MailDraft.Attachment] = []
  ) -> String {
    MailDraft(
      sender: from.map { ($0.0, $0.1) }, recipient: to.map { ($0.0, $0.1) }, subject: subject,
      date: 1_795_392_000, body: body, attachments: attachments
    ).text
  }

  /// The lines of the head, folds included.
  private func head(_ text: String) -> [String] {
    text.components(separatedBy: "\r\n\r\n")[0].components(separatedBy: "\r\n")
  }

  @Test func `it opens as a draft, dated in the time of Paris`() {
    let head = head(draft())
    #expect(head.first == "X-Unsent: 1")
    #expect(head.contains("Date: Mon, 23 Nov 2026 01:00:00 +0100"))
    #expect(head.contains("Subject: Demande"))
    #expect(!head.contains { $0.hasPrefix("To") || $0.hasPrefix("From") || $0.hasPrefix("Message-ID") })
    let summer = MailDraft(subject: "x", date: 1_782_900_000, body: "").text
    #expect(summer.contains("Date: Wed, 1 Jul 2026 12:00:00 +0200"))
  }

  @Test(arguments: [
    "Dupont\r\nBcc: x@y.fr", "Dupont\nBcc: x@y.fr", "Dupont\rBcc: x@y.fr", "Dupont\r\n\r\nBcc: x@y.fr",
    "a\u{2028}Bcc: x", "a\u{0}Bcc: x", "a\u{85}Bcc: x", "é\r\nBcc: x@y.fr", "\u{202E}Bcc: x",
    String(repeating: "é", count: 300) + "\r\nBcc: x", "\"\\\r\nBcc: x", "=?utf-8?q?=0D=0ABcc:_x?=",
  ])
  func `no name makes a header line`(name: String) {
    let text = draft(
      from: (name, "a@b.fr"), to: (name, "c@d.fr"), subject: name,
      attachments: [.init(name: name, type: "text/html", content: name)])
    for line in text.components(separatedBy: "\r\n") {
      #expect(!line.hasPrefix("Bcc"))
      #expect(line.utf8.count <= 78)
      #expect(line.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
    }
    // Nothing ends a line but CR LF.
    #expect(
      text.unicodeScalars.filter { $0 == "\r" }.count == text.unicodeScalars.filter { $0 == "\n" }.count)
  }

  @Test(arguments: ["a@b.fr\r\nBcc: x@y.fr", "a b@c.fr", "", "a", "é@b.fr"])
  func `an address that is none is left out`(address: String) {
    #expect(!head(draft(to: ("Dupont", address))).contains { $0.hasPrefix("To") })
  }

  @Test func `accents are encoded words that fit on a line, quotes are quoted`() {
    #expect(
      head(draft(to: ("Cabinet \"Le Phare\"", "a@b.fr"))).contains(
        "To: \"Cabinet \\\"Le Phare\\\"\" <a@b.fr>"))
    #expect(head(draft(subject: "Été")).contains("Subject: =?UTF-8?B?w4l0w6k=?="))
    let long = head(draft(subject: String(repeating: "déçu ", count: 60)))
    #expect(long.allSatisfy { $0.utf8.count <= 76 })
    #expect(long.filter { $0.contains("=?UTF-8?B?") }.count > 5)
  }

  @Test func `the body is quoted-printable: equals, final spaces, points and long lines`() {
    let text = draft(body: "a=b \n.\n" + String(repeating: "é", count: 100) + "\nfin")
    let body = text.components(separatedBy: "\r\n")
    #expect(body.contains("a=3Db=20"))
    #expect(body.contains("=2E"))
    #expect(body.contains("fin"))
    #expect(body.allSatisfy { $0.utf8.count <= 76 })
  }

  @Test func `a file name with accents is in the extended form`() {
    let text = draft(attachments: [.init(name: "bilan été.html", type: "text/html", content: "x")])
    #expect(text.contains("Content-Disposition: attachment;\r\n filename*=UTF-8''bilan%20%C3%A9t%C3%A9.html"))
    let long = draft(attachments: [
      .init(name: String(repeating: "é", count: 60), type: "text/html", content: "x")
    ])
    #expect(long.contains("filename*0*=UTF-8''%C3%A9"))
    #expect(long.contains(" filename*1*="))
  }

  @Test func `base64 is that of everyone`() throws {
    for count in 0..<200 {
      let content = String((0..<count).map { Character(UnicodeScalar(UInt8($0 % 90 + 33))) })
      let text = draft(attachments: [.init(name: "a.txt", type: "text/plain", content: content)])
      let encoded = text.components(separatedBy: "filename=\"a.txt\"\r\n\r\n")[1]
        .components(separatedBy: "\r\n\r\n--")[0].replacingOccurrences(of: "\r\n", with: "")
      #expect(
        encoded.replacingOccurrences(of: "--=_recouvre_piece--", with: "")
          == Data(content.utf8).base64EncodedString())
    }
  }

  @Test func `Python's reader gives back what was written`() throws {
    guard Python.has("email") else { return }
    let text = draft(
      from: ("Hélène \"Lenoir\", gérante", "h@b.fr"), to: ("Cabinet Œuvre", "c@d.fr"),
      subject: "Créance — été",
      body: "Bonjour,\n\n.\nà bientôt = \nfin\n",
      attachments: [
        .init(name: "bilan été.html", type: "text/html", content: "<p>é</p>\n"),
        .init(name: "appel.ics", type: "text/calendar", content: "BEGIN:VCALENDAR\r\n"),
      ])
    let read = try Python.run(
      """
      import sys, email, email.policy
      message = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
      assert not message.defects, message.defects
      print(repr([str(message['from']), str(message['to']), str(message['subject']), message['x-unsent']]))
      for part in message.iter_parts():
        assert not part.defects, part.defects
        print(repr([part.get_content_type(), part.get_filename(), part.get_content().replace('\\r', '')]))
      """, text)
    #expect(
      read == """
        ['"Hélène \\\\"Lenoir\\\\", gérante" <h@b.fr>', 'Cabinet Œuvre <c@d.fr>', 'Créance — été', '1']
        ['text/plain', None, 'Bonjour,\\n\\n.\\nà bientôt = \\nfin\\n']
        ['text/html', 'bilan été.html', '<p>é</p>\\n']
        ['text/calendar', 'appel.ics', 'BEGIN:VCALENDAR\\n']

        """, "\(read)")
  }
}

/// The readers that others wrote, when this machine has them.
enum Python {
  static func has(_ module: String) -> Bool { (try? run("import \(module)", "")) != nil }

  struct Failed: Error, CustomStringConvertible { let description: String }

  /// What a script prints, given `input` on standard input.
  static func run(_ script: String, _ input: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("python-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("entree")
    try Data(input.utf8).write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script]
    let output = folder.appendingPathComponent("sortie")
    try Data().write(to: output)
    process.standardInput = try FileHandle(forReadingFrom: file)
    process.standardOutput = try FileHandle(forWritingTo: output)
    let errors = folder.appendingPathComponent("erreurs")
    try Data().write(to: errors)
    process.standardError = try FileHandle(forWritingTo: errors)
    var environment = ProcessInfo.processInfo.environment
    environment["PYTHONIOENCODING"] = "utf-8"
    process.environment = environment
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failed(description: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    }
    return String(decoding: try Data(contentsOf: output), as: UTF8.self)
  }
}
