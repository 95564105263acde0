/// Reads the words of a date: keywords first, then counts of days, payment terms and calendar dates.
struct DateReader {
  let today: Day
  let direction: FrenchDate.Direction
  let issued: Day?

  func read(_ typed: DateWords) -> Reading<Day> {
    var words = typed
    if let day = keyword(words.phrase) { return .value(day) }
    if let reason = period(words.phrase) { return .refused(reason) }
    if let day = dayCount(words) { return day }
    if let reading = counted(words) { return reading }
    if let reading = PaymentTerm.read(words, issued: issued) { return reading }
    words.dropTime()
    words.dropLeading(["le", "la", "l", "en", "a", "date", "du", "au", "des", "depuis"])
    if let day = keyword(words.phrase) { return .value(day) }
    if let reading = endOfMonth(words) { return reading }
    let (weekday, rest) = splitWeekday(words)
    if let weekday {
      if let reading = relative(weekday, rest.phrase) { return reading }
    }
    let (dated, reader) = splitTense(rest)
    let reading = reader.settle(CalendarDate.read(dated, today: today), weekday: weekday)
    if reading == .refused(FrenchDate.unreadable), words.items.contains(where: isVague) {
      return .refused("Ce n’est pas un jour précis\u{A0}: il faut le jour, le mois et l’année")
    }
    return reading
  }

  private func isVague(_ item: DateWords.Item) -> Bool {
    guard case .word(let word) = item else { return false }
    return [
      "vers", "environ", "avant", "apres", "jusqu", "entre", "autour", "semaine", "peu", "ete", "hiver",
    ].contains(word)
  }

  /// `5 mars dernier`, `30 juin prochain`, `5 mars de l’année dernière`: the words say the year.
  private func splitTense(_ words: DateWords) -> (DateWords, DateReader) {
    var rest = words
    let phrase = words.phrase
    for (ending, count, years) in DateReader.yearEndings where phrase.hasSuffix(ending) {
      rest.dropLast(count)
      return (DateWords(items: rest.items + [.number(today.year + years, digits: 4)]), self)
    }
    guard words.items.count >= 3, let last = words.word(at: words.items.count - 1),
      words.word(at: words.items.count - 2) != "mois"
    else { return (words, self) }
    rest.dropLast(1)
    switch last {
    case "dernier", "passe": return (rest, DateReader(today: today, direction: .past, issued: nil))
    case "prochain": return (rest, DateReader(today: today, direction: .future, issued: nil))
    default: return (words, self)
    }
  }

  private static let yearEndings: [(String, count: Int, years: Int)] = [
    (" de l annee derniere", 4, -1), (" l annee derniere", 3, -1), (" de l an dernier", 4, -1),
    (" l an dernier", 3, -1),
    (" de l an passe", 4, -1), (" l an passe", 3, -1), (" de cette annee", 3, 0), (" cette annee", 2, 0),
    (" de l annee prochaine", 4, 1), (" l annee prochaine", 3, 1), (" de l an prochain", 4, 1),
    (" l an prochain", 3, 1),
  ]

  /// Days with a name of their own.
  private func keyword(_ phrase: String) -> Day? {
    switch phrase {
    case "aujourd hui", "aujourdhui", "aujourd", "auj", "ajd", "ce jour", "jour meme", "maintenant",
      "ce matin",
      "ce soir", "cet apres midi", "tout a l heure":
      today
    case "hier", "veille", "la veille", "hier matin", "hier soir", "hier apres midi": today.adding(days: -1)
    case "avant hier", "avanthier", "avant veille", "l avant veille": today.adding(days: -2)
    case "avant avant hier": today.adding(days: -3)
    case "demain", "lendemain", "le lendemain", "demain matin", "demain soir": today.adding(days: 1)
    case "apres demain", "apresdemain", "surlendemain", "le surlendemain": today.adding(days: 2)
    default: nil
    }
  }

  /// Why a stretch of time is no day.
  private func period(_ phrase: String) -> String? {
    switch phrase {
    case "semaine derniere", "la semaine derniere", "la semaine passee", "semaine prochaine",
      "la semaine prochaine", "cette semaine":
      "C’est une semaine entière\u{A0}: il faut un jour précis"
    case "mois dernier", "le mois dernier", "le mois passe", "mois prochain", "le mois prochain", "ce mois",
      "ce mois ci":
      "C’est un mois entier\u{A0}: il faut un jour précis"
    case "l an dernier", "l annee derniere", "l an passe", "l annee passee", "cette annee",
      "l annee prochaine",
      "l an prochain", "annee derniere", "an dernier":
      "C’est une année entière\u{A0}: il faut un jour précis"
    default: nil
    }
  }

  /// `J+30`, `J-3`.
  private func dayCount(_ words: DateWords) -> Reading<Day>? {
    guard words.items.count == 3, words.word(at: 0) == "j", case .number(let count, _) = words.items[2] else {
      return nil
    }
    guard count <= DateReader.largestCount else { return .refused(FrenchDate.yearOutOfBounds) }
    switch words.items[1] {
    case .plus: return .value(today.adding(days: count))
    case .minus: return .value(today.adding(days: -count))
    default: return nil
    }
  }

  static let largestCount = 100_000

