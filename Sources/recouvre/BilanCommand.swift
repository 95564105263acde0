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
  enum Format: String, ExpressibleByArgument, CaseIterable, FileNameFormat {
    case texte, markdown, html, pdf, json

    static let usual = Self.texte
    static let endings: [(String, Self)] = [
      ("txt", .texte), ("pdf", .pdf), ("html", .html), ("htm", .html), ("md", .markdown), ("json", .json),
    ]
  }

  static let configuration = CommandConfiguration(
    commandName: "bilan", abstract: "Établit le bilan d’un dossier.",
    discussion: """
      Exemples :
        recouvre bilan 2026-0007
        recouvre bilan 2026-0007 -o bilan.pdf      le format suit le nom du fichier
        recouvre bilan 2026-0007 -o bilan.html     une page à ouvrir dans un navigateur
        recouvre bilan 2026-0007 --format markdown
        recouvre bilan 2026-0007 --le 2026-12-31 --json
      """)

  @Argument(
    help: ArgumentHelp("Référence du dossier.", valueName: "référence"), completion: Completions.references)
  var reference: String

  @Option(
    name: .long,
    help: ArgumentHelp("texte, markdown, html, pdf ou json ; sinon selon -o.", valueName: "format"))
  var format: Format?

  @Flag(name: .long, help: "Comme --format json (schéma recouvre-bilan/1).")
  var json = false

  @Flag(name: .long, help: "Le résumé d’un écran seulement.")
  var court = false

  @OptionGroup var destination: OutputOptions

  @OptionGroup var common: CommonOptions

  private var wanted: Format {
    json ? .json : format ?? destination.format()
  }

  func run() throws {
    let form = wanted
    if format == nil, !json {
      try destination.check(Format.self, what: "Le bilan")
    }
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
      return try PrintedDocument.pdf(page, on: bilan.day, to: destination) {
        store.note("bilan", at: $0, of: [header.id])
      }
    case .texte:
      let document =
        court
        ? Report.summary(bilan: bilan, dossier: dossier, cabinet: cabinet, reference: header.reference)
        : Report.document(bilan: bilan, dossier: dossier, cabinet: cabinet, reference: header.reference)
      try destination.write(
        Screen.text(document, toFile: destination.output != nil))
    }
    if let path = destination.path { store.note("bilan", at: path, of: [header.id]) }
  }
}
