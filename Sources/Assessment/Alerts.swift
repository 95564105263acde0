package import Basics
package import Dossier
import Law

/// Facts that contradict each other, or that are unlikely: said, kept, never mended.
package func alerts(of dossier: Dossier, on day: Day) -> [Alert] {
  var found = AlertFinder(dossier: dossier, day: day)
  found.parties()
  found.invoices()
  found.payments()
  found.exchanges()
  found.receivedAct()
  return found.alerts
}

private struct AlertFinder {
  let dossier: Dossier
  let day: Day
  var alerts: [Alert] = []

  mutating func add(_ text: String, _ facts: [FactPath]) {
    alerts.append(Alert(text, facts: facts))
  }

  private mutating func future(_ fact: Fact<Day>, _ what: String) {
    guard let date = fact.value, date > day else { return }
    add(
      "\(what) : le \(FrenchFormat.day(date)) est après le jour du bilan (\(FrenchFormat.day(day))).",
      [fact.path])
  }

  private mutating func inOrder(_ first: Fact<Day>, _ second: Fact<Day>, _ text: String) {
    guard let early = first.value, let late = second.value, early > late else { return }
    add("\(text) (\(FrenchFormat.day(late)), puis \(FrenchFormat.day(early))).", [second.path, first.path])
  }

  mutating func parties() {
    let creditor = dossier.creditor
    let debtor = dossier.debtor
    if let ours = creditor.siren.value, let theirs = debtor.siren.value, sirenOf(ours) == sirenOf(theirs) {
      add(
        "Le débiteur et le créancier ont le même SIREN : l’un des deux est sans doute mal saisi.",
        [creditor.siren.path, debtor.siren.path])
    }
    future(debtor.judgmentDate, "Jugement")
    future(debtor.publicationDate, "Publication")
    future(debtor.stateCheckedOn, "Vérification de l’état du débiteur")
    inOrder(debtor.judgmentDate, debtor.publicationDate, "La publication précède le jugement")
    if let rate = dossier.relation.lateRate.value, rate > Parameters.value(.tauxAnormal, on: day).rate {
      add(
        "Un taux de pénalité de \(FrenchFormat.rate(rate)) par an paraît erroné : est-ce un taux mensuel, ou une faute de frappe ?",
        [dossier.relation.lateRate.path, dossier.relation.lateRateWritten.path])
    }
    if let currency = dossier.claim.currency.value, currency != "EUR" {
      add(
        "La créance est en \(currency) : aucun montant n’est converti, les seuils en euros sont à vérifier.",
        [dossier.claim.currency.path])
    }
    let contest = dossier.contest
    future(contest.since, "Contestation")
    if let contested = contest.amount.value, contest.scope.value == .partie {
      let total = dossier.invoices.compactMap(\.amount.value).reduce(Money.zero, +)
      if contested > total, total.isPositive {
        add(
          "La partie contestée dépasse le total des factures.",
          [contest.amount.path] + dossier.invoices.map(\.amount.path))
      }
    }
    if contest.form.value == .non,
      let event = dossier.exchanges.first(where: { $0.kind.value == .contestation })
    {
      add(
        "Il est dit que rien n’est contesté, mais une contestation figure parmi les échanges.",
        [contest.form.path, event.kind.path])
    }
    if dossier.debtor.quality.value?.isNaturalPerson == false, debtor.state.value == .decede {
      add(
        "Une personne morale ne décède pas : la qualité ou l’état du débiteur est à vérifier.",
        [debtor.quality.path, debtor.state.path])
    }
  }

  /// The nine digits of the firm, from a SIREN or a SIRET.
  private func sirenOf(_ number: String) -> Substring { number.prefix(9) }

  mutating func invoices() {
    var seen: [String: Invoice] = [:]
    for invoice in dossier.invoices {
      future(invoice.issued, "Date de facture")
      future(invoice.performedOn, "Livraison ou prestation")
      future(invoice.receivedOn, "Réception de la facture")
      inOrder(invoice.issued, invoice.due, "L’échéance précède la facture")
      inOrder(invoice.issued, invoice.receivedOn, "La facture est reçue avant sa date")
      if let notes = invoice.creditNotes.value, let amount = invoice.amount.value, notes > amount {
        add(
          "Les avoirs (\(FrenchFormat.money(notes))) dépassent la facture (\(FrenchFormat.money(amount))).",
          [invoice.creditNotes.path, invoice.amount.path])
      }
      if let amount = invoice.amount.value, !amount.isPositive {
        add("Le montant de la facture n’est pas positif : un avoir se saisit à part.", [invoice.amount.path])
      }
      if invoice.performed.isFalse, invoice.performedOn.value != nil {
        add(
          "La facture est dite non exécutée, mais une date de livraison est donnée.",
          [invoice.performed.path, invoice.performedOn.path])
      }
      if let number = invoice.number.value, !number.isEmpty {
        if let other = seen[number] {
          add("Deux factures portent le numéro \(number).", [other.number.path, invoice.number.path])
        }
        seen[number] = invoice
      }
    }
  }

