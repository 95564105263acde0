import Basics
import Dossier
import Law
import Testing

@testable import Assessment

/// Rules that the situations do not reach, and the borders of the others.
@Suite struct RuleTests {
  static let reached: [Situation] = [
    Situation("conflict", "A1", .conflit) { $0.intake.conflict.value = true },
    Situation("creditor in liquidation", "A8", .etablirQuiPeutAgir) {
      $0.creditor.proceedings.value = .liquidation
    },
    Situation("creditor struck off", "A8", .etablirQuiPeutAgir) { $0.creditor.proceedings.value = .radiee },
    Situation("business sold by the creditor", "A8", .etablirQuiPeutAgir) {
      $0.creditor.continuity.value = .fondsVendu
    },
    Situation("no power", "A8", .etablirQuiPeutAgir) { $0.intake.mayAct.value = false },
    Situation("claim of a private person", "A8", .etablirQuiPeutAgir) {
      $0.creditor.quality.value = .particulier
    },
    Situation("declared: wait", "A2", .attendreVerification) {
      $0.insolvent(.redressement, judgment: "2026-10-01", published: "2026-10-05")
      $0.addExchange(.creanceDeclaree, "2026-11-02", channel: .recommande)
    },
    Situation("declared and challenged", "A2", .attendreVerification, "2026-12-10") {
      $0.insolvent(.redressement, judgment: "2026-10-01", published: "2026-10-05")
      $0.addExchange(.creanceDeclaree, "2026-11-02", channel: .recommande)
      $0.addExchange(.creanceContestee, "2026-11-10", by: .tiers)
    },
    Situation("creditor abroad: four months", "A2", .declarerCreance, "2027-02-05") {
      $0.insolvent(.redressement, judgment: "2026-10-01", published: "2026-10-05")
      $0.creditor.country.value = "BE"
    },
    Situation("publication unknown: from the judgment", "A2", .declarerCreance, "2026-12-01") {
      $0.insolvent(.sauvegarde, judgment: "2026-10-01")
    },
    Situation("relief too late", "A2", .consulterProcedureCollective) {
      $0.insolvent(.liquidation, judgment: "2026-03-01", published: "2026-03-08")
      $0.invoice(issued: "2026-01-15", performed: "2026-01-15", due: "2026-02-15")
    },
    Situation("no date at all: declare at once", "A2", .declarerCreance) { $0.insolvent(.liquidation) },
    Situation("closed", "A9", .consulterProcedureCollective) { $0.debtor.state.value = .cloturee },
    Situation("older than a plan", "A9", .consulterProcedureCollective) {
      $0.insolvent(.plan, judgment: "2026-11-02")
    },
    Situation("later than a plan", "D2", .miseEnDemeure) { $0.insolvent(.plan, judgment: "2025-11-02") },
    Situation("struck off after a liquidation", "A9", .consulterProcedureCollective) {
      $0.debtor.state.value = .radiee
      $0.debtor.strikeOffReason.value = .liquidationJudiciaire
    },
    Situation("struck off, why unknown", "A10", .rechercherCauseRadiation) {
      $0.debtor.state.value = .radiee
    },
    Situation("struck off by agreement", "A10", .rechercherCauseRadiation) {
      $0.debtor.state.value = .radiee
      $0.debtor.strikeOffReason.value = .amiable
    },
    Situation("struck off by the registry: go on", "D2", .miseEnDemeure) {
      $0.debtor.state.value = .radiee
      $0.debtor.strikeOffReason.value = .office
    },
    Situation("sole trader struck off: go on", "D2", .miseEnDemeure) {
      $0.debtor.quality.value = .artisan
      $0.debtor.use.value = .professionnel
      $0.debtor.state.value = .radiee
    },
    Situation("dead", "A10", .rechercherCauseRadiation) {
      $0.debtor.quality.value = .artisan
      $0.debtor.use.value = .professionnel
      $0.debtor.state.value = .decede
    },
    Situation("dissolved", "A10", .rechercherCauseRadiation) { $0.debtor.state.value = .dissoute },
    Situation("dissolved and published: no opposition, the liquidator", "A10", .rechercherCauseRadiation) {
      $0.insolvent(.dissoute, published: "2026-11-10")
      $0.debtor.soleShareholder.value = false
    },
    Situation("dissolved to a sole shareholder", "A11", .opposition, "2026-12-10") {
      $0.insolvent(.dissoute, published: "2026-11-10")
      $0.debtor.soleShareholder.value = true
    },
    Situation("dissolved to a sole shareholder, too late: the ladder goes on", "D2", .miseEnDemeure) {
      $0.insolvent(.dissoute, published: "2026-10-10")
      $0.debtor.soleShareholder.value = true
    },
    Situation("insolvent, contract still running", "A2", .declarerCreance) {
      $0.insolvent(.redressement, judgment: "2026-10-01", published: "2026-10-05")
      $0.relation.stillSupplying.value = true
      $0.addExchange(.assignation, "2026-09-12")
    },
    Situation("insolvent, equipment let", "A2", .declarerCreance) {
      $0.insolvent(.redressement, judgment: "2026-10-01", published: "2026-10-05")
      $0.relation.nature.value = .locationMateriel
    },
    Situation("business sold by the debtor", "A11", .opposition, "2026-11-28", practical: "2026-11-27") {
      $0.insolvent(.fondsVendu, published: "2026-11-18")
    },
    Situation("sale, even before the due date", "A11", .opposition, "2026-11-28") {
      $0.insolvent(.fondsVendu, published: "2026-11-18")
      $0.invoice(due: "2026-12-15")
    },
    Situation("sale, too late: the ladder goes on", "D2", .miseEnDemeure) {
      $0.insolvent(.fondsVendu, published: "2026-11-02")
    },
    Situation("merger", "A11", .opposition, "2026-12-10") { $0.insolvent(.fusion, published: "2026-11-10") },
    Situation("conciliation: the ladder goes on", "D2", .miseEnDemeure) {
      $0.debtor.state.value = .conciliation
    },
    Situation("insurer paid", "A3", .ecrireAuCessionnaire) { $0.relation.insurerPaid.value = true },
    Situation("lawyer to appoint", "A6", .repondreOpposition, "2026-12-01") {
      $0.debtor.quality.value = .association
      $0.invoice(euros: 12_000)
      $0.opposed(letter: "2026-11-16")
    },
    Situation("hearing to prepare", "A6", .repondreOpposition) {
      $0.debtor.quality.value = .association
      $0.opposed(letter: "2026-11-16")
    },
    Situation("order void, not served in time: back to the courts", "E6", .injonctionDePayer) {
      $0.addExpiredNotice()
      $0.addExchange(.ordonnanceObtenue, "2026-04-02", by: .tiers)
    },
    Situation("order of unknown date", "A5", .signifierOrdonnance) {
      $0.addExchange(.ordonnanceObtenue, nil, by: .tiers)
    },
    Situation("order enforceable", "A4", .faireExecuter) {
      $0.addExchange(.ordonnanceObtenue, "2026-07-04", by: .tiers)
      $0.addExchange(.ordonnanceSignifiee, "2026-08-01", channel: .commissaire)
    },
    Situation("judgment not served", "A4", .faireExecuter, "2027-04-05") {
      $0.addExchange(.assignation, "2026-05-02")
      $0.addExchange(.jugement, "2026-10-05", by: .tiers)
    },
    Situation("judgment served", "A4", .faireExecuter, "2036-10-05") {
      $0.addExchange(.jugement, "2026-10-05", by: .tiers)
      $0.addExchange(.jugementSignifie, "2026-10-20")
    },
    Situation("petition pending", "A13", .suivreProcedure, "2026-12-04") {
      $0.addExpiredNotice()
      $0.addExchange(.requeteInjonction, "2026-11-19")
    },
    Situation("suit pending", "A13", .suivreProcedure) {
      $0.addExpiredNotice()
      $0.addExchange(.assignation, "2026-11-12")
    },
    Situation("mediation open", "A13", .suivreProcedure) { $0.addExchange(.mediationOuverte, "2026-11-12") },
    Situation("petition refused", "E7", .refereProvision) {
      $0.addExpiredNotice()
      $0.addExchange(.requeteInjonction, "2026-11-05")
      $0.addExchange(.requeteRejetee, "2026-11-12", by: .tiers)
    },
    Situation("public debtor, not deposited", "A7", .reclamationPublique) {
      $0.debtor.quality.value = .personnePublique
      $0.relation.chorus.value = .nonDepose
    },
    Situation("public debtor, claim expired", "A7", .reclamationPublique) {
      $0.debtor.quality.value = .personnePublique
      $0.relation.chorus.value = .depose
      $0.addExpiredNotice()
    },
    Situation("public debtor, claim running", "D3", .attendreDelai) {
      $0.debtor.quality.value = .personnePublique
      $0.relation.chorus.value = .depose
      $0.addFormalNotice(received: "2026-11-16")
    },
    Situation("threat, seizure done", "E1", .assignation, "2026-12-10") {
      $0.outlook.threats.value = [.locauxVides]
      $0.addExchange(.saisie, "2026-11-10", channel: .commissaire)
    },
    Situation("other creditors alone: no seizure", "D2", .miseEnDemeure) {
      $0.outlook.threats.value = [.autresCreanciers]
    },
    Situation("cheque", "E2", .certificatNonPaiement, "2026-12-10") {
      $0.relation.nature.value = .cheque
      $0.relation.chequePresented.value = BaseCase.day("2026-11-10")
      $0.relation.chequeRefusal.value = .provision
    },
    Situation("cheque stopped", "E2", .certificatNonPaiement) {
      $0.relation.nature.value = .cheque
      $0.relation.chequeRefusal.value = .opposition
    },
    Situation("accepted bill", "R1", .injonctionSurEffet) {
      $0.relation.nature.value = .lettreDeChange
      $0.relation.billAccepted.value = true
      $0.relation.billDue.value = BaseCase.day("2026-09-15")
    },
    Situation("bill not accepted", "D2", .miseEnDemeure) {
      $0.relation.nature.value = .lettreDeChange
      $0.relation.billAccepted.value = false
    },
    Situation("sub-contractor", "R2", .actionDirecte) {
      $0.relation.nature.value = .travaux
      $0.relation.subcontractor.value = true
      $0.relation.subcontractorAccepted.value = true
    },
    Situation("sub-contractor, a month after the notice", "R2", .actionDirecte) {
      $0.relation.nature.value = .travaux
      $0.relation.subcontractor.value = true
      $0.addFormalNotice(received: "2026-10-17")
    },
    Situation("price never agreed", "C5", .etablirDecompte) { $0.claim.priceAgreed.value = false },
    Situation("set-off", "C5", .etablirDecompte) { $0.relation.owedToDebtor.value = Money(euros: 8_000) },
    Situation("nothing left after a credit note", "C5", .etablirDecompte) {
      $0.invoices[0].creditNotes.value = Money(euros: 8_000)
    },
    Situation("oral contest", "C6", .demanderPrecisions) {
      $0.contest.form.value = .orale
      $0.contest.scope.value = .tout
    },
    Situation("already paid, no proof", "C6", .demanderPrecisions) {
      $0.contest.form.value = .dejaPaye
      $0.contest.proofs.value = false
    },
    Situation("deposit, nothing performed, notice expired", "C8", .consulterAvantProces) {
      $0.addExpiredNotice()
      $0.invoices[0].kind.value = .acompte
      $0.invoices[0].performed.value = false
      $0.invoices[0].performedOn = Fact($0.invoices[0].performedOn.path)
    },
    Situation("kept plan", "D3", .attendreDelai) { $0.addExchange(.planConvenu, "2026-11-01") },
    Situation("reminder running", "D3", .attendreDelai, "2026-11-26") {
      $0.addExchange(.relanceEcrite, "2026-11-18", channel: .courriel)
    },
    Situation("letter returned", "D7", .rechercherAdresse) {
      $0.addExchange(.miseEnDemeure, "2026-10-20", channel: .recommande) { $0.fate.value = .inconnu }
    },
    Situation("letter unclaimed is valid", "E6", .injonctionDePayer) {
      $0.addExchange(.miseEnDemeure, "2026-10-20", channel: .recommande) { $0.fate.value = .nonReclamee }
    },
    Situation("notice of unknown date", "D3", .attendreDelai) { $0.addExchange(.miseEnDemeure, nil) },
    Situation("relation to be kept", "D5", .mediation) {
      $0.contest.form.value = .ecrite
      $0.contest.precise.value = true
      $0.contest.answered.value = true
      $0.relation.toBeKept.value = true
    },
    Situation("conciliation clause", "C4", .suivreClause) {
      $0.clauses.priorConciliation.value = true
      $0.addExpiredNotice()
    },
    Situation("conciliation clause, already tried", "E6", .injonctionDePayer) {
      $0.clauses.priorConciliation.value = true
      $0.addExchange(.mediationOuverte, "2026-09-20")
      $0.addExchange(.mediationClose, "2026-10-01")
      $0.addExpiredNotice()
    },
    Situation("Danish company", "E4", .avocatEtranger) {
      $0.debtor.country.value = "DK"
      $0.addExpiredNotice()
    },
    Situation("overseas department is France", "E6", .injonctionDePayer) {
      $0.debtor.country.value = "FR"
      $0.debtor.postcode.value = "97200"
      $0.addExpiredNotice()
    },
    Situation("consumer who admits", "E5", .procedureSimplifiee) {
      $0.consumer()
      $0.invoice(euros: 3_000)
      $0.addExchange(.reconnaissance, "2026-10-01", by: .debiteur)
      $0.addExpiredNotice()
    },
    Situation("consumer, silent", "E6", .injonctionDePayer) {
      $0.consumer()
      $0.invoice(euros: 3_000)
      $0.addExpiredNotice()
    },
    Situation("contest with substance, maintained", "E8", .assignation) {
      $0.addExpiredNotice()
      $0.contest.form.value = .ecrite
      $0.contest.precise.value = true
      $0.contest.proofs.value = true
      $0.contest.answered.value = true
    },
    Situation("contest without substance, answered", "E7", .refereProvision) {
      $0.addExpiredNotice()
      $0.contest.form.value = .orale
      $0.contest.answered.value = true
    },
    Situation("address unknown", "E8", .assignation) {
      $0.debtor.addressKnownGood.value = false
      $0.addExpiredNotice()
    },
    Situation("received, owed in full", "F4", .negocierAvantDate, "2026-12-02") {
      $0.received(order: "2026-10-12", on: "2026-11-02", inPerson: true, owed: .tout)
    },
    Situation("received, late", "F3", .consulterRegularite) {
      $0.received(order: "2026-09-12", on: "2026-10-02", inPerson: true)
    },
    Situation(
      "received, last day a Saturday: still in time", "F1", .formerOpposition, "2026-11-21",
      practical: "2026-11-23"
    ) {
      $0.received(order: "2026-09-12", on: "2026-10-21", inPerson: true)
    },
    Situation("received, unknown how", "F1", .formerOpposition, "2026-12-02") {
      $0.received(order: "2026-10-12", on: "2026-11-02", inPerson: nil)
    },
    Situation("received, not in person, no seizure", "F2", .formerOpposition) {
      $0.received(order: "2026-05-15", on: "2026-06-10", inPerson: false)
    },
    Situation("European order received", "F6", .consulterAutreActe, "2026-12-02") {
      $0.received(order: "2026-10-12", on: "2026-11-02", inPerson: true)
      $0.intake.purpose.value = .autreActeRecu
      $0.receivedAct.kind.value = .injonctionEuropeenne
    },
    Situation("summons received", "F6", .consulterAutreActe) {
      $0.intake.purpose.value = .autreActeRecu
      $0.receivedAct.kind.value = .assignation
    },
    Situation("nothing known", "0", .completerDossier) { $0 = Dossier() },
    Situation("no amount", "0", .completerDossier) {
      $0.invoices[0].amount = Fact($0.invoices[0].amount.path)
    },
    Situation("no quality of the debtor", "0", .completerDossier) {
      $0.debtor.quality = Fact($0.debtor.quality.path)
    },
    Situation("liquidation, nothing else known", "A2", .declarerCreance) {
      $0 = Dossier()
      $0.debtor.state.value = .liquidation
    },
  ]

