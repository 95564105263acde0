import Basics
import Dossier
import Law

/// The last letter came back « inconnu »: find the address, send again.
struct D07Returned: Rule {
  let id = "D7"
  let title = "Lettre revenue"
  let citations = [Authorities.unclaimedLetter]

  var sheet: RuleSheet {
    RuleSheet(
      if: "Si la dernière lettre est revenue « inconnu à l’adresse ».",
      then: "Alors rechercher l’adresse du débiteur, puis renvoyer la lettre.",
      minds: [
        .init(
          "Une lettre « non réclamée » vaut : seule « inconnu à l’adresse » oblige à recommencer.",
          Authorities.unclaimedLetter),
        .init(
          "Sans adresse connue, l’injonction de payer est fermée.",
          Authorities.orderPlace),
      ],
      citing: [Authorities.formalNotice],
      actions: [.rechercherAdresse],
      holding: ["E5", "E6"],
      silencing: ["D1"])
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    guard let letter = context.history.returnedLetter, context.supposedExpiry == nil,
      !context.notBarred.isEmpty
    else { return .silent }
    let facts = [letter.fate.path, context.dossier.debtor.address.path]
    return .applies(
      Conclusion(
        advice(
          .rechercherAdresse, "Rechercher l’adresse du débiteur, puis renvoyer la lettre",
          because: [
            remark(
              "La dernière lettre est revenue : inconnu à l’adresse. Elle n’a donc rien demandé au débiteur.",
              facts,
              [Authorities.formalNotice])
          ],
          before: context.checkBefore,
          mind: [
            reason(
              "Une lettre revenue « non réclamée » vaut, elle : seule « inconnu à l’adresse » oblige à recommencer.",
              facts)
          ],
          prepare: [
            context.dossier.debtorIsConsumer
              ? "l’adresse sur le devis signé, la commande, les chèques reçus"
              : "l’extrait Kbis ou l’avis SIRENE du débiteur, son site, ses bons de commande"
          ],
          cost: "gratuit ; un commissaire de justice peut rechercher l’adresse"),
        bars: [
          Bar(
            RuleGroups.suits.intersection(["E6", "E5"]), silencing: ["D1"],
            because: reason(
              "L’adresse n’est pas connue : il faut d’abord la trouver.", facts, [Authorities.orderPlace]))
        ]))
  }
}
