import Basics
import Dossier
import Law
import Testing

@testable import Assessment

/// What a lawyer who reads the bilan looks for: the step after, the court that matters, the article quoted.
@Suite struct LawyerReviewTests {
  private func publicClaim(_ chorus: Relation.ChorusStatus, performed: String = "2022-06-15") -> Bilan {
    BaseCase.bilan {
      $0.debtor.quality.value = .personnePublique
      $0.relation.chorus.value = chorus
      $0.relation.chorusDate.value = BaseCase.day(performed)
      $0.invoice(issued: performed, performed: performed, due: performed)
      $0.nothingSent()
    }
  }

  // MARK: Public debtor

  @Test(arguments: [("2022-06-15", "B3"), ("2026-08-15", "A7")])
  func `after the written claim comes the mandatement d’office, then the référé-provision`(
    _ performed: String, _ rule: String
  ) throws {
    let bilan = publicClaim(.depose, performed: performed)
    #expect(bilan.firstAction.rule == rule)
    let next = try #require(bilan.next.first { $0.rule == "A7" })
    #expect(next.title.contains("mandatement d’office") && next.title.contains("référé-provision"))
    #expect(next.reasons.flatMap(\.citations).contains(Authorities.publicCourt))
    #expect(next.reasons.flatMap(\.citations).allSatisfy { $0.confidence == .low })
  }

  @Test(arguments: [
    (Relation.ChorusStatus.rejete, "de nouveau" as String?), (.nonDepose, "Déposer la facture"),
    (.depose, nil),
  ])
  func `a deposit to make does not wait for the end of limitation, and goes beside the claim`(
    _ chorus: Relation.ChorusStatus, _ words: String?
  ) {
    let bilan = publicClaim(chorus)
    #expect(bilan.firstAction.rule == "B3")
    let deposit = bilan.parallel.first { $0.rule == "A7" }
    #expect((deposit != nil) == (words != nil))
    guard let words, let deposit else { return }
    #expect(deposit.title.contains(words))
    #expect(bilan.todo.contains { $0.text == deposit.title })
  }

  // MARK: Court in an insolvency