  @Test(arguments: reached)
  func `each row is reached by its own case`(_ situation: Situation) {
    let bilan = BaseCase.bilan(situation.change)
    #expect(bilan.firstAction.rule == situation.rule, "\(bilan.firstAction.title)")
    #expect(bilan.firstAction.action == situation.action)
    if let deadline = situation.deadline {
      #expect(bilan.firstAction.deadline?.day == BaseCase.day(deadline))
    }
    if let practical = situation.practical {
      #expect(bilan.firstAction.deadline?.practicalDay == BaseCase.day(practical))
    }
  }

  @Test func `every row that can conclude is a first action somewhere`() {
    let modifying: Set<String> = ["A14", "B5", "C3", "C7", "F5"]
    let rows = Set((RuleRegistry.claim + RuleRegistry.receivedAct).map(\.id)).subtracting(modifying)
    let concluded = Set((SituationTests.all + RuleTests.reached).map(\.rule))
    #expect(rows.subtracting(concluded) == [])
  }

  @Test func `the rows stand in the order of the table`() {
    let order =
      "A1,A8,A2,A15,A9,A10,A11,A14,A3,A6,A5,A12,A4,A13,B1,B2,B3,B5,A7,E1,E2,R1,R2,C1,C5,C2,C6,C3,C7,C8,B4,D6,D4,D3,D7,"
      + "D5,D1,D2,C4,E3,E4,E5,E6,E9,E7,E8"
    #expect(RuleRegistry.claim.map(\.id).joined(separator: ",") == order)
    #expect(RuleRegistry.receivedAct.map(\.id) == ["A1", "F1", "F2", "F4", "F3", "F5", "F6"])
  }

