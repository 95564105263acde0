package import Basics

/// Rates that the firm adds to those of the program: the next half-year, with their source.
///
/// The file is a table with one row a rate, fields separated by semicolons, lines beginning with `#` left out:
///
///     table;depuis;taux;particuliers;verifie_le;source
///     taux_legal;2027-01-01;2,80;6,90;2026-12-28;arrêté du 18/12/2026, JO du 24/12/2026
///     taux_bce;2027-01-01;2,65;;2027-01-04;tableau BCE des taux directeurs
///
/// `taux` is the legal rate of "autres cas", or the refinancing rate; `particuliers` is for the legal rate alone.
/// Rates are percentages a year, days are written `AAAA-MM-JJ`.
package struct RateImport: Hashable, Sendable {
  package static let header = "table;depuis;taux;particuliers;verifie_le;source"

  package let legal: [LegalRate]
  package let ecb: [EcbRate]
  /// The rows as they were read, to be kept in a file of the same form.
  package let rows: [String]
  /// The day on which the refinancing rates were last compared with the source; nil without such a row.
  package let ecbCheckedThrough: Day?

  /// Reads a file of rates; `today` refuses a check dated in the future.
  package init(text: String, today: Day) throws(RateImportError) {
    var legal: [LegalRate] = []
    var ecb: [EcbRate] = []
    var checked: Day?
    var sawHeader = false
    var rows: [String] = []
    // A spreadsheet may write a byte order mark, and ends its lines with a carriage return too.
    let body = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
    for (index, line) in body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let row = Row(line: index + 1, text: line)
      if row.isBlank { continue }
      guard !line.unicodeScalars.contains(where: { $0 != "\t" && SafeText.isUnsafe($0) }) else {
        throw RateImportError(
          row.line, "un caractère invisible s’y trouve.", example: Self.header)
      }
      guard sawHeader else {
        guard row.fields.joined(separator: ";") == Self.header else {
          throw RateImportError(
            row.line, "la première ligne doit nommer les colonnes.", example: Self.header)
        }
        sawHeader = true
        continue
      }
      try row.check(today: today)
      rows.append(row.fields.joined(separator: ";"))
      switch row.fields[0] {
      case "taux_legal": legal.append(try row.legalRate())
      case "taux_bce":
        let rate = try row.ecbRate()
        ecb.append(rate)
        checked = max(checked ?? rate.from, try row.checkedOn())
      default:
        throw RateImportError(
          row.line, "la table « \(row.fields[0]) » n’existe pas : taux_legal ou taux_bce.",
          example: "taux_bce;2027-01-01;2,65;;2027-01-04;tableau BCE des taux directeurs")
      }
    }
    guard !legal.isEmpty || !ecb.isEmpty else {
      throw RateImportError(
        nil, "le fichier ne contient aucun taux.",
        example: Self.header + "\ntaux_legal;2027-01-01;2,80;6,90;2026-12-28;arrêté du 18/12/2026")
    }
    self.legal = legal
    self.ecb = ecb
    self.rows = rows
    ecbCheckedThrough = checked
  }
}

/// Why a file of rates is refused: the line, the reason, an example of what is right.
package struct RateImportError: Error, Hashable, Sendable, CustomStringConvertible {
  package let line: Int?
  package let message: String
  package let example: String

  package init(_ line: Int?, _ message: String, example: String) {
    self.line = line
    self.message = message
    self.example = example
  }

  package var description: String {
    (line.map { "ligne \($0) : " } ?? "") + message
      + (example.isEmpty
        ? "" : example.contains("\n") ? "\nExemple\u{A0}:\n" + example : "\nExemple\u{A0}: " + example)
  }
}

/// One line of the file, its fields trimmed.
private struct Row {
  let line: Int
  let fields: [String]

  init(line: Int, text: Substring) {
    self.line = line
    fields =
      text.first { !$0.isWhitespace } == "#"
      ? [] : text.split(separator: ";", maxSplits: 5, omittingEmptySubsequences: false).map(\.trimmed)
  }

  var isBlank: Bool { fields.allSatisfy(\.isEmpty) }

  func check(today: Day) throws(RateImportError) {
    guard fields.count == 6 else {
      throw RateImportError(
        line, "il faut six colonnes, il y en a \(fields.count).",
        example: "taux_legal;2027-01-01;2,80;6,90;2026-12-28;arrêté du 18/12/2026, JO du 24/12/2026")
    }
    guard !fields[5].isEmpty else {
      throw RateImportError(
        line, "la source manque : un taux sans source n’est pas accepté.",
        example: "arrêté du 18/12/2026, JO du 24/12/2026")
    }
    guard try checkedOn() <= today else {
      throw RateImportError(
        line, "la vérification est datée d’après aujourd’hui (\(FrenchFormat.day(today))).",
        example: today.iso)
    }
  }

  func checkedOn() throws(RateImportError) -> Day { try day(4, "verifie_le") }

