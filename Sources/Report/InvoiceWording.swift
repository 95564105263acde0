import Basics

/// How several invoices are named together.
extension Wording {
  /// More than these are counted, not named.
  private static let namedInvoices = 6

  /// `facture A`; `factures A, B et C`; `161 factures`.
  ///
  /// - Parameter labels: as the bilan names them: `facture A`, `facture sans numéro (2)`; at least one.
  static func invoices(_ labels: [String]) -> String {
    namesEach(labels) ? invoicesInFull(labels) : FrenchFormat.count(labels.count, "facture", "factures")
  }

  /// The same, each of them named however many they are.
  static func invoicesInFull(_ labels: [String]) -> String {
    guard labels.count > 1, areInvoices(labels) else { return enumeration(labels) }
    return "factures " + enumeration(numbers(labels))
  }

  /// The same after a preposition: `la facture A`, `les factures A et B`, `161 factures`.
  static func theInvoices(_ labels: [String]) -> String {
    guard namesEach(labels), areInvoices(labels) else { return invoices(labels) }
    return (labels.count > 1 ? "les " : "la ") + invoices(labels)
  }

  private static func areInvoices(_ labels: [String]) -> Bool {
    labels.allSatisfy { $0.hasPrefix("facture ") }
  }

  /// Whether ``invoices(_:)`` names each of them.
  static func namesEach(_ labels: [String]) -> Bool { labels.count <= namedInvoices }

  /// Without the word that is the same in all: `A`, `sans numéro (2)`.
  static func numbers(_ labels: [String]) -> [String] { labels.map(BilanReport.shortLabel) }
}
