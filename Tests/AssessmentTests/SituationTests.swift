import Basics
import Dossier
import Testing

@testable import Assessment

/// One line of the situations to get right: what changes, and what must be concluded.
struct Situation: Sendable, CustomTestStringConvertible {
  let name: String
  let rule: String
  let action: ActionID
  /// The deadline of the first action, as the law counts it, ISO.
  let deadline: String?
  let practical: String?
  let change: @Sendable (inout Dossier) -> Void

  init(
    _ name: String, _ rule: String, _ action: ActionID, _ deadline: String? = nil, practical: String? = nil,
    _ change: @escaping @Sendable (inout Dossier) -> Void
  ) {
    self.name = name
    self.rule = rule
    self.action = action
    self.deadline = deadline
    self.practical = practical
    self.change = change
  }

  var testDescription: String { name }
}

@Suite struct SituationTests {
  static let all: [Situation] = [
    Situation("1 base", "D2", .miseEnDemeure) { _ in },
    Situation("2 thirteen days late, nothing sent", "D1", .relanceEcrite) {
      $0.nothingSent()
      $0.invoice(issued: "2026-10-10", performed: "2026-10-10", due: "2026-11-10")
    },
    Situation("3 telephone reminders only", "D2", .miseEnDemeure) {
      $0.nothingSent()
      $0.addExchange(.relanceTelephone, "2026-10-05", channel: .telephone)
    },
    Situation("4 notice received on 16/11, fifteen days", "D3", .attendreDelai, "2026-12-01") {
      $0.addFormalNotice(received: "2026-11-16")
    },
    Situation("5 notice expired, silence", "E6", .injonctionDePayer) { $0.addExpiredNotice() },
    Situation("6 the same, 480 €", "E6", .injonctionDePayer) {
      $0.addExpiredNotice()
      $0.invoice(euros: 480)
    },
    Situation("7 asks for time, creditor agrees", "D4", .echeancier) {
      $0.addExchange(.demandeDelai, "2026-11-02", by: .debiteur, channel: .courriel)
      $0.outlook.acceptsInstalments.value = true
    },
    Situation("8 signed plan, instalment missed", "D6", .miseEnDemeureDecheance) {
      $0.addExchange(.planConvenu, "2026-09-30")
      $0.addExchange(.planRompu, "2026-10-31", by: .debiteur)
    },
    Situation("9 whole debt contested by letter with photographs", "C2", .repondreContestation) {
      $0.contest.form.value = .ecrite
      $0.contest.precise.value = true
      $0.contest.proofs.value = true
      $0.contest.scope.value = .tout
      $0.contest.answered.value = false
    },
    Situation("10 first complaint without proof, after the notice expired", "C6", .demanderPrecisions) {
      $0.addExpiredNotice()
      $0.contest.form.value = .ecrite
      $0.contest.scope.value = .tout
      $0.contest.proofs.value = false
      $0.contest.since.value = BaseCase.day("2026-11-10")
      $0.contest.answered.value = false
    },
    Situation("11a e-mail order and thanks, nothing signed", "D2", .miseEnDemeure) {
      $0.documents[.bonCommande].value = .non
      $0.documents[.bonLivraison].value = .non
      $0.documents[.courriels].value = .detenu
    },
    Situation("11b consumer, 4 000 €, invoice alone", "C1", .reunirPreuves) {
      $0.consumer()
      $0.invoice(euros: 4_000)
      $0.documents[.bonCommande].value = .non
      $0.documents[.bonLivraison].value = .non
    },
    Situation("12 service performed 01/10, no due date, nothing sent", "D1", .relanceEcrite) {
      $0.nothingSent()
      $0.relation.nature.value = .services
      $0.noDueDate()
      $0.invoice(issued: "2026-10-01", performed: "2026-10-01")
    },
    Situation("13 due on 15/12", "B4", .attendreEcheance, "2026-12-16") { $0.invoice(due: "2026-12-15") },
    Situation("14 builder, SCI, reserves worth 2 000 €", "D2", .miseEnDemeure) {
      $0.relation.nature.value = .travaux
      $0.relation.reserves.value = .nonLevees
      $0.debtor.quality.value = .societeCivile
      $0.contest.form.value = .ecrite
      $0.contest.precise.value = true
      $0.contest.scope.value = .partie
      $0.contest.amount.value = Money(euros: 2_000)
      $0.contest.answered.value = false
    },
    Situation("15 consumer’s kitchen finished 23/03/2025", "D2", .miseEnDemeure) {
      $0.consumer()
      $0.relation.nature.value = .travaux
      $0.invoice(issued: "2025-03-23", performed: "2025-03-23", due: "2025-04-23")
    },
    Situation(
      "16 consumer’s works finished 10/11/2024, agreed due date 04/02/2025", "B2", .consulterSansDelai,
      "2027-02-04"
    ) {
      $0.consumer()
      $0.relation.nature.value = .travaux
      $0.invoice(issued: "2024-11-10", performed: "2024-11-10", due: "2025-02-04")
      $0.invoices[0].dueAgreed.value = true
    },
    Situation("17 carriage delivered 15/09/2025", "B1", .consulterPrescription) {
      $0.relation.nature.value = .transport
      $0.invoice(issued: "2025-09-15", performed: "2025-09-15", due: "2025-10-15")
    },
    Situation(
      "18 carriage delivered 10/01/2026", "B3", .acteInterruptif, "2027-01-10", practical: "2027-01-08"
    ) {
      $0.relation.nature.value = .transport
      $0.invoice(issued: "2026-01-10", performed: "2026-01-10", due: "2026-02-10")
    },
    Situation("19a delivered 15/10/2020, transfer of 10/11/2023 naming the invoice", "D2", .miseEnDemeure) {
      $0.oldSale(paidOn: "2023-11-10")
    },
    Situation("19b transfer of 15/01/2026, after expiry", "B1", .consulterPrescription) {
      $0.oldSale(paidOn: "2026-01-15")
    },
    Situation("20 commune, service and deposit in June 2022", "B3", .reclamationPublique, "2026-12-31") {
      $0.debtor.quality.value = .personnePublique
      $0.relation.nature.value = .services
      $0.relation.chorus.value = .depose
      $0.relation.chorusDate.value = BaseCase.day("2022-06-20")
      $0.noDueDate()
      $0.invoice(issued: "2022-06-20", performed: "2022-06-15")
    },
    Situation(
      "21 redressement, BODACC 05/10/2026", "A2", .declarerCreance, "2026-12-05", practical: "2026-12-07"
    ) { $0.insolvent(.redressement, judgment: "2026-10-01", published: "2026-10-05") },
    Situation(
      "22 liquidation, BODACC 14/09/2026, nothing declared", "A2", .releveDeForclusion, "2027-03-14",
      practical: "2027-03-12"
    ) { $0.insolvent(.liquidation, judgment: "2026-09-10", published: "2026-09-14") },
    Situation("23 redressement of 02/10/2026, delivered 20/10/2026", "A15", .reclamerCreancePosterieure) {
      $0.insolvent(.redressement, judgment: "2026-10-02")
      $0.invoice(issued: "2026-10-20", performed: "2026-10-20", due: "2026-11-15")
    },
    Situation("24a order of 02/09/2026 not served", "A5", .signifierOrdonnance, "2026-12-02") {
      $0.addExpiredNotice()
      $0.addExchange(.ordonnanceObtenue, "2026-09-02", by: .tiers)
    },
    Situation(
      "24b order of 31/08/2026 not served", "A5", .signifierOrdonnance, "2027-02-28", practical: "2027-02-26"
    ) { $0.addExchange(.ordonnanceObtenue, "2026-08-31", by: .tiers) },
    Situation("25 order of 04/09/2026 served in person 01/10/2026", "A12", .attendreOrdonnance, "2026-12-01")
    {
      $0.addExchange(.ordonnanceObtenue, "2026-09-04", by: .tiers)
      $0.addExchange(.ordonnanceSignifiee, "2026-10-01", channel: .commissaire) { $0.inPerson.value = true }
    },
    Situation("26 opposition, greffe’s letter received 16/11/2026", "A6", .repondreOpposition, "2026-12-01") {
      $0.addExchange(.ordonnanceObtenue, "2026-09-04", by: .tiers)
      $0.addExchange(.ordonnanceSignifiee, "2026-10-01", channel: .commissaire)
      $0.addExchange(.opposition, "2026-10-20", by: .debiteur)
      $0.addExchange(.lettreGreffe, "2026-11-13", by: .tiers) {
        $0.receivedOn.value = BaseCase.day("2026-11-16")
      }
    },
    Situation("27a notice expired, Belgian company", "E3", .injonctionEuropeenne) {
      $0.addExpiredNotice()
      $0.debtor.country.value = "BE"
      $0.invoice(euros: 3_800)
    },
    Situation("27b notice expired, British company", "E4", .avocatEtranger) {
      $0.addExpiredNotice()
      $0.debtor.country.value = "GB"
    },
    Situation("27c Belgian company, no notice", "D2", .miseEnDemeure) { $0.debtor.country.value = "BE" },
    Situation("27d British company, no notice", "D2", .miseEnDemeure) { $0.debtor.country.value = "GB" },
    Situation("28a claim sold to a factor", "A3", .ecrireAuCessionnaire) {
      $0.relation.transfer.value = .affacturage
    },
    Situation("28b stock moved abroad, premises emptied", "E1", .saisieConservatoire) {
      $0.outlook.threats.value = [.venteActifs, .locauxVides]
    },
    Situation("29a arbitration clause", "D2", .miseEnDemeure) { $0.clauses.arbitration.value = true },
    Situation("29b arbitration clause, notice expired", "C4", .suivreClause) {
      $0.clauses.arbitration.value = true
      $0.addExpiredNotice()
    },
    Situation("29c consumer, 3 200 €, contest answered and maintained", "E9", .conciliateur) {
      $0.consumer()
      $0.invoice(euros: 3_200)
      $0.addExpiredNotice()
      $0.contest.form.value = .ecrite
      $0.contest.precise.value = true
      $0.contest.scope.value = .tout
      $0.contest.answered.value = true
    },
    Situation("30a order received, served in person 02/11/2026", "F1", .formerOpposition, "2026-12-02") {
      $0.received(order: "2026-10-12", on: "2026-11-02", inPerson: true)
    },
    Situation("30b order left at the étude, first seizure 16/11/2026", "F2", .formerOpposition, "2026-12-16")
    {
      $0.received(order: "2026-05-15", on: "2026-06-10", inPerson: false, seizure: "2026-11-16")
    },
  ]

