import Basics
import Dossier
import Law
import Testing

@testable import Assessment

@Suite struct PaymentTermTests {
  /// One invoice of a SARL to a SAS, and what the test changes.
  private func finding(
    issued: String? = nil, performed: String? = nil, due: String? = nil,
    _ change: (inout Dossier) -> Void = { _ in }
  ) throws -> PaymentTermFinding {
    var dossier = ClaimCases.base()
    var invoice = Invoice(key: "a")
    invoice.number.value = "F1"
    invoice.amount.value = Money(euros: 100)
    invoice.issued.value = issued.map(ClaimCases.day)
    invoice.performedOn.value = performed.map(ClaimCases.day)
    invoice.due.value = due.map(ClaimCases.day)
    dossier.invoices = [invoice]
    change(&dossier)
    return try #require(paymentTerms(dossier).first)
  }

  private func limits(_ finding: PaymentTermFinding) -> [String] {
    finding.cap?.limits.map(\.day.iso) ?? []
  }

  // MARK: Between professionals

  @Test(arguments: [("2026-03-02", PaymentTermFinding.Verdict.within), ("2026-03-03", .beyond)])
  func `sixty days from the invoice are allowed, sixty-one are not`(
    due: String, verdict: PaymentTermFinding.Verdict
  ) throws {
    let found = try finding(issued: "2026-01-01", due: due) { $0.relation.term.value = .jours }
    #expect(found.cap?.id == .general)
    #expect(limits(found) == ["2026-03-02"])
    #expect(found.verdict == verdict)
    #expect(found.due == ClaimCases.day(due))
    #expect(found.origin == .given)
  }

  @Test(arguments: [
    // Issue + 45 days then end of month; end of month then + 45 days.
    ("2026-01-14", ["2026-02-28", "2026-03-17"]), ("2026-01-15", ["2026-03-31", "2026-03-17"]),
    ("2028-01-15", ["2028-02-29", "2028-03-16"]), ("2028-01-16", ["2028-03-31", "2028-03-16"]),
    ("2026-01-31", ["2026-03-31", "2026-03-17"]), ("2026-02-28", ["2026-04-30", "2026-04-14"]),
    ("2028-02-29", ["2028-04-30", "2028-04-14"]),
  ])
  func `45 days end of month are counted in both ways, and the later day is the cap`(
    issued: String, expected: [String]
  ) throws {
    let last = try #require(expected.max())
    let found = try finding(issued: issued, due: last) { $0.relation.term.value = .joursFinDeMois }
    #expect(found.cap?.id == .finDeMois)
    #expect(limits(found) == expected)
    #expect(found.verdict == .within)
    #expect(Set(found.cap?.limits.map(\.method) ?? []).count == 2)
    let after = try finding(issued: issued, due: Day(iso: last)?.adding(days: 2).iso) {
      $0.relation.term.value = .joursFinDeMois
    }
    #expect(after.verdict == .beyond)
  }

  @Test func `past sixty days, a date that only an end of month allows is said to depend on it`() throws {
    let found = try finding(issued: "2026-01-01", due: "2026-03-17")
    #expect(found.verdict == .conditional)
    #expect(found.otherCap?.id == .finDeMois)
    #expect(found.notes.contains { $0.text.contains("fin de mois") })
    #expect(try finding(issued: "2026-01-01", due: "2026-03-18").verdict == .beyond)
  }

  @Test(arguments: [("2026-02-15", PaymentTermFinding.Verdict.within), ("2026-02-16", .beyond)])
  func `a periodic invoice allows 45 days, not 46`(due: String, verdict: PaymentTermFinding.Verdict) throws {
    let found = try finding(issued: "2026-01-01", due: due) { $0.invoices[0].kind.value = .periodique }
    #expect(found.cap?.id == .periodique)
    #expect(found.verdict == verdict)
  }

  @Test(arguments: [("2026-01-31", PaymentTermFinding.Verdict.within), ("2026-02-01", .beyond)])
  func `freight and vehicle hire allow 30 days from the invoice, not 31`(
    due: String, verdict: PaymentTermFinding.Verdict
  ) throws {
    let freight = try finding(issued: "2026-01-01", due: due) { $0.relation.nature.value = .transport }
    let hire = try finding(issued: "2026-01-01", due: due) {
      $0.relation.nature.value = .locationMateriel
      $0.relation.vehicle.value = true
    }
    for found in [freight, hire] {
      #expect(found.cap?.id == .transport)
      #expect(found.verdict == verdict)
    }
  }

