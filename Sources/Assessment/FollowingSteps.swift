import Basics
import Dossier
import Law

/// What would follow the first action if nothing is paid, with its date.
extension RuleContext {
  /// The steps after `first` that its own rules do not give yet.
  func following(_ first: Advice) -> [Advice] {
    switch first.action {
    case .relanceEcrite:
      let letter = day.adding(days: figures.reminderDays)
      return afterLetter(endingOn: letter.adding(days: figures.postDays + nextDemandDays))
    case .miseEnDemeure, .miseEnDemeureDecheance:
      return afterLetter(endingOn: expiryIfSentToday)
    case .actionDirecte where history.demand == nil && !isInsolvent:
      return afterLetter(endingOn: expiryIfSentToday)
    case .demanderPrecisions, .repondreContestation:
      guard !demandExpired else {
        return afterLetter(endingOn: day.adding(days: figures.postDays + figures.answerDays))
      }
      let letter = first.action == .demanderPrecisions ? figures.answerDays : nextDemandDays
      return afterLetter(endingOn: day.adding(days: figures.postDays + letter))
    case .attendreDelai:
      guard let end = (history.demand?.expiry ?? first.deadline?.day) else { return [] }
      return history.demand == nil ? later(end.adding(days: 1)) : afterLetter(endingOn: end)
    case .attendreEcheance, .attendreOrdonnance:
      guard let opening = first.deadline?.day else { return [] }
      return later(first.action == .attendreEcheance ? opening : opening.adding(days: 1))
    case .signifierOrdonnance:
      return afterService
    case .reclamationPublique where first.letter != nil:
      return [A07PublicDebtor().afterClaim(self)]
    case .saisieConservatoire:
      return [E01Conservatory().afterSeizure(self)]
    default:
      return []
    }
  }

  /// Once served, an order waits before it can be enforced; the day is not known before its service.
  private var afterService: [Advice] {
    guard let order = history.order, let date = order.date.value else { return [] }
    let wait = OrderRegime(orderOf: date).wait.formatted
    return [
      Advice(
        rule: "A12", action: .attendreOrdonnance,
        title: "Une fois l’ordonnance signifiée, laisser passer \(wait), puis la faire exécuter",
        reasons: [
          Reason(
            "L’attente court de la signification et dépend de la date de l’ordonnance\u{A0}; sans opposition, des saisies deviennent ensuite possibles.",
            facts: [order.kind.path, order.date.path], citations: [Authorities.orderExecution])
        ],
        prepare: ["l’acte de signification, à garder\u{A0}: une opposition peut le rendre nécessaire"])
    ]
  }

  /// The court route that opens once a letter has run out, on `end`.
  private func afterLetter(endingOn end: Day) -> [Advice] {
    let run = RuleRun(RuleRegistry.courts, supposing(expiry: end))
    return run.first.map { [$0.conclusion.advice] } ?? []
  }

  /// What the same file gives on a later day, if nothing changes.
  private func later(_ date: Day) -> [Advice] {
    let context = RuleContext(of: dossier, on: date, rates: rates, needsProof: true)
    let advice = context.firstAction()
    guard advice.action != .completerDossier else { return [] }
    return [
      Advice(
        rule: advice.rule, action: advice.action, title: advice.title, reasons: advice.reasons,
        before: advice.before,
        mind: advice.mind, deadline: .from(date, "si rien n’a changé à cette date"), prepare: advice.prepare,
        cost: advice.cost, letter: advice.letter)
    ]
  }

  /// Steps taken at the same time as `first`, that no row gives by itself.
  func companions(of first: Advice) -> [Advice] {
    var result: [Advice] = []
    let clauses = dossier.clauses
    // The written claim cannot wait, and it does not replace the deposit that starts the time to pay.
    if first.rule == "B3", dossier.debtorIsPublic, let deposit = A07PublicDebtor().deposit(self) {
      result.append(deposit)
    }
    if first.rule == "A2", clauses.retentionOfTitle.isTrue, !clauses.goodsStillThere.isFalse {
      let limit = dossier.debtor.publicationDate.value.map {
        unmoved(
          $0.adding(months: figures.revendicationMonths), "revendiquer les biens livrés",
          [Authorities.retentionOfTitle])
      }
      if limit.map({ $0.day >= day }) ?? true {
        result.append(
          Advice(
            rule: "A2", action: .declarerCreance,
            title: "Revendiquer les biens livrés sous réserve de propriété",
            reasons: [
              Reason(
                "Les biens impayés qui existent encore se réclament à part, par lettre recommandée.",
                facts: [clauses.retentionOfTitle.path, clauses.goodsStillThere.path],
                citations: [Authorities.retentionOfTitle]),
              Reason(
                "La lettre ne suffit pas toujours\u{A0}: sans accord, le juge-commissaire est saisi dans un délai court, à demander à l’avocat.",
                facts: [clauses.retentionOfTitle.path], citations: [Authorities.retentionJudge]),
            ],
            deadline: limit,
            prepare: ["la clause acceptée au plus tard à la livraison", "la liste des biens encore en place"])
        )
      }
    }
    let guarantor = dossier.guarantor
    if guarantor.exists.isTrue, first.rule == "A2" || first.rule == "A9" {
      result.append(
        Advice(
          rule: first.rule, action: first.action, title: "Examiner l’engagement du garant",
          reasons: [
            Reason(
              "Un garant a promis de payer : ce qui peut lui être demandé pendant la procédure se voit avec l’avocat.",
              facts: [guarantor.exists.path, guarantor.deedSigned.path], citations: [Authorities.forclusion])
          ],
          prepare: ["l’acte signé par le garant"]))
    }
    return result
  }
}
