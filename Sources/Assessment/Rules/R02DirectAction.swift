import Basics
import Dossier
import Law

/// Sub-contractor or carrier unpaid: mise en demeure with a copy, then direct action.
struct R02DirectAction: Rule {
  let id = "R2"
  let title = "Action directe"

  var citations: [Citation] { [Authorities.subcontracting, Authorities.carrier] }

  var sheet: RuleSheet {
    RuleSheet(
      if:
        "Si un sous-traitant de travaux ou un transporteur est impayé depuis plus de \(.retardActionDirecte), ou si son débiteur est en procédure collective.",
      then:
        "Alors mettre en demeure, avec copie immédiate au maître d’ouvrage (transport\u{A0}: à l’expéditeur et au destinataire, à qui le paiement se demande aussitôt)\u{A0}; \(.actionDirecte) plus tard, demander le paiement directement au maître d’ouvrage.",
      minds: [
        .init(
          "Le sous-traitant doit avoir été accepté par le maître d’ouvrage.", Authorities.subcontracting),
        .init(
          "Cette voie reste ouverte quand le débiteur est en procédure collective.",
          Authorities.subcontracting, Authorities.carrier),
        .init(
          "Transport\u{A0}: l’expéditeur et le destinataire sont tenus du prix, sans attente connue\u{A0}; le délai pour agir est de \(period: .transport).",
          Authorities.carrier),
      ],
      actions: [.actionDirecte],
      silencing: ["D1", "D2"])
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    let relation = context.dossier.relation
    let works = relation.nature.value == .travaux && relation.subcontractor.isTrue
    let carriage = relation.nature.value == .transport
    guard works || carriage else { return .silent }
    let authority = [works ? Authorities.subcontracting : Authorities.carrier]
    let facts =
      works
      ? [relation.subcontractor.path, relation.subcontractorAccepted.path, relation.principal.path]
      : [relation.nature.path, relation.shipper.path, relation.consignee.path]
    if works, relation.subcontractorAccepted.isFalse {
      return notNow(
        .actionDirecte, "Action directe contre le maître d’ouvrage",
        "Le maître d’ouvrage n’a pas accepté le sous-traitant : l’avocat examinera si l’action directe reste possible.",
        facts,
        authority)
    }
    guard context.isInsolvent || (context.daysLate ?? 0) > context.figures.directActionLateDays,
      !context.notBarred.isEmpty
    else { return .silent }
    let others = works ? (relation.principal.value ?? "maître d’ouvrage") : "l’expéditeur et le destinataire"
    let place: Conclusion.Place = context.isInsolvent ? .parallel : .ladder
    if let demand = context.history.demand, let sent = demand.start {
      // Only the sub-contractor waits: nothing of the kind is known for the carrier (L132-8 C. com.).
      let open = works ? sent.adding(months: context.figures.directActionMonths) : sent
      if works, open >= context.day, !context.isInsolvent {
        return .applies(
          Conclusion(
            direct(
              context, others, works, facts, authority,
              deadline: .from(open, "la mise en demeure est restée sans effet", authority)),
            place: .next))
      }
      return .applies(
        Conclusion(direct(context, others, works, facts, authority, deadline: nil), place: place))
    }
    if context.isInsolvent {
      return .applies(
        Conclusion(direct(context, others, works, facts, authority, deadline: nil), place: .parallel))
    }
    let title =
      works
      ? "Mise en demeure, avec copie immédiate au maître d’ouvrage"
      : "Mise en demeure au débiteur, à l’expéditeur et au destinataire"
    let why =
      works
      ? "Sous-traitant impayé : \(context.figures.text(.actionDirecte)) après la mise en demeure restée sans effet, le maître d’ouvrage peut être appelé à payer directement."
      : "Transporteur impayé : l’expéditeur et le destinataire sont aussi tenus du prix du transport."
    return .applies(
      Conclusion(
        advice(
          .actionDirecte, title,
          because: [reason(why, facts, authority), context.lateReason(self)], before: context.checkBefore,
          mind: works
            ? []
            : [
              reason("Délai pour agir : \(LimitationPeriods.period(.transport).duration).", facts, authority)
            ],
          prepare: works
            ? ["le contrat de sous-traitance et l’agrément", "le nom et l’adresse du maître d’ouvrage"]
            : ["la lettre de voiture", "le nom et l’adresse de l’expéditeur et du destinataire"],
          cost: "lettres recommandées avec avis de réception", letter: "mise_en_demeure_copie"),
        bars: [
          Bar(
            [], silencing: ["D1", "D2"], because: reason("La mise en demeure part déjà.", facts, authority))
        ]))
  }

  private func direct(
    _ context: RuleContext, _ others: String, _ works: Bool, _ facts: [FactPath], _ authority: [Citation],
    deadline: Deadline?
  ) -> Advice {
    advice(
      .actionDirecte,
      works
        ? "Demander le paiement directement au \(others)" : "Demander le paiement directement à \(others)",
      because: [
        reason(
          works
            ? "Le sous-traitant accepté peut demander au maître d’ouvrage ce que l’entrepreneur ne paie pas, même en procédure collective."
            : "L’expéditeur et le destinataire sont tenus du prix du transport, même si le débiteur est en procédure collective.",
          facts, authority)
      ],
      deadline: deadline,
      prepare: ["la mise en demeure et son avis de réception", "les preuves du travail ou du transport"])
  }
}

extension RuleContext {
  /// "65 jours de retard", with the due dates it rests on.
  func lateReason(_ rule: some Rule) -> Reason {
    let days = FrenchFormat.count(daysLate ?? 0, "jour", "jours")
    return rule.remark("La plus ancienne échéance est dépassée de \(days).", dueFacts)
  }
}
