import Basics
import Dossier
import Interview
import Testing

/// What holds for any questionnaire and any sequence of actions.
@Suite struct InterviewPropertyTests {
  static let seeds = Array(0..<48)

  /// A random walk: mostly answers, with every other action mixed in.
  private struct Walk {
    var generator: SplitMix64
    var interview: Interview
    var log: [Action] = []

    init(_ questionnaire: Questionnaire, seed: Int) {
      generator = SplitMix64(seed &* 7919 &+ 1)
      interview = Interview(questionnaire: questionnaire)
    }

    mutating func answer(_ step: Step) -> Answer? {
      let text = Samples.typed(for: step, &generator)
      switch AnswerReader.read(text, for: step, in: interview, today: Samples.today) {
      case .answer(let answer, _, _): return answer
      case .choose(let readings): return readings.first?.answer
      case .refused: return nil
      }
    }

    mutating func action() -> Action? {
      let steps = interview.steps
      switch Int.random(in: 0..<100, using: &generator) {
      case 0..<50:
        guard let step = interview.next() else { return .undo }
        return answer(step).map { .answer(step.path, $0) }
      case 50..<65:
        guard let step = steps.randomElement(using: &generator) else { return nil }
        return answer(step).map { .answer(step.path, $0) }
      case 65..<72: return steps.randomElement(using: &generator).map { .park($0.path) }
      case 72..<78: return steps.randomElement(using: &generator).map { .clear($0.path) }
      case 78..<84:
        let elements = steps.compactMap { step in
          step.group.flatMap { group in step.elementKey.map { (group.id, $0) } }
        }
        return elements.randomElement(using: &generator).map { .removeElement(group: $0.0, key: $0.1) }
      case 84..<93: return .undo
      case 93..<97: return .redo
      case 97: return .note(steps.first?.path, "une remarque")
      default: return .answer(FactPath("inconnu[1].x"), .value("perdu"))
      }
    }

    /// Does one random action; returns it when it had an effect.
    mutating func move() -> Action? {
      guard let action = action() else { return nil }
      log.append(action)
      return interview.apply(action) ? action : nil
    }
  }

  private func paths(_ steps: [Step]) -> [FactPath] { steps.map(\.path) }

  @Test(arguments: seeds)
  func `folding the whole log again gives the state reached step by step`(seed: Int) {
    let questionnaire = Samples.any(seed)
    var walk = Walk(questionnaire, seed: seed)
    for _ in 0..<120 { _ = walk.move() }
    let folded = Interview(questionnaire: questionnaire, actions: walk.log)
    #expect(folded == walk.interview)
    #expect(paths(folded.steps) == paths(walk.interview.steps))
  }

  @Test(arguments: seeds)
  func `undo then redo is the identity, and undo gives back what was before`(seed: Int) {
    var walk = Walk(Samples.any(seed), seed: seed)
    for _ in 0..<120 {
      let before = walk.interview
      guard let action = walk.move() else { continue }
      let after = walk.interview
      if after.canUndo != nil {
        var copy = after
        let applied1 = copy.apply(.undo)
        #expect(applied1)
        let applied2 = copy.apply(.redo)
        #expect(applied2)
        #expect(copy == after)
      }
      switch action {
      case .answer, .clear, .park, .removeElement:
        var copy = after
        let applied3 = copy.apply(.undo)
        #expect(applied3)
        #expect(copy.answers == before.answers)
        #expect(paths(copy.steps) == paths(before.steps))
        #expect(paths(copy.parked) == paths(before.parked))
        #expect(after.canRedo == nil)
      case .note, .undo, .redo, .act: continue
      }
    }
  }

  @Test(arguments: seeds)
  func `no dormant answer counts, and none is lost`(seed: Int) {
    var walk = Walk(Samples.any(seed), seed: seed)
    for _ in 0..<120 {
      _ = walk.move()
      let interview = walk.interview
      let active = interview.activeAnswers
      let dormant = Set(interview.dormant)
      let shown = Set(paths(interview.steps))
      #expect(active.keys.allSatisfy { shown.contains($0) && !dormant.contains($0) })
      #expect(dormant.isDisjoint(with: shown))
      for (path, answer) in interview.answers where active[path] == nil {
        // The only answers neither active nor dormant: "another one?" once another one came.
        #expect(dormant.contains(path) || path.name.hasSuffix(".encore"), "\(path) \(answer.raw)")
      }
      let others = interview.dossier().others.map(\.path)
      #expect(others.allSatisfy { active[$0] != nil })
    }
  }

  @Test(arguments: seeds)
  func `the case file is that of the active answers alone`(seed: Int) {
    let questionnaire = Samples.any(seed)
    var walk = Walk(questionnaire, seed: seed)
    for _ in 0..<150 { _ = walk.move() }
    let active = walk.interview.activeAnswers
    let actions = walk.interview.steps.compactMap { step in
      active[step.path].map { Action.answer(step.path, $0) }
    }
    let alone = Interview(questionnaire: questionnaire, actions: actions)
    #expect(alone.activeAnswers == active)
    let expected = alone.dossier()
    var dossier = walk.interview.dossier()
    // An element without any answer that counts is there, and empty.
    dossier.invoices.removeAll { !alone.elements(of: "facture").contains($0.key) }
    dossier.payments.removeAll { !alone.elements(of: "paiement").contains($0.key) }
    dossier.exchanges.removeAll { !alone.elements(of: "echange").contains($0.key) }
    #expect(dossier == expected)
  }

