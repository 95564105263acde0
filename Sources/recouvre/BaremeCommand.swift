import ArgumentParser
import Basics
import Glibc
import Law
import Report
import Store
import Terminal

/// `recouvre bareme`: the rates and figures in force on a day; `importer` adds the next ones.
struct BaremeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bareme",
    abstract: "Montre les taux et les chiffres en vigueur, ce qui est à confirmer et ce qui va changer.",
    discussion: """
      Exemples :
        recouvre bareme
        recouvre bareme --le 2026-08-31             les chiffres de ce jour-là
        recouvre bareme --json
        recouvre bareme importer taux-2027.csv      ajouter les taux suivants
      """,
    subcommands: [ShowBareme.self, ImportBareme.self], defaultSubcommand: ShowBareme.self)
}

struct ShowBareme: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "montrer", abstract: "Montre le barème d’un jour.",
    discussion: """
      Exemple :
        recouvre bareme montrer --le 2026-08-31
      """)

  @Flag(name: .long, help: "Sortie JSON (schéma recouvre-bareme/1).")
  var json = false

  @OptionGroup var destination: OutputOptions

  @OptionGroup var common: DatedOptions

  func run() throws {
    let bareme = Bareme(on: try common.day(), rates: try common.rates())
    let text =
      json
      ? bareme.json
      : Screen.text(bareme.document, toFile: destination.output != nil)
    try destination.write(text)
  }
}

struct ImportBareme: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "importer", abstract: "Ajoute des taux, avec leur source, à ceux du programme.",
    discussion: """
      Exemples :
        recouvre bareme importer taux-2027.csv
        recouvre bareme importer - < taux-2027.csv
      Le fichier est un tableau, une ligne par taux, colonnes séparées par des points-virgules :
        \(RateImport.header)
        taux_legal;2027-01-01;2,80;6,90;2026-12-28;arrêté du 18/12/2026
        taux_bce;2027-01-01;2,65;;2027-01-04;tableau BCE des taux directeurs
      Taux : le taux légal des « autres cas », ou le taux BCE de refinancement, en % par an.
      Rien n’est changé si une ligne est refusée : trou entre deux semestres, taux déjà connu et différent, source absente, \
      vérification dans le futur.
      Les taux ajoutés sont gardés dans ~/.config/recouvre/bareme.csv.
      """)

  @Argument(
    help: ArgumentHelp("Fichier de taux, ou - pour l’entrée standard.", valueName: "fichier"),
    completion: .file(extensions: ["csv"]))
  var file: String

  @OptionGroup var common: PlaceOptions

  func run() throws {
    let today = Clock.today()
    let text = try Input.text(file)
    let before = try common.rates()
    let read: RateImport
    let after: RateBook
    do {
      read = try RateImport(text: text, today: today)
      after = try before.adding(read)
    } catch {
      throw Failure(
        ExitStatus.badData,
        "\(file == "-" ? "Entrée standard" : SafeText.escaped(file))\(error.line == nil ? "\u{A0}: " : ", ")\(error.description)\nRien n’a été changé."
      )
    }
    guard after.differs(from: before) else {
      Output.standardError("Ces taux étaient déjà connus : rien n’a été changé.\n")
      return
    }
    let path = try common.ratePath()
    try ConfigurationFolder.create(for: path)
    let kept = access(path, F_OK) == 0 ? try Input.text(path) : RateImport.header + "\n"
    let joined = kept + (["# importé le \(today.iso)"] + read.rows).joined(separator: "\n") + "\n"
    try Output.file(joined, to: path, replacing: true)
    Output.standardError(
      "Taux connus maintenant jusqu’au \(FrenchFormat.day(min(after.lastLegalDay, after.lastEcbDay))) "
        + "(taux légal : \(FrenchFormat.day(after.lastLegalDay)) ; BCE : \(FrenchFormat.day(after.lastEcbDay))).\n"
    )
  }
}
