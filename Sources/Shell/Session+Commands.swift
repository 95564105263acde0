import Assessment
import Basics
import Dossier
package import Interview
import Report
import Store
import Terminal

extension Session {
  /// Carries out a command. Nil: the same question is put again without being repeated.
  mutating func perform(_ command: Command, _ argument: String, at step: Step?) throws(SessionFailure)
    -> Outcome?
  {
    switch command {
    case .aide:
      try say(Messages.allCommands)
    case .recap:
      try say(Recap.lines(interview))
      let entries: [LogEntry]
      do { entries = try store.entries(of: header.id) } catch { throw .store(error) }
      try say(Recap.remarks(entries, interview))
      try say(conflictRecap(entries))
      try say(CallRecap.lines(entries))
    case .aller:
      return try go(to: argument, answeredOnly: false)
    case .modifier:
      return try go(to: argument, answeredOnly: true)
    case .annuler:
      return try undo()
    case .refaire:
      return try redo()
    case .note:
      try note(argument, on: step)
    case .manque:
      return try showOpen(argument)
    case .pourquoi:
      try why(step, argument)
    case .pourquoiPas:
      try whyNot(argument)
    case .etSi:
      try whatIf(argument)
    case .bilan:
      try showBilan(full: SearchKey.fold(argument).hasPrefix("complet"))
    case .documents:
      try say(
        setting.documents?(interview, header)
          ?? [
            Text("Pour les écrire dans un dossier\u{A0}: ")
              + .command("recouvre documents " + header.reference)
          ])
    case .rendezVous:
      try say(
        TerminalRenderer.render(appointment.document, width: console.width, accessible: console.isAccessible))
      if interview.next() != nil { try say(Messages.provisional) }
    case .plusTard:
      guard let step else {
        try say("L’entretien est fini\u{A0}: il n’y a pas de question à laisser.")
        return nil
      }
      return try commit(.park(step.path)) ? .goOn : nil
    case .ajouter:
      return try add(argument)
    case .supprimer:
      return try remove(argument)
    case .noter:
      return try take(fact: argument, at: step)
    case .dette:
      return try take(debt: argument, at: step)
    case .historique:
      try showHistory(argument, at: step)
    case .tableau:
      return try showTable(argument, at: step)
    case .factures, .paiements, .echanges:
      return try showTable(command.rawValue + " " + argument, at: step)
    case .editer:
      return try edit(at: step)
    case .dossiers:
      try showDossiers(argument)
    case .ouvrir:
      return try open(argument)
    case .nouveau:
      return try begin(argument)
    case .quitter:
      try leave()
      return .leave(.left)
    }
    return nil
  }

  mutating func help(on step: Step) throws(SessionFailure) {
    try say(Messages.help(step.question))
  }

  private mutating func go(to words: String, answeredOnly: Bool) throws(SessionFailure) -> Outcome? {
    if words.isEmpty {
      try say(
        answeredOnly
          ? "Donnez un mot de la question à corriger. Exemple\u{A0}: :modifier montant"
          : "Donnez un mot de la question. Exemple\u{A0}: :aller échéance")
      return nil
    }
    var found = QuestionFinder.find(words, in: interview, answeredOnly: answeredOnly)
    if found.isEmpty, answeredOnly { found = QuestionFinder.find(words, in: interview) }
    guard found.count > 1 else {
      guard let only = found.first else {
        try say(Messages.noQuestion(words))
        return nil
      }
      cursor = only.path
      return .goOn
    }
    let answers = interview.activeAnswers
    try say("Plusieurs questions correspondent. Laquelle\u{A0}?")
    let shown = found.prefix(12)
    for (index, step) in shown.enumerated() {
      let place = step.place
      try say(
        Text("  ") + .command("\(index + 1)") + Text("  \(place)\(step.question.wording) ")
          + (answers[step.path].map { Recap.value($0, step.question) } ?? .muted("(sans réponse)")))
    }
    if found.count > shown.count {
      try say(.muted("  … et \(found.count - shown.count) autres\u{A0}: précisez d’un mot."))
    }
    guard
      let index = try pick(among: shown.map { "\($0.place)\($0.question.wording)" })
    else { return nil }
    cursor = found[index].path
    return .goOn
  }

  private mutating func undo() throws(SessionFailure) -> Outcome? {
    guard let taken = interview.canUndo else {
      try say(Messages.nothingToUndo)
      return nil
    }
    let before = interview
    if let facts = together, facts.until == header.version, facts.count > 1 {
      guard let taken = try repeated(.undo, facts) else { return nil }
      (together, takenBackTogether) = (nil, taken)
      try say(Text("Annulé\u{A0}: ") + facts.line + .muted("   (:refaire pour le remettre)"))
      try say(whatMoved(from: before))
      return .goOn
    }
    guard try commit(.undo) else { return nil }
    try say(Text("Annulé\u{A0}: ") + describe(taken) + .muted("   (:refaire pour le remettre)"))
    try say(whatMoved(from: before))
    if case .answer(let path, _) = taken { cursor = path }
    if case .park(let path) = taken { cursor = path }
    return .goOn
  }

