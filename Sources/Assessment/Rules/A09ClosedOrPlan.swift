import Basics
import Dossier
import Law

/// Liquidation closed, or a plan that an older claim must follow: consult.
struct A09ClosedOrPlan: Rule {
  let id = "A9"
  let title = "Procédure close ou plan en cours"
  let citations = [Authorities.noRevival]

  var sheet: RuleSheet {
    RuleSheet(
      if:
        "Si la liquidation judiciaire du débiteur est close, s’il a été radié à la suite d’une liquidation, ou si un plan est en cours et que la créance lui est antérieure.",
      then:
        "Alors consulter un avocat : dans un plan, la créance déclarée se paie selon le plan ; après une clôture, les poursuites ne reprennent pas, en principe.",
      minds: [
        .init(
          "L’avocat examine les exceptions, et ce qui peut être demandé aux garants.", Authorities.noRevival),
        .init(
          "Une créance postérieure au jugement suit les règles ordinaires.", Authorities.laterClaims),
      ],
      citing: [Authorities.forclusion],
      actions: [.consulterProcedureCollective],
      holding: RuleGroups.letters.union(RuleGroups.suits).union(["E1", "R1"]),
      silencing: RuleGroups.waits.union(["A10", "C2", "C6", "C5", "B2", "B5"]))
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    let debtor = context.dossier.debtor
    let facts = [debtor.state.path, debtor.judgmentDate.path]
    let text: String
    switch debtor.state.value {
    case .cloturee:
      text =
        "La liquidation est close : en principe les poursuites ne reprennent pas. L’avocat examinera les exceptions et les garants."
    case .radiee where debtor.strikeOffReason.value == .liquidationJudiciaire:
      text =
        "La radiation suit une liquidation judiciaire : en principe les poursuites ne reprennent pas. L’avocat examinera les exceptions et les garants."
    case .plan where context.someClaimIsOlder:
      text =
        "Un plan est en cours et la créance lui est antérieure : elle se paie selon le plan, si elle a été déclarée. L’avocat examinera sa situation."
    default:
      return .silent
    }
    var mind: [Reason] = []
    if context.dossier.guarantor.exists.isTrue {
      mind.append(
        reason(
          "Un garant existe : ce qui peut lui être demandé se voit à part.",
          [context.dossier.guarantor.exists.path]))
    }
    return .applies(
      Conclusion(
        advice(
          .consulterProcedureCollective, "Consulter un avocat sur la procédure collective du débiteur",
          because: [reason(text, facts + [debtor.strikeOffReason.path])], mind: mind,
          prepare: ["les annonces du BODACC", "la déclaration de créance, si elle a été faite"]),
        bars: [
          Bar(
            RuleGroups.letters.union(RuleGroups.suits).union(["E1", "R1"]),
            silencing: RuleGroups.waits.union(["A10", "C2", "C6", "C5", "B2", "B5"]),
            because: reason("La procédure collective commande la suite : voir l’avocat d’abord.", facts))
        ]))
  }
}
