import ArgumentParser
import Basics
import Interview
import Report
import Shell
import Store

/// `recouvre liste`: the dossiers of this store, last touched first.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "liste", abstract: "Liste les dossiers, le dernier touché d’abord.",
    discussion: "Exemple :\n  recouvre liste --json")

  @Flag(name: .long, help: "Sortie JSON (schéma recouvre-liste/1).")
  var json = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let store = try common.store()
    let questionnaire = try common.loadQuestionnaire()
    var rows: [DossierList.Row] = []
    do {
      for header in try store.headers() {
        // A damaged dossier is shown as such and does not hide the others.
        let interview: Interview?
        do {
          interview = Interview(
            questionnaire: questionnaire, actions: try store.entries(of: header.id).map(\.action))
        } catch .damaged(_, _) { interview = nil }
        rows.append(DossierList.Row(header: header, interview: interview))
      }
    } catch { throw Failure(error) }
    if json {
      try Output.standardOutput(DossierList.json(rows))
    } else {
      try Output.standardOutput(Screen.text(DossierList.lines(rows, today: common.day())))
    }
  }
}
