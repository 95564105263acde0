package import Assessment
package import Basics
import Dossier
package import Interview
import Law
import Report

/// Answers to "pourquoi ?" and "pourquoi pas ?", read from the bilan: the facts, the rule, the article.
package enum Explanation {
  /// Why the first action is what it is: the rule that concluded, its grounds, the answers that they rest on.
  package static func firstAction(_ bilan: Bilan, _ interview: Interview) -> [Text] {
    let advice = bilan.firstAction
    var lines: [Text] = [.strong(advice.title)]
    // A conflict of interests says nothing of itself, not even by its article.
    guard advice.action != .conflit else { return lines }
    for reason in advice.reasons { lines.append(Text("  - ") + Report.sentence(reason)) }
    lines += answers(advice.reasons.flatMap(\.facts), interview)
    if let rule = RuleRegistry.rule(advice.rule) {
      lines.append(.muted("  Règle \(rule.id) — \(rule.title)"))
      lines.append(Text("    " + rule.sheet.condition.text(on: bilan.day).capitalizedFirst))
      lines.append(Text("    " + rule.sheet.conclusion.text(on: bilan.day).capitalizedFirst))
    }
    if let deadline = advice.deadline {
      lines += Report.deadline(deadline, on: bilan.day).map { Text("  ") + $0 }
    }
    return lines
  }

  /// Why a route is open, comes later or is closed, with the answers that decide it.
  package static func route(_ option: RouteOption, _ interview: Interview) -> [Text] {
    var lines: [Text] = [.strong(option.label) + Text("\u{A0}: ") + standing(option.status)]
    for reason in option.reasons { lines.append(Text("  - ") + Report.sentence(reason)) }
    lines += answers(option.reasons.flatMap(\.facts), interview)
    if option.status.isOpen {
      lines.append(Text("  Coût\u{A0}: " + option.cost))
    } else if option.status == .closed {
      lines.append(.muted("  Pour voir ce qui l’ouvrirait\u{A0}: :et-si QUESTION = RÉPONSE"))
    }
    return lines
  }

  /// Every route with its standing, one a line.
  package static func routes(_ bilan: Bilan) -> [Text] {
    let open = bilan.routes.filter { $0.status != .notConcerned }
    let other = bilan.routes.filter { $0.status == .notConcerned }
    var lines = open.map { Text("  \($0.label)\u{A0}: ") + standing($0.status) }
    if !other.isEmpty {
      lines.append(
        .muted("  Sans objet ici\u{A0}: " + other.map(\.label.lowercasedFirst).joined(separator: ", ")))
    }
    return lines
  }

  /// The routes whose name has every word that was typed; an exact name alone wins.
  package static func routes(named words: String, in bilan: Bilan) -> [RouteOption] {
    let wanted = SearchKey.fold(words).split(separator: " ").map(String.init)
    guard !wanted.isEmpty else { return [] }
    func names(_ option: RouteOption) -> [String] {
      SearchKey.fold(option.label + " " + option.id.rawValue.map { $0 == "_" ? " " : String($0) }.joined())
        .split(separator: " ").map(String.init)
    }
    let exact = bilan.routes.filter {
      SearchKey.fold($0.label) == SearchKey.fold(words) || $0.id.rawValue == words
    }
    if !exact.isEmpty { return exact }
    return bilan.routes.filter { option in
      let present = names(option)
      return wanted.allSatisfy { word in present.contains { $0.hasPrefix(word) } }
    }
  }

  private static func standing(_ status: RouteOption.Status) -> Text {
    switch status {
    case .now: .strong("c’est la première action")
    case .next: "possible ensuite"
    case .parallel: "possible en même temps"
    case .closed: .warning("écartée aujourd’hui")
    case .notConcerned: .muted("sans objet dans ce dossier")
    }
  }

  /// The answers behind a conclusion, once each; a fact without answer is named as such.
  private static func answers(_ paths: [FactPath], _ interview: Interview) -> [Text] {
    let answers = interview.activeAnswers
    var seen: Set<FactPath> = []
    let known = paths.filter { seen.insert($0).inserted }.compactMap { path -> Text? in
      guard let step = interview.step(at: path) else { return nil }
      let place = step.place
      let value = answers[path].map { Recap.value($0, step.question) } ?? .warning("sans réponse")
      return Text("    \(place)\(step.question.wording) ") + value
    }
    return known.isEmpty ? [] : [.muted("  Vos réponses qui en décident\u{A0}:")] + known
  }
}

extension String {
  /// A capital of the start of a sentence becomes small, an abbreviation stays.
  fileprivate var lowercasedFirst: String {
    guard let first, dropFirst().first?.isLowercase == true || first == "À" else { return self }
    return first.lowercased() + dropFirst()
  }
}
