import Basics
import Report
import Testing

@Suite struct SlotTests {
  private static func hours(_ text: String) throws -> OpeningHours {
    guard case .value(let hours) = OpeningHours.read(text) else { throw CabinetError(line: nil, text) }
    return hours
  }

  private static let usual = "lundi au vendredi 9h-12h et 14h-18h"

  private func slots(
    _ hours: String = usual, from now: String, at minute: Int = 600, closures: [String] = [],
    length: Int? = nil,
    count: Int = 6, deadline: String? = nil
  ) throws -> [String] {
    let periods = closures.flatMap { text -> [ClosedPeriod] in
      if case .value(let periods) = ClosedPeriod.readList(text) { periods } else { [] }
    }
    return Appointment.slots(
      hours: try Self.hours(hours), closures: periods, length: length, now: Slot(day(now), minute),
      count: count,
      deadline: deadline.map { day($0) }
    ).map(\.iso)
  }

  @Test func `two a day, morning and afternoon, from the next open day, at hours that change`() throws {
    #expect(
      try slots(from: "2026-11-23") == [
        "2026-11-24T09:00", "2026-11-24T14:00", "2026-11-25T10:00", "2026-11-25T15:00", "2026-11-26T11:00",
        "2026-11-26T16:00",
      ])
  }

  @Test(arguments: [
    // The firm still reads the request on the day it comes, or does not.
    ("2026-11-26", 600, "2026-11-27"), ("2026-11-26", 1079, "2026-11-27"), ("2026-11-26", 1080, "2026-11-30"),
    // Friday, Saturday, Sunday.
    ("2026-11-27", 600, "2026-11-30"), ("2026-11-28", 600, "2026-12-01"), ("2026-11-29", 600, "2026-12-01"),
    // 11 November is a Wednesday in 2026.
    ("2026-11-10", 600, "2026-11-12"), ("2026-11-11", 600, "2026-11-13"),
    // Good Friday is worked, Easter Monday is not; neither are Ascension and Whit Monday.
    ("2026-04-02", 600, "2026-04-03"), ("2026-04-03", 600, "2026-04-07"), ("2026-05-13", 600, "2026-05-15"),
    ("2026-05-22", 600, "2026-05-26"),
    // Christmas and New Year's Day are Fridays in 2026 and 2027; 31 December is worked, 26 December 2025 too.
    ("2026-12-24", 600, "2026-12-28"), ("2026-12-31", 600, "2027-01-04"), ("2025-12-24", 600, "2025-12-26"),
    // The nights on which the hour changes: 28 to 29 March, 24 to 25 October 2026.
    ("2026-03-27", 600, "2026-03-30"), ("2026-10-23", 600, "2026-10-26"),
  ])
  func `the first slot is on the open day after the one on which the firm reads the request`(
    now: String, minute: Int, first: String
  ) throws {
    #expect(try slots(from: now, at: minute).first == first + "T09:00")
  }

  @Test func `no slot falls in a closed period`() throws {
    let slots = try slots(from: "2026-12-22", closures: ["24/12/2026 au 03/01/2027 ; 05/01/2027"])
    #expect(
      slots == [
        "2026-12-23T09:00", "2026-12-23T14:00", "2027-01-04T10:00", "2027-01-04T15:00", "2027-01-06T11:00",
        "2027-01-06T16:00",
      ])
    #expect(try self.slots(from: "2026-12-22", closures: ["22/12/2026 au 30/06/2027"]).isEmpty)
  }

  @Test func `a slot ends before the firm closes`() throws {
    let slots = try slots("lundi 9h-9h45 et 17h-18h", from: "2026-11-16", length: 45)
    #expect(slots.prefix(2) == ["2026-11-23T09:00", "2026-11-23T17:00"])
    #expect(slots.allSatisfy { $0.hasSuffix("T09:00") || $0.hasSuffix("T17:00") })
    #expect(try self.slots("lundi 9h-9h30", from: "2026-11-20", length: 60).isEmpty)
  }

  @Test func `a firm that does not close at noon is left its lunch`() throws {
    let slots = try slots("lundi au vendredi 9h-18h", from: "2026-11-23")
    #expect(slots.map { $0.suffix(5) } == ["09:00", "14:00", "10:00", "15:00", "11:00", "16:00"])
    #expect(
      try self.slots("lundi au vendredi 9h-13h30", from: "2026-11-23", count: 2).last == "2026-11-24T12:00")
  }

  @Test func `a firm that opens one morning a week gives one slot a week`() throws {
    #expect(
      try slots("samedi matin 9h-12h", from: "2026-11-23", count: 3) == [
        "2026-12-05T09:00", "2026-12-12T10:00", "2026-12-19T11:00",
      ])
  }

  @Test func `a date that destroys a right within a week gets the earliest slots, before that day`() throws {
    #expect(
      try slots(from: "2026-11-23", at: 605, deadline: "2026-11-25") == [
        "2026-11-23T14:00", "2026-11-23T15:00", "2026-11-23T16:00", "2026-11-23T17:00", "2026-11-24T09:00",
        "2026-11-24T14:00",
      ])
    // The very day is the last resort.
    #expect(try slots(from: "2026-11-23", at: 930, deadline: "2026-11-23") == ["2026-11-23T17:30"])
    #expect(try slots(from: "2026-11-23", at: 1_079, deadline: "2026-11-23").isEmpty)
    #expect(
      try slots(from: "2026-11-22", at: 1_000, deadline: "2026-11-23").allSatisfy {
        $0.hasPrefix("2026-11-23")
      })
  }

  @Test func `a later deadline leaves the usual notice and bounds the slots`() throws {
    #expect(
      try slots(from: "2026-11-23", deadline: "2026-12-02").first == "2026-11-24T09:00")
    let slots = try slots("lundi et mercredi 9h-12h", from: "2026-11-23", deadline: "2026-12-02")
    #expect(!slots.isEmpty)
    #expect(slots.allSatisfy { $0 < "2026-12-02" })
    #expect(slots.count == 6)
    // A deadline that is over bounds nothing.
    #expect(
      try self.slots(from: "2026-11-23", deadline: "2026-11-20") == self.slots(from: "2026-11-23"))
  }

  @Test func `slots are in order, apart, within the hours, whatever the day of a year`() throws {
    let hours = try Self.hours("lundi au jeudi 9h-12h30 et 13h30-18h ; vendredi 9h-12h ; samedi 10h-11h")
    for number in 0..<366 {
      let today = day("2026-01-01").adding(days: number)
      for deadline in [nil, today.adding(days: 3), today.adding(days: 10)] as [Day?] {
        let now = Slot(today, number * 37 % 1440)
        let slots = Appointment.slots(hours: hours, length: 20, now: now, deadline: deadline)
        #expect(slots == slots.sorted() && Set(slots).count == slots.count)
        #expect(deadline != nil || slots.count == 6)
        for slot in slots {
          #expect(slot > now)
          #expect(deadline.map { slot.day <= $0 } ?? true)
          let fits = hours.spans(on: slot.day.weekday).contains {
            $0.start <= slot.minute && slot.minute + 20 <= $0.end
          }
          #expect(fits, "\(slot.iso)")
        }
      }
    }
  }
}
