import Basics
import Dossier

/// What is unlikely in an answer that was understood: sentences to be confirmed, never refusals.
struct AnswerAlerts {
  let context: AnswerContext

  private var id: String { context.step.question.id }

  // MARK: Dates

  /// Two dates of which the second cannot come before the first.
  private struct Order {
    let earlier: String
    let later: String
    let sentence: String
  }

  private static let orders = [
    Order(
      earlier: "facture.emission", later: "facture.echeance",
      sentence: "L’échéance précède la date de la facture"),
    Order(
      earlier: "facture.emission", later: "facture.reception",
      sentence: "La facture aurait été reçue avant sa date"),
    Order(earlier: "echange.date", later: "echange.recu_le", sentence: "La réception précède l’envoi"),
    Order(earlier: "acte.date", later: "acte.recu_le", sentence: "L’acte aurait été reçu avant sa date"),
    Order(
      earlier: "acte.recu_le", later: "acte.premiere_saisie",
      sentence: "La saisie précède la réception de l’acte"),
    Order(
      earlier: "debiteur.jugement_date", later: "debiteur.publication_date",
      sentence: "La publication précède le jugement"),
  ]

  func day(_ day: Day) -> [String] {
    var alerts: [String] = []
    let today = context.today
    if !context.step.question.lookingAhead, day > today {
      alerts.append("Cette date est dans le futur (nous sommes le \(FrenchFormat.day(today))).")
    }
    if context.step.question.lookingAhead, day > today.adding(years: 5) {
      alerts.append("Cette date est dans plus de cinq ans.")
    }
    if day < today.adding(years: -10) {
      alerts.append("Cette date remonte à plus de dix ans.")
    }
    for order in AnswerAlerts.orders {
      if order.later == id, let earlier = context.day(order.earlier), day < earlier {
        alerts.append("\(order.sentence) (\(FrenchFormat.day(earlier))).")
      }
      if order.earlier == id, let later = context.day(order.later), later < day {
        alerts.append("\(order.sentence) (\(FrenchFormat.day(later)) et \(FrenchFormat.day(day))).")
      }
    }
    if id == "facture.echeance", let issued = context.day("facture.emission"), day > issued.adding(years: 1) {
      alerts.append(
        "L’échéance tombe plus d’un an après la date de la facture (\(FrenchFormat.day(issued))).")
    }
    if id == "paiement.date", let amount = context.answer("paiement.montant") {
      alerts += twinPayment(on: day.iso, of: amount.canonical)
    }
    return alerts
  }

  // MARK: Amounts and numbers

  private static let large = Money(euros: 10_000_000)

  func amount(_ amount: Money) -> [String] {
    var alerts: [String] = []
    if amount < .zero {
      alerts.append(AnswerAlerts.negative(id))
    } else if amount.isZero, id == "facture.montant" || id == "paiement.montant" {
      alerts.append("Le montant est nul.")
    }
    if amount > AnswerAlerts.large {
      alerts.append("Le montant est très élevé\u{A0}: vérifiez la virgule.")
    }
    if id == "facture.avoirs", let total = context.amount("facture.montant"), amount > total {
      alerts.append("Les avoirs dépassent le montant de la facture (\(FrenchFormat.money(total))).")
    }
    if id == "facture.montant", let notes = context.amount("facture.avoirs"), notes > amount {
      alerts.append("Les avoirs (\(FrenchFormat.money(notes))) dépassent ce montant.")
    }
    if id == "paiement.montant", let total = invoicesTotal, amount > total {
      alerts.append("Ce paiement dépasse le total des factures (\(FrenchFormat.money(total))).")
    }
    if id == "paiement.montant", let day = context.answer("paiement.date") {
      alerts += twinPayment(on: day.canonical, of: amount.canonical)
    }
    return alerts
  }

  /// A payment noted twice is deducted twice. Of a list the others are looked at as they are kept.
  private func twinPayment(on day: String, of amount: String) -> [String] {
    let interview = context.interview
    func place(_ name: String) -> InterviewPlan.Location {
      interview.plan.locate(
        ElementPath.path(group: "paiement", key: context.step.elementKey ?? "", name: name))
    }
    guard case .member(let group, _, let days) = place("date"),
      case .member(_, _, let amounts) = place("montant")
    else { return [] }
    func holds(_ cell: InterviewState.Cell, _ canonical: String) -> Bool {
      cell.activity != .inactive && cell.answer?.state == .value && cell.answer?.canonical == canonical
    }
    let twin = interview.state.groups[group].elements.firstIndex { element in
      element.key != context.step.elementKey && holds(element[amounts], amount) && holds(element[days], day)
    }
    return twin.map { ["Le paiement \($0 + 1) de la liste a déjà cette date et ce montant."] } ?? []
  }

