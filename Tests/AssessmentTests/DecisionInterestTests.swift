import Basics
import Dossier
import Law
import Testing

@testable import Assessment

/// What a court decision, a clause or the allocation of payments changes in the décompte.
@Suite struct DecisionInterestTests {
  /// Two private individuals, 2 000 €, demand and judgment served on 17/09/2015, counted to 10/04/2016: the
  /// example of https://www.service-public.fr/particuliers/vosdroits/F20688, which counts 100 days where the
  /// last line has 101.
  @Test func `five points are added two months after a judgment is served`() throws {
    var dossier = ClaimCases.base()
    dossier.creditor.quality.value = .particulier
    dossier.debtor.quality.value = .particulier
    dossier.debtor.use.value = .prive
    dossier.invoices = [ClaimCases.invoice("a", euros: 2_000, performed: "2015-08-01", due: "2015-09-01")]
    dossier.exchanges = [
      ClaimCases.exchange("1", .miseEnDemeure, "2015-09-17"),
      ClaimCases.exchange("2", .jugement, "2015-09-17"),
      ClaimCases.exchange("3", .jugementSignifie, "2015-09-17"),
    ]
    let statement = claimStatement(dossier, on: ClaimCases.day("2016-04-10"))
    let lines = statement.invoices[0].interest
    #expect(lines.map(\.from.iso) == ["2015-09-18", "2015-11-18", "2016-01-01"])
    #expect(lines.map(\.days) == [61, 44, 101])
    #expect(lines.map(\.rate.canonical) == ["4.29", "9.29", "9.54"])
    #expect(lines.map(\.amount.cents) == [1_434, 2_240, 5_280])
    #expect(lines[1].rateSource.reference == "art. L313-3 CMF")
    #expect(statement.findings.contains { $0.citations.contains(.raisedLegalRate) })
  }

  @Test func `penalties between professionals are not raised by a judgment`() {
    var dossier = ClaimCases.base()
    dossier.exchanges = [
      ClaimCases.exchange("2", .jugement, "2026-09-20"),
      ClaimCases.exchange("3", .jugementSignifie, "2026-09-20"),
    ]
    let plain = claimStatement(ClaimCases.base(), on: ClaimCases.day("2026-12-31"))
    #expect(claimStatement(dossier, on: ClaimCases.day("2026-12-31")).interest == plain.interest)
  }

  @Test func `a judgment whose service is unknown raises nothing and says so`() {
    var dossier = ClaimCases.base()
    dossier.debtor.quality.value = .particulier
    dossier.debtor.use.value = .prive
    dossier.exchanges = [ClaimCases.exchange("2", .jugement, "2026-09-20")]
    let statement = claimStatement(dossier, on: ClaimCases.day("2026-12-31"))
    #expect(statement.invoices[0].interest.map(\.rate.canonical) == ["2.75"])
    #expect(statement.invoices[0].interest.first?.from.iso == "2026-09-21")
    #expect(statement.gaps.contains { $0.citations.contains(.raisedLegalRate) })
  }

  /// 10 000 € at 10 % from 01/01/2018: 1 000 € the first year, then the base is 11 000 €.
  @Test func `interest of a whole year bears interest when the contract says so`() throws {
    var dossier = ClaimCases.base()
    dossier.invoices = [ClaimCases.invoice("a", euros: 10_000, performed: "2017-12-01", due: "2017-12-31")]
    dossier.relation.capitalisation.value = true
    let statement = claimStatement(dossier, on: ClaimCases.day("2019-12-31"))
    let lines = statement.invoices[0].interest
    #expect(lines.map(\.base.cents) == [1_000_000, 1_000_000, 1_100_000, 1_100_000])
    #expect(statement.interest.cents == 100_000 + 110_000)
    #expect(statement.principal.cents == 1_000_000)
    dossier.relation.capitalisation.value = nil
    #expect(claimStatement(dossier, on: ClaimCases.day("2019-12-31")).interest.cents == 200_000)
  }

  @Test func `a whole year is needed, to the day`() {
    var dossier = ClaimCases.base()
    dossier.invoices = [ClaimCases.invoice("a", euros: 10_000, performed: "2017-12-01", due: "2017-12-31")]
    dossier.relation.capitalisation.value = true
    let eve = claimStatement(dossier, on: ClaimCases.day("2018-12-31"))
    #expect(eve.invoices[0].interest.allSatisfy { $0.base.cents == 1_000_000 })
    let day = claimStatement(dossier, on: ClaimCases.day("2019-01-01"))
    #expect(day.invoices[0].interest.last?.base.cents == 1_100_000)
  }

