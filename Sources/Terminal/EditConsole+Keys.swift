import Basics
import CEdit
import CTerminal
import Glibc

/// What the keys do: the former text, Tab, a pasted block, a line break.
extension EditConsole {
  typealias PrivateKey = KeyReader.PrivateKey

  func bindKeys() {
    // Help texts in ASCII: libedit converts them by the locale.
    _ = cedit_add_function(editor, "recouvre-prefill", "former text") { editor, _ in
      guard let console = EditConsole.of(editor) else { return UInt8(CC_ERROR) }
      console.insert(console.prefill)
      return UInt8(CC_REFRESH)
    }
    _ = cedit_add_function(editor, "recouvre-complete", "complete") { editor, _ in
      EditConsole.of(editor)?.complete() ?? UInt8(CC_ERROR)
    }
    _ = cedit_add_function(editor, "recouvre-list", "list what is possible") { editor, _ in
      EditConsole.of(editor)?.list() ?? UInt8(CC_ERROR)
    }
    _ = cedit_add_function(editor, "recouvre-paste", "paste a block") { editor, _ in
      EditConsole.of(editor)?.paste() ?? UInt8(CC_ERROR)
    }
    _ = cedit_add_function(editor, "recouvre-compose", "accent typed after its letter") { editor, _ in
      EditConsole.of(editor)?.compose() ?? UInt8(CC_ERROR)
    }
    _ = cedit_add_function(editor, "recouvre-newline", "line break in the answer") { editor, _ in
      EditConsole.of(editor)?.insert("\n")
      return UInt8(CC_REFRESH)
    }
    _ = cedit_add_function(editor, "recouvre-nothing", "key that means nothing here") { _, _ in
      UInt8(CC_ERROR)
    }
    for key in PrivateKey.allCases {
      _ = cedit_bind(editor, String(key.scalar), EditConsole.function(key))
      // An accent alone is no command.
      let inCommands = key == .compose ? "recouvre-nothing" : EditConsole.function(key)
      if isVi { _ = cedit_bind_alternative(editor, String(key.scalar), inCommands) }
    }
    _ = cedit_bind(editor, "\t", "recouvre-complete")
    if isVi {
      _ = cedit_bind_alternative(editor, "\t", "recouvre-complete")
      return
    }
    // In vi mode such bindings would make Escape itself wait: there the reader translates.
    _ = cedit_bind(editor, "\u{1B}[200~", "recouvre-paste")
    _ = cedit_bind(editor, "\u{1B}\n", "recouvre-newline")
    _ = cedit_bind(editor, "\u{1B}\r", "recouvre-newline")
    for (key, function) in EditConsole.sequences { _ = cedit_bind(editor, key, function) }
  }

  /// Keys of today's terminals that libedit does not know by itself.
  private static let sequences = [
    ("\u{1B}[1~", "ed-move-to-beg"), ("\u{1B}[4~", "ed-move-to-end"), ("\u{1B}[7~", "ed-move-to-beg"),
    ("\u{1B}[8~", "ed-move-to-end"), ("\u{1B}[3~", "ed-delete-next-char"), ("\u{1B}[1;5D", "ed-prev-word"),
    ("\u{1B}[1;5C", "em-next-word"), ("\u{1B}[2~", "recouvre-nothing"), ("\u{1B}[5~", "ed-prev-history"),
    ("\u{1B}[6~", "ed-next-history"), ("\u{1B}[Z", "recouvre-nothing"),
  ]

  private static func function(_ key: PrivateKey) -> String {
    switch key {
    case .prefill: "recouvre-prefill"
    case .list: "recouvre-list"
    case .paste: "recouvre-paste"
    case .up: "ed-prev-history"
    case .down: "ed-next-history"
    case .right: "ed-next-char"
    case .left: "ed-prev-char"
    case .home: "ed-move-to-beg"
    case .end: "ed-move-to-end"
    case .delete: "ed-delete-next-char"
    case .nextWord: "vi-next-word"
    case .previousWord: "vi-prev-word"
    case .newline: "recouvre-newline"
    case .clear: "em-kill-line"
    case .compose: "recouvre-compose"
    case .unknown: "recouvre-nothing"
    }
  }

