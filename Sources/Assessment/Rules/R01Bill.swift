import Basics
import Dossier
import Law

/// Accepted bill or note unpaid: injonction de payer on the bill.
struct R01Bill: Rule {
  let id = "R1"
  let title = "Effet de commerce impayé"
  let citations = [Authorities.bill, Authorities.billCourt]

  var sheet: RuleSheet {
    RuleSheet(
      if:
        "Si une lettre de change acceptée, ou un autre effet signé par le débiteur, est impayé à son échéance.",
      then: "Alors demander une injonction de payer fondée sur l’effet, au tribunal de commerce.",
      minds: [
        .init(
          "Un effet que le débiteur n’a pas signé n’ajoute rien : la voie ordinaire suit.",
          Authorities.billNotSigned),
        .init(
          "Contre celui qui l’a acceptée, la lettre de change se prescrit par \(period: .lettreDeChangeAccepteur) depuis l’échéance.",
          .billLimitation),
      ],
      actions: [.injonctionSurEffet],
      silencing: ["C1"])
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    let dossier = context.dossier
    let relation = dossier.relation
    guard relation.nature.value == .lettreDeChange || dossier.documents.holds(.effet) else { return .silent }
    let facts = [relation.nature.path, relation.billAccepted.path, relation.billDue.path]
    guard relation.billAccepted.isTrue || dossier.documents.holdsSigned(.effet) else {
      return notNow(
        .injonctionSurEffet, "Injonction de payer sur la lettre de change",
        "Le débiteur n’a pas signé l’effet pour acceptation : il n’ajoute rien, la voie ordinaire suit.",
        facts, [Authorities.billNotSigned])
    }
    guard !context.notBarred.isEmpty, !dossier.debtorIsPublic, context.debtorIsInFrance else {
      return .silent
    }
    let due = relation.billDue.value
    if let due, due >= context.day { return .silent }
    if due == nil, context.overdue.isEmpty { return .silent }
    return .applies(
      Conclusion(
        advice(
          .injonctionSurEffet, "Injonction de payer sur l’effet accepté, au tribunal de commerce",
          because: [
            reason("Un effet accepté est impayé : il oblige par lui-même celui qui l’a signé.", facts)
          ],
          before: context.checkBefore,
          prepare: [
            "l’effet original accepté et l’avis de rejet", "la facture d’origine", "le Kbis du débiteur",
          ],
          cost: context.figures.orderCost(
            commercial: true, principal: context.principal, contribution: context.billContribution)),
        bars: [Bar([], silencing: ["C1"], because: reason("L’effet signé prouve l’obligation.", facts))]))
  }
}
