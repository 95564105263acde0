import Basics
import Dossier

/// Every fact that the case file knows, by the id of the question that gives it, with the values it takes.
///
/// Made from the case file's own types, so that a fact and its choices are written once.
package enum FactCatalog {
  /// What an answer must be for the case file to understand it.
  package enum Values: Hashable, Sendable {
    case text, yesNo, date, amount, percentage, integer
    /// One of these choice ids.
    case choice([String])
    /// Several of these choice ids.
    case choices([String])
  }

  package struct Entry: Hashable, Sendable {
    /// `debiteur.nom`; inside a group without the element's key, `facture.montant`.
    package let id: String
    /// The repeated group whose elements carry it: `facture`.
    package let group: String?
    package let values: Values
    /// The bilan cannot conclude without it: a questionnaire that never asks for it is wrong.
    package let isEssential: Bool
  }

  package static let entries: [Entry] = makeEntries()

  package static let byID: [String: Entry] = Dictionary(
    entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  /// The paths alone, in the case file's order.
  package static var paths: [String] { entries.map(\.id) }

  private static let essential: Set<String> = [
    "accueil.motif", "accueil.conflit", "creancier.nom", "creancier.qualite", "debiteur.nom",
    "debiteur.qualite",
    "debiteur.usage", "debiteur.pays", "debiteur.etat", "relation.nature", "facture.emission",
    "facture.echeance", "facture.montant", "facture.livraison", "contestation.forme", "echange.nature",
    "echange.date", "acte.nature", "acte.date", "acte.recu_le", "acte.a_personne", "acte.du",
  ]

  private static func makeEntries() -> [Entry] {
    let dossier = Dossier()
    let key = "0000"
    return intake(dossier) + parties(dossier) + relation(dossier) + invoice(Invoice(key: key))
      + payment(Payment(key: key)) + claim(dossier) + documents(dossier) + exchange(Exchange(key: key))
      + outlook(dossier) + receivedAct(dossier)
  }

  private static func intake(_ dossier: Dossier) -> [Entry] {
    let facts = dossier.intake
    return [
      entry(facts.purpose), entry(facts.respondent), entry(facts.operatorInitials), entry(facts.caller),
      entry(facts.mayAct), entry(facts.referral), entry(facts.conflict),
    ]
  }

  private static func parties(_ dossier: Dossier) -> [Entry] {
    let creditor = dossier.creditor
    let debtor = dossier.debtor
    let guarantor = dossier.guarantor
    return [
      entry(creditor.name), entry(creditor.quality), entry(creditor.vatFranchise), entry(creditor.siren),
      entry(creditor.continuity), entry(creditor.proceedings), entry(creditor.contact),
      entry(creditor.function),
      entry(creditor.email), entry(creditor.telephone), entry(creditor.address), entry(creditor.postcode),
      entry(creditor.country),
      entry(debtor.name), entry(debtor.quality), entry(debtor.use), entry(debtor.siren),
      entry(debtor.country),
      entry(debtor.address), entry(debtor.postcode), entry(debtor.addressKnownGood), entry(debtor.several),
      entry(debtor.otherNames), entry(debtor.state), entry(debtor.stateCheckedOn), entry(debtor.judgmentDate),
      entry(debtor.publicationDate), entry(debtor.administrator), entry(debtor.strikeOffReason),
      entry(debtor.soleShareholder),
      entry(guarantor.exists), entry(guarantor.name), entry(guarantor.isCompany), entry(guarantor.deedSigned),
      entry(guarantor.ceiling),
    ]
  }

  private static func relation(_ dossier: Dossier) -> [Entry] {
    let relation = dossier.relation
    let clauses = dossier.clauses
    return [
      entry(relation.nature), entry(relation.product), entry(relation.vehicle), entry(relation.since),
      entry(relation.stillSupplying), entry(relation.toBeKept),
      entry(relation.term), entry(relation.termDays), entry(relation.lateRateWritten),
      entry(relation.lateRate),
      entry(relation.termsAccepted), entry(relation.penaltyClause), entry(relation.capitalisation),
      entry(relation.creditInsurance),
      entry(relation.insurerPaid), entry(relation.transfer), entry(relation.legalExpenses),
      entry(relation.owedToDebtor), entry(relation.goodsHeld), entry(relation.receptionDate),
      entry(relation.reserves), entry(relation.retention), entry(relation.subcontractor),
      entry(relation.principal), entry(relation.subcontractorAccepted), entry(relation.international),
      entry(relation.shipper), entry(relation.consignee), entry(relation.chequePresented),
      entry(relation.chequeRefusal), entry(relation.billAccepted), entry(relation.billDue),
      entry(relation.leaseWritten), entry(relation.publicBuyer), entry(relation.chorus),
      entry(relation.chorusDate),
      entry(clauses.jurisdiction), entry(clauses.priorConciliation), entry(clauses.arbitration),
      entry(clauses.retentionOfTitle), entry(clauses.goodsStillThere),
    ]
  }

  private static func invoice(_ invoice: Invoice) -> [Entry] {
    [
      entry(invoice.number), entry(invoice.kind), entry(invoice.issued), entry(invoice.due),
      entry(invoice.dueAgreed), entry(invoice.amount), entry(invoice.performed), entry(invoice.performedOn),
      entry(invoice.sentBy), entry(invoice.receivedOn), entry(invoice.refused), entry(invoice.creditNotes),
    ]
  }

  private static func payment(_ payment: Payment) -> [Entry] {
    [
      entry(payment.date), entry(payment.amount), entry(payment.byDebtor), entry(payment.invoiceNumber),
      entry(payment.allocation), entry(payment.bankRecord),
    ]
  }

  private static func claim(_ dossier: Dossier) -> [Entry] {
    let contest = dossier.contest
    return [
      entry(dossier.claim.currency), entry(dossier.claim.priceAgreed), entry(contest.form),
      entry(contest.reasons), entry(contest.precise), entry(contest.scope), entry(contest.amount),
      entry(contest.since), entry(contest.proofs), entry(contest.answered), entry(contest.falseAccount),
    ]
  }

  private static func documents(_ dossier: Dossier) -> [Entry] {
    Documents.Kind.allCases.map { kind in
      guard !kind.carriesSignature else { return entry(dossier.documents[kind]) }
      let held: [Documents.Held] = [.detenu, .non]
      return Entry(
        id: dossier.documents[kind].path.name, group: nil, values: .choice(held.map(\.rawValue)),
        isEssential: false)
    }
  }

  private static func exchange(_ exchange: Exchange) -> [Entry] {
    [
      entry(exchange.date), entry(exchange.kind), entry(exchange.channel), entry(exchange.author),
      entry(exchange.proofKept), entry(exchange.note), entry(exchange.days), entry(exchange.fate),
      entry(exchange.receivedOn), entry(exchange.inPerson), entry(exchange.partial), entry(exchange.court),
      entry(exchange.capitalised),
    ]
  }

  private static func outlook(_ dossier: Dossier) -> [Entry] {
    let outlook = dossier.outlook
    return [
      entry(outlook.debtorAnswers), entry(outlook.acceptsInstalments), entry(outlook.instalmentMonths),
      entry(outlook.firstInstalment), entry(outlook.threats), entry(outlook.threatsSince),
      entry(outlook.knownAssets), entry(outlook.cashUrgency), entry(outlook.priority),
      entry(outlook.callBack),
      entry(outlook.callBackChannel),
    ]
  }

  private static func receivedAct(_ dossier: Dossier) -> [Entry] {
    let act = dossier.receivedAct
    return [
      entry(act.kind), entry(act.court), entry(act.date), entry(act.receivedOn), entry(act.inPerson),
      entry(act.firstSeizure), entry(act.amount), entry(act.owed), entry(act.reasons), entry(act.proofs),
      entry(act.ableToPay),
    ]
  }

  private static func entry(_ path: FactPath, _ values: Values) -> Entry {
    let id = path.question
    let group = path.name.firstIndex(of: "[").map { String(path.name[..<$0]) }
    return Entry(id: id, group: group, values: values, isEssential: essential.contains(id))
  }

  private static func entry(_ fact: Fact<String>) -> Entry { entry(fact.path, .text) }
  private static func entry(_ fact: Fact<Bool>) -> Entry { entry(fact.path, .yesNo) }
  private static func entry(_ fact: Fact<Day>) -> Entry { entry(fact.path, .date) }
  private static func entry(_ fact: Fact<Money>) -> Entry { entry(fact.path, .amount) }
  private static func entry(_ fact: Fact<Rate>) -> Entry { entry(fact.path, .percentage) }
  private static func entry(_ fact: Fact<Int>) -> Entry { entry(fact.path, .integer) }

  private static func entry<Value: RawRepresentable<String> & CaseIterable>(_ fact: Fact<Value>) -> Entry {
    entry(fact.path, .choice(Value.allCases.map(\.rawValue)))
  }

  private static func entry<Value: RawRepresentable<String> & CaseIterable>(_ fact: Fact<Set<Value>>) -> Entry
  {
    entry(fact.path, .choices(Value.allCases.map(\.rawValue)))
  }
}

extension FactCatalog.Values {
  /// Does an answer of this type of question give such a fact?
  func accepts(_ type: QuestionType) -> Bool {
    switch self {
    case .yesNo: type == .yesNo
    case .date: type == .date
    case .amount: type == .amount
    case .percentage: type == .percentage
    case .integer: type == .integer
    case .choice: type == .choice
    case .choices: type == .choices
    case .text:
      switch type {
      case .text, .longText, .choice, .siren, .sirenOrSiret, .vatNumber, .iban, .email, .telephone, .postcode,
        .country, .path:
        true
      case .choices, .yesNo, .date, .amount, .percentage, .integer: false
      }
    }
  }

  /// The types that give such a fact, as the document writes them.
  var typeNames: String { QuestionType.allCases.filter(accepts).map(\.rawValue).joined(separator: ", ") }
}
