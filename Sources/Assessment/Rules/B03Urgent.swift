import Basics
import Dossier
import Law

/// Limitation is imminent: an act that interrupts it.
struct B03Urgent: Rule {
  let id = "B3"
  let title = "Prescription proche"
  let citations = [Authorities.interruption, Authorities.letterDoesNotInterrupt]

  var sheet: RuleSheet {
    RuleSheet(
      if:
        "Si la prescription d’une facture, comptée au plus prudent, est acquise dans \(.fenetrePrescriptionImminente) au plus.",
      then:
        "Alors faire un acte qui l’interrompt : assignation, saisie ou reconnaissance écrite du débiteur ; contre une personne publique, une réclamation écrite suffit.",
      minds: [
        .init(
          "Ni une mise en demeure ni le dépôt d’une requête en injonction de payer n’interrompt ; la signification de l’ordonnance, si.",
          Authorities.letterDoesNotInterrupt, Authorities.petitionDoesNotInterrupt),
        .init(
          "La date n’est jamais reportée au jour ouvré suivant : agir avant.",
          Authorities.limitationNeverMoves),
        .init(
          "Une conciliation imposée par la loi ou le contrat se tente d’abord : oubliée, elle fait perdre le procès et l’interruption.",
          Authorities.priorAttempt, Authorities.clauseFirst, Authorities.lapsedInterruption),
        .init(
          "Personne publique : la prescription est de \(period: .debiteurPublic), comptées de l’année qui suit.",
          Authorities.publicLimitation),
        .init(
          "Facture rejetée ou absente de Chorus Pro\u{A0}: la déposer en parallèle, sans retarder la réclamation.",
          Authorities.publicTerms),
      ],
      actions: [.acteInterruptif, .reclamationPublique],
      silencing: RuleGroups.ladder.union(["A7"]))
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    guard context.limitationIsUrgent, let view = context.mostUrgent, let last = view.conservative else {
      return .silent
    }
    let facts = [view.invoice.performedOn.path, view.invoice.due.path]
    let left = context.day.days(until: last)
    let limit = context.unmoved(
      last, "interrompre la prescription",
      context.dossier.debtorIsPublic
        ? [Authorities.publicLimitation] : [Authorities.interruption, Authorities.limitationNeverMoves])
    let why = reason(
      "Le délai pour agir sur la \(view.label) finit, au plus tôt, le \(FrenchFormat.day(last)) : il reste \(FrenchFormat.count(left, "jour", "jours")).",
      facts, context.periodAuthorities)
    if context.dossier.debtorIsPublic {
      return .applies(
        Conclusion(
          advice(
            .reclamationPublique, "Réclamation écrite à la personne publique, qui interrompt la prescription",
            because: [
              why,
              reason(
                "Contre une personne publique, toute réclamation écrite sur la créance interrompt la prescription de \(LimitationPeriods.period(.debiteurPublic).duration).",
                facts, [Authorities.publicLimitation]),
            ],
            deadline: limit, prepare: publicPapers, cost: "une lettre recommandée avec avis de réception",
            letter: "reclamation_publique"), bars: [publicBar(facts)]))
    }
    var mind = [
      reason(
        "Ni une mise en demeure, ni le dépôt d’une requête en injonction de payer n’interrompent ; la signification de l’ordonnance, si.",
        facts, [Authorities.letterDoesNotInterrupt, Authorities.petitionDoesNotInterrupt]),
      reason(
        "Le délai n’est jamais reporté au jour ouvré suivant : viser la veille.", facts,
        [Authorities.limitationNeverMoves]),
    ]
    if context.requiresPriorAttempt || context.dossier.clauses.priorConciliation.isTrue {
      mind.append(
        reason(
          "La conciliation préalable, si elle est exigée, doit être tentée d’abord : oubliée, elle fait perdre le procès et l’interruption.",
          [context.dossier.clauses.priorConciliation.path],
          [Authorities.priorAttempt, Authorities.lapsedInterruption]))
    }
    return .applies(
      Conclusion(
        advice(
          .acteInterruptif,
          "Faire un acte qui interrompt la prescription : assignation, ou reconnaissance écrite du débiteur",
          because: [
            why,
            reason(
              "Une reconnaissance écrite du débiteur, une assignation ou une saisie interrompent.", facts,
              [Authorities.interruption]),
          ],
          before: context.checkBefore, mind: mind, deadline: limit,
          prepare: [
            "les preuves de la créance, pour une assignation rapide",
            "un texte de reconnaissance de dette à faire dater et signer par le débiteur",
          ], letter: "reconnaissance_dette")))
  }

  private let publicPapers = [
    "la facture et la preuve du service fait", "l’accusé de dépôt sur Chorus Pro",
    "la lettre de réclamation chiffrée",
  ]

  private func publicBar(_ facts: [FactPath]) -> Bar {
    Bar(
      [], silencing: RuleGroups.ladder.union(["A7"]),
      because: reason("La réclamation écrite tient lieu de mise en demeure.", facts))
  }
}
