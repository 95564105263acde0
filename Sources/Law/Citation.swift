/// How far a legal statement has been checked.
package enum Confidence: String, Hashable, Sendable, CaseIterable {
  /// Official text read, or two concordant sources.
  case high
  /// One good source, or indirect.
  case medium
  /// From memory, not verified: shown as "à confirmer avec l'avocat".
  case low

  /// What a reader sees beside the statement, or nil when it needs no reserve.
  package var reserve: String? {
    switch self {
    case .high: nil
    case .medium: nil
    case .low: "à confirmer avec l’avocat"
    }
  }
}

/// The authority of a rule, a figure or a deadline: article, decision or document.
package struct Citation: Hashable, Sendable {
  /// As a French lawyer writes it, short: `art. 1344 C. civ.`, `Com., 18 mai 2022, n° 20-23.204`.
  package let reference: String
  package let confidence: Confidence
  /// What the source says, or where it was read; empty when the reference is enough.
  package let note: String

  package init(_ reference: String, _ confidence: Confidence = .high, note: String = "") {
    self.reference = reference
    self.confidence = confidence
    self.note = note
  }
}
