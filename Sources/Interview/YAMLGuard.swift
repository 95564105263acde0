import Basics

/// Refuses, before any parsing, a document whose parsing alone could cost too much: too large, too deep, or
/// made of references to itself.
enum YAMLGuard {
  static let maximumBytes = 1_000_000
  /// Levels of indentation, list marks and brackets together.
  static let maximumDepth = 60

  static func check(_ yaml: String) throws(QuestionnaireError) {
    guard yaml.utf8.count <= maximumBytes else {
      throw QuestionnaireError(
        line: 0,
        message: "le document dépasse \(maximumBytes / 1_000_000) Mo\u{A0}: ce n’est pas un questionnaire")
    }
    try refuseHiddenCharacters(yaml)
    var scanner = Scanner()
    var number = 0
    for line in yaml.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      switch scanner.read(line) {
      case nil: continue
      case .tooDeep:
        throw QuestionnaireError(line: number, message: "le document s’emboîte trop profondément")
      case .reference:
        throw QuestionnaireError(
          line: number,
          message:
            "les renvois de YAML («\u{A0}&\u{A0}» et «\u{A0}*\u{A0}») ne sont pas admis\u{A0}: répétez le texte"
        )
      }
    }
  }

  /// A reviewer must see all that he reads: what reorders or hides text is refused, in comments too.
  private static func refuseHiddenCharacters(_ yaml: String) throws(QuestionnaireError) {
    if let (line, scalar) = SafeText.firstHidden(inDocument: yaml) {
      throw QuestionnaireError(line: line, message: hidden(scalar))
    }
  }

  /// Said of a character that nobody sees.
  static func hidden(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return
      "caractère invisible interdit (code U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits))"
  }

  private enum Fault { case tooDeep, reference }

  /// Reads bytes, not YAML: what matters is counted where a value may begin, quotes end with their line.
  private struct Scanner {
    private var brackets = 0

    mutating func read(_ line: Substring.UTF8View) -> Fault? {
      var quote: UInt8?
      var indent = 0
      var mayBegin = true
      var isLeading = true
      var previous: UInt8 = 0x20
      for byte in line {
        if let open = quote {
          if byte == open, previous != 0x5C || open == 0x27 { quote = nil }
        } else {
          switch byte {
          case 0x20, 0x09, 0x0D:
            if isLeading { indent += 1 }
          case 0x22 where mayBegin, 0x27 where mayBegin:
            quote = byte
            mayBegin = false
            isLeading = false
          case 0x23 where previous == 0x20:
            return nil
          case 0x5B, 0x7B:
            if mayBegin || brackets > 0 { brackets += 1 }
            isLeading = false
          case 0x5D, 0x7D:
            brackets = max(0, brackets - 1)
            mayBegin = false
          case 0x26, 0x2A:
            if mayBegin { return .reference }
          case 0x2D, 0x3F:
            if isLeading { indent += 1 } else { mayBegin = false }
          case 0x3A, 0x2C:
            mayBegin = true
            isLeading = false
            previous = byte
            continue
          default:
            mayBegin = false
            isLeading = false
          }
        }
        previous = byte
        if indent / 2 + brackets > YAMLGuard.maximumDepth { return .tooDeep }
      }
      return nil
    }
  }
}
