import Basics
import Dossier
import Testing

@testable import Assessment

/// Rights that following the advice must not lose: time limits of acts already done, and the shorter reading
/// of a doubt.
@Suite struct ProtectedRightTests {
  private func words(_ bilan: Bilan) -> String {
    let first = bilan.firstAction
    return (first.reasons + first.mind).map(\.text).joined(separator: " ")
  }

  // MARK: An order

  @Test func `an order served too late is not enforced, and the courts are open again`() {
    let bilan = BaseCase.bilan {
      $0.addExpiredNotice()
      $0.addExchange(.ordonnanceObtenue, "2026-01-12", by: .tiers)
      $0.addExchange(.ordonnanceSignifiee, "2026-07-14", channel: .commissaire)
    }
    #expect(bilan.firstAction.rule == "E6")
    #expect(bilan.notNow.contains { $0.rule == "A5" })
  }

  @Test(arguments: [("2026-07-13", "A4"), ("2026-07-14", "E6")])
  func `an order is void the day after its last working day`(_ served: String, _ rule: String) {
    // Six months from 12/01/2026 end on Sunday 12/07/2026: Monday is still in time, Tuesday is not.
    let bilan = BaseCase.bilan {
      $0.addFormalNotice(received: "2026-10-17")
      $0.addExchange(.ordonnanceObtenue, "2026-01-12", by: .tiers)
      $0.addExchange(.ordonnanceSignifiee, served, channel: .commissaire)
    }
    #expect(bilan.firstAction.rule == rule)
  }

  @Test func `a void service does not hold limitation`() {
    let bilan = BaseCase.bilan {
      $0.relation.nature.value = .transport
      $0.invoice(issued: "2026-01-10", performed: "2026-01-10", due: "2026-02-10")
      $0.addExchange(.ordonnanceObtenue, "2026-02-20", by: .tiers)
      $0.addExchange(.ordonnanceSignifiee, "2026-09-15", channel: .commissaire)
    }
    #expect(bilan.firstAction.rule == "B3")
    #expect(bilan.firstAction.deadline?.day == BaseCase.day("2027-01-10"))
  }

  @Test func `an order without opposition is counted by the shorter of two lives`() {
    let bilan = BaseCase.bilan {
      $0.invoice(issued: "2026-04-01", performed: "2026-04-01", due: "2026-05-01")
      $0.addExchange(.ordonnanceObtenue, "2026-06-01", by: .tiers)
      $0.addExchange(.ordonnanceSignifiee, "2026-06-15", channel: .commissaire)
    }
    #expect(bilan.firstAction.rule == "A4")
    #expect(bilan.firstAction.deadline?.day == BaseCase.day("2031-06-15"))
    #expect(words(bilan).contains("remis à la personne"))
  }

  @Test func `nothing is enforced before the time to oppose is carried to a working day`() {
    // One month from 21/10/2026 ends on Saturday 21/11, carried to Monday 23/11.
    let bilan = BaseCase.bilan {
      $0.addExchange(.ordonnanceObtenue, "2026-08-20", by: .tiers)
      $0.addExchange(.ordonnanceSignifiee, "2026-10-21", channel: .commissaire)
    }
    #expect(bilan.firstAction.rule == "A12")
    #expect(bilan.firstAction.deadline?.day == BaseCase.day("2026-11-23"))
  }

  @Test func `the contested part counts for the lawyer to appoint after an opposition`() {
    let bilan = BaseCase.bilan {
      $0.debtor.quality.value = .association
      $0.invoice(euros: 12_000)
      $0.contest.form.value = .ecrite
      $0.contest.scope.value = .partie
      $0.contest.amount.value = Money(euros: 5_000)
      $0.addExchange(.ordonnanceObtenue, "2026-09-04", by: .tiers)
      $0.addExchange(.ordonnanceSignifiee, "2026-10-01", channel: .commissaire)
      $0.addExchange(.opposition, "2026-10-20", by: .debiteur)
      $0.addExchange(.lettreGreffe, "2026-11-16", by: .tiers)
    }
    #expect(bilan.firstAction.title == "Constituer avocat")
    #expect(bilan.firstAction.deadline?.day == BaseCase.day("2026-12-01"))
  }

  // MARK: A seizure

  @Test func `a seizure made keeps its month, whatever is said of threats`() {
    for threats in [nil, [] as Set<Outlook.Threat>] {
      let bilan = BaseCase.bilan {
        $0.outlook.threats.value = threats
        $0.addExchange(.saisie, "2026-11-10", channel: .commissaire)
      }
      #expect(bilan.firstAction.rule == "E1")
      #expect(bilan.firstAction.deadline?.day == BaseCase.day("2026-12-10"))
    }
  }

