/// Payment terms counted from an invoice's date: `à 30 jours`, `45 jours fin de mois`, `à réception`.
///
/// Article L. 441-10 of the Code de commerce allows forty-five days "fin de mois", which trade counts in two
/// ways: add the days, then go to the end of the month; or go to the end of the month, then add the days.
/// When the two give different days, both are offered.
enum PaymentTerm {
  /// Nil when the words are no payment term.
  static func read(_ words: DateWords, issued: Day?) -> Reading<Day>? {
    var rest = words
    rest.dropLeading([
      "a", "sous", "delai", "de", "paiement", "payable", "echeance", "reglement", "au", "des",
    ])
    if isOnReceipt(rest.phrase) {
      return issued.map { .value($0) } ?? .refused(noInvoiceDate)
    }
    var endComesFirst = false
    if rest.phrase.hasPrefix("fin de mois "), rest.items.count > 3 {
      endComesFirst = true
      rest.dropFirst(3)
      if rest.items.first == .plus { rest.dropFirst(1) }
    }
    guard let quantity = rest.quantity(at: 0), let unit = rest.word(at: quantity.count) else { return nil }
    guard quantity.value <= 3660, DateReader.add(0, unit, to: Day(number: 0)) != nil else { return nil }
    rest.dropFirst(quantity.count + 1)
    guard let ending = ending(rest, endComesFirst: endComesFirst) else { return nil }
    guard let issued else { return .refused(noInvoiceDate) }
    func add(_ day: Day) -> Day { DateReader.add(quantity.value, unit, to: day) ?? day }
    switch ending {
    case .none:
      return .value(add(issued))
    case .endThenDays:
      return .value(add(issued.endOfMonth))
    case .endOfMonth(let dayAfter):
      let candidates = [add(issued).endOfMonth, add(issued.endOfMonth)].map { onDay(dayAfter, after: $0) }
      return .among(candidates, otherwise: noInvoiceDate)
    }
  }

  private enum Ending {
    case none
    /// `fin de mois`, with the day of the following month in `fin de mois le 10`.
    case endOfMonth(dayAfter: Int?)
    case endThenDays
  }

  /// What follows the count; nil when it is nothing that a payment term says.
  private static func ending(_ words: DateWords, endComesFirst: Bool) -> Ending? {
    let silent: Set<String> = [
      "net", "nets", "date", "de", "facture", "facturation", "la", "le", "l", "d", "emission", "du", "a",
      "des",
      "compter", "partir", "apres", "reception", "suivant", "calendaires", "echus",
    ]
    var end: Int?
    var dayAfter: Int?
    for (index, item) in words.items.enumerated() {
      switch item {
      case .word(let word) where word == "fin" || word == "fdm": end = index
      case .word("mois") where end != nil: continue
      case .word(let word) where silent.contains(word): continue
      case .number(let value, _) where end != nil && dayAfter == nil && (1...28).contains(value):
        dayAfter = value
      default: return nil
      }
    }
    if endComesFirst { return end == nil ? .endThenDays : nil }
    return end == nil ? (dayAfter == nil ? Ending.none : nil) : .endOfMonth(dayAfter: dayAfter)
  }

  private static func onDay(_ day: Int?, after date: Day) -> Day {
    guard let day else { return date }
    let sameMonth = date.startOfMonth.adding(days: day - 1)
    return sameMonth > date ? sameMonth : date.startOfMonth.adding(months: 1).adding(days: day - 1)
  }

  private static func isOnReceipt(_ phrase: String) -> Bool {
    switch phrase {
    case "reception", "reception de facture", "reception de la facture", "comptant", "immediat",
      "date de facture",
      "emission", "date d emission":
      true
    default: false
    }
  }

  private static let noInvoiceDate =
    "Ce délai se compte à partir de la date de la facture, qui n’est pas connue ici\u{A0}: il faut une date précise"
}
