import Basics
import Dossier
import Law
import Testing

@testable import Assessment

@Suite struct LimitationTests {
  private func first(_ dossier: Dossier, on iso: String = "2026-11-23") throws -> InvoiceLimitation {
    try #require(limitation(dossier, on: ClaimCases.day(iso)).first)
  }

  private func only(
    _ nature: Relation.Nature = .biens, performed: String?, due: String?, agreed: Bool? = nil,
    debtor: Quality = .societeCommerciale
  ) -> Dossier {
    var dossier = ClaimCases.base()
    dossier.relation.nature.value = nature
    dossier.debtor.quality.value = debtor
    dossier.invoices = [
      ClaimCases.invoice("a", number: "F-1", euros: 8_000, performed: performed, due: due, agreed: agreed)
    ]
    return dossier
  }

  private func expect(
    _ dossier: Dossier, _ conservative: String?, _ possible: String?, on iso: String = "2026-11-23"
  ) throws {
    let row = try first(dossier, on: iso)
    #expect(row.conservative?.iso == conservative)
    #expect(row.possible?.iso == possible)
  }

  // MARK: Starts

  @Test func `delivered on 30 May 2026, due on the invoice on 30 June: 30 May 2031`() throws {
    let row = try first(only(performed: "2026-05-30", due: "2026-06-30"))
    #expect(row.conservative?.iso == "2031-05-30")
    #expect(row.possible?.iso == "2031-06-30")
    #expect(row.conservativeStart?.iso == "2026-05-30")
    #expect(row.period == "5\u{A0}ans")
    #expect(row.conservativeReason?.text.contains("30/05/2026") == true)
  }

  @Test func `a due date earlier than the delivery is the conservative start`() throws {
    try expect(only(performed: "2026-06-10", due: "2026-05-30"), "2031-05-30", "2031-06-10")
  }

  @Test func `the date of the invoice starts nothing`() throws {
    var dossier = only(performed: nil, due: nil)
    dossier.invoices[0].issued.value = ClaimCases.day("2024-01-01")
    let row = try first(dossier)
    #expect(row.conservative == nil)
    #expect(row.conservativeReason?.text.contains("la date de la facture") == true)
  }

  @Test func `works for a consumer finished on 23 March 2025: 23 March 2027`() throws {
    try expect(
      only(.travaux, performed: "2025-03-23", due: "2025-03-23", debtor: .particulier), "2027-03-23",
      "2027-03-23")
  }

  @Test func `works for a consumer with a later agreed due date leave a date to argue`() throws {
    let dossier = only(
      .travaux, performed: "2024-11-10", due: "2025-02-04", agreed: true, debtor: .particulier)
    try expect(dossier, "2026-11-10", "2027-02-04")
  }

  @Test func `a due date that the seller alone printed does not help against a consumer`() throws {
    let dossier = only(
      .travaux, performed: "2024-11-10", due: "2025-02-04", agreed: false, debtor: .particulier)
    try expect(dossier, "2026-11-10", "2026-11-10")
  }

  @Test func `carriage delivered on 15 September 2025 is barred by both dates`() throws {
    try expect(only(.transport, performed: "2025-09-15", due: "2025-10-15"), "2026-09-15", "2026-10-15")
  }

  @Test func `carriage delivered on 10 January 2026 ends on a Sunday that does not move`() throws {
    let row = try first(only(.transport, performed: "2026-01-10", due: "2026-02-10"))
    #expect(row.conservative?.iso == "2027-01-10")
    #expect(row.conservative?.weekday == .sunday)
    #expect(row.conservativeReason?.text.contains("08/01/2027 (vendredi)") == true)
    #expect(row.conservativeReason?.citations.contains(.limitationNotExtended) == true)
  }

  @Test func `a start on 29 February ends on 28 February`() throws {
    try expect(only(performed: "2024-02-29", due: "2024-02-29"), "2029-02-28", "2029-02-28")
  }

  // MARK: Periods

