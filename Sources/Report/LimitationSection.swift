import Assessment
import Basics
import Law

extension BilanReport {
  /// The date to watch, then the dates that have passed, each with the invoices of which it is.
  var limitationSummary: [Text] {
    guard hasClaim else { return [] }
    let dated = bilan.limitation.filter { $0.conservative != nil }
    var lines: [Text] = []
    if let day = dated.compactMap(\.conservative).filter({ $0 >= today }).min() {
      let labels = dated.filter { $0.conservative == day }.map(\.label)
      let which = bilan.limitation.count > 1 ? ", pour " + Wording.theInvoices(labels) : ""
      lines.append(Text("au plus tôt le " + shown(day) + which + " — ") + remaining(day))
    }
    func arguable(_ invoice: InvoiceLimitation) -> Day? {
      invoice.possible.flatMap { $0 >= today ? $0 : nil }
    }
    for group in grouped(dated, by: { [$0.conservative, arguable($0)] }) {
      guard let first = group.first, let day = first.conservative, day < today else { continue }
      var text =
        Text(
          Wording.invoices(group.map(\.label)) + "\u{00A0}: " + FrenchFormat.dayWithWeekday(day) + ", ")
        + remaining(day)
      if let possible = arguable(first) {
        text += Text("\u{00A0}; date encore défendable\u{00A0}: " + FrenchFormat.dayWithWeekday(possible))
      }
      lines.append(text)
    }
    return lines
  }

  /// Prescription, invoice by invoice: what is common to several is said once.
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
    let rules = unique(bilan.limitation.map(PeriodRule.init))
    if rules.count == 1 { blocks.append(.paragraph(sentence(rules[0]))) }
    blocks.append(.definitions(definitions(withRule: rules.count > 1)))
    func list(_ title: Text, _ reasons: [Reason]) {
      guard !reasons.isEmpty else { return }
      blocks.append(.heading(level: 3, title))
      blocks.append(.list(.bulleted, reasons.map { ListItem(Wording.sentence($0)) }))
    }
    list(.strong("Ce qui a déplacé une date"), unique(bilan.limitation.flatMap(\.moved).map(\.asSaid)))
    list(
      .strong("Ce que l’on croit souvent, et qui n’a rien déplacé"),
      unique(bilan.limitation.flatMap(\.didNotMove).map(\.asSaid)))
    return blocks
  }

  private struct PeriodRule: Hashable {
    let period: String
    let reason: Reason

    init(_ invoice: InvoiceLimitation) {
      period = invoice.period
      reason = invoice.periodReason.asSaid
    }
  }

  private func sentence(_ rule: PeriodRule) -> Text {
    Text("Durée\u{00A0}: ") + .strong(rule.period) + Text(". ") + Wording.sentence(rule.reason)
  }

  /// What the bilan knows of an invoice's limitation, but for its name.
  private struct Ground: Hashable {
    let days: [Day?]
    let reasons: [Reason?]
    let rule: PeriodRule

    init(_ invoice: InvoiceLimitation) {
      days = [invoice.conservativeStart, invoice.conservative, invoice.possible]
      reasons = [invoice.conservativeReason?.asSaid, invoice.possibleReason?.asSaid]
      rule = PeriodRule(invoice)
    }
  }

  /// The invoices of which the same is said are named together.
  ///
  /// First by what is known of them, of which a portfolio has few kinds: it is put in words once a kind.
  private func definitions(withRule: Bool) -> [Definition] {
    let kinds = grouped(bilan.limitation, by: Ground.init).map { kind in
      (content: content(kind[0], withRule: withRule), labels: kind.map(\.label))
    }
    return grouped(kinds, by: \.content).map { kinds in
      let labels = kinds.flatMap(\.labels)
      var content = kinds[0].content
      if !Wording.namesEach(labels) {
        content.append(Text("Factures\u{00A0}: " + Wording.numbers(labels).joined(separator: ", ") + "."))
      }
      return Definition(.strong(Wording.invoices(labels)), content)
    }
  }

  /// In the order of the first of each group.
  private func grouped<Value, Key: Hashable>(_ values: [Value], by key: (Value) -> Key) -> [[Value]] {
    var places: [Key: Int] = [:]
    var groups: [[Value]] = []
    for value in values {
      let key = key(value)
      if let place = places[key] {
        groups[place].append(value)
      } else {
        places[key] = groups.count
        groups.append([value])
      }
    }
    return groups
  }

  private func content(_ invoice: InvoiceLimitation, withRule: Bool) -> [Text] {
    var content: [Text] = []
    if let day = invoice.conservative {
      let date = Text.strong(shown(day))
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
    if withRule { content.append(sentence(PeriodRule(invoice))) }
    return content
  }

  /// The day on which to act: limitation never moves, and one that ends on a day off wants the working day before, as long
  /// as it has not passed.
  func aim(_ day: Day) -> Day {
    let working = WorkingDays.previous(onOrBefore: day)
    return working >= today ? working : day
  }

  /// `05/12/2026 (samedi), donc agir au plus tard le 04/12/2026 (vendredi)`.
  private func shown(_ day: Day) -> String {
    let aim = aim(day)
    return FrenchFormat.dayWithWeekday(day)
      + (aim == day ? "" : ", donc agir au plus tard le " + FrenchFormat.dayWithWeekday(aim))
  }

  private func remaining(_ day: Day) -> Text {
    let aim = aim(day)
    let words = RemainingTime.left(from: today, to: aim)
    let days = today.days(until: aim)
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

extension Reason {
  /// Without the answers that it rests on: what a reader sees of it.
  fileprivate var asSaid: Reason { Reason(text, citations: citations) }
}
