package import Basics
package import Dossier
import Law

/// Limitation (prescription) of each invoice on `day`, in the order of the invoices.
///
/// Two dates: the conservative one (earliest start, proved events only) and the possible one (latest start
/// that can be argued, every event told). An event after expiry moves neither. Nothing is carried to a
/// working day. The invoice’s own date never starts the clock.
package func limitation(_ dossier: Dossier, on day: Day) -> [InvoiceLimitation] {
  let rule = dossier.limitationRule
  let events = dossier.limitationEvents(on: day)
  // An event that bears on one invoice is not looked at for the others.
  var common: [(order: Int, event: LimitationEvent)] = []
  var own: [String: [(order: Int, event: LimitationEvent)]] = [:]
  for (order, event) in events.dated.enumerated() {
    if let key = event.invoiceKey {
      own[key, default: []].append((order, event))
    } else {
      common.append((order, event))
    }
  }
  return dossier.invoices.enumerated().map { position, invoice in
    InvoiceLimitationRun(
      dossier: dossier, invoice: invoice, label: invoiceLabel(invoice, position: position), rule: rule,
      day: day
    ).run(
      own[invoice.key].map { merged($0, common) } ?? common.map(\.event), undated: events.undated)
  }
}

/// Two lists in the order of time, as one.
private func merged(
  _ own: [(order: Int, event: LimitationEvent)], _ common: [(order: Int, event: LimitationEvent)]
) -> [LimitationEvent] {
  guard !common.isEmpty else { return own.map(\.event) }
  return (own + common).sorted { $0.order < $1.order }.map(\.event)
}

/// The two clocks of one invoice, run through the events.
private struct InvoiceLimitationRun {
  let dossier: Dossier
  let invoice: Invoice
  let label: String
  let rule: LimitationRule
  let day: Day

  func run(_ events: [LimitationEvent], undated: [Reason]) -> InvoiceLimitation {
    var prudent = conservativeClock()
    var arguable = possibleClock()
    var moved: [Reason] = []
    var didNotMove: [Reason] = undated
    for event in events {
      switch apply(event, &prudent, &arguable) {
      case .some(let (reason, true)): moved.append(reason)
      case .some(let (reason, false)): didNotMove.append(reason)
      case nil: break
      }
    }
    let minimum = Parameters.value(.repriseApresSuspension, on: day)
    prudent?.resume(on: day, minimum: minimum)
    arguable?.resume(on: day, minimum: minimum)
    let possible = [prudent?.expiry, arguable?.expiry].compactMap { $0 }.max()
    return InvoiceLimitation(
      key: invoice.key, label: label, period: prudent?.period.duration ?? rule.conservative.duration,
      periodReason: rule.reason, conservativeStart: prudent?.start, conservative: prudent?.expiry,
      conservativeReason: prudent.map { reason(of: $0) } ?? unknownStart, possible: possible,
      possibleReason: arguable.map { reason(of: $0) }, moved: moved, didNotMove: didNotMove)
  }

  // MARK: Starts

  /// Delivery or completion, and due date, whichever comes first: the date to fear.
  private func conservativeClock() -> LimitationClock? {
    if rule.startsAtBill, let due = dossier.relation.billDue.value ?? invoice.due.value {
      let path = dossier.relation.billDue.value == nil ? invoice.due.path : dossier.relation.billDue.path
      return clock(
        rule.conservative, due,
        Reason("échéance de la traite", facts: [path], citations: [.billLimitation]))
    }
    var starts: [(Day, Reason)] = []
    if let performed = performance { starts.append(performed) }
    if let due = invoice.due.value {
      let agreed = invoice.dueAgreed.isTrue
      starts.append(
        (
          due,
          Reason(
            agreed ? "échéance convenue" : "échéance portée sur la facture",
            facts: [invoice.due.path, invoice.dueAgreed.path],
            citations: [agreed ? .limitationTerm : .startAtPrintedDue])
        ))
    } else if let agreed = agreedTerm {
      starts.append(agreed)
    }
    return starts.min { $0.0 < $1.0 }.map { clock(rule.conservative, $0.0, $0.1) }
  }

  /// The latest start that can be argued.
  private func possibleClock() -> LimitationClock? {
    var starts: [(Day, Reason)] = []
    if let performed = performance { starts.append(performed) }
    // A date that the seller alone printed does not bind a consumer: the work done starts the clock.
    let binds = !(dossier.debtorIsConsumer && invoice.dueAgreed.isFalse)
    if let due = invoice.due.value, binds || performance == nil {
      starts.append(
        (
          due,
          Reason(
            "échéance du " + FrenchFormat.day(due), facts: [invoice.due.path, invoice.dueAgreed.path],
            citations: [invoice.dueAgreed.isTrue ? .limitationTerm : .startAtPrintedDue])
        ))
    } else if invoice.due.value == nil, let due = dueDate(of: invoice, in: dossier) {
      starts.append((due.day, Reason(due.reason.text, facts: due.reason.facts, citations: [.limitationTerm])))
    }
    return starts.max { $0.0 < $1.0 }.map { clock(rule.possible, $0.0, $0.1) }
  }

