import Basics
import Dossier

/// Dossiers for the tests of the claim: one base, changed by each test.
enum ClaimCases {
  static let today = day("2026-11-23")

  /// A day written in a test; the tests that use it fail on any other value.
  static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

  /// A SARL sold goods to a SAS for 8 000 € TTC, delivered on 15/08/2026, due on 15/09/2026.
  static func base() -> Dossier {
    var dossier = Dossier()
    dossier.creditor.quality.value = .societeCommerciale
    dossier.debtor.quality.value = .societeCommerciale
    dossier.debtor.country.value = "FR"
    dossier.debtor.name.value = "Garnier SAS"
    dossier.debtor.state.value = .enActivite
    dossier.relation.nature.value = .biens
    dossier.contest.form.value = .non
    dossier.documents[.bonCommande].value = .signe
    dossier.documents[.bonLivraison].value = .signe
    dossier.documents[.factures].value = .detenu
    dossier.invoices = [
      invoice("a", number: "F2026-041", euros: 8_000, performed: "2026-08-15", due: "2026-09-15")
    ]
    return dossier
  }

  static func invoice(
    _ key: String, number: String? = nil, euros: Int64, issued: String? = nil, performed: String? = nil,
    due: String? = nil, agreed: Bool? = nil
  ) -> Invoice {
    var invoice = Invoice(key: key)
    invoice.number.value = number
    invoice.amount.value = Money(euros: euros)
    invoice.issued.value = issued.map(day) ?? performed.map(day)
    invoice.performedOn.value = performed.map(day)
    invoice.performed.value = performed == nil ? nil : true
    invoice.due.value = due.map(day)
    invoice.dueAgreed.value = agreed
    return invoice
  }

  static func payment(
    _ key: String, _ date: String?, cents: Int64, naming number: String? = nil, record: Bool? = nil,
    for allocation: Payment.Allocation? = nil
  ) -> Payment {
    var payment = Payment(key: key)
    payment.date.value = date.map(day)
    payment.amount.value = Money(cents: cents)
    payment.invoiceNumber.value = number
    payment.bankRecord.value = record
    payment.allocation.value = allocation
    return payment
  }

  static func exchange(
    _ key: String, _ kind: Exchange.Kind, _ date: String, proof: Bool? = nil, author: Exchange.Author? = nil,
    channel: Exchange.Channel? = nil
  ) -> Exchange {
    var exchange = Exchange(key: key)
    exchange.kind.value = kind
    exchange.date.value = day(date)
    exchange.proofKept.value = proof
    exchange.author.value = author
    exchange.channel.value = channel
    return exchange
  }
}

/// SplitMix64: the same numbers on every machine, for tests over many cases.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
