package import Assessment
package import Basics
import Dossier
package import Interview

/// What an action would change besides what it says: shown before it is kept, so that it can be given up.
package struct EditPreview: Sendable {
  /// Answers that would no longer count, with their questions.
  package let dormant: [(step: Step, answer: Answer)]
  /// Answers given earlier that would count again.
  package let revived: [(step: Step, answer: Answer)]
  /// First action, date, total, limitation, court: only what moves; nothing while the bilan is not yet one.
  package let differences: [Text]
  /// Something other than the total moves in the bilan.
  private let movesAdvice: Bool
  /// What the bilan would say; nil while it is not yet one.
  package let conclusions: KeyConclusions?

  /// - Parameters:
  ///   - before: what the bilan says now; nil when something that a bilan needs is open. Until then the conclusions move
  ///     with every answer, and nobody has read them: they are not drawn up.
  ///   - conclude: what the bilan says of an interview.
  package init(
    of action: Action, in interview: Interview, before: KeyConclusions?,
    conclude: (Interview) -> KeyConclusions
  ) {
    var after = interview
    let effects = interview.effects(of: action)
    _ = after.apply(action)
    func kept(_ path: FactPath, _ source: Interview) -> (step: Step, answer: Answer)? {
      guard let step = source.step(at: path), let answer = interview.answer(at: path) else { return nil }
      return (step, answer)
    }
    dormant = effects.goesDormant.compactMap { kept($0, interview) }
    revived = effects.revives.compactMap { kept($0, after) }
    guard let before else {
      differences = []
      movesAdvice = false
      conclusions = nil
      return
    }
    let now = conclude(after)
    conclusions = now
    differences = WhatIf.differences(from: before, to: now)
    movesAdvice =
      before.firstAction.title != now.firstAction.title
      || before.firstAction.deadline?.day != now.firstAction.deadline?.day
      || before.limitation != now.limitation || before.court != now.court
  }

  /// More than the answer itself would change: whoever corrects it is asked.
  package var isWide: Bool { !dormant.isEmpty || !revived.isEmpty || movesAdvice }

  private static let shown = 8

  package var lines: [Text] {
    var lines: [Text] = []
    if !dormant.isEmpty {
      let one = dormant.count < 2
      lines.append(
        Text(
          "  Ce changement met de côté " + FrenchFormat.count(dormant.count, "réponse", "réponses")
            + (one
              ? ", qui ne comptera plus (elle reviendrait avec l’ancienne réponse)\u{A0}:"
              : ", qui ne compteront plus (elles reviendraient avec l’ancienne réponse)\u{A0}:"),
          .warning))
      lines += EditPreview.list(dormant)
    }
    if !revived.isEmpty {
      lines.append(
        Text(
          revived.count < 2
            ? "  Une réponse donnée plus tôt compterait de nouveau\u{A0}:"
            : "  \(revived.count) réponses données plus tôt compteraient de nouveau\u{A0}:", .warning))
      lines += EditPreview.list(revived)
    }
    if !differences.isEmpty {
      if lines.isEmpty { lines.append(Text("  Ce changement déplace le bilan\u{A0}:", .warning)) }
      lines += differences.map { Text("    ") + $0 }
    }
    return lines
  }

  private static func list(_ answers: [(step: Step, answer: Answer)]) -> [Text] {
    var lines = answers.prefix(shown).map { step, answer in
      Text("    \(step.place)\(step.question.wording) ") + Recap.value(answer, step.question)
    }
    let left = answers.count - shown
    if left > 0 { lines.append(Text("    … et \(FrenchFormat.count(left, "autre", "autres"))")) }
    return lines
  }
}
