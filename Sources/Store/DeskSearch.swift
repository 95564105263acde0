import Basics
import Interview

/// What a person typed to find a dossier, read once.
///
/// The words of names in any order, in spite of accents, case, legal forms and slips; numbers with or without their
/// spaces and punctuation; both together.
package struct DeskSearch: Hashable, Sendable {
  /// Each must be found in the dossier.
  let terms: [DeskTerm]
  /// The whole text as one number or one address; enough by itself.
  let whole: DeskTerm?

  package init(_ text: String) {
    var words = ""
    var terms: [DeskTerm] = []
    let chunks = text.split(whereSeparator: \.isWhitespace).map(String.init)
    for chunk in chunks {
      if chunk.utf8.contains(where: { (0x30...0x39).contains($0) || $0 == 0x40 }) {
        let term = DeskTerm(number: chunk)
        if !term.isEmpty { terms.append(term) }
      } else {
        words += " " + chunk
      }
    }
    let name = PartyName(words)
    terms += name.words.map { DeskTerm(word: $0) }
    self.terms = terms
    let whole = DeskTerm(number: chunks.joined(separator: " "))
    self.whole = chunks.count > 1 && !whole.isEmpty && whole.hasDigit ? whole : nil
  }

  /// Nothing to look for.
  package var isEmpty: Bool { terms.isEmpty && whole == nil }

  /// The terms that are words of a name.
  var names: [DeskTerm] { terms.filter { $0.word != nil } }
}

/// One word or number of a search.
package struct DeskTerm: Hashable, Sendable {
  /// As ``PartyName/words`` are.
  let word: String?
  /// Letters and digits alone, in small letters.
  let compact: String
  /// Digits alone, when there is nothing else but punctuation.
  let digits: String
  /// In small letters, without spaces.
  let address: String
  /// The beginning of a reference.
  let reference: String?
  let hasDigit: Bool
  /// What to look up, whole or by its beginning.
  let looks: [Look]

  /// Letters from which a beginning is looked for.
  private static let shortestBeginning = 2
  /// Letters from which the end of a number, or the beginning of an address, is looked for.
  private static let shortestEnd = 3
  /// Digits from which the beginning of a SIREN or of a telephone number is looked for.
  private static let shortestDigits = 6

  init(word: String) {
    self.word = word
    compact = word
    digits = ""
    address = word
    reference = nil
    hasDigit = false
    looks = Self.looks(word: word, compact: word, digits: "", address: word, hasDigit: false)
  }

  init(number text: String) {
    let compact = Self.compact(text)
    let words = PartyName(text).words
    word = words == [compact] ? compact : nil
    self.compact = compact
    address = Self.address(text)
    hasDigit = compact.utf8.contains { (0x30...0x39).contains($0) }
    digits = compact.utf8.allSatisfy { (0x30...0x39).contains($0) } ? compact : ""
    let isReference =
      text.utf8.contains(0x2D) && text.utf8.count >= 5
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D }
    reference = isReference ? text : nil
    looks = Self.looks(word: word, compact: compact, digits: digits, address: address, hasDigit: hasDigit)
  }

  var isEmpty: Bool { compact.isEmpty }

  // MARK: Forms

  package static func compact(_ text: String) -> String {
    String(SearchKey.fold(text).filter { $0 != " " })
  }

  static func digits(_ text: String) -> String {
    String(text.unicodeScalars.filter { ("0"..."9").contains($0) }.map(Character.init))
  }

  /// In small letters, without what is no sign of an address.
  static func address(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.lowercased().unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }))
  }

  /// Digits as they are dialled in France, or with the code of the country.
  static func telephone(_ text: String) -> String {
    let digits = digits(text)
    for prefix in ["0033", "33"] where digits.hasPrefix(prefix) && digits.utf8.count == prefix.utf8.count + 9
    {
      return "0" + digits.dropFirst(prefix.utf8.count)
    }
    return digits.hasPrefix("00") ? String(digits.dropFirst(2)) : digits
  }

  // MARK: Comparing

  /// How well a key answers, 0 the best; nil when it does not.
  package enum Quality: Int, Hashable, Sendable, Comparable {
    case exact = 0
    case beginning = 1
    case end = 2
    case nearly = 3

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  func quality(of key: DeskKey) -> Quality? {
    for look in looks where look.kind == key.kind && look.holds(key.text) { return look.quality }
    if key.kind == .invoice, let end = invoiceEnd, key.text.hasSuffix(end) { return .end }
    if key.kind == .name, let word, word.utf8.count >= 3, PartyName.isNearly(word, key.text) {
      return .nearly
    }
    return nil
  }

  /// A beginning or a whole key to look up, the best first.
  struct Look: Hashable, Sendable {
    let kind: DeskKey.Kind
    let text: String
    /// Not its beginning.
    let isWhole: Bool
    let quality: Quality

    func holds(_ other: String) -> Bool {
      isWhole ? other == text : other.utf8.starts(with: text.utf8)
    }
  }

  private static func looks(
    word: String?, compact: String, digits: String, address: String, hasDigit: Bool
  ) -> [Look] {
    var looks: [Look] = []
    func add(_ kind: DeskKey.Kind, _ text: String, beginningFrom length: Int?) {
      guard !text.isEmpty else { return }
      looks.append(Look(kind: kind, text: text, isWhole: true, quality: .exact))
      if let length, text.utf8.count >= length {
        looks.append(Look(kind: kind, text: text, isWhole: false, quality: .beginning))
      }
    }
    if let word { add(.name, word, beginningFrom: shortestBeginning) }
    add(.invoice, compact, beginningFrom: hasDigit ? shortestBeginning : nil)
    add(.siren, digits, beginningFrom: shortestDigits)
    // A SIRET finds the company of which only the SIREN is known.
    if digits.utf8.count == 14 {
      looks.append(Look(kind: .siren, text: String(digits.prefix(9)), isWhole: true, quality: .end))
    }
    if address.utf8.count >= shortestEnd { add(.email, address, beginningFrom: shortestEnd) }
    let telephone = digits.isEmpty ? "" : telephone(digits)
    add(.telephone, telephone, beginningFrom: shortestDigits)
    return looks
  }

  /// The end of an invoice number that is looked for.
  var invoiceEnd: String? { hasDigit && compact.utf8.count >= Self.shortestEnd ? compact : nil }

  func quality(ofReference other: String) -> Quality? {
    guard let reference else { return nil }
    return other == reference ? .exact : other.hasPrefix(reference) ? .beginning : nil
  }
}

