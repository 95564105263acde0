package import Assessment
package import Basics
import Dossier
package import Interview
package import Law

/// The replay of one saved interview: its bilan, and everything that does not fit.
package struct ReplayReport: Sendable {
  package let file: String
  package let day: Day
  package let outcome: Replay
  package let bilan: Bilan
  package let differences: [Expectations.Difference]

  /// Replays `saved` and draws up its bilan on `day`.
  package init(file: String, saved: SavedInterview, plan: InterviewPlan, day: Day, rates: RateBook) {
    self.file = file
    self.day = day
    outcome = replay(saved, plan: plan, today: day)
    bilan = assess(outcome.interview.dossier(), on: day, rates: rates)
    differences = Expectations.compare(saved.expected, with: bilan)
  }

  /// False when something in the file was refused, or when the conclusion differs.
  package var isAsExpected: Bool { differences.isEmpty && outcome.refused.isEmpty }

  /// What is said of one file, on standard error or after its bilan.
  package var lines: [Text] {
    var lines: [Text] = []
    for refused in outcome.refused {
      lines.append(
        Text(
          "  refusée : \(SafeText.escaped(refused.name))\(place(refused.line)) — \(SafeText.escaped(refused.reason))",
          .error))
    }
    for row in outcome.unused {
      lines.append(
        Text(
          "  sans effet : \(SafeText.escaped(row.name))\(place(row.line)) — \(row.reason.rawValue)", .warning)
      )
    }
    for alert in outcome.alerts {
      lines.append(
        Text("  à vérifier : \(SafeText.escaped(alert.name)) — \(SafeText.escaped(alert.sentence))", .warning)
      )
    }
    let needed = outcome.unanswered.filter(\.question.needed)
    for step in needed {
      lines.append(Text("  sans réponse : \(step.path.name) (compte pour le bilan)", .warning))
    }
    let others = outcome.unanswered.count - needed.count
    if others > 0 {
      lines.append(
        .muted(
          "  " + FrenchFormat.count(others, "autre question sans réponse", "autres questions sans réponse")))
    }
    for difference in differences {
      lines.append(
        Text(
          "  différence : \(difference.key) — attendu « \(SafeText.escaped(difference.expected)) », obtenu « ",
          .error)
          + Text(difference.found, .error) + Text(" »", .error))
    }
    return lines
  }

  private func place(_ line: Int?) -> String { line.map { " (ligne \($0))" } ?? "" }

  /// One line for a list of files.
  package var status: Text {
    let mark: Text = isAsExpected ? .success("conforme  ") : .error("différent ")
    return mark + Text(" \(SafeText.escaped(file))  ") + .muted(bilan.firstAction.action.rawValue)
  }
}
