import Basics
import Dossier
package import Interview

/// Finds questions by words of their wording, by their id, or by the words of a choice.
package enum QuestionFinder {
  /// Steps whose text has every word of `words` (accents and case ignored, beginnings of words), in
  /// questionnaire order. An exact id wins alone.
  package static func find(_ words: String, in interview: Interview, answeredOnly: Bool = false) -> [Step] {
    let answers = interview.activeAnswers
    return find(
      words, among: interview.steps.filter { !$0.isAnother && (!answeredOnly || answers[$0.path] != nil) })
  }

  /// The same among these steps.
  ///
  /// - Parameter readsHelp: when neither the wordings nor the ids have every word, the help texts are looked at too.
  package static func find(_ words: String, among steps: [Step], readsHelp: Bool = true) -> [Step] {
    let exact = steps.filter { $0.path.name == words || $0.question.id == words }
    if !exact.isEmpty { return exact }
    let wanted = SearchKey.fold(words).split(separator: " ").map(String.init)
    guard !wanted.isEmpty else { return [] }
    func matches(_ step: Step, _ text: String) -> Bool {
      let present = SearchKey.fold(text).split(separator: " ")
      return wanted.allSatisfy { word in
        present.contains { $0.hasPrefix(word) } || Int(word).map { $0 == step.elementNumber } == true
      }
    }
    let title = { (step: Step) in step.group.map { $0.element + " " } ?? "" }
    let byWording = steps.filter { matches($0, title($0) + $0.question.wording) }
    if !byWording.isEmpty { return byWording }
    let byName = steps.filter { matches($0, title($0) + $0.question.id.idWords) }
    if !byName.isEmpty || !readsHelp { return byName }
    return steps.filter {
      matches($0, title($0) + $0.question.wording + " " + $0.question.help + " " + $0.question.id.idWords)
    }
  }
}

extension String {
  fileprivate var idWords: String { String(map { $0 == "." || $0 == "_" ? " " : $0 }) }
}
