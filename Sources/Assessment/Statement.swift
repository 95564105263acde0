package import Basics
package import Dossier
package import Law

/// The claim statement (décompte) on `day`: what is owed, by head, invoice by invoice.
///
/// Totals count the invoices that are due, alive and in euros; the others keep their row with a reason in
/// `setAside`. The contested part of a claim stays in: it is named among `gaps`, never subtracted. Interest
/// runs on actual days over 365, each line rounded to the cent, so the lines add up to the total.
///
/// `limitations` spares a second computation when the caller has it.
package func claimStatement(
  _ dossier: Dossier, on day: Day, rates: RateBook = .embedded, limitations: [InvoiceLimitation]? = nil
) -> ClaimStatement {
  StatementComputation(dossier: dossier, day: day, rates: rates, limitations: limitations).run()
}

struct StatementComputation {
  let dossier: Dossier
  let day: Day
  let regime: InterestRegime
  let regimeRates: RegimeRates
  /// A judgment of insolvency may have stopped interest.
  let isInsolvent: Bool
  let rates: RateBook
  let index: InvoiceIndex
  /// The last date that can be argued, of each invoice.
  let expiries: [Day?]
  /// With its grounds: only when an invoice is barred and they must be said.
  let limitations: [InvoiceLimitation]?
  private let effects: DecisionEffects

  init(dossier: Dossier, day: Day, rates: RateBook, limitations known: [InvoiceLimitation]?) {
    self.dossier = dossier
    self.day = day
    self.rates = rates
    regime = dossier.interestRegime
    isInsolvent = dossier.debtor.judgmentDate.value != nil || dossier.debtor.publicationDate.value != nil
    regimeRates = RegimeRates(regime, rates: rates)
    let index = InvoiceIndex(dossier)
    self.index = index
    let expiries = known?.map(\.possible) ?? possibleLimitationDates(dossier, on: day, index: index)
    self.expiries = expiries
    limitations =
      known ?? (expiries.contains { $0.map { $0 < day } ?? false } ? limitation(dossier, on: day) : nil)
    effects = DecisionEffects(dossier, regime, on: day)
  }

  func run() -> ClaimStatement {
    var gaps = dossier.isInForeignCurrency ? [foreignCurrencyGap] : dossier.interestRegimeGaps(regime)
    var allocation = PaymentAllocation(dossier, index, on: day)
    let ledgers = counted(&allocation, keepsLines: true)
    let rows = dossier.invoices.indices.map { row($0, ledgers[$0]) }
    let totals = Totals(rows)
    gaps += allocation.gaps + creditNoteGaps + insolvencyGaps + contestGaps + effects.gaps
    gaps += oddFactGaps(regime)
    gaps += rateGaps(ledgers, rows)
    if allocation.overpaid.isPositive, totals.fixedIndemnity.isPositive {
      gaps.append(
        Reason(
          "le trop-perçu de " + FrenchFormat.money(allocation.overpaid)
            + " n’est pas imputé sur l’indemnité forfaitaire\u{A0}: les deux sont montrés à part",
          citations: [.interestFirst]))
    }
    return ClaimStatement(
      on: day, invoices: rows, principal: totals.principal, interest: totals.interest,
      fixedIndemnity: totals.fixedIndemnity,
      overpaid: allocation.overpaid, regime: dossier.interestRegimeReason(regime, on: day), method: method,
      gaps: gaps, findings: effects.findings,
      alternative: allocation.isArguable ? alternative(to: allocation, rows, totals) : nil)
  }

  /// The accounts once every payment is set against them, counted through the day; without their lines when
  /// only the sums are wanted.
  private func counted(_ allocation: inout PaymentAllocation, keepsLines: Bool) -> [InvoiceLedger?] {
    var ledgers = dossier.invoices.indices.map { ledger($0, keepsLines: keepsLines) }
    allocation.apply(dossier, to: &ledgers, expiries: expiries)
    for position in ledgers.indices { ledgers[position]?.accrue(through: day) }
    return ledgers
  }

  /// What the same payments would leave if those that say nothing had paid the principal first, as a debtor
  /// may have agreed with the creditor (1343-1 C. civ.); nil when nothing changes.
  private func alternative(
    to retained: PaymentAllocation, _ rows: [InvoiceStatement], _ totals: Totals
  ) -> StatementAlternative? {
    var allocation = retained.alternative
    let ledgers = counted(&allocation, keepsLines: false)
    var principal = Money.zero
    var interest = Money.zero
    for position in rows.indices where rows[position].setAside == nil {
      guard let ledger = ledgers[position] else { continue }
      principal += ledger.principal
      interest += ledger.interestDue
    }
    guard principal != totals.principal || interest != totals.interest else { return nil }
    return StatementAlternative(
      principal: principal, interest: interest,
      reason: Reason(
        "c’est le compte si les paiements sans précision réglaient d’abord le principal, parce que vous en étiez convenus ou que vous l’acceptez",
        facts: dossier.payments.map(\.allocation.path), citations: [.interestFirst, .allocationOfPayments]))
  }

