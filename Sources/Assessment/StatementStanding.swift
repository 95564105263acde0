package import Basics
import Dossier
import Law

/// Where an invoice stands: counted by rules and courts, or set aside and named apart.
enum InvoiceStanding: String, Hashable, Sendable, CaseIterable {
  /// Due, alive, with an amount.
  case alive
  case notDue = "non_echue"
  /// Past its possible limitation date.
  case barred = "prescrite"
  case amountMissing = "montant_manquant"
  case amountNotPositive = "montant_nul"
  case dueMissing = "echeance_manquante"
  /// Not in euros: nothing is computed.
  case foreignCurrency = "devise"
}

extension Dossier {
  /// The standing of the invoice at a position, on `day`; `expiry` is the last date of its limitation that can be argued.
  func standing(ofInvoiceAt index: Int, due: Day?, expiry: Day?, on day: Day) -> InvoiceStanding {
    guard let amount = invoices[index].amount.value else { return .amountMissing }
    guard amount.isPositive else { return .amountNotPositive }
    if isInForeignCurrency { return .foreignCurrency }
    guard let due else { return .dueMissing }
    if due >= day { return .notDue }
    if let expiry, expiry < day { return .barred }
    return .alive
  }

  /// Why an invoice is set aside, or nil when it is counted.
  func setAside(_ invoice: Invoice, _ standing: InvoiceStanding, limitation: InvoiceLimitation?) -> Reason? {
    switch standing {
    case .alive: return nil
    case .amountMissing: return Reason("son montant manque", facts: [invoice.amount.path])
    case .amountNotPositive:
      return Reason(
        "son montant n’est pas positif\u{A0}: un avoir se déclare avec la facture qu’il réduit",
        facts: [invoice.amount.path])
    case .foreignCurrency:
      return Reason(
        "elle n’est pas en euros\u{A0}: rien n’est converti ni calculé", facts: [claim.currency.path])
    case .dueMissing:
      return Reason(
        "son échéance manque, et le délai convenu ne permet pas de la calculer",
        facts: [invoice.due.path, relation.term.path, relation.termDays.path, invoice.issued.path])
    case .notDue:
      guard let due = dueDate(of: invoice, in: self) else { return nil }
      return Reason(
        "elle n’est pas encore échue\u{A0}: " + FrenchFormat.day(due.day) + ", exigible le lendemain",
        facts: due.reason.facts, citations: [.exigibleAtTerm])
    case .barred:
      guard let possible = limitation?.possible else { return nil }
      return Reason(
        "elle est prescrite\u{A0}: le dernier jour défendable était le " + FrenchFormat.day(possible)
          + "\u{A0}; le débiteur peut encore payer, mais il peut refuser",
        facts: limitation?.possibleReason?.facts ?? [],
        citations: limitation?.periodReason.citations ?? [])
    }
  }
}

extension ClaimStatement {
  /// Principal still owed on every invoice, those set aside included: what a declaration of claim or a
  /// "nothing left to pay" test must look at. ``principal`` counts only the invoices that are not set aside.
  package var openPrincipal: Money { invoices.reduce(Money.zero) { $0 + $1.principalDue } }

  /// The rows that the totals count.
  var counted: [InvoiceStatement] { invoices.filter { $0.setAside == nil } }
}
