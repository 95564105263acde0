import Basics
import Dossier
import Law

/// **If** the debtor is outside France and outside the European procedures, or contests with reasons a sum
/// too large for the European small claims.
/// **Then** lawyer: summons, treaties.
/// **Minds** that the national injonction de payer is closed. Art. 1406 CPC.
struct E04Abroad: Rule {
  let id = "E4"
  let title = "Débiteur à l’étranger"

  var citations: [Citation] { [Authorities.noServiceAbroad] }

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
