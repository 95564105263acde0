package import Assessment
package import Basics
package import Dossier
package import Interview

/// What is still open, most useful first: what would move the bilan, in the order in which it would move it, then needed
/// questions, then what must be found, then the rest.
package enum OpenPoints {
  package struct Point: Hashable, Sendable {
    package let path: FactPath
    package let wording: String
    package let why: String
    /// What an answer would change in the bilan: a sentence; empty when it would change nothing that is known.
    package var effect = ""
  }

  /// Points listed when nothing more is asked for.
  package static let shown = 20

  package static func list(_ interview: Interview, bilan: Bilan? = nil) -> [Point] {
    let answers = interview.activeAnswers
    let parked = Set(interview.parked.map(\.path))
    var needed: [Point] = []
    var toFind: [Point] = []
    var unknown: [Point] = []
    var rest: [Point] = []
    for step in interview.steps where !step.isAnother {
      let wording = step.place + step.question.wording
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
    let points = needed + toFind + unknown + rest
    guard let bilan else { return points }
    let effects = effects(bilan)
    let places = Dictionary(effects.enumerated().map { ($1.path, $0) }, uniquingKeysWith: min)
    let moving = points.filter { places[$0.path] != nil }.sorted {
      places[$0.path] ?? 0 < places[$1.path] ?? 0
    }
    return moving.map { point in
      var point = point
      point.effect = effects[places[point.path] ?? 0].sentence
      return point
    } + points.filter { places[$0.path] == nil }
  }

  /// The facts that would move the bilan, the one that moves it most first; those that the bilan only counts have no
  /// sentence.
  private static func effects(_ bilan: Bilan) -> [(path: FactPath, sentence: String)] {
    bilan.wouldChange.flatMap { reason in
      reason.facts.map { ($0, reason.facts.count == 1 ? reason.text : "") }
    }
  }

  /// The points with their numbers, what each would change under it, and how to go there.
  package static func lines(_ points: [Point], limit: Int = shown) -> [Text] {
    var lines: [Text] = []
    let widest = String(min(points.count, limit)).count
    for (index, point) in points.prefix(limit).enumerated() {
      let number = String(index + 1)
      let padding = String(repeating: " ", count: 2 + widest - number.count)
      lines.append(
        Text(padding) + .command(number) + Text("  \(point.wording) ") + .muted("(\(point.why))"))
      if !point.effect.isEmpty {
        lines.append(Text(String(repeating: " ", count: 4 + widest) + point.effect))
      }
    }
    if points.count > limit {
      lines.append(.muted("  … et \(points.count - limit) autres\u{A0}: ") + .command(":manque tout"))
    }
    lines.append(.muted("Pour y aller\u{A0}: :manque suivi du numéro."))
    return lines
  }
}
