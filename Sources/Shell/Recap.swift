package import Basics
package import Dossier
package import Interview

/// The answers in force, section by section, as a person re-reads them.
package enum Recap {
  package static func lines(_ interview: Interview, accessible: Bool = false) -> [Text] {
    var lines: [Text] = []
    var section = ""
    var element = ""
    let answers = interview.activeAnswers
    let parked = Set(interview.parked.map(\.path))
    for step in interview.steps where !step.isAnother {
      let answer = answers[step.path]
      guard answer != nil || parked.contains(step.path) else { continue }
      if step.section.id != section {
        section = step.section.id
        if !lines.isEmpty { lines.append("") }
        lines.append(.title(step.section.title))
      }
      if let group = step.group, let key = step.elementKey {
        if element != group.id + key {
          element = group.id + key
          lines.append(Text("  ") + .strong("\(group.element) \(step.elementNumber ?? 1)"))
        }
      } else {
        element = ""
      }
      let indent = step.group == nil ? "  " : "    "
      lines.append(Text(indent + step.question.wording + " — ") + value(answer, step.question))
    }
    let notes = interview.notes.filter { !$0.1.hasPrefix(Welcome.noticePrefix) }
    if !notes.isEmpty {
      lines.append("")
      lines.append(.title("Remarques"))
      for note in notes {
        lines.append(Text("  " + SafeText.escaped(note.1)))
      }
    }
    return lines
  }

  static func value(_ answer: Answer?, _ question: Question) -> Text {
    guard let answer else { return .warning("(laissée pour plus tard)") }
    guard answer.state == .value else { return .warning(answer.state.label) }
    return .strong(SafeText.escaped(AnswerDisplay.text(answer, question)))
  }
}

/// What is still open, most useful first: needed questions, then what must be found, then the rest.
package enum OpenPoints {
  package struct Point: Hashable, Sendable {
    package let path: FactPath
    package let wording: String
    package let why: String
  }

  package static func list(_ interview: Interview) -> [Point] {
    let answers = interview.activeAnswers
    let parked = Set(interview.parked.map(\.path))
    var needed: [Point] = []
    var toFind: [Point] = []
    var unknown: [Point] = []
    var rest: [Point] = []
    for step in interview.steps where !step.isAnother {
      let wording =
        step.elementNumber.map { "\(step.group?.element ?? "") \($0) — \(step.question.wording)" }
        ?? step.question.wording
      func point(_ why: String) -> Point { Point(path: step.path, wording: wording, why: why) }
      switch answers[step.path]?.state {
      case .aRetrouver: toFind.append(point("à retrouver"))
      case .jeNeSaisPas: unknown.append(point("je ne sais pas"))
      case .value, .sansObjet, .aucun: break
      case nil:
        if step.question.needed {
          needed.append(point("compte pour le bilan"))
        } else if parked.contains(step.path) {
          rest.append(point("laissée pour plus tard"))
        } else {
          rest.append(point("pas encore posée"))
        }
      }
    }
    return needed + toFind + unknown + rest
  }
}
