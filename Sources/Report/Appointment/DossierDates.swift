import Assessment
import Basics
import Dossier
import Law

/// One date of a dossier, as a calendar keeps it.
struct DossierDate: Hashable {
  /// The day to aim at.
  let day: Day
  /// The same for the same thing, in small letters, digits and hyphens.
  let key: String
  let title: String
  /// Missing it destroys a right.
  let isFatal: Bool
  /// What it is for, and on what it rests.
  let details: [String]
  let citations: [Citation]
}

extension BilanReport {
  /// Every date of the dossier that is still to come: those of the advice, of the limitation, and the to-dos; in
  /// order. A date that concerns several steps is one.
  var dates: [DossierDate] {
    var dates = adviceDates
    dates += limitationDates
    let known = Set(dates.map { $0.day })
    for (day, todo) in bilan.todo.compactMap({ todo in todo.by.map { ($0, todo) } }) where day >= today {
      // The advice's own dates are to-dos too.
      if known.contains(day),
        adviceWords.contains(where: { todo.text.hasPrefix($0) || todo.text.hasSuffix($0) })
      {
        continue
      }
      let facts = todo.facts.map(\.name).joined(separator: ",")
      let key = "a-faire-" + Fingerprint.hexadecimal(facts.isEmpty ? todo.text : facts)
      let count = dates.count { $0.key.hasPrefix(key) }
      dates.append(
        DossierDate(
          day: day, key: count == 0 ? key : "\(key)-\(count + 1)",
          title: "À faire\u{00A0}: " + Wording.uncapitalized(todo.text),
          isFatal: false, details: [], citations: []))
    }
    return dates.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(
      \.element)
  }

  /// The first date, today or later, after which a right is lost.
  var firstFatalDay: Day? { (adviceDates + limitationDates).filter(\.isFatal).map(\.day).min() }

  /// The first action is to see a lawyer about a right that may be lost already, or is about to be.
  var wantsLawyerAtOnce: Bool {
    switch bilan.firstAction.action {
    case .consulterSansDelai, .consulterPrescription, .consulterRegularite, .consulterProcedureCollective,
      .consulterAutreActe, .releveDeForclusion, .acteInterruptif:
      true
    default: false
    }
  }

  private var advices: [Advice] { [bilan.firstAction] + bilan.parallel + bilan.next }

  /// How a to-do drawn from the advice begins or ends.
  private var adviceWords: [String] {
    advices.filter { $0.deadline != nil }.flatMap { advice in
      [Wording.capitalized(advice.deadline?.label ?? advice.title), advice.title]
    }
  }

  private var adviceDates: [DossierDate] {
    var dates: [DossierDate] = []
    for (index, advice) in advices.enumerated() {
      guard let deadline = advice.deadline else { continue }
      let aim = deadline.dayToAimAt(on: today)
      guard aim >= today else { continue }
      let title =
        deadline.isFatal
        ? Wording.capitalized(deadline.label)
        : index == 0
          ? advice.title
          : Wording.capitalized(deadline.label) + "\u{00A0}: " + Wording.uncapitalized(advice.title)
      guard !dates.contains(where: { $0.day == aim && $0.title == title }) else { continue }
      var details = [Wording.purpose(deadline).plain]
      if deadline.isFatal { details.append("Étape\u{00A0}: " + advice.title) }
      if aim != deadline.day {
        details.append("Dernier jour compté\u{00A0}: " + FrenchFormat.dayWithWeekday(deadline.day))
      } else if let moved = deadline.practicalDay, moved > aim {
        details.append(
          "Jour non ouvré\u{00A0}: le délai est reporté au " + FrenchFormat.dayWithWeekday(moved)
            + ", mais n’y comptez pas")
      }
      dates.append(
        DossierDate(
          day: aim, key: DossierDate.key("\(advice.rule)-\(advice.action.rawValue)"), title: title,
          isFatal: deadline.isFatal, details: details, citations: deadline.citations))
    }
    return dates
  }

  /// The last safe day of each invoice, those of one day together; the working day before when it is none, since
  /// limitation never moves.
  private var limitationDates: [DossierDate] {
    guard hasClaim else { return [] }
    let dated = bilan.limitation.compactMap { invoice in
      invoice.conservative.flatMap { $0 >= today ? (day: $0, invoice: invoice) : nil }
    }
    return Set(dated.map(\.day)).sorted().compactMap { day in
      let invoices = dated.filter { $0.day == day }.map(\.invoice)
      guard let first = invoices.first else { return nil }
      let which =
        invoices.count == 1 ? first.label : FrenchFormat.count(invoices.count, "facture", "factures")
      let aim = aim(day)
      var details = [
        "Passé ce jour, la somme peut ne plus pouvoir être réclamée en justice\u{00A0}: voyez l’avocat bien avant."
      ]
      if aim != day { details.append("Dernier jour sûr\u{00A0}: " + FrenchFormat.dayWithWeekday(day)) }
      details.append("Durée\u{00A0}: " + first.period + ". " + Wording.sentence(first.periodReason).plain)
      if invoices.count > 1 {
        let shown = invoices.prefix(20).map(\.label)
        let left = invoices.count - shown.count
        details.append(
          "Concerne\u{00A0}: " + shown.joined(separator: ", ")
            + (left > 0 ? " et " + FrenchFormat.count(left, "autre", "autres") : ""))
      }
      return DossierDate(
        day: aim, key: DossierDate.key("prescription-" + first.key),
        title: (aim == day
          ? "Prescription, dernier jour sûr"
          : "Prescription du \(FrenchFormat.day(day)), dernier jour ouvré") + "\u{00A0}: " + which,
        isFatal: true, details: details,
        citations: first.periodReason.citations)
    }
  }
}

extension DossierDate {
  /// Small letters, digits and hyphens: what a UID may hold without being escaped.
  static func key(_ text: String) -> String {
    String(
      text.lowercased().unicodeScalars.map { scalar -> Character in
        switch scalar {
        case "a"..."z", "0"..."9": Character(scalar)
        default: "-"
        }
      })
  }
}

/// A short name for a text, the same on every machine (FNV-1a, 64 bits): no secret, only a key.
enum Fingerprint {
  static func hexadecimal(_ text: String) -> String {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
