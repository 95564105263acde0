package import Basics
import Dossier
package import Interview
import Terminal

extension Session {
  /// A repeated group as a table.
  ///
  /// The number of a line lists its answers, of which one is picked and corrected; with the name of a column and a
  /// value, that one is corrected at once: `factures 2 montant 1 200`.
  mutating func showTable(_ argument: String, at step: Step?) throws(SessionFailure) -> Outcome? {
    let words = argument.split(whereSeparator: \.isWhitespace).map(String.init)
    let name = words.prefix { Int($0) == nil }
    // « factures montant »: the list is known, the line is not.
    if name.count > 1, name.count == words.count, let group = listed(words[0]) {
      try say(Messages.whichRow(group))
      return nil
    }
    guard
      let group = try group(
        named: name.joined(separator: " "), example: Messages.tableExample(interview.questionnaire))
    else { return nil }
    let keys = interview.elements(of: group.id)
    guard name.count < words.count else {
      try say(table(of: group))
      if keys.isEmpty {
        try say(Messages.emptyTable(group))
      } else {
        try hint(group)
      }
      return nil
    }
    guard let number = Int(words[name.count]), keys.indices.contains(number - 1) else {
      try say(keys.isEmpty ? Messages.emptyTable(group) : Messages.noRow(words[name.count], of: keys.count))
      return nil
    }
    let key = keys[number - 1]
    // As typed: the spaces inside an answer are its own.
    let rest = String(argument.dropWords(name.count + 1))
    guard !rest.isEmpty else { return try pickCell(of: group, number: number, key: key) }
    return try correct(rest, in: group, number: number, key: key, at: step)
  }

  /// The table of a group, with what was announced of the invoices.
  private func table(of group: Group) -> [Text] {
    var lines = GroupTable(group, of: interview).lines(width: console.width, accessible: console.isAccessible)
    if group.id == "facture", let check = GroupCheck.line(interview) { lines.append(check) }
    return lines
  }

  /// A list that was just said to be complete is shown, once, when it holds several elements.
  mutating func showFinishedList(_ step: Step) throws(SessionFailure) {
    guard step.isAnother, let group = step.group,
      let answer = interview.activeAnswer(at: step.path), answer.state == .value, answer.canonical == "non"
    else { return }
    let count = interview.elements(of: group.id).count
    let isShort = count < 2
    guard shownTables[group.id] != count else { return }
    shownTables[group.id] = count
    let difference = group.id == "facture" ? GroupCheck.line(interview) : nil
    guard !isShort else {
      if let difference { try say(difference) }
      return
    }
    try say("")
    try say(table(of: group))
    try hint(group)
  }

  /// Once: the same words under each table would tire.
  private mutating func hint(_ group: Group) throws(SessionFailure) {
    guard !hasSaidTableHint else { return }
    hasSaidTableHint = true
    try say(Messages.tableHint(group))
  }

  /// The list whose name begins so; nil when none does.
  func listed(_ words: String) -> Group? {
    let wanted = SearchKey.fold(words)
    return interview.questionnaire.groups.first {
      !wanted.isEmpty && [$0.id, $0.plural, $0.element].contains { SearchKey.fold($0).hasPrefix(wanted) }
    }
  }

  // MARK: Correcting

  private func steps(of group: Group, key: String) -> [Step] {
    interview.allSteps.filter {
      $0.group?.id == group.id && $0.elementKey == key && interview.shows($0.path)
    }
  }

  private mutating func pickCell(of group: Group, number: Int, key: String) throws(SessionFailure) -> Outcome?
  {
    let steps = steps(of: group, key: key)
    try say(.strong("\(group.element) \(number)"))
    for (index, step) in steps.enumerated() {
      let padding = steps.count > 9 && index < 9 ? "   " : "  "
      try say(
        Text(padding) + .command("\(index + 1)") + Text("  \(step.question.wording) ")
          + (interview.answer(at: step.path).map { Recap.value($0, step.question) } ?? .warning("à donner")))
    }
    try say(Messages.whichCell(group, number))
    guard let index = try pick(among: steps.map(\.question.wording)) else { return nil }
    guard interview.step(at: steps[index].path) != nil else {
      try say(Messages.notYetAsked(group, number))
      return nil
    }
    cursor = steps[index].path
    return .goOn
  }

