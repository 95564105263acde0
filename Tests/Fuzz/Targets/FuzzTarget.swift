import Basics
import Dossier
import Import
import Interview
import Law
import Report
import Store

/// A reader of what others wrote, with what must hold whatever it is given. A broken promise is a trap, which
/// libFuzzer reports with the bytes that caused it and which ends a test.
package enum FuzzTarget: String, CaseIterable, Sendable {
  case dates, montants, identifiants, textes, entretien, questionnaire, cabinet, bareme, journal, piece,
    facture

  /// Gives `bytes` to the reader. What is not UTF-8 is refused by the program before any reader sees it.
  package func run(_ bytes: some Collection<UInt8>) {
    // XML says its own encoding.
    if self == .facture { return Files.invoice(Array(bytes)) }
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    switch self {
    case .dates: Readers.dates(text)
    case .montants: Readers.amounts(text)
    case .identifiants: Readers.identifiers(text)
    case .textes: Readers.texts(text)
    case .entretien: Files.savedInterview(text)
    case .questionnaire: Files.questionnaire(text)
    case .cabinet: Files.cabinet(text)
    case .bareme: Files.rates(text)
    case .journal: Files.journal(text)
    case .piece: Files.attachment(text)
    case .facture: break
    }
  }

  /// Monday 23 November 2026, so that a run depends on nothing but its bytes.
  static let today = Day(number: 20_780)
}

/// What a person types.
private enum Readers {
  static func dates(_ text: String) {
    let today = FuzzTarget.today
    for direction in [FrenchDate.Direction.past, .future, .either] {
      for issued in [nil, today.adding(days: -20)] {
        for day in values(FrenchDate.read(text, today: today, direction: direction, issued: issued)) {
          precondition((1900...2199).contains(day.year), "a year out of bounds")
          precondition(
            FrenchDate.read(FrenchFormat.day(day), today: today) == .value(day), "a day that is not read back"
          )
        }
      }
    }
  }

  static func amounts(_ text: String) {
    for amount in values(FrenchAmount.read(text)) {
      precondition(abs(amount.cents) <= Money.limit.cents, "an amount out of bounds")
      precondition(FrenchAmount.read(FrenchFormat.money(amount)) == .value(amount), "an amount not read back")
      precondition(Money(canonical: amount.canonical) == amount, "a canonical amount not read back")
    }
    for rate in values(FrenchPercentage.read(text)) {
      precondition(FrenchPercentage.read(rate.canonical) == .value(rate), "a rate not read back")
      precondition(Rate(canonical: rate.canonical) == rate, "a canonical rate not read back")
    }
    for number in values(FrenchInteger.read(text)) {
      precondition(FrenchInteger.read(String(number)) == .value(number), "a number not read back")
    }
    _ = FrenchYesNo.read(text)
  }

  static func identifiers(_ text: String) {
    let readers: [(String) -> Reading<String>] = [
      { Siren.read($0) }, { Siret.read($0) }, { SirenOrSiret.read($0) }, { VatNumber.read($0) },
      { Iban.read($0) }, { RcsNumber.read($0) }, { EmailAddress.read($0) }, { PhoneNumber.read($0) },
      { Postcode.read($0) }, { Country.read($0) },
    ]
    for read in readers {
      for value in values(read(text)) {
        // Two letters and nine digits are a German number and a French key: both are offered again.
        precondition(values(read(value)).contains(value), "an identifier not read back")
        precondition(!value.unicodeScalars.contains(where: SafeText.isUnsafe), "a hidden character kept")
      }
    }
  }

