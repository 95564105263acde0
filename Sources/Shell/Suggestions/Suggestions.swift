import Basics
package import Interview
package import Terminal

/// What Tab offers, from what stands before the cursor: values of the question, commands and their arguments.
///
/// A value: nothing is read but the interview, the day, and what the setting's closures give.
package struct Suggestions: Sendable {
  let interview: Interview
  let setting: SessionSetting

  package init(interview: Interview, setting: SessionSetting) {
    self.interview = interview
    self.setting = setting
  }

  /// - Parameter step: the question on the screen; nil once the interview is over.
  package func offer(_ typed: String, at step: Step?) -> Offer {
    let line = String(typed.drop { $0.isWhitespace })
    if line.hasPrefix(":") { return command(line, at: step) }
    guard let step else { return line.isEmpty ? Offer(typed, among: Suggestions.commands) : .nothing }
    return answer(typed, at: step)
  }

  static let states: [Suggestion] = [
    Suggestion("je ne sais pas"), Suggestion("à retrouver", label: "cela existe, il faut le chercher"),
    Suggestion("sans objet"), Suggestion("aucun"),
  ]

  /// The values of a question, then what answers any question.
  func answer(_ typed: String, at step: Step) -> Offer {
    let states = Suggestions.states
    switch step.question.type {
    case .choice:
      let choices = step.question.choices.enumerated().map { index, choice in
        Suggestion(choice.label, keys: [String(index + 1)] + choice.synonyms)
      }
      return Offer(typed, among: choices + states)
    case .choices: return choices(typed, step.question)
    case .yesNo: return Offer(typed, among: [Suggestion("oui"), Suggestion("non")] + states)
    case .date: return Offer(typed, among: dates(at: step) + states)
    case .amount: return Offer(typed, among: amounts(at: step) + states)
    case .country:
      let names = Country.names.compactMap { names in
        names.first.map { Suggestion($0, keys: Array(names.dropFirst())) }
      }
      return Offer(typed, among: typed.isBlank ? [Suggestion("France")] + states : names + states)
    case .path: return setting.files.map { Offer(replacing: typed, by: $0(typed)) } ?? .nothing
    case .text: return text(typed, at: step)
    case .longText, .percentage, .integer, .siren, .sirenOrSiret, .vatNumber, .iban, .email, .telephone,
      .postcode:
      return Offer(typed, among: states)
    }
  }

  /// Several choices: the last one typed grows, those already given are not offered again.
  private func choices(_ typed: String, _ question: Question) -> Offer {
    let separators = typed.lastIndex { ",;+&/".contains($0) }.map { typed.index(after: $0) }
    let word = typed.end(ofLast: " et ")
    let start = [separators, word].compactMap(\.self).max() ?? typed.startIndex
    let fragment = String(typed[start...].drop { $0.isWhitespace })
    let before = String(typed.dropLast(fragment.count))
    let options = question.choices.map { ChoiceOption(id: $0.id, label: $0.label, synonyms: $0.synonyms) }
    func ids(_ text: String) -> [String]? {
      if case .value(let ids) = FrenchChoice.readSeveral(text, among: options) { ids } else { nil }
    }
    let given = before.isBlank ? [] : ids(before) ?? []
    let suggestions = question.choices.enumerated().compactMap { index, choice -> Suggestion? in
      guard !given.contains(choice.id) else { return nil }
      let number = String(index + 1)
      // A label with a comma reads as two choices beside another one: its number then.
      let isReadable = ids(before + choice.label).map { Set($0) == Set(given + [choice.id]) } ?? false
      return isReadable
        ? Suggestion(choice.label, keys: [number] + choice.synonyms)
        : Suggestion(number, label: choice.label, keys: [choice.label] + choice.synonyms)
    }
    return Offer(fragment, among: suggestions + (before.isBlank ? Suggestions.states : []))
  }
}

extension StringProtocol {
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

extension String {
  /// The end of the text from each beginning of a word on, the longest first, at most `limit` words.
  func endings(words limit: Int) -> [String] {
    var starts: [Index] = []
    var isInside = false
    for index in indices {
      let isWord = self[index].isLetter || self[index].isNumber
      if isWord, !isInside { starts.append(index) }
      isInside = isWord
    }
    return starts.suffix(limit).map { String(self[$0...]) }
  }

  fileprivate func end(ofLast text: String) -> Index? {
    var found: Index?
    var from = startIndex
    while let next = self[from...].firstRange(of: text) {
      found = next.upperBound
      from = index(after: next.lowerBound)
    }
    return found
  }
}
