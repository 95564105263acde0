import Basics
package import Interview
package import Terminal

/// What Tab offers at a question.
package enum Suggestions {
  package static let commands: [Suggestion] = Command.allCases.map {
    Suggestion(":" + $0.rawValue, label: $0.summary)
  }

  private static let states: [Suggestion] = [
    Suggestion("je ne sais pas"), Suggestion("à retrouver", label: "cela existe, il faut le chercher"),
    Suggestion("sans objet"), Suggestion("aucun"),
  ]

  package static func list(for step: Step, in interview: Interview) -> [Suggestion] {
    values(step.question) + states + commands
  }

  private static func values(_ question: Question) -> [Suggestion] {
    switch question.type {
    case .choice, .choices: question.choices.map { Suggestion($0.label) }
    case .yesNo: [Suggestion("oui"), Suggestion("non")]
    case .date: [Suggestion("hier"), Suggestion("fin de mois"), Suggestion("30 jours fin de mois")]
    default: []
    }
  }
}
