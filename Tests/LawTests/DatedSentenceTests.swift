import Basics
import Testing

@testable import Law

@Suite struct DatedSentenceTests {
  private let before = day(2026, 8, 31)
  private let after = day(2026, 9, 1)

  @Test func `a figure is the one in force on the day of reading`() {
    let sentence: DatedSentence = "signifier dans les \(.significationOrdonnance)."
    #expect(sentence.text(on: before) == "signifier dans les 6\u{A0}mois.")
    #expect(sentence.text(on: after) == "signifier dans les 3\u{A0}mois.")
  }

  @Test func `a history gives every value with its dates, whatever the day`() {
    let sentence: DatedSentence = "\(history: .significationOrdonnance)"
    let expected = "6\u{A0}mois jusqu’au 31/08/2026, 3\u{A0}mois depuis le 01/09/2026"
    #expect(sentence.text(on: before) == expected)
    #expect(sentence.text(on: after) == expected)
  }

  @Test func `a figure read outside its dates says them`() {
    let stamp: DatedSentence = "\(.timbreAppel)"
    #expect(stamp.text(on: day(2026, 12, 31)) == "225,00\u{A0}€")
    #expect(stamp.text(on: day(2027, 1, 1)) == "225,00\u{A0}€ jusqu’au 31/12/2026")
    let contribution: DatedSentence = "\(.contributionAideJuridique)"
    #expect(contribution.text(on: day(2026, 2, 28)) == "50,00\u{A0}€ depuis le 01/03/2026")
  }

  @Test func `a sentence knows its figures and its periods, once each`() {
    let sentence: DatedSentence =
      "\(.opposition), \(history: .opposition), \(period: .transport), \(.delaiRelance)"
    #expect(sentence.figures == [.opposition, .delaiRelance])
    #expect(sentence.periods == [.transport])
    #expect(sentence.text(on: after) == "1\u{A0}mois, 1\u{A0}mois, 1\u{A0}an, 8\u{A0}jours")
  }

  @Test func `words alone stay as they are`() {
    let sentence: DatedSentence = "rien à dater"
    #expect(sentence.text(on: after) == "rien à dater")
    #expect(sentence.figures.isEmpty && sentence.periods.isEmpty)
  }
}
