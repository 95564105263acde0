package import Assessment
package import Basics
package import Dossier

/// What is owed as proportions to draw: invoice by invoice and head by head, then by how late it is.
package struct ClaimChart: Hashable, Sendable {
  /// One invoice, or the rest of them, by head.
  package struct Bar: Hashable, Sendable {
    package let label: String
    /// How many invoices it stands for.
    package let count: Int
    package let principal: Money
    package let interest: Money
    package let indemnity: Money
    package var total: Money { principal + interest + indemnity }
  }

  /// How late a sum is.
  package enum Age: Int, Hashable, Sendable, CaseIterable {
    case notDue, upTo30, upTo60, upTo90, beyond

    /// Of a sum due on `due`, seen on `today`: late from the day after.
    package init(due: Day, today: Day) {
      switch due.days(until: today) {
      case ...0: self = .notDue
      case ...30: self = .upTo30
      case ...60: self = .upTo60
      case ...90: self = .upTo90
      default: self = .beyond
      }
    }

    package var label: String {
      switch self {
      case .notDue: "Pas encore échu"
      case .upTo30: "30\u{A0}jours de retard au plus"
      case .upTo60: "De 31 à 60\u{A0}jours de retard"
      case .upTo90: "De 61 à 90\u{A0}jours de retard"
      case .beyond: "Plus de 90\u{A0}jours de retard"
      }
    }
  }

  /// The principal of one age.
  package struct Band: Hashable, Sendable {
    package let age: Age
    package let invoices: Int
    package let principal: Money
  }

  /// The largest invoices that the totals count, in the order of the décompte.
  package let bars: [Bar]
  /// How many others there are, as one bar.
  package let others: Bar?
  /// Every age, the least late first; empty when nothing is owed in euros.
  package let bands: [Band]

  /// The most invoices drawn one by one.
  package static let most = 12

  /// The heads that some bar has.
  package var hasInterest: Bool { all.contains { $0.interest.isPositive } }
  package var hasIndemnity: Bool { all.contains { $0.indemnity.isPositive } }
  private var all: [Bar] { bars + (others.map { [$0] } ?? []) }

  /// The chart of a bilan, as the report draws it; nothing when all is withheld.
  package init(_ bilan: Bilan, _ dossier: Dossier) {
    self = BilanReport(bilan: bilan, dossier: dossier, cabinet: .default, reference: nil).claimChart
  }

  /// - Parameter counted: the invoices that the totals count.
  init(_ statement: ClaimStatement, counted: [InvoiceStatement], isInEuros: Bool) {
    let all = counted.filter { $0.setAside == nil }.map { invoice in
      Bar(
        label: invoice.label, count: 1, principal: invoice.principalDue, interest: invoice.interestDue,
        indemnity: invoice.fixedIndemnity)
    }
    // The largest, the first told before another of the same sum.
    let largest = all.indices.sorted {
      (all[$0].total, $1) > (all[$1].total, $0)
    }
    let kept = Set(all.count > Self.most ? largest.prefix(Self.most - 1) : largest[...])
    bars = all.indices.filter(kept.contains).map { all[$0] }
    let rest = all.indices.filter { !kept.contains($0) }.map { all[$0] }
    others =
      rest.isEmpty
      ? nil
      : Bar(
        label: "et " + FrenchFormat.count(rest.count, "autre facture", "autres factures"), count: rest.count,
        principal: rest.reduce(.zero) { $0 + $1.principal },
        interest: rest.reduce(.zero) { $0 + $1.interest },
        indemnity: rest.reduce(.zero) { $0 + $1.indemnity })
    bands = isInEuros ? Self.bands(statement) : []
  }

  private static func bands(_ statement: ClaimStatement) -> [Band] {
    var principals = Age.allCases.map { _ in Money.zero }
    var counts = Age.allCases.map { _ in 0 }
    for invoice in statement.invoices where invoice.principalDue.isPositive {
      guard let due = invoice.due else { continue }
      let age = Age(due: due, today: statement.on)
      // Barred: set aside for another reason than its day.
      guard invoice.setAside == nil || age == .notDue else { continue }
      principals[age.rawValue] += invoice.principalDue
      counts[age.rawValue] += 1
    }
    guard principals.contains(where: \.isPositive) else { return [] }
    return Age.allCases.map {
      Band(age: $0, invoices: counts[$0.rawValue], principal: principals[$0.rawValue])
    }
  }
}

extension BilanReport {
  var claimChart: ClaimChart {
    ClaimChart(bilan.statement, counted: countedInvoices, isInEuros: !dossier.isInForeignCurrency)
  }
}
