import Basics
import Dossier
import Law

/// **If** the claim was assigned (factoring, Dailly) or paid by a credit insurer.
/// **Then** write to the factor or to the insurer first.
/// **Minds** that the creditor may no longer own the claim; when it is only insured, the loss is declared
/// within the policy's time limit, at the same time. L313-23 s. CMF, 1346-1 C. civ. (to be confirmed).
struct A03Assigned: Rule {
  let id = "A3"
  let title = "Créance cédée ou assurée"

  var citations: [Citation] { [Authorities.assignment, Authorities.subrogation] }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    let relation = context.dossier.relation
    let transferred = relation.transfer.value == .affacturage || relation.transfer.value == .dailly
    if transferred || relation.insurerPaid.isTrue {
      let fact = transferred ? relation.transfer.path : relation.insurerPaid.path
      let title =
        transferred
        ? "Écrire d’abord à l’affactureur ou à la banque" : "Écrire d’abord à l’assureur-crédit qui a payé"
      let text =
        transferred
        ? "La facture a été cédée : elle ne vous appartient peut-être plus, et un paiement fait à vous pourrait ne pas libérer le débiteur."
        : "L’assureur a déjà payé : il a pu prendre votre place pour réclamer la somme."
      let why = reason(text, [fact], [transferred ? Authorities.assignment : Authorities.subrogation])
      return .applies(
        Conclusion(
          advice(
            .ecrireAuCessionnaire, title, because: [why],
            prepare: [
              "le contrat de cession ou d’assurance", "le bordereau ou la quittance qui vise cette facture",
            ]),
          bars: [
            Bar(
              RuleGroups.letters.union(RuleGroups.suits).union(["E1", "R1", "R2"]),
              silencing: RuleGroups.waits.union(RuleGroups.proofsAndContest),
              because: reason("D’abord savoir à qui appartient la créance.", [fact]))
          ]))
    }
    guard relation.creditInsurance.isTrue else { return .silent }
    return .applies(
      Conclusion(
        advice(
          .ecrireAuCessionnaire, "Déclarer l’impayé à l’assureur-crédit, dans le délai de la police",
          because: [
            reason(
              "La créance est assurée : un retard de déclaration peut faire perdre la garantie.",
              [relation.creditInsurance.path], [Authorities.subrogation])
          ],
          prepare: ["la police d’assurance-crédit et son délai de déclaration"]),
        place: .parallel))
  }
}
