package import Basics
import Dossier
package import Interview

/// A fact given out of turn, read: what is to be recorded, and where.
package struct FreeFact: Sendable {
  package struct Part: Sendable {
    package let step: Step
    package let answer: Answer
    /// What is unlikely in it, to be confirmed.
    package let alerts: [String]
  }

  /// In the order in which they are to be recorded.
  package let parts: [Part]
  /// Answers to the questions before, without which those of `parts` would not be asked.
  package var openings: [Part] = []
  /// The questions of `parts` are not asked yet: the answers wait for their turn.
  package var waits = false
  /// The list that was said to be closed stays so: its « another one? », after the new element.
  package var closing: Part?
  /// Words that nothing was made of.
  package var leftover = ""

  /// « Paiement 1 — date du paiement : 03/03/2026 ; montant reçu : 500,00 € ».
  package var line: Text {
    var text = Text("")
    if let step = parts.first?.step, let group = step.group, let number = step.elementNumber {
      text += Text("\(group.element) \(number) — ")
    }
    for (index, part) in parts.enumerated() {
      if index > 0 { text += Text("\u{A0}; ") }
      text += FreeFact.line(part)
    }
    return text
  }

  static func line(_ part: Part) -> Text {
    Text(part.step.question.heading + "\u{A0}: ") + Recap.value(part.answer, part.step.question)
  }
}

/// What became of the words of a fact.
package enum FreeFactReading: Sendable {
  case fact(FreeFact)
  /// Several places fit: each with what would be recorded.
  case choose([(label: String, fact: FreeFact)])
  /// Nothing can be recorded; the sentences that say why.
  case refused([Text])
}

extension Question {
  /// The wording as the name of its answer: « date du paiement ».
  package var heading: String {
    var words = wording
    while let last = words.last, last == "?" || last.isWhitespace { words.removeLast() }
    guard let first = words.first, words.dropFirst().first?.isLowercase == true || first == "À" else {
      return words
    }
    return first.lowercased() + words.dropFirst()
  }
}

