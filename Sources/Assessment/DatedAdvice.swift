package import Basics
package import Dossier
package import Law

/// The advice, the décompte, the limitation and the court of a bilan, without what is only told about them: all that a list
/// of very many dossiers shows, and that a correction can move.
package func datedAdvice(_ dossier: Dossier, on day: Day, rates: RateBook = .embedded) -> Bilan {
  if dossier.intake.conflict.isTrue { return assess(dossier, on: day, rates: rates) }
  let context = RuleContext(of: dossier, on: day, rates: rates, needsProof: true)
  let decision = context.decide()
  let unsaid = Quality3(.unknown, .unsaid)
  return Bilan(
    day: day, firstAction: decision.first, next: decision.next, parallel: decision.parallel,
    notNow: decision.notNow, qualities: ClaimQualities(certain: unsaid, liquide: unsaid, exigible: unsaid),
    statement: context.statement, proof: [], limitation: context.limitation, court: context.courtToShow,
    todo: [],
    wouldChange: [], mistakes: [], alerts: [])
}
