import Basics
import Dossier
import Law
import Testing

@testable import Assessment

/// Worked examples that others publish, with their figures: each test names its page and the date found on it.
///
/// Pages were read in stored copies, in November 2026. Where a page gives a number of days and no date, the
/// dates are ours and chosen so that the rate of the page is the one in force. Where a published figure
/// differs from ours, the test keeps both and says why.
@Suite struct PublishedExampleTests {
  private func day(_ iso: String) -> Day { ClaimCases.day(iso) }

  /// The statement of one invoice between professionals, `days` after its due date.
  private func statement(
    cents: Int64, due: String, days: Int, written rate: Int64? = nil, debtor: Quality = .societeCommerciale,
    payments: [Payment] = []
  ) -> ClaimStatement {
    var dossier = ClaimCases.base()
    dossier.debtor.quality.value = debtor
    dossier.invoices = [ClaimCases.invoice("a", number: "F-1", euros: 0, performed: due, due: due)]
    dossier.invoices[0].amount.value = Money(cents: cents)
    dossier.payments = payments
    if let rate {
      dossier.relation.lateRateWritten.value = true
      dossier.relation.lateRate.value = Rate(basisPoints: rate)
    }
    return claimStatement(dossier, on: day(due).adding(days: days))
  }

  /// A private individual owes another one 2 000 €; the mise en demeure is received on `notice`.
  private func civilStatement(notice: String, on last: String) -> ClaimStatement {
    var dossier = ClaimCases.base()
    dossier.creditor.quality.value = .particulier
    dossier.debtor.quality.value = .particulier
    let due = day(notice).adding(days: -30).iso
    dossier.invoices = [ClaimCases.invoice("a", number: "F-1", euros: 2_000, performed: due, due: due)]
    dossier.exchanges = [ClaimCases.exchange("m", .miseEnDemeure, notice, channel: .recommande)]
    return claimStatement(dossier, on: day(last))
  }

  private func rates(_ statement: ClaimStatement) -> [String] {
    statement.invoices.flatMap(\.interest).map(\.rate.canonical)
  }
}

// MARK: Legal interest

extension PublishedExampleTests {
  /// Service-public F20688, « Intérêt légal »: (2 000 × 30 × 3,11) / 36 500 = 5,11 €, in a leap year, from 1 to
  /// 30 September 2020 (both counted), creditor a private individual; 2 005,11 € to pay. No date on the copies:
  /// www.mairie-pamplie.fr/ma-mairie/demarches-administratives/?xml=F20688, joinville-le-pont.fr (same sheet).
  @Test func `service-public: 30 days of September 2020 at 3,11 % on 2 000 €, over 365 even in a leap year`()
  {
    let result = civilStatement(notice: "2020-08-31", on: "2020-09-30")
    #expect(rates(result) == ["3.11"])
    #expect(result.invoices[0].interest[0].days == 30)
    #expect(result.interest == Money(cents: 511))
    #expect(result.total == Money(cents: 200_511))
  }

  /// Same sheet, second example: 2 000 € at 4,29 %, served on 17 September 2015, simple interest through
  /// 17 November 2015: 14,34 €.
  @Test func `service-public: from 18 September to 17 November 2015 at 4,29 % on 2 000 €, 14,34 €`() {
    let result = civilStatement(notice: "2015-09-17", on: "2015-11-17")
    #expect(result.invoices[0].interest[0].days == 61)
    #expect(result.interest == Money(cents: 1_434))
  }

  /// Same sheet, end of the second example: from 1 January to 10 April 2016 the sheet finds 52,27 € at 9,54 %,
  /// which is 100 days. The year has a 29 February: with the day of payment, as in its first example, 101 days.
  @Test func `service-public counts 100 days to 10 April 2016, where we count 101: the leap day`() {
    let line = civilStatement(notice: "2015-12-31", on: "2016-04-10").invoices[0].interest[0]
    #expect(line.from == day("2016-01-01"))
    #expect(line.days == 101)
    let base = Money(euros: 2_000)
    #expect(base.interest(at: Rate(basisPoints: 954), days: 100) == Money(cents: 5_227))
    #expect(base.interest(at: Rate(basisPoints: 954), days: line.days) == Money(cents: 5_280))
  }

