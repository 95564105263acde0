import Basics
import Dossier
import Law

/// What would move the advice, found by trying: each fact that is open or doubtful takes each value that it may
/// have, the rules run again, and the first action, its date, the total, the limitation, the court and the
/// longest payment term are compared. What moves nothing is not said.
extension RuleContext {
  /// What a supposition moves first, and what is needed to say it.
  enum Effect: Sendable {
    case action(Advice)
    case date(Deadline, Advice)
    case total(ClaimStatement)
    case limitation(Day, before: Day, [Citation])
    case court(CourtFinding)
    case term(PaymentTermFinding)

    /// The action first, then its date, the amount, the limitation, the court, the payment term.
    var rank: Int {
      switch self {
      case .action: 0
      case .date: 1
      case .total: 2
      case .limitation: 3
      case .court: 4
      case .term: 5
      }
    }
  }

  private struct Finding: Sendable {
    let fact: OpenFact
    let supposition: OpenFact.Supposition
    let effect: Effect
    /// Inside a rank: the place, in the table, of the rule that would conclude.
    let place: Int
  }

  /// How many are told; the others are counted.
  static let toldSuppositions = 10

  func wouldChange(_ first: Advice) -> [Reason] {
    guard first.rule != "A1", first.action != .completerDossier else { return [] }
    let ranked = ranked(first)
    var told = ranked.prefix(Self.toldSuppositions).map { sentence($0) }
    let others = ranked.dropFirst(Self.toldSuppositions)
    if !others.isEmpty {
      told.append(
        Reason(
          FrenchFormat.count(
            others.count, "autre réponse changerait aussi quelque chose",
            "autres réponses changeraient aussi quelque chose")
            + ", avec moins de conséquences.",
          facts: others.map(\.fact.path)))
    }
    return told
  }

  /// Every supposition that moves something, in words, the one that moves first before the others.
  func suppositions(_ first: Advice) -> [Reason] { ranked(first).map { sentence($0) } }

  private func ranked(_ first: Advice) -> [Finding] {
    let facts = openFacts()
    let terms = facts.contains { $0.moves.contains(.terms) } ? paymentTermVerdicts(dossier) : []
    let found = facts.compactMap { mostConsequential($0, first, terms) }
    // Stable: at equal rank and place, the order of the questions.
    return found.enumerated().sorted {
      ($0.element.effect.rank, $0.element.place, $0.offset)
        < ($1.element.effect.rank, $1.element.place, $1.offset)
    }.map(\.element)
  }

  /// The value of one fact that moves the most; the values stand in the order of their weight, so that the
  /// first one that moves the action is the one to tell.
  private func mostConsequential(
    _ fact: OpenFact, _ first: Advice, _ terms: [PaymentTermFinding.Verdict]
  ) -> Finding? {
    var best: Finding?
    for supposition in fact.suppositions {
      var changed = dossier
      supposition.change(&changed)
      guard let (effect, place) = effect(first, parts(after: fact.moves, changed), fact, terms) else {
        continue
      }
      if best.map({ effect.rank < $0.effect.rank }) ?? true {
        best = Finding(fact: fact, supposition: supposition, effect: effect, place: place)
      }
      if effect.rank == 0 { break }
    }
    return best
  }

  /// What a fact moves, computed again; the rest is shared.
  private struct Parts {
    let dossier: Dossier
    var statement: ClaimStatement
    var limitation: [InvoiceLimitation]
    var proof: [ProofRow]
    var court: CourtFinding?
    /// Something that the rules look at is another than before.
    var isMoved = false
    var isCourtMoved = false
  }

