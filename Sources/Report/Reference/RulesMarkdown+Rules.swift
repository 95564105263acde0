import Assessment
import Basics
import Law

/// The rules: their order, then each of them whole.
extension RulesMarkdown {
  mutating func order() {
    heading(2, "L’ordre d’examen", anchor: "ordre")
    paragraph(
      "Les règles sont examinées dans l’ordre ci-dessous (le nom d’une règle n’est pas son rang). La première qui s’applique et que rien ne diffère donne la première action. Les suivantes deviennent «\u{A0}ensuite\u{A0}» ou «\u{A0}en parallèle\u{A0}»\u{A0}; celles qui étaient proches, «\u{A0}pas maintenant\u{A0}», avec leur motif."
    )
    let ranked = RulesDocument.rules.map(\.id)
    let before = ranked.filter { RuleRegistry.precedence(of: $0) == 0 }
    let deadlines = ranked.filter { RuleRegistry.precedence(of: $0) == 1 }
    let early = ranked.filter(RuleRegistry.early.contains)
    list([
      "Toujours d’abord\u{A0}: \(links(before)). Puis les délais dont l’oubli fait perdre un droit, même s’ils ne touchent qu’une facture\u{A0}: \(links(deadlines)).",
      "Les règles portent sur les factures non prescrites, échues et non contestées\u{A0}; les autres sont nommées à part, avec le motif.",
      "Sans assez de faits (débiteur, facture, montant, date), la première action est de compléter le dossier (`completer_dossier`), sauf pour les règles qui n’en ont pas besoin\u{A0}: \(links(early)).",
      "Une exception que personne ne déclare (cession, clause, procédure collective) est tenue pour absente, et nommée parmi ce qui changerait le conseil. Une date, un montant ou une preuve inconnus\u{A0}: la lecture la plus prudente.",
      "Les voies du tribunal ne s’ouvrent qu’une fois la mise en demeure restée sans effet à son terme\u{A0}; avant, le bilan les range dans «\u{A0}pas maintenant\u{A0}» ou les annonce avec leur date.",
    ])
    count(RuleRegistry.claimStages)
    count([RuleRegistry.receivedStage])
  }

  /// The rules of the stages, counted together.
  private mutating func count(_ stages: [RuleStage]) {
    var rank = 0
    for stage in stages {
      blocks.append("**" + MarkdownText.escaped(stage.title) + "**")
      blocks.append(
        stage.rules.map { rule in
          rank += 1
          return "\(rank). " + Self.link(rule.id + " · " + rule.title, to: Self.anchor(ofRule: rule.id))
            + (rule.sheet.actions.isEmpty ? " ±" : "")
        }.joined(separator: "\n"))
    }
  }

  mutating func rules() {
    heading(2, "Les règles", anchor: "regles")
    var seen: Set<String> = []
    for stage in document.stages {
      blocks.append("### " + MarkdownText.escaped(stage.title))
      for rule in stage.rules {
        if seen.insert(rule.id).inserted {
          write(rule)
        } else {
          blocks.append("\(link(rule: rule.id)) s’examine d’abord ici aussi.")
        }
      }
    }
  }

  private mutating func write(_ rule: any Rule) {
    let sheet = rule.sheet
    heading(
      4, rule.id + " · " + rule.title + (sheet.actions.isEmpty ? " ±" : ""),
      anchor: Self.anchor(ofRule: rule.id))
    blocks.append(stressed("Si", sheet.condition))
    blocks.append(stressed("Alors", sheet.conclusion))
    if !sheet.minds.isEmpty {
      blocks.append("À noter\u{A0}:")
      list(
        sheet.minds.map { remark in
          MarkdownText.paragraph(
            Wording.sentence(
              Reason(remark.sentence.text(on: document.day), citations: remark.citations)))
        })
    }
    list(
      [
        sheet.actions.isEmpty
          ? "**Action**\u{A0}: aucune, la règle complète celles des autres"
          : "**Action**\u{A0}: " + sheet.actions.map { "`\($0.rawValue)`" }.joined(separator: ", "),
        sheet.holds.isEmpty ? nil : "**Diffère**\u{A0}: " + links(sheet.holds),
        sheet.silences.isEmpty ? nil : "**Tait**\u{A0}: " + links(sheet.silences),
        "**Autorités**\u{A0}: " + rule.sources.map(authority).joined(separator: "\u{A0}; "),
        figures(of: sheet),
      ].compactMap(\.self), bullet: "*")
  }

  /// The sentence, its first word in bold.
  private func stressed(_ word: String, _ sentence: DatedSentence) -> String {
    let text = sentence.text(on: document.day)
    guard text.hasPrefix(word) else { return MarkdownText.paragraph(Text(text)) }
    return "**" + word + "**" + MarkdownText.escaped(String(text.dropFirst(word.count)))
  }

  /// `art. 1344 C. civ. (vérifié)`, with what the source says.
  private func authority(_ citation: Citation) -> String {
    let note = citation.note.isEmpty ? "" : "\u{A0}: " + citation.note
    return MarkdownText.escaped(Wording.unbroken(citation.reference) + note) + " ("
      + citation.confidence.label + ")"
  }

  private func figures(of sheet: RuleSheet) -> String? {
    let figures = sheet.figures.map { id in
      let row = Parameters.value(id, on: document.day)
      let authority = row.isPractice ? "" : MarkdownText.escaped(row.article) + ", "
      return Self.link(row.label, to: Self.anchor(of: id)) + " (" + authority + row.standing + ")"
    }
    let periods = sheet.periods.map { id in
      let row = LimitationPeriods.period(id)
      return Self.link("prescription, " + row.label, to: Self.anchor(of: id)) + " ("
        + MarkdownText.escaped(row.citation.reference) + ", " + row.citation.confidence.label + ")"
    }
    let all = figures + periods
    return all.isEmpty ? nil : "**Chiffres**\u{A0}: " + all.joined(separator: "\u{A0}; ")
  }
}
