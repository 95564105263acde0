import Basics
import Dossier
import Testing

@testable import Assessment

/// Products of choice facts: whatever is answered, the bilan stands.
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
  private static func rulesAlone(_ dossier: Dossier) -> Bilan {
    let today = BaseCase.today
    let context = RuleContext(of: dossier, on: today, needsProof: true)
    let decision = context.decide()
    return Bilan(
      day: today, firstAction: decision.first, next: decision.next, parallel: decision.parallel,
      notNow: decision.notNow, qualities: claimQualities(dossier, statement: context.statement, on: today),
      statement: context.statement, proof: context.proof, limitation: context.limitation,
      court: context.court,
      todo: context.todo(decision), wouldChange: [], mistakes: context.mistakes(decision.first), alerts: [])
  }

  private static func failures(of bilan: Bilan) -> [String] {
    var found: [String] = []
    if bilan.firstAction.title.isEmpty || bilan.firstAction.reasons.isEmpty {
      found.append("empty first action")
    }
    if !bilan.firstAction.reasons.contains(where: { !$0.citations.isEmpty }) { found.append("no authority") }
    for advice in [bilan.firstAction] + bilan.notNow + bilan.next + bilan.parallel {
      if advice.title.isEmpty { found.append("empty title") }
      if advice.reasons.isEmpty || advice.reasons.contains(where: \.text.isEmpty) {
        found.append("\(advice.rule): empty reason")
      }
    }
    if Set(bilan.notNow.map(\.rule)).count != bilan.notNow.count {
      found.append("a rule twice in pas maintenant")
    }
    if bilan.next.contains(where: { $0.rule == bilan.firstAction.rule && $0.title == bilan.firstAction.title }
    ) {
      found.append("the first action again in ensuite")
    }
    return found
  }

  @Test(arguments: Quality.allCases)
  func `every combination of state, nature, contest and letters gives one first action`(_ quality: Quality) {
    let offset = Quality.allCases.firstIndex(of: quality) ?? 0
    var base = BaseCase.dossier()
    base.debtor.quality.value = quality
    if quality.isNaturalPerson { base.debtor.use.value = quality == .particulier ? .prive : .professionnel }
    var count = 0
    var failures: [String: Int] = [:]
    var lost: [String] = []
    for state in Debtor.State.allCases {
      for nature in Relation.Nature.allCases {
        for form in Contest.Form.allCases {
          for letter in Letter.allCases {
            count += 1
            // A quarter of the cells for each quality, another quarter for the next one.
            guard count % 4 == offset % 4 else { continue }
            var dossier = base
            dossier.debtor.state.value = state
            dossier.relation.nature.value = nature
            dossier.contest.form.value = form
            if count % 3 == 1 { dossier.contest.scope.value = .partie }
            if count % 5 == 2 { dossier.contest.answered.value = true }
            if count % 7 == 3 { dossier.debtor.country.value = "DE" }
            Self.apply(letter, to: &dossier)
            let bilan = Self.rulesAlone(dossier)
            for failure in Self.failures(of: bilan) { failures[failure, default: 0] += 1 }
            if bilan.firstAction.action == .completerDossier {
              lost.append("\(state) \(nature) \(form) \(letter) \(dossier.debtor.country.value ?? "")")
            }
          }
        }
      }
    }
    #expect(count == 13 * 14 * 4 * 9)
    #expect(failures.isEmpty)
    #expect(lost.isEmpty, "\(lost.count): \(lost.prefix(5))")
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
    for mask in 0..<(1 << removals.count) {
      var dossier = BaseCase.dossier()
      for (bit, remove) in removals.enumerated() where mask & (1 << bit) != 0 { remove(&dossier) }
      let bilan = Self.rulesAlone(dossier)
      let failures = Self.failures(of: bilan)
      #expect(failures.isEmpty, "mask \(mask)")
      // Without any date, nothing can be said of the time.
      let dated = mask & 0b111_0000 != 0b111_0000
      if dossier.debtor.quality.value != nil, dated {
        #expect(bilan.firstAction.action != .completerDossier, "mask \(mask)")
      }
    }
  }

  @Test func `every order of events, of every kind, on every date, concludes`() {
    let pairs: [(String?, String?)] = [
      ("2026-10-01", "2026-11-01"), ("2026-11-01", "2026-10-01"), (nil, "2026-11-20"), ("2027-01-01", nil),
    ]
    for first in Exchange.Kind.allCases {
      for second in Exchange.Kind.allCases {
        for dates in pairs {
          var dossier = BaseCase.dossier()
          dossier.addExchange(first, dates.0, by: .debiteur)
          dossier.addExchange(second, dates.1)
          let bilan = Self.rulesAlone(dossier)
          #expect(Self.failures(of: bilan).isEmpty, "\(first) \(second) \(dates)")
          #expect(bilan.firstAction.action != .completerDossier, "\(first) \(second) \(dates)")
        }
      }
    }
  }

  @Test func `received acts conclude whatever is known`() {
    let kinds: [ReceivedAct.Kind?] = [nil, .injonction, .injonctionEuropeenne, .saisie, .assignation, .autre]
    let owings: [ReceivedAct.Owed?] = [nil, .tout, .partie, .rien]
    let inPersons: [Bool?] = [nil, true, false]
    let days: [String?] = [nil, "2026-06-10", "2026-10-20", "2026-11-20", "2027-02-01"]
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
              #expect(Self.failures(of: bilan).isEmpty)
              #expect(bilan.firstAction.rule.hasPrefix("F"))
            }
          }
        }
      }
    }
  }
}
