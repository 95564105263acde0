import Basics
import Interview
import Store
import Terminal

/// The answers that one line gave: taken back together.
struct Together: Hashable, Sendable {
  let count: Int
  /// The version of the dossier after them.
  let until: Int
  let line: Text
}

/// Facts in the order in which they come.
extension Session {
  /// A fact given out of turn: recorded where it belongs, confirmed in one line.
  mutating func take(fact words: String, at step: Step?) throws(SessionFailure) -> Outcome? {
    switch FreeFactReader.read(words, in: interview, today: setting.today, near: step) {
    case .refused(let lines):
      try say(lines)
      // Nothing that was said to a person is lost for not being understood.
      if console.isInteractive, !words.isEmpty, !words.contains("="), lines.first != Messages.howToNote.first,
        try confirm(Messages.asRemark) == true, try commit(.note(step?.path, words))
      {
        try say(Text("  ") + Messages.noteKept)
      }
    case .fact(let fact): return try record(fact, at: step)
    case .choose(let places):
      guard let chosen = try choose(places.map(\.label)) else { return nil }
      return try record(places[chosen].fact, at: step)
    }
    return nil
  }

  /// Nil when the question on the screen stays; it goes on otherwise.
  private mutating func record(_ fact: FreeFact, at step: Step?) throws(SessionFailure) -> Outcome? {
    let alerts = fact.parts.flatMap(\.alerts)
    if !alerts.isEmpty {
      for alert in alerts { try say(Text("  " + alert, .warning)) }
      try say(Text("  ") + fact.line)
      guard try confirm(Messages.confirm) == true else {
        try say(Text("  ") + Messages.notKept)
        return nil
      }
    }
    let replaced = fact.parts.compactMap { part -> Text? in
      guard let before = interview.answer(at: part.step.path), before != part.answer else { return nil }
      return Recap.value(before, part.step.question)
    }
    let start = header.version
    for part in fact.openings + fact.parts + [fact.closing].compactMap(\.self) {
      guard interview.answer(at: part.step.path) != part.answer else { continue }
      guard try keep(part.answer, part.step, echo: nil) else { return nil }
    }
    together = Together(count: header.version - start, until: header.version, line: fact.line)
    try say(Text("  Noté\u{A0}: ") + fact.line)
    if !replaced.isEmpty {
      let former = replaced.dropFirst().reduce(replaced[0]) { $0 + Text(", ") + $1 }
      try say(Text("  à la place de\u{A0}: ") + former + Text(" (") + .command(":annuler") + Text(")"))
    }
    for part in fact.openings { try say(.muted("  d’où\u{A0}: ") + FreeFact.line(part)) }
    if fact.waits { try say(Messages.waits) }
    if !fact.leftover.isEmpty { try say(Messages.leftover(fact.leftover)) }
    // The question on the screen may be answered by now, or asked no more.
    guard let step else { return interview.next() == nil ? nil : .goOn }
    let stands = interview.step(at: step.path) != nil && interview.activeAnswers[step.path] == nil
    return stands ? nil : .goOn
  }

  /// What is owed in all, as announced: kept beside the invoices, and compared with them.
  mutating func take(debt words: String, at step: Step?) throws(SessionFailure) -> Outcome? {
    guard var debt = AnnouncedWords.read(words) else {
      try say(Messages.howToAnnounce)
      return nil
    }
    if let count = debt.count, count > 1, let total = debt.total, AnnouncedWords.isEach(words) {
      let all = total * count
      guard
        let chosen = try choose([
          "\(FrenchFormat.money(total)) chacune, \(FrenchFormat.money(all)) en tout",
          "\(FrenchFormat.money(total)) en tout",
        ])
      else { return nil }
      if chosen == 0 { debt = DebtAnnouncement(count: count, total: all) }
    }
    guard try commit(.act(debt.act(words: words))) else { return nil }
    try say(Text("  Noté\u{A0}: ") + Text(debt.line) + Text("."))
    if interview.elements(of: "facture").isEmpty {
      try say(.muted("  Vos factures y seront comparées."))
    } else if let difference = GroupCheck.line(interview) {
      try say(Text("  ") + difference)
    }
    return nil
  }
}

extension Messages {
  static let asRemark = "Garder ces mots en remarque\u{A0}? (o/n) "

  static let waits: Text = .muted("  Cette réponse comptera quand sa question se posera.")

  static func leftover(_ words: String) -> Text {
    Text("  Pas compris\u{A0}: «\u{A0}\(SafeText.escaped(words))\u{A0}». Pour le garder\u{A0}: ", .warning)
      + .command(":note")
  }

  static let howToAnnounce: Text =
    "Dites combien de factures, et pour combien en tout. Exemple\u{A0}: :dette 3 factures, 12 480"
}
