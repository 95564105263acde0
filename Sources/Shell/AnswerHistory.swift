package import Basics
package import Dossier
package import Interview
package import Store

/// What an answer was, from the log: each change with its moment, who made it, what was before, and the remarks that say
/// why.
package enum AnswerHistory {
  package struct Change: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case given, withdrawn, parked, undone, redone, removed
      case remark(String)
    }

    package let kind: Kind
    package let before: Answer?
    package let after: Answer?
    package let stamp: Stamp
  }

  /// The changes of the answer at `path`, oldest first.
  package static func changes(of path: FactPath, entries: [LogEntry], plan: InterviewPlan) -> [Change] {
    var replay = Interview(plan: plan)
    var changes: [Change] = []
    for entry in entries {
      let before = replay.answer(at: path)
      _ = replay.keep(entry.action)
      let after = replay.answer(at: path)
      func add(_ kind: Change.Kind) {
        changes.append(Change(kind: kind, before: before, after: after, stamp: entry.stamp))
      }
      switch entry.action {
      case .note(path, let text): add(.remark(text))
      case .park(path): add(.parked)
      case .answer(path, _) where before != after: add(.given)
      case .clear(path) where before != after: add(.withdrawn)
      case .removeElement where before != after: add(.removed)
      case .undo where before != after: add(.undone)
      case .redo where before != after: add(.redone)
      default: break
      }
    }
    return changes
  }

  package static func lines(_ changes: [Change], of step: Step) -> [Text] {
    let place = step.place
    let title = Text.strong(place + step.question.wording)
    guard !changes.isEmpty else { return [title, "  Aucune réponse n’a encore été donnée."] }
    return [title] + changes.map { line($0, step.question) }
  }

  private static func line(_ change: Change, _ question: Question) -> Text {
    let who = change.stamp.author == "client" ? "" : ", " + SafeText.escaped(change.stamp.author)
    let when = Text.muted("  \(FrenchFormat.moment(seconds: change.stamp.at.seconds))\(who)\u{A0}: ")
    func value(_ answer: Answer?) -> Text {
      guard let answer else { return "sans réponse" }
      return Recap.value(answer, question) + typed(answer, question)
    }
    var what: Text
    switch change.kind {
    case .remark(let text): return when + Text("remarque\u{A0}: ") + Text(SafeText.escaped(text))
    case .parked: return when + Text("laissée pour plus tard")
    case .given:
      what =
        change.before.map { Recap.value($0, question) + Text(" → ") + value(change.after) }
        ?? value(change.after)
    case .withdrawn: what = Text("réponse effacée (") + Recap.value(change.before, question) + Text(")")
    case .removed: what = Text("retirée de la liste (") + Recap.value(change.before, question) + Text(")")
    case .undone: what = Text("annulé\u{A0}: ") + value(change.before) + Text(" → ") + value(change.after)
    case .redone: what = Text("remis\u{A0}: ") + value(change.after)
    }
    if let source = provenance(change.stamp.provenance) { what += .muted(" (\(source))") }
    return when + what
  }

  /// The words as typed, when they say more than the value.
  private static func typed(_ answer: Answer, _ question: Question) -> Text {
    switch question.type {
    case .date, .amount:
      let shown = AnswerDisplay.text(answer, question)
      guard answer.state == .value, SearchKey.fold(answer.raw) != SearchKey.fold(shown),
        answer.raw != answer.canonical
      else { return "" }
      return .muted(" («\u{A0}\(SafeText.escaped(answer.raw))\u{A0}»)")
    default: return ""
    }
  }

  private static func provenance(_ provenance: Provenance) -> String? {
    switch provenance {
    case .dit: nil
    case .luSurDocument: "lu sur un document"
    case .importe: "importé"
    case .deduit: "repris ou déduit"
    }
  }
}
