/// SIRET: the fourteen digits of one establishment, SIREN first.
package enum Siret {
  /// Reads a SIRET; canonical form: fourteen digits.
  ///
  /// La Poste (356 000 000) has more establishments than its check digits allow: its SIRETs are also valid when
  /// the sum of their digits is a multiple of five.
  package static func read(_ text: String) -> Reading<String> {
    guard let bytes = IdentifierText.compact(text, dropping: Siren.prefixes) else {
      return .refused(IdentifierText.unknownSign)
    }
    guard !bytes.isEmpty else { return .refused("Aucun numéro n’a été saisi") }
    if let reason = refusal(bytes) { return .refused(reason) }
    return .value(IdentifierText.string(bytes))
  }

  /// `732 829 320 00074`.
  package static func formatted(_ siret: String) -> String {
    guard siret.utf8.count == 14 else { return siret }
    return FrenchFormat.groupsOfThree(String(siret.prefix(9))) + FrenchFormat.space + siret.dropFirst(9)
  }

  /// Why these characters are no SIRET; nil when they are one.
  static func refusal(_ bytes: [UInt8]) -> String? {
    if let reason = IdentifierText.refusal(bytes, name: "Un SIRET", length: 14) { return reason }
    if let reason = Siren.refusal(Array(bytes[0..<9])) {
      return "Les neuf premiers chiffres d’un SIRET sont un SIREN. " + reason
    }
    if IdentifierText.luhn(bytes) { return nil }
    if bytes.starts(with: "356000000".utf8), bytes.reduce(0, { $0 + Int($1 - 0x30) }) % 5 == 0 { return nil }
    return IdentifierText.wrongKey
  }
}
