import Assessment
import Basics
import Foundation
import Interview
import Law
import Report
import Shell
import Testing

/// Every letter of the saved interviews, as it was read and approved.
@Suite struct LetterGoldenTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Letters")

  private static let interviews: [String] = {
    let folder = ReadmeTests.root.appendingPathComponent("Tests/Interviews")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted()
  }()

  private static func data(_ file: String, sender: LetterSender? = nil) throws -> LetterData {
    let yaml = try String(
      contentsOf: ReadmeTests.root.appendingPathComponent("Tests/Interviews/" + file), encoding: .utf8)
    let saved = try SavedInterview.decode(yaml: yaml)
    let day = try #require(saved.day)
    let interview = replay(saved, questionnaire: .embedded, today: day).interview
    return LetterData(
      interview, on: day, rates: .embedded, cabinet: .default, reference: "2026-0007",
      choices: LetterChoices(sender: sender ?? .creancier))
  }

  private static func text(_ letter: Letter) -> String {
    let lines = LetterRenderer.text(letter, width: 80).map(\.plain)
    let remarks =
      letter.warnings.map { "! " + $0.plain } + letter.blanks.map { "? " + $0 }
    return (lines + (remarks.isEmpty ? [] : ["────"] + remarks)).map { $0 + "\n" }.joined()
  }

  @Test(arguments: interviews)
  func `the letters that have a place in a dossier read as they were approved`(file: String) throws {
    let data = try Self.data(file)
    var text = ""
    for (model, standing) in LetterChoice(.embedded, for: data).rows where standing != .refused {
      let own = try Self.data(file, sender: model.senders.first)
      text +=
        "════════ \(model.name) (\(standing.rawValue))\n" + Self.text(try Letter(model, for: own)) + "\n"
    }
    try Self.expect(text, String(file.dropLast(5)))
  }

  @Test(arguments: [LetterSender.cabinet, .tiers])
  func `letters in the name of the firm or of a collector read as they were approved`(sender: LetterSender)
    throws
  {
    let data = try Self.data("01-garnier-mise-en-demeure.yaml", sender: sender)
    var text = ""
    for model in LetterModels.embedded.all where model.senders.contains(sender) {
      guard let letter = try? Letter(model, for: data) else { continue }
      text += "════════ \(model.name)\n" + Self.text(letter) + "\n"
    }
    try Self.expect(text, "expediteur-" + sender.rawValue)
  }

  @Test func `the page of a letter is as it was approved`() throws {
    let data = try Self.data("01-garnier-mise-en-demeure.yaml")
    let model = try #require(LetterModels.embedded["mise_en_demeure"])
    try Self.expect(LetterRenderer.html(try Letter(model, for: data)), "mise-en-demeure.html")
  }

  @Test func `the figures of every letter are those of the bilan`() throws {
    for file in Self.interviews {
      let data = try Self.data(file)
      let yaml = try String(
        contentsOf: ReadmeTests.root.appendingPathComponent("Tests/Interviews/" + file), encoding: .utf8)
      let saved = try SavedInterview.decode(yaml: yaml)
      let day = try #require(saved.day)
      let statement = assess(replay(saved, questionnaire: .embedded, today: day).interview.dossier(), on: day)
        .statement
      for (model, standing) in LetterChoice(.embedded, for: data).rows where standing != .refused {
        guard model.body.contains("{{decompte}}"), statement.total.isPositive else { continue }
        let letter = try Letter(model, for: try Self.data(file, sender: model.senders.first))
        let text = Self.text(letter)
        for amount in [statement.principal, statement.total] {
          #expect(text.contains(FrenchFormat.money(amount)), "\(file) \(model.name)")
        }
      }
    }
  }

  @Test func `interest stopped by a judgment is not said to run to the day of the letter`() throws {
    let data = try Self.data("04-redressement-a-declarer.yaml")
    let model = try #require(LetterModels.embedded["declaration_creance"])
    let text = Self.text(try Letter(model, for: data))
    #expect(text.contains("arrêtées au 29/09/2026"))
    #expect(!text.contains("arrêtées au 23/11/2026"))
  }

  @Test func `no amount in another currency is written in euros`() throws {
    for sender in LetterSender.allCases {
      let data = try Self.data("21-facture-en-dollars.yaml", sender: sender)
      for model in LetterModels.embedded.all where model.senders.contains(sender) {
        // The cost of a petition is the court’s.
        guard model.name != "requete_injonction", let letter = try? Letter(model, for: data) else { continue }
        let text = Self.text(letter)
        #expect(!text.contains("€"), "\(model.name) \(sender)")
        #expect(!text.contains("7\u{202F}500") && !text.contains("7\u{A0}500"), "\(model.name) \(sender)")
      }
    }
  }

  /// Pandoc leaves row headings and the foot of a table out of an OpenDocument file: the amounts slid under the titles of
  /// their neighbours, and the total was lost.
  @Test func `a table for a word processor has only cells, its total as a last row`() throws {
    let data = try Self.data("01-garnier-mise-en-demeure.yaml")
    let model = try #require(LetterModels.embedded["mise_en_demeure"])
    let html = LetterRenderer.editableHTML(try Letter(model, for: data))
    #expect(!html.contains("scope=\"row\"") && !html.contains("tfoot"))
    #expect(html.contains("<td>F2026-041</td>"))
    #expect(html.matches(of: /<table/).count == 3)
    #expect(html.matches(of: /<tbody>/).count == html.matches(of: /<\/tbody>/).count)
    #expect(html.matches(of: /<th[ >]/).count == html.matches(of: /<\/th>/).count)
  }

  private static func expect(
    _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appendingPathComponent(name.contains(".") ? name : name + ".txt")
    try expectRecorded(text, in: file, name, sourceLocation: sourceLocation)
  }
}
