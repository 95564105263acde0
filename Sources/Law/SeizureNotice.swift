import Basics

/// The time to tell the debtor of a saisie conservatoire, from the act: from memory, to confirm.
package enum SeizureNotice {
  package static let days = 8
  package static let citation = Citation(
    "art. R523-3 CPCE", .low, note: "dénoncer la saisie conservatoire au débiteur")

  /// `8 jours`.
  package static let formatted = FrenchFormat.count(days, "jour", "jours")
}
