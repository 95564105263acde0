import ArgumentParser
import Basics

/// A word that is no command: the parser would take it for an argument too many.
enum UnknownCommand {
  static func check(_ arguments: ArraySlice<String>) throws {
    // `recouvre help bilan` too.
    let named = arguments.first == "help" ? arguments.dropFirst() : arguments
    guard let word = named.first, !word.hasPrefix("-") else { return }
    let commands = Recouvre.configuration.subcommands
    guard let command = commands.first(where: { $0.configuration.commandName == word }) else {
      throw failure(word, among: commands, of: "recouvre")
    }
    // None of the commands that have commands takes a word of another kind.
    let inner = command.configuration.subcommands
    guard !inner.isEmpty, let second = named.dropFirst().first, !second.hasPrefix("-"),
      !inner.contains(where: { $0.configuration.commandName == second })
    else { return }
    throw failure(second, among: inner, of: "recouvre " + word)
  }

  private static func failure(
    _ word: String, among commands: [any ParsableCommand.Type], of parent: String
  ) -> Failure {
    let names = commands.compactMap { $0.configuration.shouldDisplay ? $0.configuration.commandName : nil }
    let advice =
      Nearest.of(word, among: names).map { "Vouliez-vous dire «\u{A0}\($0)\u{A0}»\u{A0}?" }
      ?? "La liste : \(parent) --help"
    return Failure(
      ExitStatus.usage, "La commande «\u{A0}\(SafeText.escaped(word))\u{A0}» n’existe pas. \(advice)")
  }
}

/// The word that was meant, when one is near.
enum Nearest {
  static func of(_ word: String, among words: [String]) -> String? {
    let wanted = SearchKey.fold(word)
    guard !wanted.isEmpty else { return nil }
    // `fact` for `facture`: what begins so was meant, when only one does.
    let beginning = words.filter { SearchKey.fold($0).hasPrefix(wanted) }
    if beginning.count == 1 { return beginning[0] }
    return words.map { (word: $0, distance: SearchKey.editDistance(SearchKey.fold($0), wanted)) }
      .filter { $0.distance <= 2 }.min { $0.distance < $1.distance }?.word
  }
}
