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
    #expect(try row(.execution, dossier).strength == .missing)
  }
}
