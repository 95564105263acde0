package import Basics
package import Dossier
import Law

/// The eight facts to prove and the documents held for each, in the order in which a judge looks at them.
///
/// Proved: a document that carries the debtor’s agreement, or that any court takes as proof here. Weak:
/// something is held, but it comes from the creditor alone or a writing is required. Missing: nothing is held. Moot: there
/// is nothing to prove.
///
/// `limitations` spares a second computation when the caller has it.
package func proofMatrix(
  _ dossier: Dossier, on day: Day, limitations: [InvoiceLimitation]? = nil
) -> [ProofRow] {
  let evidence = ProofEvidence(dossier: dossier, day: day, limitations: limitations)
  return ProofRow.FactToProve.allCases.map { fact in
    switch fact {
    case .obligation: evidence.obligation
    case .execution: evidence.execution
    case .montant: evidence.amount
    case .echeance: evidence.dueDate
    case .demande: evidence.demand
    case .absenceContestation: evidence.absenceOfContest
    case .identite: evidence.identity
    case .nonPrescription: evidence.notBarred
    }
  }
}