  /// Service-public F783, « Calcul de l’intérêt légal », table as it stood in the second half of 2024:
  /// associations.gouv.fr/dons-donations-et-legs.html?xml=F783. Creditor a private individual; other cases.
  @Test(arguments: [
    (2015, 406, 93, 429, 99), (2016, 454, 101, 435, 93), (2017, 416, 90, 394, 90), (2018, 373, 89, 360, 88),
    (2019, 340, 86, 326, 87), (2020, 315, 87, 311, 84), (2021, 314, 79, 312, 76), (2022, 313, 76, 315, 77),
    (2023, 447, 206, 682, 422), (2024, 801, 507, 816, 492),
  ])
  func `service-public: the legal rates of 2015 to 2024, both columns`(
    year: Int, individuals1: Int64, others1: Int64, individuals2: Int64, others2: Int64
  ) throws {
    let first = try #require(LegalRates.rate(on: day("\(year)-01-01")))
    let second = try #require(LegalRates.rate(on: day("\(year)-07-01")))
    #expect(first.individuals == Rate(basisPoints: individuals1))
    #expect(first.others == Rate(basisPoints: others1))
    #expect(second.individuals == Rate(basisPoints: individuals2))
    #expect(second.others == Rate(basisPoints: others2))
  }
}

// MARK: Penalties between professionals

extension PublishedExampleTests {
  /// www.heropay.eu/blog/comment-facturer-penalites (no date found): 1 000 €, 30 days, 14,5 % = 11,92 €, the
  /// rate by default of the first half of 2024.
  @Test func `Hero: 30 days on 1 000 € at 14,5 %, the rate by default of early 2024, 11,92 €`() {
    let result = statement(cents: 100_000, due: "2024-01-31", days: 30)
    #expect(rates(result) == ["14.5"])
    #expect(result.interest == Money(cents: 1_192))
    #expect(result.fixedIndemnity == Money(euros: 40))
  }

  /// help.shine.fr/fr/articles/4062963 (second half of 2024): (3 000 × 14,76 %) × (30/365) = 36,39 €, 14,76 %
  /// being the lowest rate that may be written (3 × 4,92 %).
  @Test(arguments: [Int64(1_476), 500])
  func `Shine: 30 days on 3 000 € at the minimum of late 2024, 36,39 €, even if less was written`(rate: Int64)
  {
    let result = statement(cents: 300_000, due: "2024-09-30", days: 30, written: rate)
    #expect(rates(result) == ["14.76"])
    #expect(result.interest == Money(cents: 3_639))
  }

  /// lesjooristes.fr/post/comment-calculer-les-pénalités-de-retard (16/10/2024): 5 000 €, 10 %, 30 days =
  /// 41,10 €.
  @Test func `Les Jooristes: 30 days on 5 000 € at a written 10 %, 41,10 €, when 10 % is allowed`() {
    let result = statement(cents: 500_000, due: "2026-03-31", days: 30, written: 1_000)
    #expect(rates(result) == ["10"])
    #expect(result.interest == Money(cents: 4_110))
  }

  /// Same page: on its own date 10 % was below 3 × the legal rate (L441-10 II C. com.), which it recalls and
  /// does not apply.
  @Test func `Les Jooristes: on the day of the page the same claim bears 14,76 %, the legal minimum`() {
    let result = statement(cents: 500_000, due: "2024-10-16", days: 30, written: 1_000)
    #expect(rates(result) == ["14.76"])
    #expect(result.interest == Money(cents: 6_066))
  }

  /// www.vincentcadoret.fr/anatocisme (no date found), an example of loan: 100 000 € at 3 %, 254,79 € in a month
  /// of 31 days, 246,58 € in one of 30, and 254,10 € in January of a leap year, counted over 366. We count over
  /// 365 in every year, as service-public does.
  @Test(arguments: [
    ("2015-07-31", 31, 25_479, 25_479), ("2015-08-31", 30, 24_658, 24_658),
    ("2019-12-31", 31, 25_410, 25_479),
  ])
  func `Cadoret: a month of 100 000 € at 3 %; over 366 in a leap year, which we do not do`(
    due: String, days: Int, published: Int64, ours: Int64
  ) throws {
    let result = statement(cents: 10_000_000, due: due, days: days, written: 300)
    #expect(rates(result) == ["3"])
    #expect(result.interest == Money(cents: ours))
    let daysOfYear: Int64 = Day.isLeap(day(due).adding(days: 1).year) ? 366 : 365
    let proRata = (10_000_000 * 3 * Int64(days) * 10 / (100 * daysOfYear) + 5) / 10
    #expect(proRata == published)
  }

