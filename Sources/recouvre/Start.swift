import ArgumentParser
import Basics
import Glibc
import Interview
import Shell
import Store
import Terminal

/// `recouvre` alone: a new interview, or the offer to resume an unfinished one.
struct Start: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commencer", abstract: "Commence un entretien, ou propose de reprendre le dernier.",
    discussion: """
      Exemples :
        recouvre                        le mot « commencer » est sous-entendu
        recouvre commencer --accessible
      S’il propose de reprendre : o ou n. Sans cette question : recouvre nouveau, ou recouvre reprendre.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var options: ConversationOptions

  func run() throws {
    let store = try common.store()
    let conversation = Conversation(common: common, options: options, store: store)
    try conversation.requireWritable()
    var console = conversation.console()
    switch try offer(store, on: &console) {
    case .new: try conversation.begin(on: console)
    case .resume(let reference): try conversation.resume(reference, on: console)
    case .leave: throw ExitCode.success
    case .cut(let end): if let failure = Failure(cut: end) { throw failure }
    }
  }

  /// What the person wants when the last dossier is not finished.
  private func offer(_ store: SQLiteStore, on console: inout StandardConsole) throws -> ResumeOffer.Choice {
    let headers: [DossierHeader]
    do { headers = try store.headers(limit: 1) } catch { throw Failure(error) }
    guard let last = headers.first, last.version > 1 else { return .new }
    // What changed since is said once, when the dossier is opened.
    let interview = try common.open(
      last.reference, in: store, under: common.loadQuestionnaire()
    ).interview
    // A stream begins anew after a finished dossier: its first line is an answer.
    guard interview.next() != nil || console.isInteractive else { return .new }
    do {
      return try ResumeOffer.ask(
        &console, header: last, interview: interview, in: store, today: Clock.today())
    } catch { throw Failure(error) }
  }
}

/// `recouvre nouveau`: always a new dossier.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nouveau", abstract: "Commence un nouveau dossier.",
    discussion: """
      Exemples :
        recouvre nouveau
        recouvre nouveau < reponses.txt      une réponse par ligne, comme au clavier
        recouvre nouveau --comme 2026-0003   pour le créancier d’un dossier antérieur
        recouvre nouveau --json < reponses.txt > bilan.json
      Tout ce qui est demandé se répond à la ligne suivante : o ou n pour confirmer, un numéro pour choisir, \
      « poursuivre » et le motif ou « arrêter » devant un conflit d’intérêts possible. Une ligne peut être une commande (:aide).
      """)

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Reprend d’un dossier antérieur ce qui concerne le créancier (forme, SIREN, adresse, contact…).",
      valueName: "référence"))
  var comme: String?

  @OptionGroup var common: CommonOptions
  @OptionGroup var options: ConversationOptions

  func run() throws {
    let store = try comme == nil ? common.store() : common.existingStore()
    try Conversation(common: common, options: options, store: store).begin(like: comme)
  }
}

/// `recouvre reprendre [REF]`: the last dossier touched, or the one named.
struct Resume: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reprendre", abstract: "Reprend un dossier à la bonne question.",
    discussion: """
      Exemples :
        recouvre reprendre              le dernier dossier ouvert
        recouvre reprendre 2026-0007    ce dossier-là ; 2026-7, ou 7 la même année, suffit
        recouvre reprendre garnier      celui qui porte ce nom
        recouvre reprendre 2026-0007 < suite.txt    une réponse par ligne, comme au clavier
      """)

  @Argument(
    help: ArgumentHelp("Référence du dossier, ou mots d’un nom.", valueName: "référence"),
    completion: Completions.references)
  var mots: [String] = []

  @OptionGroup var common: CommonOptions
  @OptionGroup var options: ConversationOptions

  func run() throws {
    let store = try common.existingStore()
    let wanted: String
    if !mots.isEmpty {
      wanted = try reference(of: mots.joined(separator: " "), in: store)
    } else {
      let last: DossierHeader?
      do { last = try store.headers(limit: 1).first } catch { throw Failure(error) }
      guard let last else {
        throw Failure(ExitStatus.noInput, "Il n’y a encore aucun dossier. Pour commencer : recouvre nouveau")
      }
      wanted = last.reference
    }
    try Conversation(common: common, options: options, store: store).resume(wanted)
  }

  private func reference(of typed: String, in store: SQLiteStore) throws -> String {
    var progress = WorkProgress()
    defer { progress.end() }
    let named: OtherDossiers.Named
    do {
      named = try OtherDossiers.named(typed, year: Clock.today().year, in: store, try common.deskSetting()) {
        progress.report($0, $1)
      }
    } catch let error as StoreError { throw Failure(error) }
    switch named {
    case .one(let header): return header.reference
    case .none: throw Failure(ExitStatus.noInput, Messages.noDossierNamed(typed).plain)
    case .several(let rows): throw Failure(ExitStatus.noInput, Messages.severalDossiers(typed, rows).plain)
    }
  }
}
