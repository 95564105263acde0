import Basics
import Interview
import Terminal

extension Session {
  /// What an answer was, when and by whom.
  mutating func showHistory(_ words: String, at step: Step?) throws(SessionFailure) {}
}
