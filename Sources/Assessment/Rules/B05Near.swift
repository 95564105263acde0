import Basics
import Dossier
import Law

/// **If** the conservative date comes within the near window (one hundred and eighty days).
/// **Then** (±) a mise en demeure with the shortest usual time, then a route that interrupts in time.
/// **Minds** the last day to act. Art. 2240 to 2244 C. civ.
struct B05Near: Rule {
  let id = "B5"
  let title = "Prescription à surveiller"
  let citations = [Authorities.interruption]

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    guard context.limitationIsNear, !context.limitationIsUrgent, let view = context.mostUrgent,
      let last = view.conservative
    else { return .silent }
    let facts = [view.invoice.performedOn.path, view.invoice.due.path]
    let left = FrenchFormat.count(context.day.days(until: last), "jour", "jours")
    let aim = WorkingDays.previous(onOrBefore: last)
    return .modifies(
      Modification(
        rule: id,
        mind: [
          reason(
            "Le délai pour agir finit, au plus tôt, le \(FrenchFormat.day(last)), dans \(left) : mise en demeure à \(context.figures.shortDemandDays) jours, puis une voie qui interrompt la prescription à temps.",
            facts)
        ],
        todo: [
          Todo(
            "Dernier jour pour interrompre la prescription (assignation délivrée, ordonnance signifiée)",
            by: aim, facts: facts)
        ]))
  }
}
