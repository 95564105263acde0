package import Assessment
import Basics

/// The text of a letter, as a lawyer writes and changes it: a few lines that say what it is, then its body with fields.
///
/// The form is described in docs/modeles.md. A model is text: everything that a dossier puts into it stays text, whatever
/// it holds.
package struct LetterModel: Hashable, Sendable {
  package enum Form: String, Hashable, Sendable, CaseIterable {
    /// From a sender to a recipient, signed.
    case lettre
    /// Signed by both parties.
    case acte
    /// A sheet to copy from into somebody’s form: neither recipient nor signature.
    case fiche
  }

  /// To whom it is written.
  package enum Recipient: String, Hashable, Sendable, CaseIterable {
    case debiteur
    /// The mandataire judiciaire or the liquidateur.
    case mandataire
    /// Whom the invoice was assigned to.
    case cessionnaire
    /// The firm’s own client.
    case client
    case greffe
    case aucun
  }

  package enum Delivery: String, Hashable, Sendable, CaseIterable {
    case recommande
    case simple
    case remise
  }

  /// `mise_en_demeure`: the name of its file.
  package let name: String
  package let title: String
  /// When it is to be used, in a sentence.
  package let purpose: String
  package let form: Form
  package let recipient: Recipient
  package let senders: [LetterSender]
  package let delivery: Delivery
  /// With fields.
  package let subject: String
  /// The actions of a bilan that this letter carries out.
  package let actions: [ActionID]
  /// Flags that must be true for this letter to have a place: `contestation.existe`.
  package let conditions: [String]
  /// Flags with which it has no place for now: `debiteur.en_procedure`.
  package let exclusions: [String]
  /// It demands a payment from the debtor.
  package let demandsPayment: Bool
  /// With fields.
  package let body: String
  /// The line of the file on which the body begins, from 1.
  package let bodyLine: Int
}

/// In whose name a letter is written.
package enum LetterSender: String, Hashable, Sendable, CaseIterable {
  case creancier
  /// The firm, for its client.
  case cabinet
  /// A third-party collector: neither lawyer nor commissaire de justice (art. R124-1 s. CPCE).
  case tiers

  package var label: String {
    switch self {
    case .creancier: "le créancier"
    case .cabinet: "le cabinet, pour son client"
    case .tiers: "un tiers chargé du recouvrement amiable"
    }
  }
}

/// Why a model is refused.
package struct LetterModelError: Error, Hashable, Sendable, CustomStringConvertible {
  /// From 1; nil when the fault is in no line.
  package let line: Int?
  /// A French sentence.
  package let message: String

  package init(line: Int? = nil, _ message: String) {
    self.line = line
    self.message = message
  }

  /// `ligne 3 : …`.
  package var description: String { (line.map { "ligne \($0)\u{A0}: " } ?? "") + message }
}

extension LetterModel {
  /// The longest model read, in bytes.
  package static let sizeLimit = 200_000

  private static let keys = [
    "titre", "pour", "si", "sauf", "forme", "destinataire", "expediteurs", "envoi", "objet", "actions",
    "demande",
  ]

  /// Reads a model: lines `clé: texte` up to a line `---`, then the body. A line that begins with `#` above it is a
  /// remark.
  package static func decode(_ text: String, name: String) throws(LetterModelError) -> LetterModel {
    guard text.utf8.count <= sizeLimit else {
      throw LetterModelError("Le modèle est trop long (200 kilo-octets au plus).")
    }
    if let (line, _) = SafeText.firstHidden(inDocument: text) {
      throw LetterModelError(line: line, "Un caractère de commande invisible s’y trouve.")
    }
    // By bytes: a model is read each time that a letter is written.
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }
    if let index = lines.firstIndex(where: LetterPlaceholder.isIn) {
      throw LetterModelError(line: index + 1, "Un caractère à usage privé (U+E000 à U+F8FF) s’y trouve.")
    }
    guard let end = lines.firstIndex(where: { $0 == "---" }) else {
      throw LetterModelError("Il manque la ligne «\u{A0}---\u{A0}» entre l’en-tête et le texte de la lettre.")
    }
    let header = try LetterModelHeader(Array(lines[..<end]), keys: keys)
    let form = try header.choice("forme", Form.self) ?? .lettre
    let recipient = try header.choice("destinataire", Recipient.self) ?? .debiteur
    guard (recipient == .aucun) == (form == .fiche) else {
      throw LetterModelError(
        line: header.line("destinataire") ?? header.line("forme"),
        "Une fiche n’a pas de destinataire («\u{A0}destinataire: aucun\u{A0}»), une lettre ou un acte en a un."
      )
    }
    let demand = try header.optional("demande")
    guard demand == nil || demand == "paiement" else {
      throw LetterModelError(
        line: header.line("demande"), "«\u{A0}demande\u{A0}»\u{A0}: seul «\u{A0}paiement\u{A0}» est possible."
      )
    }
    func names(_ key: String) throws(LetterModelError) -> [String] {
      try header.optional(key)?.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init) ?? []
    }
    return LetterModel(
      name: name, title: try header.text("titre"), purpose: try header.text("pour"), form: form,
      recipient: recipient, senders: try header.choices("expediteurs", LetterSender.self) ?? [.creancier],
      delivery: try header.choice("envoi", Delivery.self) ?? .simple,
      subject: LetterTypography.french(try header.text("objet")),
      actions: try header.choices("actions", ActionID.self) ?? [],
      conditions: try names("si"), exclusions: try names("sauf"),
      demandsPayment: demand != nil,
      body: lines[(end + 1)...].map(LetterTypography.french).joined(separator: "\n"), bodyLine: end + 2)
  }
}

