/// Why a text is no opening hours: a French sentence without its final stop.
struct OpeningHoursRefusal: Error {
  let message: String

  init(_ message: String) { self.message = message }
}

/// Reads opening hours word by word: days, then their hours, then the next days.
///
/// Punctuation between clauses is free, since a day named after hours begins a new clause; a semicolon or a new line
/// ends one.
struct OpeningHoursReader {
  private enum Word: Equatable {
    case days([Int])
    case time(Int)
    /// `au`, `à`, `-`: joins two days or two times.
    case through
    case closed
    case except
    /// `;` or the end of a line, where the next clause begins.
    case end
    /// `matin`, `après-midi`: says nothing that the hours do not say, and nothing without them.
    case half(String)
  }

  private let tokens: [FoldedText.Token]
  private var position = 0
  private var week: [[OpeningHours.Span]] = Array(repeating: [], count: 7)
  private var closed: Set<Int> = []

  init(_ text: String) {
    // Folding makes a space of a line break.
    let text = String(text.map { $0.isNewline ? ";" : $0 })
    tokens = FoldedText.tokens(FoldedText.bytes(text))
  }

  mutating func read() throws(OpeningHoursRefusal) -> OpeningHours {
    var words = try words()
    // `9h-12h ; 14h-18h` and `; sauf mercredi` go on with the clause before.
    words = words.enumerated().filter { index, word in
      guard word == .end else { return true }
      guard index > 0, index + 1 < words.count else { return false }
      switch words[index + 1] {
      case .days, .closed: return true
      case .time, .through, .except, .end, .half: return false
      }
    }.map(\.element)
    guard !words.isEmpty else { throw OpeningHoursRefusal("Aucun horaire n’a été saisi") }
    var rest = words[...]
    while !rest.isEmpty { try clause(&rest) }
    for day in closed { week[day] = [] }
    guard let hours = OpeningHours(week: week) else { throw OpeningHoursRefusal(closedAllWeek) }
    return hours
  }

  private let closedAllWeek = "Aucun jour n’est ouvert avec ces horaires"

  // MARK: Clauses

  /// Days and their hours, or `fermé` and days.
  private mutating func clause(_ rest: inout ArraySlice<Word>) throws(OpeningHoursRefusal) {
    if rest.first == .end { rest.removeFirst() }
    if rest.first == .closed {
      rest.removeFirst()
      let days = try days(&rest, orElse: "Dites quels jours sont fermés")
      closed.formUnion(days)
      return
    }
    var days = try days(&rest, orElse: "Dites d’abord les jours, puis les heures")
    if rest.first == .closed {
      rest.removeFirst()
      closed.formUnion(days)
      return
    }
    // `lundi au vendredi sauf mercredi 9h-18h`: the hours are those of the other days.
    if rest.first == .except {
      let excepted = try exceptedDays(&rest, among: days)
      days.removeAll { excepted.contains($0) }
      guard !days.isEmpty else { throw OpeningHoursRefusal(closedAllWeek) }
    }
    let spans = try spans(&rest)
    guard !spans.isEmpty else {
      throw OpeningHoursRefusal("Il manque les heures pour " + OpeningHoursReader.names(days))
    }
    // `lundi au vendredi 9h-18h sauf mercredi`, or `sauf vendredi 9h-12h`: those days have their own hours.
    var ownHours: [Int: [OpeningHours.Span]] = [:]
    while rest.first == .except {
      let excepted = try exceptedDays(&rest, among: days)
      let own = try self.spans(&rest)
      for day in excepted { ownHours[day] = own }
    }
    for day in days { try add(ownHours[day] ?? spans, on: day) }
  }

  /// The days after `sauf`: some of those named before.
  private func exceptedDays(
    _ rest: inout ArraySlice<Word>, among days: [Int]
  ) throws(OpeningHoursRefusal) -> [Int] {
    rest.removeFirst()
    let excepted = try self.days(&rest, orElse: "Dites quels jours suivent «\u{A0}sauf\u{A0}»")
    if let other = excepted.first(where: { !days.contains($0) }) {
      throw OpeningHoursRefusal(
        "«\u{A0}sauf \(FrenchFormat.weekdays[other])\u{A0}»\u{A0}: ce jour n’est pas parmi ceux qui précèdent"
      )
    }
    if case .half(let half)? = rest.first {
      throw OpeningHoursRefusal(
        "«\u{A0}sauf\u{A0}» et «\u{A0}\(half)\u{A0}»\u{A0}: donnez plutôt les heures de ce jour")
    }
    return excepted
  }

