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
  /// Payments that say nothing go to the principal first: only to show the alternative.
  private let unspecifiedToPrincipal: Bool

  private let payments: [Usable]

  /// The payments of `dossier` received through `day`.
  init(_ dossier: Dossier, _ index: InvoiceIndex, on day: Day) {
    unspecifiedToPrincipal = false
    (payments, gaps) = Self.usable(dossier, index, on: day)
  }

  /// The same payments, not yet set against anything, those that say nothing going to the principal first.
  private init(alternativeTo other: PaymentAllocation) {
    unspecifiedToPrincipal = true
    payments = other.payments
  }

  var alternative: PaymentAllocation { PaymentAllocation(alternativeTo: self) }

  /// Applies every payment to `ledgers` (same positions as the invoices; nil where
  /// the invoice has no usable amount), counting interest up to each payment.
  mutating func apply(
    _ dossier: Dossier, to ledgers: inout [InvoiceLedger?], expiries: [Day?]
  ) {
    // Debts to come are after every debt already due: the order of the due dates is the legal one.
    let order = ledgers.indices.compactMap { position in
      ledgers[position].map { ($0.due?.number ?? Int.max, position) }
    }.sorted { $0 < $1 }.map(\.1)
    var oldest = 0
    var barred: [Int] = []
    var oldestBarred = 0
    for payment in payments {
      var rest = payment.amount
      if let position = payment.invoice {
        guard ledgers[position] != nil else {
          gaps.append(
            Reason(
              "paiement de " + FrenchFormat.money(rest)
                + "\u{A0}: le montant de la facture qu’il nomme manque",
              facts: [
                dossier.payments[payment.position].amount.path, dossier.invoices[position].amount.path,
              ]))
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
    if let date = payment.date { ledger?.accrue(through: date) }
    if payment.isUnspecified, ledger?.interestDue.isPositive == true { isArguable = true }
    let principalFirst = payment.principalFirst || (unspecifiedToPrincipal && payment.isUnspecified)
    return ledger?.pay(amount, principalFirst: principalFirst) ?? amount
  }

  private struct Usable {
    let date: Day?
    let amount: Money
    /// The position of the invoice that it names.
    let invoice: Int?
    let principalFirst: Bool
    /// Neither the debtor nor the parties said what it pays.
    let isUnspecified: Bool
    /// Its position in the dossier.
    let position: Int
  }

  /// Payments with a usable amount, by date; one without a date comes first, set against principal, so that
  /// nothing is claimed in excess.
  private static func usable(
    _ dossier: Dossier, _ index: InvoiceIndex, on day: Day
  ) -> (payments: [Usable], gaps: [Reason]) {
    var list: [Usable] = []
    var gaps: [Reason] = []
    list.reserveCapacity(dossier.payments.count)
    for position in dossier.payments.indices {
      guard let amount = dossier.payments[position].amount.value else {
        gaps.append(
          Reason(
            "un paiement est sans montant\u{A0}: il n’est pas déduit",
            facts: [dossier.payments[position].amount.path]))
        continue
      }
      guard amount.isPositive else {
        let text =
          "paiement de " + FrenchFormat.money(amount)
          + "\u{A0}: il n’est pas compté, un paiement reçu est positif"
        gaps.append(Reason(text, facts: [dossier.payments[position].amount.path]))
        continue
      }
      if let date = dossier.payments[position].date.value, date > day {
        gaps.append(
          Reason(
            "paiement du " + FrenchFormat.day(date) + ", postérieur au décompte\u{A0}: il n’est pas déduit",
            facts: [dossier.payments[position].date.path]))
        continue
      }
      if dossier.payments[position].date.value == nil {
        gaps.append(
          Reason(
            "paiement de " + FrenchFormat.money(amount)
              + " sans date\u{A0}: il est déduit du principal avant tout intérêt, par prudence",
            facts: [dossier.payments[position].date.path], citations: [.interestFirst]))
      }
      list.append(
        Usable(
          date: dossier.payments[position].date.value, amount: amount,
          invoice: index.named[position],
          principalFirst: dossier.payments[position].allocation.value == .principal
            || dossier.payments[position].date.value == nil,
          isUnspecified: dossier.payments[position].date.value != nil
            && dossier.payments[position].allocation.value != .principal
            && dossier.payments[position].allocation.value != .interets,
          position: position))
    }
    // Positions are sorted, not the payments themselves: a large portfolio has many.
    let order = list.indices.map { (list[$0].date?.number ?? Int.min, $0) }.sorted { $0 < $1 }
    return (order.map { list[$0.1] }, gaps)
  }
}
