package import Basics
import CTerminal
import Glibc

/// Lines from a stream: a pipe, a file, or a terminal that cannot be edited in.
///
/// The prompt and, when nobody types it, the answer are written too, so that what is left on the output
/// reads as the conversation.
package struct PlainConsole: Console {
  /// Longer lines, in bytes, are refused; the rest of the line is read away.
  package static let lineLimit = 256 * 1024
  /// How long the lines of a pasted block may be apart, in milliseconds.
  private static let blockPause: Int32 = 30

  private let input: Int32
  private let writer: Writer
  private let style: TerminalStyle
  private let environment: [String: String]
  package let isInteractive: Bool
  private var buffer: [UInt8] = []
  private var start = 0
  private var atEnd = false
  /// The rest of a line that was interrupted is not the next answer.
  private var skipsRest = false

  package init(
    input: Int32 = 0, output: Int32 = 1, style: TerminalStyle = .none, environment: [String: String] = [:]
  ) {
    self.input = input
    writer = Writer(descriptor: output)
    self.style = style
    self.environment = environment
    isInteractive = isatty(input) == 1
    Signals.catchAtPrompt()
  }

  package var isAccessible: Bool { style.isAccessible }

  package var width: Int { TerminalSize.columns(of: writer.descriptor, environment: environment) }

  package mutating func write(_ text: Text) throws(ConsoleFailure) {
    for line in style.lines(text, width: width) { try writer.write(style.render(line) + "\n") }
  }

  package mutating func read(_ prompt: Prompt) -> Line {
    // The former text cannot be edited here: it is shown before the cursor.
    let former =
      isInteractive && !prompt.prefill.isEmpty ? "[\(SafeText.escaped(prompt.prefill))] " : ""
    do { try writer.write(style.render(style.prompt(prompt.text)) + former) } catch { return .end }
    // What is there already was typed ahead, line by line.
    let isAhead = isInteractive && (start < buffer.count || cterminal_wait(input, 0) > 0)
    let line = nextLine()
    if isInteractive, !isAhead, dropsBlock(after: line) { return .refused(LineCheck.severalLines) }
    if isInteractive {
      // The terminal itself ended the line on the screen, unless there was none.
      if case .text = line { return line }
      if case .refused = line { return line }
    }
    var shown = ""
    if case .text(let text) = line, !isInteractive { shown = SafeText.escaped(text) }
    do {
      try writer.write(shown + "\n")
    } catch {
      if case .hangup = line { return line }
      return .end
    }
    return line
  }

  /// Lines that come at once, faster than anyone types, are a pasted block: the second one must not answer the
  /// next question. What the terminal still holds of it is dropped.
  private mutating func dropsBlock(after line: Line) -> Bool {
    switch line {
    case .text, .refused: break
    case .cancelled, .end, .hangup: return false
    }
    guard start < buffer.count || cterminal_wait(input, PlainConsole.blockPause) > 0 else { return false }
    tcflush(input, TCIFLUSH)
    buffer.removeAll(keepingCapacity: true)
    start = 0
    // At the end of the input there is no block: a last line and ctrl-D.
    return true
  }

  private mutating func nextLine() -> Line {
    var line: [UInt8] = []
    var tooLong = false
    while true {
      if let newline = newline(from: start) {
        let rest = buffer[start..<newline]
        start = newline + 1
        if skipsRest {
          skipsRest = false
          continue
        }
        if !tooLong { line += rest }
        return finish(line, tooLong)
      }
      if !tooLong, !skipsRest { line.append(contentsOf: buffer[start...]) }
      buffer.removeAll(keepingCapacity: true)
      start = 0
      if line.count > PlainConsole.lineLimit {
        tooLong = true
        line = []
      }
      if atEnd { return line.isEmpty && !tooLong ? .end : finish(line, tooLong) }
      if let interruption = fill(draft: line) {
        if interruption == .cancelled, !line.isEmpty || tooLong { skipsRest = true }
        return interruption
      }
    }
  }

  /// By memchr: a line of a hundred megabytes is passed over in no time.
  private func newline(from start: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, start < bytes.count,
        let found = memchr(base + start, 0x0A, bytes.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  /// Waits for bytes; what a signal or the loss of the terminal makes of the line, if one came.
  private mutating func fill(draft: [UInt8]) -> Line? {
    while true {
      if let line = Signals.takeLine(draft: String(decoding: draft, as: UTF8.self)) { return line }
      guard cterminal_wait(input, -1) > 0 else { continue }
      let count = withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 1) { chunk in
        let count = Glibc.read(input, chunk.baseAddress, chunk.count)
        if count > 0 { buffer.append(contentsOf: chunk[..<count]) }
        return count
      }
      if count > 0 { return nil }
      // A terminal that is gone reads as the end of a file, before or after the signal comes.
      var settings = termios()
      if count == 0, isInteractive, tcgetattr(input, &settings) != 0 {
        return Signals.takeLine(draft: "") ?? .hangup(draft: "", signal: SIGHUP)
      }
      if count < 0 {
        if errno == EINTR || errno == EAGAIN { continue }
        // The terminal is gone, whether or not the signal has already come.
        if errno == EIO, isInteractive {
          return Signals.takeLine(draft: "") ?? .hangup(draft: "", signal: SIGHUP)
        }
      }
      atEnd = true
      return nil
    }
  }

  private func finish(_ bytes: [UInt8], _ tooLong: Bool) -> Line {
    let body = bytes.last == 0x0D ? bytes.dropLast() : bytes[...]
    if tooLong || body.count > PlainConsole.lineLimit { return .refused(LineCheck.tooLong("256\u{A0}ko")) }
    if let position = Utf8.firstBroken(body) {
      return .refused(LineCheck.unreadable("octet \(position - body.startIndex + 1)"))
    }
    let text = String(decoding: body, as: UTF8.self)
    return LineCheck.refusal(text).map(Line.refused) ?? .text(text)
  }
}
