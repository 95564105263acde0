import Assessment
import Basics
import Dossier
import Foundation
import Report
import Testing

extension Sample {
  func appointment(
    cabinet: Cabinet? = nil, now: String = "2026-11-23", at minute: Int = 600, chosen: Int? = nil
  ) -> AppointmentReport {
    AppointmentReport(
      bilan: bilan, dossier: dossier, cabinet: cabinet ?? self.cabinet, reference: reference ?? "2026-0001",
      identifier: "0F8FAD5B-D9CB-469F-A165-70867728950E", now: Slot(day(now), minute), chosen: chosen)
  }
}

@Suite struct AppointmentReportTests {
  private static let stamp: Int64 = 1_795_392_000

  private func text(_ report: AppointmentReport, width: Int = 80) -> String {
    TerminalRenderer.render(report.document, width: width).map { $0.plain + "\n" }.joined()
  }

  private func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `the screen, the call, the dates and the message are those recorded`() throws {
    let report = Sample.garnier.appointment(cabinet: .complete)
    try Golden.check(text(report), "rendez-vous-80.txt")
    try Golden.check(text(report, width: 40), "rendez-vous-40.txt")
    try Golden.check(
      try #require(report.callCalendar(stamp: Self.stamp, sequence: 7)).text, "rendez-vous-appel.ics")
    try Golden.check(
      try #require(report.datesCalendar(stamp: Self.stamp, sequence: 7)).text, "rendez-vous-dates.ics")
    // The page of the bilan has its own recording.
    let page = MailDraft.Attachment(
      name: "bilan-2026-0007.html", type: "text/html", content: "<p>Le bilan, en une page.</p>\n")
    try Golden.check(
      try #require(report.mail(stamp: Self.stamp, sequence: 7, joining: page)).text, "rendez-vous.eml")
    try Golden.check(report.json, "rendez-vous.json")
  }

  @Test func `what the firm has not filled in is shown as such wherever it would stand`() throws {
    var cabinet = Cabinet.default
    cabinet.openingHours = "lundi au vendredi 9h-18h"
    let report = Sample.garnier.appointment(cabinet: cabinet)
    #expect(words(text(report)).contains("le téléphone, le courriel"))
    #expect(words(text(report)).contains("[à confirmer avec le cabinet]"))
    let call = unfolded(try #require(report.callCalendar(stamp: 0, sequence: 0)).text)
    let details = try #require(call.first { $0.hasPrefix("DESCRIPTION") })
    #expect(details.contains("Téléphone\u{A0}: à confirmer avec le cabinet"))
    // No length is invented: the entry lasts half an hour, and its text says that it is to be confirmed.
    #expect(details.contains("Durée\u{A0}: à confirmer"))
    #expect(call.contains("DTSTART;TZID=Europe/Paris:20261124T090000"))
    #expect(call.contains("DTEND;TZID=Europe/Paris:20261124T093000"))
    #expect(!words(text(report)).contains("30 minutes"))
    let mail = try #require(report.mail(stamp: 0, sequence: 0)).text
    #expect(!mail.contains("\r\nTo:"))
    #expect(
      report.reserves.contains { $0.contains("L’adresse électronique du cabinet n’est pas dans ce message") })
  }

  @Test func `hours that are unknown or unreadable give no slot, and it is said`() {
    let unknown = Sample.garnier.appointment(cabinet: .default)
    #expect(unknown.slots.isEmpty)
    #expect(unknown.callCalendar(stamp: 0, sequence: 0) == nil)
    #expect(words(text(unknown)).contains("Le cabinet vous proposera un créneau"))
    #expect(words(text(unknown)).contains("Merci de me proposer un créneau."))
    var cabinet = Cabinet.default
    cabinet.openingHours = "selon les saisons"
    let unreadable = Sample.garnier.appointment(cabinet: cabinet)
    #expect(unreadable.slots.isEmpty)
    // Shown all the same.
    #expect(words(text(unreadable)).contains("Horaires selon les saisons"))
    #expect(words(text(unreadable)).contains("le programme ne sait pas lire ses horaires"))
    #expect(
      words(CabinetReport.document(cabinet, file: nil).plain).contains(
        "Le mot « selon » n’est pas compris ici"))
  }

  @Test func `the preferred slot comes first in the message and is the one of the calendar`() throws {
    let report = Sample.garnier.appointment(cabinet: .complete, chosen: 3)
    #expect(report.slot?.iso == "2026-11-25T15:00")
    #expect(
      words(text(report)).contains(
        "Je vous propose mercredi 25 novembre 2026 à 15 h (heure de Paris), ou à défaut : - mardi 24"))
    let call = unfolded(try #require(report.callCalendar(stamp: 0, sequence: 0)).text)
    #expect(call.contains("DTSTART;TZID=Europe/Paris:20261125T150000"))
    #expect(Sample.garnier.appointment(cabinet: .complete, chosen: 60).slot == report.slots[0])
  }

  @Test func `a case that the firm may not hear gets no slot, no request, no date and no file`() {
    let report = Sample.conflict.appointment(cabinet: .complete)
    #expect(report.isWithheld)
    #expect(report.slots.isEmpty && !report.hasDates && report.closingLines.isEmpty)
    #expect(report.mail(stamp: 0, sequence: 0) == nil)
    #expect(report.callCalendar(stamp: 0, sequence: 0) == nil)
    #expect(report.datesCalendar(stamp: 0, sequence: 0) == nil)
    for name in [Sample.conflict.dossier.debtor.name.value, Sample.conflict.dossier.creditor.name.value] {
      guard let name else { continue }
      #expect(!text(report).contains(name))
      #expect(!report.json.contains(name))
    }
  }

  @Test func `the whole bilan is joined to the message as a page`() throws {
    let mail = try #require(Sample.garnier.appointment(cabinet: .complete).mail(stamp: 0, sequence: 0))
    #expect(mail.attachments.map(\.type) == ["text/html", "text/calendar"])
    #expect(mail.attachments[0].content.hasPrefix("<!DOCTYPE html>"))
    #expect(mail.attachments[0].content.contains("Menuiserie Garnier SARL"))
    #expect(mail.body.contains("Ci-joint\u{A0}: le bilan (bilan-2026-0007.html)"))
  }

  @Test func `the slots come before the date that destroys a right, and the urgency is said`() {
    let report = Sample.received.appointment(cabinet: .complete, now: "2026-11-27")
    // The bilan of this sample is drawn up on 23 November; the limit is 2 December.
    #expect(!report.slots.isEmpty)
    #expect(report.slots.allSatisfy { $0.day < day("2026-12-02") })
  }

  @Test(arguments: Sample.all)
  func `importing again moves the entries and adds none`(sample: Sample) throws {
    func identifiers(_ report: AppointmentReport) -> [String] {
      (report.datesCalendar(stamp: 0, sequence: 0)?.events.map(\.uid) ?? [])
        + (report.callCalendar(stamp: 0, sequence: 0)?.events.map(\.uid) ?? [])
    }
    let first = identifiers(sample.appointment(cabinet: .complete))
    let second = identifiers(sample.appointment(cabinet: .complete, now: "2026-11-24", chosen: 2))
    #expect(first == second)
    #expect(Set(first).count == first.count)
    for uid in first {
      #expect(uid.hasPrefix("0f8fad5b-d9cb-469f-a165-70867728950e-") && uid.hasSuffix("@recouvre.invalid"))
      #expect(uid.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x3B && $0 != 0x2C })
    }
  }

  @Test(arguments: Sample.all)
  func `no line of a file is forged by a dossier, whatever it holds`(sample: Sample) throws {
    let report = sample.appointment(cabinet: .complete)
    let properties = [
      "BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "X-WR-CALNAME", "TZID", "DTSTART", "RRULE", "TZNAME",
      "TZOFFSETFROM", "TZOFFSETTO", "UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTEND", "TRANSP",
      "SUMMARY",
      "DESCRIPTION", "LOCATION", "URL", "STATUS", "CLASS", "ACTION", "TRIGGER",
    ]
    for calendar in [
      report.callCalendar(stamp: 0, sequence: 0), report.datesCalendar(stamp: 0, sequence: 0),
    ].compactMap({ $0 }) {
      for line in unfolded(calendar.text) {
        let name = line.prefix { $0 != ":" && $0 != ";" }
        #expect(properties.contains(String(name)), "\(line)")
      }
    }
    guard let mail = report.mail(stamp: 0, sequence: 0)?.text else { return }
    for line in mail.components(separatedBy: "\r\n\r\n")[0].components(separatedBy: "\r\n") {
      let name = line.prefix { $0 != ":" }
      #expect(
        line.hasPrefix(" ")
          || ["X-Unsent", "From", "To", "Subject", "Date", "MIME-Version", "Content-Type"].contains(
            String(name)),
        "\(line)")
    }
  }

  @Test(arguments: Sample.all)
  func `Python's readers take every file`(sample: Sample) throws {
    guard Python.has("icalendar"), Python.has("email") else { return }
    let report = sample.appointment(cabinet: .complete)
    let script = """
      import sys, icalendar
      calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
      for event in calendar.walk('VEVENT'):
        assert not event.errors, event.errors
        assert event['UID'] and event['DTSTAMP'] and event['SUMMARY']
        start, end = event.decoded('DTSTART'), event.decoded('DTEND')
        assert start < end
        print(start, len(event.walk('VALARM')), str(event['SUMMARY']).count('\\r'))
      """
    for calendar in [
      report.callCalendar(stamp: 0, sequence: 0), report.datesCalendar(stamp: 0, sequence: 0),
    ].compactMap({ $0 }) {
      let read = try Python.run(script, calendar.text)
      #expect(read.split(separator: "\n").count == calendar.events.count)
      #expect(read.split(separator: "\n").allSatisfy { $0.hasSuffix(" 2 0") }, "\(read)")
    }
    if let mail = report.mail(stamp: 0, sequence: 0) {
      let read = try Python.run(
        """
        import sys, email, email.policy
        message = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
        assert not message.defects, message.defects
        sys.stdout.write(message.get_body().get_content())
        """, mail.text)
      #expect(read.replacingOccurrences(of: "\r\n", with: "\n") == mail.body)
    }
  }

  @Test func `the document names every key of the JSON`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(
      contentsOf: root.appendingPathComponent("docs/schema-rendez-vous.md"), encoding: .utf8)
    func keys(_ value: Any) -> [String] {
      switch value {
      case let object as [String: Any]: object.flatMap { [$0.key] + keys($0.value) }
      case let array as [Any]: array.flatMap(keys)
      default: []
      }
    }
    let json = Sample.garnier.appointment(cabinet: .complete).json
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8))
    for key in Set(keys(value)) { #expect(text.contains("`\(key)`"), "\(key)") }
    #expect(text.contains(AppointmentReport.schema))
  }
}

