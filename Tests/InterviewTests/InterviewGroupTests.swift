import Basics
import Dossier
import Interview
import Testing

/// Repeated groups: invoices, payments, exchanges.
@Suite struct InterviewGroupTests {
  private func key(_ step: Step?) -> String { step?.elementKey ?? "" }

  /// An interview with `count` invoices (a number each) and no answer to the last "another one?".
  private func interview(invoices count: Int) -> (Interview, [String]) {
    var interview = Interview(questionnaire: Samples.small)
    for number in 0..<count {
      if number > 0, let last = interview.elements(of: "facture").last {
        interview.say(FactPath("facture[\(last)].encore"), "oui")
      }
      let key = interview.freshKey(of: "facture") ?? ""
      interview.say(FactPath("facture[\(key)].numero"), "F\(number + 1)")
    }
    return (interview, interview.elements(of: "facture"))
  }

  @Test func `the first element is asked for under the key that its first answer gives it`() {
    var interview = Interview(questionnaire: Samples.small)
    interview.say("debiteur.nom", "Garnier")
    interview.say("debiteur.qualite", "particulier")
    let step = interview.next()
    #expect(step?.question.id == "facture.numero")
    #expect(step?.elementNumber == 1)
    #expect(step?.group?.id == "facture")
    #expect(step?.elementKey == interview.freshKey(of: "facture"))
    #expect(interview.elements(of: "facture").isEmpty)
    if let step { interview.say(step.path, "F1") }
    #expect(interview.elements(of: "facture") == [key(step)])
    #expect(interview.next()?.question.id == "facture.emission")
    #expect(interview.next()?.elementKey == key(step))
  }

  @Test func `after the last question of the last element comes another one`() {
    var (interview, keys) = interview(invoices: 1)
    let path = FactPath("facture[\(keys[0])].encore")
    let step = interview.step(at: path)
    #expect(step?.isAnother == true)
    #expect(step?.question.wording == "Une autre facture impayée ?")
    #expect(step?.question.type == .yesNo)
    interview.say(path, "oui")
    let fresh = interview.steps.last { $0.group?.id == "facture" }
    #expect(fresh?.elementNumber == 2)
    #expect(interview.steps.contains { $0.path.name == "facture[\(key(fresh))].numero" })
    // It does not exist yet, so nothing comes after it.
    #expect(!interview.steps.contains { $0.path.name == "facture[\(key(fresh))].encore" })
    interview.say(path, "non")
    #expect(!interview.steps.contains { $0.group?.id == "facture" && $0.elementNumber == 2 })
  }

  @Test func `only the last element asks for another one`() {
    let (interview, keys) = interview(invoices: 3)
    let another = interview.steps.filter(\.isAnother).map(\.path.name)
    #expect(another == ["facture[\(keys[2])].encore"])
    #expect(interview.step(at: FactPath("facture[\(keys[0])].encore")) == nil)
    #expect(interview.activeAnswers[FactPath("facture[\(keys[0])].encore")] == nil)
    #expect(interview.dormant.isEmpty)
  }

  @Test func `a condition inside a group looks at the same element`() {
    var (interview, keys) = interview(invoices: 2)
    interview.say(FactPath("facture[\(keys[0])].executee"), "oui")
    interview.say(FactPath("facture[\(keys[1])].executee"), "non")
    #expect(interview.activity(of: FactPath("facture[\(keys[0])].livraison")) == .active)
    #expect(interview.activity(of: FactPath("facture[\(keys[1])].livraison")) == .inactive)
  }

  @Test func `seen from outside, any element is enough, and none is known once the list is closed`() {
    let questionnaire = Samples.questionnaire([
      .group(
        Group(
          id: "g", plural: "gs", title: "", another: "Encore ?",
          questions: [Question(id: "g.nature", type: .text, wording: "Nature ?")])),
      Samples.text("z", when: ["g.nature": ["promesse"]]),
    ])
    var interview = Interview(questionnaire: questionnaire)
    #expect(interview.activity(of: "z") == .undecided)
    interview.say("g[1].nature", "relance")
    #expect(interview.activity(of: "z") == .undecided)
    interview.say("g[1].encore", "non")
    #expect(interview.activity(of: "z") == .inactive)
    interview.say("g[2].nature", "promesse")
    #expect(interview.activity(of: "z") == .active)
  }

  @Test func `a group whose condition fails sleeps as a whole and comes back`() {
    var interview = Interview(questionnaire: Samples.small)
    #expect(!interview.steps.contains { $0.group?.id == "paiement" })
    interview.say("paiements.recus", "oui")
    interview.say("paiement[p1].montant", "50000")
    interview.say("paiement[p1].encore", "non")
    #expect(interview.dossier().payments.count == 1)
    interview.say("paiements.recus", "non")
    #expect(interview.dossier().payments.isEmpty)
    #expect(interview.dormant == ["paiement[p1].montant", "paiement[p1].encore"])
    #expect(!interview.isActive(group: "paiement"))
    interview.say("paiements.recus", "oui")
    #expect(interview.dossier().payments.first?.amount.value == Money(euros: 500))
  }

