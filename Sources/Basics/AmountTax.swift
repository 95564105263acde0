/// What follows an amount about tax: `TTC`, `HT`, `HT TVA 20 %`, `HT sans TVA`.
enum AmountTax {
  case included
  /// Value added tax to add, at this rate.
  case added(Rate)
  case refused(String)

  private static let beforeTax =
    "Ce montant est hors taxes\u{A0}: donnez le montant TTC, ou ajoutez le taux de TVA "
    + "(exemple\u{A0}: 1\u{202F}200 HT TVA 20\u{A0}%, ou 1\u{202F}200 HT sans TVA)"

  private static let badRate = "Ce taux de TVA n’est pas reconnu\u{A0}: il est compris entre 0 et 30\u{A0}%"

  static func read(_ bytes: [UInt8]) -> AmountTax {
    var figures: [UInt8] = []
    var words: [String] = []
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if FoldedText.isDigit(byte) {
        guard figures.isEmpty else { return .refused(FrenchAmount.unreadable) }
        while position < bytes.count,
          FoldedText.isDigit(bytes[position]) || bytes[position] == 0x2C || bytes[position] == 0x2E
        {
          figures.append(bytes[position])
          position += 1
        }
      } else if FoldedText.isLetter(byte) {
        let start = position
        while position < bytes.count, FoldedText.isLetter(bytes[position]) { position += 1 }
        words.append(String(decoding: bytes[start..<position], as: UTF8.self))
      } else {
        switch byte {
        case 0x20, 0x25, 0x28, 0x29, 0x2B, 0x2C, 0x2D, 0x2E, 0x3A, 0x27, FoldedText.euro: position += 1
        default: return .refused(FrenchAmount.unreadable)
        }
      }
    }
    return decide(joiningInitials(words), figures, hasPercent: bytes.contains(0x25))
  }

  private static func decide(_ words: [String], _ figures: [UInt8], hasPercent: Bool) -> AmountTax {
    let known: Set<String> = [
      "ttc", "toutes", "taxes", "comprises", "ht", "hors", "taxe", "tva", "sans", "franchise", "exonere",
      "exoneree",
      "exoneration", "autoliquidation", "autoliquidee", "non", "applicable", "assujetti", "assujettie", "net",
      "nets", "nette", "a",
      "payer", "de",
      "en", "base", "avec", "et", "taux", "au", "la", "d", "du", "e", "eur", "euro", "euros", "pour", "p",
    ]
    guard words.allSatisfy(known.contains) else { return .refused(FrenchAmount.unreadable) }
    let saysBeforeTax = words.contains("ht") || words.contains("hors")
    let saysTax = words.contains("tva")
    guard saysBeforeTax else {
      // "TTC", "net à payer" and nothing at all say the same; a rate without "HT" says nothing certain.
      guard figures.isEmpty, !saysTax else {
        return saysTax ? .refused(beforeTaxOrNot) : .refused(FrenchAmount.unreadable)
      }
      return .included
    }
    guard !words.contains("ttc") else { return .refused(FrenchAmount.unreadable) }
    let none = [
      "sans", "franchise", "exonere", "exoneree", "exoneration", "autoliquidation", "autoliquidee", "non",
    ]
    if figures.isEmpty {
      return words.contains(where: none.contains) ? .added(Rate(partsPerMillion: 0)) : .refused(beforeTax)
    }
    guard saysTax || hasPercent || figures.count <= 4, !words.contains(where: none.contains) else {
      return .refused(beforeTax)
    }
    guard case .value(let rate) = FrenchPercentage.read(String(decoding: figures, as: UTF8.self)),
      rate.partsPerMillion <= 300_000
    else { return .refused(badRate) }
    return .added(rate)
  }

  private static let beforeTaxOrNot =
    "On ne sait pas si la TVA est comprise\u{A0}: dites TTC si elle l’est, HT si elle s’ajoute"

  /// `t.t.c.` is cut into single letters: they are put together again.
  private static func joiningInitials(_ words: [String]) -> [String] {
    if words.starts(with: ["h", "t"]) { return ["ht"] + words.dropFirst(2) }
    if words.starts(with: ["t", "t", "c"]) { return ["ttc"] + words.dropFirst(3) }
    return words
  }
}
