import ArgumentParser
import Basics
import Glibc
import Interview
import Report
import Shell
import Store

/// `recouvre liste`: the dossiers of this store, last touched first.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "liste", abstract: "Liste les dossiers, le dernier touché d’abord.",
    discussion: """
      Exemples :
        recouvre liste               les \(List.usual) derniers touchés
        recouvre liste --tout
        recouvre liste --json
      """)

  /// More than a person looks through, and read in a moment.
  private static let usual = 100

  @Flag(name: .long, help: "Tous les dossiers, et pas seulement les derniers touchés.")
  var tout = false

  @Flag(name: .long, help: "Sortie JSON (schéma recouvre-liste/1).")
  var json = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    guard let store = try common.storeIfAny() else {
      guard !json else { return try Output.standardOutput(DossierList.json([])) }
      return try Output.standardOutput(Screen.text(DossierList.lines([], today: common.day())))
    }
    let plan = InterviewPlan(try common.loadQuestionnaire())
    var rows: [DossierList.Row] = []
    let others: Int
    do {
      let headers = try store.headers(limit: tout ? -1 : List.usual)
      var progress = WorkProgress()
      for (index, header) in headers.enumerated() {
        // A damaged dossier is shown as such and does not hide the others.
        let interview: Interview?
        do {
          interview = Interview(plan: plan, actions: try store.entries(of: header.id).map(\.action))
        } catch .damaged(_, _) { interview = nil }
        rows.append(DossierList.Row(header: header, interview: interview))
        progress.report(.reading, Double(index + 1) / Double(headers.count))
      }
      progress.end()
      others = try store.count() - headers.count
    } catch { throw Failure(error) }
    if json {
      try Output.standardOutput(DossierList.json(rows))
    } else {
      let width = isatty(1) == 1 ? Screen.width : nil
      try Output.standardOutput(
        Screen.text(
          DossierList.lines(
            rows, today: common.day(), width: width, accessible: Screen.isAccessible)))
    }
    if others > 0 {
      Output.standardError(
        "… et \(FrenchFormat.count(others, "autre dossier", "autres dossiers")) : recouvre liste --tout\n")
    }
  }
}
