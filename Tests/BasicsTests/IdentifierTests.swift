import Basics
import Testing

struct IdentifierTests {
  private func reason(_ reading: Reading<String>) -> String {
    guard case .refused(let reason) = reading else { return "" }
    return plainSpaces(reason)
  }

  @Test func `a company number is read in its usual spellings`() {
    for text in [
      "732 829 320", "732829320", "SIREN : 732.829.320", "n° 732-829-320", "73282932000074", "FR44732829320",
    ] {
      #expect(Siren.read(text) == .value("732829320"), "\(text)")
    }
    #expect(plainSpaces(Siren.formatted("732829320")) == "732 829 320")
    #expect(plainSpaces(Siret.formatted("73282932000074")) == "732 829 320 00074")
    #expect(SirenOrSiret.read("732 829 320") == .value("732829320"))
    #expect(SirenOrSiret.read("732 829 320 00074") == .value("73282932000074"))
  }

  @Test func `the reason says what was read and what was expected`() {
    #expect(reason(Siren.read("7328293")) == "Un SIREN a 9 chiffres : 7 chiffres ont été lus")
    #expect(reason(Siren.read("1")).hasSuffix("1 chiffre a été lu"))
    #expect(reason(Siret.read("7328293200007")).contains("13 chiffres ont été lus"))
    #expect(
      reason(SirenOrSiret.read("7328293200"))
        == "Un SIREN a 9 chiffres et un SIRET 14 : 10 chiffres ont été lus")
    #expect(reason(Siren.read("73282932O")).contains("la lettre « O »"))
    #expect(
      reason(Siren.read("732829321"))
        == "La clé de contrôle ne correspond pas : un chiffre est sans doute faux ou deux chiffres sont inversés"
    )
    #expect(reason(Siren.read("000000000")).contains("zéros"))
    #expect(reason(Siret.read("73282932100074")).contains("sont un SIREN"))
    #expect(reason(VatNumber.read("IO334175221")).contains("ni la lettre I ni la lettre O"))
    #expect(reason(VatNumber.read("FR447328293")).contains("9 caractères ont été lus après FR"))
    #expect(reason(Iban.read("FR14 2004 1010 0505 0001 3M02 60")).contains("27 caractères : 26 ont été lus"))
    #expect(reason(Iban.read("ZZ1420041010050500013M02606")).contains("ZZ"))
    #expect(reason(Iban.read("FR1420041010O50500013M02606")).contains("une lettre O est sans doute un zéro"))
    #expect(reason(RcsNumber.read("Nancy 323 159 715")).contains("RCS"))
  }

  @Test func `an account whose RIB key is wrong is refused though its IBAN key is right`() throws {
    // Key 07 instead of 06; the two control digits are computed for it.
    let wrong = try #require(
      (2...98).map { "FR" + ($0 < 10 ? "0" : "") + "\($0)" + "20041010050500013M02607" }
        .first { reason(Iban.read($0)).contains("clé RIB") })
    #expect(wrong.hasPrefix("FR"))
    let others = (2...98).map { "FR" + ($0 < 10 ? "0" : "") + "\($0)" + "20041010050500013M02607" }.filter {
      $0 != wrong
    }
    #expect(others.allSatisfy { reason(Iban.read($0)).contains("clé de contrôle") })
  }

  @Test func `VAT numbers go from and to the SIREN`() {
    #expect(VatNumber.french(siren: "732829320") == "FR44732829320")
    #expect(VatNumber.siren(in: "FR44732829320") == "732829320")
    #expect(VatNumber.siren(in: "FR53000004605") == nil)
    #expect(VatNumber.french(siren: "732829321") == nil)
    #expect(VatNumber.read("fr 44 732 829 320") == .value("FR44732829320"))
    #expect(VatNumber.read("44732829320") == .value("FR44732829320"))
  }

  @Test(arguments: [
    "BE0123456789", "DE123456788", "ESX1234567X", "IE1234567WA", "ATU12345678", "NL123456789B01",
    "EL123456789", "XI123456789",
  ])
  func `a foreign VAT number is checked by its form`(_ text: String) {
    #expect(VatNumber.read(text) == .value(text))
  }

  @Test(arguments: ["BE123456789", "DE12345678", "ATX12345678", "US123456789", "NL123456789X01"])
  func `a foreign VAT number of another form is refused`(_ text: String) {
    #expect(!reason(VatNumber.read(text)).isEmpty)
  }

  @Test(arguments: [
    ("732 829 320 RCS Paris", "RCS Paris 732829320"), ("RCS Nancy B 323 159 715", "RCS Nancy B 323159715"),
    ("RCS Nancy B323 159715", "RCS Nancy B 323159715"),
    ("R.C.S. Saint-Étienne 732829320", "RCS Saint-Étienne 732829320"),
    ("RCS Aix en Provence 732 829 320", "RCS Aix en Provence 732829320"),
    ("rcs paris b 732829320", "RCS paris B 732829320"),
  ])
  func `a registration is read in both orders`(_ text: String, _ canonical: String) {
    #expect(RcsNumber.read(text) == .value(canonical))
  }

  @Test func `every wrong digit is found, and every swap of neighbours but 0 and 9`() {
    var generator = SplitMix64(seed: 7)
    for _ in 0..<300 {
      var digits = (0..<8).map { _ in Int.random(in: 0...9, using: &generator) }
      digits[0] = Int.random(in: 1...9, using: &generator)
      let key = (0...9).first { key in
        if case .value = Siren.read((digits + [key]).map(String.init).joined()) { return true }
        return false
      }
      guard let key else {
        Issue.record("no key for \(digits)")
        return
      }
      digits.append(key)
      for index in digits.indices {
        for other in 0...9 where other != digits[index] {
          var wrong = digits
          wrong[index] = other
          #expect(!reason(Siren.read(wrong.map(String.init).joined())).isEmpty)
        }
      }
      for index in 1..<digits.count where digits[index] != digits[index - 1] {
        var swapped = digits
        swapped.swapAt(index, index - 1)
        let isNineAndZero = Set([digits[index], digits[index - 1]]) == [0, 9]
        #expect(reason(Siren.read(swapped.map(String.init).joined())).isEmpty == isNineAndZero)
      }
    }
  }
}
