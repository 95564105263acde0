package import Basics
package import Dossier
import Law

/// Limitation (prescription) of each invoice on `day`, in the order of the invoices.
///
/// Two dates: the conservative one (earliest start, proved events only) and the possible one (latest start
/// that can be argued, every event told). An event after expiry moves neither. Nothing is carried to a
/// working day. The invoice’s own date never starts the clock.
package func limitation(_ dossier: Dossier, on day: Day) -> [InvoiceLimitation] {
  let runs = LimitationRuns(dossier, on: day, index: InvoiceIndex(dossier), worded: true)
  return dossier.invoices.indices.map { runs.run(at: $0).explained() }
}

/// The possible date of each invoice, as ``limitation(_:on:)`` gives it, without a word of why: what the
/// décompte of a large portfolio needs.
func possibleLimitationDates(_ dossier: Dossier, on day: Day, index: InvoiceIndex) -> [Day?] {
  let runs = LimitationRuns(dossier, on: day, index: index, worded: false)
  return dossier.invoices.indices.map { runs.run(at: $0).possible() }
}

/// The rule and the events of a file, shared by the clocks of its invoices: by reference, since a dossier is
/// long to copy for each of them.
private final class LimitationRuns {
  let dossier: Dossier
  let rule: LimitationRule
  let day: Day
  let worded: Bool
  let undated: [Reason]
  /// Left after a suspension, at least.
  let minimumAfterSuspension: LegalParameter
  // An event that bears on one invoice is not looked at for the others.
  private var common: [(order: Int, event: LimitationEvent)] = []
  private var own: [[(order: Int, event: LimitationEvent)]]

  init(_ dossier: Dossier, on day: Day, index: InvoiceIndex, worded: Bool) {
    self.dossier = dossier
    self.day = day
    self.worded = worded
    rule = dossier.limitationRule
    minimumAfterSuspension = Parameters.value(.repriseApresSuspension, on: day)
    let events = dossier.limitationEvents(on: day, index: index, worded: worded)
    undated = events.undated
    own = Array(repeating: [], count: dossier.invoices.count)
    for (order, event) in events.dated.enumerated() {
      if let position = event.invoice {
        own[position].append((order, event))
      } else {
        common.append((order, event))
      }
    }
  }

  func run(at position: Int) -> InvoiceLimitationRun {
    InvoiceLimitationRun(
      file: self, position: position, events: merged(own[position], common))
  }
}

/// Two lists in the order of time, as one.
private func merged(
  _ own: [(order: Int, event: LimitationEvent)], _ common: [(order: Int, event: LimitationEvent)]
) -> [LimitationEvent] {
  guard !common.isEmpty else { return own.map(\.event) }
  guard !own.isEmpty else { return common.map(\.event) }
  return (own + common).sorted { $0.order < $1.order }.map(\.event)
}

/// The two clocks of one invoice, run through the events.
private struct InvoiceLimitationRun {
  let file: LimitationRuns
  let position: Int
  let events: [LimitationEvent]

  private var rule: LimitationRule { file.rule }
  /// Read in place: an invoice is long to copy, and a portfolio has many.
  private var invoices: [Invoice] { file.dossier.invoices }

  func explained() -> InvoiceLimitation {
    var prudent = conservativeClock()
    var arguable = possibleClock()
    var moved: [Reason] = []
    var didNotMove: [Reason] = file.undated
    for event in events {
      let effects = apply(event, &prudent, &arguable)
      guard let words = event.words else { continue }
      switch say(event, words, effects) {
      case .some(let (reason, true)): moved.append(reason)
      case .some(let (reason, false)): didNotMove.append(reason)
      case nil: break
      }
    }
    close(&prudent, &arguable)
    return InvoiceLimitation(
      key: invoices[position].key, label: invoiceLabel(invoices[position].number, position: position),
      period: prudent?.period.duration ?? rule.conservative.duration,
      periodReason: rule.reason, conservativeStart: prudent?.start, conservative: prudent?.expiry,
      conservativeReason: prudent.map { reason(of: $0) } ?? unknownStart,
      possible: latest(prudent, arguable),
      possibleReason: arguable.map { reason(of: $0) }, moved: moved, didNotMove: didNotMove)
  }

