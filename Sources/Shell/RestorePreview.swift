package import Basics
package import Store

/// What a restoration would change, told before it is agreed to.
package struct RestorePreview: Sendable {
  private let copy: [DossierHeader]
  /// Nil when what is there cannot be read.
  private let live: [DossierHeader]?

  package init(copy: [DossierHeader], live: [DossierHeader]?) {
    self.copy = copy
    self.live = live
  }

  /// The copy and what is there, each with its number of dossiers and its last entry; then what would be missing.
  package var lines: [Text] {
    var lines = [Text("Dans la copie\u{A0}: ") + Self.summary(copy)]
    guard let live else {
      return lines + [Text("Ici\u{A0}: des données qui ne se lisent plus", .warning)]
    }
    lines.append(Text("Ici\u{A0}: ") + Self.summary(live))
    let kept = Dictionary(uniqueKeysWithValues: copy.map { ($0.id, $0.version) })
    let missing = live.filter { kept[$0.id] == nil }
    let shorter = live.filter { header in kept[header.id].map { $0 < header.version } ?? false }
    if !missing.isEmpty { lines.append(Text("Absents de la copie\u{A0}: " + Self.list(missing), .warning)) }
    if !shorter.isEmpty {
      lines.append(Text("Moins avancés dans la copie\u{A0}: " + Self.list(shorter), .warning))
    }
    return lines
  }

  private static func summary(_ headers: [DossierHeader]) -> Text {
    let count = FrenchFormat.count(headers.count, "dossier", "dossiers")
    guard let last = headers.map(\.touchedAt).max() else { return .strong(count) }
    return .strong(count) + Text(", dernière écriture le \(FrenchFormat.moment(seconds: last.seconds))")
  }

  private static func list(_ headers: [DossierHeader]) -> String {
    let shown = headers.map(\.reference).sorted().prefix(10).joined(separator: ", ")
    return headers.count > 10 ? "\(shown)… et \(headers.count - 10) autres" : shown
  }
}
