import Basics
import Dossier
import Testing

@testable import Assessment

@Suite struct PartiesTests {
  private func dossier(_ debtor: Quality?, use: Debtor.Use? = nil) -> Dossier {
    var dossier = ClaimCases.base()
    dossier.debtor.quality.value = debtor
    dossier.debtor.use.value = use
    return dossier
  }

  @Test func `an unknown debtor satisfies no predicate, and may be a consumer`() {
    let unknown = dossier(nil)
    #expect(!unknown.debtorIsConsumer && !unknown.debtorIsPublic && !unknown.debtorIsProfessional)
    #expect(!unknown.debtorIsMerchant && !unknown.isMerchantToMerchant && !unknown.proofIsFree)
    #expect(unknown.debtorMayBeConsumer)
  }

  @Test func `consumer, professional and public exclude each other`() {
    for quality in Quality.allCases {
      for use in [nil, Debtor.Use.professionnel, .prive] {
        let case1 = dossier(quality, use: use)
        let count = [case1.debtorIsConsumer, case1.debtorIsProfessional, case1.debtorIsPublic].filter { $0 }
          .count
        #expect(count <= 1)
        if case1.debtorIsMerchant { #expect(case1.debtorIsProfessional) }
      }
    }
  }

  @Test func `a private person is a consumer unless it buys for a business`() {
    #expect(dossier(.particulier).debtorIsConsumer)
    #expect(!dossier(.particulier, use: .professionnel).debtorIsConsumer)
    #expect(dossier(.particulier, use: .professionnel).debtorIsProfessional)
    #expect(dossier(.artisan, use: .prive).debtorIsConsumer)
    #expect(dossier(.artisan).debtorMayBeConsumer)
    #expect(!dossier(.societeCommerciale).debtorMayBeConsumer)
    // A company is never a consumer, whatever was answered before its quality changed.
    #expect(!dossier(.societeCommerciale, use: .prive).debtorIsConsumer)
  }

  @Test
  func `merchants are commercial companies and individual merchants, not SEL, artisans or civil companies`() {
    #expect(dossier(.societeCommerciale).isMerchantToMerchant)
    #expect(dossier(.commercant).isMerchantToMerchant)
    #expect(!dossier(.commercant, use: .prive).isMerchantToMerchant)
    for quality in [Quality.sel, .artisan, .societeCivile, .agentCommercial, .professionLiberale] {
      #expect(!dossier(quality).isMerchantToMerchant)
    }
  }

  @Test func `an invoice number is recognised whatever its punctuation`() {
    var dossier = ClaimCases.base()
    dossier.invoices[0].number.value = "FAC 2026/041"
    let index = InvoiceIndex(dossier)
    #expect(index["fac-2026-041"] == 0)
    #expect(index["fac-2026-042"] == nil)
    #expect(index["—"] == nil)
    #expect(index[nil] == nil)
  }

  @Test func `a claim precedes the judgment by its supply, else by its invoice`() {
    var dossier = ClaimCases.base()
    #expect(dossier.claimPrecedesJudgment(dossier.invoices[0]) == nil)
    dossier.debtor.state.value = .redressement
    dossier.debtor.judgmentDate.value = ClaimCases.day("2026-08-15")
    #expect(dossier.claimPrecedesJudgment(dossier.invoices[0]) == false)
    dossier.debtor.judgmentDate.value = ClaimCases.day("2026-08-16")
    #expect(dossier.claimPrecedesJudgment(dossier.invoices[0]) == true)
  }
}
