import Basics
package import Dossier
import Law

/// The payment term of each invoice, in their order.
package func paymentTerms(_ dossier: Dossier) -> [PaymentTermFinding] {
  dossier.invoices.enumerated().map { position, invoice in
    PaymentTermFinder(dossier: dossier, invoice: invoice).finding(
      label: invoiceLabel(invoice, position: position))
  }
}

/// What is concluded of each term, as ``paymentTerms(_:)`` gives it, without a word of why.
func paymentTermVerdicts(_ dossier: Dossier) -> [PaymentTermFinding.Verdict] {
  dossier.invoices.map { PaymentTermFinder(dossier: dossier, invoice: $0, isWorded: false).verdict }
}

/// A due date beyond the cap, as something to check: both dates, and which one is kept.
package func paymentTermAlerts(_ findings: [PaymentTermFinding]) -> [Alert] {
  findings.compactMap { finding in
    guard finding.verdict == .beyond, let due = finding.due, let cap = finding.cap,
      let last = finding.lastDayAllowed
    else { return nil }
    let article = cap.reason.citations.first.map { ", " + $0.reference } ?? ""
    return Alert(
      "L’échéance de la \(finding.label) (\(FrenchFormat.day(due))) dépasse le délai que la loi permet "
        + "(\(FrenchFormat.day(last)) au plus tard\(article))\u{A0}: elle est gardée pour le calcul, à confirmer avec l’avocat.",
      facts: finding.reason.facts + cap.reason.facts)
  }
}

private struct PaymentTermFinder {
  let dossier: Dossier
  let invoice: Invoice
  /// The caps are said, not only compared.
  var isWorded = true

  var verdict: PaymentTermFinding.Verdict {
    if let due = invoice.due.value { return verdict(due, origin: .given, caps) }
    let due = dueDate(of: invoice, in: dossier)
    return verdict(due?.day, origin: origin(due?.deduced), caps)
  }

  func finding(label: String) -> PaymentTermFinding {
    let due = dueDate(of: invoice, in: dossier)
    let origin = self.origin(due?.deduced)
    let caps = self.caps
    let verdict = self.verdict(due?.day, origin: origin, caps)
    let missing = Reason(
      "aucune échéance ne peut être calculée", facts: [invoice.due.path, dossier.relation.term.path])
    return PaymentTermFinding(
      key: invoice.key, label: label, due: due?.day, origin: origin, reason: due?.reason ?? missing,
      cap: caps.first, otherCap: caps.dropFirst().first, verdict: verdict,
      notes: notes(verdict, origin: origin, caps))
  }

  private func origin(_ deduced: Bool?) -> PaymentTermFinding.Origin {
    guard let deduced else { return .unknown }
    if !deduced { return invoice.due.value == nil ? .bill : .given }
    switch dossier.relation.term.value {
    case .jours, .joursFinDeMois, .comptant, .autre: return .agreed
    case .aucun, nil: return dossier.debtorIsPublic ? .publicBuyer : .statutory
    }
  }

  // MARK: The cap

  /// The caps of this invoice: the one that applies, then the one that a missing fact would give. Empty
  /// when the law sets none.
  private var caps: [PaymentTermFinding.Cap] {
    let relation = dossier.relation
    if dossier.debtorIsPublic {
      let buyer = relation.publicBuyer
      let id: PaymentCap.Case =
        switch buyer.value {
        case .etatCollectivite, nil: .publicGeneral
        case .sante: .publicSante
        case .entreprisePublique: .publicEntreprise
        }
      return [cap(id, [buyer.path])]
    }
    guard dossier.debtorIsProfessional, dossier.creditorIsProfessional else { return [] }
    switch relation.nature.value {
    // Neither a price nor a fee: no rule of L441-10 and L441-11 bears on them.
    case .pret, .loyerCommercial, .loyerHabitation, .cheque: return []
    case .transport: return [cap(.transport, [relation.nature.path])]
    case .locationMateriel:
      switch relation.vehicle.value {
      case true: return [cap(.transport, [relation.vehicle.path])]
      case false: return general
      case nil: return [cap(.transport, [relation.vehicle.path])] + general.prefix(1)
      }
    case .alimentairePerissable: return food
    case .biens, .services, .travaux, .honoraires, .telecom, .lettreDeChange, .autre, nil: return general
    }
  }

