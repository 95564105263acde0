import Basics
import Dossier
import Law

/// Claim assigned, or paid by a credit insurer: write to them first; only insured: declare in parallel.
struct A03Assigned: Rule {
  let id = "A3"
  let title = "Créance cédée ou assurée"

  var citations: [Citation] { [Authorities.assignment, Authorities.subrogation] }

  var sheet: RuleSheet {
    RuleSheet(
      if:
        "Si la facture a été cédée (affacturage, ou cession Dailly à une banque), payée par un assureur-crédit, ou si elle est assurée.",
      then:
        "Alors écrire d’abord au cessionnaire ou à l’assureur qui a payé : la créance n’appartient peut-être plus à l’entreprise.",
      minds: [
        .init(
          "Après une cession, un paiement fait à l’ancien créancier pourrait ne pas libérer le débiteur.",
          Authorities.assignment),
        .init(
          "L’assureur qui a payé a pu prendre la place du créancier.", Authorities.subrogation),
        .init(
          "Créance seulement assurée : déclarer l’impayé dans le délai de la police, en parallèle des autres démarches.",
          Authorities.subrogation),
      ],
      actions: [.ecrireAuCessionnaire],
      holding: RuleGroups.letters.union(RuleGroups.suits).union(["E1", "R1", "R2"]),
      silencing: RuleGroups.waits.union(RuleGroups.proofsAndContest))
  }

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
            ], letter: "affactureur"),
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
          prepare: ["la police d’assurance-crédit et son délai de déclaration"], letter: "affactureur"),
        place: .parallel))
  }
}
