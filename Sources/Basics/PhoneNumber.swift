/// Telephone numbers.
package enum PhoneNumber {
  /// Reads a number; canonical form: international, `+33123456789` (ITU-T E.164).
  ///
  /// A number without a country is French; those of the overseas departments get the country code that they
  /// have of their own (+262, +590, +594, +596). Foreign numbers are checked for length only.
  package static func read(_ text: String) -> Reading<String> {
    var bytes = FoldedText.bytes(text)
    for prefix in ["telephone", "tel", "portable", "mobile", "port", "fixe"]
    where bytes.starts(with: prefix.utf8) {
      bytes.removeFirst(prefix.utf8.count)
      break
    }
    guard let cleaned = digits(bytes) else {
      return .refused("Ce numéro contient autre chose que des chiffres")
    }
    var (isInternational, digits) = cleaned
    guard !digits.isEmpty else { return .refused("Aucun numéro n’a été saisi") }
    if !isInternational, digits.starts(with: "00".utf8) {
      digits.removeFirst(2)
      isInternational = true
    }
    if isInternational {
      guard digits.starts(with: "33".utf8) else { return foreign(digits) }
      digits.removeFirst(2)
      if digits.first != 0x30 { digits.insert(0x30, at: 0) }
    }
    return french(digits)
  }

  /// `01 23 45 67 89` for French numbers, as it is for the others.
  package static func formatted(_ number: String) -> String {
    guard number.hasPrefix("+33"), number.utf8.count == 12 else { return number }
    var result = "0"
    for (index, digit) in number.dropFirst(3).enumerated() {
      if index % 2 == 1 { result += FrenchFormat.space }
      result.append(digit)
    }
    return result
  }

  /// The digits, without the `(0)` of `+33 (0)1`; nil when something else stands among them.
  private static func digits(_ bytes: [UInt8]) -> (isInternational: Bool, [UInt8])? {
    var result: [UInt8] = []
    var isInternational = false
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case 0x30...0x39:
        result.append(byte)
      case 0x2B:
        guard result.isEmpty, !isInternational else { return nil }
        isInternational = true
      case 0x28 where bytes[position...].starts(with: "(0)".utf8) && !result.isEmpty:
        position += 2
      case 0x20, 0x2E, 0x2D, 0x2F, 0x28, 0x29, 0x3A, 0x5F:
        break
      default:
        return nil
      }
      position += 1
    }
    return (isInternational, result)
  }

  private static func foreign(_ digits: [UInt8]) -> Reading<String> {
    guard (7...15).contains(digits.count), digits.first != 0x30 else {
      return .refused(
        "Un numéro international a de 7 à 15 chiffres après le +\u{A0}: " + IdentifierText.read(digits.count))
    }
    return .value("+" + IdentifierText.string(digits))
  }

  private static func french(_ digits: [UInt8]) -> Reading<String> {
    guard digits.count == 10 else {
      return .refused("Un numéro français a 10 chiffres\u{A0}: " + IdentifierText.read(digits.count))
    }
    guard digits[0] == 0x30, digits[1] != 0x30 else {
      return .refused("Un numéro français commence par 0, puis un chiffre de 1 à 9")
    }
    let code =
      switch IdentifierText.string(digits[0..<4]) {
      case "0262", "0263", "0269", "0692", "0693", "0639": "+262"
      case "0590", "0690", "0691": "+590"
      case "0594", "0694": "+594"
      case "0596", "0696", "0697": "+596"
      default: "+33"
      }
    return .value(code + IdentifierText.string(digits[1...]))
  }
}
