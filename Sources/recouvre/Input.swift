import Basics
import Glibc
import Store
import Interview

/// Files and standard input, read whole, with French errors.
enum Input {
  /// Larger than any interview that a person could type.
  static let limit = 4 * 1024 * 1024
  /// A journal holds whole histories: some 200 000 entries.
  static let journalLimit = 64 * 1024 * 1024

  /// Fails as ``text(_:limit:)`` does when no file is there.
  static func requirePresent(_ path: String) throws {
    var info = stat()
    guard stat(path, &info) == 0 else {
      throw Failure(
        ExitStatus.noInput,
        "Le fichier \(SafeText.escaped(path)) est introuvable (\(SystemError.text(errno))).")
    }
    guard info.st_mode & S_IFMT == S_IFREG else {
      throw Failure(ExitStatus.noInput, "\(SafeText.escaped(path)) n’est pas un fichier ordinaire.")
    }
  }

  /// Reads `path`, or standard input when it is `-`. Refuses what is not a regular file or not UTF-8.
  static func text(_ path: String, limit: Int = Input.limit) throws -> String {
    guard let text = String(validating: try bytes(path, limit: limit), as: UTF8.self) else {
      throw notText(path)
    }
    return text
  }

  static func notText(_ path: String) -> Failure {
    if path != "-", SQLiteStore.isDatabase(path) { return notInterview(path) }
    return Failure(
      ExitStatus.badData,
      "\(SafeText.escaped(path)) n’est pas un texte UTF-8. Réenregistrez-le en choisissant l’encodage « UTF-8 »."
    )
  }

  private static func notInterview(_ path: String) -> Failure {
    Failure(
      ExitStatus.badData,
      "\(SafeText.escaped(path)) est une copie des dossiers, pas un entretien. "
        + "Pour la remettre en place\u{A0}: recouvre restaurer \(SafeText.escaped(CommandWord.quoted(path)))")
  }

  /// Reads `path`, or standard input when it is `-`, whatever it holds. Refuses what is not a regular file.
  static func bytes(_ path: String, limit: Int) throws -> [UInt8] {
    let shown = SafeText.escaped(path)
    let descriptor: Int32
    if path == "-" {
      descriptor = 0
    } else {
      var info = stat()
      guard stat(path, &info) == 0 else {
        throw Failure(
          ExitStatus.noInput, "Le fichier \(shown) est introuvable (\(SystemError.text(errno))).")
      }
      guard info.st_mode & S_IFMT == S_IFREG else {
        throw Failure(ExitStatus.noInput, "\(shown) n’est pas un fichier ordinaire.")
      }
      guard info.st_size <= limit else {
        guard !SQLiteStore.isDatabase(path) else { throw notInterview(path) }
        throw Failure(ExitStatus.badData, "\(shown) est trop gros (limite : \(limit / 1024 / 1024) Mo).")
      }
      descriptor = open(path, O_RDONLY)
      guard descriptor >= 0 else {
        throw Failure(
          ExitStatus.noInput, "Impossible de lire \(shown) : \(SystemError.text(errno)).")
      }
    }
    defer { if descriptor != 0 { close(descriptor) } }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw Failure(ExitStatus.io, "Impossible de lire \(shown) : \(SystemError.text(errno)).")
      }
      if count == 0 { break }
      bytes += buffer[..<count]
      guard bytes.count <= limit else {
        throw Failure(ExitStatus.badData, "\(shown) est trop gros (limite : \(limit / 1024 / 1024) Mo).")
      }
    }
    return bytes
  }

  /// The questionnaire to use: the one of the program, or the file given.
  static func questionnaire(_ path: String?) throws -> Questionnaire {
    guard let path else { return Questionnaire.embedded }
    do {
      return try QuestionnaireLoader.load(yaml: text(path))
    } catch let error as QuestionnaireError {
      throw Failure(ExitStatus.badData, "\(SafeText.escaped(path)), ligne \(error.line) : \(error.message)")
    }
  }
}
