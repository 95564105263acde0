import Basics
import Dossier
import Law

/// Late and no mise en demeure: mise en demeure by registered letter.
struct D02FormalNotice: Rule {
  let id = "D2"
  let title = "Mise en demeure"

  var citations: [Citation] { [Authorities.formalNotice] }

  var sheet: RuleSheet {
    RuleSheet(
      if: "Si une échéance est dépassée et qu’aucune mise en demeure n’a atteint le débiteur.",
      then:
        "Alors envoyer une mise en demeure : une lettre recommandée avec avis de réception qui exige le paiement sous \(.delaiMiseEnDemeure) (\(.delaiMiseEnDemeureCourt) si la prescription est proche).",
      minds: [
        .init(
          "Elle donne le montant exact par poste, un délai précis et la suite en cas de non-paiement, sur un ton ferme et professionnel.",
          Authorities.article),
        .init(
          "Entre professionnels, les pénalités courent déjà sans elle ; dans les autres cas, elle fait courir l’intérêt au taux légal.",
          Authorities.lateInterest, Authorities.formalNoticeInterest),
        .init(
          "Elle n’interrompt pas la prescription.", Authorities.letterDoesNotInterrupt),
        .init(
          "Si rien n’a été écrit et que le retard ne dépasse pas \(.retardAvantMiseEnDemeure), une relance la précède.",
          Authorities.article),
        .init(
          "Une lettre à chacun des débiteurs ; prévenir le garant ; réserve de propriété : demander aussi la restitution des biens."
        ),
      ],
      actions: [.miseEnDemeure])
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    guard context.supposedExpiry == nil, !context.overdue.isEmpty, context.history.demand == nil else {
      return .silent
    }
    let days = context.nextDemandDays
    return .applies(
      Conclusion(
        advice(
          .miseEnDemeure, title(context, days), because: why(context), before: context.checkBefore,
          mind: mind(context),
          deadline: deadline(context), prepare: prepare(context),
          cost: "une lettre recommandée avec avis de réception", letter: "mise_en_demeure")))
  }

  private func title(_ context: RuleContext, _ days: Int) -> String {
    let amount = context.isPartlyContested ? " pour \(context.amountText)" : ""
    return
      "Mise en demeure\(amount) par lettre recommandée avec avis de réception, délai de \(days)\u{A0}jours"
  }

  private func why(_ context: RuleContext) -> [Reason] {
    let history = context.history
    let written = history.writtenReminders.count
    let calls = history.telephoneReminders.count
    let first: Reason
    if written > 0 {
      first = reason(
        "\(FrenchFormat.count(written, "relance écrite", "relances écrites")) sans paiement, aucune mise en demeure envoyée.",
        history.writtenReminders.map(\.kind.path))
    } else if calls > 0 {
      first = reason(
        "\(FrenchFormat.count(calls, "relance", "relances")) par téléphone seulement, aucune mise en demeure envoyée.",
        history.telephoneReminders.map(\.kind.path))
    } else {
      first =
        deadline(context) == nil
        ? reason("Rien n’a encore été exigé par écrit.", context.dueFacts)
        : reason("Si la relance écrite reste sans paiement.", context.dueFacts)
    }
    let effect =
      context.penaltiesRunAlone
      ? reason(
        "Les pénalités courent déjà ; les étapes suivantes demandent cette lettre.", context.dueFacts,
        [Authorities.lateInterest])
      : reason(
        "Elle fait courir l’intérêt au taux légal, et les étapes suivantes la demandent.", context.dueFacts,
        [Authorities.formalNoticeInterest])
    return [first, context.lateReason(self), effect]
  }

  private func mind(_ context: RuleContext) -> [Reason] {
    let dossier = context.dossier
    var result = [
      remark(
        "Trois contenus : le montant exact par poste, un délai précis, la suite en cas de non-paiement. Ton ferme et professionnel.",
        context.amountFacts, [Authorities.article])
    ]
    if let several = dossier.debtor.several.value, several != .non {
      result.append(remark("Une lettre à chacun des débiteurs.", [dossier.debtor.several.path]))
    }
    if dossier.guarantor.exists.isTrue {
      result.append(remark("Prévenir aussi le garant, par écrit.", [dossier.guarantor.exists.path]))
    }
    if dossier.clauses.retentionOfTitle.isTrue {
      result.append(
        remark(
          "Réserve de propriété : demander aussi la restitution des biens.",
          [dossier.clauses.retentionOfTitle.path]))
    }
    result.append(
      reason(
        "Cette lettre n’interrompt pas la prescription.", context.dueFacts,
        [Authorities.letterDoesNotInterrupt]))
    return result
  }

  private func prepare(_ context: RuleContext) -> [String] {
    ["les factures et le décompte par poste", "le RIB à jour", "l’adresse exacte du débiteur"]
  }

  /// After a first reminder that is still to be sent, the letter leaves when that reminder has run out.
  private func deadline(_ context: RuleContext) -> Deadline? {
    let reminderComesFirst =
      context.history.writtenReminders.isEmpty && (context.daysLate ?? 0) <= context.figures.reminderLateDays
    guard reminderComesFirst else { return nil }
    return .from(context.day.adding(days: context.figures.reminderDays), "sans paiement à cette date")
  }
}

extension RuleContext {
  /// Commercial penalties run without a letter: both are professionals, and it is no loan.
  var penaltiesRunAlone: Bool { !dossier.debtorIsPublic && !dossier.interestRegime.needsDemand }
}
