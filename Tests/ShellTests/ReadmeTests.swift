import Foundation
import Testing

@Suite struct ReadmeTests {
  static let root = Conversation.folder.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test func `the conversation in the README is the recorded one`() throws {
    let readme = try String(contentsOf: ReadmeTests.root.appendingPathComponent("README.md"), encoding: .utf8)
    let transcript = try String(
      contentsOf: Conversation.folder.appendingPathComponent("une-facture-80.txt"), encoding: .utf8)
    let section = try #require(readme.range(of: "## What it looks like"))
    let block = readme[section.upperBound...].components(separatedBy: "```")[1]
    let recorded = Set(transcript.split(separator: "\n"))
    for line in block.split(separator: "\n") where line != "…" {
      #expect(recorded.contains(line), "\(line)")
    }
  }

  @Test func `the files that the README names exist`() throws {
    let readme = try String(contentsOf: ReadmeTests.root.appendingPathComponent("README.md"), encoding: .utf8)
    let links = readme.components(separatedBy: "](").dropFirst().map { $0.prefix { $0 != ")" } }
      .filter { !$0.hasPrefix("http") }
    #expect(links.count > 10)
    for link in links {
      let path = ReadmeTests.root.appendingPathComponent(String(link)).path
      #expect(FileManager.default.fileExists(atPath: path), "\(link)")
    }
  }
}
