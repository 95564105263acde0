/// What a date of the calendar says: a whole date, or one whose year or month is to be settled.
enum CalendarDate: Equatable {
  case full(Day)
  case dayAndMonth(day: Int, month: Int)
  case dayOnly(Int)
  /// Two readings or more.
  case several([CalendarDate])
  case refused(String)

  /// Reads numbers (`31/05/2026`, `31 5`, `20260531`) or words (`31 mai 2026`, `dernier jour de mai`).
  static func read(_ words: DateWords, today: Day) -> CalendarDate {
    var numbers: [(value: Int, digits: Int)] = []
    for item in words.items {
      guard case .number(let value, let digits) = item else { return readWords(words, today: today) }
      numbers.append((value, digits))
    }
    switch numbers.count {
    case 1: return one(numbers[0].value, digits: numbers[0].digits, today: today)
    case 2: return two(numbers[0], numbers[1])
    case 3: return three(numbers[0], numbers[1], numbers[2])
    default: return .refused(FrenchDate.unreadable)
    }
  }

  private static func one(_ value: Int, digits: Int, today: Day) -> CalendarDate {
    switch digits {
    case 8:
      // 20260531 in accounting files; 31052026 as typed. No number is both.
      if let day = Day(value / 10_000, value / 100 % 100, value % 100) { return .full(day) }
      if (1900...2199).contains(value / 10_000), (1...12).contains(value / 100 % 100) {
        return date(day: value % 100, month: value / 100 % 100, year: value / 10_000)
      }
      return date(day: value / 1_000_000, month: value / 10_000 % 100, year: value % 10_000)
    case 6:
      let typed = date(day: value / 10_000, month: value / 100 % 100, year: fullYear(value % 100))
      let sorted = date(day: value % 100, month: value / 100 % 100, year: fullYear(value / 10_000))
      switch (typed, sorted) {
      case (.full(let first), .full(let second)) where first != second:
        // Year first is rarely typed: it counts only when it gives a day of the last years or the next one.
        let isPlausible = (today.year - 15...today.year + 1).contains(second.year)
        return isPlausible ? .several([typed, sorted]) : typed
      case (.refused, .full): return sorted
      default: return typed
      }
    case 4 where (1900...2199).contains(value):
      return .refused("Il manque le jour et le mois")
    case 1, 2:
      return (1...31).contains(value) ? .dayOnly(value) : .refused("Un jour seul va de 1 à 31")
    default:
      return .refused(FrenchDate.unreadable)
    }
  }

  private static func two(_ first: (value: Int, digits: Int), _ second: (value: Int, digits: Int))
    -> CalendarDate
  {
    if first.digits == 4 || second.digits == 4 { return .refused("Il manque le jour ou le mois") }
    guard first.digits <= 2, second.digits <= 2 else { return .refused(FrenchDate.unreadable) }
    return date(day: first.value, month: second.value, year: nil)
  }

  private static func three(
    _ first: (value: Int, digits: Int), _ second: (value: Int, digits: Int),
    _ third: (value: Int, digits: Int)
  ) -> CalendarDate {
    guard second.digits <= 2 else { return .refused(FrenchDate.unreadable) }
    if first.digits == 4 {
      guard third.digits <= 2 else { return .refused(FrenchDate.unreadable) }
      return date(day: third.value, month: second.value, year: first.value)
    }
    guard first.digits <= 2 else { return .refused(FrenchDate.unreadable) }
    guard let year = year(third.value, digits: third.digits) else { return .refused(badYear) }
    return date(day: first.value, month: second.value, year: year)
  }

  private static let badYear = "L’année s’écrit avec deux ou quatre chiffres"

  private static func year(_ value: Int, digits: Int) -> Int? {
    switch digits {
    case 4: value
    case 2: fullYear(value)
    default: nil
    }
  }

  /// 00–49 is 2000–2049, 50–99 is 1950–1999.
  private static func fullYear(_ twoDigits: Int) -> Int {
    twoDigits < 50 ? 2000 + twoDigits : 1900 + twoDigits
  }

  private static func date(day: Int, month: Int, year: Int?) -> CalendarDate {
    if let year, !(1900...2199).contains(year) { return .refused(FrenchDate.yearOutOfBounds) }
    if let reason = FrenchMonth.refusal(day: day, month: month, year: year) { return .refused(reason) }
    guard let year else { return .dayAndMonth(day: day, month: month) }
    guard let date = Day(year, month, day) else { return .refused(FrenchDate.unreadable) }
    return .full(date)
  }

  // MARK: Words

  private static func readWords(_ words: DateWords, today: Day) -> CalendarDate {
    if let feast = feast(words) { return feast }
    if let reading = dayOfNamedMonth(words, today: today) { return reading }
    if let reading = lastDay(words) { return reading }
    if let reading = monthFirst(words) { return reading }
    return dayFirst(words)
  }

