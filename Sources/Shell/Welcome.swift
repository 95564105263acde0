package import Basics
import Dossier
package import Interview
package import Report
package import Store
package import Terminal

/// The first lines of a new dossier: who, where the answers go, the keys, the notice.
package enum Welcome {
  package static func lines(cabinet: Cabinet, questionnaire: Questionnaire, reference: String) -> [Text] {
    let notice = questionnaire.notice.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Text.muted(String($0)) }
    return [Messages.welcome(cabinet.name ?? "votre avocat"), Messages.stored] + Messages.keys + [""] + notice
      + [
        Messages.reference(reference)
      ]
  }

  static let noticePrefix = "Notice d’information"

  /// What the log keeps of the notice: its version and the channel through which it was shown.
  package static func noticeRecord(_ questionnaire: Questionnaire, channel: String) -> String {
    "\(noticePrefix) \(questionnaire.version) (\(questionnaire.fingerprint)) affichée, canal : \(channel)"
  }
}

extension Session {
  /// Says the first lines, before any question.
  package mutating func greet(_ lines: [Text]) throws(SessionFailure) { try say(lines) }
}

/// `recouvre` alone, when an interview was left unfinished.
package enum ResumeOffer {
  /// True to resume, false for a new dossier, nil when the person left.
  package static func ask<C: Console>(
    _ console: inout C, header: DossierHeader, interview: Interview
  ) throws(SessionFailure) -> Bool? {
    do {
      let name = interview.activeAnswers["debiteur.nom"].flatMap { $0.state == .value ? $0.canonical : nil }
      let about = name.map { " (débiteur : \(SafeText.escaped($0)))" } ?? ""
      try console.write(
        Text("Le dossier ") + .strong(header.reference) + Text("\(about) n’est pas fini : ")
          + Text(FrenchFormat.count(interview.activeAnswers.count, "réponse gardée.", "réponses gardées.")))
      for _ in 0..<3 {
        guard case .text(let reply) = console.read(Prompt(.command("Le reprendre ? (o/n) "))) else {
          return nil
        }
        if let yes = FrenchYesNo.read(reply) { return yes }
        try console.write(Messages.answerFirst)
      }
      return nil
    } catch { throw .output(errno: error.errno) }
  }
}
