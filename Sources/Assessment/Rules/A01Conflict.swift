import Basics
import Dossier
import Law

/// A name of the case is to be checked by the firm: stop before the story is told, and show nothing.
struct A01Conflict: Rule {
  let id = "A1"
  let title = "Vérification préalable"
  let citations = [Authorities.professionalDuty]

  var sheet: RuleSheet {
    RuleSheet(
      if: "Si le cabinet signale, à la lecture des noms, une vérification préalable à faire.",
      then: "Alors l’entretien s’arrête avant le récit : un avocat décide, et le cabinet rappelle.",
      minds: [
        .init(
          "Rien d’autre n’est conclu ni montré.", Authorities.professionalDuty)
      ],
      actions: [.conflit])
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    let fact = context.dossier.intake.conflict
    guard fact.isTrue else { return .silent }
    return .applies(
      Conclusion(
        advice(
          .conflit, "Le cabinet fait une vérification préalable et vous rappelle",
          because: [
            reason(
              "Avant d’entendre votre affaire, le cabinet fait les vérifications que sa profession lui impose. Il vous rappelle ensuite.",
              [fact.path])
          ],
          prepare: ["un numéro de téléphone et une heure pour vous rappeler"])))
  }
}