  /// Days known by their name, with a year or without.
  private static func feast(_ words: DateWords) -> CalendarDate? {
    var rest = words
    var year: Int?
    if case .number(let value, let digits)? = rest.items.last, rest.items.count > 1 {
      guard let full = CalendarDate.year(value, digits: digits) else { return nil }
      year = full
      rest.dropLast(1)
    }
    switch rest.phrase {
    case "noel", "jour de noel": return date(day: 25, month: 12, year: year)
    case "jour de l an", "nouvel an": return date(day: 1, month: 1, year: year)
    case "fete du travail": return date(day: 1, month: 5, year: year)
    case "assomption": return date(day: 15, month: 8, year: year)
    case "toussaint": return date(day: 1, month: 11, year: year)
    case "armistice": return date(day: 11, month: 11, year: year)
    case "saint sylvestre": return date(day: 31, month: 12, year: year)
    default: return nil
    }
  }

  /// `le 5 du mois dernier`, `31 de ce mois`, `le 12 courant`.
  private static func dayOfNamedMonth(_ words: DateWords, today: Day) -> CalendarDate? {
    guard let day = day(words) else { return nil }
    var rest = words
    rest.dropFirst(day.count)
    let month: Day
    switch rest.phrase {
    case "de ce mois", "de ce mois ci", "du mois", "courant", "du mois courant", "du mois en cours":
      month = today
    case "du mois dernier", "du mois passe", "du mois precedent": month = today.startOfMonth.adding(days: -1)
    case "du mois prochain", "du mois suivant": month = today.endOfMonth.adding(days: 1)
    default: return nil
    }
    return date(day: day.value, month: month.month, year: month.year)
  }

  /// `dernier jour d’octobre 2015`; without a year the month's end is settled like any date.
  private static func lastDay(_ words: DateWords) -> CalendarDate? {
    let phrase = words.phrase
    guard phrase.hasPrefix("dernier jour d") || phrase.hasPrefix("premier jour d") else { return nil }
    var rest = words
    rest.dropFirst(2)
    rest.dropLeading(["de", "d", "du", "mois"])
    guard let name = rest.word(at: 0) else { return nil }
    let isLast = phrase.hasPrefix("dernier")
    let months = FrenchMonth.named(name)
    rest.dropFirst(1)
    return monthReading(months, rest) { month, year in
      guard isLast else { return date(day: 1, month: month, year: year) }
      if month == 2, year == nil {
        return .refused("Il manque l’année\u{A0}: février a 28 ou 29 jours")
      }
      return date(day: Day.daysInMonth(year: year ?? 2024, month: month), month: month, year: year)
    }
  }

  /// `décembre 5 2014`; refused when the day or the year may be meant.
  private static func monthFirst(_ words: DateWords) -> CalendarDate? {
    guard let name = words.word(at: 0) else { return nil }
    let months = FrenchMonth.named(name)
    guard !months.isEmpty else { return nil }
    switch words.items.count {
    case 3:
      guard case .number(let day, let digits) = words.items[1], digits <= 2 else { return nil }
      var rest = words
      rest.dropFirst(2)
      return monthReading(months, rest) { month, year in date(day: day, month: month, year: year) }
    case 2:
      guard case .number(let value, let digits) = words.items[1] else { return nil }
      guard digits <= 2, (1...31).contains(value) else { return .refused("Il manque le jour du mois") }
      return .refused("Le jour ou l’année manque\u{A0}: il faut le jour, puis le mois, puis l’année")
    default:
      return words.items.count == 1 ? .refused("Il manque le jour du mois") : nil
    }
  }

  /// `31 mai 2026`, `1er avril`, `premier mars`, `vingt-trois novembre 2025`.
  private static func dayFirst(_ words: DateWords) -> CalendarDate {
    guard let day = day(words) else { return .refused(FrenchDate.unreadable) }
    var rest = words
    rest.dropFirst(day.count)
    if rest.items.isEmpty, (1...31).contains(day.value) { return .dayOnly(day.value) }
    rest.dropLeading(["de", "d", "du", "mois"])
    guard let name = rest.word(at: 0) else { return .refused(FrenchDate.unreadable) }
    let months = FrenchMonth.named(name)
    rest.dropFirst(1)
    return monthReading(months, rest) { month, year in date(day: day.value, month: month, year: year) }
  }

  /// A day of the month in digits or words.
  private static func day(_ words: DateWords) -> (value: Int, count: Int)? {
    guard let first = words.items.first else { return nil }
    switch first {
    case .number(let value, let digits): return digits <= 2 ? (value, 1) : nil
    case .word("premier"): return (1, 1)
    case .word: return FrenchNumerals.belowHundred(words.words(from: 0))
    default: return nil
    }
  }

  /// Applies `read` to each month that the name may be, with the year that follows, if one does.
  private static func monthReading(
    _ months: [Int], _ rest: DateWords, _ read: (_ month: Int, _ year: Int?) -> CalendarDate
  ) -> CalendarDate {
    guard !months.isEmpty else { return .refused("Le mois n’est pas reconnu\u{A0}: écrivez-le en chiffres") }
    var rest = rest
    rest.dropLeading(["de", "l", "annee", "an", "en"])
    let year: Int?
    switch rest.items.count {
    case 0:
      year = nil
    case 1:
      guard case .number(let value, let digits) = rest.items[0] else {
        return .refused(FrenchDate.unreadable)
      }
      guard let full = CalendarDate.year(value, digits: digits) else { return .refused(badYear) }
      year = full
    default:
      return .refused(FrenchDate.unreadable)
    }
    let readings = months.map { read($0, year) }
    return readings.count == 1 ? readings[0] : .several(readings)
  }
}
