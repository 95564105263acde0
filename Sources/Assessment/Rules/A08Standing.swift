import Basics
import Dossier
import Law

/// The caller may not claim, or the sum is not owed to a business: find out who may act, or redirect.
struct A08Standing: Rule {
  let id = "A8"
  let title = "Qui peut agir"
  let citations = [Authorities.standing]

  var sheet: RuleSheet {
    RuleSheet(
      if:
        "Si l’entreprise créancière est en liquidation ou radiée, a vendu son fonds, a été absorbée ou n’est pas celle qui a facturé, si la personne n’a pas pouvoir d’agir, ou si la somme est due à un particulier.",
      then: "Alors établir d’abord qui peut réclamer la somme, ou orienter la demande.",
      minds: [
        .init(
          "En liquidation judiciaire, le liquidateur agit à la place de l’entreprise.",
          Authorities.liquidatorActs),
        .init(
          "La vente d’un fonds n’emporte, à elle seule, ni les créances ni les dettes : l’acte de vente dit qui garde celle-ci.",
          Authorities.saleContents),
      ],
      actions: [.etablirQuiPeutAgir],
      holding: RuleGroups.letters.union(RuleGroups.suits).union(["E1"]),
      silencing: RuleGroups.waits.union(RuleGroups.proofsAndContest))
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    let creditor = context.dossier.creditor
    let intake = context.dossier.intake
    var reasons: [Reason] = []
    var prepare: [String] = []
    var title = "Établir qui peut réclamer cette somme"
    switch creditor.proceedings.value {
    case .liquidation:
      title = "S’adresser au liquidateur : lui seul peut réclamer cette somme"
      reasons.append(
        reason(
          "L’entreprise à qui l’argent est dû est en liquidation judiciaire : le liquidateur agit à sa place.",
          [creditor.proceedings.path], [Authorities.liquidatorActs]))
      prepare.append("le nom et les coordonnées du liquidateur")
    case .radiee:
      reasons.append(
        reason(
          "L’entreprise à qui l’argent est dû est radiée : il faut établir qui la représente encore.",
          [creditor.proceedings.path]))
      prepare.append("un extrait Kbis ou RNE récent de l’entreprise créancière")
    default: break
    }
    switch creditor.continuity.value {
    case .fondsVendu:
      reasons.append(
        reason(
          "Le fonds a été vendu depuis la facture : la vente d’un fonds n’emporte, à elle seule, ni les créances ni les dettes. L’acte de vente dit qui garde celle-ci.",
          [creditor.continuity.path], [Authorities.saleContents]))
      prepare.append("l’acte de vente du fonds")
    case .fusion:
      reasons.append(
        reason(
          "L’entreprise qui a facturé a été absorbée : la société absorbante agit, et doit le justifier.",
          [creditor.continuity.path]))
      prepare.append("le traité de fusion et l’extrait Kbis de la société absorbante")
    case .autre:
      reasons.append(
        reason(
          "L’entreprise qui réclame n’est pas celle qui a facturé : il faut établir à qui la créance appartient aujourd’hui.",
          [creditor.continuity.path]))
      prepare.append("l’acte qui explique le changement d’entreprise")
    case .oui, nil: break
    }
    if intake.mayAct.isFalse {
      reasons.append(
        reason(
          "La personne qui répond n’a pas le pouvoir d’agir pour l’entreprise : le dirigeant, ou une personne qui en a reçu le pouvoir écrit, doit confirmer.",
          [intake.mayAct.path]))
      prepare.append("un pouvoir écrit du dirigeant")
    }
    if creditor.quality.value == .particulier {
      title = "Orienter la demande : la somme n’est pas due à une entreprise"
      reasons.append(
        reason(
          "La somme est due à un particulier : ces étapes sont prévues pour une entreprise. Un avocat dira les règles propres à cette demande.",
          [creditor.quality.path]))
    }
    guard !reasons.isEmpty else { return .silent }
    let bar = Bar(
      RuleGroups.letters.union(RuleGroups.suits).union(["E1"]),
      silencing: RuleGroups.waits.union(RuleGroups.proofsAndContest),
      because: reason(
        "D’abord établir qui peut agir : une lettre ou une demande faite par une autre personne pourrait être écartée.",
        reasons.flatMap(\.facts)))
    return .applies(
      Conclusion(advice(.etablirQuiPeutAgir, title, because: reasons, prepare: prepare), bars: [bar]))
  }
}