  mutating func payments() {
    let index = InvoiceIndex(dossier.invoices)
    for payment in dossier.payments {
      future(payment.date, "Paiement")
      let named = index[payment.invoiceNumber.value].map { dossier.invoices[$0] }
      if let number = payment.invoiceNumber.value, !number.isEmpty, named == nil {
        add(
          "Un paiement nomme la facture \(number), qui n’est pas saisie.",
          [payment.invoiceNumber.path] + dossier.invoices.map(\.number.path))
      }
      let target = named ?? (dossier.invoices.count == 1 ? dossier.invoices.first : nil)
      if let target { inOrder(target.issued, payment.date, "Le paiement précède la facture") }
    }
    let paid = dossier.payments.compactMap(\.amount.value).reduce(Money.zero, +)
    let owed = dossier.invoices.compactMap(\.amount.value).reduce(Money.zero, +)
    if paid > owed, owed.isPositive, !dossier.invoices.contains(where: { $0.amount.value == nil }) {
      add(
        "Les paiements (\(FrenchFormat.money(paid))) dépassent les factures (\(FrenchFormat.money(owed))).",
        dossier.payments.map(\.amount.path) + dossier.invoices.map(\.amount.path))
    }
  }

  mutating func exchanges() {
    for exchange in dossier.exchanges {
      future(exchange.date, "Échange (\(exchange.kind.value?.label ?? "nature inconnue"))")
      inOrder(exchange.date, exchange.receivedOn, "Une lettre est reçue avant d’être envoyée")
    }
    order(.requeteInjonction, .ordonnanceObtenue, "L’ordonnance est datée d’avant la requête")
    order(.ordonnanceObtenue, .ordonnanceSignifiee, "L’ordonnance est signifiée avant d’être rendue")
    order(.ordonnanceSignifiee, .opposition, "L’opposition est datée d’avant la signification")
    order(.planConvenu, .planRompu, "L’échéancier est rompu avant d’être convenu")
    order(.mediationOuverte, .mediationClose, "La médiation est close avant d’être ouverte")
    order(.jugement, .jugementSignifie, "Le jugement est signifié avant d’être rendu")
    let issued = dossier.invoices.compactMap(\.issued.value).min()
    if let issued,
      let letter = dossier.exchanges.first(where: {
        $0.kind.value == .miseEnDemeure && ($0.date.value ?? issued) < issued
      })
    {
      add(
        "La mise en demeure est datée d’avant la première facture.",
        [letter.date.path] + dossier.invoices.map(\.issued.path))
    }
  }

  /// Alerts when every event of `later` is dated before every event of `earlier`.
  private mutating func order(_ earlier: Exchange.Kind, _ later: Exchange.Kind, _ text: String) {
    let firsts = dossier.exchanges.filter { $0.kind.value == earlier }
    let seconds = dossier.exchanges.filter { $0.kind.value == later }
    guard let first = firsts.min(by: { ($0.date.value ?? day) < ($1.date.value ?? day) }),
      let start = first.date.value,
      let second = seconds.max(by: { ($0.date.value ?? day) < ($1.date.value ?? day) }),
      let end = second.date.value,
      end < start
    else { return }
    add(
      "\(text) (\(FrenchFormat.day(end)), puis \(FrenchFormat.day(start))).",
      [second.date.path, first.date.path])
  }

  mutating func receivedAct() {
    let act = dossier.receivedAct
    future(act.date, "Date de l’acte")
    future(act.receivedOn, "Remise de l’acte")
    future(act.firstSeizure, "Première saisie")
    inOrder(act.date, act.receivedOn, "L’acte est reçu avant sa date")
    inOrder(act.receivedOn, act.firstSeizure, "La saisie précède la remise de l’acte")
  }
}
