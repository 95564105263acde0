import Basics
import Dossier
import Testing

@testable import Assessment

/// Facts taken away, events in every order, acts received: whatever is told, the bilan stands.
@Suite struct ExplorationTests {
  enum Letter: CaseIterable {
    case none, reminder, running, expired, returned, brokenPlan, order, served, petition
  }

  static func apply(_ letter: Letter, to dossier: inout Dossier) {
    dossier.nothingSent()
    switch letter {
    case .none: break
    case .reminder: dossier.addExchange(.relanceEcrite, "2026-09-28")
    case .running: dossier.addFormalNotice(received: "2026-11-16")
    case .expired: dossier.addExpiredNotice()
    case .returned: dossier.addExchange(.miseEnDemeure, "2026-10-20") { $0.fate.value = .inconnu }
    case .brokenPlan:
      dossier.addExchange(.planConvenu, "2026-09-30")
      dossier.addExchange(.planRompu, "2026-10-31")
    case .order: dossier.addExchange(.ordonnanceObtenue, "2026-09-02", by: .tiers)
    case .served:
      dossier.addExchange(.ordonnanceObtenue, "2026-06-02", by: .tiers)
      dossier.addExchange(.ordonnanceSignifiee, "2026-07-02")
    case .petition:
      dossier.addExpiredNotice()
      dossier.addExchange(.requeteInjonction, "2026-11-10")
    }
  }

  /// The bilan without the trials of other answers, which run the same rules again.
  static func rulesAlone(_ dossier: Dossier) -> Bilan {
    let today = BaseCase.today
    let context = RuleContext(of: dossier, on: today, needsProof: true)
    let decision = context.decide()
    let terms = paymentTerms(dossier)
    return Bilan(
      day: today, firstAction: decision.first, next: decision.next, parallel: decision.parallel,
      notNow: decision.notNow, routes: context.routes(decision),
      qualities: claimQualities(dossier, statement: context.statement, on: today),
      statement: context.statement, proof: context.proof, limitation: context.limitation,
      court: context.court,
      todo: context.todo(decision), wouldChange: [], mistakes: context.mistakes(decision.first),
      alerts: alerts(of: dossier, on: today) + paymentTermAlerts(terms), paymentTerms: terms)
  }

  @Test func `sparse dossiers, with facts taken away one by one, still conclude`() {
    let removals: [@Sendable (inout Dossier) -> Void] = [
      { $0.debtor.quality = Fact($0.debtor.quality.path) },
      { $0.debtor.country = Fact($0.debtor.country.path) },
      { $0.debtor.state = Fact($0.debtor.state.path) }, { $0.contest.form = Fact($0.contest.form.path) },
      { $0.invoices[0].due = Fact($0.invoices[0].due.path) },
      { $0.invoices[0].issued = Fact($0.invoices[0].issued.path) },
      { $0.invoices[0].performedOn = Fact($0.invoices[0].performedOn.path) }, { $0.documents = Documents() },
      { $0.exchanges = [] }, { $0.relation = Relation() }, { $0.creditor = Creditor() },
    ]
    var failures: Set<String> = []
    // Three taken away, or all but three: between them, whatever a rule of three facts can meet.
    for mask in 0..<(1 << removals.count) where mask.nonzeroBitCount <= 3 || mask.nonzeroBitCount >= 8 {
      var dossier = BaseCase.dossier()
      for (bit, remove) in removals.enumerated() where mask & (1 << bit) != 0 { remove(&dossier) }
      let bilan = Self.rulesAlone(dossier)
      failures.formUnion(BilanAudit.failures(of: bilan))
      // Without any date, nothing can be said of the time.
      let dated = mask & 0b111_0000 != 0b111_0000
      if dossier.debtor.quality.value != nil, dated {
        #expect(bilan.firstAction.action != .completerDossier, "mask \(mask)")
      }
    }
    #expect(failures.isEmpty)
  }

  @Test(arguments: Exchange.Kind.allCases)
  func `every order of two events, of every kind, concludes`(_ first: Exchange.Kind) {
    let dates: [(String?, String?)] = [
      ("2026-10-01", "2026-11-01"), (nil, "2026-11-20"), ("2026-11-01", "2026-10-01"), ("2027-01-01", nil),
    ]
    var failures: Set<String> = []
    for (index, second) in Exchange.Kind.allCases.enumerated() {
      // In one order and in the other; of the undated and the future, one pair in two.
      for pair in [dates[0], dates[2], dates[1 + 2 * (index % 2)]] {
        var dossier = BaseCase.dossier()
        dossier.addExchange(first, pair.0, by: .debiteur)
        dossier.addExchange(second, pair.1)
        let bilan = Self.rulesAlone(dossier)
        failures.formUnion(BilanAudit.failures(of: bilan))
        #expect(bilan.firstAction.action != .completerDossier, "\(first) \(second) \(pair)")
      }
    }
    #expect(failures.isEmpty)
  }

  @Test func `received acts conclude whatever is known`() {
    let kinds: [ReceivedAct.Kind?] = [nil, .injonction, .injonctionEuropeenne, .saisie, .assignation, .autre]
    let owings: [ReceivedAct.Owed?] = [nil, .tout, .partie, .rien]
    let inPersons: [Bool?] = [nil, true, false]
    let days: [String?] = [nil, "2026-06-10", "2026-10-20", "2026-11-20", "2027-02-01"]
    var failures: Set<String> = []
    for kind in kinds {
      for received in days {
        for inPerson in inPersons {
          for owed in owings {
            for purpose in [Intake.Purpose.injonctionRecue, .autreActeRecu] {
              var dossier = Dossier()
              dossier.received(
                order: "2026-05-15", on: received, inPerson: inPerson, owed: owed, seizure: received)
              dossier.intake.purpose.value = purpose
              dossier.receivedAct.kind.value = kind
              let bilan = assess(dossier, on: BaseCase.today)
              failures.formUnion(BilanAudit.failures(of: bilan))
              #expect(bilan.firstAction.rule.hasPrefix("F"))
            }
          }
        }
      }
    }
    #expect(failures.isEmpty)
  }
}
