import ArgumentParser
import Basics
import Report
import Store

/// `recouvre documents REF`: everything that a person leaves with, in one folder.
struct DocumentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "documents",
    abstract: "Écrit dans un dossier le bilan, la lettre conseillée, la demande de rendez-vous et les dates.",
    discussion: """
      Exemples :
        recouvre documents 2026-0007                dans un nouveau dossier recouvre-2026-0007
        recouvre documents 2026-0007 -o garnier     dans le dossier « garnier »
        recouvre documents 2026-0007 --json         dit en JSON ce qui a été écrit
      Avec WeasyPrint, les pages viennent aussi en PDF ; avec pandoc, la lettre vient aussi en DOCX. Rien n’est envoyé.
      """)

  @Argument(
    help: ArgumentHelp("Référence du dossier.", valueName: "référence"), completion: Completions.references)
  var reference: String

  @Option(
    name: .short, help: ArgumentHelp("Dossier où les écrire, créé s’il le faut.", valueName: "dossier"),
    completion: .directory)
  var output: String?

  @Flag(name: .long, help: "Sortie JSON : ce qui a été écrit, et où (schéma recouvre-documents/1).")
  var json = false

  @OptionGroup var models: ModelOptions

  @OptionGroup var common: CommonOptions

  func run() throws {
    let store = try common.existingStore()
    let (header, interview) = try common.open(reference, in: store)
    let folder = output ?? DocumentFolder.fresh(for: header.reference)
    let writer = try DocumentFolder(
      common: common, store: store, day: common.day(), cabinet: common.cabinet(), rates: common.rates(),
      models: models.load(common))
    let written = try writer.write(interview, header, into: folder)
    guard !json else {
      let files = written.map {
        JSONValue.object([("nom", .string($0.name)), ("objet", .string($0.purpose))])
      }
      return try Output.standardOutput(
        JSONValue.object([
          ("schema", .string("recouvre-documents/1")), ("dossier", .string(header.reference)),
          ("chemin", .string(FileSystem.absolute(folder))), ("fichiers", .array(files)),
        ]).text)
    }
    try Output.standardOutput(
      Screen.text(DocumentFolder.lines(written, of: header.reference, in: FileSystem.absolute(folder))))
  }
}
