/// A company's number, whichever of the two a person has at hand.
package enum SirenOrSiret {
  /// Reads a SIREN (nine digits) or a SIRET (fourteen digits); canonical form: the digits.
  package static func read(_ text: String) -> Reading<String> {
    guard let bytes = IdentifierText.compact(text, dropping: Siren.prefixes) else {
      return .refused(IdentifierText.unknownSign)
    }
    guard IdentifierText.isDigits(bytes) else { return Siren.read(text) }
    switch bytes.count {
    case 0, 9: return Siren.read(text)
    case 14: return Siret.read(text)
    default:
      return .refused(
        "Un SIREN a 9 chiffres et un SIRET 14\u{A0}: " + IdentifierText.read(bytes.count))
    }
  }
}
