import Basics

/// What each detail of the firm must look like, whether it is written in the file or typed at the prompt.
enum CabinetCheck {
  /// Nil when nothing is left once spaces are taken off both ends.
  static func text(_ text: String, severalLines: Bool = false) throws(CabinetError) -> String? {
    let text = text.trimmed
    guard !text.isEmpty else { return nil }
    guard text.count <= 500 else { throw refusal("500 caractères au plus") }
    let isShowable = text.split(separator: "\n", omittingEmptySubsequences: false).allSatisfy {
      SafeText.escaped(String($0)) == String($0)
    }
    guard isShowable else { throw refusal("un caractère de commande invisible s’y trouve") }
    guard severalLines || !text.contains("\n") else { throw refusal("une seule ligne est attendue") }
    return text
  }

  static func telephone(_ text: String) throws(CabinetError) -> String {
    let digits = text.utf8.count { $0 >= 0x30 && $0 <= 0x39 }
    guard (9...15).contains(digits), text.allSatisfy({ "0123456789+.()- \u{00A0}".contains($0) }) else {
      throw refusal("ce n’est pas un numéro de téléphone (9 à 15 chiffres)")
    }
    return text
  }

  static func email(_ text: String) throws(CabinetError) -> String {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !parts[1].hasPrefix("."),
      !parts[1].hasSuffix("."), text.allSatisfy({ !$0.isWhitespace && !"<>,;\"".contains($0) })
    else { throw refusal("ce n’est pas une adresse électronique") }
    return text
  }

  static func link(_ text: String) throws(CabinetError) -> String {
    guard text.hasPrefix("https://"), text.count > 11, text.contains("."),
      text.unicodeScalars.allSatisfy({
        $0.value > 0x20 && $0.value < 0x7F && !"<>\"\\`{}|^".unicodeScalars.contains($0)
      })
    else { throw refusal("une adresse commençant par https:// est attendue, sans espace ni accent") }
    return text
  }

  static func yesNo(_ text: String) throws(CabinetError) -> Bool {
    switch text.lowercased() {
    case "oui", "true", "yes": return true
    case "non", "false", "no": return false
    default: throw refusal("oui ou non est attendu")
    }
  }

  static func minutes(_ text: String) throws(CabinetError) -> Int {
    let parts = text.split(whereSeparator: \.isWhitespace)
    guard let first = parts.first, let minutes = Int(first), (1...600).contains(minutes),
      parts.count == 1 || (parts.count == 2 && ["min", "minute", "minutes"].contains(String(parts[1])))
    else { throw refusal("un nombre de minutes est attendu, de 1 à 600") }
    return minutes
  }

  static func refusal(_ message: String) -> CabinetError { CabinetError(line: nil, message) }
}