  @Test func `a suit begun after the seizure is not asked for again`() {
    let bilan = BaseCase.bilan {
      $0.addExchange(.saisie, "2026-11-10", channel: .commissaire)
      $0.addExchange(.assignation, "2026-11-18", channel: .commissaire)
    }
    #expect(bilan.firstAction.rule == "A13")
    #expect(!bilan.next.contains { $0.rule == "E1" })
  }

  // MARK: Insolvency

  @Test(arguments: [("974", "2026-12-05"), ("21000", "2027-02-05")])
  func `before an overseas court the shorter time to declare is kept`(_ postcode: String, _ last: String) {
    let bilan = BaseCase.bilan {
      $0.insolvent(.redressement, judgment: "2026-10-01", published: "2026-10-05")
      $0.debtor.postcode.value = postcode
      $0.creditor.country.value = "RE"
    }
    #expect(bilan.firstAction.deadline?.day == BaseCase.day(last))
  }

  @Test func `an invoice later than the judgment does not make its supply later`() {
    let bilan = BaseCase.bilan {
      $0.insolvent(.redressement, judgment: "2026-10-02", published: "2026-10-09")
      $0.invoice(issued: "2026-10-10", due: "2026-11-10")
      $0.invoices[0].performedOn = Fact($0.invoices[0].performedOn.path)
    }
    #expect(bilan.firstAction.rule == "A2")
    #expect(bilan.firstAction.deadline?.day == BaseCase.day("2026-12-09"))
  }

  @Test(arguments: [Debtor.State.plan, .redressement])
  func `limitation goes on for a claim later than the judgment`(_ state: Debtor.State) {
    let bilan = BaseCase.bilan {
      $0.insolvent(state, judgment: "2025-11-03", published: "2025-11-10")
      $0.relation.nature.value = .transport
      $0.invoice(issued: "2026-01-10", performed: "2026-01-10", due: "2026-02-10")
    }
    #expect(bilan.firstAction.rule == "B3")
    #expect(bilan.firstAction.deadline?.day == BaseCase.day("2027-01-10"))
  }

  @Test func `a time to claim goods back that is over is not announced as to come`() {
    let bilan = BaseCase.bilan {
      $0.insolvent(.liquidation, judgment: "2026-06-01", published: "2026-06-10")
      $0.invoice(issued: "2026-04-01", performed: "2026-04-01", due: "2026-05-01")
      $0.clauses.retentionOfTitle.value = true
    }
    #expect(words(bilan).contains("paraît fini depuis le 10/09/2026"))
  }

  // MARK: An act received

  @Test func `an order perhaps not handed over is not said to be past opposition`() {
    let bilan = BaseCase.bilan {
      $0.received(order: "2026-05-15", on: "2026-06-10", inPerson: nil, seizure: "2026-11-16")
    }
    #expect(bilan.firstAction.rule == "F2")
    #expect(bilan.firstAction.deadline?.day == BaseCase.day("2026-12-16"))
    #expect(words(bilan).contains("On ne sait pas"))
  }

  @Test func `while the month from the service runs it is the one to keep`() {
    let bilan = BaseCase.bilan {
      $0.received(order: "2026-10-12", on: "2026-11-02", inPerson: nil, seizure: "2026-11-16")
    }
    #expect(bilan.firstAction.rule == "F1")
    #expect(bilan.firstAction.deadline?.day == BaseCase.day("2026-12-02"))
  }

  // MARK: Courts and costs

  @Test func `a consumer is sued at home only`() {
    let bilan = BaseCase.bilan { $0.consumer() }
    let places = bilan.court?.reasons.map(\.text) ?? []
    #expect(places.contains { $0.hasPrefix("domicile du débiteur") })
    #expect(!places.contains { $0.contains("lieu de la livraison") })
  }

  @Test func `a suit before the tribunal judiciaire is told its contribution, another is not`() {
    func cost(_ quality: Quality) -> String {
      BaseCase.bilan {
        $0.debtor.quality.value = quality
        $0.addExpiredNotice()
        $0.contest.form.value = .ecrite
        $0.contest.precise.value = true
        $0.contest.answered.value = true
      }.firstAction.cost ?? ""
    }
    #expect(cost(.association).contains("aide juridique"))
    #expect(!cost(.societeCommerciale).contains("aide juridique"))
  }

  @Test func `no penalty is said to run on a loan before the letter`() {
    let bilan = BaseCase.bilan { $0.relation.nature.value = .pret }
    #expect(!words(bilan).contains("pénalités courent déjà"))
  }

  @Test func `a rejection on Chorus Pro does not start the time to pay`() {
    let dossier = BaseCase.dossier {
      $0.debtor.quality.value = .personnePublique
      $0.relation.chorus.value = .rejete
      $0.relation.chorusDate.value = BaseCase.day("2026-11-02")
      $0.noDueDate()
    }
    // The invoice of 15/08, received two days later at the latest.
    #expect(dueDate(of: dossier.invoices[0], in: dossier)?.day == BaseCase.day("2026-09-16"))
  }
}