  private func parts(after moves: OpenFact.Moves, _ changed: Dossier) -> Parts {
    var parts = Parts(
      dossier: changed, statement: statement, limitation: limitation, proof: proof, court: court)
    if moves.contains(.limitation) {
      let other = Assessment.limitation(changed, on: day)
      if !zip(other, limitation).allSatisfy({
        $0.conservative == $1.conservative && $0.possible == $1.possible
      }) {
        parts.limitation = other
        parts.isMoved = true
      }
    }
    // A limitation that did not move leaves the account as it is.
    if moves.contains(.amounts) || parts.isMoved {
      let other = claimStatement(changed, on: day, rates: rates, limitations: parts.limitation)
      if !other.countsLike(statement) {
        parts.statement = other
        parts.isMoved = true
      }
    }
    if moves.contains(.proof) {
      let other = proofMatrix(changed, on: day, limitations: parts.limitation)
      if !zip(other, proof).allSatisfy({ $0.strength == $1.strength }) {
        parts.proof = other
        parts.isMoved = true
      }
    }
    if moves.contains(.court) {
      let other = courtFinding(changed, principal: parts.statement.principal, on: day)
      if other?.court != court?.court {
        parts.court = other
        parts.isCourtMoved = true
      }
    }
    return parts
  }

  /// The first action under a supposition: `first` itself when nothing that the rules look at has moved.
  private func advice(_ first: Advice, _ parts: Parts, _ fact: OpenFact) -> Advice {
    let rereads = parts.isMoved || fact.moves.contains(.history)
    if !rereads, let readers = fact.readers {
      guard !readers.isEmpty else { return first }
      let isShared = !fact.moves.contains(.invoice) && !parts.isCourtMoved
      let other = isShared ? with(parts.dossier) : context(parts)
      return other.firstAction(otherThan: first, reading: readers)
    }
    let isShared = !rereads && !fact.moves.contains(.invoice) && !parts.isCourtMoved
    return (isShared ? with(parts.dossier) : context(parts)).firstAction()
  }

  private func context(_ parts: Parts) -> RuleContext {
    RuleContext(
      dossier: parts.dossier, day: day, rates: rates, statement: parts.statement,
      limitation: parts.limitation, proof: parts.proof, court: parts.court)
  }

  /// The same first action as ``firstAction()``, when only the rules `readers` can conclude otherwise than
  /// they did, and `first` is what they concluded.
  private func firstAction(otherThan first: Advice, reading readers: [String]) -> Advice {
    let place = Self.places[first.rule] ?? Self.places.count
    for id in readers.sorted(by: { (Self.places[$0] ?? 0) < (Self.places[$1] ?? 0) }) {
      guard let reader = Self.places[id], reader <= place, let rule = RuleRegistry.rule(id) else { continue }
      if reader == place { return firstAction() }
      guard case .applies(let conclusion) = rule.evaluate(self), conclusion.place == .ladder else { continue }
      return isTooThin && !RuleRegistry.early.contains(id) ? completeFile() : conclusion.advice
    }
    return first
  }

  private static let places: [String: Int] = Dictionary(
    (RuleRegistry.byPrecedence(for: nil) + RuleRegistry.receivedAct).enumerated().map {
      ($0.element.id, $0.offset)
    }, uniquingKeysWith: min)

  private func effect(
    _ first: Advice, _ parts: Parts, _ fact: OpenFact, _ terms: [PaymentTermFinding.Verdict]
  ) -> (Effect, place: Int)? {
    let advice = advice(first, parts, fact)
    // A supposition that would leave a file too thin to conclude teaches nothing.
    guard advice.action != .completerDossier else { return nil }
    let place = Self.places[advice.rule] ?? Self.places.count
    if advice.action != first.action || advice.title != first.title { return (.action(advice), place) }
    if let date = advice.deadline, date.day != first.deadline?.day { return (.date(date, advice), place) }
    if parts.isMoved {
      if parts.statement.total != statement.total { return (.total(parts.statement), 0) }
      if let moved = movedLimitation(parts.limitation) { return (moved, 0) }
    }
    if fact.moves.contains(.court), let finding = parts.court, finding.court != court?.court {
      return (.court(finding), 0)
    }
    if fact.moves.contains(.terms), let term = movedTerm(parts.dossier, terms) { return (.term(term), 0) }
    return nil
  }

