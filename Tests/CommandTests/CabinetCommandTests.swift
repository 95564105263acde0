import Foundation
import Testing

@Suite struct CabinetCommandTests {
  let program: Program

  init() throws { program = try Program() }

  private var path: String { program.home.path + "/.config/recouvre/cabinet.yaml" }

  private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  @Test func `answers on standard input are kept, the former file beside`() throws {
    let first = try program.run("cabinet", input: "Cabinet Martin\n\n\n\n01 99 00 12 34\n")
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.errors.contains("Tout est enregistré.") && first.errors.contains("Écrit : " + path))
    #expect(!FileManager.default.fileExists(atPath: path + ".avant"))
    let written = try text(path)
    #expect(written.contains("nom: \"Cabinet Martin\"") && written.contains("telephone: \"01 99 00 12 34\""))
    let second = try program.run("cabinet", input: "Cabinet Petit\nMe Petit\n")
    #expect(second.errors.contains("L’ancien fichier est gardé : " + path + ".avant"))
    #expect(try text(path + ".avant") == written)
    #expect(try text(path).contains("Cabinet Petit"))
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func `what is known is the data of the command, the conversation goes beside`() throws {
    let result = try program.run("cabinet", input: "Cabinet Martin\n")
    #expect(result.output.hasPrefix("LE CABINET\n"))
    #expect(result.output.contains("Nom du cabinet") && result.output.contains("Cabinet Martin"))
    #expect(!result.output.contains("1/17"))
    #expect(result.errors.contains("1/17"))
  }

  @Test func `nothing on standard input only shows`() throws {
    let result = try program.run("cabinet")
    #expect(result.status == 0)
    #expect(result.output.contains("À RENSEIGNER") && result.output.contains("recouvre cabinet"))
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `the JSON names what is missing`() throws {
    let result = try program.run("cabinet", "--montrer", "--json")
    let value = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(value["schema"] as? String == "recouvre-cabinet/1")
    let missing = try #require(value["a_renseigner"] as? [String])
    #expect(missing.contains("telephone") && !missing.contains("nom"))
    let document = try text(Program.root.appendingPathComponent("docs/schema-cabinet.md").path)
    let details = try #require(value["details"] as? [[String: Any]])
    for key in Array(value.keys) + Array(try #require(details.first).keys) {
      #expect(document.contains("`\(key)`"), "\(key)")
    }
    for detail in details { #expect(document.contains("`\(detail["cle"] ?? "")`"), "\(detail)") }
  }

  @Test(arguments: [
    ("telephone: bientôt", 65, "ligne 1"), ("nom: A\ntelefone: 1", 65, "ligne 2"),
    ("horaires: selon les saisons", 0, "aucun créneau n’en est tiré"), ("nom: A", 0, "À RENSEIGNER"),
    ("conges: [Noël]", 65, "une période est attendue"),
  ])
  func `a file is checked without being taken`(yaml: String, status: Int32, part: String) throws {
    let file = try program.write(yaml, to: "autre.yaml")
    let result = try program.run("cabinet", "--verifier", file)
    #expect(result.status == status)
    #expect((result.output + result.errors).contains(part), "\(result.output + result.errors)")
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(try program.run("cabinet", "--verifier", "absent.yaml").status == 66)
  }

  @Test func `a file that cannot be read is left as it is, and nothing is asked`() throws {
    try FileManager.default.createDirectory(
      atPath: program.home.path + "/.config/recouvre", withIntermediateDirectories: true)
    try "nom: [".write(toFile: path, atomically: false, encoding: .utf8)
    let result = try program.run("cabinet", input: "Cabinet Martin\n")
    #expect(result.status == 78)
    #expect(try text(path) == "nom: [")
  }

  @Test func `a folder that cannot be written is an error, not a loss in silence`() throws {
    try "".write(toFile: program.home.path + "/.config", atomically: false, encoding: .utf8)
    let result = try program.run("cabinet", input: "Cabinet Martin\n")
    #expect(result.status != 0)
    #expect(result.errors.contains("Rien n’a été enregistré."))
  }
}

extension String {
  fileprivate func write(toFile path: String, atomically: Bool, encoding: String.Encoding) throws {
    try write(to: URL(fileURLWithPath: path), atomically: atomically, encoding: encoding)
  }
}
