import Basics
import Dossier
import Law

/// The whole debt is contested in writing with reasons, unanswered: answer point by point.
struct C02Contested: Rule {
  let id = "C2"
  let title = "Créance contestée"

  var citations: [Citation] { [Authorities.orderOpposition, Authorities.article] }

  var sheet: RuleSheet {
    RuleSheet(
      if:
        "Si toute la somme est contestée par écrit avec des raisons, ou dite déjà payée avec des preuves, et que rien n’a été répondu.",
      then: "Alors répondre par écrit, point par point, avant toute autre démarche.",
      minds: [
        .init(
          "L’injonction de payer n’est pas la voie : l’ordonnance serait suivie d’une opposition, et d’un procès.",
          Authorities.orderOpposition),
        .init(
          "Ensuite : une médiation si la relation compte, sinon la conciliation puis le procès.",
          Authorities.amicableSuspends, Authorities.priorAttempt),
        .init(
          "Paiement sur un faux RIB : garder tous les messages et consulter un avocat avant de répondre."),
      ],
      actions: [.repondreContestation])
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    guard context.isSeriouslyContested, !context.contestIsAnswered, !context.notBarred.isEmpty else {
      return .silent
    }
    let contest = context.dossier.contest
    let facts = context.contestFacts + [contest.reasons.path, contest.answered.path]
    return .applies(
      Conclusion(
        advice(
          .repondreContestation, "Répondre par écrit, point par point, à la contestation",
          because: [
            reason(
              "Le débiteur conteste toute la somme, par écrit et avec des raisons ; rien ne lui a été répondu.",
              facts),
            reason(
              "Une contestation sans réponse s’installe ; une réponse précise prépare l’accord ou le procès.",
              facts, [Authorities.article]),
          ],
          before: context.checkBefore, mind: falseAccount(context),
          prepare: [
            "chaque grief du débiteur, et la pièce qui y répond",
            "la commande, la livraison et les échanges sur la qualité",
          ],
          letter: "reponse_contestation")))
  }
}

extension Rule {
  /// The debtor paid a false bank account: a lawyer looks at it.
  func falseAccount(_ context: RuleContext) -> [Reason] {
    let fact = context.dossier.contest.falseAccount
    guard fact.isTrue else { return [] }
    return [
      remark(
        "Paiement sur un faux RIB : conserver tous les messages et consulter un avocat avant de répondre.",
        [fact.path])
    ]
  }
}
