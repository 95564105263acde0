/// How far the interview is: a fraction that never goes down when the next question is answered.
///
/// Every question outside groups weighs 1, asked or not: it is done when it is answered, or when it is
/// certain that it will not be asked. A question whose conditions are still open counts as not done, so
/// answering can only settle more of them. A group weighs as many questions as it has, whatever the number
/// of its elements: while its list is open it counts `a / (a + K)` for `a` answers given (K is twice its
/// number of questions), and it is done when the list is closed and nothing in it is left.
package struct Progress: Hashable, Sendable {
  /// Between 0 and 1.
  package let fraction: Double
  /// Answers that count.
  package let answered: Int
  /// Questions known to be left, parked ones included.
  package let remaining: Int
  package let parked: Int
  package let sections: [SectionProgress]

  package struct SectionProgress: Hashable, Sendable {
    package let id: String
    package let title: String
    package let fraction: Double
    /// No question of this section will be asked.
    package let isSkipped: Bool
  }

  /// Rounded down: 100 means that nothing is left.
  package var percent: Int { Int(fraction * 100 + 1e-9) }
}

extension Interview {
  package var progress: Progress {
    var tallies = Array(repeating: Tally(), count: plan.questionnaire.sections.count)
    for (node, cell) in zip(plan.plain, state.plain) {
      tallies[node.section].add(cell)
      tallies[node.section].weight += 1
      if cell.activity == .inactive || cell.isAnswered { tallies[node.section].done += 1 }
    }
    for (node, members) in zip(plan.groups, state.groups) {
      let weight = Double(max(node.questions.count, 1))
      tallies[node.section].weight += weight
      tallies[node.section].done += weight * fraction(of: members, in: &tallies[node.section])
    }
    let weight = tallies.reduce(0) { $0 + $1.weight }
    let done = tallies.reduce(0) { $0 + $1.done }
    return Progress(
      fraction: weight == 0 ? 1 : done / weight,
      answered: tallies.reduce(0) { $0 + $1.answered },
      remaining: tallies.reduce(0) { $0 + $1.remaining },
      parked: tallies.reduce(0) { $0 + $1.parked },
      sections: zip(plan.questionnaire.sections, tallies).map { section, tally in
        Progress.SectionProgress(
          id: section.id, title: section.title, fraction: tally.weight == 0 ? 1 : tally.done / tally.weight,
          isSkipped: tally.isSkipped)
      })
  }

  private struct Tally {
    var weight = 0.0
    var done = 0.0
    var answered = 0
    var remaining = 0
    var parked = 0
    var isSkipped = true

    mutating func add(_ cell: InterviewState.Cell) {
      if cell.activity != .inactive { isSkipped = false }
      if cell.isAnswered { answered += 1 }
      if cell.isOpen { remaining += 1 }
      if cell.isOpen && cell.isParked { parked += 1 }
    }
  }

  private func fraction(of members: InterviewState.Members, in tally: inout Tally) -> Double {
    guard members.activity != .inactive else { return 1 }
    tally.isSkipped = false
    guard members.activity == .active else { return 0 }
    let before = tally.answered
    var isComplete = members.isClosed
    for (position, element) in members.elements.enumerated() {
      for cell in element.cells {
        tally.add(cell)
        if cell.activity != .inactive && !cell.isAnswered { isComplete = false }
      }
      if position + 1 == members.elements.count { tally.add(element.another) }
    }
    if members.wantsFresh {
      for cell in members.fresh.cells { tally.add(cell) }
    }
    guard !isComplete else { return 1 }
    // "Another one?" moves to the next element and its answer stops counting: left out, or answering the
    // first question of a new element would not be seen.
    let another = members.elements.last?.another.answer == nil ? 0 : 1
    let given = Double(tally.answered - before - another)
    return given / (given + 2 * Double(max(members.fresh.cells.count, 1)))
  }
}
