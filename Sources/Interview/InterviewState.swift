import Dossier

/// The answers in force and what they make active: the fold of the actions.
struct InterviewState: Hashable, Sendable {
  /// One place for an answer.
  struct Cell: Hashable, Sendable {
    var answer: Answer?
    var isParked = false
    var activity = Activity.undecided

    var isOpen: Bool { activity == .active && answer == nil }
    var isAnswered: Bool { activity == .active && answer != nil }
  }

  /// One element of a repeated group.
  struct Element: Hashable, Sendable {
    let key: String
    var cells: [Cell]
    /// "Another one?": counts for the last element only.
    var another = Cell()

    init(key: String, count: Int) {
      self.key = key
      cells = Array(repeating: Cell(), count: count)
    }

    subscript(local: Int) -> Cell {
      get { local < cells.count ? cells[local] : another }
      set {
        if local < cells.count { cells[local] = newValue } else { another = newValue }
      }
    }
  }

  struct Members: Hashable, Sendable {
    var elements: [Element] = []
    /// Elements ever created and not undone: the next key comes from it.
    var created = 0
    var usedKeys: Set<String> = []
    var activity = Activity.undecided
    /// What would be asked of an element that does not exist yet.
    var fresh: Element

    func position(of key: String) -> Int? {
      // The element at hand is nearly always the last; a new one has a key that was never used.
      if let last = elements.last, last.key == key { return elements.count - 1 }
      guard usedKeys.contains(key) else { return nil }
      return elements.lastIndex { $0.key == key }
    }

    /// The list is closed: the last "another one?" was answered, and not by yes; or the element that
    /// would come next has no question to answer.
    var isClosed: Bool {
      guard let answer = elements.last?.another.answer, answer.canonical != "oui" else {
        return wantsFresh && fresh.cells.allSatisfy { $0.activity == .inactive }
      }
      return true
    }

    /// An element is to be asked for: the first one, or another one was announced.
    var wantsFresh: Bool {
      guard activity == .active else { return false }
      guard let last = elements.last else { return true }
      return last.another.answer?.canonical == "oui"
    }
  }

  struct Computed: Hashable, Sendable {
    var value: String?
    /// Everything that it rests on is known: without a value by now, it has none.
    var isSettled = false
  }

  var plain: [Cell]
  var groups: [Members]
  var computed: [Computed]
  /// Answers whose question this questionnaire does not have: kept, never used.
  var foreign: [FactPath: Answer] = [:]

  init(_ plan: InterviewPlan) {
    plain = Array(repeating: Cell(), count: plan.plain.count)
    groups = plan.groups.map { Members(fresh: Element(key: "", count: $0.questions.count)) }
    computed = Array(repeating: Computed(), count: plan.computed.count)
  }

  /// The key of the next element of a group: from the group and the number of elements ever created, so
  /// that the same actions give the same keys everywhere. Multiplying by an odd number permutes the four
  /// hexadecimal digits: no two of the first 65 536 elements collide.
  func freshKey(group: Int, id: String) -> String {
    var seed: UInt32 = 0x811C_9DC5
    for byte in id.utf8 { seed = (seed ^ UInt32(byte)) &* 0x0100_0193 }
    var ordinal = groups[group].created
    while true {
      let low = (UInt32(truncatingIfNeeded: ordinal) &* 40_503 &+ seed) & 0xFFFF
      let digits = String(low, radix: 16)
      let padded = String(repeating: "0", count: 4 - digits.utf8.count) + digits
      let key = ordinal > 0xFFFF ? String(ordinal >> 16, radix: 16) + padded : padded
      if !groups[group].usedKeys.contains(key) { return key }
      ordinal += 1
    }
  }

  func cell(_ location: InterviewPlan.Location) -> Cell? {
    switch location {
    case .plain(let number): return plain[number]
    case .member(let group, let key, let local):
      guard let position = groups[group].position(of: key) else { return nil }
      return groups[group].elements[position][local]
    case .unknown: return nil
    }
  }
}
