import Basics
import Dossier
import Law

/// **If** the caller cannot pay its debts as they fall due.
/// **Then** (±) consult: there is a time limit to declare it.
/// **Minds** the forty-five days. L631-4 C. com. (to be confirmed).
struct F05CannotPay: Rule {
  let id = "F5"
  let title = "Cessation des paiements"
  let citations = [Authorities.insolvencyFiling]

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    let fact = context.act.ableToPay
    guard fact.isFalse else { return .silent }
    return .modifies(
      Modification(
        rule: id,
        mind: [
          reason(
            "Si l’entreprise ne peut plus payer ses dettes échues, elle a \(context.figures.insolvencyFilingDays) jours pour le déclarer au tribunal : en parler à un avocat.",
            [fact.path])
        ],
        todo: [Todo("Parler à un avocat de la cessation des paiements", facts: [fact.path])]))
  }
}
