import Basics
import Law
import Testing

@Suite struct PaymentCapTests {
  @Test func `every case has a row, in days, with its article and source`() {
    for id in PaymentCap.Case.allCases {
      let rows = PaymentCaps.all.filter { $0.id == id }
      #expect(!rows.isEmpty)
      for row in rows {
        #expect(row.length.unit == .days)
        #expect(row.length.value > 0)
        #expect(!row.label.isEmpty)
        #expect(row.length.article.contains("L441-1") || row.length.article.contains("R2192-1"))
      }
    }
  }

  @Test func `the food rule changes on 1 November 2021`() throws {
    let before = try #require(Day(2021, 10, 31))
    let after = try #require(Day(2021, 11, 1))
    #expect(PaymentCaps.cap(.denreesPerissables, on: before).start == .endOfDecade)
    #expect(PaymentCaps.cap(.denreesPerissables, on: before).to == before)
    #expect(PaymentCaps.cap(.denreesPerissables, on: after).start == .delivery)
    #expect(PaymentCaps.cap(.denreesPerissables, on: after).from == after)
    #expect(PaymentCaps.cap(.denreesPerissablesPeriodiques, on: after).start == .endOfDecade)
    #expect(
      PaymentCaps.all.filter { $0.id == .denreesPerissables }.map(\.start) == [.endOfDecade, .delivery])
  }

  @Test func `a décade ends on the 10th, the 20th and the last day of the month`() throws {
    let cases = [(1, 10), (10, 10), (11, 20), (20, 20), (21, 28), (28, 28)]
    for (day, end) in cases {
      let start = try #require(Day(2026, 2, day))
      #expect(PaymentCap.Start.endOfDecade.first(from: start) == Day(2026, 2, end))
    }
  }
}
