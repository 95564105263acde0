import Basics
import Dossier
import Law

/// **If** the debtor is under a mandat ad hoc or a conciliation.
/// **Then** (±) the ladder goes on; answer the conciliator.
/// **Minds** that there is no stay and nothing to declare, and that no debt is waived alone. L611-7 C. com.
struct A14Conciliation: Rule {
  let id = "A14"
  let title = "Mandat ad hoc ou conciliation"
  let citations = [Authorities.conciliation]

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
