import Basics
import Dossier
import Law
import Testing

@testable import Assessment

/// One row of a table of the law: its words, a dossier that it covers, and what must be found.
struct CourtRow: Sendable, CustomTestStringConvertible {
  let row: String
  let kind: CourtKind?
  /// What the name of the court says, and what its reasons say.
  let court: String
  let words: [String]
  let change: @Sendable (inout Dossier) -> Void

  init(
    _ row: String, _ kind: CourtKind?, _ court: String, _ words: [String] = [],
    _ change: @escaping @Sendable (inout Dossier) -> Void
  ) {
    self.row = row
    self.kind = kind
    self.court = court
    self.words = words
    self.change = change
  }

  var testDescription: String { row }

  static func parties(
    _ row: String, _ creditor: Quality, _ debtor: Quality, _ kind: CourtKind, _ court: String,
    _ words: [String] = []
  ) -> CourtRow {
    CourtRow(row, kind, court, words) {
      $0.creditor.quality.value = creditor
      $0.debtor.quality.value = debtor
    }
  }
}

extension CourtTests {
  static let subjectMatter: [CourtRow] = [
    .parties(
      "debtor commercial company (SARL, SAS…); creditor merchant, company or artisan: TC",
      .societeCommerciale, .societeCommerciale, .commerce, "tribunal de commerce", ["par sa forme"]),
    .parties(
      "the same, creditor an artisan: TC", .artisan, .societeCommerciale, .commerce, "tribunal de commerce"),
    .parties(
      "debtor an individual merchant: TC", .societeCommerciale, .commercant, .commerce,
      "tribunal de commerce", ["est commerçant"]),
    CourtRow(
      "the same in 57, 67, 68: chambre commerciale du TJ", .chambreCommerciale,
      "chambre commerciale du tribunal judiciaire", ["Bas-Rhin"]
    ) { $0.debtor.postcode.value = "67000" },
    CourtRow(
      "the same overseas: tribunal mixte", .commerce, "tribunal mixte de commerce", ["outre-mer"]
    ) { $0.debtor.postcode.value = "97200" },
    .parties(
      "artisan (individual) vs artisan: TC since 2022-01-01", .artisan, .artisan, .commerce,
      "tribunal de commerce", ["1er janvier 2022"]),
    .parties(
      "artisan vs merchant: TC since 2022-01-01", .commercant, .artisan, .commerce, "tribunal de commerce",
      ["1er janvier 2022"]),
    .parties(
      "artisan: not if the other side is a liberal profession", .professionLiberale, .artisan, .judiciaire,
      "tribunal judiciaire", ["ni artisan ni commerçant"]),
    .parties(
      "artisan: not if the other side is a farmer", .agriculteur, .artisan, .judiciaire,
      "tribunal judiciaire"),
    .parties(
      "artisan: not if the other side is an association", .association, .artisan, .judiciaire,
      "tribunal judiciaire"),
    .parties(
      "artisan: not if the other side is a consumer", .particulier, .artisan, .judiciaire,
      "tribunal judiciaire"),
    .parties(
      "liberal profession: TJ", .societeCommerciale, .professionLiberale, .judiciaire, "tribunal judiciaire"),
    .parties("farmer: TJ", .societeCommerciale, .agriculteur, .judiciaire, "tribunal judiciaire"),
    .parties(
      "civil company (SCI, SCP, GAEC…): TJ", .societeCommerciale, .societeCivile, .judiciaire,
      "tribunal judiciaire"),
    .parties("association: TJ", .societeCommerciale, .association, .judiciaire, "tribunal judiciaire"),
    .parties(
      "syndicat: TJ", .societeCommerciale, .syndicatCoproprietaires, .judiciaire, "tribunal judiciaire"),
    .parties(
      "SEL, debtor: TJ alone", .societeCommerciale, .sel, .judiciaireExclusif, "tribunal judiciaire",
      ["libéral"]),
    .parties(
      "SEL, creditor: TJ alone", .sel, .societeCommerciale, .judiciaireExclusif, "tribunal judiciaire",
      ["libéral"]),
    CourtRow(
      "ordinary SARL, SAS or SA doing a liberal activity (not a SEL): TC", .commerce, "tribunal de commerce",
      ["par sa forme"]
    ) { $0.relation.nature.value = .honoraires },
    CourtRow(
      "consumer: TJ, proximity chamber if <= 10,000", .judiciaire, "chambre de proximité", ["particulier"]
    ) {
      $0.debtor.quality.value = .particulier
      $0.debtor.use.value = .prive
    },
    CourtRow(
      "consumer: JCP for consumer credit", .judiciaire, "juge des contentieux de la protection", ["crédit"]
    ) {
      $0.debtor.quality.value = .particulier
      $0.debtor.use.value = .prive
      $0.relation.nature.value = .pret
    },
    CourtRow(
      "consumer: JCP for a residential lease", .judiciaire, "juge des contentieux de la protection",
      ["bail d’habitation"]
    ) {
      $0.debtor.quality.value = .particulier
      $0.debtor.use.value = .prive
      $0.relation.nature.value = .loyerHabitation
    },
    CourtRow(
      "a loan between companies is no consumer credit: TC", .commerce, "tribunal de commerce"
    ) { $0.relation.nature.value = .pret },
    .parties(
      "creditor non-merchant vs merchant company: creditor's choice TC or TJ", .professionLiberale,
      .societeCommerciale, .option, "au choix du créancier", ["il choisit", "ni associé ni dirigeant"]),
    .parties(
      "creditor non-merchant vs individual merchant: creditor's choice (L)", .association, .commercant,
      .option, "au choix du créancier", ["il choisit"]),
    CourtRow(
      "creditor merchant vs non-merchant: TJ only, TC clause not opposable", .judiciaire,
      "tribunal judiciaire", ["ne vaut qu’entre commerçants"]
    ) {
      $0.debtor.quality.value = .societeCivile
      $0.clauses.jurisdiction.value = true
    },
    CourtRow(
      "commercial lease, statute points: TJ exclusive, lawyer, place of building", .judiciaire,
      "tribunal judiciaire", ["lieu de l’immeuble", "avocat"]
    ) { $0.relation.nature.value = .loyerCommercial },
    CourtRow(
      "commercial lease, pure unpaid rent between merchants: TC possible but contested, to a lawyer",
      .judiciaire, "tribunal judiciaire", ["discuté", "à confirmer avec l’avocat"]
    ) { $0.relation.nature.value = .loyerCommercial },
    .parties(
      "State, local authority, EP admin: tribunal administratif, no IP, prior claim", .societeCommerciale,
      .personnePublique, .administratif, "tribunal administratif",
      ["réclamation préalable", "pas d’injonction de payer"]),
    CourtRow(
      "bill of exchange: TC whoever signed", .commerce, "tribunal de commerce", ["quel qu’en soit"]
    ) {
      $0.debtor.quality.value = .societeCivile
      $0.relation.nature.value = .lettreDeChange
      $0.relation.billAccepted.value = true
    },
    CourtRow(
      "ordinary debt claims against non-merchants stay at the TJ, even in the towns of the TAE", .judiciaire,
      "tribunal judiciaire"
    ) {
      $0.debtor.quality.value = .association
      $0.debtor.postcode.value = "75001"
    },
    CourtRow("individual of unknown quality: ask, conclude nothing", nil, "") {
      $0.debtor.quality.value = nil
    },
  ]

