import Assessment
package import Basics
import Dossier
package import Interview
package import Law
package import Store

/// What changed in a dossier since somebody last wrote in it: by the passing of time, or by the hand of others.
///
/// At most four lines, each only when it is true; nothing when the same person wrote today.
package enum LastVisit {
  /// Days from which a date that comes nearer is said: beyond, it would only frighten.
  static let nearDays = 90

  /// - Parameter reader: who opens the dossier: initials, or `client`.
  package static func lines(
    _ entries: [LogEntry], _ interview: Interview, reader: String, today: Day, rates: RateBook
  ) -> [Text] {
    guard let last = entries.last, !interview.activeAnswers.isEmpty else { return [] }
    let then = last.stamp.at.day
    let others = byOthers(entries, interview, reader: reader)
    guard then < today else { return others }
    let dossier = interview.dossier()
    let before = datedAdvice(dossier, on: then, rates: rates)
    let now = datedAdvice(dossier, on: today, rates: rates)
    var lines = [elapsed(from: then, to: today) + interest(before, now)]
    let changes = deadlines(before, now) + action(before, now)
    if let first = changes.first {
      lines.append(changes.dropFirst().reduce(.warning("À noter. ") + first) { $0 + Text(" ") + $1 })
    }
    return lines + others
  }

  // MARK: Time

  private static func elapsed(from then: Day, to today: Day) -> Text {
    let days = then.days(until: today)
    let when = days == 1 ? "hier" : "il y a " + FrenchFormat.count(days, "jour", "jours")
    return Text("Dernière écriture dans ce dossier\u{A0}: \(when), le \(FrenchFormat.day(then)).")
  }

  private static func interest(_ before: Bilan, _ now: Bilan) -> Text {
    let (old, new) = (before.statement.interest, now.statement.interest)
    guard new > old else { return Text("") }
    return Text(" Depuis, ") + .strong(FrenchFormat.money(new - old))
      + Text(" d’intérêts de retard de plus (")
      + Text(FrenchFormat.money(old) + " → " + FrenchFormat.money(new) + ").")
  }

  /// A date after which a right may be lost.
  private struct Limit: Hashable {
    let name: String
    let day: Day
  }

  private static func limits(_ bilan: Bilan) -> [Limit] {
    var limits: [Limit] = []
    for row in bilan.limitation {
      if let day = row.conservative { limits.append(Limit(name: "prescription (\(row.label))", day: day)) }
    }
    for advice in bilan.steps {
      if let deadline = advice.deadline, deadline.isFatal {
        limits.append(Limit(name: deadline.label, day: deadline.day))
      }
    }
    return limits
  }

  /// One a day, in the order of days: the act that a limitation calls for has its date.
  private static func distinct(_ limits: [Limit]) -> [Limit] {
    var seen: Set<Day> = []
    return limits.filter { seen.insert($0.day).inserted }.sorted { $0.day < $1.day }
  }

  /// Those that passed since, then those that came near: the two most urgent, and how many more.
  private static func deadlines(_ before: Bilan, _ now: Bilan) -> [Text] {
    // A date may be in one of the two only: an action that was open before is no longer advised once it is over.
    let known = distinct(limits(now) + limits(before))
    let passed = known.filter { $0.day < now.day && $0.day >= before.day }
    let near = known.filter { (0...nearDays).contains(now.day.days(until: $0.day)) }
    let said =
      passed.map { limit in
        Text(limit.name.capitalizedFirst + "\u{A0}: ") + .strong("date passée")
          + Text(
            " (\(FrenchFormat.day(limit.day))), il restait \(days(before.day, limit.day)) à ce moment-là.")
      }
      + near.map { limit in
        Text(limit.name.capitalizedFirst + "\u{A0}: ") + .strong(left(now.day, limit.day))
          + Text("\u{A0}; il en restait \(days(before.day, limit.day)).")
      }
    let rest = said.count - 2
    return Array(said.prefix(2))
      + (rest > 0
        ? [
          Text("Et \(FrenchFormat.count(rest, "autre date", "autres dates"))\u{A0}: voyez ")
            + .command(":bilan") + Text(".")
        ] : [])
  }

  private static func days(_ from: Day, _ to: Day) -> String {
    FrenchFormat.count(from.days(until: to), "jour", "jours")
  }

  private static func left(_ from: Day, _ to: Day) -> String {
    switch from.days(until: to) {
    case 0: "c’est aujourd’hui"
    case 1: "c’est demain"
    default: "dans " + days(from, to)
    }
  }

  private static func action(_ before: Bilan, _ now: Bilan) -> [Text] {
    guard before.firstAction.action != now.firstAction.action else { return [] }
    return [
      Text(
        "Avec le temps, la première action n’est plus «\u{A0}\(before.firstAction.title)\u{A0}» mais «\u{A0}")
        + .strong(now.firstAction.title) + Text("\u{A0}».")
    ]
  }

  // MARK: Other people

  /// Wordings named of what others wrote.
  private static let named = 3

  private static func byOthers(_ entries: [LogEntry], _ interview: Interview, reader: String) -> [Text] {
    guard let mine = entries.lastIndex(where: { $0.stamp.author == reader }) else { return [] }
    let later = entries[(mine + 1)...].filter { $0.action.writesSomething }
    guard !later.isEmpty else { return [] }
    var authors: [String] = []
    for entry in later where !authors.contains(entry.stamp.author) { authors.append(entry.stamp.author) }
    let who = authors.map { author in
      let count = later.count { $0.stamp.author == author }
      return name(author) + " (" + FrenchFormat.count(count, "écriture", "écritures") + ")"
    }
    var wordings: [String] = []
    for entry in later {
      guard let wording = wording(of: entry.action, interview), !wordings.contains(wording) else { continue }
      wordings.append(wording)
    }
    let rest = wordings.count - named
    let about = wordings.prefix(named).map { "«\u{A0}\($0)\u{A0}»" }.joined(separator: ", ")
    return [
      Text("Depuis que vous y avez écrit, y ont écrit aussi\u{A0}: ") + .strong(who.joined(separator: ", "))
        + Text(
          about.isEmpty
            ? "."
            : ". Réponses concernées\u{A0}: \(about)"
              + (rest > 0 ? " et \(FrenchFormat.count(rest, "autre", "autres"))." : "."))
    ]
  }

  private static func name(_ author: String) -> String {
    switch author {
    case "client": "le client"
    case "import": "un import"
    default: SafeText.escaped(author)
    }
  }

  private static func wording(of action: Action, _ interview: Interview) -> String? {
    switch action {
    case .answer(let path, _), .clear(let path):
      guard let step = interview.step(at: path) else { return nil }
      return step.place + step.question.wording
    case .note: return "Remarques"
    case .removeElement, .park, .undo, .redo, .act: return nil
    }
  }
}

