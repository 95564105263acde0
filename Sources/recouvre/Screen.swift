import Basics
import Glibc
import Report
import Terminal

/// Text with meaning on its way to standard output: styled on a terminal, plain elsewhere.
enum Screen {
  /// Columns of the terminal on standard output, 80 elsewhere.
  static var width: Int { isatty(1) == 1 ? width(of: 1) : 80 }

  static func width(of descriptor: Int32) -> Int {
    TerminalSize.columns(of: descriptor, environment: Environment().values)
  }

  /// Whoever is there listens (`--accessible`, `ACCESSIBLE=1`).
  static var isAccessible: Bool { Environment().values["ACCESSIBLE"] == "1" }

  /// A document on its way to a screen or to a file of text.
  static func text(_ document: Document, toFile: Bool = false) -> String {
    text(TerminalRenderer.render(document, width: width, accessible: isAccessible), toFile: toFile)
  }

  /// Broken between words. A command to copy stays whole: the terminal folds it without a line break.
  static func wrapped(_ text: String, width: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
      if line.hasPrefix("  recouvre ") { return [String(line)] }
      return Wrapping.lines(Text(String(line)), width: width).map(\.plain)
    }.joined(separator: "\n")
  }

  /// - Parameter asWritten: a letter stays as it will be sent, whoever listens.
  static func text(_ lines: [Text], toFile: Bool = false, asWritten: Bool = false) -> String {
    let isTerminal = !toFile && isatty(1) == 1
    let style = TerminalStyle.standard(
      isTerminal: isTerminal, environment: Environment().values, accessible: false)
    if style.isAccessible, !asWritten {
      return lines.flatMap(AccessibleText.lines).map { style.render($0) + "\n" }.joined()
    }
    let shown = isTerminal ? lines.flatMap { Wrapping.lines($0, width: width) } : lines
    return shown.map { style.render($0) + "\n" }.joined()
  }

  /// A table made for a file, without its byte order mark and its carriage returns.
  static func lines(ofTable text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\u{FEFF}" && $0 != "\r" }))
  }

  static func plain(_ lines: [Text]) -> String {
    lines.map { TerminalStyle.none.render($0) + "\n" }.joined()
  }
}
