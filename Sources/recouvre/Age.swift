import Basics
import Glibc
import Store

/// Encryption by `age`, a program of its own (<https://age-encryption.org>): called when it is there, never bundled.
enum Age {
  /// The recipients of a file: public keys (`age1…`, `ssh-ed25519 …`), or files that list them.
  static func recipientArguments(_ recipients: [String]) throws -> [String] {
    try recipients.flatMap { recipient -> [String] in
      if recipient.hasPrefix("age1") || recipient.hasPrefix("ssh-") { return ["-r", recipient] }
      guard access(recipient, R_OK) == 0 else {
        let why = errno == ENOENT ? "n’existe pas" : "ne peut pas être lu (\(SystemError.text(errno)))"
        throw Failure(
          ExitStatus.noInput,
          "Le fichier «\u{A0}\(SafeText.escaped(recipient))\u{A0}» \(why). "
            + "Donnez une clé publique (age1…) ou un fichier de clés publiques. "
            + "Pour créer une clé\u{A0}: age-keygen -o cle.txt")
      }
      guard !FileSystem.contains(recipient, "AGE-SECRET-KEY-") else {
        throw Failure(
          ExitStatus.usage,
          "« \(recipient) » est la clé privée : elle sert à ouvrir, pas à fermer. Sa clé publique : age-keygen -y \(recipient)"
        )
      }
      return ["-R", recipient]
    }
  }

  /// Encrypts the file at `plain` into `encrypted`, which appears whole or not at all.
  static func encrypt(_ plain: String, to encrypted: String, for recipients: [String], replacing: Bool) throws
  {
    try make(encrypted, replacing: replacing) { temporary in
      try run(try recipientArguments(recipients) + ["-o", temporary, plain], input: nil)
    }
  }

  /// Encrypts a text into `encrypted`; the text passes through a pipe and is written nowhere in clear.
  static func encrypt(text: String, to encrypted: String, for recipients: [String], replacing: Bool) throws {
    try make(encrypted, replacing: replacing) { temporary in
      try run(try recipientArguments(recipients) + ["-o", temporary], input: Array(text.utf8))
    }
  }

  /// Decrypts `encrypted` into the file at `plain`.
  static func decrypt(_ encrypted: String, to plain: String, identity: String) throws {
    guard access(identity, R_OK) == 0 else {
      throw Failure(
        ExitStatus.noInput,
        "La clé « \(SafeText.escaped(identity)) » est introuvable ou ne peut pas être lue.")
    }
    try run(
      ["-d", "-i", identity, "-o", plain, encrypted], input: nil,
      failure: "Cette clé n’ouvre pas « \(encrypted) », ou ce fichier est abîmé : rien n’a été changé.")
  }

  /// The file itself, or what it becomes once decrypted: a private file of `directory`, that who asks removes.
  static func opened(_ path: String, identity: String?, in directory: String, command: String) throws
    -> String
  {
    guard isEncrypted(path) else { return path }
    guard let identity else {
      throw Failure(
        ExitStatus.usage,
        "« \(path) » est chiffré : donnez la clé privée. Exemple : \(command) \(path) --cle cle.txt")
    }
    do {
      try FileSystem.createDirectories(directory)
      let plain = try AtomicFile.reserve(in: directory, for: path)
      do { try decrypt(path, to: plain, identity: identity) } catch {
        unlink(plain)
        throw error
      }
      return plain
    } catch let error as StoreError { throw Failure(error) }
  }

  /// Whether a file begins as those of age do.
  static func isEncrypted(_ path: String) -> Bool {
    FileSystem.begins(path, with: Array("age-encryption.org/v1".utf8))
  }

  private static func make(_ path: String, replacing: Bool, _ fill: (String) throws -> Void) throws {
    do { try AtomicFile.make(path, replacing: replacing, fill) } catch let error as StoreError {
      throw Failure(error.exitCode, Failure(writing: path, error).message)
    }
  }

  /// Runs age with these arguments. Its own words are in English, and advise to write to its author: they are not shown.
  private static func run(
    _ arguments: [String], input: [UInt8]?,
    failure: String = "age n’a pas accepté cette clé publique, ou n’a pas pu écrire : rien n’a été écrit. "
      + "Une clé publique commence par age1…"
  ) throws {
    let age = ExternalProgram(name: "age", package: "age", purpose: "Le chiffrement")
    guard try age.launch(arguments, input: input, capture: .nothing).status == 0 else {
      throw Failure(ExitStatus.badData, failure)
    }
  }
}
