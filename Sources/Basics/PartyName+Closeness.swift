extension PartyName {
  /// How near two names are, the nearest first.
  package enum Closeness: Int, Hashable, Sendable, Comparable, CaseIterable {
    /// The same SIREN, whatever the names.
    case siren
    /// The same words.
    case same
    /// The same words but for slips of the fingers, or initials.
    case close
    /// All the words of one in the other, with one that tells parties apart.
    case contained

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// How near the other name is; nil when they are two names.
  package func closeness(to other: PartyName) -> Closeness? {
    guard !isEmpty, !other.isEmpty else { return nil }
    if tokens == other.tokens { return .same }
    var pairing = Pairing(self, other)
    return pairing.closeness()
  }

  /// Letters and digits of the words.
  fileprivate var length: Int { wordPlaces.reduce(0) { $0 + tokens[$1].utf8.count } }
}

/// Puts the words of two names in pairs: equal, then joined, then nearly equal, then initials.
private struct Pairing {
  private struct Side {
    let tokens: [String]
    let isWord: [Bool]
    /// Words that have no pair yet; articles never have one.
    var open: [Bool]

    init(_ name: PartyName) {
      tokens = name.tokens
      open = Array(repeating: false, count: tokens.count)
      for place in name.wordPlaces { open[place] = true }
      isWord = open
    }

    var places: [Int] { tokens.indices.filter { open[$0] } }
    var isDone: Bool { !open.contains(true) }
  }

  private var left: Side
  private var right: Side
  /// Slips that are allowed in all.
  private let budget: Int
  private var cost = 0
  private var isAbbreviated = false
  /// One of the pairs tells parties apart.
  private var isTold = false

  init(_ left: PartyName, _ right: PartyName) {
    self.left = Side(left)
    self.right = Side(right)
    let shorter = min(left.length, right.length)
    budget = shorter < 4 ? 0 : shorter < 7 ? 1 : shorter < 14 ? 2 : 3
  }

  mutating func closeness() -> PartyName.Closeness? {
    pairEqual()
    Self.pairJoined(&left, &right, &isTold)
    Self.pairJoined(&right, &left, &isTold)
    pairNearlyEqual()
    if isTold {
      let before = left.places.count + right.places.count
      Self.pairInitials(&left, &right)
      Self.pairInitials(&right, &left)
      isAbbreviated = left.places.count + right.places.count < before
    }
    guard cost <= budget, left.isDone || right.isDone else { return nil }
    if left.isDone, right.isDone {
      return cost == 0 && !isAbbreviated ? .same : .close
    }
    if isTold { return cost <= 1 ? .contained : nil }
    return isFamilyName ? .contained : nil
  }

  /// « Robert » alone is a family name too: in « Menuiserie Robert », not in « Robert Dupont ».
  private var isFamilyName: Bool {
    guard cost == 0, !isAbbreviated else { return false }
    let (short, long) = left.isDone ? (left, right) : (right, left)
    let words = short.tokens.indices.filter { short.isWord[$0] }.map { short.tokens[$0] }
    return words.count == 1 && PartyNameWords.firstNames.contains(words[0])
      && long.places.allSatisfy { PartyNameWords.isCommon(long.tokens[$0]) }
  }

  private mutating func pairEqual() {
    for place in left.places {
      guard let match = right.places.first(where: { right.tokens[$0] == left.tokens[place] }) else {
        continue
      }
      pair(place, match)
    }
  }

  private mutating func pair(_ place: Int, _ match: Int) {
    left.open[place] = false
    right.open[match] = false
    if PartyName.isDistinctive(left.tokens[place]), PartyName.isDistinctive(right.tokens[match]) {
      isTold = true
    }
  }

  /// Several words of one side are one word of the other: Le Roy and Leroy, Multi Services and Multiservices.
  private static func pairJoined(_ many: inout Side, _ one: inout Side, _ isTold: inout Bool) {
    guard !one.isDone, many.tokens.count >= 2 else { return }
    for start in many.tokens.indices {
      var joined = many.tokens[start]
      for end in (start + 1)..<max(start + 1, min(many.tokens.count, start + 6)) {
        joined += many.tokens[end]
        let run = start...end
        guard run.contains(where: { many.open[$0] }),
          run.allSatisfy({ many.open[$0] || !many.isWord[$0] })
        else { continue }
        guard let match = one.places.first(where: { one.tokens[$0] == joined }) else { continue }
        for place in run { many.open[place] = false }
        one.open[match] = false
        if PartyName.isDistinctive(joined) { isTold = true }
        break
      }
    }
  }

  private mutating func pairNearlyEqual() {
    while true {
      var best: (distance: Int, place: Int, match: Int)?
      for place in left.places {
        for match in right.places {
          guard let distance = Self.slips(left.tokens[place], right.tokens[match]),
            distance < best?.distance ?? .max
          else { continue }
          best = (distance, place, match)
        }
      }
      guard let best else { return }
      cost += best.distance
      pair(best.place, best.match)
    }
  }

  /// How many slips make one word the other; nil when it is another word.
  static func slips(_ a: String, _ b: String) -> Int? {
    let shorter = min(a.utf8.count, b.utf8.count)
    let limit = PartyName.slipsAllowed(in: shorter)
    guard limit > 0, abs(a.utf8.count - b.utf8.count) <= limit else { return nil }
    // A slip takes away one letter and brings one, at most.
    guard (letters(a) ^ letters(b)).nonzeroBitCount <= 2 * limit else { return nil }
    // A number is right or wrong: Garage 24 is not Garage 25.
    guard !a.utf8.contains(where: isDigit), !b.utf8.contains(where: isDigit) else { return nil }
    if isPlural(a, b) || isPlural(b, a) { return 0 }
    if PartyNameWords.isKnown(a), PartyNameWords.isKnown(b) { return nil }
    if SearchKey.isOneSlip(from: a, to: b) { return 1 }
    guard limit > 1 else { return nil }
    let distance = SearchKey.editDistance(a, b)
    return distance <= limit ? distance : nil
  }

  /// Which letters and digits a word holds, a bit each; others share theirs.
  private static func letters(_ word: String) -> UInt64 {
    word.utf8.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isPlural(_ a: String, _ b: String) -> Bool {
    a.utf8.count == b.utf8.count + 1 && a.hasPrefix(b) && (a.hasSuffix("s") || a.hasSuffix("x"))
      && PartyNameWords.trades.contains(b)
  }

  /// J. Dupont and Jean Dupont, JP Dupont and Jean-Pierre Dupont.
  private static func pairInitials(_ short: inout Side, _ long: inout Side) {
    for place in short.places {
      let letters = Array(short.tokens[place].utf8)
      guard letters.count <= 2, !letters.contains(where: isDigit) else { continue }
      let candidates = long.places.filter { long.tokens[$0].utf8.count > 1 }
      guard
        let start = candidates.indices.first(where: { index in
          index + letters.count <= candidates.count
            && letters.indices.allSatisfy { long.tokens[candidates[index + $0]].utf8.first == letters[$0] }
        })
      else { continue }
      short.open[place] = false
      for offset in letters.indices { long.open[candidates[start + offset]] = false }
    }
  }
}

extension PartyName {
  /// Whether a word is another but for the slips allowed.
  package static func isNearly(_ word: String, _ other: String) -> Bool {
    word == other || Pairing.slips(word, other) != nil
  }

  /// Slips allowed in a word of this length.
  package static func slipsAllowed(in length: Int) -> Int { length < 3 ? 0 : length < 6 ? 1 : 2 }

  /// Hashes such that two words within the slips allowed share one (deletions, SymSpell): both words are reduced
  /// by up to as many letters as slips are allowed, within their first seven.
  ///
  /// FNV-1a, 64 bits: kept in files, so it is never changed without raising ``rules``.
  package static func variants(of word: String) -> [Int64] {
    let bytes = Array(word.utf8)
    let slips = slipsAllowed(in: bytes.count)
    guard slips > 0 else { return [] }
    let prefix = Array(bytes.prefix(7))
    var found: Set<Int64> = [hash(prefix)]
    var layer: Set<[UInt8]> = [prefix]
    for _ in 0..<slips {
      var next: Set<[UInt8]> = []
      for text in layer where text.count > 1 {
        for index in text.indices {
          var shorter = text
          shorter.remove(at: index)
          next.insert(shorter)
        }
      }
      for text in next { found.insert(hash(text)) }
      layer = next
    }
    return found.sorted()
  }

  private static func hash(_ bytes: [UInt8]) -> Int64 {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int64(bitPattern: value)
  }

  /// What a search looks up for each word of this name.
  ///
  /// A name that is near this one holds, for each word that is not optional, one of the words listed; or it is
  /// contained in this one, and holds one of those that tell.
  package struct Lookup: Hashable, Sendable {
    package let word: String
    /// The word, and what it makes joined to its neighbours.
    package var exact: Set<String> = []
    /// The first, and the last, of the words into which it may be cut. Those of one or two letters, which very many names
    /// hold, only confirm the other end of a word of six letters and more.
    package var firsts: Set<String> = []
    package var lasts: Set<String> = []
    package var shortFirsts: Set<String> = []
    package var shortLasts: Set<String> = []
    /// It may be cut after an article, or before one: nothing finds an article, so one end alone then tells.
    package var mayBeginWithArticle = false
    package var mayEndWithArticle = false
    package var initials: Set<String> = []
    /// An initial, or two: a name may be near without it, and have as many words in its place.
    package var initialLetters: Int { word.utf8.count <= 2 ? word.utf8.count : 0 }
    /// Tells parties apart, alone or joined to its neighbours.
    package var isDistinctive = false
    package var isFirstName = false
  }

  package var lookups: [Lookup] {
    wordPlaces.map { place in
      let word = tokens[place]
      let bytes = Array(word.utf8)
      var lookup = Lookup(word: word)
      lookup.isDistinctive = Self.isDistinctive(word)
      lookup.isFirstName = PartyNameWords.firstNames.contains(word)
      lookup.exact.insert(word)
      lookup.initials.insert(Self.text(bytes.prefix(1)))
      // Two letters may be the initials of two words, whatever stands between them.
      for other in wordPlaces where other != place {
        let both = [min(place, other), max(place, other)]
        lookup.initials.insert(Self.text(both.compactMap { tokens[$0].utf8.first }))
      }
      for length in 1..<max(1, bytes.count) {
        let (first, last) = (Self.text(bytes.prefix(length)), Self.text(bytes.suffix(length)))
        let isArticle = { PartyNameWords.articles.contains($0) || $0 == "a" }
        if isArticle(first) { lookup.mayBeginWithArticle = true }
        if isArticle(last) { lookup.mayEndWithArticle = true }
        if length > 2 || bytes.count < 6 {
          lookup.firsts.insert(first)
          lookup.lasts.insert(last)
        } else {
          lookup.shortFirsts.insert(first)
          lookup.shortLasts.insert(last)
        }
      }
      for start in max(0, place - 5)...place {
        var joined = ""
        for end in start..<min(tokens.count, start + 6) {
          joined += tokens[end]
          guard end >= place, end > start else { continue }
          lookup.exact.insert(joined)
          if Self.isDistinctive(joined) { lookup.isDistinctive = true }
        }
      }
      return lookup
    }
  }

  private static func text(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: Array(bytes), as: UTF8.self)
  }
}
