import Basics
import Testing

struct MoneyTests {
  @Test(arguments: [
    (100_000, 1240, 365, 12_400), (100_000, 1240, 0, 0), (416_000, 1240, 30, 4240),
    // 36 500 cents at 1 % for 1 day: exactly one cent; half a day's worth rounds away from zero.
    (36_500, 100, 1, 1), (18_250, 100, 1, 1), (18_249, 100, 1, 0), (54_750, 100, 1, 2), (-18_250, 100, 1, -1),
    (-18_249, 100, 1, 0), (-54_750, 100, 1, -2), (100_000, 1240, -365, -12_400),
  ])
  func `interest is simple, over 365 days, rounded half away from zero`(
    _ cents: Int64, _ basisPoints: Int64, _ days: Int, _ expected: Int64
  ) {
    #expect(Money(cents: cents).interest(at: Rate(basisPoints: basisPoints), days: days).cents == expected)
  }

  @Test func `interest on the largest amount over a century does not overflow`() {
    #expect(
      Money.limit.interest(at: Rate(basisPoints: 10_000), days: 36_500).cents == Money.limit.cents * 100)
  }

  @Test(arguments: [
    (100, 2000, 20), (125, 2000, 25), (2, 2500, 1), (1, 5000, 1), (-1, 5000, -1), (1, 4999, 0),
  ])
  func `a share is rounded once, half away from zero`(_ cents: Int64, _ basisPoints: Int64, _ expected: Int64)
  {
    #expect(Money(cents: cents).share(Rate(basisPoints: basisPoints)).cents == expected)
  }

  @Test func `sums, differences and products are exact`() {
    var sum = Money(euros: 12) + Money(cents: 34)
    #expect(sum == Money(cents: 1234))
    sum -= Money(cents: 1234)
    #expect(sum.isZero)
    sum += Money(cents: 5) * 3
    #expect(sum.cents == 15)
    #expect(sum.isPositive)
    #expect(-sum < .zero)
    #expect(Money(canonical: sum.canonical) == sum)
    #expect(Money(canonical: "12,5") == nil)
  }

  @Test(arguments: [
    ("12.4", 124_000), ("0", 0), ("12", 120_000), ("0.0001", 1), ("12.3456", 123_456), ("-1.5", -15_000),
    ("100", 1_000_000),
  ])
  func `a rate survives its canonical form`(_ text: String, _ partsPerMillion: Int64) {
    #expect(Rate(canonical: text)?.partsPerMillion == partsPerMillion)
    #expect(Rate(partsPerMillion: partsPerMillion).canonical == text)
  }

  @Test(arguments: [
    "", ".", "12,4", "12.34567", "12.", ".5", "+1", "1.+2", "--1", "1.2.3", "9999999999", "a",
  ])
  func `anything else is no canonical rate`(_ text: String) {
    #expect(Rate(canonical: text) == nil)
  }

  @Test func `a rate in basis points is a percentage in hundredths`() {
    #expect(Rate(basisPoints: 1240).canonical == "12.4")
    #expect(Rate(basisPoints: 275) * 3 == Rate(basisPoints: 825))
    #expect(Rate(basisPoints: 215) + Rate(basisPoints: 1000) == Rate(basisPoints: 1215))
  }
}
