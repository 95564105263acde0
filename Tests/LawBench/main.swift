import Assessment
import Basics
import Dossier
import Foundation
import Interview
import Law
import Report
import Shell

// Times what the law computes, in one process: the whole bilan of each saved interview that is given, and the
// décompte of very many invoices. scripts/bench builds it in release and runs it; a test never times anything.
//
// One line a figure, for scripts/bench to lay out: name, tab, milliseconds.

/// The middle of `runs` durations of `work`, in milliseconds.
func median(_ runs: Int, _ work: () -> Void) -> Double {
  let clock = ContinuousClock()
  let times = (0..<runs).map { _ in
    let spent = clock.measure(work).components
    return Double(spent.seconds) * 1_000 + Double(spent.attoseconds) / 1e15
  }
  return times.sorted()[runs / 2]
}

func figure(_ name: String, _ milliseconds: Double) {
  FileHandle.standardOutput.write(Data((name + "\t" + String(format: "%.3f", milliseconds) + "\n").utf8))
}

/// `count` invoices of a merchant on a merchant over five years, with three payments each: two name the
/// invoice, one names nothing and goes to the oldest debt.
func portfolio(_ count: Int, on day: Day) -> Dossier {
  var dossier = Dossier()
  dossier.intake.purpose.value = .creance
  dossier.creditor.quality.value = .societeCommerciale
  dossier.debtor.quality.value = .societeCommerciale
  dossier.debtor.country.value = "FR"
  dossier.relation.nature.value = .biens
  dossier.claim.currency.value = "EUR"
  for index in 0..<count {
    let due = day.adding(days: -30 - index * 1_700 / count)
    var invoice = Invoice(key: String(index))
    invoice.number.value = "F\(index)"
    invoice.issued.value = due.adding(days: -30)
    invoice.due.value = due
    invoice.performed.value = true
    invoice.performedOn.value = due.adding(days: -30)
    invoice.amount.value = Money(cents: Int64(50_000 + index % 977 * 100))
    dossier.invoices.append(invoice)
    for part in 0..<3 {
      var payment = Payment(key: "\(index)-\(part)")
      payment.date.value = due.adding(days: 5 + part * 8)
      payment.amount.value = Money(cents: Int64(10_000 + part * 1_000))
      if part < 2 { payment.invoiceNumber.value = "F\(index)" }
      dossier.payments.append(payment)
    }
  }
  return dossier
}

let plan = InterviewPlan(Questionnaire.embedded)
let today = Day(2026, 11, 23) ?? Day(number: 0)

for path in CommandLine.arguments.dropFirst() {
  guard let text = try? String(contentsOfFile: path, encoding: .utf8),
    let saved = try? SavedInterview.decode(yaml: text)
  else {
    FileHandle.standardError.write(Data("illisible : \(path)\n".utf8))
    exit(65)
  }
  let day = saved.day ?? today
  let dossier = replay(saved, plan: plan, today: day).interview.dossier()
  figure(
    "bilan " + (path as NSString).lastPathComponent,
    median(501) { precondition(assess(dossier, on: day).day == day) })
}
// What a person leaves with, for the first of these interviews: page and letters, the bilan being drawn up.
if let path = CommandLine.arguments.dropFirst().first,
  let text = try? String(contentsOfFile: path, encoding: .utf8),
  let saved = try? SavedInterview.decode(yaml: text)
{
  let day = saved.day ?? today
  let data = LetterData(
    replay(saved, plan: plan, today: day).interview, on: day, rates: .embedded, cabinet: .default,
    reference: "2026-0007")
  figure("page HTML du bilan", median(101) { precondition(!data.page.isEmpty) })
  let letters = LetterModels.embedded.all.filter { (try? Letter($0, for: data)) != nil }
  var slowest = 0.0
  for model in letters {
    let time = median(51) {
      guard let letter = try? Letter(model, for: data) else { preconditionFailure(model.name) }
      precondition(!LetterRenderer.html(letter).isEmpty)
    }
    slowest = max(slowest, time)
  }
  figure("lettre en HTML, la plus lente des \(letters.count)", slowest)
  figure(
    "lecture des \(letters.count) modèles du programme",
    median(11) {
      for (name, text) in EmbeddedLetterModels.texts {
        precondition((try? LetterModel.decode(text, name: name)) != nil)
      }
    })
}
for count in [1_000, 10_000, 100_000] {
  let dossier = portfolio(count, on: today)
  figure(
    "décompte de \(count) factures, 3 paiements chacune",
    median(5) { precondition(claimStatement(dossier, on: today).invoices.count == count) })
}

/// An interview led to its end, with `count` invoices: what a paralegal corrects while the caller waits.
func longInterview(_ count: Int) -> Interview {
  let path = CommandLine.arguments.dropFirst().first ?? ""
  guard let text = try? String(contentsOfFile: path, encoding: .utf8),
    let saved = try? SavedInterview.decode(yaml: text)
  else { return Interview(plan: plan) }
  var interview = replay(saved, plan: plan, today: today).interview
  for index in 0..<count {
    let key = interview.freshKey(of: "facture") ?? ""
    let due = today.adding(days: -40 - index)
    let answers = [
      ("numero", "F\(index)"), ("emission", due.adding(days: -30).iso), ("echeance", due.iso),
      ("montant", "120000"),
      ("livraison", due.adding(days: -30).iso),
    ]
    _ = interview.apply(contentsOf: answers.map { .answer(FactPath("facture[\(key)].\($0)"), .value($1)) })
  }
  return interview
}

let long = longInterview(500)
let edit = Action.answer("contestation.forme", .value("ecrite"))
let said = KeyConclusions(of: long.dossier(), on: today)
figure(
  "aperçu d’une correction, 500 factures",
  median(21) {
    let preview = EditPreview(of: edit, in: long, before: said) {
      KeyConclusions(of: $0.dossier(), on: today)
    }
    precondition(preview.isWide)
  })
let huge = longInterview(5_000)
let entire = huge.dossier()
figure(
  "bilan de 5 000 factures",
  median(11) { precondition(assess(entire, on: today).statement.invoices.count > 5_000) })
let drawn = LetterData(huge, on: today, rates: .embedded, cabinet: .default, reference: "2026-0007")
figure("page HTML de ce bilan", median(11) { precondition(!drawn.page.isEmpty) })
