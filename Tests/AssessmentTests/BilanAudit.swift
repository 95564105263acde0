import Law

@testable import Assessment

/// What no bilan may show: a conclusion without a ground, a statement of law without its authority.
enum BilanAudit {
  static func failures(of bilan: Bilan) -> [String] {
    var found = firstAction(bilan)
    for advice in [bilan.firstAction] + bilan.notNow + bilan.next + bilan.parallel {
      found += failures(advice)
    }
    for route in bilan.routes { found += failures(route) }
    for row in bilan.limitation { found += failures(row) }
    if let court = bilan.court {
      for reason in court.reasons + [court.lawyer, court.priorAttempt] where reason.citations.isEmpty {
        found.append("court without authority: \(reason.text)")
      }
    }
    for term in bilan.paymentTerms { found += failures(term) }
    for reason in bilan.statement.findings + [bilan.statement.regime] + bilan.mistakes
    where reason.citations.isEmpty {
      found.append("finding without authority: \(reason.text)")
    }
    for alert in bilan.alerts where alert.text.isEmpty || alert.facts.isEmpty {
      found.append("alert without facts: \(alert.text)")
    }
    // "que la loi permet": the article stands in the sentence, an alert has no other place for it.
    for alert in bilan.alerts where alert.text.contains("la loi") && !alert.text.contains("art.") {
      found.append("alert without article: \(alert.text)")
    }
    return found
  }

  private static func firstAction(_ bilan: Bilan) -> [String] {
    var found: [String] = []
    let first = bilan.firstAction
    if Set(bilan.notNow.map(\.rule)).count != bilan.notNow.count {
      found.append("a rule twice in pas maintenant")
    }
    if bilan.next.contains(where: { $0.rule == first.rule && $0.title == first.title }) {
      found.append("the first action again in ensuite")
    }
    if bilan.notNow.contains(where: { $0.rule == first.rule && $0.title == first.title }) {
      found.append("the first action again in pas maintenant")
    }
    if bilan.routes.count(where: { $0.status == .now }) > 1 { found.append("two routes for now") }
    return found
  }

  private static func failures(_ advice: Advice) -> [String] {
    var found: [String] = []
    if advice.title.isEmpty { found.append("\(advice.rule): empty title") }
    if advice.reasons.isEmpty || advice.reasons.contains(where: \.text.isEmpty) {
      found.append("\(advice.rule): empty reason")
    }
    if !advice.reasons.contains(where: { !$0.citations.isEmpty }) {
      found.append("\(advice.rule) \(advice.action): no authority")
    }
    if let deadline = advice.deadline, deadline.isFatal, deadline.citations.isEmpty {
      found.append("\(advice.rule): a deadline without authority")
    }
    for reason in advice.mind where reason.citations.isEmpty && !Self.isPractice(reason.text) {
      found.append("\(advice.rule): to mind without authority: \(reason.text)")
    }
    return found
  }

  /// Remarks that state no law: what to do in practice, or what the file shows.
  private static func isPractice(_ text: String) -> Bool {
    Self.practice.contains { text.hasPrefix($0) }
  }

  private static let practice: [String] = [
    "À la première échéance manquée", "Écrire à celui qui réclame", "L’enjeu est petit", "Mise à part, ",
    "Paiement sur un faux RIB",
    "Prévenir aussi le garant", "Réserve de propriété\u{A0}: demander aussi",
    "Travaux\u{A0}: lever les réserves",
    "Une lettre à chacun des débiteurs",
  ]

  private static func failures(_ route: RouteOption) -> [String] {
    var found: [String] = []
    if !route.reasons.contains(where: { !$0.citations.isEmpty }) {
      found.append("route \(route.id): no authority")
    }
    let told: [(String, Reason)] = [
      ("time", route.time), ("lawyer", route.lawyer), ("opposition", route.opposition),
      ("decider", route.decider),
    ]
    for (name, reason) in told where reason.citations.isEmpty {
      found.append("route \(route.id), \(name): no authority: \(reason.text)")
    }
    return found
  }

  private static func failures(_ row: InvoiceLimitation) -> [String] {
    var found: [String] = []
    let reasons =
      [row.periodReason, row.conservativeReason, row.possibleReason].compactMap { $0 } + row.moved
      + row.didNotMove
    for reason in reasons where reason.citations.isEmpty {
      found.append("limitation without authority: \(reason.text)")
    }
    if let conservative = row.conservative, let possible = row.possible, conservative > possible {
      found.append("limitation: the conservative date after the possible one")
    }
    return found
  }

  private static func failures(_ term: PaymentTermFinding) -> [String] {
    var found: [String] = []
    // A due date that somebody gave is a fact; one that the law gives has its article.
    if term.origin == .statutory || term.origin == .publicBuyer, term.reason.citations.isEmpty {
      found.append("payment term without authority: \(term.reason.text)")
    }
    for cap in [term.cap, term.otherCap].compactMap({ $0 }) where cap.reason.citations.isEmpty {
      found.append("cap without authority: \(cap.reason.text)")
    }
    // A note either has its authority, or says that it supposes a fact.
    for note in term.notes where note.citations.isEmpty && !note.text.contains("supposition") {
      found.append("note on a term without authority: \(note.text)")
    }
    return found
  }
}
