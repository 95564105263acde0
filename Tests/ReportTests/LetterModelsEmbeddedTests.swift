import Foundation
import Testing

@testable import Report

@Suite struct LetterModelsEmbeddedTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/Report/Letters")
  private static let generated = folder.appending(path: "EmbeddedLetterModels.swift")

  /// The order in which they are listed: as a file goes on.
  private static let order = [
    "relance_courtoise", "relance_ferme", "mise_en_demeure", "mise_en_demeure_copie",
    "mise_en_demeure_echeancier",
    "reconnaissance_dette", "demande_precisions", "reponse_contestation", "confirmation_solde", "mediation",
    "reclamation_publique", "affactureur", "declaration_creance", "creance_posterieure", "requete_injonction",
    "opposition_injonction", "pieces_manquantes",
  ]

  @Test func `the embedded models are generated from their files (RECORD=1 writes them again)`() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Self.folder.appending(path: "Modeles").path())
    #expect(Set(files) == Set(Self.order.map { $0 + ".txt" }))
    var expected = """
      // Generated from Modeles by RECORD=1 swift test --filter LetterModelsEmbeddedTests.
      // swift-format-ignore-file

      /// The models of the program itself, byte for byte.
      package enum EmbeddedLetterModels {
        package static let texts: [(name: String, text: String)] = [

      """
    for name in Self.order {
      let text = try String(contentsOf: Self.folder.appending(path: "Modeles/\(name).txt"), encoding: .utf8)
      expected += "    (\n      \"\(name)\",\n##\"\"\"\n\(text)\n\"\"\"##\n    ),\n"
    }
    expected += "  ]\n}\n"
    let present = try String(contentsOf: Self.generated, encoding: .utf8)
    guard !present.utf8.elementsEqual(expected.utf8) else { return }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try expected.write(to: Self.generated, atomically: true, encoding: .utf8)
      Issue.record("recorded, run again")
    } else {
      Issue.record("stale: run RECORD=1 swift test --filter LetterModelsEmbeddedTests, then run again")
    }
  }

  @Test(arguments: EmbeddedLetterModels.texts.map(\.name))
  func `every model of the program can be used`(name: String) throws {
    let text = try #require(EmbeddedLetterModels.texts.first { $0.name == name }).text
    let model = try LetterModel.decode(text, name: name)
    #expect(model.findings.map(\.description) == [])
    #expect(text.precomposedStringWithCanonicalMapping.utf8.elementsEqual(text.utf8))
  }
}
