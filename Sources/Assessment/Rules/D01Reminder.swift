import Basics
import Dossier
import Law

/// A little late, nothing written yet: a written reminder.
struct D01Reminder: Rule {
  let id = "D1"
  let title = "Relance écrite"
  let citations = [Authorities.article]

  var sheet: RuleSheet {
    RuleSheet(
      if:
        "Si la plus ancienne échéance est dépassée de \(.retardAvantMiseEnDemeure) au plus (ou n’est pas connue), et qu’aucune relance écrite n’a été envoyée.",
      then: "Alors envoyer une relance écrite, ferme et courtoise, avec un délai de \(.delaiRelance).",
      minds: [
        .init(
          "Une relance par téléphone ne laisse pas de preuve.", Authorities.article),
        .init(
          "Plus tard, une mise en demeure est plus utile qu’une relance de plus.", Authorities.article),
      ],
      actions: [.relanceEcrite])
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    guard context.supposedExpiry == nil, !context.notBarred.isEmpty else { return .silent }
    let history = context.history
    guard history.demand == nil, history.writtenReminders.isEmpty, history.returnedLetter == nil else {
      return .silent
    }
    guard let late = context.daysLate else {
      // No due date is known, nor deduced: a courteous reminder harms nobody, and asks for the date.
      guard context.notBarred.contains(where: { $0.due == nil }) else { return .silent }
      return .applies(
        Conclusion(
          reminder(
            context,
            because: [
              reason(
                "L’échéance n’est pas connue : une relance courtoise est la démarche prudente, en cherchant cette date.",
                context.notBarred.map(\.invoice.due.path))
            ])))
    }
    let facts = context.dueFacts
    guard late <= context.figures.reminderLateDays else {
      return notNow(
        .relanceEcrite, "Simple relance",
        "Plus de \(context.figures.reminderLateDays)\u{A0}jours de retard : une mise en demeure est plus utile qu’une relance de plus.",
        facts)
    }
    var reasons = [
      reason(
        "\(FrenchFormat.count(late, "jour", "jours")) de retard, et aucune relance écrite.", facts)
    ]
    if let call = history.telephoneReminders.last {
      reasons.append(reason("Une relance par téléphone ne laisse pas de preuve.", [call.kind.path]))
    }
    return .applies(Conclusion(reminder(context, because: reasons)))
  }

  private func reminder(_ context: RuleContext, because reasons: [Reason]) -> Advice {
    advice(
      .relanceEcrite,
      "Relance écrite, ferme et courtoise, avec un délai de \(context.figures.reminderDays)\u{A0}jours",
      because: reasons, before: context.checkBefore,
      prepare: ["le numéro, la date et le montant de chaque facture", "le RIB à jour"], cost: "gratuit",
      letter: context.history.writtenReminders.isEmpty ? "relance_courtoise" : "relance_ferme")
  }
}
