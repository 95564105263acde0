import Basics
package import Dossier

/// What must be answered first for a question to be asked.
package enum Opening: Hashable, Sendable {
  /// It is asked now.
  case open
  /// It would be asked after these answers, which contradict nothing that was chosen: a yes, a case added to a list.
  case after([FactPath: Answer])
  /// A question before it is still open: an answer given now waits, and counts when its turn comes.
  case waiting
  /// What was answered at `by` leaves it out; nil when the reason is no single answer.
  case closed(by: FactPath?)

  /// The words of a text that may tell what it is about: folded, the short ones left out.
  package static func words(_ text: String) -> Set<String> {
    Set(SearchKey.fold(text).split(separator: " ").map(String.init).filter { $0.count > 3 })
  }
}

extension Interview {
  /// The question of `path`, asked now or not; nil when the questionnaire does not have it.
  ///
  /// An element that does not exist has the number of the next one.
  package func anyStep(at path: FactPath) -> Step? {
    switch plan.locate(path) {
    case .plain(let number): return plan.step(ofPlain: number)
    case .member(let group, let key, let local):
      let elements = state.groups[group].elements
      let position = state.groups[group].position(of: key) ?? elements.count
      return plan.step(ofGroup: group, key: key, local: local, elementNumber: position + 1)
    case .unknown: return nil
    }
  }

  /// Every question of the questionnaire, asked now or not, in document order: the elements that exist, then the next
  /// one; without "another one?".
  package var allSteps: [Step] {
    plan.entries.flatMap { entry -> [Step] in
      switch entry {
      case .plain(let number): return [plan.step(ofPlain: number)]
      case .group(let group):
        let keys =
          state.groups[group].elements.map(\.key)
          + [state.freshKey(group: group, id: plan.groups[group].group.id)]
        return keys.enumerated().flatMap { position, key in
          plan.groups[group].questions.indices.map { local in
            plan.step(ofGroup: group, key: key, local: local, elementNumber: position + 1)
          }
        }
      }
    }
  }

  /// What must be answered first for the question of `path` to be asked. Nothing is done.
  ///
  /// - Parameter hint: words of the answer that is meant: among the cases of a list that open the question, the one
  ///   that shares a word with them.
  package func opening(of path: FactPath, hint: Set<String> = []) -> Opening {
    var given: [FactPath: Answer] = [:]
    var tried = self
    // Each turn opens one gate more; no questionnaire nests so many.
    for _ in 0..<8 {
      guard let step = tried.anyStep(at: path) else { return .closed(by: nil) }
      if tried.isAsked(path) { return given.isEmpty ? .open : .after(given) }
      var condition = step.question.condition
      if let group = step.group { condition.merge(group.condition) { own, _ in own } }
      switch tried.gate(condition, of: step, hint: hint) {
      case .nothing: return tried.isLeftOut(path) ? .closed(by: nil) : .waiting
      case .waiting: return .waiting
      case .closed(let by): return .closed(by: by)
      case .answer(let place, let answer):
        guard given[place] == nil else { return .closed(by: place) }
        given[place] = answer
        guard tried.apply(.answer(place, answer)) else { return .closed(by: place) }
      }
    }
    return .waiting
  }

  /// Is the question asked, or would it be in the next element of its group?
  private func isAsked(_ path: FactPath) -> Bool {
    guard case .member(let group, let key, let local) = plan.locate(path),
      state.groups[group].position(of: key) == nil
    else { return activity(of: path) == .active }
    return state.groups[group].activity == .active
      && (local >= state.groups[group].fresh.cells.count
        || state.groups[group].fresh.cells[local].activity == .active)
  }

  private func isLeftOut(_ path: FactPath) -> Bool {
    guard case .member(let group, let key, let local) = plan.locate(path),
      state.groups[group].position(of: key) == nil
    else { return activity(of: path) == .inactive }
    return state.groups[group].activity == .inactive
      || (local < state.groups[group].fresh.cells.count
        && state.groups[group].fresh.cells[local].activity == .inactive)
  }

  private enum Gate {
    case answer(FactPath, Answer)
    case waiting
    case closed(FactPath)
    case nothing
  }

  /// The first condition that is not met, and the answer that would meet it.
  private func gate(_ condition: Condition, of step: Step, hint: Set<String>) -> Gate {
    var waits = false
    for (id, accepted) in condition.sorted(by: { $0.key < $1.key }) where !id.hasPrefix("calcul.") {
      let place = place(of: id, near: step)
      guard let before = anyStep(at: place) else { continue }
      let several = before.question.type == .choices
      let current = answer(at: place)
      if let current, isAsked(place), current.isAmong(accepted, several: several) { continue }
      if !isAsked(place) {
        var outer = before.question.condition
        if let group = before.group { outer.merge(group.condition) { own, _ in own } }
        switch gate(outer, of: before, hint: hint) {
        case .nothing: waits = true
        case let found: return found
        }
        continue
      }
      let wanted = value(among: accepted, of: before.question, hint: hint)
      switch (before.question.type, wanted) {
      case (.yesNo, let value?): return .answer(place, .value(value))
      case (.choices, let value?):
        var chosen = current.map {
          $0.state == .value ? $0.canonical.split(separator: ",").map(String.init) : []
        }
        chosen = (chosen ?? []) + [value]
        let canonical = before.question.choices.map(\.id).filter { chosen?.contains($0) == true }
        return .answer(
          place,
          .value(
            canonical.joined(separator: ","),
            raw: canonical.map(before.question.label(of:)).joined(separator: ", ")))
      case (.choice, let value?) where current == nil:
        return .answer(place, .value(value, raw: before.question.label(of: value)))
      default:
        if current != nil { return .closed(place) }
        waits = true
      }
    }
    return waits ? .waiting : .nothing
  }

  /// The value to give among those that a condition accepts; nil when there is a choice to make.
  private func value(among accepted: [String], of question: Question, hint: Set<String>) -> String? {
    if question.type == .yesNo {
      return accepted.contains("oui") ? "oui" : accepted.contains("non") ? "non" : nil
    }
    let values = accepted.filter { value in question.choices.contains { $0.id == value } }
    if values.count == 1 { return values[0] }
    let sharing = question.choices.filter { choice in
      values.contains(choice.id)
        && ([choice.label] + choice.synonyms).contains { !hint.isDisjoint(with: Opening.words($0)) }
    }
    return sharing.count == 1 ? sharing[0].id : nil
  }

  private func place(of id: String, near step: Step) -> FactPath {
    guard let group = step.group, let key = step.elementKey, id.hasPrefix(group.id + ".") else {
      return FactPath(id)
    }
    // `paiement.existe`, which opens the list, has its beginning and is none of its questions.
    let inside = FactPath("\(group.id)[\(key)]" + id.dropFirst(group.id.count))
    return anyStep(at: inside) == nil ? FactPath(id) : inside
  }
}
