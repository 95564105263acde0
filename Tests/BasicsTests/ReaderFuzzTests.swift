import Basics
import Testing

/// Whatever is typed, a reader answers; and what it accepts, it accepts again in canonical form.
struct ReaderFuzzTests {
  private static let pieces = [
    "1", "2", "12", "31", "2026", "000", "999999999999999999999", "1234", "732829320", "/", "-", ".", ",",
    " ", "  ", ":", "'", "’",
    "(", ")", "%", "€", "$", "+", "e", "k", "M", "h", "HT", "TTC", "TVA", "euros", "centimes", "et", "de",
    "d’", "à", "fin", "mois",
    "jours", "lundi", "mar", "mai", "jui", "février", "il y a", "dans", "dernier", "prochain", "en", "huit",
    "quatre", "vingt", "cent",
    "cents", "mille", "million", "milliard", "zéro", "moins", "FR", "DE", "RCS", "Paris", "B", "@", "a",
    "x.fr", "oui", "non", "\u{301}",
    "\u{202E}", "\u{0}", "\u{1B}", "\n", "\r\n", "é", "Œ", "日", "👩‍🚀", "\u{FFFD}", "ß", "İ", "j", "00", "+33",
    "matin", "le", "1er", "T", "sauf", "fermé", "9h", "18h30", "midi", ";", "vendredi", "au", "semaine",
    "après-midi", "24/12/2026", "02/01/2027", "–",
  ]

  @Test func `twenty thousand random texts are read without a trap`() throws {
    var generator = SplitMix64(seed: 42)
    let today = try #require(Day(2026, 11, 23))
    let options = ["un", "deux et trois", "quatre, cinq"].map {
      ChoiceOption(id: $0, label: $0, synonyms: ["x " + $0])
    }
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...9, using: &generator) {
        if Int.random(in: 0..<12, using: &generator) == 0 {
          let value = UInt32.random(in: 0...0x10FFFF, using: &generator)
          if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
        } else {
          text += Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &generator)]
          if Bool.random(using: &generator) { text += " " }
        }
      }
      for direction in [FrenchDate.Direction.past, .future, .either] {
        check(FrenchDate.read(text, today: today, direction: direction), text) {
          FrenchDate.read($0.iso, today: today) == .value($0)
        }
      }
      check(FrenchDate.read(text, today: today, issued: today.adding(days: -20)), text) {
        (1900...2199).contains($0.year)
      }
      check(FrenchAmount.read(text), text) {
        abs($0.cents) <= Money.limit.cents && FrenchAmount.read(FrenchFormat.money($0)) == .value($0)
      }
      check(FrenchPercentage.read(text), text) { FrenchPercentage.read($0.canonical) == .value($0) }
      check(OpeningHours.read(text), text) { OpeningHours.read($0.canonical) == .value($0) }
      check(ClosedPeriod.read(text), text) {
        ClosedPeriod.read($0.canonical) == .value($0) && ClosedPeriod.read($0.words) == .value($0)
      }
      check(FrenchInteger.read(text), text) { FrenchInteger.read(String($0)) == .value($0) }
      _ = FrenchYesNo.read(text)
      check(FrenchChoice.read(text, among: options), text) { id in options.contains { $0.id == id } }
      check(FrenchChoice.readSeveral(text, among: options), text) { !$0.isEmpty && $0.count <= 3 }
      let canonicalReaders: [(String) -> Reading<String>] = [
        { Siren.read($0) }, { Siret.read($0) }, { SirenOrSiret.read($0) }, { VatNumber.read($0) },
        { Iban.read($0) },
        { RcsNumber.read($0) }, { EmailAddress.read($0) }, { PhoneNumber.read($0) }, { Postcode.read($0) },
        { Country.read($0) },
      ]
      for read in canonicalReaders {
        check(read(text), text) { read($0) == .value($0) }
      }
      let key = SearchKey.fold(text)
      #expect(SearchKey.fold(key) == key, "\(text.debugDescription)")
      let composed = Normalization.nfc(text)
      #expect(composed == text && Normalization.nfc(composed).utf8.elementsEqual(composed.utf8))
      let safe = SafeText.escaped(text)
      #expect(!safe.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
      #expect(DisplayWidth.columns(safe) >= 0)
    }
  }

  private func check<Value: Equatable>(_ reading: Reading<Value>, _ text: String, _ holds: (Value) -> Bool) {
    switch reading {
    case .value(let value):
      #expect(holds(value), "\(text.debugDescription): \(value)")
    case .ambiguous(let values):
      #expect(values.count > 1 && values.allSatisfy(holds), "\(text.debugDescription): \(values)")
    case .refused(let reason):
      #expect(!reason.isEmpty && !reason.hasSuffix("."), "\(text.debugDescription): \(reason)")
    }
  }
}