  private var general: [PaymentTermFinding.Cap] {
    let term = dossier.relation.term
    if invoice.kind.value == .periodique { return [cap(.periodique, [invoice.kind.path])] }
    let days = cap(.general, [])
    let endOfMonth = cap(.finDeMois, [term.path])
    switch term.value {
    case .joursFinDeMois: return [endOfMonth, days]
    case .jours, .comptant: return [days]
    case .aucun, .autre, nil: return [days, endOfMonth]
    }
  }

  private var food: [PaymentTermFinding.Cap] {
    let product = dossier.relation.product
    let facts = [product.path]
    switch product.value {
    case .denreesPerissables:
      return invoice.kind.value == .periodique
        ? [cap(.denreesPerissablesPeriodiques, facts + [invoice.kind.path])]
        : [cap(.denreesPerissables, facts)]
    case .betailViande: return [cap(.betailViande, facts)]
    case .alcool: return [cap(.alcool, facts)]
    case .vin:
      switch dossier.relation.term.value {
      case .joursFinDeMois: return [cap(.vinFinDeMois, facts), cap(.vin, facts)]
      case .jours, .comptant: return [cap(.vin, facts)]
      case .aucun, .autre, nil: return [cap(.vin, facts), cap(.vinFinDeMois, facts)]
      }
    case .autre: return general
    case nil:
      // Twenty days or sixty: nothing is retained before the product is known.
      let reason = Reason(
        "le délai le plus long dépend du produit vendu", facts: facts, citations: [.foodPaymentTerm])
      return [PaymentTermFinding.Cap(id: nil, limits: [], reason: reason)]
    }
  }

  private func cap(_ id: PaymentCap.Case, _ facts: [FactPath]) -> PaymentTermFinding.Cap {
    guard let event = event(of: id) else {
      let row = PaymentCaps.cap(id, on: Parameters.checkedOn)
      return PaymentTermFinding.Cap(
        id: id, limits: [],
        reason: Reason(
          row.sentence + "\u{A0}; cette date manque",
          facts: facts + [invoice.issued.path, invoice.performedOn.path],
          citations: [row.length.citation]))
    }
    let row = PaymentCaps.cap(id, on: event.day)
    let limits = row.limits(from: event.day, worded: isWorded)
    guard isWorded else { return PaymentTermFinding.Cap(id: id, limits: limits, reason: .unsaid) }
    return PaymentTermFinding.Cap(
      id: id, limits: limits,
      reason: Reason(row.sentence, facts: facts + [event.path], citations: [row.length.citation]))
  }

  /// The day that a cap is counted from, before any end of décade or month. For want of a delivery date,
  /// that of the invoice, which a note tells.
  private func event(of id: PaymentCap.Case) -> (day: Day, path: FactPath)? {
    switch PaymentCaps.cap(id, on: Parameters.checkedOn).start {
    case .issue: return invoice.issued.dated
    case .delivery, .endOfDecade, .endOfMonthOfDelivery:
      return invoice.performedOn.dated ?? invoice.issued.dated
    case .paymentRequest: return paymentRequest(of: invoice, in: dossier).map { ($0.start, $0.path) }
    }
  }

  // MARK: The comparison

  private func verdict(
    _ due: Day?, origin: PaymentTermFinding.Origin, _ caps: [PaymentTermFinding.Cap]
  ) -> PaymentTermFinding.Verdict {
    guard let cap = caps.first else { return .noCap }
    guard let due, let last = cap.lastDay else { return .unknown }
    if due <= last { return .within }
    if let other = caps.dropFirst().first?.lastDay, due <= other { return .conditional }
    // Nothing was agreed: a cap on agreed terms says nothing against the law's own term.
    return origin == .statutory ? .conditional : .beyond
  }

