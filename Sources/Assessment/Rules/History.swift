package import Basics
package import Dossier
import Law

/// What happened, read from the exchanges: in the order of time, with what each event means today.
///
/// An event without date keeps its place among those told around it. An event dated after the day of the
/// bilan is left out (an alert names it).
package struct History: Sendable {
  /// A letter that gives the debtor days to pay or to answer.
  package struct Demand: Sendable {
    package let exchange: Exchange
    /// Days given, or the usual ones when the letter names none.
    package let days: Int
    /// Received, or sent when the receipt is not known.
    package let start: Day?
    /// Last day given; nil when no date is known.
    package var expiry: Day? { start.map { $0.adding(days: days) } }
    package var facts: [FactPath] {
      [exchange.kind.path, exchange.receivedOn.value == nil ? exchange.date.path : exchange.receivedOn.path]
    }
  }

  package let events: [Exchange]
  /// The kinds of the events, in their order: looked at many times, without copying an event.
  private let kinds: [Exchange.Kind?]
  private let demandDays: Int
  private let reminderDays: Int

  package init(_ dossier: Dossier, on day: Day, demandDays: Int, reminderDays: Int) {
    self.demandDays = demandDays
    self.reminderDays = reminderDays
    var keyed: [(key: Day, order: Int, exchange: Exchange)] = []
    var last = Day(number: Int.min / 2)
    for (order, exchange) in dossier.exchanges.enumerated() {
      if let date = exchange.date.value {
        guard date <= day else { continue }
        last = date
      }
      keyed.append((last, order, exchange))
    }
    keyed.sort { ($0.key, $0.order) < ($1.key, $1.order) }
    events = keyed.map(\.exchange)
    kinds = events.map(\.kind.value)
  }

  /// The place of the last event of one of these kinds, by us, by the debtor, or by anyone.
  private func lastIndex(_ wanted: Exchange.Kind..., where matches: (Exchange) -> Bool = { _ in true })
    -> Int?
  {
    kinds.indices.last { index in
      kinds[index].map(wanted.contains) == true && matches(events[index])
    }
  }

  private func lastIndex(_ wanted: Exchange.Kind) -> Int? { kinds.lastIndex(of: wanted) }

  private func event(_ index: Int?) -> Exchange? { index.map { events[$0] } }

  private static func isOurs(_ exchange: Exchange) -> Bool { exchange.author.value != .debiteur }

  package func last(_ kind: Exchange.Kind) -> Exchange? { event(lastIndex(kind)) }

  /// The last event of `kind`, when nothing of `later` came after it.
  package func open(
    _ kind: Exchange.Kind, unless later: @autoclosure () -> Set<Exchange.Kind>
  ) -> Exchange? {
    guard let index = lastIndex(kind) else { return nil }
    let following = kinds[(index + 1)...]
    if !following.isEmpty {
      let closing = later()
      if following.contains(where: { $0.map(closing.contains) == true }) { return nil }
    }
    return events[index]
  }

  // MARK: Letters

  package var writtenReminders: [Exchange] {
    ours(.relanceEcrite)
  }

  private func ours(_ kind: Exchange.Kind) -> [Exchange] {
    kinds.indices.filter { kinds[$0] == kind && History.isOurs(events[$0]) }.map { events[$0] }
  }

  package var telephoneReminders: [Exchange] {
    ours(.relanceTelephone)
  }

  /// The mise en demeure in force: the last that reached its address, unless a plan was agreed or broken since.
  package var demand: Demand? {
    guard let index = lastIndex(.miseEnDemeure, where: { History.isOurs($0) && $0.fate.value != .inconnu })
    else { return answerAsDemand }
    let supersededByPlan = kinds[(index + 1)...].contains { $0 == .planConvenu || $0 == .planRompu }
    return supersededByPlan ? answerAsDemand : demand(events[index], default: demandDays)
  }

  /// A written answer to a contest that gives days is a demand by itself.
  private var answerAsDemand: Demand? {
    guard
      let index = lastIndex(
        .reponseContestation,
        where: { History.isOurs($0) && $0.days.value != nil && $0.channel.value != .telephone })
    else { return nil }
    let supersededByPlan = kinds[(index + 1)...].contains { $0 == .planConvenu || $0 == .planRompu }
    return supersededByPlan ? nil : demand(events[index], default: demandDays)
  }

  /// The last written reminder, with the days that it gives.
  package var reminder: Demand? {
    writtenReminders.last { $0.fate.value != .inconnu }.map { demand($0, default: reminderDays) }
  }

  private func demand(_ exchange: Exchange, default days: Int) -> Demand {
    Demand(
      exchange: exchange, days: exchange.days.value.map { max(0, min($0, 3_650)) } ?? days,
      start: exchange.receivedOn.value ?? exchange.date.value)
  }

  /// The last letter of ours, when it came back "inconnu à l’adresse".
  package var returnedLetter: Exchange? {
    let letters = events.filter {
      ($0.kind.value == .miseEnDemeure || $0.kind.value == .relanceEcrite) && History.isOurs($0)
        && $0.channel.value != .courriel
    }
    return letters.last.flatMap { $0.fate.value == .inconnu ? $0 : nil }
  }

  // MARK: What the debtor said

  /// The debtor admits or asks for time.
  package var admission: Exchange? {
    event(
      lastIndex(.reconnaissance, .demandeDelai, .promesse, .planConvenu, where: { $0.author.value != .nous }))
      ?? event(lastIndex(.planConvenu))
  }

  package var requestForTime: Exchange? {
    event(lastIndex(.demandeDelai, .promesse, where: { $0.author.value != .nous }))
  }

  package var acknowledgement: Exchange? {
    event(lastIndex(.reconnaissance, where: { $0.author.value != .nous }))
  }

  /// A plan agreed and not broken since.
  package var runningPlan: Exchange? {
    guard let index = lastIndex(.planConvenu, .planRespecte, .planRompu) else { return nil }
    return events[index].kind.value == .planRompu ? nil : events[index]
  }

  /// A plan broken, and no mise en demeure since.
  package var brokenPlan: Exchange? { open(.planRompu, unless: [.miseEnDemeure, .planConvenu]) }

  package var contest: Exchange? { event(lastIndex(.contestation)) }

  package var answerToContest: Exchange? { event(lastIndex(.reponseContestation)) }

  // MARK: Courts

  package var order: Exchange? { last(.ordonnanceObtenue) }

  /// The order was served after it was obtained.
  package var orderServed: Exchange? {
    guard let served = lastIndex(.ordonnanceSignifiee) else { return nil }
    if let obtained = lastIndex(.ordonnanceObtenue), obtained > served { return nil }
    return events[served]
  }

  /// Opposition to the order, not yet judged.
  package var opposition: Exchange? { open(.opposition, unless: [.jugement]) }

  package var judgment: Exchange? {
    guard let judged = lastIndex(.jugement) else { return nil }
    // An order asked for after a judgment concerns something else: the judgment stays.
    return events[judged]
  }

  /// The service of the judgment; one told before the judgment serves something else.
  package var judgmentServed: Exchange? {
    guard let served = lastIndex(.jugementSignifie) else { return nil }
    if let judged = lastIndex(.jugement), judged > served { return nil }
    return events[served]
  }

  package var pendingPetition: Exchange? {
    open(.requeteInjonction, unless: [.requeteRejetee, .ordonnanceObtenue, .ordonnanceSignifiee, .jugement])
  }

  package var refusedPetition: Exchange? {
    open(.requeteRejetee, unless: [.ordonnanceObtenue, .ordonnanceSignifiee, .jugement, .requeteInjonction])
  }

  package var pendingSuit: Exchange? { open(.assignation, unless: [.jugement]) }

  package var openMediation: Exchange? { open(.mediationOuverte, unless: [.mediationClose, .jugement]) }

  package var closedMediation: Exchange? { last(.mediationClose) }

  package var seizure: Exchange? { last(.saisie) }

  package var declared: Exchange? { last(.creanceDeclaree) }

  package var challenged: Exchange? { open(.creanceContestee, unless: [.jugement]) }
}
