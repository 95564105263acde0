package import Basics
package import Dossier
import Law

/// Is the claim certain, liquide and exigible? Yes, no, in part, or what is missing.
package func claimQualities(_ dossier: Dossier, statement: ClaimStatement, on day: Day) -> ClaimQualities {
  ClaimQualities(
    certain: certain(dossier, statement, on: day), liquide: liquide(dossier, statement),
    exigible: exigible(dossier, statement))
}

/// Certain: the obligation exists and is not seriously disputed.
private func certain(_ dossier: Dossier, _ statement: ClaimStatement, on day: Day) -> Quality3 {
  let contest = dossier.contest
  let evidence = ProofEvidence(dossier: dossier, day: day)
  let obligation = evidence.obligation
  switch contest.form.value {
  case .ecrite:
    let left = statement.openPrincipal
    let coversAll = left.isPositive && contest.amount.value.map { $0 >= left } ?? false
    if contest.scope.value == .partie, !coversAll {
      return Quality3(
        .partly,
        Reason(
          "contestée en partie par écrit\u{A0}: le reste peut être réclamé sans attendre",
          facts: [contest.form.path, contest.scope.path, contest.amount.path], citations: [.certainClaim]))
    }
    if contest.precise.isFalse {
      return Quality3(
        .partly,
        Reason(
          "contestée par écrit, sans motif précis", facts: [contest.form.path, contest.precise.path],
          citations: [.certainClaim]))
    }
    return Quality3(
      .no,
      Reason(
        "contestée par écrit\u{A0}: le juge devra trancher",
        facts: [contest.form.path, contest.reasons.path],
        citations: [.certainClaim]))
  case .orale, .dejaPaye:
    return Quality3(
      .partly,
      Reason(
        contest.form.value == .dejaPaye
          ? "le débiteur dit avoir déjà payé\u{A0}: il lui revient de le prouver"
          : "contestée de vive voix seulement\u{A0}: à faire préciser par écrit",
        facts: [contest.form.path, contest.proofs.path], citations: [.burdenOfProof]))
  case .non, nil:
    break
  }
  let facts = obligation.reason.facts
  switch obligation.strength {
  // An order is always to be proved: the row is never moot.
  case .missing, .moot:
    return Quality3(
      .unknown,
      Reason("rien ne prouve encore l’engagement du débiteur", facts: facts, citations: [.noTitleToOneself]))
  case .weak:
    return Quality3(
      .partly, Reason("l’engagement du débiteur est mal prouvé", facts: facts, citations: [.burdenOfProof]))
  case .proved:
    guard contest.form.value == .non else {
      return Quality3(
        .partly,
        Reason("prouvée\u{A0}; il reste à dire si le débiteur la conteste", facts: [contest.form.path]))
    }
    // An order alone does not make the price owed: the debtor may answer that nothing was delivered.
    let performance = evidence.execution
    guard ![.missing, .moot].contains(performance.strength) || !dossier.pricePaysForADelivery else {
      return Quality3(
        .partly,
        Reason(
          "la commande est prouvée et non contestée, mais " + performance.reason.text,
          facts: facts + performance.reason.facts + [contest.form.path],
          citations: [.certainClaim, .burdenOfProof]))
    }
    return Quality3(
      .yes, Reason("prouvée et non contestée", facts: facts + [contest.form.path], citations: [.certainClaim])
    )
  }
}

extension Dossier {
  /// Goods, works or a service are delivered before they are paid for; a rent, a loan, a bill or a cheque is
  /// owed by its own writing.
  fileprivate var pricePaysForADelivery: Bool {
    switch relation.nature.value {
    case .loyerCommercial, .loyerHabitation, .pret, .lettreDeChange, .cheque: false
    default: true
    }
  }
}

/// Liquide: the amount is determined.
private func liquide(_ dossier: Dossier, _ statement: ClaimStatement) -> Quality3 {
  let missing = dossier.invoices.filter { $0.amount.value == nil }
  if dossier.invoices.isEmpty {
    return Quality3(.unknown, Reason("aucune facture n’est encore saisie"))
  }
  if missing.count == dossier.invoices.count {
    return Quality3(.unknown, Reason("aucun montant n’est connu", facts: missing.map(\.amount.path)))
  }
  if !missing.isEmpty {
    return Quality3(
      .partly,
      Reason(
        "le montant de " + FrenchFormat.count(missing.count, "facture", "factures") + " manque",
        facts: missing.map(\.amount.path)))
  }
  if dossier.claim.priceAgreed.isFalse {
    return Quality3(
      .no,
      Reason(
        "le prix n’a pas été convenu d’avance et aucun barème ne le fixe\u{A0}: il faut un accord ou un juge",
        facts: [dossier.claim.priceAgreed.path], citations: [.certainClaim]))
  }
  if dossier.isInForeignCurrency {
    return Quality3(
      .partly,
      Reason(
        "le montant est déterminé, mais il n’est pas en euros\u{A0}: rien n’est converti",
        facts: [dossier.claim.currency.path]))
  }
  guard statement.openPrincipal.isPositive else {
    return Quality3(
      .no,
      Reason(
        "les paiements et les avoirs ne laissent rien à réclamer en principal",
        facts: dossier.payments.map(\.amount.path) + dossier.invoices.map(\.creditNotes.path)))
  }
  return Quality3(
    .yes, Reason("le montant de chaque facture est déterminé", facts: dossier.invoices.map(\.amount.path)))
}

/// Exigible: the due date is over.
private func exigible(_ dossier: Dossier, _ statement: ClaimStatement) -> Quality3 {
  let day = statement.on
  let dues = dossier.invoices.map { dueDate(of: $0, in: dossier) }
  let known = dues.compactMap { $0 }
  let unknownPaths = zip(dossier.invoices, dues).filter { $0.1 == nil }.map(\.0.due.path)
  if known.isEmpty {
    return Quality3(.unknown, Reason("aucune échéance n’est connue", facts: unknownPaths))
  }
  let past = known.filter { $0.day < day }
  let facts = known.flatMap(\.reason.facts)
  if past.count == dossier.invoices.count {
    let deduced = past.contains(where: \.deduced)
    let citations: [Citation] = deduced ? past.flatMap(\.reason.citations) : [.exigibleAtTerm]
    let text =
      deduced
      ? "l’échéance, calculée faute d’être donnée, est passée"
      : past.count == 1 ? "l’échéance est passée" : "toutes les échéances sont passées"
    return Quality3(.yes, Reason(text, facts: facts, citations: citations))
  }
  if past.isEmpty {
    let first = known.map(\.day).min()
    let text = first.map { "rien n’est encore échu\u{A0}; première échéance\u{A0}: " + FrenchFormat.day($0) }
    return Quality3(
      .no, Reason(text ?? "rien n’est encore échu", facts: facts, citations: [.exigibleAtTerm]))
  }
  return Quality3(
    .partly,
    Reason(
      FrenchFormat.count(past.count, "facture échue", "factures échues") + " sur "
        + FrenchFormat.integer(dossier.invoices.count), facts: facts + unknownPaths,
      citations: [.exigibleAtTerm]))
}
