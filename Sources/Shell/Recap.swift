package import Basics
import Dossier
package import Interview
package import Store

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
    return lines
  }

  /// The remarks with their moment, their author and the question that they were made on.
  package static func remarks(_ entries: [LogEntry], _ interview: Interview) -> [Text] {
    let remarks = entries.compactMap { entry -> Text? in
      guard case .note(let path, let text) = entry.action, !text.hasPrefix(Welcome.noticePrefix) else {
        return nil
      }
      let author = entry.stamp.author == "client" ? "" : ", " + SafeText.escaped(entry.stamp.author)
      let about = path.flatMap { interview.anyStep(at: $0) }.map { " (\($0.question.wording))" } ?? ""
      return Text("  \(FrenchFormat.moment(seconds: entry.stamp.at.seconds))\(author)\u{A0}: ")
        + .strong(SafeText.escaped(text)) + .muted(about)
    }
    return remarks.isEmpty ? [] : ["", .title("Remarques")] + remarks
  }

  static func value(_ answer: Answer?, _ question: Question) -> Text {
    guard let answer else { return .warning("(laissée pour plus tard)") }
    guard answer.state == .value else { return .warning(answer.state.label) }
    return .strong(SafeText.escaped(AnswerDisplay.text(answer, question)))
  }
}
