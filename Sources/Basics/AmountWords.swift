/// The words around an amount that decide before its figures are read.
enum AmountWords {
  /// Why a text is no single amount in euros: another currency, a range, an approximation.
  static func refusal(_ bytes: [UInt8]) -> String? {
    if bytes.contains(0x24) || bytes.contains(FoldedText.foreignCurrency) { return otherCurrency }
    if bytes.contains(0x7E) || bytes.contains(0x3C) || bytes.contains(0x3E) { return notExact }
    var previous = ""
    var hasNumber = false
    for token in FoldedText.tokens(bytes) {
      switch token {
      case .number:
        hasNumber = true
        previous = ""
      case .mark:
        continue
      case .word(let word):
        if currencies.contains(word) { return otherCurrency }
        switch word {
        case "entre", "environ", "env", "minimum", "maximum", "min", "max", "ou", "jusqu", "presque",
          "approx",
          "approximativement", "peu", "quelques", "dizaine", "dizaines", "centaine", "centaines":
          return notExact
        case "plus": return notExact
        case "moins" where previous == "au" || previous == "du": return notExact
        case "de" where previous == "moins": return notExact
        case "a" where hasNumber && previous != "net" && previous != "tva": return notExact
        default: break
        }
        previous = word
      }
    }
    return nil
  }

  private static let otherCurrency =
    "Ce montant n’est pas en euros\u{A0}: donnez sa valeur en euros, telle que la facture ou la banque la donne"
  private static let notExact = "Ce n’est pas un montant exact\u{A0}: donnez un seul montant"

  private static let currencies: Set<String> = [
    "dollar", "dollars", "usd", "cad", "aud", "gbp", "livre", "livres", "sterling", "chf", "franc", "francs",
    "frf",
    "f", "xof", "xaf", "xpf", "cfa", "fcfa", "yen", "yens", "jpy", "yuan", "yuans", "cny", "mad", "dirham",
    "dirhams",
    "dinar", "dinars", "dzd", "tnd", "rouble", "roubles", "rub", "couronne", "couronnes", "sek", "nok", "dkk",
    "pln",
    "zloty", "zlotys", "lire", "lires", "mark", "marks", "bitcoin", "bitcoins", "btc",
  ]

  /// Powers of ten named after a number.
  static func power(_ word: String) -> Int? {
    switch word {
    case "k", "ke", "keur", "keuro", "keuros", "mille", "millier", "milliers": 3
    case "m", "meur", "million", "millions", "mio": 6
    case "md", "mds", "mrd", "milliard", "milliards": 9
    default: nil
    }
  }

  static func isEuro(_ word: String) -> Bool {
    ["eur", "euro", "euros", "e", "euors", "eruos"].contains(word)
  }

  static func isCent(_ word: String) -> Bool {
    ["centime", "centimes", "cent", "cents", "cts", "ct", "ctm", "c"].contains(word)
  }
}
