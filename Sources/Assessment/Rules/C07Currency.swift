import Basics
import Dossier
import Law

/// **If** the claim is not in euros.
/// **Then** (±) nothing is converted in silence; thresholds are given under condition.
/// **Minds** that the amount in euros depends on a rate and on a day that the program does not choose.
/// Art. 1343-3 C. civ. (to be confirmed).
struct C07Currency: Rule {
  let id = "C7"
  let title = "Monnaie étrangère"
  let citations = [Citation("art. 1343-3 C. civ.", .low)]

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    guard !context.isInEuros else { return .silent }
    let fact = context.dossier.claim.currency
    return .modifies(
      Modification(
        rule: id,
        mind: [
          reason(
            "La créance n’est pas en euros : elle n’est pas convertie ici ; les seuils en euros (tribunal, avocat, conciliation) restent à vérifier.",
            [fact.path])
        ],
        todo: [Todo("Vérifier les seuils en euros au cours du jour, avec l’avocat", facts: [fact.path])]))
  }
}
