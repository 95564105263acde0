/// Whole numbers as typed, in figures or in words: `3`, `1 200`, `trois`.
package enum FrenchInteger {
  /// Reads one whole number between minus and plus one billion, and nothing beside it.
  package static func read(_ text: String) -> Reading<Int> {
    let bytes = FoldedText.bytes(text)
    guard !bytes.isEmpty else { return .refused("Aucun nombre n’a été saisi") }
    guard bytes.count <= 120 else { return .refused(unreadable) }
    var position = 0
    let negative = bytes[0] == 0x2D
    if negative || bytes[0] == 0x2B {
      position = 1
      while position < bytes.count, bytes[position] == 0x20 { position += 1 }
    }
    let value: Int
    if position < bytes.count, FoldedText.isDigit(bytes[position]) {
      guard let shape = DecimalLiteral.scan(bytes, &position), position == bytes.count else {
        return .refused(unreadable)
      }
      switch shape {
      case .certain(let literal):
        guard let whole = literal.scaled(0) else { return .refused("Il faut un nombre entier, sans virgule") }
        guard whole <= 1_000_000_000 else { return .refused(DecimalLiteral.tooLarge) }
        value = Int(whole)
      case .threeAfter(let comma, let thousands, _):
        // A point before three digits parts thousands; a comma may open decimals, which a count has not.
        guard !comma else { return .refused("Il faut un nombre entier, sans virgule") }
        value = Int(thousands.digits)
      case .uneven: return .refused(DecimalLiteral.badGroups)
      case .refused(let reason): return .refused(reason)
      }
    } else {
      var words: [String] = []
      for token in FoldedText.tokens(Array(bytes[position...])) {
        switch token {
        case .word(let word): words.append(word)
        case .mark(0x2D): continue
        default: return .refused(unreadable)
        }
      }
      guard let number = FrenchNumerals.read(words[...]), number.count == words.count else {
        return .refused(unreadable)
      }
      guard number.value <= 1_000_000_000 else { return .refused(DecimalLiteral.tooLarge) }
      value = number.value
    }
    return .value(negative ? -value : value)
  }

  private static let unreadable = "Ce nombre n’est pas reconnu\u{A0}: il faut un nombre entier, seul"
}