  private mutating func correct(
    _ words: String, in group: Group, number: Int, key: String, at current: Step?
  ) throws(SessionFailure) -> Outcome? {
    let steps = steps(of: group, key: key)
    let (named, value) = CellName.read(words, among: steps.map(\.question), in: group)
    guard let question = named.first, let first = steps.first(where: { $0.question == question }) else {
      let others = CellName.read(words, among: group.questions, in: group).found
      try say(
        others.first.map { Messages.notAsked($0, group, number) } ?? Messages.noCell(words, group, number))
      return nil
    }
    guard named.count == 1 else {
      try say(Messages.severalCells(named.map(\.wording.withoutQuestionMark)))
      return nil
    }
    guard !value.isEmpty else {
      cursor = first.path
      return .goOn
    }
    let former = interview.answer(at: first.path)
    guard try answer(value, first) else {
      try say(Messages.notCorrected(group, number, first.question))
      return nil
    }
    if let now = interview.answer(at: first.path) {
      try say(Messages.corrected(group, number, first.question, now: now, former: former))
    }
    // The question that stood before the command, if it is still asked.
    cursor = current?.path
    return .goOn
  }

  // MARK: Removing

  mutating func remove(_ argument: String) throws(SessionFailure) -> Outcome? {
    var words = argument.split(whereSeparator: \.isWhitespace).map(String.init)
    let number = words.last.flatMap { Int($0) }
    if number != nil { words.removeLast() }
    guard let group = try group(named: words.joined(separator: " "), example: ":supprimer facture 2") else {
      return nil
    }
    let keys = interview.elements(of: group.id)
    guard let number, keys.indices.contains(number - 1) else {
      try say(Text("Donnez le numéro. Il y en a \(keys.count) dans cette liste."))
      return nil
    }
    let row = GroupTable(group, of: interview).lines(ofElement: number, accessible: console.isAccessible)
    let before = interview
    guard try commit(.removeElement(group: group.id, key: keys[number - 1])) else { return nil }
    try say(Text("Retiré de la liste\u{A0}: \(group.element.lowercased()) \(number)."))
    try say(row)
    try say(whatMoved(from: before))
    try say(Messages.bringBack)
    return .goOn
  }
}

/// Finds which answer of an element is meant by the beginning of a line.
enum CellName {
  /// The questions meant, and the words that follow their name.
  ///
  /// A name is the title of a column, the wording of the question or its identifier, or the beginning of one of them,
  /// word after word; the longest that is found is meant, and of equals the whole name. « = » ends a name.
  static func read(_ line: String, among questions: [Question], in group: Group) -> (
    found: [Question], value: String
  ) {
    let words = line.split(whereSeparator: \.isWhitespace)
    var best: (count: Int, isWhole: Bool, found: [Question]) = (0, false, [])
    for question in questions {
      for name in names(question, in: group) {
        var count = 0
        var isWhole = true
        while count < min(words.count, name.count) {
          let word = SearchKey.fold(String(words[count]))
          guard !word.isEmpty, name[count].hasPrefix(word) else { break }
          if name[count] != word { isWhole = false }
          count += 1
        }
        guard count > 0 else { continue }
        let whole = isWhole && count == name.count
        if count > best.count || count == best.count && whole && !best.isWhole {
          best = (count, whole, [question])
        } else if count == best.count, whole == best.isWhole, best.found.last?.id != question.id {
          best.found.append(question)
        }
      }
    }
    guard best.count > 0 else { return ([], "") }
    var value = line.dropWords(best.count)
    if value.first == "=" { value = value.dropFirst().drop(while: \.isWhitespace) }
    return (best.found, String(value))
  }

  private static func names(_ question: Question, in group: Group) -> [[String]] {
    let id = question.id.split(separator: ".").dropFirst().joined(separator: " ")
      .split(separator: "_").joined(separator: " ")
    let column = GroupTable.names(of: question, in: group)
    return [column?.heading ?? "", column?.spoken ?? "", question.wording, id].map {
      SearchKey.fold($0).split(separator: " ").map(String.init)
    }
  }
}

extension String {
  /// What follows the first words, without the spaces between.
  fileprivate func dropWords(_ count: Int) -> Substring {
    var rest = drop(while: \.isWhitespace)
    for _ in 0..<count {
      rest = rest.drop { !$0.isWhitespace }
      rest = rest.drop(while: \.isWhitespace)
    }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}

extension Messages {
  static func tableExample(_ questionnaire: Questionnaire) -> String {
    ":tableau\u{A0}" + (questionnaire.groups.first?.plural ?? "factures")
  }

