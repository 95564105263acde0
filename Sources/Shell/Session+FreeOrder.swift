import Basics
import Interview
import Terminal

extension Session {
  /// A fact given out of turn: recorded where it belongs.
  mutating func take(fact words: String, at step: Step?) throws(SessionFailure) -> Outcome? { nil }

  /// What is owed, given out of turn.
  mutating func take(debt words: String, at step: Step?) throws(SessionFailure) -> Outcome? { nil }
}
