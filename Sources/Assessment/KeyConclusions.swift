package import Basics
package import Dossier
package import Law

/// What a correction can move, and nothing else of the bilan: quick enough to be drawn up before an answer is kept.
package struct KeyConclusions: Hashable, Sendable {
  package let firstAction: Advice
  package let total: Money
  /// The earliest day on which a claim may be barred.
  package let limitation: Day?
  package let court: String?

  package init(_ bilan: Bilan) {
    self.init(
      firstAction: bilan.firstAction, total: bilan.statement.total, limitation: bilan.limitation,
      court: bilan.court?.court)
  }

  private init(firstAction: Advice, total: Money, limitation: [InvoiceLimitation], court: String?) {
    self.firstAction = firstAction
    self.total = total
    self.limitation = limitation.compactMap(\.conservative).min()
    self.court = court
  }

  /// The same as the bilan of this dossier says, without its proofs, suppositions, alerts and exhibits.
  package init(of dossier: Dossier, on day: Day, rates: RateBook = .embedded) {
    // A conflict of interests closes everything: the bilan knows how.
    if dossier.intake.conflict.isTrue {
      self.init(assess(dossier, on: day, rates: rates))
      return
    }
    let context = RuleContext(of: dossier, on: day, rates: rates, needsProof: true)
    self.init(
      firstAction: context.decide().first, total: context.statement.total, limitation: context.limitation,
      court: context.courtToShow?.court)
  }
}