  private func insert(_ text: String) {
    // A C string ends at NUL: such a character is shown as unreadable, and refused with its place.
    let whole = text.unicodeScalars.map { $0 == "\0" ? LineCheck.replacement : $0 }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: whole)
    if !view.isEmpty { el_insertstr(editor, String(view)) }
  }

  // MARK: Tab

  private func complete() -> UInt8 {
    let typed = beforeCursor
    offer = offers(typed)
    switch Completion(offer) {
    case .nothing: return UInt8(CC_NORM)
    case .insert(let text):
      replace(offer.typed, with: text)
      return UInt8(CC_REFRESH)
    case .list: break
    }
    // In two steps: first to the end of the line, which may have several rows, then below it.
    positionBeforeList = typed.unicodeScalars.count
    el_cursor(editor, Int32(buffer.unicodeScalars.count - positionBeforeList))
    keys.push(.list)
    return UInt8(CC_CURSOR)
  }

  private func list() -> UInt8 {
    el_cursor(editor, Int32(positionBeforeList - buffer.unicodeScalars.count))
    try? writer.write("\n")
    if case .list(let grown, let possible) = Completion(offer) {
      // Columns would be heard across: one suggestion a line, its label after it.
      for line in isAccessible
        ? Completion.spoken(possible) : Completion.lines(possible, width: width)
      {
        try? writer.write(style.render(line) + "\n")
      }
      if grown != offer.typed { replace(offer.typed, with: grown) }
    }
    // Prompt and line again, below the list; what is above stays as it is.
    _ = cedit_refresh(editor)
    return UInt8(CC_NORM)
  }

  private func replace(_ typed: String, with text: String) {
    el_deletestr(editor, Int32(typed.unicodeScalars.count))
    insert(text)
  }

  /// An accent that comes after its letter (as macOS and some files write it) makes one letter with it: libedit
  /// would rub out the accent alone and leave the screen as it was.
  private func compose() -> UInt8 {
    let mark = String(keys.mark)
    if let letter = beforeCursor.unicodeScalars.last {
      let composed = Normalization.nfc(String(letter) + mark)
      if composed.unicodeScalars.count == 1 {
        el_deletestr(editor, 1)
        insert(composed)
        return UInt8(CC_REFRESH)
      }
    }
    insert(mark)
    return UInt8(CC_REFRESH)
  }

  // MARK: Paste

  private func paste() -> UInt8 {
    if !isVi, !keys.takesGatheredBlock() { keys.gatherPaste() }
    if givesWayToBlock, buffer == prefill, beforeCursor == prefill {
      el_deletestr(editor, Int32(prefill.unicodeScalars.count))
    }
    givesWayToBlock = false
    var view = String.UnicodeScalarView()
    view.append(contentsOf: keys.pasted)
    insert(Normalization.nfc(String(view)))
    return UInt8(CC_REFRESH)
  }

  // MARK: Resizing

  /// Draws the line anew for another width, from the row where its prompt begins.
  func redrawResized() {
    let columns = TerminalSize.physical(of: 0) ?? width
    let before = promptText + beforeCursor
    // Terminals that fold their lines anew have moved the cursor; the others have not. A row too few leaves
    // a trace; a row too many would wipe out what was said above.
    let rows = min(
      RowCount.rows(before: before, columns: columnsBefore), RowCount.rows(before: before, columns: columns))
    let up = rows > 0 ? "\u{1B}[\(rows)A" : ""
    try? writer.write("\r" + up + "\u{1B}[J")
    el_resize(editor)
    columnsBefore = columns
    _ = cedit_refresh(editor)
  }
}
