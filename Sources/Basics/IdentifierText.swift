/// What identifiers share: cleaning what was typed, saying what is wrong, check digits.
enum IdentifierText {
  /// Letters and digits in capitals, separators dropped; nil when another sign stands among them.
  ///
  /// `dropping` are words that people type before the number (`SIREN`, `n°`), in lower case, longest first.
  static func compact(_ text: String, dropping prefixes: [String] = []) -> [UInt8]? {
    var bytes = FoldedText.bytes(text)
    var again = true
    while again {
      again = false
      for prefix in prefixes where bytes.starts(with: prefix.utf8) {
        bytes.removeFirst(prefix.utf8.count)
        while let first = bytes.first, [0x20, 0x3A, 0x2E, FoldedText.degree, 0x2D].contains(first) {
          bytes.removeFirst()
        }
        again = true
      }
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      switch byte {
      case 0x30...0x39: result.append(byte)
      case 0x61...0x7A: result.append(byte - 0x20)
      case 0x20, 0x2E, 0x2D, 0x2F: continue
      default: return nil
      }
    }
    return result
  }

  static func isDigits(_ bytes: some Collection<UInt8>) -> Bool { bytes.allSatisfy(FoldedText.isDigit) }

  static func string(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: Array(bytes), as: UTF8.self)
  }

  /// Why a number that must be `lengths` digits long is not, nil when it is.
  static func refusal(_ bytes: [UInt8], name: String, length: Int) -> String? {
    if let letter = bytes.first(where: { !FoldedText.isDigit($0) }) {
      return "\(name) n’a que des chiffres\u{A0}: la lettre «\u{A0}\(string([letter]))\u{A0}» est de trop"
    }
    guard bytes.count != length else { return nil }
    return "\(name) a \(length) chiffres\u{A0}: \(read(bytes.count))"
  }

  /// `8 chiffres ont été lus`.
  static func read(_ count: Int) -> String {
    count < 2 ? "\(count) chiffre a été lu" : "\(count) chiffres ont été lus"
  }

  static let unknownSign = "Ce numéro contient un signe qui n’est ni une lettre ni un chiffre"

  static let wrongKey =
    "La clé de contrôle ne correspond pas\u{A0}: un chiffre est sans doute faux ou deux chiffres sont inversés"

  /// The Luhn formula (ISO/IEC 7812-1, annex B) over ASCII digits, the check digit last.
  static func luhn(_ digits: some BidirectionalCollection<UInt8>) -> Bool {
    var sum = 0
    var doubles = false
    for byte in digits.reversed() {
      var digit = Int(byte - 0x30)
      if doubles {
        digit *= 2
        if digit > 9 { digit -= 9 }
      }
      sum += digit
      doubles.toggle()
    }
    return sum % 10 == 0
  }

  /// The remainder of a number by 97, letters counting 10 to 35 (ISO 7064, as IBANs use it).
  static func modulo97(_ bytes: some Sequence<UInt8>) -> Int {
    var remainder = 0
    for byte in bytes {
      if FoldedText.isDigit(byte) {
        remainder = (remainder * 10 + Int(byte - 0x30)) % 97
      } else {
        remainder = (remainder * 100 + Int(byte) - 0x41 + 10) % 97
      }
    }
    return remainder
  }
}
