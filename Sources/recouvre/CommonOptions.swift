import ArgumentParser
import Basics
import Dossier
import Glibc
import Interview
import Law
import Report
import Shell
import Store
import Yams

/// What several groups of options share. The groups are not made of one another: each level of nesting multiplies the
/// time that the parser takes to check itself in a debug build, at every start.
enum SharedOptions {
  static let store = ArgumentHelp(
    "Dossier où les réponses sont gardées (sinon : ~/.local/share/recouvre).", valueName: "dossier")
  static let day = ArgumentHelp(
    "Jour du bilan, au lieu d’aujourd’hui (exemple : 2026-11-23).", valueName: "jour")
  static let accessible: ArgumentHelp =
    "Une information par ligne, sans couleur ni signe décoratif (lecteur d’écran) ; comme ACCESSIBLE=1."
}

/// A group with `--accessible`, which is `ACCESSIBLE=1` for this run: one truth, whoever asks.
protocol SpokenOptions: ParsableArguments {
  var accessible: Bool { get }
}

extension SpokenOptions {
  func validate() throws {
    if accessible { setenv("ACCESSIBLE", "1", 1) }
  }
}

/// How to speak.
struct AccessibleOption: SpokenOptions {
  @Flag(name: .long, help: SharedOptions.accessible)
  var accessible = false
}

/// Where the dossiers are and how to speak: what every command accepts.
struct PlaceOptions: SpokenOptions, Settings {
  @Option(name: .long, help: SharedOptions.store, completion: .directory)
  var donnees: String?

  @Flag(name: .long, help: SharedOptions.accessible)
  var accessible = false

  var le: String? { nil }
  var questionnaire: String? { nil }
}

/// The same, for a command whose conclusions depend on a day.
struct DatedOptions: SpokenOptions, Settings {
  @Option(name: .long, help: SharedOptions.store, completion: .directory)
  var donnees: String?

  @Flag(name: .long, help: SharedOptions.accessible)
  var accessible = false

  @Option(name: .long, help: SharedOptions.day)
  var le: String?

  var questionnaire: String? { nil }
}

/// The same, for a command that reads the answers of a dossier.
struct CommonOptions: SpokenOptions, Settings {
  @Option(name: .long, help: SharedOptions.store, completion: .directory)
  var donnees: String?

  @Flag(name: .long, help: SharedOptions.accessible)
  var accessible = false

  @Option(name: .long, help: SharedOptions.day)
  var le: String?

  @Option(
    name: .long, help: ArgumentHelp("Un autre questionnaire que celui du programme.", valueName: "fichier"),
    completion: Completions.questionnaires)
  var questionnaire: String?

  /// A day as typed after `--le`.
  static func day(_ text: String, option: String = "--le") throws -> Day {
    if let day = Day(iso: text) { return day }
    if case .value(let day) = FrenchDate.read(text, today: Clock.today(), direction: .either) { return day }
    throw Failure(
      ExitStatus.usage, "Le jour « \(SafeText.escaped(text)) » est illisible. Exemple : \(option) 2026-11-23")
  }
}

/// What the options say, with the environment and the files of settings behind them.
protocol Settings {
  var donnees: String? { get }
  var le: String? { get }
  var questionnaire: String? { get }
}

extension Settings {
  /// The day given with `--le`, or nil. An unreadable day is a usage error with an example.
  func givenDay() throws -> Day? { try le.map { try CommonOptions.day($0) } }

  func day() throws -> Day { try givenDay() ?? Clock.today() }

  var environment: Environment { Environment() }

  /// ` --donnees …` for a command that is suggested: without, it would look in another folder. Empty when not given.
  var placeOption: String {
    guard let donnees else { return "" }
    return " --donnees " + SafeText.escaped(CommandWord.quoted(FileSystem.absolute(donnees)))
  }

  func dataDirectory() throws -> String {
    do {
      return try DataDirectory.resolve(option: donnees, environment: environment.values)
    } catch { throw Failure(error) }
  }

  /// The store, created when there is none. What the user should know about its place is said.
  ///
  /// None is created where copies of one are: it was lost, and an empty one would hide that.
  func store() throws -> SQLiteStore {
    let directory = try dataDirectory()
    do {
      if try !SQLiteStore.exists(in: directory) { try refuseLoss(in: directory) }
    } catch let error as StoreError { throw Failure(error) }
    do {
      let store = try SQLiteStore(directory: directory)
      for notice in store.notices { Output.standardError(SafeText.escaped(notice.message) + "\n") }
      return store
    } catch {
      throw Failure(error, backups: Backup.found(in: directory), place: placeOption)
    }
  }

  /// The store, for a command that makes no sense without dossiers.
  func existingStore() throws -> SQLiteStore {
    guard let store = try storeIfAny() else {
      throw Failure(
        ExitStatus.noInput, "Il n’y a encore aucun dossier ici. Pour commencer : recouvre nouveau")
    }
    return store
  }

  /// The store, or nil where there never was one: nothing is created.
  func storeIfAny() throws -> SQLiteStore? {
    let directory = try dataDirectory()
    do {
      guard try SQLiteStore.exists(in: directory) else {
        try refuseLoss(in: directory)
        return nil
      }
    } catch let error as StoreError { throw Failure(error) }
    return try store()
  }

