import Basics
import Dossier
import Law
import Testing

@testable import Assessment

@Suite struct ClaimStatementTests {
  private func statement(_ dossier: Dossier, on iso: String = "2026-11-23") -> ClaimStatement {
    claimStatement(dossier, on: ClaimCases.day(iso))
  }

  // MARK: Regimes

  @Test func `between professionals, penalties run from the day after the due date at the default rate`()
    throws
  {
    let result = statement(ClaimCases.base())
    let line = try #require(result.invoices.first?.interest.first)
    #expect(result.invoices.first?.interest.count == 1)
    #expect(line.from == ClaimCases.day("2026-09-16"))
    #expect(line.to == ClaimCases.today)
    #expect(line.days == 69)
    #expect(line.rate.canonical == "12.4")
    // 8 000 × 12,40 % × 69 / 365 = 187,5287…
    #expect(result.interest == Money(cents: 18_753))
    #expect(result.fixedIndemnity == Money(euros: 40))
    #expect(result.principal == Money(euros: 8_000))
    #expect(result.total == Money(cents: 822_753))
    #expect(result.gaps.isEmpty)
    #expect(result.regime.citations.contains(.latePenalties))
  }

  @Test func `a debt across half-years takes one line and one rate per half-year`() {
    var dossier = ClaimCases.base()
    dossier.invoices = [
      ClaimCases.invoice("a", euros: 10_000, performed: "2025-03-01", due: "2025-03-31", agreed: true)
    ]
    let rows = statement(dossier).invoices.first?.interest ?? []
    #expect(rows.map(\.rate.canonical) == ["13.15", "12.15", "12.15", "12.4"])
    #expect(rows.map(\.days) == [91, 184, 181, 146])
    for (row, next) in zip(rows, rows.dropFirst()) { #expect(row.to.adding(days: 1) == next.from) }
    // 327,85 + 612,49 + 602,51 + 496,00
    #expect(rows.map(\.amount.cents) == [32_785, 61_249, 60_251, 49_600])
  }

  /// Published example: 15 000 € TTC, 15 %, 30 days late, 184,93 € (https://agenceipro.com/zoom-sur-les-penalites-de-retard).
  @Test func `the published example of a 15 percent clause gives 184,93`() {
    var dossier = ClaimCases.base()
    dossier.relation.lateRateWritten.value = true
    dossier.relation.lateRate.value = Rate(canonical: "15")
    dossier.invoices = [ClaimCases.invoice("a", euros: 15_000, performed: "2026-07-01", due: "2026-08-31")]
    #expect(statement(dossier, on: "2026-09-30").interest == Money(cents: 18_493))
  }

  /// Published figures: floor of 14,76 % in the second half of 2024, above the default 14,25 %
  /// (https://agenceobjectifpaiement.com/pages/penalites-de-retard-de-paiement.html).
  @Test func `the floor of three times the legal rate raises a clause, never the default rate`() {
    var dossier = ClaimCases.base()
    dossier.invoices = [ClaimCases.invoice("a", euros: 1_000, performed: "2024-06-01", due: "2024-06-30")]
    #expect(statement(dossier, on: "2024-09-30").invoices.first?.interest.map(\.rate.canonical) == ["14.25"])
    dossier.relation.lateRateWritten.value = true
    dossier.relation.lateRate.value = Rate(canonical: "12")
    #expect(statement(dossier, on: "2024-09-30").invoices.first?.interest.map(\.rate.canonical) == ["14.76"])
    dossier.relation.lateRate.value = Rate(canonical: "18")
    #expect(statement(dossier, on: "2024-09-30").invoices.first?.interest.map(\.rate.canonical) == ["18"])
  }

  @Test func `a clause is compared with the floor of each half-year`() {
    var dossier = ClaimCases.base()
    dossier.relation.lateRateWritten.value = true
    dossier.relation.lateRate.value = Rate(canonical: "10")
    dossier.invoices = [ClaimCases.invoice("a", euros: 1_000, performed: "2024-11-01", due: "2024-11-30")]
    let rates = statement(dossier, on: "2025-12-31").invoices.first?.interest.map(\.rate.canonical)
    #expect(rates == ["14.76", "11.13", "10"])
  }

  @Test func `a public debtor owes one rate for the whole delay, that of the half-year in which it began`() {
    var dossier = ClaimCases.base()
    dossier.debtor.quality.value = .personnePublique
    dossier.invoices = [ClaimCases.invoice("a", euros: 1_000, performed: "2025-05-01", due: "2025-06-15")]
    let rows = statement(dossier).invoices.first?.interest ?? []
    #expect(rows.count == 1)
    #expect(rows.first?.rate.canonical == "11.15")
    #expect(rows.first?.days == ClaimCases.day("2025-06-15").days(until: ClaimCases.today))
    #expect(statement(dossier).fixedIndemnity == Money(euros: 40))
  }

  @Test func `a public debtor late on 30 June pays the rate of 1 July`() {
    var dossier = ClaimCases.base()
    dossier.debtor.quality.value = .personnePublique
    dossier.invoices = [ClaimCases.invoice("a", euros: 1_000, performed: "2025-05-01", due: "2025-06-30")]
    #expect(statement(dossier).invoices.first?.interest.map(\.rate.canonical) == ["10.15"])
  }

  @Test func `a consumer owes nothing but the principal before a mise en demeure`() {
    var dossier = ClaimCases.base()
    dossier.debtor.quality.value = .particulier
    let result = statement(dossier)
    #expect(result.interest == .zero)
    #expect(result.fixedIndemnity == .zero)
    #expect(result.total == Money(euros: 8_000))
  }

  @Test
  func `a consumer owes the legal rate in the business creditor's column, from the receipt of the demand`() {
    var dossier = ClaimCases.base()
    dossier.debtor.quality.value = .particulier
    var demand = ClaimCases.exchange("m", .miseEnDemeure, "2026-10-01", proof: true)
    demand.receivedOn.value = ClaimCases.day("2026-10-05")
    dossier.exchanges = [demand]
    let rows = statement(dossier).invoices.first?.interest ?? []
    #expect(rows.map(\.from) == [ClaimCases.day("2026-10-06")])
    #expect(rows.map(\.rate.canonical) == ["2.75"])
    #expect(statement(dossier).fixedIndemnity == .zero)
  }

  @Test func `a private creditor reads the higher column`() {
    var dossier = ClaimCases.base()
    dossier.creditor.quality.value = .particulier
    dossier.exchanges = [ClaimCases.exchange("m", .miseEnDemeure, "2026-10-01", proof: true)]
    #expect(statement(dossier).invoices.first?.interest.map(\.rate.canonical) == ["6.84"])
    #expect(statement(dossier).fixedIndemnity == .zero)
  }

  @Test func `a demand returned unknown, on its way, or sent before the due date starts nothing`() {
    var dossier = ClaimCases.base()
    dossier.debtor.quality.value = .particulier
    var lost = ClaimCases.exchange("m", .miseEnDemeure, "2026-10-01")
    lost.fate.value = .inconnu
    var waiting = ClaimCases.exchange("n", .miseEnDemeure, "2026-10-02")
    waiting.fate.value = .enAttente
    dossier.exchanges = [lost, waiting, ClaimCases.exchange("o", .miseEnDemeure, "2026-09-01")]
    #expect(statement(dossier).interest == .zero)
  }

  @Test(arguments: [Quality.association, .syndicatCoproprietaires])
  func `an association or a co-ownership bears the legal rate, and the doubt is said`(quality: Quality) {
    var dossier = ClaimCases.base()
    dossier.debtor.quality.value = quality
    let result = statement(dossier)
    #expect(result.interest == .zero)
    #expect(result.fixedIndemnity == .zero)
    #expect(result.gaps.contains { $0.text.contains("à confirmer avec l’avocat") })
  }

  @Test func `an unknown debtor is charged the minimum, and the doubt is said`() {
    var dossier = ClaimCases.base()
    dossier.debtor.quality.value = nil
    let result = statement(dossier)
    #expect(result.interest == .zero)
    #expect(result.gaps.contains { $0.facts == [dossier.debtor.quality.path] })
  }

  @Test func `a written rate that is not given falls back on the default, and this is said`() {
    var dossier = ClaimCases.base()
    dossier.relation.lateRateWritten.value = true
    let result = statement(dossier)
    #expect(result.invoices.first?.interest.map(\.rate.canonical) == ["12.4"])
    #expect(result.gaps.contains { $0.facts == [dossier.relation.lateRate.path] })
  }

  // MARK: Time

  @Test func `nothing is due on the due date, interest and indemnity begin the day after`() {
    let dossier = ClaimCases.base()
    let onDue = statement(dossier, on: "2026-09-15")
    #expect(onDue.total == .zero)
    #expect(onDue.invoices.first?.setAside != nil)
    #expect(onDue.openPrincipal == Money(euros: 8_000))
    let after = statement(dossier, on: "2026-09-16")
    #expect(after.invoices.first?.interest.first?.days == 1)
    // 8 000 × 12,40 % / 365 = 2,7178
    #expect(after.interest == Money(cents: 272))
    #expect(after.fixedIndemnity == Money(euros: 40))
  }

  @Test func `29 February counts as a day, over 365`() {
    var dossier = ClaimCases.base()
    dossier.invoices = [ClaimCases.invoice("a", euros: 36_500, performed: "2024-01-10", due: "2024-02-27")]
    let rows = statement(dossier, on: "2024-03-01").invoices.first?.interest ?? []
    #expect(rows.map(\.days) == [3])
    #expect(rows.map(\.amount.cents) == [4_350])
  }

  @Test func `a whole leap year bears 366 days of interest`() {
    var dossier = ClaimCases.base()
    dossier.invoices = [ClaimCases.invoice("a", euros: 1_000, performed: "2023-12-01", due: "2023-12-31")]
    let rows = statement(dossier, on: "2024-12-31").invoices.first?.interest ?? []
    #expect(rows.map(\.days) == [182, 184])
  }

  @Test func `past the last known rate interest stops and says so`() {
    let dossier = ClaimCases.base()
    let result = statement(dossier, on: "2027-03-01")
    #expect(result.invoices.first?.interest.last?.to == ClaimCases.day("2026-12-31"))
    #expect(result.gaps.contains { $0.text.contains("31/12/2026") && $0.text.contains("extrapolé") })
    #expect(statement(dossier, on: "2026-12-31").gaps.isEmpty)
    #expect(statement(dossier, on: "2027-01-01").interest == statement(dossier, on: "2026-12-31").interest)
  }

  @Test func `a public rate fixed in time goes on after the last known half-year`() {
    var dossier = ClaimCases.base()
    dossier.debtor.quality.value = .personnePublique
    let result = statement(dossier, on: "2027-03-01")
    #expect(result.invoices.first?.interest.last?.to == ClaimCases.day("2027-03-01"))
    #expect(result.gaps.isEmpty)
  }

  @Test func `an unknown half-year in the middle of a delay is left out, never guessed`() {
    var dossier = ClaimCases.base()
    dossier.relation.lateRateWritten.value = true
    dossier.relation.lateRate.value = Rate(canonical: "12")
    dossier.invoices = [ClaimCases.invoice("a", euros: 1_000, performed: "2014-10-01", due: "2014-10-31")]
    dossier.payments = [
      ClaimCases.payment("p", "2018-11-01", cents: 100, record: true),
      ClaimCases.payment("q", "2023-06-01", cents: 100, record: true),
    ]
    let result = statement(dossier)
    #expect(result.invoices.first?.interest.first?.from == ClaimCases.day("2015-01-01"))
    #expect(result.gaps.contains { $0.text.contains("01/11/2014") })
  }

  // MARK: Payments

  @Test func `a payment on the due date leaves neither interest nor indemnity`() {
    var dossier = ClaimCases.base()
    dossier.payments = [ClaimCases.payment("p", "2026-09-15", cents: 800_000)]
    let result = statement(dossier)
    #expect(result.total == .zero)
    #expect(result.overpaid == .zero)
  }

  @Test func `a payment the day after the due date owes one day and the indemnity`() {
    var dossier = ClaimCases.base()
    dossier.payments = [ClaimCases.payment("p", "2026-09-16", cents: 800_000)]
    let result = statement(dossier)
    #expect(result.invoices.first?.paidOnInterest == Money(cents: 272))
    #expect(result.principal == Money(cents: 272))
    #expect(result.fixedIndemnity == Money(euros: 40))
  }

  @Test func `a payment settles interest first, then principal, and the base falls`() {
    var dossier = ClaimCases.base()
    dossier.payments = [ClaimCases.payment("p", "2026-10-15", cents: 300_000)]
    let row = statement(dossier).invoices.first
    // 30 days through 15/10: 81,53; then 39 days on 8 000 − (3 000 − 81,53).
    #expect(row?.interest.map(\.days) == [30, 39])
    #expect(row?.paidOnInterest == Money(cents: 8_153))
    #expect(row?.paidOnPrincipal == Money(cents: 291_847))
    #expect(row?.principalDue == Money(cents: 508_153))
    #expect(row?.interest.last?.base == Money(cents: 508_153))
  }

  @Test func `a payment marked for the principal settles it first`() {
    var dossier = ClaimCases.base()
    dossier.payments = [ClaimCases.payment("p", "2026-10-15", cents: 300_000, for: .principal)]
    let row = statement(dossier).invoices.first
    #expect(row?.paidOnInterest == .zero)
    #expect(row?.principalDue == Money(euros: 5_000))
  }

  @Test func `a payment that names an invoice settles it, otherwise the oldest debt`() {
    var dossier = ClaimCases.base()
    dossier.invoices = [
      ClaimCases.invoice("a", number: "F-2", euros: 1_000, performed: "2026-08-01", due: "2026-09-10"),
      ClaimCases.invoice("b", number: "F-1", euros: 1_000, performed: "2026-07-01", due: "2026-08-10"),
    ]
    dossier.payments = [ClaimCases.payment("p", "2026-08-05", cents: 100_000, naming: "f 2")]
    #expect(statement(dossier).invoices.map(\.principalDue) == [.zero, Money(euros: 1_000)])
    dossier.payments = [ClaimCases.payment("p", "2026-08-05", cents: 100_000)]
    #expect(statement(dossier).invoices.map(\.principalDue) == [Money(euros: 1_000), .zero])
    dossier.payments = [ClaimCases.payment("p", "2026-08-05", cents: 100_000, naming: "inconnue")]
    #expect(statement(dossier).invoices.map(\.principalDue) == [Money(euros: 1_000), .zero])
  }

  @Test func `what exceeds the debt is reported and the total never goes negative`() {
    var dossier = ClaimCases.base()
    dossier.payments = [ClaimCases.payment("p", "2026-09-01", cents: 1_000_000)]
    let result = statement(dossier)
    #expect(result.overpaid == Money(euros: 2_000))
    #expect(result.total == .zero)
  }

  @Test func `a payment before the invoice is an advance on the principal`() {
    var dossier = ClaimCases.base()
    dossier.payments = [ClaimCases.payment("p", "2026-01-05", cents: 500_000)]
    let result = statement(dossier)
    #expect(result.principal == Money(euros: 3_000))
    #expect(result.invoices.first?.interest.first?.base == Money(euros: 3_000))
  }

  @Test func `negative, undated, empty and future payments are said, not swallowed`() {
    var dossier = ClaimCases.base()
    var empty = ClaimCases.payment("e", "2026-10-01", cents: 1)
    empty.amount.value = nil
    dossier.payments = [
      ClaimCases.payment("n", "2026-10-01", cents: -5_000), empty,
      ClaimCases.payment("f", "2026-12-01", cents: 100_000), ClaimCases.payment("u", nil, cents: 100_000),
    ]
    let result = statement(dossier)
    #expect(result.gaps.count == 4)
    // Only the undated one is set against the principal, before any interest.
    #expect(result.principal == Money(euros: 7_000))
    #expect(result.invoices.first?.interest.first?.base == Money(euros: 7_000))
  }

  @Test func `credit notes reduce the principal from the start`() {
    var dossier = ClaimCases.base()
    dossier.invoices[0].creditNotes.value = Money(euros: 1_000)
    #expect(statement(dossier).principal == Money(euros: 7_000))
    dossier.invoices[0].creditNotes.value = Money(euros: -1_000)
    #expect(statement(dossier).principal == Money(euros: 7_000))
    dossier.invoices[0].creditNotes.value = Money(euros: 9_000)
    let result = statement(dossier)
    #expect(result.total == .zero)
    #expect(result.gaps.contains { $0.text.contains("avoirs") })
  }

  // MARK: What is set aside or stops

  @Test func `an invoice without an amount or a due date is set aside, the others still count`() {
    var dossier = ClaimCases.base()
    var noAmount = ClaimCases.invoice(
      "b", number: "F-9", euros: 1, performed: "2026-08-01", due: "2026-09-01")
    noAmount.amount.value = nil
    var noDate = ClaimCases.invoice("c", euros: 500)
    noDate.issued.value = nil
    dossier.invoices += [noAmount, noDate]
    dossier.payments = [ClaimCases.payment("p", "2026-09-10", cents: 10_000, naming: "F-9")]
    let result = statement(dossier)
    #expect(result.principal == Money(euros: 8_000))
    #expect(result.invoices[1].setAside?.facts == [noAmount.amount.path])
    #expect(result.invoices[2].setAside?.facts.contains(noDate.due.path) == true)
    #expect(result.gaps.contains { $0.facts.contains(noAmount.amount.path) })
  }

  @Test func `an invoice past its possible limitation date is set aside and keeps its figures`() {
    var dossier = ClaimCases.base()
    dossier.invoices = [ClaimCases.invoice("a", euros: 8_000, performed: "2020-10-15", due: "2020-11-15")]
    let result = statement(dossier)
    #expect(result.total == .zero)
    #expect(result.openPrincipal == Money(euros: 8_000))
    #expect(result.invoices.first?.setAside?.text.contains("15/11/2025") == true)
  }

  @Test func `another currency is never converted`() {
    var dossier = ClaimCases.base()
    dossier.claim.currency.value = "USD"
    let result = statement(dossier)
    #expect(result.total == .zero)
    #expect(result.invoices.first?.interest.isEmpty == true)
    #expect(result.invoices.first?.fixedIndemnity == .zero)
    #expect(result.gaps.first?.text.contains("USD") == true)
  }

  @Test func `the insolvency judgment stops interest the day before, and the indemnity of later due dates`() {
    var dossier = ClaimCases.base()
    dossier.debtor.state.value = .redressement
    dossier.debtor.judgmentDate.value = ClaimCases.day("2026-10-01")
    let result = statement(dossier)
    #expect(result.invoices.first?.interest.last?.to == ClaimCases.day("2026-09-30"))
    #expect(result.fixedIndemnity == Money(euros: 40))
    dossier.invoices[0].due.value = ClaimCases.day("2026-10-15")
    let later = statement(dossier)
    #expect(later.interest == .zero)
    #expect(later.fixedIndemnity == .zero)
    #expect(later.principal == Money(euros: 8_000))
  }

  @Test func `what was supplied after the judgment goes on bearing interest`() {
    var dossier = ClaimCases.base()
    dossier.debtor.state.value = .redressement
    dossier.debtor.judgmentDate.value = ClaimCases.day("2026-10-02")
    dossier.invoices = [ClaimCases.invoice("a", euros: 1_000, performed: "2026-10-20", due: "2026-11-15")]
    let result = statement(dossier)
    #expect(result.invoices.first?.interest.last?.to == ClaimCases.today)
    #expect(result.fixedIndemnity == Money(euros: 40))
  }

  @Test func `the contested part stays in the statement and is named`() {
    var dossier = ClaimCases.base()
    dossier.contest.form.value = .ecrite
    dossier.contest.scope.value = .partie
    dossier.contest.amount.value = Money(euros: 2_000)
    let result = statement(dossier)
    #expect(result.principal == Money(euros: 8_000))
    #expect(result.gaps.contains { $0.text.contains("2\u{202F}000,00") })
  }

  @Test func `an empty dossier gives an empty statement`() {
    let result = statement(Dossier())
    #expect(result.total == .zero)
    #expect(result.invoices.isEmpty)
  }

  // MARK: Over many cases

  @Test(arguments: 0..<400)
  func `the lines add up to the total, to the cent`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let dossier = randomDossier(&generator)
    let result = statement(dossier)
    var principal = Money.zero
    var interest = Money.zero
    var fixed = Money.zero
    for row in result.invoices {
      let lines = row.interest.reduce(Money.zero) { $0 + $1.amount }
      #expect(lines - row.paidOnInterest == row.interestDue)
      #expect(row.interestDue >= .zero && row.principalDue >= .zero)
      if row.amount.isPositive {
        let net = max(row.amount - row.creditNotes, .zero)
        #expect(net - row.paidOnPrincipal == row.principalDue)
      }
      for (line, next) in zip(row.interest, row.interest.dropFirst()) { #expect(line.to < next.from) }
      for line in row.interest {
        #expect(line.days == line.from.days(until: line.to) + 1)
        #expect(line.amount == line.base.interest(at: line.rate, days: line.days))
        #expect(HalfYear(of: line.from) == HalfYear(of: line.to) || dossier.debtorIsPublic)
      }
      guard row.setAside == nil else { continue }
      principal += row.principalDue
      interest += row.interestDue
      fixed += row.fixedIndemnity
    }
    #expect(result.principal == principal)
    #expect(result.interest == interest)
    #expect(result.fixedIndemnity == fixed)
    #expect(result.total == principal + interest + fixed)
    #expect(result.overpaid >= .zero)
    let received = dossier.payments.compactMap { payment -> Money? in
      guard let amount = payment.amount.value, amount.isPositive,
        (payment.date.value ?? result.on) <= result.on
      else { return nil }
      return amount
    }.reduce(Money.zero, +)
    let placed = result.invoices.reduce(Money.zero) { $0 + $1.paidOnInterest + $1.paidOnPrincipal }
    #expect(placed + result.overpaid == received)
    #expect(claimStatement(dossier, on: result.on) == result)
  }

  private func randomDossier(_ generator: inout SeededGenerator) -> Dossier {
    var dossier = ClaimCases.base()
    dossier.creditor.quality.value = [.societeCommerciale, .artisan, .particulier].randomElement(
      using: &generator)
    dossier.debtor.quality.value = Quality.allCases.randomElement(using: &generator)
    if Bool.random(using: &generator) {
      dossier.relation.lateRateWritten.value = true
      dossier.relation.lateRate.value = Rate(
        partsPerMillion: Int64.random(in: 0...250_000, using: &generator))
    }
    dossier.invoices = (0..<Int.random(in: 1...6, using: &generator)).map { index in
      let performed = Day(number: ClaimCases.today.number - Int.random(in: -30...2_500, using: &generator))
      var invoice = ClaimCases.invoice("k\(index)", number: "F-\(index)", euros: 1)
      invoice.amount.value = Money(cents: Int64.random(in: 1...5_000_000, using: &generator))
      invoice.performedOn.value = performed
      invoice.issued.value = performed
      invoice.due.value = performed.adding(days: Int.random(in: 0...60, using: &generator))
      if Int.random(in: 0..<4, using: &generator) == 0 {
        invoice.creditNotes.value = Money(cents: Int64.random(in: 0...100_000, using: &generator))
      }
      return invoice
    }
    dossier.payments = (0..<Int.random(in: 0...5, using: &generator)).map { index in
      let date = Day(number: ClaimCases.today.number - Int.random(in: -20...2_000, using: &generator))
      var payment = ClaimCases.payment(
        "p\(index)", nil, cents: Int64.random(in: 1...2_000_000, using: &generator))
      payment.date.value = date
      payment.bankRecord.value = true
      if Bool.random(using: &generator) { payment.invoiceNumber.value = "F-\(index)" }
      if index == 1 { payment.allocation.value = .principal }
      return payment
    }
    if Bool.random(using: &generator) {
      dossier.exchanges = [ClaimCases.exchange("m", .miseEnDemeure, "2025-02-10", proof: true)]
    }
    return dossier
  }
}
