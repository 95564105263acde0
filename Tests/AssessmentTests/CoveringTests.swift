import Basics
import Dossier
import Law
import Testing

@testable import Assessment

/// All triples of the facts that turn the advice, and all pairs of those and of the facts that turn an amount or
/// a date: whatever is answered, the bilan stands and says on what authority.
@Suite struct CoveringTests {
  private static let slices = 8

  @Test(arguments: 0..<slices)
  func `every triple of the facts that turn the advice gives one first action, with its authorities`(
    _ slice: Int
  ) {
    check(Self.triples, Factor.advice, slice)
  }

  @Test(arguments: 0..<slices)
  func `every pair of all the facts gives one first action, with its authorities`(_ slice: Int) {
    check(Self.pairs, Factor.advice + Factor.figures, slice)
  }

  private static let triples = CoveringArray(
    strength: 3, prime: 13, levels: Factor.advice.map(\.levels.count))
  private static let pairs = CoveringArray(
    strength: 2, prime: 31, levels: (Factor.advice + Factor.figures).map(\.levels.count))

  private func check(_ array: CoveringArray, _ factors: [Factor], _ slice: Int) {
    var failures: [String: Int] = [:]
    var cells = 0
    for index in stride(from: slice, to: array.count, by: Self.slices) {
      let bilan = ExplorationTests.rulesAlone(Factor.dossier(factors, array.row(index)))
      for failure in BilanAudit.failures(of: bilan) { failures[failure, default: 0] += 1 }
      cells += 1
    }
    #expect(failures.isEmpty)
    #expect(cells >= array.count / Self.slices)
  }

  @Test func `the arrays cover every triple and every pair`() {
    #expect(Self.missing(Self.triples) == 0)
    #expect(Self.missing(Self.pairs) == 0)
    // One prime below the number of levels, some are missing.
    #expect(Self.missing(CoveringArray(strength: 2, prime: 3, levels: [3, 3, 3, 3, 3])) > 0)
  }

  /// Combinations of `strength` columns and of their levels that no row takes.
  private static func missing(_ array: CoveringArray) -> Int {
    let columns = array.levels.count
    let rows = (0..<array.count).map(array.row)
    var missing = 0
    for first in 0..<columns {
      for second in (first + 1)..<columns where first + 1 < columns {
        let thirds = array.strength == 3 ? Array((second + 1)..<max(columns, second + 1)) : [-1]
        for third in thirds {
          let depth = third < 0 ? 1 : array.levels[third]
          var seen = [Bool](repeating: false, count: array.levels[first] * array.levels[second] * depth)
          for row in rows {
            let level = third < 0 ? 0 : row[third]
            seen[(row[first] * array.levels[second] + row[second]) * depth + level] = true
          }
          missing += seen.count { !$0 }
        }
      }
    }
    return missing
  }

  // MARK: Reach

  /// What is concluded over the situations to get right and the rules that they do not reach.
  private static let reached: (actions: Set<ActionID>, rules: Set<String>, modifiers: Set<String>) = {
    var actions: Set<ActionID> = []
    var rules: Set<String> = []
    var modifiers: Set<String> = []
    let situations = (SituationTests.all + RuleTests.reached).map { BaseCase.dossier($0.change) }
    let modified = [
      BaseCase.dossier { $0.claim.currency.value = "CHF" },
      BaseCase.dossier {
        $0.received(order: "2026-10-12", on: "2026-11-02", inPerson: true)
        $0.receivedAct.ableToPay.value = false
      },
    ]
    for dossier in situations + modified {
      let context = RuleContext(of: dossier, on: BaseCase.today, needsProof: true)
      let run = RuleRun(RuleRegistry.rules(for: context.dossier.intake.purpose.value), context)
      let first = context.decide().first
      actions.insert(first.action)
      rules.insert(first.rule)
      modifiers.formUnion(run.modifications.map(\.rule))
    }
    return (actions, rules, modifiers)
  }()

  /// Actions that are by nature never the first; none today.
  private static let neverFirst: Set<ActionID> = []

  @Test func `every action is first somewhere`() {
    #expect(Self.reached.actions == Set(ActionID.allCases).subtracting(Self.neverFirst))
  }