  @Test func `every rule has a title and an authority`() {
    for rule in RuleRegistry.claim + RuleRegistry.receivedAct {
      #expect(!rule.title.isEmpty)
      #expect(!rule.citations.isEmpty)
      #expect(rule.citations.allSatisfy { !$0.reference.isEmpty })
    }
  }

  // MARK: Modifiers

  private func minds(_ bilan: Bilan) -> String { bilan.firstAction.mind.map(\.text).joined(separator: " ") }

  @Test func `a conciliation of the debtor is minded, not obeyed`() {
    #expect(minds(BaseCase.bilan { $0.debtor.state.value = .conciliation }).contains("conciliation"))
  }

  @Test func `a claim in dollars is not converted`() {
    let bilan = BaseCase.bilan { $0.claim.currency.value = "USD" }
    #expect(bilan.firstAction.rule == "D2")
    #expect(minds(bilan).contains("euros"))
    #expect(bilan.alerts.contains { $0.facts == ["creance.devise"] })
  }

  @Test func `a deposit with nothing performed keeps the ladder and leaves the courts to a lawyer`() {
    let bilan = BaseCase.bilan {
      $0.invoices[0].kind.value = .acompte
      $0.invoices[0].performed.value = false
      $0.invoices[0].performedOn = Fact($0.invoices[0].performedOn.path)
    }
    #expect(bilan.firstAction.rule == "D2")
    #expect(minds(bilan).contains("suspendre le travail"))
    #expect(minds(bilan).contains("avocat"))
    #expect(bilan.next.map(\.rule) == ["C8"])
  }

