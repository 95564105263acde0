package import Basics

/// The tribunaux des activités économiques: an experiment, in a few towns, for a known time.
///
/// Each town is a dated row. The rows say where such a court sits, never which debtors it serves: the map of
/// jurisdictions is not known here.
package struct EconomicCourt: Hashable, Sendable {
  /// The town where the court sits.
  package let town: String
  package let from: Day
  package let to: Day
  package let citation: Citation
  package let source: String
  package let checkedOn: Day

  package func sits(on day: Day) -> Bool { from <= day && day <= to }

  /// Every town, in alphabetical order.
  package static let all: [EconomicCourt] = [
    "Avignon", "Auxerre", "Le Havre", "Le Mans", "Limoges", "Lyon", "Marseille", "Nancy", "Nanterre", "Paris",
    "Saint-Brieuc", "Versailles",
  ].map { town in
    EconomicCourt(
      town: town, from: first, to: last, citation: .economicCourts,
      source: "efl.fr, giroux, sources concordantes", checkedOn: Parameters.checkedOn)
  }

  /// The last day of the experiment: nothing is known of the next.
  package static let last = day(2028, 12, 31)
  private static let first = day(2025, 1, 1)

  /// The rows that hold on `day`; nil after the last day known, when nothing can be said.
  package static func sitting(on day: Day) -> [EconomicCourt]? {
    day > last ? nil : all.filter { $0.sits(on: day) }
  }
}

/// The « contribution pour la justice économique », asked of large claimants before these courts.
package enum EconomicContribution {
  package enum Claimant: String, Hashable, Sendable, CaseIterable {
    case company = "personne_morale"
    case person = "personne_physique"

    package var label: String {
      switch self {
      case .company: "personne morale"
      case .person: "personne physique"
      }
    }
  }

  /// One row of the tariff: who pays which share of the claim, and at most how much.
  package struct Row: Hashable, Sendable {
    package let claimant: Claimant
    /// On what the share is due, in French.
    package let condition: String
    package let rate: Rate
    package let cap: Money
    package let from: Day
    package let to: Day
    package let citation: Citation
    package let source: String
    package let checkedOn: Day
  }

  package static let rows: [Row] = [
    row(
      .company,
      "chiffre d’affaires moyen sur trois ans de 50 à 1\u{202F}500\u{A0}M€, et bénéfice moyen de plus de 3\u{A0}M€",
      percent: 3, cap: 50_000),
    row(
      .company,
      "chiffre d’affaires moyen sur trois ans de plus de 1\u{202F}500\u{A0}M€, et bénéfice moyen positif",
      percent: 5, cap: 100_000),
    row(
      .person, "revenu fiscal de référence par part de 250\u{202F}000 à 500\u{202F}000\u{A0}€", percent: 1,
      cap: 17_000),
    row(
      .person, "revenu fiscal de référence par part de 500\u{202F}000\u{A0}€ à 1\u{A0}M€", percent: 2,
      cap: 33_000),
    row(
      .person, "revenu fiscal de référence par part de plus de 1\u{A0}M€", percent: 3, cap: 50_000),
  ]

  /// Is anything due on a claim of this amount? What the program knows, without asking how many people the
  /// claimant employs.
  package enum Answer: Hashable, Sendable {
    /// The contribution did not exist yet.
    case none
    /// Nothing is due, whoever claims: the amount is not above the threshold.
    case nothing(threshold: LegalParameter)
    /// Nothing is due under this number of employees; above, it is to be checked.
    case toCheck(staff: LegalParameter, threshold: LegalParameter)
    /// After the last day known.
    case unknown
  }

  /// `claim` is the whole sum asked for; nil when it is not known in euros.
  package static func answer(for claim: Money?, on day: Day) -> Answer {
    let threshold = Parameters.value(.seuilContributionEconomique, on: day)
    let staff = Parameters.value(.effectifContributionEconomique, on: day)
    guard threshold.holds(on: day), staff.holds(on: day) else {
      return threshold.from.map { day < $0 } ?? false ? .none : .unknown
    }
    guard let claim, claim <= threshold.money else { return .toCheck(staff: staff, threshold: threshold) }
    return .nothing(threshold: threshold)
  }

  private static func row(_ claimant: Claimant, _ condition: String, percent: Int64, cap: Int64) -> Row {
    Row(
      claimant: claimant, condition: condition, rate: Rate(basisPoints: percent * 100),
      cap: Money(euros: cap), from: day(2025, 1, 1), to: EconomicCourt.last, citation: .economicContribution,
      source: "legal.tricoteuses.fr, LEGIARTI000050918154", checkedOn: Parameters.checkedOn)
  }
}
