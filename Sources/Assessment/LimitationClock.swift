import Basics
import Law

/// One running period of limitation: where it started, when it ends, what stopped or restarted it.
struct LimitationClock {
  enum Effect {
    /// The date moved.
    case moved
    /// The period had not begun: nothing to interrupt.
    case notStarted
    /// The period was over: nothing left to interrupt.
    case expired
    /// The new period would not end later than the one that runs.
    case unchanged
  }

  private(set) var period: LimitationPeriod
  private(set) var start: Day
  /// Last day on which to act.
  private(set) var expiry: Day
  /// Why the clock runs from `start`.
  private(set) var origin: Reason
  private var suspendedSince: Day?
  /// 20 years from the birth of the right; it bounds neither court claims nor enforcement (2232 C. civ.), nor a
  /// court title (L111-4 CPCE).
  private var longStop: Day?
  private let originalStart: Day

  init(period: LimitationPeriod, start: Day, origin: Reason, birth: Day?) {
    self.period = period
    self.start = start
    self.origin = origin
    originalStart = start
    expiry = period.end(from: start)
    longStop = birth.map { Parameters.value(.delaiButoir, on: start).added(to: $0) }
  }

  /// A new period of the same length from `day`, or from `heldTo` while the instance goes on (2231, 2242).
  ///
  /// `first`: the act was repeated from that day on, never with a pause as long as a period.
  mutating func interrupt(
    on day: Day, since first: Day? = nil, heldTo: Day? = nil, byCourt: Bool, origin: () -> Reason
  ) -> Effect {
    guard day > originalStart else { return .notStarted }
    guard isAlive(on: first.map { max($0, originalStart) } ?? day) else { return .expired }
    let restart = max(day, heldTo ?? day)
    if suspendedSince != nil { suspendedSince = restart }
    let before = expiry
    let end = period.end(from: restart)
    let bounded = byCourt ? end : min(end, longStop ?? end)
    guard bounded > before else { return .unchanged }
    start = restart
    expiry = bounded
    self.origin = origin()
    return .moved
  }

  /// A court title: ten years, whatever was left before it.
  mutating func replace(by title: LimitationPeriod, on day: Day, origin: Reason) {
    period = title
    start = day
    expiry = title.end(from: day)
    suspendedSince = nil
    longStop = nil
    self.origin = origin
  }

  /// The clock stands still from `day` on (2230, 2238).
  mutating func suspend(on day: Day) -> Effect {
    guard isAlive(on: day) else { return .expired }
    if suspendedSince == nil { suspendedSince = max(day, start) }
    return .moved
  }

  /// The clock goes on, for the time that was left and at least for `minimum`.
  mutating func resume(on day: Day, minimum: LegalParameter) {
    guard let since = suspendedSince else { return }
    suspendedSince = nil
    guard day >= since else { return }
    let resumed = max(expiry.adding(days: since.days(until: day)), minimum.added(to: day))
    // A suspension carries nothing past the long stop; what a court claim already carried there stays.
    expiry = longStop.map { min(resumed, max($0, expiry)) } ?? resumed
  }

  private func isAlive(on day: Day) -> Bool { suspendedSince != nil || day <= expiry }
}
