import ArgumentParser
import Basics

/// A first word that is no command: the parser would take it for an argument too many.
enum UnknownCommand {
  static func check(_ arguments: ArraySlice<String>) throws {
    // `recouvre help bilan` too.
    let named = arguments.first == "help" ? arguments.dropFirst() : arguments
    guard let word = named.first, !word.hasPrefix("-") else { return }
    let names = Recouvre.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard !names.contains(word) else { return }
    let nearest = names.map { (name: $0, distance: SearchKey.editDistance($0, SearchKey.fold(word))) }
      .filter { $0.distance <= 2 }.min { $0.distance < $1.distance }
    let advice =
      nearest.map { "Vouliez-vous dire «\u{A0}\($0.name)\u{A0}»\u{A0}?" } ?? "La liste : recouvre --help"
    throw Failure(
      ExitStatus.usage, "La commande «\u{A0}\(SafeText.escaped(word))\u{A0}» n’existe pas. \(advice)")
  }
}
