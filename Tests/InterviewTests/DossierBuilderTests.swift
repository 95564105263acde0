import Basics
import Dossier
import Interview
import Testing

@Suite struct DossierBuilderTests {
  /// The paths of every fact held by a value, found by reflection.
  private func facts(in value: Any) -> [(path: FactPath, missing: Missing?)] {
    if let found = value as? any AnyFact { return [(found.path, found.missing)] }
    if let documents = value as? Documents {
      return Documents.Kind.allCases.map { (documents[$0].path, documents[$0].missing) }
    }
    return Mirror(reflecting: value).children.flatMap { facts(in: $0.value) }
  }

  @Test func `every fact of the case file is filled from the question that it names`() {
    let empty = Dossier()
    let names = facts(in: empty).map(\.path)
    #expect(names.count > 120)
    #expect(Set(names).count == names.count)
    let groups: [(String, Any)] = [
      ("facture", Invoice(key: "k")), ("paiement", Payment(key: "k")), ("echange", Exchange(key: "k")),
    ]
    var items = names.map { Samples.text($0.name) }
    var actions = names.map { Action.answer($0, Answer(state: .aRetrouver, raw: "à retrouver")) }
    for (id, element) in groups {
      let paths = facts(in: element).map(\.path)
      let questions = paths.map { path in
        Question(id: id + (path.name.split(separator: "]").last ?? ""), type: .text, wording: "?")
      }
      items.append(
        .group(Group(id: id, plural: id + "s", title: id, another: "Encore ?", questions: questions)))
      actions += paths.map { .answer($0, Answer(state: .aRetrouver, raw: "à retrouver")) }
    }
    let interview = Interview(questionnaire: Samples.questionnaire(items), actions: actions)
    let dossier = interview.dossier()
    let filled = facts(in: dossier)
    #expect(filled.count == names.count + groups.reduce(0) { $0 + facts(in: $1.1).count })
    for fact in filled { #expect(fact.missing == .aRetrouver, "\(fact.path)") }
    #expect(dossier.others.isEmpty)
  }

  @Test func `a case that a list did not name is ruled out, which is neither a yes nor a no`() {
    var interview = Interview(questionnaire: .embedded)
    #expect(interview.dossier().creditor.proceedings.missing == .notAnswered)
    interview.say("accueil.motif", "creance")
    interview.say("parties.particularites", "garant")
    let dossier = interview.dossier()
    #expect(dossier.creditor.proceedings.missing == .ruledOut)
    #expect(dossier.debtor.addressKnownGood.missing == .ruledOut)
    #expect(!dossier.debtor.addressKnownGood.isFalse && !dossier.debtor.addressKnownGood.isTrue)
    // The guarantee was named: its question is open.
    #expect(dossier.guarantor.exists.missing == .notAnswered)
  }

  @Test func `a list of cases answered none rules out its cases, and those behind a list that it closed`() {
    var interview = Interview(questionnaire: .embedded)
    interview.say("accueil.motif", "creance")
    _ = interview.apply(.answer("relation.particularites", Answer(state: .aucun, raw: "aucun")))
    interview.say("facture[1].montant", "416000")
    let dossier = interview.dossier()
    #expect(dossier.relation.transfer.missing == .ruledOut)
    #expect(dossier.clauses.arbitration.missing == .ruledOut)
    for invoice in dossier.invoices {
      #expect(invoice.refused.missing == .ruledOut)
      #expect(invoice.due.missing == .notAnswered)
    }
  }

  @Test func `values take their types`() {
    let items = [
      "debiteur.nom", "debiteur.qualite", "accueil.pouvoir", "garant.plafond", "relation.taux_retard",
      "relation.delai_jours", "acte.date", "suite.menaces", "documents.contrat",
    ].map { Samples.text($0) }
    var interview = Interview(questionnaire: Samples.questionnaire(items + [.group(Samples.invoices)]))
    interview.say("debiteur.nom", "Garnier")
    interview.say("debiteur.qualite", "societe_commerciale")
    interview.say("accueil.pouvoir", "oui")
    interview.say("garant.plafond", "1000000")
    interview.say("relation.taux_retard", "12.4")
    interview.say("relation.delai_jours", "30")
    interview.say("acte.date", "2026-02-28")
    interview.say("suite.menaces", "demenagement,vente_actifs")
    interview.say("documents.contrat", "signe")
    interview.say("facture[1].montant", "416000")
    interview.say("facture[1].echeance", "2026-06-30")
    let dossier = interview.dossier()
    #expect(dossier.debtor.name.value == "Garnier")
    #expect(dossier.debtor.quality.value == .societeCommerciale)
    #expect(dossier.intake.mayAct.isTrue)
    #expect(dossier.guarantor.ceiling.value == Money(euros: 10_000))
    #expect(dossier.relation.lateRate.value == Rate(basisPoints: 1240))
    #expect(dossier.relation.termDays.value == 30)
    #expect(dossier.receivedAct.date.value == Day(iso: "2026-02-28"))
    #expect(dossier.outlook.threats.value == [.demenagement, .venteActifs])
    #expect(dossier.documents.holdsSigned(.contrat))
    #expect(dossier.invoices.map(\.key) == ["1"])
    #expect(dossier.invoices.first?.amount.value == Money(euros: 4160))
    #expect(dossier.invoices.first?.due.value == Day(iso: "2026-06-30"))
    #expect(dossier.invoices.first?.number.missing == .notAnswered)
  }

  @Test(arguments: AnswerState.allCases)
  func `each state is a different thing to say`(state: AnswerState) {
    var interview = Interview(questionnaire: Samples.small)
    _ = interview.apply(.answer("debiteur.nom", Answer(state: state, raw: "x", canonical: "x")))
    #expect(interview.dossier().debtor.name.missing == state.missing)
  }

  @Test func `an answer that no rule reads is kept with its wording`() {
    let date = Question(id: "cabinet.depuis", type: .date, wording: "Client depuis ?")
    var interview = Interview(
      questionnaire: Samples.questionnaire([.question(date), Samples.text("debiteur.etat")]))
    interview.say("cabinet.depuis", "2020-01-15")
    // The rules expect one of the known states of a debtor.
    interview.say("debiteur.etat", "en vacances")
    let dossier = interview.dossier()
    #expect(
      dossier.others == [
        OtherAnswer(path: "cabinet.depuis", wording: "Client depuis ?", answer: "15/01/2020"),
        OtherAnswer(path: "debiteur.etat", wording: "debiteur.etat ?", answer: "en vacances"),
      ])
    #expect(dossier.debtor.state.missing == .notAnswered)
  }