  @Test(arguments: [
    (Relation.Nature.biens, Quality.societeCommerciale, "5\u{A0}ans", "art. L110-4 I C. com."),
    (.services, .professionLiberale, "5\u{A0}ans", "art. L110-4 I C. com."),
    (.biens, .particulier, "2\u{A0}ans", "art. L218-2 C. conso."),
    (.pret, .particulier, "2\u{A0}ans", "art. R312-35 C. conso."),
    (.transport, .societeCommerciale, "1\u{A0}an", "art. L133-6 C. com."),
    (.transport, .particulier, "1\u{A0}an", "art. L133-6 C. com."),
    (.telecom, .association, "1\u{A0}an", "art. L34-2 CPCE (postes)"),
    (.loyerCommercial, .societeCommerciale, "5\u{A0}ans", "art. 2224 C. civ."),
    (.services, .personnePublique, "4\u{A0}années civiles", "art. 1er loi n° 68-1250 du 31 décembre 1968"),
    (.services, .syndicatCoproprietaires, "5\u{A0}ans", "art. L110-4 I C. com."),
  ])
  func `the debtor, then what was supplied, decide the period`(
    nature: Relation.Nature, debtor: Quality, period: String, article: String
  ) throws {
    let row = try first(
      only(nature, performed: "2026-05-30", due: "2026-06-30", debtor: debtor).answeringUse())
    #expect(row.period == period)
    #expect(row.periodReason.citations.contains { $0.reference == article })
  }

  @Test func `between civil parties the period is that of the civil code`() throws {
    var dossier = only(.services, performed: "2026-05-30", due: "2026-06-30", debtor: .societeCivile)
    dossier.creditor.quality.value = .professionLiberale
    #expect(try first(dossier).periodReason.citations.contains { $0.reference == "art. 2224 C. civ." })
  }

  @Test func `a private creditor keeps five years against a consumer`() throws {
    var dossier = only(performed: "2026-05-30", due: "2026-06-30", debtor: .particulier)
    dossier.creditor.quality.value = .particulier
    #expect(try first(dossier).conservative?.iso == "2031-05-30")
  }

  @Test func `an unknown debtor, or an unknown use, is feared as a consumer and argued as a professional`()
    throws
  {
    var dossier = only(performed: "2026-05-30", due: "2026-05-30", debtor: .artisan)
    try expect(dossier, "2028-05-30", "2031-05-30")
    dossier.debtor.use.value = .professionnel
    try expect(dossier, "2031-05-30", "2031-05-30")
    dossier.debtor.use.value = .prive
    try expect(dossier, "2028-05-30", "2028-05-30")
    dossier.debtor.quality.value = nil
    dossier.debtor.use.value = nil
    try expect(dossier, "2028-05-30", "2031-05-30")
  }

  @Test func `an accepted bill lives three years from its own due date, the invoice five`() throws {
    var dossier = only(.lettreDeChange, performed: "2026-01-10", due: "2026-03-31")
    dossier.relation.billAccepted.value = true
    dossier.relation.billDue.value = ClaimCases.day("2026-04-30")
    try expect(dossier, "2029-04-30", "2031-03-31")
    dossier.relation.billAccepted.value = false
    try expect(dossier, "2031-01-10", "2031-03-31")
  }

  @Test func `a bounced cheque keeps the period of its invoice, its own is told apart`() throws {
    var dossier = only(.cheque, performed: "2026-05-30", due: "2026-06-30")
    dossier.relation.chequePresented.value = ClaimCases.day("2026-08-31")
    let row = try first(dossier)
    #expect(row.conservative?.iso == "2031-05-30")
    #expect(row.periodReason.text.contains("28/02/2027"))
    #expect(row.periodReason.citations.contains { $0.reference == "art. L131-59 CMF" })
  }

  @Test func `several reminders are said once, with their number and the last date`() throws {
    var dossier = only(performed: "2022-10-15", due: "2022-10-15")
    dossier.exchanges = [
      ClaimCases.exchange("a", .relanceEcrite, "2025-03-01"),
      ClaimCases.exchange("b", .relanceEcrite, "2025-05-02"),
      ClaimCases.exchange("c", .relanceEcrite, "2025-04-01"),
      ClaimCases.exchange("d", .relanceEcrite, "2027-04-01"),
    ]
    let row = try first(dossier)
    #expect(row.didNotMove.count == 1)
    #expect(row.didNotMove.first?.text.contains("3 fois, la dernière le 02/05/2025") == true)
  }

  // MARK: Public debtor

