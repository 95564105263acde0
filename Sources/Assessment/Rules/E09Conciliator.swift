import Basics
import Dossier
import Law

/// Tribunal judiciaire, small claim, contested: a conciliateur de justice first.
struct E09Conciliator: Rule {
  let id = "E9"
  let title = "Conciliateur de justice"

  var citations: [Citation] { [Authorities.priorAttempt] }

  var sheet: RuleSheet {
    RuleSheet(
      if:
        "Si la mise en demeure est restée sans effet et qu’une créance contestée (ou une requête rejetée) relève du tribunal judiciaire, jusqu’à \(.seuilTentativeAmiable), sans tentative amiable menée par un tiers.",
      then: "Alors saisir d’abord un conciliateur de justice : c’est gratuit.",
      minds: [
        .init(
          "Les lettres du créancier ne valent pas cette tentative : garder le constat du conciliateur.",
          Authorities.priorAttempt),
        .init(
          "Un conciliateur indisponible plus de \(.indisponibiliteConciliateur) dispense de la tentative.",
          Authorities.priorAttempt),
        .init(
          "L’injonction de payer en est dispensée.", Authorities.orderNoPriorAttempt),
      ],
      citing: [Authorities.formalNotice],
      actions: [.conciliateur],
      holding: ["E7", "E8"])
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    guard context.mayGoToCourt, context.requiresPriorAttempt, context.isInEuros else { return .silent }
    let ceiling = FrenchFormat.money(context.figures.priorAttemptCeiling)
    let title = "Conciliateur de justice (gratuit), avant le tribunal judiciaire"
    if let gate = gated(context, .conciliateur, title) { return context.isContested ? gate : .silent }
    // A silent debtor: the injonction de payer needs no prior attempt.
    guard context.isWhollyContested || context.history.refusedPetition != nil else { return .silent }
    return .applies(
      Conclusion(
        advice(
          .conciliateur, title,
          because: [
            expired(context),
            reason(
              "Devant le tribunal judiciaire, jusqu’à \(ceiling), une tentative de conciliation ou de médiation par un tiers précède le procès.",
              context.amountFacts + [context.dossier.debtor.quality.path]),
          ],
          before: context.checkBefore,
          mind: [
            reason(
              "Vos propres lettres ne valent pas cette tentative : garder le constat du conciliateur.", []),
            reason(
              "Dispensent de cette tentative : une demande d’homologation d’un accord ; un recours préalable imposé par la loi ; un motif légitime (urgence manifeste, circonstances qui la rendent impossible, conciliateur indisponible plus de \(context.figures.text(.indisponibiliteConciliateur))) ; une conciliation que le juge doit tenter lui-même ; une procédure simplifiée qui a échoué.",
              []),
          ],
          deadline: opening(context), prepare: ["un résumé d’une page", "les factures et les échanges"],
          cost: "gratuit", letter: "mediation"),
        bars: [
          Bar(
            ["E7", "E8"],
            because: reason(
              "Au tribunal judiciaire, jusqu’à \(ceiling), d’abord la tentative amiable par un tiers.",
              context.amountFacts))
        ]))
  }
}
