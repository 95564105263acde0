import Basics
import Dossier
import Law

/// The caller cannot pay its debts as they fall due (±): a time limit to declare it.
struct F05CannotPay: Rule {
  let id = "F5"
  let title = "Cessation des paiements"
  let citations = [Authorities.insolvencyFiling]

  var sheet: RuleSheet {
    RuleSheet(
      if: "Si l’entreprise qui a reçu l’acte ne peut plus payer ses dettes échues (cessation des paiements).",
      then:
        "Alors en parler aussi à un avocat : elle a \(.declarationCessationPaiements) pour le déclarer au tribunal."
    )
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    let fact = context.act.ableToPay
    guard fact.isFalse else { return .silent }
    return .modifies(
      Modification(
        rule: id,
        mind: [
          reason(
            "Si l’entreprise ne peut plus payer ses dettes échues, elle a \(context.figures.insolvencyFilingDays)\u{A0}jours pour le déclarer au tribunal : en parler à un avocat.",
            [fact.path])
        ],
        todo: [Todo("Parler à un avocat de la cessation des paiements", facts: [fact.path])]))
  }
}
