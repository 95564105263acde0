import Basics
import Dossier
import Law

/// **If** an order was served in person (or it is not known how), within one month, and is disputed in part
/// or whole.
/// **Then** oppose it at the greffe, before its date.
/// **Minds** that opposition stops enforcement and opens a hearing, that the receipt is kept, and that the
/// last day moves to a working day. Art. 1416, 641 and 642 CPC.
struct F01Oppose: Rule {
  let id = "F1"
  let title = "Opposition à l’ordonnance reçue"
  let citations = [Authorities.orderOpposition]

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    guard context.actIsOrder, context.actServedInPerson, !context.oppositionIsLate, context.actIsDisputed
    else { return .silent }
    var reasons: [Reason] = []
    if let limit = context.oppositionDeadline {
      reasons.append(
        reason(
          "L’opposition est ouverte \(context.figures.text(.opposition)) après la remise à la personne : jusqu’au \(FrenchFormat.day(limit.lastDay)).",
          context.actFacts))
    } else {
      reasons.append(
        reason(
          "La date de remise n’est pas connue : le délai de \(context.figures.text(.opposition)) court peut-être déjà, ne pas attendre.",
          context.actFacts))
    }
    if context.act.inPerson.value == nil {
      reasons.append(
        reason(
          "On ne sait pas si l’acte a été remis en personne : le délai le plus court est retenu.",
          [context.act.inPerson.path]))
    }
    return .applies(Conclusion(oppose(context, because: reasons)))
  }
}

extension Rule {
  func oppose(_ context: RuleContext, because reasons: [Reason]) -> Advice {
    advice(
      .formerOpposition, "Former opposition au greffe du tribunal, avant la date limite", because: reasons,
      mind: [
        reason(
          "L’opposition arrête l’exécution et ouvre une audience ; garder le récépissé.",
          [context.act.kind.path], [Authorities.orderOpposition])
      ] + voidOrder(context),
      deadline: context.oppositionDeadline,
      prepare: [
        "l’ordonnance et l’acte de signification", "les raisons et les preuves de la contestation",
        "la lettre d’opposition, remise au greffe ou recommandée",
      ],
      cost: "pas de frais au dépôt ; les suites dépendent du tribunal", letter: "opposition_injonction")
  }
}