  /// The sums over the rows that count, read in place.
  private struct Totals {
    var principal = Money.zero
    var interest = Money.zero
    var fixedIndemnity = Money.zero

    init(_ rows: [InvoiceStatement]) {
      for position in rows.indices where rows[position].setAside == nil {
        principal += rows[position].principalDue
        interest += rows[position].interestDue
        fixedIndemnity += rows[position].fixedIndemnity
      }
    }
  }

  // MARK: Ledgers

  /// Invoices and payments are read in place, here and below: each is long to copy, and a portfolio has many.
  private func ledger(_ index: Int, keepsLines: Bool) -> InvoiceLedger? {
    guard let amount = dossier.invoices[index].amount.value, amount.isPositive else { return nil }
    let due = due(index)?.day
    let from =
      dossier.isInForeignCurrency ? nil : due.flatMap { dossier.interestStart(regime, due: $0, on: day) }
    let run = InterestRun(
      rates: regimeRates, from: from, until: min(day, interestStop(index) ?? day),
      raisedFrom: effects.raisedFrom, capitalisedSince: from.flatMap(effects.capitalisedSince))
    return InvoiceLedger(
      principal: max(amount - creditNotes(index), .zero), due: due, run: run, keepsLines: keepsLines)
  }

  private func due(_ index: Int) -> (day: Day, isDeduced: Bool)? {
    if let given = dossier.invoices[index].due.value { return (given, false) }
    return dueDate(of: dossier.invoices[index], in: dossier).map { ($0.day, $0.deduced) }
  }

  private func creditNotes(_ index: Int) -> Money {
    dossier.invoices[index].creditNotes.deducted
  }

  /// The last day of interest when insolvency stops it: the judgment takes effect at the first hour of its
  /// date, so the day before. A loan or a payment deferred for a year or more goes on (L622-28 C. com.).
  private func interestStop(_ index: Int) -> Day? {
    guard isInsolvent else { return nil }
    let invoice = dossier.invoices[index]
    guard dossier.claimPrecedesJudgment(invoice) == true, !isLongCredit(invoice),
      let judgment = dossier.debtor.judgmentDate.value ?? dossier.debtor.publicationDate.value
    else { return nil }
    return judgment.adding(days: -1)
  }

  private func isLongCredit(_ invoice: Invoice) -> Bool {
    guard let granted = invoice.performedOn.value ?? invoice.issued.value, let due = invoice.due.value
    else { return false }
    return due >= Parameters.value(.differeInteretsMaintenus, on: granted).added(to: granted)
  }

  private func row(_ index: Int, _ ledger: InvoiceLedger?) -> InvoiceStatement {
    let due = due(index)
    let standing = dossier.standing(ofInvoiceAt: index, due: due?.day, expiry: expiries[index], on: day)
    return InvoiceStatement(
      key: dossier.invoices[index].key, label: invoiceLabel(dossier.invoices[index].number, position: index),
      issued: dossier.invoices[index].issued.value, due: due?.day, dueIsDeduced: due?.isDeduced ?? false,
      amount: dossier.invoices[index].amount.value ?? .zero, creditNotes: creditNotes(index),
      paidOnInterest: ledger?.paidOnInterest ?? .zero, paidOnPrincipal: ledger?.paidOnPrincipal ?? .zero,
      principalDue: ledger?.principal ?? .zero, interest: ledger?.lines ?? [],
      interestDue: ledger?.interestDue ?? .zero, fixedIndemnity: fixedIndemnity(index, ledger),
      setAside: standing == .alive
        ? nil : dossier.setAside(dossier.invoices[index], standing, limitation: limitations?[index]))
  }

  /// Once per invoice paid late; never against a consumer, in another currency, or for a due date that the
  /// insolvency judgment forbade to honour.
  private func fixedIndemnity(_ index: Int, _ ledger: InvoiceLedger?) -> Money {
    guard regime.bearsFixedIndemnity, !dossier.isInForeignCurrency, let ledger, ledger.wasLate,
      let due = ledger.due
    else { return .zero }
    if isInsolvent, dossier.claimPrecedesJudgment(dossier.invoices[index]) == true,
      let judgment = dossier.debtor.judgmentDate.value ?? dossier.debtor.publicationDate.value,
      due >= judgment
    {
      return .zero
    }
    return Parameters.value(.indemniteForfaitaire, on: due).money
  }

  // MARK: What could not be computed, or must be said

  private var foreignCurrencyGap: Reason {
    Reason(
      "les montants sont en " + (dossier.claim.currency.value ?? "")
        + "\u{A0}: rien n’est converti, aucun intérêt ni total"
        + " n’est calculé", facts: [dossier.claim.currency.path])
  }

