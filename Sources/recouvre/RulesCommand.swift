import ArgumentParser
import Report

/// `recouvre regles`: the rules and the figures, for the lawyer who reviews them.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "regles",
    abstract: "Écrit les règles et les chiffres appliqués, avec leurs articles, pour les relire.",
    discussion: """
      Exemples :
        recouvre regles -o regles.md
        recouvre regles --le 2026-08-31       les chiffres en vigueur ce jour-là
        recouvre regles --json
      """)

  @Flag(name: .long, help: "Sortie JSON (schéma recouvre-regles/1).")
  var json = false

  @OptionGroup var destination: OutputOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Jour des chiffres (sinon : celui de leur dernier contrôle). Exemple : 2026-08-31.", valueName: "jour"))
  var le: String?

  func run() throws {
    let document = RulesDocument(on: try le.map { try CommonOptions.day($0) } ?? RulesDocument.referenceDay)
    try destination.write(json ? document.json : document.markdown)
  }
}
