import Testing

@testable import Interview

/// Walks a questionnaire with ready answers, one element per group, as a person would from first to last.
///
/// Kept apart from the engine: conditions are read here a second time, in the plainest way.
struct QuestionnairePath {
  /// Ids of the questions put, in order.
  private(set) var asked: [String] = []
  /// Groups walked through: each ends with one « another? ».
  private(set) var groups: [String] = []
  /// Questions put for which no answer was ready.
  private(set) var unanswered: [String] = []

  init(_ questionnaire: Questionnaire, _ answers: [String: String]) {
    var known: [String: String] = [:]
    func holds(_ condition: Condition) -> Bool {
      condition.allSatisfy { key, accepted in
        let value: String?
        if let fact = ComputedFact(rawValue: key) {
          value = fact.value(from: { known[$0] })
        } else {
          value = known[key]
        }
        guard let value else { return false }
        return value.split(separator: ",").contains { accepted.contains(String($0)) }
      }
    }
    for entry in QuestionnaireOutline(questionnaire).entries {
      guard let question = entry.question else {
        if let group = entry.group, holds(group.condition) { groups.append(group.id) }
        continue
      }
      if let group = entry.group, !groups.contains(group.id) { continue }
      guard holds(question.condition) else { continue }
      asked.append(question.id)
      if let answer = answers[question.id] {
        known[question.id] = answer
      } else {
        unanswered.append(question.id)
      }
    }
  }

  var sections: Set<String> { Set(asked.map { String($0.prefix { $0 != "." }) }) }
}
