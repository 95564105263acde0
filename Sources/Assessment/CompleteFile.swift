import Dossier
import Law

/// Too little is known to conclude: what to answer first.
extension RuleContext {
  /// No quality of the debtor, no invoice, or no amount: nothing can be said of the claim.
  var isTooThin: Bool {
    switch dossier.intake.purpose.value {
    case .injonctionRecue, .autreActeRecu: return false
    case .creance, nil: break
    }
    return dossier.debtor.quality.value == nil || dossier.invoices.isEmpty
      || dossier.invoices.allSatisfy { $0.amount.value == nil }
  }

  func completeFile() -> Advice {
    var missing: [(String, [FactPath])] = []
    let debtor = dossier.debtor
    if debtor.name.value == nil { missing.append(("le nom du débiteur", [debtor.name.path])) }
    if debtor.quality.value == nil {
      missing.append(("la qualité du débiteur : société, artisan, particulier…", [debtor.quality.path]))
    }
    if dossier.invoices.isEmpty {
      missing.append(("au moins une facture impayée", ["facture"]))
    }
    let unpriced = dossier.invoices.filter { $0.amount.value == nil }
    if !unpriced.isEmpty { missing.append(("le montant de chaque facture", unpriced.map(\.amount.path))) }
    let undated = dossier.invoices.filter { $0.due.value == nil && $0.issued.value == nil }
    if !undated.isEmpty {
      missing.append(("la date de la facture ou son échéance", undated.map(\.issued.path)))
    }
    if missing.isEmpty {
      missing.append(("ce qui s’est passé avec le débiteur depuis la facture", ["echange"]))
    }
    return Advice(
      rule: "0", action: .completerDossier, title: "Compléter le dossier avant de conclure",
      reasons: [
        Reason(
          "Il manque de quoi conclure : \(missing.map(\.0).joined(separator: " ; ")).",
          facts: missing.flatMap(\.1),
          citations: [Authorities.article])
      ],
      prepare: missing.map(\.0), cost: "gratuit")
  }
}
