import Basics
import Dossier
import Law

/// **If** the contest is vague, oral, new since the mise en demeure, or "déjà payé" without proof, and is
/// not answered.
/// **Then** answer in writing: ask for particulars and proof, within days.
/// **Minds** that this letter is itself a mise en demeure, that référé-provision follows rather than an
/// injonction, and that a payment to a false account needs a lawyer. Art. 1344 C. civ.
struct C06Vague: Rule {
  let id = "C6"
  let title = "Contestation vague"

  var citations: [Citation] { [Authorities.formalNotice] }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    guard context.isWhollyContested, !context.contestIsReasoned, !context.contestIsAnswered,
      !context.notBarred.isEmpty
    else { return .silent }
    let contest = context.dossier.contest
    let facts = context.contestFacts + [contest.precise.path, contest.proofs.path, contest.answered.path]
    let days = context.figures.answerDays
    let text =
      switch context.contestForm {
      case .dejaPaye: "Le débiteur dit avoir déjà payé, sans preuve."
      case .orale: "La contestation n’est qu’orale."
      default:
        context.contestIsNew
          ? "La contestation n’est apparue qu’après la mise en demeure, sans preuve."
          : "La contestation ne dit pas précisément ce qui est reproché."
      }
    let title =
      contest.falseAccount.isTrue
      ? "Consulter un avocat : le débiteur dit avoir payé sur un faux RIB"
      : "Répondre par écrit : demander des précisions et des preuves sous \(days) jours"
    return .applies(
      Conclusion(
        advice(
          .demanderPrecisions, title,
          because: [
            reason(text, facts),
            reason("Demander par écrit ce qui est reproché et les preuves fixe le débat.", facts),
          ],
          before: context.checkBefore,
          mind: [
            reason(
              "Cette lettre, qui exige le paiement, vaut mise en demeure : garder la preuve de sa réception.",
              facts)
          ] + falseAccount(context),
          prepare: [
            "la date et les mots de la contestation",
            "les relevés bancaires, pour vérifier qu’aucun paiement n’est arrivé",
          ],
          cost: "une lettre recommandée avec avis de réception", letter: "demande_precisions"),
        bars: [
          Bar(
            ["D2"], silencing: ["D1", "D3"],
            because: reason(
              "Votre réponse écrite vaut mise en demeure : pas de seconde lettre en même temps.", facts))
        ]))
  }
}
