import Basics
import Dossier
import Law

/// A petition, a suit or a mediation is pending: follow it.
struct A13Pending: Rule {
  let id = "A13"
  let title = "Procédure en cours"
  let citations = [Authorities.orderFees]

  var sheet: RuleSheet {
    RuleSheet(
      if:
        "Si une requête en injonction de payer, une assignation, une médiation ou une conciliation est en cours.",
      then: "Alors suivre cette procédure jusqu’à sa prochaine date, sans en commencer une autre.",
      minds: [
        .init(
          "Au tribunal de commerce, les frais de la requête se paient au greffe dans les \(.consignationRequete), sinon elle tombe.",
          Authorities.orderFees),
        .init(
          "Le dépôt d’une requête n’interrompt pas la prescription ; la signification de l’ordonnance, si.",
          Authorities.petitionDoesNotInterrupt),
        .init(
          "Une médiation ou une conciliation convenue par écrit suspend la prescription.",
          Authorities.amicableSuspends),
        .init(
          "Requête rejetée : la suite est une assignation.", Authorities.orderPartial,
          Authorities.suitCommercial),
      ],
      actions: [.suivreProcedure],
      holding: RuleGroups.suits,
      silencing: RuleGroups.ladder.union(RuleGroups.proofsAndContest).union(["R1", "R2"]))
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    let history = context.history
    if let petition = history.pendingPetition { return .applies(follow(petition: petition, context)) }
    if let suit = history.pendingSuit {
      return .applies(
        follow(
          suit, "Suivre l’assignation en cours : prochaine audience", "Une assignation est en cours.",
          Authorities.suitCommercial))
    }
    if let mediation = history.openMediation {
      return .applies(
        follow(
          mediation, "Suivre la médiation ou la conciliation en cours",
          "Une médiation ou une conciliation est ouverte ; par écrit, elle suspend la prescription.",
          Authorities.amicableSuspends))
    }
    return .silent
  }

  private func follow(petition: Exchange, _ context: RuleContext) -> Conclusion {
    let facts = [petition.kind.path, petition.date.path]
    var deadline: Deadline?
    var mind = [
      reason(
        "Le dépôt de la requête n’interrompt pas la prescription : la signification de l’ordonnance, si.",
        facts,
        [Authorities.petitionDoesNotInterrupt])
    ]
    if context.isCommercialCourt(petition) {
      let limit = petition.date.value.map {
        context.procedural(
          $0.adding(days: context.figures.petitionFeeDays), "consigner les frais de la requête au greffe",
          citations)
      }
      if let limit, limit.lastDay >= context.day { deadline = limit }
      mind.append(
        reason(
          "Devant le tribunal de commerce, les frais se consignent dans les \(context.figures.petitionFeeDays)\u{A0}jours de la requête.",
          facts))
    }
    return Conclusion(
      advice(
        .suivreProcedure, "Suivre la requête en injonction de payer déjà déposée",
        because: [
          reason(
            "Une requête en injonction de payer est en cours : attendre la décision du président.", facts)
        ],
        mind: mind, deadline: deadline, prepare: ["la copie de la requête et le reçu du greffe"]),
      bars: [bar(facts)])
  }

  private func follow(_ event: Exchange, _ title: String, _ text: String, _ authority: Citation) -> Conclusion
  {
    let facts = [event.kind.path, event.date.path]
    return Conclusion(
      advice(
        .suivreProcedure, title, because: [reason(text, facts, [authority])],
        prepare: ["la dernière convocation ou le dernier courrier reçu, avec sa date"]), bars: [bar(facts)])
  }

  private func bar(_ facts: [FactPath]) -> Bar {
    Bar(
      RuleGroups.suits, silencing: RuleGroups.ladder.union(RuleGroups.proofsAndContest).union(["R1", "R2"]),
      because: reason("Une procédure est déjà en cours : c’est elle qu’il faut suivre.", facts))
  }
}
