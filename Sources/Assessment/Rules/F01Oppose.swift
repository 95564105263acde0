import Basics
import Dossier
import Law

/// Order received in person, in time, disputed: oppose it before its date.
struct F01Oppose: Rule {
  let id = "F1"
  let title = "Opposition à l’ordonnance reçue"
  let citations = [Authorities.orderOpposition]

  var sheet: RuleSheet {
    RuleSheet(
      if:
        "Si une ordonnance d’injonction de payer reçue, remise en personne (ou on ne sait comment), est contestée au moins en partie, et que le délai court encore.",
      then: "Alors former opposition au greffe du tribunal, dans le délai de \(.opposition) après la remise.",
      minds: [
        .init(
          "L’opposition arrête l’exécution et ouvre une audience ; garder le récépissé.",
          Authorities.orderOpposition, Authorities.orderExecution),
        .init(
          "Un dernier jour non ouvré est reporté au jour ouvré suivant.", Authorities.workingDays),
        .init(
          "Ordonnance signifiée trop tard (délai selon sa date : \(history: .significationOrdonnance)) : l’avocat examine si elle est non avenue, c’est-à-dire sans effet.",
          Authorities.orderService),
      ],
      actions: [.formerOpposition])
  }

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
