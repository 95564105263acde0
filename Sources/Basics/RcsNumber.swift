/// A registration in the Registre du commerce et des sociétés, as papers show it: `RCS Nancy B 323 159 715` or
/// `323 159 715 RCS Nancy` (article R. 123-237 of the Code de commerce).
package enum RcsNumber {
  /// Reads a registration; canonical form: `RCS Nancy B 323159715`, the letter only when it was typed.
  ///
  /// The town keeps its spelling. Refused when the SIREN is wrong or when nothing parts `RCS`, the town and the
  /// letter.
  package static func read(_ text: String) -> Reading<String> {
    let normalized = Normalization.nfc(text)
    var words: [Substring] = []
    var digits: [UInt8] = []
    var wordsAfterDigits = 0
    for part in normalized.split(whereSeparator: \.isWhitespace) {
      if part.utf8.allSatisfy({ FoldedText.isDigit($0) || $0 == 0x2E }) {
        digits += part.utf8.filter(FoldedText.isDigit)
      } else if digits.isEmpty, let first = part.first, isLetter(first),
        part.utf8.dropFirst().allSatisfy(FoldedText.isDigit)
      {
        // "B" or "B323".
        words.append(part.prefix(1))
        digits += part.utf8.dropFirst()
      } else {
        if !digits.isEmpty { wordsAfterDigits += 1 }
        words.append(part)
      }
    }
    guard !(words.isEmpty && digits.isEmpty) else { return .refused("Aucun numéro RCS n’a été saisi") }
    guard let mark = words.firstIndex(where: { isMark($0) }) else { return .refused(unreadable) }
    // All the words come before the number, or all after it.
    guard mark == 0, wordsAfterDigits == 0 || wordsAfterDigits == words.count else {
      return .refused(unreadable)
    }
    var town = Array(words.dropFirst())
    var letter = ""
    if town.count > 1, let last = town.last, last.count == 1, last.allSatisfy(isLetter) {
      letter = last.uppercased()
      town.removeLast()
    }
    guard !town.isEmpty, town.allSatisfy(isTownWord) else {
      return .refused(
        "Le numéro RCS donne la ville du greffe\u{A0}: une ville, en lettres, après «\u{A0}RCS\u{A0}»")
    }
    if let reason = Siren.refusal(digits) { return .refused(reason) }
    let parts = ["RCS", town.joined(separator: " "), letter, IdentifierText.string(digits)]
    return .value(parts.filter { !$0.isEmpty }.joined(separator: " "))
  }

  private static let unreadable =
    "Ce numéro RCS n’est pas reconnu\u{A0}: il faut «\u{A0}RCS\u{A0}», la ville du greffe et les neuf chiffres"

  /// A: sole traders, B: commercial companies, C: economic interest groups, D: civil companies and others.
  private static func isLetter(_ character: Character) -> Bool { "ABCDabcd".contains(character) }

  private static func isMark(_ word: Substring) -> Bool {
    ["RCS", "R.C.S.", "R.C.S"].contains(word.uppercased())
  }

  /// A word of a town: letters, hyphens and apostrophes, with no capital after a small letter (`NancyB` is the
  /// town and the letter run together).
  private static func isTownWord(_ word: Substring) -> Bool {
    var afterSmallLetter = false
    for character in word {
      guard character.isLetter || "-'’.".contains(character) else { return false }
      if afterSmallLetter, character.isUppercase { return false }
      afterSmallLetter = character.isLowercase
    }
    return true
  }
}