/// Reads facts in the order in which they come: `paiement 500 le 3 mars`, `siren 732 829 320`,
/// `facture.montant = 1200`.
package enum FreeFactReader {
  /// - Parameters:
  ///   - near: the question on the screen: of two places that fit, the one beside it is meant.
  package static func read(_ text: String, in interview: Interview, today: Day, near: Step?)
    -> FreeFactReading
  {
    if let cut = text.firstIndex(of: "=") {
      return assignment(
        text[..<cut].trimmed, text[text.index(after: cut)...].trimmed, in: interview, today: today, near: near
      )
    }
    let words = text.split(whereSeparator: { $0.isWhitespace || $0 == ";" || $0 == ":" }).map {
      String($0).withoutTrailingComma
    }.filter { !$0.isEmpty }
    guard !words.isEmpty else { return .refused(Messages.howToNote) }
    if let found = element(spoken(words), in: interview, today: today) { return settle(found, in: interview) }
    return question(words, in: interview, today: today, near: near)
  }

  /// True for `facture.montant = 1200`: a line that begins with the name of a question, and no answer to another.
  package static func isAssignment(_ text: String, in interview: Interview) -> Bool {
    guard let cut = text.firstIndex(of: "="), text[..<cut].contains(".") else { return false }
    return !named(text[..<cut].trimmed, in: interview).isEmpty
  }

  // MARK: One question

  private static func assignment(
    _ words: String, _ value: String, in interview: Interview, today: Day, near: Step?
  ) -> FreeFactReading {
    guard !words.isEmpty, !value.isEmpty else { return .refused(Messages.howToNote) }
    var steps = named(words, in: interview)
    if steps.isEmpty { steps = places(words, in: interview) }
    if steps.isEmpty { steps = QuestionFinder.find(words, in: interview) }
    steps = preferring(near, steps, in: interview)
    guard !steps.isEmpty else { return .refused([Messages.noQuestion(words)]) }
    var facts: [(label: String, fact: FreeFact)] = []
    var refusals: [(Step, String, String)] = []
    for step in steps.prefix(choiceLimit) {
      switch AnswerReader.read(value, for: step, in: interview, today: today) {
      case .refused(let reason, let example): refusals.append((step, reason, example))
      case .choose(let candidates):
        facts += candidates.map { (label(step) + "\u{A0}: " + $0.label, single(step, $0.answer, [])) }
      case .answer(let answer, _, let alerts):
        facts.append(
          (label(step) + "\u{A0}: " + AnswerDisplay.text(answer, step.question), single(step, answer, alerts))
        )
      }
    }
    if facts.isEmpty, let (step, reason, example) = refusals.first {
      return .refused(
        [Text("  ") + .strong(step.question.wording)] + Messages.choices(step.question)
          + [Messages.refusal(reason, example: example)])
    }
    return among(facts, in: interview)
  }

  /// The longest beginning that names questions, whose answer the rest can be.
  private static func question(
    _ words: [String], in interview: Interview, today: Day, near: Step?
  ) -> FreeFactReading {
    guard words.count > 1 else {
      return .refused(
        places(words[0], in: interview).isEmpty ? [Messages.noQuestion(words[0])] : Messages.howToNote)
    }
    var refusal: [Text]?
    // A text takes anything for an answer: it wants the sign =.
    let (asked, every) = (askedNow(interview), everyPlace(interview))
    for isAsked in [true, false] {
      for cut in (1..<words.count).reversed() {
        let name = words[..<cut].joined(separator: " ")
        var found = isAsked ? QuestionFinder.find(name, among: asked, readsHelp: false) : []
        if found.isEmpty { found = QuestionFinder.find(name, among: every, readsHelp: false) }
        let steps = preferring(near, found, in: interview)
        let rest = words[cut...].drop { linkWords.contains(SearchKey.fold($0)) }.joined(separator: " ")
        guard !rest.isEmpty else { continue }
        var facts: [(label: String, fact: FreeFact)] = []
        for step in steps where !step.question.type.isText {
          switch AnswerReader.read(rest, for: step, in: interview, today: today) {
          case .answer(let answer, _, let alerts):
            facts.append(
              (
                label(step) + "\u{A0}: " + AnswerDisplay.text(answer, step.question),
                single(step, answer, alerts)
              ))
          case .refused(let reason, let example) where steps.count < 4 && !step.question.type.isChosen:
            // The question is named well, and its answer is not one: « siren 732 829 321 ».
            refusal =
              refusal ?? [
                Text("  ") + .strong(step.question.wording), Messages.refusal(reason, example: example),
              ]
          case .choose(let candidates):
            facts += candidates.map {
              (label(step) + "\u{A0}: " + $0.label, single(step, $0.answer, []))
            }
          case .refused: continue
          }
        }
        if !facts.isEmpty { return among(facts, in: interview) }
      }
    }
    return .refused(refusal ?? [Messages.nothingRead(words.joined(separator: " "))] + Messages.howToNote)
  }

  private static let choiceLimit = 9
  private static let linkWords: Set<String> = ["est", "le", "la", "de", "du", "des", "d", "c", "l"]

  private static func single(_ step: Step, _ answer: Answer, _ alerts: [String]) -> FreeFact {
    FreeFact(parts: [FreeFact.Part(step: step, answer: answer, alerts: alerts)])
  }

  private static func label(_ step: Step) -> String {
    step.place + step.question.heading
  }

  private static func among(
    _ facts: [(label: String, fact: FreeFact)], in interview: Interview
  ) -> FreeFactReading {
    guard facts.count > 1 else {
      return facts.first.map { settle($0.fact, in: interview) } ?? .refused(Messages.howToNote)
    }
    var settled: [(label: String, fact: FreeFact)] = []
    var refusal: FreeFactReading?
    for (label, fact) in facts.prefix(choiceLimit) {
      switch settle(fact, in: interview) {
      case .fact(let fact): settled.append((label, fact))
      case let other: refusal = refusal ?? other
      }
    }
    if settled.count == 1 { return .fact(settled[0].fact) }
    return settled.isEmpty ? refusal ?? .refused(Messages.howToNote) : .choose(settled)
  }

  /// The questions that bear exactly this name: an id, a path, or an id in the element of a number
  /// (`facture 2.montant`).
  private static func named(_ words: String, in interview: Interview) -> [Step] {
    let steps = interview.allSteps
    let exact = steps.filter { $0.path.name == words }
    if !exact.isEmpty { return exact }
    let byID = steps.filter { $0.question.id == words }
    if !byID.isEmpty {
      // The next element only where none exists.
      let existing = byID.filter { interview.elementExists($0) }
      return existing.isEmpty ? byID : existing
    }
    // `facture 2.montant`, `facture[2].montant`.
    guard let dot = words.lastIndex(of: ".") else { return [] }
    let head = words[..<dot].split { $0 == " " || $0 == "[" || $0 == "]" }
    guard head.count == 2, let number = Int(head[1]) else { return [] }
    let id = head[0] + words[dot...]
    return steps.filter { $0.question.id == id && $0.elementNumber == number }
  }

  /// The questions that have these words, those asked now before the others.
  private static func places(_ words: String, in interview: Interview) -> [Step] {
    let asked = QuestionFinder.find(words, among: askedNow(interview), readsHelp: false)
    return asked.isEmpty ? QuestionFinder.find(words, among: everyPlace(interview), readsHelp: false) : asked
  }

  private static func askedNow(_ interview: Interview) -> [Step] { interview.steps.filter { !$0.isAnother } }

  /// Asked now or not, in the elements that exist.
  private static func everyPlace(_ interview: Interview) -> [Step] {
    interview.allSteps.filter { $0.group == nil || interview.elementExists($0) }
  }

  /// Of the same question in several elements, the one of the element on the screen.
  private static func preferring(_ near: Step?, _ steps: [Step], in interview: Interview) -> [Step] {
    guard steps.count > 1, let near, near.elementKey != nil else { return steps }
    let beside = steps.filter { $0.elementKey == near.elementKey && $0.group?.id == near.group?.id }
    return beside.isEmpty ? steps : beside
  }

  // MARK: A new element of a list

  /// `paiement 500 le 3 mars`, `relance par téléphone hier`: nil when the words name no list.
  private static func element(_ words: [String], in interview: Interview, today: Day) -> FreeFact? {
    guard let first = words.first else { return nil }
    let head = SearchKey.fold(first)
    for group in interview.questionnaire.groups {
      let names = [group.id, group.plural, group.element].map(SearchKey.fold)
      let isVerb = otherNames[group.id]?.contains(head) == true
      guard isVerb || (head.count >= 4 && names.contains { $0.hasPrefix(head) || $0 + "s" == head }) else {
        continue
      }
      let rest = Array(words.dropFirst())
      // `facture 2 montant 1200` corrects; `facture 2` alone says nothing.
      if let number = rest.first.flatMap({ Int($0) }), number <= interview.elements(of: group.id).count,
        rest.dropFirst().first.map({ word in group.questions.contains { $0.isNamed(word) } }) == true
      {
        return nil
      }
      var reader = ElementReader(group, in: interview, today: today)
      reader.read(rest)
      // « reçu la lettre du greffe » is no payment.
      guard !isVerb || reader.hasAmount else { continue }
      if let fact = reader.fact { return fact }
    }
    for group in interview.questionnaire.groups {
      guard let first = group.questions.first, first.type == .choice else { continue }
      var reader = ElementReader(group, in: interview, today: today)
      // A date tells an event; without one, the words may be those of a question.
      guard reader.readHead(words), reader.hasDate else { continue }
      if let fact = reader.fact { return fact }
    }
    return nil
  }

  /// Without what a sentence begins with before it says anything: « il m’a », « le client nous a ».
  private static func spoken(_ words: [String]) -> [String] {
    let bare = words.drop { word in
      SearchKey.fold(word).split(separator: " ").allSatisfy { beginnings.contains(String($0)) }
    }
    // « m’a payé », « l’a relancé » in one piece.
    return Array(bare)
  }

  private static let beginnings: Set<String> = [
    "il", "elle", "ils", "on", "je", "j", "nous", "vous", "a", "ai", "ont", "avons", "m", "l", "le", "la",
    "les",
    "me", "lui", "client", "debiteur", "y", "avait", "avoir", "deja", "ma", "mon", "notre",
  ]

  /// What people call an element of the lists of the embedded questionnaire.
  private static let otherNames = [
    "paiement": [
      "paye", "payee", "virement", "acompte", "versement", "verse", "regle", "reglement", "encaisse", "recu",
    ],
    "echange": ["evenement"],
  ]

  // MARK: Whether it can be recorded

  /// Adds what must be answered first; refuses what the answers leave out.
  private static func settle(_ fact: FreeFact, in interview: Interview) -> FreeFactReading {
    guard let first = fact.parts.first else { return .refused(Messages.howToNote) }
    var fact = fact
    let hint = fact.parts.reduce(into: Set<String>()) { words, part in
      words.formUnion(Opening.words(AnswerDisplay.text(part.answer, part.step.question)))
      words.formUnion(Opening.words(part.answer.raw))
    }
    switch interview.opening(of: first.step.path, hint: hint) {
    case .open: break
    case .waiting: fact.waits = true
    case .after(let answers):
      fact.openings = answers.keys.sorted().compactMap { path in
        guard let step = interview.anyStep(at: path), let answer = answers[path] else { return nil }
        return FreeFact.Part(step: step, answer: answer, alerts: [])
      }
    case .closed(let by):
      return .refused(
        Messages.notAsked(first.step, by: by.flatMap { interview.anyStep(at: $0) }, in: interview))
    }
    fact.closing = closing(first.step, in: interview)
    return .fact(fact)
  }

  /// « Non » to another one, when that was the answer after the last element and a new one is added behind it.
  private static func closing(_ step: Step, in interview: Interview) -> FreeFact.Part? {
    guard let group = step.group, let key = step.elementKey, !interview.elementExists(step),
      let last = interview.elements(of: group.id).last,
      let answer = interview.answer(at: FactPath("\(group.id)[\(last)].encore")), answer.canonical == "non",
      let another = interview.anyStep(at: FactPath("\(group.id)[\(key)].encore"))
    else { return nil }
    return FreeFact.Part(step: another, answer: answer, alerts: [])
  }
}

