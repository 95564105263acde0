import Assessment
import Basics

/// One open route, beside the others.
struct OpenRoute {
  enum Moment: String {
    case now = "maintenant"
    case next = "ensuite"
    case parallel = "en_parallele"
    case notNow = "pas_maintenant"
  }

  let advice: Advice
  let facts: RouteFacts
  let moment: Moment
}

extension BilanReport {
  /// The routes that the bilan names, once each; empty when none is open or there is no choice.
  var openRoutes: [OpenRoute] {
    var seen: Set<ActionID> = []
    let advices: [(Advice, OpenRoute.Moment)] =
      [(bilan.firstAction, .now)] + bilan.next.map { ($0, .next) } + bilan.parallel.map { ($0, .parallel) }
      + bilan.notNow.map { ($0, .notNow) }
    let routes = advices.compactMap { advice, moment -> OpenRoute? in
      guard let facts = advice.action.route, seen.insert(advice.action).inserted else { return nil }
      return OpenRoute(advice: advice, facts: facts, moment: moment)
    }
    return routes.count > 1 && routes[0].moment != .notNow ? routes : []
  }

  /// Comparer les voies: cost, time, what is needed, how it can be opposed, who decides.
  var routeSection: [Block] {
    let routes = openRoutes
    guard !routes.isEmpty else { return [] }
    return [
      .heading(level: 2, .title("COMPARER LES VOIES")),
      .table(
        Table(
          columns: [
            .init("Voie"), .init("Quand"), .init("Coût"), .init("Temps"), .init("Il faut"),
            .init("Si le débiteur conteste"),
            .init("Qui décide"),
          ],
          rows: routes.map { route in
            [
              Text(route.advice.title), when(route), Text(route.advice.cost ?? ""),
              Wording.sentence(route.facts.time),
              Text(route.advice.prepare.joined(separator: "\u{00A0}; ")),
              Wording.sentence(route.facts.opposition), Wording.sentence(route.facts.decider),
            ]
          }
        ).droppingEmptyColumns()),
    ]
  }
  private func when(_ route: OpenRoute) -> Text {
    switch route.moment {
    case .now: return "Maintenant"
    case .next: return "Ensuite"
    case .parallel: return "En parallèle"
    case .notNow:
      let reason = route.advice.reasons.first.map { Text(". ") + Wording.sentence(Reason($0.text)) } ?? Text()
      return "Pas maintenant" + reason
    }
  }
}
