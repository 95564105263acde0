import ArgumentParser
import Basics
import Interview
import Store

/// `recouvre conserver REF`: nothing erases this dossier until the hold is lifted.
struct KeepCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conserver", abstract: "Interdit d’effacer un dossier, ou lève cette interdiction.",
    discussion: """
      Exemples :
        recouvre conserver 2026-0007 --motif "procès en cours"
        recouvre conserver 2026-0007 --lever
      """)

  @Argument(help: ArgumentHelp("Référence du dossier.", valueName: "référence"))
  var reference: String

  @Option(name: .long, help: ArgumentHelp("Pourquoi il doit être conservé.", valueName: "motif"))
  var motif: String?

  @Flag(name: .long, help: "Lève l’interdiction.")
  var lever = false

  @Option(name: .long, help: ArgumentHelp("Vos initiales.", valueName: "initiales"))
  var auteur = "client"

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if !lever, motif?.isEmpty ?? true {
      throw ValidationError(
        "Dites pourquoi. Exemple : recouvre conserver 2026-0007 --motif \"procès en cours\"")
    }
  }

  func run() throws {
    let act = lever ? Act(.released, note: motif ?? "") : Act(.held, note: motif ?? "")
    let header = try common.record(act, in: reference, author: auteur)
    try Output.standardOutput(
      lever
        ? "Le dossier \(header.reference) suit de nouveau les durées ordinaires.\n"
        : "Le dossier \(header.reference) est conservé : rien ne l’effacera tant que vous ne levez pas cette mesure.\n"
    )
  }
}

/// `recouvre mission REF`: when the firm was instructed, and when its mission ended.
struct MissionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mission", abstract: "Note le début ou la fin de la mission du cabinet sur un dossier.",
    discussion: """
      Exemples :
        recouvre mission 2026-0007 --debut 2026-12-01
        recouvre mission 2026-0007 --fin 2027-06-30
      La durée de conservation en dépend : voir recouvre purger --help.
      """)

  @Argument(help: ArgumentHelp("Référence du dossier.", valueName: "référence"))
  var reference: String

  @Option(name: .long, help: ArgumentHelp("Jour où le cabinet a été mandaté.", valueName: "jour"))
  var debut: String?

  @Option(name: .long, help: ArgumentHelp("Jour où la mission s’est terminée.", valueName: "jour"))
  var fin: String?

  @Option(name: .long, help: ArgumentHelp("Vos initiales.", valueName: "initiales"))
  var auteur = "client"

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if (debut == nil) == (fin == nil) {
      throw ValidationError(
        "Donnez --debut ou --fin. Exemple : recouvre mission 2026-0007 --debut 2026-12-01")
    }
  }

  func run() throws {
    let day = try CommonOptions.day(debut ?? fin ?? "")
    let act = Act(debut == nil ? .missionEnd : .mission, value: day.iso)
    let header = try common.record(act, in: reference, author: auteur)
    try Output.standardOutput(
      "Dossier \(header.reference) : mission \(debut == nil ? "terminée" : "commencée") le \(FrenchFormat.day(day)).\n"
    )
  }
}

extension CommonOptions {
  /// Appends an act to the log of a dossier.
  fileprivate func record(_ act: Act, in reference: String, author: String) throws -> DossierHeader {
    let store = try existingStore()
    do {
      let header = try store.header(reference)
      _ = try store.append(
        [.act(act)], to: header.id, expecting: header.version,
        stamp: Stamp(author: author, at: Clock.now(), provenance: .dit))
      return header
    } catch { throw Failure(error) }
  }
}
