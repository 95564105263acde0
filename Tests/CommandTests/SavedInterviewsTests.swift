import Foundation
import Testing

@Suite struct SavedInterviewsTests {
  static let files: [String] = {
    let folder = Program.root.appendingPathComponent("Tests/Interviews").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { folder + "/" + $0 }
  }()

  @Test func `there are ten of them at least`() {
    #expect(SavedInterviewsTests.files.count >= 10)
  }

  @Test(arguments: files) func `replays as its comment argues`(file: String) throws {
    let result = try Program().run("rejouer", file)
    #expect(result.status == 0, "\(result.errors)")
    #expect(!result.errors.contains("sans effet"), "\(result.errors)")
  }

  @Test(arguments: files) func `replays to the same bytes, whatever the locale and the time zone`(
    file: String
  ) throws {
    let one = try Program().run("rejouer", "--json", file)
    let two = try Program().run(
      "rejouer", "--json", file, environment: ["TZ": "Pacific/Auckland", "LC_ALL": "C"])
    #expect(one.output == two.output)
    #expect(!one.output.isEmpty)
  }

  @Test func `a difference exits 1 and shows both values`() throws {
    let program = try Program()
    let text = try String(contentsOfFile: try #require(SavedInterviewsTests.files.first), encoding: .utf8)
    let changed = text.replacingOccurrences(
      of: #"premiere_action: \w+"#, with: "premiere_action: conflit", options: .regularExpression)
    let result = try program.run("rejouer", try program.write(changed, to: "faux.yaml"))
    #expect(result.status == 1)
    #expect(result.errors.contains("attendu « conflit »"))
  }

  @Test func `the bilans of several files are one JSON object a line`() throws {
    let files = SavedInterviewsTests.files.prefix(3)
    let together = try Program().run("rejouer", "--json", files[0], files[1], files[2])
    let lines = together.output.split(separator: "\n")
    #expect(lines.count == files.count)
    for (line, file) in zip(lines, files) {
      let alone = try Program().run("rejouer", "--json", file)
      let one = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? NSDictionary
      let other = try JSONSerialization.jsonObject(with: Data(alone.output.utf8)) as? NSDictionary
      #expect(one != nil && one == other)
      #expect(alone.output.contains("\n  \""))
    }
  }
}
