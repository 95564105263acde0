import Testing

@testable import Basics

@Suite struct FrenchWordsTests {
  @Test(
    arguments: [
      (0, "zéro euro"), (1, "un centime"), (100, "un euro"), (101, "un euro et un centime"),
      (200, "deux euros"),
      (2_100, "vingt et un euros"), (7_000, "soixante-dix euros"), (7_100, "soixante et onze euros"),
      (7_700, "soixante-dix-sept euros"), (8_000, "quatre-vingts euros"), (8_100, "quatre-vingt-un euros"),
      (9_100, "quatre-vingt-onze euros"), (9_900, "quatre-vingt-dix-neuf euros"), (10_000, "cent euros"),
      (20_000, "deux cents euros"), (20_100, "deux cent un euros"), (28_000, "deux cent quatre-vingts euros"),
      (100_000, "mille euros"), (8_000_000, "quatre-vingt mille euros"),
      (20_000_000, "deux cent mille euros"),
      (1_248_037, "douze mille quatre cent quatre-vingts euros et trente-sept centimes"),
      (100_000_000, "un million d’euros"), (200_000_000, "deux millions d’euros"),
      (100_000_100, "un million un euros"), (120_000_000, "un million deux cent mille euros"),
      (20_000_000_000, "deux cents millions d’euros"), (1_000_000_000_000, "dix milliards d’euros"),
      (-4_000, "moins quarante euros"),
    ] as [(Int64, String)])
  func `an amount is written out as a French hand would`(cents: Int64, words: String) {
    #expect(FrenchWords.money(Money(cents: cents)) == words)
  }

  @Test func `what is written out is read back as the same number`() {
    var generator = SplitMix64(seed: 1376)
    let numbers = (1...1200).map { UInt64($0) } + (0..<2000).map { _ in generator.next() % 10_000_000_000 }
    for number in numbers where number > 0 {
      let words = FrenchWords.number(number).split(whereSeparator: { $0 == " " || $0 == "-" }).map(
        String.init)
      // Between two scales, the reader takes "et" only below one hundred, as it is written.
      let read = FrenchNumerals.read(words[...])
      #expect(
        read?.value == Int(number) && read?.count == words.count, "\(number) : \(FrenchWords.number(number))")
    }
  }
}
