import Basics
import Dossier
import Law
import Testing

@testable import Assessment

@Suite struct CourtTests {
  private func kind(_ creditor: Quality?, _ debtor: Quality?, use: Debtor.Use? = nil) -> CourtKind? {
    var dossier = ClaimCases.base()
    dossier.creditor.quality.value = creditor
    dossier.debtor.quality.value = debtor
    dossier.debtor.use.value = use
    return dossier.courtKind
  }

  @Test(arguments: [
    (Quality.societeCommerciale, Quality.societeCommerciale, CourtKind.commerce),
    (.societeCommerciale, .commercant, .commerce), (.artisan, .societeCommerciale, .commerce),
    (.artisan, .artisan, .commerce), (.commercant, .artisan, .commerce),
    (.professionLiberale, .artisan, .judiciaire), (.particulier, .artisan, .judiciaire),
    (.agriculteur, .artisan, .judiciaire), (.association, .artisan, .judiciaire),
    (.professionLiberale, .societeCommerciale, .option), (.association, .commercant, .option),
    (.societeCivile, .societeCommerciale, .option), (.particulier, .societeCommerciale, .option),
    (.societeCommerciale, .sel, .judiciaireExclusif), (.sel, .societeCommerciale, .judiciaireExclusif),
    (.societeCommerciale, .societeCivile, .judiciaire),
    (.societeCommerciale, .professionLiberale, .judiciaire),
    (.societeCommerciale, .agriculteur, .judiciaire), (.societeCommerciale, .agentCommercial, .judiciaire),
    (.societeCommerciale, .association, .judiciaire),
    (.societeCommerciale, .syndicatCoproprietaires, .judiciaire),
    (.societeCommerciale, .particulier, .judiciaire),
    (.societeCommerciale, .personnePublique, .administratif),
  ])
  func `the parties decide the kind of court`(creditor: Quality, debtor: Quality, expected: CourtKind) {
    #expect(kind(creditor, debtor) == expected)
  }

  @Test func `a merchant who bought for private use is before the civil court`() {
    #expect(kind(.societeCommerciale, .commercant, use: .prive) == .judiciaire)
  }

  @Test func `without the debtor's quality nothing is said`() {
    #expect(kind(.societeCommerciale, nil) == nil)
    var dossier = ClaimCases.base()
    dossier.debtor.quality.value = nil
    #expect(courtFinding(dossier, principal: Money(euros: 1), on: ClaimCases.today) == nil)
  }

  @Test func `an accepted bill is commercial whoever signed it, one that is not accepted is not`() {
    var dossier = ClaimCases.base()
    dossier.debtor.quality.value = .societeCivile
    dossier.relation.nature.value = .lettreDeChange
    dossier.relation.billAccepted.value = true
    #expect(dossier.courtKind == .commerce)
    dossier.relation.billAccepted.value = false
    #expect(dossier.courtKind == .judiciaire)
  }

  @Test(arguments: [("57000", true), ("67100", true), ("68200", true), ("69001", false), ("75008", false)])
  func `in Alsace and Moselle the commercial chamber replaces the commercial court`(
    postcode: String, local: Bool
  ) {
    var dossier = ClaimCases.base()
    dossier.debtor.postcode.value = postcode
    #expect(dossier.courtKind == (local ? .chambreCommerciale : .commerce))
  }

  @Test func `overseas France is France, with its mixed courts`() {
    var dossier = ClaimCases.base()
    dossier.debtor.country.value = "RE"
    #expect(dossier.courtKind == .commerce)
    dossier.debtor.country.value = "FR"
    dossier.debtor.postcode.value = "97400"
    let finding = courtFinding(dossier, principal: Money(euros: 100), on: ClaimCases.today)
    #expect(finding?.court.hasPrefix("tribunal mixte de commerce") == true)
  }

  @Test func `a debtor abroad comes before every other rule`() {
    var dossier = ClaimCases.base()
    dossier.debtor.country.value = "BE"
    dossier.debtor.postcode.value = "6700"
    #expect(dossier.courtKind == .etranger)
    let finding = courtFinding(dossier, principal: Money(euros: 3_800), on: ClaimCases.today)
    #expect(finding?.court.contains("hors de France") == true)
  }

  @Test func `a lawyer is compulsory above 10 000 euros, not at 10 000`() {
    for debtor in [Quality.societeCommerciale, .societeCivile] {
      var dossier = ClaimCases.base()
      dossier.debtor.quality.value = debtor
      let limit = courtFinding(dossier, principal: Money(euros: 10_000), on: ClaimCases.today)
      let above = courtFinding(dossier, principal: Money(cents: 1_000_001), on: ClaimCases.today)
      #expect(limit?.lawyer.text.hasPrefix("avocat facultatif") == true)
      #expect(above?.lawyer.text.hasPrefix("avocat obligatoire") == true)
      #expect(above?.lawyer.text.contains("injonction de payer") == true)
    }
  }

  @Test func `the amicable attempt is imposed at the civil court up to 5 000 euros only`() {
    var dossier = ClaimCases.base()
    let commercial = courtFinding(dossier, principal: Money(euros: 3_000), on: ClaimCases.today)
    #expect(commercial?.priorAttempt.text.hasPrefix("aucune tentative") == true)
    dossier.debtor.quality.value = .particulier
    let limit = courtFinding(dossier, principal: Money(euros: 5_000), on: ClaimCases.today)
    let above = courtFinding(dossier, principal: Money(cents: 500_001), on: ClaimCases.today)
    #expect(limit?.priorAttempt.text.contains("obligatoire") == true)
    #expect(limit?.priorAttempt.text.contains("l’injonction de payer en est dispensée") == true)
    #expect(above?.priorAttempt.text.hasPrefix("aucune tentative") == true)
  }

  @Test func `every kind has a court, reasons with an authority, and no town but in the list to check`() {
    for creditor in Quality.allCases {
      for debtor in Quality.allCases {
        var dossier = ClaimCases.base()
        dossier.creditor.quality.value = creditor
        dossier.debtor.quality.value = debtor
        dossier.clauses.jurisdiction.value = true
        guard let finding = courtFinding(dossier, principal: Money(euros: 8_000), on: ClaimCases.today) else {
          Issue.record("no court for \(creditor) against \(debtor)")
          continue
        }
        #expect(!finding.reasons.isEmpty)
        #expect(finding.reasons.allSatisfy { !$0.citations.isEmpty })
        let others = finding.reasons.filter { $0.citations != [.economicCourts] }
        let text = finding.court + others.map(\.text).joined()
        #expect(!EconomicCourt.all.contains { text.contains($0.town) })
      }
    }
  }

  @Test func `a jurisdiction clause counts between merchants, never for an injonction de payer`() {
    var dossier = ClaimCases.base()
    dossier.clauses.jurisdiction.value = true
    let between = courtFinding(dossier, principal: Money(euros: 8_000), on: ClaimCases.today)
    #expect(between?.reasons.last?.citations.contains(.orderPlace) == true)
    dossier.debtor.quality.value = .societeCivile
    let civil = courtFinding(dossier, principal: Money(euros: 8_000), on: ClaimCases.today)
    #expect(civil?.reasons.last?.text.contains("qu’entre commerçants") == true)
  }
}
