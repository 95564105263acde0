import Basics
import Glibc
import Terminal

/// Text with meaning on its way to standard output: styled on a terminal, plain elsewhere.
enum Screen {
  /// Columns of the terminal on standard output, 80 elsewhere.
  static var width: Int {
    isatty(1) == 1 ? TerminalSize.columns(of: 1, environment: Environment().values) : 80
  }

  static func text(_ lines: [Text], toFile: Bool = false) -> String {
    let style = TerminalStyle.standard(
      isTerminal: !toFile && isatty(1) == 1, environment: Environment().values, accessible: false)
    return lines.map { style.render($0) + "\n" }.joined()
  }

  /// A table made for a file, without its byte order mark and its carriage returns.
  static func lines(ofTable text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\u{FEFF}" && $0 != "\r" }))
  }

  static func plain(_ lines: [Text]) -> String {
    lines.map { TerminalStyle.none.render($0) + "\n" }.joined()
  }
}
