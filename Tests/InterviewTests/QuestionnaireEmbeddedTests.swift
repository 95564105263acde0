import Foundation
import Testing

@testable import Interview

@Suite struct QuestionnaireEmbeddedTests {
  private static let sources = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/Interview")
  private static let document = sources.appending(path: "questionnaire.yaml")
  private static let generated = sources.appending(path: "EmbeddedQuestionnaire.swift")

  @Test func `the embedded questionnaire is generated from the document (RECORD=1 writes it again)`() throws {
    let yaml = try String(contentsOf: Self.document, encoding: .utf8)
    let expected = Self.file(
      yaml: yaml, compact: CompactQuestionnaire.encode(try QuestionnaireLoader.load(yaml: yaml)))
    let present = try String(contentsOf: Self.generated, encoding: .utf8)
    guard !present.utf8.elementsEqual(expected.utf8) else { return }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try expected.write(to: Self.generated, atomically: true, encoding: .utf8)
      Issue.record("recorded, run again")
    } else {
      Issue.record("stale: run RECORD=1 swift test --filter QuestionnaireEmbeddedTests, then run again")
    }
  }

  @Test func `the embedded text is the document byte for byte`() throws {
    let yaml = try String(contentsOf: Self.document, encoding: .utf8)
    #expect(EmbeddedQuestionnaire.yaml.utf8.elementsEqual(yaml.utf8))
  }

  @Test func `the compact form decodes to what the document loads to`() throws {
    let loaded = try QuestionnaireLoader.load(yaml: EmbeddedQuestionnaire.yaml)
    #expect(Questionnaire.embedded == loaded)
  }

  @Test func `the document is composed Unicode, so that no two spellings of an accent meet`() {
    let yaml = EmbeddedQuestionnaire.yaml
    #expect(yaml.precomposedStringWithCanonicalMapping.utf8.elementsEqual(yaml.utf8))
  }

  @Test func `tabs, line ends and backslashes survive the compact form`() {
    let question = Question(
      id: "a.b", type: .choices, wording: "un\tdeux\ntrois \\ quatre\\n", help: "", example: "\\",
      reason: "é",
      source: "",
      choices: [Choice(id: "x", label: "un\\"), Choice(id: "y", label: "deux", synonyms: ["b", "c\td"])],
      condition: ["c.d": ["oui", "non"], "e.f": ["x"]], needed: true, lookingAhead: true)
    let group = Group(
      id: "g", plural: "gs", title: "titre", another: "encore ?", condition: ["a.b": ["x"]],
      questions: [Question(id: "g.q", type: .date, wording: "quand ?")])
    let questionnaire = Questionnaire(
      version: "1", fingerprint: "0123456789abcdef", title: "t", notice: "deux\nlignes",
      sections: [
        Section(id: "s", title: "S", items: [.question(question), .group(group), .question(question)]),
        Section(id: "u", title: "U", items: [.question(Question(id: "z.z", type: .text, wording: "w"))]),
      ])
    #expect(CompactQuestionnaire.decode(CompactQuestionnaire.encode(questionnaire)) == questionnaire)
  }

  @Test(arguments: [
    "", "X\ta", "V\t1", "V\t1\t2\t3\t4\nQ\ta.b\ttexte\t\tw", "V\t1\t2\t3\t4\nS\ts\tS\nQ\ta.b\tnul\t\tw",
  ])
  func `a text that is not of the compact form decodes to nothing`(text: String) {
    #expect(CompactQuestionnaire.decode(text) == nil)
  }

  private static func file(yaml: String, compact: String) -> String {
    """
    // Generated from questionnaire.yaml by RECORD=1 swift test --filter QuestionnaireEmbeddedTests.
    // swift-format-ignore-file

    /// The questionnaire of the program itself: the document as the lawyer edits it, and the form read at start.
    package enum EmbeddedQuestionnaire {
      /// The document, byte for byte.
      package static let yaml = ##\"\"\"
    \(yaml)
    \"\"\"##

      /// See ``CompactQuestionnaire``.
      static let compact = ##\"\"\"
    \(compact)
    \"\"\"##
    }

    """
  }
}
