/// The form under which texts are compared and searched.
package enum SearchKey {
  /// `text` in lower-case ASCII letters and digits, words apart by one space.
  ///
  /// Accents, case and punctuation do not count: `S.A.R.L. Café de l’Étoile` is `sarl cafe de l etoile`.
  /// Points inside initials disappear; any other punctuation parts two words. Letters of other scripts
  /// are kept as they are, in lower case, so that two different names never become one.
  package static func fold(_ text: String) -> String {
    let scalars: [Unicode.Scalar] = text.unicodeScalars.filter { !isInvisible($0.value) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var wordIsOpen = false
    // Letters since the word began, or since the last point dropped inside it.
    var run = 0
    for (index, scalar) in scalars.enumerated() {
      let length = bytes.count
      if !wordIsOpen, length > 0 { bytes.append(0x20) }
      if append(scalar, to: &bytes) {
        run = wordIsOpen ? run + 1 : 1
        wordIsOpen = true
        continue
      }
      bytes.removeLast(bytes.count - length)
      if scalar.value == 0x2E, wordIsOpen, run == 1, initialFollows(index, in: scalars) {
        run = 0
      } else {
        wordIsOpen = false
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// True when a single letter follows the point at `index`, as in S.A.R.L. but not in M.Dupont.
  private static func initialFollows(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard index + 1 < scalars.count, scalars[index + 1].properties.isAlphabetic else { return false }
    return index + 2 >= scalars.count || !scalars[index + 2].properties.isAlphabetic
  }

  private static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0x300...0x36F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// Appends what a scalar adds to a word; false when it parts words.
  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) -> Bool {
    let value = scalar.value
    switch value {
    case 0x30...0x39, 0x61...0x7A:
      bytes.append(UInt8(value))
      return true
    case 0x41...0x5A:
      bytes.append(UInt8(value) + 0x20)
      return true
    case 0..<0x80:
      return false
    default:
      if LatinLetters.appendFold(of: value, to: &bytes) { return true }
      let properties = scalar.properties
      switch properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber,
        .nonspacingMark,
        .spacingMark:
        bytes.append(contentsOf: properties.lowercaseMapping.utf8)
        return true
      default:
        return false
      }
    }
  }

  /// True when the texts are one slip apart, as ``editDistance(_:_:)`` counts them; much faster than counting.
  ///
  /// Meant for folded ASCII: bytes are compared.
  package static func isOneSlip(from left: String, to right: String) -> Bool {
    guard abs(left.utf8.count - right.utf8.count) <= 1 else { return false }
    let a = Array(left.utf8)
    let b = Array(right.utf8)
    let shorter = min(a.count, b.count)
    var start = 0
    while start < shorter, a[start] == b[start] { start += 1 }
    var end = 0
    while end < shorter - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
    switch (a.count - start - end, b.count - start - end) {
    case (1, 0), (0, 1), (1, 1): return true
    case (2, 2): return a[start] == b[start + 1] && a[start + 1] == b[start]
    default: return false
    }
  }

  /// How many insertions, deletions, replacements or swaps of neighbouring letters turn one text into the
  /// other (optimal string alignment). Texts are compared as given: fold them first.
  package static func editDistance(_ left: String, _ right: String) -> Int {
    let a = Array(left.unicodeScalars)
    let b = Array(right.unicodeScalars)
    if a.isEmpty { return b.count }
    if b.isEmpty { return a.count }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    var current = last
    for i in 1...a.count {
      current[0] = i
      for j in 1...b.count {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        var best = min(last[j] + 1, current[j - 1] + 1, last[j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          best = min(best, beforeLast[j - 2] + 1)
        }
        current[j] = best
      }
      swap(&beforeLast, &last)
      swap(&last, &current)
    }
    return last[b.count]
  }
}
