import Basics
import Dossier
import Law

/// **If** the order was not served in person and is disputed.
/// **Then** opposition is still open until one month after the first act served in person, or the first
/// seizure.
/// **Minds** to say which date counts, and by which proof. Art. 1416 CPC.
struct F02StillOpen: Rule {
  let id = "F2"
  let title = "Opposition encore ouverte"
  let citations = [Authorities.orderOpposition]

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
    return .applies(Conclusion(oppose(context, because: [reason(text, context.actFacts)])))
  }
}
