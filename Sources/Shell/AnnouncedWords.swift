import Basics
import Dossier
import Interview

/// What a person says is owed in all, before the invoices are there: « trois factures, 12 480 € ».
enum AnnouncedWords {
  /// « trois factures de 4 160 »: said of each, or of all of them.
  static func isEach(_ text: String) -> Bool {
    let words = SearchKey.fold(text).split(separator: " ")
    guard let place = words.firstIndex(where: { $0.hasPrefix("facture") }), place + 1 < words.count else {
      return false
    }
    return words[place + 1] == "de" || words.contains { $0.hasPrefix("chacun") || $0 == "chaque" }
  }

  /// Nil when there is neither a number of invoices nor an amount.
  static func read(_ text: String) -> DebtAnnouncement? {
    var words = text.split { $0.isWhitespace || $0 == ";" }.map { word in
      word.hasSuffix(",") ? String(word.dropLast()) : String(word)
    }
    var count: Int?
    if let place = words.firstIndex(where: { SearchKey.fold($0).hasPrefix("facture") }) {
      // « trois », « 3 », « une vingtaine de » is not a number of invoices.
      if place > 0, case .value(let number) = FrenchInteger.read(words[place - 1]), number > 0 {
        count = number
        words.removeSubrange(place - 1...place)
      } else {
        words.remove(at: place)
      }
    }
    var total: Money?
    let skipped: Set<String> = [
      "chacune", "chacun", "chaque", "la", "pour", "de", "en", "tout", "un", "total", "soit", "dus", "du",
      "d", "et",
    ]
    words.removeAll { skipped.contains(SearchKey.fold($0)) }
    if !words.isEmpty, case .value(let money) = FrenchAmount.read(words.joined(separator: " ")), money > .zero
    {
      total = money
    } else if !words.isEmpty {
      return nil
    }
    return count == nil && total == nil ? nil : DebtAnnouncement(count: count, total: total)
  }
}

extension DebtAnnouncement {
  /// « 3 factures annoncées, 12 480,00 € en tout ».
  var line: String {
    let invoices = count.map { FrenchFormat.count($0, "facture annoncée", "factures annoncées") }
    let sum = total.map { FrenchFormat.money($0) + " en tout" }
    return [invoices, sum].compactMap { $0 }.joined(separator: ", ")
  }
}