  static func texts(_ text: String) {
    let shown = SafeText.escaped(text)
    precondition(!shown.unicodeScalars.contains(where: SafeText.isUnsafe), "a hidden character shown")
    precondition(SafeText.escaped(shown) == shown, "escaped twice")
    let lines = SafeText.escapedLines(text)
    precondition(
      !lines.unicodeScalars.contains { $0 != "\n" && SafeText.isUnsafe($0) }, "a hidden character shown")
    let table = CSVTable(columns: ["a"], rows: [[.text(text)], [.number(text)]]).text
    precondition(
      !table.dropFirst().unicodeScalars.contains { $0 != "\r" && $0 != "\n" && SafeText.isUnsafe($0) }, "CSV")
    let json = JSONValue.string(text).text
    precondition(!json.dropLast().unicodeScalars.contains(where: SafeText.isUnsafe), "JSON")
    let document = Document([.paragraph(Text(text)), .heading(level: 2, Text(text))])
    let markdown = MarkdownRenderer.render(document)
    precondition(!markdown.unicodeScalars.contains { $0 != "\n" && SafeText.isUnsafe($0) }, "Markdown")
    let html = HTMLRenderer.render(document)
    precondition(!html.unicodeScalars.contains { $0 != "\n" && SafeText.isUnsafe($0) }, "HTML")
    // The tags are the renderer's: a paragraph and a heading, opened and closed.
    precondition(html.utf8.count { $0 == 0x3C } == 4 && html.utf8.count { $0 == 0x22 } == 2, "HTML")
    for width in [1, 20, 80] {
      for line in TerminalRenderer.render(document, width: width) {
        precondition(!line.plain.unicodeScalars.contains(where: SafeText.isUnsafe), "terminal")
      }
    }
    _ = SearchKey.fold(text)
    calendar(text)
    message(text)
  }

  /// A text makes no line of a calendar: there are as many as for a word.
  private static func calendar(_ text: String) {
    func lines(_ text: String) -> [String] {
      let event = ICalendar.Event(
        uid: "a@recouvre.invalid", when: .at(Slot(FuzzTarget.today, 570), minutes: 20), summary: text,
        details: "d" + text,
        location: text, alarms: [.minutesBefore(60)])
      let written = ICalendar(name: text, events: [event], stamp: 0, sequence: 0).text
      precondition(
        written.utf8.split(separator: 0x0A).allSatisfy { $0.last == 0x0D && $0.count <= 76 }, "a long line")
      precondition(
        !written.unicodeScalars.contains { $0 != "\r" && $0 != "\n" && SafeText.isUnsafe($0) }, "calendar")
      return written.components(separatedByLine: "\r\n").filter { !$0.hasPrefix(" ") }
    }
    precondition(lines(text).count == lines("x").count, "a line forged in a calendar")
  }

  /// A text makes no header of a message.
  private static func message(_ text: String) {
    let written = MailDraft(
      sender: (text, "a@b.fr"), recipient: (text, "c@d.fr"), subject: text, date: 0, body: text,
      attachments: [.init(name: text, type: "text/html", content: text)]
    ).text
    precondition(
      written.utf8.allSatisfy { $0 == 0x0D || $0 == 0x0A || ($0 >= 0x20 && $0 < 0x7F) }, "not seven bits")
    var heads = 0
    for line in written.components(separatedByLine: "\r\n") {
      precondition(
        line.utf8.count <= 78 && !line.utf8.contains(0x0D) && !line.utf8.contains(0x0A), "a long line")
      guard !line.isEmpty else { break }
      if !line.hasPrefix(" ") { heads += 1 }
    }
    precondition(heads == 7, "a header forged in a message")
  }

  private static func values<Value>(_ reading: Reading<Value>) -> [Value] {
    switch reading {
    case .value(let value): [value]
    case .ambiguous(let values): values
    case .refused: []
    }
  }
}

/// Files that others may have written.
private enum Files {
  static func invoice(_ bytes: [UInt8]) {
    guard let invoice = try? ElectronicInvoice(xml: bytes) else { return }
    precondition(!invoice.number.isEmpty && !invoice.seller.name.isEmpty, "an invoice without a name")
    precondition(
      !(invoice.number + invoice.seller.name + invoice.buyer.name).unicodeScalars.contains(
        where: SafeText.isUnsafe),
      "a hidden character kept")
    let once = InvoiceAnswers(invoice, into: Interview(questionnaire: .embedded))
    precondition(InvoiceAnswers(invoice, into: once.interview).isKnown, "an invoice taken twice")
  }