  @Test(arguments: all)
  func `each situation gives its first action, by its rule, for its date`(_ situation: Situation) {
    let bilan = BaseCase.bilan(situation.change)
    #expect(bilan.firstAction.rule == situation.rule)
    #expect(bilan.firstAction.action == situation.action)
    if let deadline = situation.deadline {
      #expect(bilan.firstAction.deadline?.day == BaseCase.day(deadline))
    }
    if let practical = situation.practical {
      #expect(bilan.firstAction.deadline?.practicalDay == BaseCase.day(practical))
    }
    #expect(!bilan.firstAction.reasons.isEmpty)
    #expect(bilan.firstAction.reasons.contains { !$0.citations.isEmpty })
  }

  private func bilan(_ prefix: String) -> Bilan {
    let situation = SituationTests.all.first { $0.name.hasPrefix(prefix) }
    return BaseCase.bilan { situation?.change(&$0) }
  }

  private func text(_ advice: [Advice]) -> String {
    advice.map { $0.rule + " " + $0.title + " " + ($0.reasons + $0.mind).map(\.text).joined(separator: " ") }
      .joined(separator: "\n")
  }

  @Test func `the base is followed by an injonction de payer when the letter would run out`() {
    let base = bilan("1 base")
    #expect(base.firstAction.title.contains("15\u{A0}jours"))
    #expect(base.next.first?.action == .injonctionDePayer)
    #expect(base.next.first?.deadline?.day == BaseCase.day("2026-12-11"))
    #expect(base.notNow.contains { $0.action == .injonctionDePayer })
    #expect(base.court?.court.contains("tribunal de commerce") == true)
  }