  /// bpifrance-creation.fr/boiteaoutils/taux-penalites-retard and agenceobjectifpaiement.com/pages/
  /// penalites-de-retard-de-paiement.html (second half of 2024): 14,25 % by default, 14,76 % at least if written.
  @Test func `Bpifrance and Agence Objectif Paiement: 14,25 % by default, 14,76 % at least, in late 2024`() {
    #expect(rates(statement(cents: 100_000, due: "2024-09-30", days: 30)) == ["14.25"])
    #expect(rates(statement(cents: 100_000, due: "2024-09-30", days: 30, written: 1_425)) == ["14.76"])
  }

  /// propulsebyca.fr/comptabilite/facture/penalites-retard-paiement (late 2024) takes 13,65 % for the second half
  /// of 2024: the ECB rate of 18 September 2024. L441-10 II takes that of 1 July, 4,25 %. www.exeoffice.eu
  /// (01/07/2024) adds 10 points to the *legal* rate: 15,07 % for early 2024, where the ECB rate was 4,50 %.
  @Test func `the rate by default follows the ECB rate of 1 January or 1 July, whatever these pages say`() {
    #expect(rates(statement(cents: 100_000, due: "2024-09-30", days: 30)) == ["14.25"])
    #expect(EcbRates.rate(on: day("2024-09-30"))?.rate == Rate(basisPoints: 365))
    #expect(rates(statement(cents: 100_000, due: "2024-03-31", days: 30)) == ["14.5"])
    #expect(LegalRates.rate(on: day("2024-03-31"))?.others == Rate(basisPoints: 507))
  }

  /// cours-de-droit.net/imputation-paiements (no date found): 20 000 € and 3 000 € of interest, 18 000 € paid:
  /// the interest first, then 15 000 € of principal; 5 000 € are left (1343-1 C. civ.).
  @Test func `cours-de-droit: 18 000 € paid on 20 000 € and 3 000 € of interest leave 5 000 €`() {
    let payment = ClaimCases.payment("p", "2017-12-31", cents: 1_800_000)
    let result = statement(
      cents: 2_000_000, due: "2016-12-31", days: 365, written: 1_500, payments: [payment])
    let invoice = result.invoices[0]
    #expect(invoice.paidOnInterest == Money(euros: 3_000))
    #expect(invoice.paidOnPrincipal == Money(euros: 15_000))
    #expect(invoice.principalDue == Money(euros: 5_000))
    #expect(result.interest == Money(cents: 0))
  }
}

// MARK: Public buyers

extension PublishedExampleTests {
  /// marchespublicspme.com, 21/02/2014 (8,25 % from 1 January 2014, and 40 €) and 09/01/2017 (8 %):
  /// /apres-la-reponse/le-paiement-dans-les-marches-publics/…_1070.html and …_12096.html.
  @Test(arguments: [("2014-02-28", "8.25"), ("2017-01-31", "8")])
  func `marchespublicspme: the interest of a public buyer, and 40 €`(due: String, rate: String) {
    let result = statement(cents: 1_000_000, due: due, days: 30, debtor: .personnePublique)
    #expect(rates(result) == [rate])
    #expect(result.fixedIndemnity == Money(euros: 40))
  }

  /// La Lettre du Maire n° 1985 (07/03/2017): the four years of loi 68-1250 last between four years and a day
  /// and five years less a day, by the day on which the right was acquired.
  @Test(arguments: [("2016-12-31", "2020-12-31"), ("2016-01-01", "2020-12-31"), ("2017-01-01", "2021-12-31")])
  func `La Lettre du Maire: four years and a day at least, five years less a day at most`(
    performed: String, last: String
  ) throws {
    var dossier = ClaimCases.base()
    dossier.relation.nature.value = .services
    dossier.debtor.quality.value = .personnePublique
    dossier.invoices = [ClaimCases.invoice("a", euros: 100, performed: performed)]
    let row = try #require(limitation(dossier, on: day("2017-03-07")).first)
    #expect(row.conservative == day(last))
  }
}

// MARK: Due dates

