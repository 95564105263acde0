import CTerminal
import Glibc

/// The console that suits where the program runs: an editor before a person, a plain stream elsewhere.
package enum Consoles {
  /// `environment` as the process found it; `accessible` when nothing but plain words is wanted.
  ///
  /// A terminal that calls itself `dumb` (or nothing at all) edits its lines itself and must not be drawn on:
  /// it gets the plain stream. So does a machine without any UTF-8 locale.
  package static func standard(environment: [String: String], accessible: Bool) -> StandardConsole {
    // Data has standard output for itself when it is not a screen; the conversation goes beside it.
    let output: Int32 = isatty(1) == 1 ? 1 : 2
    let style = TerminalStyle.standard(
      isTerminal: isatty(output) == 1, environment: environment, accessible: accessible)
    let term = environment["TERM"] ?? ""
    if isatty(0) == 1, isatty(output) == 1, !term.isEmpty, term != "dumb",
      let editor = EditConsole(output: output, style: style, environment: environment)
    {
      return .editor(editor)
    }
    return .plain(PlainConsole(output: output, style: style, environment: environment))
  }
}
