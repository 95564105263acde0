/// Reads the bytes of one amount from left to right: sign, currency, figures or words, hundredths, tax.
struct AmountReader {
  private var bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Candidates in cents, best first; never empty when it is a value.
  consuming func read() -> Reading<[Int128]> {
    var reader = self
    return reader.readAll()
  }

  private mutating func readAll() -> Reading<[Int128]> {
    dropHeading()
    let negative = takeSign()
    _ = takeEuro()
    var candidates: [Int128]
    skipSpaces()
    if position < bytes.count, FoldedText.isDigit(bytes[position]) || bytes[position] == 0x2C {
      guard let literal = DecimalLiteral.scan(bytes, &position) else {
        return .refused(FrenchAmount.unreadable)
      }
      switch figures(literal) {
      case .value(let values): candidates = values
      case .ambiguous(let lists): candidates = lists.flatMap(\.self)
      case .refused(let reason): return .refused(reason)
      }
    } else {
      switch words() {
      case .value(let values): candidates = values
      case .ambiguous(let lists): candidates = lists.flatMap(\.self)
      case .refused(let reason): return .refused(reason)
      }
    }
    switch AmountTax.read(rest) {
    case .included: break
    case .added(let rate): candidates = candidates.map { $0 + AmountReader.share(of: $0, rate) }
    case .refused(let reason): return .refused(reason)
    }
    return .value(negative ? candidates.map { -$0 } : candidates)
  }

  /// Figures with what may follow them: a multiplier, the currency, hundredths.
  private mutating func figures(_ shape: DecimalLiteral.Shape) -> Reading<[Int128]> {
    if case .refused(let reason) = shape { return .refused(reason) }
    var power = 2
    if let word = peekWord(), let multiplier = AmountWords.power(word) {
      takeWord()
      power += multiplier
      takeOf()
      if position < bytes.count, FoldedText.isDigit(bytes[position]) {
        return .refused(FrenchAmount.unreadable)
      }
      _ = takeEuro()
      return values(shape, power: power, hasCurrency: true)
    }
    if let word = peekWord(), AmountWords.isCent(word) {
      takeWord()
      guard case .certain(let literal) = shape, literal.decimals == 0, !takeEuro() else {
        return .refused(FrenchAmount.unreadable)
      }
      return .value([Int128(literal.digits)])
    }
    // "10 - 20"
    if peekByte() == 0x2D, nextDigit(after: 0x2D) {
      return .refused("Ce n’est pas un montant exact\u{A0}: donnez un seul montant")
    }
    let isLetterE = peekWord() == "e"
    guard takeEuro() else { return values(shape, power: power, hasCurrency: false) }
    guard let hundredths = takeHundredths() else { return values(shape, power: power, hasCurrency: true) }
    guard case .certain(let literal) = shape, literal.decimals == 0 else {
      return .refused(FrenchAmount.unreadable)
    }
    let euros = Int128(literal.digits) * 100
    var result = hundredths.map { euros + Int128($0) }
    // "12e50": the letter may be a slip between two figures.
    if isLetterE, result.count == 1, let cents = hundredths.first {
      result.append((Int128(literal.digits) * 100 + Int128(cents)) * 100)
    }
    return .value(result)
  }

  private func values(_ shape: DecimalLiteral.Shape, power: Int, hasCurrency: Bool) -> Reading<[Int128]> {
    switch shape {
    case .refused(let reason):
      return .refused(reason)
    case .certain(let literal):
      guard let value = literal.scaled(power) else { return .refused(DecimalLiteral.tooManyDecimals) }
      return .value([value])
    case .uneven(let literals):
      return .value(literals.map { $0.rounded(power) })
    case .threeAfter(let comma, let thousands, let decimal):
      if power > 2 {
        return .value(comma ? [decimal.rounded(power)] : [decimal.rounded(power), thousands.rounded(power)])
      }
      if hasCurrency, !comma { return .value([thousands.rounded(power)]) }
      return .value([thousands.rounded(power), decimal.rounded(power)])
    }
  }

