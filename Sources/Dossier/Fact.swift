/// The name of a question, and of the fact that its answer gives: `debiteur.nom`,
/// `facture[3f2a].echeance`. The element of a repeated group is named by its stable key.
package struct FactPath: Hashable, Sendable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
  package let name: String

  package init(_ name: String) {
    self.name = name
  }

  package init(stringLiteral value: String) {
    self.name = value
  }

  package static func < (left: FactPath, right: FactPath) -> Bool { left.name < right.name }

  package var description: String { name }
}

/// Why a fact has no value. Never a silent default: each of these is a different thing to say.
package enum Missing: String, Hashable, Sendable, CaseIterable {
  /// The question has not been put, or was left open.
  case notAnswered = "non_repondu"
  case jeNeSaisPas = "je_ne_sais_pas"
  /// It exists and must be found: a to-do.
  case aRetrouver = "a_retrouver"
  case sansObjet = "sans_objet"
  case aucun
}

/// One fact of the case: where it was asked, and what is known of it.
package struct Fact<Value: Hashable & Sendable>: Hashable, Sendable {
  package enum Knowledge: Hashable, Sendable {
    case known(Value)
    case missing(Missing)
  }

  package let path: FactPath
  package var knowledge: Knowledge

  package init(_ path: FactPath, _ value: Value? = nil) {
    self.path = path
    knowledge = value.map { .known($0) } ?? .missing(.notAnswered)
  }

  /// The value when it is known.
  package var value: Value? {
    get { if case .known(let value) = knowledge { value } else { nil } }
    set { knowledge = newValue.map { .known($0) } ?? .missing(.notAnswered) }
  }

  /// Why there is no value, or nil when there is one.
  package var missing: Missing? {
    if case .missing(let reason) = knowledge { reason } else { nil }
  }

  /// True when the person said that there is none or that the question has no object.
  package var isDeniedOrVoid: Bool { missing == .aucun || missing == .sansObjet }
}

extension Fact where Value == Bool {
  /// True only when the person said yes.
  package var isTrue: Bool { value == true }
  /// True only when the person said no, or "aucun", or "sans objet".
  package var isFalse: Bool { value == false || isDeniedOrVoid }
}