  private mutating func add(_ spans: [OpeningHours.Span], on day: Int) throws(OpeningHoursRefusal) {
    for span in spans {
      guard !week[day].contains(where: { $0.meets(span) }) else {
        throw OpeningHoursRefusal("Deux horaires se chevauchent le \(FrenchFormat.weekdays[day])")
      }
      week[day].append(span)
    }
  }

  private func days(
    _ rest: inout ArraySlice<Word>, orElse message: String
  ) throws(OpeningHoursRefusal) -> [Int] {
    var days: [Int] = []
    while case .days(let named) = rest.first {
      rest.removeFirst()
      var named = named
      if rest.first == .through, case .days(let last) = rest.dropFirst().first, named.count == 1,
        last.count == 1
      {
        rest.removeFirst(2)
        // Through Sunday to Monday when the days are written so.
        var day = named[0]
        while day != last[0] {
          day = (day + 1) % 7
          named.append(day)
        }
      }
      days += named.filter { !days.contains($0) }
    }
    guard !days.isEmpty else { throw OpeningHoursRefusal(message) }
    return days
  }

  private func spans(_ rest: inout ArraySlice<Word>) throws(OpeningHoursRefusal) -> [OpeningHours.Span] {
    var spans: [OpeningHours.Span] = []
    while true {
      // `samedi matin 9h-12h`, or `9h-12h le matin`.
      if case .half = rest.first, !spans.isEmpty || OpeningHoursReader.isTime(rest.dropFirst().first) {
        rest.removeFirst()
        continue
      }
      // `lundi - 9h-12h`.
      if rest.first == .through, spans.isEmpty, OpeningHoursReader.isTime(rest.dropFirst().first) {
        rest.removeFirst()
        continue
      }
      guard case .time(let start) = rest.first else { break }
      rest.removeFirst()
      guard rest.first == .through, case .time(let end) = rest.dropFirst().first else {
        throw OpeningHoursRefusal("Il manque l’heure de fin après \(FrenchFormat.time(start))")
      }
      rest.removeFirst(2)
      guard let span = OpeningHours.Span(start, end) else {
        throw OpeningHoursRefusal(
          "De \(FrenchFormat.time(start)) à \(FrenchFormat.time(end))\u{A0}: la fin doit venir après le début"
        )
      }
      spans.append(span)
    }
    switch rest.first {
    case .half(let half):
      throw OpeningHoursRefusal("«\u{A0}\(half)\u{A0}» ne dit pas les heures\u{A0}: écrivez-les")
    case .through: throw OpeningHoursRefusal(OpeningHoursReader.unclear)
    default: return spans
    }
  }

  private static func isTime(_ word: Word?) -> Bool { if case .time = word { true } else { false } }

  private static let unclear = "Ces horaires ne sont pas compris\u{A0}: des jours, puis des heures"

  private static func names(_ days: [Int]) -> String {
    let names = days.map { FrenchFormat.weekdays[$0] }
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " et " + last
  }

  // MARK: Words

  private mutating func words() throws(OpeningHoursRefusal) -> [Word] {
    var words: [Word] = []
    while position < tokens.count {
      let token = tokens[position]
      switch token {
      case .number(let hour, let digits):
        words.append(.time(try time(hour, digits: digits)))
      case .word(let word):
        position += 1
        if let read = try self.word(word), read != .through || words.last != .through { words.append(read) }
      case .mark(0x2D):
        position += 1
        // A dash at the beginning of a line is a bullet.
        if let last = words.last, last != .through, last != .end { words.append(.through) }
      case .mark(0x3B):
        position += 1
        words.append(.end)
      case .mark(let mark):
        position += 1
        guard Array(",.:/&()'\"+|".utf8).contains(mark) else {
          throw OpeningHoursRefusal("Un signe de ce texte n’est pas compris")
        }
      }
    }
    return words
  }