  private mutating func redo() throws(SessionFailure) -> Outcome? {
    guard let again = interview.canRedo else {
      try say(Messages.nothingToRedo)
      return nil
    }
    let before = interview
    if let facts = takenBackTogether, facts.until == header.version {
      guard let given = try repeated(.redo, facts) else { return nil }
      (together, takenBackTogether) = (given, nil)
      try say(Text("Remis\u{A0}: ") + facts.line)
      try say(whatMoved(from: before))
      return .goOn
    }
    guard try commit(.redo) else { return nil }
    try say(Text("Remis\u{A0}: ") + describe(again))
    try say(whatMoved(from: before))
    return .goOn
  }

  /// Takes back, or gives again, the answers of one line; nil when one was not kept.
  private mutating func repeated(_ action: Action, _ facts: Together) throws(SessionFailure) -> Together? {
    for _ in 0..<facts.count { guard try commit(action) else { return nil } }
    return Together(count: facts.count, until: header.version, line: facts.line)
  }

  func describe(_ action: Action) -> Text {
    switch action {
    case .answer(let path, let answer):
      guard let step = interview.anyStep(at: path) else { return Text(path.name) }
      let place = step.place
      return Text(place + step.question.wording + " ") + Recap.value(answer, step.question)
    case .clear(let path):
      return Text(
        "l’effacement de «\u{A0}\(interview.anyStep(at: path)?.question.wording ?? path.name)\u{A0}»")
    case .park(let path):
      return Text(
        "la mise de côté de «\u{A0}\(interview.anyStep(at: path)?.question.wording ?? path.name)\u{A0}»")
    case .removeElement(let group, _):
      let name = interview.questionnaire.groups.first { $0.id == group }?.element.lowercased() ?? group
      return Text("le retrait d’un élément de la liste (\(name))")
    case .note(_, let text): return Text(SafeText.escaped(text))
    case .act(let act): return Text(SafeText.escaped(act.note))
    case .undo, .redo: return ""
    }
  }

  private mutating func note(_ text: String, on step: Step?) throws(SessionFailure) {
    guard !text.isEmpty else {
      try say(Messages.noteEmpty)
      return
    }
    let count = text.count
    guard count <= AnswerReader.longTextLimit else {
      try say(Messages.noteTooLong(count))
      return
    }
    if try commit(.note(step?.path, text)) { try say(Messages.noteKept) }
  }

  private mutating func showOpen(_ argument: String) throws(SessionFailure) -> Outcome? {
    let points = OpenPoints.list(interview, bilan: bilan)
    guard !points.isEmpty else {
      try say(Messages.nothingMissing)
      return nil
    }
    if case .value(let number) = FrenchInteger.read(argument), (1...points.count).contains(number) {
      cursor = points[number - 1].path
      return .goOn
    }
    let showsAll = SearchKey.fold(argument).hasPrefix("tout")
    try say(.title(FrenchFormat.count(points.count, "point ouvert", "points ouverts")))
    try say(OpenPoints.lines(points, limit: showsAll ? points.count : OpenPoints.shown))
    return nil
  }

  private mutating func why(_ step: Step?, _ argument: String) throws(SessionFailure) {
    guard let step, argument.isEmpty else {
      let words = SearchKey.fold(argument)
      let isQuestion =
        !words.isEmpty && !["conseil", "action", "premiere action"].contains { $0.hasPrefix(words) }
      if isQuestion, let found = QuestionFinder.find(argument, in: interview).first {
        return try why(found, "")
      }
      guard !isQuestion else {
        try say(Messages.noQuestion(argument))
        return
      }
      for line in Explanation.firstAction(bilan, interview) { try say(line) }
      return
    }
    try say(Messages.reason(step.question))
    let current = bilan
    let uses = WhatIf.conclusions(of: current, restingOn: step.path, question: step.question.id)
    if uses.isEmpty {
      try say(.muted("  À cet instant, aucune conclusion du bilan ne repose encore sur cette réponse."))
    } else {
      try say("  Dans le bilan, en dépendent\u{A0}:")
      for use in uses { try say(Text("    ") + use) }
    }
  }

  private mutating func whyNot(_ argument: String) throws(SessionFailure) {
    let current = bilan
    // A conflict of interests closes everything without a word.
    guard !current.routes.isEmpty else {
      try say("Il n’y a pas encore de voie à comparer\u{A0}: répondez d’abord aux questions sur la créance.")
      return
    }
    guard current.routes.contains(where: { $0.status != .notConcerned }) else {
      try say(Messages.noRouteConcerned)
      return
    }
    guard !argument.isEmpty else {
      for line in Explanation.routes(current) { try say(line) }
      try say(
        .muted("Pour une seule voie, donnez un mot de son nom. Exemple\u{A0}: :pourquoi-pas\u{A0}injonction"))
      return
    }
    let found = Explanation.routes(named: argument, in: current)
    guard !found.isEmpty else {
      try say(Text("Aucune voie ne s’appelle «\u{A0}\(SafeText.escaped(argument))\u{A0}». Les voies\u{A0}:"))
      for line in Explanation.routes(current) { try say(line) }
      return
    }
    let concerned = found.filter { $0.status != .notConcerned }
    for option in concerned.isEmpty ? Array(found.prefix(1)) : concerned {
      for line in Explanation.route(option, interview) { try say(line) }
    }
  }

