import Basics
import Dossier
import Law

/// Order received in time, owed in full: negotiate before that date, or ask for time.
struct F04Owed: Rule {
  let id = "F4"
  let title = "Somme due"
  let citations = [Authorities.graceTerm]

  var sheet: RuleSheet {
    RuleSheet(
      if: "Si l’opposition à l’ordonnance reçue est encore possible, mais que la somme est due en entier.",
      then:
        "Alors négocier un échéancier avant la fin du délai d’opposition, ou demander au juge des délais de paiement (\(.delaisDeGrace) au plus).",
      minds: [
        .init(
          "Former opposition seulement pour gagner du temps ajoute des frais.", Authorities.orderOpposition),
        .init(
          "Sans accord ni opposition, l’ordonnance s’exécute après l’attente que fixe sa date\u{A0}: \(history: .attenteExecution) depuis la signification.",
          Authorities.orderExecution),
      ],
      citing: [Authorities.workingDays],
      actions: [.negocierAvantDate])
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    guard context.actIsOrder, !context.oppositionIsLate, !context.actIsDisputed else { return .silent }
    let facts = [context.act.owed.path] + context.actFacts
    return .applies(
      Conclusion(
        advice(
          .negocierAvantDate, "Négocier un échéancier avant la fin du délai d’opposition",
          because: [
            reason(
              "La somme est due : un accord, ou des délais accordés par le juge (\(context.figures.graceYears) ans au plus), peut éviter une saisie.",
              facts)
          ] + termNotRunning(context),
          mind: [
            reason(
              "Former opposition seulement pour gagner du temps ajoute des frais.", facts,
              [Authorities.orderOpposition])
          ]
            + negotiation(context) + voidOrder(context),
          deadline: context.oppositionDeadline(
            "s’accorder par écrit, avant que le droit de former opposition ne se perde"),
          prepare: ["une proposition d’échéances datées", "les comptes qui montrent ce qui peut être payé"])))
  }

  /// Without a date, "before the end of the term" would leave the reader to guess it.
  private func termNotRunning(_ context: RuleContext) -> [Reason] {
    guard context.oppositionDeadline == nil else { return [] }
    return [
      reason(
        context.actServedInPerson
          ? "La date de remise n’est pas connue\u{A0}: le délai d’opposition de \(context.figures.text(.opposition)) court peut-être déjà, ne pas attendre."
          : "L’ordonnance n’a pas été remise en personne et aucune saisie n’est connue\u{A0}: le délai d’opposition n’a sans doute pas commencé, mais il vaut mieux ne pas l’attendre.",
        context.actFacts, [Authorities.orderOpposition])
    ]
  }

  /// Whom to write to, and what follows without an agreement.
  private func negotiation(_ context: RuleContext) -> [Reason] {
    var result = [
      remark(
        "Écrire à celui qui réclame, ou au commissaire de justice nommé sur l’acte, avec des dates et des montants. Ne signer que ce qui pourra être tenu.",
        [context.act.owed.path])
    ]
    if let order = context.act.date.value, let served = context.act.receivedOn.value {
      // The debtor is told the earlier day: a non-working last day may not move it.
      let last = ProceduralTerm(
        OrderRegime(orderOf: order).wait, after: served,
        alsaceMoselle: context.dossier.debtorIsInAlsaceMoselle
      ).day
      if last >= context.day {
        result.append(
          reason(
            "Sans accord ni opposition, des saisies peuvent devenir possibles dès la fin du \(FrenchFormat.day(last)).",
            [context.act.date.path, context.act.receivedOn.path], [Authorities.orderExecution]))
      }
    }
    return result
  }
}
