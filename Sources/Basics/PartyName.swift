/// A name of a person or a company, read so that the spellings of one name agree: the comparison of the check for
/// conflicts of interests.
///
/// Accents, case, punctuation, legal forms, civilities and articles do not count, nor the order of the words:
/// `S.A.R.L. DUPONT Jean` and `Jean Dupont` have the same ``key``.
package struct PartyName: Hashable, Sendable {
  /// Raised whenever the same answers may give another party, the same text another key or another closeness: an index
  /// drawn under other rules is drawn again.
  package static let rules = 2

  /// Folded words in the order of the text, articles included, forms and civilities left out.
  let tokens: [String]
  /// Which of ``tokens`` are words, not articles.
  let wordPlaces: [Int]
  package var isEmpty: Bool { tokens.isEmpty }

  /// Nothing but legal forms, civilities and articles: it tells no party from another.
  package var isCommon: Bool {
    tokens.allSatisfy {
      PartyNameWords.forms.contains($0) || PartyNameWords.formsAtEnds.contains($0)
        || PartyNameWords.articles.contains($0)
    }
  }

  /// The words, sorted, one space between two. Empty for a text without a letter or a digit.
  package var key: String {
    words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: " ")
  }

  package init(_ text: String) {
    self.init(tokens: Self.tokens(of: text))
  }

  /// From ``stored``.
  package init(stored: String) {
    self.init(tokens: stored.split(separator: " ").map(String.init))
  }

  private init(tokens: [String]) {
    self.tokens = tokens
    // At an end, « a » is an initial; inside, it is « à ».
    let ends = [0, tokens.count - 1]
    var places = tokens.indices.filter { index in
      tokens[index] == "a" ? ends.contains(index) : !PartyNameWords.articles.contains(tokens[index])
    }
    if places.isEmpty { places = Array(tokens.indices) }
    wordPlaces = places
  }

  /// What an index keeps of the name: enough to make it again.
  package var stored: String { tokens.joined(separator: " ") }

  /// The words that count, in the order of the text.
  package var words: [String] { wordPlaces.map { tokens[$0] } }

  /// Whether a word tells this party from others: no word of a trade, no place, no first name.
  package static func isDistinctive(_ word: String) -> Bool {
    word.utf8.count >= 3 && !PartyNameWords.isCommon(word)
  }
}

// MARK: - From the text to its words

extension PartyName {
  private static func tokens(of text: String) -> [String] {
    let folded = SearchKey.fold(text).split(separator: " ").map(String.init)
    let all = joiningInitials(folded)
    var rest = withoutPhrases(all)
    // Elsewhere it is « Sainte ».
    if rest.count > 1, rest.first == "ste" { rest.removeFirst() }
    if rest.count > 1, rest.last == "ste" { rest.removeLast() }
    rest.removeAll { PartyNameWords.forms.contains($0) }
    let trimmed = withoutEnds(rest)
    // « Maria Sá » is not a company of Maria's.
    if trimmed.count < rest.count, trimmed.allSatisfy({ PartyNameWords.firstNames.contains($0) }),
      rest.contains("sa")
    {
      rest = rest.filter { $0 == "sa" || trimmed.contains($0) }
    } else {
      rest = trimmed
    }
    if rest.isEmpty { rest = all }
    return rest.map { PartyNameWords.synonyms[$0] ?? $0 }
  }

  /// `s a r l` is `sarl`; the initials of a person stay apart.
  private static func joiningInitials(_ tokens: [String]) -> [String] {
    var result: [String] = []
    var index = 0
    while index < tokens.count {
      let run = tokens[index...].prefix { $0.utf8.count == 1 }
      let length = (2...6).reversed().first { length in
        guard length <= run.count else { return false }
        let joined = run.prefix(length).joined()
        return PartyNameWords.forms.contains(joined) || joined == "sa" || joined == "ei"
      }
      if let length {
        result.append(run.prefix(length).joined())
        index += length
      } else {
        result.append(tokens[index])
        index += 1
      }
    }
    return result
  }

  private static func withoutPhrases(_ tokens: [String]) -> [String] {
    guard tokens.count >= 2 else {
      return tokens.filter { token in !PartyNameWords.phrases.contains([token]) }
    }
    var result: [String] = []
    var index = 0
    while index < tokens.count {
      if let phrase = PartyNameWords.phrases.first(where: { tokens[index...].starts(with: $0) }) {
        index += phrase.count
      } else {
        result.append(tokens[index])
        index += 1
      }
    }
    return result
  }

  private static func withoutEnds(_ tokens: [String]) -> [String] {
    var rest = tokens[...]
    while let first = rest.first, rest.count > 1,
      PartyNameWords.formsAtEnds.contains(first) || ["et", "ou"].contains(first)
    {
      rest.removeFirst()
    }
    while let last = rest.last, rest.count > 1,
      PartyNameWords.formsAtEnds.contains(last), last.utf8.count > 1
    {
      rest.removeLast()
    }
    return Array(rest)
  }
}
