import Basics
import Dossier
import Law
import Testing

@testable import Assessment

/// Every route, open or not, with why.
@Suite struct RouteTests {
  private func route(_ id: RouteID, _ change: (inout Dossier) -> Void) throws -> RouteOption {
    try #require(BaseCase.bilan(change).routes.first { $0.id == id })
  }

  @Test(arguments: SituationTests.all)
  func `every route of every situation has its reason and its authority`(_ situation: Situation) {
    let routes = BaseCase.bilan(situation.change).routes
    #expect(routes.map(\.id) == RouteID.allCases)
    for route in routes {
      #expect(!route.reasons.isEmpty && route.reasons.allSatisfy { !$0.text.isEmpty }, "\(route.id)")
      #expect(route.reasons.contains { !$0.citations.isEmpty }, "\(route.id)")
      #expect(!route.cost.isEmpty && !route.needs.isEmpty, "\(route.id)")
      for reason in [route.time, route.lawyer, route.opposition, route.decider] {
        #expect(!reason.text.isEmpty && !reason.citations.isEmpty, "\(route.id) \(reason.text)")
      }
      if !route.status.isOpen { #expect(!route.reasons.flatMap(\.facts).isEmpty, "\(route.id)") }
    }
  }

  @Test(arguments: SituationTests.all)
  func `the first action that is a route is the one route to take now`(_ situation: Situation) {
    let bilan = BaseCase.bilan(situation.change)
    let now = bilan.routes.filter { $0.status == .now }
    #expect(now.count <= 1)
    if bilan.firstAction.action.route != nil { #expect(now.count == 1) }
  }

  @Test func `a conflict of interests shows no route`() {
    #expect(BaseCase.bilan { $0.intake.conflict.value = true }.routes.isEmpty)
  }

  @Test(arguments: SituationTests.all)
  func `the new route between merchants is never open`(_ situation: Situation) {
    let routes = BaseCase.bilan(situation.change).routes
    #expect(routes.first { $0.id == .voieCommercants }?.status.isOpen == false)
  }

  @Test func `an injonction is for later before the mise en demeure, and for now once it has run out`() throws
  {
    #expect(try route(.injonction) { _ in }.status == .next)
    #expect(try route(.injonction) { $0.addExpiredNotice() }.status == .now)
  }

  @Test func `the opening of insolvency closes the suits by its own fact, and opens the declaration`() throws
  {
    func insolvent(_ dossier: inout Dossier) {
      dossier.insolvent(.redressement, judgment: "2026-09-28", published: "2026-10-05")
    }
    #expect(try route(.declaration, insolvent).status == .now)
    for id in [RouteID.injonction, .refere, .assignation] {
      let option = try route(id, insolvent)
      #expect(option.status == .closed, "\(id)")
      #expect(option.reasons[0].facts.contains { $0.name == "debiteur.etat" }, "\(id)")
    }
  }

  @Test func `that nothing is contested is said as far as somebody said it`() throws {
    func reason(_ change: (inout Dossier) -> Void) throws -> String {
      try route(.refere) {
        $0.addExpiredNotice()
        change(&$0)
      }.reasons.map(\.text).joined(separator: " ")
    }
    #expect(try reason { $0.contest.form.value = .non }.contains("Le débiteur ne conteste pas\u{A0}: "))
    #expect(
      try reason { $0.contest.form = Fact($0.contest.form.path) }.contains("Aucune contestation n’est connue")
    )
    let partly = try reason {
      $0.contest.form.value = .ecrite
      $0.contest.precise.value = true
      $0.contest.scope.value = .partie
      $0.contest.amount.value = Money(euros: 100)
    }
    #expect(partly.contains("Le débiteur ne conteste pas la somme demandée"))
  }

  @Test func `the chance of an opposition follows what the debtor said`() throws {
    let admits = try route(.injonction) {
      $0.addExpiredNotice()
      $0.addExchange(.reconnaissance, "2026-11-02", by: .debiteur)
    }
    #expect(admits.opposition.text.contains("reconnu"))
    let contests = try route(.injonction) {
      $0.contest.form.value = .ecrite
      $0.contest.precise.value = true
      $0.contest.scope.value = .tout
    }
    #expect(contests.opposition.text.contains("probable"))
    let silent = try route(.injonction) { $0.contest.form = Fact($0.contest.form.path) }
    #expect(silent.opposition.text.contains("se tait"))
  }

  @Test func `only an order is opposed: a suit, a seizure or an administrative court is not`() throws {
    for id in [RouteID.assignation, .saisieConservatoire, .refere] {
      let option = try route(id) { $0.addExpiredNotice() }
      #expect(!option.opposition.text.contains("opposition"), "\(id)")
    }
    let publicDebtor = try route(.tribunalAdministratif) { $0.debtor.quality.value = .personnePublique }
    #expect(!publicDebtor.opposition.text.contains("opposition"))
  }

  @Test func `abroad, a suit waits for the competent country and does not quote the article on orders`()
    throws
  {
    for id in [RouteID.assignation, .refere] {
      let option = try route(id) {
        $0.addExpiredNotice()
        $0.debtor.country.value = "BE"
      }
      #expect(option.reasons.flatMap(\.citations).map(\.reference).contains { $0.contains("1215/2012") })
      #expect(!option.reasons.flatMap(\.citations).map(\.reference).contains("art. 1406 CPC"))
    }
  }

  @Test func `the name of a route is what a person can type`() {
    for id in RouteID.allCases {
      #expect(id.rawValue.allSatisfy { $0.isLowercase && $0.isASCII || $0 == "_" }, "\(id)")
    }
  }
}
