package import Basics

extension SavedInterview {
  /// Writes an interview as a file: the answers that count, in the questionnaire's order, in forms that
  /// read back to the same values. The same interview gives the same bytes.
  ///
  /// - Parameters:
  ///   - day: the day of the bilan.
  ///   - expected: what a replay must conclude; left out when empty.
  package static func encode(
    interview: Interview, day: Day?, expected: [(String, String)] = []
  ) -> String {
    var lines = [
      "# Entretien enregistré par Recouvre. Une ligne par réponse, dans un ordre libre\u{A0};",
      "# «\u{A0}je ne sais pas\u{A0}», «\u{A0}à retrouver\u{A0}», «\u{A0}sans objet\u{A0}» et "
        + "«\u{A0}aucun\u{A0}» sont des réponses.",
      header,
      "questionnaire: " + YAMLScalar.inline(interview.questionnaire.version),
    ]
    if let day { lines.append("le: " + day.iso) }
    let rows = rows(of: interview)
    lines.append(rows.isEmpty ? "reponses: {}" : "reponses:")
    lines += rows
    if !expected.isEmpty {
      lines.append("attendu:")
      for (name, value) in expected {
        lines += YAMLScalar.lines(name: name, value: value, indent: 2)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The value of `encore` that leaves a list open, to be asked about again.
  static let toBeAsked = "à demander"

  private static func rows(of interview: Interview) -> [String] {
    var lines: [String] = []
    for entry in interview.plan.entries {
      switch entry {
      case .plain(let number):
        let node = interview.plan.plain[number]
        let cell = interview.state.plain[number]
        if cell.isAnswered, let answer = cell.answer {
          lines += row(node.question.id, answer, node.question, indent: 2)
        }
      case .group(let number):
        lines += list(number, of: interview)
      }
    }
    return lines
  }

  private static func list(_ number: Int, of interview: Interview) -> [String] {
    let node = interview.plan.groups[number]
    let members = interview.state.groups[number]
    guard members.activity == .active, !members.elements.isEmpty else { return [] }
    var lines = ["  " + YAMLScalar.inline(node.group.plural) + ":"]
    for (position, element) in members.elements.enumerated() {
      var fields: [String] = []
      for (member, cell) in zip(node.questions, element.cells) where cell.isAnswered {
        if let answer = cell.answer { fields += row(member.name, answer, member.question, indent: 6) }
      }
      if position + 1 == members.elements.count { fields += another(element.another.answer) }
      if fields.isEmpty {
        lines.append("    - {}")
      } else {
        fields[0] = "    - " + fields[0].dropFirst(6)
        lines += fields
      }
    }
    return lines
  }

  /// A list ends with its last element unless the file says otherwise.
  private static func another(_ answer: Answer?) -> [String] {
    guard let answer else { return ["      \(InterviewPlan.anotherName): \(toBeAsked)"] }
    if answer.canonical == "non" { return [] }
    return [
      "      \(InterviewPlan.anotherName): "
        + (answer.state == .value ? answer.canonical : answer.state.label)
    ]
  }

  private static func row(_ name: String, _ answer: Answer, _ question: Question, indent: Int) -> [String] {
    if answer.state == .value, question.type == .choices, answer.canonical.contains(",") {
      let items = answer.canonical.split(separator: ",").map { YAMLScalar.inFlow(String($0)) }
      return [
        String(repeating: " ", count: indent) + YAMLScalar.inline(name) + ": ["
          + items.joined(separator: ", ") + "]"
      ]
    }
    return YAMLScalar.lines(name: name, value: written(answer, question), indent: indent)
  }

  /// The form in which an answer is written: French for dates, amounts and rates, ids for choices, and the
  /// canonical value for the rest.
  private static func written(_ answer: Answer, _ question: Question) -> String {
    guard answer.state == .value else { return answer.state.label }
    switch question.type {
    case .date:
      return Day(iso: answer.canonical).map(FrenchFormat.day) ?? answer.canonical
    case .amount:
      return Money(canonical: answer.canonical).map { ordinarySpaces(FrenchFormat.money($0)) }
        ?? answer.canonical
    case .percentage:
      return String(answer.canonical.map { $0 == "." ? "," : $0 }) + " %"
    default:
      return answer.canonical
    }
  }

  /// A file is edited by hand: no spaces that a keyboard does not give.
  private static func ordinarySpaces(_ text: String) -> String {
    String(text.map { $0 == "\u{202F}" || $0 == "\u{A0}" ? " " : $0 })
  }
}

/// Texts written so that YAML reads them back unchanged.
enum YAMLScalar {
  /// `name: value`, on several lines when the value has several.
  static func lines(name: String, value: String, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    guard value.contains("\n"), isFitForBlock(value) else {
      return [margin + inline(name) + ": " + inline(value)]
    }
    let content = value.split(separator: "\n", omittingEmptySubsequences: false)
    return [margin + inline(name) + ": |-"] + content.map { $0.isEmpty ? "" : margin + "  " + $0 }
  }

  /// On one line, in quotes when it must be.
  static func inline(_ text: String) -> String {
    isPlain(text) ? text : quoted(text)
  }

  /// Within `[…]`, where commas and brackets mean something.
  static func inFlow(_ text: String) -> String {
    isPlain(text) && !text.contains(where: { ",[]{}".contains($0) }) ? text : quoted(text)
  }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first.properties.isAlphabetic || isDigit(first) || first == "+", last != ":", last != " "
    else { return false }
    if YAMLReferences.looksLikeAnchor(text) { return false }
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      guard isPrintable(scalar), scalar != "\n", scalar != "\t" else { return false }
      if scalar == "#", previous == " " { return false }
      if scalar == " ", previous == ":" { return false }
      previous = scalar
    }
    return true
  }

  private static func isFitForBlock(_ text: String) -> Bool {
    guard let first = text.first, !first.isWhitespace, !YAMLReferences.looksLikeAnchor(text) else {
      return false
    }
    return text.unicodeScalars.allSatisfy { isPrintable($0) }
      && text.split(separator: "\n", omittingEmptySubsequences: true).allSatisfy { line in
        line.contains { !$0.isWhitespace }
      } && text.last != "\n"
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  /// Read back by YAML as it stands, and seen by who reads the file: neither a control, nor one of its line
  /// breaks, nor a character that hides or reorders others.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: true
    case 0xFFFE, 0xFFFF: false
    default: !SafeText.isUnsafe(scalar)
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    let hidesAmpersands = YAMLReferences.looksLikeAnchor(text)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "&" where hidesAmpersands: result += "\\x26"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where isPrintable(scalar): result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let (mark, width) = scalar.value > 0xFFFF ? ("\\U", 8) : ("\\u", 4)
        result += mark + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
      }
    }
    return result + "\""
  }
}