  private func notes(
    _ verdict: PaymentTermFinding.Verdict, origin: PaymentTermFinding.Origin, _ caps: [PaymentTermFinding.Cap]
  ) -> [Reason] {
    guard let cap = caps.first else { return [] }
    var notes: [Reason] = []
    if let assumption = assumption(origin, cap) { notes.append(assumption) }
    switch verdict {
    case .conditional where origin == .statutory && caps.count == 1:
      notes.append(
        Reason(
          "rien n’est convenu\u{A0}: l’échéance légale est gardée, bien que ce produit ou ce métier ait un délai plus court",
          facts: cap.reason.facts, citations: [.writtenTermBeyondCap]))
    case .conditional:
      if let other = caps.dropFirst().first {
        notes.append(
          Reason(
            "cette échéance n’est permise que pour un autre cas\u{A0}: " + other.reason.text,
            facts: other.reason.facts, citations: other.reason.citations))
      }
    case .beyond:
      notes.append(
        Reason(
          "l’échéance écrite est gardée pour le calcul\u{A0}: les pénalités sont comptées depuis elle, et rien n’est recalculé sans l’avocat",
          facts: [invoice.due.path],
          citations: [dossier.debtorIsPublic ? .publicPaymentTerm : .writtenTermBeyondCap]))
      if !dossier.debtorIsPublic, let fine { notes.append(fine) }
    case .within, .unknown, .noCap: break
    }
    if cap.id == .vin || cap.id == .vinFinDeMois {
      notes.append(
        Reason(
          "sauf accord interprofessionnel, qui peut prévoir un autre délai", citations: [.foodPaymentTerm]))
    }
    return notes
  }

  /// What was supposed for want of a date.
  private func assumption(_ origin: PaymentTermFinding.Origin, _ cap: PaymentTermFinding.Cap) -> Reason? {
    if dossier.debtorIsPublic {
      guard let request = paymentRequest(of: invoice, in: dossier), request.isPresumed else { return nil }
      return Reason(
        "la réception de la demande de paiement n’est pas prouvée\u{A0}: elle est supposée "
          + Parameters.value(.presomptionReceptionPublique, on: request.day).formatted + " après la facture",
        facts: [invoice.receivedOn.path, invoice.issued.path], citations: [.presumedRequest])
    }
    guard invoice.performedOn.value == nil, invoice.issued.value != nil else { return nil }
    let start = cap.id.map { PaymentCaps.cap($0, on: Parameters.checkedOn).start }
    let capCounts = start != .issue && !cap.limits.isEmpty
    guard capCounts || origin == .statutory else { return nil }
    return Reason(
      "la date de livraison n’est pas connue\u{A0}: le délai est compté depuis la facture, par supposition",
      facts: [invoice.performedOn.path, invoice.issued.path])
  }

  /// What the debtor risks from the administration, by what it is.
  private var fine: Reason? {
    guard let quality = dossier.debtor.quality.value, let day = invoice.issued.value ?? invoice.due.value
    else {
      return nil
    }
    let parameter = Parameters.value(
      quality.isNaturalPerson ? .amendeDelaiPersonnePhysique : .amendeDelaiPersonneMorale, on: day)
    return Reason(
      "un délai trop long expose le débiteur à une amende administrative, " + parameter.formatted
        + " au plus\u{A0}; elle ne revient pas au créancier", facts: [dossier.debtor.quality.path],
      citations: [parameter.citation])
  }
}

extension PaymentCap {
  /// "délai convenu entre professionnels : 60 jours au plus après la date de la facture".
  fileprivate var sentence: String {
    label + "\u{A0}: " + length.formatted + (endOfMonth ? " fin de mois" : "") + " au plus après "
      + start.label
  }
}

extension Fact where Value == Day {
  /// The date with its question, when it is known.
  fileprivate var dated: (day: Day, path: FactPath)? { value.map { ($0, path) } }
}