  @Test(arguments: [Debtor.State.sauvegarde, .redressement, .liquidation])
  func `an older claim in an insolvency has no court and no compulsory lawyer`(_ state: Debtor.State) throws {
    let court = try #require(
      BaseCase.bilan {
        $0.invoice(euros: 18_000)
        $0.insolvent(state, judgment: "2026-09-30", published: "2026-10-05")
      }.court)
    #expect(court.court.hasPrefix("aucun procès à engager"))
    #expect(court.reasons.flatMap(\.citations).contains(Authorities.stay))
    #expect(court.reasons.contains { $0.text.contains("juge-commissaire") })
    #expect(court.lawyer.text.contains("non obligatoire pour déclarer"))
    #expect(!court.lawyer.text.contains("la demande dépasse"))
  }

  @Test func `with a later supply too, the ordinary court is told for that part alone`() throws {
    let court = try #require(
      BaseCase.bilan { dossier in
        dossier.insolvent(.redressement, judgment: "2026-09-30", published: "2026-10-05")
        var later = Invoice(key: "0002")
        later.amount.value = Money(euros: 2_000)
        later.due.value = BaseCase.day("2026-11-10")
        later.performedOn.value = BaseCase.day("2026-10-20")
        dossier.invoices.append(later)
      }.court)
    #expect(court.court.hasPrefix("tribunal de commerce"))
    #expect(court.reasons.first?.citations.contains(Authorities.stay) == true)
    #expect(court.lawyer.text.contains("pas d’avocat obligatoire"))
  }

  @Test(arguments: [Debtor.State.enActivite, .plan, .fondsVendu])
  func `outside an insolvency the court is the ordinary one`(_ state: Debtor.State) {
    let bilan = BaseCase.bilan { $0.debtor.state.value = state }
    #expect(bilan.court?.court.hasPrefix("tribunal de commerce") == true)
  }

  // MARK: A title fixes the sum

  private func told(_ kinds: [(Exchange.Kind, String)]) -> Dossier {
    BaseCase.dossier { dossier in
      for (kind, date) in kinds { dossier.addExchange(kind, date, by: .tiers, channel: .commissaire) }
    }
  }

  @Test(arguments: [
    ([(Exchange.Kind.ordonnanceObtenue, "2026-11-02")], "A5"),
    ([(.ordonnanceObtenue, "2026-09-04"), (.ordonnanceSignifiee, "2026-10-01")], "A12"),
    ([(.ordonnanceObtenue, "2026-05-04"), (.ordonnanceSignifiee, "2026-06-01")], "A4"),
    ([(.jugement, "2026-10-01")], "A4"),
  ])
  func `an order or a judgment fixes the sum, and no other rate is supposed`(
    _ kinds: [(Exchange.Kind, String)], _ rule: String
  ) {
    let dossier = told(kinds)
    let bilan = assess(dossier, on: BaseCase.today)
    #expect(bilan.firstAction.rule == rule)
    #expect(bilan.firstAction.mind.contains { $0.text.contains("pour information") })
    let context = RuleContext(of: dossier, on: BaseCase.today, needsProof: true)
    #expect(!context.openFacts().contains { $0.path == "relation.taux_retard" })
  }

  @Test(arguments: [
    [], [(Exchange.Kind.ordonnanceObtenue, "2026-03-02")],
    [(.ordonnanceObtenue, "2026-09-04"), (.ordonnanceSignifiee, "2026-10-01"), (.opposition, "2026-10-20")],
  ])
  func `with no title, a void one or one that is opposed, the rate still counts`(
    _ kinds: [(Exchange.Kind, String)]
  ) {
    let context = RuleContext(of: told(kinds), on: BaseCase.today, needsProof: true)
    #expect(context.openFacts().contains { $0.path == "relation.taux_retard" })
  }

  // MARK: The seizure, and the deposit

  @Test
  func `after a saisie conservatoire comes the suit, with the notice to the debtor, and a to-do for today`()
    throws
  {
    let bilan = BaseCase.bilan { $0.outlook.threats.value = [.locauxVides] }
    let next = try #require(bilan.next.first { $0.rule == "E1" })
    #expect(next.reasons.flatMap(\.citations).contains(Authorities.conservatorySuit))
    #expect(next.reasons.contains { $0.text.contains("1\u{A0}mois") })
    let notice = try #require(next.reasons.first { $0.text.contains("8\u{A0}jours") })
    #expect(notice.citations.map(\.confidence) == [.low])
    #expect(bilan.todo.contains { $0.by == BaseCase.today && $0.text.contains("saisie conservatoire") })
  }

  @Test(arguments: [true, false])
  func `an unpaid deposit asks to suspend the work, before and after the mise en demeure`(_ expired: Bool)
    throws
  {
    let bilan = BaseCase.bilan {
      $0.invoices[0].kind.value = .acompte
      $0.invoices[0].performed.value = false
      $0.invoices[0].performedOn = Fact($0.invoices[0].performedOn.path)
      if expired { $0.addExpiredNotice() }
    }
    #expect((bilan.firstAction.rule == "C8") == expired)
    let line = try #require(bilan.todo.first { $0.text.contains("Suspendre le travail") })
    #expect(line.text.contains("1219 et 1220") && line.text.contains("à confirmer avec l’avocat"))
  }

  // MARK: Opposition, standing, strike-off

  @Test(arguments: [
    (Debtor.State.fondsVendu, "lettre recommandée", "demande en justice"),
    (.fusion, "demande en justice, devant le tribunal de commerce, avec un avocat", "lettre recommandée"),
    (.dissoute, "demande en justice, devant le tribunal de commerce, avec un avocat", "lettre recommandée"),
  ])
  func `the form of an opposition is that of its case, to confirm`(
    _ state: Debtor.State, _ words: String, _ other: String
  ) throws {
    let bilan = BaseCase.bilan {
      $0.insolvent(state, published: "2026-11-18")
      if state == .dissoute { $0.debtor.soleShareholder.value = true }
    }
    #expect(bilan.firstAction.rule == "A11")
    let form = try #require(bilan.firstAction.mind.first { $0.text.contains(words) })
    #expect(form.citations.allSatisfy { $0.confidence == .low } && !form.citations.isEmpty)
    #expect(!bilan.firstAction.mind.contains { $0.text.contains(other) })
  }

  @Test func `what the sale of a business carries is not quoted under the articles on standing`() throws {
    let bilan = BaseCase.bilan { $0.creditor.continuity.value = .fondsVendu }
    let ground = try #require(bilan.firstAction.reasons.first { $0.text.contains("vente d’un fonds") })
    #expect(ground.citations == [Authorities.saleContents])
    #expect(Authorities.saleContents.confidence == .low)
  }

  @Test(arguments: [(Quality.commercant, Authorities.ownDebts), (.societeCommerciale, Authorities.struckOff)])
  func `a person struck off is not told under a ruling on companies`(
    _ quality: Quality, _ citation: Citation
  ) throws {
    let bilan = BaseCase.bilan {
      $0.debtor.quality.value = quality
      $0.debtor.state.value = .radiee
      $0.debtor.strikeOffReason.value = .office
    }
    let mind = try #require(bilan.firstAction.mind.first { $0.text.contains("les démarches continuent") })
    #expect(mind.citations == [citation])
  }

  // MARK: One day to aim at

  @Test(arguments: [
    ("2026-11-23", "2026-12-05"), ("2026-12-05", "2026-12-05"), ("2026-12-06", "2026-12-07"),
    ("2026-12-07", "2026-12-07"),
  ])
  func `a declaration is aimed at its own last day, until that day is over`(_ today: String, _ aim: String)
    throws
  {
    let bilan = BaseCase.bilan(on: BaseCase.day(today)) {
      $0.insolvent(.redressement, judgment: "2026-09-30", published: "2026-10-05")
    }
    let deadline = try #require(bilan.firstAction.deadline)
    #expect(deadline.practicalDay == BaseCase.day("2026-12-07"))
    #expect(deadline.dayToAimAt(on: BaseCase.day(today)) == BaseCase.day(aim))
    #expect(bilan.todo.contains { $0.by == BaseCase.day(aim) && $0.text.hasPrefix("Déclarer la créance") })
  }

  @Test(arguments: [("2027-01-07", "2027-01-08"), ("2027-01-08", "2027-01-08"), ("2027-01-09", "2027-01-10")])
  func `a time that never moves is aimed at the working day before, while it is not over`(
    _ today: String, _ aim: String
  ) {
    let deadline = Deadline(
      day: BaseCase.day("2027-01-10"), practicalDay: BaseCase.day("2027-01-08"), label: "agir")
    #expect(deadline.dayToAimAt(on: BaseCase.day(today)) == BaseCase.day(aim))
  }
}
