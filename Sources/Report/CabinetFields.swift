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
    return try checked(key) { () throws(CabinetError) in
      try CabinetCheck.text(scalar.string, severalLines: severalLines)
    }
  }

  func telephone(_ key: String) throws(CabinetError) -> String? {
    guard let text = try text(key) else { return nil }
    return try checked(key) { () throws(CabinetError) in try CabinetCheck.telephone(text) }
  }

  func email(_ key: String) throws(CabinetError) -> String? {
    guard let text = try text(key) else { return nil }
    return try checked(key) { () throws(CabinetError) in try CabinetCheck.email(text) }
  }

  func link(_ key: String) throws(CabinetError) -> String? {
    guard let text = try text(key) else { return nil }
    return try checked(key) { () throws(CabinetError) in try CabinetCheck.link(text) }
  }

  func yesNo(_ key: String) throws(CabinetError) -> Bool? {
    guard let text = try text(key) else { return nil }
    return try checked(key) { () throws(CabinetError) in try CabinetCheck.yesNo(text) }
  }

  /// `20`, `20 min` or `20 minutes`.
  func minutes(_ key: String) throws(CabinetError) -> Int? {
    guard let text = try text(key) else { return nil }
    return try checked(key) { () throws(CabinetError) in try CabinetCheck.minutes(text) }
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

  /// The line and the key are said with what is wrong.
  private func checked<Value>(
    _ key: String, _ check: () throws(CabinetError) -> Value
  ) throws(CabinetError) -> Value {
    do { return try check() } catch { throw self.error(key, values[key], error.message) }
  }

  private func error(_ key: String, _ node: Node?, _ message: String) -> CabinetError {
    CabinetError(line: node?.mark?.line, "«\u{00A0}" + key + "\u{00A0}»\u{00A0}: " + message)
  }
}
