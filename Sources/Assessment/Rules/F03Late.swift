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
          Authorities.orderService)
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
      let months = context.act.date.value.map { RuleFigures(on: $0).orderServiceMonths }
      let words =
        months.map {
          "L’avocat examinera si la signification est régulière et faite dans les \($0) mois de l’ordonnance."
        }
        ?? "L’avocat examinera si la signification est régulière et faite dans le délai, que la date de l’ordonnance fixe."
      reasons.append(reason(words, [context.act.date.path], [Authorities.orderService]))
    }
    return .applies(
      Conclusion(
        advice(
          .consulterRegularite, "Consulter un avocat sans délai : régularité de la signification",
          because: reasons,
          prepare: [
            "l’ordonnance et l’acte de signification", "tout acte reçu depuis : commandement, saisie",
          ])))
  }
}
