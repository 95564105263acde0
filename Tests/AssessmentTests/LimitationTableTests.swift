import Basics
import Dossier
import Law
import Testing

@testable import Assessment

/// The table of limitation, row by row: duration, article, start; then what moves it and what does not.
@Suite struct LimitationTableTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let id: LimitationPeriodID
    let period: String
    let article: String
    /// Conservative start and end.
    let start: String
    let end: String
    let change: @Sendable (inout Dossier) -> Void
    var testDescription: String { id.rawValue }
  }

  private static func only(
    _ nature: Relation.Nature, debtor: Quality = .societeCommerciale, creditor: Quality = .societeCommerciale,
    _ performed: String? = "2026-05-30", due: String? = "2026-06-30",
    _ change: @Sendable @escaping (inout Dossier) -> Void = { _ in }
  ) -> @Sendable (inout Dossier) -> Void {
    {
      $0.relation.nature.value = nature
      $0.debtor.quality.value = debtor
      $0.creditor.quality.value = creditor
      $0.invoices = [ClaimCases.invoice("a", number: "F-1", euros: 8_000, performed: performed, due: due)]
      change(&$0)
    }
  }

  static let rows: [Row] = [
    Row(
      id: .commerce, period: "5\u{A0}ans", article: "art. L110-4 I C. com.", start: "2026-05-30",
      end: "2031-05-30", change: only(.biens)),
    Row(
      id: .droitCommun, period: "5\u{A0}ans", article: "art. 2224 C. civ.", start: "2026-05-30",
      end: "2031-05-30", change: only(.services, debtor: .societeCivile, creditor: .professionLiberale)),
    Row(
      id: .consommateur, period: "2\u{A0}ans", article: "art. L218-2 C. conso.", start: "2026-05-30",
      end: "2028-05-30", change: only(.services, debtor: .particulier)),
    Row(
      id: .transport, period: "1\u{A0}an", article: "art. L133-6 C. com.", start: "2026-05-30",
      end: "2027-05-30", change: only(.transport)),
    Row(
      id: .transportInternational, period: "1\u{A0}an", article: "art. 32 CMR", start: "2026-05-30",
      end: "2027-05-30", change: only(.transport) { $0.relation.international.value = true }),
    Row(
      id: .lettreDeChangeAccepteur, period: "3\u{A0}ans", article: "art. L511-78 C. com.",
      start: "2026-07-31", end: "2029-07-31",
      change: only(.lettreDeChange) {
        $0.relation.billAccepted.value = true
        $0.relation.billDue.value = ClaimCases.day("2026-07-31")
      }),
    Row(
      id: .chequeTireur, period: "5\u{A0}ans", article: "art. L131-59 CMF", start: "2026-05-30",
      end: "2031-05-30", change: only(.cheque)),
    Row(
      id: .factureSousJacente, period: "3\u{A0}ans", article: "art. L110-4 C. com. ou 2224 C. civ.",
      start: "2026-06-30", end: "2029-06-30",
      change: only(.lettreDeChange) { $0.relation.billAccepted.value = true }),
    Row(
      id: .debiteurPublic, period: "4\u{A0}années civiles",
      article: "art. 1er loi n° 68-1250 du 31 décembre 1968", start: "2022-03-10", end: "2026-12-31",
      change: only(.services, debtor: .personnePublique, "2022-03-10", due: "2022-04-10")),
    Row(
      id: .communicationsElectroniques, period: "1\u{A0}an", article: "art. L34-2 CPCE (postes)",
      start: "2026-05-30", end: "2027-05-30", change: only(.telecom)),
    Row(
      id: .loyerCommercial, period: "5\u{A0}ans", article: "art. 2224 C. civ.", start: "2026-05-30",
      end: "2031-05-30", change: only(.loyerCommercial)),
    Row(
      id: .creditConsommation, period: "2\u{A0}ans", article: "art. R312-35 C. conso.", start: "2026-05-30",
      end: "2028-05-30", change: only(.pret, debtor: .particulier)),
    Row(
      id: .honorairesAvocat, period: "2\u{A0}ans",
      article: "art. L218-2 C. conso.\u{A0}; Civ. 2e, 10 décembre 2015, n° 14-25.892", start: "2026-05-30",
      end: "2028-05-30",
      change: only(.honoraires, debtor: .particulier, creditor: .professionLiberale)),
    Row(
      id: .titreExecutoire, period: "10\u{A0}ans", article: "art. L111-4 CPCE", start: "2026-10-01",
      end: "2036-10-01",
      change: only(.biens) { $0.exchanges = [ClaimCases.exchange("j", .jugement, "2026-10-01")] }),
  ]

  /// Rows of the table that no answer of the interview can reach: they are shown in the document of the rules.
  private static let unreached: Set<LimitationPeriodID> = [
    .maritime, .lettreDeChangeEndosseur, .recoursEndosseur, .billetAOrdre, .chequeBanque,
    .energieConsommateur,
    .energieProfessionnel, .loyerHabitation, .primesAssurance,
  ]

  @Test(arguments: rows)
  func `each period has its duration, its article and its start`(_ row: Row) throws {
    var dossier = ClaimCases.base()
    row.change(&dossier)
    let found = try #require(limitation(dossier, on: ClaimCases.today).first)
    #expect(found.period == row.period)
    #expect(found.conservativeStart?.iso == row.start)
    #expect(found.conservative?.iso == row.end)
    let quoted = found.periodReason.citations + (found.conservativeReason?.citations ?? [])
    #expect(quoted.contains { $0.reference == row.article }, "\(quoted.map(\.reference))")
  }

  @Test func `the twenty-three rows are reached, or known not to be`() {
    let reached = Set(Self.rows.map(\.id))
    #expect(reached.isDisjoint(with: Self.unreached))
    #expect(reached.union(Self.unreached) == Set(LimitationPeriodID.allCases))
  }

  private func row(_ on: String = "2026-11-23", _ change: (inout Dossier) -> Void) throws -> InvoiceLimitation
  {
    var dossier = ClaimCases.base()
    change(&dossier)
    return try #require(limitation(dossier, on: ClaimCases.day(on)).first)
  }

  private func expect(
    _ conservative: String, _ possible: String, on: String = "2026-11-23", _ change: (inout Dossier) -> Void
  ) throws {
    let found = try row(on, change)
    #expect(found.conservative?.iso == conservative)
    #expect(found.possible?.iso == possible)
  }

  // MARK: Counting

  @Test(arguments: [
    ("2021-11-23", "2026-11-23"), ("2021-11-22", "2026-11-22"), ("2023-02-28", "2028-02-28"),
    ("2024-02-29", "2029-02-28"), ("2024-03-01", "2029-03-01"), ("2019-02-28", "2024-02-28"),
  ])
  func `the day of the start is not counted, the last day is whole, nothing moves to a working day`(
    _ start: String, _ end: String
  ) throws {
    try expect(end, end) { Self.only(.biens, start, due: start)(&$0) }
  }

  @Test(arguments: [("2026-11-23", "D2"), ("2026-11-24", "B1")])
  func `on the last day the claim is alive, the day after it is barred`(_ today: String, _ rule: String) {
    let bilan = assess(
      BaseCase.dossier {
        $0.debtor.stateCheckedOn.value = BaseCase.day(today)
        $0.invoice(issued: "2021-11-23", performed: "2021-11-23", due: "2021-11-23")
      }, on: BaseCase.day(today))
    #expect((bilan.firstAction.rule == "B1") == (rule == "B1"), "\(bilan.firstAction.rule)")
    #expect((bilan.statement.invoices[0].setAside == nil) == (rule != "B1"))
  }

  // MARK: Long stop

  private func old(_ kind: Exchange.Kind, _ dates: [String]) -> @Sendable (inout Dossier) -> Void {
    Self.only(.biens, "2008-01-10", due: "2008-01-10") { dossier in
      dossier.exchanges = dates.enumerated().map {
        ClaimCases.exchange("e\($0.offset)", kind, $0.element, proof: true)
      }
    }
  }

  @Test func `twenty years bound acknowledgements and suspensions, neither court claims nor seizures`() throws
  {
    let chain = ["2012-12-01", "2017-11-01", "2022-10-01", "2026-10-01"]
    try expect("2028-01-10", "2028-01-10", old(.reconnaissance, chain))
    try expect("2031-10-01", "2031-10-01", old(.saisie, chain))
    let sued = try row("2026-11-23", old(.assignation, chain))
    #expect(sued.conservative?.iso == "2031-10-01")
    // A mediation that began before the end suspends, but not past the twentieth year.
    try expect("2028-01-10", "2028-01-10", on: "2028-01-09") { dossier in
      old(.reconnaissance, Array(chain.prefix(3)))(&dossier)
      dossier.exchanges.append(
        ClaimCases.exchange("m", .mediationOuverte, "2027-06-01", proof: true))
    }
  }

  @Test func `a court title is not bounded by the twenty years`() throws {
    try expect("2036-10-01", "2036-10-01") { dossier in
      old(.jugement, ["2009-10-01"])(&dossier)
      dossier.exchanges.append(ClaimCases.exchange("a", .reconnaissance, "2019-09-01", proof: true))
      dossier.exchanges.append(ClaimCases.exchange("b", .reconnaissance, "2026-10-01", proof: true))
    }
  }

  // MARK: Suspension

  @Test(arguments: [
    // Opened with a long time left: the time spent is added.
    ("2025-01-01", "2025-04-11", "2028-01-23"),
    // Opened a month before the end: six months at least are left.
    ("2027-09-15", "2027-10-01", "2028-04-01"),
    // Opened on the last day.
    ("2027-10-15", "2027-10-20", "2028-04-20"),
    // Opened after the end: nothing to suspend.
    ("2027-10-16", "2027-10-20", "2027-10-15"),
  ])
  func `after a mediation the rest is left, and six months at least`(
    _ opened: String, _ closed: String, _ end: String
  ) throws {
    try expect(end, end, on: "2027-11-01") { dossier in
      Self.only(.biens, "2022-10-15", due: "2022-10-15")(&dossier)
      dossier.exchanges = [
        ClaimCases.exchange("m", .mediationOuverte, opened, proof: true),
        ClaimCases.exchange("n", .mediationClose, closed),
      ]
    }
  }

  // MARK: Public debtor

  private func commune(_ events: [Exchange]) -> @Sendable (inout Dossier) -> Void {
    Self.only(.services, debtor: .personnePublique, "2022-06-10", due: "2022-07-10") { $0.exchanges = events }
  }

  @Test(arguments: [("2022-01-01", "2026-12-31"), ("2022-12-31", "2026-12-31"), ("2023-01-01", "2027-12-31")])
  func `four whole years follow the year of the service`(_ service: String, _ end: String) throws {
    try expect(end, end) { Self.only(.services, debtor: .personnePublique, service, due: service)(&$0) }
  }

  @Test(arguments: [
    (Exchange.Kind.relanceEcrite, Exchange.Author.nous, "2029-12-31"),
    (.miseEnDemeure, .nous, "2029-12-31"), (.reponseContestation, .nous, "2029-12-31"),
    (.contestation, .debiteur, "2029-12-31"), (.reconnaissance, .debiteur, "2029-12-31"),
    (.assignation, .nous, "2029-12-31"), (.relanceTelephone, .nous, "2026-12-31"),
  ])
  func `any writing renews the four years from the 1 January that follows`(
    _ kind: Exchange.Kind, _ author: Exchange.Author, _ end: String
  ) throws {
    let found = try row(
      "2026-11-23",
      commune([
        ClaimCases.exchange("e", kind, "2025-02-03", proof: true, author: author, channel: .lettre)
      ]))
    #expect(found.conservative?.iso == end)
  }

  @Test func `a judgment renews the four years once it is final, and ten years can be argued`() throws {
    try expect("2030-12-31", "2036-10-01", commune([ClaimCases.exchange("j", .jugement, "2026-10-01")]))
  }

  // MARK: Several debtors, several invoices, a clause

  @Test func `an interruption reaches solidary debtors and the guarantor, and says so`() throws {
    func told(_ change: (inout Dossier) -> Void) throws -> Reason {
      let found = try row { dossier in
        Self.only(.biens, "2022-10-15", due: "2022-10-15")(&dossier)
        dossier.exchanges = [ClaimCases.exchange("e", .assignation, "2025-03-01")]
        change(&dossier)
      }
      return try #require(found.moved.first)
    }
    #expect(try told { $0.debtor.several.value = .solidaires }.citations.contains(.interruptionJointDebtors))
    #expect(try told { $0.debtor.several.value = .conjoints }.text.contains("que contre celui"))
    #expect(try told { $0.guarantor.exists.value = true }.citations.contains(.interruptionGuarantor))
    #expect(try !told { $0.debtor.several.value = .non }.text.contains("solidaires"))
  }

  @Test func `an acknowledgement counts for every invoice that runs, with a reserve when there are several`()
    throws
  {
    var dossier = ClaimCases.base()
    dossier.invoices = [
      ClaimCases.invoice("a", number: "F-1", euros: 100, performed: "2022-10-15", due: "2022-10-15"),
      ClaimCases.invoice("b", number: "F-2", euros: 100, performed: "2026-06-15", due: "2026-06-15"),
      ClaimCases.invoice("c", number: "F-3", euros: 100, performed: "2019-06-15", due: "2019-06-15"),
    ]
    dossier.exchanges = [ClaimCases.exchange("e", .reconnaissance, "2025-03-01", proof: true)]
    let rows = limitation(dossier, on: ClaimCases.today)
    // Running; not born yet; already barred.
    #expect(rows.map(\.conservative?.iso) == ["2030-03-01", "2031-06-15", "2024-06-15"])
    #expect(rows[0].moved.first?.text.contains("chaque facture") == true)
    #expect(rows[1].moved.isEmpty && rows[2].moved.isEmpty)
    dossier.invoices.removeLast(2)
    #expect(
      limitation(dossier, on: ClaimCases.today)[0].moved.first?.text.contains("chaque facture") == false)
  }

  @Test func `a clause on the period is not counted, and the reader is told where there may be one`() throws {
    func cites(_ change: (inout Dossier) -> Void) throws -> Bool {
      try row { dossier in
        Self.only(.biens)(&dossier)
        change(&dossier)
      }.periodReason.citations.contains(.contractualPeriod)
    }
    #expect(try cites { $0.documents[.contrat].value = .signe })
    #expect(try cites { $0.documents[.cgv].value = .detenu })
    #expect(try !cites { $0.documents[.contrat].value = .non })
    #expect(
      try !cites {
        $0.documents[.contrat].value = .signe
        $0.debtor.quality.value = .particulier
      })
    #expect(
      try !cites {
        $0.documents[.contrat].value = .signe
        $0.debtor.quality.value = .personnePublique
      })
  }

  @Test func `the terms of a rent are counted each from its own due date`() throws {
    var dossier = ClaimCases.base()
    dossier.relation.nature.value = .loyerCommercial
    dossier.invoices = ["2025-01-01", "2025-02-01", "2025-03-01"].enumerated().map { index, due in
      var term = ClaimCases.invoice("t\(index)", euros: 100, due: due)
      term.kind.value = .periodique
      return term
    }
    #expect(
      limitation(dossier, on: ClaimCases.today).map(\.conservative?.iso) == [
        "2030-01-01", "2030-02-01", "2030-03-01",
      ])
  }
}
