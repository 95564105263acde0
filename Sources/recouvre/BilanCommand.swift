import ArgumentParser
import Assessment
import Basics
import Glibc
import Interview
import Report
import Shell
import Store

/// `recouvre bilan REF`: the conclusion of a dossier, on a day.
struct BilanCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case texte, markdown, html, pdf, json
  }

  static let configuration = CommandConfiguration(
    commandName: "bilan", abstract: "Établit le bilan d’un dossier.",
    discussion: """
      Exemples :
        recouvre bilan 2026-0007
        recouvre bilan 2026-0007 --format markdown -o bilan.md
        recouvre bilan 2026-0007 --format html -o bilan.html
        recouvre bilan 2026-0007 --format pdf -o bilan.pdf
        recouvre bilan 2026-0007 --le 2026-12-31 --json
      """)

  @Argument(help: ArgumentHelp("Référence du dossier.", valueName: "référence"))
  var reference: String

  @Option(name: .long, help: ArgumentHelp("texte, markdown, html, pdf ou json.", valueName: "format"))
  var format: Format = .texte

  @Flag(name: .long, help: "Comme --format json (schéma recouvre-bilan/1).")
  var json = false

  @Flag(name: .long, help: "Le résumé d’un écran seulement.")
  var court = false

  @OptionGroup var destination: OutputOptions

  @OptionGroup var common: CommonOptions

  func run() throws {
    let form = json ? .json : format
    if form == .pdf, destination.path == nil, isatty(1) == 1 {
      throw Failure(
        ExitStatus.usage,
        "Un PDF ne s’affiche pas dans un terminal\u{A0}: donnez un fichier. Exemple\u{A0}: "
          + "recouvre bilan \(SafeText.escaped(reference)) --format pdf -o bilan.pdf")
    }
    let store = try common.existingStore()
    let (header, interview) = try common.open(reference, in: store)
    let dossier = interview.dossier()
    let bilan = assess(dossier, on: try common.day(), rates: try common.rates())
    let cabinet = try common.cabinet()
    switch form {
    case .json:
      try destination.write(
        JSONRenderer.render(bilan: bilan, dossier: dossier, cabinet: cabinet, reference: header.reference))
    case .markdown:
      try destination.write(
        MarkdownRenderer.render(
          Report.document(bilan: bilan, dossier: dossier, cabinet: cabinet, reference: header.reference)))
    case .html, .pdf:
      let page = HTMLReport.render(
        bilan: bilan, dossier: dossier, cabinet: cabinet, reference: header.reference)
      guard form == .pdf else {
        try destination.write(page)
        break
      }
      try writePDF(of: page, on: bilan.day) { store.note("bilan", at: $0, of: [header.id]) }
      return
    case .texte:
      let document =
        court
        ? Report.summary(bilan: bilan, dossier: dossier, cabinet: cabinet, reference: header.reference)
        : Report.document(bilan: bilan, dossier: dossier, cabinet: cabinet, reference: header.reference)
      try destination.write(
        Screen.text(
          TerminalRenderer.render(document, width: Screen.width), toFile: destination.output != nil))
    }
    if let path = destination.path { store.note("bilan", at: path, of: [header.id]) }
  }

  /// The page as a PDF; when that cannot be done, the page itself beside the name asked for, and the reason.
  private func writePDF(of page: String, on day: Day, noting note: (String) -> Void) throws {
    let mayReplace = try destination.mayReplace()
    let bytes: [UInt8]
    do {
      bytes = try Weasyprint.pdf(of: page, on: day)
    } catch let failure as Failure {
      guard let path = destination.path else { throw failure }
      Output.standardError(failure.message + "\n")
      var beside = destination
      let name = Weasyprint.page(beside: path)
      beside.output = name
      try beside.write(page)
      note(name)
      throw Failure(
        failure.code, "En attendant, cette page s’ouvre dans un navigateur, qui sait aussi l’imprimer.")
    }
    guard let path = destination.path else { return try Output.standardOutput(bytes) }
    try Output.file(bytes, to: path, replacing: mayReplace)
    note(path)
  }
}
