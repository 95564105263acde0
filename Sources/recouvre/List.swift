import ArgumentParser
import Basics
import Glibc
import Interview
import Report
import Shell
import Store

/// `recouvre liste`: the dossiers of this store, the nearest date first.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "liste", abstract: "Liste les dossiers, la date la plus proche d’abord.",
    discussion: """
      Exemples :
        recouvre liste                          les \(List.usual) premiers
        recouvre liste --avant 2026-12-31       ceux qui ont une date avant ce jour
        recouvre liste --etat en-cours --operateur CL
        recouvre liste --creancier Lenoir --par nom
        recouvre liste --par date               le dernier touché d’abord
        recouvre liste --tout
        recouvre liste --json
      Une date dépassée vient en tête, la dernière d’abord. États : en-cours, complet, arrete (conflit d’intérêts
      possible), abime. Ordres : danger (la date la plus proche), date (le dernier touché), nom.
      """)

  /// More than a person looks through, and read in a moment.
  private static let usual = 100

  @Option(
    name: .long, help: ArgumentHelp("en-cours, complet, arrete ou abime.", valueName: "état"),
    transform: List.state)
  var etat: DeskRow.State?

  @Option(name: .long, help: ArgumentHelp("Ceux qui ont une date avant ce jour.", valueName: "jour"))
  var avant: String?

  @Option(name: .long, help: ArgumentHelp("Initiales de qui remplit le dossier.", valueName: "initiales"))
  var operateur: String?

  @Option(name: .long, help: ArgumentHelp("Mots du nom du créancier.", valueName: "mots"))
  var creancier: String?

  @Option(
    name: .long, help: ArgumentHelp("danger, date ou nom.", valueName: "ordre"), transform: List.order)
  var par: DeskQuery.Order = .danger

  @Flag(name: .long, help: "Tous les dossiers, et pas seulement les \(List.usual) premiers.")
  var tout = false

  @Flag(name: .long, help: "Sortie JSON (schéma recouvre-liste/2).")
  var json = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let today = try common.day()
    var query = DeskQuery(today: today)
    query.state = etat
    query.before = try avant.map { try CommonOptions.day($0, option: "--avant") }
    query.operatorInitials = operateur
    query.creditor = creancier
    query.order = par
    query.limit = tout ? nil : List.usual
    guard let store = try common.storeIfAny() else {
      guard !json else {
        return try Output.standardOutput(
          DossierList.json(DeskPage(listings: [], matching: 0, all: 0), today: today))
      }
      return try Output.standardOutput(Screen.text([DossierList.none]))
    }
    do {
      let desk = try common.desk(of: store)
      let page = try desk.list(query)
      if json {
        try Output.standardOutput(DossierList.json(page, today: today))
      } else if page.all == 0 {
        try Output.standardOutput(Screen.text([DossierList.none]))
      } else if page.listings.isEmpty {
        try Output.standardOutput(Screen.text(try DossierList.nothing(for: query, on: desk)))
      } else {
        let width = isatty(1) == 1 ? Screen.width : nil
        try Output.standardOutput(
          Screen.text(
            DossierList.lines(
              page.listings, today: today, width: width, accessible: Screen.isAccessible)))
      }
      let others = page.matching - page.listings.count
      if others > 0 {
        Output.standardError(
          "… et \(FrenchFormat.count(others, "autre dossier", "autres dossiers")) : ajoutez --tout\n")
      }
    } catch let error as StoreError { throw Failure(error) }
  }

  static func state(_ text: String) throws -> DeskRow.State {
    let word = SearchKey.fold(text)
    guard
      let state = DeskRow.State.allCases.first(where: { SearchKey.fold(DossierList.word($0)) == word })
    else {
      throw ValidationError(
        "L’état « \(SafeText.escaped(text)) » n’est pas prévu. Choisissez : "
          + DeskRow.State.allCases.map(DossierList.word).joined(separator: ", ") + ".")
    }
    return state
  }

  static func order(_ text: String) throws -> DeskQuery.Order {
    guard let order = DeskQuery.Order(rawValue: SearchKey.fold(text)) else {
      throw ValidationError(
        "L’ordre « \(SafeText.escaped(text)) » n’est pas prévu. Choisissez : danger, date ou nom.")
    }
    return order
  }
}

extension CommonOptions {
  /// What the rows of the desk are drawn with.
  func deskSetting() throws -> Desk.Setting {
    Desk.Setting(plan: InterviewPlan(try loadQuestionnaire()), today: try day(), rates: try rates())
  }

  /// The desk of a store, up to date; how long that takes is said.
  func desk(of store: SQLiteStore) throws -> Desk {
    var progress = WorkProgress()
    defer { progress.end() }
    let setting = try deskSetting()
    do {
      return try Desk(store, setting) { progress.report($0, $1) }
    } catch { throw Failure(error) }
  }
}
