package import Basics

/// A late-payment rate for one half-year, with the authority and the sum that gave it.
package struct LateRate: Hashable, Sendable {
  package let half: HalfYear
  package let rate: Rate
  package let citation: Citation

  package init(half: HalfYear, rate: Rate, citation: Citation) {
    self.half = half
    self.rate = rate
    self.citation = citation
  }
}

/// Late-payment rates derived from the two tables of rates and from the parameters: computed once.
package enum LateRates {
  /// Between professionals without a valid clause: refinancing rate + 10 points (L441-10 II C. com.).
  package static func professional(_ half: HalfYear) -> LateRate? { professionalTable[half] }

  /// Public debtor: refinancing rate + 8 points, of the half-year in which interest STARTED (R2192-31 CCP).
  package static func publicDebtor(startingIn half: HalfYear) -> LateRate? { publicTable[half] }

  /// Least rate that a clause between professionals may set: 3 × the legal rate, "autres cas" column.
  package static func floor(_ half: HalfYear) -> LateRate? { floorTable[half] }

  /// The legal rate in the creditor’s column (L313-2, D313-1-A CMF): `individual` when the creditor is a
  /// natural person who does not act for business. The debtor’s quality is without effect on the column.
  package static func legal(_ half: HalfYear, individualCreditor: Bool) -> LateRate? {
    individualCreditor ? individualTable[half] : legalTable[half]
  }

  /// The half-years for which a rate between professionals is known, oldest first.
  package static let knownHalfYears: [HalfYear] = professionalTable.keys.sorted()

  private static let professionalTable = anchored(.pointsPenalites, .latePenalties)
  private static let publicTable = anchored(.pointsDebiteurPublic, .publicLateInterest)

  private static func anchored(_ points: ParameterID, _ article: Citation) -> [HalfYear: LateRate] {
    var table: [HalfYear: LateRate] = [:]
    var half = HalfYear(of: EcbRates.firstKnownDay)
    while let anchor = EcbRates.anchor(of: half) {
      let parameter = Parameters.value(points, on: half.first)
      let note =
        "taux BCE de " + FrenchFormat.rate(anchor.rate) + " au " + FrenchFormat.day(half.first) + ", plus "
        + parameter.formatted
      table[half] = LateRate(
        half: half, rate: anchor.rate + parameter.rate,
        citation: Citation(article.reference, anchor.confidence, note: note))
      half = half.next
    }
    return table
  }

  private static let floorTable: [HalfYear: LateRate] = table { row in
    let factor = Parameters.value(.facteurPlancher, on: row.from)
    let note =
      FrenchFormat.integer(factor.count) + " × le taux légal de " + FrenchFormat.rate(row.others)
    return (row.others * factor.count, Citation.latePenalties.reference, note)
  }

  private static let legalTable: [HalfYear: LateRate] = table { row in
    (row.others, Citation.legalInterest.reference, "taux légal du semestre, colonne «\u{A0}autres cas\u{A0}»")
  }

  private static let individualTable: [HalfYear: LateRate] = table { row in
    (row.individuals, Citation.legalInterest.reference, "taux légal du semestre, créancier particulier")
  }

  private static func table(_ make: (LegalRate) -> (Rate, String, String)) -> [HalfYear: LateRate] {
    var table: [HalfYear: LateRate] = [:]
    for row in LegalRates.all {
      let half = HalfYear(of: row.from)
      let (rate, reference, note) = make(row)
      table[half] = LateRate(
        half: half, rate: rate, citation: Citation(reference, row.confidence, note: note))
    }
    return table
  }
}
