import ArgumentParser
import Basics
import Glibc
import Report
import Shell
import Store
import Terminal

/// `recouvre cabinet`: the firm and the booking of the free first call.
struct CabinetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cabinet", abstract: "Renseigne les coordonnées du cabinet et du premier appel gratuit.",
    discussion: """
      Exemples :
        recouvre cabinet                        une question après l’autre
        recouvre cabinet < reponses.txt         une réponse par ligne
        recouvre cabinet --montrer              ce qui est connu, ce qui manque
        recouvre cabinet --verifier autre.yaml  vérifie un fichier, sans le prendre
        recouvre cabinet --creer                un fichier à compléter à la main
      Entrée garde ce qui est connu ; « aucun » le vide ; chaque réponse est écrite aussitôt.
      Code de sortie de --verifier : 0 lisible, 65 une faute, dite avec sa ligne.
      """)

  @Flag(name: .long, help: "Écrit cabinet.yaml dans le dossier de configuration, s’il n’existe pas.")
  var creer = false

  @Flag(name: .long, help: "Montre ce qui est connu et ce qui manque, sans rien demander.")
  var montrer = false

  @Flag(name: .long, help: "Sortie JSON (schéma recouvre-cabinet/1), avec --montrer.")
  var json = false

  @Option(
    name: .long, help: ArgumentHelp("Vérifie ce fichier, sans rien changer.", valueName: "fichier"),
    completion: Completions.questionnaires)
  var verifier: String?

  @OptionGroup var common: PlaceOptions

  func run() throws {
    let path = try common.cabinetPath()
    if creer { return try create(path) }
    if let verifier { return try check(verifier) }
    let cabinet = try common.cabinet()
    // `/dev/null` and a closed input hold no answers: a script that only looks.
    guard !montrer, !json, hasAnswers else { return try show(cabinet, exists(path) ? path : nil) }
    try setUp(cabinet, at: path)
  }

  private func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  private func create(_ path: String) throws {
    guard !exists(path) else {
      throw Failure(
        ExitStatus.refused,
        "\(path) existe déjà : complétez-le par « recouvre cabinet », ou avec un éditeur de texte.")
    }
    try ConfigurationFolder.create(for: path)
    try Output.file(Cabinet.default.encoded(), to: path, replacing: false)
  }

  private func check(_ file: String) throws {
    let cabinet: Cabinet
    do {
      cabinet = try Cabinet.decode(yaml: Input.text(file))
    } catch let error as CabinetError {
      throw Failure(ExitStatus.badData, "\(SafeText.escaped(file)), \(error.description)")
    }
    try show(cabinet, file)
  }

  private func show(_ cabinet: Cabinet, _ file: String?) throws {
    guard !json else { return try Output.standardOutput(CabinetReport.json(cabinet, file: file)) }
    let document = CabinetReport.document(cabinet, file: file)
    try Output.standardOutput(Screen.text(document))
  }

  /// A person, or a stream that is not empty, answers.
  private var hasAnswers: Bool {
    if isatty(0) == 1 { return true }
    var info = stat()
    guard fstat(0, &info) == 0 else { return false }
    switch info.st_mode & S_IFMT {
    case S_IFREG: return lseek(0, 0, SEEK_CUR) < info.st_size
    case S_IFIFO, S_IFSOCK: return true
    default: return false
    }
  }

  private func setUp(_ cabinet: Cabinet, at path: String) throws {
    let former = path + ".avant"
    let keeper = CabinetKeeper(path: path, former: former)
    try keeper.prepare()
    var setup = CabinetSetup(
      console: Consoles.standard(environment: common.environment.values, accessible: false), cabinet: cabinet,
      save: keeper.save)
    let end: SessionEnd
    do { end = try setup.run() } catch {
      if case .output = error, let code = Signals.takeEndingCode() { throw Failure(code, "") }
      throw Failure(error)
    }
    if setup.hasChanged {
      Output.standardError("Écrit : \(path)\n")
      if keeper.hasKeptFormer { Output.standardError("L’ancien fichier est gardé : \(former)\n") }
    }
    // The conversation went to standard error: what is known is the data of this command.
    if isatty(1) != 1 { try show(setup.cabinet, exists(path) ? path : nil) }
    if let failure = Failure(cut: end) { throw failure }
  }
}

/// Writes the firm's file after each answer; what stood there before the first one is kept beside it.
private final class CabinetKeeper {
  private let path: String
  private let former: String
  private(set) var hasKeptFormer = false
  private var bytes: [UInt8]?

  init(path: String, former: String) {
    self.path = path
    self.former = former
  }

  /// Reads what stands there now.
  func prepare() throws {
    guard access(path, F_OK) == 0 else { return }
    bytes = Array(try Input.text(path).utf8)
  }

  /// Nil when it is written.
  func save(_ cabinet: Cabinet) -> StoreError? {
    do { try ConfigurationFolder.create(for: path) } catch {
      // The settings have a place of their own, which `--donnees` does not move.
      return .refusedPath(
        path: path, detail: "son dossier ne peut pas être créé (RECOUVRE_CONFIG en donne un autre)")
    }
    do throws(StoreError) {
      if let bytes {
        try AtomicFile.write(bytes, to: former, mode: 0o600)
        hasKeptFormer = true
        self.bytes = nil
      }
      try AtomicFile.write(Array(cabinet.encoded().utf8), to: path, mode: 0o600)
      return nil
    } catch { return error }
  }
}
