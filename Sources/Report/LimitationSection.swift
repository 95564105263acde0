import Assessment
import Basics

extension BilanReport {
  /// The date to watch, then the invoices for which it has passed.
  var limitationSummary: [Text] {
    guard hasClaim else { return [] }
    let dated = bilan.limitation.compactMap { invoice in invoice.conservative.map { (invoice, $0) } }
    var lines: [Text] = []
    if let (invoice, day) = dated.filter({ $0.1 >= today }).min(by: { $0.1 < $1.1 }) {
      let which = bilan.limitation.count > 1 ? ", pour " + invoice.label : ""
      lines.append(
        Text("au plus tôt le " + FrenchFormat.dayWithWeekday(day) + which + " — ") + remaining(day))
    }
    for (invoice, day) in dated where day < today {
      var text = Text(invoice.label + "\u{00A0}: " + FrenchFormat.dayWithWeekday(day) + ", ") + remaining(day)
      if let possible = invoice.possible, possible >= today {
        text += Text("\u{00A0}; date encore défendable\u{00A0}: " + FrenchFormat.dayWithWeekday(possible))
      }
      lines.append(text)
    }
    return lines
  }

  /// Prescription, invoice by invoice: what is common to all is said once.
  var limitationSection: [Block] {
    guard hasClaim, !bilan.limitation.isEmpty else { return [] }
    var blocks: [Block] = [
      .heading(level: 2, .title("PRESCRIPTION")),
      .paragraph(
        Text(
          "La prescription est le délai après lequel la somme ne peut plus être réclamée en justice. Le «\u{00A0}"
            + "dernier jour sûr\u{00A0}» est la date la plus prudente\u{00A0}; une date plus lointaine peut parfois "
            + "être défendue, avec l’avocat.")),
    ]
    let rules = unique(bilan.limitation.map { PeriodRule(period: $0.period, reason: $0.periodReason) })
    if rules.count == 1 { blocks.append(.paragraph(sentence(rules[0]))) }
    blocks.append(.definitions(bilan.limitation.map { definition($0, withRule: rules.count > 1) }))
    func list(_ title: Text, _ reasons: [Reason]) {
      guard !reasons.isEmpty else { return }
      blocks.append(.heading(level: 3, title))
      blocks.append(.list(.bulleted, reasons.map { ListItem(Wording.sentence($0)) }))
    }
    list(.strong("Ce qui a déplacé une date"), unique(bilan.limitation.flatMap(\.moved)))
    list(
      .strong("Ce que l’on croit souvent, et qui n’a rien déplacé"),
      unique(bilan.limitation.flatMap(\.didNotMove)))
    return blocks
  }

  private struct PeriodRule: Hashable {
    let period: String
    let reason: Reason
  }

  private func sentence(_ rule: PeriodRule) -> Text {
    Text("Durée\u{00A0}: ") + .strong(rule.period) + Text(". ") + Wording.sentence(rule.reason)
  }

  private func definition(_ invoice: InvoiceLimitation, withRule: Bool) -> Definition {
    var content: [Text] = []
    if let day = invoice.conservative {
      let date = Text.strong(FrenchFormat.dayWithWeekday(day))
      content.append(Text("Dernier jour sûr\u{00A0}: ") + date + Text(" — ") + remaining(day))
    } else {
      content.append(.warning("Dernier jour sûr\u{00A0}: inconnu, faute de dates"))
    }
    if let reason = invoice.conservativeReason {
      // Said only when the reason does not name its day itself.
      let start = invoice.conservativeStart.map(FrenchFormat.day) ?? reason.text
      content.append(
        reason.text.containsBytes(of: start)
          ? Wording.sentence(reason)
          : Text("Compté depuis le " + start + "\u{00A0}: ") + Wording.fragment(reason))
    }
    if let possible = invoice.possible, possible != invoice.conservative {
      var text = Text("Date défendable\u{00A0}: ") + .strong(FrenchFormat.dayWithWeekday(possible))
      if let reason = invoice.possibleReason { text += Text("\u{00A0}: ") + Wording.fragment(reason) }
      content.append(text)
    }
    if withRule { content.append(sentence(PeriodRule(period: invoice.period, reason: invoice.periodReason))) }
    return Definition(.strong(invoice.label), content)
  }

  private func remaining(_ day: Day) -> Text {
    let words = RemainingTime.left(from: today, to: day)
    let days = today.days(until: day)
    if days < 0 { return .error(words) }
    // An invoice for which nothing presses may stand beside one that must be saved.
    if days > 730 { return .success(words + "\u{00A0}: aucune urgence") }
    return bilan.firstAction.action == .acteInterruptif ? .error("urgent, " + words) : .warning(words)
  }

  private func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
  }
}
