import Basics
import Dossier
import Testing

@testable import Assessment

/// An order on each side of the dates that change its rules.
@Suite struct OrderRegimeRuleTests {
  private func obtained(_ order: String?, on today: String = "2026-11-23") -> Bilan {
    BaseCase.bilan(on: BaseCase.day(today)) { $0.addExchange(.ordonnanceObtenue, order, by: .tiers) }
  }

  private func served(
    _ order: String?, _ service: String, on today: String = "2026-11-23",
    _ change: (inout Dossier) -> Void = { _ in }
  ) -> Bilan {
    BaseCase.bilan(on: BaseCase.day(today)) {
      $0.invoice(issued: "2021-08-15", performed: "2021-08-15", due: "2021-09-15")
      $0.addExchange(.ordonnanceObtenue, order, by: .tiers)
      $0.addExchange(.ordonnanceSignifiee, service, channel: .commissaire)
      change(&$0)
    }
  }

  @Test func `the order may still be served on the working day to which its last day moves`() {
    let bilan = obtained("2026-01-12", on: "2026-07-13")
    #expect(bilan.firstAction.rule == "A5")
    #expect(bilan.firstAction.deadline?.day == BaseCase.day("2026-07-12"))
    #expect(bilan.firstAction.deadline?.practicalDay == BaseCase.day("2026-07-13"))
  }

  @Test func `the day after, the order is void`() {
    let bilan = obtained("2026-01-12", on: "2026-07-15")
    #expect(bilan.firstAction.rule != "A5")
    #expect(
      bilan.notNow.contains { $0.rule == "A5" && $0.reasons[0].text.contains("13/07/2026") })
  }

  @Test(arguments: [("2026-07-13", "A12", true), ("2026-07-15", "A5", false)])
  func `a service on the moved day is in time for A5, A12 and limitation alike`(
    _ service: String, _ rule: String, _ inTime: Bool
  ) {
    let bilan = served("2026-01-12", service, on: "2026-07-20")
    #expect((bilan.firstAction.rule == "A12") == inTime)
    #expect(bilan.notNow.contains { $0.rule == "A5" } == !inTime)
    let moved = bilan.limitation[0].moved.contains { $0.text.hasPrefix("signification de l’ordonnance") }
    #expect(moved == inTime, "\(bilan.limitation[0].moved.map(\.text))")
  }

  @Test func `while the order waits, its enforcement comes next, at its date`() throws {
    let bilan = served("2026-09-04", "2026-10-01")
    #expect(bilan.firstAction.rule == "A12")
    let next = try #require(bilan.next.first { $0.rule == "A4" })
    #expect(next.deadline?.day == BaseCase.day("2026-12-02"))
    #expect(!next.reasons.contains { $0.text.contains("le délai est fini") })
  }

  @Test func `an order without date is given the longer wait, and the shorter one is said`() throws {
    let bilan = served(nil, "2026-10-22")
    #expect(bilan.firstAction.rule == "A12")
    #expect(bilan.firstAction.title.contains("22/12/2026"))
    #expect(bilan.firstAction.mind.contains { $0.text.contains("23/11/2026") })
  }

  @Test func `an order without date, not served, shows both times, the shorter first`() {
    let text = obtained(nil).firstAction.reasons[0].text
    let shorter = text.split(separator: "3\u{A0}mois")
    #expect(shorter.count == 2 && shorter[1].contains("6\u{A0}mois"), "\(text)")
  }

  @Test(arguments: [("2022-02-28", true), ("2022-03-01", false)])
  func `before March 2022 the formula had to be asked for`(_ order: String, _ asked: Bool) {
    let bilan = served(order, "2022-04-10", on: "2022-11-23")
    #expect(bilan.firstAction.rule == "A4")
    #expect(bilan.firstAction.mind.contains { $0.text.contains("formule exécutoire") } == asked)
  }

  @Test(arguments: [("2026-08-31", false), ("2026-09-01", true)])
  func `from September 2026 the act of service is produced at the hearing`(_ order: String, _ due: Bool) {
    let bilan = BaseCase.bilan {
      $0.addExchange(.ordonnanceObtenue, order, by: .tiers)
      $0.addExchange(.ordonnanceSignifiee, "2026-10-01", channel: .commissaire)
      $0.addExchange(.opposition, "2026-10-20", by: .debiteur)
      $0.addExchange(.lettreGreffe, "2026-11-16", by: .tiers)
    }
    #expect(bilan.firstAction.rule == "A6")
    #expect(bilan.firstAction.mind.contains { $0.text.contains("irrecevable") } == due)
  }

  @Test(arguments: [("2026-08-31", "1\u{A0}mois"), ("2026-09-01", "2\u{A0}mois")])
  func `after its service the order waits, as its own date says`(_ order: String, _ wait: String) throws {
    let next = try #require(obtained(order, on: "2026-11-23").next.first)
    #expect(next.action == .attendreOrdonnance)
    #expect(next.title.contains(wait))
  }

  @Test(arguments: [("2026-08-31", false), ("2026-09-01", true)])
  func `from September 2026 the greffe tells of an opposition`(_ order: String, _ told: Bool) {
    let bilan = served(order, "2026-11-02")
    #expect(bilan.firstAction.rule == "A12")
    // A commercial court tells it by the letter that asks for its fees.
    #expect(bilan.firstAction.mind.contains { $0.text.contains("consigner les frais") } == told)
    let civil = served(order, "2026-11-02") { $0.debtor.quality.value = .societeCivile }
    #expect(civil.firstAction.mind.contains { $0.text.contains("avertir") } == told)
  }
}
