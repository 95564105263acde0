import Assessment
import Basics
import Dossier
import Law
import Report
import Testing

@Suite struct ProofSectionTests {
  /// A SARL sold goods to a SAS, delivered on 15/08/2026; signed order and delivery note.
  private func text(_ change: (inout Dossier) -> Void) -> String {
    var dossier = Dossier()
    dossier.intake.purpose.value = .creance
    dossier.creditor.quality.value = .societeCommerciale
    dossier.debtor.quality.value = .societeCommerciale
    dossier.debtor.country.value = "FR"
    dossier.debtor.name.value = "Garnier SAS"
    dossier.debtor.state.value = .enActivite
    dossier.relation.nature.value = .biens
    dossier.contest.form.value = .non
    dossier.documents[.bonCommande].value = .signe
    dossier.documents[.bonLivraison].value = .signe
    dossier.documents[.factures].value = .detenu
    var invoice = Invoice(key: "a")
    invoice.amount.value = Money(euros: 8_000)
    invoice.issued.value = day("2026-08-15")
    invoice.performed.value = true
    invoice.performedOn.value = day("2026-08-15")
    invoice.due.value = day("2026-09-15")
    dossier.invoices = [invoice]
    change(&dossier)
    let bilan = assess(dossier, on: day("2026-11-23"))
    return Sample.empty.terminal(
      Report.document(bilan: bilan, dossier: dossier, cabinet: .default, reference: nil), width: 400)
  }

  @Test func `a frozen claim shows a demand without object, and looks for nothing`() {
    let text = text {
      $0.debtor.state.value = .redressement
      $0.debtor.judgmentDate.value = day("2026-09-30")
      $0.debtor.publicationDate.value = day("2026-10-05")
    }
    #expect(text.contains("– sans objet  La demande de paiement"))
    #expect(text.contains("la déclaration de créance remplace la demande"))
    #expect(!text.contains("accusé de réception de la mise en demeure"))
  }

  @Test func `an order to serve says what is served with it, even when everything is held`() {
    let text = text {
      var order = Exchange(key: "o")
      order.kind.value = .ordonnanceObtenue
      order.date.value = day("2026-10-02")
      $0.exchanges = [order]
      $0.documents[.ordonnance].value = .detenu
    }
    #expect(text.contains("la copie certifiée de la requête et le bordereau numéroté"))
    #expect(!text.contains("Pièces attendues"))
  }
}
