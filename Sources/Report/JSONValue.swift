/// A JSON value whose objects keep the order of their keys, so that the same bilan gives the same bytes.
package enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  package static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
  package static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

  /// RFC 8259 text, indented by two spaces, ending with a line feed.
  package var text: String {
    var result = ""
    write(to: &result, margin: "")
    return result + "\n"
  }

  private func write(to result: inout String, margin: String) {
    let inner = margin + "  "
    switch self {
    case .null: result += "null"
    case .bool(let value): result += value ? "true" : "false"
    case .integer(let value): result += String(value)
    case .string(let value): result += JSONValue.quoted(value)
    case .array(let values):
      guard !values.isEmpty else {
        result += "[]"
        return
      }
      result += "[\n"
      for (index, value) in values.enumerated() {
        result += inner
        value.write(to: &result, margin: inner)
        result += index + 1 < values.count ? ",\n" : "\n"
      }
      result += margin + "]"
    case .object(let members):
      guard !members.isEmpty else {
        result += "{}"
        return
      }
      result += "{\n"
      for (index, member) in members.enumerated() {
        result += inner + JSONValue.quoted(member.0) + ": "
        member.1.write(to: &result, margin: inner)
        result += index + 1 < members.count ? ",\n" : "\n"
      }
      result += margin + "}"
    }
  }

  /// Quotes, controls and direction characters are escaped: printed on a terminal, the text moves nothing.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: result += "\\\""
      case 0x5C: result += "\\\\"
      case 0x0A: result += "\\n"
      case 0x0D: result += "\\r"
      case 0x09: result += "\\t"
      case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
