import Basics
import Dossier
import Law

/// Order not received in person, disputed: opposition is still open, until when.
struct F02StillOpen: Rule {
  let id = "F2"
  let title = "Opposition encore ouverte"
  let citations = [Authorities.orderOpposition]

  var sheet: RuleSheet {
    RuleSheet(
      if:
        "Si l’ordonnance reçue, contestée au moins en partie, n’a pas été remise en personne (ou si on ne sait pas, une fois le premier délai passé).",
      then:
        "Alors former opposition sans attendre : elle reste ouverte jusqu’à \(.opposition) après le premier acte remis en personne ou la première saisie.",
      minds: [
        .init(
          "L’acte de saisie, ou le premier acte remis en personne, prouve la date qui compte ; faire vérifier l’acte de signification.",
          Authorities.orderOpposition),
        .init(
          "Où, comment, avec quels mots et sans avocat\u{A0}: comme pour une ordonnance remise en personne.",
          Authorities.oppositionForm, Authorities.oppositionContent, Authorities.declarationSending,
          .lawyerCommercial, .lawyerCivil),
        .init(
          "Une saisie se conteste à part\u{A0}: \(.contestationSaisie) après sa dénonciation.",
          Authorities.seizureContest),
        .init(
          "Un dernier jour non ouvré est reporté au jour ouvré suivant.", Authorities.workingDays),
      ],
      citing: [Authorities.orderExecution],
      actions: [.formerOpposition])
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    guard context.actIsOrder, !context.actServedInPerson, !context.oppositionIsLate, context.actIsDisputed
    else { return .silent }
    let text: String
    if context.act.inPerson.value == nil {
      let until =
        context.oppositionDeadline.map { " jusqu’au \(FrenchFormat.day($0.lastDay))" } ?? ""
      text =
        "On ne sait pas si l’ordonnance a été remise en personne. Si elle l’a été, le délai de \(context.figures.text(.opposition)) est passé ; sinon l’opposition reste ouverte\(until). La former sans attendre, et faire vérifier l’acte de signification."
    } else if let limit = context.oppositionDeadline {
      text =
        "L’ordonnance n’a pas été remise en personne : le délai de \(context.figures.text(.opposition)) court de la première saisie, ou du premier acte remis en personne ; ici jusqu’au \(FrenchFormat.day(limit.lastDay)). L’acte de saisie en est la preuve."
    } else {
      text =
        "L’ordonnance n’a pas été remise en personne et aucune saisie n’est connue : le délai n’a sans doute pas commencé, mais il vaut mieux ne pas l’attendre."
    }
    var reasons = [reason(text, context.actFacts)]
    if context.act.firstSeizure.value != nil {
      reasons.append(
        reason(
          "L’opposition vise l’ordonnance\u{A0}; la saisie, si elle est contestée aussi, l’est à part, dans le délai de \(context.figures.text(.contestationSaisie)) après sa dénonciation, l’acte qui vous l’annonce.",
          [context.act.firstSeizure.path], [Authorities.seizureContest]))
    }
    return .applies(Conclusion(oppose(context, because: reasons)))
  }
}
