import Basics
import Dossier
import Law

/// Another act received: consult before its date.
struct F06OtherAct: Rule {
  let id = "F6"
  let title = "Autre acte reçu"

  var citations: [Citation] { [Authorities.europeanOrder, Authorities.seizureContest] }

  var sheet: RuleSheet {
    RuleSheet(
      if: "Si un autre acte a été reçu : injonction de payer européenne, saisie, assignation ou autre.",
      then: "Alors consulter un avocat avant la date que l’acte fixe.",
      minds: [
        .init(
          "Injonction européenne : \(.oppositionEuropeenne) depuis sa remise pour s’opposer, par le formulaire F.",
          Authorities.europeanOrder),
        .init(
          "Saisie : \(.contestationSaisie) pour la contester, après sa dénonciation (l’acte qui l’annonce au débiteur).",
          Authorities.seizureContest),
        .init(
          "Assignation : elle donne une date d’audience, à noter.", Authorities.suitCivil),
        .init(
          "Un dernier jour non ouvré est reporté au jour ouvré suivant.", Authorities.workingDays),
      ],
      actions: [.consulterAutreActe])
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    guard !context.actIsOrder else { return .silent }
    let facts = [context.act.kind.path, context.act.receivedOn.path]
    let received = context.act.receivedOn.value
    let limit: Deadline?
    let text: String
    let authority: Citation
    switch context.act.kind.value {
    case .injonctionEuropeenne:
      authority = Authorities.europeanOrder
      limit = received.map {
        context.procedural(
          $0.adding(days: context.figures.europeanOppositionDays), "former opposition (formulaire F)",
          [authority])
      }
      text =
        "Une injonction de payer européenne se conteste dans les \(context.figures.europeanOppositionDays)\u{A0}jours de sa remise, par le formulaire F."
    case .saisie:
      authority = Authorities.seizureContest
      limit = received.map {
        context.procedural(
          $0.adding(months: context.figures.seizureContestMonths), "contester la saisie", [authority])
      }
      text =
        "Une saisie se conteste dans le délai de \(context.figures.text(.contestationSaisie)) après sa dénonciation."
    case .assignation:
      authority = Authorities.suitCivil
      limit = nil
      text = "Une assignation donne une date d’audience : la noter, et consulter avant elle."
    case .injonction, .autre, nil:
      authority = Authorities.workingDays
      limit = nil
      text =
        "Tout acte remis par un commissaire de justice ou un tribunal porte une date : la chercher, et consulter avant elle."
    }
    var reasons = [reason(text, facts, [authority])]
    let late = limit.map { $0.lastDay < context.day } ?? false
    if late, let limit {
      reasons.append(
        reason(
          "Ce délai paraît fini depuis le \(FrenchFormat.day(limit.lastDay)) : l’avocat examinera ce qui reste possible.",
          facts, [authority]))
    }
    return .applies(
      Conclusion(
        advice(
          .consulterAutreActe,
          late
            ? "Consulter un avocat sans délai : l’acte reçu"
            : "Consulter un avocat avant la date de l’acte reçu", because: reasons,
          mind: mind(context),
          deadline: late ? nil : limit,
          prepare: ["l’acte complet et son enveloppe", "les raisons et les preuves de la contestation"])))
  }

  /// What each act asks for, beside its date.
  private func mind(_ context: RuleContext) -> [Reason] {
    let facts = [context.act.kind.path]
    switch context.act.kind.value {
    case .saisie:
      return [
        reason(
          "La contestation d’une saisie se fait par un acte, devant le juge de l’exécution\u{A0}: il faut le temps de le préparer, ne pas attendre le dernier jour.",
          facts, [Authorities.seizureContest])
      ]
    case .assignation:
      return [
        reason(
          "Sans vous à l’audience, le tribunal peut juger sur ce que dit l’autre, sans votre défense.", facts,
          [Authorities.suitCivil])
      ]
    case .injonctionEuropeenne:
      return [
        reason(
          "Le formulaire F est joint à l’injonction\u{A0}; il n’a pas à donner de raisons.", facts,
          [Authorities.europeanOrder])
      ]
    case .injonction, .autre, nil: return []
    }
  }
}