  @Test func `every rule is first somewhere, or changes the advice of the others`() {
    for rule in RuleSheetTests.rules {
      if rule.sheet.actions.isEmpty {
        #expect(Self.reached.modifiers.contains(rule.id), "\(rule.id)")
      } else {
        #expect(Self.reached.rules.contains(rule.id), "\(rule.id)")
      }
    }
  }
}

/// One fact, or several that go together, and what they may be.
struct Factor: Sendable {
  typealias Level = @Sendable (inout Dossier) -> Void
  let name: String
  let levels: [Level]

  /// The base case with one level of each factor.
  static func dossier(_ factors: [Factor], _ row: [Int]) -> Dossier {
    BaseCase.dossier { dossier in
      for (factor, level) in zip(factors, row) { factor.levels[level](&dossier) }
    }
  }

  private static func each<Value: Sendable>(
    _ name: String, _ values: [Value], _ apply: @escaping @Sendable (inout Dossier, Value) -> Void
  ) -> Factor {
    Factor(name: name, levels: values.map { value in { @Sendable in apply(&$0, value) } })
  }

  // MARK: What turns the advice

  static let advice: [Factor] = [
    each("state", Debtor.State.allCases) {
      $0.debtor.state.value = $1
      switch $1 {
      case .sauvegarde, .redressement, .liquidation, .plan, .cloturee, .fondsVendu, .fusion:
        $0.debtor.judgmentDate.value = BaseCase.day("2026-10-01")
        $0.debtor.publicationDate.value = BaseCase.day("2026-10-05")
      default: break
      }
    },
    each("nature", Relation.Nature.allCases) { $0.relation.nature.value = $1 },
    each("quality", Quality.allCases) {
      $0.debtor.quality.value = $1
      if $1.isNaturalPerson { $0.debtor.use.value = $1 == .particulier ? .prive : .professionnel }
    },
    each("letters", Array(History13.allCases)) { $1.apply(to: &$0) },
    Factor(name: "contest", levels: contests),
    Factor(name: "documents", levels: papers),
    Factor(
      name: "clauses",
      levels: [
        { _ in }, { $0.clauses.priorConciliation.value = true }, { $0.clauses.arbitration.value = true },
        {
          $0.clauses.retentionOfTitle.value = true
          $0.clauses.goodsStillThere.value = true
        }, { $0.clauses = Clauses() },
      ]),
    Factor(
      name: "transfer",
      levels: [
        { _ in }, { $0.relation.transfer.value = .affacturage }, { $0.relation.transfer.value = .dailly },
        { $0.relation.creditInsurance.value = true },
        {
          $0.relation.creditInsurance.value = true
          $0.relation.insurerPaid.value = true
        },
      ]),
    each("threats", [[], [.locauxVides], [.venteActifs, .demenagement], [.impayesBancaires]]) {
      (dossier: inout Dossier, threats: Set<Outlook.Threat>) in
      dossier.outlook.threats.value = threats
    },
    each("country", ["FR", "BE", "GB", "DK", "RE", nil]) { (dossier: inout Dossier, country: String?) in
      dossier.debtor.country.value = country
    },
    Factor(name: "age", levels: ages),
    Factor(name: "amount", levels: amounts),
    Factor(name: "special", levels: specials),
    Factor(name: "creditor", levels: creditors),
  ]

  enum History13: CaseIterable {
    case none, reminder, running, expired, returned, plan, brokenPlan, requestForTime, petition, order,
      opposed
    case judged, mediation

