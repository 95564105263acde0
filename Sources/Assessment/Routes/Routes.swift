import Basics
import Dossier
import Law

extension RuleContext {
  /// Every route, each with its status and why: what the decision says of it when it names it, else the
  /// fact that closes it.
  func routes(_ decision: Decision) -> [RouteOption] {
    RouteID.allCases.map { route in
      let named = named(route, decision)
      let standing = named.map { ($0.status, $0.advice.reasons) } ?? closure(route, first: decision.first)
      let facts = RouteFacts.of(route)
      let needs = named?.advice.prepare ?? []
      return RouteOption(
        id: route, status: standing.0, reasons: withAuthority(standing.1, route), cost: cost(of: route),
        time: facts.time, needs: needs.isEmpty ? self.needs(of: route) : needs, lawyer: lawyer(for: route),
        opposition: opposition(to: route), decider: facts.decider)
    }
  }

  private func named(_ route: RouteID, _ decision: Decision) -> (status: RouteOption.Status, advice: Advice)?
  {
    guard dossier.isAboutClaim else { return nil }
    let places: [(RouteOption.Status, [Advice])] = [
      (.now, [decision.first]), (.next, decision.next), (.parallel, decision.parallel),
      (.closed, decision.notNow),
    ]
    for (status, advices) in places {
      guard let advice = advices.first(where: { self.route(of: $0) == route }) else { continue }
      // A route made for other files is not closed by the steps that hold it back.
      return status == .closed && !concerns(route) ? nil : (status, advice)
    }
    return nil
  }

  /// The route that an advice leads to.
  private func route(of advice: Advice) -> RouteID? {
    switch advice.action {
    case .injonctionDePayer: .injonction
    case .injonctionSurEffet: .injonctionEffet
    case .injonctionEuropeenne: isEuropeanSmallClaim ? .petitsLitiges : .injonctionEuropeenne
    case .procedureSimplifiee: .procedureSimplifiee
    case .refereProvision: .refere
    case .assignation: .assignation
    case .saisieConservatoire: .saisieConservatoire
    case .conciliateur: .conciliateur
    case .mediation: dossier.debtorIsConsumer ? .conciliateur : .mediation
    case .declarerCreance, .releveDeForclusion, .attendreVerification: .declaration
    case .actionDirecte: .actionDirecte
    case .certificatNonPaiement: .cheque
    // Before the written claim has run out, the public debtor's court is a later step.
    case .reclamationPublique: demandExpired ? .tribunalAdministratif : nil
    default: nil
    }
  }

  /// One reason at least has its authority: that of the route when the decision gives none.
  private func withAuthority(_ reasons: [Reason], _ route: RouteID) -> [Reason] {
    guard let first = reasons.first, !reasons.contains(where: { !$0.citations.isEmpty }) else {
      return reasons
    }
    let authority = RouteFacts.of(route).decider.citations
    return [Reason(first.text, facts: first.facts, citations: authority)] + reasons.dropFirst()
  }
}

extension Dossier {
  /// Money owed to the caller, not an act that the caller received.
  var isAboutClaim: Bool {
    switch intake.purpose.value {
    case .injonctionRecue, .autreActeRecu: false
    case .creance, nil: true
    }
  }
}
