import Basics
import Dossier
import Law

/// An order obtained and not served: have it served before the date that its own date fixes.
struct A05ServeOrder: Rule {
  let id = "A5"
  let title = "Ordonnance obtenue, non signifiée"
  let citations = [Authorities.orderService]

  var sheet: RuleSheet {
    RuleSheet(
      if:
        "Si une ordonnance d’injonction de payer est obtenue et n’est pas encore signifiée (remise au débiteur par un commissaire de justice).",
      then:
        "Alors la faire signifier à temps ; le délai court de la date de l’ordonnance et en dépend : \(history: .significationOrdonnance).",
      minds: [
        .init(
          "Délai passé, l’ordonnance est non avenue (sans effet) : une nouvelle démarche est nécessaire.",
          Authorities.orderService),
        .init(
          "Dernier jour non ouvré : la loi le reporte, le programme conseille d’agir le jour ouvré d’avant.",
          Authorities.workingDays),
        .init(
          "La signification interrompt la prescription ; le dépôt de la requête ne le faisait pas.",
          Authorities.petitionDoesNotInterrupt),
        .init(
          "La somme est celle que fixe l’ordonnance\u{A0}; le décompte du bilan est donné pour information.",
          Authorities.orderPartial),
        .init(
          "Ordonnance partielle\u{A0}: la signifier fait renoncer au reste ; ne pas la signifier permet d’assigner pour le tout.",
          Authorities.orderPartial),
      ],
      actions: [.signifierOrdonnance],
      holding: RuleGroups.suits,
      silencing: RuleGroups.ladder.union(RuleGroups.proofsAndContest).union(["R1", "R2"]))
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    guard let order = context.history.order, context.history.opposition == nil,
      context.history.judgment == nil
    else { return .silent }
    let facts = [order.kind.path, order.date.path]
    if let served = context.history.orderServed {
      guard let last = context.orderServiceEnded else { return .silent }
      return notNow(
        .signifierOrdonnance, "Exécuter l’ordonnance d’injonction de payer",
        "Elle devait être signifiée au plus tard le \(FrenchFormat.day(last)) et l’a été après : elle paraît non avenue, il faut une nouvelle démarche, que l’avocat confirmera.",
        facts + [served.date.path])
    }
    var mind = [
      reason(
        "La signification, elle, interrompt la prescription.", facts, [Authorities.petitionDoesNotInterrupt]),
      orderFixesSum(facts),
    ]
    if order.partial.isTrue {
      mind.append(
        reason(
          "L’ordonnance n’accorde qu’une partie : la signifier fait renoncer au reste ; ne pas la signifier permet d’assigner pour le tout.",
          [order.partial.path], [Authorities.orderPartial]))
    }
    let prepare = ["l’ordonnance et la requête, certifiées par le greffe", "les pièces jointes à la requête"]
    guard let date = order.date.value else {
      return .applies(
        Conclusion(
          advice(
            .signifierOrdonnance, "Faire signifier l’ordonnance sans attendre, par un commissaire de justice",
            because: [
              reason(
                "L’ordonnance n’est pas signifiée et sa date n’est pas connue : le délai court déjà. Il est de \(context.serviceReadings).",
                facts)
            ],
            before: context.checkBefore, mind: mind, prepare: prepare,
            cost: context.figures.serviceCost(context.principal)),
          bars: [bar(facts)]))
    }
    let term = context.serviceTerm(orderOf: date)
    guard term.latest >= context.day else {
      return notNow(
        .signifierOrdonnance, "Signifier l’ordonnance du \(FrenchFormat.day(date))",
        "Elle devait être signifiée au plus tard le \(FrenchFormat.day(term.latest))\u{A0}: elle est non avenue, il faut une nouvelle démarche.",
        facts)
    }
    return .applies(
      Conclusion(
        advice(
          .signifierOrdonnance, "Faire signifier l’ordonnance par un commissaire de justice, avant sa date",
          because: [
            reason(
              "L’ordonnance du \(FrenchFormat.day(date)) doit être signifiée dans les \(OrderRegime(orderOf: date).service.formatted), sinon elle est non avenue.",
              facts)
          ],
          before: context.checkBefore, mind: mind, deadline: deadline(term, context), prepare: prepare,
          cost: context.figures.serviceCost(context.principal)),
        bars: [bar(facts)]))
  }

  /// The working day before, while it can still be aimed at; then the working day to which the law moves.
  private func deadline(_ term: ProceduralTerm, _ context: RuleContext) -> Deadline {
    let label = "faire signifier l’ordonnance, par un commissaire de justice"
    let early = context.unmoved(term.day, label, citations)
    guard (early.practicalDay ?? early.day) < context.day else { return early }
    return context.procedural(term.day, label, citations + [Authorities.workingDays])
  }

  private func bar(_ facts: [FactPath]) -> Bar {
    Bar(
      RuleGroups.suits, silencing: RuleGroups.ladder.union(RuleGroups.proofsAndContest).union(["R1", "R2"]),
      because: reason("Une ordonnance est déjà obtenue : c’est elle qu’il faut faire signifier.", facts))
  }
}

extension RuleContext {
  /// "3 mois pour une ordonnance rendue depuis le 01/09/2026, de 6 mois avant": the shorter time first.
  var serviceReadings: String {
    let readings = orderReadings
    guard let first = readings.first else { return "" }
    guard let older = readings.first(where: { $0.service.value != first.service.value }) else {
      return first.service.formatted
    }
    return
      "\(first.service.formatted) pour une ordonnance rendue \(first.words), de \(older.service.formatted) avant"
  }
}
