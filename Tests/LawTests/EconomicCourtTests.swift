import Basics
import Law
import Testing

@Suite struct EconomicCourtTests {
  @Test func `twelve towns, once each, in order, with their dates and their source`() {
    let towns = EconomicCourt.all.map(\.town)
    #expect(
      towns == [
        "Avignon", "Auxerre", "Le Havre", "Le Mans", "Limoges", "Lyon", "Marseille", "Nancy", "Nanterre",
        "Paris", "Saint-Brieuc", "Versailles",
      ])
    for court in EconomicCourt.all {
      #expect(court.from == Day(2025, 1, 1) && court.to == Day(2028, 12, 31))
      #expect(court.citation.confidence == .high && !court.source.isEmpty)
      #expect(court.checkedOn == Day(2026, 11, 23))
    }
  }

  @Test(arguments: [("2024-12-31", 0), ("2025-01-01", 12), ("2028-12-31", 12)])
  func `the courts sit on the days of the experiment`(_ iso: String, _ count: Int) throws {
    #expect(EconomicCourt.sitting(on: try #require(Day(iso: iso)))?.count == count)
  }

  @Test func `after the last day nothing is known`() {
    #expect(EconomicCourt.sitting(on: EconomicCourt.last.adding(days: 1)) == nil)
  }

  @Test func `the tariff of the contribution has its five rows`() {
    let rows = EconomicContribution.rows.map {
      "\($0.claimant.rawValue) \($0.rate.canonical) \($0.cap.cents)"
    }
    #expect(
      rows == [
        "personne_morale 3 5000000", "personne_morale 5 10000000", "personne_physique 1 1700000",
        "personne_physique 2 3300000", "personne_physique 3 5000000",
      ])
    #expect(EconomicContribution.rows.allSatisfy { $0.to == EconomicCourt.last && !$0.condition.isEmpty })
  }

  @Test func `what is due is known up to the threshold, to be checked above, unknown past the last day`()
    throws
  {
    let day = try #require(Day(2026, 11, 23))
    let threshold = Parameters.value(.seuilContributionEconomique, on: day)
    let staff = Parameters.value(.effectifContributionEconomique, on: day)
    #expect(threshold.money == Money(euros: 50_000) && staff.count == 250)
    #expect(
      EconomicContribution.answer(for: Money(euros: 50_000), on: day) == .nothing(threshold: threshold))
    for claim in [Money(cents: 5_000_001), nil] {
      #expect(
        EconomicContribution.answer(for: claim, on: day) == .toCheck(staff: staff, threshold: threshold))
    }
    let after = EconomicCourt.last.adding(days: 1)
    #expect(EconomicContribution.answer(for: Money(euros: 1), on: after) == .unknown)
    #expect(EconomicContribution.answer(for: Money(euros: 1), on: try #require(Day(2024, 12, 31))) == .none)
  }
}
