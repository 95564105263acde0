import Basics
import Dossier
import Law
import Testing

@testable import Assessment

@Suite struct BordereauTests {
  private func empty(_ debtor: Quality = .societeCommerciale) -> Dossier {
    var dossier = ClaimCases.base()
    dossier.debtor.quality.value = debtor
    dossier.documents = Documents()
    return dossier
  }

  private func kinds(_ dossier: Dossier, _ route: ProofRoute, _ need: ProofNeed) -> [Documents.Kind] {
    bordereau(dossier, for: route).filter { $0.need == need }.compactMap(\.kind)
  }

  @Test func `every document on every route has a cell, with an authority`() {
    #expect(ProofRequirements.all.count == Documents.Kind.allCases.count * ProofRoute.allCases.count)
    for cell in ProofRequirements.all { #expect(!cell.citation.reference.isEmpty) }
  }

  @Test(arguments: Documents.Kind.allCases)
  func `every document can be found, asked for and replaced, or is said to have no substitute`(
    kind: Documents.Kind
  ) {
    for words in [kind.proves, kind.whereItIs, kind.whomToAsk, kind.replacement] { #expect(!words.isEmpty) }
    #expect(Documents.Kind.courtOrder.count { $0 == kind } == 1)
    #expect(ProofRoute.allCases.contains { ProofRequirements.requirement(kind, on: $0).need != .notNeeded })
  }

  @Test func `what each route expects from a firm that holds nothing`() {
    let common: [Documents.Kind] = [
      .kbisCreancier, .kbisDebiteur, .contrat, .devis, .bonCommande, .bonLivraison, .factures, .releveCompte,
    ]
    let dossier = empty()
    #expect(kinds(dossier, .injonction, .expected) == common)
    let demand: [Documents.Kind] = [.miseEnDemeure, .accuseReception]
    #expect(
      kinds(dossier, .refere, .expected)
        == Array(common.prefix(5)) + [.cgv] + Array(common.suffix(3)) + [.reconnaissance] + demand)
    #expect(
      kinds(dossier, .fond, .expected)
        == Array(common.prefix(5)) + [.cgv] + Array(common.suffix(3)) + demand)
    let short: [Documents.Kind] = [.kbisCreancier, .kbisDebiteur, .contrat, .factures, .releveCompte]
    #expect(kinds(dossier, .procedureSimplifiee, .expected) == short)
    #expect(kinds(dossier, .declaration, .expected) == Array(short.dropFirst()))
    #expect(
      kinds(empty(.personnePublique), .administratif, .expected)
        == [.kbisCreancier] + Array(common[2..<5]) + [.cgv] + Array(common.suffix(3)) + demand)
  }

  @Test func `a declaration takes neither the formal notice nor the debtor's surety`() {
    let dossier = empty()
    let listed = bordereau(dossier, for: .declaration).map(\.kind)
    #expect(!listed.contains(.miseEnDemeure) && !listed.contains(.accuseReception))
    #expect(!listed.contains(.garantie))
  }

  @Test func `conditions of the dossier add their documents`() {
    func expected(_ change: (inout Dossier) -> Void) -> [Documents.Kind] {
      var dossier = empty()
      change(&dossier)
      return kinds(dossier, .injonction, .expected)
    }
    #expect(expected { $0.relation.lateRateWritten.value = true }.contains(.cgv))
    #expect(expected { $0.relation.penaltyClause.value = true }.contains(.miseEnDemeure))
    #expect(expected { $0.relation.nature.value = .cheque }.contains(.cheque))
    #expect(expected { $0.relation.nature.value = .lettreDeChange }.contains(.effet))
    #expect(expected { $0.guarantor.exists.value = true }.contains(.garantie))
    #expect(expected { $0.payments = [Payment(key: "p")] }.contains(.releveBancaire))
    for kind in [Documents.Kind.cgv, .miseEnDemeure, .cheque, .effet, .garantie, .releveBancaire] {
      #expect(!expected { _ in }.contains(kind))
    }
    var dossier = empty()
    dossier.clauses.retentionOfTitle.value = true
    #expect(kinds(dossier, .declaration, .expected).contains(.cgv))
  }

  @Test func `a dossier with nothing numbers nothing, and says expected before recommended`() {
    let rows = bordereau(empty(), for: .injonction)
    #expect(rows.allSatisfy { $0.number == nil && $0.state == .missing })
    #expect(rows.map(\.need) == rows.map(\.need).sorted { $0 == .expected && $1 != .expected })
    #expect(!rows.contains { $0.need == .notNeeded })
  }

  @Test func `a dossier with everything numbers every document, in the order of the court`() {
    var dossier = empty()
    for kind in Documents.Kind.allCases {
      dossier.documents[kind].value = kind.carriesSignature ? .signe : .detenu
    }
    let rows = bordereau(dossier, for: .injonction)
    #expect(rows.map(\.number) == (1...Documents.Kind.allCases.count).map { $0 })
    #expect(rows.map(\.kind) == Documents.Kind.courtOrder)
    #expect(rows.first { $0.kind == .contrat }?.state == .signed)
    #expect(rows.first { $0.kind == .factures }?.state == .held)
  }

  @Test func `one signed writing is enough: the others are no more expected`() {
    var dossier = empty()
    dossier.documents[.bonCommande].value = .signe
    let expected = kinds(dossier, .injonction, .expected)
    #expect(expected.contains(.bonCommande))
    #expect(!expected.contains(.devis) && !expected.contains(.contrat))
    dossier.documents[.bonCommande].value = .detenu
    #expect(kinds(dossier, .injonction, .expected).contains(.devis))
  }

  @Test func `e-mails spare the writing against a merchant, not against a consumer`() {
    for (debtor, spared) in [(Quality.societeCommerciale, true), (.particulier, false)] {
      var dossier = empty(debtor)
      dossier.documents[.courriels].value = .detenu
      #expect(kinds(dossier, .injonction, .expected).contains(.contrat) != spared)
    }
  }

  @Test func `a consumer is in no register, and the legal interest asks for the formal notice`() {
    let merchant = kinds(empty(), .injonction, .expected)
    let consumer = kinds(empty(.particulier), .injonction, .expected)
    #expect(merchant.contains(.kbisDebiteur) && !consumer.contains(.kbisDebiteur))
    for body in [Quality.association, .syndicatCoproprietaires] {
      #expect(!kinds(empty(body), .injonction, .expected).contains(.kbisDebiteur))
    }
    #expect(!merchant.contains(.miseEnDemeure) && consumer.contains(.miseEnDemeure))
  }

  @Test func `what the exchanges show to exist is to be found, or held when its proof was kept`() {
    var dossier = empty()
    dossier.exchanges = [ClaimCases.exchange("r", .relanceEcrite, "2026-10-10", proof: true)]
    func state(_ kind: Documents.Kind) -> Exhibit.State? {
      bordereau(dossier, for: .injonction).first { $0.kind == kind }?.state
    }
    #expect(state(.relances) == .held)
    dossier.exchanges[0].proofKept.value = nil
    #expect(state(.relances) == .toFind)
    dossier.documents[.relances].value = .non
    #expect(state(.relances) == .missing)
    dossier.documents[.contrat].knowledge = .missing(.aRetrouver)
    #expect(state(.contrat) == .toFind)
  }

  @Test func `an order obtained wants the papers to serve, then those to enforce`() {
    let obtained = empty()
    #expect(kinds(obtained, .signification, .expected) == [.ordonnance])
    #expect(kinds(obtained, .signification, .recommended) == [])
    #expect(ProofRoute.signification.goesWith?.contains("copie certifiée de la requête") == true)
    var served = empty()
    #expect(kinds(served, .execution, .expected) == [])
    served.exchanges = [ClaimCases.exchange("o", .ordonnanceSignifiee, "2026-10-10")]
    #expect(kinds(served, .execution, .expected) == [.ordonnance, .signification])
    let bilan = BaseCase.bilan { $0.addExchange(.ordonnanceObtenue, "2026-10-02") }
    #expect(bilan.firstAction.action == .signifierOrdonnance)
    #expect(bilan.exhibits.first?.route == .signification)
    #expect(bilan.exhibits.filter { $0.need == .expected }.map(\.kind) == [.ordonnance])
  }

  @Test(arguments: ProofRoute.allCases)
  func `nothing performed, no proof of performance wanted`(route: ProofRoute) {
    var dossier = empty()
    dossier.invoices[0].performed.value = false
    #expect(!bordereau(dossier, for: route).map(\.kind).contains(.bonLivraison))
    #expect(
      kinds(empty(), route, .expected).contains(.bonLivraison)
        == [.injonction, .refere, .fond, .administratif, .avis].contains(route))
  }

  @Test func `a lawyer asked before any court reads the papers of the claim, not those of a route set aside`()
  {
    let bilan = BaseCase.bilan {
      $0.invoices[0].kind.value = .acompte
      $0.invoices[0].performed.value = false
      $0.invoices[0].performedOn.value = nil
      $0.addExpiredNotice()
    }
    #expect(bilan.firstAction.action == .consulterAvantProces)
    #expect(bilan.exhibits.first?.route == .avis)
    let wanted = bilan.exhibits.filter { $0.number == nil }.map(\.kind)
    #expect(!wanted.contains(.bonLivraison) && !wanted.contains(.kbisCreancier))
    #expect(bilan.exhibits.first { $0.kind == .miseEnDemeure }?.need == .expected)
    #expect(kinds(empty(), .avis, .recommended).contains(.miseEnDemeure))
  }

  @Test(arguments: ProofRoute.allCases)
  func `a private person is never asked for a register entry`(route: ProofRoute) {
    for quality in [Quality.particulier, .commercant] {
      var dossier = empty(quality)
      dossier.debtor.use.value = .prive
      #expect(!bordereau(dossier, for: route).map(\.kind).contains(.kbisDebiteur))
    }
  }

  @Test func `the bilan lists the documents of its first route, and none for an act received`() {
    let bilan = BaseCase.bilan()
    #expect(bilan.exhibits.first?.route == .injonction)
    #expect(
      bilan.exhibits.filter { $0.number != nil }.map(\.kind) == [.bonCommande, .bonLivraison, .factures])
    let insolvent = BaseCase.bilan {
      $0.insolvent(.liquidation, judgment: "2026-10-30", published: "2026-11-05")
    }
    #expect(insolvent.exhibits.first?.route == .declaration)
    let received = BaseCase.bilan { $0.received(order: "2026-10-12", on: "2026-11-02", inPerson: true) }
    #expect(received.exhibits == [])
    #expect(BaseCase.bilan { $0.intake.conflict.value = true }.exhibits == [])
    #expect(
      BaseCase.bilan { $0.debtor.quality.value = .personnePublique }.exhibits.first?.route == .administratif)
  }

  // MARK: - Files joined

  private func file(
    _ key: String, _ kind: Documents.Kind?, _ date: String? = nil, _ label: String = "Pièce"
  ) -> AttachedFile {
    AttachedFile(
      key: key, sha256: String(repeating: "0", count: 64), size: 1, format: .pdf, kind: kind,
      date: date.flatMap { Day(iso: $0) }, label: label, name: "x.pdf")
  }

  @Test func `with files, numbers go to files: by kind before a court, then date, then label`() {
    var dossier = empty()
    dossier.documents[.contrat].value = .signe
    dossier.documents[.devis].value = .detenu
    let files = [
      file("1", nil, "2020-01-01", "Autre"), file("2", .factures, "2026-06-30", "Facture 2"),
      file("3", .factures, "2026-05-31", "Facture 1"), file("4", .factures, nil, "Facture b"),
      file("5", .factures, nil, "Facture A"), file("6", .contrat, "2026-07-01", "Contrat"),
    ]
    for order in [files, files.reversed()] {
      var dossier = dossier
      for file in order { dossier.attach(file) }
      let rows = bordereau(dossier, for: .injonction)
      let numbered = rows.filter { $0.number != nil }
      #expect(numbered.map(\.attachment?.key) == ["6", "3", "2", "5", "4", "1"])
      #expect(numbered.map(\.number) == [1, 2, 3, 4, 5, 6])
      #expect(
        numbered.map(\.title) == ["Contrat", "Facture 1", "Facture 2", "Facture A", "Facture b", "Autre"])
      #expect(numbered[0].state == .signed && numbered[1].state == .held)
      #expect(rows.filter(\.isToAttach).map(\.kind) == [.devis])
      #expect(rows.filter { $0.kind == .factures }.count == 4)
      #expect(rows.filter { $0.number == nil && !$0.isToAttach }.allSatisfy { !$0.state.isHeld })
    }
    #expect(
      bordereau(dossier, for: .injonction).filter { $0.number != nil }.map(\.kind) == [.contrat, .devis])
    #expect(bordereau(dossier, for: .injonction).allSatisfy { !$0.isToAttach })
  }

  @Test func `a file is held whatever was answered, in the bordereau as in the proofs`() {
    let bilan = BaseCase.bilan {
      $0.documents[.bonLivraison].value = .non
      $0.attach(file("1", .bonLivraison))
    }
    #expect(bilan.exhibits.first { $0.kind == .bonLivraison }?.state == .held)
    #expect(bilan.proof.first { $0.fact == .execution }?.held.isEmpty == false)
    #expect(!bilan.mistakes.contains { $0.facts.contains("documents.bon_livraison") })
  }

  @Test func `about an act received, files are numbered and nothing is expected`() {
    let bilan = BaseCase.bilan {
      $0.received(order: "2026-10-12", on: "2026-11-02", inPerson: true)
      $0.attach(file("1", .ordonnance))
    }
    #expect(bilan.exhibits.map(\.number) == [1])
    #expect(
      BaseCase.bilan {
        $0.intake.conflict.value = true
        $0.attach(file("1", .ordonnance))
      }.exhibits == [])
  }
}
