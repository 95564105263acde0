package import Basics

/// Which rules an injonction de payer obeys: the date of the order decides, not that of the service nor
/// today.
///
/// Each length comes from the dated figures, looked up on a day of the regime.
package enum OrderRegime: Int, Hashable, Sendable, CaseIterable, Comparable {
  /// Before 1 March 2022: the enforceable formula had to be asked for once the time to oppose was over (old
  /// article 1423 CPC, from memory).
  case formulaToAsk
  /// From 1 March 2022: the order bears the formula from the start (1410 CPC).
  case formulaFromStart
  /// From 1 September 2026 (decree n° 2026-96, art. 9): shorter service, longer wait, act of service at the
  /// hearing, notice of an opposition by the greffe (1411, 1415, 1418, 1422 CPC).
  case shorterService

  /// The first day of the regime; nil for the oldest.
  package var since: Day? {
    switch self {
    case .formulaToAsk: nil
    case .formulaFromStart: day(2022, 3, 1)
    case .shorterService: day(2026, 9, 1)
    }
  }

  package init(orderOf date: Day) {
    self = Self.allCases.last { regime in regime.since.map { $0 <= date } ?? true } ?? .formulaToAsk
  }

  /// The regimes that an order may obey, the protective one first: the newest, which gives less time to serve
  /// and asks for a longer wait. An order without date is known only to be made by `latest`.
  package static func readings(orderOf date: Day?, by latest: Day) -> [OrderRegime] {
    if let date { return [OrderRegime(orderOf: date)] }
    return allCases.filter { $0 <= OrderRegime(orderOf: latest) }.sorted(by: >)
  }

  /// A day on which the figures of the regime are in force.
  private var sampleDay: Day {
    since ?? OrderRegime.formulaFromStart.since?.adding(days: -1) ?? day(2022, 2, 28)
  }

  /// From the order to its service, else it is void (1411 CPC).
  package var service: LegalParameter { Parameters.value(.significationOrdonnance, on: sampleDay) }

  /// From the service to the enforcement (1422 CPC).
  package var wait: LegalParameter { Parameters.value(.attenteExecution, on: sampleDay) }

  /// From the end of the time to oppose to the request of the formula; nil once the order bears it.
  package var formula: LegalParameter? {
    self == .formulaToAsk ? Parameters.value(.formuleExecutoire, on: sampleDay) : nil
  }

  /// The greffe tells the creditor of an opposition within this time (1415 CPC); nil when no text says so.
  package var notice: LegalParameter? {
    self == .shorterService ? Parameters.value(.avisOpposition, on: sampleDay) : nil
  }

  /// The creditor who does not bring the act of service to the hearing is inadmissible (1418 CPC).
  package var requiresActOfService: Bool { self == .shorterService }

  /// `depuis le 01/09/2026`, `avant le 01/03/2022`: how the regime is told from the others.
  package var words: String {
    guard let since else { return "avant le " + FrenchFormat.day(day(2022, 3, 1)) }
    return "depuis le " + FrenchFormat.day(since)
  }

  package static func < (left: OrderRegime, right: OrderRegime) -> Bool { left.rawValue < right.rawValue }

  /// The last day to serve an order of `date`, carried to a working day (641 and 642 CPC).
  package static func serviceTerm(orderOf date: Day, alsaceMoselle: Bool = false) -> ProceduralTerm {
    ProceduralTerm(OrderRegime(orderOf: date).service, after: date, alsaceMoselle: alsaceMoselle)
  }
}
