import Basics
import Terminal

/// Puts into French what the argument parser says in English. What it does not know is left as it is.
enum FrenchUsage {
  private static let pieces: [(String, String)] = [
    ("OVERVIEW: ", ""),
    ("USAGE: ", "Usage : "),
    ("Usage: ", "Usage : "),
    ("ARGUMENTS:", "Arguments :"),
    ("OPTIONS:", "Options :"),
    ("SUBCOMMANDS:", "Commandes :"),
    ("<subcommand>", "<commande>"),
    ("[<options>]", "[<options>]"),
    // The French words are three columns longer: the padding after them gives those back.
    ("(default)   ", "(par défaut)"),
    ("(default)", "(par défaut)"),
    ("Show the version.", "Affiche la version."),
    ("Show help information.", "Affiche cette aide."),
    ("Show subcommand help information.", "Affiche l’aide d’une commande."),
    ("Error: ", "Erreur : "),
    ("Unknown option ", "option inconnue "),
    ("Did you mean ", "Vouliez-vous dire "),
    ("Missing expected argument ", "il manque "),
    ("Missing value for ", "il manque la valeur de "),
    ("Unexpected argument ", "argument en trop "),
    (" unexpected arguments: ", " arguments en trop : "),
    ("The value ", "la valeur "),
    (" is invalid for ", " ne convient pas à "),
    ("Please provide one of ", "Valeurs possibles : "),
    ("(values: ", "(valeurs : "),
    ("(default: ", "(par défaut : "),
    ("; default: ", " ; par défaut : "),
    ("' or '", "' ou '"),
    ("'?", "' ?"),
    ("Help:  ", "Aide :  "),
    ("  See ", "  Voir "),
    (" for detailed help.", " pour l’aide détaillée."),
    (" for more information.", " pour en savoir plus."),
  ]

  static func translate(_ text: String) -> String {
    var result = text
    for (english, french) in pieces { result = replacing(english, with: french, in: result) }
    return result
  }

  /// No line is that long: the English is not cut before it is translated.
  static let unbroken = 100_000

  /// Columns before the help of an option, as the parser lays it out.
  private static let labelColumns = 26
  /// Under these columns the help of an option hangs under its name.
  private static let narrow = 60

  /// Breaks the translated text between words.
  static func wrapped(_ text: String, width: Int) -> String {
    let margin = String(repeating: " ", count: labelColumns)
    let hanging = width < narrow ? 6 : labelColumns
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
      if let example = example(line, width: width) { return example }
      let isHelp = line.hasPrefix(margin)
      let isOption = line.hasPrefix("  ") && line.dropFirst(labelColumns - 1).first == " " && !isHelp
      guard isHelp || isOption else { return Wrapping.lines(Text(String(line)), width: width).map(\.plain) }
      let whole =
        isHelp ? String(repeating: " ", count: hanging) + line.dropFirst(labelColumns) : String(line)
      return Wrapping.lines(Text(whole), width: width, hanging: hanging).map(\.plain)
    }.joined(separator: "\n")
  }

  /// An example too long for the line: its command alone, to be copied, and what it does under it. Nil for other lines.
  private static func example(_ line: Substring, width: Int) -> [String]? {
    guard line.hasPrefix("  recouvre"), DisplayWidth.columns(String(line)) > width else { return nil }
    let words = line.dropFirst(2)
    guard let gap = words.indices.first(where: { words[$0...].hasPrefix("  ") }) else { return nil }
    let told = words[gap...].drop { $0 == " " }
    return ["  " + words[..<gap], "      " + told].flatMap {
      Wrapping.lines(Text($0), width: width, hanging: 6).map(\.plain)
    }
  }

  private static func replacing(_ piece: String, with other: String, in text: String) -> String {
    var result = ""
    var rest = text[...]
    while !rest.isEmpty {
      if rest.hasPrefix(piece) {
        result += other
        rest = rest.dropFirst(piece.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result
  }
}
