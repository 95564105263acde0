import Basics
import Law
import Testing

@Suite struct LimitationPeriodTests {
  @Test func `the table has its twenty-three periods`() {
    #expect(LimitationPeriods.all.count == 23)
    #expect(Set(LimitationPeriods.all.map(\.id)).count == 23)
    #expect(LimitationPeriods.all.allSatisfy { !$0.label.isEmpty && !$0.start.isEmpty })
  }

  @Test(arguments: [
    (LimitationPeriodID.commerce, "2021-11-23", "2026-11-23"), (.consommateur, "2025-03-23", "2027-03-23"),
    (.transport, "2026-01-10", "2027-01-10"), (.chequeTireur, "2026-08-31", "2027-02-28"),
    (.debiteurPublic, "2022-06-15", "2026-12-31"), (.debiteurPublic, "2022-01-01", "2026-12-31"),
    (.debiteurPublic, "2022-12-31", "2026-12-31"), (.debiteurPublic, "2023-01-01", "2027-12-31"),
    (.commerce, "2024-02-29", "2029-02-28"), (.titreExecutoire, "2020-02-29", "2030-02-28"),
  ])
  func `a period ends on the same day of the month, and four calendar years on a 31 December`(
    id: LimitationPeriodID, start: String, end: String
  ) throws {
    let day = try #require(Day(iso: start))
    #expect(LimitationPeriods.period(id).end(from: day).iso == end)
  }

  @Test func `durations read in French`() {
    #expect(LimitationPeriods.period(.transport).duration == "1\u{A0}an")
    #expect(LimitationPeriods.period(.commerce).duration == "5\u{A0}ans")
    #expect(LimitationPeriods.period(.chequeTireur).duration == "6\u{A0}mois")
    #expect(LimitationPeriods.period(.debiteurPublic).duration == "4\u{A0}années civiles")
  }
}
