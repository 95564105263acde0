package import Basics
package import Dossier
import Law

/// Facts that contradict each other, or that are unlikely: said with both values, kept, never mended. Each
/// sentence also says what the bilan makes of them meanwhile.
package func alerts(of dossier: Dossier, on day: Day) -> [Alert] {
  var found = AlertFinder(dossier: dossier, day: day)
  found.parties()
  found.claim()
  found.invoices()
  found.payments()
  found.exchanges()
  found.receivedAct()
  return found.alerts
}

struct AlertFinder {
  let dossier: Dossier
  let day: Day
  var alerts: [Alert] = []

  init(dossier: Dossier, day: Day) {
    self.dossier = dossier
    self.day = day
  }

  mutating func add(_ text: String, _ facts: [FactPath]) {
    alerts.append(Alert(text, facts: facts))
  }

  /// A day that has not come yet; `kept` says what the bilan makes of it.
  mutating func future(_ fact: Fact<Day>, _ what: String, _ kept: String = "à corriger") {
    guard let date = fact.value, date > day else { return }
    add(
      "\(what)\u{A0}: le \(FrenchFormat.day(date)) est après le jour du bilan (\(FrenchFormat.day(day)))\u{A0}; \(kept).",
      [fact.path])
  }

  /// `second` cannot come before `first`.
  mutating func inOrder(_ first: Fact<Day>, _ second: Fact<Day>, _ text: String, _ kept: String? = nil) {
    guard let early = first.value, let late = second.value, early > late else { return }
    let end = kept.map { "\u{A0}; " + $0 } ?? ""
    add(
      "\(text) (\(FrenchFormat.day(late)), puis \(FrenchFormat.day(early)))\(end).",
      [second.path, first.path]
    )
  }

  // MARK: Parties

  mutating func parties() {
    let creditor = dossier.creditor
    let debtor = dossier.debtor
    if let ours = creditor.siren.value, let theirs = debtor.siren.value, sirenOf(ours) == sirenOf(theirs) {
      add(
        "Le débiteur et le créancier ont le même SIREN (\(ours) et \(theirs))\u{A0}: l’un des deux est sans doute mal saisi.",
        [creditor.siren.path, debtor.siren.path])
    }
    future(debtor.judgmentDate, "Jugement", "les délais en sont comptés, à vérifier avant d’agir")
    future(debtor.publicationDate, "Publication", "les délais en sont comptés, à vérifier avant d’agir")
    future(
      debtor.stateCheckedOn, "Vérification de l’état du débiteur",
      "elle n’est pas tenue pour faite, elle reste à faire")
    inOrder(
      debtor.judgmentDate, debtor.publicationDate, "La publication précède le jugement",
      "le délai pour déclarer est compté de la publication")
    if dossier.debtor.quality.value?.isNaturalPerson == false, debtor.state.value == .decede {
      add(
        "Une personne morale ne décède pas\u{A0}: la qualité ou l’état du débiteur est à vérifier.",
        [debtor.quality.path, debtor.state.path])
    }
  }

  /// The nine digits of the firm, from a SIREN or a SIRET.
  private func sirenOf(_ number: String) -> Substring { number.prefix(9) }

  // MARK: The claim as a whole

  private var invoiced: Money { dossier.invoices.compactMap(\.amount.value).reduce(Money.zero, +) }

  private var amountPaths: [FactPath] { dossier.invoices.map(\.amount.path) }

  mutating func claim() {
    let relation = dossier.relation
    let written = [relation.lateRate.path, relation.lateRateWritten.path]
    if let rate = relation.lateRate.value {
      if rate > Parameters.value(.tauxAnormal, on: day).rate {
        add(
          "Un taux de pénalité de \(FrenchFormat.rate(rate)) par an paraît erroné\u{A0}: est-ce un taux mensuel, ou une faute de frappe\u{A0}? Il n’est pas corrigé.",
          written)
      } else if rate < Rate(partsPerMillion: 0) {
        add(
          "Un taux de pénalité de \(FrenchFormat.rate(rate)) est négatif\u{A0}: le minimum légal est compté à sa place.",
          written)
      }
      if relation.lateRateWritten.isFalse {
        add(
          "Il est dit qu’aucun taux de retard n’est écrit, mais un taux de \(FrenchFormat.rate(rate)) est donné\u{A0}: il n’est pas compté.",
          written)
      }
    }
    if let currency = dossier.claim.currency.value, currency != "EUR" {
      add(
        "La créance est en \(currency)\u{A0}: aucun montant n’est converti, les seuils en euros sont à vérifier.",
        [dossier.claim.currency.path])
    }
    if let owed = relation.owedToDebtor.value {
      if owed < .zero {
        add(
          "Une dette envers le débiteur ne peut pas être négative (\(FrenchFormat.money(owed)))\u{A0}: elle n’est pas comptée.",
          [relation.owedToDebtor.path])
      } else if owed > invoiced, invoiced.isPositive {
        add(
          "Vous devez au débiteur (\(FrenchFormat.money(owed))) plus que le total de vos factures (\(FrenchFormat.money(invoiced))).",
          [relation.owedToDebtor.path] + amountPaths)
      }
    }
    if let retention = relation.retention.value, retention > invoiced, invoiced.isPositive {
      add(
        "La retenue de garantie (\(FrenchFormat.money(retention))) dépasse le total des factures (\(FrenchFormat.money(invoiced))).",
        [relation.retention.path] + amountPaths)
    }
    future(relation.receptionDate, "Réception des travaux", "elle n’a pas encore eu lieu à cette date")
    future(relation.chequePresented, "Présentation du chèque")
    future(relation.chorusDate, "Dépôt sur Chorus Pro", "il n’interrompt pas encore la prescription")
    contest()
  }

