package import Assessment
import Basics
import Dossier

/// The names of files in a bundle: `01 - Facture F2026-041.pdf`.
package enum ExhibitFileName {
  /// The longest name made, in bytes: every disk takes it, in a folder that has a name too.
  static let limit = 150

  /// The names of these exhibits, in their order. The number makes each one unique, and keeps it from the names that
  /// Windows reserves.
  package static func names(of exhibits: [Exhibit]) -> [String] {
    let digits = max(2, String(exhibits.last?.number ?? 0).utf8.count)
    return exhibits.map { exhibit in
      let number = String(exhibit.number ?? 0)
      let prefix = String(repeating: "0", count: max(0, digits - number.utf8.count)) + number + " - "
      let format = exhibit.attachment?.format ?? .bin
      return prefix + cleaned(exhibit.title, format: format, limit: limit - prefix.utf8.count)
    }
  }

  /// The label and the extension, without a character that a disk or a shell refuses or obeys.
  static func cleaned(_ label: String, format: FileFormat, limit: Int) -> String {
    let suffix = "." + format.rawValue
    var text = String(
      String.UnicodeScalarView(
        label.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
          if "/\\:*?\"<>|".unicodeScalars.contains(scalar) { return "-" }
          if scalar == "\t" || scalar == "\n" || scalar.properties.isWhitespace { return " " }
          return SafeText.isUnsafe(scalar) ? nil : scalar
        }))
    if text.lowercased().hasSuffix(suffix) { text.removeLast(suffix.count) }
    text = text.split(separator: " ").joined(separator: " ")
    while text.utf8.count > limit - suffix.utf8.count { text.removeLast() }
    while let last = text.last, last == "." || last == " " { text.removeLast() }
    while let first = text.first, first == "." || first == " " { text.removeFirst() }
    return (text.isEmpty ? "Pièce" : text) + suffix
  }
}
