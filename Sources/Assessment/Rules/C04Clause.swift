import Basics
import Dossier
import Law

/// **If** a clause requires conciliation or mediation first, or arbitration.
/// **Then** follow the clause; for arbitration, a lawyer.
/// **Minds** that a suit is inadmissible otherwise; the clause bars neither letters nor a saisie
/// conservatoire. Art. 122 and 1448 CPC.
struct C04Clause: Rule {
  let id = "C4"
  let title = "Clause du contrat"

  var citations: [Citation] { [Authorities.clauseFirst] }

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
