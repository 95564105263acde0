import Basics

/// A questionnaire as a document to read and correct: for a lawyer's review, on paper or on screen.
package enum QuestionnaireMarkdown {
  package static func render(_ questionnaire: Questionnaire) -> String {
    var renderer = Renderer(questionnaire)
    return renderer.render()
  }
}

private struct Renderer {
  private let questionnaire: Questionnaire
  private let outline: QuestionnaireOutline
  private var lines: [String] = []
  private var used: Set<ComputedFact> = []

  init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    outline = QuestionnaireOutline(questionnaire)
  }

  mutating func render() -> String {
    paragraph("# \(escaped(questionnaire.title))")
    let count = outline.questions.count
    paragraph(
      "Version \(escaped(questionnaire.version)) (empreinte \(questionnaire.fingerprint)), \(count) questions."
    )
    paragraph("Notice lue au début\u{A0}:")
    paragraph(
      questionnaire.notice.split(separator: "\n").map { line in
        "> " + (line.hasPrefix("#") ? "\\" : "") + escaped(String(line))
      }.joined(separator: "\n"))
    for (index, section) in questionnaire.sections.enumerated() {
      paragraph("## \(index) \(escaped(section.title))")
      var number = 0
      for item in section.items {
        switch item {
        case .question(let question):
          number += 1
          write(question, number: "\(index).\(number)", level: "###")
        case .group(let group):
          number += 1
          write(group, number: "\(index).\(number)")
        }
      }
    }
    computedFacts()
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func write(_ group: Group, number: String) {
    paragraph("### \(number) \(escaped(group.title)) (répété)")
    paragraph("\(code(group.id)) · après chaque élément\u{A0}: «\u{A0}\(escaped(group.another))\u{A0}»")
    condition(group.condition)
    for (index, question) in group.questions.enumerated() {
      write(question, number: "\(number).\(index + 1)", level: "####")
    }
  }

  private mutating func write(_ question: Question, number: String, level: String) {
    paragraph("\(level) \(number) \(escaped(question.wording))")
    let notes = [
      code(question.id), question.type.frenchName, question.needed ? "**nécessaire au bilan**" : nil,
      question.lookingAhead ? "date à venir" : nil,
    ]
    paragraph(notes.compactMap(\.self).joined(separator: " · "))
    condition(question.condition)
    if !question.choices.isEmpty {
      paragraph(question.choices.map(line).joined(separator: "\n"))
    }
    let details = [
      ("À dire", question.spoken), ("Aide", question.help), ("Exemple", question.example),
      ("Pourquoi", question.reason),
      ("Source", question.source),
    ]
    paragraph(
      details.filter { !$0.1.isEmpty }.map { "- \($0.0)\u{A0}: \(escaped($0.1))" }.joined(separator: "\n"))
  }

  private func line(of choice: Choice) -> String {
    let also =
      choice.synonyms.isEmpty ? "" : "\u{A0}; aussi\u{A0}: " + choice.synonyms.joined(separator: ", ")
    return "- [ ] \(escaped(choice.label)) (\(code(choice.id))\(escaped(also)))"
  }

  private mutating func condition(_ condition: Condition) {
    guard !condition.isEmpty else { return }
    let ordered = condition.keys.sorted { left, right in
      (outline.questions[left]?.position ?? -1, left) < (outline.questions[right]?.position ?? -1, right)
    }
    let parts = ordered.map { words(for: $0, condition[$0] ?? []) }
    paragraph("*Demandée si\u{A0}: \(parts.joined(separator: " ; et "))*")
  }

  private mutating func words(for key: String, _ accepted: [String]) -> String {
    if let fact = ComputedFact(rawValue: key) {
      used.insert(fact)
      return "\(fact.label)\u{A0}: \(accepted.map(escaped).joined(separator: " ou ")) (\(code(key)))"
    }
    guard let question = outline.questions[key]?.question else {
      return "\(code(key)) vaut \(accepted.map(escaped).joined(separator: " ou "))"
    }
    let labels = accepted.map { value in
      question.choices.first { $0.id == value }?.label ?? AnswerState(rawValue: value)?.label ?? value
    }
    return "«\u{A0}\(escaped(question.wording))\u{A0}» → \(labels.map(escaped).joined(separator: " ou "))"
  }

  private mutating func computedFacts() {
    guard !used.isEmpty else { return }
    paragraph("## Faits déduits par le programme")
    paragraph(
      ComputedFact.allCases.filter(used.contains).map { fact in
        let inputs = fact.inputs.map { "`\($0)`" }.joined(separator: ", ")
        return "- `\(fact.rawValue)` (\(fact.label))\u{A0}: \(fact.explanation) Déduit de \(inputs)."
      }.joined(separator: "\n"))
  }

  private mutating func paragraph(_ text: String) {
    guard !text.isEmpty else { return }
    if !lines.isEmpty { lines.append("") }
    lines.append(text)
  }

  /// A name as code; one that could end the code is a text like others.
  private func code(_ name: String) -> String {
    name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) }
      ? "`\(name)`" : escaped(name)
  }

  /// Text that Markdown and HTML leave alone: no mark, tag or entity, on one line.
  private func escaped(_ text: String) -> String {
    let line = String(text.map { $0.isNewline ? " " : $0 })
    var result = ""
    for character in SafeText.escaped(line) {
      if "\\`*_[]<>|&~".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}

extension QuestionType {
  /// What the person is expected to answer, in French.
  var frenchName: String {
    switch self {
    case .text: "texte court"
    case .longText: "texte long"
    case .choice: "un choix"
    case .choices: "plusieurs choix possibles"
    case .yesNo: "oui ou non"
    case .date: "date"
    case .amount: "montant"
    case .percentage: "pourcentage"
    case .integer: "nombre entier"
    case .siren: "numéro SIREN"
    case .sirenOrSiret: "numéro SIREN ou SIRET"
    case .vatNumber: "numéro de TVA"
    case .iban: "IBAN"
    case .email: "adresse électronique"
    case .telephone: "numéro de téléphone"
    case .postcode: "code postal"
    case .country: "pays"
    case .path: "fichier"
    }
  }
}
