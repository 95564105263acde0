import Assessment
import Basics
import Dossier
import Interview
import Report
package import Terminal

// MARK: Commands and what follows them

extension Suggestions {
  /// A command that takes an argument comes with the space before it.
  package static let commands: [Suggestion] = Command.allCases.map {
    Suggestion(":" + $0.rawValue + ($0.takesArgument ? " " : ""), label: $0.summary)
  }

  func command(_ line: String, at step: Step?) -> Offer {
    guard let space = line.firstIndex(where: \.isWhitespace) else {
      return Offer(line, among: Suggestions.commands)
    }
    guard case .command(let command, _) = Command.read(String(line[..<space])) else { return .nothing }
    let argument = String(line[space...].drop { $0.isWhitespace })
    switch command {
    case .aller: return questions(argument)
    case .modifier, .historique: return questions(argument, answeredOnly: true)
    case .pourquoi:
      if argument.hasPrefix("pas ") { return routes(String(argument.dropFirst(4).drop { $0.isWhitespace })) }
      return questions(
        argument, and: [Suggestion("conseil", label: "pourquoi la première action est celle-là")])
    case .pourquoiPas: return routes(argument)
    case .etSi: return supposition(argument)
    case .bilan: return Offer(argument, among: [Suggestion("complet", label: "tout le détail")])
    case .manque: return openPoints(argument)
    case .ajouter:
      return Offer(argument, among: groups.map { Suggestion($0.element.lowercased(), keys: [$0.plural]) })
    case .tableau: return Offer(argument, among: groups.map { Suggestion($0.plural, keys: [$0.element]) })
    case .supprimer: return element(argument)
    case .factures: return elements(of: "facture", argument)
    case .paiements: return elements(of: "paiement", argument)
    case .echanges: return elements(of: "echange", argument)
    case .ouvrir:
      return setting.dossiers.map { Offer(replacing: argument, by: $0(argument)) } ?? .nothing
    case .dossiers:
      guard !argument.isBlank, let names = setting.names else { return .nothing }
      return Offer(replacing: argument, by: names(argument))
    case .aide, .recap, .annuler, .refaire, .note, .noter, .dette, .documents, .rendezVous, .plusTard,
      .editer, .nouveau, .quitter:
      return .nothing
    }
  }

  /// `:et-si` takes a question, the sign = and one of its answers.
  private func supposition(_ argument: String) -> Offer {
    guard let cut = argument.firstIndex(of: "=") else {
      let offer = questions(argument)
      return Offer(
        replacing: offer.typed, by: offer.suggestions.map { Suggestion($0.text + " = ", label: $0.label) })
    }
    let words = String(argument[..<cut])
    guard let step = QuestionFinder.find(words, in: interview).first else { return .nothing }
    return answer(String(argument[argument.index(after: cut)...].drop { $0.isWhitespace }), at: step)
  }

  // MARK: Lists

  private var groups: [Group] { interview.questionnaire.groups }

  /// `:supprimer facture 2`: a list, then the number of an element.
  private func element(_ argument: String) -> Offer {
    let open = groups.filter { !interview.elements(of: $0.id).isEmpty }
    guard let space = argument.firstIndex(where: \.isWhitespace) else {
      return Offer(argument, among: open.map { Suggestion($0.element.lowercased() + " ", keys: [$0.plural]) })
    }
    let word = SearchKey.fold(String(argument[..<space]))
    let group = open.first { group in
      [group.id, group.plural, group.element].contains { SearchKey.fold($0).hasPrefix(word) }
    }
    guard let group else { return .nothing }
    return elements(of: group.id, String(argument[space...].drop { $0.isWhitespace }))
  }

  private func elements(of group: String, _ typed: String) -> Offer {
    let keys = interview.elements(of: group)
    // Beyond that, nobody looks a number up in a list.
    guard keys.count <= 200 else { return .nothing }
    let answers = interview.activeAnswers
    var labels: [String: [String]] = [:]
    for step in interview.steps where step.group?.id == group && !step.isAnother {
      guard let key = step.elementKey, let answer = answers[step.path], answer.state == .value else {
        continue
      }
      if labels[key, default: []].count < 3 {
        labels[key, default: []].append(SafeText.escaped(AnswerDisplay.text(answer, step.question)))
      }
    }
    let numbered = keys.enumerated().map { index, key in
      Suggestion(String(index + 1), label: labels[key, default: []].joined(separator: ", "))
    }
    return Offer(typed, among: numbered)
  }

