import Basics
import Dossier
import Interview

/// Reads the words of one fact as the answers of a new element of a list: `500 le 3 mars` for a payment.
///
/// Each span of words goes to the first question of its kind that has no answer yet, or to the one that the words
/// before it name (« échéance 30 juin »). What is left goes to the element's remark, when it has one.
struct ElementReader {
  private let group: Group
  private let today: Day
  /// The questions of the element to come.
  private let steps: [Step]
  /// With the answers read so far: a due date is read by the invoice's own date.
  private var scratch: Interview
  private var found: [FactPath: (answer: Answer, alerts: [String])] = [:]
  private var leftover: [String] = []
  private(set) var hasDate = false
  private(set) var hasAmount = false

  init(_ group: Group, in interview: Interview, today: Day) {
    self.group = group
    self.today = today
    let key = interview.freshKey(of: group.id) ?? ""
    steps = group.questions.compactMap { question in
      interview.anyStep(at: FactPath("\(group.id)[\(key)]" + question.id.dropFirst(group.id.count)))
    }
    scratch = interview
  }

  /// What was read; nil when nothing was.
  var fact: FreeFact? {
    let parts = steps.compactMap { step in
      found[step.path].map { FreeFact.Part(step: step, answer: $0.answer, alerts: $0.alerts) }
    }
    guard !parts.isEmpty else { return nil }
    var fact = FreeFact(parts: parts)
    fact.leftover = leftover.joined(separator: " ")
    return fact
  }

  private func open(_ types: Set<QuestionType>) -> [Step] {
    steps.filter { types.contains($0.question.type) && found[$0.path] == nil }
  }

  /// Reads the words of an event, whose first question is what happened.
  ///
  /// - Returns: false when they do not begin by one of its choices.
  mutating func readHead(_ words: [String]) -> Bool {
    guard let first = steps.first else { return false }
    for count in (1...min(6, words.count)).reversed() {
      let span = SearchKey.fold(words[..<count].joined(separator: " "))
      guard let choice = named(span, among: first.question.choices) else { continue }
      var id = choice.id
      let rest = words[count...].map(SearchKey.fold)
      // « relance téléphonique », « relance par téléphone » are not written ones.
      if let spokenOne = first.question.choices.first(where: { other in
        other.id != id && other.id.hasPrefix(id.prefix { $0 != "_" } + "_")
          && rest.contains { word in
            word.count > 3
              && SearchKey.fold(other.label).split(separator: " ").contains {
                $0.hasPrefix(word.prefix(8)) || word.hasPrefix($0.prefix(8)) && $0.count > 4
              }
          }
      }) {
        id = spokenOne.id
      }
      keep(.value(id, raw: words[..<count].joined(separator: " ")), [], at: first)
      read(Array(words[count...]))
      return true
    }
    return false
  }

  /// The choice that is called so: its label or another name of it whole, or the beginning of one in two words at
  /// least. What is only found inside a label is no name: « a payé » is in « il a promis de payer ».
  private func named(_ span: String, among choices: [Choice]) -> Choice? {
    func names(_ choice: Choice) -> [String] {
      ([choice.label] + choice.synonyms).map { name in
        SearchKey.fold(name).split(separator: " ").drop { ["il", "a", "nous", "avons"].contains($0) }
          .joined(separator: " ")
      }
    }
    if let exact = choices.first(where: { names($0).contains(span) }) { return exact }
    let words = span.split(separator: " ")
    guard words.count > 1, let last = words.last, !isLink(String(last)), last.count > 2 else { return nil }
    let found = choices.filter { names($0).contains { $0.hasPrefix(span) } }
    return found.count == 1 ? found[0] : nil
  }

  /// A promise is dated by its own day: « vendredi », « fin du mois » is the day promised.
  private var isPromise: Bool {
    guard let first = steps.first, let answer = found[first.path]?.answer else { return false }
    return ["promesse", "demande_delai", "plan_convenu"].contains(answer.canonical)
  }

