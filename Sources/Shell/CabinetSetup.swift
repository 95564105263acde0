import Basics
package import Report
package import Store
package import Terminal

/// The guided set-up of the firm's details: one question per detail, at the prompt of the interview.
///
/// Each detail is kept as soon as it is accepted: whatever cuts the conversation loses none.
package struct CabinetSetup<C: Console> {
  package var console: C
  package private(set) var cabinet: Cabinet
  /// Something was kept.
  package private(set) var hasChanged = false
  /// Nil when the details are kept.
  private let save: (Cabinet) -> StoreError?
  private var interruptions = 0
  private var refusals = 0

  package init(
    console: C, cabinet: Cabinet, save: @escaping (Cabinet) -> StoreError?
  ) {
    self.console = console
    self.cabinet = cabinet
    self.save = save
  }

  private var details: [CabinetDetail] { CabinetDetail.allCases }

  package mutating func run() throws(SessionFailure) -> SessionEnd {
    try say(.title("Les coordonnées de votre cabinet") + ", telles que vos clients les verront.")
    let keys: [(key: String, words: String)] = [
      ("Entrée", "garder"), ("aucun", "vider"), ("?", "aide"), ("<", "retour"),
      (":quitter", "arrêter"),
    ]
    if console.isAccessible {
      try say(keys.map { .command($0.key) + Text("\u{A0}: " + $0.words) })
    }
    var line = Text()
    for (index, key) in keys.enumerated() {
      line += Text(index == 0 ? "" : "    ")
      line += .command(key.key)
      // A key is never parted from what it does.
      line += Text("\u{A0}\u{A0}" + key.words)
    }
    if !console.isAccessible { try say(line) }
    try say("")
    var index = 0
    while index < details.count {
      // Nobody's address.
      if details[index] == .collectorAddress, cabinet.collector.name == nil { break }
      switch try ask(index) {
      case .next: index += 1
      case .back: index -= 1
      case .end(let end):
        if case .signalled = end { return end }
        try leave()
        return end
      }
    }
    try say("")
    try say(
      TerminalRenderer.render(
        CabinetReport.document(cabinet, file: nil).withoutOrigin, width: console.width,
        accessible: console.isAccessible))
    return .finished
  }

  private enum Outcome {
    case next, back
    case end(SessionEnd)
  }

  private mutating func ask(_ index: Int) throws(SessionFailure) -> Outcome {
    let detail = details[index]
    let current = detail.value(in: cabinet) ?? ""
    try say(.muted("\(index + 1)/\(details.count) ") + .strong(detail.question))
    if current.isEmpty {
      try say(.muted("  Exemple\u{A0}: ") + .example(detail.example))
    } else if !console.isInteractive {
      try say(.muted("  actuellement\u{A0}: ") + Text(current))
    }
    if let understood = detail.understood(in: cabinet) { try say(Text("  ") + understood) }
    var prefill = current
    while true {
      switch console.read(Prompt(.command("> "), prefill: prefill, historyKey: detail.rawValue)) {
      case .text(let line):
        interruptions = 0
        refusals = 0
        if let outcome = try take(line, current, detail, isFirst: index == 0) { return outcome }
        prefill = ""
      case .cancelled:
        interruptions += 1
        if interruptions >= 2 { return .end(.interrupted) }
        try say(Messages.lineDropped)
      case .end: return .end(.left)
      case .refused(let reason):
        try say(Text("  " + reason, .error))
        refusals += 1
        if !console.isInteractive, refusals >= 20 { return .end(.refusedInput) }
      case .hangup(_, let signal): return .end(.signalled(signal))
      }
    }
  }

  /// What a line does; nil when the same question is put again.
  private mutating func take(
    _ line: String, _ current: String, _ detail: CabinetDetail, isFirst: Bool
  ) throws(SessionFailure) -> Outcome? {
    let typed = withoutFormer(line, current)
    if typed.isEmpty || typed == current { return .next }
    switch typed {
    case "?":
      try say(Text("  " + detail.help))
      try say(.muted("  Exemple\u{A0}: ") + .example(detail.example))
      return nil
    case "<":
      guard isFirst else { return .back }
      try say(Messages.nothingBefore)
      return nil
    case _ where typed.hasPrefix(":"):
      let word = SearchKey.fold(String(typed.dropFirst()))
      if !word.isEmpty, "quitter".hasPrefix(word) { return .end(.left) }
      try say(
        Text("  Ici, les commandes sont ") + .command("?") + Text(", ") + .command("<") + Text(" et ")
          + .command(":quitter") + Text("."))
      return nil
    default: break
    }
    var changed = cabinet
    let empties = ["aucun", "aucune"].contains(SearchKey.fold(typed))
    do {
      try detail.set(empties ? nil : typed, in: &changed)
    } catch {
      try say(
        Text("  ") + Messages.refusal(error.message.capitalizedFirst + ".", example: detail.example).trimmed)
      return nil
    }
    guard changed != cabinet else { return .next }
    if let error = save(changed) {
      try say(Text(error.message, .error))
      try say(Messages.notKept)
      if !console.isInteractive { throw .store(error) }
      return nil
    }
    cabinet = changed
    hasChanged = true
    if let understood = detail.understood(in: cabinet) {
      try say(Text("  ") + understood)
    } else if let kept = detail.value(in: cabinet), kept != typed {
      try say(Text("  " + kept))
    }
    return .next
  }

  /// A sign typed after the former text (`01 99 00 12 34<`) is meant alone.
  private func withoutFormer(_ line: String, _ current: String) -> String {
    let typed = line.trimmed
    guard !current.isEmpty, typed != current, typed.hasPrefix(current) else { return typed }
    let added = String(typed.dropFirst(current.count)).trimmed
    return added == "?" || added == "<" || added.hasPrefix(":") ? added : typed
  }

  private mutating func leave() throws(SessionFailure) {
    try say(hasChanged ? Messages.leaving : "Rien n’a été changé.")
  }

  private mutating func say(_ text: Text) throws(SessionFailure) {
    do { try console.write(text) } catch { throw .output(errno: error.errno) }
  }

  private mutating func say(_ lines: [Text]) throws(SessionFailure) {
    for line in lines { try say(line) }
  }
}

extension Document {
  /// Without the last paragraph, which says where the details were read.
  fileprivate var withoutOrigin: Document { Document(Array(blocks.dropLast())) }
}

extension Text {
  /// Without the spaces that begin it.
  fileprivate var trimmed: Text {
    var text = self
    if let first = text.runs.first { text.runs[0].content = String(first.content.drop { $0 == " " }) }
    return text
  }
}
