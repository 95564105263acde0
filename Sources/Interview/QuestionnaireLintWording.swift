extension QuestionnaireLint {
  /// Columns of the narrowest screen served.
  static let columns = 40
  static let wordingLines = 4
  static let labelLines = 2
  static let noticeLines = 12
  static let noticeColumns = 80

  /// Wording: short enough, explained, sourced, typeset.
  static func wording(_ outline: QuestionnaireOutline) -> [LintFinding] {
    var findings = notice(outline.questionnaire.notice)
    for entry in outline.entries {
      if let question = entry.question {
        findings += wording(of: question)
      } else if let group = entry.group {
        findings += tooLong(group.another, "la question «\u{A0}encore\u{A0}»", wordingLines, group.id)
        findings += typography([group.title, group.another], group.id)
      }
    }
    return findings
  }

  private static func wording(of question: Question) -> [LintFinding] {
    var findings = tooLong(question.wording, "l’intitulé", wordingLines, question.id)
    for choice in question.choices {
      findings += tooLong(choice.label, "le choix «\u{A0}\(choice.id)\u{A0}»", labelLines, question.id)
    }
    var fields = [
      ("aide", question.help), ("pourquoi", question.reason), ("source", question.source),
    ]
    switch question.type {
    case .choice, .choices, .yesNo: break
    default: fields.append(("exemple", question.example))
    }
    for (name, text) in fields where text.isEmpty {
      findings.append(LintFinding(.warning, question.id, "il manque la ligne «\u{A0}\(name)\u{A0}»"))
    }
    let texts =
      [question.wording, question.spoken, question.help, question.example, question.reason, question.source]
      + question.choices.map(\.label)
    return findings + spoken(question) + typography(texts, question.id)
  }

  /// Characters of a sentence read aloud in one breath.
  static let spokenLength = 200

  /// What is said to the caller: one or two plain sentences, which speak to them.
  private static func spoken(_ question: Question) -> [LintFinding] {
    let text = question.spoken
    guard !text.isEmpty else { return [] }
    func finding(_ message: String) -> LintFinding {
      LintFinding(.warning, question.id, "«\u{A0}dire\u{A0}» " + message)
    }
    var findings: [LintFinding] = []
    if text.count > spokenLength {
      findings.append(
        finding(
          "est trop long pour être dit\u{A0}: \(text.count) caractères, et \(spokenLength) au plus sont permis"
        ))
    }
    if text.last != "?", text.last != "." {
      findings.append(
        finding("est une phrase\u{A0}: elle finit par un point ou par un point d’interrogation"))
    }
    if text.contains(where: { "«»()[]\"/\n".contains($0) }) {
      findings.append(
        finding("se lit à voix haute\u{A0}: ni guillemets, ni parenthèses, ni barre, sur une seule ligne"))
    }
    let words = text.lowercased().split { !$0.isLetter }
    if !words.contains(where: { ["vous", "votre", "vos", "vôtre", "vôtres"].contains($0) }) {
      findings.append(
        finding(
          "s’adresse à la personne\u{A0}: «\u{A0}vous\u{A0}», «\u{A0}votre\u{A0}» ou «\u{A0}vos\u{A0}» y manque"
        ))
    }
    if words.contains(where: { ["tu", "te", "ton", "ta", "tes", "toi"].contains($0) }) {
      findings.append(finding("ne tutoie pas"))
    }
    return findings
  }

  private static func notice(_ text: String) -> [LintFinding] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard !text.isEmpty, lines.count < noticeLines, lines.allSatisfy({ $0.count <= noticeColumns }) else {
      return [
        LintFinding(
          .warning, nil,
          "la notice doit tenir en moins de \(noticeLines) lignes de \(noticeColumns) caractères au plus")
      ]
    }
    return typography([text], nil)
  }

  private static func tooLong(_ text: String, _ name: String, _ most: Int, _ id: String) -> [LintFinding] {
    let lines = lineCount(of: text)
    guard lines > most else { return [] }
    return [
      LintFinding(
        .warning, id,
        "\(name) est trop long\u{A0}: \(lines) lignes de \(columns) caractères, et \(most) au plus sont permises"
      )
    ]
  }

  /// Lines of a text cut at its spaces to fit ``columns``.
  static func lineCount(of text: String) -> Int {
    var lines = 1
    var used = 0
    for word in text.split(separator: " ") {
      let width = word.count
      if used > 0, used + 1 + width <= columns {
        used += 1 + width
      } else {
        if used > 0 { lines += 1 }
        lines += max(0, (width - 1) / columns)
        used = width > columns ? (width - 1) % columns + 1 : width
      }
    }
    return lines
  }

  /// French typography: ’, and a no-break space before : ; ! ? % € and inside « ».
  private static func typography(_ texts: [String], _ id: String?) -> [LintFinding] {
    if texts.contains(where: { $0.utf8.contains(0x27) }) {
      return [
        LintFinding(.warning, id, "une apostrophe droite «\u{A0}'\u{A0}» est à remplacer par «\u{A0}’\u{A0}»")
      ]
    }
    if texts.contains(where: hasBreakableSpace) {
      return [
        LintFinding(
          .warning, id,
          "un espace ordinaire est à remplacer par un espace insécable (avant\u{A0}:\u{A0};\u{A0}!\u{A0}? % €\u{A0}» ou après «)"
        )
      ]
    }
    return []
  }

  private static func hasBreakableSpace(_ text: String) -> Bool {
    var previous: Unicode.Scalar = "\u{0}"
    for scalar in text.unicodeScalars {
      if previous == " ", ":;!?%€»".unicodeScalars.contains(scalar) { return true }
      if previous == "«", scalar == " " { return true }
      previous = scalar
    }
    return false
  }
}
