extension InterviewState {
  /// Decides every condition again.
  ///
  /// Starts from "undecided" everywhere and goes through the questions in the plan's order: each rests
  /// only on questions decided before it. A circle of conditions (which the lint refuses) needs more
  /// passes and leaves its questions undecided.
  mutating func decideAll(_ plan: InterviewPlan) {
    forgetActivity()
    pass(plan)
    guard plan.isCyclic else { return }
    var before = self
    repeat {
      before = self
      pass(plan)
    } while self != before
  }

  /// Decides again what a change within one element can have moved: its own questions, and, when a
  /// condition elsewhere reads the group, everything else.
  mutating func decide(_ reach: Reach, _ plan: InterviewPlan) {
    guard case .element(let group, let key) = reach else {
      if reach == .everything { decideAll(plan) }
      return
    }
    guard !plan.isCyclic, !plan.groups[group].isReadOutside, let position = groups[group].position(of: key)
    else {
      decideAll(plan)
      return
    }
    for local in plan.groups[group].questions.indices {
      groups[group].elements[position].cells[local].activity = .undecided
    }
    for local in plan.groups[group].localOrder {
      let activity = activity(of: local, in: Place(group: group, position: position), plan)
      groups[group].elements[position].cells[local].activity = activity
    }
  }

  private mutating func forgetActivity() {
    for number in plain.indices { plain[number].activity = .undecided }
    for number in computed.indices { computed[number] = Computed() }
    for group in groups.indices {
      groups[group].activity = .undecided
      for local in groups[group].fresh.cells.indices {
        groups[group].fresh.cells[local].activity = .undecided
      }
      for position in groups[group].elements.indices {
        for local in groups[group].elements[position].cells.indices {
          groups[group].elements[position].cells[local].activity = .undecided
        }
      }
    }
  }

  private mutating func pass(_ plan: InterviewPlan) {
    for unit in plan.order {
      switch unit {
      case .plain(let number):
        plain[number].activity = activity(plan.plain[number].tests, within: .active, place: nil, plan)
      case .group(let number):
        let activity = activity(plan.groups[number].tests, within: .active, place: nil, plan)
        groups[number].activity = activity
        groups[number].fresh.another.activity = activity
        for position in groups[number].elements.indices {
          groups[number].elements[position].another.activity = activity
        }
      case .member(let group, let local):
        for position in groups[group].elements.indices {
          let activity = activity(of: local, in: Place(group: group, position: position), plan)
          groups[group].elements[position].cells[local].activity = activity
        }
        groups[group].fresh.cells[local].activity = activity(
          of: local, in: Place(group: group, position: nil), plan)
      case .computed(let number):
        computed[number] = compute(plan.computed[number])
      }
    }
  }

  /// An element by its position, or the one that does not exist yet.
  private struct Place {
    let group: Int
    let position: Int?
  }

  private func activity(of local: Int, in place: Place, _ plan: InterviewPlan) -> Activity {
    activity(
      plan.groups[place.group].questions[local].tests, within: groups[place.group].activity, place: place,
      plan)
  }

  /// Every test must match. One that does not is enough to leave the question out, whatever is still open.
  private func activity(
    _ tests: [InterviewPlan.Test], within outer: Activity,
    place: Place?, _ plan: InterviewPlan
  ) -> Activity {
    guard outer != .inactive else { return .inactive }
    var result = outer
    for test in tests {
      switch verdict(test, place: place, plan) {
      case .matched: continue
      case .notMatched: return .inactive
      case .undecided: result = .undecided
      }
    }
    return result
  }

  private func verdict(_ test: InterviewPlan.Test, place: Place?, _ plan: InterviewPlan) -> Verdict {
    switch test.source {
    case .plain(let number):
      return verdict(plain[number], test.accepted, plan.plain[number].question.type)
    case .sameElement(let local):
      guard let place else { return .notMatched }
      let members = groups[place.group]
      let cell = place.position.map { members.elements[$0][local] } ?? members.fresh[local]
      let questions = plan.groups[place.group].questions
      return verdict(cell, test.accepted, local < questions.count ? questions[local].question.type : .yesNo)
    case .anyElement(let group, let local):
      return verdict(ofAny: group, local, test.accepted, plan)
    case .computed(let number):
      guard let value = computed[number].value else {
        return computed[number].isSettled ? .notMatched : .undecided
      }
      return test.accepted.contains(value) ? .matched : .notMatched
    case .unknown:
      return .notMatched
    }
  }

  private func verdict(_ cell: Cell, _ accepted: [String], _ type: QuestionType) -> Verdict {
    switch cell.activity {
    case .inactive: return .notMatched
    case .undecided: return .undecided
    case .active:
      guard let answer = cell.answer else { return .undecided }
      return answer.isAmong(accepted, several: type == .choices) ? .matched : .notMatched
    }
  }

  /// From outside a group, a key matches when one element matches; that none does is known only once the
  /// list is closed.
  private func verdict(
    ofAny group: Int, _ local: Int, _ accepted: [String], _ plan: InterviewPlan
  ) -> Verdict {
    switch groups[group].activity {
    case .inactive: return .notMatched
    case .undecided: return .undecided
    case .active: break
    }
    let questions = plan.groups[group].questions
    guard local < questions.count else {
      guard let last = groups[group].elements.last else { return .undecided }
      return verdict(last.another, accepted, .yesNo)
    }
    var result = groups[group].isClosed ? Verdict.notMatched : .undecided
    for element in groups[group].elements {
      switch verdict(element.cells[local], accepted, questions[local].question.type) {
      case .matched: return .matched
      case .notMatched: continue
      case .undecided: result = .undecided
      }
    }
    return result
  }

  private func compute(_ node: InterviewPlan.ComputedNode) -> Computed {
    let value = node.fact.value { id in
      guard let source = node.inputs.first(where: { $0.id == id })?.source else { return nil }
      return values(source)
    }
    return Computed(value: value, isSettled: value != nil || node.inputs.allSatisfy { isSettled($0.source) })
  }

  /// What a computed fact reads: the canonical value or the state of an active answer; for a group, the
  /// different ones of its elements, separated by commas.
  private func values(_ source: InterviewPlan.Source) -> String? {
    func value(_ cell: Cell) -> String? {
      guard cell.isAnswered, let answer = cell.answer else { return nil }
      return answer.state == .value ? answer.canonical : answer.state.rawValue
    }
    switch source {
    case .plain(let number):
      return value(plain[number])
    case .anyElement(let group, let local):
      var found: [String] = []
      for element in groups[group].elements {
        if let text = value(element[local]), !found.contains(text) { found.append(text) }
      }
      return found.isEmpty ? nil : found.joined(separator: ",")
    case .sameElement, .computed, .unknown:
      return nil
    }
  }

  private func isSettled(_ source: InterviewPlan.Source) -> Bool {
    func isSettled(_ cell: Cell) -> Bool {
      cell.activity == .inactive || cell.isAnswered
    }
    switch source {
    case .plain(let number):
      return isSettled(plain[number])
    case .anyElement(let group, let local):
      switch groups[group].activity {
      case .inactive: return true
      case .undecided: return false
      case .active:
        return groups[group].isClosed && groups[group].elements.allSatisfy { isSettled($0[local]) }
      }
    case .sameElement, .computed, .unknown:
      return true
    }
  }
}
