/// Anchors and aliases of YAML, counted before anything reads the document: aliases of aliases grow by powers while
/// keys are compared, before any look at the tree.
package enum YAMLReferences {
  /// So many aliases are an attack; fewer are refused later, with their line.
  private static let aliasLimit = 30

  /// The line, from 1, of the first anchor of a document with an anchor and many aliases; nil for any other.
  package static func bombLine(_ yaml: String) -> Int? {
    var aliases = 0
    var line = 1
    var anchor: Int?
    var previous: UInt8 = 0x0A
    var mark: UInt8 = 0
    for byte in yaml.utf8 {
      if mark == 0x26, isName(byte), anchor == nil { anchor = line }
      if mark == 0x2A, isName(byte) { aliases += 1 }
      if byte == 0x0A { line += 1 }
      mark = !isWord(previous) && (byte == 0x26 || byte == 0x2A) ? byte : 0
      previous = byte
    }
    return aliases >= aliasLimit ? anchor : nil
  }

  /// Whether `text` holds what would be counted as an anchor: who writes YAML escapes its `&`.
  package static func looksLikeAnchor(_ text: String) -> Bool {
    var previous: UInt8 = 0x0A
    var isMark = false
    for byte in text.utf8 {
      if isMark, isName(byte) { return true }
      isMark = byte == 0x26 && !isWord(previous)
      previous = byte
    }
    return false
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == 0x5F
  }

  /// What libyaml takes into a name.
  private static func isName(_ byte: UInt8) -> Bool { isWord(byte) || byte == 0x2D || byte > 0x7F }
}
