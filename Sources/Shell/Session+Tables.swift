import Basics
import Interview
import Terminal

extension Session {
  /// A repeated group as a table; a line number goes to that element.
  mutating func showTable(_ argument: String) throws(SessionFailure) -> Outcome? { nil }
}
