import Basics
import Dossier
import Law
import Testing

@testable import Assessment

@Suite struct ProofTests {
  private func row(_ fact: ProofRow.FactToProve, _ dossier: Dossier) throws -> ProofRow {
    try #require(proofMatrix(dossier, on: ClaimCases.today).first { $0.fact == fact })
  }

  private func bare(_ debtor: Quality, euros: Int64 = 4_000) -> Dossier {
    var dossier = ClaimCases.base()
    dossier.debtor.quality.value = debtor
    dossier.documents = Documents()
    dossier.documents[.factures].value = .detenu
    dossier.invoices[0].amount.value = Money(euros: euros)
    return dossier
  }

  @Test func `the matrix has the eight facts in their order, each with a reason`() {
    let rows = proofMatrix(ClaimCases.base(), on: ClaimCases.today)
    #expect(rows.map(\.fact) == ProofRow.FactToProve.allCases)
    #expect(rows.allSatisfy { !$0.reason.text.isEmpty })
  }

  @Test func `what is not proved always comes with substitutes`() {
    for debtor in Quality.allCases {
      for contest in Contest.Form.allCases {
        var dossier = bare(debtor)
        dossier.contest.form.value = contest
        dossier.documents[.factures].value = .non
        for row in proofMatrix(dossier, on: ClaimCases.today) where row.strength != .proved {
          #expect(!row.substitutes.isEmpty)
        }
      }
    }
  }

  @Test func `a signed order and a signed delivery note prove the obligation and its performance`() throws {
    #expect(try row(.obligation, ClaimCases.base()).strength == .proved)
    #expect(try row(.execution, ClaimCases.base()).strength == .proved)
    #expect(try row(.montant, ClaimCases.base()).strength == .proved)
  }

  @Test func `an invoice alone proves nothing, whoever the debtor is`() throws {
    for debtor in [Quality.particulier, .societeCommerciale, .societeCivile] {
      let result = try row(.obligation, bare(debtor))
      #expect(result.strength == .missing)
      #expect(result.reason.citations.contains(.noTitleToOneself))
    }
  }

  @Test func `e-mails are enough against a merchant, not against a consumer above 1 500 euros`() throws {
    var merchant = bare(.societeCommerciale)
    merchant.documents[.courriels].value = .detenu
    #expect(try row(.obligation, merchant).strength == .proved)
    #expect(try row(.obligation, merchant).reason.citations.contains(.freeProof))
    #expect(try row(.execution, merchant).strength == .proved)
    var consumer = bare(.particulier)
    consumer.documents[.courriels].value = .detenu
    #expect(try row(.obligation, consumer).strength == .weak)
    #expect(try row(.obligation, consumer).reason.citations.contains(.writingRequired))
    #expect(try row(.obligation, consumer).reason.text.contains("1\u{202F}500,00"))
    var small = bare(.particulier, euros: 1_500)
    small.documents[.courriels].value = .detenu
    #expect(try row(.obligation, small).reason.text.contains("1\u{202F}500,00") == false)
  }

  @Test func `an unknown debtor is not a merchant: e-mails stay weak`() throws {
    var dossier = bare(.societeCommerciale)
    dossier.debtor.quality.value = nil
    dossier.documents[.courriels].value = .detenu
    #expect(try row(.obligation, dossier).strength == .weak)
  }

  @Test func `the debtor's written admission proves the obligation, a telephone call does not`() throws {
    var dossier = bare(.particulier)
    dossier.exchanges = [
      ClaimCases.exchange(
        "e", .demandeDelai, "2026-10-10", proof: true, author: .debiteur, channel: .courriel)
    ]
    #expect(try row(.obligation, dossier).strength == .proved)
    #expect(try row(.absenceContestation, dossier).strength == .proved)
    dossier.exchanges[0].channel.value = .telephone
    #expect(try row(.obligation, dossier).strength == .missing)
  }

  @Test func `a mise en demeure is proved by its receipt, a letter not claimed counts`() throws {
    var dossier = ClaimCases.base()
    #expect(try row(.demande, dossier).strength == .missing)
    dossier.exchanges = [ClaimCases.exchange("r", .relanceEcrite, "2026-10-10", proof: true)]
    #expect(try row(.demande, dossier).strength == .weak)
    var letter = ClaimCases.exchange("m", .miseEnDemeure, "2026-11-01", proof: true)
    letter.fate.value = .nonReclamee
    dossier.exchanges.append(letter)
    #expect(try row(.demande, dossier).strength == .proved)
    dossier.exchanges[1].fate.value = .inconnu
    #expect(try row(.demande, dossier).strength == .weak)
  }

