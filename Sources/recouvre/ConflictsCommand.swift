import ArgumentParser
import Basics
import Glibc
import Interview
import Shell
import Store

/// `recouvre conflits NOM`: the check for conflicts of interests by hand, before a call is even taken.
struct ConflictsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conflits",
    abstract: "Cherche un nom parmi les parties de tous les dossiers (conflit d’intérêts).",
    discussion: """
      Exemples :
        recouvre conflits "Menuiserie Garnier"
        recouvre conflits "Menuiserie Garnier" --siren 732829320
        recouvre conflits --siren 732829320   le numéro seul
        recouvre conflits -                   le nom est demandé, ou lu sur l’entrée standard
      Montre le côté, la date et le numéro du dossier, rien d’autre. Un nom donné sur la ligne de commande se voit
      dans la liste des programmes et dans l’historique du terminal : préférez « - » sur un ordinateur partagé.
      Code de sortie : 0 rien trouvé, 1 au moins un dossier.
      """)

  @Argument(help: ArgumentHelp("Nom ou raison sociale, ou - pour l’entrée standard.", valueName: "nom"))
  var nom: String?

  @Option(name: .long, help: ArgumentHelp("Numéro SIREN ou SIRET.", valueName: "numéro"))
  var siren: String?

  @Flag(name: .long, help: "Sortie JSON (schéma recouvre-conflits/1).")
  var json = false

  @OptionGroup var common: PlaceOptions

  func run() throws {
    var number: String?
    if let siren {
      guard case .value(let digits) = Siren.read(siren) else {
        throw Failure(
          ExitStatus.usage, "Le numéro « \(SafeText.escaped(siren)) » n’est pas un SIREN. Exemple : 732829320"
        )
      }
      number = digits
    }
    let text = try typedName()
    // Nine figures are a number, whatever the option.
    if number == nil, text.filter(\.isNumber).count >= 9, case .value(let digits) = Siren.read(text) {
      number = digits
    }
    let name = PartyName(number == nil || siren != nil ? text : "")
    if number == nil {
      guard !name.isEmpty else {
        throw Failure(ExitStatus.usage, "Donnez un nom. Exemple : recouvre conflits \"Menuiserie Garnier\"")
      }
      guard !name.isCommon else {
        throw Failure(
          ExitStatus.usage,
          "« \(SafeText.escaped(text)) » ne distingue personne : ce mot est dans le nom de beaucoup de "
            + "parties. Donnez le nom entier. Exemple : recouvre conflits \"Menuiserie Garnier\"")
      }
    }
    let store = try common.existingStore()
    let plan = InterviewPlan(try common.loadQuestionnaire())
    var progress = WorkProgress()
    let matches: [PartyMatch]
    let unread: [String]
    do {
      unread = try store.refreshParties(plan: plan) { progress.report($0, $1) }
      progress.end()
      matches = try store.matches(of: Party(.debtor, .adverse, name: name, siren: number), except: nil)
    } catch { throw Failure(error) }
    if json {
      try Output.standardOutput(ConflictList.json(matches, unread: unread))
    } else {
      try Output.standardOutput(Screen.text(ConflictList.lines(matches, unread: unread)))
    }
    if !matches.isEmpty { throw Failure(ExitStatus.differences, "") }
  }

  /// The name given, read or asked for; empty when only a number is given.
  private func typedName() throws -> String {
    guard nom == "-" else { return nom ?? "" }
    guard isatty(0) == 1 else {
      return String(try Input.text("-").reversed().drop(while: \.isNewline).reversed())
    }
    var keyboard = Keyboard(common.environment, unanswered: "Rien n’a été cherché.")
    return try keyboard.line("nom > ")
  }
}
