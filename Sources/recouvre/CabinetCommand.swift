import ArgumentParser
import Glibc
import Report
import Store

/// `recouvre cabinet`: the firm and the booking of the free first call.
struct CabinetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cabinet", abstract: "Montre les coordonnées du cabinet et du premier appel gratuit.",
    discussion: """
      Exemples :
        recouvre cabinet              ce qui est connu, ce qui reste à renseigner
        recouvre cabinet --creer      écrit un fichier cabinet.yaml à compléter
      """)

  @Flag(name: .long, help: "Écrit cabinet.yaml dans le dossier de configuration, s’il n’existe pas.")
  var creer = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let path = try common.cabinetPath()
    if creer {
      guard access(path, F_OK) != 0 else {
        throw Failure(ExitStatus.refused, "\(path) existe déjà : modifiez-le avec un éditeur de texte.")
      }
      try ConfigurationFolder.create(for: path)
      try Output.file(Cabinet.default.encoded(), to: path, replacing: false)
      return
    }
    let cabinet = try common.cabinet()
    try Output.standardOutput(cabinet.encoded())
    Output.standardError(
      access(path, F_OK) == 0 ? "Lu dans \(path)\n" : "Pour compléter : recouvre cabinet --creer\n")
  }
}
