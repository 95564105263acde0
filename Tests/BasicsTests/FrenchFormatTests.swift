import Basics
import Testing

struct FrenchFormatTests {
  @Test(arguments: [
    (0, "0,00 €"), (5, "0,05 €"), (-5, "-0,05 €"), (123_456, "1 234,56 €"), (1_248_000, "12 480,00 €"),
    (-100_000_000, "-1 000 000,00 €"), (99_999, "999,99 €"),
  ])
  func `money has thousands apart, a comma and the euro sign`(_ cents: Int64, _ plain: String) {
    // Written with ordinary spaces here: narrow ones part thousands, the last is no-break.
    let shown = FrenchFormat.money(Money(cents: cents))
    #expect(plainSpaces(shown) == plain)
    #expect(shown.hasSuffix("\u{A0}€"))
    #expect(!shown.contains(" "))
  }

  @Test(arguments: [
    ("12.4", "12,40 %"), ("2", "2,00 %"), ("3.4567", "3,4567 %"), ("0.125", "0,125 %"), ("-1.5", "-1,50 %"),
  ])
  func `a rate has at least two decimals`(_ canonical: String, _ shown: String) throws {
    #expect(plainSpaces(FrenchFormat.rate(try #require(Rate(canonical: canonical)))) == shown)
  }

  /// The changes of 2026 are on 29 March and 25 October at 01:00 UTC.
  @Test(arguments: [
    (1_795_680_300, "26/11/2026 à 9 h 05"), (1_774_745_999, "29/03/2026 à 1 h 59"),
    (1_774_746_000, "29/03/2026 à 3 h 00"), (1_792_889_999, "25/10/2026 à 2 h 59"),
    (1_792_890_000, "25/10/2026 à 2 h 00"), (1_798_756_200, "31/12/2026 à 23 h 30"),
    (1_798_758_000, "01/01/2027 à 0 h 00"), (-1, "01/01/1970 à 0 h 59"),
  ])
  func `a moment is written in the civil time of Paris`(_ seconds: Int64, _ shown: String) {
    #expect(plainSpaces(FrenchFormat.moment(seconds: seconds)) == shown)
  }

  @Test func `days are written in three ways`() throws {
    let day = try #require(Day(2026, 11, 23))
    #expect(FrenchFormat.day(day) == "23/11/2026")
    #expect(FrenchFormat.dayWithWeekday(day) == "23/11/2026 (lundi)")
    #expect(FrenchFormat.longDay(day) == "lundi 23 novembre 2026")
    #expect(FrenchFormat.longDay(try #require(Day(2026, 1, 1))) == "jeudi 1er janvier 2026")
  }

  @Test func `the plural begins at two`() {
    #expect(plainSpaces(FrenchFormat.count(0, "facture", "factures")) == "0 facture")
    #expect(plainSpaces(FrenchFormat.count(1, "facture", "factures")) == "1 facture")
    #expect(plainSpaces(FrenchFormat.count(1200, "facture", "factures")) == "1 200 factures")
  }

  @Test func `identifiers are shown in groups of three`() {
    #expect(plainSpaces(FrenchFormat.groupsOfThree("732829320")) == "732 829 320")
  }

  @Test func `every day written is read back the same`() throws {
    let today = try #require(Day(2026, 11, 23))
    for number in stride(from: -25_567, through: 84_005, by: 37) {
      let day = Day(number: number)
      for text in [
        FrenchFormat.day(day), FrenchFormat.dayWithWeekday(day), FrenchFormat.longDay(day), day.iso,
        day.iso.filter { $0 != "-" },
      ] {
        #expect(FrenchDate.read(text, today: today) == .value(day), "\(text)")
      }
    }
  }

  @Test func `every amount written is read back the same`() {
    var generator = SplitMix64(seed: 1)
    for _ in 0..<5000 {
      let bits = Int.random(in: 1...40, using: &generator)
      let size = Int64(1) << Int64(bits)
      let cents = Int64.random(in: -size...size, using: &generator)
      let money = Money(cents: max(-Money.limit.cents, min(Money.limit.cents, cents)))
      #expect(FrenchAmount.read(FrenchFormat.money(money)) == .value(money))
      #expect(FrenchAmount.read(plainSpaces(FrenchFormat.money(money))) == .value(money))
      #expect(FrenchAmount.read(FrenchFormat.number(cents: money.cents)) == .value(money))
    }
  }
}

func plainSpaces(_ text: String) -> String {
  String(text.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
}
