import ArgumentParser

/// The command line. Each subcommand has its own file; all they do is wire and print.
struct Recouvre: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recouvre",
    abstract: "Préparer le premier appel (gratuit) avec votre avocat en recouvrement de créances.",
    discussion: """
      Exemples :
        recouvre                        commencer, ou reprendre là où vous étiez
        recouvre reprendre 2026-0007    reprendre un dossier
        recouvre bilan 2026-0007        le bilan d’un dossier
        recouvre documents 2026-0007    le bilan, la lettre, la demande de rendez-vous, à imprimer
        recouvre rendez-vous 2026-0007  le premier appel, la demande déjà écrite
        recouvre rejouer dossier.yaml   rejouer un entretien enregistré

      Rien n’est envoyé : tout reste sur cet ordinateur.
      """,
    version: "0.1.0",
    subcommands: [
      Start.self, New.self, Resume.self, List.self, SearchCommand.self, BilanCommand.self, LetterCommand.self,
      ModelsCommand.self,
      PiecesCommand.self, AppointmentCommand.self, DocumentsCommand.self,
      ReplayCommand.self, Export.self,
      ImportCommand.self, QuestionnaireCommand.self, RulesCommand.self, CabinetCommand.self,
      BaremeCommand.self, Verify.self, BackupCommand.self, RestoreCommand.self, EraseCommand.self,
      PurgeCommand.self, ConflictsCommand.self,
      KeepCommand.self, MissionCommand.self, CompletionCommand.self, ManualCommand.self,
    ],
    defaultSubcommand: Start.self)
}
