import Basics
import Interview
import Terminal

extension Session {
  /// The answer of this question, in the editor of the person.
  mutating func edit(at step: Step?) throws(SessionFailure) -> Outcome? { nil }
}
