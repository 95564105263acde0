package import Basics
package import Dossier

/// What was understood of an answer as typed.
package enum AnswerReading: Sendable {
  /// Understood. `echo` is what was understood when that is worth showing; each alert is a French sentence
  /// on something unlikely, to be confirmed before the answer is kept.
  case answer(Answer, echo: Text?, alerts: [String])
  /// Several readings, best first: the person chooses.
  case choose([(label: String, answer: Answer)])
  /// Not readable: why, and the question's example of a good answer.
  case refused(reason: String, example: String)
}

/// Reads what a person types, or a file says, as the answer to a question.
package enum AnswerReader {
  /// The longest answers kept, in characters.
  package static let textLimit = 2_000
  package static let longTextLimit = 20_000

  /// Reads `text` for the question of `step`.
  ///
  /// "Je ne sais pas", "à retrouver", "sans objet" and "aucun" answer any question, unless one of its
  /// choices has that name. Nothing is guessed: two readings are a choice.
  package static func read(
    _ text: String, for step: Step, in interview: Interview, today: Day
  ) -> AnswerReading {
    let question = step.question
    switch CleanText.read(text, severalLines: question.type == .longText) {
    case .refused(let reason):
      return .refused(reason: reason, example: question.example)
    case .value(let clean):
      let context = AnswerContext(step: step, interview: interview, today: today)
      return read(clean, raw: text, context)
    case .ambiguous:
      return .refused(reason: "Réponse illisible.", example: question.example)
    }
  }

  /// Reads a list of choices written one by one, as a file gives them.
  package static func read(
    list items: [String], for step: Step, in interview: Interview, today: Day
  ) -> AnswerReading {
    guard step.question.type == .choices, items.count > 1 else {
      return read(items.joined(separator: ", "), for: step, in: interview, today: today)
    }
    let options = step.question.options
    var chosen: Set<String> = []
    for item in items {
      switch FrenchChoice.read(item, among: options) {
      case .value(let id): chosen.insert(id)
      case .ambiguous(let ids):
        let labels = ids.map { "«\u{A0}\(step.question.label(of: $0))\u{A0}»" }.joined(separator: " ou ")
        return .refused(
          reason: "«\u{A0}\(item)\u{A0}» désigne plusieurs choix\u{A0}: \(labels).",
          example: step.question.example)
      case .refused(let reason):
        return .refused(
          reason: sentence("«\u{A0}\(item)\u{A0}»\u{A0}: \(reason)"), example: step.question.example)
      }
    }
    let canonical = step.question.choices.map(\.id).filter(chosen.contains).joined(separator: ",")
    return .answer(.value(canonical, raw: items.joined(separator: ", ")), echo: nil, alerts: [])
  }

  private static func read(_ clean: String, raw: String, _ context: AnswerContext) -> AnswerReading {
    let question = context.step.question
    let state = MissingWords.state(clean)
    // A text whose help says that « aucun » is an answer is not called « non ».
    let isNamedNone =
      question.type == .text && (question.help.contains("aucun »") || question.help.contains("aucun\u{A0}»"))
    if question.type == .choices || isNamedNone, MissingWords.meansNone(clean),
      !question.hasChoice(named: clean)
    {
      let answer = Answer(state: .aucun, raw: raw)
      return .answer(answer, echo: echo(answer, question, typed: clean), alerts: [])
    }
    if question.type == .choice || question.type == .choices {
      let reading = choice(clean, raw: raw, question)
      if case .answer = reading { return reading }
      if state == nil { return reading }
    }
    if let state {
      if question.cannotBeNone, state == .aucun || state == .sansObjet {
        return .refused(
          reason: "«\u{A0}\(state.label)\u{A0}» ne répond pas à cette question. Si vous ne savez pas, "
            + "répondez «\u{A0}je ne sais pas\u{A0}».", example: question.example)
      }
      let answer = Answer(state: state, raw: raw)
      return .answer(answer, echo: echo(answer, question, typed: clean), alerts: [])
    }
    return value(clean, raw: raw, context)
  }

  private static func choice(_ clean: String, raw: String, _ question: Question) -> AnswerReading {
    if question.type == .choices {
      let reading = FrenchChoice.readSeveral(clean, among: question.options)
        .converted { $0.joined(separator: ",") }
      return answer(reading, raw: raw, typed: clean, question, alerts: { _ in [] })
    }
    return answer(
      FrenchChoice.read(clean, among: question.options), raw: raw, typed: clean, question, alerts: { _ in [] }
    )
  }

  /// Days within which a due date to come is as likely as the last one: three months.
  private static let soon = 92

  /// A due date without a year, and no invoice date that it follows: what is claimed is nearly always due already, so
  /// that the day to come is meant only when it is near, and that is asked.
  private static func day(_ clean: String, _ context: AnswerContext) -> Reading<Day> {
    func read(_ direction: FrenchDate.Direction) -> Reading<Day> {
      FrenchDate.read(clean, today: context.today, direction: direction, issued: context.issued)
    }
    guard context.step.question.lookingAhead else { return read(.past) }
    let ahead = read(.future)
    guard context.issued == nil, case .value(let coming) = ahead, case .value(let passed) = read(.past),
      passed.components.year < coming.components.year, passed.components.month == coming.components.month,
      passed.components.day == coming.components.day
    else { return ahead }
    return context.today.days(until: coming) > soon ? .value(passed) : .ambiguous([coming, passed])
  }

  private static func value(_ clean: String, raw: String, _ context: AnswerContext) -> AnswerReading {
    let question = context.step.question
    let alerts = AnswerAlerts(context: context)
    func text(_ reading: Reading<String>) -> AnswerReading {
      answer(reading, raw: raw, typed: clean, question, alerts: alerts.text)
    }
    switch question.type {
    case .text, .path:
      return text(bounded(clean, textLimit))
    case .longText:
      return text(bounded(clean, longTextLimit))
    case .choice, .choices:
      return choice(clean, raw: raw, question)
    case .yesNo:
      guard let yes = FrenchYesNo.read(clean) else {
        return .refused(reason: "Répondez par oui ou par non.", example: question.example)
      }
      return .answer(.value(yes ? "oui" : "non", raw: raw), echo: nil, alerts: [])
    case .date:
      return answer(
        day(clean, context).converted(\.iso), raw: raw, typed: clean, question,
        alerts: { Day(iso: $0).map(alerts.day) ?? [] })
    case .amount:
      return answer(
        FrenchAmount.read(clean).converted(\.canonical), raw: raw, typed: clean, question,
        alerts: { Money(canonical: $0).map(alerts.amount) ?? [] })
    case .percentage:
      return answer(
        FrenchPercentage.read(clean).converted(\.canonical), raw: raw, typed: clean, question,
        alerts: { Rate(canonical: $0).map(alerts.percentage) ?? [] })
    case .integer:
      return answer(
        FrenchInteger.read(withoutUnit(clean)).converted { String($0) }, raw: raw, typed: clean, question,
        alerts: { Int($0).map(alerts.integer) ?? [] })
    case .siren: return text(Siren.read(clean))
    case .sirenOrSiret: return text(SirenOrSiret.read(clean))
    case .vatNumber: return text(VatNumber.read(clean))
    case .iban: return text(Iban.read(clean))
    case .email: return text(EmailAddress.read(clean))
    case .telephone: return text(PhoneNumber.read(clean))
    case .postcode: return text(Postcode.read(clean))
    case .country: return text(Country.read(clean))
    }
  }

  private static func answer(
    _ reading: Reading<String>, raw: String, typed: String, _ question: Question, alerts: (String) -> [String]
  ) -> AnswerReading {
    switch reading {
    case .value(let canonical):
      let answer = Answer.value(canonical, raw: raw)
      return .answer(answer, echo: echo(answer, question, typed: typed), alerts: alerts(canonical))
    case .ambiguous(let canonicals):
      return .choose(
        canonicals.map { canonical in
          let answer = Answer.value(canonical, raw: raw)
          return (AnswerDisplay.reading(answer, question), answer)
        })
    case .refused(let reason):
      return .refused(reason: sentence(reason), example: question.example)
    }
  }

  /// A reason as a whole sentence.
  private static func sentence(_ reason: String) -> String {
    guard let last = reason.last, !".!?…".contains(last) else { return reason }
    return reason + "."
  }

  /// What was understood, or nil when that is what was typed.
  private static func echo(_ answer: Answer, _ question: Question, typed: String) -> Text? {
    if answer.state == .value {
      switch question.type {
      case .text, .longText, .path, .yesNo, .integer: return nil
      default: break
      }
    }
    let understood = AnswerDisplay.reading(answer, question)
    return understood == typed ? nil : Text(understood)
  }

  /// `15` of "15 jours": a question that counts days or months is naturally answered with its unit.
  private static func withoutUnit(_ text: String) -> String {
    let words = text.split { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" }
    guard words.count > 1, let last = words.last,
      ["jour", "jours", "mois"].contains(SearchKey.fold(String(last)))
    else { return text }
    return words.dropLast().joined(separator: " ")
  }

  private static func bounded(_ text: String, _ limit: Int) -> Reading<String> {
    let count = text.count
    guard count > limit else { return .value(text) }
    return .refused(
      "Réponse trop longue\u{A0}: \(FrenchFormat.count(count, "caractère", "caractères")), "
        + "\(FrenchFormat.integer(limit)) au plus.")
  }
}

/// The words that answer any question without giving a value.
enum MissingWords {
  static func state(_ text: String) -> AnswerState? {
    guard text.utf8.count <= 40 else { return nil }
    return words[SearchKey.fold(text)]
  }

  /// "Non" to a list of cases is none of them, and never the case whose words begin so ("ne sont pas payés non
  /// plus").
  static func meansNone(_ text: String) -> Bool {
    guard text.utf8.count <= 40 else { return false }
    return refusals.contains(SearchKey.fold(text))
  }

  private static let refusals: Set<String> = [
    "n", "non", "non aucun", "non rien", "rien", "rien de tout cela", "rien de tout ca", "rien du tout",
    "rien de particulier", "aucun de ces cas", "aucun cas", "aucun des cas", "pas du tout",
  ]

  private static let words: [String: AnswerState] = [
    "je ne sais pas": .jeNeSaisPas, "je sais pas": .jeNeSaisPas, "ne sais pas": .jeNeSaisPas,
    "ne sait pas": .jeNeSaisPas, "sais pas": .jeNeSaisPas, "sait pas": .jeNeSaisPas, "nsp": .jeNeSaisPas,
    "jnsp": .jeNeSaisPas, "jsp": .jeNeSaisPas, "j ignore": .jeNeSaisPas, "aucune idee": .jeNeSaisPas,
    "je l ignore": .jeNeSaisPas, "j en sais rien": .jeNeSaisPas, "je n en sais rien": .jeNeSaisPas,
    "je ne sais plus": .jeNeSaisPas, "je sais plus": .jeNeSaisPas, "sais plus": .jeNeSaisPas,
    "je n ai aucune idee": .jeNeSaisPas, "je ne sais pas encore": .jeNeSaisPas,
    "pas sous la main": .aRetrouver, "je ne l ai pas sous la main": .aRetrouver,
    "je l ai pas sous la main": .aRetrouver, "je ne l ai pas ici": .aRetrouver,
    "a retrouver": .aRetrouver, "a rechercher": .aRetrouver, "a chercher": .aRetrouver,
    "sans objet": .sansObjet, "non applicable": .sansObjet, "pas concerne": .sansObjet,
    "non concerne": .sansObjet,
    "aucun": .aucun, "aucune": .aucun, "aucuns": .aucun, "aucunes": .aucun, "neant": .aucun,
  ]
}

/// What the reading of one answer may look at.
struct AnswerContext {
  let step: Step
  let interview: Interview
  let today: Day

  /// The answer to another question, of the same element when it belongs to the same group; nil when that
  /// question is left out.
  func answer(_ id: String) -> Answer? {
    if let group = step.group, let key = step.elementKey, id.hasPrefix(group.id + ".") {
      let name = String(id.dropFirst(group.id.count + 1))
      return interview.usableAnswer(at: ElementPath.path(group: group.id, key: key, name: name))
    }
    return interview.usableAnswer(at: FactPath(id))
  }

  func day(_ id: String) -> Day? { answer(id).flatMap { Day(iso: $0.canonical) } }

  func amount(_ id: String) -> Money? { answer(id).flatMap { Money(canonical: $0.canonical) } }

  /// The day from which a term such as "30 jours fin de mois" runs: the date of the same invoice.
  var issued: Day? {
    guard let group = step.group, step.question.id == group.id + ".echeance" else { return nil }
    return day(group.id + ".emission")
  }
}

extension Question {
  var options: [ChoiceOption] {
    choices.map { ChoiceOption(id: $0.id, label: $0.label, synonyms: $0.synonyms) }
  }

  /// Whether one of the choices is called exactly so.
  func hasChoice(named text: String) -> Bool {
    let key = SearchKey.fold(text)
    return choices.contains { choice in
      ([choice.id, choice.label] + choice.synonyms).contains { SearchKey.fold($0) == key }
    }
  }

  func label(of choice: String) -> String {
    choices.first { $0.id == choice }?.label ?? choice
  }
}

extension Interview {
  /// The answer at `path` unless its question is certainly left out: also while conditions are undecided.
  package func usableAnswer(at path: FactPath) -> Answer? {
    guard let cell = state.cell(plan.locate(path)), cell.activity != .inactive else { return nil }
    return cell.answer
  }
}

extension Reading {
  /// The same reading, as canonical text.
  fileprivate func converted(_ transform: (Value) -> String) -> Reading<String> {
    switch self {
    case .value(let value): .value(transform(value))
    case .ambiguous(let values): .ambiguous(values.map(transform))
    case .refused(let reason): .refused(reason)
    }
  }
}

extension Question {
  /// A party has a country, a quality and a name: "none" would be a slip of the fingers.
  package var cannotBeNone: Bool {
    needed && [.choice, .country, .text].contains(type)
  }
}