  static let place: [CourtRow] = [
    CourtRow("general: defendant's place (42, 43)", .commerce, "du lieu où le débiteur est établi") { _ in },
    CourtRow(
      "option in contract: place of effective delivery or performance (46)", .commerce, "",
      ["lieu de la livraison ou de l’exécution est aussi possible"]
    ) { _ in },
    CourtRow(
      "clause only between persons all contracting as merchants, and very apparent (48)", .commerce, "",
      ["vaut entre commerçants si elle est très apparente"]
    ) { $0.clauses.jurisdiction.value = true },
    CourtRow(
      "the same against an artisan: the clause is nothing", .commerce, "", ["ne vaut qu’entre commerçants"]
    ) {
      $0.debtor.quality.value = .artisan
      $0.clauses.jurisdiction.value = true
    },
    CourtRow(
      "IP: debtor's place only, options and clauses void (1406)", .commerce, "",
      ["pour une injonction de payer, jamais", "jamais pour une injonction de payer"]
    ) { $0.clauses.jurisdiction.value = true },
    CourtRow(
      "consumer: the professional uses the debtor's home, options are for the consumer only", .judiciaire,
      "domicile du débiteur", ["faculté du consommateur"]
    ) {
      $0.debtor.quality.value = .particulier
      $0.debtor.use.value = .prive
    },
    CourtRow(
      "debtor in the EU: Brussels I bis then the place of the defendant", .etranger, "hors de France",
      ["le pays compétent se détermine d’abord"]
    ) { $0.debtor.country.value = "BE" },
    CourtRow(
      "debtor outside the EU: treaties, lawyer; national IP closed", .etranger, "hors de France",
      ["française est fermée"]
    ) { $0.debtor.country.value = "GB" },
  ]

