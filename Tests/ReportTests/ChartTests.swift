import Assessment
import Basics
import Dossier
import Report
import Testing

/// The values that the drawings of a page show.
@Suite struct ChartTests {
  private let today = day("2026-11-23")

  private func bilan(_ invoices: [InvoiceStatement], limitation: [InvoiceLimitation] = []) -> Bilan {
    let counted = invoices.filter { $0.setAside == nil }
    let nothing = Quality3(.unknown, Reason(""))
    return Bilan(
      day: today,
      firstAction: Advice(rule: "D2", action: .miseEnDemeure, title: "Mise en demeure", reasons: []),
      next: [], parallel: [], notNow: [],
      qualities: ClaimQualities(certain: nothing, liquide: nothing, exigible: nothing),
      statement: ClaimStatement(
        on: today, invoices: invoices, principal: counted.reduce(.zero) { $0 + $1.principalDue },
        interest: counted.reduce(.zero) { $0 + $1.interestDue },
        fixedIndemnity: counted.reduce(.zero) { $0 + $1.fixedIndemnity }, overpaid: .zero, regime: Reason(""),
        method: "", gaps: []),
      proof: [], limitation: limitation, court: nil, todo: [], wouldChange: [], mistakes: [], alerts: [])
  }

  private func invoice(_ number: Int, due: Day?, euros: Int = 100, setAside: Reason? = nil)
    -> InvoiceStatement
  {
    InvoiceStatement(
      key: "k\(number)", label: "facture F\(number)", issued: nil, due: due, dueIsDeduced: false,
      amount: Money(euros: Int64(euros)), creditNotes: .zero, paidOnInterest: .zero, paidOnPrincipal: .zero,
      principalDue: Money(euros: Int64(euros)), interest: [],
      interestDue: Money(euros: setAside == nil ? 7 : 0),
      fixedIndemnity: Money(euros: setAside == nil ? 40 : 0), setAside: setAside)
  }

  // MARK: Sums

  @Test(arguments: [1, 3, 11, 12, 13, 60])
  func `the bars add up to what is claimed, whatever the number of invoices`(count: Int) {
    let bilan = bilan((0..<count).map { invoice($0, due: today.adding(days: -$0 - 1), euros: 100 + $0) })
    let chart = ClaimChart(bilan, Dossier())
    let bars = chart.bars + (chart.others.map { [$0] } ?? [])
    #expect(bars.reduce(.zero) { $0 + $1.total } == bilan.statement.total)
    #expect(bars.reduce(0) { $0 + $1.count } == count)
    #expect(bars.count == min(count, ClaimChart.most))
    #expect(chart.bands.reduce(.zero) { $0 + $1.principal } == bilan.statement.principal)
    #expect(chart.bands.reduce(0) { $0 + $1.invoices } == count)
  }

  @Test func `the largest invoices are drawn, in the order of the décompte, and the others counted`() {
    let bilan = bilan(
      (0..<56).map { invoice($0, due: today.adding(days: -1), euros: $0 == 20 ? 9000 : 100 + $0) })
    let chart = ClaimChart(bilan, Dossier())
    #expect(chart.bars.first?.label == "facture F20")
    #expect(chart.bars.last?.label == "facture F55")
    #expect(chart.others?.label == "et 45\u{A0}autres factures")
  }

  @Test func `no invoice, no bar`() {
    let chart = ClaimChart(bilan([]), Dossier())
    #expect(chart.bars.isEmpty && chart.others == nil && chart.bands.isEmpty)
  }

  @Test(arguments: [
    (0, ClaimChart.Age.notDue), (-5, .notDue), (1, .upTo30), (30, .upTo30), (31, .upTo60), (60, .upTo60),
    (61, .upTo90), (90, .upTo90), (91, .beyond), (4000, .beyond),
  ])
  func `an invoice is late from the day after its due date`(days: Int, age: ClaimChart.Age) {
    #expect(ClaimChart.Age(due: today.adding(days: -days), today: today) == age)
  }

  @Test func `what is not due yet has its place among the ages, what is barred or unknown has none`() {
    let aside = Reason("mise à part")
    let chart = ClaimChart(
      bilan([
        invoice(1, due: today.adding(days: -45)), invoice(2, due: today.adding(days: 20), setAside: aside),
        invoice(3, due: today.adding(days: -4000), setAside: aside), invoice(4, due: nil, setAside: aside),
      ]), Dossier())
    #expect(chart.bands.map(\.invoices) == [1, 0, 1, 0, 0])
    #expect(chart.bars.map(\.label) == ["facture F1"])
  }