/// The lines above the body.
private struct LetterModelHeader {
  private var values: [String: (value: String, line: Int)] = [:]

  init(_ lines: [String], keys: [String]) throws(LetterModelError) {
    for (index, line) in lines.enumerated() {
      if line.allSatisfy(\.isWhitespace) || line.hasPrefix("#") { continue }
      guard let colon = line.firstIndex(of: ":") else {
        throw LetterModelError(
          line: index + 1, "Une ligne «\u{A0}clé: texte\u{A0}» est attendue avant «\u{A0}---\u{A0}».")
      }
      let key = String(line[..<colon].reversed().drop(while: \.isWhitespace).reversed())
      guard keys.contains(key) else {
        throw LetterModelError(
          line: index + 1,
          "Clé inconnue «\u{A0}\(SafeText.escaped(key))\u{A0}». Clés possibles\u{A0}: "
            + keys.joined(separator: ", ") + ".")
      }
      guard values[key] == nil else {
        throw LetterModelError(line: index + 1, "La clé «\u{A0}\(key)\u{A0}» est donnée deux fois.")
      }
      let value = line[line.index(after: colon)...].drop(while: \.isWhitespace)
      values[key] = (String(value.reversed().drop(while: \.isWhitespace).reversed()), index + 1)
    }
  }

  func line(_ key: String) -> Int? { values[key]?.line }

  func optional(_ key: String) throws(LetterModelError) -> String? {
    guard let (value, line) = values[key] else { return nil }
    guard !value.isEmpty else {
      throw LetterModelError(line: line, "«\u{A0}\(key)\u{A0}» est vide.")
    }
    return value
  }

  func text(_ key: String) throws(LetterModelError) -> String {
    guard let value = try optional(key) else {
      throw LetterModelError("Il manque la ligne «\u{A0}\(key): …\u{A0}» dans l’en-tête.")
    }
    return value
  }

  func choice<Value: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Value.Type
  ) throws(LetterModelError) -> Value? where Value.RawValue == String {
    guard let word = try optional(key) else { return nil }
    return try value(word, of: key, type)
  }

  func choices<Value: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Value.Type
  ) throws(LetterModelError) -> [Value]? where Value.RawValue == String {
    guard let words = try optional(key) else { return nil }
    var found: [Value] = []
    for word in words.split(whereSeparator: { $0 == " " || $0 == "," }) {
      found.append(try value(String(word), of: key, type))
    }
    return found
  }

  private func value<Value: RawRepresentable & CaseIterable>(
    _ word: String, of key: String, _ type: Value.Type
  ) throws(LetterModelError) -> Value where Value.RawValue == String {
    guard let value = Value(rawValue: word) else {
      let known =
        Value.allCases.count > 12
        ? ""
        : " Possibles\u{A0}: "
          + Value.allCases.map(\.rawValue).joined(separator: ", ") + "."
      throw LetterModelError(
        line: line(key),
        "«\u{A0}\(key)\u{A0}»\u{A0}: «\u{A0}\(SafeText.escaped(word))\u{A0}» est inconnu.\(known)")
    }
    return value
  }
}

/// The spaces and the apostrophe of French print, in a text typed on an ordinary keyboard.
enum LetterTypography {
  /// Outside fields, which have neither apostrophes nor spaces.
  static func french(_ line: String) -> String {
    guard isConcerned(line) else { return line }
    var result = ""
    for character in line {
      switch character {
      case ":", ";", "?", "!", "»", "€", "%":
        if result.last == " " {
          result.removeLast()
          result += FrenchFormat.space
        }
        result.append(character)
      case " " where result.last == "«" || result.hasSuffix("n°"): result += FrenchFormat.space
      case "'": result += "’"
      default: result.append(character)
      }
    }
    // `:` between two words of a definition stays ordinary.
    return result.replacing(" \(FrenchFormat.space)::", with: " ::").replacing(
      "\(FrenchFormat.space)::", with: " ::")
  }

  /// Most lines have nothing to set: an apostrophe, or a space beside one of the signs.
  private static func isConcerned(_ line: String) -> Bool {
    var previous: UInt8 = 0
    for byte in line.utf8 {
      switch byte {
      case 0x27: return true
      // `:`, `;`, `?`, `!`, `%`, and the first byte of `»` or `€` after a space.
      case 0x3A, 0x3B, 0x3F, 0x21, 0x25, 0xC2, 0xE2: if previous == 0x20 { return true }
      // A space after `«` or `n°`.
      case 0x20: if previous == 0xAB || previous == 0xB0 { return true }
      default: break
      }
      previous = byte
    }
    return false
  }
}
