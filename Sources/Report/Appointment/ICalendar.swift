package import Basics

/// A calendar file (RFC 5545): events that a person imports. Nothing in it invites or answers anybody.
///
/// A text of the dossier is only ever a value: a line break in a name stays inside it, escaped, and no
/// character of it begins a property, hides another or moves what is shown.
package struct ICalendar: Sendable {
  package struct Event: Sendable {
    package enum When: Hashable, Sendable {
      /// From a moment of the civil time of mainland France, for some minutes.
      case at(Slot, minutes: Int)
      case allDay(Day)
    }

    /// Before the event: whole days, then a time of that day for an all-day event, or hours.
    package enum Alarm: Hashable, Sendable {
      case minutesBefore(Int)
      /// At nine in the morning, so many days before an all-day event.
      case morning(daysBefore: Int)
    }

    /// The same for the same thing: importing again moves the event and does not add one.
    package var uid: String
    package var when: When
    package var summary: String
    package var details: String
    package var location: String?
    /// An `https://` address.
    package var url: String?
    /// Proposed, and not agreed yet.
    package var isTentative: Bool
    package var alarms: [Alarm]

    package init(
      uid: String, when: When, summary: String, details: String, location: String? = nil, url: String? = nil,
      isTentative: Bool = false, alarms: [Alarm] = []
    ) {
      self.uid = uid
      self.when = when
      self.summary = summary
      self.details = details
      self.location = location
      self.url = url
      self.isTentative = isTentative
      self.alarms = alarms
    }
  }

  package var name: String
  package var events: [Event]
  /// The moment at which the file is made, in seconds since 1970-01-01T00:00:00Z.
  package var stamp: Int64
  /// Grows with the dossier: a later file has the better date.
  package var sequence: Int

  package init(name: String, events: [Event], stamp: Int64, sequence: Int) {
    self.name = name
    self.events = events
    self.stamp = stamp
    self.sequence = sequence
  }

  static let product = "-//Recouvre//recouvre 1.0//FR"
  static let zone = "Europe/Paris"

  /// The whole file: CRLF at the end of each line, lines of 75 octets at most.
  package var text: String {
    var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:" + ICalendar.product, "CALSCALE:GREGORIAN"]
    lines.append("X-WR-CALNAME:" + ICalendar.escaped(name))
    let isTimed = events.contains { if case .at = $0.when { true } else { false } }
    if isTimed { lines += ICalendar.paris }
    for event in events { lines += self.lines(event) }
    lines.append("END:VCALENDAR")
    return lines.map { ICalendar.folded($0) + "\r\n" }.joined()
  }

  /// The rule in force since 1996 (Directive 2000/84/EC and those before it).
  private static let paris = [
    "BEGIN:VTIMEZONE", "TZID:" + zone,
    "BEGIN:DAYLIGHT", "DTSTART:19960331T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "TZNAME:CEST",
    "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "END:DAYLIGHT",
    "BEGIN:STANDARD", "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "TZNAME:CET",
    "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "END:STANDARD",
    "END:VTIMEZONE",
  ]

  private func lines(_ event: Event) -> [String] {
    let made = ICalendar.utc(stamp)
    var lines = [
      "BEGIN:VEVENT", "UID:" + ICalendar.escaped(event.uid), "DTSTAMP:" + made, "LAST-MODIFIED:" + made,
      "SEQUENCE:\(sequence)",
    ]
    switch event.when {
    case .at(let slot, let minutes):
      let end = slot.minute + minutes
      lines.append("DTSTART;TZID=\(ICalendar.zone):" + ICalendar.local(slot))
      lines.append(
        "DTEND;TZID=\(ICalendar.zone):"
          + ICalendar.local(Slot(slot.day.adding(days: end / 1440), end % 1440)))
      lines.append("TRANSP:OPAQUE")
    case .allDay(let day):
      lines.append("DTSTART;VALUE=DATE:" + ICalendar.date(day))
      lines.append("DTEND;VALUE=DATE:" + ICalendar.date(day.adding(days: 1)))
      lines.append("TRANSP:TRANSPARENT")
    }
    lines.append("SUMMARY:" + ICalendar.escaped(event.summary))
    if !event.details.isEmpty { lines.append("DESCRIPTION:" + ICalendar.escaped(event.details)) }
    if let location = event.location { lines.append("LOCATION:" + ICalendar.escaped(location)) }
    // A value of type URI is not escaped: only an address without spaces or controls is one.
    if let url = event.url, url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { lines.append("URL:" + url) }
    lines.append("STATUS:" + (event.isTentative ? "TENTATIVE" : "CONFIRMED"))
    // Whose money is in danger is nobody's business on a shared calendar.
    lines.append("CLASS:PRIVATE")
    for alarm in event.alarms {
      lines += [
        "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:" + ICalendar.escaped(event.summary),
        "TRIGGER:" + ICalendar.trigger(alarm), "END:VALARM",
      ]
    }
    lines.append("END:VEVENT")
    return lines
  }

  private static func trigger(_ alarm: Event.Alarm) -> String {
    switch alarm {
    case .minutesBefore(let minutes):
      if minutes % 1440 == 0 { return "-P\(minutes / 1440)D" }
      return minutes % 60 == 0 ? "-PT\(minutes / 60)H" : "-PT\(minutes)M"
    case .morning(let days):
      // Counted from midnight: nine o'clock on the day before is 15 hours earlier.
      return days > 1 ? "-P\(days - 1)DT15H" : "-PT15H"
    }
  }

  // MARK: Values

  private static func date(_ day: Day) -> String { String(day.iso.filter { $0 != "-" }) }

  private static func local(_ slot: Slot) -> String {
    date(slot.day) + "T" + Slot.two(slot.minute / 60) + Slot.two(slot.minute % 60) + "00"
  }

  private static func utc(_ seconds: Int64) -> String {
    let number = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let rest = Int(seconds - number * 86_400)
    return date(Day(number: Int(number))) + "T" + Slot.two(rest / 3600) + Slot.two(rest % 3600 / 60)
      + Slot.two(rest % 60) + "Z"
  }

  /// A value of type TEXT (RFC 5545, 3.3.11): backslash, semicolon, comma and line breaks are escaped, and
  /// what no calendar should obey or hide is made visible.
  static func escaped(_ text: String) -> String {
    var result = ""
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": result += "\\n"
      case "\t": result += " "
      case "\\", ";", ",": result += "\\" + String(scalar)
      case _ where SafeText.isUnsafe(scalar):
        for shown in SafeText.escaped(String(scalar)).unicodeScalars {
          if shown == "\\" { result += "\\" }
          result.unicodeScalars.append(shown)
        }
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Lines of 75 octets at most, without their ends; the following ones begin with a space, and no character is
  /// cut in two (RFC 5545, 3.1).
  static func folded(_ line: String) -> String {
    var result = ""
    var octets = 0
    for scalar in line.unicodeScalars {
      let width = UTF8.width(scalar)
      if octets + width > 75 {
        result += "\r\n "
        octets = 1
      }
      result.unicodeScalars.append(scalar)
      octets += width
    }
    return result
  }
}