  @Test func `hire of something else is under the general cap, and an unknown one says that it depends`()
    throws
  {
    let machine = try finding(issued: "2026-01-01", due: "2026-02-20") {
      $0.relation.nature.value = .locationMateriel
      $0.relation.vehicle.value = false
    }
    #expect(machine.cap?.id == .general)
    #expect(machine.verdict == .within)
    let unknown = try finding(issued: "2026-01-01", due: "2026-02-20") {
      $0.relation.nature.value = .locationMateriel
    }
    #expect(unknown.verdict == .conditional)
    #expect(unknown.cap?.reason.facts.contains("relation.vehicule") == true)
  }

  // MARK: Food, cattle, drink

  private func food(
    _ product: Relation.Product?, performed: String? = "2026-01-05", due: String,
    _ change: (inout Dossier) -> Void = { _ in }
  ) throws -> PaymentTermFinding {
    try finding(issued: "2026-01-01", performed: performed, due: due) {
      $0.relation.nature.value = .alimentairePerissable
      $0.relation.product.value = product
      change(&$0)
    }
  }

  @Test func `perishable food allows 30 days after the delivery, not 31`() throws {
    #expect(try food(.denreesPerissables, due: "2026-02-04").verdict == .within)
    let late = try food(.denreesPerissables, due: "2026-02-05")
    #expect(late.verdict == .beyond)
    #expect(late.cap?.id == .denreesPerissables)
  }

  @Test(arguments: [
    ("2021-10-31", "2021-11-30"), ("2021-11-01", "2021-12-01"), ("2021-10-01", "2021-11-09"),
    ("2021-10-11", "2021-11-19"),
  ])
  func `before November 2021 the end of the décade served for every invoice`(performed: String, limit: String)
    throws
  {
    let found = try food(.denreesPerissables, performed: performed, due: limit)
    #expect(limits(found) == [limit])
  }

  @Test(arguments: [
    ("2026-01-10", "2026-02-09"), ("2026-01-11", "2026-02-19"), ("2026-01-21", "2026-03-02"),
    ("2028-02-21", "2028-03-30"),
  ])
  func `a periodic invoice for food counts from the end of the décade`(performed: String, limit: String)
    throws
  {
    let found = try food(.denreesPerissables, performed: performed, due: limit) {
      $0.invoices[0].kind.value = .periodique
    }
    #expect(found.cap?.id == .denreesPerissablesPeriodiques)
    #expect(limits(found) == [limit])
  }

  @Test func `cattle and fresh meat allow 20 days after the delivery, not 21`() throws {
    #expect(try food(.betailViande, due: "2026-01-25").verdict == .within)
    #expect(try food(.betailViande, due: "2026-01-26").verdict == .beyond)
  }

  @Test func `alcohol allows 30 days after the end of the month of delivery`() throws {
    #expect(try food(.alcool, due: "2026-03-02").verdict == .within)
    #expect(try food(.alcool, due: "2026-03-03").verdict == .beyond)
  }

  @Test func `wine allows 60 days, or 45 days end of month where that was agreed, under its own agreements`()
    throws
  {
    #expect(try food(.vin, due: "2026-03-02").verdict == .within)
    #expect(try food(.vin, due: "2026-03-17").verdict == .conditional)
    #expect(try food(.vin, due: "2026-03-18").verdict == .beyond)
    let agreed = try food(.vin, due: "2026-03-17") { $0.relation.term.value = .joursFinDeMois }
    #expect(agreed.cap?.id == .vinFinDeMois)
    #expect(agreed.verdict == .within)
    #expect(agreed.notes.contains { $0.text.contains("interprofessionnel") })
  }

  @Test func `an unknown product retains no cap, and another product the general one`() throws {
    let unknown = try food(nil, due: "2026-02-28")
    #expect(unknown.verdict == .unknown)
    #expect(limits(unknown) == [])
    #expect(try food(.autre, due: "2026-02-28").cap?.id == .general)
  }

  @Test func `without a delivery date the invoice serves, and the assumption is said`() throws {
    let found = try food(.denreesPerissables, performed: nil, due: "2026-01-31")
    #expect(limits(found) == ["2026-01-31"])
    #expect(found.notes.contains { $0.text.contains("par supposition") })
    #expect(try food(.denreesPerissables, due: "2026-01-31").notes == [])
  }

  // MARK: Public buyers

  @Test(arguments: [
    (Relation.PublicBuyer?.none, "2026-01-31"), (.etatCollectivite, "2026-01-31"), (.sante, "2026-02-20"),
    (.entreprisePublique, "2026-03-02"),
  ])
  func `a public buyer has 30, 50 or 60 days from the request`(buyer: Relation.PublicBuyer?, last: String)
    throws
  {
    func found(due: String?) throws -> PaymentTermFinding {
      try finding(issued: "2025-12-20", due: due) {
        $0.debtor.quality.value = .personnePublique
        $0.relation.publicBuyer.value = buyer
        $0.invoices[0].receivedOn.value = ClaimCases.day("2026-01-01")
      }
    }
    let computed = try found(due: nil)
    #expect(computed.due?.iso == last)
    #expect(computed.origin == .publicBuyer)
    #expect(computed.notes == [])
    #expect(try found(due: last).verdict == .within)
    let beyond = try found(due: Day(iso: last)?.adding(days: 1).iso)
    #expect(beyond.verdict == .beyond)
    // The fine of L441-16 is for private buyers.
    #expect(!beyond.notes.contains { $0.text.contains("amende") })
  }

