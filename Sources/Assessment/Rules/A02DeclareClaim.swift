import Basics
import Dossier
import Law

/// Insolvency proceedings and an older claim: declare it, be relieved of forclusion, or wait.
struct A02DeclareClaim: Rule {
  let id = "A2"
  let title = "Procédure collective du débiteur"
  let citations = [Authorities.declaration]

  var sheet: RuleSheet {
    RuleSheet(
      if:
        "Si le débiteur est en sauvegarde, en redressement ou en liquidation judiciaire, et qu’une créance au moins est née avant le jugement, ou à une date inconnue.",
      then:
        "Alors déclarer la créance au mandataire judiciaire ou au liquidateur, dans les \(.declarationCreance) de la publication au BODACC ; délai passé, demander un relevé de forclusion ; créance déclarée, attendre sa vérification.",
      minds: [
        .init(
          "Publication inconnue : le délai est compté, par prudence, du jugement. Créancier établi hors de France métropolitaine : \(.declarationCreanceEtranger).",
          Authorities.declaration),
        .init(
          "Le relevé de forclusion (être admis malgré le retard) se demande dans les \(.releveForclusion) de la publication ; ensuite, l’avocat examine les exceptions.",
          Authorities.forclusion),
        .init(
          "Si le mandataire discute la créance déclarée, répondre dans les \(.reponseMandataire).",
          Authorities.challengeReply),
        .init(
          "Une créance antérieure ne peut plus être ni poursuivie ni payée : ni mise en demeure, ni procès.",
          Authorities.stay, Authorities.noPayment),
        .init(
          "Intérêts et pénalités s’arrêtent au jugement ; pas d’indemnité de \(.indemniteForfaitaire) sur une échéance que la procédure interdit de payer.",
          Authorities.interestStops, Authorities.lateInterest),
        .init(
          "Réserve de propriété : réclamer les biens encore présents dans les \(.revendication) de la publication.",
          Authorities.retentionOfTitle),
        .init(
          "La déclaration interrompt la prescription jusqu’à la clôture de la procédure.",
          .declarationInterrupts),
      ],
      actions: [.declarerCreance, .releveDeForclusion, .attendreVerification, .consulterProcedureCollective],
      holding: RuleGroups.letters.union(RuleGroups.suits).union(["E1", "R1", "E2"]),
      silencing: RuleGroups.waits.union(RuleGroups.limitation).union(["A7", "C2", "C6", "A10", "C5"]))
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    guard context.isInsolvent, context.someClaimIsOlder else { return .silent }
    if let challenge = context.history.challenged { return .applies(answer(challenge, context)) }
    if let declared = context.history.declared { return .applies(wait(declared, context)) }
    return .applies(declare(context))
  }

  private func declare(_ context: RuleContext) -> Conclusion {
    let debtor = context.dossier.debtor
    let figures = context.figures
    let abroad = context.creditorDeclaresFromAfar
    let months = abroad ? figures.declarationMonthsAbroad : figures.declarationMonths
    let published = debtor.publicationDate.value
    let start = published ?? debtor.judgmentDate.value
    let limit = start.map {
      Deadline.procedural(
        $0.adding(months: months), "déclarer la créance au mandataire judiciaire ou au liquidateur", citations
      )
    }
    if let limit, limit.lastDay < context.day { return late(start, limit, context) }
    var reasons = [opening(context)]
    if published == nil, let judgment = debtor.judgmentDate.value {
      reasons.append(
        reason(
          "La date de publication au BODACC n’est pas connue : le délai est compté, par prudence, du jugement du \(FrenchFormat.day(judgment)).",
          [debtor.publicationDate.path, debtor.judgmentDate.path]))
    } else if published == nil {
      reasons.append(
        reason(
          "Ni la publication ni le jugement n’ont de date connue : le délai court peut-être déjà, il faut déclarer sans attendre.",
          [debtor.publicationDate.path, debtor.judgmentDate.path]))
    }
    if abroad {
      reasons.append(
        reason(
          "Votre entreprise n’est pas établie en France métropolitaine : le délai de déclaration est de \(FrenchFormat.count(months, "mois", "mois")).",
          [context.dossier.creditor.country.path]))
    }
    return Conclusion(
      advice(
        .declarerCreance, "Déclarer la créance au mandataire judiciaire ou au liquidateur", because: reasons,
        mind: mind(context), deadline: limit, prepare: papers(context),
        cost: "gratuit ; une lettre recommandée avec avis de réception, dont la date d’envoi compte",
        letter: "declaration_creance"),
      bars: [bar(context)])
  }