  /// `treize euros et quarante-cinq centimes`, `cinquante centimes`, `trois millions`.
  private mutating func words() -> Reading<[Int128]> {
    let start = position
    let list = takeWords()
    guard let number = FrenchNumerals.read(list[...]) else { return .refused(FrenchAmount.unreadable) }
    position = start
    for _ in 0..<number.count { takeWord() }
    takeOf()
    if let word = peekWord(), AmountWords.isCent(word) {
      takeWord()
      return takeEuro() ? .refused(FrenchAmount.unreadable) : .value([Int128(number.value)])
    }
    let euros = Int128(number.value) * 100
    guard takeEuro() else {
      // "quinze cents" may be fifteen hundredths.
      let isOldHundred = number.count == 2 && list[1] == "cents" && number.value > 1000
      return .value(isOldHundred ? [euros, euros / 10_000] : [euros])
    }
    guard let hundredths = takeHundredths() else { return .value([euros]) }
    return .value(hundredths.map { euros + Int128($0) })
  }

  /// Hundredths after the currency: `€50`, `euros et 5 centimes`, `euros cinquante`. A single digit without its
  /// unit may be tenths.
  private mutating func takeHundredths() -> [Int]? {
    let start = position
    if peekWord() == "et" { takeWord() }
    skipSpaces()
    var digits = 0
    var value = 0
    while position < bytes.count, FoldedText.isDigit(bytes[position]), digits < 3 {
      value = value * 10 + Int(bytes[position] - 0x30)
      digits += 1
      position += 1
    }
    if digits == 0 {
      let here = position
      let list = takeWords()
      position = here
      if let number = FrenchNumerals.belowHundred(list[...]) {
        for _ in 0..<number.count { takeWord() }
        value = number.value
        digits = 2
      }
    }
    guard digits > 0, digits < 3 else {
      position = start
      return nil
    }
    if let word = peekWord(), AmountWords.isCent(word) {
      takeWord()
      return [value]
    }
    return digits == 1 ? [value * 10, value] : [value]
  }

  /// A rate's share of an amount in cents, rounded half away from zero.
  private static func share(of cents: Int128, _ rate: Rate) -> Int128 {
    let product = cents * Int128(rate.partsPerMillion)
    return (product + (product < 0 ? -500_000 : 500_000)) / 1_000_000
  }

  // MARK: Moving through the bytes

  private var rest: [UInt8] { Array(bytes[min(position, bytes.count)...]) }

  private mutating func skipSpaces() {
    while position < bytes.count, bytes[position] == 0x20 { position += 1 }
  }

  private mutating func peekByte() -> UInt8? {
    skipSpaces()
    return position < bytes.count ? bytes[position] : nil
  }

  private func nextDigit(after mark: UInt8) -> Bool {
    var index = position
    while index < bytes.count, bytes[index] == mark || bytes[index] == 0x20 { index += 1 }
    return index < bytes.count && FoldedText.isDigit(bytes[index])
  }

  /// The word at the position, spaces and hyphens before it passed over.
  private func wordRange() -> Range<Int>? {
    var start = position
    while start < bytes.count, bytes[start] == 0x20 || bytes[start] == 0x2D { start += 1 }
    var end = start
    while end < bytes.count, FoldedText.isLetter(bytes[end]) { end += 1 }
    return end > start ? start..<end : nil
  }

  private func peekWord() -> String? {
    wordRange().map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  private mutating func takeWord() {
    if let range = wordRange() { position = range.upperBound }
  }

  private mutating func takeWords() -> [String] {
    var list: [String] = []
    while let word = peekWord() {
      takeWord()
      list.append(word)
    }
    return list
  }

  /// `total : 1 200`; `TTC 1 200` is put in the usual order.
  private mutating func dropHeading() {
    var tax = ""
    defer { if !tax.isEmpty { bytes += [0x20] + tax.utf8 } }
    while let word = peekWord() {
      switch word {
      case "total", "montant", "somme", "soit":
        takeWord()
      case "ttc" where tax.isEmpty, "ht" where tax.isEmpty:
        takeWord()
        tax = word
      default:
        return
      }
      while let byte = peekByte(), byte == 0x3A || byte == 0x3D { position += 1 }
    }
  }

  /// `de` or `d’` after a million.
  private mutating func takeOf() {
    guard let word = peekWord(), word == "de" || word == "d" else { return }
    takeWord()
    if peekByte() == 0x27 { position += 1 }
  }

  private mutating func takeSign() -> Bool {
    if let first = peekByte(), first == 0x2D || first == 0x2B {
      position += 1
      return first == 0x2D
    }
    guard peekWord() == "moins" else { return false }
    takeWord()
    return true
  }

  private mutating func takeEuro() -> Bool {
    if peekByte() == FoldedText.euro {
      position += 1
      return true
    }
    guard let range = wordRange(), range.lowerBound == position,
      AmountWords.isEuro(String(decoding: bytes[range], as: UTF8.self))
    else { return false }
    position = range.upperBound
    return true
  }
}
