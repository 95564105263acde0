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
          "Elle se forme au greffe du tribunal qui a rendu l’ordonnance, par déclaration contre récépissé ou lettre recommandée (la date d’envoi compte).",
          Authorities.oppositionForm, Authorities.declarationSending),
        .init(
          "Elle dit qui s’oppose, à quelle ordonnance, et «\u{A0}je forme opposition\u{A0}»\u{A0}; les raisons sont utiles, pas obligatoires.",
          Authorities.oppositionContent),
        .init(
          "Pas d’avocat obligatoire pour la former\u{A0}; à l’audience qui suit, au-dessus de \(.seuilAvocat).",
          Authorities.oppositionForm, .lawyerCommercial, .lawyerCivil),
        .init(
          "L’opposition arrête l’exécution et ouvre une audience\u{A0}; garder le récépissé.",
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
    let court = context.act.court.value.map { "\u{A0}: \($0)" } ?? ""
    return advice(
      .formerOpposition,
      context.oppositionDeadline == nil
        ? "Former opposition au greffe du tribunal, sans attendre"
        : "Former opposition au greffe du tribunal, avant la date limite", because: reasons,
      mind: [
        reason(
          "Où et comment\u{A0}: au greffe du tribunal qui a rendu l’ordonnance\(court). Soit sur place, par une déclaration contre un récépissé\u{A0}; soit par lettre recommandée, dont la date d’envoi compte.",
          [context.act.court.path], [Authorities.oppositionForm, Authorities.declarationSending]),
        reason(
          "Ce qu’il faut écrire\u{A0}: votre nom et votre adresse, l’ordonnance visée (tribunal, date, numéro), et la phrase «\u{A0}je forme opposition\u{A0}». Les raisons sont utiles, elles ne sont pas obligatoires.",
          [context.act.reasons.path], [Authorities.oppositionContent]),
        reason(
          "L’opposition arrête l’exécution et ouvre une audience\u{A0}; garder le récépissé, ou la preuve d’envoi.",
          [context.act.kind.path], [Authorities.orderOpposition, Authorities.orderExecution]),
        lawyerAfterOpposition(context),
      ] + voidOrder(context),
      deadline: context.oppositionDeadline,
      prepare: [
        "l’ordonnance et l’acte de signification", "les raisons et les preuves de la contestation",
        "la lettre d’opposition, à remettre au greffe ou à envoyer en recommandé",
      ],
      cost: "pas de frais au dépôt\u{A0}; les suites dépendent du tribunal", letter: "opposition_injonction")
  }

  /// No lawyer to oppose; at the hearing, above the threshold.
  private func lawyerAfterOpposition(_ context: RuleContext) -> Reason {
    let threshold = FrenchFormat.money(context.figures.lawyerThreshold)
    let authorities = [Authorities.oppositionForm, .lawyerCommercial, .lawyerCivil]
    let facts = [context.act.amount.path]
    guard let amount = context.act.amount.value else {
      return reason(
        "Pas d’avocat obligatoire pour former opposition. Ensuite, le greffe convoque à une audience\u{A0}: au-dessus de \(threshold), il en faut un en principe.",
        facts, authorities)
    }
    return reason(
      amount > context.figures.lawyerThreshold
        ? "Pas d’avocat obligatoire pour former opposition. Ensuite, le greffe convoque à une audience\u{A0}: la somme dépasse \(threshold), il y faut en principe un avocat, à choisir sans attendre."
        : "Pas d’avocat obligatoire pour former opposition. Ensuite, le greffe convoque à une audience\u{A0}: jusqu’à \(threshold), vous pouvez y défendre seul votre entreprise.",
      facts, authorities)
  }
}
