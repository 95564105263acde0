import Basics
import Dossier
import Law

/// The running account of one invoice: principal, interest by line, payments.
struct InvoiceLedger {
  let position: Int
  let due: Day?
  private let regime: InterestRegime
  /// First day of interest; nil: none runs.
  private let interestFrom: Day?
  /// Last day of interest, included.
  private let interestUntil: Day
  private var accruedThrough: Day

  private(set) var principal: Money
  private(set) var paidOnInterest = Money.zero
  private(set) var paidOnPrincipal = Money.zero
  private(set) var lines: [InterestLine] = []
  private(set) var interestDue = Money.zero
  /// Something was still owed after the due date.
  private(set) var wasLate = false
  /// Days of interest for which no rate is known.
  private(set) var unknownFrom: Day?
  private(set) var unknownTo: Day?

  init(
    position: Int, principal: Money, due: Day?, regime: InterestRegime, interestFrom: Day?, interestUntil: Day
  ) {
    self.position = position
    self.principal = principal
    self.due = due
    self.regime = regime
    self.interestFrom = interestFrom
    self.interestUntil = interestUntil
    accruedThrough = interestFrom.map { $0.adding(days: -1) } ?? interestUntil
  }

  var debt: Money { principal + interestDue }

  /// Counts interest through `day`, that day included: one line per half-year and per base.
  mutating func accrue(through day: Day) {
    if let due, day > due, principal.isPositive { wasLate = true }
    guard let interestFrom, principal.isPositive else {
      accruedThrough = max(accruedThrough, day)
      return
    }
    let last = min(day, interestUntil)
    var from = accruedThrough.adding(days: 1)
    let started = HalfYear(of: interestFrom)
    while from <= last {
      let half = HalfYear(of: from)
      let to = regime.isSingleRate ? last : min(half.last, last)
      if let rate = regime.rate(in: half, startedIn: started) {
        add(from: from, to: to, rate: rate)
      } else {
        unknownFrom = min(unknownFrom ?? from, from)
        unknownTo = to
      }
      from = to.adding(days: 1)
    }
    accruedThrough = max(accruedThrough, day)
  }

  private mutating func add(from: Day, to: Day, rate: LateRate) {
    let days = from.days(until: to) + 1
    let amount = principal.interest(at: rate.rate, days: days)
    lines.append(
      InterestLine(
        from: from, to: to, days: days, base: principal, rate: rate.rate, rateSource: rate.citation,
        amount: amount))
    interestDue += amount
  }

  /// Takes what the invoice still owes out of `amount`, interest first unless the payment says principal;
  /// gives back what is left.
  mutating func pay(_ amount: Money, principalFirst: Bool) -> Money {
    var rest = amount
    if principalFirst {
      rest = payPrincipal(rest)
      return payInterest(rest)
    }
    rest = payInterest(rest)
    return payPrincipal(rest)
  }

  private mutating func payInterest(_ amount: Money) -> Money {
    let part = min(amount, interestDue)
    paidOnInterest += part
    interestDue -= part
    return amount - part
  }

  private mutating func payPrincipal(_ amount: Money) -> Money {
    let part = min(amount, principal)
    paidOnPrincipal += part
    principal -= part
    return amount - part
  }
}
