import Basics
import Dossier
import Law

/// Which invoices are older than the judgment that opened the debtor's proceedings.
extension RuleContext {
  /// From which day the judgment counts: its date, else its publication.
  var judgmentDay: Day? { dossier.debtor.judgmentDate.value ?? dossier.debtor.publicationDate.value }

  /// Supplied before the judgment, or at an unknown date: the careful reading is "older".
  func isOlderThanJudgment(_ invoice: Invoice) -> Bool {
    guard let judgment = judgmentDay else { return true }
    // An invoice is often later than what it charges for: only the supply can make the claim a later one.
    guard let born = invoice.performedOn.value else { return true }
    return born < judgment
  }

  var olderClaims: [Invoice] { dossier.invoices.filter(isOlderThanJudgment) }
  var laterClaims: [Invoice] { dossier.invoices.filter { !isOlderThanJudgment($0) } }

  /// At least one invoice is older, or no invoice is known yet.
  var someClaimIsOlder: Bool { dossier.invoices.isEmpty || !olderClaims.isEmpty }

  var insolvencyFacts: [FactPath] { [dossier.debtor.state.path, dossier.debtor.publicationDate.path] }
}