extension Interview {
  /// The step belongs to an element that exists, or to no list.
  fileprivate func elementExists(_ step: Step) -> Bool {
    guard let group = step.group, let key = step.elementKey else { return true }
    return elements(of: group.id).contains(key)
  }
}

extension QuestionType {
  fileprivate var isText: Bool { self == .text || self == .longText || self == .path }
  fileprivate var isChosen: Bool { self == .choice || self == .choices || self == .yesNo }
}

extension Question {
  /// One of its words begins like this.
  fileprivate func isNamed(_ word: String) -> Bool {
    let wanted = SearchKey.fold(word)
    guard wanted.count >= 3 else { return false }
    let name = id.split(separator: ".").dropFirst().joined(separator: " ")
    return (SearchKey.fold(wording) + " " + SearchKey.fold(name.replacing("_", with: " "))).split(
      separator: " "
    )
    .contains { $0.hasPrefix(wanted) }
  }
}

extension String {
  fileprivate var withoutTrailingComma: String { hasSuffix(",") ? String(dropLast()) : self }
}

extension Messages {
  package static let howToNote: [Text] = [
    "Donnez un fait comme vous le diriez. Exemples\u{A0}:",
    Text("  ") + .command(":noter paiement 500 le 3 mars"),
    Text("  ") + .command(":noter relance par téléphone hier"),
    Text("  ") + .command(":noter facture F2026-042 du 12 mai 1\u{A0}200"),
    Text("  ") + .command(":noter contestation = écrite"),
  ]

  static func nothingRead(_ words: String) -> Text {
    Text(
      "«\u{A0}\(SafeText.escaped(words))\u{A0}» n’a pas été compris, et rien n’a été enregistré. Pour le garder tel quel\u{A0}: :note suivi de ces mots.",
      .error)
  }

  /// A question that the answers leave out: which answer does.
  static func notAsked(_ step: Step, by gate: Step?, in interview: Interview) -> [Text] {
    var lines: [Text] = [
      Text("«\u{A0}\(step.question.wording)\u{A0}» ne se pose pas dans ce dossier.", .error)
    ]
    if let gate {
      lines.append(
        Text("  Vous avez répondu\u{A0}: \(gate.question.wording) ")
          + Recap.value(interview.answer(at: gate.path), gate.question)
          + Text(" (pour corriger\u{A0}: ") + .command(":modifier") + Text(")"))
    }
    lines.append(Text("  Rien n’a été enregistré. Pour garder l’information\u{A0}: ") + .command(":note"))
    return lines
  }
}
