import Basics
import Dossier
import Law

/// Mandat ad hoc or conciliation of the debtor (±): the ladder goes on.
struct A14Conciliation: Rule {
  let id = "A14"
  let title = "Mandat ad hoc ou conciliation"
  let citations = [Authorities.conciliation]

  var sheet: RuleSheet {
    RuleSheet(
      if: "Si le débiteur est en mandat ad hoc ou en conciliation devant le tribunal.",
      then:
        "Alors les démarches continuent : les poursuites ne sont pas arrêtées et il n’y a rien à déclarer ; répondre au conciliateur.",
      minds: [
        .init(
          "Ne consentir aucune remise sans avocat.", Authorities.conciliation)
      ])
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    let state = context.dossier.debtor.state
    guard state.value == .mandatAdHoc || state.value == .conciliation else { return .silent }
    return .modifies(
      Modification(
        rule: id,
        mind: [
          reason(
            "Un mandat ad hoc ou une conciliation n’arrête pas les poursuites et il n’y a rien à déclarer ; répondre au conciliateur, et ne consentir aucune remise sans avocat.",
            [state.path])
        ],
        todo: [Todo("Répondre au mandataire ad hoc ou au conciliateur", facts: [state.path])]))
  }
}