  private mutating func contest() {
    let contest = dossier.contest
    future(contest.since, "Contestation")
    if let contested = contest.amount.value {
      if !contested.isPositive {
        add(
          "La partie contestée (\(FrenchFormat.money(contested))) n’est pas une somme positive\u{A0}: elle n’est pas comptée.",
          [contest.amount.path])
      } else if contest.scope.value == .partie, contested > invoiced, invoiced.isPositive {
        add(
          "La partie contestée (\(FrenchFormat.money(contested))) dépasse le total des factures (\(FrenchFormat.money(invoiced)))\u{A0}: toute la créance est tenue pour contestée.",
          [contest.amount.path] + amountPaths)
      }
    }
    if contest.form.value == .non,
      let event = dossier.exchanges.first(where: { $0.kind.value == .contestation })
    {
      add(
        "Il est dit que rien n’est contesté, mais une contestation figure parmi les échanges.",
        [contest.form.path, event.kind.path])
    }
    if let since = contest.since.value, contest.form.value != nil, contest.form.value != .non,
      let first = dossier.invoices.filter({ $0.issued.value != nil || $0.performedOn.value != nil }).min(by: {
        AlertFinder.birth($0) < AlertFinder.birth($1)
      }), since < AlertFinder.birth(first)
    {
      add(
        "La contestation (\(FrenchFormat.day(since))) précède la première facture (\(FrenchFormat.day(AlertFinder.birth(first)))).",
        [contest.since.path, AlertFinder.birthPath(first)])
    }
  }

  /// The first day on which an invoice can have been talked about.
  private static func birth(_ invoice: Invoice) -> Day {
    [invoice.issued.value, invoice.performedOn.value].compactMap { $0 }.min() ?? Day(number: Int.max / 2)
  }

  private static func birthPath(_ invoice: Invoice) -> FactPath {
    invoice.performedOn.value == birth(invoice) ? invoice.performedOn.path : invoice.issued.path
  }

  // MARK: Invoices

  mutating func invoices() {
    var seen: [String: Invoice] = [:]
    for invoice in dossier.invoices {
      future(invoice.issued, "Date de facture", "la facture n’est comptée que par son échéance")
      future(invoice.performedOn, "Livraison ou prestation", "rien n’est encore exécuté à cette date")
      future(invoice.receivedOn, "Réception de la facture")
      inOrder(
        invoice.issued, invoice.due, "L’échéance précède la facture", "le retard est compté de l’échéance")
      inOrder(invoice.issued, invoice.receivedOn, "La facture est reçue avant sa date")
      if !invoice.isPaidInAdvance(dossier) {
        inOrder(
          invoice.performedOn, invoice.due, "L’échéance précède la livraison ou la prestation",
          "le retard est compté de l’échéance, ce que le débiteur peut discuter")
      }
      amounts(of: invoice)
      if invoice.performed.isFalse, let date = invoice.performedOn.value {
        add(
          "La facture est dite non exécutée, mais une date de livraison est donnée (\(FrenchFormat.day(date)))\u{A0}: cette date ne fait pas courir la prescription.",
          [invoice.performed.path, invoice.performedOn.path])
      }
      if let number = invoice.number.value, !number.isEmpty {
        if let other = seen[number] {
          add(
            "Deux factures portent le numéro \(number)\u{A0}: un paiement qui le nomme va à la première.",
            [other.number.path, invoice.number.path])
        }
        seen[number] = invoice
      }
    }
    chorus()
  }