  func legalRate() throws(RateImportError) -> LegalRate {
    let from = try day(1, "depuis")
    let half = HalfYear(of: from)
    guard half.first == from else {
      throw RateImportError(
        line, "le taux légal change le 1er janvier et le 1er juillet, pas le \(FrenchFormat.day(from)).",
        example: half.next.first.iso)
    }
    return LegalRate(
      from: from, to: half.last, individuals: try rate(3, "particuliers"), others: try rate(2, "taux"),
      confidence: .medium, order: nil, journal: nil, source: fields[5])
  }

  func ecbRate() throws(RateImportError) -> EcbRate {
    let from = try day(1, "depuis")
    guard fields[3].isEmpty else {
      throw RateImportError(
        line, "la colonne particuliers ne concerne que le taux légal.",
        example: "taux_bce;2027-01-01;2,65;;2027-01-04;tableau BCE des taux directeurs")
    }
    guard try checkedOn() >= from else {
      throw RateImportError(
        line, "le taux BCE est vérifié avant d’être en vigueur : une décision peut encore le changer.",
        example: from.iso)
    }
    return EcbRate(from: from, rate: try rate(2, "taux"), confidence: .medium, source: fields[5])
  }

  private func day(_ column: Int, _ name: String) throws(RateImportError) -> Day {
    guard let day = Day(iso: fields[column]) else {
      throw RateImportError(
        line, "la date « \(fields[column]) » (colonne \(name)) est illisible.", example: "2027-01-01")
    }
    return day
  }

  /// A yearly percentage between 0 and 25: beyond, a slip (a monthly rate, a forgotten comma).
  private func rate(_ column: Int, _ name: String) throws(RateImportError) -> Rate {
    let text = String(fields[column].map { $0 == "," ? "." : $0 })
    guard let rate = Rate(canonical: text), rate >= Rate(partsPerMillion: 0) else {
      throw RateImportError(
        line, "le taux « \(fields[column]) » (colonne \(name)) est illisible.", example: "2,65")
    }
    guard rate <= Rate(partsPerMillion: 250_000) else {
      throw RateImportError(
        line, "un taux de \(FrenchFormat.rate(rate)) paraît erroné : il en faut un entre 0 et 25 %.",
        example: "2,65")
    }
    return rate
  }
}

extension RateBook {
  /// Is something known here that `other` does not know?
  package func differs(from other: RateBook) -> Bool {
    legal != other.legal || ecb != other.ecb || ecbCheckedThrough != other.ecbCheckedThrough
  }

  /// These rates with those of an import: each table goes on without gap or overlap, and no rate that is
  /// already known is changed.
  package func adding(_ new: RateImport) throws(RateImportError) -> RateBook {
    var legal = legal
    for row in new.legal.sorted(by: { $0.from < $1.from }) {
      if let known = legal.first(where: { $0.from == row.from }) {
        guard known.others == row.others, known.individuals == row.individuals else {
          throw RateImportError(
            nil,
            "le taux légal au \(FrenchFormat.day(row.from)) est déjà connu et différent : "
              + "\(FrenchFormat.rate(known.others)) (particuliers : \(FrenchFormat.rate(known.individuals))), "
              + "source : \(known.source). Retirez cette ligne, ou faites vérifier le taux.", example: "")
        }
        continue
      }
      let expected = legal.last.map { $0.to.adding(days: 1) } ?? row.from
      guard row.from == expected else {
        throw RateImportError(
          nil,
          "le taux légal au \(FrenchFormat.day(row.from)) laisse un trou : le semestre attendu commence le "
            + "\(FrenchFormat.day(expected)).", example: "taux_legal;\(expected.iso);…")
      }
      legal.append(row)
    }
    var ecb = ecb
    for row in new.ecb.sorted(by: { $0.from < $1.from }) {
      if row.from <= ecbCheckedThrough {
        guard let known = ecbRate(on: row.from), known.rate == row.rate else {
          throw RateImportError(
            nil,
            "le taux BCE au \(FrenchFormat.day(row.from)) est déjà connu et différent : "
              + "\(ecbRate(on: row.from).map { FrenchFormat.rate($0.rate) } ?? "antérieur à la table"). Retirez cette ligne, ou faites vérifier le taux.",
            example: "")
        }
        continue
      }
      if let last = ecb.last, last.from == row.from, last.rate != row.rate {
        throw RateImportError(
          nil, "deux taux BCE différents pour le \(FrenchFormat.day(row.from)).",
          example: "gardez celui de la source")
      }
      // The same rate again says that nothing changed: it extends what is checked, not the table.
      if ecb.last?.rate != row.rate { ecb.append(row) }
    }
    return RateBook(
      legal: legal, ecb: ecb,
      ecbCheckedThrough: max(ecbCheckedThrough, new.ecbCheckedThrough ?? ecbCheckedThrough))
  }
}
