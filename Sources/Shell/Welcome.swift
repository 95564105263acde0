package import Basics
package import Dossier
package import Interview
package import Report
package import Store
package import Terminal

/// The first lines of a new dossier: who, where the answers go, the keys, the notice.
package enum Welcome {
  package static func lines(
    cabinet: Cabinet, questionnaire: Questionnaire, reference: String, accessible: Bool = false
  ) -> [Text] {
    let notice = paragraphs(questionnaire.notice).map { Text.muted($0) }
    return [Messages.welcome(cabinet.name ?? "votre avocat"), Messages.stored]
      + Messages.keys(accessible: accessible) + [""] + notice
      + [
        Messages.reference(reference)
      ]
  }

  /// The notice is kept in lines of 80 columns: a line that begins with a small letter goes on with the one
  /// before, so that a narrower screen breaks it only once.
  static func paragraphs(_ notice: String) -> [String] {
    var result: [String] = []
    for line in notice.split(separator: "\n", omittingEmptySubsequences: false) {
      if let last = result.last, !last.isEmpty, line.first?.isLowercase == true {
        result[result.count - 1] = last + " " + line
      } else {
        result.append(String(line))
      }
    }
    return result
  }

  static let noticePrefix = "Notice d’information"

  /// What the log keeps of the notice: its version and the channel through which it was shown.
  package static func noticeRecord(_ questionnaire: Questionnaire, channel: String) -> String {
    "\(noticePrefix) \(questionnaire.version) (\(questionnaire.fingerprint)) affichée, canal : \(channel)"
  }
}

extension Session {
  /// Says the first lines, before any question.
  ///
  /// A clock that went back is said: the conclusions are drawn on its day.
  package mutating func greet(_ lines: [Text]) throws(SessionFailure) {
    try say(lines)
    // An hour covers two computers that share a store and are not quite together.
    if setting.now().seconds < header.touchedAt.seconds - 3600 { try say(Messages.clockIsBehind) }
  }
}

/// `recouvre` alone, when an interview was left unfinished.
package enum ResumeOffer {
  /// True to resume, false for a new dossier, nil when the person left.
  package static func ask<C: Console>(
    _ console: inout C, header: DossierHeader, interview: Interview
  ) throws(SessionFailure) -> Bool? {
    do {
      let name = interview.activeAnswers["debiteur.nom"].flatMap { $0.state == .value ? $0.canonical : nil }
      let about = name.map { " (débiteur\u{A0}: \(SafeText.escaped($0)))" } ?? ""
      try console.write(
        Text("Le dossier ") + .strong(header.reference) + Text("\(about) n’est pas fini\u{A0}: ")
          + Text(FrenchFormat.count(interview.activeAnswers.count, "réponse gardée.", "réponses gardées.")))
      for _ in 0..<3 {
        guard case .text(let reply) = console.read(Prompt(.command("Le reprendre\u{A0}? (o/n) "))) else {
          return nil
        }
        if let yes = FrenchYesNo.read(reply) { return yes }
        try console.write(Messages.answerFirst)
      }
      return nil
    } catch { throw .output(errno: error.errno) }
  }
}

/// Where the log says that the notice was shown.
package enum NoticeRecord {
  /// Lines of comment for an export: version, channel and moment of each notice shown. Empty when there was none.
  package static func comments(_ entries: [LogEntry]) -> String {
    entries.compactMap { entry in
      guard case .note(nil, let text) = entry.action, text.hasPrefix(Welcome.noticePrefix) else { return nil }
      return "# \(SafeText.escaped(text)), le \(FrenchFormat.moment(seconds: entry.stamp.at.seconds))\n"
    }.joined()
  }

  /// Lines of comment for an export of answers: the files joined, which are not in it. Empty when there is none.
  package static func comments(_ files: [AttachedFile]) -> String {
    guard !files.isEmpty else { return "" }
    return "# Pièces jointes, dont les fichiers ne sont pas compris\u{A0}:\n"
      + files.map { "#   \(SafeText.escaped($0.label)) (\(SafeText.escaped($0.name)))\n" }.joined()
  }
}
