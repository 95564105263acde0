import Basics
import Dossier
import Law

/// The contest is vague, oral, late or unproved, and unanswered: ask for particulars and proof.
struct C06Vague: Rule {
  let id = "C6"
  let title = "Contestation vague"

  var citations: [Citation] { [Authorities.formalNotice] }

  var sheet: RuleSheet {
    RuleSheet(
      if:
        "Si la contestation est vague, seulement orale, apparue sans preuve après la mise en demeure, ou limitée à un « déjà payé » sans preuve, et que rien n’a été répondu.",
      then:
        "Alors répondre par écrit : exiger le paiement, et demander des précisions et des preuves sous \(.delaiPrecisionsContestation).",
      minds: [
        .init(
          "Cette lettre vaut mise en demeure : garder la preuve de sa réception.", Authorities.formalNotice),
        .init(
          "Ensuite, un référé-provision plutôt qu’une injonction de payer, qui serait suivie d’une opposition.",
          Authorities.summaryCommercial, Authorities.summaryCivil, Authorities.orderOpposition),
        .init(
          "Paiement sur un faux RIB : consulter un avocat avant de répondre."),
      ],
      actions: [.demanderPrecisions],
      holding: ["D2"],
      silencing: ["D1", "D3"])
  }

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
      : "Répondre par écrit : demander des précisions et des preuves sous \(days)\u{A0}jours"
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
