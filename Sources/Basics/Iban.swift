/// IBAN: an account number, checked by length, by its key, and in France and Monaco by the RIB key too.
package enum Iban {
  /// Reads an IBAN; canonical form: capitals and digits without spaces.
  ///
  /// The key is ISO 13616 (remainder 1 by 97); lengths are those of the registry kept by SWIFT.
  package static func read(_ text: String) -> Reading<String> {
    guard let bytes = IdentifierText.compact(text, dropping: ["iban"]) else {
      return .refused(IdentifierText.unknownSign)
    }
    guard !bytes.isEmpty else { return .refused("Aucun IBAN n’a été saisi") }
    guard bytes.count >= 4, !FoldedText.isDigit(bytes[0]), !FoldedText.isDigit(bytes[1]),
      IdentifierText.isDigits(bytes[2..<4])
    else {
      return .refused("Un IBAN commence par deux lettres (le pays) et deux chiffres (la clé)")
    }
    let country = IdentifierText.string(bytes[0..<2])
    guard let length = lengths[country] else {
      return .refused("«\u{A0}\(country)\u{A0}» n’est pas un pays où les comptes ont un IBAN")
    }
    guard bytes.count == length else {
      return .refused("Un IBAN \(country) a \(length) caractères\u{A0}: \(bytes.count) ont été lus")
    }
    let isFrenchForm = country == "FR" || country == "MC"
    if isFrenchForm, !IdentifierText.isDigits(bytes[4..<14]) {
      return .refused(
        "Les codes de la banque et du guichet n’ont que des chiffres\u{A0}: une lettre O est sans doute un zéro"
      )
    }
    guard IdentifierText.modulo97(bytes[4...] + bytes[0..<4]) == 1 else {
      return .refused(
        "La clé de contrôle ne correspond pas\u{A0}: un caractère est sans doute faux ou deux sont inversés")
    }
    if isFrenchForm, !hasRightRibKey(Array(bytes[4...])) {
      return .refused("La clé RIB (les deux derniers chiffres) ne correspond pas au compte")
    }
    return .value(IdentifierText.string(bytes))
  }

  /// `FR14 2004 1010 0505 0001 3M02 606`.
  package static func formatted(_ iban: String) -> String {
    var result = ""
    for (index, character) in iban.enumerated() {
      if index > 0, index % 4 == 0 { result += FrenchFormat.space }
      result.append(character)
    }
    return result
  }

  /// Bank (5), branch (5), account (11) and key (2): 89 b + 15 g + 3 c + key is a multiple of 97, letters
  /// counting 1–9 (A–I, J–R) and 2–9 (S–Z).
  private static func hasRightRibKey(_ bytes: [UInt8]) -> Bool {
    guard bytes.count == 23, IdentifierText.isDigits(bytes[21...]) else { return false }
    let digits = bytes.map { byte -> Int in
      if FoldedText.isDigit(byte) { return Int(byte - 0x30) }
      let letter = Int(byte - 0x41)
      return letter < 18 ? letter % 9 + 1 : letter - 16
    }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    return (89 * number(0..<5) + 15 * number(5..<10) + 3 * number(10..<21) + number(21..<23)) % 97 == 0
  }

  private static let lengths: [String: Int] = [
    "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22, "BI": 27,
    "BR": 29,
    "BY": 28, "CH": 21, "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DJ": 27, "DK": 18, "DO": 28, "EE": 20,
    "EG": 29,
    "ES": 24, "FI": 18, "FK": 18, "FO": 18, "FR": 27, "GB": 22, "GE": 22, "GI": 23, "GL": 18, "GR": 27,
    "GT": 28,
    "HN": 28, "HR": 21, "HU": 28, "IE": 22, "IL": 23, "IQ": 23, "IS": 26, "IT": 27, "JO": 30, "KW": 30,
    "KZ": 20,
    "LB": 28, "LC": 32, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "LY": 25, "MC": 27, "MD": 24, "ME": 22,
    "MK": 19,
    "MN": 20, "MR": 27, "MT": 31, "MU": 30, "NI": 28, "NL": 18, "NO": 15, "OM": 23, "PK": 24, "PL": 28,
    "PS": 29,
    "PT": 25, "QA": 29, "RO": 24, "RS": 22, "RU": 33, "SA": 24, "SC": 31, "SD": 18, "SE": 24, "SI": 19,
    "SK": 24,
    "SM": 27, "SO": 23, "ST": 25, "SV": 28, "TL": 23, "TN": 24, "TR": 26, "UA": 29, "VA": 22, "VG": 24,
    "XK": 20,
    "YE": 30,
  ]
}
