import Basics
import Dossier
import Law

/// How interest runs on one invoice: the regime, its first and last day, and what changes on the way.
struct InterestRun {
  let rates: RegimeRates
  /// First day of interest; nil: none runs.
  let from: Day?
  /// Last day of interest, included.
  let until: Day
  /// First day of the legal rate raised after a court decision (L313-3 CMF); nil: never.
  var raisedFrom: Day?
  /// The day from which whole years are counted for capitalisation (1343-2 C. civ.); nil: not allowed.
  var capitalisedSince: Day?

  /// The half-year that gives the rate on a day of `half`: its own, or that in which interest began.
  func entry(_ half: HalfYear) -> RegimeRates.Entry {
    rates.entry(rates.isSingleRate ? from.map { HalfYear(of: $0) } ?? half : half)
  }

  /// The rate on `day`, a day of that half-year, raised when a decision raised it; nil when it is not known.
  func rate(on day: Day, _ entry: RegimeRates.Entry) -> LateRate? {
    guard let rate = entry.rate else { return nil }
    guard let raisedFrom, day >= raisedFrom else { return rate }
    let points = Parameters.value(.majorationApresTitre, on: day)
    return LateRate(
      half: rate.half, rate: rate.rate + points.rate,
      citation: Citation(
        points.article, rate.citation.confidence,
        note: "taux légal de " + FrenchFormat.rate(rate.rate) + ", plus " + points.formatted
          + " deux mois après une décision exécutoire"))
  }

  /// How many lines there will be, about: one a half-year, and a few payments.
  var expectedLines: Int {
    guard let from, !rates.isSingleRate else { return 4 }
    return HalfYear(of: from).steps(to: HalfYear(of: until)) + 3
  }

  /// The last day, `last` at most, through which the line that begins on `day` has one rate and one base.
  func lineEnd(from day: Day, _ entry: RegimeRates.Entry, last: Day, anniversary: Day?) -> Day {
    var end = rates.isSingleRate ? last : min(entry.last, last)
    if let raisedFrom, raisedFrom > day { end = min(end, raisedFrom.adding(days: -1)) }
    if let anniversary, anniversary > day { end = min(end, anniversary.adding(days: -1)) }
    return end
  }
}

/// The running account of one invoice: principal, interest by line, payments.
struct InvoiceLedger {
  let due: Day?
  private let run: InterestRun
  private var accruedThrough: Day
  private var nextAnniversary: Day?
  private var yearsCapitalised = 0

  private(set) var principal: Money
  /// Interest that became capital (1343-2 C. civ.): it bears interest in its turn.
  private(set) var capitalised = Money.zero
  /// Interest that bears none.
  private var simpleInterest = Money.zero
  private(set) var paidOnInterest = Money.zero
  private(set) var paidOnPrincipal = Money.zero
  private(set) var lines: [InterestLine] = []
  /// False for an account of which only the sums are wanted.
  private let keepsLines: Bool
  /// Something was still owed after the due date.
  private(set) var wasLate = false
  /// Days of interest for which no rate is known.
  private(set) var unknownFrom: Day?
  private(set) var unknownTo: Day?

  init(principal: Money, due: Day?, run: InterestRun, keepsLines: Bool) {
    self.keepsLines = keepsLines
    self.principal = principal
    self.due = due
    self.run = run
    accruedThrough = run.from.map { $0.adding(days: -1) } ?? run.until
    nextAnniversary = run.capitalisedSince?.adding(years: 1)
  }

  var interestDue: Money { simpleInterest + capitalised }

  var debt: Money { principal + interestDue }

  /// Counts interest through `day`, that day included: one line per half-year, per rate and per base.
  mutating func accrue(through day: Day) {
    if let due, day > due, principal.isPositive { wasLate = true }
    defer { accruedThrough = max(accruedThrough, day) }
    guard run.from != nil, debt.isPositive else { return }
    let last = min(day, run.until)
    var from = accruedThrough.adding(days: 1)
    guard from <= last else { return }
    var half = HalfYear(of: from)
    var entry = run.entry(half)
    while from <= last {
      capitalise(through: from)
      if from > entry.last, !run.rates.isSingleRate {
        half = half.next
        entry = run.entry(half)
      }
      let to = run.lineEnd(from: from, entry, last: last, anniversary: nextAnniversary)
      if !(principal + capitalised).isPositive {
        // Nothing bears interest until the next anniversary turns what is left into capital.
      } else if let rate = run.rate(on: from, entry) {
        add(from: from, to: to, rate: rate)
      } else {
        unknownFrom = min(unknownFrom ?? from, from)
        unknownTo = to
      }
      from = to.adding(days: 1)
    }
  }

  /// On each anniversary reached, the interest of the years gone by becomes capital.
  private mutating func capitalise(through day: Day) {
    while let anniversary = nextAnniversary, anniversary <= day, let since = run.capitalisedSince {
      capitalised += simpleInterest
      simpleInterest = .zero
      yearsCapitalised += 1
      nextAnniversary = since.adding(years: yearsCapitalised + 1)
    }
  }

  private mutating func add(from: Day, to: Day, rate: LateRate) {
    let days = from.days(until: to) + 1
    let base = principal + capitalised
    let amount = base.interest(at: rate.rate, days: days)
    if keepsLines {
      if lines.isEmpty { lines.reserveCapacity(run.expectedLines) }
      lines.append(
        InterestLine(
          from: from, to: to, days: days, base: base, rate: rate.rate, rateSource: rate.citation,
          amount: amount))
    }
    simpleInterest += amount
  }

  /// Takes what the invoice still owes out of `amount`, interest first (1343-1 C. civ.) unless the payment
  /// says principal; gives back what is left.
  mutating func pay(_ amount: Money, principalFirst: Bool) -> Money {
    principalFirst ? payInterest(payPrincipal(amount)) : payPrincipal(payInterest(amount))
  }

  private mutating func payInterest(_ amount: Money) -> Money {
    let simple = min(amount, simpleInterest)
    simpleInterest -= simple
    let old = min(amount - simple, capitalised)
    capitalised -= old
    paidOnInterest += simple + old
    return amount - simple - old
  }

  private mutating func payPrincipal(_ amount: Money) -> Money {
    let part = min(amount, principal)
    paidOnPrincipal += part
    principal -= part
    return amount - part
  }
}
