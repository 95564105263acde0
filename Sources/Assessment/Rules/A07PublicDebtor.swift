import Basics
import Dossier
import Law

/// Public debtor: deposit on Chorus Pro, written claim, then payment ordered or référé-provision.
struct A07PublicDebtor: Rule {
  let id = "A7"
  let title = "Débiteur public"
  let citations = [Authorities.publicTerms, Authorities.publicLimitation]

  var sheet: RuleSheet {
    RuleSheet(
      if:
        "Si le débiteur est une personne publique et que la facture n’est pas déposée sur Chorus Pro, y est rejetée, ou que le délai de paiement est passé.",
      then:
        "Alors déposer la facture ; déposée et impayée, réclamer par écrit ; toujours impayée, demander le mandatement d’office (paiement imposé par le préfet) ou un référé-provision au tribunal administratif.",
      minds: [
        .init(
          "Pas d’injonction de payer contre une personne publique : le litige relève en principe du tribunal administratif.",
          Authorities.publicCourt),
        .init(
          "Prescription : \(period: .debiteurPublic) après l’année du service fait ; toute réclamation écrite l’interrompt.",
          Authorities.publicLimitation),
        .init(
          "Délai de paiement : \(.delaiPaiementPublic), et \(.delaiPaiementSantePublique) pour un établissement public de santé.",
          .publicPaymentTerm),
        .init(
          "Intérêts moratoires : taux de la Banque centrale européenne plus \(.pointsDebiteurPublic), pris au semestre où ils commencent ; indemnité de \(.indemniteForfaitaire) par facture.",
          .publicLateInterest, .publicFixedIndemnity),
        .init(
          "Marché de travaux : les délais de réclamation du cahier des clauses administratives sont stricts.",
          Authorities.worksClaims),
      ],
      citing: [Authorities.forcedPayment],
      actions: [.reclamationPublique],
      holding: ["E6"],
      silencing: RuleGroups.letters.union(RuleGroups.suits).subtracting(["E6"]))
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    guard context.dossier.debtorIsPublic else { return .silent }
    let chorus = context.dossier.relation.chorus
    let facts = [context.dossier.debtor.quality.path, chorus.path]
    if let deposit = deposit(context, mind: mind(context, facts)) {
      return .applies(Conclusion(deposit, bars: bars(facts)))
    }
    guard !context.overdue.isEmpty else { return .silent }
    if context.demandIsRunning { return .silent }
    if context.demandExpired, context.supposedExpiry == nil {
      return .applies(
        Conclusion(
          forced(
            because: reason(
              "La réclamation écrite est restée sans paiement et le délai public est passé.",
              facts + context.dueFacts, citations + [Authorities.forcedPayment, Authorities.publicCourt]),
            mind: mind(context, facts)),
          bars: bars(facts)))
    }
    return .applies(
      Conclusion(
        advice(
          .reclamationPublique, "Réclamation écrite à la personne publique",
          because: [
            reason(
              "Le délai de paiement public est passé : la réclamation écrite fait courir la suite et interrompt la prescription.",
              facts + context.dueFacts)
          ],
          mind: mind(context, facts),
          prepare: [
            "l’accusé de dépôt sur Chorus Pro", "la preuve du service fait",
            "le calcul des intérêts moratoires et de l’indemnité forfaitaire",
          ],
          cost: "une lettre recommandée avec avis de réception", letter: "reclamation_publique"),
        bars: bars(facts)))
  }

  /// The deposit on Chorus Pro, when the invoice is not there or was rejected.
  func deposit(_ context: RuleContext, mind: [Reason] = []) -> Advice? {
    let chorus = context.dossier.relation.chorus
    let rejected = chorus.value == .rejete
    guard rejected || chorus.value == .nonDepose else { return nil }
    return advice(
      .reclamationPublique,
      rejected
        ? "Corriger la facture et la déposer de nouveau sur Chorus Pro" : "Déposer la facture sur Chorus Pro",
      because: [
        reason(
          rejected
            ? "La facture a été rejetée sur Chorus Pro\u{A0}: en principe, le délai de paiement ne court pas tant qu’elle n’est pas déposée de nouveau, corrigée."
            : "La facture n’est pas déposée sur Chorus Pro\u{A0}: en principe, le délai de paiement ne court pas tant qu’elle ne l’est pas.",
          [context.dossier.debtor.quality.path, chorus.path])
      ],
      mind: mind,
      prepare: [
        "le SIRET, le code service et le numéro d’engagement du service acheteur",
        "la preuve du service fait",
      ],
      cost: "gratuit")
  }

  /// What follows the written claim of today, should it stay unpaid.
  func afterClaim(_ context: RuleContext) -> Advice {
    forced(
      because: reason(
        "Si la réclamation écrite reste sans paiement\u{A0}: le préfet peut imposer le paiement (mandatement d’office), ou le juge des référés accorder une provision.",
        [context.dossier.debtor.quality.path], [Authorities.forcedPayment, Authorities.publicCourt]))
  }

  private func forced(because ground: Reason, mind: [Reason] = []) -> Advice {
    advice(
      .reclamationPublique,
      "Demander le mandatement d’office, ou un référé-provision devant le tribunal administratif",
      because: [ground], mind: mind,
      prepare: [
        "la réclamation et son avis de réception", "l’accusé de dépôt sur Chorus Pro",
        "la preuve du service fait",
      ])
  }

  private func mind(_ context: RuleContext, _ facts: [FactPath]) -> [Reason] {
    var result = [
      reason(
        "Prescription de \(LimitationPeriods.period(.debiteurPublic).duration) ; ensuite mandatement d’office ou référé-provision.",
        facts,
        [Authorities.publicLimitation, Authorities.publicCourt])
    ]
    if context.dossier.relation.nature.value == .travaux {
      result.append(
        remark(
          "Marché de travaux : les délais de réclamation du cahier des clauses administratives sont stricts.",
          [context.dossier.relation.nature.path], [Authorities.worksClaims]))
    }
    return result
  }

  private func bars(_ facts: [FactPath]) -> [Bar] {
    [
      Bar(
        ["E6"], silencing: RuleGroups.letters.union(RuleGroups.suits).subtracting(["E6"]),
        because: reason(
          "Pas d’injonction de payer contre une personne publique : le litige relève en principe du tribunal administratif.",
          facts,
          [Authorities.publicCourt]))
    ]
  }
}
