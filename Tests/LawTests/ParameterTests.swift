import Basics
import Law
import Testing

@Suite struct ParameterTests {
  @Test func `every name has a row, a label, an article and a source`() {
    for id in ParameterID.allCases {
      let rows = Parameters.all.filter { $0.id == id }
      #expect(!rows.isEmpty)
      for row in rows {
        #expect(!row.label.isEmpty)
        #expect(!row.article.isEmpty)
        #expect(!row.source.isEmpty)
        #expect(row.checkedOn == Day(2026, 11, 23))
      }
    }
  }

  @Test func `rows of one name follow each other without a gap or an overlap`() throws {
    for id in ParameterID.allCases {
      let rows = Parameters.all.filter { $0.id == id }
      for (row, next) in zip(rows, rows.dropFirst()) {
        let end = try #require(row.to)
        #expect(end.adding(days: 1) == next.from)
      }
      for row in rows {
        if let from = row.from, let to = row.to { #expect(from <= to) }
      }
    }
  }

  @Test func `names are unique`() {
    #expect(Set(ParameterID.allCases.map(\.rawValue)).count == ParameterID.allCases.count)
  }

  @Test func `the time to serve an order depends on the date of the order`() throws {
    let before = try #require(Day(2026, 8, 31))
    let after = try #require(Day(2026, 9, 1))
    #expect(Parameters.value(.significationOrdonnance, on: before).formatted == "6\u{A0}mois")
    #expect(Parameters.value(.significationOrdonnance, on: after).formatted == "3\u{A0}mois")
    #expect(Parameters.value(.attenteExecution, on: before).count == 1)
    #expect(Parameters.value(.attenteExecution, on: after).count == 2)
  }

  @Test func `the fixed indemnity begins in 2013`() throws {
    let before = try #require(Day(2012, 12, 31))
    let after = try #require(Day(2013, 1, 1))
    #expect(Parameters.value(.indemniteForfaitaire, on: before).money == .zero)
    #expect(Parameters.value(.indemniteForfaitaire, on: after).money == Money(euros: 40))
  }

  @Test func `values are written for a French reader`() throws {
    let day = try #require(Day(2026, 11, 23))
    #expect(Parameters.value(.delaiMiseEnDemeure, on: day).formatted == "15\u{A0}jours")
    #expect(Parameters.value(.pointsPenalites, on: day).formatted == "10\u{A0}points")
    #expect(Parameters.value(.seuilAvocat, on: day).formatted == "10\u{202F}000,00\u{A0}€")
    #expect(Parameters.value(.delaiButoir, on: day).formatted == "20\u{A0}ans")
    #expect(Parameters.value(.fraisGreffeInjonctionCommerce, on: day).formatted == "30,23\u{A0}€")
    #expect(Parameters.value(.facteurPlancher, on: day).formatted == "3")
    #expect(Parameters.value(.retenueGarantie, on: day).formatted == "5,00\u{A0}%")
  }

  @Test func `values from memory carry the reserve to confirm`() throws {
    let day = try #require(Day(2026, 11, 23))
    #expect(Parameters.value(.seuilEcrit, on: day).confidence.reserve != nil)
    #expect(Parameters.value(.seuilAvocat, on: day).confidence.reserve == nil)
  }

  @Test(
    arguments: [(12_800, 2_700), (12_801, 4_200), (128_000, 4_200), (128_001, 7_300)] as [(Int64, Int64)])
  func `the service of an order follows the steps of the tariff`(claim: Int64, fee: Int64) throws {
    let day = try #require(Day(2026, 11, 23))
    #expect(ServiceFees.serviceOfOrder(for: Money(cents: claim), on: day).money == Money(cents: fee))
  }

  @Test func `no row fell back on the first day of the computer era`() {
    let epoch = Day(number: 0)
    #expect(Parameters.all.allSatisfy { $0.from != epoch && $0.to != epoch && $0.checkedOn != epoch })
    #expect(LimitationPeriods.all.allSatisfy { $0.checkedOn != epoch })
    #expect(EcbRates.checkedThrough != epoch)
  }
}