  private func late(_ start: Day?, _ limit: Deadline, _ context: RuleContext) -> Conclusion {
    let relief = start.map {
      Deadline.unmoved(
        $0.adding(months: context.figures.reliefMonths),
        "demander au juge-commissaire le relevé de forclusion",
        [Authorities.forclusion])
    }
    let passed = reason(
      "Le délai de déclaration est passé depuis le \(FrenchFormat.day(limit.lastDay)).",
      context.insolvencyFacts)
    if let relief, relief.day < context.day {
      return Conclusion(
        advice(
          .consulterProcedureCollective,
          "Consulter un avocat : les délais de déclaration et de relevé de forclusion sont passés",
          because: [
            opening(context), passed,
            reason(
              "Le délai de \(context.figures.text(.releveForclusion)) du relevé de forclusion semble passé aussi, sauf cas particuliers que l’avocat examinera.",
              context.insolvencyFacts, [Authorities.forclusion]),
          ],
          mind: mind(context), prepare: papers(context)),
        bars: [bar(context)])
    }
    return Conclusion(
      advice(
        .releveDeForclusion, "Demander un relevé de forclusion, et déclarer la créance",
        because: [
          opening(context), passed,
          reason(
            "Le juge-commissaire peut être saisi dans les \(context.figures.text(.releveForclusion)) de la publication ; l’avocat examinera si le retard vient du débiteur ou n’est pas de votre fait.",
            context.insolvencyFacts, [Authorities.forclusion]),
        ],
        mind: mind(context), deadline: relief, prepare: papers(context), letter: "declaration_creance"),
      bars: [bar(context)])
  }

  private func wait(_ declared: Exchange, _ context: RuleContext) -> Conclusion {
    Conclusion(
      advice(
        .attendreVerification, "Attendre la vérification de la créance déclarée",
        because: [
          reason(
            "La créance a été déclarée : le mandataire la vérifie.", [declared.kind.path, declared.date.path])
        ],
        mind: [
          reason(
            "Si le mandataire discute la créance, vous avez \(context.figures.challengeReplyDays) jours pour répondre.",
            [],
            [Authorities.challengeReply])
        ] + mind(context),
        prepare: ["la copie de la déclaration et la preuve de son envoi"]),
      bars: [bar(context)])
  }

  private func answer(_ challenge: Exchange, _ context: RuleContext) -> Conclusion {
    let start = challenge.receivedOn.value ?? challenge.date.value
    let limit = start.map {
      Deadline.procedural(
        $0.adding(days: context.figures.challengeReplyDays), "répondre au mandataire qui discute la créance",
        [Authorities.challengeReply])
    }
    return Conclusion(
      advice(
        .attendreVerification, "Répondre au mandataire qui discute votre créance",
        because: [
          reason(
            "Le mandataire discute la créance déclarée : sans réponse dans le délai, sa proposition s’impose en principe.",
            [challenge.kind.path, challenge.receivedOn.path], [Authorities.challengeReply])
        ],
        mind: mind(context), deadline: limit, prepare: papers(context)),
      bars: [bar(context)])
  }

  private func opening(_ context: RuleContext) -> Reason {
    reason(
      "\(context.debtorName) est en procédure collective et la créance, ou une partie, est née avant le jugement.",
      context.insolvencyFacts)
  }

  private func mind(_ context: RuleContext) -> [Reason] {
    let dossier = context.dossier
    var result = [
      reason(
        "Les pénalités et les intérêts s’arrêtent au jugement.", [dossier.debtor.judgmentDate.path],
        [Authorities.interestStops])
    ]
    result.append(
      reason(
        "Pas d’indemnité de \(context.figures.text(.indemniteForfaitaire)) sur les échéances que la procédure a interdit de payer.",
        [],
        [Authorities.lateInterest]))
    if dossier.clauses.retentionOfTitle.isTrue {
      var words = "Réserve de propriété : revendiquer aussi les biens qui existent encore"
      if let published = dossier.debtor.publicationDate.value {
        let last = published.adding(months: context.figures.revendicationMonths)
        words =
          last >= context.day
          ? words + ", au plus tard le \(FrenchFormat.day(last))"
          : "Réserve de propriété : le délai de revendication paraît fini depuis le \(FrenchFormat.day(last)) ; l’avocat examinera ce qui reste possible"
      }
      result.append(
        reason(words + ".", [dossier.clauses.retentionOfTitle.path], [Authorities.retentionOfTitle]))
    }
    if !context.laterClaims.isEmpty {
      result.append(
        reason(
          "Les fournitures postérieures au jugement suivent une autre règle : les réclamer à leur échéance, et les déclarer en cas de doute.",
          context.laterClaims.map(\.performedOn.path), [Authorities.laterClaims]))
    }
    return result
  }

  private func papers(_ context: RuleContext) -> [String] {
    var result = [
      "le montant dû au jour du jugement, et les sommes à échoir",
      "les factures, la commande et la preuve de la livraison", "un bordereau des pièces",
    ]
    if context.dossier.clauses.retentionOfTitle.isTrue {
      result.append("la clause de réserve de propriété acceptée au plus tard à la livraison")
    }
    return result
  }

  private func bar(_ context: RuleContext) -> Bar {
    Bar(
      RuleGroups.letters.union(RuleGroups.suits).union(["E1", "R1", "E2"]),
      silencing: RuleGroups.waits.union(RuleGroups.limitation).union(["A7", "C2", "C6", "A10", "C5"]),
      because: reason(
        "La procédure collective interdit les poursuites et les paiements pour une créance antérieure : ni mise en demeure, ni procès.",
        [context.dossier.debtor.state.path], [Authorities.stay]))
  }
}
