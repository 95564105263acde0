import Basics

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

  /// The same value on one line, for a stream of values; ends with a line feed.
  package var line: String {
    var result = ""
    write(to: &result, margin: nil)
    return result + "\n"
  }

  /// `margin`: what the lines of this value begin with; nil writes it on one line.
  private func write(to result: inout String, margin: String?) {
    switch self {
    case .null: result += "null"
    case .bool(let value): result += value ? "true" : "false"
    case .integer(let value): result += String(value)
    case .string(let value): result += JSONValue.quoted(value)
    case .array(let values):
      Self.list(values, "[", "]", to: &result, margin: margin) { value, result, inner in
        value.write(to: &result, margin: inner)
      }
    case .object(let members):
      Self.list(members, "{", "}", to: &result, margin: margin) { member, result, inner in
        result += JSONValue.quoted(member.0) + ": "
        member.1.write(to: &result, margin: inner)
      }
    }
  }

  private static func list<Element>(
    _ elements: [Element], _ open: String, _ close: String, to result: inout String, margin: String?,
    _ write: (Element, inout String, String?) -> Void
  ) {
    guard !elements.isEmpty else {
      result += open + close
      return
    }
    let inner = margin.map { $0 + "  " }
    let lineStart = inner.map { "\n" + $0 }
    result += open
    for (index, element) in elements.enumerated() {
      if index > 0 { result += lineStart == nil ? ", " : "," }
      result += lineStart ?? ""
      write(element, &result, inner)
    }
    result += (margin.map { "\n" + $0 } ?? "") + close
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
      case _ where SafeText.isUnsafe(scalar) || (0x200B...0x200F).contains(scalar.value):
        result += SafeText.jsonEscape(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
