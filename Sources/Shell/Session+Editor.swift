import Basics
import Dossier
import Interview
import Terminal

/// An answer to be written in the person's own editor, with the question under it.
package struct TextToEdit: Hashable, Sendable {
  /// What is answered so far.
  package let text: String
  /// What the editor shows beneath and the answer does not hold.
  package let notes: [String]

  /// What no answer begins a line with by chance.
  private static let mark = "# "

  package init(text: String, notes: [String]) {
    self.text = text
    self.notes = notes.map { (TextToEdit.mark + $0).trimmedAtEnd }
  }

  /// The file as the editor finds it.
  package var file: String { (text.isEmpty ? "" : text) + "\n\n" + notes.joined(separator: "\n") + "\n" }

  /// The answer in a file that was saved: without the notes, whatever became of the others, and without empty lines
  /// at either end. A line of the person's own may begin with #.
  package func answer(in file: String) -> String {
    let text = file.hasPrefix("\u{FEFF}") ? String(file.unicodeScalars.dropFirst()) : file
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    let own = Set(notes)
    lines.removeAll { own.contains($0.trimmedAtEnd) }
    while lines.last?.isBlank == true { lines.removeLast() }
    while lines.first?.isBlank == true { lines.removeFirst() }
    return lines.joined(separator: "\n")
  }
}

/// What became of it.
package enum EditedText: Hashable, Sendable {
  /// The text that was saved, notes apart.
  case saved(String)
  /// The editor did not end as it should: why, as a sentence, and what is left of the text.
  case failed(String, text: String?)
}

/// What an editor gave for a question that did not take it yet.
struct UnfinishedText {
  let path: FactPath
  let text: String
}

extension Session {
  /// The answer of this question, in the editor of the person.
  mutating func edit(at step: Step?) throws(SessionFailure) -> Outcome? {
    guard let step else {
      try say(Messages.editorAtTheEnd)
      return nil
    }
    guard console.isInteractive, let open = setting.editText else {
      try say(Messages.editorNeedsKeyboard)
      return nil
    }
    let former = Prefill.text(at: step, in: interview, today: setting.today)
    var before = former
    if let unfinished, unfinished.path == step.path { before = unfinished.text }
    let text: String
    switch open(TextToEdit(text: before, notes: Messages.editorNotes(step.question, width: console.width))) {
    case .failed(let reason, let left):
      try say(Text("  " + reason, .error))
      guard let left, !left.isBlank, left != former else { return nil }
      return try offerAgain(left, at: step)
    case .saved(let saved): text = saved
    }
    if text.isBlank {
      try say(Messages.editorEmpty)
      return nil
    }
    if text == before, isUnchanged(text, former, step) {
      try say(Messages.editorUnchanged)
      return nil
    }
    guard try answerOrKeep(text, step) else { return try offerAgain(text, at: step) }
    unfinished = nil
    try say(Messages.editorKept(lines: text.split(whereSeparator: \.isNewline).count))
    return .goOn
  }

  /// Nothing that was written is lost: it is put under the cursor, and is there for the next `:editer`.
  private mutating func offerAgain(_ text: String, at step: Step) throws(SessionFailure) -> Outcome? {
    unfinished = UnfinishedText(path: step.path, text: text)
    if text.count <= 4_000 { offered = text }
    try say(Messages.editorAgain)
    return nil
  }

  /// Once, at the first question whose answer may be long.
  mutating func tellOfEditor(at step: Step) throws(SessionFailure) {
    guard !hasSaidEditor, step.question.type == .longText, console.isInteractive, setting.editText != nil
    else { return }
    hasSaidEditor = true
    try say(Messages.editorHint)
  }
}

extension Messages {
  static let editorHint: Text =
    .muted("  Plusieurs lignes\u{A0}: Alt-Entrée va à la ligne, ")
    + .command(":editer") + .muted(" ouvre votre éditeur de texte.")
  static let editorAtTheEnd: Text =
    "L’entretien est fini\u{A0}: pour récrire une réponse, d’abord :modifier suivi d’un mot de la question."
  static let editorNeedsKeyboard: Text =
    "Un éditeur de texte demande un clavier et un écran\u{A0}: ici, donnez la réponse sur une ligne."
  static let editorEmpty: Text = "  Le texte est vide\u{A0}: rien n’a été changé."
  static let editorUnchanged: Text = "  Le texte est le même\u{A0}: rien n’a été changé."
  static let editorAgain: Text =
    .muted("  Votre texte n’est pas perdu\u{A0}: ") + .command(":editer") + .muted(" le rouvre.")

  static func editorKept(lines: Int) -> Text {
    Text("  Réponse gardée (" + FrenchFormat.count(lines, "ligne", "lignes") + ").")
  }

  /// The question, for who no longer sees it, and what to do.
  static func editorNotes(_ question: Question, width: Int) -> [String] {
    // Beside the mark, and not wider than a page.
    let width = min(76, width - 3)
    func wrapped(_ text: String) -> [String] {
      text.isEmpty ? [] : Wrapping.lines(Text(text), width: width).map(\.plain)
    }
    return wrapped(question.wording) + wrapped(question.help)
      + (question.example.isEmpty ? [] : wrapped("Exemple\u{A0}: " + question.example))
      + [""] + wrapped("Écrivez votre réponse au-dessus, enregistrez, puis quittez l’éditeur.")
      + wrapped("Ces lignes-ci n’en font pas partie. Un texte vide ne change rien.")
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var view = self[...]
    while view.last?.isWhitespace == true { view.removeLast() }
    return String(view)
  }
}
