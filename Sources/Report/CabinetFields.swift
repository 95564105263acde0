import Basics
import Yams

/// The keys of one mapping of the firm's file, read one by one and checked lightly.
struct CabinetFields {
  private let values: [String: Node]

  /// - Throws: when the node is no mapping, or has a key that is not in `allowed`.
  init(_ node: Node, allowed: [String]) throws(CabinetError) {
    guard case .mapping(let mapping) = node else {
      throw CabinetError(
        line: node.mark?.line, "une suite de lignes «\u{00A0}clé: valeur\u{00A0}» est attendue")
    }
    var values: [String: Node] = [:]
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key, allowed.contains(scalar.string) else {
        let name = key.scalar.map { "«\u{00A0}" + SafeText.escaped($0.string) + "\u{00A0}»" } ?? "composée"
        throw CabinetError(
          line: key.mark?.line,
          "clé inconnue\u{00A0}: " + name + "\u{00A0}; les clés admises ici sont "
            + allowed.joined(separator: ", "))
      }
      values[scalar.string] = value
    }
    self.values = values
  }

  /// Nothing was written after the colon.
  static func isEmpty(_ node: Node) -> Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any else {
      return false
    }
    return ["", "~", "null"].contains(scalar.string)
  }

  func section(_ key: String, allowed: [String]) throws(CabinetError) -> CabinetFields? {
    guard let node = values[key], !CabinetFields.isEmpty(node) else { return nil }
    return try CabinetFields(node, allowed: allowed)
  }

  func text(_ key: String, severalLines: Bool = false) throws(CabinetError) -> String? {
    guard let node = values[key], !CabinetFields.isEmpty(node) else { return nil }
    guard case .scalar(let scalar) = node else {
      throw error(key, node, "un texte est attendu")
    }
    let text = CabinetFields.trimmed(scalar.string)
    guard !text.isEmpty else { return nil }
    guard text.count <= 500 else { throw error(key, node, "500 caractères au plus") }
    let isShowable = text.split(separator: "\n", omittingEmptySubsequences: false).allSatisfy {
      SafeText.escaped(String($0)) == String($0)
    }
    guard isShowable else { throw error(key, node, "un caractère de commande invisible s’y trouve") }
    guard severalLines || !text.contains("\n") else { throw error(key, node, "une seule ligne est attendue") }
    return text
  }

  func telephone(_ key: String) throws(CabinetError) -> String? {
    guard let text = try text(key) else { return nil }
    let digits = text.utf8.count { $0 >= 0x30 && $0 <= 0x39 }
    guard (9...15).contains(digits), text.allSatisfy({ "0123456789+.()- \u{00A0}".contains($0) }) else {
      throw error(key, values[key], "ce n’est pas un numéro de téléphone (9 à 15 chiffres)")
    }
    return text
  }

  func email(_ key: String) throws(CabinetError) -> String? {
    guard let text = try text(key) else { return nil }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !parts[1].hasPrefix("."),
      !parts[1].hasSuffix("."), text.allSatisfy({ !$0.isWhitespace && !"<>,;\"".contains($0) })
    else { throw error(key, values[key], "ce n’est pas une adresse électronique") }
    return text
  }

  func link(_ key: String) throws(CabinetError) -> String? {
    guard let text = try text(key) else { return nil }
    guard text.hasPrefix("https://"), text.count > 11, text.contains("."),
      text.unicodeScalars.allSatisfy({
        $0.value > 0x20 && $0.value < 0x7F && !"<>\"\\`{}|^".unicodeScalars.contains($0)
      })
    else {
      throw error(key, values[key], "une adresse commençant par https:// est attendue, sans espace ni accent")
    }
    return text
  }

  func yesNo(_ key: String) throws(CabinetError) -> Bool? {
    guard let text = try text(key) else { return nil }
    switch text.lowercased() {
    case "oui", "true", "yes": return true
    case "non", "false", "no": return false
    default: throw error(key, values[key], "oui ou non est attendu")
    }
  }

  /// A list of periods, or one text in which they are separated by `;`.
  func closures(_ key: String) throws(CabinetError) -> [ClosedPeriod] {
    guard let node = values[key], !CabinetFields.isEmpty(node) else { return [] }
    let items: [Node] = if case .sequence(let sequence) = node { Array(sequence) } else { [node] }
    var periods: [ClosedPeriod] = []
    for item in items {
      guard case .scalar(let scalar) = item else {
        throw error(key, item, "une période par ligne est attendue")
      }
      guard case .value(let read) = ClosedPeriod.readList(scalar.string), !read.isEmpty else {
        throw error(
          key, item, "une période est attendue, dates entières. Exemple\u{00A0}: " + ClosedPeriod.example)
      }
      periods += read
    }
    guard periods.count <= 100 else { throw error(key, node, "100 périodes au plus") }
    return periods
  }

  /// `20`, `20 min` or `20 minutes`.
  func minutes(_ key: String) throws(CabinetError) -> Int? {
    guard let text = try text(key) else { return nil }
    let parts = text.split(whereSeparator: \.isWhitespace)
    guard let first = parts.first, let minutes = Int(first), (1...600).contains(minutes),
      parts.count == 1 || (parts.count == 2 && ["min", "minute", "minutes"].contains(String(parts[1])))
    else { throw error(key, values[key], "un nombre de minutes est attendu, de 1 à 600") }
    return minutes
  }

  private func error(_ key: String, _ node: Node?, _ message: String) -> CabinetError {
    CabinetError(line: node?.mark?.line, "«\u{00A0}" + key + "\u{00A0}»\u{00A0}: " + message)
  }

  private static func trimmed(_ text: String) -> String {
    var slice = text[...]
    while let first = slice.first, first.isWhitespace { slice = slice.dropFirst() }
    while let last = slice.last, last.isWhitespace { slice = slice.dropLast() }
    return String(slice)
  }
}
