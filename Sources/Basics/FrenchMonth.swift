/// Names of months and weekdays as people write them: whole, cut short, without accents, with a slip.
enum FrenchMonth {
  static let folded = [
    "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre",
    "novembre",
    "decembre",
  ]

  /// The months (1–12) that a folded word may name: one, or two for `jui`, or none.
  ///
  /// A beginning of three letters is enough; in a word of five letters or more one wrong, missing, extra or
  /// swapped letter is forgiven when it leaves one month.
  static func named(_ word: String) -> [Int] {
    if let exact = folded.firstIndex(of: word) { return [exact + 1] }
    switch word {
    case "jul": return [7]
    case "fvr", "fevr": return [2]
    case "spt": return [9]
    case "aoust": return [8]
    default: break
    }
    guard word.utf8.count >= 3 else { return [] }
    let begun = folded.indices.filter { folded[$0].hasPrefix(word) }
    if !begun.isEmpty { return begun.map { $0 + 1 } }
    guard word.utf8.count >= 5 else { return [] }
    let near = folded.indices.filter {
      folded[$0].utf8.count >= 5 && SearchKey.isOneSlip(from: folded[$0], to: word)
    }
    return near.count == 1 ? near.map { $0 + 1 } : []
  }

  /// The weekday that a folded word names; `mar` may also be mars and is left to the caller.
  static func weekday(_ word: String) -> Day.Weekday? {
    switch word {
    case "lundi", "lun": .monday
    case "mardi", "mar": .tuesday
    case "mercredi", "mer", "mercr": .wednesday
    case "jeudi", "jeu": .thursday
    case "vendredi", "ven", "vend", "vendr": .friday
    case "samedi", "sam": .saturday
    case "dimanche", "dim": .sunday
    default: nil
    }
  }

  /// Why a month has no such day; nil when it has. Without a year, February has 29 days.
  static func refusal(day: Int, month: Int, year: Int?) -> String? {
    guard (1...12).contains(month) else {
      return "Le mois va de 1 à 12\u{A0}: en France on écrit jour/mois/année"
    }
    guard (1...31).contains(day) else { return "Le jour va de 1 à 31" }
    let last = Day.daysInMonth(year: year ?? 2024, month: month)
    guard day > last else { return nil }
    if month == 2, day == 29, let year {
      return "\(year) n’est pas une année bissextile\u{A0}: février a 28 jours"
    }
    if month == 2 { return "Cette date n’existe pas\u{A0}: février n’a jamais plus de 29 jours" }
    let name = FrenchFormat.months[month - 1]
    return "Cette date n’existe pas\u{A0}: \(name) n’a que \(last) jours"
  }
}
