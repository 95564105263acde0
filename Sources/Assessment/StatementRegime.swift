import Basics
import Dossier
import Law

/// Which interest a late debt bears.
enum InterestRegime: Hashable, Sendable {
  /// Between professionals, no clause: refinancing rate + 10 points, half-year by half-year.
  case professional
  /// Between professionals, a written rate, never under the floor.
  case contractual(Rate)
  /// Public debtor: refinancing rate + 8 points, fixed when interest started.
  case publicDebtor
  /// Legal rate from the mise en demeure, in the creditor’s column.
  case legalFromDemand(individualCreditor: Bool)

  /// The rate of one half-year, or nil when it is not known.
  func rate(in half: HalfYear, startedIn start: HalfYear, rates: RateBook) -> LateRate? {
    switch self {
    case .professional: rates.professional(half)
    case .publicDebtor: rates.publicDebtor(startingIn: start)
    case .legalFromDemand(let individual): rates.legal(half, individualCreditor: individual)
    case .contractual(let agreed): InterestRegime.bounded(agreed, rates.floor(half))
    }
  }

  /// The rate is the same however long the delay: no need to cut the line at each half-year.
  var isSingleRate: Bool { self == .publicDebtor }

  /// Interest waits for a mise en demeure.
  var needsDemand: Bool { if case .legalFromDemand = self { true } else { false } }

  /// Fixed indemnity of recovery per late invoice.
  var bearsFixedIndemnity: Bool { !needsDemand }

  /// The clause, raised to the legal minimum of the half-year when it is under it.
  private static func bounded(_ agreed: Rate, _ floor: LateRate?) -> LateRate? {
    guard let floor else { return nil }
    let article = Citation.latePenalties.reference
    guard agreed < floor.rate else {
      return LateRate(
        half: floor.half, rate: agreed, citation: Citation(article, note: "taux convenu par écrit"))
    }
    let note =
      "taux convenu de " + FrenchFormat.rate(agreed) + " relevé au minimum légal, " + floor.citation.note
    return LateRate(
      half: floor.half, rate: floor.rate, citation: Citation(article, floor.citation.confidence, note: note))
  }
}

/// The rates of one regime, half-year by half-year, each worked out once for all the invoices of a statement.
final class RegimeRates {
  /// One half-year: its last day, and its rate when it is known.
  final class Entry {
    let last: Day
    let rate: LateRate?

    init(last: Day, rate: LateRate?) {
      self.last = last
      self.rate = rate
    }
  }

  /// The rate is the same however long the delay: no need to cut the line at each half-year.
  let isSingleRate: Bool
  private let regime: InterestRegime
  private let book: RateBook
  /// By half-years since `base`.
  private var entries: [Entry?] = Array(repeating: nil, count: 128)
  private let base = HalfYear(of: RateBook.firstDay)

  init(_ regime: InterestRegime, rates: RateBook) {
    isSingleRate = regime.isSingleRate
    self.regime = regime
    book = rates
  }

  /// The half-year `half`, of a debt whose interest began in it when the regime has a single rate.
  func entry(_ half: HalfYear) -> Entry {
    let position = base.steps(to: half)
    let isKept = entries.indices.contains(position)
    if isKept, let entry = entries[position] { return entry }
    let entry = Entry(last: half.last, rate: regime.rate(in: half, startedIn: half, rates: book))
    if isKept { entries[position] = entry }
    return entry
  }
}

extension Dossier {
  /// The regime of interest of the file: parties decide, then the written rate.
  var interestRegime: InterestRegime {
    if debtorIsPublic { return .publicDebtor }
    let commercial = debtorIsProfessional && creditorIsProfessional && relation.nature.value != .pret
    guard commercial else { return .legalFromDemand(individualCreditor: creditorIsPrivateIndividual) }
    guard relation.lateRateWritten.isTrue, let agreed = relation.lateRate.value else { return .professional }
    return .contractual(agreed)
  }

