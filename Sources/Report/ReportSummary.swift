import Assessment
import Basics

extension BilanReport {
  /// One screen: the longest lists are cut, and what is left out is counted.
  var summary: Document {
    var definitions = firstActionSummary
    if hasClaim {
      definitions.append(Definition(.title("VOTRE CRÉANCE"), level: 0, [totalsLine]))
      if let aside = asideSummary { definitions.append(aside) }
      if let gaps = gapsSummary { definitions.append(gaps) }
    }
    let proof = proofSummary
    if !proof.isEmpty {
      definitions.append(Definition(.title("À PROUVER"), level: 0, Self.shortened(proof, to: 5)))
    }
    let limitation = limitationSummary
    if !limitation.isEmpty {
      definitions.append(Definition(.title("PRESCRIPTION"), level: 0, Self.shortened(limitation, to: 2)))
    }
    if !bilan.alerts.isEmpty {
      let alerts = bilan.alerts.map { Text($0.text) }
      definitions.append(
        Definition(.title("À VÉRIFIER"), level: 0, bulleted: true, Self.shortened(alerts, to: 2)))
    }
    definitions.append(Definition(.title("VOTRE APPEL"), level: 0, [callSummary]))
    return Document([titleBlock, .definitions(definitions), .paragraph(.muted(Self.closing))])
  }

  /// The invoices that the sum does not count.
  private var asideSummary: Definition? {
    let aside = bilan.statement.invoices.filter { $0.setAside != nil }
    guard !aside.isEmpty else { return nil }
    let sum = aside.reduce(Money.zero) { $0 + $1.principalDue }
    return Definition(
      .warning("Mis à part"),
      [
        Text(
          Wording.invoices(aside.map(\.label)) + ", " + invoiceAmount(sum)
            + "\u{00A0}: le bilan complet dit pourquoi")
      ])
  }

  /// What the sum leaves out.
  var gapsSummary: Definition? {
    let gaps = bilan.statement.gaps.map { Wording.sentence($0) }
    guard !gaps.isEmpty else { return nil }
    return Definition(.warning("Réserves"), bulleted: true, Self.shortened(gaps, to: 2))
  }

  private var firstActionSummary: [Definition] {
    let advice = bilan.firstAction
    var definitions = [Definition(.title("PREMIÈRE ACTION"), level: 0, [.strong(advice.title)])]
    if let deadline = advice.deadline {
      let date = Wording.date(deadline, today: today)
      definitions.append(Definition(Wording.label(deadline), [date]))
    }
    func add(_ label: Text, _ texts: [Text], upTo limit: Int = 2) {
      guard !texts.isEmpty else { return }
      definitions.append(Definition(label, bulleted: true, Self.shortened(texts, to: limit)))
    }
    add(beforeLabel(advice), advice.before.map { Text($0) })
    add("Pourquoi", advice.reasons.map { Wording.sentence($0) })
    add("Ensuite", bilan.next.map(brief))
    add("En parallèle", bilan.parallel.map(brief))
    add("Pas maintenant", bilan.notNow.map(brief))
    return definitions
  }

  /// The step and its first reason, without its authority.
  private func brief(_ advice: Advice) -> Text {
    var text = Text(advice.title + ". ")
    if let deadline = advice.deadline, !deadline.isFatal {
      text =
        Text("le " + FrenchFormat.day(deadline.dayToAimAt(on: today)) + ", " + deadline.label + "\u{00A0}: ")
        + text
    }
    guard let reason = advice.reasons.first else { return text }
    return text + Wording.sentence(Reason(reason.text))
  }

  static func shortened(_ texts: [Text], to limit: Int) -> [Text] {
    guard texts.count > limit else { return texts }
    let left = FrenchFormat.count(texts.count - limit, "autre", "autres")
    return texts.prefix(limit) + [.muted("… et " + left + ", dans le bilan complet")]
  }
}
