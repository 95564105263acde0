import Assessment
import Testing

@Suite struct RouteFactsTests {
  @Test func `each fact of a route has its authority, and each sentence its stop`() {
    let routes = ActionID.allCases.compactMap(\.route)
    #expect(routes.count == 9)
    for reason in routes.flatMap({ [$0.time, $0.opposition, $0.decider] }) {
      #expect(!reason.citations.isEmpty, "\(reason.text)")
      #expect(reason.text.hasSuffix("."), "\(reason.text)")
    }
  }

  @Test(arguments: [ActionID.miseEnDemeure, .completerDossier, .conflit, .declarerCreance])
  func `a letter or a declaration is no route to compare`(action: ActionID) {
    #expect(action.route == nil)
  }
}
