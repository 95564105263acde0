import Basics
import Dossier
import Law
import Testing

@testable import Assessment

@Suite struct DueDateTests {
  private func due(_ dossier: Dossier) -> (day: Day, deduced: Bool, reason: Reason)? {
    dossier.invoices.first.flatMap { dueDate(of: $0, in: dossier) }
  }

  private func without(due term: Relation.Term?, days: Int? = nil) -> Dossier {
    var dossier = ClaimCases.base()
    dossier.invoices = [ClaimCases.invoice("a", euros: 100, issued: "2026-10-20", performed: "2026-10-01")]
    dossier.relation.term.value = term
    dossier.relation.termDays.value = days
    return dossier
  }

  @Test func `the due date that was given is the due date`() {
    let result = due(ClaimCases.base())
    #expect(result?.day == ClaimCases.day("2026-09-15"))
    #expect(result?.deduced == false)
  }

  @Test func `between professionals without a term: 30 days after the performance`() {
    let result = due(without(due: .aucun))
    #expect(result?.day == ClaimCases.day("2026-10-31"))
    #expect(result?.deduced == true)
    #expect(result?.reason.citations == [.paymentTerm])
    #expect(due(without(due: nil))?.day == ClaimCases.day("2026-10-31"))
  }

  @Test func `without a delivery date the invoice serves for the 30 days, and this is said`() {
    var dossier = without(due: .aucun)
    dossier.invoices[0].performedOn.value = nil
    #expect(due(dossier)?.day == ClaimCases.day("2026-11-19"))
    #expect(due(dossier)?.reason.text.contains("pas datée") == true)
  }

  @Test func `an agreed term runs from the invoice`() {
    #expect(due(without(due: .jours, days: 45))?.day == ClaimCases.day("2026-12-04"))
    #expect(due(without(due: .jours, days: 0))?.day == ClaimCases.day("2026-10-20"))
  }

  @Test(arguments: [
    ("2026-01-10", 45, "2026-02-28"), ("2026-01-31", 45, "2026-03-31"), ("2026-10-20", 30, "2026-11-30"),
  ])
  func `end of month comes after the days, and the other count is shown`(
    issued: String, days: Int, expected: String
  ) {
    var dossier = without(due: .joursFinDeMois, days: days)
    dossier.invoices[0].issued.value = ClaimCases.day(issued)
    #expect(due(dossier)?.day == ClaimCases.day(expected))
    #expect(due(dossier)?.reason.text.contains("l’autre calcul admis") == true)
  }

  @Test func `a term that nobody can state gives no date`() {
    #expect(due(without(due: .autre)) == nil)
    #expect(due(without(due: .jours)) == nil)
    #expect(due(without(due: .joursFinDeMois)) == nil)
    var dossier = without(due: .jours, days: 30)
    dossier.invoices[0].issued.value = nil
    #expect(due(dossier) == nil)
  }

  @Test func `payable at once means at the later of the delivery and of the invoice`() {
    #expect(due(without(due: .comptant))?.day == ClaimCases.day("2026-10-20"))
  }

  @Test(arguments: [Quality.particulier, .association, .syndicatCoproprietaires])
  func `outside business nothing gives thirty days`(quality: Quality) {
    var dossier = without(due: .aucun)
    dossier.debtor.quality.value = quality
    #expect(due(dossier)?.day == ClaimCases.day("2026-10-20"))
  }

  @Test func `a public debtor has thirty days from the deposit of the request`() {
    var dossier = without(due: nil)
    dossier.debtor.quality.value = .personnePublique
    // Without proof of receipt: the invoice plus two days.
    #expect(due(dossier)?.day == ClaimCases.day("2026-11-21"))
    dossier.relation.chorus.value = .depose
    dossier.relation.chorusDate.value = ClaimCases.day("2026-10-25")
    #expect(due(dossier)?.day == ClaimCases.day("2026-11-24"))
    dossier.invoices[0].performedOn.value = ClaimCases.day("2026-10-28")
    #expect(due(dossier)?.day == ClaimCases.day("2026-11-27"))
    dossier.relation.chorus.value = .nonDepose
    #expect(due(dossier)?.day == ClaimCases.day("2026-11-27"))
  }

  @Test func `a bill gives its own due date`() {
    var dossier = without(due: nil)
    dossier.relation.nature.value = .lettreDeChange
    dossier.relation.billDue.value = ClaimCases.day("2026-12-31")
    #expect(due(dossier)?.day == ClaimCases.day("2026-12-31"))
  }

  @Test func `an invoice without any date has no due date`() {
    var dossier = ClaimCases.base()
    dossier.invoices = [ClaimCases.invoice("a", euros: 100)]
    #expect(due(dossier) == nil)
    dossier.debtor.quality.value = .personnePublique
    #expect(due(dossier) == nil)
    dossier.debtor.quality.value = .particulier
    #expect(due(dossier) == nil)
  }
}
