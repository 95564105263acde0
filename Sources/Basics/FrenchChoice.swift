/// One choice of a question: a stable id, the words shown, other words that mean it.
package struct ChoiceOption: Hashable, Sendable {
  package let id: String
  package let label: String
  package let synonyms: [String]

  package init(id: String, label: String, synonyms: [String] = []) {
    self.id = id
    self.label = label
    self.synonyms = synonyms
  }
}

/// Choices made from a list, as typed: the number, the beginning of the label or of its words, a synonym.
package enum FrenchChoice {
  /// Reads one choice: its id.
  ///
  /// An exact id, label or synonym wins over a beginning; the beginning of a label or synonym wins over words
  /// found inside it. Accents, case and punctuation do not count. When several choices fit equally, their ids
  /// are given to choose from.
  package static func read(_ text: String, among options: [ChoiceOption]) -> Reading<String> {
    read(SearchKey.fold(text), among: options.map(Folded.init))
  }

  /// Reads several choices, in the order of the list: `1, 3`, `1 et 3`, `2 à 4`, `facture, devis`, `toutes`.
  package static func readSeveral(_ text: String, among options: [ChoiceOption]) -> Reading<[String]> {
    let folded = options.map(Folded.init)
    let whole = SearchKey.fold(text)
    guard !whole.isEmpty else { return .refused(nothing) }
    // A label may itself hold a comma or "et".
    if let id = exact(whole, among: folded) { return .value([id]) }
    if ["tout", "tous", "toutes", "tous les deux", "toutes les deux"].contains(whole) {
      return .value(options.map(\.id))
    }
    var lists: [Set<String>] = [[]]
    for piece in pieces(text) {
      switch readPiece(piece, among: folded) {
      case .value(let ids):
        lists = lists.map { $0.union(ids) }
      case .ambiguous(let alternatives):
        guard lists.count == 1, let before = lists.first else {
          return .refused("Plusieurs choix restent incertains\u{A0}: donnez leurs numéros")
        }
        lists = alternatives.map { before.union($0) }
      case .refused(let reason):
        return .refused(reason)
      }
    }
    let ordered = lists.map { chosen in options.map(\.id).filter(chosen.contains) }
    return .among(ordered.filter { !$0.isEmpty }, otherwise: nothing)
  }

  private static let nothing = "Aucun choix n’a été saisi"

  private struct Folded {
    let id: String
    let idKey: String
    let label: String
    let synonyms: [String]

    init(_ option: ChoiceOption) {
      id = option.id
      idKey = SearchKey.fold(option.id)
      label = SearchKey.fold(option.label)
      synonyms = option.synonyms.map(SearchKey.fold)
    }
  }

  private static func read(_ key: String, among options: [Folded]) -> Reading<String> {
    guard !key.isEmpty else { return .refused(nothing) }
    let exactMatches = options.filter { $0.label == key || $0.synonyms.contains(key) || $0.idKey == key }
    if !exactMatches.isEmpty { return .among(exactMatches.map(\.id), otherwise: nothing) }
    if let number = number(key) {
      guard options.indices.contains(number - 1) else {
        return .refused("Il n’y a pas de choix \(key)\u{A0}: la liste va de 1 à \(options.count)")
      }
      return .value(options[number - 1].id)
    }
    // One letter begins too many words to be one of them.
    if key.utf8.count == 1 {
      return .among(options.filter { $0.label.hasPrefix(key) }.map(\.id), otherwise: unknown)
    }
    let tiers: [(Folded) -> Bool] = [
      { $0.label.hasPrefix(key) },
      { $0.synonyms.contains { $0.hasPrefix(key) } },
      { option in isFound(key, in: option.label) || option.synonyms.contains { isFound(key, in: $0) } },
    ]
    for matches in tiers {
      let ids = options.filter(matches).map(\.id)
      if !ids.isEmpty { return .among(ids, otherwise: nothing) }
    }
    return .refused(unknown)
  }

  private static let unknown =
    "Ce choix n’est pas dans la liste\u{A0}: donnez son numéro ou le début de son texte"

  private static func exact(_ key: String, among options: [Folded]) -> String? {
    let matches = options.filter { $0.label == key || $0.synonyms.contains(key) || $0.idKey == key }
    return matches.count == 1 ? matches.first?.id : nil
  }

  private static func number(_ key: String) -> Int? {
    guard key.utf8.count <= 4, key.utf8.allSatisfy(FoldedText.isDigit) else { return nil }
    return Int(key)
  }

  /// Each typed word begins a word of the label, in the same order.
  private static func isFound(_ key: String, in label: String) -> Bool {
    var words = label.split(separator: " ")[...]
    for typed in key.split(separator: " ") {
      guard let index = words.firstIndex(where: { $0.hasPrefix(typed) }) else { return false }
      words = words[(index + 1)...]
    }
    return true
  }

  private static func pieces(_ text: String) -> [String] {
    text.split { $0 == "," || $0 == ";" || $0 == "+" || $0 == "&" || $0 == "/" || $0.isNewline }.map(
      String.init)
  }

  /// One piece between commas: a choice, numbers side by side, a span of numbers, or choices joined by "et".
  private static func readPiece(_ piece: String, among options: [Folded]) -> Reading<[String]> {
    let key = SearchKey.fold(piece)
    guard !key.isEmpty else { return .value([]) }
    if let numbers = numbers(key, piece, count: options.count) {
      if let outside = numbers.first(where: { !options.indices.contains($0 - 1) }) {
        return .refused("Il n’y a pas de choix \(outside)\u{A0}: la liste va de 1 à \(options.count)")
      }
      return .value(numbers.map { options[$0 - 1].id })
    }
    let single = read(key, among: options)
    if case .refused = single, key.contains(" et ") {
      var ids: [String] = []
      for part in key.split(separator: " ").split(separator: "et") {
        switch read(part.joined(separator: " "), among: options) {
        case .value(let id): ids.append(id)
        case .ambiguous, .refused:
          return .refused("«\u{A0}\(piece.trimmed)\u{A0}» n’est pas reconnu dans la liste")
        }
      }
      return .value(ids)
    }
    return single.map { [$0] }
  }

  /// `1 3`, `1 et 3`, `2 à 4`, `2-4`; nil when a word is among them.
  private static func numbers(_ key: String, _ piece: String, count: Int) -> [Int]? {
    var numbers: [Int] = []
    var isSpan = piece.contains("-") || piece.contains("–")
    for word in key.split(separator: " ") {
      if word == "a" {
        isSpan = true
      } else if word != "et" {
        guard let number = number(String(word)) else { return nil }
        numbers.append(number)
      }
    }
    guard !numbers.isEmpty else { return nil }
    guard isSpan, numbers.count == 2, numbers[0] < numbers[1], numbers[1] <= count else { return numbers }
    return Array(numbers[0]...numbers[1])
  }
}
