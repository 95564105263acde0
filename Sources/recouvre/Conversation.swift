import ArgumentParser
import Basics
import Glibc
import Interview
import Report
import Shell
import Store
import Terminal

/// Holds one conversation over a dossier, and ends the process with the documented code when it was cut.
struct Conversation {
  let common: CommonOptions
  let options: ConversationOptions
  let store: SQLiteStore

  /// A new dossier: notice first, its version kept in the log.
  func begin() throws {
    let questionnaire = try common.loadQuestionnaire()
    let day = try common.day()
    let notice = Action.note(nil, Welcome.noticeRecord(questionnaire, channel: channel))
    let header: DossierHeader
    do {
      header = try store.create(
        questionnaireVersion: questionnaire.version, fingerprint: questionnaire.fingerprint,
        year: Clock.today().year, opening: [notice],
        stamp: Stamp(author: "client", at: Clock.now(), provenance: .dit))
    } catch { throw Failure(error) }
    let cabinet = try common.cabinet()
    try hold(
      header: header, interview: Interview(questionnaire: questionnaire, actions: [notice]), day: day,
      cabinet: cabinet,
      greeting: Welcome.lines(
        cabinet: cabinet, questionnaire: questionnaire, reference: header.reference,
        accessible: Screen.isAccessible))
  }

  /// Refuses a place where nothing can be kept, before anything is asked.
  func requireWritable() throws {
    do { try store.requireWritable() } catch { throw Failure(error) }
  }

  /// An existing dossier, at the right question.
  func resume(_ reference: String) throws {
    try requireWritable()
    let (header, interview) = try common.open(reference, in: store)
    let answered = interview.activeAnswers.count
    try hold(
      header: header, interview: interview, day: common.day(), cabinet: common.cabinet(),
      greeting: [Messages.resumed(header.reference, answered: answered)]
        + Messages.keys(accessible: Screen.isAccessible))
  }

  private var channel: String { isatty(0) == 1 ? "terminal" : "flux" }

  private func hold(
    header: DossierHeader, interview: Interview, day: Day, cabinet: Cabinet, greeting: [Text]
  ) throws {
    let environment = common.environment.values
    let progress = SharedProgress()
    let rates = try common.rates()
    let folder = try DocumentFolder(common: common, store: store, day: day, cabinet: cabinet, rates: rates)
    let setting = SessionSetting(
      cabinet: cabinet, today: day, rates: rates, now: Clock.now, receipts: options.accuse,
      showsBilanAtEnd: isatty(1) == 1, channel: channel, documents: folder.told, work: progress.report)
    let console = Consoles.standard(environment: environment, accessible: false)
    var session = Session(
      console: console, store: store, header: header, interview: interview, setting: setting)
    let end: SessionEnd
    do {
      try session.greet(greeting)
      end = try session.run()
    } catch {
      if case .output = error, let code = Signals.takeEndingCode() { throw Failure(code, "") }
      throw Failure(error)
    }
    // The conversation went to standard error: the bilan is the data of this command.
    if end == .finished || end == .left || end == .stopped, isatty(1) != 1 {
      let document = Report.summary(
        bilan: session.bilan, dossier: session.interview.dossier(), cabinet: cabinet,
        reference: session.header.reference)
      try Output.standardOutput(Screen.text(document))
    }
    switch end {
    case .finished, .left, .stopped: return
    case .undecided:
      throw Failure(
        ExitStatus.refused,
        "Un nom de ce dossier est, de l’autre côté, dans un autre dossier : l’entretien s’arrête avant le récit. Donnez "
          + "la décision à la ligne suivante (« poursuivre » et le motif, ou « arrêter »), ou au clavier : recouvre reprendre "
          + session.header.reference)
    // Said already, answer by answer.
    case .notSaved(.notFound): throw Failure(ExitStatus.noInput, "")
    case .notSaved: throw Failure(ExitStatus.io, "")
    case .interrupted, .signalled, .refusedInput: if let failure = Failure(cut: end) { throw failure }
    }
  }
}
