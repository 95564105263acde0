import Basics
import Dossier

@testable import Assessment

/// The base case of the situations, and small ways to change it.
///
/// On 23/11/2026, a SARL sold goods to a SAS in activity (BODACC checked), 8 000 €, delivered 15/08/2026, due
/// 15/09/2026; signed order and delivery note; two e-mail reminders, the last in October; no mise en demeure,
/// no contest, no clause, no threat.
enum BaseCase {
  static let today = day("2026-11-23")

  static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

  static func dossier(_ change: (inout Dossier) -> Void = { _ in }) -> Dossier {
    var dossier = Dossier()
    dossier.intake.purpose.value = .creance
    dossier.creditor.name.value = "Ateliers Morel SARL"
    dossier.creditor.quality.value = .societeCommerciale
    dossier.creditor.country.value = "FR"
    dossier.debtor.name.value = "Menuiserie Garnier SAS"
    dossier.debtor.quality.value = .societeCommerciale
    dossier.debtor.country.value = "FR"
    dossier.debtor.addressKnownGood.value = true
    dossier.debtor.state.value = .enActivite
    dossier.debtor.stateCheckedOn.value = today
    dossier.relation.nature.value = .biens
    dossier.claim.currency.value = "EUR"
    dossier.claim.priceAgreed.value = true
    dossier.contest.form.value = .non
    dossier.documents[.bonCommande].value = .signe
    dossier.documents[.bonLivraison].value = .signe
    dossier.documents[.factures].value = .detenu
    dossier.documents[.contrat].value = .non
    dossier.documents[.devis].value = .non
    dossier.clauses.priorConciliation.value = false
    dossier.clauses.arbitration.value = false
    dossier.outlook.threats.value = []
    var invoice = Invoice(key: "0001")
    invoice.number.value = "F2026-041"
    invoice.issued.value = day("2026-08-15")
    invoice.due.value = day("2026-09-15")
    invoice.amount.value = Money(euros: 8_000)
    invoice.performed.value = true
    invoice.performedOn.value = day("2026-08-15")
    dossier.invoices = [invoice]
    dossier.addExchange(.relanceEcrite, "2026-09-28", channel: .courriel)
    dossier.addExchange(.relanceEcrite, "2026-10-12", channel: .courriel)
    change(&dossier)
    return dossier
  }

  static func bilan(on today: Day = today, _ change: (inout Dossier) -> Void = { _ in }) -> Bilan {
    assess(dossier(change), on: today)
  }
}

extension Dossier {
  /// Adds an exchange of ours; `date` is ISO.
  @discardableResult
  mutating func addExchange(
    _ kind: Exchange.Kind, _ date: String?, by author: Exchange.Author = .nous,
    channel: Exchange.Channel = .lettre,
    _ change: (inout Exchange) -> Void = { _ in }
  ) -> Int {
    var exchange = Exchange(key: String(exchanges.count + 1))
    exchange.kind.value = kind
    exchange.date.value = date.map(BaseCase.day)
    exchange.author.value = author
    exchange.channel.value = channel
    change(&exchange)
    exchanges.append(exchange)
    return exchanges.count - 1
  }

  mutating func addFormalNotice(received: String, days: Int? = 15) {
    addExchange(.miseEnDemeure, received, channel: .recommande) {
      $0.receivedOn.value = BaseCase.day(received)
      $0.days.value = days
      $0.fate.value = .recue
    }
  }

  /// A mise en demeure that ran out on 01/11/2026.
  mutating func addExpiredNotice() { addFormalNotice(received: "2026-10-17") }

  mutating func invoice(
    issued: String? = nil, performed: String? = nil, due: String? = nil, euros: Int64? = nil
  ) {
    if let issued { invoices[0].issued.value = BaseCase.day(issued) }
    if let performed { invoices[0].performedOn.value = BaseCase.day(performed) }
    if let due { invoices[0].due.value = BaseCase.day(due) }
    if let euros { invoices[0].amount.value = Money(euros: euros) }
  }

  mutating func noDueDate() { invoices[0].due = Fact(invoices[0].due.path) }

  mutating func nothingSent() { exchanges = [] }

  mutating func consumer() {
    debtor.quality.value = .particulier
    debtor.use.value = .prive
  }

  mutating func insolvent(_ state: Debtor.State, judgment: String? = nil, published: String? = nil) {
    debtor.state.value = state
    debtor.judgmentDate.value = judgment.map(BaseCase.day)
    debtor.publicationDate.value = published.map(BaseCase.day)
  }

  mutating func received(
    order: String, on received: String?, inPerson: Bool?, owed: ReceivedAct.Owed? = .rien,
    seizure: String? = nil
  ) {
    intake.purpose.value = .injonctionRecue
    receivedAct.kind.value = .injonction
    receivedAct.date.value = BaseCase.day(order)
    receivedAct.receivedOn.value = received.map(BaseCase.day)
    receivedAct.inPerson.value = inPerson
    receivedAct.owed.value = owed
    receivedAct.firstSeizure.value = seizure.map(BaseCase.day)
  }
}