  @Test
  func `the costs are set beside a small stake, and the simplified procedure stays closed to merchants`() {
    let small = bilan("6 ")
    #expect(text([small.firstAction]).contains("enjeu"))
    #expect(small.firstAction.cost?.contains("greffe") == true)
    #expect(small.notNow.contains { $0.action == .procedureSimplifiee })
  }

  @Test func `a contested claim never goes to an injonction`() {
    for name in ["9 ", "10 "] {
      let contested = bilan(name)
      #expect(contested.notNow.contains { $0.action == .injonctionDePayer })
      #expect(!contested.next.contains { $0.action == .injonctionDePayer })
    }
    #expect(bilan("10 ").next.contains { $0.action == .refereProvision })
  }

  @Test func `time asked for is answered by a plan, not by a mise en demeure`() {
    let asked = bilan("7 ")
    #expect(asked.notNow.contains { $0.action == .miseEnDemeure })
    #expect(text([asked.firstAction]).contains("interrompt la prescription"))
  }

  @Test func `an order served waits, then is enforced`() {
    #expect(bilan("25 ").next.contains { $0.action == .faireExecuter })
  }

  @Test func `the deduced due date is shown as such`() {
    let service = bilan("12 ")
    #expect(service.statement.invoices.first?.due == BaseCase.day("2026-10-31"))
    #expect(service.statement.invoices.first?.dueIsDeduced == true)
  }

