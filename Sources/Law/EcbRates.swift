package import Basics

/// The rate of the main refinancing operations of the European Central Bank from a given day on.
package struct EcbRate: Hashable, Sendable {
  /// First day on which the rate applies (settlement of the operation, not the day of the decision).
  package let from: Day
  package let rate: Rate
  package let confidence: Confidence
  package let source: String
}

/// The refinancing rate to which late-payment penalties are anchored (art. L441-10 II C. com., R2192-31 CCP).
///
/// Only the rate in force on 1 January and on 1 July counts. Nothing is extrapolated: an anchor later than
/// ``checkedThrough`` has no rate, even when the last change that is known would suggest one.
package enum EcbRates {
  package static let all: [EcbRate] = CsvTable.rows(text, columns: 4).compactMap { row in
    guard let from = Day(iso: row[0]), let rate = Rate(canonical: row[1]),
      let confidence = Confidence(rawValue: String(row[2]))
    else { return nil }
    return EcbRate(from: from, rate: rate, confidence: confidence, source: String(row[3]))
  }

  package static let citation = Citation("art. L441-10 II C. com.\u{A0}; art. R2192-31 CCP")
  /// The day on which the table was last compared with its sources.
  package static let checkedOn = Parameters.checkedOn

  /// The day through which the table is known to miss no change.
  package static let checkedThrough = day(2026, 10, 3)

  /// Last day whose half-year has a known anchor: penalties stop there.
  package static let lastKnownDay = HalfYear(of: checkedThrough).last

  /// First day whose half-year has a known anchor.
  package static let firstKnownDay = all.first.map { HalfYear(of: $0.from).next.first } ?? checkedThrough

  /// The rate in force on `day`, or nil when the table does not reach it.
  package static func rate(on day: Day) -> EcbRate? {
    guard day <= checkedThrough else { return nil }
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].from <= day { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : all[low - 1]
  }

  /// The rate on the first day of the half-year, the anchor of that half-year's penalties.
  package static func anchor(of half: HalfYear) -> EcbRate? { rate(on: half.first) }

  /// Percent a year.
  package static let text = #"""
    effet,taux,confiance,source
    2012-07-11,0.75,high,banque-france.fr/en/policy-rates
    2013-05-08,0.50,high,banque-france.fr/en/policy-rates
    2013-11-13,0.25,high,banque-france.fr/en/policy-rates
    2014-06-11,0.15,high,banque-france.fr/en/policy-rates
    2014-09-10,0.05,high,banque-france.fr/en/policy-rates
    2016-03-16,0.00,high,banque-france.fr/en/policy-rates
    2022-07-27,0.50,high,banque-france.fr/en/policy-rates
    2022-09-14,1.25,high,banque-france.fr/en/policy-rates
    2022-11-02,2.00,high,banque-france.fr/en/policy-rates
    2022-12-21,2.50,high,banque-france.fr/en/policy-rates
    2023-02-08,3.00,high,banque-france.fr/en/policy-rates
    2023-03-22,3.50,high,banque-france.fr/en/policy-rates
    2023-05-10,3.75,high,banque-france.fr/en/policy-rates
    2023-06-21,4.00,high,banque-france.fr/en/policy-rates
    2023-08-02,4.25,high,banque-france.fr/en/policy-rates
    2023-09-20,4.50,high,banque-france.fr/en/policy-rates
    2024-06-12,4.25,high,banque-france.fr/en/policy-rates ; boursorama
    2024-09-18,3.65,high,banque-france.fr/en/policy-rates
    2024-10-23,3.40,high,banque-france.fr/en/policy-rates
    2024-12-18,3.15,high,leparticulier.fr p1_1849168 (communiqué BCE du 12/12/2024)
    2025-02-05,2.90,medium,déduit : 3,15 au 18/12/2024 puis 2,65 au 12/03/2025 par pas de 0,25 ; date de mémoire
    2025-03-12,2.65,high,boursorama (AOF mars 2025)
    2025-04-23,2.40,high,lejournaldesentreprises.com 2118078
    2025-06-11,2.15,high,devizu.news ; deenazaidi.com ; apl.bsi.si (adjudications)
    2026-06-17,2.40,high,ECB Data Portal ; décision du 11/06/2026 ; maintien du 23/07/2026 ; trois sources concordantes
    2026-09-16,2.65,high,décision BCE du 10/09/2026 ; tableau relu le 03/10/2026 ; décision du 29/10/2026 non vue
    """#
}

/// A day written in this room’s tables; every use is covered by the tests of the tables.
func day(_ year: Int, _ month: Int, _ dayOfMonth: Int) -> Day {
  Day(year, month, dayOfMonth) ?? Day(number: 0)
}
