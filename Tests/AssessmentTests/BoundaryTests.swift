import Basics
import Dossier
import Testing

@testable import Assessment

/// The day or the cent on each side of a border.
@Suite struct BoundaryTests {
  private func rule(_ change: (inout Dossier) -> Void) -> String { BaseCase.bilan(change).firstAction.rule }

  @Test(arguments: [("2026-10-24", "D1"), ("2026-10-23", "D2")])
  func `thirty days late is a reminder, thirty-one a mise en demeure`(_ due: String, _ expected: String) {
    let found = rule {
      $0.nothingSent()
      $0.invoice(issued: "2026-09-20", performed: "2026-09-20", due: due)
    }
    #expect(found == expected)
  }

  @Test(arguments: [("2026-11-22", "D1"), ("2026-11-23", "B4")])
  func `a sum is due the day after its due date`(_ due: String, _ expected: String) {
    let found = rule {
      $0.nothingSent()
      $0.invoice(issued: "2026-10-20", performed: "2026-10-20", due: due)
    }
    #expect(found == expected)
  }

  @Test(arguments: [("2026-02-21", "B3", ""), ("2026-02-22", "R2", "8 jours")])
  func `ninety days to limitation is urgent, ninety-one is near`(
    _ delivered: String, _ expected: String, _ words: String
  ) {
    let bilan = BaseCase.bilan {
      $0.relation.nature.value = .transport
      $0.invoice(issued: delivered, performed: delivered, due: "2026-10-15")
      $0.invoices[0].dueAgreed.value = true
    }
    #expect(bilan.firstAction.rule == expected)
  }

