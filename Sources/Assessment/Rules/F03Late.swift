import Basics
import Dossier
import Law

/// Too late to oppose: was the service regular, and in time?
struct F03Late: Rule {
  let id = "F3"
  let title = "Délai d’opposition passé"
  let citations = [Authorities.orderOpposition, Authorities.orderService]

  var sheet: RuleSheet {
    RuleSheet(
      if: "Si le délai pour former opposition à l’ordonnance reçue est passé.",
      then:
        "Alors consulter un avocat sans délai : la signification était-elle régulière, et faite à temps ?",
      minds: [
        .init(
          "Signifiée après son propre délai (selon sa date : \(history: .significationOrdonnance)), l’ordonnance est non avenue, c’est-à-dire sans effet.",
          Authorities.orderService),
        .init(
          "Des délais de paiement (\(.delaisDeGrace) au plus) peuvent encore être demandés au juge.",
          Authorities.graceTerm),
      ],
      actions: [.consulterRegularite])
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    guard context.actIsOrder, context.oppositionIsLate, let limit = context.oppositionDeadline else {
      return .silent
    }
    var reasons = [
      reason(
        "Le délai d’opposition a pris fin le \(FrenchFormat.day(limit.lastDay)).", context.actFacts,
        [Authorities.orderOpposition])
    ]
    reasons += voidOrder(context)
    if context.orderServedTooLate == nil {
      let readings = OrderRegime.readings(
        orderOf: context.act.date.value, by: context.act.receivedOn.value ?? context.day)
      // For the debtor too, the shorter time is the one to look at first.
      let lengths = readings.map { "\($0.service.formatted) (ordonnance rendue \($0.words))" }
      let words =
        context.act.date.value != nil
        ? "L’avocat examinera si la signification est régulière et faite dans les \(readings.first?.service.formatted ?? "") de l’ordonnance."
        : "L’avocat examinera si la signification est régulière et faite dans le délai, que la date de l’ordonnance fixe : \(lengths.joined(separator: ", "))."
      reasons.append(reason(words, [context.act.date.path], [Authorities.orderService]))
    }
    return .applies(
      Conclusion(
        advice(
          .consulterRegularite, "Consulter un avocat sans délai : régularité de la signification",
          because: reasons,
          mind: [
            reason(
              "Même quand l’opposition n’est plus possible, des délais de paiement (\(context.figures.graceYears) ans au plus) peuvent être demandés au juge.",
              [context.act.owed.path], [Authorities.graceTerm])
          ],
          prepare: [
            "l’ordonnance et l’acte de signification", "tout acte reçu depuis : commandement, saisie",
          ])))
  }
}
