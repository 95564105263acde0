import Basics

/// JSON that a terminal may print: what a terminal would obey is written with `\u`.
enum SafeJSON {
  /// `json` with every control, bidirectional and separator character escaped. The value is the same: outside
  /// strings JSON holds none of them.
  static func escaped(_ json: String) -> String {
    guard json.unicodeScalars.contains(where: { SafeText.isUnsafe($0) }) else { return json }
    var result = ""
    for scalar in json.unicodeScalars {
      if SafeText.isUnsafe(scalar) {
        result += SafeText.jsonEscape(scalar)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
