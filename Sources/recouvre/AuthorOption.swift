import ArgumentParser
import Basics

/// Who does it: initials, kept beside the act.
struct AuthorOption: ParsableArguments {
  @Option(
    name: .customLong("auteur"),
    help: ArgumentHelp("Vos initiales (1 à 8 lettres).", valueName: "initiales"),
    transform: AuthorOption.read)
  var author = "client"

  static let lengths = 1...8

  static func read(_ text: String) throws -> String {
    guard lengths.contains(text.count), text.allSatisfy(\.isLetter) else {
      throw ValidationError(
        "Les initiales « \(SafeText.escaped(text)) » ne conviennent pas : 1 à 8 lettres. Exemple : --auteur LD"
      )
    }
    return text
  }
}
