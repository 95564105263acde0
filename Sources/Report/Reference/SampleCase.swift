import Basics
import Dossier

/// A case told in words, for a table that shows what the program finds for it.
///
/// Between two companies, in France, for services, unless the change says otherwise.
struct SampleCase {
  let label: String
  let dossier: Dossier

  init(_ label: String, _ change: (inout Dossier) -> Void = { _ in }) {
    self.label = label
    var dossier = Dossier()
    dossier.creditor.quality.value = .societeCommerciale
    dossier.creditor.country.value = "FR"
    dossier.debtor.quality.value = .societeCommerciale
    dossier.debtor.country.value = "FR"
    dossier.relation.nature.value = .services
    change(&dossier)
    self.dossier = dossier
  }

  /// Nothing but the debtor’s quality; a natural person other than a `particulier` acts for its business.
  static func debtor(
    _ quality: Quality, _ label: String, _ change: (inout Dossier) -> Void = { _ in }
  ) -> SampleCase {
    SampleCase(label) {
      $0.debtor.quality.value = quality
      if quality.isNaturalPerson {
        $0.debtor.use.value = quality == .particulier ? .prive : .professionnel
      }
      change(&$0)
    }
  }

  /// With one invoice of that day.
  func invoiced(on day: Day) -> Dossier {
    var invoice = Invoice(key: "exemple")
    invoice.issued.value = day
    invoice.performedOn.value = day
    invoice.amount.value = Money(euros: 1_000)
    var dossier = dossier
    dossier.invoices = [invoice]
    return dossier
  }
}