  private func openPoints(_ typed: String) -> Offer {
    let points = OpenPoints.list(interview).prefix(200).enumerated().map { index, point in
      Suggestion(String(index + 1), label: "\(point.wording) (\(point.why))")
    }
    return Offer(typed, among: points)
  }

  private func routes(_ typed: String) -> Offer {
    let bilan = assess(interview.dossier(), on: setting.today, rates: setting.rates)
    let routes = typed.isBlank ? bilan.routes : Explanation.routes(named: typed, in: bilan)
    let concerned = routes.filter { $0.status != .notConcerned }
    return Offer(replacing: typed, by: concerned.map { Suggestion($0.label.lowercased()) })
  }

  // MARK: Questions

  /// Questions in force that fit, each as the shortest words that lead to it, with its wording and present answer.
  private func questions(_ typed: String, answeredOnly: Bool = false, and others: [Suggestion] = []) -> Offer
  {
    let answers = interview.activeAnswers
    let found =
      typed.isBlank
      ? interview.steps.filter { !$0.isAnother && (!answeredOnly || answers[$0.path] != nil) }
      : QuestionFinder.find(typed, in: interview, answeredOnly: answeredOnly)
    let words = ShortWords(interview)
    let steps = found.prefix(Suggestions.questionLimit).map { step in
      let place = step.place
      let answer = answers[step.path].map {
        " — " + SafeText.escaped(AnswerDisplay.text($0, step.question)).flattened
      }
      return Suggestion(words.words(for: step), label: place + step.question.wording + (answer ?? ""))
    }
    let more = Offer(typed, among: others).suggestions
    return Offer(replacing: typed, by: more + steps)
  }

  private static let questionLimit = 100
}

extension Command {
  fileprivate var takesArgument: Bool {
    switch self {
    case .aller, .modifier, .note, .noter, .dette, .pourquoiPas, .etSi, .ajouter, .supprimer, .tableau,
      .ouvrir:
      true
    case .aide, .recap, .annuler, .refaire, .manque, .historique, .pourquoi, .bilan, .documents, .rendezVous,
      .plusTard, .factures, .paiements, .echanges, .editer, .dossiers, .nouveau, .quitter:
      false
    }
  }
}

extension String {
  /// On one line.
  fileprivate var flattened: String { String(map { $0.isNewline ? " " : $0 }) }
}

/// The fewest words that ``QuestionFinder`` leads from to one question only.
struct ShortWords {
  private let interview: Interview
  /// Every word of the questions in force, in order, each with the question that has it.
  private let index: [(word: String, question: String)]

  init(_ interview: Interview) {
    self.interview = interview
    var seen: Set<String> = []
    var index: [(word: String, question: String)] = []
    for step in interview.steps where !step.isAnother && seen.insert(step.question.id).inserted {
      let text = (step.group.map { $0.element + " " } ?? "") + step.question.wording
      for word in SearchKey.fold(text).split(separator: " ") {
        index.append((String(word), step.question.id))
      }
    }
    self.index = index.sorted { ($0.word, $0.question) < ($1.word, $1.question) }
  }

  /// Words of the wording, as it writes them; the number of the element in a list; else the question's own name.
  func words(for step: Step) -> String {
    let words = step.question.wording.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
      .filter { $0.count > 3 && Int($0) == nil }
    let number = step.group == nil ? "" : " \(step.elementNumber ?? 1)"
    let holders = words.map { questions(holding: SearchKey.fold($0)) }
    let own: Set<String> = [step.question.id]
    // A long word says more than a short one.
    let order = words.indices.sorted { (words[$1].count, $0) < (words[$0].count, $1) }
    if let only = order.first(where: { holders[$0] == own }) { return words[only] + number }
    for (rank, first) in order.enumerated() {
      for second in order.dropFirst(rank + 1) where holders[first].intersection(holders[second]) == own {
        return words[min(first, second)] + " " + words[max(first, second)] + number
      }
    }
    return step.group == nil ? step.question.id : step.path.name
  }

  /// The questions with a word that begins so.
  private func questions(holding word: String) -> Set<String> {
    var low = 0
    var high = index.count
    while low < high {
      let middle = (low + high) / 2
      if index[middle].word < word { low = middle + 1 } else { high = middle }
    }
    var found: Set<String> = []
    while low < index.count, index[low].word.hasPrefix(word) {
      found.insert(index[low].question)
      low += 1
    }
    return found
  }
}
