package import Assessment
package import Basics
package import Dossier

/// A question still open, for the sheet sent to the client.
package struct OpenQuestion: Hashable, Sendable {
  package let wording: String
  /// An answer that could be given; empty when there is none.
  package let example: String
  /// What it is good for.
  package let why: String

  package init(wording: String, example: String, why: String) {
    self.wording = wording
    self.example = example
    self.why = why
  }
}

/// What the person who writes a letter chooses, besides what the dossier holds.
package struct LetterChoices: Hashable, Sendable {
  package var sender: LetterSender
  /// Number of instalments, when it is not the dossier’s.
  package var instalments: Int?
  /// The day of the first monthly instalment.
  package var firstInstalmentDay: Day?

  package init(sender: LetterSender = .creancier, instalments: Int? = nil, firstInstalmentDay: Day? = nil) {
    self.sender = sender
    self.instalments = instalments
    self.firstInstalmentDay = firstInstalmentDay
  }
}

/// What a letter can draw from: the same bilan as the report, the firm, and the choices of who writes.
package struct LetterData: Sendable {
  let report: BilanReport
  let terms: LetterTerms
  package var choices: LetterChoices
  let questions: [OpenQuestion]

  package init(
    bilan: Bilan, dossier: Dossier, cabinet: Cabinet, reference: String?, terms: LetterTerms,
    choices: LetterChoices = LetterChoices(), questions: [OpenQuestion] = []
  ) {
    report = BilanReport(bilan: bilan, dossier: dossier, cabinet: cabinet, reference: reference)
    self.terms = terms
    self.choices = choices
    self.questions = questions
  }

  /// The day of the letter.
  package var day: Day { report.today }

  package var bilan: Bilan { report.bilan }
  package var dossier: Dossier { report.dossier }

  /// The report of the same dossier as a page.
  package var page: String {
    HTMLReport.render(bilan: bilan, dossier: dossier, cabinet: cabinet, reference: report.reference)
  }

  var cabinet: Cabinet { report.cabinet }
  var statement: ClaimStatement { report.bilan.statement }

  /// The firm may not hear this case: no letter is written.
  package var isWithheld: Bool { report.isWithheld }

  /// A seizure comes first: a letter would warn the debtor.
  var mustNotWarnDebtor: Bool { bilan.firstAction.action == .saisieConservatoire }

  /// The instalments of a plan, when enough is known to draw one up.
  var plan: InstalmentPlan? {
    guard let count = choices.instalments ?? dossier.outlook.instalmentMonths.value else { return nil }
    return InstalmentPlan(
      total: statement.total, atOnce: dossier.outlook.firstInstalment.value ?? .zero, count: count,
      from: choices.firstInstalmentDay ?? bilan.day.adding(months: 1))
  }
}

/// A debt paid in instalments: one at once when there is one, then equal ones a month apart, the last of which takes
/// the cents that are over.
package struct InstalmentPlan: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    /// Nil for what is paid when the agreement is signed.
    package let day: Day?
    package let amount: Money
    /// What is left to pay after it.
    package let left: Money
  }

  package let rows: [Row]

  /// Nil when there is nothing to spread: no debt, no instalment, or a first payment that settles it.
  package init?(total: Money, atOnce: Money, count: Int, from first: Day) {
    let spread = total - atOnce
    guard total.isPositive, (1...120).contains(count), atOnce >= .zero, spread.cents >= Int64(count) else {
      return nil
    }
    var rows: [Row] = []
    var left = total
    func pay(_ amount: Money, _ day: Day?) {
      left -= amount
      rows.append(Row(day: day, amount: amount, left: left))
    }
    if atOnce.isPositive { pay(atOnce, nil) }
    let each = Money(cents: spread.cents / Int64(count))
    for month in 0..<count {
      pay(month + 1 == count ? left : each, first.adding(months: month))
    }
    self.rows = rows
  }
}
