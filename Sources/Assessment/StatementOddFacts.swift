import Basics
import Dossier
import Law

/// What the décompte makes of facts that do not go together: it counts them all the same, and says how.
extension StatementComputation {
  func oddFactGaps(_ regime: InterestRegime) -> [Reason] {
    guard !dossier.isInForeignCurrency else { return [] }
    return oddRateGaps(regime) + dossier.invoices.indices.flatMap(dateGaps) + earlyPaymentGaps
  }

  /// A rate that looks like a slip is applied as written: nothing is mended in silence.
  private func oddRateGaps(_ regime: InterestRegime) -> [Reason] {
    guard case .contractual(let agreed) = regime else { return [] }
    let facts = [dossier.relation.lateRate.path, dossier.relation.lateRateWritten.path]
    if agreed > Parameters.value(.tauxAnormal, on: day).rate {
      return [
        Reason(
          "le taux de " + FrenchFormat.rate(agreed)
            + " est compté tel qu’il est écrit, rien n’est corrigé\u{A0}: à vérifier avant toute demande, un juge"
            + " peut aussi le réduire", facts: facts, citations: [.penaltyClause])
      ]
    }
    guard agreed < Rate(partsPerMillion: 0) else { return [] }
    return [
      Reason(
        "le taux écrit (" + FrenchFormat.rate(agreed)
          + ") est négatif\u{A0}: il est laissé de côté, le minimum légal est compté", facts: facts,
        citations: [.latePenalties])
    ]
  }

  private func dateGaps(_ position: Int) -> [Reason] {
    guard hasOddDates(position) else { return [] }
    let invoice = dossier.invoices[position]
    let label = invoiceLabel(invoice, position: position)
    var gaps: [Reason] = []
    if let notes = invoice.creditNotes.value, notes < .zero {
      gaps.append(
        Reason(
          label + "\u{A0}: l’avoir saisi en négatif (" + FrenchFormat.money(notes)
            + ") est déduit, jamais ajouté", facts: [invoice.creditNotes.path]))
    }
    guard let due = invoice.due.value, due < day else { return gaps }
    if let performed = invoice.performedOn.value, performed > due, !invoice.isPaidInAdvance(dossier) {
      let after = performed > day ? ", et même le jour du bilan" : ""
      gaps.append(
        Reason(
          label + "\u{A0}: la livraison (" + FrenchFormat.day(performed) + ") suit l’échéance ("
            + FrenchFormat.day(due) + ")" + after
            + "\u{A0}; le retard est compté depuis l’échéance, sans attendre la livraison",
          facts: [invoice.performedOn.path, invoice.due.path], citations: [.exigibleAtTerm]))
    } else if let issued = invoice.issued.value, issued > due {
      gaps.append(
        Reason(
          label + "\u{A0}: la facture (" + FrenchFormat.day(issued) + ") suit l’échéance ("
            + FrenchFormat.day(due) + ")\u{A0}; le retard est compté depuis l’échéance",
          facts: [invoice.issued.path, invoice.due.path], citations: [.exigibleAtTerm]))
    }
    return gaps
  }

  /// Read in place, since a portfolio has many invoices and few that are odd.
  private func hasOddDates(_ position: Int) -> Bool {
    if let notes = dossier.invoices[position].creditNotes.value, notes < .zero { return true }
    guard let due = dossier.invoices[position].due.value, due < day else { return false }
    if let performed = dossier.invoices[position].performedOn.value, performed > due { return true }
    return dossier.invoices[position].issued.value.map { $0 > due } ?? false
  }

  /// Payments older than what they pay.
  private var earlyPaymentGaps: [Reason] {
    dossier.payments.indices.compactMap { order in
      guard let date = dossier.payments[order].date.value, date <= day,
        let amount = dossier.payments[order].amount.value, amount.isPositive
      else { return nil }
      let named =
        index.named[order] ?? (dossier.invoices.count == 1 ? 0 : nil)
      guard let position = named, let issued = dossier.invoices[position].issued.value, date < issued
      else { return nil }
      let payment = dossier.payments[order]
      let invoice = dossier.invoices[position]
      return Reason(
        "paiement de " + FrenchFormat.money(amount) + " du " + FrenchFormat.day(date) + ", avant la "
          + invoiceLabel(invoice, position: position) + " (" + FrenchFormat.day(issued)
          + ")\u{A0}: il est déduit du principal dès l’origine, aucun intérêt n’a couru sur cette part",
        facts: [payment.date.path, invoice.issued.path], citations: [.interestFirst])
    }
  }
}
