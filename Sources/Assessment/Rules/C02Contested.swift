import Basics
import Dossier
import Law

/// **If** the whole debt is contested in writing with reasons, and the contest is not answered.
/// **Then** answer point by point.
/// **Minds** that mediation follows if the relation matters, else conciliation and suit; that the
/// injonction de payer is the wrong tool. Art. 1416 CPC, article du cabinet.
struct C02Contested: Rule {
  let id = "C2"
  let title = "Créance contestée"

  var citations: [Citation] { [Authorities.orderOpposition, Authorities.article] }

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