  mutating func read(_ words: [String]) {
    var index = 0
    /// Words since the last answer: they may name the next one.
    var label: [String] = []
    while index < words.count {
      if let count = code(words, index) ?? date(words, index, label) ?? amount(words, index, label)
        ?? choice(words, index)
      {
        index += count
        leftover += label.filter { !isLink($0) && !names($0) }
        label = []
        continue
      }
      label.append(words[index])
      index += 1
    }
    let told = leftover + (label.contains { !isLink($0) } ? label : [])
    // A remark of one word is a word that was not understood.
    if told.count > 1, let remark = open([.text]).first(where: { $0.path.name.hasSuffix(".note") }),
      case .answer(let answer, _, _) = AnswerReader.read(
        told.joined(separator: " "), for: remark, in: scratch, today: today)
    {
      keep(answer, [], at: remark)
      leftover = []
    } else {
      leftover += label.filter { !isLink($0) }
    }
  }

  private mutating func keep(_ answer: Answer, _ alerts: [String], at step: Step) {
    found[step.path] = (answer, alerts)
    _ = scratch.apply(.answer(step.path, answer))
  }

  /// An answer to one of these questions: the one that the label names before the others.
  private mutating func take(_ span: String, _ steps: [Step], _ label: [String]) -> Bool {
    let named = steps.filter { step in label.contains { step.question.hasWord($0) } }
    for step in named + steps {
      let reading = AnswerReader.read(span, for: step, in: scratch, today: today)
      // Two days for the date that was named: another date must not take it.
      if case .choose = reading, named.contains(where: { $0.path == step.path }) { return false }
      guard case .answer(let answer, _, let alerts) = reading, answer.state == .value else { continue }
      keep(answer, alerts, at: step)
      if step.question.type == .date { hasDate = true }
      if step.question.type == .amount { hasAmount = true }
      return true
    }
    return false
  }

  // MARK: Spans

  /// `n° F2026-041`, `F2026-041`, `facture 041`.
  private mutating func code(_ words: [String], _ index: Int) -> Int? {
    let texts = open([.text]).filter {
      ["numero", "facture"].contains($0.path.name.split(separator: ".").last ?? "")
    }
    guard !texts.isEmpty else { return nil }
    let word = SearchKey.fold(words[index])
    let isMark = ["n", "no", "numero", "facture"].contains(word) || words[index] == "n°"
    if isMark, index + 1 < words.count, words[index + 1].contains(where: \.isNumber) {
      return take(words[index + 1], texts, []) ? 2 : nil
    }
    // Letters and figures together, and no date.
    let scalars = words[index].unicodeScalars
    guard scalars.contains(where: { $0.properties.isAlphabetic }),
      scalars.contains(where: { ("0"..."9").contains($0) }),
      case .refused = FrenchAmount.read(words[index]),
      case .refused = FrenchDate.read(words[index], today: today)
    else { return nil }
    return take(words[index], texts, []) ? 1 : nil
  }

  private mutating func date(_ words: [String], _ index: Int, _ label: [String]) -> Int? {
    let dates = open([.date])
    guard !dates.isEmpty else { return nil }
    for count in (1...min(7, words.count - index)).reversed() {
      let span = words[index..<index + count]
      if isPromise,
        !span.contains(where: { $0.contains(where: \.isNumber) || SearchKey.fold($0).hasSuffix("hier") })
      {
        continue
      }
      guard looksLikeDate(span, after: index + count < words.count ? words[index + count] : nil) else {
        continue
      }
      // « le 3 mars » is a date, « du 3 mars » and « depuis le 3 mars » too.
      let bare = span.drop { Self.dateMarks.contains(SearchKey.fold($0)) }
      if take(bare.joined(separator: " "), dates, label) || take(span.joined(separator: " "), dates, label) {
        return count
      }
    }
    return nil
  }

