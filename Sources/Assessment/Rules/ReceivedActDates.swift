import Basics
import Dossier
import Law

/// The dates of an act that the caller received.
extension RuleContext {
  var act: ReceivedAct { dossier.receivedAct }

  /// An injonction de payer, or an act not said to be something else.
  var actIsOrder: Bool {
    if let kind = act.kind.value { return kind == .injonction }
    return dossier.intake.purpose.value == .injonctionRecue
  }

  /// Served in person. Not known: the careful reading counts one month from the service while that month
  /// runs; once it is over, that the act was perhaps not handed over is what keeps the opposition open.
  var actServedInPerson: Bool {
    if let known = act.inPerson.value { return known }
    return monthFromService.map { $0.lastDay >= day } ?? true
  }

  private var monthFromService: Deadline? { act.receivedOn.value.map { opposing(from: $0) } }

  private func opposing(from start: Day, _ label: String = "former opposition au greffe") -> Deadline {
    procedural(
      start.adding(months: figures.oppositionMonths), label,
      [Authorities.orderOpposition, Authorities.workingDays])
  }

  /// The last day to oppose the order; nil when no date is known, or when it is not served in person and no
  /// seizure was made yet (the time has then not begun to run).
  var oppositionDeadline: Deadline? { oppositionDeadline("former opposition au greffe") }

  /// The same day, for what is to be done before it.
  func oppositionDeadline(_ label: String) -> Deadline? {
    let start = actServedInPerson ? act.receivedOn.value : act.firstSeizure.value
    return start.map { opposing(from: $0, label) }
  }

  var oppositionIsLate: Bool { oppositionDeadline.map { $0.lastDay < day } ?? false }

  var actFacts: [FactPath] {
    actServedInPerson
      ? [act.receivedOn.path, act.inPerson.path] : [act.inPerson.path, act.firstSeizure.path]
  }

  /// The order was served after its own time limit; the last day it had. Nil when in time or unknown.
  var orderServedTooLate: Day? {
    guard let date = act.date.value, let served = act.receivedOn.value else { return nil }
    let limit = lastDayToServe(orderOf: date)
    return served > limit ? limit : nil
  }

  /// Nothing at all is owed, part of it, or it is not known.
  var actIsDisputed: Bool { act.owed.value != .tout }
}

extension Rule {
  /// Said when the order seems void because it was served too late.
  func voidOrder(_ context: RuleContext) -> [Reason] {
    guard let limit = context.orderServedTooLate else { return [] }
    return [
      reason(
        "L’ordonnance semble avoir été signifiée trop tard (au plus tard le \(FrenchFormat.day(limit))) : l’avocat examinera si elle est non avenue.",
        [context.act.date.path, context.act.receivedOn.path], [Authorities.orderService])
    ]
  }
}