  @Test func `a letter said to be received is weak until its copy and its receipt are held`() throws {
    var dossier = ClaimCases.base()
    var letter = ClaimCases.exchange("m", .miseEnDemeure, "2026-10-01", channel: .recommande)
    letter.fate.value = .recue
    dossier.exchanges = [letter]
    let neither = try row(.demande, dossier)
    #expect(neither.strength == .weak && neither.held == [] && neither.substitutes.count == 2)
    #expect(neither.reason.text.contains("ni sa copie ni la preuve de sa réception"))
    dossier.documents[.accuseReception].value = .detenu
    let noCopy = try row(.demande, dossier)
    #expect(noCopy.strength == .weak && noCopy.reason.text.contains("sa copie manque"))
    #expect(noCopy.substitutes.map { $0.hasPrefix("copie de la mise en demeure") } == [true])
    dossier.documents[.miseEnDemeure].value = .detenu
    #expect(try row(.demande, dossier).strength == .proved)
    dossier.documents[.accuseReception].value = .non
    let noReceipt = try row(.demande, dossier)
    #expect(noReceipt.strength == .weak)
    #expect(noReceipt.substitutes.map { $0.hasPrefix("accusé de réception") } == [true])
    dossier.exchanges[0].channel.value = .commissaire
    #expect(try row(.demande, dossier).strength == .proved)
  }

