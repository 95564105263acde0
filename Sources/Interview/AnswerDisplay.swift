import Basics

/// How an answer is shown in French: dates, amounts, labels of choices.
package enum AnswerDisplay {
  /// The answer for a list or a document: `23/11/2026`, `4 160,00 €`, `Société commerciale`,
  /// `je ne sais pas`. A canonical value that does not have the form of the question's type (the question
  /// was retyped since) is shown as it is kept.
  package static func text(_ answer: Answer, _ question: Question) -> String {
    guard answer.state == .value else { return answer.state.label }
    let canonical = answer.canonical
    switch question.type {
    case .text, .longText, .path, .yesNo, .email, .postcode, .vatNumber:
      return canonical
    case .choice:
      return question.label(of: canonical)
    case .choices:
      return canonical.split(separator: ",").map { question.label(of: String($0)) }.joined(separator: ", ")
    case .date:
      return Day(iso: canonical).map(FrenchFormat.day) ?? canonical
    case .amount:
      return Money(canonical: canonical).map(FrenchFormat.money) ?? canonical
    case .percentage:
      return Rate(canonical: canonical).map(FrenchFormat.rate) ?? canonical
    case .integer:
      return Int(canonical).map(FrenchFormat.integer) ?? canonical
    case .siren, .sirenOrSiret:
      return identifier(canonical)
    case .iban:
      return Iban.formatted(canonical)
    case .telephone:
      return PhoneNumber.formatted(canonical)
    case .country:
      return Country.name(canonical) ?? canonical
    }
  }

  /// The answer read back to the person who typed it: as ``text(_:_:)``, a date with its weekday.
  package static func reading(_ answer: Answer, _ question: Question) -> String {
    guard answer.state == .value, question.type == .date, let day = Day(iso: answer.canonical) else {
      return text(answer, question)
    }
    return FrenchFormat.dayWithWeekday(day)
  }

  /// `732 829 320` or `732 829 320 00074`.
  private static func identifier(_ digits: String) -> String {
    guard digits.utf8.count == 14 else { return FrenchFormat.groupsOfThree(digits) }
    return FrenchFormat.groupsOfThree(String(digits.prefix(9))) + FrenchFormat.space + digits.suffix(5)
  }
}
