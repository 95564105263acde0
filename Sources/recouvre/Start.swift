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
      Pour un nouveau dossier sans question : recouvre nouveau. Pour reprendre sans question : recouvre reprendre.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var options: ConversationOptions

  func run() throws {
    let store = try common.store()
    let conversation = Conversation(common: common, options: options, store: store)
    try conversation.requireWritable()
    guard let reference = try offer(store) else { return try conversation.begin() }
    try conversation.resume(reference)
  }

  /// The dossier to resume, when there is one that is not finished and the person wants it.
  private func offer(_ store: SQLiteStore) throws -> String? {
    let headers: [DossierHeader]
    do { headers = try store.headers(limit: 1) } catch { throw Failure(error) }
    guard let last = headers.first, last.version > 1 else { return nil }
    let (_, interview) = try common.open(last.reference, in: store)
    guard interview.next() != nil else { return nil }
    var console = Consoles.standard(environment: common.environment.values, accessible: false)
    let choice: Bool?
    do {
      choice = try ResumeOffer.ask(&console, header: last, interview: interview)
    } catch { throw Failure(error) }
    guard let choice else { throw ExitCode.success }
    return choice ? last.reference : nil
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
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var options: ConversationOptions

  func run() throws {
    try Conversation(common: common, options: options, store: common.store()).begin()
  }
}

/// `recouvre reprendre [REF]`: the last dossier touched, or the one named.
struct Resume: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reprendre", abstract: "Reprend un dossier à la bonne question.",
    discussion: """
      Exemples :
        recouvre reprendre              le dernier dossier ouvert
        recouvre reprendre 2026-0007    ce dossier-là
      """)

  @Argument(
    help: ArgumentHelp("Référence du dossier.", valueName: "référence"), completion: Completions.references)
  var reference: String?

  @OptionGroup var common: CommonOptions
  @OptionGroup var options: ConversationOptions

  func run() throws {
    let store = try common.existingStore()
    let wanted: String
    if let reference {
      wanted = reference
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
}
