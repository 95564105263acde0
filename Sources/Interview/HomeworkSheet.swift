package import Basics
import Dossier

/// The questions still open of an interview, as a file to fill in: a saved interview whose rows are blank, each under its
/// wording, and which reads back into the same dossier.
package enum HomeworkSheet {
  /// The sheet. A question of a repeated group is named by its element’s own key, so that the answer goes to the right
  /// invoice whatever its place.
  ///
  /// - Parameters:
  ///   - reference: the dossier, named in the remarks at the top.
  ///   - labels: what tells the elements of a group apart, by key: `facture F2026-052`.
  package static func yaml(_ interview: Interview, reference: String?, labels: [String: String] = [:])
    -> String
  {
    let steps = openSteps(interview)
    var lines = [
      reference.map { title + comment($0) + "." } ?? "# Questions restées ouvertes.",
      "# Écrivez votre réponse après les deux-points. «\u{A0}je ne sais pas\u{A0}», «\u{A0}à retrouver\u{A0}», "
        + "«\u{A0}sans objet\u{A0}» et",
      "# «\u{A0}aucun\u{A0}» sont des réponses\u{A0}; une ligne laissée vide reste ouverte.",
      "# Une fois remplie\u{A0}: recouvre importer FICHIER --dans " + (reference.map(comment) ?? "RÉFÉRENCE"),
      SavedInterview.header, "questionnaire: " + YAMLScalar.inline(interview.questionnaire.version),
      steps.isEmpty ? "reponses: {}" : "reponses:",
    ]
    var section = ""
    for step in steps {
      if step.section.title != section {
        section = step.section.title
        lines += ["", "  # ── " + comment(section) + " ──"]
      }
      lines.append("")
      let place =
        step.elementKey.flatMap { labels[$0] }
        ?? step.elementNumber.map { "\(step.group?.element ?? "") \($0)" }
      lines.append("  # " + (place.map { comment($0) + " — " } ?? "") + comment(step.question.wording))
      if !step.question.choices.isEmpty {
        lines.append(
          "  #   au choix\u{A0}: " + step.question.choices.map { comment($0.label) }.joined(separator: " / "))
      } else if step.question.type == .yesNo {
        lines.append("  #   au choix\u{A0}: oui / non")
      } else if !step.question.example.isEmpty {
        lines.append("  #   exemple\u{A0}: " + comment(step.question.example))
      }
      lines.append("  " + YAMLScalar.inline(step.path.name) + ":")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let title = "# Questions restées ouvertes du dossier "

  /// The dossier that a sheet was made for, as its first line says; nil for other files.
  package static func reference(in text: String) -> String? {
    // What some editors put before the first line.
    let bare = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    guard bare.hasPrefix(title) else { return nil }
    let line = bare.dropFirst(title.count).prefix { !$0.isNewline }
    return line.hasSuffix(".") ? String(line.dropLast()) : nil
  }

  /// What the sheet asks: the needed questions without an answer, what was said to be found or not known, the rest.
  package static func openSteps(_ interview: Interview) -> [Step] {
    let answers = interview.activeAnswers
    return interview.steps.filter { step in
      guard !step.isAnother else { return false }
      switch answers[step.path]?.state {
      case nil, .aRetrouver, .jeNeSaisPas: return true
      case .value, .sansObjet, .aucun: return false
      }
    }
  }

  /// On one line, whatever the questionnaire or a name holds.
  private static func comment(_ text: String) -> String { SafeText.escaped(text) }
}

/// What became of a sheet that was filled in.
package struct Completion: Sendable {
  package let interview: Interview
  /// To be appended to the dossier’s log.
  package let actions: [Action]
  package let refused: [Replay.RefusedRow]
  package let unused: [Replay.UnusedRow]
  package let alerts: [(name: String, sentence: String)]
}

/// Puts the answers of a sheet into an interview that goes on.
///
/// Only what is open is answered: a row whose question has a value already is refused when it says something else, and
/// nothing is replaced in silence. Blank rows stay open. Lists are not opened again: an element’s question is named by
/// its key (`facture[3f2a].livraison`).
package func complete(_ interview: Interview, with saved: SavedInterview, today: Day) -> Completion {
  var current = interview
  var actions: [Action] = []
  var refused: [Replay.RefusedRow] = []
  var unused: [Replay.UnusedRow] = []
  var alerts: [(name: String, sentence: String)] = []
  // One answer opens the next question: rows wait until their question is asked, as long as something moves.
  var waiting = saved.rows.filter { !$0.value.isBlank }
  var moves = true
  while moves, !waiting.isEmpty {
    moves = false
    for row in waiting {
      let path = FactPath(row.name)
      guard let step = current.step(at: path), current.activity(of: path) == .active else { continue }
      moves = true
      waiting.removeAll { $0.name == row.name }
      switch row.read(for: step, in: current, today: today) {
      case .failure(let refusal):
        refused.append(Replay.RefusedRow(name: row.name, reason: refusal.reason, line: row.line))
      case .success((let answer, let said)):
        if let present = current.activeAnswer(at: path), [.value, .sansObjet, .aucun].contains(present.state)
        {
          guard present.state != answer.state || present.canonical != answer.canonical else { continue }
          refused.append(
            Replay.RefusedRow(
              name: row.name,
              reason: "cette question a déjà une réponse («\u{A0}"
                + AnswerDisplay.text(present, step.question)
                + "\u{A0}»), qui est gardée", line: row.line))
          continue
        }
        let action = Action.answer(path, answer)
        guard current.apply(action) else { continue }
        actions.append(action)
        alerts += said.map { (row.name, $0) }
      }
    }
  }
  for row in waiting {
    let isKnown = current.activity(of: FactPath(row.name)) != nil
    unused.append(
      Replay.UnusedRow(name: row.name, reason: isKnown ? .inactive : .unknown, line: row.line))
  }
  return Completion(interview: current, actions: actions, refused: refused, unused: unused, alerts: alerts)
}
