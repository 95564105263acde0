import Basics
import Testing

struct DayTests {
  @Test func `a day survives its ISO form, over three centuries`() throws {
    let first = try #require(Day(1900, 1, 1))
    let last = try #require(Day(2199, 12, 31))
    for number in stride(from: first.number, through: last.number, by: 1) {
      let day = Day(number: number)
      guard Day(iso: day.iso) == day else {
        Issue.record("\(day.iso)")
        return
      }
    }
  }

  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("1970-01-31", 30), ("2000-02-29", 11016), ("2000-03-01", 11017),
    ("2026-11-23", 20780), ("1900-01-01", -25567), ("2100-03-01", 47541), ("2199-12-31", 84005),
  ])
  func `days are counted from 1 January 1970`(_ iso: String, _ number: Int) {
    #expect(Day(iso: iso)?.number == number)
    #expect(Day(number: number).iso == iso)
  }

  @Test(arguments: [
    (2025, 2, 29), (2100, 2, 29), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 1, 32),
    (1899, 12, 31), (2200, 1, 1), (2026, -1, 1),
  ])
  func `a day that no calendar has is nil`(_ year: Int, _ month: Int, _ day: Int) {
    #expect(Day(year, month, day) == nil)
  }

  @Test(arguments: [
    "2026-1-01", "2026/01/01", "20260101", "2026-01-01 ", "２026-01-01", "", "2026-02-30", "-026-01-01",
  ])
  func `only the canonical form is parsed`(_ text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test(arguments: [
    ("2026-08-31", 6, "2027-02-28"), ("2023-08-31", 6, "2024-02-29"), ("2026-01-31", 1, "2026-02-28"),
    ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"), ("2026-12-15", 1, "2027-01-15"),
    ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"), ("2026-05-31", -13, "2025-04-30"),
    ("2026-11-23", 0, "2026-11-23"),
  ])
  func `months are added by the date, clamped to the month's end`(_ from: String, _ months: Int, _ to: String)
    throws
  {
    let day = try #require(Day(iso: from))
    #expect(day.adding(months: months).iso == to)
  }

  @Test func `29 February becomes 28 February five years on`() throws {
    let day = try #require(Day(2024, 2, 29))
    #expect(day.adding(years: 5).iso == "2029-02-28")
    #expect(day.adding(years: 4).iso == "2028-02-29")
    #expect(day.adding(years: -1).iso == "2023-02-28")
  }

  @Test(arguments: [
    ("1970-01-01", Day.Weekday.thursday), ("2026-11-23", .monday), ("2000-02-29", .tuesday),
    ("1900-01-01", .monday),
    ("1969-12-28", .sunday), ("2026-05-31", .sunday),
  ])
  func `the weekday is right on both sides of 1970`(_ iso: String, _ weekday: Day.Weekday) {
    #expect(Day(iso: iso)?.weekday == weekday)
  }

  @Test func `a month has a beginning and an end`() throws {
    let day = try #require(Day(2024, 2, 10))
    #expect(day.startOfMonth.iso == "2024-02-01")
    #expect(day.endOfMonth.iso == "2024-02-29")
    #expect(day.endOfMonth.endOfMonth == day.endOfMonth)
    #expect(day.days(until: day.endOfMonth) == 19)
    #expect(day.endOfMonth.days(until: day) == -19)
    #expect(day < day.endOfMonth)
  }
}
