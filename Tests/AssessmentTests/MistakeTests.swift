import Basics
import Dossier
import Law
import Testing

@testable import Assessment

@Suite struct MistakeTests {
  private func texts(_ change: (inout Dossier) -> Void) -> String {
    BaseCase.bilan(change).mistakes.map(\.text).joined(separator: "\n")
  }

  @Test func `a file in order shows no mistake`() {
    #expect(BaseCase.bilan().mistakes == [])
  }

  @Test func `waiting without a written reminder is said`() {
    #expect(texts { $0.nothingSent() }.contains("aucune relance écrite"))
    #expect(
      !texts {
        $0.nothingSent(); $0.invoice(due: "2026-11-10")
      }.contains("aucune relance écrite"))
  }

  @Test func `a first letter long after the due date is late`() {
    let late = texts {
      $0.nothingSent()
      $0.addExchange(.relanceEcrite, "2026-11-02")
    }
    #expect(late.contains("Relances tardives"))
  }

  @Test func `orders, delivery and terms of sale that are missing are said`() {
    #expect(texts { $0.documents[.bonCommande].value = .detenu }.contains("commande signée"))
    #expect(texts { $0.documents[.bonLivraison].value = .non }.contains("livraison"))
    #expect(texts { $0.documents[.cgv].value = .non }.contains("conditions générales de vente"))
    #expect(texts { $0.relation.term.value = .aucun }.contains("conditions de paiement"))
  }

  @Test func `works without a deposit are said, goods are not`() {
    #expect(texts { $0.relation.nature.value = .travaux }.contains("acompte"))
    #expect(!texts { _ in }.contains("acompte"))
  }

  @Test func `a limitation that comes near is said`() {
    let carriage = texts {
      $0.relation.nature.value = .transport
      $0.invoice(issued: "2026-01-10", performed: "2026-01-10", due: "2026-02-10")
    }
    #expect(carriage.contains("prescription"))
  }

  @Test func `every mistake cites the firm’s article and names its facts`() {
    let mistakes = BaseCase.bilan {
      $0.nothingSent()
      $0.documents[.bonCommande].value = .non
      $0.relation.nature.value = .travaux
      $0.relation.stillSupplying.value = true
    }.mistakes
    #expect(mistakes.count >= 3)
    #expect(
      mistakes.allSatisfy {
        !$0.facts.isEmpty && $0.citations.contains { $0.reference.contains("article du cabinet") }
      })
  }

  @Test func `nothing says that the amicable phase is always compulsory`() {
    for situation in SituationTests.all + RuleTests.reached {
      let bilan = BaseCase.bilan(situation.change)
      let advice = [bilan.firstAction] + bilan.next + bilan.parallel + bilan.notNow
      let words = advice.flatMap { $0.reasons + $0.mind }.map(\.text).joined(separator: " ").lowercased()
      #expect(!words.contains("amiable est obligatoire"))
      #expect(!words.contains("amiable obligatoire"))
    }
  }
}
