/// A questionnaire laid flat, in the order in which it is asked: each group comes before its questions.
struct QuestionnaireOutline {
  struct Entry {
    let id: String
    /// Nil for the group itself.
    let question: Question?
    /// The group that it is, or stands in.
    let group: Group?
    let condition: Condition
    let position: Int
  }

  let questionnaire: Questionnaire
  private(set) var entries: [Entry] = []
  /// Questions by id; groups are not in it. The first one when an id is given twice.
  private(set) var questions: [String: Entry] = [:]
  var sectionIDs: [String] { questionnaire.sections.map(\.id) }
  var plurals: [String] { groups.map(\.plural) }
  private(set) var groups: [Group] = []

  init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    for item in questionnaire.sections.flatMap(\.items) {
      switch item {
      case .question(let question): append(question, in: nil)
      case .group(let group):
        groups.append(group)
        entries.append(
          Entry(
            id: group.id, question: nil, group: group, condition: group.condition, position: entries.count))
        for question in group.questions { append(question, in: group) }
      }
    }
  }

  private mutating func append(_ question: Question, in group: Group?) {
    let entry = Entry(
      id: question.id, question: question, group: group, condition: question.condition,
      position: entries.count)
    entries.append(entry)
    if questions[question.id] == nil { questions[question.id] = entry }
  }
}

extension Question {
  /// The values that an answer can have in a condition, states of an answer apart; nil when they cannot be
  /// listed (a date, a text).
  var conditionValues: [String]? {
    switch type {
    case .choice, .choices: choices.map(\.id)
    case .yesNo: ["oui", "non"]
    default: nil
    }
  }

  /// Can a condition compare the answer with `value`?
  func canBe(_ value: String) -> Bool {
    if let state = AnswerState(rawValue: value) {
      return state != .value || conditionValues?.contains(value) == true
    }
    if type == .country {
      return value.utf8.count == 2 && value.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    }
    return conditionValues?.contains(value) ?? false
  }
}
