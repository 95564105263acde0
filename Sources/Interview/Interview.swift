package import Dossier

/// The state of an interview: the fold of the list of actions, a value without clock or file.
///
/// Answers are never destroyed by another answer: one whose conditions no longer hold goes dormant and
/// comes back with its branch. Undo and redo are stacks over the actions that change answers; notes stay.
package struct Interview: Sendable {
  package let plan: InterviewPlan
  var state: InterviewState
  private var done: [Done] = []
  private var takenBack: [Action] = []
  /// Remarks, oldest first.
  package private(set) var notes: [(FactPath?, String)] = []
  /// What was done to the file itself, oldest first.
  package private(set) var acts: [Act] = []

  private struct Done: Hashable, Sendable {
    let action: Action
    let inverse: Inverse
  }

  package init(plan: InterviewPlan, actions: [Action] = []) {
    self.plan = plan
    state = InterviewState(plan)
    for action in actions { _ = perform(action) }
    state.decideAll(plan)
  }

  package init(questionnaire: Questionnaire, actions: [Action] = []) {
    self.init(plan: InterviewPlan(questionnaire), actions: actions)
  }

  package var questionnaire: Questionnaire { plan.questionnaire }

  /// Does one action.
  ///
  /// Returns false, and changes nothing, when it has no effect: nothing to undo or redo, the same answer
  /// again, nothing to withdraw, an element that does not exist, a question to park that is answered.
  package mutating func apply(_ action: Action) -> Bool {
    guard let reach = perform(action) else { return false }
    state.decide(reach, plan)
    return true
  }

  /// Does several actions and decides the conditions once, at the end: for an import.
  ///
  /// Returns how many had an effect.
  package mutating func apply(contentsOf actions: [Action]) -> Int {
    var count = 0
    for action in actions where perform(action) != nil { count += 1 }
    state.decideAll(plan)
    return count
  }

  /// Does one action without deciding the conditions again: several, then ``decide()``.
  package mutating func keep(_ action: Action) -> Bool {
    perform(action) != nil
  }

  /// Decides the conditions, once the actions are kept.
  mutating func decide() {
    state.decideAll(plan)
  }

  /// What undo would take back.
  package var canUndo: Action? { done.last?.action }

  /// What redo would do again.
  package var canRedo: Action? { takenBack.last }

  private mutating func perform(_ action: Action) -> Reach? {
    switch action {
    case .undo:
      guard let last = done.popLast() else { return nil }
      takenBack.append(last.action)
      return state.takeBack(last.inverse)
    case .redo:
      guard let action = takenBack.popLast() else { return nil }
      return change(action)
    case .note(let path, let remark):
      notes.append((path, remark))
      return .nothing
    case .act(let act):
      acts.append(act)
      return .nothing
    case .answer, .clear, .park, .removeElement:
      guard let reach = change(action) else { return nil }
      takenBack.removeAll()
      return reach
    }
  }

  private mutating func change(_ action: Action) -> Reach? {
    let changed: (Inverse, Reach)? =
      switch action {
      case .answer(let path, let answer): state.set(answer, at: path, plan)
      case .clear(let path): state.set(nil, at: path, plan)
      case .park(let path): state.park(path, plan)
      case .removeElement(let group, let key): state.remove(group: group, key: key, plan)
      case .note, .undo, .redo, .act: nil
      }
    guard let (inverse, reach) = changed else { return nil }
    done.append(Done(action: action, inverse: inverse))
    return reach
  }
}

extension Interview: Equatable {
  /// The same questionnaire, the same answers in force, and the same things to undo and redo.
  package static func == (left: Interview, right: Interview) -> Bool {
    (left.plan === right.plan || left.questionnaire == right.questionnaire)
      && left.state == right.state && left.done == right.done && left.takenBack == right.takenBack
      && left.acts == right.acts && left.notes.elementsEqual(right.notes) { $0.0 == $1.0 && $0.1 == $1.1 }
  }
}

// MARK: Answers

extension Interview {
  /// The answers in force, active and dormant.
  package var answers: [FactPath: Answer] {
    var result = state.foreign
    forEachCell { path, cell, _ in
      if let answer = cell.answer { result[path()] = answer }
    }
    return result
  }

  /// The answers that count: those of active questions, and of "another one?" after the last element.
  package var activeAnswers: [FactPath: Answer] {
    var result: [FactPath: Answer] = [:]
    forEachActiveAnswer { result[$0] = $1 }
    return result
  }

  /// The same, in document order.
  func forEachActiveAnswer(_ body: (FactPath, Answer) -> Void) {
    forEachCell { path, cell, isSuperseded in
      if cell.isAnswered, !isSuperseded, let answer = cell.answer { body(path(), answer) }
    }
  }

  /// Where an answer is kept that does not count now, in document order; last, answers to questions that
  /// this questionnaire does not have.
  package var dormant: [FactPath] {
    var result: [FactPath] = []
    forEachCell { path, cell, isSuperseded in
      if cell.answer != nil, !cell.isAnswered, !isSuperseded { result.append(path()) }
    }
    return result + state.foreign.keys.sorted()
  }

  /// Answers to questions that this questionnaire does not have: kept, never counted.
  package var withoutQuestion: [FactPath] { state.foreign.keys.sorted() }

  /// The answer in force at `path`, active or dormant.
  package func answer(at path: FactPath) -> Answer? {
    state.cell(plan.locate(path))?.answer ?? state.foreign[path]
  }

  /// The answer at `path` when it counts.
  package func activeAnswer(at path: FactPath) -> Answer? {
    guard let cell = state.cell(plan.locate(path)), cell.activity == .active else { return nil }
    return cell.answer
  }

  /// Keys of the elements of a group, in the order of creation.
  package func elements(of groupID: String) -> [String] {
    plan.groupNumber(groupID).map { state.groups[$0].elements.map(\.key) } ?? []
  }

  /// The key under which the next element of a group will be created.
  package func freshKey(of groupID: String) -> String? {
    plan.groupNumber(groupID).map { state.freshKey(group: $0, id: groupID) }
  }

  /// Is a question asked (active), left out (inactive), or not known yet? Nil for an unknown path.
  package func activity(of path: FactPath) -> Activity? {
    state.cell(plan.locate(path))?.activity
  }

  /// Every existing place in document order. The path is built on demand; `isSuperseded` marks an
  /// "another one?" that is no longer the last.
  func forEachCell(_ body: (_ path: () -> FactPath, InterviewState.Cell, _ isSuperseded: Bool) -> Void) {
    for entry in plan.entries {
      switch entry {
      case .plain(let number):
        body({ plan.plain[number].path }, state.plain[number], false)
      case .group(let group):
        let elements = state.groups[group].elements
        for (position, element) in elements.enumerated() {
          for local in 0...element.cells.count {
            body(
              { plan.path(group: group, key: element.key, local: local) }, element[local],
              local == element.cells.count && position + 1 < elements.count)
          }
        }
      }
    }
  }
}
