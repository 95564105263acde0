package import Basics
package import Dossier

/// The kinds of documents as a person names them, on a command line or in the name of a file.
package enum ExhibitKind {
  /// Every kind under its name, then `autre`.
  package static let options: [ChoiceOption] =
    Documents.Kind.allCases.map { ChoiceOption(id: $0.rawValue, label: $0.singular, synonyms: $0.synonyms) }
    + [ChoiceOption(id: other, label: "autre document", synonyms: ["autre"])]

  static let other = "autre"

  /// The kind typed after `--type`, nil for another document; or the kinds that it could be, or why it is none.
  package static func read(_ text: String) -> Reading<Documents.Kind?> {
    let reading = FrenchChoice.read(text, among: options)
    if case .ambiguous = reading {
      let key = SearchKey.fold(text)
      let begun = options.map(\.id).filter { SearchKey.fold($0).hasPrefix(key) }
      if begun.count == 1 { return .value(Documents.Kind(rawValue: begun[0])) }
    }
    return reading.map { Documents.Kind(rawValue: $0) }
  }

  /// The name of a kind near a text that is none; nil when none is.
  package static func nearest(to text: String) -> String? {
    let key = SearchKey.fold(text)
    let names = options.flatMap { option in
      ([option.id, option.label] + option.synonyms).map {
        (option.id, SearchKey.editDistance(SearchKey.fold($0), key))
      }
    }
    return names.filter { $0.1 <= 2 }.min { $0.1 < $1.1 }?.0
  }

  package enum Guess: Hashable, Sendable {
    case kind(Documents.Kind)
    /// An extract of a register, without a word of whose.
    case unclearRegister
    case none
  }

  /// The kind that the name of a file says: the words that come first in it, the longest where two begin together.
  ///
  /// An extract of a register is that of the party whose name is in it; the number of an invoice of the dossier says an invoice.
  package static func guess(_ name: String, format: FileFormat, in dossier: Dossier) -> Guess {
    let creditor = dossier.creditor.name.value
    let debtor = dossier.debtor.name.value
    let words = SearchKey.fold(stem(of: name)).split(separator: " ").map(String.init)
    var best: (start: Int, length: Int, kind: Documents.Kind)?
    for kind in Documents.Kind.allCases {
      for synonym in [kind.singular] + kind.synonyms {
        let wanted = SearchKey.fold(synonym).split(separator: " ").map(String.init)
        guard let start = position(of: wanted, in: words) else { continue }
        if let best, (best.start, -best.length) <= (start, -wanted.count) { continue }
        best = (start, wanted.count, kind)
      }
    }
    let register = ["kbis", "sirene", "rne"].compactMap { words.firstIndex(of: $0) }.min()
    if let register, register <= best?.start ?? register {
      let own = Set(words)
      func names(_ party: String?) -> Bool {
        let name = Set(PartyWords.distinctive(party ?? ""))
        return !name.isDisjoint(with: own)
      }
      if own.contains("creancier") || (names(creditor) && !names(debtor)) { return .kind(.kbisCreancier) }
      if own.contains("debiteur") || (names(debtor) && !names(creditor)) { return .kind(.kbisDebiteur) }
      return .unclearRegister
    }
    if let best { return .kind(best.kind) }
    if invoice(namedBy: name, in: dossier) != nil { return .kind(.factures) }
    return format == .eml || format == .msg ? .kind(.courriels) : .none
  }

  /// The invoice of the dossier whose number is in the name of a file; nil for none, or several.
  package static func invoice(namedBy name: String, in dossier: Dossier) -> Invoice? {
    let words = SearchKey.fold(stem(of: name)).split(separator: " ").map(String.init)
    let named = dossier.invoices.filter { invoice in
      guard let number = invoice.number.value else { return false }
      let wanted = SearchKey.fold(number).split(separator: " ").map(String.init)
      // One or two digits are in many names.
      return wanted.joined().utf8.count > 2 && position(of: wanted, in: words) != nil
    }
    return named.count == 1 ? named.first : nil
  }

  /// What a file is called until somebody says better: its name without its extension, beginning with a capital.
  package static func label(of name: String) -> String {
    let words = stem(of: name).split { $0 == "_" || $0.isWhitespace }.joined(separator: " ")
    return Wording.capitalized(words.isEmpty ? name : words)
  }

  static func stem(of name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    let suffix = name[name.index(after: dot)...]
    return (1...5).contains(suffix.utf8.count) && suffix.utf8.allSatisfy { $0 != 0x20 }
      ? String(name[..<dot]) : name
  }

  /// Where these words stand, in this order and side by side; a last word may be in the plural.
  private static func position(of wanted: [String], in words: [String]) -> Int? {
    guard let last = wanted.last, words.count >= wanted.count else { return nil }
    return (0...(words.count - wanted.count)).first { start in
      words[start..<(start + wanted.count - 1)].elementsEqual(wanted.dropLast())
        && [last, last + "s"].contains(words[start + wanted.count - 1])
    }
  }
}

/// The words of a name that tell one party from another.
private enum PartyWords {
  static func distinctive(_ name: String) -> [String] {
    SearchKey.fold(name).split(separator: " ").map(String.init).filter { $0.utf8.count > 3 }
  }
}

extension Documents.Kind {
  /// One document of this kind: "facture".
  package var singular: String {
    switch self {
    case .factures: "facture"
    case .contrat: "contrat"
    case .bonCommande: "bon de commande"
    case .devis: "devis"
    case .cgv: "conditions générales de vente"
    case .bonLivraison: "bon de livraison"
    case .releveCompte: "relevé de compte client"
    case .releveBancaire: "relevé bancaire"
    case .relances: "relance"
    case .miseEnDemeure: "mise en demeure"
    case .accuseReception: "accusé de réception"
    case .reconnaissance: "reconnaissance de dette"
    case .courriels: "courriel"
    case .cheque: "chèque"
    case .effet: "traite"
    case .kbisCreancier: "Kbis du créancier"
    case .kbisDebiteur: "Kbis du débiteur"
    case .garantie: "acte de garantie"
    case .ordonnance: "ordonnance"
    case .signification: "acte de signification"
    }
  }

  /// Other words for it.
  fileprivate var synonyms: [String] {
    switch self {
    case .factures: ["fact", "fac"]
    case .contrat: ["convention"]
    case .bonCommande: ["commande", "bdc", "bc"]
    case .devis: []
    case .cgv: ["cgv", "conditions générales", "conditions de vente"]
    case .bonLivraison:
      ["BL", "livraison", "lettre de voiture", "procès-verbal de réception", "PV de réception", "PV"]
    case .releveCompte: ["relevé de compte", "grand livre"]
    case .releveBancaire: ["relevé de banque", "extrait bancaire"]
    case .relances: ["rappel"]
    case .miseEnDemeure: ["MED"]
    case .accuseReception: ["avis de réception", "AR", "accusé"]
    case .reconnaissance: ["reconnaissance"]
    case .courriels: ["e-mail", "email", "mail", "mél"]
    case .cheque: []
    case .effet: ["lettre de change", "billet à ordre", "effet de commerce", "effet"]
    case .kbisCreancier, .kbisDebiteur: []
    case .garantie: ["garantie", "caution", "cautionnement"]
    case .ordonnance: ["injonction de payer"]
    case .signification: ["signification"]
    }
  }
}
