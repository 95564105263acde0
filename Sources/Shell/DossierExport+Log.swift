import Basics
import Dossier
package import Interview
package import Report
package import Store

extension DossierExport {
  /// The answers in force of `interview`, each with the last line of the log that gave it.
  package init(header: DossierHeader, interview: Interview, entries: [LogEntry]) {
    var last: [FactPath: [LogEntry]] = [:]
    var remarks: [Remark] = []
    for entry in entries {
      switch entry.action {
      case .answer(let path, _): last[path, default: []].append(entry)
      case .note(let path, let text):
        remarks.append(
          Remark(
            path: path?.name, text: text, author: entry.stamp.author, date: entry.stamp.at.utc,
            sequence: entry.sequence))
      case .clear, .removeElement, .park, .undo, .redo, .act: continue
      }
    }
    let answers = interview.activeAnswers
    var rows: [Row] = []
    for step in interview.steps where !step.isAnother {
      guard let answer = answers[step.path] else { continue }
      // An answer undone and done again is that of its first line, not of the one taken back.
      let entry = last[step.path]?.last { $0.action == .answer(step.path, answer) }
      let place = step.place
      let isValue = answer.state == .value
      rows.append(
        Row(
          section: step.section.title, question: place + step.question.wording, path: step.path.name,
          state: answer.state.rawValue, shown: AnswerDisplay.text(answer, step.question),
          canonical: isValue ? DossierExport.value(answer, step.question) : nil,
          isNumber: isValue && [.amount, .percentage, .integer].contains(step.question.type),
          typed: answer.raw, author: entry?.stamp.author ?? "", date: entry?.stamp.at.utc ?? "",
          sequence: entry?.sequence ?? 0))
    }
    self.init(
      reference: header.reference, questionnaireVersion: interview.questionnaire.version,
      questionnaireFingerprint: interview.questionnaire.fingerprint, version: header.version,
      createdAt: header.createdAt.utc, touchedAt: header.touchedAt.utc, rows: rows, remarks: remarks,
      files: interview.attachments)
  }
}

extension DossierExport {
  /// The canonical value; an amount in euros, where the log counts cents.
  private static func value(_ answer: Answer, _ question: Question) -> String {
    guard question.type == .amount, let money = Money(canonical: answer.canonical) else {
      return answer.canonical
    }
    let cents = money.cents.magnitude
    return (money.cents < 0 ? "-" : "") + "\(cents / 100)." + (cents % 100 < 10 ? "0" : "") + "\(cents % 100)"
  }
}

extension Instant {
  /// RFC 3339 in universal time: `2026-11-23T13:05:12Z`.
  package var utc: String {
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let rest = seconds - days * 86_400
    func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return Day(number: Int(days)).iso + "T" + two(rest / 3_600) + ":" + two(rest / 60 % 60) + ":"
      + two(rest % 60) + "Z"
  }
}