  static func journal(_ text: String) {
    guard let dossiers = try? JournalFile.read(text) else { return }
    guard let again = try? JournalFile.text(of: dossiers) else {
      preconditionFailure("a journal not written")
    }
    precondition(
      !again.unicodeScalars.contains { $0 != "\n" && SafeText.isUnsafe($0) }, "a hidden character shown")
    let read = try? JournalFile.read(again)
    precondition(read?.map(\.reference) == dossiers.map(\.reference), "a journal not read back")
    precondition(read.flatMap { try? JournalFile.text(of: $0) } == again, "a journal that changes")
  }

  static func attachment(_ text: String) {
    _ = FileFormat(start: Array(text.utf8), name: text)
    _ = FileFormat.refusal(start: Array(text.utf8), name: text)
    _ = ExhibitKind.guess(text, format: .bin, in: Dossier())
    guard let file = AttachedFile(Act(.attached, value: text)) else { return }
    precondition(AttachedFile.isDigest(file.sha256), "a digest that could name another place")
    precondition(AttachedFile(file.act) == file, "a file joined not read back")
    precondition(file.size >= 0 && file.size <= AttachedFile.sizeLimit, "a size out of bounds")
  }

  private static let plan = InterviewPlan(Questionnaire.embedded)

  static func savedInterview(_ text: String) {
    guard let saved = try? SavedInterview.decode(yaml: text) else { return }
    let first = replay(saved, plan: plan, today: FuzzTarget.today)
    _ = first.interview.dossier()
    for row in first.refused { _ = row.description }
    for row in first.unused { _ = row.description }
    let written = SavedInterview.encode(interview: first.interview, day: saved.day)
    precondition(
      !written.unicodeScalars.contains { $0 != "\n" && $0 != "\t" && SafeText.isUnsafe($0) },
      "a hidden character")
    guard let again = try? SavedInterview.decode(yaml: written) else {
      preconditionFailure("an export that is no saved interview")
    }
    let second = replay(again, plan: plan, today: FuzzTarget.today)
    precondition(second.refused.isEmpty, "an export that is refused")
    precondition(
      SavedInterview.encode(interview: second.interview, day: again.day) == written, "an export that changes")
  }

  static func questionnaire(_ text: String) {
    guard let questionnaire = try? QuestionnaireLoader.load(yaml: text) else { return }
    for finding in QuestionnaireLint.check(questionnaire) { _ = finding.message }
    _ = QuestionnaireMarkdown.render(questionnaire)
    let isSound = QuestionnaireLint.check(questionnaire).allSatisfy { $0.severity != .error }
    guard isSound else { return }
    let interview = Interview(questionnaire: questionnaire)
    _ = interview.next()
    _ = interview.progress
    _ = interview.dossier()
  }

  static func cabinet(_ text: String) {
    guard let cabinet = try? Cabinet.decode(yaml: text) else { return }
    let written = cabinet.encoded()
    precondition(
      !written.unicodeScalars.contains { $0 != "\n" && SafeText.isUnsafe($0) }, "a hidden character")
    precondition((try? Cabinet.decode(yaml: written)) == cabinet, "the firm's details are not read back")
    for detail in CabinetDetail.allCases { _ = detail.understood(in: cabinet) }
    guard case .known(let hours) = cabinet.hours else { return }
    precondition(OpeningHours.read(hours.canonical) == .value(hours), "hours that are not read back")
    let slots = Appointment.slots(
      hours: hours, closures: cabinet.closures, length: cabinet.firstCall.minutes,
      now: Slot(FuzzTarget.today, 600))
    precondition(slots == slots.sorted() && Set(slots).count == slots.count, "slots out of order")
  }

  static func rates(_ text: String) {
    guard let read = try? RateImport(text: text, today: FuzzTarget.today) else { return }
    _ = try? RateBook.embedded.adding(read)
    let kept = ([RateImport.header] + read.rows).joined(separator: "\n") + "\n"
    guard let again = try? RateImport(text: kept, today: FuzzTarget.today) else {
      preconditionFailure("kept rates that are not read back")
    }
    precondition(again == read, "kept rates that changed")
  }
}

extension String {
  /// Without Foundation; an empty piece is kept.
  fileprivate func components(separatedByLine end: Character) -> [String] {
    split(separator: end, omittingEmptySubsequences: false).map(String.init)
  }
}
