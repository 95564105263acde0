import Basics
import Dossier
import Law

/// The relation is to be kept and a disagreement is left: mediation or conciliation.
struct D05Mediation: Rule {
  let id = "D5"
  let title = "Médiation"

  var citations: [Citation] { [Authorities.mediator, Authorities.amicableSuspends] }

  var sheet: RuleSheet {
    RuleSheet(
      if:
        "Si la créance est contestée, que la relation est à conserver, et qu’aucune médiation n’a encore été menée.",
      then:
        "Alors, après avoir répondu à la contestation, proposer le médiateur des entreprises ou un conciliateur de justice, gratuits l’un et l’autre.",
      minds: [
        .init(
          "Demander une médiation ne suspend pas la prescription ; l’accord écrit d’y recourir, ou la première réunion, si.",
          Authorities.amicableSuspends),
        .init(
          "Contre un consommateur, seul le conciliateur de justice est proposé.", Authorities.article),
      ],
      actions: [.mediation])
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    let relation = context.dossier.relation
    let toBeKept = relation.toBeKept.isTrue || context.dossier.outlook.priority.value == .relation
    guard context.isContested, context.history.closedMediation == nil, !context.notBarred.isEmpty else {
      return .silent
    }
    let facts = [relation.toBeKept.path, context.dossier.contest.answered.path]
    guard toBeKept else { return .silent }
    let consumer = context.dossier.debtorIsConsumer
    let title =
      consumer
      ? "Conciliateur de justice (gratuit)"
      : "Médiateur des entreprises ou conciliateur de justice (gratuits)"
    let why =
      "La relation est à conserver et le désaccord reste entier après votre réponse : un tiers neutre peut aider."
    let conclusion = advice(
      .mediation, title, because: [reason(why, facts, citations + [Authorities.article])],
      mind: [
        reason(
          "Demander une médiation ne suspend pas la prescription : l’accord écrit d’y recourir, ou la première réunion, si.",
          facts,
          [Authorities.amicableSuspends])
      ],
      prepare: ["un résumé d’une page", "les points d’accord et de désaccord"], cost: "gratuit",
      letter: "mediation")
    // Before the answer is sent, mediation is the step that follows it.
    if !context.contestIsAnswered { return .applies(Conclusion(conclusion, place: .next)) }
    return .applies(Conclusion(conclusion))
  }
}
