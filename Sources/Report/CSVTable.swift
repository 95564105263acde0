import Basics

/// A table for a spreadsheet: RFC 4180, with the semicolon that French spreadsheets expect.
///
/// UTF-8 behind a byte order mark, by which Excel knows it; lines end with CRLF. A text that a spreadsheet would
/// compute (it begins with `=`, `+`, `-`, `@`, a tab or a line end) is put behind an apostrophe; a number is not.
package struct CSVTable: Sendable {
  package enum Cell: Hashable, Sendable {
    /// Words of a person: shown, never computed.
    case text(String)
    /// Digits of the program, with a decimal comma: `-12,50`.
    case number(String)
  }

  package let columns: [String]
  package let rows: [[Cell]]

  package init(columns: [String], rows: [[Cell]]) {
    self.columns = columns
    self.rows = rows
  }

  package static let byteOrderMark = "\u{FEFF}"

  /// The whole table, ending with a line end.
  package var text: String {
    let lines = [columns.map { CSVTable.quoted(CSVTable.harmless($0)) }] + rows.map { $0.map(CSVTable.field) }
    return CSVTable.byteOrderMark + lines.map { $0.joined(separator: ";") + "\r\n" }.joined()
  }

  private static func field(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): quoted(harmless(text))
    case .number(let digits):
      // Not what a number looks like: a text after all.
      isNumber(digits) ? digits : quoted(harmless(digits))
    }
  }

  private static func isNumber(_ digits: String) -> Bool {
    let unsigned = digits.hasPrefix("-") ? digits.dropFirst() : digits[...]
    let parts = unsigned.split(separator: ",", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy { part in !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }

  /// Control and direction characters made visible, line feeds kept, formulas disarmed.
  private static func harmless(_ text: String) -> String {
    let shown = SafeText.escapedLines(text)
    guard let first = text.unicodeScalars.first, isFormulaMark(first) else { return shown }
    return "'" + shown
  }

  /// What makes a spreadsheet read a formula, its full-width forms included; a tab or a line end may be skipped
  /// by the import and leave such a mark in front.
  private static func isFormulaMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{2212}":
      true
    default: false
    }
  }

  private static func quoted(_ text: String) -> String {
    guard
      text.unicodeScalars.contains(where: { [";", ",", "\"", "\n", "\r", "'"].contains($0) })
        || text.hasPrefix(" ") || text.hasSuffix(" ")
    else { return text }
    return "\"" + text.unicodeScalars.reduce(into: "") { $0 += $1 == "\"" ? "\"\"" : String($1) } + "\""
  }
}
