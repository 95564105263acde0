/// A dossier's reference, `2026-0007`: the year of creation and a number in that year.
enum Reference {
  /// At least four digits each; the ten thousandth dossier of a year is `2026-10000`.
  ///
  /// - Precondition: the year is between 1 and 9999.
  static func text(year: Int, number: Int) -> String {
    precondition((1...9999).contains(year), "A reference needs a year between 1 and 9999")
    return padded(year) + "-" + padded(number)
  }

  /// The year and the number of a reference made by ``text(year:number:)``.
  static func numbers(_ reference: String) -> (year: Int, number: Int) {
    let parts = reference.split(separator: "-").compactMap { Int($0) }
    return parts.count == 2 ? (parts[0], parts[1]) : (1, 1)
  }

  private static func padded(_ value: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}

/// What a person typed to name a dossier: a reference, an id, or the beginning of either.
struct ReferenceSearch: Sendable {
  /// As typed, for messages.
  let typed: String
  /// Lower case, without surrounding spaces: digits, letters a to f and hyphens only.
  let key: String

  /// How many candidates an ambiguous search names.
  static let candidateLimit = 5

  /// Nil when nothing in a store can be called so.
  init?(_ typed: String) {
    self.typed = typed
    var bytes: [UInt8] = []
    for byte in typed.utf8 {
      switch byte {
      case 0x30...0x39, 0x61...0x66, 0x2D: bytes.append(byte)
      case 0x41...0x46: bytes.append(byte + 0x20)
      case 0x20 where bytes.isEmpty: continue
      case 0x20: bytes.append(byte)
      default: return nil
      }
    }
    while bytes.last == 0x20 { bytes.removeLast() }
    guard !bytes.isEmpty, bytes.count <= 36, !bytes.contains(0x20) else { return nil }
    key = String(decoding: bytes, as: UTF8.self)
  }

  /// The first text after every text that begins with ``key``: `g` follows all the letters of a key.
  var upperBound: String { key + "g" }

  func isExact(_ header: DossierHeader) -> Bool { header.reference == key || header.id.text == key }

  func isBeginning(of header: DossierHeader) -> Bool {
    header.reference.hasPrefix(key) || header.id.text.hasPrefix(key)
  }

  /// The one dossier meant, among those that the key begins: an exact name wins over a beginning.
  func choose(among candidates: [DossierHeader]) throws(StoreError) -> DossierHeader {
    if let exact = candidates.first(where: isExact) { return exact }
    guard let first = candidates.first else { throw .notFound(typed) }
    guard candidates.count == 1 else {
      let references = candidates.map(\.reference).sorted()
      throw .ambiguous(typed, candidates: Array(references.prefix(Self.candidateLimit)))
    }
    return first
  }
}