  func possible() -> Day? {
    var prudent = conservativeClock()
    var arguable = possibleClock()
    for event in events { _ = apply(event, &prudent, &arguable) }
    close(&prudent, &arguable)
    return latest(prudent, arguable)
  }

  /// A suspension that nothing ended is counted through the day of the bilan.
  private func close(_ prudent: inout LimitationClock?, _ arguable: inout LimitationClock?) {
    prudent?.resume(on: file.day, minimum: file.minimumAfterSuspension)
    arguable?.resume(on: file.day, minimum: file.minimumAfterSuspension)
  }

  private func latest(_ prudent: LimitationClock?, _ arguable: LimitationClock?) -> Day? {
    [prudent?.expiry, arguable?.expiry].compactMap { $0 }.max()
  }

  // MARK: Starts

  /// Delivery or completion, and due date, whichever comes first: the date to fear.
  private func conservativeClock() -> LimitationClock? {
    if rule.startsAtBill, let due = file.dossier.relation.billDue.value ?? invoices[position].due.value {
      let path =
        file.dossier.relation.billDue.value == nil
        ? invoices[position].due.path : file.dossier.relation.billDue.path
      return clock(
        rule.conservative, due,
        ground("échéance de la traite", [path], [.billLimitation]))
    }
    var starts: [(Day, Reason)] = []
    if let performed = performance { starts.append(performed) }
    if let due = invoices[position].due.value {
      let agreed = invoices[position].dueAgreed.isTrue
      starts.append(
        (
          due,
          ground(
            agreed ? "échéance convenue" : "échéance portée sur la facture",
            [invoices[position].due.path, invoices[position].dueAgreed.path],
            [agreed ? .limitationTerm : .startAtPrintedDue])
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
    let binds = !(file.dossier.debtorIsConsumer && invoices[position].dueAgreed.isFalse)
    if let due = invoices[position].due.value, binds || performance == nil {
      starts.append(
        (
          due,
          ground(
            "échéance du " + FrenchFormat.day(due),
            [invoices[position].due.path, invoices[position].dueAgreed.path],
            [invoices[position].dueAgreed.isTrue ? .limitationTerm : .startAtPrintedDue])
        ))
    } else if invoices[position].due.value == nil, let due = dueDate(of: invoices[position], in: file.dossier)
    {
      starts.append((due.day, ground(due.reason.text, due.reason.facts, [.limitationTerm])))
    }
    return starts.max { $0.0 < $1.0 }.map { clock(rule.possible, $0.0, $0.1) }
  }

  private var performance: (Day, Reason)? {
    guard invoices[position].performed.value != false, let performed = invoices[position].performedOn.value
    else { return nil }
    let citation: Citation =
      switch rule.conservative.id {
      case .consommateur, .honorairesAvocat: .startConsumer
      case .transport, .transportInternational: .limitationCarriage
      case .debiteurPublic: .limitationPublic
      default:
        // The decision of 2020 is about a service; a sale has the text alone.
        switch file.dossier.relation.nature.value {
        case .biens, .alimentairePerissable: .limitationStart
        default: .startAtCompletion
        }
      }
    return (
      performed,
      ground(
        "livraison ou achèvement du " + FrenchFormat.day(performed), [invoices[position].performedOn.path],
        [citation])
    )
  }

  /// A term agreed beforehand, when no due date was given; the statutory 30 days are not one.
  private var agreedTerm: (Day, Reason)? {
    switch file.dossier.relation.term.value {
    case .jours, .joursFinDeMois:
      guard let due = dueDate(of: invoices[position], in: file.dossier) else { return nil }
      return (due.day, ground(due.reason.text, due.reason.facts, [.limitationTerm]))
    default: return nil
    }
  }

  /// Why a clock starts, when it is to be said.
  private func ground(
    _ text: @autoclosure () -> String, _ facts: @autoclosure () -> [FactPath],
    _ citations: @autoclosure () -> [Citation]
  ) -> Reason {
    file.worded ? Reason(text(), facts: facts(), citations: citations()) : .unsaid
  }

  private func clock(_ period: LimitationPeriod, _ start: Day, _ origin: Reason) -> LimitationClock {
    let birth = [invoices[position].performedOn.value, invoices[position].issued.value].compactMap { $0 }
      .min()
    return LimitationClock(period: period, start: start, origin: origin, birth: birth)
  }

  // MARK: Events

  /// Applies one event to both clocks: its effect on each; nil where the clock is not known or not concerned.
  private func apply(
    _ event: LimitationEvent, _ prudent: inout LimitationClock?, _ arguable: inout LimitationClock?
  ) -> (prudent: LimitationClock.Effect?, arguable: LimitationClock.Effect?) {
    func renewed() -> Reason { event.words.map { say($0, "nouveau délai") } ?? .unsaid }
    switch event.effect {
    case .none: return (nil, nil)
    case .interruption(let byCourt, let heldTo, let arguableHeldTo, let longerTitle):
      let first =
        event.isProved
        ? prudent?.interrupt(
          on: event.day, since: event.since, heldTo: heldTo, byCourt: byCourt, origin: renewed) : nil
      let second = arguable?.interrupt(
        on: event.day, since: event.since, heldTo: arguableHeldTo, byCourt: byCourt, origin: renewed)
      if longerTitle, second == .moved {
        arguable?.replace(by: LimitationPeriods.period(.titreExecutoire), on: event.day, origin: renewed())
      }
      return (first, second)
    case .title:
      let title = LimitationPeriods.period(.titreExecutoire)
      let origin = event.words?.reason ?? .unsaid
      if rule.conservative.id == .debiteurPublic {
        // The four years start again once the decision is final; ten years as a title can be argued.
        if event.isProved { _ = prudent?.interrupt(on: event.day, byCourt: true, origin: renewed) }
      } else if event.isProved {
        prudent?.replace(by: title, on: event.day, origin: origin)
      }
      arguable?.replace(by: title, on: event.day, origin: origin)
      return (.moved, .moved)
    case .suspension:
      guard !isForclusion else { return (nil, nil) }
      let first = event.isProved ? prudent?.suspend(on: event.day) : nil
      return (first, arguable?.suspend(on: event.day))
    case .resumption:
      let minimum = Parameters.value(.repriseApresSuspension, on: event.day)
      prudent?.resume(on: event.day, minimum: minimum)
      arguable?.resume(on: event.day, minimum: minimum)
      return (nil, nil)
    }
  }

  /// A forclusion is not suspended (R312-35 C. conso).
  private var isForclusion: Bool { rule.conservative.id == .creditConsommation }

  // MARK: Words

  /// What to say of an event that had `effects` on the two clocks, and whether it moved a date; nil: nothing.
  private func say(
    _ event: LimitationEvent, _ words: LimitationEvent.Words,
    _ effects: (prudent: LimitationClock.Effect?, arguable: LimitationClock.Effect?)
  ) -> (Reason, Bool)? {
    switch event.effect {
    case .none: return words.citations.isEmpty ? nil : (words.reason, false)
    case .resumption: return nil
    case .title: return (words.reason, true)
    case .suspension where isForclusion:
      return (say(words, "un délai de forclusion ne se suspend pas"), false)
    case .suspension, .interruption: break
    }
    switch effects {
    case (.moved, _): return (words.reason, true)
    case (_, .moved):
      let limit =
        effects.prudent == .expired
        ? "arrivé après la date prudente, il ne déplace que la date possible"
        : effects.prudent == .notStarted
          ? "antérieur au point de départ prudent"
          : "faute de preuve suffisante, il ne déplace que la date possible"
      return (say(words, words.explanation + "\u{A0}; " + limit), true)
    case (.expired, _), (_, .expired):
      return (
        say(
          words, "la prescription était déjà acquise\u{A0}: cela ne la fait pas repartir",
          extra: [.paymentAfterExpiry]), false
      )
    case (.unchanged, _), (_, .unchanged):
      return (say(words, "le nouveau délai ne finirait pas plus tard que celui qui court"), false)
    default:
      return (say(words, "avant le point de départ\u{A0}: rien n’avait commencé à courir"), false)
    }
  }

  private func say(_ words: LimitationEvent.Words, _ text: String, extra: [Citation] = []) -> Reason {
    Reason(
      words.label + FrenchFormat.space + ": " + text, facts: words.facts, citations: words.citations + extra)
  }

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
        + " ne compte pas", facts: [invoices[position].performedOn.path, invoices[position].due.path],
      citations: [.startAtCompletion])
  }
}
