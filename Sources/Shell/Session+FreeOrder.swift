import Basics
import Interview
import Terminal

/// Facts in the order in which they come.
extension Session {
  /// A fact given out of turn: recorded where it belongs, confirmed in one line.
  mutating func take(fact words: String, at step: Step?) throws(SessionFailure) -> Outcome? {
    switch FreeFactReader.read(words, in: interview, today: setting.today, near: step) {
    case .refused(let lines): try say(lines)
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
    for part in fact.openings + fact.parts + [fact.closing].compactMap(\.self) {
      guard interview.answer(at: part.step.path) != part.answer else { continue }
      guard try keep(part.answer, part.step, echo: nil) else { return nil }
    }
    try say(Text("  Noté\u{A0}: ") + fact.line)
    for part in fact.openings { try say(.muted("  d’où\u{A0}: ") + FreeFact.line(part)) }
    if fact.waits { try say(Messages.waits) }
    if !fact.leftover.isEmpty { try say(Messages.leftover(fact.leftover)) }
    // The question on the screen may be answered by now, or asked no more.
    guard let step else { return interview.next() == nil ? nil : .goOn }
    guard let still = interview.step(at: step.path), interview.activeAnswers[still.path] == nil
    else { return .goOn }
    cursor = still.path
    return nil
  }

  /// What is owed in all, as announced: kept beside the invoices, and compared with them.
  mutating func take(debt words: String, at step: Step?) throws(SessionFailure) -> Outcome? {
    guard let debt = AnnouncedWords.read(words) else {
      try say(Messages.howToAnnounce)
      return nil
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
  static let waits: Text = .muted("  Cette réponse comptera quand sa question se posera.")

  static func leftover(_ words: String) -> Text {
    Text("  Pas compris\u{A0}: «\u{A0}\(SafeText.escaped(words))\u{A0}». Pour le garder\u{A0}: ", .warning)
      + .command(":note")
  }

  static let howToAnnounce: Text =
    "Dites combien de factures, et pour combien en tout. Exemple\u{A0}: :dette 3 factures, 12 480"
}
