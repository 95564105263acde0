import Dossier

extension Interview {
  /// The questions left out because a list of cases, answered, does not name their case. Also when that list itself was
  /// left out in this way.
  var ruledOut: Set<FactPath> {
    var found: Set<FactPath> = []
    for (number, lists) in plan.caseLists.plain.enumerated() where isRuledOut(lists, in: nil) {
      found.insert(plan.plain[number].path)
    }
    for (group, members) in plan.caseLists.members.enumerated() {
      for (local, lists) in members.enumerated() where !lists.isEmpty {
        for element in state.groups[group].elements where isRuledOut(lists, in: (group, element)) {
          found.insert(plan.path(group: group, key: element.key, local: local))
        }
      }
    }
    return found
  }

  private typealias Place = (group: Int, element: InterviewState.Element)

  /// By number, not by name: a file of many invoices asks this of each of their questions.
  private func isRuledOut(_ lists: [InterviewPlan.CaseList], in place: Place?) -> Bool {
    lists.contains { list in
      let (cell, behind): (InterviewState.Cell, [InterviewPlan.CaseList])
      switch list.source {
      case .plain(let number): (cell, behind) = (state.plain[number], plan.caseLists.plain[number])
      case .sameElement(let local):
        guard let place else { return false }
        (cell, behind) = (place.element[local], plan.caseLists.members[place.group][local])
      case .anyElement, .computed, .unknown: return false
      }
      guard cell.isAnswered, let answer = cell.answer else { return isRuledOut(behind, in: place) }
      switch answer.state {
      case .value:
        let named = answer.canonical.utf8.split(separator: UInt8(ascii: ","))
        return !named.contains { list.cases.contains(String(Substring($0))) }
      case .aucun, .sansObjet: return !list.cases.contains(answer.state.rawValue)
      case .jeNeSaisPas, .aRetrouver: return false
      }
    }
  }
}

extension InterviewPlan {
  /// A list of cases ("quelque chose de particulier ?") on which a question rests, and the cases of it that open the
  /// question.
  struct CaseList: Sendable {
    let source: Source
    let cases: [String]
  }

  /// The lists behind each question, by its number.
  struct CaseLists: Sendable {
    let plain: [[CaseList]]
    let members: [[[CaseList]]]

    init(_ questionnaire: Questionnaire, plain: [PlainNode], groups: [GroupNode]) {
      let lists = questionnaire.lists
      func behind(_ tests: [Test], _ question: (Source) -> Question?) -> [CaseList] {
        tests.compactMap { test in
          guard let id = question(test.source)?.id, lists.contains(id) else { return nil }
          return CaseList(source: test.source, cases: test.accepted)
        }
      }
      func outside(_ source: Source) -> Question? {
        if case .plain(let number) = source { plain[number].question } else { nil }
      }
      self.plain = plain.map { behind($0.tests, outside) }
      members = groups.map { group in
        group.questions.map { member in
          behind(member.tests) { source in
            if case .sameElement(let local) = source, local < group.questions.count {
              group.questions[local].question
            } else {
              outside(source)
            }
          }
        }
      }
    }
  }
}

extension Questionnaire {
  /// Ids of the questions that are lists of cases.
  fileprivate var lists: Set<String> {
    let questions = sections.flatMap(\.items).flatMap { item in
      switch item {
      case .question(let question): [question]
      case .group(let group): group.questions
      }
    }
    return Set(questions.filter { $0.type == .choices }.map(\.id))
  }
}
