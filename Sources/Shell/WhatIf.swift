package import Assessment
package import Basics
package import Dossier

/// Compares two sets of conclusions in the words of a person: first action, amount, dates.
package enum WhatIf {
  package static func differences(from before: KeyConclusions, to after: KeyConclusions) -> [Text] {
    var lines: [Text] = []
    func add(_ label: String, _ old: String, _ new: String) {
      guard old != new else { return }
      lines.append(Text(label + "\u{00A0}: " + old + " → ") + .strong(new))
    }
    add("première action", before.firstAction.title, after.firstAction.title)
    add("à faire avant le", deadline(before), deadline(after))
    add("total", FrenchFormat.money(before.total), FrenchFormat.money(after.total))
    add("prescription, au plus tôt le", limitation(before), limitation(after))
    add("tribunal", before.court ?? "à établir", after.court ?? "à établir")
    return lines
  }

  /// The conclusions that name this question among their facts.
  package static func conclusions(of bilan: Bilan, restingOn path: FactPath, question: String) -> [Text] {
    func rests(_ reasons: [Reason]) -> Bool { reasons.contains { $0.facts.contains(path) } }
    var lines: [Text] = []
    if rests(bilan.firstAction.reasons) || rests(bilan.firstAction.mind) {
      lines.append(Text("la première action — " + bilan.firstAction.title))
    }
    for advice in bilan.next + bilan.parallel where rests(advice.reasons) {
      lines.append(Text("la suite — " + advice.title))
    }
    for advice in bilan.notNow where rests(advice.reasons) {
      lines.append(Text("pas maintenant — " + advice.title))
    }
    if rests([bilan.statement.regime]) || rests(bilan.statement.gaps) {
      lines.append("les intérêts de retard")
    }
    for row in bilan.proof where rests([row.reason]) { lines.append(Text("la preuve — " + row.fact.label)) }
    for row in bilan.limitation
    where rests(
      [row.periodReason] + [row.conservativeReason, row.possibleReason].compactMap { $0 } + row.moved)
    {
      lines.append(Text("la prescription — " + row.label))
    }
    if let court = bilan.court, rests(court.reasons + [court.lawyer, court.priorAttempt]) {
      lines.append(Text("le tribunal — " + court.court))
    }
    return lines
  }

  private static func deadline(_ conclusions: KeyConclusions) -> String {
    conclusions.firstAction.deadline.map { FrenchFormat.day($0.day) } ?? "pas de date"
  }

  private static func limitation(_ conclusions: KeyConclusions) -> String {
    conclusions.limitation.map(FrenchFormat.day) ?? "inconnue"
  }
}
