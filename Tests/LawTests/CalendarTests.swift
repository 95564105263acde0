import Basics
import Law
import Testing

@Suite struct CalendarTests {
  @Test(arguments: [
    (1943, 4, 25), (2000, 4, 23), (2008, 3, 23), (2011, 4, 24), (2024, 3, 31), (2025, 4, 20),
    (2026, 4, 5), (2027, 3, 28), (2038, 4, 25),
  ])
  func `Easter falls where the almanacs say`(year: Int, month: Int, dayOfMonth: Int) {
    #expect(WorkingDays.easter(year) == Day(year, month, dayOfMonth))
  }

  @Test(arguments: [
    "2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25", "2026-07-14",
    "2026-08-15",
    "2026-11-01", "2026-11-11", "2026-12-25",
  ])
  func `the eleven public holidays of 2026 are not working days`(iso: String) throws {
    let day = try #require(Day(iso: iso))
    #expect(WorkingDays.holiday(day) != nil)
    #expect(!WorkingDays.isWorking(day))
  }

  @Test func `a year has eleven public holidays, thirteen in Alsace and Moselle`() throws {
    for year in 1990...2060 {
      let first = try #require(Day(year, 1, 1))
      let days = (0..<366).map { first.adding(days: $0) }.filter { $0.year == year }
      let usual = days.filter { WorkingDays.holiday($0) != nil }.count
      let local = days.filter { WorkingDays.holiday($0, alsaceMoselle: true) != nil }.count
      // Ascension Day may fall on 1 or 8 May: two holidays, one day.
      let ascension = WorkingDays.easter(year).adding(days: 39)
      let shared = ascension == Day(year, 5, 1) || ascension == Day(year, 5, 8)
      #expect(usual == (shared ? 10 : 11))
      #expect(local == usual + 2)
    }
  }

  @Test(arguments: [
    // Saturday, Sunday, the eve of a holiday, a long Easter weekend.
    ("2026-12-05", "2026-12-07"), ("2027-03-14", "2027-03-15"), ("2026-05-01", "2026-05-04"),
    ("2026-04-04", "2026-04-07"), ("2026-11-23", "2026-11-23"),
  ])
  func `a procedural time limit is carried to the next working day`(iso: String, expected: String) throws {
    let term = ProceduralTerm(endingOn: try #require(Day(iso: iso)))
    #expect(term.effective.iso == expected)
    #expect((term.movedTo == nil) == (iso == expected))
  }

  @Test(arguments: [
    ("2026-10-05", 2, "2026-12-05"), ("2026-08-31", 6, "2027-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2025-01-31", 1, "2025-02-28"), ("2026-09-02", 3, "2026-12-02"), ("2026-11-30", 3, "2027-02-28"),
  ])
  func `months count from date to date, else to the last day of the month`(
    iso: String, months: Int, expected: String
  ) throws {
    let term = ProceduralTerm(months: months, after: try #require(Day(iso: iso)))
    #expect(term.day.iso == expected)
  }

  @Test(arguments: [
    // Good Friday, 26 December after a Christmas that is a Thursday, an ordinary Friday.
    ("2027-03-26", "2027-03-26", "2027-03-30"), ("2025-12-25", "2025-12-26", "2025-12-29"),
    ("2026-12-26", "2026-12-28", "2026-12-28"), ("2026-11-27", "2026-11-27", "2026-11-27"),
  ])
  func `a local holiday moves the latest day, never the one to aim at`(
    iso: String, aim: String, latest: String
  ) throws {
    let day = try #require(Day(iso: iso))
    let local = ProceduralTerm(endingOn: day, alsaceMoselle: true)
    #expect(local.effective.iso == aim && local.latest.iso == latest)
    #expect((local.localMove == nil) == (aim == latest))
    #expect(ProceduralTerm(endingOn: day).localMove == nil)
    #expect(ProceduralTerm(endingOn: day).effective == local.effective)
  }

  @Test func `the day of the act does not count`() throws {
    let received = try #require(Day(2026, 11, 16))
    #expect(ProceduralTerm(days: 15, after: received).effective == Day(2026, 12, 1))
  }

  @Test func `the working day before is never later`() throws {
    var day = try #require(Day(2026, 1, 1))
    let end = try #require(Day(2026, 12, 31))
    while day <= end {
      let before = WorkingDays.previous(onOrBefore: day)
      let after = WorkingDays.next(onOrAfter: day)
      #expect(before <= day && day <= after)
      #expect(WorkingDays.isWorking(before) && WorkingDays.isWorking(after))
      #expect((before == after) == WorkingDays.isWorking(day))
      day = day.adding(days: 1)
    }
  }
}
