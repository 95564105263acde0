import Basics
import Dossier
package import Interview

/// What the firm reads aloud to the caller at a question.
package enum SpokenQuestion {
  /// The sentence of the questionnaire, else one made of the wording and its choices; nil when the wording is to be
  /// read as it stands.
  package static func sentence(_ question: Question) -> String? {
    question.spoken.isEmpty ? composed(question) : question.spoken
  }

  /// « Quel statut : déposée, rejetée ou payée ? », where the words lend themselves to it.
  static func composed(_ question: Question) -> String? {
    let labels = question.choices.map(\.label)
    guard question.type == .choice, (2...4).contains(labels.count), question.wording.hasSuffix("?"),
      !([question.wording] + labels).contains(where: { $0.contains(where: "(),;:«»…".contains) }),
      !labels.contains(where: { ["oui", "non"].contains(SearchKey.fold(String($0.prefix { $0 != " " }))) })
    else { return nil }
    var stem = question.wording.dropLast()
    while stem.last?.isWhitespace == true { stem.removeLast() }
    let list = labels.dropLast().joined(separator: ", ") + " ou " + labels[labels.count - 1]
    let sentence = "\(stem)\u{A0}: \(list)\u{A0}?"
    return sentence.count <= longest ? sentence : nil
  }

  private static let longest = 200
}

extension Messages {
  /// Apart from the question without colour: the guillemets say where the words of the firm begin and end.
  static func toSay(_ sentence: String) -> Text {
    .muted("À dire\u{A0}: ") + Text("«\u{A0}\(sentence)\u{A0}»")
  }
}

extension Session {
  /// What is already under the cursor at a question that has no answer: the initials given earlier in this sitting.
  func suggestion(for step: Step) -> String {
    step.path == "accueil.operateur" && interview.activeAnswer(at: step.path) == nil
      ? sitting.initials ?? "" : ""
  }

  /// The line to read aloud, when the firm is on the telephone with somebody.
  func toSay(at step: Step) -> [Text] {
    guard setting.speaks, isFirm, !step.isAnother, let sentence = SpokenQuestion.sentence(step.question)
    else {
      return []
    }
    return [Messages.toSay(sentence)]
  }
}
