import Basics
import Dossier
import Law

/// Mistakes to avoid and prevention, from the firm's article: only those that the file shows.
extension RuleContext {
  func mistakes(_ first: Advice) -> [Reason] {
    if first.rule == "A1" || first.rule.hasPrefix("F") || first.action == .completerDossier { return [] }
    var result: [Reason] = []
    func add(_ text: String, _ facts: [FactPath]) {
      result.append(Reason(text, facts: facts, citations: [Authorities.article]))
    }
    let documents = dossier.documents
    let relation = dossier.relation
    if let late = daysLate {
      let letters =
        history.writtenReminders.compactMap(\.date.value)
        + [history.demand?.exchange.date.value].compactMap { $0 }
      let oldest = overdue.compactMap(\.due).min() ?? day
      if letters.isEmpty, late > figures.reminderLateDays {
        add(
          "Attendre : \(FrenchFormat.count(late, "jour", "jours")) de retard et aucune relance écrite. Relancer dès le retard constaté.",
          dueFacts)
      } else if let firstLetter = letters.min(), oldest.days(until: firstLetter) > figures.reminderLateDays {
        add(
          "Relances tardives : le premier écrit est parti \(FrenchFormat.count(oldest.days(until: firstLetter), "jour", "jours")) après l’échéance.",
          dueFacts + history.writtenReminders.map(\.date.path))
      } else if history.writtenReminders.isEmpty, !history.telephoneReminders.isEmpty, history.demand == nil {
        add(
          "Relancer seulement par téléphone : il n’en reste pas de preuve.",
          history.telephoneReminders.map(\.kind.path))
      }
    }
    if limitationIsUrgent || limitationIsNear || (!unpaid.isEmpty && notBarred.isEmpty) {
      add(
        "Laisser passer le temps : la prescription peut rendre la créance irrécouvrable.",
        unpaid.map(\.invoice.performedOn.path))
    }
    let orders: [Documents.Kind] = [.contrat, .bonCommande, .devis]
    let answered = orders.contains { documents[$0].missing != .notAnswered }
    if answered, !orders.contains(where: documents.holdsSigned) {
      add(
        "Pas de commande signée : faire signer chaque devis ou bon de commande avant de commencer.",
        orders.map { documents[$0].path })
    }
    if relation.nature.value != .honoraires, documents[.bonLivraison].value == .non {
      add(
        "Pas de livraison constatée : faire signer un bon de livraison ou un procès-verbal.",
        [documents[.bonLivraison].path])
    }
    if documents[.cgv].value == .non || relation.termsAccepted.isFalse {
      add(
        "Pas de conditions générales de vente acceptées : les rédiger, les tenir à jour et les faire accepter.",
        [documents[.cgv].path, relation.termsAccepted.path])
    }
    if relation.term.value == .aucun || relation.lateRateWritten.isFalse {
      add(
        "Des conditions de paiement imprécises : écrire le délai, les modes de règlement et les pénalités.",
        [relation.term.path, relation.lateRateWritten.path])
    }
    if relation.nature.value == .travaux, !dossier.invoices.contains(where: { $0.kind.value == .acompte }) {
      add(
        "Aucune facture d’acompte : en prévoir une pour les projets importants.",
        dossier.invoices.map(\.kind.path))
    }
    if relation.creditInsurance.isFalse, isInsolvent || debtorState == .cloturee {
      add(
        "Pas d’assurance-crédit : elle garantit le paiement même si le client est défaillant.",
        [relation.creditInsurance.path])
    }
    if isInsolvent {
      add("Vérifier la santé financière des clients avant de conclure.", [dossier.debtor.state.path])
    }
    if relation.stillSupplying.isTrue, !overdue.isEmpty {
      add(
        "Continuer à livrer un client qui ne paie pas : fixer une limite claire.",
        [relation.stillSupplying.path])
    }
    return result
  }
}