/// Where in a dossier something was found.
package enum DeskPlace: Hashable, Sendable {
  case reference
  case name(Party.Role)
  case siren(Party.Role)
  /// As typed.
  case invoice(String)
  case email(String)
  case telephone(String)

  init?(_ key: DeskKey, role: Party.Role?) {
    switch key.kind {
    case .name: self = .name(role ?? .contact)
    case .siren: self = .siren(role ?? .contact)
    case .invoice: self = .invoice(key.shown ?? key.text)
    case .email: self = .email(key.text)
    case .telephone: self = .telephone(key.text)
    case .invoiceEnd: return nil
    }
  }
}

/// A dossier that was found, and where.
package struct DeskHit: Hashable, Sendable {
  package let listing: DeskListing
  package let places: [DeskPlace]
}

package struct DeskFindings: Hashable, Sendable {
  /// The best first.
  package let hits: [DeskHit]
  /// How many dossiers answer; nil when there are more than were looked at.
  package let total: Int?

  package init(hits: [DeskHit], total: Int?) {
    self.hits = hits
    self.total = total
  }
}

/// What was found of one dossier, term by term.
struct DeskEvidence {
  /// Of each term, its best quality and the keys of that quality.
  private var terms: [(quality: DeskTerm.Quality, keys: [DeskKey])?]
  private var isReference = false

  init(count: Int) {
    terms = Array(repeating: nil, count: count)
  }

  mutating func add(_ key: DeskKey?, _ quality: DeskTerm.Quality, term: Int) {
    if key == nil { isReference = true }
    guard let known = terms[term], known.quality <= quality else {
      terms[term] = (quality, key.map { [$0] } ?? [])
      return
    }
    if known.quality == quality, let key, !known.keys.contains(key) { terms[term]?.keys.append(key) }
  }

