/// An amount in euros, held as whole cents.
///
/// Sums and differences are exact. A product with a rate is rounded once, to the cent, half away from
/// zero. Amounts typed or read are bounded by ``Money/limit`` so that sums of a whole portfolio cannot
/// overflow.
package struct Money: Hashable, Comparable, Sendable {
  package let cents: Int64

  package init(cents: Int64) {
    self.cents = cents
  }

  package init(euros: Int64) {
    self.cents = euros * 100
  }

  package static let zero = Money(cents: 0)

  /// The largest amount accepted from a person or a file: ten billion euros.
  package static let limit = Money(euros: 10_000_000_000)

  /// Parses the canonical form: cents as a signed decimal integer, `"416000"`.
  package init?(canonical: some StringProtocol) {
    guard let cents = Int64(canonical) else { return nil }
    self.cents = cents
  }

  /// Cents as a signed decimal integer: the form kept in the answer log.
  package var canonical: String { String(cents) }

  package static func < (left: Money, right: Money) -> Bool { left.cents < right.cents }
  package static func + (left: Money, right: Money) -> Money { Money(cents: left.cents + right.cents) }
  package static func - (left: Money, right: Money) -> Money { Money(cents: left.cents - right.cents) }
  package static prefix func - (money: Money) -> Money { Money(cents: -money.cents) }
  package static func * (money: Money, count: Int) -> Money { Money(cents: money.cents * Int64(count)) }
  package static func += (left: inout Money, right: Money) { left = left + right }
  package static func -= (left: inout Money, right: Money) { left = left - right }

  package var isZero: Bool { cents == 0 }
  package var isPositive: Bool { cents > 0 }

  /// Simple interest for `days` actual days over a year of 365, at `rate` a year.
  ///
  /// Rounded to the cent, half away from zero, once. The day count is stated wherever the result is
  /// shown (actual days over 365: usual practice; no text fixes it).
  package func interest(at rate: Rate, days: Int) -> Money {
    let product = Int128(cents) * Int128(rate.partsPerMillion) * Int128(days)
    return Money(cents: Money.roundedQuotient(product, 365_000_000))
  }

  /// `self` × `rate`, rounded to the cent, half away from zero.
  package func share(_ rate: Rate) -> Money {
    Money(cents: Money.roundedQuotient(Int128(cents) * Int128(rate.partsPerMillion), 1_000_000))
  }

  private static func roundedQuotient(_ value: Int128, _ divisor: Int128) -> Int64 {
    let half = divisor / 2
    let rounded = value >= 0 ? (value + half) / divisor : (value - half) / divisor
    return Int64(rounded)
  }
}

/// A yearly rate or a share, exact to a millionth: 12,40 % is 124 000 parts per million.
package struct Rate: Hashable, Comparable, Sendable {
  package let partsPerMillion: Int64

  package init(partsPerMillion: Int64) {
    self.partsPerMillion = partsPerMillion
  }

  /// A rate from its percentage in hundredths: `Rate(basisPoints: 1240)` is 12,40 %.
  package init(basisPoints: Int64) {
    self.partsPerMillion = basisPoints * 100
  }

  /// Parses the canonical form, a percentage with a point and at most four decimals: `"12.4"`.
  package init?(canonical: some StringProtocol) {
    let negative = canonical.first == "-"
    let parts = (negative ? canonical.dropFirst() : canonical[...])
      .split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = Int64(parts[0]), whole >= 0, whole <= 1_000_000,
      parts[0].utf8.first != 0x2B
    else { return nil }
    var fraction: Int64 = 0
    if parts.count == 2 {
      let digits = parts[1].utf8
      guard (1...4).contains(digits.count), digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
        let value = Int64(parts[1])
      else { return nil }
      fraction = value
      for _ in digits.count..<4 { fraction *= 10 }
    }
    partsPerMillion = (whole * 10_000 + fraction) * (negative ? -1 : 1)
  }

  /// The percentage with a point and without trailing zeros: `"12.4"`.
  package var canonical: String {
    let absolute = partsPerMillion.magnitude
    var fraction = String(absolute % 10_000)
    while fraction.utf8.count < 4 { fraction = "0" + fraction }
    while fraction.last == "0" { fraction.removeLast() }
    let sign = partsPerMillion < 0 ? "-" : ""
    return sign + String(absolute / 10_000) + (fraction.isEmpty ? "" : "." + fraction)
  }

  package static func < (left: Rate, right: Rate) -> Bool { left.partsPerMillion < right.partsPerMillion }
  package static func + (left: Rate, right: Rate) -> Rate {
    Rate(partsPerMillion: left.partsPerMillion + right.partsPerMillion)
  }
  package static func * (rate: Rate, factor: Int) -> Rate {
    Rate(partsPerMillion: rate.partsPerMillion * Int64(factor))
  }
}
