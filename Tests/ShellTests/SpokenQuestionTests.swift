import Interview
import Testing

@testable import Shell

/// What the firm reads aloud: plain, short, addressed to the caller.
@Suite struct SpokenQuestionTests {
  private static let questions = Questionnaire.embedded.sections.flatMap(\.items).flatMap { item in
    switch item {
    case .question(let question): [question]
    case .group(let group): group.questions
    }
  }

  /// Nothing is said to the caller at these: they are for whoever types.
  private static let forTheFirm = ["accueil.repondant", "accueil.operateur", "accueil.conflit"]

  @Test func `nothing is said at the questions that are for the firm`() {
    for question in Self.questions where Self.forTheFirm.contains(question.id) {
      #expect(SpokenQuestion.sentence(question) == nil, "\(question.id)")
    }
  }

  @Test func `what has no sentence has a wording that is one`() {
    for question in Self.questions
    where SpokenQuestion.sentence(question) == nil && !Self.forTheFirm.contains(question.id) {
      #expect(question.wording.hasSuffix("?") && !question.wording.contains("("), "\(question.id)")
      #expect(question.choices.isEmpty, "\(question.id)")
    }
  }

  @Test
  func `a caller is told neither of a conflict nor of other dossiers, and no answer is put in their mouth`() {
    for question in Self.questions {
      let text = question.spoken.lowercased()
      for word in ["conflit", "autre dossier", "adversaire", "n’est-ce pas", "bien sûr", "évidemment"] {
        #expect(!text.contains(word), "\(question.id)")
      }
    }
  }

  private func question(_ wording: String, _ labels: [String], type: QuestionType = .choice) -> Question {
    Question(
      id: "a.b", type: type, wording: wording,
      choices: labels.enumerated().map { Choice(id: "c\($0.offset)", label: $0.element) })
  }

  @Test func `a sentence is made of short choices, and not where it would be bad French`() {
    #expect(
      SpokenQuestion.composed(question("Où en est la facture\u{A0}?", ["déposée", "rejetée", "payée"]))
        == "Où en est la facture\u{A0}: déposée, rejetée ou payée\u{A0}?")
    #expect(SpokenQuestion.composed(question("Le créancier est…", ["un artisan", "un commerçant"])) == nil)
    #expect(SpokenQuestion.composed(question("Avez-vous un devis\u{A0}?", ["oui, signé", "non"])) == nil)
    #expect(SpokenQuestion.composed(question("Signé\u{A0}?", ["oui", "par un tiers"])) == nil)
    #expect(SpokenQuestion.composed(question("Quel usage\u{A0}?", ["privé (maison)", "métier"])) == nil)
    #expect(
      SpokenQuestion.composed(question("Quoi\u{A0}?", ["un", "deux", "trois", "quatre", "cinq"])) == nil)
    #expect(SpokenQuestion.composed(question("Quoi\u{A0}?", ["un"])) == nil)
    #expect(
      SpokenQuestion.composed(question("Quoi\u{A0}?", ["un", String(repeating: "mot ", count: 60)])) == nil)
    #expect(SpokenQuestion.composed(question("Quels faits\u{A0}?", ["un", "deux"], type: .choices)) == nil)
  }
}