  /// Its spaces hold: a command that is cut in two lines is not copied whole.
  private static func command(_ words: String...) -> Text {
    .command(words.joined(separator: "\u{A0}"))
  }

  /// The shortest command that shows this list.
  private static func name(_ group: Group) -> String {
    ":" + (Command(rawValue: group.plural)?.rawValue ?? "tableau\u{A0}\(group.plural)")
  }

  private static func called(_ question: Question, _ group: Group) -> String {
    if let column = GroupTable.names(of: question, in: group) { return column.spoken }
    let wording = question.wording.withoutQuestionMark
    return wording.prefix(1).lowercased() + wording.dropFirst()
  }

  private static func cellExample(_ group: Group, _ number: Int) -> Text {
    command(
      name(group), "\(number)", group.id == "echange" ? "date\u{A0}3\u{A0}mars" : "montant\u{A0}1\u{A0}200")
  }

  package static func emptyTable(_ group: Group) -> Text {
    Text(
      "Rien n’est encore noté dans cette liste\u{A0}: \(group.title.prefix(1).lowercased() + group.title.dropFirst()). Pour commencer\u{A0}: "
    )
      + command(":ajouter", group.element.lowercased())
  }

  /// How a line of a table is corrected and removed.
  package static func tableHint(_ group: Group) -> Text {
    Text("Pour corriger la ligne 1\u{A0}: ") + command(name(group), "1")
      + Text("\u{A0}; pour la retirer\u{A0}: ") + command(":supprimer", group.element.lowercased(), "1")
  }

  package static func whichRow(_ group: Group) -> Text {
    Text("Donnez d’abord le numéro de la ligne. Exemple\u{A0}: ") + cellExample(group, 1)
  }

  package static func noRow(_ word: String, of count: Int) -> Text {
    Text(
      "Il n’y a pas de numéro \(SafeText.escaped(word)) dans cette liste\u{A0}: "
        + (count == 1 ? "elle n’a que le numéro 1." : "elle va de 1 à \(count)."), .error)
  }

  package static func whichCell(_ group: Group, _ number: Int) -> Text {
    Text("Laquelle corriger\u{A0}? Entrée pour n’en corriger aucune. En une ligne\u{A0}: ")
      + cellExample(group, number)
  }

  /// Noted before its time: the question cannot be put, its answer can be given.
  package static func notYetAsked(_ group: Group, _ number: Int) -> Text {
    Text("Cette question ne se pose pas encore. Pour corriger sa réponse\u{A0}: ")
      + cellExample(group, number)
  }

  package static func noCell(_ words: String, _ group: Group, _ number: Int) -> Text {
    Text(
      "«\u{A0}\(SafeText.escaped(words))\u{A0}» ne commence par le nom d’aucune réponse de cette ligne. Pour les voir\u{A0}: ",
      .error) + command(name(group), "\(number)")
  }

  package static func notAsked(_ question: Question, _ group: Group, _ number: Int) -> Text {
    Text(
      "Cela n’est pas demandé pour «\u{A0}\(group.element.lowercased())\u{A0}\(number)\u{A0}»\u{A0}: \(called(question, group)). Pour voir ce qui l’est\u{A0}: ",
      .error) + command(name(group), "\(number)")
  }

  package static func severalCells(_ names: [String]) -> Text {
    Text("Cela peut désigner\u{A0}: \(names.joined(separator: "\u{A0}; ")). Écrivez un mot de plus.", .error)
  }

  package static func notCorrected(_ group: Group, _ number: Int, _ question: Question) -> Text {
    Text("Rien n’a été changé\u{A0}: \(group.element.lowercased()) \(number), \(called(question, group)).")
  }

  package static func corrected(
    _ group: Group, _ number: Int, _ question: Question, now: Answer, former: Answer?
  ) -> Text {
    Text("Corrigé\u{A0}: \(group.element.lowercased()) \(number), \(called(question, group))\u{A0}: ")
      + Recap.value(now, question)
      + (former.map { Text(" (c’était ") + Recap.value($0, question) + Text(")") } ?? "")
  }

  package static let bringBack: Text = Text("Pour revenir en arrière\u{A0}: ") + .command(":annuler")
}
