import ArgumentParser
import Assessment
import Basics
import Interview
import Report
import Shell
import Store

/// `recouvre bilan REF`: the conclusion of a dossier, on a day.
struct BilanCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case texte, markdown, json
  }

  static let configuration = CommandConfiguration(
    commandName: "bilan", abstract: "Établit le bilan d’un dossier.",
    discussion: """
      Exemples :
        recouvre bilan 2026-0007
        recouvre bilan 2026-0007 --format markdown -o bilan.md
        recouvre bilan 2026-0007 --le 2026-12-31 --json
      """)

  @Argument(help: ArgumentHelp("Référence du dossier.", valueName: "référence"))
  var reference: String

  @Option(name: .long, help: ArgumentHelp("texte, markdown ou json.", valueName: "format"))
  var format: Format = .texte

  @Flag(name: .long, help: "Comme --format json (schéma recouvre-bilan/1).")
  var json = false

  @Flag(name: .long, help: "Le résumé d’un écran seulement.")
  var court = false

  @OptionGroup var destination: OutputOptions

  @OptionGroup var common: CommonOptions

  func run() throws {
    let store = try common.existingStore()
    let (header, interview) = try common.open(reference, in: store)
    let dossier = interview.dossier()
    let bilan = assess(dossier, on: try common.day(), rates: try common.rates())
    let cabinet = try common.cabinet()
    let text: String
    switch json ? .json : format {
    case .json:
      text = JSONRenderer.render(
        bilan: bilan, dossier: dossier, cabinet: cabinet, reference: header.reference)
    case .markdown:
      text = MarkdownRenderer.render(
        Report.document(bilan: bilan, dossier: dossier, cabinet: cabinet, reference: header.reference))
    case .texte:
      let document =
        court
        ? Report.summary(bilan: bilan, dossier: dossier, cabinet: cabinet, reference: header.reference)
        : Report.document(bilan: bilan, dossier: dossier, cabinet: cabinet, reference: header.reference)
      text = Screen.text(
        TerminalRenderer.render(document, width: Screen.width), toFile: destination.output != nil)
    }
    try destination.write(text)
    if let path = destination.path { store.note("bilan", at: path, of: [header.id]) }
  }
}
