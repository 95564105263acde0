import Basics
package import Dossier

extension Interview {
  /// The case file that the active answers establish.
  package func dossier() -> Dossier {
    DossierBuilder(self).build()
  }
}

/// Answers by path become typed facts; each fact knows the path of its question.
///
/// An active answer that no fact takes (a question that the rules do not know, or a value that does not
/// have the form that they expect) is kept among the others, with its wording.
struct DossierBuilder {
  private let interview: Interview
  private let answers: [FactPath: Answer]
  /// Where they are, in document order.
  private let places: [FactPath]
  private let ruledOut: Set<FactPath>
  private var used: Set<FactPath> = []

  init(_ interview: Interview) {
    self.interview = interview
    var answers: [FactPath: Answer] = [:]
    var places: [FactPath] = []
    interview.forEachActiveAnswer { path, answer in
      answers[path] = answer
      places.append(path)
    }
    self.answers = answers
    self.places = places
    ruledOut = interview.ruledOut
  }

  func build() -> Dossier {
    var builder = self
    var dossier = Dossier()
    builder.parties(&dossier)
    if interview.isStoppedByConflict { dossier.intake.conflict.value = true }
    builder.relation(&dossier)
    builder.claim(&dossier)
    builder.proofs(&dossier)
    builder.followUp(&dossier)
    builder.act(&dossier)
    dossier.others = builder.others()
    for file in interview.attachments { dossier.attach(file) }
    return dossier
  }

  // MARK: One fact

  private mutating func fill<Value>(_ fact: inout Fact<Value>, _ parse: (String) -> Value?) {
    guard let answer = answers[fact.path] else {
      if ruledOut.contains(fact.path) { fact.knowledge = .missing(.ruledOut) }
      return
    }
    if let missing = answer.state.missing {
      fact.knowledge = .missing(missing)
    } else if let value = parse(answer.canonical) {
      fact.knowledge = .known(value)
    } else {
      return
    }
    used.insert(fact.path)
  }

  mutating func text(_ fact: inout Fact<String>) {
    fill(&fact) { $0 }
  }

  mutating func flag(_ fact: inout Fact<Bool>) {
    fill(&fact) { $0 == "oui" ? true : $0 == "non" ? false : nil }
  }

  mutating func day(_ fact: inout Fact<Day>) {
    fill(&fact) { Day(iso: $0) }
  }

  mutating func money(_ fact: inout Fact<Money>) {
    fill(&fact) { Money(canonical: $0) }
  }

  mutating func rate(_ fact: inout Fact<Rate>) {
    fill(&fact) { Rate(canonical: $0) }
  }

  mutating func integer(_ fact: inout Fact<Int>) {
    fill(&fact) { Int($0) }
  }

  mutating func choice<Value: RawRepresentable<String>>(_ fact: inout Fact<Value>) {
    fill(&fact) { Value(rawValue: $0) }
  }

  mutating func choices<Value: RawRepresentable<String> & Hashable>(_ fact: inout Fact<Set<Value>>) {
    fill(&fact) { canonical in
      let ids = canonical.split(separator: ",")
      let values = ids.compactMap { Value(rawValue: String($0)) }
      return values.count == ids.count ? Set(values) : nil
    }
  }

  // MARK: What the rules do not know

  /// The active answers that no fact took, in document order; without those that only open other questions
  /// ("quelque chose de particulier ?"), which say nothing more than the answers behind them.
  private func others() -> [OtherAnswer] {
    places.compactMap { path in
      guard !used.contains(path), let answer = answers[path], let step = interview.step(at: path),
        !step.isAnother,
        !interview.plan.gates.contains(step.question.id)
      else { return nil }
      return OtherAnswer(
        path: path, wording: step.question.wording, answer: AnswerDisplay.text(answer, step.question))
    }
  }

  /// Keys of the elements of a group that is asked.
  func elements(of group: String) -> [String] {
    interview.isActive(group: group) ? interview.elements(of: group) : []
  }
}

extension Interview {
  /// Is the group asked, as things stand?
  package func isActive(group id: String) -> Bool {
    plan.groupNumber(id).map { state.groups[$0].activity == .active } ?? false
  }
}