  @Test(
    arguments: [
      (QuestionType.date, "2026-11-23", "23/11/2026"),
      (.amount, "416000", "4\u{202F}160,00\u{A0}€"),
      (.percentage, "12.4", "12,40\u{A0}%"),
      (.integer, "12480", "12\u{202F}480"),
      (.siren, "732829320", "732\u{A0}829\u{A0}320"),
      (.sirenOrSiret, "73282932000074", "732\u{A0}829\u{A0}320\u{A0}00074"),
      (.telephone, "+33123456789", "01\u{A0}23\u{A0}45\u{A0}67\u{A0}89"),
      (.telephone, "+3221234567", "+3221234567"),
      (.iban, "FR1420041010", "FR14\u{A0}2004\u{A0}1010"),
      (.country, "FR", "France"),
      (.text, "Garnier", "Garnier"),
      (.date, "pas une date", "pas une date"),
    ])
  func `an answer is shown in French`(type: QuestionType, canonical: String, shown: String) {
    let question = Question(id: "x", type: type, wording: "?")
    #expect(AnswerDisplay.text(.value(canonical), question) == shown)
  }

  @Test func `choices are shown by their labels, states by their words`() {
    let question = Question(
      id: "x", type: .choices, wording: "?",
      choices: [Choice(id: "a", label: "Un déménagement"), Choice(id: "b", label: "Autre")])
    #expect(AnswerDisplay.text(.value("a,b"), question) == "Un déménagement, Autre")
    #expect(AnswerDisplay.text(Answer(state: .aRetrouver, raw: "ar"), question) == "à retrouver")
  }
}

/// A fact without its value's type.
private protocol AnyFact {
  var path: FactPath { get }
  var missing: Missing? { get }
}

extension Fact: AnyFact {}