  @Test func `a deposit bars every court once the notice has run out, unless something else was performed`() {
    func file(_ more: Bool) -> Bilan {
      BaseCase.bilan { dossier in
        dossier.addExpiredNotice()
        var deposit = Invoice(key: "0002")
        deposit.amount.value = Money(euros: 2_000)
        deposit.issued.value = BaseCase.day("2026-08-20")
        deposit.due.value = BaseCase.day("2026-09-20")
        deposit.kind.value = .acompte
        deposit.performed.value = false
        dossier.invoices = more ? dossier.invoices + [deposit] : [deposit]
      }
    }
    let alone = file(false)
    #expect(alone.firstAction.rule == "C8")
    #expect(alone.notNow.contains { $0.action == .injonctionDePayer })
    for route in [RouteID.injonction, .refere, .assignation] {
      #expect(alone.routes.first { $0.id == route }?.status.isOpen == false, "\(route)")
    }
    #expect(file(true).firstAction.rule == "E6")
    #expect(minds(file(true)).contains("Acompte impayé"))
  }

  // MARK: Insolvency

  @Test func `a dissolution of unknown kind tells the date by which an opposition could be made`() {
    let bilan = BaseCase.bilan { $0.insolvent(.dissoute, published: "2026-11-10") }
    #expect(bilan.firstAction.rule == "A10")
    #expect(minds(bilan).contains("10/12/2026"))
    #expect(bilan.wouldChange.contains { $0.facts == ["debiteur.associe_unique"] })
    #expect(!(bilan.next + bilan.parallel).contains { $0.action == .opposition })
  }

