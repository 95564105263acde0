/// Intra-Community VAT numbers of France and of the other member states.
package enum VatNumber {
  /// Reads a VAT number; canonical form: country, then the number, in capitals without separators.
  ///
  /// A French number is checked whole: SIREN and key, in the numeric form and in the newer one with letters;
  /// `FR` may be left out. Monaco's numbers are French ones whose nine digits begin with 000 and are no SIREN.
  /// For the other member states and Northern Ireland (XI) the form alone is checked (article 215 of directive
  /// 2006/112/EC for the prefix; forms as published by the Commission's VIES service).
  package static func read(_ text: String) -> Reading<String> {
    guard
      var bytes = IdentifierText.compact(text, dropping: ["numero", "no", "tva intracommunautaire", "tva"])
    else {
      return .refused(IdentifierText.unknownSign)
    }
    guard !bytes.isEmpty else { return .refused("Aucun numéro de TVA n’a été saisi") }
    let country = IdentifierText.string(bytes.prefix(2))
    if let forms = forms[country] {
      let number = Array(bytes.dropFirst(2))
      let hasForm = forms.contains { fits(number, $0) }
      // Two letters and nine digits may also be a French number typed without FR, if its key is right.
      let isFrench = frenchRefusal(bytes) == nil
      let canonical = IdentifierText.string(bytes)
      switch (hasForm, isFrench) {
      case (true, true): return .ambiguous([canonical, "FR" + canonical])
      case (true, false): return .value(canonical)
      case (false, true): return .value("FR" + canonical)
      case (false, false):
        let name = Country.name(country == "EL" ? "GR" : country) ?? "Irlande du Nord"
        return .refused("Ce numéro de TVA n’a pas la forme en usage dans ce pays (\(name))")
      }
    }
    // "FR" may also be a key with letters.
    if bytes.starts(with: "FR".utf8), bytes.count != 11 || frenchRefusal(bytes) != nil {
      bytes.removeFirst(2)
    }
    if let reason = frenchRefusal(bytes) { return .refused(reason) }
    return .value("FR" + IdentifierText.string(bytes))
  }

  /// The SIREN inside a canonical French number; nil for Monaco and other countries.
  package static func siren(in vatNumber: String) -> String? {
    let bytes = Array(vatNumber.utf8)
    guard bytes.count == 13, bytes.starts(with: "FR".utf8), !bytes[4...].starts(with: "000".utf8) else {
      return nil
    }
    return IdentifierText.string(bytes[4...])
  }

  /// The number of the company with this SIREN, in the numeric form: key = (12 + 3 × (SIREN mod 97)) mod 97.
  package static func french(siren: String) -> String? {
    let bytes = Array(siren.utf8)
    guard Siren.refusal(bytes) == nil else { return nil }
    let key = numericKey(bytes)
    return "FR" + (key < 10 ? "0" : "") + String(key) + siren
  }

  private static func numericKey(_ siren: [UInt8]) -> Int { (12 + 3 * IdentifierText.modulo97(siren)) % 97 }

  /// The 34 signs of a key: digits and letters without I and O, which look like digits.
  private static let keyAlphabet = Array("0123456789ABCDEFGHJKLMNPQRSTUVWXYZ".utf8)

  private static func frenchRefusal(_ bytes: [UInt8]) -> String? {
    guard bytes.count == 11 else {
      return "Un numéro de TVA français a FR, 2 caractères et 9 chiffres\u{A0}: "
        + (bytes.count < 2 ? "\(bytes.count) caractère a été lu" : "\(bytes.count) caractères ont été lus")
        + " après FR"
    }
    let siren = Array(bytes[2...])
    guard IdentifierText.isDigits(siren) else {
      return "Les neuf derniers caractères d’un numéro de TVA français sont des chiffres"
    }
    guard let first = keyAlphabet.firstIndex(of: bytes[0]), let second = keyAlphabet.firstIndex(of: bytes[1])
    else {
      return "La clé d’un numéro de TVA n’a ni la lettre I ni la lettre O\u{A0}: ce sont sans doute 1 et 0"
    }
    if !siren.starts(with: "000".utf8), let reason = Siren.refusal(siren) {
      return "Les neuf derniers chiffres sont le SIREN. " + reason
    }
    let isRight: Bool
    if first < 10, second < 10 {
      isRight = first * 10 + second == numericKey(siren)
    } else {
      let check = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100
      let number = siren.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      isRight = (number + 1 + check / 11) % 11 == check % 11
    }
    return isRight ? nil : IdentifierText.wrongKey
  }

  /// `9` a digit, `A` a letter, `*` either.
  private static func fits(_ number: [UInt8], _ form: String) -> Bool {
    let signs = Array(form.utf8)
    guard signs.count == number.count else { return false }
    return zip(number, signs).allSatisfy { byte, sign in
      switch sign {
      case 0x39: FoldedText.isDigit(byte)
      case 0x41: !FoldedText.isDigit(byte)
      case 0x2A: true
      default: byte == sign
      }
    }
  }

  private static let forms: [String: [String]] = [
    "AT": ["U99999999"], "BE": ["0999999999", "1999999999"], "BG": ["999999999", "9999999999"],
    "CY": ["99999999A"],
    "CZ": ["99999999", "999999999", "9999999999"], "DE": ["999999999"], "DK": ["99999999"],
    "EE": ["999999999"],
    "EL": ["999999999"], "ES": ["A99999999", "99999999A", "A9999999A"], "FI": ["99999999"],
    "HR": ["99999999999"],
    "HU": ["99999999"], "IE": ["9999999A", "9999999AA", "9A99999A", "9*99999A"], "IT": ["99999999999"],
    "LT": ["999999999", "999999999999"], "LU": ["99999999"], "LV": ["99999999999"], "MT": ["99999999"],
    "NL": ["999999999B99"], "PL": ["9999999999"], "PT": ["999999999"],
    "RO": ["99", "999", "9999", "99999", "999999", "9999999", "99999999", "999999999", "9999999999"],
    "SE": ["999999999999"], "SI": ["99999999"], "SK": ["9999999999"], "XI": ["999999999", "999999999999"],
  ]
}
