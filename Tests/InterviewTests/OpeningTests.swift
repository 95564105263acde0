import Dossier
import Interview
import Testing

@Suite struct OpeningTests {
  private func interview(_ answers: [(FactPath, String)]) -> Interview {
    Interview(questionnaire: .embedded, actions: answers.map { .answer($0, .value($1)) })
  }

  @Test func `a question that is asked is open`() {
    #expect(interview([]).opening(of: "accueil.motif") == .open)
  }

  @Test func `a gate of yes or no is answered yes`() {
    let dossier = interview([
      ("accueil.motif", "creance"), ("accueil.repondant", "dirigeant"), ("paiement.existe", "non"),
    ])
    let key = dossier.freshKey(of: "paiement") ?? ""
    let path = FactPath("paiement[\(key)].montant")
    // What opens the story is still open: the payment waits, or the gate is named.
    switch dossier.opening(of: path) {
    case .after(let answers): #expect(answers == ["paiement.existe": .value("oui")])
    case .waiting: break
    default: Issue.record("closed")
    }
  }

  @Test func `a case is added to a list without taking the others away`() {
    let dossier = interview([
      ("accueil.motif", "creance"), ("accueil.repondant", "dirigeant"),
      ("parties.particularites", "plusieurs_debiteurs"),
    ])
    guard case .after(let answers) = dossier.opening(of: "garant.existe") else {
      Issue.record("not opened")
      return
    }
    #expect(answers["parties.particularites"]?.canonical == "plusieurs_debiteurs,garant")
  }

  @Test func `a choice that was made is not unmade`() {
    let dossier = interview([("accueil.motif", "creance"), ("accueil.repondant", "dirigeant")])
    #expect(dossier.opening(of: "accueil.operateur") == .closed(by: "accueil.repondant"))
  }

  @Test func `an unknown question cannot be opened`() {
    #expect(interview([]).opening(of: "xylophone") == .closed(by: nil))
  }

  @Test func `every question of the questionnaire has its step, asked or not`() {
    let dossier = interview([])
    #expect(dossier.steps.count < dossier.allSteps.count)
    for step in dossier.allSteps { #expect(dossier.anyStep(at: step.path)?.question == step.question) }
  }
}