  private static let dateMarks: Set<String> = ["le", "du", "au", "depuis", "des", "date", "en"]

  /// Not a bare number, and not a date whose year would be the figures of an amount.
  private func looksLikeDate(_ span: ArraySlice<String>, after next: String?) -> Bool {
    guard let first = span.first, let last = span.last else { return false }
    let isMarked = Self.dateMarks.contains(SearchKey.fold(first)) && span.count > 1
    let hasLetters = span.contains { word in
      word.contains(where: \.isLetter) && !Self.dateMarks.contains(SearchKey.fold(word))
        && SearchKey.fold(word) != "k"
    }
    let hasSigns = span.contains { $0.contains("/") || $0.filter { $0 == "-" || $0 == "." }.count > 1 }
    guard hasLetters || hasSigns || isMarked else { return false }
    // « 3 mai 12 000 € » is not of 2012.
    if span.count > 1, last.allSatisfy(\.isNumber), last.count <= 3, let next,
      next.first?.isNumber == true || next.first == "€" || SearchKey.fold(next).hasPrefix("euro")
    {
      return span.count == 2 && isMarked
    }
    return last.first != "€"
  }

  private mutating func amount(_ words: [String], _ index: Int, _ label: [String]) -> Int? {
    guard words[index].first?.isNumber == true || words[index].hasPrefix("-") else { return nil }
    // « le 30 » is a day of no month that is said, « 30 jours » a number of days, « 30 » an amount.
    let isDay = label.last.map { Self.dateMarks.contains(SearchKey.fold($0)) } ?? false
    for count in (1...min(7, words.count - index)).reversed() {
      let span = words[index..<index + count]
      let isCounted = span.last?.contains(where: \.isLetter) == true
      if isDay, !isCounted, count == 1, words[index].count <= 2 { continue }
      if isCounted, take(span.joined(separator: " "), open([.integer]), label) { return count }
      if take(span.joined(separator: " "), open([.amount]), label) { return count }
    }
    return nil
  }

  private mutating func choice(_ words: [String], _ index: Int) -> Int? {
    guard !isLink(words[index]), !FoldedDigits.isNumber(words[index]) else { return nil }
    let choices = open([.choice])
    for count in (1...min(5, words.count - index)).reversed() {
      let span = SearchKey.fold(words[index..<index + count].joined(separator: " "))
      guard span.count >= 4 else { continue }
      // One word tells only the first of them: « parti » says of a letter that it was sent.
      for step in count > 1 ? choices : Array(choices.prefix(1)) {
        guard let choice = named(span, among: step.question.choices) else { continue }
        keep(.value(choice.id, raw: words[index..<index + count].joined(separator: " ")), [], at: step)
        return count
      }
    }
    return nil
  }

  private func isLink(_ word: String) -> Bool { Self.links.contains(SearchKey.fold(word)) }

  private func names(_ word: String) -> Bool { group.questions.contains { $0.hasWord(word) } }

  private static let links: Set<String> = [
    "de", "du", "des", "d", "le", "la", "les", "l", "un", "une", "par", "pour", "et", "a", "en", "au", "aux",
    "avec",
    "sur", "dans", "n", "no", "numero", "recu", "recue", "date", "montant", "somme", "euros", "",
  ]
}

extension Question {
  /// A word of its wording or of its id begins like this.
  fileprivate func hasWord(_ word: String) -> Bool {
    let wanted = SearchKey.fold(word)
    guard wanted.count >= 4 else { return false }
    return SearchKey.fold(wording + " " + id.replacing(".", with: " ").replacing("_", with: " ")).split(
      separator: " "
    )
    .contains { $0.hasPrefix(wanted.prefix(6)) }
  }
}

enum FoldedDigits {
  /// Nothing but figures and what stands between them.
  static func isNumber(_ text: String) -> Bool {
    SearchKey.fold(text).allSatisfy { $0.isNumber || $0 == " " }
  }
}
