import ArgumentParser
import Basics
import Glibc
import Shell
import Store

/// An error with its sentence and its exit code (sysexits, as documented in docs/guide.md).
struct Failure: Error {
  let code: Int32
  let message: String

  init(_ code: Int32, _ message: String) {
    self.code = code
    self.message = message
  }

  init(_ error: StoreError) {
    self.init(error.exitCode, error.message)
  }

  /// An error of the store, with the copies from which a damaged one can be restored.
  init(_ error: StoreError, backups: [String], place: String) {
    guard case .damaged = error, !backups.isEmpty else {
      self.init(error)
      return
    }
    self.init(error.exitCode, error.message + "\n" + Self.waysBack(backups, place: place))
  }

  /// The copies from which a store can be restored, as commands to type.
  ///
  /// - Parameter place: ``Settings/placeOption``: without it they would restore into another folder.
  static func waysBack(_ backups: [String], place: String) -> String {
    "Copies trouvées, la plus récente d’abord\u{A0}:\n"
      + backups.prefix(5).map { path in
        "  recouvre restaurer \(SafeText.escaped(CommandWord.quoted(FileSystem.absolute(path))))\(place)"
      }.joined(separator: "\n")
  }

  /// An error of a file to write: a place that does not suit is 73, but for the store's own files, which are refused.
  init(writing path: String, _ error: StoreError) {
    switch error {
    case .permission(let refused, let detail) where Self.isPlace(refused, of: path):
      self.init(
        AtomicFile.isOfTheStore(path) ? ExitStatus.refused : ExitStatus.cannotCreate,
        "Impossible d’écrire «\u{A0}\(path)\u{A0}»\u{A0}: \(detail). Vos dossiers n’ont pas changé. "
          + "Donnez un autre emplacement, par exemple votre dossier personnel.")
    case .refusedPath, .exists, .permission:
      self.init(AtomicFile.isOfTheStore(path) ? ExitStatus.refused : ExitStatus.cannotCreate, error.message)
    default: self.init(error)
    }
  }

  /// Whether access was refused where `path` is written, and not to the store that it is made from.
  private static func isPlace(_ refused: String, of path: String) -> Bool {
    guard !AtomicFile.isOfTheStore(refused) else { return false }
    return refused.hasPrefix(path) || path.hasPrefix(refused + "/")
      || FileSystem.directory(of: refused) == FileSystem.directory(of: path)
  }

  /// An error of a copy that is only read: another copy is the way out, and not a restoration.
  init(reading copy: String, _ error: StoreError) {
    switch error {
    case .damaged where !SQLiteStore.isDatabase(copy) && !Age.isEncrypted(copy):
      self.init(
        error.exitCode,
        "«\u{A0}\(copy)\u{A0}» n’est pas une copie faite par «\u{A0}recouvre sauvegarder\u{A0}». "
          + "Rien n’a été changé.")
    case .damaged(_, let detail):
      self.init(
        error.exitCode,
        "La copie « \(copy) » est abîmée : \(detail). "
          + "Rien n’a été changé : essayez-en une autre.")
    case .notOurs:
      self.init(
        error.exitCode,
        "« \(copy) » n’est pas une copie faite par Recouvre. Rien n’a été changé : essayez-en une autre.")
    default: self.init(error)
    }
  }

  init(_ failure: SessionFailure) {
    switch failure {
    case .output(let errno):
      self.init(
        ExitStatus.io,
        "Impossible d’écrire à l’écran (\(SystemError.text(errno))). Vos réponses sont enregistrées."
      )
    case .store(let error): self.init(error)
    case .ended: self.init(ExitStatus.io, "")
    }
  }

  /// Says what went wrong and leaves with the documented code.
  static func end(_ error: any Error) -> Never {
    switch error {
    case let failure as Failure:
      if !failure.message.isEmpty { Output.standardError(failure.message + "\n") }
      exit(failure.code)
    case let error as StoreError:
      end(Failure(error))
    case let failure as SessionFailure:
      end(Failure(failure))
    default:
      let code = Recouvre.exitCode(for: error).rawValue
      // What a shell asks for is not for a person: neither translated nor broken.
      if code == 0, let first = CommandLine.arguments.dropFirst().first,
        ["---completion", "--experimental-dump-help", "--generate-completion-script"].contains(
          where: first.hasPrefix)
      {
        do { try Output.standardOutput(Recouvre.fullMessage(for: error) + "\n") } catch { end(error) }
        exit(0)
      }
      let text = FrenchUsage.translate(Recouvre.fullMessage(for: error, columns: FrenchUsage.unbroken))
      if code == 0 {
        let safe = SafeText.escapedLines(text)
        let shown =
          Screen.isAccessible ? FrenchUsage.spoken(safe) : FrenchUsage.wrapped(safe, width: Screen.width)
        do { try Output.standardOutput(shown + "\n") } catch { end(error) }
      } else {
        Output.standardError(text + "\n")
      }
      exit(code)
    }
  }
}

/// The exit codes: clig.dev and sysexits(3).
enum ExitStatus {
  static let differences: Int32 = 1
  static let usage: Int32 = 64
  static let badData: Int32 = 65
  static let noInput: Int32 = 66
  static let cannotCreate: Int32 = 73
  static let io: Int32 = 74
  static let refused: Int32 = 77
  static let configuration: Int32 = 78
  static let interrupted: Int32 = 130

  /// What each code means, those of the store included.
  static let documented: [(code: Int32, words: String)] = [
    (0, "fait"), (differences, "une différence a été trouvée (rejouer, conflits, importer)"),
    (usage, "la commande est mal écrite"), (badData, "une donnée ou un fichier ne peut pas être lu"),
    (noInput, "ce qui est nommé n’existe pas"), (cannotCreate, "un fichier ne peut pas être créé"),
    (io, "écriture impossible\u{A0}: disque plein, sortie fermée"),
    (StoreError.busy(path: "").exitCode, "les dossiers sont occupés par une autre fenêtre"),
    (
      StoreError.newerSchema(path: "", found: 0, known: 0).exitCode,
      "les dossiers viennent d’une version plus récente"
    ),
    (refused, "refusé, ou non confirmé"), (configuration, "un réglage ne peut pas être lu"),
    (128 + SIGHUP, "la fenêtre s’est fermée"), (interrupted, "arrêté par Ctrl-C"),
    (128 + SIGTERM, "arrêté par le système"),
  ]
}

extension Failure {
  /// How a conversation that was cut ends the process; nil when the person led it to an end.
  init?(cut end: SessionEnd) {
    switch end {
    case .interrupted: self.init(ExitStatus.interrupted, "")
    case .signalled(let signal): self.init(128 + signal, "")
    case .refusedInput:
      self.init(
        ExitStatus.badData,
        "Trop de lignes illisibles à la suite : arrêt. Les réponses acceptées sont gardées.")
    case .finished, .left, .stopped, .elsewhere, .undecided, .notSaved: return nil
    }
  }
}
