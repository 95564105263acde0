package import Basics
package import Interview
package import Law
package import Report
package import Store
package import Terminal

/// What a session is given from outside: nothing in the shell reads a clock, an environment or a file.
package struct SessionSetting: Sendable {
  package var cabinet: Cabinet
  /// The day on which conclusions are drawn and relative dates are read.
  package var today: Day
  /// The rates by date, those imported by the firm included.
  package var rates: RateBook
  /// The moment written in the log.
  package var now: @Sendable () -> Instant
  /// Prints a receipt for each committed answer (`--accuse`).
  package var receipts: Bool
  /// Shows the bilan in the conversation when the interview ends; false when the caller prints it as data.
  package var showsBilanAtEnd: Bool
  /// Shows the firm what it may say to the caller at each question.
  package var speaks: Bool
  /// What the dossiers opened before this one leave to it.
  package var sitting: Sitting
  /// What this dossier was begun with, to be looked at first.
  package var copied: CopiedAnswers?
  /// Told how far a long work is.
  package var work: @Sendable (WorkStage, Double) -> Void
  /// `terminal` or `flux`: written beside the notice.
  package var channel: String
  /// Writes everything that the person leaves with, and gives what is to be said of it; nil where nothing is written.
  package var documents: (@Sendable (Interview, DossierHeader) -> [Text])?
  /// Opens the person's own editor on a text and gives what became of it; nil where there is none to open.
  package var editText: (@Sendable (TextToEdit) -> EditedText)?
  /// Names in the store that begin so, for Tab.
  package var names: (@Sendable (String) -> [Suggestion])?
  /// Dossiers whose reference begins so, for Tab.
  package var dossiers: (@Sendable (String) -> [Suggestion])?
  /// Files whose path begins so, for Tab.
  package var files: (@Sendable (String) -> [Suggestion])?

  package init(
    cabinet: Cabinet, today: Day, rates: RateBook = .embedded, now: @escaping @Sendable () -> Instant,
    receipts: Bool = false, showsBilanAtEnd: Bool = true, channel: String = "terminal",
    speaks: Bool = true, sitting: Sitting = Sitting(),
    documents: (@Sendable (Interview, DossierHeader) -> [Text])? = nil,
    work: @escaping @Sendable (WorkStage, Double) -> Void = { _, _ in }
  ) {
    self.documents = documents
    self.speaks = speaks
    self.sitting = sitting
    self.cabinet = cabinet
    self.today = today
    self.rates = rates
    self.now = now
    self.receipts = receipts
    self.showsBilanAtEnd = showsBilanAtEnd
    self.channel = channel
    self.work = work
  }
}

/// How a session ended. Whatever the way, every acknowledged answer is in the store.
///
/// Only ``notSaved(_:)`` says that something else was given.
package enum SessionEnd: Hashable, Sendable {
  /// The interview was led to its end and the person left after the bilan.
  case finished
  /// `:quitter`, Ctrl-D or end of input before the end.
  case left
  /// Ctrl-C twice.
  case interrupted
  /// The terminal went away, or SIGTERM.
  case signalled(Int32)
  /// Bad lines came from a stream that nobody can correct.
  case refusedInput
  /// A name that another dossier holds on the other side: a lawyer decides.
  case stopped
  /// The same, and the stream holds no decision.
  case undecided
  /// The person goes on in another dossier: everything of this one is in the store.
  case elsewhere(Destination)
  /// The person left, and something that the store refused was not given again; they were told what.
  case notSaved(StoreError)
}

/// What a session cannot go on after.
package enum SessionFailure: Error, Hashable, Sendable {
  /// The conversation can no longer be written.
  case output(errno: Int32)
  /// The store failed and nobody is there to try again.
  case store(StoreError)
  /// The session was left at another prompt than that of a question; ``Session/run()`` makes its end of it.
  case ended(SessionEnd)
}