  @Test func `a service of June 2022 for a commune ends on 31 December 2026`() throws {
    var dossier = only(.services, performed: "2022-06-10", due: nil, debtor: .personnePublique)
    dossier.relation.chorus.value = .depose
    dossier.relation.chorusDate.value = ClaimCases.day("2022-06-20")
    try expect(dossier, "2026-12-31", "2026-12-31")
  }

  @Test func `a written claim to a commune gives four years from the next 1 January`() throws {
    var dossier = only(.services, performed: "2022-06-10", due: "2022-07-10", debtor: .personnePublique)
    dossier.exchanges = [ClaimCases.exchange("r", .relanceEcrite, "2025-02-03", proof: true)]
    try expect(dossier, "2029-12-31", "2029-12-31")
    dossier.exchanges = [ClaimCases.exchange("r", .relanceEcrite, "2025-02-03")]
    try expect(dossier, "2026-12-31", "2029-12-31")
    dossier.exchanges = [ClaimCases.exchange("r", .relanceEcrite, "2027-01-04", proof: true)]
    try expect(dossier, "2026-12-31", "2026-12-31", on: "2027-02-01")
  }

  // MARK: Events

  @Test func `a transfer that names the invoice gives a new period, after expiry it moves nothing`() throws {
    var dossier = only(performed: "2020-10-15", due: "2020-11-15")
    dossier.payments = [ClaimCases.payment("p", "2023-11-10", cents: 10_000, naming: "F-1", record: true)]
    try expect(dossier, "2028-11-10", "2028-11-10")
    dossier.payments = [ClaimCases.payment("p", "2026-01-15", cents: 10_000, naming: "F-1", record: true)]
    let row = try first(dossier)
    #expect(row.conservative?.iso == "2025-10-15")
    #expect(row.possible?.iso == "2025-11-15")
    #expect(row.moved.isEmpty)
    #expect(row.didNotMove.contains { $0.citations.contains(.paymentAfterExpiry) })
  }

  @Test func `a payment on the last day still counts, the day after no more`() throws {
    var dossier = only(performed: "2020-10-15", due: "2020-10-15")
    dossier.payments = [ClaimCases.payment("p", "2025-10-15", cents: 10_000, record: true)]
    try expect(dossier, "2030-10-15", "2030-10-15")
    dossier.payments = [ClaimCases.payment("p", "2025-10-16", cents: 10_000, record: true)]
    try expect(dossier, "2025-10-15", "2025-10-15")
  }

  @Test
  func `a payment without a bank record, or without an invoice among several, moves only the possible date`()
    throws
  {
    var dossier = only(performed: "2022-10-15", due: "2022-10-15")
    dossier.payments = [ClaimCases.payment("p", "2024-10-15", cents: 10_000)]
    try expect(dossier, "2027-10-15", "2029-10-15")
    dossier.payments = [ClaimCases.payment("p", "2024-10-15", cents: 10_000, record: true)]
    try expect(dossier, "2029-10-15", "2029-10-15")
    dossier.invoices.append(
      ClaimCases.invoice("b", number: "F-2", euros: 100, performed: "2022-10-15", due: "2022-10-15"))
    try expect(dossier, "2027-10-15", "2029-10-15")
    dossier.payments = [ClaimCases.payment("p", "2024-10-15", cents: 10_000, naming: "F-2", record: true)]
    let rows = limitation(dossier, on: ClaimCases.today)
    #expect(rows.map(\.conservative?.iso) == ["2027-10-15", "2029-10-15"])
    #expect(rows.map(\.possible?.iso) == ["2027-10-15", "2029-10-15"])
  }

  @Test func `a payment by somebody else acknowledges nothing`() throws {
    var dossier = only(performed: "2022-10-15", due: "2022-10-15")
    dossier.payments = [ClaimCases.payment("p", "2024-10-15", cents: 10_000, record: true)]
    dossier.payments[0].byDebtor.value = false
    try expect(dossier, "2027-10-15", "2027-10-15")
  }

