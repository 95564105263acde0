import Assessment
import Basics
import Dossier
import Law
import Testing

@testable import Report

@Suite struct ReportTests {
  private func text(_ sample: Sample) -> String { sample.terminal(sample.document, width: 120) }

  @Test func `the sections come in the order in which they are needed`() {
    let titles = [
      "PREMIÈRE ACTION", "ENSUITE", "PAS MAINTENANT", "COMPARER LES VOIES", "VOTRE CRÉANCE",
      "CERTAINE, LIQUIDE, EXIGIBLE",
      "À PROUVER",
      "PRESCRIPTION", "TRIBUNAL", "À FAIRE", "CE QUI CHANGERAIT LE CONSEIL", "À VÉRIFIER", "ERREURS À ÉVITER",
      "VOTRE APPEL", "SOURCES",
    ]
    let lines = text(.garnier).split(separator: "\n").map(String.init)
    #expect(lines.filter(titles.contains) == titles)
  }

  @Test func `the summary holds on one screen`() {
    #expect(TerminalRenderer.render(Sample.garnier.summary, width: 80).count <= 40)
  }

  @Test func `the report ends by saying that the lawyer decides`() {
    for sample in Sample.all {
      #expect(
        sample.terminal(sample.document, width: 120).contains(
          "L’avocat examine vos pièces et décide avec vous"))
      #expect(
        sample.terminal(sample.summary, width: 120).contains(
          "L’avocat examine vos pièces et décide avec vous"))
    }
  }

  @Test func `an authority from memory is to be confirmed, and comes once among the sources`() {
    let lines = text(.garnier).split(separator: "\n").map(String.init)
    #expect(lines.contains("- art.\u{A0}1415 CPC — à confirmer avec l’avocat"))
    #expect(lines.count { $0.hasPrefix("- art.\u{A0}1344") } == 1)
  }

  @Test func `a date that destroys a right is read before the reasons`() throws {
    let text = text(.received)
    let date = try #require(text.firstRange(of: "Date limite"))
    let why = try #require(text.firstRange(of: "Pourquoi"))
    #expect(date.lowerBound < why.lowerBound)
    #expect(text.contains("02/12/2026 (mercredi) — il reste 9\u{A0}jours"))
  }

  @Test func `a day that never moves is aimed at the working day before, and one that moves at its own day`()
  {
    #expect(text(.carriage).contains("ne comptez sur aucun report, visez le 08/01/2027 (vendredi)"))
    let deadline = Deadline(
      day: day("2026-12-05"), practicalDay: day("2026-12-07"), label: "déclarer la créance", isFatal: true)
    #expect(
      Wording.date(deadline, today: day("2026-11-23")).plain.hasSuffix(
        "délai reporté au 07/12/2026 (lundi), mais visez le 05/12/2026 — il reste 12\u{A0}jours"))
    #expect(
      Wording.date(deadline, today: day("2026-12-06")).plain.hasSuffix(
        "délai reporté au 07/12/2026 (lundi) — c’est demain"))
  }

  @Test func `a local holiday is told as a delay not to count on`() {
    let deadline = Deadline(
      day: day("2027-03-26"), localMove: day("2027-03-30"), label: "déclarer la créance", isFatal: true)
    let said = Wording.date(deadline, today: day("2027-03-20")).plain
    #expect(said.hasPrefix("26/03/2027 (vendredi)\u{A0}; ce jour peut être férié au tribunal"))
    #expect(said.contains("reporté au 30/03/2027 (mardi)\u{A0}: n’y comptez pas, agissez avant"))
    #expect(said.hasSuffix("il reste 6\u{A0}jours"))
  }

  @Test func `a possible conflict shows nothing of what was told, in any form`() {
    let sample = Sample.conflict
    let forms = [
      text(sample), sample.terminal(sample.summary, width: 120), sample.markdown, sample.json,
    ]
    for form in forms {
      for word in ["CANARI", "Garnier", "Lenoir", "F2026", "4\u{202F}160", "416000", "732"] {
        #expect(!form.contains(word), "\(word)")
      }
      #expect(form.contains("Le cabinet vérifie et vous rappelle"))
    }
  }

  @Test func `the request puts the names first and says that the firm checks`() throws {
    let text = text(.garnier)
    let names = try #require(text.firstRange(of: "vérifiiez d’abord l’absence de conflit"))
    let sum = try #require(text.firstRange(of: "somme calculée"))
    #expect(names.lowerBound < sum.lowerBound)
    #expect(text.contains("débiteur\u{A0}: Menuiserie Garnier SARL (SIREN\u{A0}732\u{A0}829\u{A0}320)"))
    #expect(text.contains("01\u{A0}99\u{A0}00\u{A0}56\u{A0}78"))
  }

  @Test(arguments: [
    ("telephone", "par téléphone"), ("courriel", "par courriel"), ("visioconference", "en visioconférence"),
    ("pigeon voyageur", "pigeon voyageur"),
  ])
  func `the request says how to call back in words`(id: String, words: String) {
    var dossier = Sample.garnier.dossier
    dossier.outlook.callBackChannel.value = id
    let document = Report.document(
      bilan: Sample.garnier.bilan, dossier: dossier, cabinet: .default, reference: nil)
    let text = Sample.garnier.terminal(document, width: 120)
    #expect(text.contains("De préférence\u{A0}: le matin, avant 11 h, " + words + "."))
  }

  @Test func `the request never claims nothing for no invoice`() {
    var dossier = Dossier()
    dossier.intake.purpose.value = .creance
    var invoice = Invoice(key: "a")
    invoice.amount.value = Money(euros: 100)
    invoice.due.value = day("2026-12-31")
    dossier.invoices = [invoice]
    let bilan = assess(dossier, on: day("2026-11-23"))
    let document = Report.document(bilan: bilan, dossier: dossier, cabinet: .default, reference: nil)
    let text = Sample.empty.terminal(document, width: 80)
    #expect(text.contains("aucune facture n’est comptée à ce jour"))
    #expect(!text.contains("pour 0 facture"))
  }

  @Test func `an invoice set aside is named with its reason and stays out of the table`() {
    let text = text(.carriage)
    #expect(text.contains("Factures mises à part"))
    #expect(text.contains("lettre de voiture 2025/871, 900,00\u{A0}€. Prescrite depuis"))
  }

  @Test(arguments: [40, 80])
  func `a claim whose only invoice is not due has no table of invoices`(width: Int) {
    var dossier = Dossier()
    dossier.intake.purpose.value = .creance
    var invoice = Invoice(key: "a")
    invoice.number.value = "F1"
    invoice.amount.value = Money(euros: 100)
    invoice.issued.value = day("2026-11-01")
    invoice.due.value = day("2026-12-31")
    dossier.invoices = [invoice]
    let bilan = assess(dossier, on: day("2026-11-23"))
    let document = Report.document(bilan: bilan, dossier: dossier, cabinet: .default, reference: nil)
    let text = Sample.empty.terminal(document, width: width)
    #expect(text.contains("Factures mises à part"))
    #expect(!text.contains("Vos factures, en euros"))
  }

  @Test func `an act received shows the act, and no claim to prove`() {
    let told = Sample.garnier.bilan
    let bilan = Bilan(
      day: told.day, firstAction: Sample.received.bilan.firstAction, next: [], parallel: [], notNow: [],
      qualities: told.qualities, statement: told.statement, proof: told.proof, limitation: told.limitation,
      court: told.court, todo: [], wouldChange: [], mistakes: [], alerts: [])
    let document = Report.document(
      bilan: bilan, dossier: Sample.received.dossier, cabinet: .default, reference: nil)
    let text = Sample.received.terminal(document, width: 80)
    #expect(text.contains("L’ACTE REÇU"))
    for title in ["VOTRE CRÉANCE", "CERTAINE", "À PROUVER", "PRESCRIPTION", "TRIBUNAL\n"] {
      #expect(!text.contains(title))
    }
  }

  @Test func `routes are compared when there are two, each by cost, time, needs, opposition and judge`() {
    let text = text(.garnier)
    for label in ["Coût", "Temps", "Il faut", "Si le débiteur conteste", "Qui décide"] {
      #expect(text.contains("  \(label)\u{A0}: "))
    }
    #expect(!self.text(.carriage).contains("COMPARER LES VOIES"))
  }

  @Test func `the bordereau numbers what is held, then says where to get what the route expects`() throws {
    let text = text(.garnier)
    #expect(text.contains("1. devis, avec la signature du débiteur"))
    #expect(text.contains("Pièces attendues pour une injonction de payer, à trouver"))
    #expect(text.contains("- Bon de livraison (à retrouver)"))
    let held = try #require(text.firstRange(of: "1. devis"))
    let wanted = try #require(text.firstRange(of: "- Bon de livraison (à retrouver)"))
    #expect(held.lowerBound < wanted.lowerBound)
    #expect(text.contains("Où la trouver\u{A0}: chez votre livreur"))
    #expect(Sample.garnier.json.contains("\"a_retrouver\""))
    #expect(!Sample.garnier.terminal(Sample.garnier.summary, width: 120).contains("Où la trouver"))
  }

  @Test func `an answer that no rule reads is printed`() {
    #expect(text(.hostile).contains("AUTRES RÉPONSES"))
  }

  /// The bilan of the carriage, with other invoices.
  private func carriage(_ invoices: [InvoiceLimitation]) -> BilanReport {
    let told = Sample.carriage.bilan
    let bilan = Bilan(
      day: told.day, firstAction: told.firstAction, next: [], parallel: [], notNow: [],
      qualities: told.qualities, statement: told.statement, proof: [], limitation: invoices,
      court: nil, todo: [], wouldChange: [], mistakes: [], alerts: [])
    return BilanReport(bilan: bilan, dossier: Sample.carriage.dossier, cabinet: .default, reference: nil)
  }

  private func limitation(
    _ label: String, _ last: String, possible: String? = nil, _ reason: String = "livraison"
  ) -> InvoiceLimitation {
    InvoiceLimitation(
      key: label, label: label, period: "5 ans", periodReason: Reason("entre commerçants"),
      conservativeStart: day("2026-01-10"), conservative: day(last),
      conservativeReason: Reason(reason, facts: [FactPath("facture[\(label)].date")]),
      possible: possible.map(day), possibleReason: nil, moved: [], didNotMove: [])
  }

  @Test func `an invoice with years left is not said urgent beside one that must be saved`() {
    let report = carriage(Sample.carriage.bilan.limitation + [limitation("facture lointaine", "2031-01-10")])
    let text = MarkdownRenderer.render(Document(report.limitationSection))
    #expect(text.contains("10/01/2031 (vendredi)** — il reste plus de 4\u{A0}ans\u{A0}: aucune urgence"))
    #expect(
      text.contains(
        "10/01/2027 (dimanche), donc agir au plus tard le 08/01/2027 (vendredi)** — **urgent, il reste 46\u{A0}jours**"
      ))
  }

  @Test func `the limitation of invoices of which the same is said is said once, and names each of them`() {
    let many = (1...8).map { limitation("facture F\($0)", "2030-05-06") }
    let report = carriage(
      [limitation("facture A", "2029-02-01"), limitation("facture C", "2029-02-01", "échéance")] + many
        + [
          limitation("facture B", "2029-02-01"),
          limitation("facture D", "2029-02-01", possible: "2029-03-01"),
        ])
    guard case .definitions(let definitions) = report.limitationSection.first(where: \.isDefinitions) else {
      Issue.record("no definitions")
      return
    }
    #expect(
      definitions.map(\.label.plain) == [
        "factures A et B", "facture C", "8\u{A0}factures, dont F1", "facture D",
      ])
    #expect(definitions[2].content.last?.plain == "Factures\u{A0}: F1, F2, F3, F4, F5, F6, F7, F8.")
    #expect(
      definitions[0].content.map(\.plain) == [
        "Dernier jour sûr\u{A0}: 01/02/2029 (jeudi) — il reste plus de 2\u{A0}ans\u{A0}: aucune urgence",
        "Compté depuis le 10/01/2026\u{A0}: livraison.",
      ])
  }

  @Test func `the summary names the invoices of the nearest date, and of each date that passed`() {
    let report = carriage([
      limitation("facture A", "2029-02-01"), limitation("facture B", "2029-02-01"),
      limitation("facture C", "2020-02-03", possible: "2027-02-01"),
      limitation("facture D", "2021-02-01", possible: "2021-05-01"),
      limitation("facture E", "2020-02-03", possible: "2027-02-01"), limitation("facture F", "2030-02-01"),
      limitation("facture G", "2021-02-01", possible: "2021-06-01"),
    ])
    let lines = report.limitationSummary.map(\.plain)
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("au plus tôt le 01/02/2029 (jeudi), pour les factures A et B — "))
    #expect(lines[1].hasPrefix("factures C et E\u{A0}: 03/02/2020 (lundi), "))
    #expect(lines[1].hasSuffix("\u{A0}; date encore défendable\u{A0}: 01/02/2027 (lundi)"))
    #expect(lines[2].hasPrefix("factures D et G\u{A0}: 01/02/2021 (lundi), "))
  }

  @Test(arguments: [
    (["facture A"], "facture A", "la facture A"),
    (["facture A", "facture B"], "factures A et B", "les factures A et B"),
    (
      ["facture A", "facture B", "facture sans numéro (3)"],
      "facture A, facture B et facture sans numéro (3)",
      "la facture A, la facture B et la facture sans numéro (3)"
    ),
    (["lettre de voiture 12"], "lettre de voiture 12", "lettre de voiture 12"),
    (["facture A", "devis B"], "facture A et devis B", "la facture A et devis B"),
    ((1...7).map { "facture F\($0)" }, "7\u{A0}factures, dont F1", "7\u{A0}factures, dont F1"),
  ]) func `several invoices are named together, very many are counted`(
    _ labels: [String], _ alone: String, _ after: String
  ) {
    #expect(Wording.invoices(labels) == alone)
    #expect(Wording.theInvoices(labels) == after)
  }
}

extension Block {
  fileprivate var isDefinitions: Bool {
    if case .definitions = self { true } else { false }
  }
}

extension Bilan {
  func replacing(first: Advice) -> Bilan {
    Bilan(
      day: day, firstAction: first, next: next, parallel: parallel, notNow: notNow, qualities: qualities,
      statement: statement, proof: proof, limitation: limitation, court: court, todo: todo,
      wouldChange: wouldChange, mistakes: mistakes, alerts: alerts)
  }
}
