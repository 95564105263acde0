import Basics
import Dossier
import Law
import Testing

@testable import Assessment

@Suite struct QualitiesTests {
  private func qualities(_ dossier: Dossier, on day: Day = ClaimCases.today) -> ClaimQualities {
    claimQualities(dossier, statement: claimStatement(dossier, on: day), on: day)
  }

  @Test func `the ordinary dossier is certain, liquide and exigible`() {
    let result = qualities(ClaimCases.base())
    #expect(result.certain.verdict == .yes)
    #expect(result.liquide.verdict == .yes)
    #expect(result.exigible.verdict == .yes)
  }

  @Test func `a contest in writing decides the certainty, by its extent`() {
    var dossier = ClaimCases.base()
    dossier.contest.form.value = .ecrite
    #expect(qualities(dossier).certain.verdict == .no)
    dossier.contest.scope.value = .partie
    #expect(qualities(dossier).certain.verdict == .partly)
    dossier.contest.scope.value = .tout
    dossier.contest.precise.value = false
    #expect(qualities(dossier).certain.verdict == .partly)
    dossier.contest.form.value = .orale
    #expect(qualities(dossier).certain.verdict == .partly)
  }

  @Test func `without proof the certainty is to be established`() {
    var dossier = ClaimCases.base()
    dossier.documents = Documents()
    #expect(qualities(dossier).certain.verdict == .unknown)
  }

  @Test func `an order without any sign of delivery is certain in part only`() {
    var dossier = ClaimCases.base()
    dossier.documents[.bonLivraison].value = .non
    let certain = qualities(dossier).certain
    #expect(certain.verdict == .partly)
    #expect(certain.reason.text.contains("rien ne montre que le client a reçu"))
    dossier.relation.nature.value = .pret
    #expect(qualities(dossier).certain.verdict == .yes)
    dossier.relation.nature.value = .biens
    dossier.documents[.bonLivraison].value = .signe
    #expect(qualities(dossier).certain.verdict == .yes)
    dossier.invoices[0].performed.value = false
    #expect(qualities(dossier).certain.reason.text.contains("n’est pas exécutée"))
  }

  @Test func `the amount is liquide when every invoice has one, agreed beforehand`() {
    var dossier = ClaimCases.base()
    dossier.claim.priceAgreed.value = false
    #expect(qualities(dossier).liquide.verdict == .no)
    dossier.claim.priceAgreed.value = true
    dossier.invoices.append(ClaimCases.invoice("b", euros: 1, due: "2026-09-15"))
    dossier.invoices[1].amount.value = nil
    #expect(qualities(dossier).liquide.verdict == .partly)
    dossier.invoices = [dossier.invoices[1]]
    #expect(qualities(dossier).liquide.verdict == .unknown)
    dossier.invoices = []
    #expect(qualities(dossier).liquide.verdict == .unknown)
  }

  @Test func `nothing left to pay is not liquide, an invoice to come is`() {
    var dossier = ClaimCases.base()
    dossier.payments = [ClaimCases.payment("p", "2026-09-01", cents: 800_000)]
    #expect(qualities(dossier).liquide.verdict == .no)
    dossier.payments = []
    dossier.invoices[0].due.value = ClaimCases.day("2026-12-15")
    #expect(qualities(dossier).liquide.verdict == .yes)
    #expect(qualities(dossier).exigible.verdict == .no)
  }

  @Test func `exigible the day after the due date, in part when some are to come`() {
    var dossier = ClaimCases.base()
    #expect(qualities(dossier, on: ClaimCases.day("2026-09-15")).exigible.verdict == .no)
    #expect(qualities(dossier, on: ClaimCases.day("2026-09-16")).exigible.verdict == .yes)
    dossier.invoices.append(ClaimCases.invoice("b", euros: 100, performed: "2026-11-01", due: "2026-12-15"))
    #expect(qualities(dossier).exigible.verdict == .partly)
    dossier.invoices = [ClaimCases.invoice("b", euros: 100)]
    #expect(qualities(dossier).exigible.verdict == .unknown)
  }
}
