import Basics
import Dossier
import Testing

@testable import Interview

@Suite struct QuestionnaireExamplesTests {
  private func step(_ question: Question, _ group: Group?, _ section: Section) -> Step {
    let path = group.map { "\($0.id)[0001]" + question.id.dropFirst($0.id.count) } ?? question.id
    return Step(
      path: FactPath(path), question: question, sectionIndex: 0, section: section, group: group,
      elementKey: group.map { _ in "0001" }, elementNumber: group.map { _ in 1 }, isAnother: false)
  }

  private var steps: [Step] {
    Questionnaire.embedded.sections.flatMap { section in
      section.items.flatMap { item in
        switch item {
        case .question(let question): [step(question, nil, section)]
        case .group(let group): group.questions.map { step($0, group, section) }
        }
      }
    }
  }

  private func canonical(_ text: String, _ step: Step) throws -> String? {
    let today = try #require(Day(2026, 11, 23))
    let interview = Interview(questionnaire: .embedded)
    guard
      case .answer(let answer, _, let alerts) = AnswerReader.read(
        text, for: step, in: interview, today: today),
      answer.state == .value, alerts.isEmpty
    else { return nil }
    return answer.canonical
  }

  @Test func `every example is an answer that the program accepts`() throws {
    for step in steps where !step.question.example.isEmpty {
      #expect(try canonical(step.question.example, step) != nil, "\(step.question.id)")
    }
  }

  @Test func `every choice is recognised by its name, its words and its synonyms`() throws {
    for step in steps {
      for choice in step.question.choices {
        for text in [choice.id, choice.label] + choice.synonyms {
          #expect(try canonical(text, step) == choice.id, "\(step.question.id): \(text)")
        }
      }
    }
  }
}
