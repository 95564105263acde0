import Basics
import Dossier
import Testing

@testable import Assessment

/// The other door: what a person who received an act reads.
@Suite struct ReceivedActTests {
  static let situations = (SituationTests.all + RuleTests.reached).filter { $0.rule.hasPrefix("F") }

  private func words(_ bilan: Bilan) -> String {
    let steps = [bilan.firstAction] + bilan.next + bilan.parallel + bilan.notNow
    var texts: [String] = []
    for step in steps {
      texts += [step.title, step.cost ?? "", step.deadline?.label ?? ""]
      texts += step.before + step.prepare
      texts += (step.reasons + step.mind).map(\.text)
    }
    texts += bilan.todo.map(\.text) + bilan.wouldChange.map(\.text) + bilan.mistakes.map(\.text)
    return texts.joined(separator: "\n")
  }

  @Test(arguments: situations)
  func `nothing is said of a debtor, of reminders or of a claim to count`(_ situation: Situation) {
    let text = words(BaseCase.bilan(situation.change))
    for wrong in ["débiteur", "relance", "décompte", "mise en demeure", "votre créance"] {
      #expect(!text.lowercased().contains(wrong), "\(wrong): \(text)")
    }
  }

  @Test(arguments: [true, false])
  func `an opposition says what it holds, where, how, and that it takes no lawyer`(_ inPerson: Bool) {
    let bilan = BaseCase.bilan {
      $0.received(
        order: "2026-10-12", on: "2026-11-02", inPerson: inPerson, seizure: inPerson ? nil : "2026-11-16")
      $0.receivedAct.court.value = "tribunal de commerce de Rennes"
    }
    #expect(bilan.firstAction.rule == (inPerson ? "F1" : "F2"))
    let minds = bilan.firstAction.mind.map(\.text).joined(separator: " ")
    for expected in [
      "votre nom et votre adresse", "l’ordonnance visée", "je forme opposition", "pas obligatoires",
      "greffe du tribunal qui a rendu l’ordonnance\u{A0}: tribunal de commerce de Rennes", "récépissé",
      "lettre recommandée", "la date d’envoi compte", "Pas d’avocat obligatoire pour former opposition",
      "convoque à une audience",
    ] { #expect(minds.contains(expected), "\(expected)") }
    let seizure = bilan.firstAction.reasons.contains { $0.text.contains("la saisie, si elle est contestée") }
    #expect(seizure == !inPerson)
  }

  /// "Before the deadline" without a day would leave a worried reader to guess it.
  @Test(arguments: [ReceivedAct.Owed.tout, .rien])
  func `without a known date, the action names none and says whether the term runs`(_ owed: ReceivedAct.Owed)
  {
    let bilan = BaseCase.bilan {
      $0.received(order: "2026-10-12", on: "2026-11-02", inPerson: false, owed: owed)
    }
    #expect(bilan.firstAction.deadline == nil)
    #expect(!bilan.firstAction.title.contains("date limite"))
    #expect(bilan.firstAction.reasons.contains { $0.text.contains("n’a sans doute pas commencé") })
  }

  @Test(arguments: [(1_000_000, false), (1_000_001, true)])
  func `above the threshold a lawyer is to be chosen for the hearing`(_ cents: Int64, _ needed: Bool) {
    let bilan = BaseCase.bilan {
      $0.received(order: "2026-10-12", on: "2026-11-02", inPerson: true)
      $0.receivedAct.amount.value = Money(cents: cents)
    }
    let minds = bilan.firstAction.mind.map(\.text).joined(separator: " ")
    #expect(minds.contains("à choisir sans attendre") == needed)
    #expect(minds.contains("défendre seul") == !needed)
  }

  @Test func `what is owed in full is negotiated, and the date says what it is for`() {
    let bilan = BaseCase.bilan {
      $0.received(order: "2026-10-12", on: "2026-11-02", inPerson: true, owed: .tout)
    }
    #expect(bilan.firstAction.rule == "F4")
    #expect(bilan.firstAction.deadline?.label.hasPrefix("s’accorder par écrit") == true)
    #expect(!bilan.todo.contains { $0.text.hasPrefix("Former opposition") })
    // Order of 12/10/2026: two months from its service end on a Saturday, which the debtor is told as it is.
    #expect(bilan.firstAction.mind.contains { $0.text.contains("fin du 02/01/2027") })
  }

  @Test func `on the day to which the law moves the last day, the list says that day and not the one over`() {
    // Served on 22/10/2026: one month ends on Sunday 22/11, moved to Monday 23/11, today.
    let bilan = BaseCase.bilan { $0.received(order: "2026-10-12", on: "2026-10-22", inPerson: true) }
    #expect(bilan.firstAction.rule == "F1")
    #expect(bilan.todo.map(\.by).contains(BaseCase.today))
    #expect(!bilan.todo.map(\.by).contains(BaseCase.day("2026-11-22")))
  }

  @Test(arguments: [
    (ReceivedAct.Kind.saisie, "juge de l’exécution"), (.assignation, "sans votre défense"),
    (.injonctionEuropeenne, "formulaire F"),
  ])
  func `another act says what it asks for`(_ kind: ReceivedAct.Kind, _ expected: String) {
    let bilan = BaseCase.bilan {
      $0.intake.purpose.value = .autreActeRecu
      $0.receivedAct.kind.value = kind
      $0.receivedAct.receivedOn.value = BaseCase.day("2026-11-02")
    }
    #expect(bilan.firstAction.rule == "F6")
    #expect(words(bilan).contains(expected), "\(words(bilan))")
  }
}
