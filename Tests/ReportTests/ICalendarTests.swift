import Basics
import Report
import Testing

@Suite struct ICalendarTests {
  private func event(
    _ summary: String = "Appel", details: String = "", location: String? = nil, url: String? = nil,
    when: ICalendar.Event.When = .allDay(day("2026-12-02"))
  ) -> ICalendar.Event {
    ICalendar.Event(
      uid: "a-appel@recouvre.invalid", when: when, summary: summary, details: details, location: location,
      url: url,
      alarms: [.morning(daysBefore: 7), .morning(daysBefore: 1)])
  }

  private func text(_ events: [ICalendar.Event]) -> String {
    ICalendar(name: "Essai", events: events, stamp: 1_795_392_000, sequence: 4).text
  }

  /// As a reader sees it: the folds undone.
  private func lines(_ text: String) -> [String] {
    unfolded(text)
  }

  @Test func `lines end with CR LF and have 75 octets at most, no character cut in two`() {
    for shift in 0..<8 {
      let words = String(repeating: "x", count: shift) + String(repeating: "é€😀à", count: 60)
      let text = text([event(words, details: words + "\n" + words, location: words)])
      #expect(text.hasSuffix("END:VCALENDAR\r\n"))
      for line in text.utf8.split(separator: 0x0A) {
        #expect(line.last == 0x0D)
        #expect(line.count <= 76)
        #expect(String(validating: line, as: UTF8.self) != nil)
      }
      #expect(lines(text).contains("SUMMARY:" + words))
    }
  }

  @Test func `a name never makes a property of its own`() {
    let attack = "Dupont\r\nATTENDEE:mailto:x@y.fr\nEND:VEVENT\rBEGIN:VALARM\u{2028}X:1\u{85}Y:2\u{0B}Z:3"
    let text = text([event(attack, details: attack, location: attack, url: "https://a.fr/\r\nX:1")])
    let lines = lines(text)
    #expect(
      lines.contains(
        "SUMMARY:Dupont\\nATTENDEE:mailto:x@y.fr\\nEND:VEVENT\\nBEGIN:VALARM\\nX:1\\nY:2\\nZ:3"))
    for name in ["ATTENDEE", "X:", "Y:", "Z:", "URL"] {
      #expect(!lines.contains { $0.hasPrefix(name) })
    }
    #expect(lines.filter { $0 == "END:VEVENT" }.count == 1)
    #expect(lines.filter { $0 == "BEGIN:VALARM" }.count == 2)
  }

  @Test func `text is escaped, and what would hide or reorder is shown`() {
    let text = text([event("a,b;c\\d\ne\tf\u{202E}g\u{0}h\u{7F}")])
    #expect(lines(text).contains("SUMMARY:a\\,b\\;c\\\\d\\ne f\\\\u{202e}g^@h^?"))
  }

  @Test func `a moment is in the civil time of Paris, defined in the file; a day needs no zone`() {
    let lines = lines(text([event(when: .at(Slot(day("2026-11-30"), 570), minutes: 20))]))
    #expect(lines.contains("DTSTART;TZID=Europe/Paris:20261130T093000"))
    #expect(lines.contains("DTEND;TZID=Europe/Paris:20261130T095000"))
    #expect(lines.contains("TZID:Europe/Paris"))
    #expect(lines.contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"))
    let day = self.lines(text([event()]))
    #expect(day.contains("DTSTART;VALUE=DATE:20261202") && day.contains("DTEND;VALUE=DATE:20261203"))
    #expect(!day.contains("BEGIN:VTIMEZONE"))
  }

  @Test func `alarms come at nine, a week and a day before; a day and an hour before a call`() {
    #expect(
      lines(text([event()])).filter { $0.hasPrefix("TRIGGER") } == ["TRIGGER:-P6DT15H", "TRIGGER:-PT15H"])
    var call = event(when: .at(Slot(day("2026-11-30"), 570), minutes: 20))
    call.alarms = [.minutesBefore(1440), .minutesBefore(60)]
    #expect(lines(text([call])).filter { $0.hasPrefix("TRIGGER") } == ["TRIGGER:-P1D", "TRIGGER:-PT1H"])
  }

  @Test func `the stamp, the sequence and the identifier are those given`() {
    let lines = lines(text([event()]))
    #expect(lines.contains("DTSTAMP:20261123T000000Z"))
    #expect(lines.contains("SEQUENCE:4"))
    #expect(lines.contains("UID:a-appel@recouvre.invalid"))
    #expect(!lines.contains { $0.hasPrefix("METHOD") })
  }

  @Test func `an end after midnight is on the next day`() {
    let lines = lines(text([event(when: .at(Slot(day("2026-12-31"), 1_430), minutes: 30))]))
    #expect(lines.contains("DTEND;TZID=Europe/Paris:20270101T002000"))
  }
}

/// The lines of a calendar file with the folds undone (RFC 5545, 3.1).
func unfolded(_ text: String) -> [String] {
  var lines: [String] = []
  // CR LF is one character of a Swift string.
  for line in text.split(separator: "\r\n", omittingEmptySubsequences: true).map(String.init) {
    if line.hasPrefix(" "), let last = lines.popLast() {
      lines.append(last + line.dropFirst())
    } else {
      lines.append(line)
    }
  }
  return lines
}
