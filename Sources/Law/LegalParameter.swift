package import Basics

/// A dated figure of the law or of practice: a threshold, a delay, a fee. Computations read it, they never
/// write the figure themselves.
package struct LegalParameter: Hashable, Sendable {
  package enum Unit: String, Hashable, Sendable, CaseIterable {
    case cents, days, months, years
    /// Points added to a yearly rate, in millionths.
    case points
    /// A yearly rate or a share of an amount, in millionths.
    case partsPerMillion
    /// A plain multiplier.
    case factor
  }

  package let id: ParameterID
  /// French.
  package let label: String
  /// In `unit`: cents, days, months, years, millionths or a plain number.
  package let value: Int64
  package let unit: Unit
  /// First day of force; nil: as far back as this program looks.
  package let from: Day?
  /// Last day of force; nil: still in force on `checkedOn`.
  package let to: Day?
  package let article: String
  package let source: String
  package let confidence: Confidence
  /// The day on which the row was last compared with its sources.
  package let checkedOn: Day

  /// The value as a plain number of its unit.
  package var count: Int { Int(value) }
  /// The value as an amount; only for ``Unit/cents``.
  package var money: Money { Money(cents: value) }
  /// The value as a rate; only for ``Unit/points`` and ``Unit/partsPerMillion``.
  package var rate: Rate { Rate(partsPerMillion: value) }

  package var citation: Citation { Citation(article, confidence, note: label) }

  /// The row is known to hold on `day`; otherwise it stands in for one that is not known.
  package func holds(on day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
  }

  /// `start` plus this length; `start` itself when the parameter is not a length.
  package func added(to start: Day) -> Day {
    switch unit {
    case .days: start.adding(days: count)
    case .months: start.adding(months: count)
    case .years: start.adding(years: count)
    case .cents, .points, .partsPerMillion, .factor: start
    }
  }

  /// For a French reader: `15 jours`, `1 mois`, `5 000,00 €`, `10 points`, `3`.
  package var formatted: String {
    switch unit {
    case .cents: FrenchFormat.money(money)
    case .days: FrenchFormat.count(count, "jour", "jours")
    case .months: FrenchFormat.count(count, "mois", "mois")
    case .years: FrenchFormat.count(count, "an", "ans")
    case .points: rate.canonical.replacingPoint + FrenchFormat.space + (value < 20_000 ? "point" : "points")
    case .partsPerMillion: FrenchFormat.rate(rate)
    case .factor: FrenchFormat.integer(count)
    }
  }
}

extension String {
  /// A decimal comma for a decimal point.
  fileprivate var replacingPoint: String { String(map { $0 == "." ? "," : $0 }) }
}
