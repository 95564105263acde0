import ArgumentParser
import Assessment
import Basics
import Glibc
import Interview
import Law
import Report
import Shell
import Store

/// `recouvre rejouer FICHIER…`: replays saved interviews and compares what they conclude.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rejouer", abstract: "Rejoue des entretiens enregistrés et compare leurs conclusions.",
    discussion: """
      Exemples :
        recouvre rejouer garnier.yaml
        recouvre rejouer Tests/Interviews/*.yaml
        recouvre rejouer garnier.yaml --garder      garde le dossier, à reprendre
        recouvre rejouer garnier.yaml --attendu bilan.json
      Code de sortie : 0 conforme, 1 différence, 65 fichier illisible, 66 fichier introuvable.
      """)

  @Argument(
    help: ArgumentHelp("Entretiens enregistrés (YAML), ou - pour l’entrée standard.", valueName: "fichier"),
    completion: Completions.questionnaires)
  var files: [String]

  @Flag(name: .long, help: "Garde chaque dossier, comme s’il avait été saisi.")
  var garder = false

  @Flag(name: .long, help: "Le bilan en JSON (un objet par ligne s’il y a plusieurs fichiers).")
  var json = false

  @Flag(name: .long, help: "Affiche un reçu pour chaque réponse enregistrée (avec --garder).")
  var accuse = false

  @Option(
    name: .long,
    help: ArgumentHelp("Compare tout le bilan avec ce JSON, au caractère près.", valueName: "bilan.json"),
    completion: .file(extensions: ["json"]))
  var attendu: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if files.isEmpty {
      throw ValidationError("Donnez au moins un fichier. Exemple : recouvre rejouer garnier.yaml")
    }
    if attendu != nil, files.count > 1 {
      throw ValidationError("--attendu compare un seul fichier à la fois.")
    }
  }

  func run() throws {
    let questionnaire = try common.loadQuestionnaire()
    let plan = InterviewPlan(questionnaire)
    let day = try common.givenDay()
    let cabinet = try common.cabinet()
    let rates = try common.rates()
    let store = garder ? try common.store() : nil
    let expected = try attendu.map { try Input.text($0) }
    var worst: Int32 = 0
    let started = time(nil)
    for (index, file) in files.enumerated() {
      do {
        let report = try replay(file, plan, day, rates)
        if let store { try keep(report, questionnaire, in: store) }
        try show(report, cabinet)
        if !report.isAsExpected { worst = max(worst, ExitStatus.differences) }
        if let expected {
          let found = JSONRenderer.render(
            bilan: report.bilan, dossier: report.outcome.interview.dossier(), cabinet: cabinet, reference: nil
          )
          if found != expected {
            worst = max(worst, ExitStatus.differences)
            Output.standardError(LineDifference.text(expected: expected, found: found))
          }
        }
      } catch let failure as Failure where files.count > 1 && failure.code < ExitStatus.cannotCreate {
        Output.standardError("\(SafeText.escaped(file)) : \(failure.message)\n")
        worst = max(worst, failure.code)
      }
      if time(nil) - started > 1, isatty(2) == 1, files.count > 20, !Screen.isAccessible {
        Output.progress("\(index + 1)/\(files.count)")
      }
    }
    if worst != 0 { throw Failure(worst, "") }
  }

  private func replay(_ file: String, _ plan: InterviewPlan, _ day: Day?, _ rates: RateBook) throws
    -> ReplayReport
  {
    do {
      let saved = try SavedInterview.decode(yaml: Input.text(file))
      return ReplayReport(
        file: file, saved: saved, plan: plan, day: day ?? saved.day ?? Clock.today(), rates: rates)
    } catch let error as SavedInterviewError {
      let place = error.line.map { ", ligne \($0)" } ?? ""
      throw Failure(ExitStatus.badData, "\(SafeText.escaped(file))\(place) : \(error.message)")
    }
  }

  private func show(_ report: ReplayReport, _ cabinet: Cabinet) throws {
    if json {
      let render = files.count == 1 ? JSONRenderer.render : JSONRenderer.renderLine
      try Output.standardOutput(
        render(report.bilan, report.outcome.interview.dossier(), cabinet, nil))
    } else if files.count == 1 {
      let document = Report.summary(
        bilan: report.bilan, dossier: report.outcome.interview.dossier(), cabinet: cabinet, reference: nil)
      try Output.standardOutput(Screen.text(document))
    } else {
      try Output.standardOutput(Screen.text([report.status]))
    }
    if files.count == 1 || !report.isAsExpected {
      for line in report.lines { Output.standardError(line.plain + "\n") }
    }
    if files.count == 1 {
      Output.standardError(
        report.isAsExpected ? "Rejeu conforme.\n" : "Rejeu différent de ce qui était attendu.\n")
    }
  }

  /// One append an answer, as if typed, so that a receipt means the same thing.
  private func keep(_ report: ReplayReport, _ questionnaire: Questionnaire, in store: SQLiteStore) throws {
    do {
      var header = try store.create(
        questionnaireVersion: questionnaire.version, fingerprint: questionnaire.fingerprint, at: Clock.now(),
        year: report.day.year)
      for action in report.outcome.actions {
        let stamp = Stamp(author: "rejeu", at: Clock.now(), provenance: .importe)
        let entries = try store.append([action], to: header.id, expecting: header.version, stamp: stamp)
        header = header.after(entries)
        if accuse {
          try Output.standardOutput(Screen.plain([Messages.receipt(header.version, action.subject)]))
        }
      }
      Output.standardError("Dossier gardé : \(header.reference)\n")
    } catch let error as StoreError { throw Failure(error) }
  }
}
