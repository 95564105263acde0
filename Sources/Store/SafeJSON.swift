import Basics

/// JSON that a terminal may print: what a terminal would obey is written with `\u`.
enum SafeJSON {
  /// `json` with every control, bidirectional and separator character escaped. The value is the same: outside
  /// strings JSON holds none of them.
  static func escaped(_ json: String) -> String {
    guard json.unicodeScalars.contains(where: { SafeText.isUnsafe($0) }) else { return json }
    var result = ""
    for scalar in json.unicodeScalars {
      guard SafeText.isUnsafe(scalar) else {
        result.unicodeScalars.append(scalar)
        continue
      }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      }
    }
    return result
  }
}
