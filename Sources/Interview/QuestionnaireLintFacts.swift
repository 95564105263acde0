extension QuestionnaireLint {
  /// What the rules need: each fact asked by a question of the right type, with the choices that they know.
  static func facts(_ outline: QuestionnaireOutline) -> [LintFinding] {
    var findings: [LintFinding] = []
    for fact in FactCatalog.entries {
      guard let entry = outline.questions[fact.id], let question = entry.question else {
        findings.append(
          LintFinding(
            fact.isEssential ? .error : .warning, fact.id,
            fact.isEssential
              ? "aucune question ne donne ce fait, sans lequel il n’y a pas de bilan"
              : "aucune question ne donne ce fait\u{A0}: les règles le tiendront pour inconnu"))
        continue
      }
      findings += check(question, in: entry.group?.id, gives: fact)
    }
    return findings
  }

  private static func check(
    _ question: Question, in group: String?, gives fact: FactCatalog.Entry
  ) -> [LintFinding] {
    var findings: [LintFinding] = []
    if group != fact.group {
      let place = fact.group.map { "dans le groupe «\u{A0}\($0)\u{A0}»" } ?? "hors de tout groupe"
      findings.append(LintFinding(.error, fact.id, "cette question doit se trouver \(place)"))
    }
    guard fact.values.accepts(question.type) else {
      return findings + [
        LintFinding(
          .error, fact.id,
          "le type «\u{A0}\(question.type.rawValue)\u{A0}» ne convient pas\u{A0}; types possibles\u{A0}: \(fact.values.typeNames)"
        )
      ]
    }
    switch fact.values {
    case .choice(let known), .choices(let known):
      for choice in question.choices where !known.contains(choice.id) {
        findings.append(
          LintFinding(.error, fact.id, "les règles ne connaissent pas le choix «\u{A0}\(choice.id)\u{A0}»"))
      }
      for id in known where !question.choices.contains(where: { $0.id == id }) {
        findings.append(
          LintFinding(.warning, fact.id, "le choix «\u{A0}\(id)\u{A0}», que les règles attendent, manque"))
      }
    case .text, .yesNo, .date, .amount, .percentage, .integer: break
    }
    return findings
  }
}
