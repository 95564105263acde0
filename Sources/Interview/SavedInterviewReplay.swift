package import Basics
package import Dossier

/// What became of a saved interview.
package struct Replay: Sendable {
  package let interview: Interview
  /// What was done, for an answer log: folding it gives `interview`.
  package let actions: [Action]
  /// Rows that changed nothing, in the questionnaire's order, unknown names last.
  package let unused: [UnusedRow]
  /// Rows that could not be read, with the reason.
  package let refused: [RefusedRow]
  /// Unlikely answers, kept: name of the row and sentence.
  package let alerts: [(name: String, sentence: String)]
  /// Answers kept that do not count in this dossier.
  package let dormant: [FactPath]
  /// Questions in force without an answer.
  package let unanswered: [Step]

  package struct UnusedRow: Hashable, Sendable, CustomStringConvertible {
    package enum Reason: String, Hashable, Sendable {
      /// No such question in this questionnaire.
      case unknown = "question inconnue"
      /// The question is not asked in this case.
      case inactive = "sans objet dans ce dossier"
      /// Whether it is asked depends on a question still open.
      case undecided = "dépend d’une question sans réponse"
    }

    /// `debiteur.usage`, `factures[2].livraison`.
    package let name: String
    package let reason: Reason
    package let line: Int?

    package var description: String { "\(name)\u{A0}: \(reason.rawValue)" }
  }

  package struct RefusedRow: Hashable, Sendable, CustomStringConvertible {
    package let name: String
    package let reason: String
    package let line: Int?

    package var description: String { "\(name)\u{A0}: \(reason)" }
  }
}

/// Answers the questionnaire with a saved interview.
///
/// Rows are read in the questionnaire's order, whatever theirs, so that a date may rest on another of the
/// same invoice; then the conditions are decided once. A row whose question is not asked is kept dormant
/// and reported. Relative dates ("hier") count from the file's day, else from `today`.
package func replay(_ saved: SavedInterview, questionnaire: Questionnaire, today: Day) -> Replay {
  replay(saved, plan: InterviewPlan(questionnaire), today: today)
}

/// The same for a plan made once: for a whole portfolio.
package func replay(_ saved: SavedInterview, plan: InterviewPlan, today: Day) -> Replay {
  var replayer = Replayer(plan: plan, today: saved.day ?? today)
  return replayer.run(saved)
}

private struct Replayer {
  private var interview: Interview
  private let today: Day
  private var actions: [Action] = []
  private var applied: [(path: FactPath, name: String, line: Int?)] = []
  private var unknown: [Replay.UnusedRow] = []
  private var refused: [Replay.RefusedRow] = []
  private var alerts: [(name: String, sentence: String)] = []

  init(plan: InterviewPlan, today: Day) {
    interview = Interview(plan: plan)
    self.today = today
  }