  private var performance: (Day, Reason)? {
    guard invoice.performed.value != false, let performed = invoice.performedOn.value else { return nil }
    let citation: Citation =
      switch rule.conservative.id {
      case .consommateur, .honorairesAvocat: .startConsumer
      case .transport, .transportInternational: .limitationCarriage
      case .debiteurPublic: .limitationPublic
      default: .startAtCompletion
      }
    let text = "livraison ou achèvement du " + FrenchFormat.day(performed)
    return (performed, Reason(text, facts: [invoice.performedOn.path], citations: [citation]))
  }

  /// A term agreed beforehand, when no due date was given; the statutory 30 days are not one.
  private var agreedTerm: (Day, Reason)? {
    switch dossier.relation.term.value {
    case .jours, .joursFinDeMois:
      guard let due = dueDate(of: invoice, in: dossier) else { return nil }
      return (due.day, Reason(due.reason.text, facts: due.reason.facts, citations: [.limitationTerm]))
    default: return nil
    }
  }

  private func clock(_ period: LimitationPeriod, _ start: Day, _ origin: Reason) -> LimitationClock {
    let birth = [invoice.performedOn.value, invoice.issued.value].compactMap { $0 }.min()
    return LimitationClock(period: period, start: start, origin: origin, birth: birth)
  }

  // MARK: Events

  /// Applies one event to both clocks; what to say of it, and whether it moved a date.
  private func apply(
    _ event: LimitationEvent, _ prudent: inout LimitationClock?, _ arguable: inout LimitationClock?
  ) -> (Reason, Bool)? {
    switch event.effect {
    case .none:
      guard !event.citations.isEmpty else { return nil }
      return (event.reason, false)
    case .interruption(let byCourt, let heldTo, let arguableHeldTo, let longerTitle):
      func origin() -> Reason { say(event, "nouveau délai") }
      let first =
        event.isProved
        ? prudent?.interrupt(on: event.day, heldTo: heldTo, byCourt: byCourt, origin: origin) : nil
      let second = arguable?.interrupt(
        on: event.day, heldTo: arguableHeldTo, byCourt: byCourt, origin: origin)
      if longerTitle, second == .moved {
        arguable?.replace(by: LimitationPeriods.period(.titreExecutoire), on: event.day, origin: origin())
      }
      return verdict(event, first, second)
    case .title:
      let title = LimitationPeriods.period(.titreExecutoire)
      let origin = event.reason
      if event.isProved { prudent?.replace(by: title, on: event.day, origin: origin) }
      arguable?.replace(by: title, on: event.day, origin: origin)
      return (event.reason, true)
    case .suspension:
      guard rule.conservative.id != .creditConsommation else {
        return (say(event, "un délai de forclusion ne se suspend pas"), false)
      }
      let first = event.isProved ? prudent?.suspend(on: event.day) : nil
      return verdict(event, first, arguable?.suspend(on: event.day))
    case .resumption:
      let minimum = Parameters.value(.repriseApresSuspension, on: event.day)
      prudent?.resume(on: event.day, minimum: minimum)
      arguable?.resume(on: event.day, minimum: minimum)
      return nil
    }
  }

  private func verdict(
    _ event: LimitationEvent, _ prudent: LimitationClock.Effect?, _ arguable: LimitationClock.Effect?
  ) -> (Reason, Bool) {
    switch (prudent, arguable) {
    case (.moved, _): return (event.reason, true)
    case (_, .moved):
      let limit =
        prudent == .expired
        ? "arrivé après la date prudente, il ne déplace que la date possible"
        : prudent == .notStarted
          ? "antérieur au point de départ prudent"
          : "faute de preuve suffisante, il ne déplace que la date possible"
      return (say(event, event.explanation + "\u{A0}; " + limit), true)
    case (.expired, _), (_, .expired):
      return (
        say(
          event, "la prescription était déjà acquise\u{A0}: cela ne la fait pas repartir",
          extra: [.paymentAfterExpiry]), false
      )
    case (.unchanged, _), (_, .unchanged):
      return (say(event, "le nouveau délai ne finirait pas plus tard que celui qui court"), false)
    default:
      return (say(event, "avant le point de départ\u{A0}: rien n’avait commencé à courir"), false)
    }
  }

  private func say(_ event: LimitationEvent, _ text: String, extra: [Citation] = []) -> Reason {
    Reason(
      event.label + FrenchFormat.space + ": " + text, facts: event.facts, citations: event.citations + extra)
  }

  // MARK: Words

  private func reason(of clock: LimitationClock) -> Reason {
    var text = clock.origin.text + ", plus " + clock.period.duration
    var citations = clock.origin.citations + [clock.period.citation]
    if !WorkingDays.isWorking(clock.expiry) {
      let before = WorkingDays.previous(onOrBefore: clock.expiry)
      text +=
        "\u{A0}; le " + FrenchFormat.dayWithWeekday(clock.expiry)
        + " n’est pas reporté\u{A0}: agir au plus tard le "
        + FrenchFormat.dayWithWeekday(before)
      citations.append(.limitationNotExtended)
    }
    return Reason(text, facts: clock.origin.facts, citations: citations)
  }

  private var unknownStart: Reason {
    Reason(
      "point de départ inconnu\u{A0}: il faut la date de livraison ou d’achèvement, ou l’échéance\u{A0}; la date de la facture"
        + " ne compte pas", facts: [invoice.performedOn.path, invoice.due.path],
      citations: [.startAtCompletion])
  }
}
