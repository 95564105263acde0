import Basics

/// A text as a YAML double-quoted scalar, which every reader of YAML gives back to the character.
enum YAMLText {
  static func quoted(_ text: String) -> String {
    var result = "\""
    let hidesAmpersands = YAMLReferences.looksLikeAnchor(text)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "&" where hidesAmpersands: result += "\\x26"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where SafeText.isUnsafe(scalar) || (0xFFFE...0xFFFF).contains(scalar.value):
        switch scalar.value {
        case 0...0xFF: result += "\\x" + hexadecimal(scalar.value, digits: 2)
        case 0x100...0xFFFF: result += "\\u" + hexadecimal(scalar.value, digits: 4)
        default: result += "\\U" + hexadecimal(scalar.value, digits: 8)
        }
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: max(digits - text.count, 0)) + text
  }
}
