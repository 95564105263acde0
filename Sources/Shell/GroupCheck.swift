package import Basics
import Dossier
package import Interview

/// The list of invoices against what was announced before it was made.
package enum GroupCheck {
  /// « Vous aviez dit 3 factures pour 12 480,00 € ; il y en a 2 pour 8 320,00 € : il manque 1 facture et 4 160,00 €. »
  ///
  /// Nil when nothing differs. What was not announced is not compared.
  /// - Parameter missing: how many amounts are still to give: `total` is that of the others.
  package static func compare(
    announcedCount: Int?, announcedTotal: Money?, count: Int, total: Money, missing: Int = 0
  ) -> Text? {
    let invoices = announcedCount.map { $0 - count } ?? 0
    let money = announcedTotal.map { $0 - total } ?? .zero
    guard invoices != 0 || !money.isZero else { return nil }
    let found: String
    if count == 0 {
      found = "aucune n’est encore notée"
    } else if announcedCount == nil {
      found =
        (count == 1 ? "la facture notée est de " : "les \(count) factures notées font ")
        + FrenchFormat.money(total)
    } else {
      found =
        "il y en a \(FrenchFormat.integer(count))"
        + (announcedTotal == nil ? "" : " pour " + FrenchFormat.money(total))
    }
    var lacking: [String] = []
    var more: [String] = []
    if invoices != 0 {
      let text = FrenchFormat.count(Int(invoices.magnitude), "facture", "factures")
      if invoices > 0 { lacking.append(text) } else { more.append(text) }
    }
    if !money.isZero {
      let text = FrenchFormat.money(money.isPositive ? money : -money)
      if money.isPositive { lacking.append(text) } else { more.append(text) }
    }
    var differences: [String] = []
    if !lacking.isEmpty { differences.append("il manque " + lacking.joined(separator: " et ")) }
    if !more.isEmpty { differences.append("il y a " + more.joined(separator: " et ") + " de plus") }
    var text =
      "Vous aviez dit \(words(announcedCount, announcedTotal))\u{A0}; \(found)\u{A0}: "
      + differences.joined(separator: ", et ")
    if missing > 0, !money.isZero, count > 0 {
      text += " (" + FrenchFormat.count(missing, "montant reste", "montants restent") + " à donner)"
    }
    return .warning(text + ".")
  }

  /// What is to be said under the table of invoices: the difference, or that there is none; nil when nothing was
  /// announced.
  package static func line(_ interview: Interview) -> Text? {
    guard let said = interview.announcedDebt, let found = Found(interview) else { return nil }
    if let agreement = found.agreement(with: said) { return agreement }
    return compare(
      announcedCount: said.count, announcedTotal: said.total, count: found.count, total: found.total,
      missing: found.missing)
  }

  /// For the end of an interview: the difference that is left, and how to settle it; nil when there is none.
  package static func closing(_ interview: Interview) -> Text? {
    guard let said = interview.announcedDebt, let found = Found(interview),
      found.agreement(with: said) == nil, let difference = line(interview)
    else { return nil }
    return difference + Text(" Pour compléter\u{A0}: ") + .command(":ajouter facture")
      + Text("\u{A0}; pour changer ce que vous aviez dit\u{A0}: ") + .command(":dette") + Text(".")
  }

  /// « 3 factures pour 12 480,00 € ».
  private static func words(_ count: Int?, _ total: Money?) -> String {
    [count.map { FrenchFormat.count($0, "facture", "factures") }, total.map(FrenchFormat.money)]
      .compactMap(\.self).joined(separator: " pour ")
  }

  /// The invoices as they are noted.
  private struct Found {
    let count: Int
    let total: Money
    let missing: Int
    /// Of credit notes, then of payments.
    let credited: Money
    let paid: Money

    init?(_ interview: Interview) {
      let groups = interview.questionnaire.groups
      guard let invoices = groups.first(where: { $0.id == "facture" }) else { return nil }
      let table = GroupTable(invoices, of: interview)
      count = table.rows.count
      total = table.sum(of: "facture.montant")?.total ?? .zero
      missing = table.sum(of: "facture.montant")?.missing ?? 0
      credited = table.sum(of: "facture.avoirs")?.total ?? .zero
      paid =
        groups.first { $0.id == "paiement" }.flatMap {
          GroupTable($0, of: interview).sum(of: "paiement.montant")?.total
        } ?? .zero
    }

    /// Whoever says a sum may mean what was invoiced, or what is left of it: both are right.
    func agreement(with said: DebtAnnouncement) -> Text? {
      guard count > 0, missing == 0 || said.total == nil, said.count.map({ $0 == count }) ?? true else {
        return nil
      }
      let start = "C’est bien ce que vous aviez dit\u{A0}: \(words(said.count, said.total))"
      guard let sum = said.total, sum != total else { return Text(start + ".") }
      let net = total - credited
      if sum == net { return Text(start + ", une fois les avoirs retirés.") }
      if sum == net - paid || sum == total - paid {
        let removed = credited.isZero || sum == total - paid ? "les paiements" : "les avoirs et les paiements"
        return Text(start + ", une fois \(removed) retirés.")
      }
      return nil
    }
  }
}
