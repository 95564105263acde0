import Basics
import Dossier
import Law

/// A clause requires conciliation, mediation or arbitration: follow it before any court.
struct C04Clause: Rule {
  let id = "C4"
  let title = "Clause du contrat"

  var citations: [Citation] { [Authorities.clauseFirst, Authorities.arbitration] }

  var sheet: RuleSheet {
    RuleSheet(
      if:
        "Si la mise en demeure est restée sans effet et qu’une clause du contrat impose une conciliation ou une médiation (non menée), ou prévoit un arbitrage.",
      then: "Alors suivre la clause avant tout procès ; pour un arbitrage, consulter un avocat.",
      minds: [
        .init(
          "Sans cette conciliation, la demande serait irrecevable (écartée sans être examinée).",
          Authorities.clauseFirst),
        .init(
          "En présence d’une clause d’arbitrage, un tribunal se déclarerait en principe incompétent.",
          Authorities.arbitration),
        .init(
          "La clause n’empêche ni les lettres ni une saisie conservatoire.", Authorities.clauseFirst,
          Authorities.arbitration),
      ],
      citing: [Authorities.formalNotice],
      actions: [.suivreClause],
      holding: RuleGroups.suits.subtracting(["C4"]))
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    let clauses = context.dossier.clauses
    guard context.mayGoToCourt else { return .silent }
    let arbitration = clauses.arbitration.isTrue
    guard arbitration || (clauses.priorConciliation.isTrue && context.history.closedMediation == nil) else {
      return .silent
    }
    let fact = arbitration ? clauses.arbitration.path : clauses.priorConciliation.path
    let authority = [arbitration ? Authorities.arbitration : Authorities.clauseFirst]
    let title =
      arbitration
      ? "Consulter un avocat : clause d’arbitrage" : "Suivre la clause : conciliation ou médiation d’abord"
    if let gate = gated(context, .suivreClause, title) { return gate }
    let text =
      arbitration
      ? "Le contrat prévoit un arbitrage : un tribunal se déclarerait en principe incompétent."
      : "Le contrat impose une conciliation ou une médiation avant tout procès : sans elle, la demande serait irrecevable."
    return .applies(
      Conclusion(
        advice(
          .suivreClause, title, because: [expired(context), reason(text, [fact], authority)],
          before: context.checkBefore,
          mind: [
            reason("La clause n’empêche ni les lettres ni une saisie conservatoire.", [fact], authority)
          ],
          deadline: opening(context),
          prepare: [
            "le contrat et le texte exact de la clause", "la mise en demeure et son avis de réception",
          ]),
        bars: [
          Bar(
            RuleGroups.suits.subtracting(["C4"]),
            because: reason("La clause du contrat passe avant le tribunal.", [fact], authority))
        ]))
  }
}
