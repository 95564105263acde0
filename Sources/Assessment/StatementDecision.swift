import Basics
import Dossier
import Law

/// What a court decision, or a clause, changes in the interest of the whole file.
struct DecisionEffects {
  /// First day of the legal rate raised by five points (L313-3 CMF); nil: not raised.
  let raisedFrom: Day?
  let findings: [Reason]
  let gaps: [Reason]
  private let clauseCapitalises: Bool
  /// The day of the request that a decision granted; nil: no decision capitalises.
  private let grantedSince: Day?

  init(_ dossier: Dossier, _ regime: InterestRegime, on day: Day) {
    var findings: [Reason] = []
    var gaps: [Reason] = []
    let past = dossier.exchanges.filter { ($0.date.value ?? day) <= day }
    let judgment = past.last { $0.kind.value == .jugement }
    // A service told before the judgment serves something else.
    let served = past.last { served in
      guard served.kind.value == .jugementSignifie else { return false }
      guard let date = served.date.value, let judged = judgment?.date.value else { return true }
      return date >= judged
    }

    let raised = regime.needsDemand ? served?.date.value.map { DecisionEffects.raise(after: $0) } : nil
    raisedFrom = raised
    let points = Parameters.value(.majorationApresTitre, on: day)
    let delay = Parameters.value(.delaiMajorationApresTitre, on: day)
    if regime.needsDemand, let raised, let served {
      findings.append(
        Reason(
          "jugement signifié\u{A0}: le taux légal est majoré de " + points.formatted + " à partir du "
            + FrenchFormat.day(raised) + "\u{A0}; le juge de l’exécution peut en dispenser le débiteur",
          facts: [served.date.path, served.kind.path], citations: [.raisedLegalRate]))
    } else if regime.needsDemand, let judgment {
      gaps.append(
        Reason(
          "jugement dont la signification n’est pas datée\u{A0}: la majoration de " + points.formatted + ", "
            + delay.formatted + " après qu’il est exécutoire, n’est pas comptée",
          facts: [judgment.date.path], citations: [.raisedLegalRate]))
    }

    let clause = dossier.relation.capitalisation
    let granted = judgment.flatMap { $0.capitalised.isTrue ? $0 : nil }
    clauseCapitalises = clause.isTrue && !regime.needsDemand
    grantedSince = granted.flatMap { decision in
      past.last { $0.kind.value == .assignation && ($0.date.value ?? day) <= (decision.date.value ?? day) }?
        .date.value ?? decision.date.value
    }
    if clauseCapitalises {
      findings.append(
        Reason(
          "le contrat prévoit la capitalisation\u{A0}: les intérêts dus pour une année entière produisent intérêt à leur tour",
          facts: [clause.path], citations: [.capitalisation]))
    } else if let granted, let since = grantedSince {
      findings.append(
        Reason(
          "la décision accorde la capitalisation\u{A0}: les années se comptent depuis le "
            + FrenchFormat.day(since), facts: [granted.capitalised.path, granted.date.path],
          citations: [.capitalisation]))
    } else if clause.isTrue {
      gaps.append(
        Reason(
          "la clause de capitalisation n’est pas comptée contre ce débiteur\u{A0}: à confirmer avec l’avocat",
          facts: [clause.path], citations: [Citation("art. 1343-2 C. civ.", .low)]))
    }
    self.findings = findings
    self.gaps = gaps
  }

  /// The day from which whole years of interest are counted on an invoice whose interest starts on `start`.
  func capitalisedSince(_ start: Day) -> Day? {
    if clauseCapitalises { return start }
    return grantedSince.map { max(start, $0) }
  }

  /// Two months after the decision is enforceable, counted from its service: the later and surer reading.
  private static func raise(after service: Day) -> Day {
    Parameters.value(.delaiMajorationApresTitre, on: service).added(to: service).adding(days: 1)
  }
}
