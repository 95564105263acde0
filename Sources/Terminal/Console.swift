package import Basics

/// What came from the person at the prompt. End of input is a value, never a trap.
package enum Line: Equatable, Sendable {
  case text(String)
  /// Ctrl-C: forget this line.
  case cancelled
  /// Ctrl-D on an empty line, or end of file.
  case end
  /// The line could not be taken (invalid UTF-8, invisible control, too long): the reason, in French, and the question stays.
  case refused(String)
  /// The terminal went away (SIGHUP) or SIGTERM came; the half-typed line, if any.
  case hangup(draft: String, signal: Int32)
}

/// What is put before the cursor.
package struct Prompt: Sendable {
  package var text: Text
  /// Former text, editable, already in the buffer.
  package var prefill: String
  /// The former text makes room for the first letter that is typed: what is quicker given again than mended.
  package var givesWay: Bool
  /// Prompts of the same key share what the up arrow recalls; nil is a key like another.
  package var historyKey: String?
  /// What Tab offers, from what stands before the cursor.
  package var complete: @Sendable (String) -> Offer

  package init(
    _ text: Text, prefill: String = "", givesWay: Bool = false, historyKey: String? = nil,
    complete: @escaping @Sendable (String) -> Offer = { _ in .nothing }
  ) {
    self.text = text
    self.prefill = prefill
    self.givesWay = givesWay
    self.historyKey = historyKey
    self.complete = complete
  }
}

/// Standard output could not take a text (closed, full): exit code 74.
package struct ConsoleFailure: Error, Equatable, Sendable {
  package let errno: Int32

  package init(errno: Int32) {
    self.errno = errno
  }
}

/// A place where a question is put and an answer read. Append-only: nothing repaints.
package protocol Console {
  /// Columns available; 80 when unknown.
  var width: Int { get }
  /// True when a person sits before it; false for a pipe.
  var isInteractive: Bool { get }
  /// True when whoever is there listens: one fact a line, nothing told by where it stands.
  var isAccessible: Bool { get }
  /// Shows the prompt and waits for one line.
  mutating func read(_ prompt: Prompt) -> Line
  /// Writes one paragraph, wrapped at `width`, followed by a newline.
  mutating func write(_ text: Text) throws(ConsoleFailure)
}

extension Console {
  package var isAccessible: Bool { false }
}