  private func movedLimitation(_ other: [InvoiceLimitation]) -> Effect? {
    guard let before = limitation.compactMap(\.conservative).min(),
      let after = other.compactMap(\.conservative).min(), before != after,
      let row = other.first(where: { $0.conservative == after })
    else { return nil }
    let citations = row.conservativeReason?.citations ?? []
    return .limitation(after, before: before, citations.isEmpty ? row.periodReason.citations : citations)
  }

  /// An invoice whose due date would be, or would no longer be, beyond the longest term that the law allows.
  private func movedTerm(_ changed: Dossier, _ before: [PaymentTermFinding.Verdict]) -> PaymentTermFinding? {
    let after = paymentTermVerdicts(changed)
    let moved = zip(before, after).enumerated().first { _, pair in
      pair.0 != pair.1 && (pair.0 == .beyond || pair.1 == .beyond)
    }
    return moved.map { paymentTerms(changed)[$0.offset] }
  }

  // MARK: Words

  private func sentence(_ found: Finding) -> Reason {
    let (words, citations) = words(found.effect)
    return Reason(
      "Si \(found.supposition.words(found.fact.of))\u{A0}: \(words).", facts: [found.fact.path],
      citations: Array(citations.prefix(1)))
  }

  private func words(_ effect: Effect) -> (String, [Citation]) {
    switch effect {
    case .action(let advice):
      let date = advice.deadline.map { ", au \(FrenchFormat.day($0.day))" } ?? ""
      return ("la première action serait «\u{A0}\(advice.title)\u{A0}»\(date)", authority(of: advice))
    case .date(let date, let advice):
      return ("la date serait le \(FrenchFormat.day(date.day))", date.citations + authority(of: advice))
    case .total(let other):
      return (
        "le total serait de \(FrenchFormat.money(other.total)) au lieu de \(FrenchFormat.money(statement.total))",
        other.regime.citations
      )
    case .limitation(let after, let before, let citations):
      return (
        "la prescription serait acquise, au plus tôt, le \(FrenchFormat.day(after)) au lieu du \(FrenchFormat.day(before))",
        citations
      )
    case .court(let finding):
      return ("le tribunal ne serait plus le même (\(finding.court))", finding.reasons.first?.citations ?? [])
    case .term(let finding):
      let last = finding.lastDayAllowed.map { " (\(FrenchFormat.day($0)) au plus tard)" } ?? ""
      let words =
        finding.verdict == .beyond
        ? "l’échéance de la \(finding.label) dépasserait le délai que la loi permet\(last)"
        : "l’échéance de la \(finding.label) ne dépasserait plus le délai que la loi permet\(last)"
      return (words, finding.cap?.reason.citations ?? [])
    }
  }

  /// The authority of the rule itself before those that its reasons borrow.
  private func authority(of advice: Advice) -> [Citation] {
    let quoted = advice.reasons.flatMap(\.citations)
    let own = RuleRegistry.rule(advice.rule)?.citations ?? []
    return (quoted.first(where: own.contains) ?? quoted.first ?? own.first).map { [$0] } ?? []
  }
}

extension RuleContext {
  /// The first action under one supposition, by the short way: what the test compares with the long one.
  func firstAction(supposing supposition: OpenFact.Supposition, of fact: OpenFact, first: Advice) -> Advice {
    var changed = dossier
    supposition.change(&changed)
    return advice(first, parts(after: fact.moves, changed), fact)
  }
}

extension ClaimStatement {
  /// The same sums, on the same invoices, due on the same days: the rules see no difference.
  fileprivate func countsLike(_ other: ClaimStatement) -> Bool {
    total == other.total && principal == other.principal && interest == other.interest
      && overpaid == other.overpaid
      && zip(invoices, other.invoices).allSatisfy {
        $0.due == $1.due && $0.dueIsDeduced == $1.dueIsDeduced && $0.principalDue == $1.principalDue
          && $0.interestDue == $1.interestDue && ($0.setAside == nil) == ($1.setAside == nil)
      }
  }
}
