/// E-mail addresses.
package enum EmailAddress {
  /// Reads one address as people write it; canonical form: as typed, the domain in small letters.
  ///
  /// Only the unquoted form of RFC 5321 with an ASCII domain is accepted; `mailto:` and angle brackets are
  /// dropped. Whether the address exists is not checked.
  package static func read(_ text: String) -> Reading<String> {
    var bytes = Array(text.utf8)
    func isEdge(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x3C || byte == 0x3E }
    while let last = bytes.last, isEdge(last) || last == 0x2E || last == 0x3B || last == 0x2C {
      bytes.removeLast()
    }
    if let start = bytes.firstIndex(where: { !isEdge($0) }) { bytes.removeFirst(start) }
    if bytes.starts(with: "mailto:".utf8) { bytes.removeFirst(7) }
    guard !bytes.isEmpty else { return .refused("Aucune adresse n’a été saisie") }
    guard let at = bytes.firstIndex(of: 0x40) else {
      return .refused("Il manque «\u{A0}@\u{A0}» dans cette adresse")
    }
    if let reason = strangeSign(bytes) { return .refused(reason) }
    let local = bytes[..<at]
    let domain = bytes[(at + 1)...].map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
    guard !domain.contains(0x40) else {
      return .refused("Il y a plusieurs «\u{A0}@\u{A0}»\u{A0}: donnez une seule adresse")
    }
    guard !local.isEmpty, local.count <= 64, local.first != 0x2E, local.last != 0x2E, !hasDoublePoint(local)
    else {
      return .refused("Ce qui précède «\u{A0}@\u{A0}» n’est pas une adresse valide")
    }
    guard domain.count <= 253, isDomain(domain) else {
      return .refused(
        "Ce qui suit «\u{A0}@\u{A0}» n’est pas un nom de domaine complet\u{A0}: un point, puis deux lettres ou plus"
      )
    }
    return .value(IdentifierText.string(local + [0x40] + domain))
  }

  private static func strangeSign(_ bytes: [UInt8]) -> String? {
    for byte in bytes {
      switch byte {
      case 0x20, 0x09: return "Une adresse électronique ne contient pas d’espace"
      case 0x2C, 0x3B: return "Une adresse électronique ne contient pas de virgule\u{A0}: un point, peut-être"
      case 0x80...: return "Une adresse électronique ne contient pas de lettre accentuée"
      case 0x40, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: continue
      default:
        if !Array("!#$%&'*+-/=?^_`{|}~.".utf8).contains(byte) {
          return "Cette adresse contient un signe qu’une adresse n’a pas"
        }
      }
    }
    return nil
  }

  private static func hasDoublePoint(_ bytes: ArraySlice<UInt8>) -> Bool {
    zip(bytes, bytes.dropFirst()).contains { $0 == 0x2E && $1 == 0x2E }
  }

  private static func isDomain(_ domain: [UInt8]) -> Bool {
    let labels = domain.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard labels.count >= 2, let top = labels.last, top.count >= 2, !IdentifierText.isDigits(top) else {
      return false
    }
    return labels.allSatisfy { label in
      !label.isEmpty && label.count <= 63 && label.first != 0x2D && label.last != 0x2D
        && label.allSatisfy { FoldedText.isDigit($0) || FoldedText.isLetter($0) || $0 == 0x2D }
    }
  }
}