  @Test(arguments: [Exchange.Kind.reconnaissance, .demandeDelai, .planConvenu, .promesse])
  func `an acknowledgement by the debtor counts, in writing for both dates`(kind: Exchange.Kind) throws {
    var dossier = only(performed: "2022-10-15", due: "2022-10-15")
    dossier.exchanges = [
      ClaimCases.exchange("e", kind, "2025-03-01", proof: true, author: .debiteur, channel: .courriel)
    ]
    try expect(dossier, "2030-03-01", "2030-03-01")
    dossier.exchanges = [ClaimCases.exchange("e", kind, "2025-03-01", author: .debiteur, channel: .telephone)]
    try expect(dossier, "2027-10-15", "2030-03-01")
  }

  @Test func `an acknowledgement that comes from the creditor is none`() throws {
    var dossier = only(performed: "2022-10-15", due: "2022-10-15")
    dossier.exchanges = [ClaimCases.exchange("e", .reconnaissance, "2025-03-01", proof: true, author: .nous)]
    try expect(dossier, "2027-10-15", "2027-10-15")
  }

  @Test(arguments: [
    Exchange.Kind.miseEnDemeure, .relanceEcrite, .relanceTelephone, .requeteInjonction, .ordonnanceObtenue,
    .requeteRejetee,
  ])
  func `letters and the filing of a petition move nothing, and the bilan says so`(kind: Exchange.Kind) throws
  {
    var dossier = only(performed: "2022-10-15", due: "2022-10-15")
    dossier.exchanges = [ClaimCases.exchange("e", kind, "2025-03-01", proof: true)]
    let row = try first(dossier)
    #expect(row.conservative?.iso == "2027-10-15")
    #expect(row.possible?.iso == "2027-10-15")
    #expect(row.moved.isEmpty)
    #expect(row.didNotMove.count == 1)
    #expect(row.didNotMove.first?.citations.isEmpty == false)
  }

  @Test(arguments: [Exchange.Kind.assignation, .saisie, .ordonnanceSignifiee, .creanceDeclaree])
  func `an act of court interrupts for both dates`(kind: Exchange.Kind) throws {
    var dossier = only(performed: "2022-10-15", due: "2022-10-15")
    dossier.exchanges = [ClaimCases.exchange("e", kind, "2025-03-01")]
    let row = try first(dossier)
    #expect(row.conservative?.iso == "2030-03-01")
    #expect((row.possible ?? ClaimCases.today) >= ClaimCases.day("2030-03-01"))
    #expect(row.moved.count == 1)
  }

  @Test func `a declared claim stays interrupted while the proceedings last`() throws {
    var dossier = only(performed: "2022-10-15", due: "2022-10-15")
    dossier.debtor.state.value = .redressement
    dossier.exchanges = [ClaimCases.exchange("e", .creanceDeclaree, "2025-03-01", proof: true)]
    try expect(dossier, "2031-11-23", "2031-11-23")
  }

  @Test func `an order served too late is void and interrupts nothing`() throws {
    var dossier = only(performed: "2022-10-15", due: "2022-10-15")
    dossier.exchanges = [
      ClaimCases.exchange("o", .ordonnanceObtenue, "2025-01-10"),
      ClaimCases.exchange("s", .ordonnanceSignifiee, "2025-07-11"),
    ]
    try expect(dossier, "2027-10-15", "2027-10-15")
    dossier.exchanges[1].date.value = ClaimCases.day("2025-07-10")
    #expect(try first(dossier).conservative?.iso == "2030-07-10")
  }

  @Test func `a judgment gives ten years, even on a claim that was about to be barred`() throws {
    var dossier = only(.transport, performed: "2023-10-15", due: "2023-10-15")
    dossier.exchanges = [ClaimCases.exchange("j", .jugement, "2025-03-01")]
    let row = try first(dossier)
    #expect(row.conservative?.iso == "2035-03-01")
    #expect(row.period == "10\u{A0}ans")
  }

  @Test func `an event later than today is not counted`() throws {
    var dossier = only(performed: "2022-10-15", due: "2022-10-15")
    dossier.exchanges = [ClaimCases.exchange("e", .reconnaissance, "2026-11-24", proof: true)]
    try expect(dossier, "2027-10-15", "2027-10-15")
  }

  @Test func `an undated acknowledgement is asked, not guessed`() throws {
    var dossier = only(performed: "2022-10-15", due: "2022-10-15")
    var undated = ClaimCases.exchange("e", .reconnaissance, "2025-03-01", proof: true)
    undated.date.value = nil
    dossier.exchanges = [undated]
    let row = try first(dossier)
    #expect(row.conservative?.iso == "2027-10-15")
    #expect(row.didNotMove.contains { $0.facts == [undated.date.path] })
  }

