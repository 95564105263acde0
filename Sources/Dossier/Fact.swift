// Public, though nothing outside this package uses it: release builds specialise across modules only what is
// public, and everything that the law computes reads facts.

/// The name of a question, and of the fact that its answer gives: `debiteur.nom`,
/// `facture[3f2a].echeance`. The element of a repeated group is named by its stable key.
public struct FactPath: Hashable, Sendable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
  public let name: String

  public init(_ name: String) {
    self.name = name
  }

  public init(stringLiteral value: String) {
    self.name = value
  }

  public static func < (left: FactPath, right: FactPath) -> Bool { left.name < right.name }

  public var description: String { name }

  /// The id of the question, whatever the element: `facture[3f2a].avoirs` and every other give `facture.avoirs`.
  public var question: String {
    guard let (open, close) = brackets else { return name }
    var id = name[..<open]
    id += name[name.utf8.index(after: close)...]
    return String(id)
  }

  /// The key of the element of a repeated group: `3f2a`; nil outside groups.
  public var element: String? {
    brackets.map { String(name[name.utf8.index(after: $0.open)..<$0.close]) }
  }

  // Read by bytes: a file of many invoices asks this of each of their facts.
  private var brackets: (open: String.Index, close: String.Index)? {
    let bytes = name.utf8
    guard let open = bytes.firstIndex(of: UInt8(ascii: "[")),
      let close = bytes[open...].firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    return (open, close)
  }
}

/// Why a fact has no value. Never a silent default: each of these is a different thing to say.
public enum Missing: String, Hashable, Sendable, CaseIterable {
  /// The question has not been put, or was left open.
  case notAnswered = "non_repondu"
  case jeNeSaisPas = "je_ne_sais_pas"
  /// It exists and must be found: a to-do.
  case aRetrouver = "a_retrouver"
  case sansObjet = "sans_objet"
  case aucun
  /// Not asked, since an answer before it ("quelque chose de particulier ?") did not name this case. Neither a
  /// yes nor a no: the usual case holds.
  case ruledOut = "ecarte"
}

/// One fact of the case: where it was asked, and what is known of it.
public struct Fact<Value: Hashable & Sendable>: Hashable, Sendable {
  public enum Knowledge: Hashable, Sendable {
    case known(Value)
    case missing(Missing)
  }

  public let path: FactPath
  public var knowledge: Knowledge

  public init(_ path: FactPath, _ value: Value? = nil) {
    self.path = path
    knowledge = value.map { .known($0) } ?? .missing(.notAnswered)
  }

  /// The value when it is known.
  public var value: Value? {
    get { if case .known(let value) = knowledge { value } else { nil } }
    set { knowledge = newValue.map { .known($0) } ?? .missing(.notAnswered) }
  }

  /// Why there is no value, or nil when there is one.
  public var missing: Missing? {
    if case .missing(let reason) = knowledge { reason } else { nil }
  }

  /// True when the person said that there is none or that the question has no object.
  public var isDeniedOrVoid: Bool { missing == .aucun || missing == .sansObjet }
}

extension Fact where Value == Bool {
  /// True only when the person said yes.
  public var isTrue: Bool { value == true }
  /// True only when the person said no, or "aucun", or "sans objet".
  public var isFalse: Bool { value == false || isDeniedOrVoid }
}
