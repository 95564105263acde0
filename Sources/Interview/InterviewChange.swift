import Dossier

/// What takes back one change of the answers.
enum Inverse: Hashable, Sendable {
  case plain(Int, Answer?, parked: Bool)
  case member(group: Int, key: String, local: Int, Answer?, parked: Bool)
  /// The change created this element.
  case forget(group: Int, key: String)
  /// The change removed this element, and perhaps moved its "another one?" to the one before.
  case restore(
    group: Int, position: Int, InterviewState.Element, previousAnother: InterviewState.Cell?,
    foreign: [FactPath: Answer])
  case foreign(FactPath, Answer?)
}

/// How far a change reaches.
enum Reach: Hashable, Sendable {
  case everything
  case element(group: Int, key: String)
  case nothing
}

extension InterviewState {
  /// Puts an answer, or takes it away when nil, and unparks the question. Nil when nothing would change.
  mutating func set(_ answer: Answer?, at path: FactPath, _ plan: InterviewPlan) -> (Inverse, Reach)? {
    change(at: path, plan) { cell in
      guard cell.answer != answer || cell.isParked else { return false }
      cell.answer = answer
      cell.isParked = false
      return true
    } foreign: { stored in
      guard stored != answer else { return false }
      stored = answer
      return true
    }
  }

  /// Leaves an unanswered question for later. Nil when it is answered, parked already or unknown.
  mutating func park(_ path: FactPath, _ plan: InterviewPlan) -> (Inverse, Reach)? {
    change(at: path, plan) { cell in
      guard cell.answer == nil, !cell.isParked else { return false }
      cell.isParked = true
      return true
    } foreign: { _ in
      false
    }
  }

  private mutating func change(
    at path: FactPath, _ plan: InterviewPlan, cell edit: (inout Cell) -> Bool,
    foreign editForeign: (inout Answer?) -> Bool
  ) -> (Inverse, Reach)? {
    switch plan.locate(path) {
    case .plain(let number):
      let before = plain[number]
      guard edit(&plain[number]) else { return nil }
      return (.plain(number, before.answer, parked: before.isParked), .everything)
    case .member(let group, let key, let local):
      if let position = groups[group].position(of: key) {
        let before = groups[group].elements[position][local]
        guard edit(&groups[group].elements[position][local]) else { return nil }
        return (
          .member(group: group, key: key, local: local, before.answer, parked: before.isParked),
          .element(group: group, key: key)
        )
      }
      // A key once given is never given again, not even after a removal.
      guard !groups[group].usedKeys.contains(key) else { return nil }
      var element = Element(key: key, count: plan.groups[group].questions.count)
      guard edit(&element[local]) else { return nil }
      groups[group].elements.append(element)
      groups[group].created += 1
      groups[group].usedKeys.insert(key)
      return (.forget(group: group, key: key), .everything)
    case .unknown:
      var answer = foreign[path]
      let before = answer
      guard editForeign(&answer) else { return nil }
      foreign[path] = answer
      return (.foreign(path, before), .nothing)
    }
  }

  /// Removes an element. "Another one?" belongs to the list: when the last element goes, its answer (or
  /// its absence) passes to the element that becomes last, so that a closed list stays closed and an open
  /// one is asked about again.
  mutating func remove(group id: String, key: String, _ plan: InterviewPlan) -> (Inverse, Reach)? {
    guard let group = plan.groupNumber(id), let position = groups[group].position(of: key) else { return nil }
    var element = groups[group].elements.remove(at: position)
    var previousAnother: Cell?
    if position > 0, position == groups[group].elements.count {
      previousAnother = groups[group].elements[position - 1].another
      previousAnother?.activity = .undecided
      groups[group].elements[position - 1].another = element.another
    }
    // What is kept to take the removal back is answers, not what they made active.
    for local in element.cells.indices { element.cells[local].activity = .undecided }
    element.another.activity = .undecided
    let prefix = id + "[" + key + "]."
    let gone = foreign.filter { $0.key.name.hasPrefix(prefix) }
    for path in gone.keys { foreign[path] = nil }
    return (
      .restore(
        group: group, position: position, element, previousAnother: previousAnother, foreign: gone),
      .everything
    )
  }

  /// Takes a change back. Changes are taken back in the reverse order, so the places still exist.
  mutating func takeBack(_ inverse: Inverse) -> Reach {
    switch inverse {
    case .plain(let number, let answer, let parked):
      plain[number].answer = answer
      plain[number].isParked = parked
      return .everything
    case .member(let group, let key, let local, let answer, let parked):
      guard let position = groups[group].position(of: key) else { return .nothing }
      groups[group].elements[position][local].answer = answer
      groups[group].elements[position][local].isParked = parked
      return .element(group: group, key: key)
    case .forget(let group, let key):
      if let position = groups[group].position(of: key) { groups[group].elements.remove(at: position) }
      groups[group].created -= 1
      groups[group].usedKeys.remove(key)
      return .everything
    case .restore(let group, let position, let element, let previousAnother, let removed):
      if let previousAnother, position > 0 {
        groups[group].elements[position - 1].another = previousAnother
      }
      groups[group].elements.insert(element, at: position)
      foreign.merge(removed) { _, restored in restored }
      return .everything
    case .foreign(let path, let answer):
      foreign[path] = answer
      return .nothing
    }
  }
}
