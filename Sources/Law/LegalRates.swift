package import Basics

/// The legal rate of interest (taux de l’intérêt légal) of one half-year.
package struct LegalRate: Hashable, Sendable {
  /// First day of the half-year.
  package let from: Day
  /// Last day of the half-year, included.
  package let to: Day
  /// The creditor is a natural person who does not act for business.
  package let individuals: Rate
  /// Every other creditor ("autres cas").
  package let others: Rate
  package let confidence: Confidence
  /// Date of the ministerial order, when it was found.
  package let order: Day?
  /// Date of its publication in the Journal officiel, when it was found.
  package let journal: Day?
  package let source: String
}

/// The legal rate, half-year by half-year (art. L313-2 and D313-1-A CMF).
///
/// Nothing is extrapolated: outside ``firstKnownDay`` … ``lastKnownDay`` there is no rate.
package enum LegalRates {
  package static let all: [LegalRate] = CsvTable.rows(text, columns: 7).compactMap { row in
    guard let from = Day(iso: row[0]), let individuals = Rate(canonical: row[1]),
      let others = Rate(canonical: row[2]), let confidence = Confidence(rawValue: String(row[3]))
    else { return nil }
    return LegalRate(
      from: from, to: HalfYear(of: from).last, individuals: individuals, others: others,
      confidence: confidence,
      order: Day(iso: row[4]), journal: Day(iso: row[5]), source: String(row[6]))
  }

  package static let citation = Citation("art. L313-2 et D313-1-A CMF")
  /// The day on which the table was last compared with its sources.
  package static let checkedOn = Parameters.checkedOn

  package static let firstKnownDay = all.first?.from ?? Day(number: 0)
  package static let lastKnownDay = all.last?.to ?? Day(number: 0)

  /// The rate of the half-year that contains `day`, or nil when it is not known.
  package static func rate(on day: Day) -> LegalRate? {
    guard let first = all.first else { return nil }
    let index = HalfYear(of: first.from).steps(to: HalfYear(of: day))
    guard all.indices.contains(index) else { return nil }
    return all[index]
  }

  /// Percent a year. Confidence: see ``Confidence``. Blank dates: the order itself was not found.
  package static let text = #"""
    semestre,particuliers,autres,confiance,arrete,journal,source
    2015-01-01,4.06,0.93,high,2014-12-23,2014-12-27,laclef.eu (tableau 2015-2025) ; legalnews.fr 54496
    2015-07-01,4.29,0.99,high,,,laclef.eu (tableau 2015-2025)
    2016-01-01,4.54,1.01,high,2015-12-23,2015-12-27,laclef.eu ; onb-france.com
    2016-07-01,4.35,0.93,high,,,laclef.eu ; archives.phytoma-ldv.com VI28806205
    2017-01-01,4.16,0.90,high,,,laclef.eu ; infos.agipi.com 2017-07-03
    2017-07-01,3.94,0.90,high,,,laclef.eu ; efl.fr ; infos.agipi.com
    2018-01-01,3.73,0.89,high,,,laclef.eu ; ficime.com
    2018-07-01,3.60,0.88,high,2018-06-27,2018-06-28,laclef.eu ; veegee.fr
    2019-01-01,3.40,0.86,medium,,,laclef.eu (tableau 2015-2025)
    2019-07-01,3.26,0.87,medium,,,laclef.eu (tableau 2015-2025)
    2020-01-01,3.15,0.87,high,,,laclef.eu ; cabinet-cec.fr
    2020-07-01,3.11,0.84,high,,,laclef.eu ; cabinet-cec.fr
    2021-01-01,3.14,0.79,high,,,laclef.eu ; dandrel-avocats.fr
    2021-07-01,3.12,0.76,high,,,laclef.eu ; dandrel-avocats.fr
    2022-01-01,3.13,0.76,high,,,laclef.eu ; droit-pratique.fr
    2022-07-01,3.15,0.77,high,,,laclef.eu ; notaires2normandie.com
    2023-01-01,4.47,2.06,high,2022-12-26,,laclef.eu ; huissiers-paca.fr ; JORFARTI000046829012
    2023-07-01,6.82,4.22,high,2023-06-27,2023-06-30,laclef.eu ; huissiers-paca.fr ; notaires2normandie.com
    2024-01-01,8.01,5.07,high,,,laclef.eu
    2024-07-01,8.16,4.92,high,,,laclef.eu ; legifiscal.fr 4371
    2025-01-01,7.21,3.71,high,2024-12-17,,laclef.eu ; legifiscal.fr 4371 ; lexisveille.fr
    2025-07-01,6.65,2.76,high,2025-06-19,2025-06-24,laclef.eu ; legifiscal.fr 4371 ; ksca.fr
    2026-01-01,6.67,2.62,high,2025-12-15,2025-12-26,juriblio.fr 187383136 ; legifiscal.fr ; adecia.fr
    2026-07-01,6.84,2.75,medium,2026-06-26,2026-06-30,autres cas : quatre sources concordantes, plancher publié 8,25 % ; particuliers : deux sources, arrêté non ouvert
    """#
}
