import Assessment
import Law

extension BilanReport {
  /// Every authority that the bilan rests on, once each, in the order in which the report names them.
  ///
  /// When one reference comes with several degrees of confidence, the lowest is kept.
  var citations: [Citation] {
    var all = adviceCitations
    func add(_ reason: Reason) { all += reason.citations }
    for route in comparedRoutes {
      guard route.status.isOpen else {
        route.reasons.forEach(add)
        continue
      }
      [route.time, route.lawyer, route.opposition, route.decider].forEach(add)
    }
    let statement = bilan.statement
    add(statement.regime)
    for invoice in statement.invoices {
      // The sum that gives each rate stands under its table.
      all += invoice.interest.map { Citation($0.rateSource.reference, $0.rateSource.confidence) }
      if let reason = invoice.setAside { add(reason) }
    }
    statement.gaps.forEach(add)
    statement.findings.forEach(add)
    if let other = statement.alternative { add(other.reason) }
    for finding in paymentTermsToSay {
      add(finding.reason)
      if let cap = finding.cap { add(cap.reason) }
      finding.notes.forEach(add)
    }
    [bilan.qualities.certain, bilan.qualities.liquide, bilan.qualities.exigible].forEach { add($0.reason) }
    bilan.proof.forEach { add($0.reason) }
    if hasClaim {
      let expected = wantedExhibits(.expected)
      if saysWhatGoesWithExhibits { all += bilan.exhibits.prefix(1).map(\.route.citation) }
      all += expected.map(\.citation)
    }
    for invoice in bilan.limitation {
      add(invoice.periodReason)
      [invoice.conservativeReason, invoice.possibleReason].compactMap { $0 }.forEach(add)
      (invoice.moved + invoice.didNotMove).forEach(add)
    }
    if let court = bilan.court { (court.reasons + [court.lawyer, court.priorAttempt]).forEach(add) }
    (bilan.wouldChange + bilan.mistakes).forEach(add)
    return CitationList.deduplicated(all)
  }
}

extension BilanReport {
  /// The authorities of the advice alone: an act received has no claim to count, to prove or to sue for.
  var adviceCitations: [Citation] {
    let steps = bilan.steps + bilan.notNow
    let advice = steps.flatMap { step in
      (step.reasons + step.mind).flatMap(\.citations) + (step.deadline?.citations ?? [])
    }
    guard isAboutReceivedAct else { return CitationList.deduplicated(advice) }
    return CitationList.deduplicated(advice + bilan.wouldChange.flatMap(\.citations))
  }
}

enum CitationList {
  static func deduplicated(_ citations: [Citation]) -> [Citation] {
    var position: [String: Int] = [:]
    var list: [Citation] = []
    for citation in citations {
      guard let index = position[citation.reference] else {
        position[citation.reference] = list.count
        list.append(citation)
        continue
      }
      let kept = list[index]
      list[index] = Citation(
        citation.reference, lower(kept.confidence, citation.confidence),
        note: kept.note.isEmpty ? citation.note : kept.note)
    }
    return list
  }

  private static func lower(_ left: Confidence, _ right: Confidence) -> Confidence {
    rank(left) >= rank(right) ? left : right
  }

  private static func rank(_ confidence: Confidence) -> Int {
    switch confidence {
    case .high: 0
    case .medium: 1
    case .low: 2
    }
  }
}