extension Action {
  /// A question left for later is nothing that somebody else would read.
  fileprivate var writesSomething: Bool {
    if case .park = self { false } else { true }
  }
}

/// What another questionnaire than the one of its last opening means for a dossier, in plain words.
///
/// The former questionnaire is not kept: only what the answers show is said, and nothing when only words changed.
package enum QuestionnaireChange {
  package static func line(_ header: DossierHeader, _ interview: Interview) -> Text? {
    guard interview.questionnaire.fingerprint != header.questionnaireFingerprint else { return nil }
    let gone = interview.withoutQuestion.map(\.name)
    let retyped = interview.steps.filter { step in
      guard let answer = interview.activeAnswer(at: step.path), answer.state == .value else { return false }
      return !step.question.holds(answer.canonical)
    }.map(\.question.wording)
    let (old, new) = (header.questionnaireVersion, interview.questionnaire.version)
    var parts: [String] = []
    if !gone.isEmpty {
      parts.append(
        (gone.count == 1
          ? "une réponse est gardée mais ne compte plus, parce que sa question n’existe plus"
          : "\(gone.count) réponses sont gardées mais ne comptent plus, parce que leur question n’existe plus")
          + " (\(SafeText.escaped(gone.joined(separator: ", "))))")
    }
    if !retyped.isEmpty {
      parts.append(
        (retyped.count == 1
          ? "une question se répond autrement, sa réponse est à redonner"
          : "\(retyped.count) questions se répondent autrement, leurs réponses sont à redonner")
          + " (" + retyped.map { "«\u{A0}\($0)\u{A0}»" }.joined(separator: ", ") + ")")
    }
    guard old != new || !parts.isEmpty else { return nil }
    let change = old == new ? "" : " (\(SafeText.escaped(old)) → \(SafeText.escaped(new)))"
    if parts.isEmpty { parts.append("s’il a des questions nouvelles, elles seront posées") }
    return Text("Le questionnaire a changé depuis la création de ce dossier\(change)\u{A0}: ")
      + Text(parts.joined(separator: "\u{A0}; ") + ".")
  }
}

extension Question {
  /// Whether a canonical value is still of the form of this question.
  fileprivate func holds(_ canonical: String) -> Bool {
    switch type {
    case .choice: choices.contains { $0.id == canonical }
    case .choices:
      canonical.split(separator: ",").allSatisfy { part in choices.contains { $0.id == part } }
    case .yesNo: ["oui", "non"].contains(canonical)
    case .date: Day(iso: canonical) != nil
    case .amount: Money(canonical: canonical) != nil
    case .integer: Int(canonical) != nil
    case .percentage: Rate(canonical: canonical) != nil
    case .text, .longText, .siren, .sirenOrSiret, .vatNumber, .iban, .email, .telephone, .postcode, .country,
      .path:
      true
    }
  }
}