    func apply(to dossier: inout Dossier) {
      dossier.nothingSent()
      switch self {
      case .none: break
      case .reminder: dossier.addExchange(.relanceEcrite, "2026-09-28")
      case .running: dossier.addFormalNotice(received: "2026-11-16")
      case .expired: dossier.addExpiredNotice()
      case .returned: dossier.addExchange(.miseEnDemeure, "2026-10-20") { $0.fate.value = .inconnu }
      case .plan: dossier.addExchange(.planConvenu, "2026-09-30")
      case .brokenPlan:
        dossier.addExchange(.planConvenu, "2026-09-30")
        dossier.addExchange(.planRompu, "2026-10-31")
      case .requestForTime:
        dossier.addExchange(.demandeDelai, "2026-11-02", by: .debiteur, channel: .courriel)
        dossier.outlook.acceptsInstalments.value = true
      case .petition:
        dossier.addExpiredNotice()
        dossier.addExchange(.requeteInjonction, "2026-11-10")
      case .order: dossier.addExchange(.ordonnanceObtenue, "2026-09-02", by: .tiers)
      case .opposed:
        dossier.addExchange(.ordonnanceObtenue, "2026-09-04", by: .tiers)
        dossier.addExchange(.ordonnanceSignifiee, "2026-10-01", channel: .commissaire)
        dossier.addExchange(.opposition, "2026-10-20", by: .debiteur)
        dossier.addExchange(.lettreGreffe, "2026-11-16", by: .tiers)
      case .judged: dossier.addExchange(.jugement, "2026-10-01", by: .tiers)
      case .mediation:
        dossier.addExpiredNotice()
        dossier.addExchange(.mediationOuverte, "2026-11-10") { $0.proofKept.value = true }
      }
    }
  }

  private static func contested(
    _ form: Contest.Form, precise: Bool? = nil, answered: Bool? = nil, proofs: Bool? = nil, part: Int64? = nil
  ) -> Level {
    {
      $0.contest.form.value = form
      $0.contest.precise.value = precise
      $0.contest.answered.value = answered
      $0.contest.proofs.value = proofs
      $0.contest.scope.value = part == nil ? .tout : .partie
      $0.contest.amount.value = part.map { Money(euros: $0) }
    }
  }

  private static let contests: [Level] = [
    { $0.contest.form.value = .non }, { $0.contest.form = Fact($0.contest.form.path) },
    contested(.orale, answered: false), contested(.orale, answered: true),
    contested(.ecrite, precise: true, answered: false, proofs: true),
    contested(.ecrite, precise: true, answered: true), contested(.ecrite, precise: false),
    contested(.ecrite, precise: true, part: 200), contested(.ecrite, part: 90_000), contested(.dejaPaye),
    contested(.dejaPaye, proofs: true),
    {
      $0.contest.form.value = .dejaPaye
      $0.contest.falseAccount.value = true
    },
  ]

  private static let papers: [Level] = [
    { _ in }, { $0.documents = Documents() },
    {
      for kind in Documents.Kind.allCases { $0.documents[kind].value = .non }
    },
    {
      for kind in Documents.Kind.allCases { $0.documents[kind].value = .signe }
    },
    {
      for kind in Documents.Kind.allCases { $0.documents[kind].value = .non }
      $0.documents[.courriels].value = .detenu
    }, { $0.documents[.bonCommande].value = .detenu }, { $0.claim.priceAgreed.value = false },
    { $0.documents[.reconnaissance].value = .signe },
  ]

  private static func dated(_ performed: String?, due: String?) -> Level {
    {
      $0.invoices[0].issued.value = performed.map(BaseCase.day)
      $0.invoices[0].performedOn.value = performed.map(BaseCase.day)
      $0.invoices[0].due.value = due.map(BaseCase.day)
    }
  }

  private static let ages: [Level] = [
    { _ in }, dated("2026-10-20", due: "2026-12-15"), dated("2026-10-10", due: "2026-11-10"),
    dated("2025-12-20", due: "2026-01-20"), dated("2025-10-01", due: "2025-12-15"),
    dated("2024-12-15", due: "2025-01-15"), dated("2021-12-20", due: "2022-01-20"),
    dated("2021-10-20", due: "2022-01-20"), dated("2019-01-10", due: "2019-02-10"), dated(nil, due: nil),
    {
      $0.invoice(performed: "2026-08-15")
      $0.noDueDate()
    },
  ]

  private static let amounts: [Level] = [
    { _ in }, { $0.invoice(euros: 480) }, { $0.invoice(euros: 3_800) }, { $0.invoice(euros: 12_000) },
    { $0.claim.currency.value = "CHF" }, { $0.invoices[0].creditNotes.value = Money(euros: 9_000) },
    { $0.invoices[0].amount.value = .zero }, { $0.relation.owedToDebtor.value = Money(euros: 9_000) },
  ]

