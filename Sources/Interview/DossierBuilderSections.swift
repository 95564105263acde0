import Dossier

extension DossierBuilder {
  // MARK: 0 and 1, the parties

  mutating func parties(_ dossier: inout Dossier) {
    choice(&dossier.intake.purpose)
    choice(&dossier.intake.respondent)
    text(&dossier.intake.operatorInitials)
    text(&dossier.intake.caller)
    flag(&dossier.intake.mayAct)
    text(&dossier.intake.referral)
    flag(&dossier.intake.conflict)

    text(&dossier.creditor.name)
    choice(&dossier.creditor.quality)
    flag(&dossier.creditor.vatFranchise)
    text(&dossier.creditor.siren)
    choice(&dossier.creditor.continuity)
    choice(&dossier.creditor.proceedings)
    text(&dossier.creditor.contact)
    text(&dossier.creditor.function)
    text(&dossier.creditor.email)
    text(&dossier.creditor.telephone)
    text(&dossier.creditor.address)
    text(&dossier.creditor.postcode)
    text(&dossier.creditor.country)

    text(&dossier.debtor.name)
    choice(&dossier.debtor.quality)
    choice(&dossier.debtor.use)
    text(&dossier.debtor.siren)
    text(&dossier.debtor.country)
    text(&dossier.debtor.address)
    text(&dossier.debtor.postcode)
    flag(&dossier.debtor.addressKnownGood)
    choice(&dossier.debtor.several)
    text(&dossier.debtor.otherNames)
    choice(&dossier.debtor.state)
    day(&dossier.debtor.stateCheckedOn)
    day(&dossier.debtor.judgmentDate)
    day(&dossier.debtor.publicationDate)
    text(&dossier.debtor.administrator)
    choice(&dossier.debtor.strikeOffReason)
    flag(&dossier.debtor.soleShareholder)

    flag(&dossier.guarantor.exists)
    text(&dossier.guarantor.name)
    flag(&dossier.guarantor.isCompany)
    flag(&dossier.guarantor.deedSigned)
    money(&dossier.guarantor.ceiling)
  }

  // MARK: 2, the relation

  mutating func relation(_ dossier: inout Dossier) {
    choice(&dossier.relation.nature)
    choice(&dossier.relation.product)
    flag(&dossier.relation.vehicle)
    text(&dossier.relation.since)
    flag(&dossier.relation.stillSupplying)
    flag(&dossier.relation.toBeKept)
    choice(&dossier.relation.term)
    integer(&dossier.relation.termDays)
    flag(&dossier.relation.lateRateWritten)
    rate(&dossier.relation.lateRate)
    flag(&dossier.relation.termsAccepted)
    flag(&dossier.relation.penaltyClause)
    flag(&dossier.relation.capitalisation)
    flag(&dossier.relation.creditInsurance)
    flag(&dossier.relation.insurerPaid)
    choice(&dossier.relation.transfer)
    flag(&dossier.relation.legalExpenses)
    money(&dossier.relation.owedToDebtor)
    flag(&dossier.relation.goodsHeld)
    day(&dossier.relation.receptionDate)
    choice(&dossier.relation.reserves)
    money(&dossier.relation.retention)
    flag(&dossier.relation.subcontractor)
    text(&dossier.relation.principal)
    flag(&dossier.relation.subcontractorAccepted)
    flag(&dossier.relation.international)
    text(&dossier.relation.shipper)
    text(&dossier.relation.consignee)
    day(&dossier.relation.chequePresented)
    choice(&dossier.relation.chequeRefusal)
    flag(&dossier.relation.billAccepted)
    day(&dossier.relation.billDue)
    flag(&dossier.relation.leaseWritten)
    choice(&dossier.relation.publicBuyer)
    choice(&dossier.relation.chorus)
    day(&dossier.relation.chorusDate)

    flag(&dossier.clauses.jurisdiction)
    flag(&dossier.clauses.priorConciliation)
    flag(&dossier.clauses.arbitration)
    flag(&dossier.clauses.retentionOfTitle)
    flag(&dossier.clauses.goodsStillThere)
  }

  // MARK: 3, the claim

  mutating func claim(_ dossier: inout Dossier) {
    text(&dossier.claim.currency)
    flag(&dossier.claim.priceAgreed)
    dossier.invoices = elements(of: "facture").map { invoice($0) }
    dossier.payments = elements(of: "paiement").map { payment($0) }

    choice(&dossier.contest.form)
    text(&dossier.contest.reasons)
    flag(&dossier.contest.precise)
    choice(&dossier.contest.scope)
    money(&dossier.contest.amount)
    day(&dossier.contest.since)
    flag(&dossier.contest.proofs)
    flag(&dossier.contest.answered)
    flag(&dossier.contest.falseAccount)
  }

  private mutating func invoice(_ key: String) -> Invoice {
    var invoice = Invoice(key: key)
    text(&invoice.number)
    choice(&invoice.kind)
    day(&invoice.issued)
    day(&invoice.due)
    flag(&invoice.dueAgreed)
    money(&invoice.amount)
    flag(&invoice.performed)
    day(&invoice.performedOn)
    text(&invoice.sentBy)
    day(&invoice.receivedOn)
    flag(&invoice.refused)
    money(&invoice.creditNotes)
    return invoice
  }

  private mutating func payment(_ key: String) -> Payment {
    var payment = Payment(key: key)
    day(&payment.date)
    money(&payment.amount)
    flag(&payment.byDebtor)
    text(&payment.invoiceNumber)
    choice(&payment.allocation)
    flag(&payment.bankRecord)
    return payment
  }

  // MARK: 4 to 6, proofs, exchanges, what next

  mutating func proofs(_ dossier: inout Dossier) {
    for kind in Documents.Kind.allCases { choice(&dossier.documents[kind]) }
    dossier.exchanges = elements(of: "echange").map { exchange($0) }
  }

  private mutating func exchange(_ key: String) -> Exchange {
    var exchange = Exchange(key: key)
    day(&exchange.date)
    choice(&exchange.kind)
    choice(&exchange.channel)
    choice(&exchange.author)
    flag(&exchange.proofKept)
    text(&exchange.note)
    integer(&exchange.days)
    choice(&exchange.fate)
    day(&exchange.receivedOn)
    flag(&exchange.inPerson)
    flag(&exchange.partial)
    text(&exchange.court)
    flag(&exchange.capitalised)
    return exchange
  }

  mutating func followUp(_ dossier: inout Dossier) {
    flag(&dossier.outlook.debtorAnswers)
    flag(&dossier.outlook.acceptsInstalments)
    integer(&dossier.outlook.instalmentMonths)
    money(&dossier.outlook.firstInstalment)
    choices(&dossier.outlook.threats)
    day(&dossier.outlook.threatsSince)
    text(&dossier.outlook.knownAssets)
    flag(&dossier.outlook.cashUrgency)
    choice(&dossier.outlook.priority)
    text(&dossier.outlook.callBack)
    text(&dossier.outlook.callBackChannel)
  }

  // MARK: The act received

  mutating func act(_ dossier: inout Dossier) {
    choice(&dossier.receivedAct.kind)
    text(&dossier.receivedAct.court)
    day(&dossier.receivedAct.date)
    day(&dossier.receivedAct.receivedOn)
    flag(&dossier.receivedAct.inPerson)
    day(&dossier.receivedAct.firstSeizure)
    money(&dossier.receivedAct.amount)
    choice(&dossier.receivedAct.owed)
    text(&dossier.receivedAct.reasons)
    flag(&dossier.receivedAct.proofs)
    flag(&dossier.receivedAct.ableToPay)
  }
}
