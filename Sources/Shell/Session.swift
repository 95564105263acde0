package import Assessment
import Basics
import Dossier
package import Interview
import Report
package import Store
package import Terminal

/// One dossier open before one person: reads lines, commits answers, shows questions.
///
/// The session decides nothing: what to ask comes from ``Interview``, what to conclude from
/// ``assess(_:on:rates:)``, and an answer is acknowledged only once the store has it on disk.
package struct Session<C: Console> {
  package var console: C
  let store: any DossierStore
  package private(set) var header: DossierHeader
  package private(set) var interview: Interview
  let setting: SessionSetting

  /// The question that the person went to, when it is not simply the next one.
  var cursor: FactPath?
  private var shownSection = ""
  private var shownElement = ""
  private var hasSaidHowToPass = false
  private var hasShownBilan = false
  /// The bilan that the screen shows at the end of the interview.
  private var shownSummary: [Text] = []
  /// What the bilan says, at this version of the log; and what it was foreseen to say at the next, while somebody is
  /// asked about a correction.
  private var concluded: (version: Int, conclusions: KeyConclusions)?
  private var foreseen: (version: Int, conclusions: KeyConclusions)?
  /// What the last line of facts gave, and what the last `:annuler` took back of it.
  var together: Together?
  var takenBackTogether: Together?
  /// A command typed at a list or at a confirmation.
  private var passedOn: String?
  private var interruptions = 0
  private var refusals = 0
  /// The line that was being typed when the terminal went away last time; offered once, at its question.
  private var draft: Draft?
  /// What the store refused and was not given again since, in order.
  private var unsaved: [Unsaved] = []
  private var hasSaidUnsaved = false
  /// An answer was left without its confirmation.
  private var leavesSomething = false
  /// How many elements a list had when its table was shown by itself.
  var shownTables: [String: Int] = [:]
  var hasSaidTableHint = false
  /// What the editor gave and no question took yet.
  var unfinished: UnfinishedText?
  /// Put under the cursor at the next prompt.
  var offered: String?
  var hasSaidEditor = false
  /// What the last check for conflicts compared.
  var compared: ComparedParties?
  /// What the next dossier of this sitting will know.
  package private(set) var sitting: Sitting
  /// The name and the number for which an earlier dossier was looked for.
  var offeredFor: [String] = []
  private(set) var startedAt: Instant
  /// Something was kept since the session began.
  package private(set) var hasWritten = false

  package init(
    console: C, store: any DossierStore, header: DossierHeader, interview: Interview, setting: SessionSetting
  ) {
    self.console = console
    self.store = store
    self.header = header
    self.interview = interview
    self.setting = setting
    sitting = setting.sitting
    startedAt = setting.now()
  }

  /// The bilan of the answers in force, on the session's day.
  package var bilan: Bilan { assess(interview.dossier(), on: setting.today, rates: setting.rates) }

  /// Puts questions until the person leaves or the interview and its bilan are over.
  package mutating func run() throws(SessionFailure) -> SessionEnd {
    let end: SessionEnd
    do {
      end = try converse()
    } catch .ended(let left) {
      if left == .left { try leave() }
      end = left
    }
    try recordCall(after: end)
    return try honest(end)
  }

  /// An action that the store refused.
  private struct Unsaved {
    let action: Action
    let error: StoreError
  }

  /// The end, unless something that was given is in no store: whoever leaves is told.
  private mutating func honest(_ end: SessionEnd) throws(SessionFailure) -> SessionEnd {
    guard let last = unsaved.last else { return end }
    switch end {
    case .finished, .left, .stopped, .interrupted:
      if !hasSaidUnsaved { try leave() }
      return .notSaved(unsaved.first { $0.error.isGone }?.error ?? last.error)
    case .signalled, .refusedInput, .undecided, .elsewhere, .notSaved: return end
    }
  }

  private mutating func converse() throws(SessionFailure) -> SessionEnd {
    try takeUpDraft()
    if let copied = setting.copied { try review(copied) }
    while true {
      try offerEarlier()
      if let end = try checkConflicts() { return end }
      let wanted = cursor.flatMap { interview.step(at: $0) }
      cursor = nil
      let outcome: Outcome
      if let step = wanted ?? interview.next() {
        outcome = try ask(step)
      } else {
        outcome = try close()
      }
      switch outcome {
      case .goOn: continue
      case .leave(let end): return end
      }
    }
  }

  /// Goes to the question of the half-typed line that the last session left, if it is still asked.
  private mutating func takeUpDraft() throws(SessionFailure) {
    guard console.isInteractive, let left = try? store.draft(of: header.id) else { return }
    guard interview.step(at: left.path) != nil else { return }
    draft = left
    cursor = left.path
  }

  /// Keeps the half-typed line: not an answer, but not lost either.
  private func keepDraft(_ text: String, at step: Step) {
    let isWorthKeeping = text.contains { !$0.isWhitespace } && !text.hasPrefix(":")
    guard isWorthKeeping else { return }
    // The terminal is gone: there is nobody to tell that the disk refused.
    try? store.keepDraft(Draft(path: step.path, text: text, at: setting.now()), of: header.id)
  }

  private mutating func forgetDraft() {
    guard draft != nil else { return }
    draft = nil
    try? store.keepDraft(nil, of: header.id)
  }

  enum Outcome {
    case goOn
    case leave(SessionEnd)
  }

  // MARK: Writing

  mutating func say(_ text: Text) throws(SessionFailure) {
    do { try console.write(text) } catch { throw .output(errno: error.errno) }
  }

  mutating func say(_ lines: [Text]) throws(SessionFailure) {
    for line in lines { try say(line) }
  }

  // MARK: Committing

  /// Appends to the log, then applies. Returns false when nothing was kept and the question stays.
  mutating func commit(_ action: Action) throws(SessionFailure) -> Bool {
    let stamp = Stamp(author: author, at: setting.now(), provenance: .dit)
    var after = interview
    _ = after.apply(action)
    do {
      let entries = try store.append(
        [action], to: header.id, expecting: header.version, parties: Party.drawn(from: after), stamp: stamp)
      header = header.after(entries)
    } catch .conflict(_, _) {
      return try mergeConflict(with: action)
    } catch {
      let error = named(error)
      unsaved.removeAll { $0.action.subject == action.subject }
      unsaved.append(Unsaved(action: action, error: error))
      hasSaidUnsaved = false
      try say(error.isGone ? Messages.gone(header.reference) : Text(error.message, .error))
      try say(notKept(action))
      if !console.isInteractive { throw .store(error) }
      return false
    }
    // A question put aside is not answered for that.
    if case .park = action {} else { unsaved.removeAll { $0.action.subject == action.subject } }
    interview = after
    hasWritten = true
    if case .answer("accueil.operateur", let answer) = action, answer.state == .value {
      sitting.initials = answer.canonical
    }
    if setting.receipts {
      try say(Messages.receipt(header.version, action.subject))
    }
    return true
  }

  /// Keeps answers taken from another dossier, all or none; false when the store refused, which is said.
  mutating func commitCopied(_ actions: [Action]) throws(SessionFailure) -> Bool {
    var after = interview
    _ = after.apply(contentsOf: actions)
    do {
      let entries = try store.append(
        actions, to: header.id, expecting: header.version, parties: Party.drawn(from: after),
        stamp: Stamp(author: author, at: setting.now(), provenance: .deduit))
      header = header.after(entries)
    } catch {
      try say(Text(named(error).message, .error))
      try say(Messages.notKept)
      return false
    }
    interview = after
    hasWritten = true
    return true
  }

  /// Appends an act that nobody typed; false when the store refused.
  mutating func keep(_ act: Act) -> Bool {
    let stamp = Stamp(author: author, at: setting.now(), provenance: .dit)
    for _ in 0..<2 {
      do {
        let entries = try store.append(
          [.act(act)], to: header.id, expecting: header.version, parties: nil, stamp: stamp)
        header = header.after(entries)
        _ = interview.apply(.act(act))
        return true
      } catch .conflict(_, _) {
        // Somebody wrote meanwhile: an act contradicts no answer.
        guard let current = try? store.header(header.id.text) else { return false }
        header = current
      } catch {
        return false
      }
    }
    return false
  }

  /// The dossier by its reference: whoever reads knows no other name of it.
  private func named(_ error: StoreError) -> StoreError {
    error.isGone ? .notFound(header.reference) : error
  }

  /// Says which answer was not kept, so that it can be given again.
  private func notKept(_ action: Action) -> Text {
    guard case .answer(let path, let answer) = action, let step = interview.step(at: path) else {
      return Messages.notKept
    }
    return Text("Cette réponse n’est pas enregistrée\u{A0}: \(step.question.wording) ")
      + Recap.value(answer, step.question)
  }

  /// Another person wrote in this dossier meanwhile: shows both values, overwrites nothing.
  private mutating func mergeConflict(with action: Action) throws(SessionFailure) -> Bool {
    let before = interview
    let known = header.version
    foreseen = nil
    concluded = nil
    let entries: [LogEntry]
    do { entries = try store.entries(of: header.id) } catch { throw .store(named(error)) }
    interview = Interview(questionnaire: before.questionnaire, actions: entries.map(\.action))
    // As far as was read and no farther: what is written from now on must be a conflict again.
    header = header.after(entries)
    // Of what was written meanwhile, not of what this session wrote itself.
    let news = entries.filter { $0.sequence > known }
    let latest = news.last { $0.action.subject == action.subject } ?? news.last
    try say(Messages.changedElsewhere(latest?.stamp))
    guard case .answer(let path, let mine) = action, let theirs = interview.activeAnswers[path],
      theirs != before.activeAnswers[path], theirs != mine, let step = interview.step(at: path)
    else { return try commit(action) }
    try say(Text("  \(step.question.wording)"))
    try say(Text("  réponse de l’autre personne\u{A0}: ") + Recap.value(theirs, step.question))
    try say(Text("  la vôtre\u{A0}: ") + Recap.value(mine, step.question))
    guard try confirm("Remplacer par la vôtre\u{A0}? (o/n) ") == true else {
      try say(Messages.notKept)
      return false
    }
    return try commit(action)
  }

  /// Who is answering: the initials of whoever from the firm is at the keyboard, else those that the dossier gives,
  /// else `client`.
  var author: String { sitting.reader(of: interview) }

  // MARK: One question

  private mutating func ask(_ step: Step) throws(SessionFailure) -> Outcome {
    try announce(step)
    let former = Prefill.text(at: step, in: interview, today: setting.today)
    let suggestion = suggestion(for: step)
    var prefill = former.isEmpty ? suggestion : former
    try say(toSay(at: step))
    try say(Messages.question(step, optional: optionalHint(step)))
    try say(Messages.choices(step.question))
    if let draft, draft.path == step.path {
      prefill = draft.text
      unfinished = UnfinishedText(path: draft.path, text: draft.text)
      try say(Messages.draft)
    }
    try tellOfEditor(at: step)
    var isUnsent = draft != nil
    var misses = 0
    while true {
      let line = next(prompt(at: step, prefill: prefill, former: former))
      switch line {
      case .text(let text):
        forgetDraft()
        interruptions = 0
        refusals = 0
        switch Command.read(withoutPrefill(text, prefill)) {
        case .empty where !suggestion.isEmpty && prefill == suggestion:
          if try answerOrKeep(suggestion, step) { return .goOn }
        case .empty:
          if let outcome = try pass(step) { return outcome }
        case .answer(let typed) where FreeFactReader.isAssignment(typed, in: interview):
          if let outcome = try take(fact: typed, at: step) { return outcome }
        case .answer(let typed):
          if isUnchanged(typed, former, step) { return .goOn }
          if try answerOrKeep(typed, step) {
            unfinished = nil
            try showFinishedList(step)
            return .goOn
          }
          misses += 1
          if misses == 2, console.isInteractive {
            try say(Messages.choices(step.question) + [Messages.wayOut])
          }
          // A short answer is quicker typed again (or recalled with the up arrow) than mended; a long one is not.
          prefill = step.question.type == .longText ? typed : ""
          continue
        case .help:
          try help(on: step)
          // The help has pushed the question away.
          try say(Messages.question(step, optional: optionalHint(step)))
          try say(Messages.choices(step.question))
        case .back:
          if let previous = interview.previous(before: step.path) {
            cursor = previous.path
            return .goOn
          }
          try say(Messages.nothingBefore)
        case .command(let command, let argument):
          if let outcome = try perform(command, argument, at: step) { return outcome }
        case .ambiguous(let commands): try say(Messages.ambiguousCommand(commands))
        case .unknown(let word, let nearest): try say(Messages.unknownCommand(word, nearest: nearest))
        }
        prefill = offered ?? ""
        isUnsent = offered != nil
        offered = nil
      default:
        if case .hangup(let typed, _) = line, typed != prefill || isUnsent { keepDraft(typed, at: step) }
        if let end = try interruption(line) { return .leave(end) }
      }
    }
  }

  /// A command typed after the former text (`2 000 €<`) is meant alone.
  private func withoutPrefill(_ text: String, _ prefill: String) -> String {
    guard !prefill.isEmpty, text.hasPrefix(prefill), text != prefill else { return text }
    let added = String(text.dropFirst(prefill.count))
    switch Command.read(added) {
    case .back, .help, .command: return added
    default: return text
    }
  }

  /// What a line that is not a text means; nil when the same question is put again.
  mutating func interruption(_ line: Line) throws(SessionFailure) -> SessionEnd? {
    switch line {
    case .text: return nil
    case .cancelled:
      interruptions += 1
      if interruptions >= 2 {
        try leave()
        return .interrupted
      }
      try say(Messages.lineDropped)
      return nil
    case .end:
      try leave()
      return .left
    case .refused(let reason):
      try say(Text("  " + reason, .error))
      refusals += 1
      // A stream that goes on sending garbage is not a person: stop rather than fill the screen.
      if !console.isInteractive, refusals >= 20 { return .refusedInput }
      return nil
    case .hangup(_, let signal):
      return .signalled(signal)
    }
  }

  /// Says that all is kept and how to go on; or what is not kept.
  mutating func leave() throws(SessionFailure) {
    guard !unsaved.isEmpty else {
      let kept = leavesSomething ? Messages.leavingTheRest : Messages.leaving
      try say(kept + Text(" ") + Messages.resume(header.reference))
      return
    }
    hasSaidUnsaved = true
    for left in unsaved { try say(unsavedLine(left.action)) }
    if unsaved.contains(where: \.error.isGone) {
      try say(Messages.gone(header.reference))
    } else {
      try say(Messages.leavingTheRest + Text(" ") + Messages.resume(header.reference))
    }
  }

  /// Something given here is in no store: it is named, and the dossier is not left for another.
  mutating func isHeldBack() throws(SessionFailure) -> Bool {
    guard !unsaved.isEmpty else { return false }
    for left in unsaved { try say(unsavedLine(left.action)) }
    try say(Messages.heldBack)
    return true
  }

  private func unsavedLine(_ action: Action) -> Text {
    if case .answer(let path, let answer) = action, let step = interview.step(at: path) {
      return Text("N’est pas enregistrée\u{A0}: ", .error) + Text(step.question.wording + " ")
        + Recap.value(answer, step.question)
    }
    let what = describe(action)
    return Text("N’est pas enregistré\u{A0}: ", .error)
      + (what.plain.isEmpty ? Text("la dernière commande") : what)
  }

  /// Titles, once each: the section, then the element of a list.
  private mutating func announce(_ step: Step) throws(SessionFailure) {
    let progress = interview.progress
    if step.section.id != shownSection {
      shownSection = step.section.id
      try say("")
      try say(
        .title("\(progress.place(of: step.section.id)) \(step.section.title)")
          + .muted("   \(progress.percent)\u{00A0}%"))
    }
    let element = step.isAnother ? "" : (step.elementKey ?? "")
    if element != shownElement {
      shownElement = element
      if let group = step.group, let number = step.elementNumber, !step.isAnother {
        if number == 1 { try say(.strong(group.title)) }
        try say(.strong("\(group.element) \(number)"))
      }
    }
  }

  private func isOptional(_ step: Step) -> Bool { !step.question.needed && !step.isAnother }

  /// None when the wording already says how to pass.
  private mutating func optionalHint(_ step: Step) -> String? {
    guard isOptional(step), !step.question.wording.contains("aucun") else { return nil }
    defer { hasSaidHowToPass = true }
    return hasSaidHowToPass ? Messages.optional : Messages.optionalFirst
  }

  /// An empty line: passes an optional question, keeps a former answer, or says why not.
  private mutating func pass(_ step: Step) throws(SessionFailure) -> Outcome? {
    if interview.activeAnswers[step.path] != nil { return .goOn }
    guard isOptional(step) else {
      try say(step.isAnother ? Messages.answerFirst : Messages.needed)
      return nil
    }
    guard try commit(.park(step.path)) else { return nil }
    if console.isInteractive { try say(.muted("  " + Messages.passed.plain)) }
    return .goOn
  }

  /// The same as ``answer(_:_:)``; an answer that waits for its confirmation when the terminal goes away is
  /// offered again at its question.
  mutating func answerOrKeep(_ typed: String, _ step: Step) throws(SessionFailure) -> Bool {
    do {
      return try answer(typed, step)
    } catch {
      switch error {
      case .ended(.signalled): keepDraft(typed, at: step)
      case .ended(.left):
        try say(Text("  ") + Messages.notConfirmed + Text(SafeText.escaped(typed)))
        leavesSomething = true
      case .ended, .output, .store: break
      }
      throw error
    }
  }

  /// Reads, confirms when doubtful, commits. False when the question must be put again.
  mutating func answer(_ typed: String, _ step: Step) throws(SessionFailure) -> Bool {
    switch AnswerReader.read(typed, for: step, in: interview, today: setting.today) {
    case .refused(let reason, let example):
      try say(Messages.refusal(reason, example: example))
      return false
    case .choose(let candidates):
      guard let chosen = try choose(candidates.map(\.label)) else { return false }
      return try keep(candidates[chosen].answer, step, echo: nil)
    case .answer(let answer, let echo, let alerts):
      for alert in alerts { try say(Text("  " + alert, .warning)) }
      if !alerts.isEmpty {
        if let echo { try say(Text("  ") + echo) }
        switch try confirmOrCorrect(Messages.confirm) {
        case .yes: return try keep(answer, step, echo: nil)
        case .no:
          try say(Text("  ") + Messages.again)
          return false
        // « 5 mars 2026 » instead of yes or no: the right answer already.
        case .other(let corrected): return try self.answer(corrected, step)
        }
      }
      return try keep(answer, step, echo: echo)
    }
  }

  mutating func keep(_ answer: Answer, _ step: Step, echo: Text?) throws(SessionFailure) -> Bool {
    let action = Action.answer(step.path, answer)
    var reason = ""
    foreseen = nil
    if let before = interview.answer(at: step.path), before != answer {
      switch try agree(to: action) {
      case .no:
        try say(Text("  ") + Messages.notKept)
        return false
      case .yes(let why): reason = why
      }
    }
    guard try commit(action) else { return false }
    if let foreseen, foreseen.version == header.version { concluded = foreseen }
    if let echo { try say(Text("  ") + echo) }
    if !reason.isEmpty, try commit(.note(step.path, reason)) { try say(Text("  ") + Messages.reasonKept) }
    return true
  }

  enum Agreement {
    case no
    /// With the words that say why, if any.
    case yes(String)
  }

  /// Before an edit that changes more than itself: what falls asleep, what moves; accept, or give up.
  mutating func agree(to action: Action) throws(SessionFailure) -> Agreement {
    let before = isComplete ? currentConclusions() : nil
    let preview = EditPreview(of: action, in: interview, before: before) { conclusions(of: $0) }
    foreseen = preview.conclusions.map { (header.version + 1, $0) }
    guard preview.isWide else { return .yes("") }
    try say(preview.lines)
    for _ in 0..<3 {
      guard let reply = try line(at: "  " + Messages.goOn) else { return .no }
      if let yes = FrenchYesNo.read(reply) { return yes ? .yes("") : .no }
      if isForTheQuestion(reply) { return .no }
      // « o erreur de saisie »: yes, and why.
      let words = reply.split(maxSplits: 1, whereSeparator: { $0.isWhitespace || $0 == "," || $0 == ":" })
      if words.count == 2, FrenchYesNo.read(String(words[0])) == true {
        return .yes(String(words[1].drop { $0.isWhitespace }))
      }
      try say(Text("  ") + Messages.answerFirst)
    }
    return .no
  }

  /// Nothing that a bilan needs is open: its conclusions are worth comparing.
  var isComplete: Bool { hasShownBilan || !interview.open.contains { $0.question.needed && !$0.isAnother } }

  /// What the bilan says, as far as a correction can move it.
  func conclusions(of interview: Interview) -> KeyConclusions {
    KeyConclusions(of: interview.dossier(), on: setting.today, rates: setting.rates)
  }

  /// What the bilan says of the answers in force: drawn up once for each entry of the log, since corrections follow one
  /// another and a file may have very many invoices.
  mutating func currentConclusions() -> KeyConclusions {
    if let concluded, concluded.version == header.version { return concluded.conclusions }
    let conclusions = conclusions(of: interview)
    concluded = (header.version, conclusions)
    return conclusions
  }

  /// What moved in the bilan since `before`; nothing while the bilan is not yet one.
  mutating func whatMoved(from before: Interview) -> [Text] {
    guard isComplete else { return [] }
    return WhatIf.differences(from: conclusions(of: before), to: currentConclusions()).map {
      Text("  ") + $0
    }
  }

  /// A line at another prompt than that of a question; nil when ctrl-C brings back to the question.
  ///
  /// - Throws: ``SessionFailure/ended(_:)`` when the session ends here: no line that follows may be taken for
  ///   the answer to a question.
  mutating func line(at prompt: String) throws(SessionFailure) -> String? {
    while true {
      switch console.read(Prompt(.command(prompt), historyKey: HistoryKey.shell)) {
      case .text(let text): return text
      case .cancelled: return nil
      case .end: throw .ended(.left)
      case .refused(let reason):
        try say(Text("  " + reason, .error))
        refusals += 1
        if !console.isInteractive, refusals >= 20 { throw .ended(.refusedInput) }
      case .hangup(_, let signal): throw .ended(.signalled(signal))
      }
    }
  }

  /// A yes/no question of the shell itself; nil when the person came back to the question.
  mutating func confirm(_ question: String) throws(SessionFailure) -> Bool? {
    for _ in 0..<3 {
      guard let reply = try line(at: "  " + question) else { return nil }
      if let yes = FrenchYesNo.read(reply) { return yes }
      if isForTheQuestion(reply) { return nil }
      try say(Text("  ") + Messages.answerFirst)
    }
    return nil
  }

  private enum Confirmation {
    case yes, no
    case other(String)
  }

  /// The same as ``confirm(_:)`` before a person, who may give another answer at once.
  private mutating func confirmOrCorrect(_ question: String) throws(SessionFailure) -> Confirmation {
    guard console.isInteractive else { return try confirm(question) == true ? .yes : .no }
    guard let reply = try line(at: "  " + question) else { return .no }
    if let yes = FrenchYesNo.read(reply) { return yes ? .yes : .no }
    if isForTheQuestion(reply) || reply.allSatisfy(\.isWhitespace) { return .no }
    return .other(reply)
  }

  /// The next line at a question: the one that was typed at another prompt and meant for it, else what the console reads.
  mutating func next(_ prompt: Prompt) -> Line {
    guard let line = passedOn else { return console.read(prompt) }
    passedOn = nil
    return .text(line)
  }

  /// A command typed at a prompt of the shell's own is kept for the question behind it.
  mutating func isForTheQuestion(_ reply: String) -> Bool {
    switch Command.read(reply) {
    case .back, .command:
      passedOn = reply
      return true
    case .answer, .empty, .help, .ambiguous, .unknown: return false
    }
  }

  /// Several readings: the person picks one by number; nil returns to the question.
  mutating func choose(_ labels: [String]) throws(SessionFailure) -> Int? {
    try say("  Plusieurs sens possibles. Lequel\u{A0}?")
    for (index, label) in labels.enumerated() {
      try say(Text("    ") + .command("\(index + 1)") + Text("  " + SafeText.escaped(label)))
    }
    return try pick(among: labels)
  }

  /// The index of the line picked in a numbered list that was just shown, by its number or by words that no other line
  /// has; nil when none was.
  mutating func pick(among labels: [String]) throws(SessionFailure) -> Int? {
    guard !labels.isEmpty else { return nil }
    for _ in 0..<3 {
      guard let reply = try line(at: "  numéro > ") else { return nil }
      if case .value(let number) = FrenchInteger.read(reply), labels.indices.contains(number - 1) {
        return number - 1
      }
      if SearchKey.fold(reply).isEmpty { return nil }
      if isForTheQuestion(reply) { return nil }
      let words = Self.words(of: reply)
      // A number out of the list is a slip: it names no line.
      let isSlip = reply.count < 4 && reply.allSatisfy { $0.isNumber || $0.isWhitespace }
      let named = labels.indices.filter {
        !isSlip && !words.isEmpty && words.isSubset(of: Self.words(of: labels[$0]))
      }
      if named.count == 1 { return named[0] }
      try say(
        Text("  Tapez un numéro de 1 à \(labels.count), ou Entrée pour revenir à la question."))
    }
    return nil
  }

  private static func words(of text: String) -> Set<Substring> {
    Set(SearchKey.fold(text).split { !$0.isLetter && !$0.isNumber })
  }

  // MARK: The end

  private mutating func close() throws(SessionFailure) -> Outcome {
    if setting.showsBilanAtEnd {
      let summary = summary
      // Whoever looked at an answer, or gave up a change, has this bilan on the screen already.
      if summary != shownSummary {
        try say("")
        try say(hasShownBilan ? Messages.endAgain : Messages.end)
        try say("")
        try say(summary)
        shownSummary = summary
      } else {
        try say("")
        try say(Messages.endUnchanged)
      }
      // Once: whoever corrects an answer has read it already.
      let lines = hasShownBilan ? [] : appointment.closingLines
      if !lines.isEmpty {
        try say("")
        try say(lines)
        try say("")
      }
      hasShownBilan = true
    }
    if let difference = GroupCheck.closing(interview) { try say(difference) }
    let open = OpenPoints.list(interview)
    if !open.isEmpty {
      try say(
        .muted("Il reste ") + Text(FrenchFormat.count(open.count, "point ouvert", "points ouverts"))
          + .muted(open.count == 1 ? ", compté comme manquant\u{A0}: " : ", comptés comme manquants\u{A0}: ")
          + .command(":manque") + .muted(" pour les voir, les plus utiles d’abord."))
    }
    try say(
      .muted("Vous pouvez encore corriger (") + .command(":modifier") + .muted(" suivi d’un mot), relire (")
        + .command(":recap") + .muted("), tout voir (") + .command(":bilan complet")
        + .muted(") ou terminer avec Entrée."))
    while true {
      let line = next(prompt(at: nil))
      guard case .text(let text) = line else {
        if case .end = line { return .leave(.finished) }
        if let end = try interruption(line) { return .leave(end) }
        continue
      }
      interruptions = 0
      switch Command.read(text) {
      case .empty:
        if console.isInteractive { try leave() }
        return .leave(.finished)
      case .help: try say(Messages.allCommands)
      case .back:
        if let previous = interview.previous(before: nil) {
          cursor = previous.path
          return .goOn
        }
      case .command(let command, let argument):
        if command == .quitter {
          try leave()
          return .leave(.finished)
        }
        if let outcome = try perform(command, argument, at: nil) { return outcome }
      case .ambiguous(let commands): try say(Messages.ambiguousCommand(commands))
      case .unknown(let word, let nearest): try say(Messages.unknownCommand(word, nearest: nearest))
      case .answer(let typed) where FreeFactReader.isAssignment(typed, in: interview):
        if let outcome = try take(fact: typed, at: nil) { return outcome }
      case .answer:
        try say(
          "L’entretien est fini. Pour corriger une réponse\u{A0}: :modifier suivi d’un mot de la question.")
      }
    }
  }

  /// The first call of this dossier, its moments counted from now on.
  var appointment: AppointmentReport {
    let (day, hour, minute) = ParisTime.parts(seconds: setting.now().seconds)
    return AppointmentReport(
      bilan: bilan, dossier: interview.dossier(), cabinet: setting.cabinet, reference: header.reference,
      identifier: header.id.text, now: Slot(setting.today, day == setting.today ? hour * 60 + minute : 0))
  }

  /// The bilan in one screen.
  var summary: [Text] {
    let document = Report.summary(
      bilan: bilan, dossier: interview.dossier(), cabinet: setting.cabinet, reference: header.reference)
    return TerminalRenderer.render(document, width: console.width, accessible: console.isAccessible)
  }
}

