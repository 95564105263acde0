import Basics
import Testing

@testable import Law

@Suite struct OrderRegimeTests {
  @Test(arguments: [
    (day(2022, 2, 28), OrderRegime.formulaToAsk), (day(2022, 3, 1), .formulaFromStart),
    (day(2026, 8, 31), .formulaFromStart), (day(2026, 9, 1), .shorterService),
  ])
  func `the date of the order decides its regime`(_ order: Day, _ expected: OrderRegime) {
    #expect(OrderRegime(orderOf: order) == expected)
  }

  @Test func `each regime has its own lengths`() {
    #expect(OrderRegime.allCases.map(\.service.count) == [6, 6, 3])
    #expect(OrderRegime.allCases.map(\.wait.count) == [1, 1, 2])
    #expect(OrderRegime.allCases.map { $0.formula?.count } == [1, nil, nil])
    #expect(OrderRegime.allCases.map { $0.notice?.count } == [nil, nil, 1])
    #expect(OrderRegime.allCases.map(\.requiresActOfService) == [false, false, true])
    #expect(OrderRegime.formulaToAsk.formula?.confidence == .low)
  }

  @Test func `without a date, every regime that can apply is read, the protective one first`() {
    #expect(
      OrderRegime.readings(orderOf: nil, by: day(2026, 11, 23)) == [
        .shorterService, .formulaFromStart, .formulaToAsk,
      ])
    // Served in August 2026, the order cannot be one of September.
    #expect(OrderRegime.readings(orderOf: nil, by: day(2026, 8, 20)).first == .formulaFromStart)
    #expect(OrderRegime.readings(orderOf: day(2026, 9, 2), by: day(2026, 11, 23)) == [.shorterService])
  }

  @Test func `the last day to serve is carried to a working day`() {
    // 12/07/2026 is a Sunday.
    let term = OrderRegime.serviceTerm(orderOf: day(2026, 1, 12))
    #expect(term.day == day(2026, 7, 12))
    #expect(term.effective == day(2026, 7, 13))
  }
}
