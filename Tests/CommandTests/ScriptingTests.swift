import Foundation
import Testing

/// Whatever is asked of a person can be given by a script, and whatever is shown can be read by one.
@Suite struct ScriptingTests {
  private let program: Program

  init() throws {
    program = try Program()
    let path = Program.root.appendingPathComponent("Tests/Interviews/01-garnier-mise-en-demeure.yaml").path
    _ = try program.run("rejouer", "--garder", path)
  }

  /// Every prompt of the program outside the questions of the interview, and the words of a help that replace it.
  @Test(arguments: [
    ("commencer", "recouvre nouveau, ou recouvre reprendre"), ("nouveau", "o ou n pour confirmer"),
    ("nouveau", "un numéro pour choisir"), ("nouveau", "« poursuivre » et le motif ou « arrêter »"),
    ("nouveau", "recouvre nouveau < reponses.txt"), ("reprendre", "< suite.txt"),
    ("cabinet", "recouvre cabinet < reponses.txt"), ("effacer", "--oui"), ("purger", "--oui"),
    ("restaurer", "--oui"), ("mission", "--oui"), ("pieces", "--oui"), ("bilan", "--remplacer"),
    ("courrier", "--remplacer"), ("conflits", "lu sur l’entrée standard"),
    ("importer", "- pour l’entrée standard"),
  ])
  func `a prompt has its option or its line, and the help says it`(_ command: String, _ words: String) throws
  {
    let help = try program.run(command, "--help").output.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(help.contains(words), "\(help)")
  }

  private static let shown = [
    ["liste", "--json"], ["verifier", "--json"], ["questionnaire", "verifier", "--json"],
    ["modeles", "verifier", "--json"], ["modeles", "liste", "--json"], ["modeles", "champs", "--json"],
    ["courrier", "2026-0001", "--json"], ["documents", "2026-0001", "--json"],
    ["purger", "--simulation", "--json"],
  ]

  @Test(arguments: shown) func `what is shown is data for a script, whose keys are documented`(
    _ command: [String]
  ) throws {
    let result = try program.run(arguments: command)
    #expect(result.status == 0, "\(result.errors)")
    let value = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let document = try ["schemas", "schema-liste"].map {
      try String(contentsOf: Program.root.appendingPathComponent("docs/\($0).md"), encoding: .utf8)
    }.joined()
    let schema = try #require((value as? [String: Any])?["schema"] as? String)
    #expect(document.contains("`\(schema)`"))
    for key in Self.keys(value) where key != "schema" { #expect(document.contains("`\(key)`"), "\(key)") }
  }

  private static func keys(_ value: Any) -> Set<String> {
    if let object = value as? [String: Any] {
      return object.reduce(into: Set(object.keys)) { $0.formUnion(keys($1.value)) }
    }
    return (value as? [Any] ?? []).reduce(into: []) { $0.formUnion(keys($1)) }
  }

  @Test func `every schema that the program writes is documented`() throws {
    let docs = Program.root.appendingPathComponent("docs")
    var documented = ""
    for file in try FileManager.default.contentsOfDirectory(at: docs, includingPropertiesForKeys: nil)
    where file.pathExtension == "md" { documented += try String(contentsOf: file, encoding: .utf8) }
    let sources = Program.root.appendingPathComponent("Sources")
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var found: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      for match in try String(contentsOf: file, encoding: .utf8).matches(of: /"(recouvre-[a-z-]+\/\d+)"/) {
        found.insert(String(match.1))
      }
    }
    #expect(found.count > 14)
    for schema in found { #expect(documented.contains("`\(schema)`"), "\(schema)") }
  }

  @Test func `an interview led by a script ends with its bilan as JSON, and nothing else`() throws {
    let result = try program.run("nouveau", "--json", input: "1\n1\nAtelier Lenoir\n")
    #expect(result.status == 0)
    let value = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    #expect(value?["schema"] as? String == "recouvre-bilan/1")
    #expect(result.errors.contains("Le créancier"))
  }
}
