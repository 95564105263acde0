extension QuestionnaireLint {
  /// Conditions: keys that exist and come earlier, values that can occur, no circle, no contradiction.
  static func conditions(_ outline: QuestionnaireOutline) -> [LintFinding] {
    var findings: [LintFinding] = []
    for entry in outline.entries {
      for key in entry.condition.keys.sorted() {
        findings += check(key, accepted: entry.condition[key] ?? [], of: entry, outline)
      }
    }
    let circles = circles(outline)
    findings += circles.map { circle in
      LintFinding(.error, circle.first, "conditions circulaires\u{A0}: " + circle.joined(separator: " → "))
    }
    guard circles.isEmpty else { return findings }
    var reach = Reachability(outline)
    for entry in outline.entries {
      if let reason = reach.contradiction(of: entry) {
        findings.append(
          LintFinding(.error, entry.id, "cette question ne peut jamais être posée\u{A0}: " + reason))
      }
    }
    return findings
  }

  private static func check(
    _ key: String, accepted: [String], of entry: QuestionnaireOutline.Entry, _ outline: QuestionnaireOutline
  ) -> [LintFinding] {
    var findings: [LintFinding] = []
    func fault(_ message: String) { findings.append(LintFinding(.error, entry.id, message)) }
    if accepted.isEmpty { fault("la condition sur «\u{A0}\(key)\u{A0}» n’a aucune valeur") }
    if let fact = ComputedFact(rawValue: key) {
      for value in accepted where value != "oui" && value != "non" {
        fault("«\u{A0}\(key)\u{A0}» vaut oui ou non, jamais «\u{A0}\(value)\u{A0}»")
      }
      for input in fact.inputs {
        guard let source = outline.questions[input] else {
          fault("«\u{A0}\(key)\u{A0}» se déduit de «\u{A0}\(input)\u{A0}», que ce questionnaire ne pose pas")
          continue
        }
        if source.position > entry.position {
          fault("«\u{A0}\(key)\u{A0}» se déduit de «\u{A0}\(input)\u{A0}», qui n’est posée que plus loin")
        }
      }
      return findings
    }
    guard let source = outline.questions[key] else {
      fault(
        key.hasPrefix("calcul.")
          ? "le fait calculé «\u{A0}\(key)\u{A0}» n’existe pas"
          : "la condition cite «\u{A0}\(key)\u{A0}», qui n’existe pas")
      return findings
    }
    if source.position >= entry.position, key != entry.id {
      fault("la condition cite «\u{A0}\(key)\u{A0}», qui n’est posée que plus loin")
    }
    for value in accepted where source.question?.canBe(value) == false {
      fault("«\u{A0}\(key)\u{A0}» ne peut pas valoir «\u{A0}\(value)\u{A0}»")
    }
    return findings
  }

  /// Each circle once, as the list of ids that comes back to its first.
  private static func circles(_ outline: QuestionnaireOutline) -> [[String]] {
    var found: [[String]] = []
    var done: Set<String> = []
    var trail: [String] = []
    func visit(_ id: String) {
      if let start = trail.firstIndex(of: id) {
        found.append(Array(trail[start...]) + [id])
        return
      }
      guard done.insert(id).inserted, let entry = outline.questions[id] else { return }
      trail.append(id)
      for key in entry.condition.keys.sorted() {
        if let fact = ComputedFact(rawValue: key) {
          fact.inputs.forEach(visit)
        } else {
          visit(key)
        }
      }
      trail.removeLast()
    }
    for entry in outline.entries where entry.question != nil { visit(entry.id) }
    return found
  }
}

/// Whether some answers make a question asked: everything that its condition requires, and what those
/// questions require in turn, put together.
private struct Reachability {
  private let outline: QuestionnaireOutline
  /// Values that a computed fact can take when nothing restrains its inputs.
  private var free: [ComputedFact: Set<String>] = [:]

  init(_ outline: QuestionnaireOutline) {
    self.outline = outline
  }

  /// Why the question can never be asked, or nil.
  mutating func contradiction(of entry: QuestionnaireOutline.Entry) -> String? {
    var required: [String: [String]] = [:]
    var visited: Set<String> = []
    if let reason = require(entry, &required, &visited) { return reason }
    for key in required.keys.sorted() {
      guard let fact = ComputedFact(rawValue: key), let accepted = required[key] else { continue }
      let possible = values(of: fact, given: required)
      if possible.isDisjoint(with: accepted) {
        return
          "«\u{A0}\(key)\u{A0}» ne peut pas valoir «\u{A0}\(accepted.joined(separator: " » ou « "))\u{A0}» dans ce cas"
      }
    }
    return nil
  }

  private func require(
    _ entry: QuestionnaireOutline.Entry, _ required: inout [String: [String]], _ visited: inout Set<String>
  ) -> String? {
    guard visited.insert(entry.id).inserted else { return nil }
    var condition = entry.condition
    if entry.question != nil, let group = entry.group {
      condition.merge(group.condition) { own, ofGroup in own.filter(ofGroup.contains) }
    }
    for key in condition.keys.sorted() {
      let accepted = condition[key] ?? []
      let source = outline.questions[key]
      if source?.question?.type != .choices || required[key] == nil {
        let left = required[key].map { $0.filter(accepted.contains) } ?? accepted
        if left.isEmpty {
          return "rien ne permet que «\u{A0}\(key)\u{A0}» remplisse toutes les conditions à la fois"
        }
        required[key] = left
      }
      if let source, let reason = require(source, &required, &visited) { return reason }
    }
    return nil
  }

  /// Every value that the fact takes, over all the answers that `required` allows to its inputs.
  private mutating func values(of fact: ComputedFact, given required: [String: [String]]) -> Set<String> {
    let isFree = fact.inputs.allSatisfy { required[$0] == nil }
    if isFree, let known = free[fact] { return known }
    let domains = fact.inputs.map { input -> [String?] in
      if let accepted = required[input] { return accepted }
      return [nil, AnswerState.jeNeSaisPas.rawValue]
        + (outline.questions[input]?.question?.conditionValues ?? [])
    }
    var found: Set<String> = []
    var answers: [String: String] = [:]
    func explore(_ index: Int) {
      guard found.count < 2 else { return }
      guard index < domains.count else {
        if let value = fact.value(from: { answers[$0] }) { found.insert(value) }
        return
      }
      for value in domains[index] {
        answers[fact.inputs[index]] = value
        explore(index + 1)
      }
    }
    explore(0)
    if isFree { free[fact] = found }
    return found
  }
}
