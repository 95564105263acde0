import ArgumentParser
import Basics
import Interview
import Shell
import Store

/// `recouvre purger`: erases what has been kept long enough.
struct PurgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "purger", abstract: "Efface les dossiers gardés plus longtemps que prévu.",
    discussion: """
      Exemples :
        recouvre purger --simulation            montre, sans rien effacer
        recouvre purger                         montre, demande, puis efface
        recouvre purger --prospects 6 --oui     six mois pour un prospect, sans question
        recouvre purger --simulation --json
      Durées : prospect, 12 mois après le dernier contact (36 au plus) ; dossier du cabinet, 5 ans après la fin de la mission
      (recouvre mission REF --fin JOUR) ; initiales du journal des effacements, 12 mois. Un dossier conservé
      (recouvre conserver REF) n’est jamais effacé.
      """)

  @Flag(name: .long, help: "Montre ce qui serait effacé, sans rien effacer.")
  var simulation = false

  @Flag(name: .long, help: "Avec --simulation : sortie JSON (schéma recouvre-purge/1).")
  var json = false

  @Option(
    name: .long,
    help: ArgumentHelp("Mois après le dernier contact d’un prospect (1 à 36).", valueName: "mois"))
  var prospects = Retention.standard.prospectMonths

  @OptionGroup var by: AuthorOption
  @OptionGroup var confirmation: ConfirmationOption
  @OptionGroup var common: DatedOptions

  func validate() throws {
    if json, !simulation {
      throw ValidationError("--json va avec --simulation. Exemple : recouvre purger --simulation --json")
    }
    guard Retention.prospectMonthsAllowed.contains(prospects) else {
      throw ValidationError("--prospects demande un nombre de mois de 1 à 36. Exemple : --prospects 12")
    }
  }

  func run() throws {
    // What is erased is gone: another day may only be looked at.
    guard simulation || common.le == nil else {
      throw Failure(
        ExitStatus.usage, "--le ne va qu’avec --simulation : on n’efface qu’au jour d’aujourd’hui.")
    }
    let store = try common.existingStore()
    let today = try common.day()
    do {
      let plan = try PurgePlan(store, retention: Retention(prospectMonths: prospects), today: today)
      let end = simulation && !plan.due.isEmpty ? [howToErase] : []
      try Output.standardOutput(json ? plan.json : Screen.text(plan.lines + end))
      guard !simulation else { return }
      let authors = today.adding(months: -Retention.erasureAuthorMonths)
      _ = try store.forgetAuthors(before: Instant(seconds: Int64(authors.number) * 86_400))
      guard !plan.due.isEmpty else {
        try store.removeErasedAttachments()
        return try store.clean()
      }
      try confirmation.require(
        "Effacer pour toujours \(FrenchFormat.count(plan.due.count, "dossier", "dossiers"))",
        common.environment)
      let headers = plan.due.map(\.header)
      try CopiesHolding.erase(
        headers, of: store, reason: .duree, author: by.author,
        saying: FrenchFormat.count(headers.count, "dossier effacé", "dossiers effacés") + ".",
        place: common.placeOption)
    } catch let error as StoreError { throw Failure(error) }
  }

  /// The end of a simulation: the command that does what was shown.
  private var howToErase: Text {
    let months = prospects == Retention.standard.prospectMonths ? "" : " --prospects \(prospects)"
    return Text("Rien n’a été effacé. Pour effacer\u{A0}: ")
      + .command("recouvre purger" + months + common.placeOption)
  }
}