  /// `il y a 3 mois`, `dans deux semaines`.
  private func counted(_ typed: DateWords) -> Reading<Day>? {
    var words = typed
    let sign: Int
    let phrase = words.phrase
    if let count = [
      "il y a ", "il ya ", "y a ", "ya ", "cela fait ", "ca fait ", "voici ", "voila ", "depuis ",
    ]
    .first(where: { phrase.hasPrefix($0) })?.split(separator: " ").count {
      sign = -1
      words.dropFirst(count)
    } else if words.word(at: 0) == "dans" {
      sign = 1
      words.dropFirst(1)
    } else {
      return nil
    }
    guard let quantity = words.quantity(at: 0), words.items.count == quantity.count + 1,
      let unit = words.word(at: quantity.count)
    else { return nil }
    guard quantity.value <= DateReader.largestCount else { return .refused(FrenchDate.yearOutOfBounds) }
    return DateReader.add(sign * quantity.value, unit, to: today).map { .value($0) }
  }

  /// `day` moved by a count of days, weeks, months or years; nil for any other unit.
  static func add(_ count: Int, _ unit: String, to day: Day) -> Day? {
    switch unit {
    case "jour", "jours", "j", "jrs", "jr": day.adding(days: count)
    case "semaine", "semaines", "sem": day.adding(days: 7 * count)
    case "mois": day.adding(months: count)
    case "an", "ans", "annee", "annees": day.adding(years: count)
    default: nil
    }
  }

  /// `fin du mois`, `dernier jour du mois`, `fin mars`.
  private func endOfMonth(_ words: DateWords) -> Reading<Day>? {
    let thisMonth = today.endOfMonth
    switch words.phrase {
    case "fin de mois", "fin du mois", "fin mois", "dernier jour du mois", "fin de ce mois",
      "dernier jour de ce mois":
      if let issued, issued.endOfMonth != thisMonth { return .ambiguous([issued.endOfMonth, thisMonth]) }
      if issued != nil || direction == .future || today == thisMonth { return .value(thisMonth) }
      return .ambiguous([today.startOfMonth.adding(days: -1), thisMonth])
    case "fin du mois dernier", "fin du mois passe", "dernier jour du mois dernier", "fin du mois precedent":
      return .value(today.startOfMonth.adding(days: -1))
    case "fin du mois prochain", "dernier jour du mois prochain", "fin du mois suivant":
      return .value(today.startOfMonth.adding(months: 1).endOfMonth)
    default:
      break
    }
    guard let first = words.word(at: 0), ["fin", "debut", "mi", "milieu", "courant"].contains(first) else {
      return nil
    }
    if first == "fin", let month = words.word(at: words.word(at: 1) == "de" ? 2 : 1) {
      let months = FrenchMonth.named(month)
      if months.count == 1, let index = months.first {
        let name = FrenchFormat.months[index - 1]
        var year = ""
        if case .number(let value, 4)? = words.items.last { year = " \(value)" }
        return .refused(
          "«\u{A0}fin \(name)\u{A0}» n’est pas un jour précis\u{A0}: si c’est le dernier jour du mois, "
            + "tapez «\u{A0}dernier jour \(DateReader.of(name))\(year)\u{A0}»")
      }
    }
    return .refused("Ce moment du mois n’est pas un jour précis\u{A0}: il faut le jour, le mois et l’année")
  }

  private static func of(_ month: String) -> String {
    ["avril", "août", "octobre"].contains(month) ? "d’" + month : "de " + month
  }

  /// Parts `lundi 5 mars` into the weekday and the rest; a weekday may also close (`05/03/2026 (lundi)`).
  private func splitWeekday(_ typed: DateWords) -> (Day.Weekday?, DateWords) {
    var words = typed
    let start = words.word(at: 0) == "ce" ? 1 : 0
    if let first = words.word(at: start), let weekday = FrenchMonth.weekday(first) {
      // "mar 5" may be mars: only "mar 5 mai" is a weekday for certain.
      if first != "mar" || words.items.count >= start + 3 {
        words.dropFirst(start + 1)
        words.dropLeading(["le"])
        return (weekday, words)
      }
    }
    if words.items.count > 1, let last = words.word(at: words.items.count - 1), last != "mar",
      let weekday = FrenchMonth.weekday(last)
    {
      words.dropLast(1)
      return (weekday, words)
    }
    return (nil, words)
  }

  /// A weekday without a date: `lundi`, `lundi dernier`, `mardi en huit`.
  private func relative(_ weekday: Day.Weekday, _ rest: String) -> Reading<Day>? {
    let ahead = (weekday.rawValue - today.weekday.rawValue + 7) % 7
    let before = ahead == 0 ? today.adding(days: -7) : today.adding(days: ahead - 7)
    let after = ahead == 0 ? today.adding(days: 7) : today.adding(days: ahead)
    let monday = today.adding(days: 1 - today.weekday.rawValue)
    let inThisWeek = monday.adding(days: weekday.rawValue - 1)
    switch rest {
    case "":
      if ahead == 0 { return .ambiguous(direction == .future ? [after, today] : [before, today]) }
      switch direction {
      case .past: return .value(before)
      case .future: return .value(after)
      case .either: return .ambiguous(7 - ahead < ahead ? [before, after] : [after, before])
      }
    case "dernier", "passe", "precedent": return .value(before)
    case "prochain", "suivant", "qui vient": return .value(after)
    case "de la semaine derniere", "de la semaine passee": return .value(inThisWeek.adding(days: -7))
    case "de la semaine prochaine": return .value(inThisWeek.adding(days: 7))
    case "de cette semaine": return .value(inThisWeek)
    case "en huit", "en 8": return .value(today.adding(days: ahead + 7))
    case "en quinze", "en 15": return .value(today.adding(days: ahead + 14))
    default: return nil
    }
  }
}
