import Basics
import Dossier
import Law

/// The claim is not in euros (±): nothing is converted in silence.
struct C07Currency: Rule {
  let id = "C7"
  let title = "Monnaie étrangère"
  let citations = [Citation("art. 1343-3 C. civ.", .low)]

  var sheet: RuleSheet {
    RuleSheet(
      if: "Si la créance n’est pas en euros.",
      then:
        "Alors rien n’est converti d’office ; les seuils en euros (tribunal, avocat, conciliation) restent à vérifier avec l’avocat.",
      minds: [
        .init(
          "Le montant en euros dépend du cours et de la date retenus : le programme n’en choisit pas.",
          citations[0])
      ])
  }

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