  private var creditNoteGaps: [Reason] {
    dossier.invoices.indices.compactMap { position in
      guard let amount = dossier.invoices[position].amount.value, creditNotes(position) > amount
      else { return nil }
      let invoice = dossier.invoices[position]
      return Reason(
        invoiceLabel(invoice.number, position: position)
          + "\u{A0}: les avoirs dépassent la facture de " + FrenchFormat.money(creditNotes(position) - amount)
          + "\u{A0}; cet excédent n’est pas reporté sur les autres, vous le devez peut-être au débiteur",
        facts: [invoice.creditNotes.path, invoice.amount.path])
    }
  }

  private var insolvencyGaps: [Reason] {
    // The date asked is then that of the plan or of the closing, later than the opening that stops interest.
    if dossier.debtor.state.value == .plan || dossier.debtor.state.value == .cloturee {
      return [
        Reason(
          "les intérêts s’arrêtent au jugement qui a ouvert la procédure, avant le plan ou la clôture\u{A0}: avec cette date,"
            + " le décompte serait plus bas, à refaire avec l’avocat",
          facts: [dossier.debtor.judgmentDate.path, dossier.debtor.state.path],
          citations: [.interestStopsAtJudgment])
      ]
    }
    guard dossier.debtorIsInInsolvency, dossier.debtor.judgmentDate.value == nil else { return [] }
    return [
      Reason(
        "date du jugement d’ouverture inconnue\u{A0}: les intérêts s’arrêtent à ce jour-là, le décompte est à refaire",
        facts: [dossier.debtor.judgmentDate.path], citations: [.interestStopsAtJudgment])
    ]
  }

  private var contestGaps: [Reason] {
    var gaps: [Reason] = []
    let contest = dossier.contest
    if let form = contest.form.value, form != .non {
      let part = contest.scope.value == .partie ? contest.amount.value : nil
      let what = part.map { "la part contestée (" + FrenchFormat.money($0) + ")" } ?? "la somme contestée"
      gaps.append(
        Reason(
          what + " reste comprise dans le décompte" + excess(part),
          facts: [contest.form.path, contest.scope.path, contest.amount.path]))
    }
    if let owed = dossier.relation.owedToDebtor.value, owed.isPositive {
      gaps.append(
        Reason(
          "vous devez " + FrenchFormat.money(owed) + " au débiteur\u{A0}: la compensation n’est pas déduite",
          facts: [dossier.relation.owedToDebtor.path], citations: [.setOff]))
    }
    if let retention = dossier.relation.retention.value, retention.isPositive {
      gaps.append(
        Reason(
          "la retenue de garantie de " + FrenchFormat.money(retention)
            + " reste comprise\u{A0}: elle se libère "
            + Parameters.value(.liberationRetenueGarantie, on: day).formatted + " après la réception",
          facts: [dossier.relation.retention.path], citations: [.retention]))
    }
    return gaps
  }

  /// The part told as contested is more than everything claimed.
  private func excess(_ part: Money?) -> String {
    let claimed = dossier.invoices.compactMap(\.amount.value).reduce(Money.zero, +)
    guard let part, claimed.isPositive, part > claimed else { return "" }
    return ", dans la limite des factures (" + FrenchFormat.money(claimed) + ")"
  }

  /// Days of interest without a known rate, among the invoices that count.
  private func rateGaps(_ ledgers: [InvoiceLedger?], _ rows: [InvoiceStatement]) -> [Reason] {
    let counted = ledgers.indices.filter { rows[$0].setAside == nil }
    guard let from = counted.compactMap({ ledgers[$0]?.unknownFrom }).min(),
      let to = counted.compactMap({ ledgers[$0]?.unknownTo }).max()
    else { return [] }
    let last =
      regime.needsDemand ? rates.lastLegalDay : min(rates.lastLegalDay, rates.lastEcbDay)
    let known = "les taux sont connus jusqu’au " + FrenchFormat.day(last)
    let text =
      from > last
      ? known + "\u{A0}: les intérêts s’arrêtent là, rien n’est extrapolé"
      : "taux inconnus entre le " + FrenchFormat.day(from) + " et le " + FrenchFormat.day(to)
        + "\u{A0}: aucun intérêt n’est compté pour les jours sans taux\u{A0}; " + known
    return [Reason(text, facts: [], citations: [regime.needsDemand ? .legalInterest : .latePenalties])]
  }

  private var method: String {
    "Nombre exact de jours sur 365, du lendemain de "
      + (regime.needsDemand ? "la mise en demeure" : "l’échéance")
      + " au jour du paiement ou du décompte, inclus\u{A0}; intérêts simples sur le montant TTC restant dû\u{A0}; chaque ligne"
      + " est arrondie au centime\u{A0}; un paiement règle d’abord les intérêts, sauf s’il précise le principal\u{A0};"
      + " sans précision, la dette échue la plus ancienne."
  }
}
