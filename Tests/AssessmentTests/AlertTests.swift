import Basics
import Dossier
import Testing

@testable import Assessment

@Suite struct AlertTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let facts: Set<FactPath>
    /// What the sentence must show: both values.
    var shown: [String] = []
    let change: @Sendable (inout Dossier) -> Void
    var testDescription: String { name }
  }

  static var all: [Case] { plain + dates + events + amounts }

  private static let plain: [Case] = [
    Case(
      name: "due before issued", facts: ["facture[0001].echeance", "facture[0001].emission"],
      shown: ["01/08/2026", "15/08/2026"]
    ) {
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

  private static let dates: [Case] = [
    Case(
      name: "delivered after the due date", facts: ["facture[0001].echeance", "facture[0001].livraison"],
      shown: ["15/09/2026", "20/09/2026", "compté de l’échéance"]
    ) { $0.invoice(performed: "2026-09-20") },
    Case(
      name: "paid before delivered", facts: ["paiement[1].date", "facture[0001].livraison"],
      shown: ["20/08/2026", "25/08/2026", "acompte"]
    ) {
      $0.invoice(performed: "2026-08-25")
      $0.pay("2026-08-20", euros: 100, invoice: "F2026-041")
    },
    Case(
      name: "paid in the future", facts: ["paiement[1].date"],
      shown: ["24/11/2026", "23/11/2026", "pas compté"]
    ) { $0.pay("2026-11-24", euros: 100, invoice: "F2026-041") },
    Case(name: "received before issued", facts: ["facture[0001].reception", "facture[0001].emission"]) {
      $0.invoices[0].receivedOn.value = BaseCase.day("2026-08-10")
    },
    Case(
      name: "checked in the future", facts: ["debiteur.etat_verifie_le"],
      shown: ["25/11/2026", "pas tenue pour faite"]
    ) { $0.debtor.stateCheckedOn.value = BaseCase.day("2026-11-25") },
    Case(name: "judged in the future", facts: ["debiteur.jugement_date"], shown: ["01/12/2026"]) {
      $0.insolvent(.redressement, judgment: "2026-12-01", published: "2026-12-05")
    },
    Case(name: "works received in the future", facts: ["travaux.reception_date"], shown: ["02/02/2027"]) {
      $0.relation.receptionDate.value = BaseCase.day("2027-02-02")
    },
    Case(name: "cheque shown in the future", facts: ["cheque.presentation"], shown: ["24/11/2026"]) {
      $0.relation.chequePresented.value = BaseCase.day("2026-11-24")
    },
    Case(
      name: "deposited in the future", facts: ["public.chorus_date"],
      shown: ["24/11/2026", "n’interrompt pas"]
    ) {
      $0.debtor.quality.value = .personnePublique
      $0.relation.chorusDate.value = BaseCase.day("2026-11-24")
    },
    Case(
      name: "deposited before invoiced", facts: ["public.chorus_date", "facture[0001].emission"],
      shown: ["14/08/2026", "15/08/2026"]
    ) {
      $0.debtor.quality.value = .personnePublique
      $0.relation.chorusDate.value = BaseCase.day("2026-08-14")
    },
    Case(
      name: "contested before invoiced", facts: ["contestation.date", "facture[0001].livraison"],
      shown: ["01/08/2026", "15/08/2026"]
    ) {
      $0.contest.form.value = .orale
      $0.contest.since.value = BaseCase.day("2026-08-01")
    },
    Case(
      name: "letter received in the future", facts: ["echange[3].recu_le"], shown: ["24/11/2026"]
    ) {
      $0.addExchange(.miseEnDemeure, "2026-11-20") { $0.receivedOn.value = BaseCase.day("2026-11-24") }
    },
    Case(
      name: "reminded before invoiced", facts: ["echange[3].date", "facture[0001].emission"],
      shown: ["01/08/2026", "15/08/2026"]
    ) { $0.addExchange(.relanceEcrite, "2026-08-01") },
    Case(
      name: "demanded before invoiced", facts: ["echange[3].date", "facture[0001].emission"],
      shown: ["01/08/2026", "15/08/2026"]
    ) { $0.addExchange(.miseEnDemeure, "2026-08-01") },
    Case(
      name: "declared before the judgment", facts: ["echange[3].date", "debiteur.jugement_date"],
      shown: ["01/10/2026", "05/10/2026", "auprès du mandataire"]
    ) {
      $0.insolvent(.redressement, judgment: "2026-10-05", published: "2026-10-12")
      $0.addExchange(.creanceDeclaree, "2026-10-01")
    },
  ]

  /// Each pair of events, the later one told a week too early.
  private static var events: [Case] {
    AlertFinder.eventOrders.map { order in
      Case(
        name: order.text, facts: ["echange[3].date", "echange[4].date"],
        shown: ["01/10/2026", "08/10/2026", order.text, order.kept]
      ) {
        $0.addExchange(order.later, "2026-10-01")
        $0.addExchange(order.earlier, "2026-10-08")
      }
    }
  }

  private static let amounts: [Case] = [
    Case(
      name: "a rate of 200 %", facts: ["relation.taux_retard", "relation.taux_retard_ecrit"],
      shown: ["200,00\u{A0}%", "mensuel"]
    ) {
      $0.relation.lateRateWritten.value = true
      $0.relation.lateRate.value = Rate(basisPoints: 20_000)
    },
    Case(
      name: "a negative rate", facts: ["relation.taux_retard", "relation.taux_retard_ecrit"],
      shown: ["minimum légal"]
    ) {
      $0.relation.lateRateWritten.value = true
      $0.relation.lateRate.value = Rate(basisPoints: -500)
    },
    Case(
      name: "no rate written, and a rate", facts: ["relation.taux_retard", "relation.taux_retard_ecrit"],
      shown: ["12,00\u{A0}%", "pas compté"]
    ) {
      $0.relation.lateRateWritten.value = false
      $0.relation.lateRate.value = Rate(basisPoints: 1_200)
    },
    Case(
      name: "a negative invoice", facts: ["facture[0001].montant"], shown: ["8\u{202F}000", "mise à part"]
    ) {
      $0.invoices[0].amount.value = Money(euros: -8_000)
    },
    Case(name: "an invoice of nothing", facts: ["facture[0001].montant"], shown: ["mise à part"]) {
      $0.invoices[0].amount.value = .zero
    },
    Case(name: "a negative payment", facts: ["paiement[1].montant"], shown: ["100", "pas compté"]) {
      $0.pay("2026-10-01", euros: -100, invoice: "F2026-041")
    },
    Case(name: "a payment of nothing", facts: ["paiement[1].montant"], shown: ["pas compté"]) {
      $0.pay("2026-10-01", euros: 0, invoice: "F2026-041")
    },
    Case(name: "a negative credit note", facts: ["facture[0001].avoirs"], shown: ["500"]) {
      $0.invoices[0].creditNotes.value = Money(euros: -500)
    },
    Case(
      name: "payments and credit notes above the invoice",
      facts: ["paiement[1].montant", "facture[0001].montant", "facture[0001].avoirs"],
      shown: ["5\u{202F}000", "4\u{202F}000", "avoirs déduits"]
    ) {
      $0.invoices[0].creditNotes.value = Money(euros: 4_000)
      $0.pay("2026-09-10", euros: 5_000, invoice: "F2026-041")
    },
    Case(name: "contested for nothing", facts: ["contestation.montant"], shown: ["pas comptée"]) {
      $0.contest.form.value = .ecrite
      $0.contest.scope.value = .partie
      $0.contest.amount.value = Money(euros: -1)
    },
    Case(
      name: "set-off above the claim", facts: ["relation.dette_reciproque", "facture[0001].montant"],
      shown: ["9\u{202F}000", "8\u{202F}000"]
    ) { $0.relation.owedToDebtor.value = Money(euros: 9_000) },
    Case(name: "a negative set-off", facts: ["relation.dette_reciproque"], shown: ["pas comptée"]) {
      $0.relation.owedToDebtor.value = Money(euros: -9_000)
    },
    Case(
      name: "retained more than the claim", facts: ["travaux.retenue_garantie", "facture[0001].montant"],
      shown: ["9\u{202F}000", "8\u{202F}000"]
    ) { $0.relation.retention.value = Money(euros: 9_000) },
    Case(name: "a letter of less than no day", facts: ["echange[3].delai"], shown: ["comme nul"]) {
      $0.addFormalNotice(received: "2026-11-16", days: -15)
    },
    Case(name: "an act for nothing", facts: ["acte.montant"]) {
      $0.received(order: "2026-10-12", on: "2026-10-20", inPerson: true)
      $0.receivedAct.amount.value = .zero
    },
  ]

  @Test(arguments: all)
  func `the sentence shows both values, and what is made of them`(_ item: Case) throws {
    let found = alerts(of: BaseCase.dossier(item.change), on: BaseCase.today)
    let alert = try #require(found.first { Set($0.facts) == item.facts })
    for words in item.shown { #expect(alert.text.contains(words), "\(alert.text)") }
  }

  @Test(arguments: all)
  func `whatever contradicts itself, the bilan comes out with one first action and no negative sum`(
    _ item: Case
  ) {
    let bilan = BaseCase.bilan(item.change)
    let first = bilan.firstAction
    #expect(!first.title.isEmpty && first.reasons.contains { !$0.citations.isEmpty })
    #expect(!bilan.next.contains { $0.rule == first.rule && $0.title == first.title })
    let statement = bilan.statement
    for sum in [statement.principal, statement.interest, statement.fixedIndemnity, statement.overpaid] {
      #expect(sum >= .zero)
    }
    #expect(statement.invoices.allSatisfy { $0.principalDue >= .zero && $0.interestDue >= .zero })
    #expect(!first.title.contains("-"), "\(first.title)")
  }

  /// What the décompte says that it leaves aside, or counts in spite of a contradiction.
  struct Aside: Sendable, CustomTestStringConvertible {
    let words: [String]
    let facts: Set<FactPath>
    var aside = false
    let change: @Sendable (inout Dossier) -> Void
    var testDescription: String { words[0] }
  }

  static let asides: [Aside] = [
    Aside(words: ["24/11/2026", "n’est pas déduit"], facts: ["paiement[1].date"]) {
      $0.pay("2026-11-24", euros: 100, invoice: "F2026-041")
    },
    Aside(
      words: ["01/08/2026", "15/08/2026", "dès l’origine"],
      facts: ["paiement[1].date", "facture[0001].emission"]
    ) { $0.pay("2026-08-01", euros: 100, invoice: "F2026-041") },
    Aside(words: ["n’est pas compté"], facts: ["paiement[1].montant"]) {
      $0.pay("2026-10-01", euros: -100, invoice: "F2026-041")
    },
    Aside(
      words: ["20/09/2026", "15/09/2026", "depuis l’échéance"],
      facts: ["facture[0001].livraison", "facture[0001].echeance"]
    ) { $0.invoice(performed: "2026-09-20") },
    Aside(
      words: ["25/12/2026", "jour du bilan"], facts: ["facture[0001].livraison", "facture[0001].echeance"]
    ) { $0.invoice(performed: "2026-12-25") },
    Aside(
      words: ["20/10/2026", "15/09/2026", "depuis l’échéance"],
      facts: ["facture[0001].emission", "facture[0001].echeance"]
    ) { $0.invoice(issued: "2026-10-20") },
    Aside(
      words: ["200,00\u{A0}%", "tel qu’il est écrit"],
      facts: ["relation.taux_retard", "relation.taux_retard_ecrit"]
    ) {
      $0.relation.lateRateWritten.value = true
      $0.relation.lateRate.value = Rate(basisPoints: 20_000)
    },
    Aside(words: ["laissé de côté"], facts: ["relation.taux_retard", "relation.taux_retard_ecrit"]) {
      $0.relation.lateRateWritten.value = true
      $0.relation.lateRate.value = Rate(basisPoints: -100)
    },
    Aside(words: ["dépassent la facture"], facts: ["facture[0001].avoirs", "facture[0001].montant"]) {
      $0.invoices[0].creditNotes.value = Money(euros: 8_001)
    },
    Aside(words: ["jamais ajouté"], facts: ["facture[0001].avoirs"]) {
      $0.invoices[0].creditNotes.value = Money(euros: -500)
    },
    Aside(
      words: ["9\u{202F}000", "dans la limite des factures", "8\u{202F}000"],
      facts: ["contestation.forme", "contestation.etendue", "contestation.montant"]
    ) {
      $0.contest.form.value = .ecrite
      $0.contest.scope.value = .partie
      $0.contest.amount.value = Money(euros: 9_000)
    },
    Aside(words: ["9\u{202F}000", "n’est pas déduite"], facts: ["relation.dette_reciproque"]) {
      $0.relation.owedToDebtor.value = Money(euros: 9_000)
    },
    Aside(words: ["CHF", "rien n’est converti"], facts: ["creance.devise"]) {
      $0.claim.currency.value = "CHF"
    },
    Aside(words: ["n’est pas positif"], facts: ["facture[0001].montant"], aside: true) {
      $0.invoices[0].amount.value = Money(euros: -8_000)
    },
    Aside(words: ["n’est pas en euros"], facts: ["creance.devise"], aside: true) {
      $0.claim.currency.value = "CHF"
    },
  ]

  @Test(arguments: asides)
  func `what is left aside, or counted all the same, is said`(_ item: Aside) {
    let statement = BaseCase.bilan(item.change).statement
    let said = item.aside ? statement.invoices.compactMap(\.setAside) : statement.gaps
    #expect(
      said.contains { reason in
        Set(reason.facts) == item.facts && item.words.allSatisfy { reason.text.contains($0) }
      }, "\(said.map(\.text))")
  }

  @Test func `the base case leaves nothing aside`() {
    let statement = BaseCase.bilan().statement
    #expect(statement.gaps.isEmpty && statement.invoices.allSatisfy { $0.setAside == nil })
  }

  @Test func `a deposit paid before the goods, and a rent due before its term, contradict nothing`() {
    let deposit = BaseCase.dossier {
      $0.invoices[0].kind.value = .acompte
      $0.invoice(performed: "2026-10-20", due: "2026-09-01")
      $0.pay("2026-08-20", euros: 100, invoice: "F2026-041")
    }
    #expect(alerts(of: deposit, on: BaseCase.today) == [])
    let rent = BaseCase.dossier {
      $0.relation.nature.value = .loyerCommercial
      $0.invoice(performed: "2026-10-20", due: "2026-09-01")
    }
    #expect(alerts(of: rent, on: BaseCase.today) == [])
  }

  @Test func `events told in the right order raise nothing`() {
    for order in AlertFinder.eventOrders {
      let dossier = BaseCase.dossier {
        $0.contest.form = Fact($0.contest.form.path)
        $0.addExchange(order.earlier, "2026-10-15")
        $0.addExchange(order.later, "2026-10-15")
      }
      #expect(alerts(of: dossier, on: BaseCase.today) == [], "\(order.text)")
    }
  }

  @Test func `an event of a future date is named among those that moved no limitation`() {
    let bilan = BaseCase.bilan {
      $0.addExchange(.reconnaissance, "2026-12-01", by: .debiteur)
      $0.pay("2026-12-02", euros: 100, invoice: "F2026-041")
    }
    let said = bilan.limitation[0].didNotMove.map(\.text).joined(separator: "\n")
    #expect(said.contains("01/12/2026") && said.contains("02/12/2026"))
    #expect(bilan.limitation[0].moved.isEmpty)
  }

  @Test
  func `a service older than its order serves nothing, and a judgment served before it was given neither`() {
    let order = BaseCase.bilan {
      $0.addExchange(.ordonnanceSignifiee, "2026-10-01", channel: .commissaire) { $0.proofKept.value = true }
      $0.addExchange(.ordonnanceObtenue, "2026-10-08", by: .tiers)
    }
    #expect(order.firstAction.rule == "A5")
    #expect(order.limitation[0].conservative == BaseCase.day("2031-08-15"))
    let judgment = BaseCase.bilan {
      $0.addExchange(.jugementSignifie, "2026-10-01")
      $0.addExchange(.jugement, "2026-10-08", by: .tiers)
    }
    #expect(judgment.firstAction.title.contains("signifier le jugement"))
  }

  @Test(arguments: [(7_999, "D2"), (8_000, "C2"), (9_000, "C2")])
  func `a part that covers the whole claim is the whole claim`(_ euros: Int64, _ rule: String) {
    let bilan = BaseCase.bilan {
      $0.contest.form.value = .ecrite
      $0.contest.precise.value = true
      $0.contest.scope.value = .partie
      $0.contest.amount.value = Money(euros: euros)
    }
    #expect(bilan.firstAction.rule == rule)
    #expect((bilan.qualities.certain.verdict == .partly) == (rule == "D2"))
  }

  // MARK: The cent and the day

  /// The base claim is due on 15/09/2026.
  @Test(arguments: [
    ("2026-09-14", 8_000, Money.zero, Money.zero, Money.zero),
    ("2026-09-15", 8_000, .zero, .zero, .zero),
    // One day of interest: 8 000 € × 12,4 % / 365 = 2,72 €, taken from the payment first.
    ("2026-09-16", 8_000, Money(cents: 272), Money(euros: 40), Money.zero),
    ("2026-09-15", 8_100, .zero, .zero, Money(euros: 100)),
    ("2026-09-15", 9_000, .zero, .zero, Money(euros: 1_000)),
  ])
  func `paid on the due date costs nothing, the day after one day and forty euros`(
    _ date: String, _ euros: Int64, _ left: Money, _ indemnity: Money, _ over: Money
  ) {
    let bilan = BaseCase.bilan { $0.pay(date, euros: euros, invoice: "F2026-041") }
    let statement = bilan.statement
    #expect(statement.principal == left)
    #expect(statement.fixedIndemnity == indemnity)
    #expect(statement.overpaid == over)
    #expect(statement.total >= .zero)
    #expect(statement.invoices[0].interest.map(\.days).reduce(0, +) == (left.isZero ? 0 : 69))
    #expect(statement.invoices[0].interest.first?.days == (left.isZero ? nil : 1))
  }

  @Test(arguments: [(7_999, 1, 0), (8_000, 0, 0), (8_001, 0, 0), (4_000, 4_000, 0), (4_000, 0, 1_000)])
  func `credit notes and payments never leave a negative balance`(
    _ notes: Int64, _ left: Int64, _ over: Int64
  ) {
    let bilan = BaseCase.bilan {
      $0.invoices[0].creditNotes.value = Money(euros: notes)
      if over > 0 { $0.pay("2026-09-10", euros: 8_000 - notes + over, invoice: "F2026-041") }
    }
    #expect(bilan.statement.principal == Money(euros: left))
    #expect(bilan.statement.overpaid == Money(euros: over))
    #expect((bilan.statement.fixedIndemnity == .zero) == (left == 0))
    #expect((bilan.firstAction.rule == "C5") == (left == 0))
  }

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
