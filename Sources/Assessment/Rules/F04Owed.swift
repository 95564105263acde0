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
          "Former opposition seulement pour gagner du temps ajoute des frais.", Authorities.orderOpposition)
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
              "La somme est due : un accord, ou des délais accordés par le juge (\(context.figures.graceYears) ans au plus), évite une saisie.",
              facts)
          ],
          mind: [
            reason(
              "Former opposition seulement pour gagner du temps ajoute des frais.", facts,
              [Authorities.orderOpposition])
          ]
            + voidOrder(context),
          deadline: context.oppositionDeadline,
          prepare: ["une proposition d’échéances datées", "les comptes qui montrent ce qui peut être payé"])))
  }
}
