/// A typed date as the numbers and words that count, punctuation gone.
struct DateWords {
  enum Item: Equatable {
    case number(Int, digits: Int)
    case word(String)
    /// Between hours and minutes.
    case colon
    case plus, minus
  }

  private(set) var items: [Item]

  /// Nil when the text holds a sign that no date has.
  init?(_ tokens: [FoldedText.Token]) {
    items = []
    for (index, token) in tokens.enumerated() {
      switch token {
      case .number(let value, let digits):
        items.append(.number(value, digits: digits))
      case .word(let word):
        if DateWords.isOrdinalEnding(word), case .number? = items.last { continue }
        if word == "ler", index == 0 || tokens[index - 1] == .word("le") {
          // "1er" typed with the letter l.
          items.append(.number(1, digits: 1))
          continue
        }
        items.append(.word(word))
      case .mark(0x3A):
        items.append(.colon)
      case .mark(0x2B):
        items.append(.plus)
      case .mark(0x2D):
        // A hyphen joins, except in "J-3".
        if items == [.word("j")] { items.append(.minus) }
        if index == 0 { return nil }
      case .mark(0x2F):
        if index == 0 { return nil }
      case .mark(0x20), .mark(0x22), .mark(0x27), .mark(0x28), .mark(0x29), .mark(0x2C), .mark(0x2E),
        .mark(0x3B),
        .mark(0x21), .mark(0x3F), .mark(FoldedText.degree):
        continue
      case .mark:
        return nil
      }
    }
    // "14:30" keeps its colon; "date : 3 mai" does not need it.
    items = items.enumerated().filter { index, item in
      guard item == .colon else { return true }
      guard index > 0, case .number = items[index - 1] else { return false }
      return true
    }.map(\.element)
  }

  init(items: some Sequence<Item>) {
    self.items = Array(items)
  }

  /// Words and numbers apart by one space, to compare with set phrases.
  var phrase: String {
    var result = ""
    for item in items {
      if !result.isEmpty { result += " " }
      switch item {
      case .number(let value, _): result += String(value)
      case .word(let word): result += word
      case .colon: result += ":"
      case .plus: result += "+"
      case .minus: result += "-"
      }
    }
    return result
  }

  func word(at index: Int) -> String? {
    guard items.indices.contains(index), case .word(let word) = items[index] else { return nil }
    return word
  }

  /// The words from `index` up to the first item that is none.
  func words(from index: Int) -> ArraySlice<String> {
    var result: [String] = []
    var position = index
    while let word = word(at: position) {
      result.append(word)
      position += 1
    }
    return result[...]
  }

  /// A whole number in digits or in words, and how many items it takes.
  func quantity(at index: Int) -> (value: Int, count: Int)? {
    guard items.indices.contains(index) else { return nil }
    if case .number(let value, _) = items[index] { return (value, 1) }
    return FrenchNumerals.read(words(from: index))
  }

  mutating func dropFirst(_ count: Int) { items.removeFirst(min(count, items.count)) }
  mutating func dropLast(_ count: Int) { items.removeLast(min(count, items.count)) }

  /// Drops these words from the beginning, as many as come.
  mutating func dropLeading(_ words: Set<String>) {
    while let word = word(at: 0), words.contains(word) { items.removeFirst() }
  }

  /// Drops a time of day at the end: `à 14h40`, `15:11`, `19 h 21 min`, `au matin`.
  mutating func dropTime() {
    if let last = word(at: items.count - 1), ["matin", "soir", "midi"].contains(last), items.count > 1 {
      items.removeLast()
      if last == "midi", word(at: items.count - 1) == "apres" { items.removeLast() }
      if let link = word(at: items.count - 1), ["a", "au", "l"].contains(link) { items.removeLast() }
      return
    }
    guard items.count > 1 else { return }
    for start in 1..<items.count where isTime(from: start) {
      items.removeSubrange(start...)
      return
    }
  }

  private func isTime(from start: Int) -> Bool {
    var position = start
    if let link = word(at: position), ["a", "t", "vers"].contains(link) { position += 1 }
    var numbers: [Int] = []
    var hasMark = false
    while position < items.count {
      switch items[position] {
      case .number(let value, let digits):
        guard digits <= 3 else { return false }
        numbers.append(value)
      case .colon:
        hasMark = true
      case .word(let word):
        guard !numbers.isEmpty else { return false }
        switch word {
        case "h", "heure", "heures": hasMark = true
        case "min", "mn", "minute", "minutes", "s", "sec", "z": break
        default: return false
        }
      case .plus, .minus:
        return false
      }
      position += 1
    }
    guard hasMark, let hour = numbers.first, hour <= 24, numbers.count <= 4 else { return false }
    return numbers.count < 2 || numbers[1] < 60
  }

  private static func isOrdinalEnding(_ word: String) -> Bool {
    ["er", "ere", "ier", "e", "eme", "ieme"].contains(word)
  }
}
