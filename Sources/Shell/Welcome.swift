package import Basics
package import Dossier
package import Interview
package import Report
package import Store
import Terminal

/// The first lines of a new dossier: who, where the answers go, the keys, the notice.
package enum Welcome {
  package static func lines(
    cabinet: Cabinet, questionnaire: Questionnaire, reference: String, accessible: Bool = false
  ) -> [Text] {
    [Messages.welcome(cabinet.name ?? "votre avocat"), Messages.stored]
      + Messages.keys(accessible: accessible) + [""]
      + lines(questionnaire: questionnaire, reference: reference)
  }

  /// For a dossier begun after another: whoever types knows the rest, but the notice is owed to each client.
  package static func lines(questionnaire: Questionnaire, reference: String) -> [Text] {
    paragraphs(questionnaire.notice).map { Text.muted($0) } + [Messages.reference(reference)]
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
