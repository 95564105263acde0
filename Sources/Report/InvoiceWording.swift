import Basics

/// How several invoices are named together.
extension Wording {
  /// More than these are counted, not named.
  private static let namedInvoices = 6

  /// `facture A`; `factures A, B et C`; `161 factures, dont F1`.
  ///
  /// - Parameter labels: as the bilan names them: `facture A`, `facture sans numéro (2)`; at least one.
  static func invoices(_ labels: [String]) -> String {
    namesEach(labels) ? invoicesInFull(labels) : counted(labels)
  }

  /// `161 factures, dont F1`.
  static func counted(_ labels: [String]) -> String {
    FrenchFormat.count(labels.count, "facture", "factures")
      + (numbers(labels).first.map { ", dont " + $0 } ?? "")
  }

  /// The same, each of them named however many they are.
  static func invoicesInFull(_ labels: [String]) -> String {
    guard labels.count > 1, labels.allSatisfy(hasNumber) else { return enumeration(labels) }
    return "factures " + enumeration(numbers(labels))
  }

  /// The same after a preposition: `la facture A`, `les factures A et B`, `161 factures, dont F1`.
  static func theInvoices(_ labels: [String]) -> String {
    guard namesEach(labels) else { return invoices(labels) }
    guard labels.count > 1, labels.allSatisfy(hasNumber) else {
      return enumeration(labels.map { $0.hasPrefix("facture ") ? "la " + $0 : $0 })
    }
    return "les " + invoices(labels)
  }

  private static func hasNumber(_ label: String) -> Bool {
    label.hasPrefix("facture ") && !label.hasPrefix("facture sans numéro")
  }

  /// Whether ``invoices(_:)`` names each of them.
  static func namesEach(_ labels: [String]) -> Bool { labels.count <= namedInvoices }

  /// Without the word that is the same in all: `A`, `sans numéro (2)`.
  static func numbers(_ labels: [String]) -> [String] { labels.map(BilanReport.shortLabel) }
}
