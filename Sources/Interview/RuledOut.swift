import Dossier

extension Interview {
  /// Was the question of `path` left out because a list of cases, answered, does not name its case? Also when
  /// that list itself was left out in this way.
  func isRuledOut(_ path: FactPath, by answers: [FactPath: Answer]) -> Bool {
    (plan.lists[path.question] ?? []).contains { list, cases in
      let place = path.sibling(list)
      guard let answer = answers[place] else { return isRuledOut(place, by: answers) }
      switch answer.state {
      case .value: return Set(answer.canonical.split(separator: ",").map(String.init)).isDisjoint(with: cases)
      case .aucun, .sansObjet: return !cases.contains(answer.state.rawValue)
      case .jeNeSaisPas, .aRetrouver: return false
      }
    }
  }
}

extension Questionnaire {
  /// For a question behind lists of cases: each list, and the cases of it that open the question.
  var listsOfCases: [String: [(list: String, cases: [String])]] {
    let questions = sections.flatMap(\.items).flatMap { item in
      switch item {
      case .question(let question): [question]
      case .group(let group): group.questions
      }
    }
    let lists = Set(questions.filter { $0.type == .choices }.map(\.id))
    var found: [String: [(list: String, cases: [String])]] = [:]
    for question in questions {
      let behind = question.condition.filter { lists.contains($0.key) }
      if !behind.isEmpty { found[question.id] = behind.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
    }
    return found
  }
}

extension FactPath {
  /// The path of another question: of the same element when it belongs to the same group.
  fileprivate func sibling(_ id: String) -> FactPath {
    let group = question.prefix { $0 != "." }
    guard let element, id.hasPrefix(group + ".") else { return FactPath(id) }
    return FactPath(group + "[" + element + "]" + id.dropFirst(group.count))
  }
}