extension Document {
  /// The words of a document, without its form.
  var plain: String {
    TerminalRenderer.render(self, width: 100).map(\.plain).joined(separator: "\n")
  }

  @Test func `when a lawyer is to be seen at once, it is said and the earliest moments are proposed`() {
    func slots(_ isUrgent: Bool) -> [Slot] {
      guard case .value(let hours) = OpeningHours.read("lundi au vendredi 9h-12h et 14h-18h") else {
        return []
      }
      return Appointment.slots(
        hours: hours, closures: [], length: 20, now: Slot(day("2026-11-23"), 8 * 60), isUrgent: isUrgent)
    }
    #expect(slots(true).first?.day == day("2026-11-23"))
    #expect((slots(false).first?.day ?? day("2026-01-01")) > day("2026-11-23"))
    let told = Sample.garnier.bilan
    let late = Bilan(
      day: told.day,
      firstAction: Advice(
        rule: "F3", action: .consulterRegularite, title: "Consulter un avocat sans délai", reasons: []),
      next: [], parallel: [], notNow: [], qualities: told.qualities, statement: told.statement, proof: [],
      limitation: [], court: nil, todo: [], wouldChange: [], mistakes: [], alerts: [])
    let report = AppointmentReport(
      bilan: late, dossier: Sample.received.dossier, cabinet: .complete, reference: "2026-0007",
      identifier: "x", now: Slot(told.day, 0))
    #expect(MarkdownRenderer.render(report.document).contains("appelez le cabinet aujourd’hui"))
  }
}