  @Test(arguments: subjectMatter + place)
  func `each row of the tables of courts and places is followed`(_ row: CourtRow) {
    var dossier = ClaimCases.base()
    row.change(&dossier)
    #expect(dossier.courtKind == row.kind)
    let finding = courtFinding(dossier, principal: Money(euros: 8_000), on: ClaimCases.today)
    guard let finding else {
      #expect(row.kind == nil)
      return
    }
    #expect(finding.court.contains(row.court), "\(finding.court)")
    let text = finding.reasons.map(\.text).joined(separator: " ")
    for words in row.words { #expect(text.contains(words), "\(text)") }
  }

  @Test(arguments: [(1_000_000, true), (1_000_001, false)])
  func `the proximity chamber knows of a consumer up to ten thousand euros`(_ cents: Int64, _ near: Bool) {
    var dossier = ClaimCases.base()
    dossier.debtor.quality.value = .particulier
    let finding = courtFinding(dossier, principal: Money(cents: cents), on: ClaimCases.today)
    #expect(finding?.court.contains("chambre de proximité") == near)
  }

  @Test(arguments: [Relation.Nature.pret, .loyerHabitation])
  func `before the judge of protection a lawyer is never compulsory, and the form is his`(
    _ nature: Relation.Nature
  ) {
    let bilan = BaseCase.bilan {
      $0.consumer()
      $0.relation.nature.value = nature
      $0.invoice(euros: 30_000)
      $0.addExpiredNotice()
    }
    #expect(bilan.court?.lawyer.text.hasPrefix("avocat facultatif") == true)
    #expect(bilan.firstAction.rule == "E6")
    #expect(bilan.firstAction.prepare.contains { $0.contains("16040") })
    #expect(bilan.firstAction.title.contains("juge des contentieux de la protection"))
    let suit = bilan.routes.first { $0.id == .assignation }
    #expect(suit?.lawyer.text.contains("n’est pas obligatoire") == true)
  }

  // MARK: Tribunaux des activités économiques

  private func reasons(on iso: String, _ change: (inout Dossier) -> Void = { _ in }) -> String {
    var dossier = ClaimCases.base()
    change(&dossier)
    let finding = courtFinding(dossier, principal: Money(euros: 8_000), on: ClaimCases.day(iso))
    return finding?.reasons.map(\.text).joined(separator: " ") ?? ""
  }

  @Test func `the towns are said from the table, with their number and the last day`() {
    let text = reasons(on: "2026-11-23")
    #expect(EconomicCourt.all.count == 12)
    for court in EconomicCourt.all { #expect(text.contains(court.town)) }
    #expect(text.contains("12\u{A0}villes"))
    #expect(text.contains("jusqu’au 31/12/2028"))
  }

  @Test(arguments: [
    ("2024-12-31", false, false), ("2025-01-01", true, false), ("2028-12-31", true, false),
    ("2029-01-01", false, true),
  ])
  func `they are listed on the days known alone, and after the last the program says so`(
    _ day: String, _ listed: Bool, _ unknown: Bool
  ) {
    let text = reasons(on: day)
    #expect(text.contains("Saint-Brieuc") == listed)
    #expect(text.contains("n’est pas connu de ce programme") == unknown)
  }

  @Test func `they are not listed where no commercial court is replaced`() {
    #expect(!reasons(on: "2026-11-23") { $0.debtor.postcode.value = "57000" }.contains("Nancy"))
    #expect(!reasons(on: "2026-11-23") { $0.debtor.postcode.value = "97400" }.contains("Nancy"))
    #expect(!reasons(on: "2026-11-23") { $0.debtor.quality.value = .association }.contains("Nancy"))
  }
}
