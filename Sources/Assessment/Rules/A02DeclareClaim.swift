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
          "Elle contient le montant dû au jour du jugement, les sommes à échoir, les sûretés, le calcul des intérêts, la mention que la créance est sincère, les pièces et leur bordereau.",
          Authorities.declarationContent),
        .init(
          "Déclarer même sans titre, et sur une évaluation. Peuvent signer\u{A0}: le créancier, son salarié, ou un mandataire muni d’un pouvoir spécial écrit.",
          Authorities.declaration),
        .init(
          "La date d’envoi compte\u{A0}; garder la preuve de l’envoi et de son contenu.",
          Authorities.declarationSending, Authorities.declarationProof),
        .init(
          "Contrat résilié par la procédure\u{A0}: \(.declarationContratResilie) depuis la résiliation. Sûreté ou contrat publié\u{A0}: \(.declarationAvisPersonnel) depuis l’avis personnel du mandataire.",
          Authorities.terminatedContract, Authorities.declaration),
        .init(
          "Un procès déjà engagé est suspendu\u{A0}; il reprend, la créance déclarée, pour en fixer le montant.",
          Authorities.suspendedSuit),
        .init(
          "Le relevé de forclusion (être admis malgré le retard) se demande dans les \(.releveForclusion) de la publication, si le retard n’est pas la faute du créancier ou si le débiteur a omis la créance ; ensuite, l’avocat examine les exceptions.",
          Authorities.forclusion),
        .init(
          "Si le mandataire discute la créance déclarée, répondre dans les \(.reponseMandataire).",
          Authorities.challengeReply),
        .init(
          "Une créance antérieure ne peut plus être ni poursuivie ni payée : ni mise en demeure, ni procès.",
          Authorities.stay, Authorities.noPayment),
        .init(
          "Intérêts et pénalités s’arrêtent au jugement (sauf prêt ou paiement différé d’au moins \(.differeInteretsMaintenus)) ; pas d’indemnité de \(.indemniteForfaitaire) sur une échéance que la procédure interdit de payer.",
          Authorities.interestStops, Authorities.lateInterest),
        .init(
          "Réserve de propriété : réclamer les biens encore présents dans les \(.revendication) de la publication ; sans accord, le juge-commissaire est saisi dans un délai court.",
          Authorities.retentionOfTitle, Authorities.retentionJudge),
        .init(
          "La déclaration interrompt la prescription jusqu’à la clôture de la procédure.",
          .declarationInterrupts),
      ],
      citing: [Authorities.workingDays],
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
      context.procedural(
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
          "Votre entreprise n’est pas établie en France métropolitaine\u{A0}: le délai de déclaration est de \(FrenchFormat.count(months, "mois", "mois")).",
          [context.dossier.creditor.country.path, context.dossier.creditor.postcode.path]))
    }
    reasons.append(
      reason("Non déclarée, la créance n’est pas payée par la procédure.", [], [Authorities.forclusion]))
    return Conclusion(
      advice(
        .declarerCreance, title(debtor), because: reasons,
        mind: form(context) + mind(context), deadline: limit, prepare: papers(context),
        cost: "gratuit ; une lettre recommandée avec avis de réception, dont la date d’envoi compte",
        letter: "declaration_creance"),
      bars: [bar(context)])
  }

  /// Whom to declare to, by name when it is known.
  private func title(_ debtor: Debtor) -> String {
    let organ = debtor.state.value == .liquidation ? "liquidateur" : "mandataire judiciaire"
    guard let name = debtor.administrator.value, !name.isEmpty else {
      return "Déclarer la créance au mandataire judiciaire ou au liquidateur"
    }
    return "Déclarer la créance à \(name), \(organ)"
  }

  private func late(_ start: Day?, _ limit: Deadline, _ context: RuleContext) -> Conclusion {
    let relief = start.map {
      context.unmoved(
        $0.adding(months: context.figures.reliefMonths),
        "demander au juge-commissaire le relevé de forclusion",
        [Authorities.forclusion])
    }
    let last = FrenchFormat.day(limit.lastDay)
    let passed = reason(
      context.dossier.debtor.publicationDate.value == nil
        ? "Compté du jugement, par prudence, le délai de déclaration paraît passé depuis le \(last). Il court de la publication au BODACC, qui est plus tardive\u{A0}: la chercher, et déclarer aujourd’hui même."
        : "Le délai de déclaration est passé depuis le \(last).",
      context.insolvencyFacts)
    var grounds = [opening(context), passed]
    if let relief, relief.day < context.day, WorkingDays.next(onOrAfter: relief.day) >= context.day {
      grounds.append(
        reason(
          "Le dernier jour pour demander le relevé, le \(FrenchFormat.day(relief.day)), n’était pas ouvré\u{A0}: un report est possible sans être sûr, voir l’avocat aujourd’hui même.",
          context.insolvencyFacts, [Authorities.workingDays]))
    }
    if let local = limit.localMove, local >= context.day {
      grounds.append(
        reason(
          "Un jour férié local a pu reporter ce délai au \(FrenchFormat.day(local))\u{A0}: déclarer dès aujourd’hui, sans y compter.",
          context.insolvencyFacts, [.localHolidays]))
    }
    if let relief, relief.day < context.day {
      return Conclusion(
        advice(
          .consulterProcedureCollective,
          "Consulter un avocat : les délais de déclaration et de relevé de forclusion paraissent passés",
          because: grounds + [
            reason(
              "Le délai de \(context.figures.text(.releveForclusion)) du relevé de forclusion semble passé aussi, sauf cas particuliers que l’avocat examinera.",
              context.insolvencyFacts, [Authorities.forclusion])
          ],
          mind: mind(context), prepare: papers(context)),
        bars: [bar(context)])
    }
    return Conclusion(
      advice(
        .releveDeForclusion, "Demander un relevé de forclusion, et déclarer la créance",
        because: grounds + [
          reason(
            "Le juge-commissaire peut être saisi dans les \(context.figures.text(.releveForclusion)) de la publication ; l’avocat examinera si le retard vient du débiteur ou n’est pas de votre fait.",
            context.insolvencyFacts, [Authorities.forclusion])
        ],
        mind: form(context) + mind(context), deadline: relief, prepare: papers(context),
        letter: "declaration_creance"),
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
            "Si le mandataire discute la créance, vous avez \(context.figures.challengeReplyDays)\u{A0}jours pour répondre.",
            [],
            [Authorities.challengeReply])
        ] + mind(context),
        prepare: ["la copie de la déclaration et la preuve de son envoi"]),
      bars: [bar(context)])
  }

  private func answer(_ challenge: Exchange, _ context: RuleContext) -> Conclusion {
    let start = challenge.receivedOn.value ?? challenge.date.value
    let limit = start.map {
      context.procedural(
        $0.adding(days: context.figures.challengeReplyDays), "répondre au mandataire qui discute la créance",
        [Authorities.challengeReply])
    }
    if let limit, limit.lastDay < context.day {
      return Conclusion(
        advice(
          .consulterProcedureCollective, "Consulter un avocat sans délai\u{A0}: réponse au mandataire",
          because: [
            reason(
              "Le mandataire discute la créance déclarée, et le délai de \(context.figures.challengeReplyDays)\u{A0}jours pour lui répondre paraît fini depuis le \(FrenchFormat.day(limit.lastDay))\u{A0}: l’avocat examinera si une réponse est partie, et ce qui reste possible.",
              [challenge.kind.path, challenge.receivedOn.path], [Authorities.challengeReply])
          ],
          mind: mind(context), prepare: ["la lettre du mandataire et son enveloppe"] + papers(context)),
        bars: [bar(context)])
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

  /// How a declaration is made so that it counts: by whom, when, and what of a contract that goes on.
  private func form(_ context: RuleContext) -> [Reason] {
    let dossier = context.dossier
    var result = [
      reason(
        "Déclarer même sans jugement ni titre, et sur une évaluation si le compte n’est pas arrêté. Peuvent signer\u{A0}: vous, un salarié de l’entreprise, ou un mandataire muni d’un pouvoir spécial écrit.",
        [dossier.creditor.name.path], [Authorities.declaration]),
      reason(
        "La date d’envoi compte. Garder la preuve de l’envoi et de son contenu\u{A0}: copie de la lettre et de ses pièces.",
        [], [Authorities.declarationSending, Authorities.declarationProof]),
    ]
    if context.contractMayRun {
      result.append(
        reason(
          "Si la procédure met fin au contrat, ce qui en résulte se déclare à part, dans le délai de \(context.figures.text(.declarationContratResilie)) depuis la résiliation.",
          [dossier.relation.nature.path, dossier.relation.stillSupplying.path],
          [Authorities.terminatedContract]))
    }
    if dossier.relation.nature.value == .locationMateriel || dossier.relation.nature.value == .pret {
      result.append(
        reason(
          "Contrat ou sûreté publiés (crédit-bail, gage)\u{A0}: le mandataire doit vous avertir, et le délai est de \(context.figures.text(.declarationAvisPersonnel)) depuis cet avis\u{A0}; ne pas l’attendre pour déclarer.",
          [dossier.relation.nature.path], [Authorities.declaration]))
    }
    if let suit = context.history.pendingSuit ?? context.history.opposition {
      result.append(
        reason(
          "Le procès en cours est suspendu\u{A0}: il reprend, la créance déclarée, pour en fixer le montant.",
          [suit.kind.path], [Authorities.suspendedSuit]))
    }
    return result
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
      "le montant dû au jour du jugement, et les sommes à échoir avec leurs dates",
      "les sûretés et privilèges s’il y en a, et le calcul des intérêts",
      "la phrase «\u{A0}je certifie cette créance sincère\u{A0}» (inutile avec un titre exécutoire)",
      "la copie des factures, de la commande et de la preuve de la livraison, et un bordereau des pièces",
    ]
    if !context.isInEuros { result.append("le montant converti en euros, au cours du jour du jugement") }
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

extension RuleContext {
  /// A contract that goes on may be ended by the proceedings: a lease, a loan, services still supplied.
  fileprivate var contractMayRun: Bool {
    let relation = dossier.relation
    if relation.stillSupplying.isTrue || relation.isLease { return true }
    return relation.nature.value == .locationMateriel || relation.nature.value == .pret
  }
}