  /// The regime in words, with what it rests on.
  func interestRegimeReason(_ regime: InterestRegime, on day: Day) -> Reason {
    let parties = [creditor.quality.path, debtor.quality.path]
    let written = [relation.lateRateWritten.path, relation.lateRate.path]
    switch regime {
    case .publicDebtor:
      let points = Parameters.value(.pointsDebiteurPublic, on: day)
      return Reason(
        "débiteur public\u{A0}: intérêts au taux de la BCE plus " + points.formatted
          + ", celui du semestre où ils ont commencé, pour tout le retard",
        facts: [debtor.quality.path], citations: [.publicLateInterest, .publicFixedIndemnity])
    case .contractual(let agreed):
      let factor = Parameters.value(.facteurPlancher, on: day)
      return Reason(
        "pénalités au taux de retard écrit, " + FrenchFormat.rate(agreed) + ", sans descendre sous "
          + factor.formatted
          + " fois le taux légal du semestre\u{A0}; dues sans rappel dès le lendemain de l’échéance",
        facts: parties + written, citations: [.latePenalties, .fixedIndemnity])
    case .professional:
      let points = Parameters.value(.pointsPenalites, on: day)
      let lead =
        relation.lateRateWritten.isTrue
        ? "entre professionnels, le taux écrit n’étant pas donné, pénalités au taux de la BCE plus "
        : "entre professionnels, sans taux écrit, pénalités au taux de la BCE plus "
      return Reason(
        lead + points.formatted
          + ", revu chaque semestre, dues sans rappel dès le lendemain de l’échéance",
        facts: parties + written, citations: [.latePenalties, .fixedIndemnity])
    case .legalFromDemand(let individual):
      let column =
        individual
        ? "créancier particulier" : "«\u{A0}autres cas\u{A0}», car le créancier agit pour une activité"
      return Reason(
        whyLegalRate + FrenchFormat.space + ": taux légal depuis la mise en demeure seulement, colonne "
          + column
          + "\u{A0}; ni pénalités entre professionnels, ni indemnité forfaitaire",
        facts: parties + [debtor.use.path],
        citations: [.legalInterest, .demandStartsInterest, .legalRateColumns])
    }
  }

  private var whyLegalRate: String {
    if relation.nature.value == .pret { return "prêt" }
    if debtorIsConsumer { return "débiteur consommateur" }
    if debtorIsNonProfessionalBody {
      return "débiteur association ou copropriété, sans activité économique établie"
    }
    if debtor.quality.value == nil { return "qualité du débiteur inconnue" }
    return "créancier hors activité professionnelle"
  }

  /// What a lawyer should confirm about the regime.
  func interestRegimeGaps(_ regime: InterestRegime) -> [Reason] {
    var gaps: [Reason] = []
    if debtorIsNonProfessionalBody {
      gaps.append(
        Reason(
          "association ou copropriété\u{A0}: les pénalités entre professionnels et l’indemnité forfaitaire ne sont pas"
            + " comptées\u{A0}; à confirmer avec l’avocat si elle achète pour une activité économique",
          facts: [debtor.quality.path], citations: [Citation("art. L441-10 II C. com.", .low)]))
    }
    if debtor.quality.value == nil {
      gaps.append(
        Reason(
          "qualité du débiteur inconnue\u{A0}: seul le minimum, le taux légal après mise en demeure, est compté",
          facts: [debtor.quality.path]))
    }
    if creditor.quality.value == nil {
      gaps.append(
        Reason(
          "qualité du créancier inconnue\u{A0}: on suppose une entreprise", facts: [creditor.quality.path]))
    }
    if regime.needsDemand, relation.lateRateWritten.isTrue {
      gaps.append(
        Reason(
          "un taux de retard est écrit, mais il n’est pas compté contre ce débiteur\u{A0}: la clause est à faire vérifier",
          facts: [relation.lateRateWritten.path, relation.lateRate.path], citations: [.penaltyClause]))
    }
    if case .professional = regime, relation.lateRateWritten.isTrue, relation.lateRate.value == nil {
      gaps.append(
        Reason(
          "le taux de retard écrit n’est pas donné\u{A0}: le taux par défaut entre professionnels est compté à sa place",
          facts: [relation.lateRate.path], citations: [.latePenalties]))
    }
    if case .contractual = regime, relation.termsAccepted.isFalse {
      gaps.append(
        Reason(
          "les conditions de vente n’ont pas été acceptées\u{A0}: le taux écrit peut être écarté au profit du taux par"
            + " défaut", facts: [relation.termsAccepted.path, relation.lateRate.path],
          citations: [.latePenalties]))
    }
    if relation.isLease, !regime.needsDemand {
      gaps.append(
        Reason(
          "loyers\u{A0}: l’application des pénalités entre professionnels est à confirmer avec l’avocat",
          facts: [relation.nature.path], citations: [Citation("art. L441-10 II C. com.", .low)]))
    }
    return gaps
  }

  /// First day of interest on an invoice due on `due`, or nil while nothing made it run.
  func interestStart(_ regime: InterestRegime, due: Day, on day: Day) -> Day? {
    guard regime.needsDemand else { return due.adding(days: 1) }
    return exchanges.compactMap { $0.effectiveDemand }.filter { $0 > due && $0 <= day }.min()
      .map { $0.adding(days: 1) }
  }
}

extension Exchange {
  /// The day on which this exchange put the debtor in default (1344 C. civ.): receipt when known, else the
  /// date of the letter. A letter returned "inconnu" or still on its way does not count yet.
  var effectiveDemand: Day? {
    switch kind.value {
    // A judgment makes interest run by itself (1231-7 C. civ.), a suit or an order served by being a demand.
    case .assignation, .ordonnanceSignifiee, .jugement: return date.value
    case .miseEnDemeure:
      guard fate.value != .inconnu, fate.value != .enAttente, channel.value != .telephone else { return nil }
      return receivedOn.value ?? date.value
    default: return nil
    }
  }
}