  mutating func run(_ saved: SavedInterview) -> Replay {
    let plan = interview.plan
    var rows = Dictionary(saved.rows.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for entry in plan.entries {
      switch entry {
      case .plain(let number):
        guard let row = rows.removeValue(forKey: plan.plain[number].question.id) else { continue }
        answer(row, step: plan.step(ofPlain: number), name: row.name)
      case .group(let number):
        let group = plan.groups[number].group
        guard let row = rows.removeValue(forKey: group.plural) ?? rows.removeValue(forKey: group.id) else {
          continue
        }
        fill(number, row)
      }
    }
    for row in saved.rows where rows[row.name] != nil {
      unknown.append(Replay.UnusedRow(name: row.name, reason: .unknown, line: row.line))
    }
    interview.decide()
    return Replay(
      interview: interview, actions: actions, unused: inactiveRows() + unknown, refused: refused,
      alerts: alerts,
      dormant: interview.dormant, unanswered: interview.open)
  }

  private func inactiveRows() -> [Replay.UnusedRow] {
    applied.compactMap { path, name, line in
      switch interview.activity(of: path) {
      case .active: nil
      case .undecided: Replay.UnusedRow(name: name, reason: .undecided, line: line)
      case .inactive, nil: Replay.UnusedRow(name: name, reason: .inactive, line: line)
      }
    }
  }

  /// Reads one row and keeps its answer. Blank rows are left for the person to fill in.
  private mutating func answer(_ row: SavedInterview.Row, step: Step, name: String) {
    guard !row.value.isBlank else { return }
    switch row.read(for: step, in: interview, today: today) {
    case .success((let answer, let sentences)):
      keep(.answer(step.path, answer))
      applied.append((step.path, name, row.line))
      alerts += sentences.map { (name, $0) }
    case .failure(let refusal): refuse(name, refusal.reason, row.line)
    }
  }

  private mutating func keep(_ action: Action) {
    if interview.keep(action) { actions.append(action) }
  }

  private mutating func refuse(_ name: String, _ reason: String, _ line: Int?) {
    refused.append(Replay.RefusedRow(name: name, reason: reason, line: line))
  }

  // MARK: Groups

  private mutating func fill(_ number: Int, _ row: SavedInterview.Row) {
    guard case .elements(let elements) = row.value else {
      if !row.value.isBlank { refuse(row.name, "Une liste d’éléments est attendue.", row.line) }
      return
    }
    for (position, element) in elements.enumerated() {
      let isLast = position + 1 == elements.count
      fill(number, element, name: "\(row.name)[\(position + 1)]", isLast: isLast)
    }
  }

  private mutating func fill(_ number: Int, _ element: SavedInterview.Element, name: String, isLast: Bool) {
    let node = interview.plan.groups[number]
    let key = interview.state.freshKey(group: number, id: node.group.id)
    // An element written without any field exists; one whose fields are blank is left to be filled in.
    if element.fields.allSatisfy({ localName($0.name, node.group) == InterviewPlan.anotherName }) {
      let path = interview.plan.path(group: number, key: key, local: 0)
      keep(.park(path))
      keep(.clear(path))
    }
    var fields = Dictionary(
      element.fields.map { (localName($0.name, node.group), $0) }, uniquingKeysWith: { first, _ in first })
    for (local, member) in node.questions.enumerated() {
      guard let field = fields.removeValue(forKey: member.name) else { continue }
      let step = interview.plan.step(ofGroup: number, key: key, local: local)
      answer(field, step: step, name: name + "." + field.name)
    }
    let another = fields.removeValue(forKey: InterviewPlan.anotherName)
    if isLast { close(number, another, name: name) }
    for field in element.fields where fields[localName(field.name, node.group)] != nil {
      unknown.append(Replay.UnusedRow(name: name + "." + field.name, reason: .unknown, line: field.line))
    }
  }

  /// "Another one?" after the last element: no, unless the file says otherwise.
  private mutating func close(_ number: Int, _ another: SavedInterview.Row?, name: String) {
    guard let key = interview.state.groups[number].elements.last?.key else { return }
    let step = interview.plan.step(
      ofGroup: number, key: key, local: interview.plan.groups[number].questions.count)
    guard let another, !another.value.isBlank else {
      keep(.answer(step.path, .value("non")))
      return
    }
    if case .text(SavedInterview.toBeAsked) = another.value { return }
    answer(another, step: step, name: name + "." + another.name)
  }

  private func localName(_ name: String, _ group: Group) -> String {
    name.hasPrefix(group.id + ".") ? String(name.dropFirst(group.id.count + 1)) : name
  }
}

extension InterviewPlan {
  func step(ofPlain number: Int) -> Step {
    let node = plain[number]
    return Step(
      path: node.path, question: node.question, sectionIndex: node.section,
      section: questionnaire.sections[node.section])
  }

  func step(ofGroup number: Int, key: String, local: Int, elementNumber: Int? = nil) -> Step {
    let node = groups[number]
    let isAnother = local == node.questions.count
    return Step(
      path: path(group: number, key: key, local: local),
      question: isAnother ? node.another : node.questions[local].question, sectionIndex: node.section,
      section: questionnaire.sections[node.section], group: node.group, elementKey: key,
      elementNumber: elementNumber, isAnother: isAnother)
  }
}

/// Why the value of a row is no answer: a French sentence.
struct RowRefusal: Error {
  let reason: String
}

extension SavedInterview.Row {
  /// Its answer to a question, through the same reader as typed text, with the sentences that go with it.
  func read(
    for step: Step, in interview: Interview, today: Day
  ) -> Result<(Answer, [String]), RowRefusal> {
    let reading: AnswerReading
    switch value {
    case .text(let text): reading = AnswerReader.read(text, for: step, in: interview, today: today)
    case .list(let items) where step.question.type == .choices:
      reading = AnswerReader.read(list: items, for: step, in: interview, today: today)
    case .list, .elements:
      reading = .refused(reason: "Une seule réponse est attendue, pas une liste.", example: "")
    }
    switch reading {
    case .answer(let answer, _, let sentences): return .success((answer, sentences))
    case .choose(let readings):
      let labels = readings.map { "«\u{A0}\($0.label)\u{A0}»" }.joined(separator: " ou ")
      return .failure(RowRefusal(reason: "Plusieurs lectures possibles\u{A0}: \(labels)."))
    case .refused(let reason, let example):
      return .failure(RowRefusal(reason: example.isEmpty ? reason : "\(reason) Exemple\u{A0}: \(example)"))
    }
  }
}