  func has(_ term: Int) -> Bool { terms[term] != nil }
  var isWhole: Bool { terms.allSatisfy { $0 != nil } }

  /// The lower, the better.
  var score: Int {
    let sum = terms.reduce(0) { $0 + ($1?.quality.rawValue ?? 0) }
    return sum * 2 + (terms.count > 1 && sharedRoles.isEmpty ? 1 : 0)
  }

  /// The parties whose name answers every word.
  private var sharedRoles: Set<Party.Role> {
    var shared: Set<Party.Role>?
    for term in terms {
      let roles = Set((term?.keys ?? []).filter { $0.kind == .name }.flatMap(\.roles))
      guard !roles.isEmpty else { continue }
      shared = shared?.intersection(roles) ?? roles
    }
    return shared ?? []
  }

  /// Where it was found: the parties that answer every word when there are, each number as typed.
  ///
  /// - Parameter resolve: the key of which only another form was found.
  func places(resolving resolve: (DeskKey) throws -> DeskKey?) rethrows -> [DeskPlace] {
    var places: [DeskPlace] = isReference ? [.reference] : []
    let shared = sharedRoles
    for key in terms.flatMap({ $0?.keys ?? [] }) {
      guard let key = try resolve(key) else { continue }
      let roles: [Party.Role?] =
        switch key.kind {
        case .name: key.roles.filter { shared.isEmpty || shared.contains($0) }
        case .siren: key.roles
        default: [nil]
        }
      for role in roles {
        if let place = DeskPlace(key, role: role), !places.contains(place) { places.append(place) }
      }
    }
    return places
  }
}

extension DeskSearch {
  /// What a dossier in memory answers; nil when it does not: what an index must find.
  func evidence(_ listing: DeskListing, _ keys: [DeskKey]) -> DeskEvidence? {
    func evidence(_ terms: [DeskTerm]) -> DeskEvidence? {
      guard !terms.isEmpty else { return nil }
      var found = DeskEvidence(count: terms.count)
      for (index, term) in terms.enumerated() {
        if let quality = term.quality(ofReference: listing.reference) { found.add(nil, quality, term: index) }
        for key in keys {
          if let quality = term.quality(of: key) { found.add(key, quality, term: index) }
        }
        guard found.has(index) else { return nil }
      }
      return found
    }
    if let whole, let found = evidence([whole]) { return found }
    return evidence(terms)
  }

  /// Everybody is compared.
  package func findings(
    in rows: [(listing: DeskListing, keys: [DeskKey])], limit: Int
  ) -> DeskFindings {
    let found = rows.enumerated().compactMap { place, row in
      evidence(row.listing, row.keys).map { (row.listing, $0, place, $0.score) }
    }.sorted { ($0.3, -$0.2) < ($1.3, -$1.2) }
    return DeskFindings(
      hits: found.prefix(limit).map { DeskHit(listing: $0.0, places: $0.1.places { $0 }) }, total: found.count
    )
  }
}

/// The beginning of a name, as completion looks for it.
struct NameBeginning {
  /// Folded, each the beginning of a word; the last of a name that is being typed.
  let words: [String]

  init(_ text: String) {
    words = SearchKey.fold(text).split(separator: " ").map(String.init)
  }

  /// Each word typed begins a word of the name.
  func holds(_ name: String) -> Bool {
    let others = SearchKey.fold(name).split(separator: " ")
    return words.allSatisfy { word in others.contains { $0.utf8.starts(with: word.utf8) } }
  }

  /// The names of the parties shown, once each, in the order given.
  func names(in rows: some Sequence<DeskRow>, limit: Int) -> [String] {
    var names: [String] = []
    var seen: Set<String> = []
    for row in rows {
      for name in [row.debtor, row.creditor] where !name.isEmpty && holds(name) && seen.insert(name).inserted
      {
        names.append(name)
        if names.count == limit { return names }
      }
    }
    return names
  }
}