  @Test func `a declaration says what it holds, who signs, which date counts and which proof to keep`() {
    let bilan = BaseCase.bilan {
      $0.insolvent(.redressement, judgment: "2026-10-01", published: "2026-10-05")
    }
    let prepare = bilan.firstAction.prepare.joined(separator: " ")
    for words in ["au jour du jugement", "à échoir", "sûretés", "intérêts", "sincère", "bordereau"] {
      #expect(prepare.contains(words), "\(words)")
    }
    for words in ["évaluation", "sans jugement ni titre", "pouvoir spécial écrit", "date d’envoi", "contenu"]
    {
      #expect(minds(bilan).contains(words), "\(words)")
    }
    let references = bilan.firstAction.mind.flatMap(\.citations).map(\.reference)
    #expect(references.contains("Com., 4 février 2026, n° 24-21.337"))
    #expect(references.contains("art. 668 et 669 CPC"))
    #expect(!minds(bilan).contains("résiliation"))
    let running = BaseCase.bilan {
      $0.insolvent(.redressement, judgment: "2026-10-01", published: "2026-10-05")
      $0.relation.nature.value = .locationMateriel
    }
    #expect(minds(running).contains("1\u{A0}mois depuis la résiliation"))
    #expect(minds(running).contains("2\u{A0}mois depuis cet avis"))
  }