  @Test func `amounts in another currency are not drawn as euros`() {
    var dossier = Dossier()
    dossier.claim.currency.value = "CHF"
    let aside = Reason("elle n’est pas en euros")
    let chart = ClaimChart(bilan([invoice(1, due: today.adding(days: 20), setAside: aside)]), dossier)
    #expect(chart.bars.isEmpty && chart.bands.isEmpty)
  }

  @Test func `the rest is told, and not drawn as one invoice`() {
    let bilan = bilan((0..<60).map { invoice($0, due: today.adding(days: -1), euros: 100) })
    var dossier = Dossier()
    dossier.intake.purpose.value = .creance
    let html = HTMLReport.render(bilan: bilan, dossier: dossier, cabinet: .default, reference: nil)
    #expect(html.contains("et 49\u{A0}autres factures</th><td class=\"c2\"></td>"))
  }

  // MARK: Days

  @Test func `days are in their order, each once, and today is among them`() {
    let line = TimeLine(
      [
        .init(day("2026-12-01"), .next, "b"), .init(day("2026-01-01"), .due, "a"),
        .init(day("2026-01-01"), .due, "a"), .init(today, .next, "c"),
      ], today: today)
    #expect(line.events.map(\.text) == ["a", "c", "jour de ce bilan", "b"])
    #expect(line.kinds == [.due, .next])
  }

  @Test func `positions follow the days, from one end to the other`() {
    let line = TimeLine(
      [.init(day("2016-11-23"), .due, "a"), .init(day("2036-11-23"), .limitation, "b")], today: today)
    #expect(line.position(of: line.first) == 0)
    #expect(line.position(of: line.last) == 1000)
    #expect(abs(line.position(of: today) - 500) < 2)
    // One day alone stands in the middle.
    #expect(TimeLine([.init(today, .next, "a")], today: today).position(of: today) == 500)
  }

  @Test func `nothing but today is no time line`() {
    #expect(TimeLine([], today: today).isEmpty)
    #expect(!TimeLine([.init(today, .next, "a")], today: today).isEmpty)
  }

  @Test func `a long row of the same kind is counted, to its last day`() {
    let days = (0..<60).map { day("2025-01-01").adding(days: 7 * $0) }
    let line = TimeLine(days.map { .init($0, .due, "échéance") }, today: today)
    let entries = line.entries
    #expect(entries.count == 4)
    #expect(entries[2].others?.count == 57)
    #expect(entries[2].others?.last == days[59])
    #expect(entries[3].event.kind == .today)
    #expect(TimeLine(days.prefix(4).map { .init($0, .due, "é") }, today: today).entries.count == 5)
  }

  @Test func `what happened between the parties is told one by one, however long`() {
    let days = (0..<9).map { day("2025-01-01").adding(days: 7 * $0) }
    let line = TimeLine(days.map { .init($0, .exchange, "relance") }, today: today)
    #expect(line.entries.count == 10)
    #expect(line.entries.allSatisfy { $0.others == nil })
  }

  @Test func `the time line tells due dates, payments, exchanges, limitation and what comes next`() {
    var dossier = Sample.garnier.dossier
    var payment = Payment(key: "p")
    payment.date.value = day("2026-09-30")
    payment.amount.value = Money(euros: 500)
    var exchange = Exchange(key: "e")
    exchange.date.value = day("2026-10-20")
    exchange.kind.value = .relanceEcrite
    dossier.payments = [payment]
    dossier.exchanges = [exchange, Exchange(key: "sans date")]
    let line = TimeLine(Sample.garnier.bilan, dossier)
    #expect(line.kinds == [.due, .payment, .exchange, .limitation, .next])
    let texts = line.events.map(\.text)
    #expect(texts.contains("paiement de 500,00\u{A0}€"))
    #expect(texts.contains("relance écrite"))
    #expect(texts.contains("envoyer la lettre, pour pouvoir agir dès le 11/12/2026"))
    #expect(
      texts.contains(
        "sans paiement à cette date\u{A0}: Injonction de payer, au tribunal de commerce du débiteur"))
  }

  @Test func `the days of an act received are those of the act`() {
    let line = TimeLine(Sample.received.bilan, Sample.received.dossier)
    #expect(line.events.map(\.day) == [day("2026-10-12"), day("2026-11-02"), today, day("2026-12-02")])
    #expect(line.events.last?.text == "date limite\u{A0}: former opposition au greffe")
  }

  @Test func `invoices of one day are named together, and many are counted`() {
    let bilan = bilan((0..<6).map { invoice($0, due: day("2026-10-01")) })
    let line = TimeLine(bilan, Dossier())
    #expect(line.events.first?.text == "échéance\u{A0}: 6\u{A0}factures, dont F0")
  }
}
