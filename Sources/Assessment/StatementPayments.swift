import Basics
import Dossier
import Law

/// Payments set against the invoices: the one that they name, then the oldest due date first. An invoice that
/// was already barred comes last: the debtor had the least interest in paying it (1342-10 C. civ.).
///
/// Each invoice is counted only when a payment reaches it, so that the work grows with the number of invoices
/// and payments, not with their product.
struct PaymentAllocation {
  private(set) var overpaid = Money.zero
  private(set) var gaps: [Reason] = []
  /// A payment whose use the debtor did not state met some interest: another allocation can be argued.
  private(set) var isArguable = false
  private let rates: RateBook
  /// Payments that say nothing go to the principal first: only to show the alternative.
  private let unspecifiedToPrincipal: Bool

  init(rates: RateBook, unspecifiedToPrincipal: Bool = false) {
    self.rates = rates
    self.unspecifiedToPrincipal = unspecifiedToPrincipal
  }

  /// Applies every payment received through `day` to `ledgers` (same positions as the invoices; nil where
  /// the invoice has no usable amount), counting interest up to each payment.
  mutating func apply(
    _ dossier: Dossier, _ index: InvoiceIndex, to ledgers: inout [InvoiceLedger?], expiries: [Day?],
    on day: Day
  ) {
    // Debts to come are after every debt already due: the order of the due dates is the legal one.
    let order = ledgers.indices.filter { ledgers[$0] != nil }.sorted { left, right in
      (ledgers[left]?.due?.number ?? Int.max, left) < (ledgers[right]?.due?.number ?? Int.max, right)
    }
    var oldest = 0
    var barred: [Int] = []
    var oldestBarred = 0
    for payment in usable(dossier, on: day) {
      var rest = payment.amount
      if let number = payment.number, let position = index[number] {
        guard ledgers[position] != nil else {
          gaps.append(
            Reason(
              "paiement de " + FrenchFormat.money(rest)
                + "\u{A0}: le montant de la facture qu’il nomme manque",
              facts: [payment.path, dossier.invoices[position].amount.path]))
          continue
        }
        rest = settle(rest, payment, &ledgers[position])
      }
      // A debt that was paid stays paid: the next payment need not look at it again.
      while rest.isPositive, oldest < order.count {
        let position = order[oldest]
        if let date = payment.date, let expiry = expiries[position], expiry < date {
          barred.append(position)
          oldest += 1
          continue
        }
        rest = settle(rest, payment, &ledgers[position])
        if rest.isPositive { oldest += 1 }
      }
      while rest.isPositive, oldestBarred < barred.count {
        rest = settle(rest, payment, &ledgers[barred[oldestBarred]])
        if rest.isPositive { oldestBarred += 1 }
      }
      overpaid += rest
    }
  }

  private mutating func settle(_ amount: Money, _ payment: Usable, _ ledger: inout InvoiceLedger?) -> Money {
    guard ledger != nil else { return amount }
    if let date = payment.date { ledger?.accrue(through: date, rates: rates) }
    if payment.isUnspecified, ledger?.interestDue.isPositive == true { isArguable = true }
    let principalFirst = payment.principalFirst || (unspecifiedToPrincipal && payment.isUnspecified)
    return ledger?.pay(amount, principalFirst: principalFirst) ?? amount
  }

  private struct Usable {
    let date: Day?
    let amount: Money
    let number: String?
    let principalFirst: Bool
    /// Neither the debtor nor the parties said what it pays.
    let isUnspecified: Bool
    let path: FactPath
  }

  /// Payments with a usable amount, by date; one without a date comes first, set against principal, so that
  /// nothing is claimed in excess.
  private mutating func usable(_ dossier: Dossier, on day: Day) -> [Usable] {
    var list: [Usable] = []
    for payment in dossier.payments {
      guard let amount = payment.amount.value else {
        gaps.append(
          Reason("un paiement est sans montant\u{A0}: il n’est pas déduit", facts: [payment.amount.path]))
        continue
      }
      guard amount.isPositive else {
        let text =
          "paiement de " + FrenchFormat.money(amount)
          + "\u{A0}: il n’est pas compté, un paiement reçu est positif"
        gaps.append(Reason(text, facts: [payment.amount.path]))
        continue
      }
      if let date = payment.date.value, date > day {
        gaps.append(
          Reason(
            "paiement du " + FrenchFormat.day(date) + ", postérieur au décompte\u{A0}: il n’est pas déduit",
            facts: [payment.date.path]))
        continue
      }
      if payment.date.value == nil {
        gaps.append(
          Reason(
            "paiement de " + FrenchFormat.money(amount)
              + " sans date\u{A0}: il est déduit du principal avant tout intérêt, par prudence",
            facts: [payment.date.path], citations: [.interestFirst]))
      }
      list.append(
        Usable(
          date: payment.date.value, amount: amount, number: payment.invoiceNumber.value,
          principalFirst: payment.allocation.value == .principal || payment.date.value == nil,
          isUnspecified: payment.date.value != nil && payment.allocation.value != .principal
            && payment.allocation.value != .interets,
          path: payment.amount.path))
    }
    return list.enumerated().sorted {
      ($0.element.date?.number ?? Int.min, $0.offset) < ($1.element.date?.number ?? Int.min, $1.offset)
    }.map(\.element)
  }
}
