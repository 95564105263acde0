/// Percentages as typed: `12,4 %`, `12.40`, `12 pour cent par an`.
package enum FrenchPercentage {
  /// Reads a yearly rate or a share, from 0 to 1 000 %, with at most four decimals.
  ///
  /// A point or a comma opens the decimals; a rate a month or a day is refused, for it must not pass for a
  /// yearly one.
  package static func read(_ text: String) -> Reading<Rate> {
    let bytes = FoldedText.bytes(text)
    guard !bytes.isEmpty else { return .refused("Aucun pourcentage n’a été saisi") }
    guard bytes.count <= 80 else { return .refused(unreadable) }
    var position = 0
    if bytes[0] == 0x2D { return .refused("Un pourcentage ne peut pas être négatif ici") }
    if bytes[0] == 0x2B { position = 1 }
    guard let rate = figures(bytes, &position) else { return .refused(unreadable) }
    guard rate <= Rate(partsPerMillion: 10_000_000) else {
      return .refused("Ce pourcentage est trop grand\u{A0}: il va de 0 à 1\u{202F}000")
    }
    var words: [String] = []
    for token in FoldedText.tokens(Array(bytes[position...])) {
      switch token {
      case .number: return .refused(unreadable)
      case .word(let word): words.append(word)
      case .mark(let mark):
        guard mark == 0x25 || mark == 0x27 || mark == 0x2F || mark == 0x2E else {
          return .refused(unreadable)
        }
      }
    }
    for word in words {
      switch word {
      case "mois", "mensuel", "mensuels", "jour", "journalier", "semaine", "trimestre", "trimestriel":
        return .refused("Ce taux n’est pas annuel\u{A0}: donnez le taux pour un an")
      case "pour", "cent", "pourcent", "pourcents", "pct", "p", "c", "l", "an", "par", "annuel", "annuels",
        "annee",
        "de", "taux":
        continue
      default: return .refused(unreadable)
      }
    }
    return .value(rate)
  }

  private static let unreadable =
    "Ce pourcentage n’est pas reconnu\u{A0}: il faut un nombre, avec quatre décimales au plus"

  private static func figures(_ bytes: [UInt8], _ position: inout Int) -> Rate? {
    var whole: Int64 = 0
    var wholeDigits = 0
    var fraction: Int64 = 0
    var decimals = 0
    while position < bytes.count, FoldedText.isDigit(bytes[position]) {
      wholeDigits += 1
      guard wholeDigits <= 9 else { return nil }
      whole = whole * 10 + Int64(bytes[position] - 0x30)
      position += 1
    }
    if position < bytes.count, bytes[position] == 0x2C || bytes[position] == 0x2E {
      position += 1
      while position < bytes.count, FoldedText.isDigit(bytes[position]) {
        let digit = Int64(bytes[position] - 0x30)
        position += 1
        guard decimals < 4 else {
          if digit == 0 { continue }
          return nil
        }
        fraction = fraction * 10 + digit
        decimals += 1
      }
    }
    guard wholeDigits > 0 || decimals > 0 else { return nil }
    for _ in decimals..<4 { fraction *= 10 }
    return Rate(partsPerMillion: whole * 10_000 + fraction)
  }
}
