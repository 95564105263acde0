package import Basics
import CEdit
import CTerminal
import Glibc

/// A line editor before a person, by libedit's native interface.
///
/// History stays in memory: a debtor's name never reaches a file outside the store. A pasted block of
/// several lines is one answer. `~/.editrc` is honoured.
package final class EditConsole: Console {
  let editor: OpaquePointer
  let output: Int32
  let writer: Writer
  let style: TerminalStyle
  let isVi: Bool
  var keys: KeyReader
  var offers: @Sendable (String) -> Offer = { _ in .nothing }
  /// What the last Tab found.
  var offer = Offer.nothing
  var prefill = ""
  /// The former text makes room for a letter, if that is the first key.
  private var givesWay = false
  /// The former text makes room for a pasted block, if nothing was done to it before.
  var givesWayToBlock = false
  /// Typed over the former text: comes once that is gone.
  private var held: Unicode.Scalar?
  /// The text of a line that could not be taken, to be mended at the next prompt.
  private var refusedDraft = ""
  private(set) var promptText = ""
  private var promptPointer: UnsafeMutablePointer<CChar>?
  private var histories: [String: OpaquePointer] = [:]
  private var history: OpaquePointer?
  /// Commands typed so far: recalled at any question.
  private var commands: [String] = []
  /// Columns for which the line was drawn.
  var columnsBefore = 0
  /// Characters before the cursor when Tab was pressed.
  var positionBeforeList = 0
  private var stop: Stop?
  private let environment: [String: String]

  /// Why a line ended before Enter.
  private enum Stop {
    case interrupted
    case hangup(signal: Int32)
  }

  /// Marks escape sequences in a prompt, so that libedit does not count their columns.
  private static let marker: Character = "\u{1}"

  /// Draws on `output` (1 or 2) and reads standard input. Nil when libedit cannot start here.
  ///
  /// The locale must be UTF-8 (`cterminal_ensure_utf8`): libedit dies of a non-ASCII prompt elsewhere.
  package init?(output: Int32 = 1, style: TerminalStyle, environment: [String: String]) {
    // Before libedit looks: settings that a killed process left raw are not the ones to come back to.
    cterminal_guard(0)
    guard cterminal_ensure_utf8() == 1, let editor = cedit_init("recouvre", output) else { return nil }
    self.editor = editor
    self.output = output
    self.style = style
    self.environment = environment
    writer = Writer(descriptor: output)
    _ = cedit_set_signals(editor, 0)
    _ = cedit_set_editor(editor, "emacs")
    // Before our own keys: a change of mode in the file resets every binding.
    _ = el_source(editor, nil)
    isVi = cedit_is_vi(editor) != 0
    keys = KeyReader(descriptor: 0, translatesEscapes: isVi)
    // ~/.editrc may have turned them on.
    _ = cedit_set_signals(editor, 0)
    Signals.catchAtPrompt()
    _ = cedit_set_client(editor, Unmanaged.passUnretained(self).toOpaque())
    _ = cedit_set_prompt(editor, { EditConsole.of($0)?.promptPointer }, 1)
    _ = cedit_set_reader(editor) { editor, key in
      guard let key, let console = EditConsole.of(editor) else { return -1 }
      guard let scalar = console.nextKey() else {
        errno = EINTR
        return -1
      }
      key.pointee = wchar_t(bitPattern: scalar.value)
      return 1
    }
    bindKeys()
  }

  deinit {
    el_end(editor)
    for history in histories.values { history_end(history) }
    free(promptPointer)
  }

  package var isInteractive: Bool { true }

  package var isAccessible: Bool { style.isAccessible }

  package var width: Int { TerminalSize.columns(of: output, environment: environment) }

  package func write(_ text: Text) throws(ConsoleFailure) {
    for line in style.lines(text, width: width) { try writer.write(style.render(line) + "\n") }
  }

  package func read(_ prompt: Prompt) -> Line {
    let waiting = prompt.prefill.isEmpty ? refusedDraft : prompt.prefill
    if let pending = Signals.takeLine(draft: waiting) { return pending }
    prepare(prompt)
    cterminal_begin_line(0)
    try? writer.write("\u{1B}[?2004h")
    var count: Int32 = 0
    let line = el_wgets(editor, &count).map { EditConsole.text($0, count: Int(count)) }
    try? writer.write("\u{1B}[?2004l")
    cterminal_end_line()
    // What it holds of the dossier is of no use any more.
    offers = { _ in .nothing }
    return outcome(line)
  }

  private func prepare(_ prompt: Prompt) {
    stop = nil
    keys.beginLine()
    let shown = style.prompt(prompt.text)
    promptText = shown.plain
    free(promptPointer)
    promptPointer = strdup(style.renderPrompt(shown, marker: EditConsole.marker))
    offers = prompt.complete
    held = nil
    // What nobody sees does not belong under the cursor; the readers leave it out too.
    prefill = prompt.prefill.isEmpty ? refusedDraft : EditConsole.visible(prompt.prefill)
    givesWay = prompt.givesWay && !prompt.prefill.isEmpty
    givesWayToBlock = givesWay
    refusedDraft = ""
    if !prefill.isEmpty { keys.push(.prefill) }
    columnsBefore = TerminalSize.physical(of: 0) ?? width
    useHistory(prompt.historyKey ?? "")
  }

  private func outcome(_ line: String?) -> Line {
    switch stop {
    case .hangup(let signal):
      return .hangup(draft: buffer, signal: signal)
    case .interrupted:
      // Forgotten, but the up arrow brings it back.
      remember(buffer)
      try? writer.write("\n")
      return .cancelled
    case nil:
      guard var text = line, !text.isEmpty else {
        try? writer.write("\n")
        return .end
      }
      if text.unicodeScalars.last == "\n" { text.unicodeScalars.removeLast() }
      text = Normalization.nfc(text)
      if keys.isTooLong {
        return .refused(LineCheck.tooLong(KeyReader.characterLimitInFrench))
      }
      if let reason = LineCheck.refusal(text) {
        refusedDraft = text
        return .refused(reason)
      }
      remember(text)
      return .text(text)
    }
  }

  private static func visible(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\t": view.append(scalar)
      case "\u{2028}", "\u{2029}": view.append(" ")
      default: if !SafeText.isUnsafe(scalar) { view.append(scalar) }
      }
    }
    return String(view)
  }

  // MARK: The line being edited

  /// What stands in the buffer, typed but not sent.
  var buffer: String {
    guard let info = el_wline(editor), let start = info.pointee.buffer, let end = info.pointee.lastchar,
      end >= start
    else { return "" }
    return EditConsole.text(start, count: end - start)
  }

  /// What stands before the cursor.
  var beforeCursor: String {
    guard let info = el_wline(editor), let start = info.pointee.buffer, let cursor = info.pointee.cursor,
      cursor >= start
    else { return "" }
    return EditConsole.text(start, count: cursor - start)
  }

  /// Whole, whatever it holds: a C string would end at the first NUL.
  private static func text(_ start: UnsafePointer<wchar_t>, count: Int) -> String {
    var view = String.UnicodeScalarView()
    for wide in UnsafeBufferPointer(start: start, count: max(0, count)) {
      view.append(Unicode.Scalar(UInt32(bitPattern: wide)) ?? LineCheck.replacement)
    }
    return String(view)
  }

  static func of(_ editor: OpaquePointer?) -> EditConsole? {
    guard let editor, let client = cedit_client(editor) else { return nil }
    return Unmanaged<EditConsole>.fromOpaque(client).takeUnretainedValue()
  }

  // MARK: History

  private static let historySize: Int32 = 200

  private func useHistory(_ key: String) {
    if histories[key] == nil, let new = history_init() {
      cedit_history_size(new, EditConsole.historySize)
      for command in commands { cedit_history_enter(new, command) }
      histories[key] = new
    }
    history = histories[key]
    if let history { _ = cedit_use_history(editor, history) }
  }

  private func remember(_ text: String) {
    guard let history, !text.allSatisfy(\.isWhitespace) else { return }
    guard text.hasPrefix(":") else {
      cedit_history_enter(history, text)
      return
    }
    // A command is the same at every question.
    for history in histories.values { cedit_history_enter(history, text) }
    commands.append(text)
    if commands.count > Int(EditConsole.historySize) { commands.removeFirst() }
  }

  // MARK: Waiting

  /// The next key for libedit; nil when the line is over for another reason than Enter.
  private func nextKey() -> Unicode.Scalar? {
    while true {
      if stop != nil { return nil }
      if let held {
        self.held = nil
        return held
      }
      switch keys.next() {
      case .key(let scalar): return givesWay ? replacing(scalar) : scalar
      case .gone:
        // The signal may come a moment later, or not at all.
        stop = .hangup(signal: SIGHUP)
        return nil
      case .signal:
        switch cterminal_take_signal() {
        case 0: answerScreenSignal()
        case SIGINT:
          stop = .interrupted
          // First below the last row of the line: what follows must not be written over it.
          return KeyReader.PrivateKey.end.scalar
        case let signal: stop = .hangup(signal: signal)
        }
      }
    }
  }

  /// The key to give to libedit while the former text gives way: first the one that clears it, for a letter.
  private func replacing(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar != KeyReader.PrivateKey.prefill.scalar else { return scalar }
    givesWay = false
    guard scalar.value >= 0x20, !LineCheck.isControl(scalar) else { return scalar }
    held = scalar
    return KeyReader.PrivateKey.clear.scalar
  }

  private func answerScreenSignal() {
    switch cterminal_take_screen_signal() {
    case SIGTSTP:
      // Nobody would set it going again.
      guard cterminal_can_stop() != 0 else { break }
      // Ctrl-Z takes back elsewhere; here it leaves somebody before a shell that they may not know.
      try? writer.write("\r\nEn pause, tout est gardé. Pour revenir\u{A0}: tapez fg, puis Entrée.\r\n")
      leaveTerminal()
      cterminal_suspend()
      enterTerminal(lineStart: "")
    case SIGCONT:
      // Stopped by a signal that nobody can catch: the shell has changed the settings meanwhile.
      leaveTerminal()
      enterTerminal(lineStart: "\r\u{1B}[J")
    case SIGWINCH: redrawResized()
    default: break
    }
  }

  private func leaveTerminal() {
    try? writer.write("\u{1B}[?2004l")
    _ = cedit_prepare_terminal(editor, 0)
  }

  private func enterTerminal(lineStart: String) {
    _ = cedit_prepare_terminal(editor, 1)
    try? writer.write("\u{1B}[?2004h" + lineStart)
    el_resize(editor)
    columnsBefore = TerminalSize.physical(of: 0) ?? width
    _ = cedit_refresh(editor)
  }
}
