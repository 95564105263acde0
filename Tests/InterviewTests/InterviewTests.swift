import Basics
import Dossier
import Interview
import Testing

@Suite struct InterviewTests {
  // MARK: Conditions

  /// a: yes/no, then b when a is yes, then c when b is yes.
  private let chain = Samples.questionnaire([
    Samples.yesNo("a"), Samples.yesNo("b", when: ["a": ["oui"]]), Samples.yesNo("c", when: ["b": ["oui"]]),
  ])

  @Test func `a question whose condition is open is neither asked nor left out`() {
    let interview = Interview(questionnaire: chain)
    #expect(interview.openNames == ["a"])
    #expect(interview.activity(of: "a") == .active)
    #expect(interview.activity(of: "b") == .undecided)
    #expect(interview.activity(of: "c") == .undecided)
  }

  @Test func `a condition on a question left out is decided: not met`() {
    var interview = Interview(questionnaire: chain)
    interview.say("a", "non")
    #expect(interview.activity(of: "b") == .inactive)
    #expect(interview.activity(of: "c") == .inactive)
    #expect(interview.next() == nil)
  }

  @Test func `every key must match, and one that does not decides whatever is open`() {
    let questionnaire = Samples.questionnaire([
      Samples.yesNo("a"), Samples.yesNo("b"), Samples.text("c", when: ["a": ["oui"], "b": ["oui"]]),
    ])
    var interview = Interview(questionnaire: questionnaire)
    interview.say("b", "non")
    #expect(interview.activity(of: "c") == .inactive)
    interview.say("b", "oui")
    #expect(interview.activity(of: "c") == .undecided)
    interview.say("a", "oui")
    #expect(interview.activity(of: "c") == .active)
  }

  @Test(
    arguments: [
      (AnswerState.value, "artisan", Activity.active), (.value, "particulier", .inactive),
      (.jeNeSaisPas, "", .active), (.aRetrouver, "", .inactive), (.sansObjet, "", .inactive),
      (.aucun, "", .active),
    ])
  func `a condition names values and states`(state: AnswerState, value: String, expected: Activity) {
    var interview = Interview(
      questionnaire: Samples.questionnaire([
        Samples.text("a"), Samples.text("b", when: ["a": ["artisan", "je_ne_sais_pas", "aucun"]]),
      ]))
    _ = interview.apply(.answer("a", Answer(state: state, raw: "", canonical: value)))
    #expect(interview.activity(of: "b") == expected)
  }

  @Test(arguments: [("demenagement", true), ("locaux_vides", false), ("locaux_vides,vente_actifs", true)])
  func `with several choices, any chosen one is enough`(chosen: String, isAsked: Bool) {
    var interview = Interview(questionnaire: Samples.small)
    interview.say("suite.menaces", chosen)
    #expect((interview.step(at: "suite.menaces_depuis") != nil) == isAsked)
  }

  @Test func `a condition may rest on a later question`() {
    var interview = Interview(
      questionnaire: Samples.questionnaire([Samples.text("a", when: ["b": ["oui"]]), Samples.yesNo("b")]))
    #expect(interview.openNames == ["b"])
    interview.say("b", "oui")
    #expect(interview.next()?.path == "a")
  }

  @Test func `conditions in a circle ask nothing and do not hang`() {
    let interview = Interview(
      questionnaire: Samples.questionnaire([
        Samples.yesNo("a", when: ["b": ["oui"]]), Samples.yesNo("b", when: ["a": ["oui"]]),
        Samples.yesNo("c"),
      ]))
    #expect(interview.openNames == ["c"])
    #expect(interview.activity(of: "a") == .undecided)
  }

  @Test func `a condition on a question that does not exist is never met`() {
    let interview = Interview(
      questionnaire: Samples.questionnaire([Samples.yesNo("a", when: ["disparue": ["oui"]])]))
    #expect(interview.activity(of: "a") == .inactive)
    #expect(interview.next() == nil)
  }

  // MARK: Dormant answers

  @Test func `an answer whose branch is left sleeps, counts no more and comes back`() {
    var interview = Interview(questionnaire: chain)
    for name in ["a", "b", "c"] { interview.say(FactPath(name), "oui") }
    let complete = interview.activeAnswers
    interview.say("a", "non")
    #expect(interview.dormant == ["b", "c"])
    #expect(Set(interview.activeAnswers.keys) == ["a"])
    #expect(interview.answers.count == 3)
    interview.say("a", "oui")
    #expect(interview.activeAnswers == complete)
  }

  @Test func `effects name what sleeps, wakes and opens, and do nothing`() {
    var interview = Interview(
      questionnaire: Samples.questionnaire([
        Samples.yesNo("a"), Samples.yesNo("b", when: ["a": ["oui"]]),
        Samples.yesNo("c", when: ["b": ["oui"]]),
        Samples.yesNo("d", when: ["a": ["non"]]),
      ]))
    interview.say("a", "oui")
    interview.say("b", "oui")
    interview.say("c", "non")
    let leaving = interview.effects(of: .answer("a", .value("non")))
    #expect(leaving.goesDormant == ["b", "c"])
    #expect(leaving.opens == ["d"])
    #expect(interview.activeAnswers.count == 3)
    interview.say("a", "non")
    #expect(interview.effects(of: .answer("a", .value("oui"))).revives == ["b", "c"])
    #expect(interview.effects(of: .note(nil, "x")).isEmpty)
  }