  @Test func `reserves are answered, and the undisputed part is asked for`() {
    let works = bilan("14 ")
    #expect(works.firstAction.title.contains("6\u{202F}000,00"))
    #expect(works.court?.court.contains("tribunal judiciaire") == true)
    #expect(works.todo.contains { $0.text.contains("partie contestée") })
  }

  @Test func `a kitchen near its limitation gets eight days, no fixed indemnity, legal rate only`() {
    let kitchen = bilan("15 ")
    #expect(kitchen.firstAction.title.contains("8\u{A0}jours"))
    #expect(kitchen.statement.fixedIndemnity == .zero)
    #expect(text([kitchen.firstAction]).contains("23/03/2027"))
    #expect(kitchen.todo.contains { $0.by == BaseCase.day("2027-03-23") })
  }

  @Test func `works of a consumer: past the conservative date, not past the possible one`() {
    let works = bilan("16 ")
    #expect(works.limitation.first?.conservative == BaseCase.day("2026-11-10"))
    #expect(works.limitation.first?.possible == BaseCase.day("2027-02-04"))
  }

  @Test func `a transfer that names the invoice gives five more years`() {
    #expect(bilan("19a").limitation.first?.conservative == BaseCase.day("2028-11-10"))
  }

  @Test func `goods under retention of title are claimed back by their own date`() {
    let bilan = BaseCase.bilan {
      $0.insolvent(.redressement, judgment: "2026-10-01", published: "2026-10-05")
      $0.clauses.retentionOfTitle.value = true
    }
    #expect(bilan.parallel.contains { $0.deadline?.day == BaseCase.day("2027-01-05") })
    #expect(bilan.notNow.contains { $0.action == .miseEnDemeure })
    #expect(!bilan.next.contains { $0.action == .miseEnDemeure })
  }

  @Test func `no letter goes before a saisie conservatoire`() {
    let threatened = bilan("28b")
    #expect(threatened.notNow.contains { $0.action == .miseEnDemeure })
    #expect(!threatened.next.contains { $0.action == .miseEnDemeure || $0.action == .relanceEcrite })
  }

  @Test func `an order received and served too late is said to be doubtful`() {
    let bilan = BaseCase.bilan { $0.received(order: "2026-05-15", on: "2026-11-20", inPerson: true) }
    #expect(text([bilan.firstAction]).contains("trop tard"))
  }
}

extension Dossier {
  fileprivate mutating func oldSale(paidOn date: String) {
    invoice(issued: "2020-10-15", performed: "2020-10-15", due: "2020-11-15")
    var payment = Payment(key: "1")
    payment.date.value = BaseCase.day(date)
    payment.amount.value = Money(euros: 1_000)
    payment.byDebtor.value = true
    payment.invoiceNumber.value = "F2026-041"
    payment.bankRecord.value = true
    payments = [payment]
  }
}
