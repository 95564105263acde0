import Basics
import Dossier
import Law

/// A silent or admitting debtor in France at a known address: injonction de payer.
struct E06Order: Rule {
  let id = "E6"
  let title = "Injonction de payer"

  var citations: [Citation] { [Authorities.order] }

  var sheet: RuleSheet {
    RuleSheet(
      if:
        "Si la mise en demeure est restée sans effet et que le débiteur, en France à une adresse connue, se tait ou reconnaît un montant déterminé.",
      then:
        "Alors demander une injonction de payer au président du tribunal du débiteur : une décision sans audience, sur les pièces.",
      minds: [
        .init(
          "Seul le tribunal du lieu où demeure le débiteur est compétent, quoi que dise le contrat.",
          Authorities.orderPlace),
        .init(
          "Ni avocat ni tentative de conciliation ne sont exigés pour cette voie.", .lawyerOrder,
          Authorities.orderNoPriorAttempt),
        .init(
          "Le dépôt n’interrompt pas la prescription ; la signification de l’ordonnance, si.",
          Authorities.petitionDoesNotInterrupt),
        .init(
          "Coût : \(.fraisGreffeInjonctionCommerce) de greffe au tribunal de commerce, \(.fraisGreffeInjonctionJudiciaire) au tribunal judiciaire, puis la signification (environ \(.fraisSignificationOrdonnance) au-dessus de \(.plafondSignificationMoyenne) de créance)."
        ),
        .init(
          "Jusqu’à \(.petitEnjeu), comparer les frais et ce qui peut être récupéré.", Authorities.article),
        .init(
          "Là où siège un tribunal des activités économiques, une contribution peut s’ajouter au-delà de \(.seuilContributionEconomique), si le créancier emploie au moins \(.effectifContributionEconomique) salariés\u{A0}: à vérifier.",
          .economicContribution),
        .init(
          "Pas d’injonction contre une personne publique, ni après le rejet d’une première requête : la suite est une assignation.",
          Authorities.publicCourt, Authorities.orderPartial),
        .init(
          "Créance contestée en entier : l’ordonnance serait suivie d’une opposition, et d’un procès.",
          Authorities.orderOpposition),
        .init(
          "Facture entre commerçants : une voie nouvelle par commissaire de justice existe, à confirmer.",
          Authorities.merchantRoute),
      ],
      citing: [Authorities.formalNotice, Authorities.term],
      actions: [.injonctionDePayer])
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    guard !context.notBarred.isEmpty else { return .silent }
    let title = "Injonction de payer, \(context.courtName)"
    let dossier = context.dossier
    if dossier.debtorIsPublic {
      return notNow(
        .injonctionDePayer, "Injonction de payer", "Pas d’injonction de payer contre une personne publique.",
        [dossier.debtor.quality.path], [Authorities.publicCourt])
    }
    guard context.mayGoToCourt else { return .silent }
    guard context.debtorIsInFrance else {
      return .close(
        advice(
          .injonctionDePayer, "Injonction de payer française", because: [abroad(dossier.debtor.country.path)])
      )
    }
    if context.isWhollyContested {
      return notNow(
        .injonctionDePayer, title,
        "La créance est contestée : l’ordonnance serait suivie d’une opposition, et d’un procès.",
        context.contestFacts, [Authorities.orderOpposition])
    }
    if let refused = context.history.refusedPetition {
      return notNow(
        .injonctionDePayer, title, "Une requête a déjà été rejetée : la suite est une assignation.",
        [refused.kind.path],
        [Authorities.orderPartial])
    }
    if dossier.debtor.addressKnownGood.isFalse {
      return notNow(
        .injonctionDePayer, title,
        "L’adresse du débiteur n’est pas sûre : l’ordonnance ne pourrait pas lui être signifiée.",
        [dossier.debtor.addressKnownGood.path], [Authorities.orderPlace])
    }
    if let gate = gated(context, .injonctionDePayer, title) { return gate }
    return .applies(
      Conclusion(
        advice(
          .injonctionDePayer, title, because: why(context), before: context.checkBefore, mind: mind(context),
          deadline: opening(context), prepare: prepare(context),
          cost: context.figures.orderCost(
            commercial: context.goesToCommercialCourt, principal: context.principal,
            contribution: context.economicContribution),
          letter: "requete_injonction")))
  }

  private func why(_ context: RuleContext) -> [Reason] {
    var result = [expired(context)]
    if let admitted = context.history.admission {
      result.append(
        reason("Le débiteur a reconnu la dette et le montant est déterminé.", [admitted.kind.path]))
    } else if context.isPartlyContested {
      result.append(
        reason(
          "La partie non contestée est déterminée (\(context.amountText)).",
          context.contestFacts + context.amountFacts))
    } else {
      result.append(
        reason(
          "\(context.noContest) et le montant est déterminé (\(context.amountText)).",
          context.contestFacts + context.amountFacts))
    }
    return result
  }

  private func mind(_ context: RuleContext) -> [Reason] {
    let address = [context.dossier.debtor.address.path]
    var result = [
      reason(
        "Seul le tribunal du lieu où demeure le débiteur est compétent, quoi que dise le contrat.", address,
        [Authorities.orderPlace]),
      reason(
        "Aucune tentative de conciliation n’est exigée pour cette voie.", [],
        [Authorities.orderNoPriorAttempt]),
      reason(
        "Le dépôt n’interrompt pas la prescription ; la signification de l’ordonnance, si.", [],
        [Authorities.petitionDoesNotInterrupt]),
    ]
    let dossier = context.dossier
    if dossier.isMerchantToMerchant {
      result.append(
        remark(
          "Facture entre commerçants : une voie nouvelle par commissaire de justice existe, à confirmer.",
          [dossier.creditor.quality.path], [Authorities.merchantRoute]))
    }
    if context.isInEuros, context.principal <= context.figures.smallStake {
      result.append(
        remark("L’enjeu est petit : comparer les frais et ce qui peut être récupéré.", context.amountFacts))
    }
    return result
  }

  /// The form of the court, by its number; the suffix moves.
  private func form(_ context: RuleContext) -> String {
    if context.dossier.goesToProtectionJudge { return OrderForm.protection }
    return context.goesToCommercialCourt ? OrderForm.commercial : OrderForm.civil
  }

  private func prepare(_ context: RuleContext) -> [String] {
    let consumer = context.dossier.debtorIsConsumer
    return [
      consumer
        ? "le décompte : principal et intérêts par période"
        : "le décompte : principal, intérêts par période, indemnité",
      "la commande et la preuve de la livraison", "les factures",
      "la mise en demeure et son avis de réception", "un bordereau des pièces",
      "le formulaire \(form(context)) (non obligatoire ; la version peut changer)",
    ] + (consumer ? [] : ["l’extrait Kbis du débiteur, du jour du dépôt"])
  }
}
