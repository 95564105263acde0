import Assessment
import Basics
import Dossier
import Foundation
import Law
import Report
import Testing

@Suite struct PaymentTermSectionTests {
  /// A SARL invoiced a SAS on 01/01/2026, payable on `due`.
  private func text(due: String, _ debtor: Quality = .societeCommerciale) -> String {
    var dossier = Dossier()
    dossier.creditor.quality.value = .societeCommerciale
    dossier.debtor.quality.value = debtor
    dossier.relation.nature.value = .biens
    dossier.relation.term.value = .jours
    var invoice = Invoice(key: "a")
    invoice.number.value = "F1"
    invoice.amount.value = Money(euros: 100)
    invoice.issued.value = day("2026-01-01")
    invoice.due.value = day(due)
    dossier.invoices = [invoice]
    let bilan = assess(dossier, on: day("2026-11-23"))
    return Sample.empty.terminal(
      Report.document(bilan: bilan, dossier: dossier, cabinet: .default, reference: nil), width: 400)
  }

  @Test func `a due date within the cap takes no room`() {
    #expect(!text(due: "2026-03-02").contains("DÉLAI DE PAIEMENT"))
    #expect(!text(due: "2026-12-31", .particulier).contains("DÉLAI DE PAIEMENT"))
  }

  @Test func `one beyond it shows both dates, what is kept, the fine, and an alert`() {
    let text = text(due: "2026-04-30")
    #expect(text.contains("DÉLAI DE PAIEMENT"))
    #expect(text.contains("Échéance indiquée\u{A0}: 30/04/2026"))
    #expect(text.contains("Dernière date permise\u{A0}: 02/03/2026"))
    #expect(text.contains("✗ Au-delà du délai permis"))
    #expect(text.contains("gardée pour le calcul"))
    #expect(text.contains("art.\u{A0}L441-16 C.\u{A0}com."))
    #expect(text.contains("dépasse le délai que la loi permet"))
  }

  @Test func `what a decision adds and another allocation are told, and written in JSON`() throws {
    let told = Sample.garnier.bilan
    let old = told.statement
    let statement = ClaimStatement(
      on: old.on, invoices: old.invoices, principal: old.principal, interest: old.interest,
      fixedIndemnity: old.fixedIndemnity, overpaid: old.overpaid, regime: old.regime, method: old.method,
      gaps: old.gaps, findings: [Reason("taux majoré depuis le 01/03/2026", citations: [.raisedLegalRate])],
      alternative: StatementAlternative(
        principal: Money(euros: 1_234), interest: Money(cents: 567), reason: Reason("imputée autrement")))
    let bilan = Bilan(
      day: told.day, firstAction: told.firstAction, next: told.next, parallel: told.parallel,
      notNow: told.notNow, qualities: told.qualities, statement: statement, proof: told.proof,
      limitation: told.limitation, court: told.court, todo: told.todo, wouldChange: told.wouldChange,
      mistakes: told.mistakes, alerts: told.alerts)
    let dossier = Sample.garnier.dossier
    let text = Sample.garnier.terminal(
      Report.document(bilan: bilan, dossier: dossier, cabinet: .default, reference: nil), width: 400)
    #expect(text.contains("Taux majoré depuis le 01/03/2026 (art.\u{A0}L313-3 CMF)."))
    #expect(
      text.contains("1\u{202F}234,00\u{A0}€ de principal et 5,67\u{A0}€ de pénalités. Imputée autrement."))
    let json = JSONRenderer.render(bilan: bilan, dossier: dossier, cabinet: .default, reference: nil)
    let value = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let claim = try #require(value["creance"] as? [String: Any])
    #expect((claim["constats"] as? [Any])?.count == 1)
    #expect((claim["autre_imputation"] as? [String: Any])?["principal"] as? Int == 123_400)
  }
}
