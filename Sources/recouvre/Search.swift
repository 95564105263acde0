import ArgumentParser
import Basics
import Glibc
import Shell
import Store

/// `recouvre chercher MOTS`: a dossier by whatever is known of it.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chercher",
    abstract: "Retrouve un dossier par un nom, un numéro, une facture, une adresse.",
    discussion: """
      Exemples :
        recouvre chercher garn                le début d’un nom
        recouvre chercher lenoir garnier      plusieurs mots, dans n’importe quel ordre
        recouvre chercher 732 829 320         un numéro SIREN ou SIRET
        recouvre chercher F2026-041           le numéro d’une facture, ou sa fin : 041
        recouvre chercher 06 12 34 56 78
        recouvre chercher -                   les mots sont demandés, ou lus sur l’entrée standard
      Les accents, la casse et les formes (SARL…) ne comptent pas ; une ou deux fautes de frappe sont acceptées.
      Un nom donné sur la ligne de commande se voit dans la liste des programmes et dans l’historique du terminal :
      préférez « - » sur un ordinateur partagé.
      Code de sortie : 0 au moins un dossier, 1 aucun.
      """)

  /// More than a person looks through.
  private static let usual = 20

  @Argument(help: ArgumentHelp("Mots cherchés, ou - pour l’entrée standard.", valueName: "mots"))
  var mots: [String] = []

  @Flag(name: .long, help: "Sortie JSON (schéma recouvre-recherche/1).")
  var json = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let text = try typedWords()
    guard !DeskSearch(text).isEmpty else {
      throw Failure(
        ExitStatus.usage, "Dites ce que vous cherchez. Exemple : recouvre chercher garnier")
    }
    let store = try common.existingStore()
    let findings: DeskFindings
    let today = try common.day()
    do {
      findings = try common.desk(of: store).search(text, limit: Self.usual)
    } catch let error as StoreError { throw Failure(error) }
    if json {
      try Output.standardOutput(DeskFindingsList.json(findings, today: today))
    } else {
      let width = isatty(1) == 1 ? Screen.width : nil
      try Output.standardOutput(Screen.text(DeskFindingsList.lines(findings, today: today, width: width)))
    }
    if findings.hits.isEmpty { throw Failure(ExitStatus.differences, "") }
  }

  private func typedWords() throws -> String {
    guard mots == ["-"] else { return mots.joined(separator: " ") }
    guard isatty(0) == 1 else { return try Input.text("-") }
    var keyboard = Keyboard(common.environment, unanswered: "Rien n’a été cherché.")
    return try keyboard.line("mots > ")
  }
}
