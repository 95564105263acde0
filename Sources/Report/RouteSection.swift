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

  /// The routes of the comparison: the open ones, then those that a fact of this file closes. Empty when
  /// none is open: there is nothing to compare.
  var comparedRoutes: [RouteOption] {
    let open = bilan.routes.filter(\.status.isOpen)
    guard !open.isEmpty else { return [] }
    let order: [RouteOption.Status] = [.now, .next, .parallel]
    return order.flatMap { status in open.filter { $0.status == status } }
      + bilan.routes.filter { $0.status == .closed }
  }

  /// Comparer les voies: cost, time, what is needed, how it can be opposed, who decides; of a closed one,
  /// what closes it.
  var routeSection: [Block] {
    let routes = comparedRoutes
    guard !routes.isEmpty else { return [] }
    return [
      .heading(level: 2, routeTitle),
      .table(Table(columns: Self.routeColumns, rows: routes.map(row)).droppingEmptyColumns()),
    ]
  }

  var routeTitle: Text { .title("COMPARER LES VOIES") }

  private static var routeColumns: [Table.Column] {
    [
      .init("Voie"), .init("Quand"), .init("Coût"), .init("Temps"), .init("Il faut"),
      .init("Avocat"), .init("Si le débiteur conteste"), .init("Qui décide"),
    ]
  }

  /// The same comparison for a page: the open routes side by side, at most three to a table, one question a row.
  var routeTables: [Table] {
    let open = comparedRoutes.filter(\.status.isOpen)
    let tables = (open.count + 2) / 3
    return (0..<tables).map { table in
      // As many in each table, or one more.
      let routes = open[(table * open.count / tables)..<((table + 1) * open.count / tables)]
      let rows = routes.map(row)
      return Table(
        columns: [.init(Self.routeColumns[0].title)] + routes.map { .init($0.label) },
        rows: Self.routeColumns.indices.dropFirst().map { index in
          [Text(Self.routeColumns[index].title)] + rows.map { $0[index] }
        }.filter { row in row.dropFirst().contains { !$0.isEmpty } })
    }
  }

  /// The routes that a fact of this file closes, each with what closes it.
  var closedRoutes: [ListItem] {
    comparedRoutes.filter { !$0.status.isOpen }.map { ListItem(.strong($0.label), details: [closing($0)]) }
  }

  static let closed = "Écartée aujourd’hui"

  private func closing(_ route: RouteOption) -> Text {
    Text(Self.closed + ".") + route.reasons.map(Wording.sentence).reduce(Text()) { $0 + Text(" ") + $1 }
  }

  private func row(_ route: RouteOption) -> [Text] {
    guard route.status.isOpen else {
      return [Text(route.label), closing(route)] + Array(repeating: Text(), count: 6)
    }
    return [
      Text(route.label), Text(Self.word(route.status)), Text(route.cost), Wording.sentence(route.time),
      Text(route.needs.joined(separator: "\u{00A0}; ")), Wording.sentence(route.lawyer),
      Wording.sentence(route.opposition), Wording.sentence(route.decider),
    ]
  }

  private static func word(_ status: RouteOption.Status) -> String {
    switch status {
    case .now: "Maintenant"
    case .next: "Ensuite"
    case .parallel: "En parallèle"
    case .closed: Self.closed
    case .notConcerned: "Sans objet"
    }
  }
}