  /// Fails when the folder holds copies of a store that is no longer there, or the files joined to its dossiers.
  private func refuseLoss(in directory: String) throws {
    let copies = Backup.found(in: directory)
    let files = AttachmentFolder(in: directory)
    let lost =
      "La base des dossiers a disparu : « \(SQLiteStore.path(in: directory)) » n’existe plus. Rien n’a été créé.\n"
    guard !copies.isEmpty else {
      guard !files.contents.isEmpty else { return }
      throw Failure(
        ExitStatus.noInput,
        lost
          + "Ses pièces jointes sont encore là : « \(files.path) ». Cherchez une copie ailleurs (clé, autre disque), "
          + "puis : recouvre restaurer COPIE\(placeOption)\nPour repartir sans aucun dossier, déplacez d’abord ce dossier."
      )
    }
    throw Failure(
      ExitStatus.noInput,
      lost
        + Failure.waysBack(copies, place: placeOption)
        + "\nPour repartir sans aucun dossier, déplacez d’abord ces copies ailleurs.")
  }

  func loadQuestionnaire() throws -> Questionnaire {
    try Input.questionnaire(questionnaire ?? environment.values["RECOUVRE_QUESTIONNAIRE"])
  }

  /// The firm's details: `cabinet.yaml` in the configuration directory, else what the program carries.
  func cabinet() throws -> Cabinet {
    let path = try cabinetPath()
    guard access(path, F_OK) == 0 else { return Cabinet.default }
    do {
      return try Cabinet.decode(yaml: Input.text(path))
    } catch let error as CabinetError {
      throw Failure(ExitStatus.configuration, "\(path), \(error.description)")
    }
  }

  /// The rates by date: those of the program, and those that the firm imported.
  func rates() throws -> RateBook {
    let path = try ratePath()
    guard access(path, F_OK) == 0 else { return .embedded }
    let text = try Input.text(path)
    do {
      return try RateBook.embedded.adding(RateImport(text: text, today: Clock.today()))
    } catch {
      throw Failure(
        ExitStatus.configuration,
        "Le barème importé ne peut pas être lu (\(SafeText.escaped(path))), \(error.description)\nCorrigez ce fichier, ou retirez-le pour revenir aux taux du programme."
      )
    }
  }

  func ratePath() throws -> String {
    do {
      return try ConfigurationDirectory.rateFile(environment: environment.values)
    } catch { throw Failure(error) }
  }

  func cabinetPath() throws -> String {
    do {
      return try ConfigurationDirectory.cabinetFile(environment: environment.values)
    } catch { throw Failure(error) }
  }

  /// A dossier and its interview, rebuilt from the log under the questionnaire in use.
  func open(_ reference: String, in store: SQLiteStore) throws -> (DossierHeader, Interview) {
    let opened = try open(reference, in: store, under: loadQuestionnaire())
    if let change = QuestionnaireChange.line(opened.header, opened.interview) {
      Output.standardError(change.plain + "\n")
    }
    return (opened.header, opened.interview)
  }

  /// The same without a word, and with the log.
  func open(_ reference: String, in store: SQLiteStore, under questionnaire: Questionnaire) throws
    -> (header: DossierHeader, interview: Interview, entries: [LogEntry])
  {
    do {
      let header = try OtherDossiers.header(reference, year: Clock.today().year, in: store)
      let entries = try store.entries(of: header.id)
      return (header, Interview(questionnaire: questionnaire, actions: entries.map(\.action)), entries)
    } catch { throw Failure(error) }
  }
}

/// Options of the commands that hold a conversation.
struct ConversationOptions: ParsableArguments {
  @Flag(name: .long, help: "Affiche un reçu pour chaque réponse enregistrée.")
  var accuse = false

  @Flag(name: .long, help: "À la fin, le bilan en JSON (schéma recouvre-bilan/1) sur la sortie standard.")
  var json = false

  @Option(
    name: .customLong("operateur"),
    help: ArgumentHelp(
      "Vos initiales, au cabinet (sinon : RECOUVRE_OPERATEUR) ; Entrée les confirme.", valueName: "initiales"),
    transform: AuthorOption.read)
  var operateur: String?

  @Flag(
    name: .long,
    help: "Au cabinet : n’affiche pas les phrases à dire à l’appelant (ou : RECOUVRE_SANS_PHRASES=1).")
  var sansPhrases = false

  /// Whether the firm is shown what it may say at each question.
  var speaks: Bool {
    let wish = Environment().values["RECOUVRE_SANS_PHRASES"] ?? ""
    return !sansPhrases && (wish.isEmpty || wish == "0")
  }

  /// The initials given beforehand; those of the environment when they can be initials.
  var initials: String? {
    operateur ?? Environment().values["RECOUVRE_OPERATEUR"].flatMap { try? AuthorOption.read($0) }
  }
}

/// A word of a command that a person will type.
enum CommandWord {
  /// As a shell reads it back: between apostrophes when it holds anything that means something to a shell.
  static func quoted(_ text: String) -> String {
    let isPlain =
      !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || "/._-+:@%,=".contains($0) }
    return isPlain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
  }
}

/// The environment, read once.
struct Environment {
  let values: [String: String]

  init() {
    var values: [String: String] = [:]
    var cursor = environ
    while let entry = cursor.pointee {
      let text = String(cString: entry)
      if let equal = text.firstIndex(of: "=") {
        values[String(text[..<equal])] = String(text[text.index(after: equal)...])
      }
      cursor += 1
    }
    self.values = values
  }
}
