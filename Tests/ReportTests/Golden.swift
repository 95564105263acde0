import Foundation
import Testing

/// Texts kept beside the tests and compared to the character. `RECORD=1` rewrites them, and the run fails so
/// that a recording never passes for a check.
enum Golden {
  static func check(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws
  {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Golden/" + name)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try text.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("enregistré : \(name)", sourceLocation: sourceLocation)
      return
    }
    let expected = try String(contentsOf: url, encoding: .utf8)
    #expect(text == expected, "\(name) a changé", sourceLocation: sourceLocation)
  }
}
