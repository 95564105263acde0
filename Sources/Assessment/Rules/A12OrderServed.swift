import Basics
import Dossier
import Law

/// An order served and not yet enforceable: wait for the date.
struct A12OrderServed: Rule {
  let id = "A12"
  let title = "Ordonnance signifiée"
  let citations = [Authorities.orderExecution]

  var sheet: RuleSheet {
    RuleSheet(
      if:
        "Si l’ordonnance est signifiée, sans opposition connue, et que l’attente avant de l’exécuter n’est pas finie.",
      then:
        "Alors attendre, puis faire exécuter ; l’attente court de la signification et dépend de la date de l’ordonnance : \(history: .attenteExecution).",
      minds: [
        .init(
          "Une opposition peut encore être formée : guetter l’avis ou la lettre du greffe.",
          Authorities.orderOpposition),
        .init(
          "La somme est celle que fixe l’ordonnance\u{A0}; le décompte du bilan est donné pour information.",
          Authorities.orderPartial),
        .init(
          "Selon la date de l’ordonnance, le greffe avertit le créancier d’une opposition (\(history: .avisOpposition), hors tribunal de commerce) ; son silence ne prouve rien.",
          Authorities.orderNotice),
        .init(
          "Au tribunal de commerce, c’est la lettre demandant de consigner les frais qui annonce l’opposition.",
          Authorities.orderFees),
        .init(
          "Date de l’ordonnance inconnue : l’attente la plus longue est retenue.", Authorities.orderExecution),
        .init(
          "Acte non remis à la personne : l’opposition reste ouverte jusqu’à \(.opposition) après le premier acte remis en personne ou la première saisie.",
          Authorities.orderOpposition),
      ],
      citing: [Authorities.workingDays],
      actions: [.attendreOrdonnance],
      holding: RuleGroups.suits,
      silencing: RuleGroups.ladder.union(RuleGroups.proofsAndContest).union(["R1", "R2"]))
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    let history = context.history
    guard let served = history.orderServed, history.opposition == nil, history.judgment == nil,
      context.orderServiceEnded == nil
    else { return .silent }
    let facts = [served.kind.path, served.date.path] + (history.order.map { [$0.date.path] } ?? [])
    let date = context.enforceableFrom
    if let date, date < context.day { return .silent }
    let wait = date.map { Deadline.from($0, "fin du délai d’opposition et d’attente", citations) }
    return .applies(
      Conclusion(
        advice(
          .attendreOrdonnance,
          date.map { "Attendre le \(FrenchFormat.day($0)), puis faire exécuter l’ordonnance" }
            ?? "Retrouver l’acte de signification : sa date dit quand l’ordonnance peut être exécutée",
          because: [
            reason(
              "L’ordonnance est signifiée ; tant que le délai d’opposition et d’attente n’est pas fini, elle ne s’exécute pas.",
              facts)
          ],
          mind: [
            reason(
              "Une opposition peut encore être formée : guetter l’avis ou la lettre du greffe.", facts,
              [Authorities.orderOpposition]),
            orderFixesSum(facts),
          ] + greffeNotice(context) + otherReadings(context) + stillOpposable(served, context),
          deadline: wait,
          prepare: ["l’acte de signification", "l’ordonnance revêtue de la formule exécutoire"]),
        bars: [
          Bar(
            RuleGroups.suits,
            silencing: RuleGroups.ladder.union(RuleGroups.proofsAndContest).union(["R1", "R2"]),
            because: reason("L’ordonnance signifiée suit son cours.", facts))
        ]))
  }
}

extension A12OrderServed {
  /// From the reform on, the greffe tells the creditor of an opposition.
  private func greffeNotice(_ context: RuleContext) -> [Reason] {
    guard let notice = context.orderReadings.first?.notice else { return [] }
    if context.isCommercialCourt(context.history.orderServed, context.history.order) {
      return [
        reason(
          "Au tribunal de commerce, c’est la lettre du greffe demandant de consigner les frais qui annonce une opposition ; son silence ne prouve pas qu’il n’y en a pas.",
          context.history.order.map { [$0.date.path] } ?? [], [Authorities.orderFees])
      ]
    }
    return [
      reason(
        "Le greffe doit vous avertir d’une opposition dans le délai de \(notice.formatted) ; son silence ne prouve pas qu’il n’y en a pas.",
        context.history.order.map { [$0.date.path] } ?? [], [Authorities.orderNotice])
    ]
  }

