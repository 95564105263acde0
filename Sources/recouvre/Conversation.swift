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
  ///
  /// - Parameter model: an earlier dossier of the same creditor, from which what concerns them is taken.
  func begin(like model: String? = nil, on console: StandardConsole? = nil) throws {
    let questionnaire = try common.loadQuestionnaire()
    let cabinet = try common.cabinet()
    let earlier = try model.map { try common.open($0, in: store, under: questionnaire) }
    if let earlier, !EarlierDossier.isAboutItsCreditor(earlier.interview) {
      throw Failure(ExitStatus.usage, Messages.nothingToTake(earlier.header.reference).plain)
    }
    let header: DossierHeader
    var copied: CopiedAnswers?
    do {
      header = try NewDossier.create(
        in: store, questionnaire: questionnaire, channel: channel, at: Clock.now())
      if let earlier {
        copied = CopiedAnswers(
          from: earlier.header.reference,
          try EarlierDossier.copy(
            earlier.interview, into: header, of: store, author: options.initials ?? "client", at: Clock.now())
        )
      }
    } catch { throw Failure(error) }
    var opening = try open(header.reference, questionnaire, sitting)
    opening.greeting = Welcome.lines(
      cabinet: cabinet, questionnaire: questionnaire, reference: header.reference,
      accessible: Screen.isAccessible)
    opening.copied = copied
    try hold(opening, cabinet: cabinet, on: console)
  }

  /// Refuses a place where nothing can be kept, before anything is asked.
  func requireWritable() throws {
    do { try store.requireWritable() } catch { throw Failure(error) }
  }

  /// An existing dossier, at the right question.
  func resume(_ reference: String, on console: StandardConsole? = nil) throws {
    try requireWritable()
    var opening = try open(reference, common.loadQuestionnaire(), sitting)
    opening.greeting += Messages.keys(accessible: Screen.isAccessible)
    try hold(opening, cabinet: common.cabinet(), on: console)
  }

  /// Where the conversation is held, and how.
  func console() -> StandardConsole {
    Consoles.standard(environment: common.environment.values, accessible: false)
  }

  /// A dossier about to be put before the person.
  private struct Opening {
    let header: DossierHeader
    let interview: Interview
    var greeting: [Text]
    /// What it was begun with.
    var copied: CopiedAnswers?
  }

  private func open(_ reference: String, _ questionnaire: Questionnaire, _ sitting: Sitting) throws -> Opening
  {
    let opened = try common.open(reference, in: store, under: questionnaire)
    let interview = opened.interview
    return Opening(
      header: opened.header, interview: interview,
      greeting: [Messages.resumed(opened.header.reference, answered: interview.activeAnswers.count)]
        + LastVisit.lines(
          opened.entries, interview, reader: sitting.reader(of: interview), today: try common.day(),
          rates: try common.rates())
        + [QuestionnaireChange.line(opened.header, interview)].compactMap(\.self))
  }

  /// The dossier for which another was left.
  private func open(_ destination: Destination, _ questionnaire: Questionnaire, _ sitting: Sitting) throws
    -> Opening
  {
    var opening = try open(destination.reference, questionnaire, sitting)
    if destination.isNew {
      opening.greeting = Welcome.lines(questionnaire: questionnaire, reference: destination.reference)
      opening.copied = destination.copied
    }
    opening.greeting.insert("", at: 0)
    return opening
  }

  /// What is known before the first dossier.
  private var sitting: Sitting { Sitting(initials: options.initials) }

  private var channel: String { isatty(0) == 1 ? "terminal" : "flux" }

  /// One dossier after the other, until the person leaves the program.
  private func hold(_ first: Opening, cabinet: Cabinet, on console: StandardConsole?) throws {
    let progress = SharedProgress()
    let rates = try common.rates()
    let day = try common.day()
    let folder = try DocumentFolder(common: common, store: store, day: day, cabinet: cabinet, rates: rates)
    var setting = SessionSetting(
      cabinet: cabinet, today: day, rates: rates, now: Clock.now, receipts: options.accuse,
      showsBilanAtEnd: isatty(1) == 1 && !options.json, channel: channel,
      speaks: options.speaks, sitting: sitting,
      documents: folder.told, work: progress.report)
    setting.editText = TextEditor(environment: common.environment.values).edit
    setting.files = FileNames(home: common.environment.values["HOME"]).suggestions
    setting.names = { [store] typed in
      ((try? store.names(beginning: typed, limit: 20)) ?? []).map { Suggestion($0) }
    }
    setting.dossiers = { [store] typed in
      ((try? store.references(beginning: typed, limit: 20)) ?? []).map {
        Suggestion($0.reference, label: DossierList.title($0.row.creditor, $0.row.debtor))
      }
    }
    var console = console ?? self.console()
    var opening = first
    var seen: Set<String> = []
    while true {
      // What changed since the last visit is said once.
      if !seen.insert(opening.header.reference).inserted { opening.greeting.removeSubrange(2...) }
      setting.copied = opening.copied
      var session = Session(
        console: console, store: store, header: opening.header, interview: opening.interview, setting: setting
      )
      let end: SessionEnd
      do {
        try session.greet(opening.greeting)
        end = try session.run()
      } catch {
        if session.hasWritten { session.refreshDesk() }
        if case .output = error, let code = Signals.takeEndingCode() { throw Failure(code, "") }
        throw Failure(error)
      }
      // What was answered here is in the next list, which has nothing left to draw.
      if session.hasWritten { session.refreshDesk() }
      try printBilan(session, after: end, cabinet)
      guard case .elsewhere(let destination) = end else { return try finish(end, session.header.reference) }
      console = session.console
      setting.sitting = session.sitting
      setting.sitting.previous = session.header.reference
      setting.today = try common.day()
      opening = try open(destination, opening.interview.questionnaire, setting.sitting)
    }
  }

  /// The conversation went to standard error: the bilan of each dossier is the data of this command.
  private func printBilan(_ session: Session<StandardConsole>, after end: SessionEnd, _ cabinet: Cabinet)
    throws
  {
    guard isatty(1) != 1 || options.json else { return }
    switch end {
    case .finished, .left, .stopped, .elsewhere:
      guard !options.json else {
        return try Output.standardOutput(
          JSONRenderer.render(
            bilan: session.bilan, dossier: session.interview.dossier(), cabinet: cabinet,
            reference: session.header.reference))
      }
      let document = Report.summary(
        bilan: session.bilan, dossier: session.interview.dossier(), cabinet: cabinet,
        reference: session.header.reference)
      try Output.standardOutput(Screen.text(document))
    case .interrupted, .signalled, .refusedInput, .undecided, .notSaved: return
    }
  }

  private func finish(_ end: SessionEnd, _ reference: String) throws {
    switch end {
    case .finished, .left, .stopped, .elsewhere: return
    case .undecided:
      throw Failure(
        ExitStatus.refused,
        "Un nom de ce dossier est, de l’autre côté, dans un autre dossier : l’entretien s’arrête avant le récit. Donnez "
          + "la décision à la ligne suivante (« poursuivre » et le motif, ou « arrêter »), ou au clavier : recouvre reprendre "
          + reference)
    // Said already, answer by answer.
    case .notSaved(.notFound): throw Failure(ExitStatus.noInput, "")
    case .notSaved: throw Failure(ExitStatus.io, "")
    case .interrupted, .signalled, .refusedInput: if let failure = Failure(cut: end) { throw failure }
    }
  }
}
