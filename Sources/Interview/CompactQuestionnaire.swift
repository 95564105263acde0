/// The form of a questionnaire that is embedded in the program: one line per thing, fields separated by
/// tabs, read in one pass without a YAML parser.
///
///     V  version  fingerprint  title  notice
///     S  id  title
///     G  id  plural  title  element  another  condition
///     Q  id  type  flags  wording  help  example  reason  source  condition  spoken
///     C  id  label  synonym…
///     E                                           (end of the group)
///
/// Inside a field, tab, line end and backslash are written `\t`, `\n`, `\\`. A condition is
/// `key=value|value&key=value`. Empty fields at the end of a line are left out.
enum CompactQuestionnaire {
  static func encode(_ questionnaire: Questionnaire) -> String {
    var lines = [
      line("V", questionnaire.version, questionnaire.fingerprint, questionnaire.title, questionnaire.notice)
    ]
    for section in questionnaire.sections {
      lines.append(line("S", section.id, section.title))
      for item in section.items {
        switch item {
        case .question(let question): append(question, to: &lines)
        case .group(let group):
          lines.append(
            line(
              "G", group.id, group.plural, group.title, group.element, group.another,
              text(of: group.condition)))
          for question in group.questions { append(question, to: &lines) }
          lines.append("E")
        }
      }
    }
    return lines.joined(separator: "\n")
  }

  /// Nil when the text is not of this form.
  static func decode(_ text: String) -> Questionnaire? {
    var text = text
    return text.withUTF8 { bytes in
      var decoder = CompactDecoder(bytes)
      return decoder.questionnaire()
    }
  }

  private static func append(_ question: Question, to lines: inout [String]) {
    let flags = (question.needed ? "r" : "") + (question.lookingAhead ? "a" : "")
    lines.append(
      line(
        "Q", question.id, question.type.rawValue, flags, question.wording, question.help, question.example,
        question.reason, question.source, text(of: question.condition), question.spoken))
    for choice in question.choices {
      lines.append(fields(["C", choice.id, choice.label] + choice.synonyms))
    }
  }

  private static func line(_ texts: String...) -> String { fields(texts) }

  private static func fields(_ texts: [String]) -> String {
    let last = texts.lastIndex { !$0.isEmpty } ?? 0
    return texts[...last].map(escaped).joined(separator: "\t")
  }

  private static func text(of condition: Condition) -> String {
    condition.keys.sorted()
      .map { $0 + "=" + (condition[$0] ?? []).joined(separator: "|") }
      .joined(separator: "&")
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "\\": result += "\\\\"
      case "\t": result += "\\t"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
}

private struct CompactDecoder {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var line: [String] = []

  private var sections: [Section] = []
  private var sectionHead: (id: String, title: String)?
  private var items: [Item] = []
  private var groupHead: [String]?
  private var groupQuestions: [Question] = []
  private var questionHead: [String]?
  private var choices: [Choice] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    line.reserveCapacity(16)
  }

  mutating func questionnaire() -> Questionnaire? {
    guard readLine(), line[0] == "V", line.count == 5 else { return nil }
    let head = line
    while readLine() {
      switch line[0] {
      case "C":
        guard line.count >= 3, questionHead != nil else { return nil }
        choices.append(Choice(id: line[1], label: line[2], synonyms: Array(line[3...])))
      case "Q":
        guard line.count >= 5, sectionHead != nil, closeQuestion() else { return nil }
        questionHead = line
      case "G":
        guard line.count >= 5, sectionHead != nil, groupHead == nil, closeQuestion() else { return nil }
        groupHead = line
      case "E":
        guard groupHead != nil, closeQuestion() else { return nil }
        closeGroup()
      case "S":
        guard line.count == 3, groupHead == nil, closeQuestion() else { return nil }
        closeSection()
        sectionHead = (line[1], line[2])
      default: return nil
      }
    }
    guard groupHead == nil, closeQuestion() else { return nil }
    closeSection()
    return Questionnaire(
      version: head[1], fingerprint: head[2], title: head[3], notice: head[4], sections: sections)
  }

  private mutating func closeQuestion() -> Bool {
    guard let head = questionHead else { return true }
    guard let type = QuestionType(rawValue: head[2]) else { return false }
    func field(_ index: Int) -> String { index < head.count ? head[index] : "" }
    let question = Question(
      id: head[1], type: type, wording: head[4], spoken: field(10), help: field(5), example: field(6),
      reason: field(7),
      source: field(8), choices: choices, condition: condition(field(9)), needed: head[3].utf8.contains(0x72),
      lookingAhead: head[3].utf8.contains(0x61))
    if groupHead == nil { items.append(.question(question)) } else { groupQuestions.append(question) }
    questionHead = nil
    choices.removeAll(keepingCapacity: true)
    return true
  }

  private mutating func closeGroup() {
    guard let head = groupHead else { return }
    items.append(
      .group(
        Group(
          id: head[1], plural: head[2], title: head[3], element: head[4], another: head[5],
          condition: condition(head.count > 6 ? head[6] : ""), questions: groupQuestions)))
    groupHead = nil
    groupQuestions = []
  }

  private mutating func closeSection() {
    guard let head = sectionHead else { return }
    sections.append(Section(id: head.id, title: head.title, items: items))
    sectionHead = nil
    items = []
  }

  private func condition(_ text: String) -> Condition {
    guard !text.isEmpty else { return [:] }
    var condition: Condition = [:]
    for pair in text.utf8.split(separator: 0x26) {
      let sides = pair.split(separator: 0x3D, maxSplits: 1)
      guard sides.count == 2 else { continue }
      condition[String(Substring(sides[0]))] = sides[1].split(separator: 0x7C).map { String(Substring($0)) }
    }
    return condition
  }

  /// Cuts the next line into `line`; false at the end.
  private mutating func readLine() -> Bool {
    guard position < bytes.count else { return false }
    line.removeAll(keepingCapacity: true)
    var start = position
    var isEscaped = false
    while true {
      let byte = position < bytes.count ? bytes[position] : 0x0A
      switch byte {
      case 0x5C:
        isEscaped = true
        position += 1
      case 0x09, 0x0A:
        line.append(field(start..<position, isEscaped: isEscaped))
        isEscaped = false
        start = position + 1
      default: break
      }
      position += 1
      if byte == 0x0A { return true }
    }
  }

  private func field(_ range: Range<Int>, isEscaped: Bool) -> String {
    let raw = UnsafeBufferPointer(rebasing: bytes[range])
    guard isEscaped else { return String(decoding: raw, as: UTF8.self) }
    var clear: [UInt8] = []
    clear.reserveCapacity(raw.count)
    var index = 0
    while index < raw.count {
      if raw[index] == 0x5C, index + 1 < raw.count {
        index += 1
        switch raw[index] {
        case 0x6E: clear.append(0x0A)
        case 0x74: clear.append(0x09)
        default: clear.append(raw[index])
        }
      } else {
        clear.append(raw[index])
      }
      index += 1
    }
    return String(decoding: clear, as: UTF8.self)
  }
}

extension Questionnaire {
  /// The questionnaire of the program itself, read from its compact form the first time it is used.
  package static let embedded: Questionnaire = {
    guard let questionnaire = CompactQuestionnaire.decode(EmbeddedQuestionnaire.compact) else {
      preconditionFailure("the embedded questionnaire is generated and tested with the program")
    }
    return questionnaire
  }()
}