  @Test(arguments: [("2025-05-22", "8 jours"), ("2025-05-23", "15 jours")])
  func `a hundred and eighty days to limitation shorten the letter, one more does not`(
    _ finished: String, _ words: String
  ) {
    let bilan = BaseCase.bilan {
      $0.consumer()
      $0.relation.nature.value = .services
      $0.invoice(issued: finished, performed: finished, due: "2025-06-30")
    }
    #expect(bilan.firstAction.rule == "D2")
    #expect(
      bilan.firstAction.title.contains(words),
      "\(bilan.limitation[0].conservative.map(FrenchFormat.day) ?? "")")
  }

  @Test(arguments: [(500_000, "E9"), (500_001, "E8")])
  func `750-1 stops at five thousand euros`(_ cents: Int64, _ expected: String) {
    let found = rule {
      $0.consumer()
      $0.invoices[0].amount.value = Money(cents: cents)
      $0.addExpiredNotice()
      $0.contest.form.value = .ecrite
      $0.contest.precise.value = true
      $0.contest.answered.value = true
    }
    #expect(found == expected)
  }

  @Test(arguments: [(1_000_000, false), (1_000_001, true)])
  func `a lawyer is needed above ten thousand euros`(_ cents: Int64, _ needed: Bool) {
    let bilan = BaseCase.bilan {
      $0.debtor.quality.value = .association
      $0.invoices[0].amount.value = Money(cents: cents)
      $0.addExchange(.ordonnanceObtenue, "2026-09-04", by: .tiers)
      $0.addExchange(.ordonnanceSignifiee, "2026-10-01", channel: .commissaire)
      $0.addExchange(.opposition, "2026-10-20", by: .debiteur)
      $0.addExchange(.lettreGreffe, "2026-11-16", by: .tiers)
    }
    #expect(bilan.firstAction.title.contains("Constituer avocat") == needed)
  }

  @Test(arguments: [(Int64(500_000), RouteID.petitsLitiges), (500_001, .injonctionEuropeenne)])
  func `the ceiling of the European small claims leaves interest out`(_ cents: Int64, _ expected: RouteID) {
    let bilan = BaseCase.bilan {
      $0.debtor.country.value = "BE"
      $0.invoices[0].amount.value = Money(cents: cents)
      $0.addExpiredNotice()
      $0.contest.form.value = .orale
      $0.contest.scope.value = .tout
      $0.contest.answered.value = true
    }
    #expect(bilan.statement.interest.isPositive)
    #expect(bilan.firstAction.rule == "E3")
    #expect(bilan.routes.first { $0.status == .now }?.id == expected)
    #expect(bilan.firstAction.title.contains("petits litiges") == (expected == .petitsLitiges))
  }

  @Test(arguments: [("2026-04-24", true), ("2026-04-25", false)])
  func `the simplified procedure is closed between merchants from 25 April 2026`(
    _ today: String, _ open: Bool
  ) {
    let bilan = BaseCase.bilan(on: BaseCase.day(today)) {
      $0.exchanges = []
      $0.debtor.stateCheckedOn.value = BaseCase.day(today)
      $0.invoice(issued: "2025-11-15", performed: "2025-11-15", due: "2025-12-15", euros: 3_000)
      $0.addExchange(.reconnaissance, "2026-02-02", by: .debiteur)
      $0.addFormalNotice(received: "2026-03-17")
    }
    let option = bilan.routes.first { $0.id == .procedureSimplifiee }
    #expect(option?.status.isOpen == open)
    #expect(option?.reasons.contains { $0.text.contains("25/04/2026") } == !open)
  }

  @Test(arguments: [("2026-02-28", false), ("2026-03-01", true), ("2028-02-29", true), ("2028-03-01", false)])
  func `a fee is shown only while it is known, otherwise it is to be confirmed`(_ day: String, _ known: Bool)
  {
    let cost = RuleFigures(on: BaseCase.day(day)).orderCost(commercial: true, principal: Money(euros: 8_000))
    #expect(cost.contains("30,23") == known)
    #expect(cost.contains("montant à confirmer") == !known)
  }

  @Test(arguments: [(500_000, true), (500_001, false)])
  func `the five exemptions are said where the attempt is needed`(_ cents: Int64, _ needed: Bool) {
    let bilan = BaseCase.bilan {
      $0.consumer()
      $0.invoices[0].amount.value = Money(cents: cents)
      $0.addExpiredNotice()
      $0.contest.form.value = .ecrite
      $0.contest.precise.value = true
      $0.contest.answered.value = true
    }
    let told = bilan.firstAction.mind.contains {
      $0.text.contains("homologation") && $0.text.contains("3\u{A0}mois")
    }
    #expect(told == needed)
  }

  @Test func `the form of the request is that of the court`() {
    let commercial = BaseCase.bilan { $0.addExpiredNotice() }
    #expect(commercial.firstAction.prepare.contains { $0.contains("12946") })
    let civil = BaseCase.bilan {
      $0.debtor.quality.value = .association
      $0.addExpiredNotice()
    }
    #expect(civil.firstAction.prepare.contains { $0.contains("12948") })
  }

  @Test func `a carrier may ask the shipper at once, a sub-contractor waits for a month`() throws {
    func direct(_ nature: Relation.Nature) throws -> Advice {
      let bilan = BaseCase.bilan {
        $0.relation.nature.value = nature
        $0.relation.subcontractor.value = nature == .travaux
        $0.relation.subcontractorAccepted.value = true
        $0.addFormalNotice(received: "2026-11-16")
      }
      let advices = [bilan.firstAction] + bilan.next + bilan.parallel
      return try #require(advices.first { $0.rule == "R2" && $0.title.contains("directement") })
    }
    #expect(try direct(.travaux).deadline?.day == BaseCase.day("2026-12-16"))
    #expect(try direct(.transport).deadline == nil)
  }

  @Test(arguments: [("2026-08-31", "2027-02-28"), ("2026-09-01", "2026-12-01")])
  func `the time to serve an order changes on 1 September 2026`(_ order: String, _ last: String) {
    let bilan = BaseCase.bilan { $0.addExchange(.ordonnanceObtenue, order, by: .tiers) }
    #expect(bilan.firstAction.deadline?.day == BaseCase.day(last))
  }

  @Test(arguments: [("2026-08-31", "A4"), ("2026-09-01", "A12")])
  func `the wait before enforcing changes with the date of the order`(_ order: String, _ expected: String) {
    let found = rule {
      $0.addExchange(.ordonnanceObtenue, order, by: .tiers)
      $0.addExchange(.ordonnanceSignifiee, "2026-10-10", channel: .commissaire)
    }
    #expect(found == expected)
  }

  @Test(arguments: [("2026-11-08", "D3"), ("2026-11-07", "E6")])
  func `the last day of a mise en demeure still belongs to the debtor`(_ received: String, _ expected: String)
  {
    #expect(rule { $0.addFormalNotice(received: received) } == expected)
  }

  @Test(arguments: [("2026-09-23", "A2"), ("2026-09-22", "A2"), ("2026-09-19", "A2")])
  func `two months from the publication, the last day included`(_ published: String, _ expected: String) {
    let bilan = BaseCase.bilan { $0.insolvent(.redressement, judgment: "2026-09-18", published: published) }
    #expect(bilan.firstAction.rule == expected)
    // 22/11/2026 is a Sunday: the last day moves to the Monday.
    let inTime = published != "2026-09-19"
    #expect(bilan.firstAction.action == (inTime ? .declarerCreance : .releveDeForclusion))
  }

  @Test(arguments: [("2026-10-02", "A15"), ("2026-10-01", "A2")])
  func `a supply is later than the judgment from the day of the judgment on`(
    _ delivered: String, _ expected: String
  ) {
    let found = rule {
      $0.insolvent(.redressement, judgment: "2026-10-02", published: "2026-10-05")
      $0.invoice(issued: delivered, performed: delivered, due: "2026-11-15")
    }
    #expect(found == expected)
  }
}
