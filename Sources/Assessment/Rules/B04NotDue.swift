import Basics
import Dossier
import Law

/// Nothing is due yet: wait, and prepare.
struct B04NotDue: Rule {
  let id = "B4"
  let title = "Échéance à venir"
  let citations = [Authorities.term]

  var sheet: RuleSheet {
    RuleSheet(
      if: "Si aucune facture n’est encore échue.",
      then:
        "Alors attendre l’échéance et préparer le dossier : la somme ne peut être réclamée qu’à partir du lendemain.",
      minds: [
        .init(
          "Un rappel courtois avant l’échéance est possible : il ne réclame rien.", Authorities.article)
      ],
      actions: [.attendreEcheance],
      holding: RuleGroups.letters.union(["E6"]),
      silencing: RuleGroups.suits.subtracting(["E6"]))
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    guard context.nothingIsDue, let due = context.nextDue else { return .silent }
    let facts = context.notBarred.map(\.invoice.due.path)
    return .applies(
      Conclusion(
        advice(
          .attendreEcheance, "Attendre l’échéance du \(FrenchFormat.day(due)), et préparer le dossier",
          because: [
            reason("Aucune facture n’est encore exigible : elle l’est le lendemain de son échéance.", facts)
          ],
          mind: [
            remark(
              "Un rappel courtois avant l’échéance est possible : il ne réclame rien.", facts,
              [Authorities.article])
          ],
          deadline: .from(due.adding(days: 1), "la somme peut être réclamée", citations),
          prepare: ["la commande et la preuve de la livraison", "la lettre de relance, prête à partir"]),
        bars: [
          Bar(
            RuleGroups.letters.union(["E6"]), silencing: RuleGroups.suits.subtracting(["E6"]),
            because: reason("La somme n’est pas encore exigible.", facts))
        ]))
  }
}
