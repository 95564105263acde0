import Basics
import Dossier
import Law

/// **If** the claim goes to the tribunal judiciaire, within the ceiling of 750-1 CPC, and no attempt by a
/// third party was made.
/// **Then** a conciliateur de justice, free.
/// **Minds** that the creditor's own letters do not count. Art. 750-1 CPC.
struct E09Conciliator: Rule {
  let id = "E9"
  let title = "Conciliateur de justice"

  var citations: [Citation] { [Authorities.priorAttempt] }

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
              "Vos propres lettres ne valent pas cette tentative : garder le constat du conciliateur.", [])
          ],
          deadline: opening(context), prepare: ["un résumé d’une page", "les factures et les échanges"],
          cost: "gratuit"),
        bars: [
          Bar(
            ["E7", "E8"],
            because: reason(
              "Au tribunal judiciaire, jusqu’à \(ceiling), d’abord la tentative amiable par un tiers.",
              context.amountFacts))
        ]))
  }
}
