import ArgumentParser
import Basics
import Interview
import Shell
import Store

/// `recouvre exporter REF`: a dossier as a saved interview.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exporter", abstract: "Écrit un dossier comme entretien enregistré (YAML).",
    discussion: "Exemple :\n  recouvre exporter 2026-0007 -o garnier.yaml")

  @Argument(help: ArgumentHelp("Référence du dossier.", valueName: "référence"))
  var reference: String

  @Option(name: .short, help: ArgumentHelp("Fichier à écrire, au lieu de l’écran.", valueName: "fichier"))
  var output: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let (_, interview) = try common.open(reference, in: common.store())
    try Output.data(
      SavedInterview.encode(interview: interview, day: common.givenDay(), expected: []), to: output)
  }
}

/// `recouvre importer FICHIER`: a saved interview becomes a dossier of the store.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "importer", abstract: "Ouvre un dossier à partir d’un entretien enregistré.",
    discussion: "Exemple :\n  recouvre importer garnier.yaml\nPuis : recouvre reprendre")

  @Argument(
    help: ArgumentHelp("Entretien enregistré (YAML), ou - pour l’entrée standard.", valueName: "fichier"))
  var file: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    let questionnaire = try common.loadQuestionnaire()
    let saved: SavedInterview
    do {
      saved = try SavedInterview.decode(yaml: Input.text(file))
    } catch let error as SavedInterviewError {
      let place = error.line.map { ", ligne \($0)" } ?? ""
      throw Failure(ExitStatus.badData, "\(SafeText.escaped(file))\(place) : \(error.message)")
    }
    let report = ReplayReport(
      file: file, saved: saved, plan: InterviewPlan(questionnaire),
      day: try common.givenDay() ?? saved.day ?? Clock.today(), rates: try common.rates())
    do {
      let store = try common.store()
      let header = try store.create(
        questionnaireVersion: questionnaire.version, fingerprint: questionnaire.fingerprint, at: Clock.now(),
        year: Clock.today().year)
      let stamp = Stamp(author: "import", at: Clock.now(), provenance: .importe)
      _ = try store.append(report.outcome.actions, to: header.id, expecting: header.version, stamp: stamp)
      try Output.standardOutput(header.reference + "\n")
      let count = FrenchFormat.count(report.outcome.interview.activeAnswers.count, "réponse", "réponses")
      Output.standardError("\(count) en place. Pour continuer : recouvre reprendre \(header.reference)\n")
    } catch let error as StoreError { throw Failure(error) }
    for refused in report.outcome.refused {
      Output.standardError("refusée : \(SafeText.escaped(refused.description))\n")
    }
    for row in report.outcome.unused {
      Output.standardError("sans effet : \(SafeText.escaped(row.description))\n")
    }
    if !report.outcome.refused.isEmpty { throw Failure(ExitStatus.differences, "") }
  }
}
