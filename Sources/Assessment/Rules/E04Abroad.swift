import Basics
import Dossier
import Law

/// Debtor abroad and outside the European procedures: lawyer.
struct E04Abroad: Rule {
  let id = "E4"
  let title = "Débiteur à l’étranger"

  var citations: [Citation] { [Authorities.noServiceAbroad] }

  var sheet: RuleSheet {
    RuleSheet(
      if:
        "Si la mise en demeure est restée sans effet et que le débiteur est hors de France et des procédures européennes, ou conteste avec des raisons une somme trop forte pour les petits litiges européens.",
      then: "Alors consulter un avocat : assignation et traités applicables.",
      minds: [
        .init(
          "L’injonction de payer française suppose un débiteur en France.", Authorities.noServiceAbroad)
      ],
      citing: [Authorities.formalNotice, Citation.europeanJurisdiction, Citation.foreignJurisdiction],
      actions: [.avocatEtranger],
      holding: ["E6"],
      silencing: ["E5", "E9", "E7", "E8"])
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    guard context.mayGoToCourt, !context.debtorIsInFrance, !context.europeanProcedureFits
    else {
      return .silent
    }
    let fact = context.dossier.debtor.country.path
    let title = "Consulter un avocat : assignation et traités applicables"
    if let gate = gated(context, .avocatEtranger, title) { return gate }
    return .applies(
      Conclusion(
        advice(
          .avocatEtranger, title,
          because: [
            expired(context),
            context.debtorIsInEuropeanProcedure
              ? reason(
                "Le débiteur est établi dans un autre pays de l’Union et conteste avec des raisons : un procès, dans le pays compétent, est à préparer.",
                [fact] + context.contestFacts)
              : reason(
                "Le débiteur est établi hors de France et des procédures européennes : les traités décident du tribunal et de l’exécution.",
                [fact]),
          ],
          before: context.checkBefore, deadline: opening(context),
          prepare: [
            "le contrat et ses clauses de loi et de tribunal",
            "l’adresse du débiteur et ses biens connus, en France ou non",
          ]),
        bars: [Bar(["E6"], silencing: ["E5", "E9", "E7", "E8"], because: abroad(fact))]))
  }
}