  // MARK: Suspension and long stop

  @Test func `an agreed mediation stops the clock for its length`() throws {
    var dossier = only(performed: "2022-10-15", due: "2022-10-15")
    dossier.exchanges = [
      ClaimCases.exchange("m", .mediationOuverte, "2025-01-01", proof: true),
      ClaimCases.exchange("n", .mediationClose, "2025-04-11"),
    ]
    // 100 days more.
    try expect(dossier, "2028-01-23", "2028-01-23")
    dossier.exchanges[0].proofKept.value = nil
    try expect(dossier, "2027-10-15", "2028-01-23")
  }

  @Test func `after a mediation at least six months are left`() throws {
    var dossier = only(.transport, performed: "2025-10-15", due: "2025-10-15")
    dossier.exchanges = [
      ClaimCases.exchange("m", .mediationOuverte, "2026-10-10", proof: true),
      ClaimCases.exchange("n", .mediationClose, "2026-11-10"),
    ]
    try expect(dossier, "2027-05-10", "2027-05-10")
  }

  @Test func `a mediation still open keeps the clock still today`() throws {
    var dossier = only(.transport, performed: "2025-10-15", due: "2025-10-15")
    dossier.exchanges = [ClaimCases.exchange("m", .mediationOuverte, "2026-10-10", proof: true)]
    try expect(dossier, "2027-05-23", "2027-05-23")
  }

  @Test func `twenty years after its birth an acknowledged claim is over`() throws {
    var dossier = only(performed: "2008-01-10", due: "2008-01-10")
    dossier.exchanges = [
      ClaimCases.exchange("a", .reconnaissance, "2012-12-01", proof: true),
      ClaimCases.exchange("b", .reconnaissance, "2017-11-01", proof: true),
      ClaimCases.exchange("c", .reconnaissance, "2022-10-01", proof: true),
      ClaimCases.exchange("d", .reconnaissance, "2026-10-01", proof: true),
    ]
    try expect(dossier, "2028-01-10", "2028-01-10")
  }

  // MARK: Over many cases

  @Test(arguments: 0..<300)
  func `the possible date is never before the conservative one, and the past does not change`(seed: Int)
    throws
  {
    var generator = SeededGenerator(seed: UInt64(seed) &+ 1_000)
    var dossier = ClaimCases.base()
    dossier.debtor.quality.value = Quality.allCases.randomElement(using: &generator)
    dossier.relation.nature.value = Relation.Nature.allCases.randomElement(using: &generator)
    let today = ClaimCases.today
    let performed = today.adding(days: -Int.random(in: 0...3_000, using: &generator))
    dossier.invoices = [ClaimCases.invoice("a", number: "F-1", euros: 100)]
    dossier.invoices[0].performedOn.value = performed
    dossier.invoices[0].due.value = performed.adding(days: Int.random(in: -20...90, using: &generator))
    dossier.exchanges = (0..<Int.random(in: 0...6, using: &generator)).map { index in
      var exchange = ClaimCases.exchange("e\(index)", .relanceEcrite, "2020-01-01")
      exchange.kind.value = Exchange.Kind.allCases.randomElement(using: &generator)
      exchange.date.value = performed.adding(days: Int.random(in: -50...3_000, using: &generator))
      exchange.proofKept.value = Bool.random(using: &generator)
      return exchange
    }
    let row = try #require(limitation(dossier, on: today).first)
    let conservative = try #require(row.conservative)
    let possible = try #require(row.possible)
    #expect(conservative <= possible)
    // Without any event, neither date is later.
    var quiet = dossier
    quiet.exchanges = []
    let bare = try #require(limitation(quiet, on: today).first)
    #expect(try #require(bare.conservative) <= conservative)
    #expect(try #require(bare.possible) <= possible)
  }
}

extension Dossier {
  /// A natural person in business, buying for its business.
  fileprivate func answeringUse() -> Dossier {
    var copy = self
    if let quality = debtor.quality.value, quality.isNaturalPerson, quality != .particulier {
      copy.debtor.use.value = .professionnel
    }
    return copy
  }
}
