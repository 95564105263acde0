import Basics
import Dossier
import Law

/// Which invoices are older than the judgment that opened the debtor's proceedings.
extension RuleContext {
  /// From which day the judgment counts: its date, else its publication.
  var judgmentDay: Day? { dossier.judgmentDay }

  func isOlderThanJudgment(_ invoice: Invoice) -> Bool { dossier.isOlderThanJudgment(invoice) }

  var olderClaims: [Invoice] { dossier.invoices.filter(isOlderThanJudgment) }
  var laterClaims: [Invoice] { dossier.invoices.filter { !isOlderThanJudgment($0) } }

  /// At least one invoice is older, or no invoice is known yet.
  var someClaimIsOlder: Bool { dossier.invoices.isEmpty || !olderClaims.isEmpty }

  var insolvencyFacts: [FactPath] { [dossier.debtor.state.path, dossier.debtor.publicationDate.path] }
}

extension Dossier {
  fileprivate var judgmentDay: Day? { debtor.judgmentDate.value ?? debtor.publicationDate.value }

  /// Supplied before the judgment, or at an unknown date: the careful reading is "older".
  fileprivate func isOlderThanJudgment(_ invoice: Invoice) -> Bool {
    guard let judgment = judgmentDay else { return true }
    // An invoice is often later than what it charges for: only the supply can make the claim a later one.
    guard let born = invoice.performedOn.value else { return true }
    return born < judgment
  }

  /// Every claim is frozen by the debtor's proceedings: it is declared, never demanded.
  var onlyDeclares: Bool { debtorIsInInsolvency && invoices.allSatisfy(isOlderThanJudgment) }

  /// There are invoices, and nothing of any of them is performed.
  var nothingIsPerformed: Bool { !invoices.isEmpty && invoices.allSatisfy(\.performed.isFalse) }

  /// The same, and each is a deposit: owed by the order alone.
  var isBareDeposit: Bool { nothingIsPerformed && invoices.allSatisfy { $0.kind.value == .acompte } }

  /// No register of companies lists the debtor: a private person.
  var debtorIsPrivatePerson: Bool { debtorIsConsumer || debtor.quality.value == .particulier }
}
