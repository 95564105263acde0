package import Basics
package import Dossier
package import Law

/// The delays that letters give, and what is left out of a demand: the same values as the rules of the bilan use.
package struct LetterTerms: Hashable, Sendable {
  /// Days to pay after a mise en demeure; fewer when the limitation is near.
  package let demandDays: Int
  /// The day named by a written reminder.
  package let reminderDay: Day
  /// Days to answer a letter about a contest.
  package let answerDays: Int
  /// The principal that the debtor does not contest; nil when all or nothing is contested.
  package let uncontested: Money?
}

/// The terms of the letters of a dossier, on a day.
package func letterTerms(of dossier: Dossier, on day: Day, rates: RateBook = .embedded) -> LetterTerms {
  let context = RuleContext(of: dossier, on: day, rates: rates, needsProof: false)
  return LetterTerms(
    demandDays: context.nextDemandDays, reminderDay: day.adding(days: context.figures.reminderDays),
    answerDays: context.figures.answerDays,
    uncontested: context.isPartlyContested ? context.principal : nil)
}
