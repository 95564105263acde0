import Dossier
import Foundation
import Interview
import Testing

@testable import Store

/// What a person types never becomes a piece of SQL.
@Suite struct SQLTextTests {
  static let texts = [
    "'); DROP TABLE dossier;--", "\" OR 1=1 --", "%", "_", "\\", "?", "?1", ":a", "@a", "$a", "/* */", "--",
    "NULL", "x'00'", "a\u{0}b", "a\u{0}'); DELETE FROM entry;--", "ligne\nligne", "`[]`",
    String(repeating: "'", count: 40_000), "e\u{301}é", "\u{1F600}", "",
  ]

  @Test(arguments: texts)
  func `a text comes back to the byte from every field that takes one`(text: String) throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(directory: folder.path)
    let stamp = Stamp(author: text, at: Instant(seconds: 1), provenance: .dit)
    let header = try store.create(
      questionnaireVersion: text, fingerprint: text, year: 2026, opening: [.note(nil, text)], stamp: stamp)
    let actions: [Action] = [
      .answer("debiteur.nom", Answer(state: .value, raw: text, canonical: text)),
      .answer("debiteur.nom", Answer(state: .aucun, raw: text)), .note("debiteur.nom", text),
    ]
    _ = try store.append(actions, to: header.id, expecting: 1, stamp: stamp)
    let again = try SQLiteStore(directory: folder.path)
    let entries = try again.entries(of: header.id)
    #expect(entries.map(\.action) == [.note(nil, text)] + actions)
    #expect(entries.allSatisfy { Array($0.stamp.author.utf8) == Array(text.utf8) })
    guard case .answer(_, let answer) = entries[1].action else {
      Issue.record("an answer became something else")
      return
    }
    // Equal strings may differ in bytes (composed accents).
    #expect(Array(answer.raw.utf8) == Array(text.utf8) && Array(answer.canonical.utf8) == Array(text.utf8))
    #expect(try again.headers().map(\.questionnaireVersion) == [text])
    #expect(try again.verify().isEmpty)
  }

  @Test(arguments: texts + ["2026-%", "2026-000_", "' OR '1'='1", "2026-0001' --"])
  func `a search finds nothing that does not begin so`(text: String) throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(directory: folder.path)
    _ = try store.create(questionnaireVersion: "1", fingerprint: "f", at: Instant(seconds: 1), year: 2026)
    #expect(throws: StoreError.notFound(text)) { try store.header(text) }
  }

  @Test func `no SQL in the sources is built from anything but constants`() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources")
    // Numbers and names that the program itself fixes. A new one here is to be read twice.
    let constants = [
      "schema.version", "Schema.applicationID", "ReferenceSearch.candidateLimit + 1", "PartyName.rules",
      "condition",
    ]
    let expressions = [
      "statement", "recordColumns + \" \" + sql", "String", "sql", "entriesOfDossier",
      "StoreRows.entriesOfDossier",
      "Schema.entryIsNeverDeleted", "Schema.dossierIsNeverDeleted",
      // The columns of the desk, its filters, and an order written beside.
      "Self.selection + \"\\n\" + Self.filters + \"\\n\" + sql + \" LIMIT :limit\"",
      "Self.selection + \"\\n\" + \"WHERE desk.dossier = ?\"", "Self.selection + \"\\n\"",
    ]
    var seen = 0
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for part in text.components(separatedBy: "sql:").dropFirst() {
        seen += 1
        let argument = part.drop { $0.isWhitespace }
        let literal: Substring
        if argument.hasPrefix("\"\"\"") {
          let body = argument.dropFirst(3)
          literal = body.range(of: "\"\"\"").map { body[..<$0.lowerBound] } ?? body
        } else if argument.hasPrefix("\"") {
          literal = argument.prefix { !$0.isNewline }
        } else {
          let expression = argument.prefix { $0 != "," && $0 != ")" && !$0.isNewline }
          #expect(
            expressions.contains(String(expression)), "\(file.lastPathComponent): sql: \(expression)")
          continue
        }
        for piece in String(literal).components(separatedBy: "\\(").dropFirst() {
          let value = String(piece.prefix { $0 != ")" })
          #expect(constants.contains(value), "\(file.lastPathComponent): \\(\(value))")
        }
      }
    }
    #expect(seen >= 10)
  }
}
