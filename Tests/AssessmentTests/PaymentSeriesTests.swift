import Basics
import Dossier
import Testing

@testable import Assessment

/// Payments that name no invoice, when there are several invoices: one event for all, and the same dates as one
/// by one.
@Suite struct PaymentSeriesTests {
  /// Two sales of 2020 and 2021, and payments of 100 € with their bank records; `naming` names the second sale.
  private static func dossier(_ dates: [String], naming named: Int? = nil) -> Dossier {
    BaseCase.dossier {
      $0.invoices[0].performedOn.value = BaseCase.day("2020-03-01")
      $0.invoices[0].issued.value = BaseCase.day("2020-03-01")
      $0.invoices[0].due.value = BaseCase.day("2020-04-01")
      var second = Invoice(key: "0002")
      second.number.value = "F2021-007"
      second.issued.value = BaseCase.day("2021-06-01")
      second.due.value = BaseCase.day("2021-07-01")
      second.amount.value = Money(euros: 3_000)
      second.performed.value = true
      second.performedOn.value = BaseCase.day("2021-06-01")
      $0.invoices.append(second)
      for (index, date) in dates.enumerated() {
        var payment = Payment(key: "p\(index)")
        payment.date.value = BaseCase.day(date)
        payment.amount.value = Money(euros: 100)
        payment.bankRecord.value = true
        if index == named { payment.invoiceNumber.value = "F2021-007" }
        $0.payments.append(payment)
      }
    }
  }

  private static func rows(_ dates: String...) -> [InvoiceLimitation] {
    limitation(dossier(dates), on: BaseCase.today)
  }

  @Test func `three monthly payments are said once, and the last one counts for the possible date`() {
    let rows = Self.rows("2024-01-05", "2024-02-05", "2024-03-05")
    #expect(rows.map(\.possible?.iso) == ["2029-03-05", "2029-03-05"])
    #expect(rows.map(\.conservative?.iso) == ["2025-03-01", "2026-06-01"])
    let said = rows[0].moved.filter { $0.text.contains("paiement") }
    #expect(said.count == 1)
    #expect(
      said.first?.text.hasPrefix("3\u{A0}paiements du 05/01/2024 au 05/03/2024 (300,00\u{A0}€ en tout)")
        == true)
    #expect(said.first?.facts.count == 6)
  }

  @Test func `a long pause makes two series`() {
    let rows = Self.rows("2022-01-05", "2022-02-05", "2024-03-05", "2024-04-05")
    #expect(rows[0].possible?.iso == "2029-04-05")
    #expect(rows[0].moved.count { $0.text.contains("paiements") } == 2)
  }

  @Test func `a series that began before the debt counts from its payments after it`() {
    let rows = Self.rows("2021-05-01", "2021-06-15", "2021-08-01")
    #expect(rows[1].possible?.iso == "2026-08-01")
  }

  @Test func `a series wholly before the debt moves nothing`() {
    let rows = Self.rows("2021-04-01", "2021-05-01")
    #expect(rows[1].possible?.iso == "2026-07-01")
    #expect(rows[0].possible?.iso == "2026-05-01")
  }

  @Test func `a series wholly after expiry moves nothing`() {
    let rows = Self.rows("2025-05-01", "2025-06-01")
    #expect(rows[0].possible?.iso == "2025-04-01")
    #expect(rows[0].didNotMove.contains { $0.text.contains("déjà acquise") })
    #expect(rows[1].possible?.iso == "2030-06-01")
  }

  @Test func `the date alone is the date with its reasons`() {
    for dates in [["2024-01-05"], ["2024-01-05", "2024-02-05"], ["2020-01-05", "2022-02-05", "2026-11-01"]] {
      var dossier = Self.dossier(dates, naming: 1)
      dossier.addExchange(.reconnaissance, "2023-01-01", by: .debiteur)
      dossier.addExchange(.mediationOuverte, "2024-06-01")
      let explained = limitation(dossier, on: BaseCase.today).map(\.possible)
      let alone = possibleLimitationDates(
        dossier, on: BaseCase.today, index: InvoiceIndex(dossier))
      #expect(alone == explained)
    }
  }
}
