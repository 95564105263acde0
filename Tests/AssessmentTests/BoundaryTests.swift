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

  @Test(arguments: [("2025-05-22", "8\u{A0}jours"), ("2025-05-23", "15\u{A0}jours")])
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

  @Test(arguments: [("2024-02-29", false), ("2024-03-01", true), ("2028-02-29", true), ("2028-03-01", false)])
  func `what a commissaire de justice costs is shown only while its tariff is known`(
    _ day: String, _ known: Bool
  ) {
    let figures = RuleFigures(on: BaseCase.day(day))
    let order = figures.serviceCost(Money(euros: 8_000))
    let suit = figures.suitCost(commercial: false, petition: false, principal: Money(euros: 8_000))
    #expect(order.contains("73,00") == known && suit.contains("55,00") == known)
    #expect(order.contains("montant à confirmer") == !known)
    #expect(suit.contains("justice\u{A0}: montant à confirmer") == !known)
  }

  @Test(
    arguments: [(12_800, "27,00"), (12_801, "42,00"), (128_000, "42,00"), (128_001, "73,00")]
      as [(Int64, String)])
  func `the cost of an order follows the steps of the tariff`(_ cents: Int64, _ fee: String) {
    let bilan = BaseCase.bilan {
      $0.addExpiredNotice()
      $0.invoices[0].amount.value = Money(cents: cents)
    }
    #expect(bilan.firstAction.rule == "E6")
    #expect(bilan.firstAction.cost?.contains(fee) == true, "\(bilan.firstAction.cost ?? "")")
  }

  @Test(arguments: [(Int64(128_000), false), (128_001, true)])
  func `the cost of a summons is known above the second step alone`(_ cents: Int64, _ known: Bool) {
    let cost = RuleFigures(on: BaseCase.today).suitCost(
      commercial: true, petition: false, principal: Money(cents: cents))
    #expect(cost.contains("55,00") == known)
  }

  @Test(arguments: [(Int64(500_000), true), (500_001, false)])
  func `a petition is enough at the civil court up to five thousand euros, and there is no appeal`(
    _ cents: Int64, _ small: Bool
  ) {
    let bilan = BaseCase.bilan {
      $0.debtor.quality.value = .association
      $0.debtor.addressKnownGood.value = false
      $0.invoices[0].amount.value = Money(cents: cents)
      $0.addExchange(.mediationOuverte, "2026-09-20")
      $0.addExchange(.mediationClose, "2026-10-01")
      $0.addExpiredNotice()
    }
    #expect(bilan.firstAction.rule == "E8")
    #expect(bilan.firstAction.title.hasPrefix(small ? "Requête" : "Assignation"))
    let minds = bilan.firstAction.mind.map(\.text).joined(separator: " ")
    #expect(minds.contains("l’appel est fermé") == small)
    #expect(minds.contains("peut être frappé d’appel") == !small)
  }

  @Test(arguments: [(Int64(498_610), Int64(500_000), "E5"), (498_611, 500_001, "E6")])
  func `the ceiling of the simplified procedure counts interest, to the cent`(
    _ cents: Int64, _ total: Int64, _ expected: String
  ) {
    let bilan = BaseCase.bilan {
      $0.debtor.quality.value = .association
      $0.invoices[0].amount.value = Money(cents: cents)
      $0.addExchange(.reconnaissance, "2026-10-01", by: .debiteur)
      $0.addExpiredNotice()
    }
    #expect(bilan.statement.principal + bilan.statement.interest == Money(cents: total))
    #expect(bilan.firstAction.rule == expected, "\(bilan.firstAction.title)")
    let open = bilan.routes.first { $0.id == .procedureSimplifiee }?.status.isOpen
    #expect(open == (expected == "E5"))
  }

  @Test(arguments: [(Int64(1_000_000), false), (1_000_001, true)])
  func `a lawyer is compulsory above ten thousand euros, at the commercial court and at the civil one`(
    _ cents: Int64, _ needed: Bool
  ) {
    for quality in [Quality.societeCommerciale, .association] {
      let bilan = BaseCase.bilan {
        $0.debtor.quality.value = quality
        $0.debtor.addressKnownGood.value = false
        $0.invoices[0].amount.value = Money(cents: cents)
        $0.addExpiredNotice()
      }
      #expect(bilan.firstAction.rule == "E8")
      let minds = bilan.firstAction.mind.map(\.text).joined(separator: " ")
      #expect(minds.contains("l’avocat est obligatoire") == needed)
      let route = bilan.routes.first { $0.id == .assignation }
      #expect(route?.lawyer.text.contains("l’avocat est obligatoire") == needed)
    }
  }

  @Test(arguments: [("2026-11-07", false), ("2026-11-08", true)])
  func `the fifteen days to appoint a lawyer at the civil court run from the letter of the greffe`(
    _ letter: String, _ open: Bool
  ) {
    let bilan = BaseCase.bilan {
      $0.debtor.quality.value = .association
      $0.invoice(euros: 12_000)
      $0.addExchange(.ordonnanceObtenue, "2026-09-04", by: .tiers)
      $0.addExchange(.ordonnanceSignifiee, "2026-10-01", channel: .commissaire)
      $0.addExchange(.opposition, "2026-10-20", by: .debiteur)
      $0.addExchange(.lettreGreffe, letter, by: .tiers)
    }
    // 22/11/2026 is a Sunday: the last day of a letter of the 7th moves to the Monday.
    #expect(bilan.firstAction.rule == "A6")
    #expect(bilan.firstAction.title.contains("Constituer avocat"))
    #expect(bilan.firstAction.deadline?.day == BaseCase.day(open ? "2026-11-23" : "2026-11-22"))
    #expect(bilan.firstAction.deadline?.lastDay == BaseCase.today)
  }

  // MARK: Contribution pour la justice économique

  private func suitCost(_ cents: Int64, on today: String = "2026-11-23", postcode: String? = nil) -> String {
    let bilan = BaseCase.bilan(on: BaseCase.day(today)) {
      $0.debtor.addressKnownGood.value = false
      $0.debtor.postcode.value = postcode
      $0.invoices[0].amount.value = Money(cents: cents)
      $0.addExpiredNotice()
    }
    return bilan.routes.first { $0.id == .assignation }?.cost ?? ""
  }

  @Test func `nothing is due up to fifty thousand euros, interest and indemnity counted`() throws {
    let context = BaseCase.bilan {
      $0.addExpiredNotice()
      $0.invoices[0].amount.value = Money(euros: 40_000)
    }
    #expect(context.firstAction.cost?.contains("économique\u{A0}: 0,00") == true)
    #expect(suitCost(4_800_000).contains("0,00\u{A0}€ (demande de 50\u{202F}000,00\u{A0}€ au plus)"))
    let above = suitCost(5_000_000)
    #expect(above.contains("moins de 250 salariés, sinon à vérifier"), "\(above)")
  }

  @Test(arguments: [(Int64(5_000_000), false), (5_000_001, true)])
  func `the threshold of the contribution is itself free`(_ cents: Int64, _ toCheck: Bool) {
    let text = RuleFigures(on: BaseCase.today).economicContribution(Money(cents: cents)) ?? ""
    #expect(text.contains("à vérifier") == toCheck)
    #expect(RuleFigures(on: BaseCase.today).economicContribution(nil)?.contains("à vérifier") == true)
  }

  @Test(
    arguments: [
      ("2024-12-31", nil), ("2025-01-01", "0,00"), ("2028-12-31", "0,00"), ("2029-01-01", "à vérifier"),
    ] as [(String, String?)])
  func `the contribution is known on its own days alone`(_ day: String, _ words: String?) {
    let text = RuleFigures(on: BaseCase.day(day)).economicContribution(Money(euros: 8_000))
    #expect((text == nil) == (words == nil))
    if let words { #expect(text?.contains(words) == true) }
  }

  @Test func `the contribution is not shown where no such court sits`() {
    for postcode in ["57000", "97400"] {
      #expect(!suitCost(9_000_000, postcode: postcode).contains("économique"))
    }
    let civil = BaseCase.bilan {
      $0.debtor.quality.value = .association
      $0.addExpiredNotice()
    }
    #expect(!civil.routes.contains { $0.cost.contains("économique") && $0.id != .injonctionEffet })
  }

  // MARK: Alsace and Moselle

  @Test func `a local holiday is said and never counted on`() throws {
    // Two months from 26/10/2026: a Saturday; from 28/10/2024: Saturday; Good Friday 26/03/2027 is a Friday.
    func declare(_ published: String, on today: String, _ postcode: String?) throws -> Deadline {
      let bilan = BaseCase.bilan(on: BaseCase.day(today)) {
        $0.debtor.postcode.value = postcode
        $0.insolvent(.redressement, judgment: published, published: published)
        $0.invoice(issued: "2024-10-01", performed: "2024-10-01", due: "2024-10-15")
      }
      #expect(bilan.firstAction.action == .declarerCreance)
      return try #require(bilan.firstAction.deadline)
    }
    let friday = try declare("2027-01-26", on: "2027-03-01", "67000")
    #expect(friday.day == BaseCase.day("2027-03-26") && friday.practicalDay == nil)
    #expect(friday.localMove == BaseCase.day("2027-03-30"))
    #expect(friday.lastDay == BaseCase.day("2027-03-26"))
    #expect(try declare("2027-01-26", on: "2027-03-01", "75008").localMove == nil)
    // 25/12/2025 is a Thursday: everywhere the Friday is the last day, in Metz perhaps the Monday.
    let christmas = try declare("2025-10-25", on: "2025-12-01", "57000")
    #expect(christmas.practicalDay == BaseCase.day("2025-12-26"))
    #expect(christmas.localMove == BaseCase.day("2025-12-29"))
    #expect(try declare("2025-10-25", on: "2025-12-01", nil).localMove == nil)
  }

  @Test func `whoever waits for the debtor's time waits for the local holiday too`() {
    func wait(_ postcode: String?) -> Day? {
      BaseCase.bilan(on: BaseCase.day("2027-03-01")) {
        $0.debtor.postcode.value = postcode
        $0.addExchange(.ordonnanceObtenue, "2026-12-04", by: .tiers)
        $0.addExchange(.ordonnanceSignifiee, "2027-01-26", channel: .commissaire)
      }.firstAction.deadline?.day
    }
    #expect(wait(nil) == BaseCase.day("2027-03-26"))
    #expect(wait("68000") == BaseCase.day("2027-03-30"))
  }

  @Test func `an act to serve is aimed at before the local holiday`() {
    let bilan = BaseCase.bilan(on: BaseCase.day("2027-03-01")) {
      $0.debtor.postcode.value = "67000"
      $0.addExchange(.ordonnanceObtenue, "2026-12-26", by: .tiers)
    }
    #expect(bilan.firstAction.rule == "A5")
    #expect(bilan.firstAction.deadline?.day == BaseCase.day("2027-03-26"))
    #expect(bilan.firstAction.deadline?.practicalDay == BaseCase.day("2027-03-25"))
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

  // MARK: Declaring a claim

  private func declaration(
    _ published: String?, judgment: String? = nil, on today: String, afar: Bool = false
  ) -> Advice {
    BaseCase.bilan(on: BaseCase.day(today)) {
      $0.insolvent(.redressement, judgment: judgment ?? published, published: published)
      $0.invoice(issued: "2024-06-10", performed: "2024-06-10", due: "2024-07-10")
      if afar { $0.creditor.country.value = "BE" }
    }.firstAction
  }

  /// The publication, the last day as counted, the day to aim at.
  static let declarations: [(String, String, String)] = [
    ("2026-09-21", "2026-11-21", "2026-11-23"),  // a Saturday
    ("2026-09-22", "2026-11-22", "2026-11-23"),  // a Sunday
    ("2026-09-11", "2026-11-11", "2026-11-12"),  // 11 November, a Wednesday
    ("2026-10-25", "2026-12-25", "2026-12-28"),  // Christmas, a Friday
    ("2026-09-23", "2026-11-23", "2026-11-23"),  // a Monday
    ("2025-12-31", "2026-02-28", "2026-03-02"),  // no 31 February; a Saturday
    ("2026-12-31", "2027-02-28", "2027-03-01"),  // a Sunday
    ("2026-02-28", "2026-04-28", "2026-04-28"),  // the end of February is followed by its own day
  ]

  @Test(arguments: declarations)
  func `two months from the publication, carried to a working day, the last day included`(
    _ published: String, _ last: String, _ aim: String
  ) {
    let inTime = declaration(published, on: aim)
    #expect(inTime.action == .declarerCreance, "\(inTime.title)")
    #expect(inTime.deadline?.day == BaseCase.day(last))
    #expect(inTime.deadline?.lastDay == BaseCase.day(aim))
    let late = declaration(published, on: BaseCase.day(aim).adding(days: 1).iso)
    #expect(late.action == .releveDeForclusion)
    #expect(late.reasons.contains { $0.text.contains(FrenchFormat.day(BaseCase.day(aim))) })
  }

  @Test(arguments: [("2026-07-23", "2026-11-23"), ("2026-07-22", "2026-11-23"), ("2026-07-20", "2026-11-20")])
  func `four months for a creditor outside metropolitan France`(_ published: String, _ aim: String) {
    let inTime = declaration(published, on: aim, afar: true)
    #expect(inTime.action == .declarerCreance)
    #expect(inTime.deadline?.lastDay == BaseCase.day(aim))
    #expect(
      declaration(published, on: BaseCase.day(aim).adding(days: 1).iso, afar: true).action
        == .releveDeForclusion)
    #expect(declaration(published, on: aim).action == .releveDeForclusion)
  }

  @Test func `a creditor overseas has four months before a metropolitan court, told by its postcode`() {
    func declare(_ creditor: String, _ debtor: String) -> Day? {
      BaseCase.bilan {
        $0.insolvent(.redressement, judgment: "2026-10-05", published: "2026-10-05")
        $0.creditor.postcode.value = creditor
        $0.debtor.postcode.value = debtor
      }.firstAction.deadline?.day
    }
    #expect(declare("97400", "75008") == BaseCase.day("2027-02-05"))
    #expect(declare("69001", "75008") == BaseCase.day("2026-12-05"))
    // Who is far from an overseas court is not asked: the shorter time.
    #expect(declare("97400", "97400") == BaseCase.day("2026-12-05"))
  }

  @Test(arguments: [("2026-11-20", "releve"), ("2026-11-21", "releve"), ("2026-11-22", "consulter")])
  func `six months to be relieved, the last day included, a Saturday not carried`(
    _ today: String, _ expected: String
  ) {
    let advice = declaration("2026-05-21", on: today)
    #expect(advice.action == (expected == "releve" ? .releveDeForclusion : .consulterProcedureCollective))
    if expected == "releve" {
      #expect(advice.deadline?.day == BaseCase.day("2026-11-21"))
      #expect(advice.deadline?.practicalDay == BaseCase.day("2026-11-20"))
    }
  }

  @Test(arguments: [("2026-11-22", true), ("2026-11-23", true), ("2026-11-24", false)])
  func `until the working day after a Saturday, the lawyer is seen the same day`(
    _ today: String, _ said: Bool
  ) {
    let advice = declaration("2026-05-21", on: today)
    #expect(advice.action == .consulterProcedureCollective)
    #expect(advice.reasons.contains { $0.text.contains("aujourd’hui même") } == said)
  }

  @Test func `the publication unknown, the time is counted from the judgment and this is said`() {
    let advice = declaration(nil, judgment: "2026-10-01", on: "2026-11-23")
    #expect(advice.action == .declarerCreance)
    #expect(advice.deadline?.day == BaseCase.day("2026-12-01"))
    #expect(advice.reasons.contains { $0.text.contains("par prudence, du jugement du 01/10/2026") })
    let late = declaration(nil, judgment: "2026-09-22", on: "2026-11-24")
    #expect(late.action == .releveDeForclusion)
    // The publication comes after the judgment: the time may still run.
    #expect(late.reasons.contains { $0.text.contains("déclarer aujourd’hui même") })
  }

  @Test(arguments: [("2026-10-22", true), ("2026-10-23", true), ("2026-10-21", false)])
  func `thirty days to answer the mandataire, the last day included`(_ letter: String, _ open: Bool) {
    // 21/11/2026 and 22/11/2026 are a Saturday and a Sunday: carried to the Monday 23.
    let advice = BaseCase.bilan(on: BaseCase.day(open ? "2026-11-23" : "2026-11-24")) {
      $0.insolvent(.redressement, judgment: "2026-09-01", published: "2026-09-05")
      $0.addExchange(.creanceDeclaree, "2026-09-20", channel: .recommande)
      $0.addExchange(.creanceContestee, letter, by: .tiers)
    }.firstAction
    #expect(advice.rule == "A2")
    #expect(advice.action == (open ? .attendreVerification : .consulterProcedureCollective))
    if open { #expect(advice.deadline?.lastDay == BaseCase.today) }
  }

  @Test(arguments: [("2026-08-23", true), ("2026-08-22", false)])
  func `three months to claim the goods back, the last day included, never carried`(
    _ published: String, _ open: Bool
  ) {
    let bilan = BaseCase.bilan {
      $0.insolvent(.redressement, judgment: published, published: published)
      $0.invoice(issued: "2026-06-10", performed: "2026-06-10", due: "2026-07-10")
      $0.clauses.retentionOfTitle.value = true
    }
    #expect(bilan.parallel.contains { $0.title.hasPrefix("Revendiquer") } == open)
    let minds = bilan.firstAction.mind.map(\.text).joined(separator: " ")
    #expect(minds.contains("revendiquer aussi les biens") == open)
    #expect(minds.contains("paraît fini") == !open)
  }
}
