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
    firstAction = bilan.firstAction
    total = bilan.statement.total
    limitation = bilan.limitation.compactMap(\.conservative).min()
    court = bilan.court?.court
  }

  /// The same as the bilan of this dossier says, without drawing up the rest of it.
  package init(of dossier: Dossier, on day: Day, rates: RateBook = .embedded) {
    self.init(datedAdvice(dossier, on: day, rates: rates))
  }
}
