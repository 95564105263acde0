import Assessment
import Basics
import Law

/// How the values of a bilan are said in French, the same way in every part of the report.
enum Wording {
  /// ` (art. 1344 C. civ. ; art. L441-10 C. com., à confirmer avec l’avocat)`, or nothing.
  static func inParentheses(_ citations: [Citation]) -> Text {
    guard !citations.isEmpty else { return Text() }
    return .muted(
      " (" + CitationList.deduplicated(citations).map(reference).joined(separator: "\u{00A0}; ") + ")")
  }

  /// The reference with its reserve when it has not been checked enough.
  static func reference(_ citation: Citation) -> String {
    unbroken(citation.reference) + (citation.confidence.reserve.map { ", " + $0 } ?? "")
  }

  private static let abbreviations: Set = ["art.", "n°", "C.", "al.", "§"]

  /// The reference with no-break spaces after its abbreviations: "art." never ends a line.
  static func unbroken(_ reference: String) -> String {
    var result = ""
    var word = ""
    for scalar in reference.unicodeScalars {
      guard scalar == " " else {
        word.unicodeScalars.append(scalar)
        continue
      }
      result += word
      result += abbreviations.contains(word) ? FrenchFormat.space : " "
      word = ""
    }
    return result + word
  }

  /// A reason as a sentence: a capital, its authority in parentheses, a final stop.
  static func sentence(_ reason: Reason) -> Text {
    let hasStop = reason.text.hasSuffix(".")
    let words = capitalized(hasStop ? String(reason.text.dropLast()) : reason.text)
    let isClosed = reason.citations.isEmpty && "?!…".contains(words.last ?? " ")
    return Text(words) + inParentheses(reason.citations) + Text(words.isEmpty || isClosed ? "" : ".")
  }

  /// A reason after a colon: as it is written, its authority in parentheses, a final stop.
  static func fragment(_ reason: Reason) -> Text {
    let words = reason.text.hasSuffix(".") ? String(reason.text.dropLast()) : reason.text
    return Text(words) + inParentheses(reason.citations) + Text(words.isEmpty ? "" : ".")
  }

  static func capitalized(_ text: String) -> String { text.capitalizedFirst }

  /// The same after a colon; an acronym keeps its capitals.
  static func uncapitalized(_ text: String) -> String {
    let start = text.prefix(2)
    guard let first = start.first, let second = start.last, start.count == 2,
      second.isLowercase || "’ ".contains(second)
    else { return text }
    return first.lowercased() + text.dropFirst()
  }

  /// `a, b et c`.
  static func enumeration(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " et " + last
  }

  static func word(_ verdict: Verdict) -> Text {
    switch verdict {
    case .yes: .success("Oui")
    case .no: .error("Non")
    case .partly: .warning("En partie")
    case .unknown: .warning("À établir")
    }
  }

  /// Sign and word together: neither the sign nor a colour says it alone.
  static func mark(_ strength: ProofRow.Strength) -> Text {
    switch strength {
    case .proved: .success("✓ prouvé")
    case .weak: .warning("~ fragile")
    case .missing: .error("✗ manquant")
    case .moot: Text("– sans objet")
    }
  }

  /// The fact to prove as a thing: "la livraison ou la prestation".
  static func thing(_ fact: ProofRow.FactToProve) -> String {
    switch fact {
    case .nonPrescription: "le fait que " + fact.label
    default: fact.label
    }
  }

  /// `01 99 00 12 34` for a French number, otherwise as it is kept.
  static func telephone(_ number: String) -> String {
    let digits = number.utf8.dropFirst(3)
    guard number.hasPrefix("+33"), digits.count == 9, digits.allSatisfy({ (0x30...0x39).contains($0) })
    else { return number }
    var result = "0"
    for (index, digit) in String(number.dropFirst(3)).enumerated() {
      if index % 2 == 1 { result += FrenchFormat.space }
      result.append(digit)
    }
    return result
  }

  /// How the firm is to answer, as said to it; the words of another questionnaire are kept.
  static func channel(_ id: String) -> String {
    switch id {
    case "telephone": "par téléphone"
    case "visioconference": "en visioconférence"
    case "courriel": "par courriel"
    default: id
    }
  }

  static func address(_ lines: String) -> String {
    lines.split(whereSeparator: \.isNewline).joined(separator: ", ")
  }
}
