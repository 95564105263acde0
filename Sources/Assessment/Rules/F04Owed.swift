import Basics
import Dossier
import Law

/// **If** the order is in time to be opposed, and the sum is owed in full.
/// **Then** negotiate before that date, or ask for time.
/// **Minds** that opposing only to gain time costs. Art. 1343-5 C. civ.
struct F04Owed: Rule {
  let id = "F4"
  let title = "Somme due"
  let citations = [Authorities.graceTerm]

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