  /// The order has no date: the shorter wait that an older order would have.
  private func otherReadings(_ context: RuleContext) -> [Reason] {
    guard let served = context.history.orderServed?.date.value, context.orderReadings.count > 1,
      let first = context.orderReadings.first, let second = context.orderReadings.dropFirst().first,
      first.wait.value != second.wait.value
    else { return [] }
    let earlier = context.latest(second.wait, after: served)
    return [
      reason(
        "La date de l’ordonnance n’est pas connue : l’attente la plus longue (\(first.wait.formatted), ordonnance rendue \(first.words)) est retenue ; rendue plus tôt, elle finirait le \(FrenchFormat.day(earlier)).",
        [orderDate(context)])
    ]
  }

  private func orderDate(_ context: RuleContext) -> FactPath {
    (context.history.order ?? context.history.orderServed)?.date.path ?? context.dossier.intake.purpose.path
  }
}

extension Rule {
  /// What is enforced is the sum of the order, not the one counted here.
  func orderFixesSum(_ facts: [FactPath]) -> Reason {
    reason(
      "La somme est celle que fixe l’ordonnance\u{A0}; le décompte de ce bilan est donné pour information.",
      facts, [Authorities.orderPartial])
  }

  /// An order that was not handed to the debtor can be opposed for longer: whoever enforces it must know.
  func stillOpposable(_ served: Exchange, _ context: RuleContext) -> [Reason] {
    guard !served.inPerson.isTrue else { return [] }
    return [
      reason(
        "Si l’acte n’a pas été remis à la personne, l’opposition reste ouverte jusqu’à \(context.figures.text(.opposition)) après le premier acte remis en personne ou la première saisie.",
        [served.inPerson.path], [Authorities.orderOpposition])
    ]
  }
}

extension RuleContext {
  /// The order was served once its own time limit was over, so that it is void; the last day it had. Nil
  /// when served in time, or when a date is unknown.
  var orderServiceEnded: Day? {
    guard let served = history.orderServed?.date.value, let order = history.order?.date.value else {
      return nil
    }
    let last = lastDayToServe(orderOf: order)
    return served > last ? last : nil
  }

  /// A judgment, or an order that still stands and is not opposed, fixes the sum: what the contract says of a
  /// rate changes nothing to it.
  var titleFixesSum: Bool {
    if history.judgment != nil { return true }
    guard history.opposition == nil, orderServiceEnded == nil else { return false }
    if history.orderServed != nil { return true }
    guard let order = history.order else { return false }
    return order.date.value.map { lastDayToServe(orderOf: $0) >= day } ?? true
  }

  /// The last day to serve an order of `date`, carried to a working day: the later reading, for saying that
  /// a service came too late.
  func lastDayToServe(orderOf date: Day) -> Day { serviceTerm(orderOf: date).latest }

  /// The time to serve an order of `date`, before the debtor's court.
  func serviceTerm(orderOf date: Day) -> ProceduralTerm {
    OrderRegime.serviceTerm(orderOf: date, alsaceMoselle: dossier.debtorIsInAlsaceMoselle)
  }

  /// The last day of a time given to the debtor: the later day, where a local holiday may carry it.
  func latest(_ length: LegalParameter, after act: Day) -> Day {
    ProceduralTerm(length, after: act, alsaceMoselle: dossier.debtorIsInAlsaceMoselle).latest
  }

  /// The rules that the order obeys, the protective ones first when its date is not known.
  var orderReadings: [OrderRegime] {
    OrderRegime.readings(orderOf: history.order?.date.value, by: history.orderServed?.date.value ?? day)
  }

  /// The last day to wait before an order served and not opposed can be enforced; nil when the date of the
  /// service is unknown. An order whose own date is unknown is given the longer wait.
  var enforceableFrom: Day? {
    guard let served = history.orderServed?.date.value else { return nil }
    // The time to oppose is carried to a working day: nothing is enforced before it is over.
    return orderReadings.first.map { latest($0.wait, after: served) }
  }
}