  @Test(arguments: seeds)
  func `answering the next question again and again reaches the end, and progress never goes down`(seed: Int)
  {
    var walk = Walk(Samples.any(seed), seed: seed)
    for _ in 0..<60 { _ = walk.move() }
    var count = 0
    var progress = walk.interview.progress.fraction
    while let step = walk.interview.next(), count < 600 {
      guard let answer = walk.answer(step) else {
        Issue.record("no valid answer for \(step.path)")
        return
      }
      let applied4 = walk.interview.apply(.answer(step.path, answer))
      #expect(applied4)
      let now = walk.interview.progress.fraction
      #expect(now >= progress - 1e-12, "\(step.path): \(progress) → \(now)")
      progress = now
      count += 1
    }
    #expect(walk.interview.next() == nil)
    #expect(paths(walk.interview.open) == paths(walk.interview.parked))
  }

  @Test(arguments: seeds)
  func `an interview answered to the end without parking is complete`(seed: Int) {
    var walk = Walk(Samples.any(seed), seed: seed)
    var count = 0
    while let step = walk.interview.next(), count < 600 {
      if let answer = walk.answer(step) { _ = walk.interview.apply(.answer(step.path, answer)) }
      count += 1
    }
    #expect(walk.interview.open.isEmpty)
    #expect(abs(walk.interview.progress.fraction - 1) < 1e-9)
    #expect(walk.interview.progress.remaining == 0)
  }

  @Test(arguments: seeds)
  func `a branch left and taken again has its answers back`(seed: Int) {
    var walk = Walk(Samples.any(seed), seed: seed)
    for _ in 0..<60 { _ = walk.move() }
    let before = walk.interview
    for step in before.steps {
      guard let old = before.activeAnswers[step.path], let other = walk.answer(step), other != old else {
        continue
      }
      var copy = before
      let applied5 = copy.apply(.answer(step.path, other))
      #expect(applied5)
      let applied6 = copy.apply(.answer(step.path, old))
      #expect(applied6)
      #expect(copy.activeAnswers == before.activeAnswers)
      #expect(copy.dormant == before.dormant)
    }
  }

  @Test(arguments: seeds)
  func `the effects announced are those that happen`(seed: Int) {
    var walk = Walk(Samples.any(seed), seed: seed)
    for _ in 0..<120 {
      guard let action = walk.action() else { continue }
      let before = walk.interview
      let effects = before.effects(of: action)
      _ = walk.interview.apply(action)
      let after = walk.interview
      for path in effects.goesDormant {
        #expect(before.activeAnswer(at: path) != nil)
        #expect(after.answer(at: path) != nil)
        #expect(after.dormant.contains(path))
      }
      for path in effects.revives {
        #expect(before.dormant.contains(path))
        #expect(after.activeAnswer(at: path) == before.answer(at: path))
      }
      for path in effects.opens {
        #expect(before.step(at: path) == nil || before.activeAnswer(at: path) != nil)
        #expect(after.step(at: path) != nil)
      }
    }
  }

  @Test(arguments: seeds)
  func `steps keep the document's order, elements in turn, and each is found by its path`(seed: Int) {
    let questionnaire = Samples.any(seed)
    var rank: [String: Int] = [:]
    for item in questionnaire.sections.flatMap(\.items) {
      switch item {
      case .question(let question): rank[question.id] = rank.count
      case .group(let group):
        for question in group.questions { rank[question.id] = rank.count }
        rank[group.id + ".encore"] = rank.count
      }
    }
    var walk = Walk(questionnaire, seed: seed)
    for _ in 0..<80 {
      _ = walk.move()
      let steps = walk.interview.steps
      #expect(Set(paths(steps)).count == steps.count)
      for (left, right) in zip(steps, steps.dropFirst()) {
        let sameGroup = left.group != nil && left.group == right.group && left.elementKey != right.elementKey
        if sameGroup {
          #expect((left.elementNumber ?? 0) + 1 == right.elementNumber || left.isAnother)
        } else {
          #expect((rank[left.question.id] ?? -1) < (rank[right.question.id] ?? -1))
        }
      }
      #expect(steps.allSatisfy { walk.interview.step(at: $0.path)?.path == $0.path })
      if let next = walk.interview.next() {
        #expect(walk.interview.previous(before: next.path).map { $0.path != next.path } ?? true)
      }
    }
  }

  @Test(arguments: seeds)
  func `stepping back visits the answered and parked questions in reverse`(seed: Int) {
    var walk = Walk(Samples.any(seed), seed: seed)
    for _ in 0..<80 { _ = walk.move() }
    let interview = walk.interview
    let parked = Set(paths(interview.parked))
    let expected = interview.steps.filter {
      interview.activeAnswer(at: $0.path) != nil || parked.contains($0.path)
    }
    var visited: [Step] = []
    var cursor = interview.previous(before: nil)
    while let step = cursor, visited.count <= expected.count {
      visited.append(step)
      cursor = interview.previous(before: step.path)
    }
    #expect(paths(visited) == paths(expected.reversed()))
  }
}
