import Basics
import Foundation
import Interview
import Report
import Shell
import Store
import Terminal
import Testing

/// A whole conversation, from a script of typed lines to the screen that results.
///
/// Lines of the script are typed as they stand; `^C`, `^D` are keys.
struct Conversation {
  let transcript: String
  let end: SessionEnd
  let store: MemoryStore
  let header: DossierHeader

  init(
    _ script: [String], width: Int = 80, interactive: Bool = true, resuming actions: [Action] = [],
    former: [[Action]] = [], cabinet: Cabinet = .default, accessible: Bool = false, speaks: Bool = true
  ) throws {
    let questionnaire = Questionnaire.embedded
    let store = MemoryStore()
    let stamp = Stamp(author: "client", at: Instant(seconds: 1_795_392_000), provenance: .dit)
    // Other dossiers of the same store, written before.
    for actions in former {
      _ = try store.create(
        questionnaireVersion: questionnaire.version, fingerprint: questionnaire.fingerprint, year: 2026,
        opening: actions, stamp: stamp)
    }
    let header = try store.create(
      questionnaireVersion: questionnaire.version, fingerprint: questionnaire.fingerprint, year: 2026,
      opening: actions, stamp: stamp)
    let lines: [Line] = script.map {
      switch $0 {
      case "^C": .cancelled
      case "^D": .end
      default: .text($0)
      }
    }
    let day = try #require(Day(2026, 11, 23))
    var session = Session(
      console: ScriptedConsole(lines, width: width, isInteractive: interactive, accessible: accessible),
      store: store, header: header,
      interview: Interview(questionnaire: questionnaire, actions: actions),
      setting: SessionSetting(
        cabinet: cabinet, today: day, now: { Instant(seconds: 1_795_392_000) }, speaks: speaks))
    end = try session.run()
    transcript = session.console.transcript
    self.store = store
    self.header = session.header
  }

  /// The answers as a store would give them back.
  func interview() throws -> Interview {
    Interview(questionnaire: .embedded, actions: try store.entries(of: header.id).map(\.action))
  }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Conversations")
}

/// Compares a transcript with its file; `RECORD=1` writes the file, and that run fails.
func expectTranscript(_ transcript: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation)
  throws
{
  try expectRecorded(
    transcript, in: Conversation.folder.appendingPathComponent(name + ".txt"), name,
    sourceLocation: sourceLocation)
}

/// The same for any text kept beside the tests.
func expectRecorded(
  _ transcript: String, in file: URL, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try transcript.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("recorded \(name): read it, then run again without RECORD", sourceLocation: sourceLocation)
    return
  }
  let recorded = try String(contentsOf: file, encoding: .utf8)
  if recorded != transcript {
    Issue.record(
      "\(name) differs:\n\(LineDifference.text(expected: recorded, found: transcript))",
      sourceLocation: sourceLocation)
  }
}
