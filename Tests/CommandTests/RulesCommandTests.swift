import Foundation
import Testing

@Suite struct RulesCommandTests {
  let program: Program

  init() throws { program = try Program() }

  @Test func `the rules are printed as they stand in docs`() throws {
    let result = try program.run("regles")
    let committed = try String(
      contentsOf: Program.root.appendingPathComponent("docs/regles.md"), encoding: .utf8)
    #expect(result.status == 0)
    #expect(result.output.utf8.elementsEqual(committed.utf8))
    #expect(result.errors.isEmpty)
  }

  @Test func `a file is written whole, and said`() throws {
    let result = try program.run("regles", "-o", "regles.md")
    let written = try String(contentsOf: program.home.appendingPathComponent("regles.md"), encoding: .utf8)
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("regles.md"))
    #expect(written.hasPrefix("# Les règles et les chiffres de Recouvre\n"))
  }

  @Test(arguments: ["2026-08-31", "31/08/2026"])
  func `another day gives its figures`(_ day: String) throws {
    let result = try program.run("regles", "--le", day)
    #expect(result.status == 0)
    #expect(result.output.contains("Chiffres en vigueur le 31/08/2026."))
  }

  @Test func `JSON has its schema`() throws {
    let result = try program.run("regles", "--json", "--le", "2026-08-31")
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(object["schema"] as? String == "recouvre-regles/1")
    #expect(object["le"] as? String == "2026-08-31")
  }

  @Test func `an unreadable day is a usage error with an example`() throws {
    let result = try program.run("regles", "--le", "un jour")
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("2026-11-23"))
  }

  @Test func `the help is in French, with examples`() throws {
    let result = try program.run("regles", "--help")
    #expect(result.status == 0)
    #expect(result.output.contains("recouvre regles -o regles.md"))
    #expect(!result.output.contains("OVERVIEW") && !result.output.contains("USAGE"))
  }

  @Test func `a file that cannot be created is not a success`() throws {
    #expect(try program.run("regles", "-o", "absent/regles.md").status == 73)
  }
}
