import Basics
import Dossier
import Law

/// **If** the relation is to be kept and a disagreement is left after the answer.
/// **Then** mediation (médiateur des entreprises) or conciliation, both free.
/// **Minds** that limitation is suspended only once the parties agree to it. Art. 2238 C. civ.
struct D05Mediation: Rule {
  let id = "D5"
  let title = "Médiation"

  var citations: [Citation] { [Authorities.mediator, Authorities.amicableSuspends] }

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
      prepare: ["un résumé d’une page", "les points d’accord et de désaccord"], cost: "gratuit")
    // Before the answer is sent, mediation is the step that follows it.
    if !context.contestIsAnswered { return .applies(Conclusion(conclusion, place: .next)) }
    return .applies(Conclusion(conclusion))
  }
}