extension DossierHeader {
  /// The header once `entries` are appended.
  package func after(_ entries: [LogEntry]) -> DossierHeader {
    guard let last = entries.last else { return self }
    return DossierHeader(
      id: id, reference: reference, createdAt: createdAt, questionnaireVersion: questionnaireVersion,
      questionnaireFingerprint: questionnaireFingerprint, version: last.sequence, touchedAt: last.stamp.at)
  }
}

extension StoreError {
  /// The dossier was erased, in another window.
  fileprivate var isGone: Bool {
    if case .notFound = self { true } else { false }
  }
}

extension Action {
  /// What a receipt names: the question, or the kind of action.
  package var subject: String {
    switch self {
    case .answer(let path, _), .clear(let path), .park(let path): path.name
    case .removeElement(let group, let key): "\(group)[\(key)]"
    case .note: "note"
    case .undo: "annuler"
    case .redo: "refaire"
    case .act(let act): act.kind.rawValue
    }
  }
}

extension Progress {
  /// `2/5`: the number of a section among those that this case goes through.
  fileprivate func place(of id: String) -> String {
    let asked = sections.filter { !$0.isSkipped || $0.id == id }
    return "\((asked.firstIndex { $0.id == id } ?? 0) + 1)/\(asked.count)"
  }
}
