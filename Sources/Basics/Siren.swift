/// SIREN: the nine digits that identify a French company, association or sole trader in the Sirene register.
package enum Siren {
  /// Reads a SIREN, spaces and points forgiven; canonical form: nine digits.
  ///
  /// A valid SIRET or French VAT number is accepted for the SIREN it contains (its definition: article R. 123-221
  /// of the Code de commerce; article 286 ter of the Code général des impôts).
  package static func read(_ text: String) -> Reading<String> {
    guard let bytes = IdentifierText.compact(text, dropping: prefixes) else {
      return .refused(IdentifierText.unknownSign)
    }
    guard !bytes.isEmpty else { return .refused("Aucun numéro n’a été saisi") }
    if bytes.count == 14, IdentifierText.isDigits(bytes), Siret.refusal(bytes) == nil {
      return .value(IdentifierText.string(bytes[0..<9]))
    }
    if bytes.count == 13, bytes.starts(with: "FR".utf8), case .value(let vat) = VatNumber.read(text),
      let siren = VatNumber.siren(in: vat)
    {
      return .value(siren)
    }
    if let reason = refusal(bytes) { return .refused(reason) }
    return .value(IdentifierText.string(bytes))
  }

  /// `732829320` as people read it, in three groups.
  package static func formatted(_ siren: String) -> String { FrenchFormat.groupsOfThree(siren) }

  /// Words typed before the number, folded.
  static let prefixes = ["numero", "siren", "siret", "rcs", "no", "n"]

  /// Why these characters are no SIREN; nil when they are one.
  static func refusal(_ bytes: [UInt8]) -> String? {
    if let reason = IdentifierText.refusal(bytes, name: "Un SIREN", length: 9) { return reason }
    if bytes.allSatisfy({ $0 == 0x30 }) { return "Un SIREN ne peut pas être fait de neuf zéros" }
    return IdentifierText.luhn(bytes) ? nil : IdentifierText.wrongKey
  }
}