extension PublishedExampleTests {
  /// « 45 jours fin de mois »: our due date is the first of the two counts that the CEPC admits
  /// (www.economie.gouv.fr/cepc/delais-paiement-sur-computation-des-delais); the other is said in the reason.
  /// Figures: www.solices.fr/45-jours-fin-mois-calculer-date-exacte-vos-echeances; solon.law (27/10/2023);
  /// expertfiscal.fr/retard-de-paiement-penalites-indemnite (18/05/2025);
  /// www.fnaseph.org/paiement-45-jours-fin-mois-comment-gerer-votre-tresorerie (both counts). Years that a page
  /// does not give are ours, not leap years.
  @Test(arguments: [
    ("2025-04-10", "2025-05-31", nil), ("2023-01-15", "2023-03-31", nil), ("2025-02-15", "2025-04-30", nil),
    ("2025-03-10", "2025-04-30", "15/05/2025"),
  ])
  func `45 days end of month, as four pages count it`(issued: String, due: String, other: String?) throws {
    var dossier = ClaimCases.base()
    dossier.relation.term.value = .joursFinDeMois
    dossier.relation.termDays.value = 45
    dossier.invoices = [ClaimCases.invoice("a", euros: 100, issued: issued, performed: issued)]
    let result = try #require(dueDate(of: dossier.invoices[0], in: dossier))
    #expect(result.day == day(due))
    if let other { #expect(result.reason.text.contains(other)) }
  }
}

// MARK: Time limits

extension PublishedExampleTests {
  /// Months of procedure (641 and 642 CPC) on the dates of decisions, as their comments give them:
  /// Civ. 2e 04/06/2020 n° 19-12.260 (infos.votrexpert.com, 24/07/2020): a seizure notified on 9 March 2016;
  /// Civ. 3e 21/01/2021 n° 19-24.799 (maires-isere.fr): Sunday 20 May 2018, then Whit Monday;
  /// Civ. 2e 19/11/1981 n° 80-14.144 (juricaf.org): a letter received on 17 October 1979;
  /// Civ. 2e 31/01/1979 n° 77-15.484 (juricaf.org): a judgment served on 5 September 1975;
  /// and www.alexia.fr, question 486465: 12 November 2024 and two months.
  @Test(arguments: [
    ("2016-03-09", 1, "2016-04-11"), ("2018-02-20", 3, "2018-05-22"), ("1979-10-17", 1, "1979-11-19"),
    ("1975-09-05", 1, "1975-10-06"), ("2024-11-12", 2, "2025-01-13"),
  ])
  func `a month that ends on a day off runs to the next working day, as decided`(
    act: String, months: Int, last: String
  ) {
    #expect(ProceduralTerm(months: months, after: day(act)).effective == day(last))
  }

  /// Service-public F31111 (sites.service-information-publique.fr/vias/guide-particuliers/F31111.html): three
  /// days that end on Friday 14 July run to Monday 17 July; the day of the act does not count. 2023 is ours.
  @Test func `service-public: three days that end on Friday 14 July run to Monday 17 July`() {
    let term = ProceduralTerm(days: 3, after: day("2023-07-11"))
    #expect(term.day == day("2023-07-14"))
    #expect(term.effective == day("2023-07-17"))
  }

  /// aurelienbamde.com/2017/12/18/computation-des-delais-regles-generales: an order served on 12 February 2017,
  /// fifteen days and a month overseas: months first, then days, 27 March 2017.
  @Test func `Bamdé: a month and fifteen days from 12 February 2017 end on 27 March`() {
    let term = ProceduralTerm(days: 15, after: day("2017-02-12").adding(months: 1))
    #expect(term.effective == day("2017-03-27"))
  }

  /// Com. 26/02/2020 n° 18-25.036 (cms.law, 03/08/2020; ravet-avocats.com): services ended in October 2009, invoiced
  /// on 4 June 2010, sued for on 2 February 2015: too late, whatever the date of the invoice.
  @Test func `services of October 2009 invoiced in June 2010 were barred on 2 February 2015`() throws {
    var dossier = ClaimCases.base()
    dossier.relation.nature.value = .services
    dossier.invoices = [ClaimCases.invoice("a", euros: 100, issued: "2010-06-04", performed: "2009-10-31")]
    let suit = day("2015-02-02")
    let row = try #require(limitation(dossier, on: suit).first)
    #expect(try #require(row.conservative) == day("2014-10-31"))
    #expect(try #require(row.possible) < suit)
    #expect(day("2010-06-04").adding(years: 5) > suit)
    #expect(claimStatement(dossier, on: suit).invoices[0].setAside != nil)
  }
}
