import Assessment
package import Basics
package import Dossier
package import Interview
package import Law
package import Report

extension LetterData {
  /// What letters of an interview are drawn from, on a day.
  package init(
    _ interview: Interview, on day: Day, rates: RateBook, cabinet: Cabinet, reference: String?,
    choices: LetterChoices = LetterChoices()
  ) {
    let dossier = interview.dossier()
    let labels = dossier.elementLabels
    self.init(
      bilan: assess(dossier, on: day, rates: rates), dossier: dossier, cabinet: cabinet, reference: reference,
      terms: letterTerms(of: dossier, on: day, rates: rates), choices: choices,
      questions: HomeworkSheet.openSteps(interview).filter { step in
        // A document to be found is among the papers, not the questions.
        !(step.question.id.hasPrefix("documents.")
          && interview.activeAnswer(at: step.path)?.state == .aRetrouver)
      }.map { step in
        let place = step.elementKey.map {
          labels[$0] ?? "\(step.group?.element ?? "") \(step.elementNumber ?? 1)"
        }
        return OpenQuestion(
          wording: (place.map { $0 + " — " } ?? "") + step.question.wording,
          example: step.question.example, why: step.question.reason)
      })
  }
}

extension Dossier {
  /// What tells invoices, payments and exchanges apart, by key: "Facture F2026-052", "Échange du 15/09/2026".
  package var elementLabels: [String: String] {
    var labels: [String: String] = [:]
    for invoice in invoices { labels[invoice.key] = invoice.number.value.map { "Facture " + $0 } }
    for payment in payments {
      labels[payment.key] = payment.date.value.map { "Paiement du " + FrenchFormat.day($0) }
    }
    for exchange in exchanges {
      labels[exchange.key] = exchange.date.value.map { "Échange du " + FrenchFormat.day($0) }
    }
    return labels
  }
}
