/// One spelling for one text: a letter and its accent typed apart become the accented letter.
package enum Normalization {
  /// `text` with Latin letters composed, as Unicode's normalization form C asks of them: `e` + U+0301 → `é`.
  ///
  /// File names from macOS and some PDF texts come decomposed; answers are kept composed so that equal
  /// texts are equal bytes. Only Latin letters are composed; other scripts stay as they came.
  package static func nfc(_ text: String) -> String {
    guard mayChange(text) else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for character in text {
      if let composed = compositions[character] {
        result.append(composed)
      } else if character.unicodeScalars.count > 1 {
        appendComposingTheStart(of: character, to: &result)
      } else {
        result.append(character)
      }
    }
    return result
  }

  /// True when the text holds a combining mark of the first block or a letter-like sign with a letter's
  /// decomposition; every other Latin text is composed already.
  private static func mayChange(_ text: String) -> Bool {
    for scalar in text.unicodeScalars where scalar.value >= 0x300 {
      if scalar.value <= 0x36F || scalar.value == 0x212A || scalar.value == 0x212B { return true }
    }
    return false
  }

  /// A letter with more marks than any composed letter has: the longest composable beginning is composed.
  private static func appendComposingTheStart(of character: Character, to result: inout String) {
    let scalars = Array(character.unicodeScalars)
    var length = scalars.count - 1
    while length >= 2 {
      var start = ""
      start.unicodeScalars.append(contentsOf: scalars[0..<length])
      if start.count == 1, let first = start.first, let composed = compositions[first] {
        result.append(composed)
        result.unicodeScalars.append(contentsOf: scalars[length...])
        return
      }
      length -= 1
    }
    result.append(character)
  }

  /// Every composed Latin letter under itself. `Character` is equal by canonical equivalence, so the
  /// decomposed spelling finds the composed one.
  private static let compositions: [Character: Character] = {
    var table: [Character: Character] = [:]
    let ranges: [ClosedRange<UInt32>] = [0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF]
    for range in ranges {
      for value in range {
        if let scalar = Unicode.Scalar(value) { table[Character(scalar)] = Character(scalar) }
      }
    }
    return table
  }()
}
