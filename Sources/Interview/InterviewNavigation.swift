package import Dossier

/// A place of the interview; the order is that of the document.
struct StepPlace: Hashable, Comparable, Sendable {
  /// Number of the plan's entry.
  let entry: Int
  /// Position of the element, or their count for the one to be created; 0 outside groups.
  let element: Int
  /// Number of the question in its group, or their count for "another one?".
  let local: Int

  static func < (left: StepPlace, right: StepPlace) -> Bool {
    (left.entry, left.element, left.local) < (right.entry, right.element, right.local)
  }
}

extension Interview {
  /// The questions in force, in document order, each element of a group in turn. After the last element
  /// comes "another one?"; when it is answered by yes, or when the group has no element, the questions of
  /// an element to be created, under its future key.
  package var steps: [Step] {
    var result: [Step] = []
    forEachPlace { place, _ in
      result.append(step(place))
      return true
    }
    return result
  }

  /// The question to ask now: the first one neither answered nor parked. Nil when nothing is left but
  /// what was parked.
  package func next() -> Step? {
    firstPlace { $1.isOpen && !$1.isParked }.map(step)
  }

  /// The first question to ask after `path`; failing that, the first of all.
  package func next(after path: FactPath) -> Step? {
    guard let start = place(of: path) else { return next() }
    let later = firstPlace { $0 > start && $1.isOpen && !$1.isParked }
    return later.map(step) ?? next()
  }

  /// The nearest earlier question that is answered or parked; from the end when `path` is nil.
  package func previous(before path: FactPath?) -> Step? {
    let end = path.flatMap(place(of:))
    var result: StepPlace?
    forEachPlace { place, cell in
      if let end, place >= end { return false }
      if cell.answer != nil || cell.isParked { result = place }
      return true
    }
    return result.map(step)
  }

  /// The question in force at `path`, or nil when it is not asked now.
  package func step(at path: FactPath) -> Step? {
    guard let wanted = place(of: path), let cell = visibleCell(wanted), cell.activity == .active else {
      return nil
    }
    let step = step(wanted)
    return step.path == path ? step : nil
  }

  /// Questions in force without an answer, parked or not.
  package var open: [Step] {
    steps { $0.isOpen }
  }

  /// Questions left for later.
  package var parked: [Step] {
    steps { $0.isOpen && $0.isParked }
  }

  /// Paths of the questions in force without an answer.
  var openPaths: [FactPath] {
    var result: [FactPath] = []
    forEachPlace { place, cell in
      if cell.isOpen { result.append(path(place)) }
      return true
    }
    return result
  }

  private func steps(where isWanted: (InterviewState.Cell) -> Bool) -> [Step] {
    var result: [Step] = []
    forEachPlace { place, cell in
      if isWanted(cell) { result.append(step(place)) }
      return true
    }
    return result
  }

  private func firstPlace(where isWanted: (StepPlace, InterviewState.Cell) -> Bool) -> StepPlace? {
    var result: StepPlace?
    forEachPlace { place, cell in
      guard isWanted(place, cell) else { return true }
      result = place
      return false
    }
    return result
  }

  /// The active places in document order, until `body` returns false.
  private func forEachPlace(_ body: (StepPlace, InterviewState.Cell) -> Bool) {
    for (entry, content) in plan.entries.enumerated() {
      switch content {
      case .plain(let number):
        let cell = state.plain[number]
        guard cell.activity != .active || body(StepPlace(entry: entry, element: 0, local: 0), cell) else {
          return
        }
      case .group(let group):
        guard state.groups[group].activity == .active else { continue }
        let count = state.groups[group].elements.count
        for position in 0..<count {
          guard
            visit(
              state.groups[group].elements[position], entry, position, isLast: position + 1 == count, body)
          else { return }
        }
        guard
          !state.groups[group].wantsFresh
            || visit(state.groups[group].fresh, entry, count, isLast: false, body)
        else { return }
      }
    }
  }

  private func visit(
    _ element: InterviewState.Element, _ entry: Int, _ position: Int, isLast: Bool,
    _ body: (StepPlace, InterviewState.Cell) -> Bool
  ) -> Bool {
    for local in element.cells.indices where element.cells[local].activity == .active {
      guard body(StepPlace(entry: entry, element: position, local: local), element.cells[local]) else {
        return false
      }
    }
    return !isLast
      || body(StepPlace(entry: entry, element: position, local: element.cells.count), element.another)
  }

  /// The place that a path names, existing or not: an unknown element stands after the existing ones.
  private func place(of path: FactPath) -> StepPlace? {
    switch plan.locate(path) {
    case .plain(let number):
      return StepPlace(entry: plan.entryOfPlain[number], element: 0, local: 0)
    case .member(let group, let key, let local):
      let position = state.groups[group].position(of: key) ?? state.groups[group].elements.count
      return StepPlace(entry: plan.entryOfGroup[group], element: position, local: local)
    case .unknown:
      return nil
    }
  }

  /// The cell of a place when the interview shows it.
  private func visibleCell(_ place: StepPlace) -> InterviewState.Cell? {
    switch plan.entries[place.entry] {
    case .plain(let number):
      return state.plain[number]
    case .group(let group):
      let members = state.groups[group]
      if place.element < members.elements.count {
        let isAnother = place.local == members.fresh.cells.count
        guard !isAnother || place.element + 1 == members.elements.count else { return nil }
        return members.elements[place.element][place.local]
      }
      guard members.wantsFresh, place.local < members.fresh.cells.count else { return nil }
      return members.fresh[place.local]
    }
  }

  private func path(_ place: StepPlace) -> FactPath {
    switch plan.entries[place.entry] {
    case .plain(let number): plan.plain[number].path
    case .group(let group): plan.path(group: group, key: key(group, place.element), local: place.local)
    }
  }

  private func key(_ group: Int, _ position: Int) -> String {
    let elements = state.groups[group].elements
    return position < elements.count
      ? elements[position].key : state.freshKey(group: group, id: plan.groups[group].group.id)
  }

  private func step(_ place: StepPlace) -> Step {
    switch plan.entries[place.entry] {
    case .plain(let number):
      plan.step(ofPlain: number)
    case .group(let group):
      plan.step(
        ofGroup: group, key: key(group, place.element), local: place.local, elementNumber: place.element + 1)
    }
  }
}