  @Test func `silence before demands whose copies are not held is weak, and says so`() throws {
    var dossier = ClaimCases.base()
    #expect(try row(.absenceContestation, dossier).reason.text.contains("aucune demande écrite"))
    dossier.exchanges = [ClaimCases.exchange("r", .relanceEcrite, "2026-10-10", channel: .courriel)]
    let one = try row(.absenceContestation, dossier)
    #expect(
      one.strength == .weak && one.reason.text.contains("une demande écrite a été envoyée, sa copie manque"))
    #expect(one.substitutes.map { $0.hasPrefix("copie de la demande") } == [true])
    var letter = ClaimCases.exchange("m", .miseEnDemeure, "2026-11-01", channel: .recommande)
    letter.fate.value = .recue
    dossier.exchanges.append(letter)
    let two = try row(.absenceContestation, dossier)
    #expect(two.reason.text.contains("des demandes écrites ont été envoyées, leur copie manque"))
    #expect(two.substitutes.map { $0.hasPrefix("copie de chaque demande") } == [true])
    dossier.documents[.relances].value = .detenu
    #expect(try row(.absenceContestation, dossier).strength == .proved)
    // A demand made by telephone leaves no copy to look for.
    dossier.documents[.relances].value = nil
    dossier.exchanges = [ClaimCases.exchange("t", .relanceTelephone, "2026-10-10")]
    #expect(try row(.absenceContestation, dossier).reason.text.contains("aucune demande écrite"))
  }

  @Test(arguments: Relation.ChorusStatus.allCases)
  func `the invoice deposited by a public buyer's platform is a demand`(status: Relation.ChorusStatus) throws
  {
    var dossier = bare(.personnePublique)
    dossier.relation.chorus.value = status
    let deposited = status == .depose || status == .miseEnPaiement
    let demand = try row(.demande, dossier)
    #expect(demand.strength == (deposited ? .weak : .missing))
    #expect(demand.reason.citations.contains(.publicPaymentTerm) == deposited)
    #expect(try row(.absenceContestation, dossier).reason.text.contains("Chorus Pro") == deposited)
    dossier.debtor.quality.value = .societeCommerciale
    #expect(try row(.demande, dossier).strength == .missing)
  }

  @Test func `who may raise limitation depends on the debtor`() throws {
    func reason(_ debtor: Quality?) throws -> Reason {
      var dossier = ClaimCases.base()
      dossier.debtor.quality.value = debtor
      return try row(.nonPrescription, dossier).reason
    }
    #expect(try reason(.societeCommerciale).citations == [.limitationNotRaisedByJudge])
    #expect(try reason(.personnePublique).citations == [.limitationPublic])
    #expect(try reason(.personnePublique).text.contains("juge") == false)
    #expect(try reason(.particulier).citations == [Authorities.consumerLimitationRaised])
    #expect(try reason(.particulier).text.contains("le juge peut relever lui-même la prescription"))
    #expect(try reason(nil).text.contains("si le débiteur est un consommateur"))
    var late = ClaimCases.base()
    late.debtor.quality.value = .particulier
    late.invoices = [ClaimCases.invoice("a", euros: 100, performed: "2020-10-15", due: "2020-12-15")]
    #expect(try row(.nonPrescription, late).reason.citations == [Authorities.consumerLimitationRaised])
  }

  @Test(arguments: [Debtor.State.sauvegarde, .redressement, .liquidation, .plan])
  func `a frozen claim wants no demand: it is declared`(state: Debtor.State) throws {
    var dossier = ClaimCases.base()
    dossier.debtor.state.value = state
    dossier.debtor.judgmentDate.value = ClaimCases.day("2026-09-30")
    let demand = try row(.demande, dossier)
    #expect(demand.strength == .moot && demand.substitutes == [])
    #expect(try row(.absenceContestation, dossier).reason.text.contains("aucune demande écrite") == false)
    // A claim born after the judgment is paid on its due date: it is demanded.
    dossier.invoices[0].performedOn.value = ClaimCases.day("2026-10-15")
    #expect(try row(.demande, dossier).strength == .missing)
  }

  @Test(arguments: [Quality.particulier, .commercant])
  func `a private person is identified by a name and an address, never by a register`(quality: Quality) throws
  {
    var dossier = ClaimCases.base()
    dossier.debtor.quality.value = quality
    dossier.debtor.use.value = .prive
    dossier.documents[.kbisDebiteur].value = .detenu
    let named = try row(.identite, dossier)
    #expect(named.strength == .weak)
    for text in named.substitutes + named.held + [named.reason.text] {
      #expect(!text.contains("Kbis") && !text.contains("BODACC") && !text.contains("registre"))
    }
    #expect(named.substitutes.contains { $0.contains("pièce d’identité") })
    dossier.debtor.address.value = "4 rue des Tanneurs, Dijon"
    #expect(try row(.identite, dossier).strength == .proved)
    dossier.documents[.bonCommande].value = .detenu
    #expect(try row(.identite, dossier).strength == .weak)
    dossier.debtor.name.value = nil
    #expect(try row(.identite, dossier).strength == .missing)
  }

  @Test func `a public body is in no register of companies`() throws {
    let result = try row(.identite, bare(.personnePublique))
    #expect(result.substitutes.allSatisfy { !$0.contains("Kbis") && $0.contains("Sirene") })
    #expect(try row(.identite, bare(.societeCommerciale)).substitutes[0].contains("Kbis"))
  }

  @Test func `limitation is proved before the conservative date, weak between the two, missing after`() throws
  {
    var dossier = ClaimCases.base()
    #expect(try row(.nonPrescription, dossier).strength == .proved)
    dossier.invoices = [
      ClaimCases.invoice("a", euros: 100, performed: "2021-10-15", due: "2021-12-15", agreed: true)
    ]
    #expect(try row(.nonPrescription, dossier).strength == .weak)
    dossier.invoices = [ClaimCases.invoice("a", euros: 100, performed: "2020-10-15", due: "2020-12-15")]
    #expect(try row(.nonPrescription, dossier).strength == .missing)
  }

  @Test func `something not performed is not proved by a delivery note`() throws {
    var dossier = ClaimCases.base()
    dossier.invoices[0].performed.value = false
    let result = try row(.execution, dossier)
    #expect(result.strength == .missing)
    #expect(result.substitutes.allSatisfy { !$0.contains("bon de livraison") })
  }

  @Test func `a deposit is owed before anything is performed: no performance to prove, and no certainty`()
    throws
  {
    var dossier = ClaimCases.base()
    dossier.invoices[0].performed.value = false
    dossier.invoices[0].kind.value = .acompte
    let result = try row(.execution, dossier)
    #expect(result.strength == .moot && result.substitutes == [])
    let statement = claimStatement(dossier, on: ClaimCases.today)
    let certain = claimQualities(dossier, statement: statement, on: ClaimCases.today).certain
    #expect(certain.verdict == .partly && certain.reason.text.contains("rien ne lui a été fourni"))
    dossier.invoices.append(ClaimCases.invoice("b", euros: 100, performed: "2026-08-15", due: "2026-09-15"))
    #expect(try row(.execution, dossier).strength == .proved)
  }
}