  private static let specials: [Level] = [
    { _ in },
    {
      $0.relation.subcontractor.value = true
      $0.relation.subcontractorAccepted.value = true
    },
    {
      $0.relation.subcontractor.value = true
      $0.relation.subcontractorAccepted.value = false
    },
    {
      $0.relation.chequeRefusal.value = .provision
      $0.relation.chequePresented.value = BaseCase.day("2026-09-10")
    }, { $0.relation.chequeRefusal.value = .opposition }, { $0.relation.billAccepted.value = true },
    { $0.relation.billAccepted.value = false }, { $0.relation.chorus.value = .nonDepose },
    {
      $0.relation.chorus.value = .depose
      $0.relation.chorusDate.value = BaseCase.day("2026-08-20")
    }, { $0.relation.chorus.value = .rejete }, { $0.relation.chorus.value = .miseEnPaiement },
    { $0.relation.leaseWritten.value = true }, { $0.relation.toBeKept.value = true },
  ]

  private static let creditors: [Level] = [
    { _ in }, { $0.creditor.quality.value = .artisan }, { $0.creditor.quality.value = .professionLiberale },
    { $0.creditor.quality.value = .particulier }, { $0.creditor.quality.value = .association },
    { $0.creditor.quality.value = .personnePublique }, { $0.creditor = Creditor() },
    { $0.creditor.proceedings.value = .liquidation }, { $0.creditor.proceedings.value = .redressement },
    { $0.creditor.continuity.value = .fondsVendu }, { $0.creditor.continuity.value = .fusion },
    { $0.intake.mayAct.value = false }, { $0.creditor.country.value = "BE" },
  ]

  // MARK: What turns an amount, a date, a court

  static let figures: [Factor] = [
    each("use", [Debtor.Use.prive, .professionnel, nil]) { (dossier: inout Dossier, use: Debtor.Use?) in
      if dossier.debtor.quality.value?.isNaturalPerson == true { dossier.debtor.use.value = use }
    },
    each("strike-off", Debtor.StrikeOff.allCases) { $0.debtor.strikeOffReason.value = $1 },
    each("several", Debtor.Several.allCases) { $0.debtor.several.value = $1 },
    each("guarantor", [nil, true, false]) { (dossier: inout Dossier, exists: Bool?) in
      dossier.guarantor.exists.value = exists
    },
    each("term", Relation.Term.allCases) {
      $0.relation.term.value = $1
      $0.relation.termDays.value = 45
    },
    each("rate", [nil, Int64(0), 1_200, 20_000]) { (dossier: inout Dossier, points: Int64?) in
      dossier.relation.lateRateWritten.value = points != nil
      dossier.relation.lateRate.value = points.map { Rate(basisPoints: $0) }
    },
    each("payment", [nil, 100, 3_000, 8_000, 9_000]) { (dossier: inout Dossier, euros: Int64?) in
      guard let euros else { return }
      var payment = Payment(key: "1")
      payment.amount.value = Money(euros: euros)
      payment.date.value = BaseCase.day("2026-10-05")
      payment.bankRecord.value = euros == 3_000
      dossier.payments = [payment]
    },
    each("retention", [nil, Int64(400)]) { (dossier: inout Dossier, euros: Int64?) in
      dossier.relation.retention.value = euros.map { Money(euros: $0) }
    },
    each("capitalisation", [nil, true]) { (dossier: inout Dossier, clause: Bool?) in
      dossier.relation.capitalisation.value = clause
    },
    each("public buyer", Relation.PublicBuyer.allCases) { $0.relation.publicBuyer.value = $1 },
    each("product", Relation.Product.allCases) { $0.relation.product.value = $1 },
    each("vehicle", [nil, true, false]) { (dossier: inout Dossier, vehicle: Bool?) in
      dossier.relation.vehicle.value = vehicle
    },
    each("international", [true, false]) { $0.relation.international.value = $1 },
    each("kind", Invoice.Kind.allCases) { $0.invoices[0].kind.value = $1 },
    each("performed", [nil, true, false]) { (dossier: inout Dossier, performed: Bool?) in
      dossier.invoices[0].performed.value = performed
    },
    each("agreed", [nil, true, false]) { (dossier: inout Dossier, agreed: Bool?) in
      dossier.invoices[0].dueAgreed.value = agreed
    },
    each("postcode", [nil, "57000", "97400"]) { (dossier: inout Dossier, postcode: String?) in
      dossier.debtor.postcode.value = postcode
    },
  ]
}
