import Basics
import Dossier
import Law

/// Amount not determined, or nothing left to pay: draw up the account.
struct C05Undetermined: Rule {
  let id = "C5"
  let title = "Montant à déterminer"

  var citations: [Citation] { [Authorities.order] }

  var sheet: RuleSheet {
    RuleSheet(
      if:
        "Si le prix n’était ni convenu ni fixé par un barème, s’il ne reste rien après paiements et avoirs, ou si une dette réciproque couvre la somme.",
      then: "Alors établir le décompte exact de ce qui reste dû, avant toute demande.",
      minds: [
        .init(
          "Des dettes réciproques peuvent se compenser.", Authorities.setOff),
        .init(
          "Une clause pénale (somme forfaitaire prévue au contrat) peut être réduite par le juge.",
          Authorities.penaltyClause),
      ],
      actions: [.etablirDecompte],
      holding: RuleGroups.letters.union(RuleGroups.suits),
      silencing: RuleGroups.waits)
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    let dossier = context.dossier
    let owed = dossier.relation.owedToDebtor
    let due = context.notBarred.reduce(Money.zero) { $0 + $1.principal }
    var reasons: [Reason] = []
    if dossier.claim.priceAgreed.isFalse {
      reasons.append(
        reason(
          "Le prix n’était pas convenu et aucun barème ne le fixe : le montant est à établir.",
          [dossier.claim.priceAgreed.path]))
    }
    if !dossier.invoices.isEmpty, context.unpaid.isEmpty,
      dossier.invoices.contains(where: { $0.amount.value != nil })
    {
      reasons.append(
        reason(
          "Après les paiements et les avoirs saisis, il ne reste rien à payer sur ces factures.",
          dossier.invoices.map(\.creditNotes.path) + dossier.payments.map(\.amount.path)))
    } else if let amount = owed.value, due.isPositive, amount >= due {
      reasons.append(
        reason(
          "Vous devez vous-même \(FrenchFormat.money(amount)) au débiteur : les deux dettes peuvent se compenser.",
          [owed.path],
          [Authorities.setOff]))
    }
    guard !reasons.isEmpty else { return .silent }
    var mind: [Reason] = []
    if dossier.relation.penaltyClause.isTrue {
      mind.append(
        reason(
          "La clause pénale peut être réduite par le juge.", [dossier.relation.penaltyClause.path],
          [Authorities.penaltyClause]))
    }
    return .applies(
      Conclusion(
        advice(
          .etablirDecompte, "Établir le décompte exact de ce qui reste dû", because: reasons, mind: mind,
          prepare: [
            "les factures et les avoirs", "les relevés bancaires des paiements reçus",
            "le relevé de compte du client",
          ],
          cost: "gratuit"),
        bars: [
          Bar(
            RuleGroups.letters.union(RuleGroups.suits), silencing: RuleGroups.waits,
            because: reason(
              "D’abord un montant exact : une demande chiffrée de travers se retourne contre son auteur.",
              reasons.flatMap(\.facts)))
        ]))
  }
}
