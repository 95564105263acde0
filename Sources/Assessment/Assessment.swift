package import Basics
package import Dossier
package import Law

/// Draws up the bilan of a dossier on a day. Pure: no clock, no locale, no file.
package func assess(_ dossier: Dossier, on day: Day, rates: RateBook = .embedded) -> Bilan {
  if dossier.intake.conflict.isTrue { return stopped(dossier, on: day) }
  let context = RuleContext(of: dossier, on: day, rates: rates, needsProof: true)
  let decision = context.decide()
  let terms = paymentTerms(dossier)
  return Bilan(
    day: day, firstAction: decision.first, next: decision.next, parallel: decision.parallel,
    notNow: decision.notNow, routes: context.routes(decision),
    qualities: claimQualities(dossier, statement: context.statement, on: day), statement: context.statement,
    proof: context.proof, limitation: context.limitation, court: context.courtToShow,
    todo: context.todo(decision), wouldChange: context.wouldChange(decision.first),
    mistakes: context.mistakes(decision.first),
    alerts: alerts(of: dossier, on: day) + paymentTermAlerts(terms), paymentTerms: terms,
    exhibits: bordereau(dossier, for: decision.proofRoute(for: dossier)))
}

/// A conflict of interests: the first action alone, and nothing that the dossier tells.
private func stopped(_ dossier: Dossier, on day: Day) -> Bilan {
  var empty = Dossier()
  empty.intake.conflict = dossier.intake.conflict
  let context = RuleContext(of: empty, on: day, needsProof: false)
  let first = context.firstAction()
  return Bilan(
    day: day, firstAction: first, next: [], parallel: [], notNow: [],
    qualities: claimQualities(empty, statement: context.statement, on: day), statement: context.statement,
    proof: [],
    limitation: [], court: nil, todo: [Todo(first.title, facts: [dossier.intake.conflict.path])],
    wouldChange: [],
    mistakes: [], alerts: [])
}

extension RuleContext {
  /// The context of a dossier on a day, with the parts that the rules read.
  init(of dossier: Dossier, on day: Day, rates: RateBook = .embedded, needsProof: Bool) {
    let limitation = Assessment.limitation(dossier, on: day)
    let statement = claimStatement(dossier, on: day, rates: rates, limitations: limitation)
    self.init(
      dossier: dossier, day: day, rates: rates, statement: statement, limitation: limitation,
      proof: needsProof ? proofMatrix(dossier, on: day, limitations: limitation) : [],
      court: courtFinding(dossier, principal: statement.principal, on: day))
  }
}