  @Test func `without proof of receipt, the request is presumed two days after the invoice`() throws {
    let found = try finding(issued: "2026-01-01") { $0.debtor.quality.value = .personnePublique }
    #expect(found.due == ClaimCases.day("2026-02-02"))
    #expect(found.notes.first?.citations == [.presumedRequest])
    let later = try finding(issued: "2026-01-01", performed: "2026-01-10") {
      $0.debtor.quality.value = .personnePublique
    }
    #expect(later.due == ClaimCases.day("2026-02-09"))
  }

  // MARK: No cap, missing dates, what is said

  @Test(arguments: [Quality.particulier, .association, .syndicatCoproprietaires])
  func `a debtor outside business has no cap, and nothing is said`(quality: Quality) throws {
    let found = try finding(issued: "2026-01-01", due: "2026-12-31") { $0.debtor.quality.value = quality }
    #expect(found.verdict == .noCap)
    #expect(found.cap == nil)
    #expect(!found.isWorthSaying)
    #expect(found.notes == [])
  }

  @Test(arguments: [Relation.Nature.pret, .loyerCommercial, .cheque])
  func `a loan, a rent and a cheque have no cap`(nature: Relation.Nature) throws {
    let found = try finding(issued: "2026-01-01", due: "2026-12-31") { $0.relation.nature.value = nature }
    #expect(found.verdict == .noCap)
  }

  @Test func `without the date of the invoice, nothing is compared, and the missing date is named`() throws {
    let found = try finding(due: "2026-12-31")
    #expect(found.verdict == .unknown)
    #expect(found.cap?.limits == [])
    #expect(found.cap?.reason.facts.contains("facture[a].emission") == true)
  }

  @Test func `a due date beyond the cap is kept, alerted with both dates, and the fine is named`() throws {
    var dossier = ClaimCases.base()
    dossier.relation.term.value = .jours
    dossier.invoices = [
      ClaimCases.invoice("a", number: "F1", euros: 100, issued: "2026-01-01", due: "2026-04-30")
    ]
    let bilan = assess(dossier, on: ClaimCases.day("2026-11-23"))
    let alert = try #require(bilan.alerts.first { $0.text.contains("dépasse le délai") })
    #expect(alert.text.contains("30/04/2026") && alert.text.contains("02/03/2026"))
    #expect(bilan.statement.invoices.first?.due == ClaimCases.day("2026-04-30"))
    let found = try #require(bilan.paymentTerms.first)
    #expect(found.notes.contains { $0.text.contains("2\u{202F}000\u{202F}000,00\u{A0}€") })
    #expect(found.notes.contains { $0.citations == [.writtenTermBeyondCap] })
    dossier.debtor.quality.value = .commercant
    let merchant = try #require(paymentTerms(dossier).first)
    #expect(merchant.notes.contains { $0.text.contains("75\u{202F}000,00\u{A0}€") })
  }

  @Test func `a date in time that was written needs no word, a computed one does`() throws {
    #expect(try !finding(issued: "2026-01-01", due: "2026-01-31").isWorthSaying)
    let computed = try finding(issued: "2026-01-01", performed: "2026-01-01")
    #expect(computed.origin == .statutory)
    #expect(computed.verdict == .within)
    #expect(computed.isWorthSaying)
  }

  @Test func `the law's own term is never called excessive`() throws {
    let found = try finding(issued: "2026-01-01", performed: "2026-01-05") {
      $0.relation.nature.value = .alimentairePerissable
      $0.relation.product.value = .betailViande
    }
    #expect(found.due == ClaimCases.day("2026-02-04"))
    #expect(found.verdict == .conditional)
    #expect(found.notes.contains { $0.citations == [.writtenTermBeyondCap] })
  }

  @Test func `every cap and every note of a professional is cited`() throws {
    for nature in Relation.Nature.allCases {
      for product in Relation.Product.allCases {
        let found = try finding(issued: "2026-01-01", due: "2026-12-31") {
          $0.relation.nature.value = nature
          $0.relation.product.value = product
        }
        for reason in [found.cap, found.otherCap].compactMap({ $0?.reason })
          + found.notes.filter({ !$0.text.contains("supposition") })
        {
          #expect(!reason.citations.isEmpty, "\(nature) \(reason.text)")
        }
      }
    }
  }
}