  private static func negative(_ id: String) -> String {
    switch id {
    case "facture.montant": "Le montant est négatif\u{A0}: un avoir se déduit de la facture qu’il corrige."
    case "paiement.montant": "Le montant est négatif\u{A0}: un paiement reçu s’écrit sans le signe moins."
    default: "Le montant est négatif."
    }
  }

  /// The sum of the invoices' amounts, nil while one is missing.
  private var invoicesTotal: Money? {
    let keys = context.interview.elements(of: "facture")
    guard !keys.isEmpty else { return nil }
    var total = Money.zero
    for key in keys {
      let path = ElementPath.path(group: "facture", key: key, name: "montant")
      guard let answer = context.interview.usableAnswer(at: path),
        let amount = Money(canonical: answer.canonical)
      else { return nil }
      total += amount
    }
    return total
  }

  func percentage(_ rate: Rate) -> [String] {
    if rate < Rate(partsPerMillion: 0) { return ["Le taux est négatif."] }
    if rate > Rate(basisPoints: 30_00) { return ["Un taux de plus de 30\u{A0}% est inhabituel."] }
    return []
  }

  func integer(_ value: Int) -> [String] {
    if value < 0 { return ["Le nombre est négatif."] }
    if id == "relation.delai_jours", value > 60 {
      return [
        "Entre professionnels, un délai de plus de 60\u{A0}jours est en principe interdit (art. L441-10 C. com.)."
      ]
    }
    return []
  }

  // MARK: Texts and identifiers

  /// Questions that name the two parties: the same answer to both is unlikely.
  private static let twins = [
    ("creancier.nom", "debiteur.nom", "Le créancier et le débiteur porteraient le même nom."),
    ("creancier.siren", "debiteur.siren", "Le créancier et le débiteur auraient le même numéro."),
  ]

  func text(_ value: String) -> [String] {
    var alerts: [String] = []
    if context.step.question.type == .text, value.count > 250 {
      alerts.append(
        "Cette réponse est longue (\(FrenchFormat.count(value.count, "caractère", "caractères"))).")
    }
    for (creditor, debtor, sentence) in AnswerAlerts.twins where id == creditor || id == debtor {
      if let other = context.answer(id == creditor ? debtor : creditor), other.state == .value,
        SearchKey.fold(other.canonical) == SearchKey.fold(value)
      {
        alerts.append(sentence)
      }
    }
    if id == "facture.numero", let twin = invoice(numbered: value) {
      alerts.append("La facture n°\u{A0}\(twin) de la liste porte déjà ce numéro.")
    }
    return alerts
  }

  /// The position, from 1, of another invoice with this number.
  ///
  /// Of thousands of invoices only those that end alike are folded: each is compared with all the others.
  private func invoice(numbered number: String) -> Int? {
    let interview = context.interview
    guard
      case .member(let group, _, let local) = interview.plan.locate(
        ElementPath.path(group: "facture", key: context.step.elementKey ?? "", name: "numero"))
    else { return nil }
    let wanted = SearchKey.fold(number)
    for (position, element) in interview.state.groups[group].elements.enumerated()
    where element.key != context.step.elementKey {
      let cell = element[local]
      guard cell.activity != .inactive, let other = cell.answer, other.state == .value,
        Self.mayEndAlike(other.canonical, wanted)
      else { continue }
      if SearchKey.fold(other.canonical) == wanted { return position + 1 }
    }
    return nil
  }

  /// False only when two folded texts surely differ: the last letter or digit of each is plain and not the same.
  private static func mayEndAlike(_ text: String, _ folded: String) -> Bool {
    guard let last = text.utf8.last, let other = folded.utf8.last else { return true }
    guard (0x30...0x39).contains(last) || (0x41...0x5A).contains(last & 0xDF) else { return true }
    return last == other || last | 0x20 == other
  }
}
