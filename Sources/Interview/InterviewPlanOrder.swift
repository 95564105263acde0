extension InterviewPlan {
  /// What a condition's keys name, gathered before any condition is compiled: a condition may rest on a
  /// question that comes later.
  struct Index {
    private(set) var plain: [String: Int] = [:]
    private(set) var group: [String: Int] = [:]
    private var members: [String: (group: Int, local: Int)] = [:]
    private var computed: [ComputedFact] = []

    init(_ questionnaire: Questionnaire) {
      var plainCount = 0
      var groupCount = 0
      for section in questionnaire.sections {
        for item in section.items {
          switch item {
          case .question(let question):
            plain[question.id] = plainCount
            plainCount += 1
          case .group(let content):
            group[content.id] = groupCount
            for (local, question) in content.questions.enumerated() {
              members[question.id] = (groupCount, local)
            }
            members[content.id + "." + InterviewPlan.anotherName] = (groupCount, content.questions.count)
            groupCount += 1
          }
        }
      }
    }

    mutating func tests(_ condition: Condition, inside group: Int?) -> [Test] {
      guard !condition.isEmpty else { return [] }
      return condition.sorted { $0.key < $1.key }.map { key, accepted in
        Test(source: source(key, inside: group), accepted: accepted)
      }
    }

    private mutating func source(_ key: String, inside group: Int?) -> Source {
      if let number = plain[key] { return .plain(number) }
      if let member = members[key] {
        return member.group == group
          ? .sameElement(member.local) : .anyElement(group: member.group, local: member.local)
      }
      guard let fact = ComputedFact(rawValue: key) else { return .unknown }
      if let number = computed.firstIndex(of: fact) { return .computed(number) }
      computed.append(fact)
      return .computed(computed.count - 1)
    }

    /// The computed facts met so far, with what they rest on.
    func computedNodes() -> [ComputedNode] {
      computed.map { fact in
        ComputedNode(
          fact: fact,
          inputs: fact.inputs.map { id in
            if let number = plain[id] { return (id, .plain(number)) }
            if let member = members[id] { return (id, .anyElement(group: member.group, local: member.local)) }
            return (id, .unknown)
          })
      }
    }
  }

  /// The order in which one pass decides every condition.
  struct UnitOrder {
    private(set) var order: [Unit] = []
    private(set) var isCyclic = false
    /// Groups whose elements a condition outside them reads.
    private(set) var readGroups: Set<Int> = []
    private let plain: [PlainNode]
    private let groups: [GroupNode]
    private let computed: [ComputedNode]
    private var marks: [Mark]
    /// Where the marks of each group begin.
    private var groupMarks: [Int] = []

    private enum Mark { case new, open, done }

    init(plain: [PlainNode], groups: [GroupNode], computed: [ComputedNode]) {
      self.plain = plain
      self.groups = groups
      self.computed = computed
      var count = plain.count + computed.count
      for group in groups {
        groupMarks.append(count)
        count += 1 + group.questions.count
      }
      marks = Array(repeating: .new, count: count)
      order.reserveCapacity(count)
      for number in plain.indices { visit(.plain(number)) }
      for number in groups.indices {
        visit(.group(number))
        for local in groups[number].questions.indices { visit(.member(group: number, local: local)) }
      }
    }

    private func mark(of unit: Unit) -> Int {
      switch unit {
      case .plain(let number): number
      case .computed(let number): plain.count + number
      case .group(let number): groupMarks[number]
      case .member(let group, let local): groupMarks[group] + 1 + local
      }
    }

    private mutating func visit(_ unit: Unit) {
      let mark = mark(of: unit)
      switch marks[mark] {
      case .done: return
      case .open:
        isCyclic = true
        return
      case .new: break
      }
      marks[mark] = .open
      switch unit {
      case .plain(let number):
        for test in plain[number].tests { visit(test.source, from: nil) }
      case .group(let number):
        for test in groups[number].tests { visit(test.source, from: nil) }
      case .member(let group, let local):
        visit(.group(group))
        for test in groups[group].questions[local].tests { visit(test.source, from: group) }
      case .computed(let number):
        for input in computed[number].inputs { visit(input.source, from: nil) }
      }
      marks[mark] = .done
      order.append(unit)
    }

    private mutating func visit(_ source: Source, from group: Int?) {
      switch source {
      case .plain(let number): visit(.plain(number))
      case .computed(let number): visit(.computed(number))
      case .unknown: break
      case .sameElement(let local):
        if let group, local < groups[group].questions.count { visit(.member(group: group, local: local)) }
      case .anyElement(let other, _):
        readGroups.insert(other)
        visit(.group(other))
        // Whether the list is closed rests on all its questions.
        for local in groups[other].questions.indices { visit(.member(group: other, local: local)) }
      }
    }
  }
}
