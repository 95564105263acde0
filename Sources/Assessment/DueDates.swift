package import Basics
package import Dossier
import Law

/// The day on which an invoice had to be paid: the one given, else the one that follows from the agreed
/// term, else the one that the law sets. Nil when a term was agreed that nobody can state.
///
/// `deduced` is true when the program computed the day. The claim is due (exigible) the day after.
package func dueDate(of invoice: Invoice, in dossier: Dossier) -> (day: Day, deduced: Bool, reason: Reason)? {
  if let due = invoice.due.value {
    let reason = Reason("échéance indiquée\u{A0}: " + FrenchFormat.day(due), facts: [invoice.due.path])
    return (due, false, reason)
  }
  if dossier.relation.nature.value == .lettreDeChange, let due = dossier.relation.billDue.value {
    let text = "échéance de la traite\u{A0}: " + FrenchFormat.day(due)
    return (due, false, Reason(text, facts: [dossier.relation.billDue.path]))
  }
  let relation = dossier.relation
  switch relation.term.value {
  case .jours:
    guard let days = relation.termDays.value, days >= 0, let issued = invoice.issued.value else { return nil }
    let due = issued.adding(days: days)
    return deduced(
      due,
      FrenchFormat.count(days, "jour", "jours") + " après la facture du " + FrenchFormat.day(issued)
        + ", délai convenu", [relation.termDays.path, invoice.issued.path])
  case .joursFinDeMois:
    guard let days = relation.termDays.value, days >= 0, let issued = invoice.issued.value else { return nil }
    let due = issued.adding(days: days).endOfMonth
    return deduced(
      due,
      FrenchFormat.count(days, "jour", "jours") + " après la facture du " + FrenchFormat.day(issued)
        + ", puis fin du mois (l’autre calcul admis, fin du mois puis le délai, donne le "
        + FrenchFormat.day(issued.endOfMonth.adding(days: days)) + ")",
      [relation.termDays.path, invoice.issued.path], [.endOfMonth])
  case .autre:
    return nil
  case .comptant:
    return onReceipt(invoice, "paiement comptant convenu", [relation.term.path])
  case .aucun, nil:
    return statutoryDueDate(of: invoice, in: dossier)
  }
}

private func statutoryDueDate(
  of invoice: Invoice, in dossier: Dossier
) -> (day: Day, deduced: Bool, reason: Reason)? {
  if dossier.debtorIsPublic { return publicDueDate(of: invoice, in: dossier) }
  guard dossier.debtorIsProfessional, dossier.creditorIsProfessional else {
    return onReceipt(
      invoice, "aucun délai de paiement n’est convenu\u{A0}: la somme est due dès la livraison", [],
      [.payableAtOnce])
  }
  let start: (day: Day, path: FactPath, label: String)
  if let performed = invoice.performedOn.value {
    start = (performed, invoice.performedOn.path, "la livraison ou la prestation du ")
  } else if let received = invoice.receivedOn.value ?? invoice.issued.value {
    start = (received, invoice.performedOn.path, "la facture (la livraison n’est pas datée), soit le ")
  } else {
    return nil
  }
  let parameter = Parameters.value(.delaiPaiementParDefaut, on: start.day)
  return deduced(
    parameter.added(to: start.day),
    "aucun délai convenu\u{A0}: " + parameter.formatted + " après " + start.label
      + FrenchFormat.day(start.day),
    [start.path, dossier.relation.term.path], [.paymentTerm])
}

private func publicDueDate(
  of invoice: Invoice, in dossier: Dossier
) -> (day: Day, deduced: Bool, reason: Reason)? {
  guard let request = paymentRequest(of: invoice, in: dossier) else { return nil }
  let buyer = dossier.relation.publicBuyer
  let start = request.start
  let health = Parameters.value(.delaiPaiementSantePublique, on: start)
  let (id, reserve): (ParameterID, String) =
    switch buyer.value {
    case .etatCollectivite: (.delaiPaiementPublic, "")
    case .sante: (.delaiPaiementSantePublique, "")
    case .entreprisePublique: (.delaiPaiementEntreprisePublique, "")
    case nil: (.delaiPaiementPublic, " (" + health.formatted + " pour un établissement public de santé)")
    }
  let parameter = Parameters.value(id, on: start)
  return deduced(
    parameter.added(to: start),
    parameter.formatted + " après la demande de paiement du " + FrenchFormat.day(start) + reserve,
    [request.path, invoice.performedOn.path, buyer.path], [.publicPaymentTerm])
}

/// When a public buyer's term starts.
struct PaymentRequest: Hashable {
  /// The request itself: deposit, receipt, or what the law presumes.
  let day: Day
  /// The later of the request and of the performance (R2192-13 CCP).
  let start: Day
  /// The question that `day` rests on.
  let path: FactPath
  /// Nothing proves the receipt: the date of the invoice plus two days (R2192-14 CCP).
  let isPresumed: Bool
}

/// The receipt of the payment request by a public buyer; nil without any date.
func paymentRequest(of invoice: Invoice, in dossier: Dossier) -> PaymentRequest? {
  func request(_ day: Day, _ path: FactPath, isPresumed: Bool = false) -> PaymentRequest {
    PaymentRequest(
      day: day, start: max(day, invoice.performedOn.value ?? day), path: path, isPresumed: isPresumed)
  }
  if let deposited = dossier.relation.chorusDate.value, dossier.relation.chorus.value == .depose {
    return request(deposited, dossier.relation.chorusDate.path)
  }
  if let received = invoice.receivedOn.value { return request(received, invoice.receivedOn.path) }
  if let issued = invoice.issued.value {
    let presumed = Parameters.value(.presomptionReceptionPublique, on: issued).added(to: issued)
    return request(presumed, invoice.issued.path, isPresumed: true)
  }
  return invoice.performedOn.value.map { request($0, invoice.performedOn.path) }
}

/// Payable at once: the later of the delivery and of the invoice, so that nobody is made late too early.
private func onReceipt(
  _ invoice: Invoice, _ why: String, _ facts: [FactPath], _ citations: [Citation] = []
) -> (day: Day, deduced: Bool, reason: Reason)? {
  let known = [invoice.issued, invoice.performedOn].compactMap { fact in fact.value.map { ($0, fact.path) } }
  guard let latest = known.max(by: { $0.0 < $1.0 }) else { return nil }
  return deduced(latest.0, why + " (" + FrenchFormat.day(latest.0) + ")", facts + [latest.1], citations)
}

private func deduced(
  _ day: Day, _ text: String, _ facts: [FactPath], _ citations: [Citation] = []
) -> (day: Day, deduced: Bool, reason: Reason) {
  (day, true, Reason("échéance calculée\u{A0}: " + text, facts: facts, citations: citations))
}