  @Test func `in a mixed file the older invoice is declared and the later supply is claimed, both said`() {
    let bilan = BaseCase.bilan { dossier in
      dossier.insolvent(.redressement, judgment: "2026-10-02", published: "2026-10-05")
      var later = Invoice(key: "0002")
      later.number.value = "F2026-077"
      later.amount.value = Money(euros: 900)
      later.issued.value = BaseCase.day("2026-10-20")
      later.due.value = BaseCase.day("2026-11-15")
      later.performedOn.value = BaseCase.day("2026-10-20")
      dossier.invoices.append(later)
    }
    #expect(bilan.firstAction.action == .declarerCreance)
    #expect(minds(bilan).contains("Les fournitures postérieures"))
    let claim = bilan.next.first { $0.action == .reclamerCreancePosterieure }
    #expect(claim != nil)
    let said = claim?.mind.map(\.text).joined(separator: " ") ?? ""
    #expect(said.contains("elle, se déclare"))
    #expect(said.contains("1\u{A0}an depuis la fin de la période d’observation"))
  }

  @Test func `a debtor served who cannot pay is told of the time limit`() {
    let bilan = BaseCase.bilan {
      $0.received(order: "2026-10-12", on: "2026-11-02", inPerson: true)
      $0.receivedAct.ableToPay.value = false
    }
    #expect(minds(bilan).contains("45"))
  }

  // MARK: Mixed files and unknown facts

