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

/// The rates that a claim statement reads: the legal rate and the refinancing rate of the European Central
/// Bank, with the late-payment rates derived from them, half-year by half-year.
///
/// A value: ``embedded`` carries what this program knows, ``adding(_:)`` what the firm has imported since.
/// Nothing is extrapolated: a half-year outside the tables has no rate.
package struct RateBook: Sendable {
  /// One row a half-year, oldest first, without gap.
  package let legal: [LegalRate]
  /// One row a change, oldest first.
  package let ecb: [EcbRate]
  /// The day through which ``ecb`` is known to miss no change.
  package let ecbCheckedThrough: Day

  private let professionalTable: [HalfYear: LateRate]
  private let publicTable: [HalfYear: LateRate]
  private let floorTable: [HalfYear: LateRate]
  private let legalTable: [HalfYear: LateRate]
  private let individualTable: [HalfYear: LateRate]

  /// The tables of this program.
  package static let embedded = RateBook(
    legal: LegalRates.all, ecb: EcbRates.all, ecbCheckedThrough: EcbRates.checkedThrough)

  init(legal: [LegalRate], ecb: [EcbRate], ecbCheckedThrough: Day) {
    self.legal = legal
    self.ecb = ecb
    self.ecbCheckedThrough = ecbCheckedThrough
    professionalTable = Self.anchored(.pointsPenalites, .latePenalties, ecb, through: ecbCheckedThrough)
    publicTable = Self.anchored(
      .pointsDebiteurPublic, .publicLateInterest, ecb, through: ecbCheckedThrough)
    floorTable = Self.table(legal) { row in
      let factor = Parameters.value(.facteurPlancher, on: row.from)
      let note = FrenchFormat.integer(factor.count) + " × le taux légal de " + FrenchFormat.rate(row.others)
      return (row.others * factor.count, Citation.latePenalties.reference, note)
    }
    legalTable = Self.table(legal) { row in
      let column = "taux légal du semestre, colonne «\u{A0}autres cas\u{A0}»"
      return (row.others, Citation.legalInterest.reference, column)
    }
    individualTable = Self.table(legal) { row in
      (row.individuals, Citation.legalInterest.reference, "taux légal du semestre, créancier particulier")
    }
  }

  // MARK: Rates of a half-year

  /// Between professionals without a valid clause: refinancing rate + 10 points (L441-10 II C. com.).
  package func professional(_ half: HalfYear) -> LateRate? { professionalTable[half] }

  /// Public debtor: refinancing rate + 8 points, of the half-year in which interest STARTED (R2192-31 CCP).
  package func publicDebtor(startingIn half: HalfYear) -> LateRate? { publicTable[half] }

  /// Least rate that a clause between professionals may set: 3 × the legal rate, "autres cas" column.
  package func floor(_ half: HalfYear) -> LateRate? { floorTable[half] }

  /// The legal rate in the creditor’s column (L313-2, D313-1-A CMF): `individual` when the creditor is a
  /// natural person who does not act for business. The debtor’s quality is without effect on the column.
  package func legal(_ half: HalfYear, individualCreditor: Bool) -> LateRate? {
    individualCreditor ? individualTable[half] : legalTable[half]
  }

  // MARK: What is known

  /// The half-years for which a rate between professionals is known, oldest first.
  package var knownHalfYears: [HalfYear] { professionalTable.keys.sorted() }

  /// Before this day no table of this program has a rate.
  package static let firstDay = min(
    LegalRates.firstKnownDay, EcbRates.all.first?.from ?? LegalRates.firstKnownDay)

  /// Last day with a legal rate.
  package var lastLegalDay: Day { legal.last?.to ?? LegalRates.lastKnownDay }

  /// Last day whose half-year has a known refinancing rate.
  package var lastEcbDay: Day { HalfYear(of: ecbCheckedThrough).last }

  /// The legal rate in force on `day`, or nil when it is not known.
  package func legalRate(on day: Day) -> LegalRate? { legal.first { $0.from <= day && day <= $0.to } }

  /// The refinancing rate in force on `day`, or nil when the table does not reach it.
  package func ecbRate(on day: Day) -> EcbRate? {
    day <= ecbCheckedThrough ? ecb.last { $0.from <= day } : nil
  }

  // MARK: Derivation

  private static func anchored(
    _ points: ParameterID, _ article: Citation, _ ecb: [EcbRate], through checked: Day
  ) -> [HalfYear: LateRate] {
    guard let first = ecb.first?.from else { return [:] }
    var table: [HalfYear: LateRate] = [:]
    var position = 0
    var half = HalfYear(of: first).next
    while half.first <= checked {
      while position + 1 < ecb.count, ecb[position + 1].from <= half.first { position += 1 }
      let anchor = ecb[position]
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

  private static func table(
    _ legal: [LegalRate], _ make: (LegalRate) -> (Rate, String, String)
  ) -> [HalfYear: LateRate] {
    var table: [HalfYear: LateRate] = [:]
    for row in legal {
      let half = HalfYear(of: row.from)
      let (rate, reference, note) = make(row)
      table[half] = LateRate(
        half: half, rate: rate, citation: Citation(reference, row.confidence, note: note))
    }
    return table
  }
}
