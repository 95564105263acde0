import Basics
import Dossier
import Testing

@testable import Assessment

@Suite struct AlertTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let facts: Set<FactPath>
    let change: @Sendable (inout Dossier) -> Void
    var testDescription: String { name }
  }

  static let all: [Case] = [
    Case(name: "due before issued", facts: ["facture[0001].echeance", "facture[0001].emission"]) {
      $0.invoice(due: "2026-08-01")
    },
    Case(name: "issued in the future", facts: ["facture[0001].emission"]) {
      $0.invoice(issued: "2026-11-24")
    },
    Case(name: "delivered in the future", facts: ["facture[0001].livraison"]) {
      $0.invoice(performed: "2027-01-02")
    },
    Case(name: "credit note above the invoice", facts: ["facture[0001].avoirs", "facture[0001].montant"]) {
      $0.invoices[0].creditNotes.value = Money(euros: 8_001)
    },
    Case(name: "not performed, with a date", facts: ["facture[0001].executee", "facture[0001].livraison"]) {
      $0.invoices[0].performed.value = false
    },
    Case(name: "same number twice", facts: ["facture[0001].numero", "facture[0002].numero"]) {
      var other = Invoice(key: "0002")
      other.number.value = "F2026-041"
      $0.invoices.append(other)
    },
    Case(name: "paid before invoiced", facts: ["paiement[1].date", "facture[0001].emission"]) {
      $0.pay("2026-08-01", euros: 100, invoice: "F2026-041")
    },
    Case(name: "payment of an unknown invoice", facts: ["paiement[1].facture", "facture[0001].numero"]) {
      $0.pay("2026-09-01", euros: 100, invoice: "F1999-001")
    },
    Case(name: "paid too much", facts: ["paiement[1].montant", "facture[0001].montant"]) {
      $0.pay("2026-09-01", euros: 9_000, invoice: "F2026-041")
    },
    Case(name: "same SIREN", facts: ["creancier.siren", "debiteur.siren"]) {
      $0.creditor.siren.value = "732829320"
      $0.debtor.siren.value = "73282932000074"
    },
    Case(name: "rate above 100 %", facts: ["relation.taux_retard", "relation.taux_retard_ecrit"]) {
      $0.relation.lateRate.value = Rate(basisPoints: 10_001)
    },
    Case(name: "foreign currency", facts: ["creance.devise"]) { $0.claim.currency.value = "CHF" },
    Case(name: "published before judged", facts: ["debiteur.publication_date", "debiteur.jugement_date"]) {
      $0.insolvent(.redressement, judgment: "2026-10-05", published: "2026-10-01")
    },
    Case(name: "served before obtained", facts: ["echange[4].date", "echange[3].date"]) {
      $0.addExchange(.ordonnanceObtenue, "2026-10-04")
      $0.addExchange(.ordonnanceSignifiee, "2026-10-01")
    },
    Case(name: "received before sent", facts: ["echange[3].recu_le", "echange[3].date"]) {
      $0.addExchange(.miseEnDemeure, "2026-10-10") { $0.receivedOn.value = BaseCase.day("2026-10-08") }
    },
    Case(name: "exchange in the future", facts: ["echange[3].date"]) {
      $0.addExchange(.relanceEcrite, "2026-12-01")
    },
    Case(name: "not contested, and contested", facts: ["contestation.forme", "echange[3].nature"]) {
      $0.addExchange(.contestation, "2026-10-20", by: .debiteur)
    },
    Case(name: "contested part above the claim", facts: ["contestation.montant", "facture[0001].montant"]) {
      $0.contest.form.value = .ecrite
      $0.contest.scope.value = .partie
      $0.contest.amount.value = Money(euros: 9_000)
    },
    Case(name: "act received before its date", facts: ["acte.recu_le", "acte.date"]) {
      $0.received(order: "2026-10-12", on: "2026-10-02", inPerson: true)
    },
    Case(name: "a company that died", facts: ["debiteur.qualite", "debiteur.etat"]) {
      $0.debtor.state.value = .decede
    },
  ]

  @Test(arguments: all)
  func `each contradiction is said, with the facts that make it`(_ item: Case) {
    let found = alerts(of: BaseCase.dossier(item.change), on: BaseCase.today)
    #expect(found.contains { Set($0.facts) == item.facts && !$0.text.isEmpty }, "\(found.map(\.facts))")
  }

  @Test func `the base case raises nothing`() {
    #expect(alerts(of: BaseCase.dossier(), on: BaseCase.today) == [])
  }

  @Test func `an empty dossier raises nothing`() {
    #expect(alerts(of: Dossier(), on: BaseCase.today) == [])
  }

  @Test func `an event in the future moves no conclusion`() {
    let bilan = BaseCase.bilan { $0.addExchange(.miseEnDemeure, "2026-12-01") }
    #expect(bilan.firstAction.rule == "D2")
  }
}

extension Dossier {
  fileprivate mutating func pay(_ date: String, euros: Int64, invoice: String) {
    var payment = Payment(key: "1")
    payment.date.value = BaseCase.day(date)
    payment.amount.value = Money(euros: euros)
    payment.invoiceNumber.value = invoice
    payments.append(payment)
  }
}
