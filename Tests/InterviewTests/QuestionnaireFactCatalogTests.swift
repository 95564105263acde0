import Dossier
import Testing

@testable import Interview

@Suite struct QuestionnaireFactCatalogTests {
  /// Every ``FactPath`` stored anywhere in a value.
  private func paths(in value: Any) -> Set<String> {
    if let path = value as? FactPath { return [path.question] }
    return Mirror(reflecting: value).children.reduce(into: []) { $0.formUnion(paths(in: $1.value)) }
  }

  @Test func `the catalog lists every fact of the case file, once`() {
    let found = paths(in: Dossier()).union(paths(in: Invoice(key: "1"))).union(paths(in: Payment(key: "1")))
      .union(paths(in: Exchange(key: "1"))).union(Documents.Kind.allCases.map { "documents." + $0.rawValue })
    #expect(Set(FactCatalog.paths) == found)
    #expect(FactCatalog.paths.count == found.count)
  }

  @Test func `facts know their group, their values and whether the bilan needs them`() throws {
    #expect(FactCatalog.byID["facture.montant"]?.group == "facture")
    #expect(FactCatalog.byID["facture.montant"]?.isEssential == true)
    #expect(FactCatalog.byID["debiteur.nom"]?.group == nil)
    #expect(FactCatalog.byID["debiteur.usage"]?.values == .choice(["professionnel", "prive"]))
    #expect(FactCatalog.entries.count { $0.isEssential } == 22)
  }

  @Test func `what the document calls needed is essential to the rules, and the other way round`() {
    let needed = QuestionnaireOutline(.embedded).entries.filter { $0.question?.needed == true }.map(\.id)
    let essential = FactCatalog.entries.filter(\.isEssential).map(\.id)
    #expect(Set(needed).union(["echange.nature", "echange.date"]) == Set(essential))
  }
}
