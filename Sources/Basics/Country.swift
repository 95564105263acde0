/// Countries and territories, by their ISO 3166-1 codes and French names.
package enum Country {
  /// Reads a country from its French name, its usual English one, or its code of two or three letters;
  /// canonical form: ISO 3166-1 alpha-2.
  ///
  /// The beginning of a name is enough from four letters on; several countries that fit are offered. One slip
  /// is forgiven in a name of six letters or more when a single country is that near.
  package static func read(_ text: String) -> Reading<String> {
    let key = SearchKey.fold(text)
    guard !key.isEmpty else { return .refused("Aucun pays n’a été saisi") }
    let bare = withoutArticle(key)
    if let several = shared[bare] { return .ambiguous(several) }
    if let code = table.codes[key] ?? table.codes[bare] { return .value(code) }
    let unknown = "Ce pays n’est pas reconnu\u{A0}: donnez son nom en français ou son code de deux lettres"
    guard bare.utf8.count >= 4 else { return .refused(unknown) }
    let begun = Set(table.names.filter { $0.key.hasPrefix(bare) }.map(\.code)).sorted()
    if !begun.isEmpty { return .among(begun, otherwise: unknown) }
    guard bare.utf8.count >= 6 else { return .refused(unknown) }
    let near = Set(table.names.filter { SearchKey.isOneSlip(from: $0.key, to: bare) }.map(\.code)).sorted()
    return .among(near, otherwise: unknown)
  }

  /// The French name of a code: `Allemagne` for `DE`; nil when ISO 3166-1 has no such code.
  package static func name(_ code: String) -> String? { table.display[code.uppercased()] }

  /// True for the member states of the European Union since 1 February 2020, and for the French territories that
  /// are part of it (article 355 of the Treaty on its functioning).
  package static func isEU(_ code: String) -> Bool { union.contains(code.uppercased()) }

  private static let union: Set<String> = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT",
    "LU", "LV",
    "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    "GF", "GP", "MF", "MQ", "RE", "YT",
  ]

  /// Names that several countries share in common speech.
  private static let shared: [String: [String]] = [
    "congo": ["CD", "CG"], "coree": ["KR", "KP"], "iles vierges": ["VG", "VI"],
    "saint martin": ["MF", "SX"],
  ]

  private static func withoutArticle(_ key: String) -> String {
    for article in ["la ", "le ", "les ", "l "] where key.hasPrefix(article) {
      return String(key.dropFirst(article.count))
    }
    return key
  }

  private struct Table {
    /// By folded name, alpha-2 and alpha-3 code.
    var codes: [String: String] = [:]
    var names: [(key: String, code: String)] = []
    var display: [String: String] = [:]
  }

  private static let table: Table = {
    var table = Table()
    for line in CountryNames.lines.split(separator: "\n") {
      let fields = line.split(separator: "|")
      guard fields.count >= 3 else { continue }
      let code = String(fields[0])
      table.display[code] = String(fields[2])
      for (index, field) in fields.enumerated() {
        let key = SearchKey.fold(String(field))
        table.codes[key] = table.codes[key] ?? code
        if index >= 2 { table.names.append((key, code)) }
      }
    }
    return table
  }()
}