  @Test func `removing an element takes its answers away, and undo gives them back in their place`() {
    var (interview, keys) = interview(invoices: 3)
    let before = interview
    _ = interview.apply(.removeElement(group: "facture", key: keys[1]))
    #expect(interview.elements(of: "facture") == [keys[0], keys[2]])
    #expect(interview.steps.first { $0.elementKey == keys[2] }?.elementNumber == 2)
    #expect(interview.answer(at: FactPath("facture[\(keys[1])].numero")) == nil)
    _ = interview.apply(.undo)
    #expect(interview.elements(of: "facture") == keys)
    #expect(interview.answers == before.answers)
  }

  @Test func `when the last element goes, the question about another one passes to the one before`() {
    var (interview, keys) = interview(invoices: 2)
    // Not asked yet for the second: asked again for the first.
    var open = interview
    _ = open.apply(.removeElement(group: "facture", key: keys[1]))
    #expect(open.openNames.contains("facture[\(keys[0])].encore"))
    // Closed at the second: still closed.
    interview.say(FactPath("facture[\(keys[1])].encore"), "non")
    _ = interview.apply(.removeElement(group: "facture", key: keys[1]))
    #expect(interview.activeAnswer(at: FactPath("facture[\(keys[0])].encore"))?.canonical == "non")
    _ = interview.apply(.undo)
    #expect(interview.answer(at: FactPath("facture[\(keys[0])].encore"))?.canonical == "oui")
  }

  @Test func `a key is never given twice, not even after a removal`() {
    var (interview, keys) = interview(invoices: 2)
    _ = interview.apply(.removeElement(group: "facture", key: keys[1]))
    #expect(interview.freshKey(of: "facture") != keys[1])
    let revived = interview.apply(.answer(FactPath("facture[\(keys[1])].numero"), .value("F9")))
    #expect(!revived)
    #expect(interview.elements(of: "facture") == [keys[0]])
  }

  @Test func `keys are four hexadecimal digits, the same for the same actions, different by group`() {
    var keys: Set<String> = []
    var interview = Interview(questionnaire: Samples.small)
    for _ in 0..<600 {
      let key = interview.freshKey(of: "facture") ?? ""
      #expect(key.utf8.count == 4)
      #expect(key.allSatisfy { $0.isHexDigit })
      keys.insert(key)
      interview.say(FactPath("facture[\(key)].numero"), "F")
    }
    #expect(keys.count == 600)
    let fresh = Interview(questionnaire: Samples.small)
    #expect(fresh.freshKey(of: "facture") != fresh.freshKey(of: "paiement"))
    #expect(fresh.freshKey(of: "inconnu") == nil)
  }

  @Test func `undoing the first answer of an element undoes the element`() {
    var (interview, keys) = interview(invoices: 2)
    _ = interview.apply(.undo)
    #expect(interview.elements(of: "facture") == [keys[0]])
    #expect(interview.freshKey(of: "facture") == keys[1])
    _ = interview.apply(.redo)
    #expect(interview.elements(of: "facture") == keys)
  }

  @Test func `an element added when the list was closed asks about another one again`() {
    var (interview, keys) = interview(invoices: 1)
    interview.say(FactPath("facture[\(keys[0])].encore"), "non")
    interview.say("facture[ffff].numero", "F2")
    #expect(interview.openNames.contains("facture[ffff].encore"))
  }

  @Test func `parking the first question of a new element creates it`() {
    var interview = Interview(questionnaire: Samples.small)
    let key = interview.freshKey(of: "facture") ?? ""
    _ = interview.apply(.park(FactPath("facture[\(key)].numero")))
    #expect(interview.elements(of: "facture") == [key])
    #expect(interview.parked.map(\.path.name) == ["facture[\(key)].numero"])
    _ = interview.apply(.undo)
    #expect(interview.elements(of: "facture").isEmpty)
  }

  @Test func `progress in a group grows with its answers and is whole when the list is closed`() {
    let payments = Group(
      id: "paiement", plural: "paiements", title: "Paiements", another: "Un autre ?",
      questions: Samples.payments.questions)
    let questionnaire = Samples.questionnaire([.group(payments)])
    var interview = Interview(questionnaire: questionnaire)
    var last = interview.progress.fraction
    #expect(last == 0)
    for number in 0..<5 {
      for name in ["date", "montant"] {
        interview.say(FactPath("paiement[\(number)].\(name)"), "1")
        #expect(interview.progress.fraction > last)
        #expect(interview.progress.fraction < 1)
        last = interview.progress.fraction
      }
      if number < 4 { interview.say(FactPath("paiement[\(number)].encore"), "oui") }
      #expect(interview.progress.fraction >= last)
    }
    interview.say("paiement[4].encore", "non")
    #expect(interview.progress.fraction == 1)
  }
}
