import Foundation
import Testing

/// A row of a fixture file, by column name; described by its line and first column in test reports.
struct FixtureRow: Sendable, CustomTestStringConvertible {
  let line: Int
  let fields: [String: String]

  subscript(column: String) -> String { fields[column] ?? "" }

  var testDescription: String { "line \(line)" }

  /// Every row of a file in `Fixtures`, in order.
  static func all(_ name: String) -> [FixtureRow] {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name)")
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
    let records = parse(text)
    guard let header = records.first else { return [] }
    return records.dropFirst().enumerated().map { index, values in
      FixtureRow(line: index + 2, fields: Dictionary(zip(header, values)) { first, _ in first })
    }
  }

  /// RFC 4180: fields apart by commas, quoted when they hold one, quotes doubled.
  private static func parse(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field = String.UnicodeScalarView()
    var quoted = false
    var pendingQuote = false
    for scalar in text.unicodeScalars {
      if quoted {
        if pendingQuote {
          pendingQuote = false
          if scalar == "\"" {
            field.append(scalar)
            continue
          }
          quoted = false
        } else if scalar == "\"" {
          pendingQuote = true
          continue
        } else {
          field.append(scalar)
          continue
        }
      }
      switch scalar {
      case "\"": quoted = true
      case ",":
        record.append(String(field))
        field = String.UnicodeScalarView()
      case "\r": continue
      case "\n":
        record.append(String(field))
        field = String.UnicodeScalarView()
        records.append(record)
        record = []
      default: field.append(scalar)
      }
    }
    if !field.isEmpty || !record.isEmpty { records.append(record + [String(field)]) }
    return records
  }
}