  private mutating func amounts(of invoice: Invoice) {
    let notes = invoice.creditNotes
    if let notes = notes.value, let amount = invoice.amount.value, notes > amount, amount.isPositive {
      add(
        "Les avoirs (\(FrenchFormat.money(notes))) dépassent la facture (\(FrenchFormat.money(amount)))\u{A0}: rien n’y reste dû, l’excédent n’est pas reporté.",
        [invoice.creditNotes.path, invoice.amount.path])
    }
    if let value = notes.value, value < .zero {
      add(
        "Un avoir est saisi en négatif (\(FrenchFormat.money(value)))\u{A0}: il est déduit pour \(FrenchFormat.money(-value)).",
        [notes.path])
    }
    if let amount = invoice.amount.value, !amount.isPositive {
      add(
        "Le montant de la facture (\(FrenchFormat.money(amount))) n’est pas positif\u{A0}: elle est mise à part, un avoir se saisit avec la facture qu’il réduit.",
        [invoice.amount.path])
    }
  }

  private mutating func chorus() {
    guard dossier.debtorIsPublic, dossier.invoices.count == 1, let invoice = dossier.invoices.first else {
      return
    }
    inOrder(invoice.issued, dossier.relation.chorusDate, "Le dépôt sur Chorus Pro précède la facture")
  }

  // MARK: Payments

  mutating func payments() {
    let index = InvoiceIndex(dossier)
    for (position, payment) in dossier.payments.enumerated() {
      future(payment.date, "Paiement", "il n’est pas compté")
      if let amount = payment.amount.value, !amount.isPositive {
        add(
          "Un paiement reçu est positif, celui-ci est de \(FrenchFormat.money(amount))\u{A0}: il n’est pas compté.",
          [payment.amount.path])
        continue
      }
      let named = index.named[position].map { dossier.invoices[$0] }
      if let number = payment.invoiceNumber.value, !number.isEmpty, named == nil {
        add(
          "Un paiement nomme la facture \(number), qui n’est pas saisie\u{A0}: il est compté sur la dette échue la plus ancienne.",
          [payment.invoiceNumber.path] + dossier.invoices.map(\.number.path))
      }
      let target = named ?? (dossier.invoices.count == 1 ? dossier.invoices.first : nil)
      if let target { early(payment, target) }
    }
    overpayment()
  }

  private mutating func early(_ payment: Payment, _ invoice: Invoice) {
    if let issued = invoice.issued.value, let date = payment.date.value, date < issued {
      inOrder(
        invoice.issued, payment.date, "Le paiement précède la facture", "il réduit le principal dès l’origine"
      )
    } else if !invoice.isPaidInAdvance(dossier) {
      inOrder(
        invoice.performedOn, payment.date, "Le paiement précède la livraison ou la prestation",
        "il est compté à sa date, comme un acompte")
    }
  }

  private mutating func overpayment() {
    guard !dossier.invoices.contains(where: { $0.amount.value == nil }) else { return }
    let paid = dossier.payments.filter { ($0.date.value ?? day) <= day }.compactMap(\.amount.value)
      .filter(\.isPositive).reduce(Money.zero, +)
    let noted = dossier.invoices.filter { $0.creditNotes.value?.isZero == false }
    let owed = dossier.invoices.reduce(Money.zero) {
      $0 + max(($1.amount.value ?? .zero) - $1.deductedNotes, .zero)
    }
    guard paid > owed, invoiced.isPositive else { return }
    let what = noted.isEmpty ? "les factures" : "les factures, avoirs déduits"
    add(
      "Les paiements (\(FrenchFormat.money(paid))) dépassent \(what) (\(FrenchFormat.money(owed))).",
      dossier.payments.map(\.amount.path) + amountPaths + noted.map(\.creditNotes.path))
  }

  // MARK: The act received

  mutating func receivedAct() {
    let act = dossier.receivedAct
    future(act.date, "Date de l’acte")
    future(act.receivedOn, "Remise de l’acte", "le délai en est compté, à vérifier")
    future(act.firstSeizure, "Première saisie", "le délai en est compté, à vérifier")
    inOrder(act.date, act.receivedOn, "L’acte est reçu avant sa date", "le délai est compté de la remise")
    inOrder(act.receivedOn, act.firstSeizure, "La saisie précède la remise de l’acte")
    if let amount = act.amount.value, !amount.isPositive {
      add(
        "La somme demandée (\(FrenchFormat.money(amount))) n’est pas positive\u{A0}: à relire sur l’acte.",
        [act.amount.path])
    }
  }
}

extension Invoice {
  /// Something that is rightly paid before it is supplied: a deposit, a rent, a term in advance.
  func isPaidInAdvance(_ dossier: Dossier) -> Bool {
    switch kind.value {
    case .acompte, .periodique: return true
    default: break
    }
    switch dossier.relation.nature.value {
    case .loyerCommercial, .locationMateriel, .pret: return true
    default: return performed.isFalse
    }
  }
}
