import Assessment
import Basics

/// The décompte in JSON: sums by head, then each invoice with its lines of interest.
extension JSONValue {
  static func statement(_ statement: ClaimStatement) -> JSONValue {
    .object([
      ("le", day(statement.on)),
      ("principal", money(statement.principal)),
      ("interets", money(statement.interest)),
      ("indemnites", money(statement.fixedIndemnity)),
      ("total", money(statement.total)),
      ("trop_percu", money(statement.overpaid)),
      ("regime", reason(statement.regime)),
      ("methode", .string(statement.method)),
      ("non_calcule", .array(statement.gaps.map(reason))),
      ("constats", .array(statement.findings.map(reason))),
      ("autre_imputation", statement.alternative.map(alternative) ?? .null),
      ("factures", .array(statement.invoices.map(invoice))),
    ])
  }

  private static func alternative(_ other: StatementAlternative) -> JSONValue {
    .object([
      ("principal", money(other.principal)),
      ("interets", money(other.interest)),
      ("motif", reason(other.reason)),
    ])
  }

  private static func invoice(_ invoice: InvoiceStatement) -> JSONValue {
    .object([
      ("cle", .string(invoice.key)),
      ("libelle", .string(invoice.label)),
      ("emission", day(invoice.issued)),
      ("echeance", day(invoice.due)),
      ("echeance_calculee", .bool(invoice.dueIsDeduced)),
      ("montant", money(invoice.amount)),
      ("avoirs", money(invoice.creditNotes)),
      ("paye_sur_interets", money(invoice.paidOnInterest)),
      ("paye_sur_principal", money(invoice.paidOnPrincipal)),
      ("principal_du", money(invoice.principalDue)),
      ("interets", .array(invoice.interest.map(interest))),
      ("interets_dus", money(invoice.interestDue)),
      ("indemnite", money(invoice.fixedIndemnity)),
      ("mise_a_part", invoice.setAside.map(reason) ?? .null),
    ])
  }

  private static func interest(_ line: InterestLine) -> JSONValue {
    .object([
      ("du", day(line.from)),
      ("au", day(line.to)),
      ("jours", .integer(Int64(line.days))),
      ("base", money(line.base)),
      ("taux", .string(line.rate.canonical)),
      ("montant", money(line.amount)),
      ("source", citation(line.rateSource)),
    ])
  }
}