  /// The question and the reply to try, around `=`; without it, the first words that name one question that takes the
  /// rest as an answer.
  private func split(trial argument: String) -> (words: String, reply: String)? {
    if let cut = argument.firstIndex(of: "=") {
      return (String(argument[..<cut].trimmed), String(argument[argument.index(after: cut)...].trimmed))
    }
    let words = argument.split(separator: " ")
    for count in words.indices.dropFirst() {
      let (name, reply) = (
        words[..<count].joined(separator: " "), words[count...].joined(separator: " ")
      )
      let found = QuestionFinder.find(name, in: interview)
      guard found.count == 1,
        case .answer = AnswerReader.read(reply, for: found[0], in: interview, today: setting.today)
      else { continue }
      return (name, reply)
    }
    return nil
  }

  private mutating func whatIf(_ argument: String) throws(SessionFailure) {
    guard let (words, reply) = split(trial: argument) else {
      try say("Écrivez une question, le signe = et une réponse. Exemple\u{A0}: :et-si contestation = écrite")
      return
    }
    let found = QuestionFinder.find(words, in: interview)
    guard let step = found.first else {
      try say(Messages.noQuestion(words))
      return
    }
    if found.count > 1 {
      try say(.muted("  Plusieurs questions correspondent\u{A0}; essai sur\u{A0}: \(step.question.wording)"))
    }
    switch AnswerReader.read(reply, for: step, in: interview, today: setting.today) {
    case .refused(let reason, let example):
      // The question tried is not the one on the screen: without its choices, nothing says what to type.
      try say(Text("  Question essayée\u{A0}: ") + .strong(step.question.wording))
      try say(Messages.choices(step.question))
      try say(Messages.refusal(reason, example: example))
    case .choose(let candidates):
      try say(Text("  Plusieurs sens possibles\u{A0}: " + candidates.map(\.label).joined(separator: " · ")))
    case .answer(let answer, _, _):
      var tried = interview
      _ = tried.apply(.answer(step.path, answer))
      try say(
        Text("  Si «\u{A0}\(step.question.wording)\u{A0}»\u{A0}: ") + Recap.value(answer, step.question))
      let lines = WhatIf.differences(from: currentConclusions(), to: conclusions(of: tried))
      if lines.isEmpty {
        try say("    le conseil, le montant et les dates resteraient les mêmes.")
      } else {
        for line in lines { try say(Text("    ") + line) }
      }
      try say(.muted("  Rien n’a été enregistré."))
    }
  }

  private mutating func showBilan(full: Bool) throws(SessionFailure) {
    if full {
      let document = Report.document(
        bilan: bilan, dossier: interview.dossier(), cabinet: setting.cabinet, reference: header.reference)
      try say(TerminalRenderer.render(document, width: console.width, accessible: console.isAccessible))
    } else {
      try say(summary)
    }
    if interview.next() != nil { try say(Messages.provisional) }
  }

  private mutating func add(_ argument: String) throws(SessionFailure) -> Outcome? {
    guard let group = try group(named: argument, example: ":ajouter facture") else { return nil }
    if let last = interview.elements(of: group.id).last {
      guard try commit(.answer(FactPath("\(group.id)[\(last)].encore"), .value("oui"))) else { return nil }
    } else if let gate = group.gate, interview.step(at: gate) != nil {
      guard try commit(.answer(gate, .value("oui"))) else { return nil }
    }
    cursor = interview.steps.first { $0.group?.id == group.id && interview.answers[$0.path] == nil }?.path
    if cursor == nil { try say("Cette liste n’est pas ouverte dans ce dossier pour l’instant.") }
    return cursor == nil ? nil : .goOn
  }

  mutating func group(named words: String, example: String) throws(SessionFailure) -> Group? {
    if let group = listed(words) { return group }
    let groups = interview.questionnaire.groups
    try say(
      Text(
        "Dites dans quelle liste\u{A0}: " + groups.map { $0.element.lowercased() }.joined(separator: ", ")
          + ". Exemple\u{A0}: \(example)"))
    return nil
  }
}

extension Group {
  /// The yes/no question that opens this list, when its condition is one.
  fileprivate var gate: FactPath? {
    condition.count == 1 ? condition.first.flatMap { $0.value == ["oui"] ? FactPath($0.key) : nil } : nil
  }
}

extension Questionnaire {
  /// The repeated groups, in order.
  package var groups: [Group] {
    sections.flatMap(\.items).compactMap { if case .group(let group) = $0 { group } else { nil } }
  }
}
