import Basics
import Dossier
import Law

/// **If** proceedings are open and everything was supplied after the judgment.
/// **Then** claim from the debtor and from its administrateur or liquidateur.
/// **Minds** that what is useful to the proceedings is due at its date, and that in doubt one declares too.
/// L622-17 C. com.
struct A15LaterClaim: Rule {
  let id = "A15"
  let title = "Fourniture postérieure au jugement"
  let citations = [Authorities.laterClaims]

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    guard context.isInsolvent, !context.laterClaims.isEmpty else { return .silent }
    let debtor = context.dossier.debtor
    let facts = [debtor.state.path, debtor.judgmentDate.path] + context.laterClaims.map(\.performedOn.path)
    let administrator = debtor.administrator.value ?? "l’administrateur ou le liquidateur"
    let limit = (debtor.publicationDate.value ?? debtor.judgmentDate.value).map {
      Deadline.procedural(
        $0.adding(months: context.figures.declarationMonths), "en cas de doute, déclarer aussi la créance",
        [Authorities.declaration])
    }
    let soon = limit.flatMap { $0.lastDay >= context.day ? $0 : nil }
    return .applies(
      Conclusion(
        advice(
          .reclamerCreancePosterieure, "Réclamer le paiement à \(context.debtorName) et à \(administrator)",
          because: [
            reason(
              "La fourniture est postérieure au jugement : utile à la procédure ou à l’activité, elle se paie à son échéance.",
              facts)
          ],
          mind: [
            reason(
              "En cas de doute sur la date ou l’utilité de la fourniture, déclarer aussi la créance.", facts,
              [Authorities.declaration])
          ],
          deadline: soon,
          prepare: [
            "la commande et le bon de livraison, datés d’après le jugement", "les coordonnées du mandataire",
          ],
          letter: "creance_posterieure"),
        bars: [
          Bar(
            RuleGroups.letters, silencing: RuleGroups.waits,
            because: reason(
              "La réclamation adressée au débiteur et à l’administrateur tient lieu de mise en demeure.",
              facts)),
          Bar(
            RuleGroups.suits,
            because: reason(
              "D’abord réclamer au débiteur et à l’administrateur ; l’avocat examinera ensuite si la créance peut être poursuivie.",
              facts)),
        ]))
  }
}
