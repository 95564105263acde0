import Basics
import Dossier
import Law

/// Opposition to an order: consign the fees, appoint a lawyer, or prepare the hearing.
struct A06Opposition: Rule {
  let id = "A6"
  let title = "Opposition à l’injonction de payer"
  let citations = [Authorities.orderLawyer, Authorities.orderFees]

  var sheet: RuleSheet {
    RuleSheet(
      if:
        "Si le débiteur a formé opposition à l’ordonnance d’injonction de payer, et qu’aucun jugement n’est encore rendu.",
      then:
        "Alors, au tribunal de commerce, consigner les frais (les verser au greffe) ; au tribunal judiciaire, constituer avocat au-dessus de \(.seuilAvocat), sinon préparer l’audience.",
      minds: [
        .init(
          "Le délai court de la lettre du greffe : \(.consignationOpposition) pour consigner, \(.constitutionAvocat) pour constituer avocat. Délai passé : consulter un avocat aussitôt.",
          Authorities.orderFees, Authorities.orderLawyer, Authorities.workingDays),
        .init(
          "Si l’instance s’éteint, l’interruption de la prescription est effacée avec elle.",
          Authorities.orderOppositionInstance),
        .init(
          "Produire l’acte de signification à l’audience ; selon la date de l’ordonnance, la demande est irrecevable sans lui.",
          Authorities.orderLawyer),
      ],
      citing: [Authorities.lawyerCivil],
      actions: [.repondreOpposition],
      holding: RuleGroups.suits,
      silencing: RuleGroups.ladder.union(RuleGroups.proofsAndContest).union(RuleGroups.ownRoutes))
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    guard let opposition = context.history.opposition else { return .silent }
    let letter = context.history.open(.lettreGreffe, unless: [.jugement])
    let received = letter.flatMap { $0.receivedOn.value ?? $0.date.value }
    var facts = [opposition.kind.path, opposition.date.path]
    if let letter { facts += [letter.receivedOn.path] }
    let commercial = context.isCommercialCourt(letter, opposition, context.history.order)
    if commercial {
      return .applies(
        step(
          context, facts, received, "Consigner les frais d’opposition au greffe",
          days: context.figures.consignationDays,
          label: "consigner les frais au greffe du tribunal de commerce", authority: Authorities.orderFees,
          text:
            "Le débiteur a fait opposition : le tribunal de commerce demande au créancier de consigner les frais, sinon la demande est perdue."
        ))
    }
    if context.oppositionExceedsLawyerThreshold {
      return .applies(
        step(
          context, facts, received, "Constituer avocat", days: context.figures.lawyerAppointmentDays,
          label: "constituer avocat devant le tribunal judiciaire", authority: Authorities.orderLawyer,
          text:
            "Le débiteur a fait opposition : devant le tribunal judiciaire, au-dessus de \(FrenchFormat.money(context.figures.lawyerThreshold)), le créancier doit constituer avocat, sinon l’instance s’éteint."
        ))
    }
    return .applies(
      Conclusion(
        advice(
          .repondreOpposition, "Préparer l’audience sur opposition",
          because: [
            reason(
              "Le débiteur a fait opposition : le tribunal judiciaire convoque les deux parties à une audience.",
              facts,
              [Authorities.orderLawyer])
          ],
          mind: (context.dossier.goesToProtectionJudge
            ? []
            : [
              reason(
                "Si la demande dépasse \(FrenchFormat.money(context.figures.lawyerThreshold)), intérêts compris, il faut constituer avocat dans les \(context.figures.lawyerAppointmentDays)\u{A0}jours de la lettre du greffe.",
                context.amountFacts, [Authorities.orderLawyer])
            ]) + mind(context), prepare: papers), bars: [bar(facts)]))
  }

  private func step(
    _ context: RuleContext, _ facts: [FactPath], _ received: Day?, _ title: String, days: Int, label: String,
    authority: Citation, text: String
  ) -> Conclusion {
    let limit = received.map { context.procedural($0.adding(days: days), label, [authority]) }
    var reasons = [reason(text, facts, [authority])]
    if let limit, limit.lastDay < context.day {
      reasons.append(
        reason(
          "Le délai a pris fin le \(FrenchFormat.day(limit.lastDay)) : si rien n’a été fait, l’avocat examinera ce qui peut encore l’être.",
          facts, [authority, Authorities.orderOppositionInstance]))
      return Conclusion(
        advice(
          .repondreOpposition, "Consulter un avocat sans délai : opposition à l’ordonnance", because: reasons,
          mind: mind(context), prepare: papers), bars: [bar(facts)])
    }
    if received == nil {
      reasons.append(
        reason(
          "La lettre du greffe fait courir un délai de \(days)\u{A0}jours : guetter sa réception et noter la date.",
          facts,
          [authority]))
    }
    return Conclusion(
      advice(
        .repondreOpposition, title, because: reasons, mind: mind(context), deadline: limit, prepare: papers,
        cost: authority == Authorities.orderFees ? "les frais que la lettre du greffe indique" : nil),
      bars: [bar(facts)])
  }

  private func mind(_ context: RuleContext) -> [Reason] {
    [
      reason(
        "Si l’instance s’éteint, l’interruption de la prescription est effacée avec elle.", [],
        [Authorities.orderOppositionInstance]),
      reason(
        context.orderReadings.first?.requiresActOfService == true
          ? "Produire l’acte de signification à l’audience : pour une ordonnance rendue \(OrderRegime.shorterService.words), la demande est irrecevable sans lui."
          : "Avoir l’acte de signification à l’audience.",
        context.history.orderServed.map { [$0.kind.path] } ?? [],
        [Authorities.orderLawyer]),
    ]
  }

  private let papers = [
    "la lettre du greffe", "l’ordonnance et son acte de signification", "les pièces jointes à la requête",
  ]

  private func bar(_ facts: [FactPath]) -> Bar {
    Bar(
      RuleGroups.suits,
      silencing: RuleGroups.ladder.union(RuleGroups.proofsAndContest).union(RuleGroups.ownRoutes),
      because: reason("Une instance est ouverte sur l’opposition : c’est elle qu’il faut suivre.", facts))
  }
}

extension RuleContext {
  /// The whole principal counts, the contested part too: the amount of the order is not known, and a time
  /// limit missed loses the instance.
  var oppositionExceedsLawyerThreshold: Bool {
    !dossier.goesToProtectionJudge
      && notBarred.reduce(Money.zero) { $0 + $1.principal } > figures.lawyerThreshold
  }
}
