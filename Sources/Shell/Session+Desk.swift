import Basics
import Interview
import Terminal

extension Session {
  /// The other dossiers of this store.
  mutating func showDossiers(_ words: String) throws(SessionFailure) {}

  /// Leaves this dossier for another, without leaving the program.
  mutating func open(_ reference: String) throws(SessionFailure) -> Outcome? { nil }

  /// Leaves this dossier for a new one.
  mutating func begin(_ argument: String) throws(SessionFailure) -> Outcome? { nil }
}