  @Test func `a decision capitalises from the suit that asked for it, a consumer's contract never`() {
    var dossier = ClaimCases.base()
    dossier.debtor.quality.value = .particulier
    dossier.debtor.use.value = .prive
    dossier.invoices = [ClaimCases.invoice("a", euros: 10_000, performed: "2022-12-01", due: "2022-12-31")]
    dossier.relation.capitalisation.value = true
    dossier.exchanges = [
      ClaimCases.exchange("1", .miseEnDemeure, "2023-02-01"),
      ClaimCases.exchange("2", .assignation, "2023-06-15"),
    ]
    let refused = claimStatement(dossier, on: ClaimCases.day("2024-12-31"))
    #expect(refused.invoices[0].interest.allSatisfy { $0.base.cents == 1_000_000 })
    #expect(refused.gaps.contains { $0.facts.contains(dossier.relation.capitalisation.path) })
    var judgment = ClaimCases.exchange("3", .jugement, "2023-12-01")
    judgment.capitalised.value = true
    dossier.exchanges.append(judgment)
    let granted = claimStatement(dossier, on: ClaimCases.day("2024-12-31"))
    let first = granted.invoices[0].interest.first { $0.base.cents > 1_000_000 }
    #expect(first?.from.iso == "2024-06-15")
  }

  @Test
  func `a payment takes the interest that does not yet bear interest, then the rest, then the principal`() {
    var dossier = ClaimCases.base()
    dossier.invoices = [ClaimCases.invoice("a", euros: 10_000, performed: "2017-12-01", due: "2017-12-31")]
    dossier.relation.capitalisation.value = true
    // On 31/12/2019: 1 000 € of capital interest and 1 100 € of simple interest are due.
    dossier.payments = [ClaimCases.payment("p", "2019-12-31", cents: 150_000)]
    let statement = claimStatement(dossier, on: ClaimCases.day("2020-01-01"))
    #expect(statement.invoices[0].paidOnInterest.cents == 150_000)
    #expect(statement.invoices[0].interest.last?.base.cents == 1_060_000)
  }

  @Test func `the other allocation is shown when a payment says nothing, and only then`() throws {
    var dossier = ClaimCases.base()
    dossier.payments = [ClaimCases.payment("p", "2026-10-15", cents: 400_000)]
    let statement = claimStatement(dossier, on: ClaimCases.today)
    let other = try #require(statement.alternative)
    #expect(other.principal.cents == 400_000)
    #expect(other.principal < statement.principal)
    #expect(other.principal + other.interest < statement.principal + statement.interest)
    for allocation in [Payment.Allocation.principal, .interets] {
      dossier.payments[0].allocation.value = allocation
      #expect(claimStatement(dossier, on: ClaimCases.today).alternative == nil)
    }
    dossier.payments = [ClaimCases.payment("p", "2026-09-15", cents: 400_000)]
    #expect(
      claimStatement(dossier, on: ClaimCases.today).alternative == nil, "no interest yet on the due date")
  }

  /// 1342-10 C. civ.: the debtor had the least interest in paying what could no longer be asked.
  @Test func `a payment that names nothing goes to the debt still alive before the one already barred`() {
    var dossier = ClaimCases.base()
    dossier.invoices = [
      ClaimCases.invoice("a", number: "1", euros: 1_000, performed: "2020-07-01", due: "2020-07-15"),
      ClaimCases.invoice("b", number: "2", euros: 1_000, performed: "2022-07-01", due: "2022-07-15"),
    ]
    dossier.payments = [ClaimCases.payment("p", "2026-07-16", cents: 150_000, record: true)]
    let statement = claimStatement(dossier, on: ClaimCases.today)
    #expect(statement.invoices[0].setAside != nil)
    #expect(statement.invoices[0].paidOnInterest.isZero)
    #expect(
      statement.invoices[1].paidOnInterest + statement.invoices[1].paidOnPrincipal == Money(cents: 150_000))
    dossier.payments[0].date.value = ClaimCases.day("2025-07-15")
    let alive = claimStatement(dossier, on: ClaimCases.today)
    #expect(alive.invoices[0].paidOnInterest.isPositive, "on its last day it is still alive")
  }

  @Test
  func `a loan of less than a year stops bearing interest at the opening judgment, a longer one does not`() {
    var dossier = ClaimCases.base()
    dossier.relation.nature.value = .pret
    dossier.debtor.state.value = .redressement
    dossier.debtor.judgmentDate.value = ClaimCases.day("2024-01-01")
    dossier.exchanges = [ClaimCases.exchange("1", .miseEnDemeure, "2023-09-03")]
    dossier.invoices = [ClaimCases.invoice("a", euros: 6_977, performed: "2022-08-23", due: "2023-08-22")]
    let short = claimStatement(dossier, on: ClaimCases.day("2024-05-15"))
    #expect(short.invoices[0].interest.last?.to.iso == "2023-12-31")
    dossier.invoices[0].due.value = ClaimCases.day("2023-08-23")
    let long = claimStatement(dossier, on: ClaimCases.day("2024-05-15"))
    #expect(long.invoices[0].interest.last?.to.iso == "2024-05-15")
  }

  @Test func `under a plan the date asked is not the one that stopped interest, and the statement says so`() {
    var dossier = ClaimCases.base()
    dossier.debtor.state.value = .plan
    dossier.debtor.judgmentDate.value = ClaimCases.day("2026-10-01")
    #expect(
      claimStatement(dossier, on: ClaimCases.today).gaps.contains {
        $0.citations.contains(.interestStopsAtJudgment)
      })
  }
}
