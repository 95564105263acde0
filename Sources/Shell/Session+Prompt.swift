package import Basics
import Dossier
package import Interview
import Terminal

extension Session {
  /// The prompt of a question, or of the end of the interview.
  ///
  /// - Parameters:
  ///   - prefill: what is put under the cursor.
  ///   - former: the answer in force as it is put there; anything else is nobody's answer yet, and only mended.
  func prompt(at step: Step?, prefill: String = "", former: String = "") -> Prompt {
    let suggestions = Suggestions(interview: interview, setting: setting)
    let givesWay = prefill == former && step?.question.type.isPicked == true
    return Prompt(
      .command("> "), prefill: prefill, givesWay: givesWay,
      historyKey: step.map { HistoryKey.of($0.question) } ?? HistoryKey.shell,
      complete: { suggestions.offer($0, at: step) })
  }

  /// The answer in force was sent again as it was found under the cursor: there is nothing to write.
  func isUnchanged(_ typed: String, _ former: String, _ step: Step) -> Bool {
    console.isInteractive && !former.isEmpty && typed == former
      && interview.activeAnswer(at: step.path) != nil
  }
}

/// The former answer as it is put under the cursor.
package enum Prefill {
  /// Such that, sent as it is, it is read as the same answer: « hier » was another day, and a choice given by its
  /// number shows its words.
  package static func text(at step: Step, in interview: Interview, today: Day) -> String {
    guard let answer = interview.answer(at: step.path) else { return "" }
    let shown = AnswerDisplay.text(answer, step.question)
    if isRead(shown, as: answer, step, interview, today) { return shown }
    // Choices with a comma in their label, side by side.
    let choices = step.question.choices.map(\.id)
    let numbers = answer.canonical.split(separator: ",").compactMap { id in
      choices.firstIndex(of: String(id)).map { String($0 + 1) }
    }.joined(separator: ", ")
    if !numbers.isEmpty, isRead(numbers, as: answer, step, interview, today) { return numbers }
    return answer.raw.isEmpty ? shown : answer.raw
  }

  private static func isRead(
    _ text: String, as answer: Answer, _ step: Step, _ interview: Interview, _ today: Day
  ) -> Bool {
    guard case .answer(let read, _, _) = AnswerReader.read(text, for: step, in: interview, today: today)
    else {
      return false
    }
    return read.state == answer.state && read.canonical == answer.canonical
  }
}

extension QuestionType {
  /// Answered by picking: a digit is quicker than mending the words of a choice.
  fileprivate var isPicked: Bool { [.choice, .choices, .yesNo].contains(self) }
}

/// What the up arrow recalls: answers of the same kind, in memory only. Commands are recalled everywhere.
enum HistoryKey {
  /// Confirmations, numbers in a list, the end of the interview.
  static let shell = "recouvre"

  static func of(_ question: Question) -> String {
    switch question.type {
    // A number means another thing in another list.
    case .choice, .choices: question.id
    case .text where isName(question.id): "nom"
    case .text, .longText: "texte"
    case .siren, .sirenOrSiret, .vatNumber: "siren"
    case .yesNo, .date, .amount, .percentage, .integer, .iban, .email, .telephone, .postcode, .country, .path:
      question.type.rawValue
    }
  }

  private static func isName(_ id: String) -> Bool {
    id.hasSuffix(".nom") || id.hasPrefix("transport.")
      || [
        "accueil.appelant", "creancier.contact", "debiteur.mandataire", "debiteur.autres_noms",
        "travaux.maitre_ouvrage",
      ].contains(id)
  }
}