  @Test func `in a mixed file a deadline on any part comes first, and the rest is named apart`() {
    let bilan = BaseCase.bilan { dossier in
      var old = dossier.invoices[0]
      old.number.value = "F2021-900"
      let renamed = Invoice(key: "0002")
      var second = renamed
      second.number.value = "F2021-900"
      second.issued.value = BaseCase.day("2021-12-20")
      second.due.value = BaseCase.day("2022-01-20")
      second.performedOn.value = BaseCase.day("2021-12-20")
      second.amount.value = Money(euros: 1_000)
      var third = Invoice(key: "0003")
      third.number.value = "F2026-099"
      third.issued.value = BaseCase.day("2026-11-20")
      third.due.value = BaseCase.day("2026-12-20")
      third.performedOn.value = BaseCase.day("2026-11-20")
      third.amount.value = Money(euros: 500)
      dossier.invoices += [second, third]
    }
    #expect(bilan.firstAction.rule == "B3")
    #expect(bilan.firstAction.deadline?.day == BaseCase.day("2026-12-20"))
    #expect(bilan.next.contains { $0.rule == "D2" })
    #expect(minds(bilan).contains("F2026-099"))
  }

  @Test func `a barred invoice does not stop the others`() {
    let bilan = BaseCase.bilan { dossier in
      var second = Invoice(key: "0002")
      second.number.value = "F2019-001"
      second.issued.value = BaseCase.day("2019-01-10")
      second.due.value = BaseCase.day("2019-02-10")
      second.performedOn.value = BaseCase.day("2019-01-10")
      second.amount.value = Money(euros: 900)
      dossier.invoices.append(second)
    }
    #expect(bilan.firstAction.rule == "D2")
    #expect(minds(bilan).contains("F2019-001"))
  }

  @Test func `a state not checked today comes first on the list and before the letter`() {
    let bilan = BaseCase.bilan { $0.debtor.stateCheckedOn.value = BaseCase.day("2026-11-20") }
    #expect(bilan.todo.first?.text.contains("BODACC") == true)
    #expect(bilan.firstAction.before.contains { $0.contains("BODACC") })
    #expect(BaseCase.bilan().firstAction.before.isEmpty)
  }

  @Test func `what nobody answered is said to be able to change the advice`() {
    let bilan = BaseCase.bilan {
      $0.clauses.arbitration = Fact($0.clauses.arbitration.path)
      $0.debtor.state = Fact($0.debtor.state.path)
      $0.contest.form = Fact($0.contest.form.path)
    }
    #expect(bilan.wouldChange.contains { $0.facts == ["debiteur.etat"] })
    #expect(bilan.wouldChange.contains { $0.facts == ["contestation.forme"] })
    #expect(bilan.wouldChange.contains { $0.facts == ["relation.cession"] })
    // The clause changes nothing before the mise en demeure has run out.
    #expect(!bilan.wouldChange.contains { $0.facts == ["clause.arbitrage"] })
    #expect(!BaseCase.bilan().wouldChange.contains { $0.facts == ["debiteur.etat"] })
  }

  @Test func `papers to find become things to do`() {
    let bilan = BaseCase.bilan { $0.documents[.contrat].knowledge = .missing(.aRetrouver) }
    #expect(bilan.todo.contains { $0.facts == ["documents.contrat"] })
  }

  @Test func `a conflict shows nothing of the case`() {
    let bilan = BaseCase.bilan { $0.intake.conflict.value = true }
    #expect(bilan.next.isEmpty && bilan.notNow.isEmpty && bilan.parallel.isEmpty && bilan.alerts.isEmpty)
    #expect(bilan.statement.invoices.isEmpty && bilan.statement.total == .zero)
    #expect(bilan.limitation.isEmpty && bilan.proof.isEmpty && bilan.wouldChange.isEmpty)
    #expect(!bilan.firstAction.title.contains("conflit"))
    #expect(!(bilan.firstAction.reasons.map(\.text).joined()).contains("dossier"))
  }
}

extension Dossier {
  fileprivate mutating func opposed(letter: String) {
    addExchange(.ordonnanceObtenue, "2026-09-04", by: .tiers)
    addExchange(.ordonnanceSignifiee, "2026-10-01", channel: .commissaire)
    addExchange(.opposition, "2026-10-20", by: .debiteur)
    addExchange(.lettreGreffe, letter, by: .tiers)
  }
}
