import CTerminal

/// What the process does with signals: flags read at the prompt, never work in a handler.
package enum Signals {
  /// What a process that holds other people's affairs settles before anything else.
  ///
  /// SIGPIPE and SIGXFSZ are ignored, descriptors 0 to 2 are taken (a file opened later must never become
  /// standard output), and a crash leaves no core file.
  package static func prepareProcess() {
    cterminal_reserve_standard_descriptors()
    cterminal_ignore_disk_and_pipe()
    cterminal_no_core_file()
  }

  /// From here on SIGINT, SIGHUP and SIGTERM wake the prompt instead of ending the process.
  static func catchAtPrompt() { cterminal_catch_signals() }

  /// True when SIGHUP or SIGTERM came and nobody took notice yet.
  package static var isEnding: Bool { cterminal_is_ending() != 0 }

  /// The code of a process that ends because SIGHUP or SIGTERM came; nil when neither did.
  ///
  /// Asked when a write failed: the terminal went away before the prompt could tell.
  package static func takeEndingCode() -> Int32? {
    guard cterminal_is_ending() != 0 else { return nil }
    return 128 + cterminal_take_signal()
  }

  /// What the last signal means for the line being read, if one came.
  static func takeLine(draft: String) -> Line? {
    switch cterminal_take_signal() {
    case 0: nil
    case SIGINT: .cancelled
    case let signal: .hangup(draft: draft, signal: signal)
    }
  }
}
