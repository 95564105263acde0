import Basics
import Dossier
import Law

/// Debtor sells its business, merges, or passes whole to a sole shareholder: opposition within days of the
/// publication. A dissolution followed by a liquidator opens none: A10 says whom to write to.
struct A11BusinessTransfer: Rule {
  let id = "A11"
  let title = "Vente du fonds ou fusion du débiteur"

  var citations: [Citation] { [Authorities.businessSale, Authorities.merger] }

  var sheet: RuleSheet {
    RuleSheet(
      if:
        "Si le débiteur vend son fonds de commerce, fusionne, ou est dissous au profit d’un associé unique qui reçoit tout, et que le délai d’opposition n’est pas fini (ou que sa publication est à chercher).",
      then:
        "Alors former opposition avant la fin du délai, compté de la publication : \(.oppositionVenteFonds) pour une vente, \(.oppositionFusion) dans les autres cas.",
      minds: [
        .init(
          "Pour une vente, l’opposition bloque le prix, même avant l’échéance de la facture.",
          Authorities.businessSale),
        .init(
          "Vente\u{A0}: l’opposition se forme par acte d’un commissaire de justice ou lettre recommandée avec avis de réception, à l’adresse élue dans la publication.",
          Authorities.businessSale),
        .init(
          "Fusion, ou associé unique qui reçoit tout\u{A0}: l’opposition est une demande en justice, devant le tribunal de commerce, avec un avocat\u{A0}; une lettre ne suffit pas.",
          Authorities.merger, Authorities.soleShareholder),
        .init(
          "Une dissolution suivie d’un liquidateur n’ouvre pas cette opposition\u{A0}: l’annonce dit si tout passe à un associé unique.",
          Authorities.soleShareholder),
        .init(
          "Délai passé : le vendeur du fonds doit toujours la dette ; après une fusion ou une transmission, la société ou l’associé qui reçoit tout la reprend.",
          Authorities.businessSale, Authorities.merger),
      ],
      actions: [.opposition])
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    let debtor = context.dossier.debtor
    let sale = debtor.state.value == .fondsVendu
    // Without that word of the notice, a dissolution is followed by a liquidator: A10.
    let dissolved = debtor.state.value == .dissoute && debtor.soleShareholder.isTrue
    guard sale || dissolved || debtor.state.value == .fusion else { return .silent }
    if debtor.quality.value?.isNaturalPerson == true, !sale { return .silent }
    let authority = [
      sale ? Authorities.businessSale : dissolved ? Authorities.soleShareholder : Authorities.merger
    ]
    let days = sale ? context.figures.saleOppositionDays : context.figures.mergerOppositionDays
    let facts =
      [debtor.state.path] + (dissolved ? [debtor.soleShareholder.path] : []) + [debtor.publicationDate.path]
    guard let published = debtor.publicationDate.value else {
      return .applies(
        Conclusion(
          opposition(
            context, deadline: nil, authority: authority,
            because: [
              reason(
                "Le délai d’opposition est de \(days)\u{A0}jours après la publication, dont la date n’est pas connue : la chercher aujourd’hui au BODACC.",
                facts, authority)
            ])))
    }
    let limit = context.unmoved(published.adding(days: days), "former opposition", authority)
    guard limit.day >= context.day else {
      let heir = dissolved ? "à l’associé unique" : "à la société absorbante"
      let text =
        sale
        ? "Le délai d’opposition sur le prix de vente a pris fin le \(FrenchFormat.day(limit.day)) ; la dette reste due par le vendeur."
        : "Le délai d’opposition a pris fin le \(FrenchFormat.day(limit.day)) ; la dette passe \(heir), à qui il faut écrire."
      return notNow(.opposition, "Opposition", text, facts, authority)
    }
    let text =
      sale
      ? "Le débiteur vend son fonds : dans les \(days)\u{A0}jours de la dernière publication, une opposition bloque le prix, même avant l’échéance de la facture."
      : dissolved
        ? "Le débiteur est dissous et tout passe à son associé unique\u{A0}: dans les \(days)\u{A0}jours de la publication, ses créanciers peuvent former opposition."
        : "Le débiteur fusionne\u{A0}: dans les \(days)\u{A0}jours de la publication, ses créanciers peuvent former opposition."
    return .applies(
      Conclusion(
        opposition(context, deadline: limit, authority: authority, because: [reason(text, facts, authority)]))
    )
  }

  /// How an opposition is made: an act for a sale, a suit for the rest.
  private func form(_ debtor: Debtor) -> String {
    if debtor.state.value == .fondsVendu {
      return
        "Elle se forme par acte d’un commissaire de justice, ou par lettre recommandée avec avis de réception, à l’adresse élue que donne la publication."
    }
    let court = debtor.quality.value == .societeCivile ? "tribunal judiciaire" : "tribunal de commerce"
    return
      "C’est une demande en justice, devant le \(court), avec un avocat\u{A0}: une lettre ne suffit pas\u{A0}; le voir sans attendre."
  }

  private func opposition(
    _ context: RuleContext, deadline: Deadline?, authority: [Citation], because reasons: [Reason]
  ) -> Advice {
    advice(
      .opposition, "Former opposition avant la fin du délai", because: reasons,
      mind: [
        remark(form(context.dossier.debtor), [context.dossier.debtor.state.path], authority),
        remark(
          "Faire relire l’opposition : elle doit indiquer le montant et la cause de la créance.", [],
          authority),
      ],
      deadline: deadline,
      prepare: ["l’annonce du BODACC ou du journal d’annonces légales", "le décompte et les factures"])
  }
}
