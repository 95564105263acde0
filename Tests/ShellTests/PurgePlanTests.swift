import Basics
import Shell
import Store
import Testing

@Suite struct PurgePlanTests {
  private func row(_ reference: String, _ state: Custody.State, touched: Day) -> PurgePlan.Row {
    let instant = Instant(seconds: Int64(touched.number) * 86_400 + 43_200)
    let header = DossierHeader(
      id: DossierID(reference), reference: reference, createdAt: instant, questionnaireVersion: "2026.11",
      questionnaireFingerprint: "x", version: 1, touchedAt: instant)
    return PurgePlan.Row(
      header: header, state: state, term: Retention.standard.term(of: state, lastContact: touched))
  }

  @Test func `each category has its clock, and a hold stops them all`() throws {
    let today = try #require(Day(2026, 11, 26))
    let old = try #require(Day(2025, 11, 25))
    let justOld = try #require(Day(2025, 11, 26))
    let end = try #require(Day(2021, 11, 25))
    let plan = PurgePlan(
      [
        row("2025-0002", .prospect, touched: old), row("2025-0001", .prospect, touched: justOld),
        row("2019-0004", .closed(end), touched: today), row("2020-0001", .mission(since: nil), touched: old),
        row("2020-0003", .held(reason: "procès\u{1B}[2J en cours"), touched: old),
      ], retention: .standard, today: today)
    #expect(plan.due.map(\.header.reference) == ["2019-0004", "2025-0002"])
    #expect(plan.kept.map(\.header.reference) == ["2020-0001", "2020-0003", "2025-0001"])
    #expect(
      plan.lines.map(\.plain) == [
        "À effacer au 26/11/2026\u{A0}: 2\u{A0}dossiers",
        "2019-0004  mission terminée le 25/11/2021, il y a plus de 5 ans",
        "2025-0002  prospect, dernier contact le 25/11/2025, il y a plus de 12 mois",
        "Conservés sur demande\u{A0}: 1\u{A0}dossier", "2020-0003  procès^[[2J en cours",
        "2\u{A0}autres dossiers restent\u{A0}; le premier sera à effacer le 27/11/2026.",
        "Durées\u{A0}: prospect, 12 mois après le dernier contact (RGPD, art. 5, 1, e)\u{A0}; dossier du cabinet, 5 ans "
          + "après la fin de la mission (C. civ., art. 2225). À confirmer avec l’avocat.",
      ])
  }

  @Test func `when nothing is due it is said`() throws {
    let today = try #require(Day(2026, 11, 26))
    #expect(
      PurgePlan([], retention: .standard, today: today).lines.first?.plain
        == "Aucun dossier n’est à effacer au 26/11/2026.")
  }
}
