package import Basics
package import Law

/// When one invoice had to be paid, why, and whether the law allowed so long a term.
///
/// A due date that is written is kept for every computation, even beyond the cap: what such a date is worth
/// is not settled, so that it is shown and left to the lawyer.
package struct PaymentTermFinding: Hashable, Sendable {
  /// Where the due date comes from.
  package enum Origin: String, Hashable, Sendable, CaseIterable {
    /// Written on the invoice or in the contract.
    case given = "indiquee"
    /// Computed from the agreed term.
    case agreed = "convenue"
    /// That of the bill of exchange or note.
    case bill = "effet"
    /// Nothing agreed: computed from the law.
    case statutory = "legale"
    /// The law's term for a public buyer.
    case publicBuyer = "acheteur_public"
    case unknown = "inconnue"
  }

  /// The due date against the cap.
  package enum Verdict: String, Hashable, Sendable, CaseIterable {
    case within = "dans_les_delais"
    /// Allowed only under the condition that a note tells.
    case conditional = "sous_condition"
    case beyond = "au_dela"
    /// A date or a fact is missing.
    case unknown = "a_etablir"
    /// No cap applies: consumer, civil debt.
    case noCap = "sans_plafond"
  }

  /// A cap that applies, with the last days that it allows: none when its starting date is missing, two
  /// when two methods of counting are admitted.
  package struct Cap: Hashable, Sendable {
    /// Nil when the case itself is not known.
    package let id: PaymentCap.Case?
    package let limits: [PaymentCap.Limit]
    package let reason: Reason

    package init(id: PaymentCap.Case?, limits: [PaymentCap.Limit], reason: Reason) {
      self.id = id
      self.limits = limits
      self.reason = reason
    }

    /// The most generous count.
    package var lastDay: Day? { limits.map(\.day).max() }
  }

  package let key: String
  package let label: String
  package let due: Day?
  package let origin: Origin
  package let reason: Reason
  package let cap: Cap?
  /// The cap that another fact would give ("fin de mois" agreed, not a vehicle).
  package let otherCap: Cap?
  package let verdict: Verdict
  /// Assumptions, reserves, and what an excess exposes the debtor to.
  package let notes: [Reason]

  package init(
    key: String, label: String, due: Day?, origin: Origin, reason: Reason, cap: Cap? = nil,
    otherCap: Cap? = nil, verdict: Verdict, notes: [Reason] = []
  ) {
    self.key = key
    self.label = label
    self.due = due
    self.origin = origin
    self.reason = reason
    self.cap = cap
    self.otherCap = otherCap
    self.verdict = verdict
    self.notes = notes
  }

  /// The last day that any of the caps allows.
  package var lastDayAllowed: Day? { [cap, otherCap].compactMap { $0?.lastDay }.max() }

  /// There is more to say than "a due date is written, and it is within the cap".
  package var isWorthSaying: Bool {
    switch verdict {
    case .beyond, .conditional: true
    case .within: origin != .given && origin != .bill
    // Without a cap, the computed date is in the statement of the claim already.
    case .noCap: false
    // An unknown due date is told with what could not be counted.
    case .unknown: due != nil
    }
  }
}
