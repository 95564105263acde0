import Basics
import Dossier
import Law

/// Limitation is near (±): a short mise en demeure, then a route that interrupts in time.
struct B05Near: Rule {
  let id = "B5"
  let title = "Prescription à surveiller"
  let citations = [Authorities.interruption]

  var sheet: RuleSheet {
    RuleSheet(
      if:
        "Si la prescription d’une facture, comptée au plus prudent, est acquise dans \(.fenetrePrescriptionProche) au plus, sans être imminente (\(.fenetrePrescriptionImminente)).",
      then:
        "Alors la mise en demeure ne laisse que \(.delaiMiseEnDemeureCourt), puis une voie qui interrompt la prescription est prise à temps.",
      minds: [
        .init(
          "Ce qui interrompt : une assignation délivrée ou une ordonnance signifiée. Le dernier jour est inscrit dans la liste à faire.",
          Authorities.interruption, Authorities.limitationNeverMoves)
      ])
  }

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
            "Le délai pour agir finit, au plus tôt, le \(FrenchFormat.day(last)), dans \(left) : mise en demeure à \(context.figures.shortDemandDays)\u{A0}jours, puis une voie qui interrompt la prescription à temps.",
            facts)
        ],
        todo: [
          Todo(
            "Dernier jour pour interrompre la prescription (assignation délivrée, ordonnance signifiée)",
            by: aim, facts: facts)
        ]))
  }
}
