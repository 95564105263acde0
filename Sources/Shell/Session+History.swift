import Basics
import Dossier
import Interview
import Store
import Terminal

extension Session {
  /// What an answer was, when and by whom: of the question on the screen, or of the one whose words are given.
  mutating func showHistory(_ words: String, at step: Step?) throws(SessionFailure) {
    var wanted = step
    if !words.isEmpty {
      var found = QuestionFinder.find(words, in: interview, answeredOnly: true)
      if found.isEmpty {
        found = QuestionFinder.find(
          words, among: interview.allSteps.filter { interview.answer(at: $0.path) != nil })
      }
      if found.isEmpty { found = QuestionFinder.find(words, in: interview) }
      guard !found.isEmpty else {
        try say(Messages.noQuestion(words))
        return
      }
      var index = 0
      if found.count > 1 {
        let labels = found.prefix(12).map { step in
          step.place + step.question.wording
        }
        guard let chosen = try choose(labels) else { return }
        index = chosen
      }
      wanted = found[index]
    }
    guard let wanted else {
      try say("Donnez un mot de la question. Exemple\u{A0}: :historique montant")
      return
    }
    let entries: [LogEntry]
    do { entries = try store.entries(of: header.id) } catch { throw .store(error) }
    let changes = AnswerHistory.changes(of: wanted.path, entries: entries, plan: interview.plan)
    try say(AnswerHistory.lines(changes, of: wanted))
  }
}
