import Basics
import Dossier
import Law

/// Payments set against the invoices, oldest first.
struct PaymentAllocation {
  private(set) var overpaid = Money.zero
  private(set) var gaps: [Reason] = []

  /// Applies every payment received through `day` to `ledgers` (same positions as the invoices; nil where
  /// the invoice has no usable amount), counting interest up to each payment.
  mutating func apply(_ dossier: Dossier, to ledgers: inout [InvoiceLedger?], on day: Day) {
    for payment in usable(dossier, on: day) {
      if let date = payment.date {
        for index in ledgers.indices { ledgers[index]?.accrue(through: date) }
      }
      var rest = payment.amount
      if let number = payment.number, let index = dossier.invoiceIndex(named: number) {
        guard ledgers[index] != nil else {
          gaps.append(
            Reason(
              "paiement de " + FrenchFormat.money(rest)
                + "\u{A0}: le montant de la facture qu’il nomme manque",
              facts: [payment.path, dossier.invoices[index].amount.path]))
          continue
        }
        rest = ledgers[index]?.pay(rest, principalFirst: payment.principalFirst) ?? rest
      }
      for index in order(ledgers, on: payment.date) where rest.isPositive {
        rest = ledgers[index]?.pay(rest, principalFirst: payment.principalFirst) ?? rest
      }
      overpaid += rest
    }
  }

  /// Debts already due first, the oldest before the others (1342-10 C. civ.); then those to come.
  private func order(_ ledgers: [InvoiceLedger?], on day: Day?) -> [Int] {
    ledgers.indices.filter { ledgers[$0]?.debt.isPositive == true }.sorted { left, right in
      (ledgers[left]?.due?.number ?? Int.max, left) < (ledgers[right]?.due?.number ?? Int.max, right)
    }
  }

  private struct Usable {
    let date: Day?
    let amount: Money
    let number: String?
    let principalFirst: Bool
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
          path: payment.amount.path))
    }
    return list.enumerated().sorted {
      ($0.element.date?.number ?? Int.min, $0.offset) < ($1.element.date?.number ?? Int.min, $1.offset)
    }.map(\.element)
  }
}
