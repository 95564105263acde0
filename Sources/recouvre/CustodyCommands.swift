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

  @Argument(
    help: ArgumentHelp("Référence du dossier.", valueName: "référence"), completion: Completions.references)
  var reference: String

  @Option(name: .long, help: ArgumentHelp("Pourquoi il doit être conservé.", valueName: "motif"))
  var motif: String?

  @Flag(name: .long, help: "Lève l’interdiction.")
  var lever = false

  @OptionGroup var by: AuthorOption

  @OptionGroup var common: PlaceOptions

  func validate() throws {
    if !lever, motif?.isEmpty ?? true {
      throw ValidationError(
        "Dites pourquoi. Exemple : recouvre conserver 2026-0007 --motif \"procès en cours\"")
    }
  }

  func run() throws {
    let store = try common.existingStore()
    let former = try heldReason(in: store)
    if lever, former == nil {
      return try Output.sentence(
        "Le dossier \(reference) n’était pas conservé : il n’y a rien à lever.\n")
    }
    if !lever, let former {
      Output.standardError("Il l’était déjà (\(SafeText.escaped(former))) : le nouveau motif le remplace.\n")
    }
    let act = lever ? Act(.released, note: motif ?? "") : Act(.held, note: motif ?? "")
    let header = try store.record(act, in: reference, author: by.author)
    try Output.sentence(
      lever
        ? "Le dossier \(header.reference) suit de nouveau les durées ordinaires.\n"
        : "Le dossier \(header.reference) est conservé : rien ne l’effacera tant que vous ne levez pas cette mesure.\n"
    )
  }
}

extension KeepCommand {
  /// Why the dossier is held; nil when it is not.
  private func heldReason(in store: SQLiteStore) throws -> String? {
    do {
      let header = try store.header(reference)
      guard case .held(let reason) = try store.custodies(of: header.id)[header.id]?.state else { return nil }
      return reason
    } catch { throw Failure(error) }
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

  @Argument(
    help: ArgumentHelp("Référence du dossier.", valueName: "référence"), completion: Completions.references)
  var reference: String

  @Option(name: .long, help: ArgumentHelp("Jour où le cabinet a été mandaté.", valueName: "jour"))
  var debut: String?

  @Option(name: .long, help: ArgumentHelp("Jour où la mission s’est terminée.", valueName: "jour"))
  var fin: String?

  @OptionGroup var by: AuthorOption

  @OptionGroup var confirmation: ConfirmationOption
  @OptionGroup var common: PlaceOptions

  func validate() throws {
    if debut != nil, fin != nil {
      throw ValidationError("--debut et --fin se notent l’un après l’autre, en deux commandes.")
    }
    if debut == nil, fin == nil {
      throw ValidationError(
        "Donnez --debut ou --fin. Exemple : recouvre mission 2026-0007 --debut 2026-12-01")
    }
  }

  func run() throws {
    let day = try CommonOptions.day(debut ?? fin ?? "", option: debut == nil ? "--fin" : "--debut")
    let store = try common.existingStore()
    if fin != nil { try checkEnd(day, in: store) }
    let act = Act(debut == nil ? .missionEnd : .mission, value: day.iso)
    let header = try store.record(act, in: reference, author: by.author)
    try Output.sentence(
      "Dossier \(header.reference) : mission \(debut == nil ? "terminée" : "commencée") le \(FrenchFormat.day(day)).\n"
    )
  }
}

extension MissionCommand {
  /// An end decides when the dossier is erased: one that cannot be is refused, one that looks like a slip is asked.
  private func checkEnd(_ end: Day, in store: SQLiteStore) throws {
    do {
      let header = try store.header(reference)
      guard end <= Clock.today() else {
        throw Failure(
          ExitStatus.usage,
          "Une mission qui finirait le \(FrenchFormat.day(end)) n’est pas encore finie : notez-le ce jour-là."
        )
      }
      if case .mission(let start?) = try store.custodies(of: header.id)[header.id]?.state, end < start {
        throw Failure(
          ExitStatus.usage,
          "La mission de ce dossier a commencé le \(FrenchFormat.day(start)) : elle n’a pas pu finir le "
            + "\(FrenchFormat.day(end)). Exemple : --fin \(start.iso)")
      }
      let opening = header.createdAt.day
      if end < opening {
        try confirmation.require(
          "Ce dossier a été ouvert le \(FrenchFormat.day(opening)), après cette fin de mission. Est-ce bien le "
            + FrenchFormat.day(end), common.environment)
      }
    } catch let error as StoreError { throw Failure(error) }
  }
}

extension SQLiteStore {
  /// Appends an act to the log of a dossier.
  fileprivate func record(_ act: Act, in reference: String, author: String) throws -> DossierHeader {
    do {
      let header = try header(reference)
      _ = try append(
        [.act(act)], to: header.id, expecting: header.version,
        stamp: Stamp(author: author, at: Clock.now(), provenance: .dit))
      return header
    } catch { throw Failure(error) }
  }
}
