/// French postcodes.
package enum Postcode {
  /// Reads a postcode; canonical form: five digits. A town after it is ignored (`75008 Paris`).
  ///
  /// The first two digits must be a department's (01–95, Corsica under 20) or an overseas one's (97, 98).
  package static func read(_ text: String) -> Reading<String> {
    var bytes = FoldedText.bytes(text)
    for prefix in ["fr-", "f-"] where bytes.starts(with: prefix.utf8) { bytes.removeFirst(prefix.utf8.count) }
    var digits: [UInt8] = []
    for byte in bytes {
      if FoldedText.isDigit(byte) {
        digits.append(byte)
      } else if FoldedText.isLetter(byte), digits.count == 5 {
        break
      } else if byte != 0x20 {
        return .refused("Un code postal n’a que des chiffres")
      }
    }
    guard !digits.isEmpty else { return .refused("Aucun code postal n’a été saisi") }
    guard digits.count == 5 else {
      let hint = digits.count == 4 ? " (un zéro manque peut-être au début)" : ""
      return .refused("Un code postal a 5 chiffres\u{A0}: \(IdentifierText.read(digits.count))\(hint)")
    }
    let department = Int(digits[0] - 0x30) * 10 + Int(digits[1] - 0x30)
    guard (1...95).contains(department) || department == 97 || department == 98 else {
      return .refused(
        "Aucun département n’a un code postal qui commence par \(IdentifierText.string(digits[0..<2]))")
    }
    return .value(IdentifierText.string(digits))
  }
}