  private mutating func word(_ word: String) throws(OpeningHoursRefusal) -> Word? {
    // `lundis`, `mardis`: the plural of a habit.
    let singular = word.hasSuffix("s") ? String(word.dropLast()) : word
    if let day = FrenchMonth.weekday(singular) { return .days([day.rawValue - 1]) }
    switch word {
    case "au", "a", "jusqu", "jusque": return .through
    case "midi": return .time(720)
    case "minuit": return .time(1440)
    case "ferme", "fermee", "fermes", "fermeture": return .closed
    case "sauf", "hors", "excepte": return .except
    case "matin", "matinee": return .half(word)
    case "apres":
      skip(mark: 0x2D)
      guard next(is: ["midi"]) else { throw OpeningHoursRefusal(OpeningHoursReader.unclear) }
      return .half("après-midi")
    case "tous":
      _ = next(is: ["les"])
      guard next(is: ["jours"]) else { throw OpeningHoursRefusal(OpeningHoursReader.unclear) }
      if next(is: ["ouvres"]) { return .days(Array(0..<5)) }
      if next(is: ["ouvrables"]) { return .days(Array(0..<6)) }
      return .days(Array(0..<7))
    case "semaine": return .days(Array(0..<5))
    case "week":
      skip(mark: 0x2D)
      guard next(is: ["end", "ends"]) else { throw OpeningHoursRefusal(OpeningHoursReader.unclear) }
      return .days([5, 6])
    case "weekend": return .days([5, 6])
    case "du", "de", "des", "le", "les", "la", "l", "en", "et", "puis", "ou", "ouvert", "ouverts", "ouverte",
      "ouverture", "s", "e", "bureau", "bureaux", "horaires", "cabinet":
      return nil
    case "sur":
      if next(is: ["rendez"]) {
        skip(mark: 0x2D)
        if next(is: ["vous"]) { return nil }
      }
      throw OpeningHoursRefusal(OpeningHoursReader.unclear)
    default:
      throw OpeningHoursRefusal("Le mot «\u{A0}\(word.prefix(30))\u{A0}» n’est pas compris ici")
    }
  }

  private mutating func next(is words: [String]) -> Bool {
    guard position < tokens.count, case .word(let word) = tokens[position], words.contains(word) else {
      return false
    }
    position += 1
    return true
  }

  private mutating func skip(mark: UInt8) {
    if position < tokens.count, tokens[position] == .mark(mark) { position += 1 }
  }

  /// `9`, `9h`, `9h30`, `9:30`, `9 heures 30`, `18h00`.
  private mutating func time(_ hour: Int, digits: Int) throws(OpeningHoursRefusal) -> Int {
    position += 1
    guard digits <= 2, hour <= 24 else {
      throw OpeningHoursRefusal("Une heure s’écrit de 0h à 24h, les minutes sur deux chiffres")
    }
    guard position < tokens.count else { return hour * 60 }
    switch tokens[position] {
    case .mark(0x3A):
      // `lundi 9: …` is no time of day cut short: the minutes follow at once.
      guard case .number(let minute, 2) = following(1) else { return hour * 60 }
      position += 2
      return try time(hour, minute)
    case .word(let word) where ["h", "heure", "heures", "hr", "hrs"].contains(word):
      position += 1
      guard case .number(let minute, let digits) = following(0), !isHour(after: 1) else { return hour * 60 }
      guard digits == 2 else {
        throw OpeningHoursRefusal("Les minutes s’écrivent sur deux chiffres, comme dans 9h05")
      }
      position += 1
      return try time(hour, minute)
    default: return hour * 60
    }
  }

  private func time(_ hour: Int, _ minute: Int) throws(OpeningHoursRefusal) -> Int {
    guard minute < 60, hour * 60 + minute <= 1440 else {
      throw OpeningHoursRefusal("Une heure s’écrit de 0h à 24h, et les minutes de 00 à 59")
    }
    return hour * 60 + minute
  }

  private func following(_ distance: Int) -> FoldedText.Token? {
    position + distance < tokens.count ? tokens[position + distance] : nil
  }

  /// The number before is an hour of its own: `9h-12h 14h-18h`.
  private func isHour(after distance: Int) -> Bool {
    switch following(distance) {
    case .word(let word): word == "h" || word.hasPrefix("heure")
    case .mark(0x3A): true
    default: false
    }
  }
}
