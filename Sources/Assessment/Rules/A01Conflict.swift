import Basics
import Dossier
import Law

/// **If** a name of the case stands in the firm's files (client, past client, adverse party).
/// **Then** stop before the story is told; a lawyer decides.
/// **Minds** that nothing is shown, not even that a file exists: neutral words, and no other conclusion.
/// Lawyers' code of conduct, conflict of interests.
struct A01Conflict: Rule {
  let id = "A1"
  let title = "Vérification préalable"
  let citations = [Authorities.professionalDuty]

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
