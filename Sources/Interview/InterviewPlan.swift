import Dossier

/// A questionnaire made ready to run: questions by number, conditions compiled to those numbers, and an
/// order in which one pass decides every condition.
///
/// Immutable and shared: build it once and give it to every ``Interview`` of the same questionnaire.
package final class InterviewPlan: Sendable {
  package let questionnaire: Questionnaire
  /// Ids of the questions on which a condition rests, directly or through a computed fact.
  let gates: Set<String>
  let caseLists: CaseLists
  /// Questions outside groups, in document order.
  let plain: [PlainNode]
  let groups: [GroupNode]
  /// The document order over both.
  let entries: [Entry]
  /// The computed facts that conditions use.
  let computed: [ComputedNode]
  /// Each unit after those it rests on.
  let order: [Unit]
  /// Conditions that rest on each other in a circle: one pass is then not enough. The lint refuses a
  /// question that rests on itself; the engine leaves it undecided.
  let isCyclic: Bool
  /// Number of the entry of each question outside groups, and of each group.
  let entryOfPlain: [Int]
  let entryOfGroup: [Int]
  private let plainIndex: [String: Int]
  private let groupIndex: [String: Int]

  struct PlainNode: Sendable {
    let question: Question
    let path: FactPath
    let section: Int
    let tests: [Test]
  }

  struct GroupNode: Sendable {
    let group: Group
    let section: Int
    let tests: [Test]
    let questions: [MemberNode]
    let another: Question
    /// Number of each question by the name after the prefix; `encore` is `questions.count`.
    let localIndex: [String: Int]
    /// A condition outside the group rests on its elements.
    var isReadOutside = false
    /// Its questions, each after those of the same element that it rests on.
    var localOrder: [Int] = []
  }

  struct MemberNode: Sendable {
    let question: Question
    /// The name after the group's prefix: `montant`.
    let name: String
    let tests: [Test]
  }

  struct ComputedNode: Sendable {
    let fact: ComputedFact
    let inputs: [(id: String, source: Source)]
  }

  enum Entry: Hashable, Sendable {
    case plain(Int)
    case group(Int)
  }

  enum Source: Hashable, Sendable {
    case plain(Int)
    /// A question of the element being judged.
    case sameElement(Int)
    /// A question of a group seen from outside: any element.
    case anyElement(group: Int, local: Int)
    case computed(Int)
    /// No such question: never matches (the lint says so).
    case unknown
  }

  struct Test: Sendable {
    let source: Source
    let accepted: [String]
  }

  enum Unit: Hashable, Sendable {
    case plain(Int)
    case group(Int)
    case member(group: Int, local: Int)
    case computed(Int)
  }

  /// Where a path leads.
  enum Location: Hashable, Sendable {
    case plain(Int)
    /// `local` is the number of the question in the group, or their count for `encore`.
    case member(group: Int, key: String, local: Int)
    case unknown
  }

  /// The name of the synthetic question "another one?" after the group's prefix.
  static let anotherName = "encore"

  package init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    gates = questionnaire.gates
    var index = Index(questionnaire)
    var plain: [PlainNode] = []
    var groups: [GroupNode] = []
    var entries: [Entry] = []
    for (section, content) in questionnaire.sections.enumerated() {
      for item in content.items {
        switch item {
        case .question(let question):
          entries.append(.plain(plain.count))
          plain.append(
            PlainNode(
              question: question, path: FactPath(question.id), section: section,
              tests: index.tests(question.condition, inside: nil)))
        case .group(let group):
          entries.append(.group(groups.count))
          groups.append(InterviewPlan.compile(group, number: groups.count, section: section, &index))
        }
      }
    }
    let computed = index.computedNodes()
    let units = UnitOrder(plain: plain, groups: groups, computed: computed)
    for number in groups.indices {
      groups[number].isReadOutside = units.readGroups.contains(number)
      groups[number].localOrder = units.order.compactMap {
        if case .member(number, let local) = $0 { local } else { nil }
      }
    }
    self.plain = plain
    self.groups = groups
    caseLists = CaseLists(questionnaire, plain: plain, groups: groups)
    self.entries = entries
    self.computed = computed
    order = units.order
    isCyclic = units.isCyclic
    var entryOfPlain: [Int] = []
    var entryOfGroup: [Int] = []
    for (number, entry) in entries.enumerated() {
      switch entry {
      case .plain: entryOfPlain.append(number)
      case .group: entryOfGroup.append(number)
      }
    }
    self.entryOfPlain = entryOfPlain
    self.entryOfGroup = entryOfGroup
    plainIndex = index.plain
    groupIndex = index.group
  }

  private static func compile(_ group: Group, number: Int, section: Int, _ index: inout Index) -> GroupNode {
    let tests = index.tests(group.condition, inside: nil)
    var questions: [MemberNode] = []
    var locals: [String: Int] = [:]
    for question in group.questions {
      let name = InterviewPlan.name(of: question, in: group)
      locals[name] = questions.count
      questions.append(
        MemberNode(question: question, name: name, tests: index.tests(question.condition, inside: number)))
    }
    locals[anotherName] = questions.count
    let another = Question(
      id: group.id + "." + anotherName, type: .yesNo, wording: group.another, example: "non",
      reason: "Pour n’oublier aucun élément de la liste.")
    return GroupNode(
      group: group, section: section, tests: tests, questions: questions, another: another, localIndex: locals
    )
  }

  static func name(of question: Question, in group: Group) -> String {
    let prefix = group.id.utf8.count
    let id = question.id.utf8
    guard id.count > prefix + 1, id.starts(with: group.id.utf8),
      id[id.index(id.startIndex, offsetBy: prefix)] == 0x2E
    else { return question.id }
    return String(id.dropFirst(prefix + 1)) ?? question.id
  }

  /// The place that `path` names, without a look at which elements exist.
  func locate(_ path: FactPath) -> Location {
    if let number = plainIndex[path.name] { return .plain(number) }
    guard let parts = ElementPath(path), let group = groupIndex[parts.group],
      let local = groups[group].localIndex[parts.name]
    else { return .unknown }
    return .member(group: group, key: parts.key, local: local)
  }

  func groupNumber(_ id: String) -> Int? { groupIndex[id] }

  func plainNumber(_ id: String) -> Int? { plainIndex[id] }

  /// The path of a group's question for the element `key`.
  func path(group: Int, key: String, local: Int) -> FactPath {
    let node = groups[group]
    let name = local < node.questions.count ? node.questions[local].name : InterviewPlan.anotherName
    return ElementPath.path(group: node.group.id, key: key, name: name)
  }
}

/// The three parts of `facture[3f2a].montant`.
struct ElementPath: Hashable, Sendable {
  let group: String
  let key: String
  let name: String

  init?(_ path: FactPath) {
    let bytes = path.name.utf8
    guard let open = bytes.firstIndex(of: 0x5B), let close = bytes[open...].firstIndex(of: 0x5D) else {
      return nil
    }
    let dot = bytes.index(after: close)
    guard dot < bytes.endIndex, bytes[dot] == 0x2E else { return nil }
    let keyStart = bytes.index(after: open)
    guard keyStart < close, open > bytes.startIndex, bytes.index(after: dot) < bytes.endIndex else {
      return nil
    }
    group = String(path.name[..<open])
    key = String(path.name[keyStart..<close])
    name = String(path.name[bytes.index(after: dot)...])
  }

  static func path(group: String, key: String, name: String) -> FactPath {
    FactPath(group + "[" + key + "]." + name)
  }
}