  @Test func `an answer to a question of another questionnaire is kept and never counts`() {
    var interview = Interview(questionnaire: chain)
    interview.say("ancienne.question", "oui")
    #expect(interview.answers["ancienne.question"]?.canonical == "oui")
    #expect(interview.activeAnswers.isEmpty)
    #expect(interview.dormant == ["ancienne.question"])
    #expect(interview.dossier().others.isEmpty)
    _ = interview.apply(.undo)
    #expect(interview.answers.isEmpty)
  }

  // MARK: Parking

  @Test func `a parked question is skipped until it is answered or cleared`() {
    var interview = Interview(questionnaire: chain)
    let parked = interview.apply(.park("a"))
    #expect(parked)
    #expect(interview.next() == nil)
    #expect(interview.parked.map(\.path) == ["a"])
    _ = interview.apply(.clear("a"))
    #expect(interview.next()?.path == "a")
    _ = interview.apply(.park("a"))
    interview.say("a", "oui")
    #expect(interview.parked.isEmpty)
    #expect(interview.next()?.path == "b")
  }

  @Test func `an answered question is not parked`() {
    var interview = Interview(questionnaire: chain)
    interview.say("a", "oui")
    let parked = interview.apply(.park("a"))
    #expect(!parked)
    #expect(interview.canUndo == .answer("a", .value("oui")))
  }

  // MARK: Undo

  @Test func `undo takes back the last answer, clear, removal or parking; notes stay`() {
    var interview = Interview(questionnaire: chain)
    interview.say("a", "oui")
    interview.say("b", "oui")
    _ = interview.apply(.clear("b"))
    _ = interview.apply(.note("a", "à vérifier"))
    _ = interview.apply(.park("b"))
    #expect(interview.canUndo == .park("b"))
    _ = interview.apply(.undo)
    #expect(interview.parked.isEmpty)
    _ = interview.apply(.undo)
    #expect(interview.activeAnswers["b"]?.canonical == "oui")
    _ = interview.apply(.undo)
    #expect(interview.activeAnswers["b"] == nil)
    #expect(interview.notes.map(\.1) == ["à vérifier"])
    _ = interview.apply(.redo)
    #expect(interview.activeAnswers["b"]?.canonical == "oui")
    #expect(interview.canRedo == .clear("b"))
  }

  @Test func `a new answer empties what could be done again`() {
    var interview = Interview(questionnaire: chain)
    interview.say("a", "oui")
    _ = interview.apply(.undo)
    interview.say("a", "non")
    let redone = interview.apply(.redo)
    #expect(!redone)
    #expect(interview.activeAnswers["a"]?.canonical == "non")
  }

  @Test func `what has no effect says so and is not undone`() {
    var interview = Interview(questionnaire: chain)
    for action in [
      Action.undo, .redo, .clear("a"), .removeElement(group: "facture", key: "0000"), .park("inconnue"),
    ] {
      let applied = interview.apply(action)
      #expect(!applied, "\(action)")
    }
    interview.say("a", "oui")
    let again = interview.apply(.answer("a", .value("oui")))
    #expect(!again)
    _ = interview.apply(.undo)
    #expect(interview.answers.isEmpty)
  }

  // MARK: Moving about

  @Test func `next after a question goes forward, then to the first one left`() {
    var interview = Interview(
      questionnaire: Samples.questionnaire([Samples.text("a"), Samples.text("b"), Samples.text("c")]))
    #expect(interview.next(after: "a")?.path == "b")
    interview.say("b", "x")
    interview.say("c", "x")
    #expect(interview.next(after: "b")?.path == "a")
    #expect(interview.previous(before: "a") == nil)
    #expect(interview.previous(before: "c")?.path == "b")
    #expect(interview.previous(before: nil)?.path == "c")
    #expect(interview.step(at: "d") == nil)
  }

  @Test func `a batch of actions gives what they give one by one`() {
    var one = Interview(questionnaire: Samples.small)
    var batch = one
    let actions: [Action] = [
      .answer("debiteur.nom", .value("Garnier")), .answer("facture[aaaa].numero", .value("1")),
      .answer("facture[bbbb].numero", .value("2")), .undo, .park("paiements.recus"), .undo, .redo,
    ]
    for action in actions { _ = one.apply(action) }
    let count = batch.apply(contentsOf: actions)
    #expect(count == actions.count)
    #expect(batch == one)
  }

  // MARK: Progress

  @Test func `progress goes from none to all, and counts what is left`() {
    var interview = Interview(questionnaire: chain)
    #expect(interview.progress.fraction == 0)
    #expect(interview.progress.remaining == 1)
    interview.say("a", "oui")
    #expect(interview.progress.percent == 33)
    interview.say("b", "non")
    #expect(interview.progress.percent == 100)
    #expect(interview.progress.answered == 2)
    #expect(interview.progress.remaining == 0)
  }

  @Test func `progress tells the sections apart and which are skipped`() {
    let questionnaire = Questionnaire(
      version: "1", fingerprint: "", title: "", notice: "",
      sections: [
        Section(id: "un", title: "Un", items: [Samples.yesNo("a")]),
        Section(id: "deux", title: "Deux", items: [Samples.text("b", when: ["a": ["oui"]])]),
      ])
    var interview = Interview(questionnaire: questionnaire)
    interview.say("a", "non")
    #expect(interview.progress.sections.map(\.isSkipped) == [false, true])
    #expect(interview.progress.sections.map(\.fraction) == [1, 1])
  }
}
